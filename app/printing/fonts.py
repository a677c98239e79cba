"""The bundled fonts, character by character: which glyph of which font shows it.

Text goes through the fonts' character maps alone, one glyph a character, without shaping. So a
character that the bundled font lacks is found before it is drawn, and the text that can be copied
out of a PDF can be completed exactly (see `textmap`).
"""

import functools
import os
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from pathlib import Path
from typing import ParamSpec, TypeVar

from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from app import paths

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")

UNITS_PER_MM = 100
"""Painters are scaled to 0.01 mm, since font sizes are whole numbers of units."""


class Face(Enum):
    """Family and weight. TITLE is a serif that has common characters only."""

    REGULAR = ("Beiqi Sans", "BeiqiSans-Regular.ttf", QFont.Weight.Normal)
    BOLD = ("Beiqi Sans", "BeiqiSans-Bold.ttf", QFont.Weight.Bold)
    TITLE = ("Beiqi Serif", "BeiqiSerif-Bold.ttf", QFont.Weight.Bold)

    @property
    def family(self) -> str:
        return self.value[0]

    @property
    def file(self) -> str:
        return self.value[1]

    @property
    def weight(self) -> QFont.Weight:
        return self.value[2]


class FontsMissingError(RuntimeError):
    """The program's own font files are gone or damaged."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters of one font: glyph numbers and advances, one each, advances in 0.01 mm.

    `font` None: no font at hand has the characters; they are shown by their numbers.
    """

    text: str
    font: QRawFont | None
    indexes: tuple[int, ...]
    advances: tuple[float, ...]


def _per_thread(function: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Remembers 4096 answers in each thread: a raw font belongs to the thread that made it.

    One that outlived its thread crashed the next that painted with it.
    """
    local = threading.local()

    @functools.wraps(function)
    def call(*args: _Given.args, **more: _Given.kwargs) -> _Made:
        if not hasattr(local, "cached"):
            local.cached = functools.lru_cache(maxsize=4096)(function)
        found: _Made = local.cached(*args, **more)
        return found

    return call


@functools.cache
def load() -> None:
    """Registers the bundled fonts with Qt, once a process. Raises FontsMissingError."""
    for face in Face:
        file = paths.assets() / "fonts" / face.file
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            message = f"font not loaded: {face.file}"
            raise FontsMissingError(message)


def printable(text: str) -> str:
    """`text` as it can be set on one line: composed, controls as blanks, no invisible signs."""
    composed = unicodedata.normalize("NFC", text) if _has_marks(text) else text
    return "".join(filter(None, map(_printable_sign, composed)))


@_per_thread
def set_glyphs(text: str, face: Face, size: int) -> tuple[Glyphs, ...]:
    """The glyphs of `text` in runs of one font; `size` in units of 0.01 mm."""
    return tuple(_runs(printable(text), face, size))


def _runs(text: str, face: Face, size: int) -> Iterator[Glyphs]:
    for font, signs in groupby(text, key=lambda sign: _font_of(sign, face, size)):
        part = "".join(signs)
        if font is None:
            yield Glyphs(part, None, (), (float(size),) * len(part))
            continue
        indexes = tuple(font.glyphIndexesForString(part))
        advances = tuple(point.x() for point in font.advancesForGlyphIndexes(indexes))
        yield Glyphs(part, font, indexes, advances)


@_per_thread
def _font_of(sign: str, face: Face, size: int) -> QRawFont | None:
    for candidate in dict.fromkeys((face, Face.BOLD if face is Face.TITLE else face, Face.REGULAR)):
        font = _raw(candidate, size)
        if _shows(font, sign):
            return font
    return _substitute(sign, size)


@_per_thread
def _raw(face: Face, size: int) -> QRawFont:
    load()
    font = QFont(face.family)
    font.setWeight(face.weight)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QRawFont.fromFont(font)


def _shows(font: QRawFont, sign: str) -> bool:
    indexes = font.glyphIndexesForString(sign)
    return len(indexes) == 1 and indexes[0] != 0


def _substitute(sign: str, size: int) -> QRawFont | None:
    """Another installed font that has `sign`; None when there is none."""
    _load_system_fonts()
    layout = QTextLayout(sign, QFont(Face.REGULAR.family))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        font = QRawFont(run.rawFont())
        font.setPixelSize(size)
        if _shows(font, sign):
            return font
    return None


@functools.cache
def _load_system_fonts() -> None:
    """Windows' own fonts for rare characters, which Qt's offscreen platform does not look for."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "Fonts"
        for name in ("msyh.ttc", "simsun.ttc", "simsunb.ttf", "SimsunExtG.ttf", "seguisym.ttf"):
            if (folder / name).is_file():
                QFontDatabase.addApplicationFont(str(folder / name))


def _has_marks(text: str) -> bool:
    return any(unicodedata.combining(sign) for sign in text)


def _printable_sign(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if kind == "Cf" or unicodedata.name(sign, "").startswith("VARIATION SELECTOR"):
        return ""
    return " " if kind in {"Cc", "Zl", "Zp"} else sign
