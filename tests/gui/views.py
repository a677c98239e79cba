"""Every page in every state in which she may see it, and the steps that lead there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.finding import Severity
from app.gui.dialogs.choose_slot import ChooseSlot
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.places import Place, Step
from app.gui.viewmodels import slot_drops
from app.gui.viewmodels.findings import Filter
from app.samples import kit
from tests import makers
from tests.gui import fix_views, pack_views
from tests.gui.driving import Program, until
from tests.gui.reading import NOTICE

Show = Callable[[Program], None]


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


def _choosing(program: Program) -> None:
    program.window.rooms.begin()
    program.settle()
    until(lambda: bool(program.notice().chooser.cards), "no notices were shown")


def _beginning(program: Program) -> None:
    """The first notice is taken; half of the unit's card is filled."""
    _choosing(program)
    program.notice().chooser.cards[0].use.click()
    page = program.people()
    page.unit.unit.edit.setText(kit.UNIT)
    page.unit.unit.edit.textEdited.emit(kit.UNIT)
    program.settle()


def _reading(program: Program) -> None:
    """Beside the picture: the notice of our own, its deadline chosen."""
    _choosing(program)
    page = program.notice()
    page.entry.paste(NOTICE)
    until(lambda: page.is_reading, "the notice was not read")
    program.settle()
    page.reader.choose("deadlines.0")


def _all_facts(program: Program) -> None:
    program.notice().entry.page.list.tabs.setCurrentIndex(1)


def _unplaced(program: Program) -> None:
    program.notice().entry.page.list.tabs.setCurrentIndex(2)


def _correcting(program: Program) -> None:
    program.notice().entry.page.correct("deadlines.0")


def _put_away(program: Program) -> None:
    program.notice().reader.forget()


def _renewing(program: Program) -> None:
    _choosing(program)
    program.notice().chooser.cards[0].renew.click()


def _home(program: Program) -> None:
    program.window.rooms.show_start()


def _notice(program: Program) -> None:
    program.notice()


def _passage(program: Program) -> None:
    state = program.frame.session.state
    assert state is not None
    basis = next(one for item in state.profile.items for one in item.basis if one.end)
    program.frame.go(Place(Step.NOTICE, passage=(basis.start, basis.end)))


def _people(program: Program) -> None:
    program.people()


def _gather(tab: int) -> Show:
    def show(program: Program) -> None:
        program.gather(tab)

    return show


def _missing(program: Program) -> None:
    program.gather()
    program.frame.open_missing()


def _choosing_slot(program: Program) -> None:
    page = program.gather()
    state = program.frame.session.state
    assert state is not None
    names = ["李秀兰工作照.jpg", "证件照.jpg"]
    choices = slot_drops.choices(state, names, None)
    folder = state.root.parent
    ChooseSlot(program.theme, [folder / name for name in names], choices, page).open()


def _finding(*codes: str) -> Show:
    def show(program: Program) -> None:
        program.choose_finding(*codes)

    return show


def _waiving(program: Program) -> None:
    program.choose_finding("VD03", "VD05")
    program.check()._deeds.waive(program.choose_finding("VD03", "VD05"))


def _cutting(program: Program) -> None:
    """The video that is too long, or of another size than asked, with all its frames."""
    for shown in program.dialogs():
        shown.reject()
    found = program.choose_finding("VD03", "VD05")
    assert found.file is not None
    session, page = program.frame.session, program.check()
    dialog = VideoCutDialog(program.theme, session, found.file.path, page)
    dialog.open()

    def seen() -> bool:
        frames = dialog.cut.frames
        return frames is not None and not frames.busy and not dialog.film.stage.image.isNull()

    until(seen, "the video was not opened")


def _check(program: Program) -> None:
    program.check()


def _everything(program: Program) -> None:
    program.check()._set_filter(Filter(problems_only=False))


def _confirming(program: Program) -> None:
    state = program.frame.session.state
    assert state is not None
    asked = next(one for one in state.findings if one.severity is Severity.CONFIRM)
    program.frame.go(Place(Step.CHECK, finding=asked.id))


def _tray(program: Program) -> None:
    """A folder of photos that may be of either nominee, and what is nobody's."""
    page = program.gather()
    state = program.frame.session.state
    assert state is not None
    folder = state.root.parent / "drop" / "下乡活动"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 5):
        path = folder / f"微信图片_2024031{number}.jpg"
        makers.photo(path, seed=90 + number, width=320, height=240)
    (folder / "Thumbs.db").write_bytes(b"x")
    page.drop_elsewhere([folder])
    until(lambda: not page.tray.isHidden(), "nothing was sorted")


def _sorted(program: Program) -> None:
    program.gather().tray.open_outcome()


def _undone(program: Program) -> None:
    program.frame.session.undo()
    program.settle()
    _quiet(program)


def _blank_forms(program: Program) -> None:
    program.gather().open_blank_forms()


def _settings(program: Program) -> None:
    program.gather()
    program.window.show_settings()


def _help(program: Program) -> None:
    program.gather()
    program.window.show_help()


def _cover(program: Program) -> None:
    program.cover()


def _undo_bar(program: Program) -> None:
    program.gather()
    program.frame.offer_undo("已移除“IMG_4471.HEIC”")


def _told(program: Program) -> None:
    program.gather()
    program.frame.tell("报送稿文件夹“报送稿”不见了：可能拔出了U盘，或移动了文件夹。")


def _quiet(program: Program) -> None:
    program.frame.told.clear()
    program.frame.undoing.bar.hide()


VIEWS: dict[str, tuple[View, ...]] = {
    "empty": (
        View("start", "first", lambda _program: None),
        View("notice", "choosing", _choosing),
        View("reader", "open", _reading, "reader-light.png"),
        View("reader", "all", _all_facts),
        View("reader", "unplaced", _unplaced),
        View("dialog", "correct", _correcting, after=_put_away),
        View("people", "beginning", _beginning),
        View("dialog", "renew", _renewing),
        View("notice", "showing", _notice),
        View("notice", "passage", _passage),
        View("people", "editing", _people),
        View("gather", "empty", _gather(0)),
        View("gather", "empty-unit", _gather(2)),
        View("check", "empty", _check),
        View("pack", "blocked", pack_views.pack),
        View("start", "recent", _home),
    ),
    "half": (
        View("gather", "half", _gather(0)),
        View("gather", "half-unit", _gather(2)),
        View("missing", "list", _missing, after=lambda program: program.frame.popup.hide()),
        View("gather", "tray", _tray),
        View("dialog", "sorted", _sorted, after=_undone),
        View("dialog", "blank-forms", _blank_forms),
        View("dialog", "turn-pages", fix_views.turn_pages),
        View("dialog", "split", fix_views.split, after=_undone),
        View("cover", "draft", _cover, "cover-page.png"),
    ),
    "findings": (
        View("gather", "findings", _gather(0), "gather-light.png", "gather-min-light.png"),
        View("gather", "findings-2", _gather(1)),
        View("gather", "findings-unit", _gather(2)),
        View("gather", "undo", _undo_bar, after=_quiet),
        View("gather", "told", _told, after=_quiet),
        View("check", "photo-small", _finding("PH03"), "check-light.png", again=True),
        View("check", "video-long", _finding("VD03", "VD05"), "check-video-light.png", again=True),
        View("check", "confirm", _confirming),
        View("check", "fixes", fix_views.mendable, "check-light.png", again=True),
        View("dialog", "before-after", fix_views.before_after),
        View("dialog", "crop", fix_views.crop),
        View("dialog", "slips", fix_views.slips),
        View("check", "mended", fix_views.mended, after=fix_views.put_away),
        View("dialog", "waive", _waiving),
        View("dialog", "video", _cutting, again=True),
        View("dialog", "choose-slot", _choosing_slot),
        View("dialog", "settings", _settings),
        View("dialog", "help", _help),
        View("pack", "blocked-findings", pack_views.pack),
    ),
    "complete": (
        View("people", "done", _people),
        View("gather", "complete", _gather(0), "gather-light.png"),
        View("check", "passed", _check),
        View("check", "everything", _everything),
        View("pack", "ready", pack_views.pack, "pack-light.png"),
        View("pack", "stick", pack_views.pack_paper, "pack-light.png"),
        View(
            "pack", "mails", pack_views.pack_mails, "pack-light.png", after=pack_views.folder_again
        ),
        View("pack", "writing", pack_views.writing, "pack-light.png"),
        View("pack", "verified", pack_views.written, "pack-light.png"),
        View("dialog", "sent", pack_views.sending),
        View("dialog", "labels", pack_views.labels),
        View("cover", "coded", _cover, "cover-page.png"),
    ),
    "crowded": (
        View("notice", "long-names", _notice),
        View("people", "long-names", _people),
        View("gather", "long-names", _gather(0)),
        View("check", "long-names", _check),
        View("pack", "long-names", pack_views.pack),
        View("cover", "long-names", _cover),
    ),
    "heavy": (
        View("gather", "many-files", _gather(0)),
        View("check", "many-files", _check),
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
