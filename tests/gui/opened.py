"""A session on a real, checked submission, and a navigator that notes where it was sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.gui.viewmodels.session import Session
from app.sandbox.sandbox import Sandbox


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
