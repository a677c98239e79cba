"""Hand-made submissions and facts, and the whole list of findings that the engine makes of them."""

import hashlib
import string
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from app.checks import engine
from app.checks.base import Case
from app.domain.facts import (
    Ballast,
    Facts,
    PdfFacts,
    PdfPage,
    PhotoFacts,
    PhotoLook,
    PortraitLook,
    VideoFacts,
    WordFacts,
)
from app.domain.finding import Finding, Severity
from app.domain.insides import VideoInside, WordInside
from app.domain.notice import Item, Kind, Limits, NoticeProfile, Per, Rendition
from app.domain.pages import PageLook
from app.domain.quantities import Several, Value, Words
from app.domain.submission import (
    Nominee,
    NoticeRef,
    Slot,
    SlotKey,
    Submission,
    SubmittedFile,
    Unit,
)

BEIJING = timezone(timedelta(hours=8))
NOW = datetime(2024, 3, 20, 9, 30, tzinfo=BEIJING)
LONG_AGO = datetime(2024, 3, 19, tzinfo=UTC)
THERE = ["CT01 passed", "CT02 passed", "NM04 passed"]
"""What is said of any slot that holds enough files, whatever they are."""
_TELLING_NUMBERS = ("CT", "LM", "PH03", "PH04", "VD06", "ST04", "ST05")
"""Of these the subject is numbers or digests, no word."""

JPG = PhotoFacts(
    "jpg",
    3_000_000,
    4000,
    3000,
    "RGB",
    colourful=True,
    bits=8,
    damage="",
    ballast=Ballast(),
    look=PhotoLook(""),
    portrait=PortraitLook(1, 0, (255, 255, 255), 1.0),
)
"""A photo in which nothing is wrong, and of which nothing is known that would tell it apart."""

MP4 = VideoFacts("mp4", 60_000_000, 1920, 1080, 1920, 1080, 150.0, 150.0, 25.0, "h264")
MP4 = replace(MP4, audio_codec="aac", inside=VideoInside(1.0, sound=-12.0))
PDF = PdfFacts(
    400_000,
    pages=(PdfPage(210.0, 297.0),),
    looks=(PageLook(scan=True, grey=False, ink=0.1, dpi=200.0),),
)
GOOD_SCAN = ("PD01", "PD02", "PD08", "PD10", "PD12")
"""What is said of it where nothing asks for a seal or a form."""
DOCX = WordFacts("docx", 30_000, 1200, None, 0, 0, 0, 0, text="正文")
DOCX = replace(DOCX, inside=WordInside((), (), (), ()))

PHOTO_ITEM = Item("photos", "工作照", Kind.PHOTO, limits=Limits(formats=("jpg",)))
VIDEO_ITEM = Item("video", "视频", Kind.VIDEO, limits=Limits(formats=("mp4", "mov")))
WORD_ITEM = Item("report", "情况报告", Kind.REPORT, renditions=(Rendition.WORD,))
SCAN_ITEM = Item("letter", "推荐函", Kind.LETTER, renditions=(Rendition.SCAN,))

Placed = Mapping[str, Facts]


def with_limits(item: Item, limits: Limits) -> Item:
    """The item with these limits instead of its own."""
    return replace(item, limits=limits)


def submitted(path: str, facts: Facts, sha512: str | None = None) -> SubmittedFile:
    name = path.rpartition("/")[2]
    digest = sha512 or hashlib.sha512(f"{path}{facts}".encode()).hexdigest()
    return SubmittedFile(path, name, getattr(facts, "size", 1), digest, LONG_AGO)


def submission(
    placed: Mapping[SlotKey, Placed] | None = None, nominees: tuple[str, ...] = ()
) -> Submission:
    """Files by slot, as name → facts; nominees n1, n2 … by their names."""
    slots = tuple(
        Slot(key, tuple(submitted(_path(key, name), one) for name, one in files.items()))
        for key, files in (placed or {}).items()
    )
    people = tuple(Nominee(f"n{number}", name) for number, name in enumerate(nominees, 1))
    notice = NoticeRef("trial", "2024", "0" * 128)
    return Submission("s1", notice, Unit("江城市科协"), LONG_AGO, None, people, slots)


def case(
    profile: NoticeProfile,
    placed: Mapping[SlotKey, Placed] | None = None,
    nominees: tuple[str, ...] = (),
    now: datetime = NOW,
) -> Case:
    facts = {
        _path(key, name): one
        for key, files in (placed or {}).items()
        for name, one in files.items()
    }
    return Case(submission(placed, nominees), profile, facts, now, {})


def profile(*items: Item) -> NoticeProfile:
    return NoticeProfile("trial", "2024", "关于开展试报的通知", items=items)


def one_slot(item: Item, files: Placed) -> Case:
    """A submission of nothing but this item's files; a nominee's item has the nominee 张三."""
    nominees = ("张三",) if item.per is Per.NOMINEE else ()
    key = SlotKey(item.id, "n1" if nominees else None)
    return case(profile(item), {key: files}, nominees)


def run(one: Case) -> dict[str, Finding]:
    """The engine's findings by id; fails where two share one, or lack a value their words name."""
    findings = engine.run(one)
    by_id = {finding.id: finding for finding in findings}
    assert len(by_id) == len(findings)
    for finding in findings:
        assert _named(finding) <= set(finding.values), finding
    return by_id


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _named(finding: Finding) -> set[str]:
    """The values that the words for this finding name."""
    rule = finding.rule
    if finding.severity is Severity.PASSED:
        return placeholders(rule.passed)
    if finding.severity is Severity.NOT_CHECKED and rule.severity is not Severity.NOT_CHECKED:
        return {"reason", "todo"}
    return placeholders(rule.message) | placeholders(rule.remedy)


def said(one: Case) -> list[str]:
    """Every finding as “PH03 error 张三1.jpg”, sorted."""
    return sorted(line(finding) for finding in run(one).values())


def said_of(item: Item, files: Placed) -> list[str]:
    """All that is said of one slot but that its files are there."""
    lines = said(one_slot(item, files))
    for line_ in THERE:
        lines.remove(line_)
    return lines


def line(finding: Finding) -> str:
    parts = [finding.rule.code, finding.severity.value]
    if finding.file:
        parts.append(finding.file.name)
    elif finding.subject and not finding.rule.code.startswith(_TELLING_NUMBERS):
        parts.append(finding.subject)
    return " ".join(parts)


def the(code: str, one: Case) -> Finding:
    """The only finding of this code."""
    (finding,) = (finding for finding in run(one).values() if finding.rule.code == code)
    return finding


def texts(value: Value) -> list[str]:
    """The words of a value, one or several."""
    match value:
        case Several(values):
            return [text for one in values for text in texts(one)]
        case Words(text):
            return [text]
        case _:
            return []


def _path(key: SlotKey, name: str) -> str:
    return f"files/{key.item}/{key.nominee or 'unit'}/{name}"
