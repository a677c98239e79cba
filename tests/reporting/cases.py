"""A report with one finding of each severity, and names that would break out of a page."""

from datetime import UTC, datetime

from app.checks import counts, headshot, photo, photo_size, stored, video_length
from app.domain.finding import FileRef, Finding, Severity
from app.domain.notice import Basis
from app.domain.quantities import ByteSize, Seconds, Words
from app.domain.report import CheckReport

HOSTILE = "<script>alert('x')</script>&\"\u202e\x1b[31m\ufffe.jpg"
AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
BASIS = (Basis(("bytes",), "不小于20KB <b>", 0, 11, 0.9),)


def file(number: int, name: str) -> FileRef:
    return FileRef(name, f"files/{number:04d}-a.jpg", f"{number:0128x}")


FINDINGS = (
    Finding(
        photo_size.TOO_SMALL,
        Severity.ERROR,
        "photos",
        "n1",
        file(1, HOSTILE),
        {
            "what": Words("照片"),
            "how": Words("不小于"),
            "actual": ByteSize(5000),
            "required": ByteSize(20480),
        },
        BASIS,
    ),
    Finding(
        video_length.TOO_LONG,
        Severity.WARNING,
        "video",
        "n1",
        file(2, "工作.mp4"),
        {"actual": Seconds(185.5), "how": Words("不超过"), "required": Seconds(180)},
    ),
    Finding(
        headshot.POSE,
        Severity.CONFIRM,
        "photos",
        "n2",
        file(3, "证件照.jpg"),
        {"required": Words("正面")},
    ),
    Finding(photo.TURNED_BY_EXIF, Severity.INFO, "photos", "n2", file(4, "横.jpg")),
    Finding(photo.UNREADABLE, Severity.PASSED, "photos", "n2", file(5, "好.jpg")),
    Finding(
        photo.UNREADABLE,
        Severity.NOT_CHECKED,
        "photos",
        "n2",
        file(6, "久.jpg"),
        {"reason": Words(stored.REASONS["time"])},
    ),
    Finding(
        counts.ITEM_MISSING,
        Severity.WAIVED,
        "report",
        values={"what": Words("工作报告"), "required": Words("1 份")},
        decided_by="李<主任>",
        decided_at=AT,
        reason="原件 & 副本均毁",
    ),
)


def report(*findings: Finding) -> CheckReport:
    names = {"n1": "张<三>", "n2": "阿卜杜拉·买买提"}
    return CheckReport("small-2026", "2026", "a" * 128, "beiqi 0.1.0", AT, findings, names)


EACH = report(*FINDINGS)
EMPTY = report()
