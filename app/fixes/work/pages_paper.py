"""Writes a PDF of nothing but A4 sheets with one picture each, a sheet at a time.

Written here and not by a library, because none that is at hand takes a JPEG's bytes as they are
without holding every page in memory until the end.
"""

import zlib
from dataclasses import dataclass
from typing import BinaryIO

A4 = (595.276, 841.89)
"""Points."""

_HEAD = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
_CATALOGUE, _PAGES, _ABOUT = 1, 2, 3

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Inked:
    """A picture as it goes into a PDF: `data` under `filter`, `size` in pixels as stored.

    `space` is DeviceRGB or DeviceGray, `profile` the ICC profile that refines it, b"" for none.
    `orientation` is EXIF's, 1 to 8.
    """

    data: bytes
    filter: str
    size: tuple[int, int]
    space: str
    bits: int = 8
    profile: bytes = b""
    orientation: int = 1

    @property
    def shown(self) -> tuple[int, int]:
        width, height = self.size
        return (height, width) if self.orientation >= 5 else (width, height)


class Paper:
    """Give it pictures in their order, then `finish`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._places: dict[int, int] = {}
        self._next = _ABOUT + 1
        self._sheets: list[int] = []
        self.written = stream.write(_HEAD)

    def add(self, picture: Inked) -> None:
        """One sheet, upright or lying as the picture is, which fills it as far as it goes."""
        sheet = sheet_for(picture.shown)
        placed = " ".join(f"{one:.4f}" for one in _matrix(picture, sheet))
        image = self._image(picture)
        content = self._stored(b"", f"q {placed} cm /P Do Q".encode())
        self._sheets.append(
            self._object(
                f"<</Type/Page/Parent {_PAGES} 0 R/MediaBox[0 0 {sheet[0]:g} {sheet[1]:g}]"
                f"/Resources<</XObject<</P {image} 0 R>>>>/Contents {content} 0 R>>".encode()
            )
        )

    def finish(self) -> None:
        kids = " ".join(f"{one} 0 R" for one in self._sheets)
        pages = f"<</Type/Pages/Count {len(self._sheets)}/Kids[{kids}]>>"
        self._object(f"<</Type/Catalog/Pages {_PAGES} 0 R>>".encode(), _CATALOGUE)
        self._object(pages.encode(), _PAGES)
        self._object(b"<</Producer(Beiqi)>>", _ABOUT)
        start, count = self.written, self._next
        lines = [f"xref\n0 {count}\n0000000000 65535 f \n"]
        lines += [f"{self._places[number]:010d} 00000 n \n" for number in range(1, count)]
        lines.append(
            f"trailer\n<</Size {count}/Root {_CATALOGUE} 0 R/Info {_ABOUT} 0 R>>\n"
            f"startxref\n{start}\n%%EOF\n"
        )
        self._write("".join(lines).encode())

    def _image(self, picture: Inked) -> int:
        space = f"/{picture.space}"
        if picture.profile:
            channels = b"/N 1" if picture.space == "DeviceGray" else b"/N 3"
            packed = zlib.compress(picture.profile)
            space = f"[/ICCBased {self._stored(channels + b'/Filter/FlateDecode', packed)} 0 R]"
        width, height = picture.size
        about = (
            f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace {space}"
            f"/BitsPerComponent {picture.bits}/Filter/{picture.filter}"
        )
        return self._stored(about.encode(), picture.data)

    def _stored(self, about: bytes, data: bytes) -> int:
        head = b"<<" + about + b"/Length %d>>\nstream\n" % len(data)
        return self._object(head, data=data, tail=b"\nendstream")

    def _object(
        self, body: bytes, number: int | None = None, *, data: bytes = b"", tail: bytes = b""
    ) -> int:
        if number is None:
            number, self._next = self._next, self._next + 1
        self._places[number] = self.written
        for piece in (b"%d 0 obj\n" % number, body, data, tail, b"\nendobj\n"):
            self._write(piece)
        return number

    def _write(self, piece: bytes) -> None:
        self._stream.write(piece)
        self.written += len(piece)


def sheet_for(shown: tuple[int, int]) -> tuple[float, float]:
    """A4 upright; lying for what is wider than high."""
    return (A4[1], A4[0]) if shown[0] > shown[1] else A4


def place_on(shown: tuple[int, int], sheet: tuple[float, float]) -> tuple[float, float, float]:
    """Width and height of the picture on the sheet, and its points a pixel."""
    scale = min(sheet[0] / shown[0], sheet[1] / shown[1])
    return shown[0] * scale, shown[1] * scale, scale


def _matrix(picture: Inked, sheet: tuple[float, float]) -> Matrix:
    """Lays the picture's unit square, whose (0, 0) is its bottom left, amid the sheet, upright.

    The eight ways are EXIF's (CIPA DC-008): 1 upright, 3 on its head, 6 and 8 on a side; 2, 4, 5
    and 7 the same in a mirror.
    """
    width, height, _scale = place_on(picture.shown, sheet)
    left, low = (sheet[0] - width) / 2, (sheet[1] - height) / 2
    right, high = left + width, low + height
    ways: dict[int, Matrix] = {
        1: (width, 0, 0, height, left, low),
        2: (-width, 0, 0, height, right, low),
        3: (-width, 0, 0, -height, right, high),
        4: (width, 0, 0, -height, left, high),
        5: (0, -height, -width, 0, right, high),
        6: (0, -height, width, 0, left, high),
        7: (0, height, width, 0, left, low),
        8: (0, height, -width, 0, right, low),
    }
    return ways[picture.orientation]
