"""EXIF as a camera writes it: device, time, place, orientation, and the small preview (IFD1)."""

import io
import struct
from dataclasses import dataclass
from datetime import UTC, datetime

from PIL import ExifTags, Image, TiffImagePlugin

_HEAD = b"Exif\x00\x00"
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


def camera_exif(camera: Camera, preview: Image.Image | None) -> bytes:
    """A whole EXIF segment, with a preview of 160 pixels when `preview` is given."""
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = "SAMPLE"
    exif[ExifTags.Base.Make] = camera.make
    exif[ExifTags.Base.Model] = camera.model
    exif[ExifTags.Base.Orientation] = camera.orientation
    exif[ExifTags.Base.DateTime] = _time(camera.taken)
    shot = exif.get_ifd(ExifTags.IFD.Exif)
    shot[ExifTags.Base.DateTimeOriginal] = _time(camera.taken)
    shot[ExifTags.Base.DateTimeDigitized] = _time(camera.taken)
    shot[ExifTags.Base.ExposureTime] = TiffImagePlugin.IFDRational(1, 125)
    shot[ExifTags.Base.FNumber] = TiffImagePlugin.IFDRational(56, 10)
    shot[ExifTags.Base.ISOSpeedRatings] = 200
    if camera.gps is not None:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(_place(*camera.gps))
    written = exif.tobytes()
    return written if preview is None else _with_preview(written, preview)


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
    fields = [(0x0103, 3, 6), (0x0201, 4, second + 2 + 3 * 12 + 4), (0x0202, 4, len(jpeg))]
    tiff += struct.pack(order + "H", len(fields))
    for tag, kind, value in fields:
        shape = "HHLHxx" if kind == 3 else "HHLL"
        tiff += struct.pack(order + shape, tag, kind, 1, value)
    return _HEAD + bytes(tiff) + b"\0\0\0\0" + jpeg


def _preview_bytes(picture: Image.Image) -> bytes:
    small = picture.reduce(max(1, min(picture.size) // 240)).convert("RGB")
    small.thumbnail((160, 160))
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=70)
    return stream.getvalue()
