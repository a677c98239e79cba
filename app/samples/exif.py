"""EXIF as a camera writes it: device, time, place, orientation, and the small preview (IFD1)."""

import io
import struct
from dataclasses import dataclass
from datetime import UTC, datetime

from PIL import ExifTags, Image, TiffImagePlugin

_HEAD = b"Exif\x00\x00"
_SHORT, _LONG, _RATIONAL = 3, 4, 5
_RESOLUTION: dict[int, object] = {
    ExifTags.Base.XResolution: TiffImagePlugin.IFDRational(72, 1),
    ExifTags.Base.YResolution: TiffImagePlugin.IFDRational(72, 1),
    ExifTags.Base.ResolutionUnit: 2,
}
_REQUIRED: dict[int, object] = {
    ExifTags.Base.ExifVersion: b"0231",
    ExifTags.Base.ComponentsConfiguration: b"\1\2\3\0",
    ExifTags.Base.FlashPixVersion: b"0100",
    ExifTags.Base.ColorSpace: 1,
}
"""What the EXIF standard asks of every JPEG, besides the picture's own size."""

_RETYPED = (struct.pack(">2H", 0x9101, 1), struct.pack(">2H", 0x9101, 7))
"""ComponentsConfiguration: the library writes bytes where the standard asks for “undefined”."""

_UPRIGHT_TO_STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@dataclass(frozen=True, kw_only=True)
class Camera:
    """What a device notes of itself; `gps` is (latitude, longitude) in degrees."""

    make: str = "Canon"
    model: str = "Canon EOS 80D"
    taken: datetime = datetime(2024, 3, 12, 9, 30, tzinfo=UTC)
    orientation: int = 1
    gps: tuple[float, float] | None = None


def as_stored(upright: Image.Image, orientation: int) -> Image.Image:
    """Turns an upright picture into the rows that a camera held so would have stored."""
    turn = _UPRIGHT_TO_STORED.get(orientation)
    return upright if turn is None else upright.transpose(turn)


def camera_exif(camera: Camera, stored: Image.Image, *, preview: bool = True) -> bytes:
    """A whole EXIF segment for the picture as stored, with a `preview` of 160 pixels."""
    exif = Image.Exif()
    exif.update(_RESOLUTION)
    exif[ExifTags.Base.YCbCrPositioning] = 1
    exif[ExifTags.Base.ImageDescription] = "SAMPLE"
    exif[ExifTags.Base.Make] = camera.make
    exif[ExifTags.Base.Model] = camera.model
    exif[ExifTags.Base.Orientation] = camera.orientation
    exif[ExifTags.Base.DateTime] = _time(camera.taken)
    shot = exif.get_ifd(ExifTags.IFD.Exif)
    shot.update(_REQUIRED)
    shot[ExifTags.Base.ExifImageWidth], shot[ExifTags.Base.ExifImageHeight] = stored.size
    shot[ExifTags.Base.DateTimeOriginal] = _time(camera.taken)
    shot[ExifTags.Base.DateTimeDigitized] = _time(camera.taken)
    shot[ExifTags.Base.ExposureTime] = TiffImagePlugin.IFDRational(1, 125)
    shot[ExifTags.Base.FNumber] = TiffImagePlugin.IFDRational(56, 10)
    shot[ExifTags.Base.ISOSpeedRatings] = 200
    if camera.gps is not None:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(_place(*camera.gps))
    written = exif.tobytes().replace(*_RETYPED, 1)
    return _with_preview(written, stored) if preview else written


def _time(moment: datetime) -> str:
    return moment.strftime("%Y:%m:%d %H:%M:%S")


def _place(latitude: float, longitude: float) -> dict[int, object]:
    return {
        ExifTags.GPS.GPSVersionID: b"\x02\x03\x00\x00",
        ExifTags.GPS.GPSLatitudeRef: "N" if latitude >= 0 else "S",
        ExifTags.GPS.GPSLatitude: _sexagesimal(latitude),
        ExifTags.GPS.GPSLongitudeRef: "E" if longitude >= 0 else "W",
        ExifTags.GPS.GPSLongitude: _sexagesimal(longitude),
    }


def _sexagesimal(degrees: float) -> tuple[TiffImagePlugin.IFDRational, ...]:
    hundredths = round(abs(degrees) * 360000)
    minutes, seconds = divmod(hundredths, 6000)
    parts = ((minutes // 60, 1), (minutes % 60, 1), (seconds, 100))
    return tuple(TiffImagePlugin.IFDRational(*part) for part in parts)


def _with_preview(exif: bytes, picture: Image.Image) -> bytes:
    """Hangs IFD1 with a JPEG behind IFD0; Pillow reads that directory but does not write it."""
    tiff = bytearray(exif[len(_HEAD) :])
    order = "<" if tiff[:2] == b"II" else ">"
    start = struct.unpack_from(order + "L", tiff, 4)[0]
    entries = struct.unpack_from(order + "H", tiff, start)[0]
    tiff += b"\0" * (len(tiff) % 2)
    second = len(tiff)
    struct.pack_into(order + "L", tiff, start + 2 + entries * 12, second)
    jpeg = _preview_bytes(picture)
    ratio = second + 2 + 6 * 12 + 4
    fields = [
        (0x0103, _SHORT, 6),
        (0x011A, _RATIONAL, ratio),
        (0x011B, _RATIONAL, ratio + 8),
        (0x0128, _SHORT, 2),
        (0x0201, _LONG, ratio + 16),
        (0x0202, _LONG, len(jpeg)),
    ]
    tiff += struct.pack(order + "H", len(fields))
    for tag, kind, value in fields:
        shape = "HHLHxx" if kind == _SHORT else "HHLL"
        tiff += struct.pack(order + shape, tag, kind, 1, value)
    return _HEAD + bytes(tiff) + struct.pack(order + "5L", 0, 72, 1, 72, 1) + jpeg


def _preview_bytes(picture: Image.Image) -> bytes:
    small = picture.reduce(max(1, min(picture.size) // 240)).convert("RGB")
    small.thumbnail((160, 160))
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=70)
    return stream.getvalue()
