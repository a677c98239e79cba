"""Seals that came onto a PDF's page after it was made: pasted, as a stamp, in a signature field."""

from enum import StrEnum
from pathlib import Path
from typing import Any

import pypdf
from PIL import Image
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from app.samples.seals import Seal, seal_picture

_POINTS = 72 / 25.4
_DPI = 200
_SHOWN_IN_PRINT = 4


class Way(StrEnum):
    PICTURE = "picture"
    STAMP = "stamp"
    SIGNATURE = "signature"


def overlaid(path: Path, base: Path, way: Way, seal: Seal | None = None, page: int = 0) -> Path:
    """The PDF `base` with a flawless seal laid on a page, written to `path`."""
    seal = seal or Seal()
    writer = pypdf.PdfWriter(clone_from=base)
    sheet = writer.pages[page]
    picture = _picture(writer, seal_picture(seal, _DPI))
    side = seal.radius_mm * 2 * _POINTS
    left = seal.at[0] * _POINTS - side / 2
    bottom = float(sheet.mediabox.height) - seal.at[1] * _POINTS - side / 2
    if way is Way.PICTURE:
        _draw(writer, sheet, picture, (side, left, bottom))
    else:
        _annotate(writer, sheet, picture, (side, left, bottom), way)
    writer.write(path)
    return path


def _picture(writer: pypdf.PdfWriter, image: Image.Image) -> Any:
    """With its own transparency, as programs insert it."""
    mask = _raster(image.getchannel("A"), "/DeviceGray")
    colour = _raster(image.convert("RGB"), "/DeviceRGB")
    colour[NameObject("/SMask")] = writer._add_object(mask)  # noqa: SLF001 - pypdf's only way
    return writer._add_object(colour)  # noqa: SLF001


def _raster(image: Image.Image, space: str) -> StreamObject:
    stream = StreamObject()
    stream.set_data(image.tobytes())
    stream.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(image.width),
            NameObject("/Height"): NumberObject(image.height),
            NameObject("/ColorSpace"): NameObject(space),
            NameObject("/BitsPerComponent"): NumberObject(8),
        }
    )
    return stream.flate_encode()


Place = tuple[float, float, float]
"""Side, left and bottom in points."""


def _draw(writer: pypdf.PdfWriter, sheet: pypdf.PageObject, picture: Any, place: Place) -> None:
    side, left, bottom = place
    resources: Any = sheet["/Resources"].get_object()
    if "/XObject" not in resources:
        resources[NameObject("/XObject")] = DictionaryObject()
    resources["/XObject"].get_object()[NameObject("/Seal")] = picture
    drawing = StreamObject()
    drawing.set_data(f"q {side} 0 0 {side} {left} {bottom} cm /Seal Do Q".encode())
    added = writer._add_object(drawing)  # noqa: SLF001
    before = sheet.raw_get("/Contents")
    whole = before.get_object()
    parts = list(whole) if isinstance(whole, ArrayObject) else [before]
    sheet[NameObject("/Contents")] = ArrayObject([*parts, added])


def _annotate(
    writer: pypdf.PdfWriter, sheet: pypdf.PageObject, picture: Any, place: Place, way: Way
) -> None:
    side, left, bottom = place
    corners = (left, bottom, left + side, bottom + side)
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Stamp" if way is Way.STAMP else "/Widget"),
            NameObject("/Rect"): ArrayObject([FloatObject(value) for value in corners]),
            NameObject("/F"): NumberObject(_SHOWN_IN_PRINT),
            NameObject("/AP"): DictionaryObject(
                {NameObject("/N"): _appearance(writer, picture, side)}
            ),
        }
    )
    held = writer._add_object(note)  # noqa: SLF001
    sheet[NameObject("/Annots")] = ArrayObject([held])
    if way is Way.SIGNATURE:
        _sign(writer, note, held)


def _appearance(writer: pypdf.PdfWriter, picture: Any, side: float) -> Any:
    form = StreamObject()
    form.set_data(f"q {side} 0 0 {side} 0 0 cm /Seal Do Q".encode())
    pictures = DictionaryObject({NameObject("/Seal"): picture})
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject([FloatObject(value) for value in (0, 0, side, side)]),
            NameObject("/Resources"): DictionaryObject({NameObject("/XObject"): pictures}),
        }
    )
    return writer._add_object(form)  # noqa: SLF001


def _sign(writer: pypdf.PdfWriter, note: DictionaryObject, held: Any) -> None:
    """Nothing is signed: the field says that it is, which is all that a sample needs."""
    value = DictionaryObject({NameObject("/Contents"): ByteStringObject(b"0" * 64)})
    note.update(
        {
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/T"): TextStringObject("签名"),
            NameObject("/V"): value,
        }
    )
    fields = DictionaryObject({NameObject("/Fields"): ArrayObject([held])})
    writer._root_object[NameObject("/AcroForm")] = fields  # noqa: SLF001
