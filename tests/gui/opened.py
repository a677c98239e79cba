"""A session on a real, checked submission, and a navigator that notes where it was sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.gui.places import Place
from app.gui.viewmodels.session import Session
from app.sandbox.sandbox import Sandbox


@dataclass
class Sent:
    """A Navigator."""

    places: list[Place] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    def go(self, place: Place) -> None:
        self.places.append(place)

    def tell(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def warn(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def offer_undo(self, sentence: str) -> None:
        self.sentences.append(sentence)


@contextmanager
def session_on(root: Path, sandbox: Sandbox, qtbot: QtBot) -> Iterator[Session]:
    """Open and checked, closed at the end."""
    session = Session(sandbox)
    try:
        session.open(root)
        wait_checked(session, qtbot)
        yield session
    finally:
        session.close()


def wait_checked(session: Session, qtbot: QtBot) -> None:
    """Until the last check speaks of the submission as it is now."""
    qtbot.waitUntil(lambda: session.state is not None and session.state.current, timeout=20_000)
