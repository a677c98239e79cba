"""The steps that lead to a page in some state, in order of the pages."""

from collections.abc import Callable

from app.domain.finding import Severity
from app.gui.dialogs.choose_slot import ChooseSlot
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.places import Place, Step
from app.gui.viewmodels import slot_drops
from app.gui.viewmodels.findings import Filter
from app.samples import kit
from tests import makers
from tests.gui.driving import Program, until
from tests.gui.reading import NOTICE

Show = Callable[[Program], None]


def choosing(program: Program) -> None:
    program.window.rooms.begin()
    program.settle()
    until(lambda: bool(program.notice().chooser.cards), "no notices were shown")


def beginning(program: Program) -> None:
    """The first notice is taken; half of the unit's card is filled."""
    choosing(program)
    program.notice().chooser.cards[0].use.click()
    page = program.people()
    page.unit.unit.edit.setText(kit.UNIT)
    page.unit.unit.edit.textEdited.emit(kit.UNIT)
    program.settle()


def reading(program: Program) -> None:
    """Beside the picture: the notice of our own, its deadline chosen."""
    choosing(program)
    page = program.notice()
    page.entry.paste(NOTICE)
    until(lambda: page.is_reading, "the notice was not read")
    program.settle()
    page.reader.choose("deadlines.0")


def all_facts(program: Program) -> None:
    program.notice().entry.page.list.tabs.setCurrentIndex(1)


def unplaced(program: Program) -> None:
    program.notice().entry.page.list.tabs.setCurrentIndex(2)


def correcting(program: Program) -> None:
    program.notice().entry.page.correct("deadlines.0")


def put_away(program: Program) -> None:
    program.notice().reader.forget()


def renewing(program: Program) -> None:
    choosing(program)
    program.notice().chooser.cards[0].renew.click()


def home(program: Program) -> None:
    program.window.rooms.show_start()


def notice(program: Program) -> None:
    program.notice()


def passage(program: Program) -> None:
    state = program.frame.session.state
    assert state is not None
    basis = next(one for item in state.profile.items for one in item.basis if one.end)
    program.frame.go(Place(Step.NOTICE, passage=(basis.start, basis.end)))


def people(program: Program) -> None:
    program.people()


def gather(tab: int) -> Show:
    def show(program: Program) -> None:
        program.gather(tab)

    return show


def missing(program: Program) -> None:
    program.gather()
    program.frame.open_missing()


def choosing_slot(program: Program) -> None:
    page = program.gather()
    state = program.frame.session.state
    assert state is not None
    names = ["李秀兰工作照.jpg", "证件照.jpg"]
    choices = slot_drops.choices(state, names, None)
    folder = state.root.parent
    ChooseSlot(program.theme, [folder / name for name in names], choices, page).open()


def finding(*codes: str) -> Show:
    def show(program: Program) -> None:
        program.choose_finding(*codes)

    return show


def waiving(program: Program) -> None:
    program.choose_finding("VD03", "VD05")
    program.check()._deeds.waive(program.choose_finding("VD03", "VD05"))


def cutting(program: Program) -> None:
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


def check(program: Program) -> None:
    program.check()


def everything(program: Program) -> None:
    program.check()._set_filter(Filter(problems_only=False))


def confirming(program: Program) -> None:
    state = program.frame.session.state
    assert state is not None
    asked = next(one for one in state.findings if one.severity is Severity.CONFIRM)
    program.frame.go(Place(Step.CHECK, finding=asked.id))


def tray(program: Program) -> None:
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


def sorted_in(program: Program) -> None:
    program.gather().tray.open_outcome()


def undone(program: Program) -> None:
    program.frame.session.undo()
    program.settle()
    quiet(program)


def blank_forms(program: Program) -> None:
    program.gather().open_blank_forms()


def settings(program: Program) -> None:
    program.gather()
    program.window.show_settings()


def help_shown(program: Program) -> None:
    program.gather()
    program.window.show_help()


def cover(program: Program) -> None:
    program.cover()


def undo_bar(program: Program) -> None:
    program.gather()
    program.frame.offer_undo("已移除“IMG_4471.HEIC”")


def told(program: Program) -> None:
    program.gather()
    program.frame.tell("报送稿文件夹“报送稿”不见了：可能拔出了U盘，或移动了文件夹。")


def quiet(program: Program) -> None:
    program.frame.told.clear()
    program.frame.undoing.bar.hide()
