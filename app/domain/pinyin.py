"""Pinyin as web pages' converters print it behind a character: 統(tǒng)計(jì)."""

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
SYLLABLE = rf"[a-zü]{{0,4}}[{_TONED}][a-z]{{0,3}}"
"""A regular expression, as is the next."""
GLOSS = rf"[（(]\s*{SYLLABLE}\s*[)）]"
