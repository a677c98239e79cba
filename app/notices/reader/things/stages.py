"""What is asked for at once and, on paper, again of those who come further, is two things."""

import re
from collections.abc import Sequence

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.phases import is_later, phase_at
from app.notices.reader.things.sheet import Sheet

_ON_PAPER = Pattern(r"纸质|原件|打印件|一式|[\d一二两三四五六]{1,2}[份套]")
_BEFORE, _BEHIND = 4, 16


def is_again(document: Document, known: Sequence[Sheet], mention: Mention) -> bool:
    """入围后将申报书的纸质原件2份寄到…, where the form was to be sent as a file before."""
    low = max(0, mention.start - _BEFORE)
    words = re.split("[，。；\n]", document.text[mention.end : mention.end + _BEHIND])[0]
    if not _ON_PAPER.search(document.text[low : mention.start] + words):
        return False
    own = _later(document, mention)
    return own is not None and all(_later(document, one.mention) != own for one in known)


def fitting(document: Document, found: list[Sheet], mention: Mention) -> list[Sheet]:
    """Of those of one name the ones of the stage that is spoken of."""
    if not any(one.again for one in found):
        return found
    later = _later(document, mention) is not None
    return [one for one in found if one.again == later] or found


def _later(document: Document, mention: Mention) -> str | None:
    sentence = document.sentence_at(mention.start)
    phase = phase_at(document, sentence, mention.start - sentence.start) if sentence else None
    return phase if phase and is_later(phase) else None
