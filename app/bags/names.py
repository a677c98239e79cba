"""Names that every medium stores alike: FAT32, exFAT, NTFS, ext4, UDF and zip at once."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from app.domain.package import NameChange
from app.texts import _

LONGEST = 255
"""FAT, exFAT and NTFS count UTF-16 units, ext4 counts UTF-8 bytes; both stop at 255."""
_LONGEST_IN_UDF = 253
"""Bytes of UDF 2.60's 254, one of which tells their kind: 126 汉字 or 253 Latin letters."""
_LONGEST_EXTENSION = 16
_RESERVED = str.maketrans('<>:"/\\|?*%', "＜＞：＂／＼｜？＊％")
_TO_SPACE = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"} | {
    port + digit for port in ("COM", "LPT") for digit in "0123456789¹²³"
}


def safe_name(name: str, *, longest: int = LONGEST) -> str:
    """One part of a path as every medium can store it; a name that is safe comes back as it is.

    Reserved characters become their full-width twins, and so does “%”, which bag validators
    decode differently. Invisible characters go. `longest` counts UTF-8 bytes and UTF-16 units.
    """
    visible = "".join(map(_visible, name.translate(_TO_SPACE)))
    plain = unicodedata.normalize("NFC", visible).translate(_RESERVED)
    plain = _trimmed(plain)
    if plain.startswith("."):
        plain = f"_{plain}"
    return _no_device(_cut(_no_device(plain) or _("未命名"), "", longest))


def is_device(name: str) -> bool:
    """Whether Windows takes the name for a device, whatever its extension: CON, nul.txt."""
    return name.partition(".")[0].rstrip(" ").upper() in _DEVICES


def same_place(name: str) -> str:
    """Equal for names that are one file on some medium: case and composition set aside."""
    composed = unicodedata.normalize("NFC", name)
    return unicodedata.normalize("NFC", composed.casefold())


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names in their order, every later twin with a number; nothing is merged."""
    wanted = tuple(names)
    taken: set[str] = set()
    given: dict[int, str] = {}
    for place, name in enumerate(wanted):
        if same_place(name) not in taken:
            taken.add(same_place(name))
            given[place] = name
    for place, name in enumerate(wanted):
        if place not in given:
            given[place] = _numbered(name, taken)
            taken.add(same_place(given[place]))
    return tuple(given[place] for place in range(len(wanted)))


def made_safe(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[NameChange, ...]]:
    """Names of one folder, safe and unique, and what was changed about them."""
    given = unique(safe_name(name) for name in names)
    pairs = zip(names, given, strict=True)
    return given, tuple(NameChange(wanted, now) for wanted, now in pairs if wanted != now)


def split(name: str) -> tuple[str, str]:
    """Stem and extension with its dot; a long or empty extension belongs to the stem."""
    found = re.fullmatch(r"(.+)(\.[^.\s]+)", name, re.DOTALL)
    if not found or not _fits(found[2], _LONGEST_EXTENSION):
        return name, ""
    return found[1], found[2]


def _visible(character: str) -> str:
    """Drops control, bidi, zero-width, half and never-assigned characters.

    A character that this Python does not know yet may be a name's rare one: it stays.
    """
    if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
        return ""
    never = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
    return "" if never else character


def _trimmed(name: str) -> str:
    """Without spaces around it and the dots that Windows and FAT drop at its end."""
    before = ""
    while before != name:
        before, name = name, name.strip().rstrip(".")
    return name


def _no_device(name: str) -> str:
    return f"_{name}" if is_device(name) else name


def _numbered(name: str, taken: set[str]) -> str:
    number = 2
    while same_place(candidate := _cut(name, f"-{number}", LONGEST)) in taken:
        number += 1
    return candidate


def _cut(name: str, mark: str, longest: int) -> str:
    """`name` with `mark` before its extension; the stem is cut at a whole character if need be."""
    if not mark and _fits(name, longest):
        return name
    stem, extension = split(name)
    rest = mark + extension
    end = min(len(stem), longest)
    while end > 1 and not _fits(stem[:end] + rest, longest):
        end -= 1
        while end > 1 and unicodedata.category(stem[end]).startswith("M"):
            end -= 1
    return (stem[:end].rstrip(" .") or stem[:1]) + rest


def _fits(name: str, longest: int) -> bool:
    """UDF keeps 253 bytes: one for a Latin-1 unit, two for every unit once another is there."""
    units = len(name.encode("utf-16-le")) // 2
    in_udf = units if all(character <= "\xff" for character in name) else 2 * units
    return max(units, len(name.encode())) <= longest and in_udf <= _LONGEST_IN_UDF
