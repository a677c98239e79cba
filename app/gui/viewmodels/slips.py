"""The slips 索取原图 as they are printed or pasted: for whoever gave the files."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.problems import RefusedProblem
from app.domain.progress import Progress
from app.gui.viewmodels.state import State
from app.printing.pdf import Document
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.asking import slips
from app.workflow.desk import Desk


@dataclass
class Slips:
    """Printed. `text` is there once the document is."""

    state: State
    sandbox: Sandbox
    text: str = field(default="", init=False)

    @property
    def name(self) -> str:
        return _("索取原图的单子")

    @property
    def suggested(self) -> Path:
        """Beside the submission, as the cover."""
        root = self.state.root.absolute()
        return root.parent / _("{name}.pdf").format(name=self.name)

    def document(self, progress: Progress) -> Document:
        """Raises RefusedProblem where there is nothing to ask for."""
        state = self.state
        desk = Desk(state.root, state.submission, state.profile)
        if state.report is None:
            raise RefusedProblem(_("还没有检查，先检查一遍再打印。"))
        asked = slips.of(state.report, desk)
        made = slips.document(asked, slips.pictures(asked, desk, self.sandbox, progress))
        self.text = slips.text(asked)
        return made
