"""字数 as Word counts it: CJK characters and punctuation one each, other words one each."""

import re

# CJK symbols, kana, bopomofo, ideographs with their extensions, full-width forms. Hangul is not
# among them (Word counts Korean by words), nor is U+3000, which is a space.
_WIDE = (
    "\u2e80-\u2fff\u3001-\u30ff\u3105-\u312f\u3190-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\U00020000-\U0003ffff"
)
# Numerals in circles, Roman numerals, arrows, boxes and stars: East Asian fonts, one each.
_SIGNS = "\u2160-\u217f\u2190-\u21ff\u2460-\u27bf"
# Quotes, dashes, dots: part of an English word, but a character of their own beside Chinese.
_EITHER = "\u00b7\u2013-\u2015\u2018-\u201d\u2025\u2026\u2030"

_ONE_EACH = re.compile(f"[{_WIDE}{_SIGNS}]")
_BESIDE_WIDE = re.compile(f"(?<=[{_WIDE}])[{_EITHER}]+|[{_EITHER}]+(?=[{_WIDE}])")


def count(text: str) -> int:
    """Word's “字数”: East Asian characters plus runs of anything else between spaces.

    Word tells a Chinese quotation mark from an English one by its font; here its neighbour
    decides, which differs only where such marks stand between two English words.
    """
    settled = _BESIDE_WIDE.sub(lambda match: "一" * len(match[0]), text)
    rest, characters = _ONE_EACH.subn(" ", settled)
    return characters + len(rest.split())
