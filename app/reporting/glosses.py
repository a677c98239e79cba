"""Pinyin that a web page's converter printed behind a character, 統(tǒng)計, kept out of sight.

What is stored, compared and searched for stays as the notice has it.
"""

import re

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
_SYLLABLE = rf"[a-zü]{{0,4}}[{_TONED}][a-z]{{0,3}}"
_GLOSS = re.compile(rf"[（(]\s*{_SYLLABLE}\s*[)）]")
_CUT = re.compile(rf"^{_SYLLABLE}[)）]|[（(]{_SYLLABLE}$", re.MULTILINE)
_UNSEEN = "\u200b"


def without_glosses(text: str) -> str:
    """Also without the half of one that a quote begins or ends with."""
    return _CUT.sub("", _GLOSS.sub("", text))


def glosses_unseen(text: str) -> str:
    """As many characters as before, so that places in the one are places in the other."""
    return _GLOSS.sub(lambda found: _UNSEEN * len(found[0]), text)
