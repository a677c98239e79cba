"""States of the small submission with findings made by hand, for tests of what shows them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.checks import attestations, counts, headshot, photo_size, video_length
from app.checks.limits import LIMIT_WITHOUT_RULE
from app.domain.facts import PhotoFacts
from app.domain.finding import FileRef, Finding, Rule, Severity
from app.domain.notice import Basis
from app.domain.quantities import ByteSize, Count, Seconds, Value, Words
from app.domain.report import CheckReport
from app.domain.submission import Slot, SlotKey, SubmittedFile
from app.gui.viewmodels.state import State, snapshot
from tests import cases

PHOTO = SubmittedFile("files/0001-a.jpg", "开会.jpg", 1000, "a" * 128, cases.NOW)
MOVIE = SubmittedFile("files/0002-b.mp4", "工作.mp4", 9000, "b" * 128, cases.NOW)
SIZE_BASIS = Basis(("bytes",), "不小于20KB", 40, 47, 0.9)
COUNT_BASIS = Basis(("count",), "照片2至3张", 20, 26, 0.9)


def _of(
    rule: Rule, severity: Severity, item: str | None, file: SubmittedFile | None, **values: Value
) -> Finding:
    nominee = "n1" if item in {"photos", "video"} else None
    named = FileRef(file.name, file.path, file.sha512) if file else None
    return Finding(rule, severity, item, nominee, named, values)


SMALL = replace(
    _of(
        photo_size.TOO_SMALL, Severity.ERROR, "photos", PHOTO,
        actual=ByteSize(1000), required=ByteSize(20480), how=Words("不小于"),
    ),
    basis=(SIZE_BASIS, COUNT_BASIS),
)  # fmt: skip
LONG = _of(
    video_length.TOO_LONG, Severity.ERROR, "video", MOVIE,
    actual=Seconds(192), required=Seconds(180), how=Words("不超过"),
)  # fmt: skip
BORDERLINE = _of(photo_size.SIZE_BORDERLINE, Severity.WARNING, "photos", PHOTO)
FEW = _of(
    counts.TOO_FEW, Severity.ERROR, "photos", None, missing=Count(1, "张照片"),
    actual=Count(1, "张照片"), required=Count(2, "张照片"),
)  # fmt: skip
MISSING = _of(counts.ITEM_MISSING, Severity.ERROR, "report", None, what=Words("工作报告"))
POSE = _of(headshot.POSE, Severity.CONFIRM, "photos", PHOTO, required=Words("正面"))
PLEDGE = replace(
    _of(attestations.NOT_CONFIRMED, Severity.CONFIRM, None, None, what=Words("材料不涉密。")),
    subject="no-secrets",
)
UNJUDGED = _of(LIMIT_WITHOUT_RULE, Severity.NOT_CHECKED, "report", None, limits=Words("是否盖章"))
PASSED = _of(
    video_length.TOO_SHORT, Severity.PASSED, "video", MOVIE,
    actual=Seconds(192), required=Seconds(60), how=Words("不少于"),
)  # fmt: skip
TOLD = _of(photo_size.SIZE_BORDERLINE, Severity.INFO, "video", MOVIE)


def state_key(finding: Finding) -> SlotKey:
    return SlotKey(finding.item or "", finding.nominee)


def decided(finding: Finding, severity: Severity) -> Finding:
    return replace(finding, severity=severity, decided_by="王敏", decided_at=cases.NOW, reason="老")


def state_of(folder: Path, findings: Sequence[Finding], *, checked: bool = True) -> State:
    """The small submission of 张三 with a photo and a video, as if a check had found these."""
    desk = cases.started(folder)
    slots = (
        Slot(SlotKey("photos", "n1"), (PHOTO,)),
        Slot(SlotKey("video", "n1"), (MOVIE,)),
    )
    desk.submission = replace(desk.submission, slots=slots)
    state = snapshot(desk, None, cases.NOW)
    state.case.facts[PHOTO.path] = PhotoFacts("jpg", 1000, 400, 300, "RGB")
    return shown(state, findings, checked=checked)


def shown(state: State, findings: Sequence[Finding], *, checked: bool = True) -> State:
    found = tuple(findings)
    report = CheckReport("small-2026", "2026", "0" * 128, "beiqi", cases.NOW, found, {"n1": "张三"})
    return replace(state, findings=found, report=report if checked else None, current=checked)
