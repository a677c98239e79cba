"""What a camera noted: direction, time, device, place. Damaged notes never fail a photo."""

import math
import re
import warnings
from dataclasses import dataclass
from datetime import datetime

from PIL import ExifTags, Image

_LATITUDE_AND_LONGITUDE = (ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude)
_IN_XMP = re.compile(rb"GPSLatitude\s*(?:=\s*[\"'][^\"']|>\s*[^<\s])")
"""A latitude with a value, as an attribute or an element of XMP's exif namespace."""

_CENTIMETRE = 3  # of ResolutionUnit


@dataclass(frozen=True, slots=True)
class Details:
    """`taken` is the camera's own clock, without a time zone; `dpi` as EXIF alone has it."""

    orientation: int = 1
    taken: datetime | None = None
    camera: str | None = None
    has_location: bool = False
    dpi: float | None = None


def read(image: Image.Image) -> Details:
    """Nothing where the notes cannot be read: viewers show such a photo all the same."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exif = image.getexif()
            shot = exif.get_ifd(ExifTags.IFD.Exif)
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
            return Details(
                orientation=_orientation(exif),
                taken=_taken(shot, exif),
                camera=_camera(exif),
                has_location=all(tag in place for tag in _LATITUDE_AND_LONGITUDE)
                or _placed_in_xmp(image),
                dpi=_dpi(exif),
            )
    except (MemoryError, ImportError):
        raise
    except Exception:
        return Details(has_location=_placed_in_xmp(image))


def _placed_in_xmp(image: Image.Image) -> bool:
    told = image.info.get("xmp", image.info.get("XML:com.adobe.xmp", b""))
    text = told.encode() if isinstance(told, str) else told
    return isinstance(text, bytes) and _IN_XMP.search(text) is not None


def _orientation(exif: Image.Exif) -> int:
    told = exif.get(ExifTags.Base.Orientation)
    return told if isinstance(told, int) and 1 <= told <= 8 else 1


def _taken(shot: dict[int, object], exif: Image.Exif) -> datetime | None:
    for told in (
        shot.get(ExifTags.Base.DateTimeOriginal),
        shot.get(ExifTags.Base.DateTimeDigitized),
        exif.get(ExifTags.Base.DateTime),
    ):
        if isinstance(told, str) and (moment := _moment(told)) is not None:
            return moment
    return None


def _moment(told: str) -> datetime | None:
    """EXIF writes 2024:03:12 09:30:00; some programs write dashes, or only zeros."""
    date, _, time = told.strip("\0 ").partition(" ")
    try:
        return datetime.fromisoformat(f"{date.replace(':', '-')} {time}")
    except ValueError:
        return None


def _camera(exif: Image.Exif) -> str | None:
    make, model = (_words(exif.get(tag)) for tag in (ExifTags.Base.Make, ExifTags.Base.Model))
    if make and not model.casefold().startswith(make.casefold()):
        return f"{make} {model}".strip()
    return model or None


def _words(told: object) -> str:
    return told.partition("\0")[0].strip()[:100] if isinstance(told, str) else ""


def _dpi(exif: Image.Exif) -> float | None:
    told = exif.get(ExifTags.Base.XResolution)
    if told is None:
        return None
    metric = exif.get(ExifTags.Base.ResolutionUnit) == _CENTIMETRE
    return sane_dpi(float(told) * (2.54 if metric else 1))


def sane_dpi(told: object) -> float | None:
    """A positive finite number, to two places; None for what programs write for “unknown”."""
    try:
        number = float(told)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return round(number, 2) if math.isfinite(number) and number > 1 else None
