"""Who confirms: asked once, then remembered among the settings."""

from app import settings
from app.workflow.checking import decide
from app.workflow.desk import Desk
from app.workflow.people import unit

SETTING = "confirmer"


def remembered() -> str:
    found = settings.load().get(SETTING)
    return found if isinstance(found, str) else ""


def answer(desk: Desk, attestation: str, given: bool | None, by: str) -> None:
    """Records an answer, or takes it back (None). Runs in the engine's thread.

    A name that cannot be kept for the next time is no reason to lose the answer.
    """
    if given is None:
        unit.withdraw(desk, attestation)
        return
    decide.confirm(desk, attestation, answer=given, by=by)
    if by != remembered():
        _remember(by)


def _remember(by: str) -> None:
    try:
        settings.save({SETTING: by})
    except OSError:
        return
