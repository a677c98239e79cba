"""Of what a copy is that bears no name: 营业执照原件，提交复印件一式三份."""

from collections.abc import Iterable
from dataclasses import replace

from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention

_COPY = Pattern("复印件|影印件")
_ORIGINAL = "原件"
_FAR = 30
"""So many characters behind its original a copy may be named."""


def named(text: str, found: Iterable[Mention]) -> list[Mention]:
    """The same things, the copies with the names of the originals that they stand behind."""
    kept: list[Mention] = []
    original = ""
    ends = 0
    for one in found:
        if _COPY.fullmatch(one.name) and original and one.start - ends <= _FAR:
            kept.append(replace(one, name=original + one.name))
            continue
        kept.append(one)
        if one.name.endswith(_ORIGINAL) or text.startswith(_ORIGINAL, one.end):
            original, ends = one.name.removesuffix(_ORIGINAL), one.end
        else:
            original = ""
    return kept
