"""Which files must be looked at more closely, since it may change where they belong."""

from dataclasses import replace

from app.domain.facts import PdfFacts, PhotoFacts, PortraitLook
from app.domain.submission import SlotKey
from app.sorting.evidence import Evidence
from app.sorting.guessing import judge
from app.sorting.setting import Setting

_MAY_SHOW = (
    PortraitLook(1, 0, (254, 254, 254), 1.0),
    PortraitLook(0, 0, (90, 110, 80), 0.3),
    PortraitLook(0, 0, (235, 233, 228), 0.97),
)
"""A headshot, a scene, a sheet of paper."""

_LETTERS = 20
"""Characters on a PDF's first page from which it is read from its own text."""


def worth(one: Evidence, setting: Setting) -> bool:
    facts = one.facts
    if isinstance(facts, PdfFacts):
        return bool(facts.pages) and facts.pages[0].characters >= _LETTERS
    if not isinstance(facts, PhotoFacts) or facts.height <= facts.width:
        return False
    return len({_answer(one, facts, look, setting) for look in _MAY_SHOW}) > 1


def _answer(
    one: Evidence, facts: PhotoFacts, look: PortraitLook, setting: Setting
) -> tuple[SlotKey | None, bool]:
    """The best guess, and whether it would be placed by itself."""
    found = judge(replace(one, facts=replace(facts, portrait=look)), setting)
    return (found.guesses[0].key if found.guesses else None), found.sure is not None
