"""Every page in every state in which she may see it, and the steps that lead there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.gui import fix_views, pack_views, steps
from tests.gui.driving import Program
from tests.gui.steps import Show


@dataclass(frozen=True, slots=True)
class View:
    """`look` is the picture of the look that shows this; `after` undoes what must not stay.

    `again`: shown anew at each size of the window, since it may lie elsewhere there.
    """

    page: str
    state: str
    show: Show
    look: str = ""
    narrow_look: str = ""
    after: Show | None = None
    again: bool = False

    @property
    def name(self) -> str:
        return f"{self.page}-{self.state}"


VIEWS: dict[str, tuple[View, ...]] = {
    "empty": (
        View("start", "first", lambda _program: None),
        View("notice", "choosing", steps.choosing),
        View("reader", "open", steps.reading, "reader-light.png"),
        View("reader", "all", steps.all_facts),
        View("reader", "unplaced", steps.unplaced),
        View("dialog", "correct", steps.correcting, after=steps.put_away),
        View("people", "beginning", steps.beginning),
        View("dialog", "renew", steps.renewing),
        View("notice", "showing", steps.notice),
        View("notice", "passage", steps.passage),
        View("people", "editing", steps.people),
        View("gather", "empty", steps.gather(0)),
        View("gather", "empty-unit", steps.gather(2)),
        View("check", "empty", steps.check),
        View("pack", "blocked", pack_views.pack),
        View("start", "recent", steps.home),
    ),
    "half": (
        View("gather", "half", steps.gather(0)),
        View("gather", "half-unit", steps.gather(2)),
        View("missing", "list", steps.missing, after=lambda program: program.frame.popup.hide()),
        View("gather", "tray", steps.tray),
        View("dialog", "sorted", steps.sorted_in, after=steps.undone),
        View("dialog", "blank-forms", steps.blank_forms),
        View("dialog", "turn-pages", fix_views.turn_pages),
        View("dialog", "split", fix_views.split, after=steps.undone),
        View("cover", "draft", steps.cover, "cover-page.png"),
    ),
    "findings": (
        View("gather", "findings", steps.gather(0), "gather-light.png", "gather-min-light.png"),
        View("gather", "findings-2", steps.gather(1)),
        View("gather", "findings-unit", steps.gather(2)),
        View("gather", "undo", steps.undo_bar, after=steps.quiet),
        View("gather", "told", steps.told, after=steps.quiet),
        View("check", "photo-small", steps.finding("PH03"), "check-light.png", again=True),
        View(
            "check",
            "video-long",
            steps.finding("VD03", "VD05"),
            "check-video-light.png",
            again=True,
        ),
        View("check", "confirm", steps.confirming),
        View("check", "fixes", fix_views.mendable, "check-light.png", again=True),
        View("dialog", "before-after", fix_views.before_after),
        View("dialog", "crop", fix_views.crop),
        View("dialog", "slips", fix_views.slips),
        View("check", "mended", fix_views.mended, after=fix_views.put_away),
        View("dialog", "waive", steps.waiving),
        View("dialog", "video", steps.cutting, again=True),
        View("dialog", "choose-slot", steps.choosing_slot),
        View("dialog", "settings", steps.settings),
        View("dialog", "help", steps.help_shown),
        View("pack", "blocked-findings", pack_views.pack),
    ),
    "complete": (
        View("people", "done", steps.people),
        View("gather", "complete", steps.gather(0), "gather-light.png"),
        View("check", "passed", steps.check),
        View("check", "everything", steps.everything),
        View("pack", "ready", pack_views.pack, "pack-light.png"),
        View("pack", "stick", pack_views.pack_paper, "pack-light.png"),
        View(
            "pack", "mails", pack_views.pack_mails, "pack-light.png", after=pack_views.folder_again
        ),
        View("pack", "writing", pack_views.writing, "pack-light.png"),
        View("pack", "verified", pack_views.written, "pack-light.png"),
        View("dialog", "sent", pack_views.sending),
        View("dialog", "labels", pack_views.labels),
        View("cover", "coded", steps.cover, "cover-page.png"),
    ),
    "crowded": (
        View("notice", "long-names", steps.notice),
        View("people", "long-names", steps.people),
        View("gather", "long-names", steps.gather(0)),
        View("check", "long-names", steps.check),
        View("pack", "long-names", pack_views.pack),
        View("cover", "long-names", steps.cover),
    ),
    "heavy": (
        View("gather", "many-files", steps.gather(0)),
        View("check", "many-files", steps.check),
        View("pack", "many-files", pack_views.pack),
    ),
}
"""By the stage that is opened for them, in the order in which they are walked through."""
BEFORE_OPENING = 8
"""So many of the first are seen before the first submission is opened."""


def walk(program: Program, stage: str, root: Path, see: Callable[[View], None]) -> None:
    """Leads through the views of a stage; `see` is called where the window has come to rest."""
    for number, view in enumerate(VIEWS[stage]):
        if number == (BEFORE_OPENING if stage == "empty" else 0):
            program.open(root)
        view.show(program)
        program.settle()
        see(view)
        for dialog in program.dialogs():
            dialog.reject()
        if view.after is not None:
            view.after(program)
