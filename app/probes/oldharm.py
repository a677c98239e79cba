"""What may harm in a Word file of before 2007: files packed inside, a template from elsewhere."""

import re
from struct import unpack_from

from app.probes.compound import Compound
from app.probes.wordlinks import is_remote

_EXTENDED = 0xFFFF
_TEMPLATE = 1
"""The place of the template's path among the associated strings ([MS-DOC] 2.9.273)."""
_PACKED = "\x01ole10native"
_DDE = re.compile("\x13\\s*DDE(AUTO)?\\b", re.IGNORECASE)


def harms(file: Compound, text: str, table: bytes, strings: tuple[int, int]) -> tuple[str, ...]:
    """Slugs as for today's files. `text` with its field codes, `strings`: place and length."""
    found = set()
    if any(name[-1].casefold() == _PACKED for name in file.names()):
        found.add("package")
    if _DDE.search(text):
        found.add("dde")
    if is_remote(_string(table[strings[0] : strings[0] + strings[1]], _TEMPLATE).lower()):
        found.add("template")
    return tuple(sorted(found))


def _string(table: bytes, wanted: int) -> str:
    """One of a table of strings of two bytes a letter; "" where it breaks off."""
    if len(table) < 6 or unpack_from("<H", table)[0] != _EXTENDED:
        return ""
    number, extra = unpack_from("<2H", table, 2)
    at = 6
    for place in range(number):
        if at + 2 > len(table):
            break
        length = 2 * unpack_from("<H", table, at)[0]
        if place == wanted:
            return table[at + 2 : at + 2 + length].decode("utf-16-le", "replace")
        at += 2 + length + extra
    return ""
