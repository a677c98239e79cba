"""Pinyin that a web page's converter printed behind a character, 統(tǒng)計, kept out of sight.

What is stored, compared and searched for stays as the notice has it.
"""

import re

from app.domain.pinyin import GLOSS, SYLLABLE

_GLOSS = re.compile(GLOSS)
_CUT = re.compile(rf"^{SYLLABLE}[)）]|[（(]{SYLLABLE}$", re.MULTILINE)
_UNSEEN = "\u200b"


def without_glosses(text: str) -> str:
    """Also without the half of one that a quote begins or ends with."""
    return _CUT.sub("", _GLOSS.sub("", text))


def glosses_unseen(text: str) -> str:
    """As many characters as before, so that places in the one are places in the other."""
    return _GLOSS.sub(lambda found: _UNSEEN * len(found[0]), text)
