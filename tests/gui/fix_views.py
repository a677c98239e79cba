"""What the program can mend, in every state in which she may see it."""

from app.domain.fixing import Ask, FixOutcome, Offer
from app.fixes import registry
from app.fixes.base import Source
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.crop import CropDialog
from app.gui.dialogs.mending import open_fix
from app.gui.dialogs.slips import SlipsDialog
from app.gui.places import Place, Step
from app.gui.viewmodels.mending import Batch
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
