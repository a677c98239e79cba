"""What the program can mend, in every state in which she may see it."""

from app.domain.fixing import Ask, FixOutcome, Offer
from app.fixes import registry
from app.fixes.base import Source
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.crop import CropDialog
from app.gui.dialogs.mending import open_fix
from app.gui.dialogs.pdf_pages import PagesDialog
from app.gui.dialogs.pdf_split import SplitDialog
from app.gui.dialogs.slips import SlipsDialog
from app.gui.places import Place, Step
from app.gui.viewmodels import by_hand
from app.gui.viewmodels.mending import Batch
from tests import makers
from tests.gui.driving import Program, until


def _offer(program: Program, wanted: str) -> Offer:
    """One that answers a finding, else one by hand."""
    state = program.frame.session.state
    assert state is not None
    by_hand = (
        offer
        for item, slot in state.case.slots
        for entry in slot.files
        for offer in registry.by_hand(slot.key, Source(entry.file, entry.facts), item)
    )
    return next(one for one in (*state.fixes.offers, *by_hand) if one.fix.id == wanted)


def mendable(program: Program) -> None:
    """A finding that the program mends at once, with the link to look first."""
    program.check()
    offer = _offer(program, "to-jpg")
    program.frame.go(Place(Step.CHECK, finding=offer.findings[0]))


def before_after(program: Program) -> None:
    page = program.check()
    page.mends.look(_offer(program, "to-jpg"))
    (dialog,) = (one for one in program.dialogs() if isinstance(one, BeforeAfter))
    until(lambda: dialog.compared is not None, "no copy was made")


def crop(program: Program) -> None:
    page, state = program.check(), program.frame.session.state
    assert state is not None
    offer = _offer(program, "crop-headshot")
    assert offer.fix.asks is Ask.FRAME
    dialog = open_fix(page.mends.hands, offer, state)
    assert isinstance(dialog, CropDialog)
    until(lambda: not dialog._runner.busy, "no face was looked for")


def _bound(program: Program) -> str:
    """A PDF of several things, dropped in; the path of its copy. One undo takes it out again."""
    page, state = program.gather(), program.frame.session.state
    assert state is not None
    path = state.root.parent / "drop" / "扫描合订本.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    makers.scan(path, pages=7, dpi=40)
    page.drop_elsewhere([path])
    until(lambda: not page.tray.isHidden(), "nothing was sorted")
    program.settle()
    state = program.frame.session.state
    assert state is not None
    held = [one for slot in state.submission.slots for one in slot.files]
    held += [one.file for one in state.submission.waiting]
    return next(one.path for one in held if one.name == path.name)


def split(program: Program) -> None:
    """Parted in four, one of them not wanted."""
    program.gather().slot_actions.split(_bound(program))
    (dialog,) = (one for one in program.dialogs() if isinstance(one, SplitDialog))
    until(lambda: dialog.split.count == 7 and not dialog.pages.busy, "no pages were drawn")
    for number in (3, 5, 6):
        dialog.split.toggle(number)
    dialog.split.choose(2, len(dialog.split.drafts[2].targets) - 1)


def turn_pages(program: Program) -> None:
    """Two pages chosen, and turned to the right."""
    page, state = program.gather(), program.frame.session.state
    assert state is not None
    key, file = next(
        (slot.key, one)
        for slot in state.submission.slots
        for one in slot.files
        if one.name.endswith(".pdf")
    )
    deed = next(one for one in by_hand.deeds(state, key, file) if one.way is by_hand.Way.PAGES)
    page.mender.do(deed)
    (dialog,) = (one for one in program.dialogs() if isinstance(one, PagesDialog))
    until(lambda: dialog.grid.count() > 0 and not dialog.pages.busy, "no pages were drawn")
    dialog.grid.choose([1])
    dialog.turn(90)


def slips(program: Program) -> None:
    program.check().mends.ask_for_originals()
    (dialog,) = (one for one in program.dialogs() if isinstance(one, SlipsDialog))
    pages = dialog.preview.pages
    until(lambda: bool(pages) and pages[0].painted, "no slip was painted")


def mended(program: Program) -> None:
    """As if 一键修正 had just been pressed: all went well but one."""
    page = program.check()
    state = program.frame.session.state
    assert state is not None
    *good, last = state.fixes.safe
    done = [FixOutcome(one, made=one.files) for one in good]
    refused = FixOutcome(last, why="这样改出来的副本不合要求，没有采用，原来的文件仍在。")
    page.mends.box.show_batch(Batch((*done, refused), stopped=False, change=state.change))


def put_away(program: Program) -> None:
    program.check().mends.box.result.close_it.click()
