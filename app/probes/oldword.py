"""Word 97 to 2003 (.doc, and .wps as WPS writes it): its text, by the piece table of [MS-DOC]."""

from dataclasses import dataclass, replace
from pathlib import Path
from struct import calcsize, unpack_from

from app.domain.facts import WordFacts
from app.domain.insides import WordInside
from app.probes import compound
from app.probes.oldharm import harms
from app.probes.oldruns import MarkedRuns, marked_runs
from app.probes.refusal import Refusal
from app.probes.word import LONGEST_TEXT
from app.probes.wordcount import count

_WORD_97 = 0xC1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_CHPX_PAIR, _STRINGS_PAIR, _CLX_PAIR = 12, 32, 33  # places in the FIB's list of (offset, length)
_CHAPTERS = ("main", "footnotes", "headers", "macros", "comments", "endnotes", "boxes")
_COUNTED = ("main", "footnotes", "endnotes", "boxes")
_COMPRESSED = 0x40000000
_BREAKS = str.maketrans(
    dict.fromkeys(map(chr, (*range(9), 16, 17, 18, 31)), "")
    | dict.fromkeys("\r\x07\x0b\x0c\x0e", "\n")
    | {"\x1e": "-"}
)


@dataclass(frozen=True, slots=True)
class _Fib:
    """The file information block: flags, the lengths of each chapter, where the tables lie."""

    encrypted: bool
    table: str
    lengths: tuple[int, ...]
    characters: tuple[int, int]
    pieces: tuple[int, int]
    strings: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Piece:
    """`start` and `end` in characters of the document, `at` in bytes of the stream."""

    start: int
    end: int
    at: int
    wide: bool


def probe(path: Path, size: int, form: str) -> WordFacts:
    """Files of Word 95 and before, and of Microsoft Works, are recognised but not read."""
    with compound.opened(path) as file:
        words = file.stream("WordDocument") if file.holds("WordDocument") else b""
        bare = WordFacts(form, size, pages=file.pages(), macros=file.holds("Macros/VBA"))
        if len(words) < 34 or unpack_from("<H", words, 2)[0] < _WORD_97:
            return bare
        fib = _fib(words)
        if fib.encrypted:
            return WordFacts(format=form, size=size, encrypted=True)
        table = file.stream(fib.table)
        chapters, runs = _chapters(words, table, fib)
        unsafe = harms(file, "".join(chapters.values()), table, fib.strings)
        return _with(chapters, runs, replace(bare, inside=WordInside(unsafe=unsafe)))


def _fib(words: bytes) -> _Fib:
    if unpack_from("<H", words)[0] != 0xA5EC:
        raise Refusal("damaged")
    flags = unpack_from("<H", words, 10)[0]
    at = 34 + 2 * unpack_from("<H", words, 32)[0]
    longs = at + 2
    at = longs + 4 * unpack_from("<H", words, at)[0]
    pairs = at + 2
    return _Fib(
        encrypted=bool(flags & _ENCRYPTED),
        table="1Table" if flags & _SECOND_TABLE else "0Table",
        lengths=unpack_from("<7L", words, longs + 12),
        characters=unpack_from("<2L", words, pairs + 8 * _CHPX_PAIR),
        pieces=unpack_from("<2L", words, pairs + 8 * _CLX_PAIR),
        strings=unpack_from("<2L", words, pairs + 8 * _STRINGS_PAIR),
    )


def _chapters(words: bytes, table: bytes, fib: _Fib) -> tuple[dict[str, str], MarkedRuns]:
    """The text of each chapter as it prints, with the codes of its fields, and what was tracked."""
    pieces = _pieces(table, *fib.pieces)
    runs = marked_runs(words, table, *fib.characters)
    chapters = {}
    start = 0
    for name, length in zip(_CHAPTERS, fib.lengths, strict=True):
        chapters[name] = _text(words, pieces, start, start + length, runs.left_out)
        start += length
    return chapters, runs


def _with(chapters: dict[str, str], runs: MarkedRuns, bare: WordFacts) -> WordFacts:
    text = "\n".join(_shown(chapters[name]) for name in _COUNTED if chapters[name])
    return replace(
        bare,
        characters=count(text),
        insertions=runs.insertions,
        deletions=runs.deletions,
        comments=chapters["main"].count("\x05"),
        text=text[:LONGEST_TEXT],
    )


def _pieces(table: bytes, offset: int, length: int) -> list[_Piece]:
    """The Clx: property modifiers (1) are passed over, the piece table (2) is read."""
    at, end = offset, offset + length
    while at < end and table[at] == 1:
        at += 3 + unpack_from("<H", table, at + 1)[0]
    if at >= end or table[at] != 2:
        raise Refusal("damaged")
    number = (unpack_from("<L", table, at + 1)[0] - 4) // 12
    if number < 0 or at + 5 + calcsize(f"<{number * 3 + 1}L") > len(table):
        raise Refusal("damaged")
    bounds = unpack_from(f"<{number + 1}L", table, at + 5)
    places = [
        unpack_from("<L", table, at + 5 + 4 * (number + 1) + 8 * n + 2)[0] for n in range(number)
    ]
    return [_piece(*one) for one in zip(bounds[:-1], bounds[1:], places, strict=True)]


def _piece(start: int, end: int, place: int) -> _Piece:
    if place & _COMPRESSED:
        return _Piece(start, end, (place & ~_COMPRESSED) // 2, wide=False)
    return _Piece(start, end, place, wide=True)


def _text(
    words: bytes, pieces: list[_Piece], start: int, end: int, left_out: list[tuple[int, int]]
) -> str:
    """The characters from `start` to `end` without the byte ranges of `left_out` (sorted)."""
    parts = []
    for piece in pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if first >= last:
            continue
        width = 2 if piece.wide else 1
        at, stop = (piece.at + (cp - piece.start) * width for cp in (first, last))
        encoding = "utf-16-le" if piece.wide else "cp1252"
        for low, high in left_out:
            if at < low < stop:
                parts.append(words[at:low].decode(encoding, "replace"))
            if low < stop and high > at:
                at = min(high, stop)
        parts.append(words[at:stop].decode(encoding, "replace"))
    return "".join(parts)


def _shown(text: str) -> str:
    """Without field codes (between 0x13 and 0x14); marks of cells and pages become line ends."""
    shown = []
    codes: list[bool] = []
    for character in text:
        if character == "\x13":
            codes.append(True)
        elif character == "\x14" and codes:
            codes[-1] = False
        elif character == "\x15" and codes:
            codes.pop()
        elif not any(codes):
            shown.append(character)
    return "".join(shown).translate(_BREAKS)
