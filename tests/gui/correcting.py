"""A submission whose notice was read here, and a hand that corrects what was misread in it."""

from pathlib import Path

from app.gui.places import Place, Step
from app.gui.reader.correcting import FieldsDialog
from app.gui.reader.page import ReaderPage
from app.notices import drafts
from app.workflow.notices import keeping, reading
from app.workflow.people.begin import begin
from tests.gui.driving import Program, until
from tests.gui.reading import NOTICE


def begun(root: Path) -> Path:
    """A submission begun from a notice that was read here."""
    draft = reading.draft_of(reading.pasted(NOTICE)).profile
    kept = drafts.save(keeping.named_apart(draft), NOTICE)
    begin(root, kept, "江城市样例学会", nominees=["张三"])
    return root


def opened(program: Program) -> ReaderPage:
    page = program.notice()
    until(lambda: page.is_reading, "the notice was not opened")
    program.settle()
    return page.entry.page


def size_of(program: Program) -> str:
    state = program.frame.session.state
    assert state is not None
    return next(one for one in state.profile.items if one.kind == "photo").limits.bytes.min or ""  # type: ignore[union-attr]


def correct(program: Program, page: ReaderPage, size: str) -> None:
    """Through the dialog, as a hand does."""
    page.correct(page.reader.choice)
    (dialog,) = [one for one in program.dialogs() if isinstance(one, FieldsDialog)]
    dialog.form.editors["bytes.min"].labelled.edit.setText(size)  # type: ignore[attr-defined]
    dialog.yes.click()
    program.settle()


def photo(program: Program) -> str:
    state = program.frame.session.state
    assert state is not None
    return next(one.id for one in state.profile.items if one.kind == "photo")


def revising(program: Program, name: str) -> ReaderPage:
    """The reader, with this requirement of the photos chosen."""
    fact = f"items.{photo(program)}.{name}"
    program.frame.go(Place(Step.NOTICE, revising=True, fact=fact))
    return opened(program)
