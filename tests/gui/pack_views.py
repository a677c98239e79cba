"""打包 in every state in which she may see it."""

from app.gui.dialogs.mailing import LabelsDialog
from app.gui.viewmodels.packing_forms import Choice, Form
from app.gui.viewmodels.packing_route import Deed
from tests.gui.driving import Program, SlowStick, until


def pack(program: Program) -> None:
    program.pack()


def pack_paper(program: Program) -> None:
    page = program.pack()
    page.packing.choose("media-usb")


def pack_mails(program: Program) -> None:
    page = program.pack()
    page.packing.choose("email")
    program.settle()
    page.packing.set_choice(Choice(Form.DRAFTS))


def folder_again(program: Program) -> None:
    program.pack().packing.set_choice(Choice())
    program.settle()


def sending(program: Program) -> None:
    program.pack().cards["email"].links[Deed.SENT].click()


def labels(program: Program) -> None:
    page = program.pack()
    route = next(one for one in page.cards if not page.cards[one].links[Deed.LABELS].isHidden())
    page.cards[route].links[Deed.LABELS].click()
    (dialog,) = (one for one in program.dialogs() if isinstance(one, LabelsDialog))
    pages = dialog.preview.pages
    until(lambda: bool(pages) and pages[0].painted, "no label was painted")


def writing(program: Program) -> None:
    """The first package, into a folder beside the submission; held at four tenths or later."""
    page = program.pack()
    state = program.frame.session.state
    assert state is not None
    target = state.root.parent / "写到这里"
    target.mkdir(exist_ok=True)
    page.packing.choose("email", again=True)
    program.settle()
    page.packing.pick(target)
    program.settle()
    program.held = stick = SlowStick(page, 0.4)
    page.panel.start.click()
    until(lambda: stick.reached or not page.packing.writing, "nothing was written")
    assert stick.reached, "the package was refused"


def written(program: Program) -> None:
    if program.held is not None:
        program.held.let_go()
        program.held = None
    page = program.pack()
    until(lambda: not page.packing.writing, "the package was not finished")
