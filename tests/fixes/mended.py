"""A submission of one slot, what is found in it, and what a fix makes of that."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import CountRange, Item, Kind, NoticeProfile, Rendition
from app.domain.progress import Silent
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import Checked, check
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.mending.many import offers_of
from app.workflow.people.begin import begin
from tests.checks.cases import line

ONE = CountRange(1, 1)
SCAN = Item("letter", "推荐函", Kind.LETTER, count=ONE, renditions=(Rendition.SCAN,))
WORD = Item("report", "情况报告", Kind.REPORT, count=ONE, renditions=(Rendition.WORD,))


def desk_of(root: Path, item: Item, files: Sequence[Path], *others: Item) -> Desk:
    profile = NoticeProfile("trial-2026", "2026", "关于试报的通知", items=(item, *others))
    begin(root, profile, "江城市样例学会")
    desk = look(root)
    key = gather.slot_named(item.id, desk.submission, desk.profile)
    assert not gather.add(desk, files, key, Silent()).refused
    return desk


def checked(desk: Desk, sandbox: Sandbox, *, ocr: bool = False) -> Checked:
    return check(desk, Silent(), sandbox, keep=False, ocr=ocr)


def said(of: Checked) -> list[str]:
    """Every finding as “PD08 warning 推荐函.pdf”, but that files are there."""
    told = (line(one) for one in of.report.findings)
    return sorted(one for one in told if not one.startswith(("CT01", "NM04", "CT04")))


def the_offer(of: Checked) -> Offer:
    (only,) = offers_of(of)
    return only


def made_of(outcome: FixOutcome, root: Path) -> Path:
    assert outcome.mended, (outcome.why, outcome.broken)
    (file,) = outcome.made
    return root / file.path
