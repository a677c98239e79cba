"""Completes the map from glyphs to characters in a PDF that Qt has written.

Qt leaves out characters beyond U+FFFF, maps the blank to a tab, and where characters share a glyph
takes the lowest. But it writes one code a glyph in the order of painting, and `Canvas.drawn` holds
the characters in that order: side by side they give the whole map.
"""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # loaded when a file is written: 110 ms that no window should wait for
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject, StreamObject

_TEXT = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-F]+)> Tj")
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_MOST = 100
"""Entries that one bfchar section may have (PDF 32000-1, 9.10.3)."""

FontMap = dict[int, dict[int, str]]
"""By the number of the font's object: glyph code -> character."""


class TextMapError(Exception):
    """The file does not hold as many glyphs as were painted: this Qt writes otherwise."""


def complete(pdf: bytes, drawn: Sequence[Sequence[str]], facts: dict[str, str]) -> bytes:
    """`pdf` with every character copied as it was painted, and `facts` (/Title …) set.

    `drawn` holds each page's `Canvas.drawn`. Raises TextMapError.
    """
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=BytesIO(pdf))
    maps: FontMap = {}
    for page, texts in zip(writer.pages, drawn, strict=True):
        _read_page(page, "".join(texts), maps)
    for number, signs in maps.items():
        font = cast("DictionaryObject", writer.get_object(number))
        cast("StreamObject", font["/ToUnicode"]).set_data(_cmap(signs).encode("ascii"))
    writer.add_metadata(facts)
    saved = BytesIO()
    writer.write(saved)
    return saved.getvalue()


def _read_page(page: "PageObject", text: str, maps: FontMap) -> None:
    content = page.get_contents()
    codes = [] if content is None else _codes(page, content.get_data())
    if len(codes) != len(text):
        message = f"{len(codes)} glyphs for {len(text)} characters"
        raise TextMapError(message)
    for (font, code), sign in zip(codes, text, strict=True):
        maps.setdefault(font, {}).setdefault(code, sign)


def _codes(page: "PageObject", content: bytes) -> list[tuple[int, int]]:
    """(number of the font object, glyph code) of each glyph in order."""
    from pypdf.generic import DictionaryObject

    resources = cast("DictionaryObject", page["/Resources"])
    fonts = cast("DictionaryObject", resources.get("/Font", DictionaryObject()))
    found, font = [], 0
    for name, shown in _TEXT.findall(content):
        if name:
            font = fonts.raw_get(f"/{name.decode()}").idnum
        else:
            code = bytes.fromhex(shown.decode())
            found += [(font, high << 8 | low) for high, low in zip(*[iter(code)] * 2, strict=True)]
    return found


def _cmap(signs: dict[int, str]) -> str:
    entries = [
        f"<{code:04X}> <{sign.encode('utf-16-be').hex().upper()}>\n"
        for code, sign in sorted(signs.items())
    ]
    parts = [entries[start : start + _MOST] for start in range(0, len(entries), _MOST)]
    body = "".join(f"{len(part)} beginbfchar\n{''.join(part)}endbfchar\n" for part in parts)
    return _HEAD + body + _FOOT
