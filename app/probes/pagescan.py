"""A page that is one JPEG, as scanners write it: decoded at the size looked at, not drawn whole.

Drawing decodes every pixel and shrinks them afterwards; a JPEG's decoder gives a half, a quarter
or an eighth by itself, in half the time. Whatever is more than one plain picture over the whole
page (letters, stamps, masks, fields, other colours) is drawn.
"""

import io
import math
import re
from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from PIL import Image

_APART = re.compile(rb"/(?:SMask|Mask|Decode|ColorTransform|OC)\b")
"""What changes how a picture is painted, untold by pdfium. (DecodeParms is another word.)"""

_MOST_SEARCHED = 64 * 2**20  # bytes, read into memory; the largest reports have less

_BESIDE = 0.002
"""Share of a page's side by which the picture may miss its edge."""

_SMALLER = 0.97
"""Share of the size wanted that the decoder's own smaller picture must have: half of 200 dpi is a
pixel short of 100 dpi."""

_PLAIN = frozenset({(pdfium.FPDF_COLORSPACE_DEVICEGRAY, 8), (pdfium.FPDF_COLORSPACE_DEVICERGB, 24)})
"""Colours, with their bits a pixel, that need no conversion."""

_TURNED: Mapping[int, int] = {
    90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}  # fmt: skip

Pixels = NDArray[np.uint8]


def is_plain(path: Path) -> bool:
    """Whether nothing in the file says that a picture is painted but as it is stored."""
    if path.stat().st_size > _MOST_SEARCHED:
        return False
    return not _APART.search(path.read_bytes())


def decoded(page: pypdfium2.PdfPage, scale: float) -> Pixels | None:
    """The page as shown, height × width × RGB; None where it has to be drawn.

    Of a file that is plain; `scale` is in pixels a point, as for drawing.
    """
    picture = _only_picture(page)
    if picture is None:
        return None
    size = (math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale))
    way = _TURNED.get(page.get_rotation())
    stored = size if way in {None, cv2.ROTATE_180} else (size[1], size[0])
    pixels = _shrunk(bytes(picture.get_data()), picture.get_px_size(), stored)
    if pixels is None or way is None:
        return pixels
    return np.asarray(cv2.rotate(pixels, way), np.uint8)


def _only_picture(page: pypdfium2.PdfPage) -> pypdfium2.PdfImage | None:
    """The page's one object, where that is a JPEG in plain colours over the whole of it."""
    if pdfium.FPDFPage_CountObjects(page) != 1 or pdfium.FPDFPage_GetAnnotCount(page) != 0:
        return None
    thing = next(page.get_objects(max_depth=1))
    if not isinstance(thing, pypdfium2.PdfImage) or thing.get_filters() != ["DCTDecode"]:
        return None
    about = thing.get_metadata()
    plain = (about.colorspace, about.bits_per_pixel) in _PLAIN and not _is_altered(thing)
    return thing if plain and _fills(thing, page) else None


def _is_altered(thing: pypdfium2.PdfImage) -> bool:
    clip = pdfium.FPDFPageObj_GetClipPath(thing)
    return bool(
        pdfium.FPDFPageObj_HasTransparency(thing)
        or pdfium.FPDFPageObj_CountMarks(thing) > 0
        or (clip and pdfium.FPDFClipPath_CountPaths(clip) > 0)
    )


def _fills(thing: pypdfium2.PdfImage, page: pypdfium2.PdfPage) -> bool:
    """It lies upright on the page, before the page itself is turned, and over all of it."""
    left, bottom, right, top = page.get_bbox()
    wide, high = right - left, top - bottom
    a, b, c, d, e, f = thing.get_matrix().get()
    misses = (a - wide) / wide, b / high, c / wide, (d - high) / high
    beside = (e - left) / wide, (f - bottom) / high
    return all(abs(one) <= _BESIDE for one in (*misses, *beside))


def _shrunk(jpeg: bytes, told: tuple[int, int], size: tuple[int, int]) -> Pixels | None:
    """None where the decoder finds something else than the page tells, or damage."""
    try:
        with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as image:
            if image.size != told or image.mode not in {"L", "RGB"}:
                return None
            image.draft(None, (int(size[0] * _SMALLER), int(size[1] * _SMALLER)))
            pixels = np.asarray(image.convert("RGB"), np.uint8)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    smaller = pixels.shape[0] > size[1] or pixels.shape[1] > size[0]
    way = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, size, interpolation=way), np.uint8)
