"""The cover for a person at the screen: laid out from the state at hand, or saved.

All of it takes the painters' lock: the fonts are shared with packing, which paints covers too.
"""

from dataclasses import dataclass
from pathlib import Path

from app.domain.problems import UsageProblem
from app.domain.progress import Progress
from app.printing.cover import cover_document
from app.printing.pdf import Document
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow import painting
from app.workflow.checking.check import Checked, check
from app.workflow.covers.cover import Painted, current_plans, paint_whole_cover, sheet_for
from app.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class Laid:
    """A cover ready to be painted; `coded` are the routes whose packages it vouches for."""

    document: Document
    coded: tuple[str, ...]

    @property
    def pages(self) -> int:
        return len(self.document.pages)

    @property
    def draft(self) -> bool:
        return not self.coded


def lay_out(desk: Desk, checked: Checked) -> Laid:
    """The cover of the submission as it is now; writes nothing."""
    plans = current_plans(desk)
    packed = {(one.route, one.manifest_sha512) for one in desk.submission.packages}
    coded = [plan for plan in plans if (plan.route, plan.manifest_sha512) in packed]
    with painting.turn():
        sheet = sheet_for(desk.submission, desk.profile, checked, plans, coded)
        return Laid(cover_document(sheet), tuple(plan.route for plan in coded))


def save(desk: Desk, sandbox: Sandbox, target: Path, progress: Progress) -> Painted:
    """Checks, then writes the cover as a PDF. Raises UsageProblem and Cancelled."""
    where = with_suffix(target)
    if where.resolve().is_relative_to(desk.root.resolve()):
        raise UsageProblem(_("封面不能存进报送稿文件夹里，请换一个地方。"))
    checked = check(desk, progress, sandbox)
    with painting.turn():
        return paint_whole_cover(desk, checked, where)


def with_suffix(target: Path) -> Path:
    """The file that is written for what was typed."""
    return target if target.suffix.lower() == ".pdf" else target.with_name(target.name + ".pdf")
