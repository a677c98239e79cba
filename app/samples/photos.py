"""Photos as cameras, phones and chats write them, each marked 样例 in the picture."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pillow_heif
from PIL import Image, ImageCms

from app.samples import scenery
from app.samples.exif import Camera, as_stored, camera_exif
from app.samples.headshots import headshot

__all__ = ["camera_photo", "chat_photo", "enlarged_photo", "headshot", "phone_photo"]

Form = Literal["JPEG", "PNG", "HEIC", "WEBP", "BMP", "TIFF", "GIF"]
Mode = Literal["RGB", "L", "CMYK"]

_TAKEN = datetime(2024, 3, 12, 9, 30, tzinfo=UTC)
_QUALITIES = (60, 70, 76, 82, 86, 89, 91, 93, 95, 97)


def camera_photo(  # noqa: PLR0913 - a maker's options are keywords
    path: Path,
    *,
    width: int = 6000,
    height: int = 4000,
    megabytes: float | None = None,
    quality: int = 86,
    seed: int = 1,
    orientation: int = 1,
    taken: datetime = _TAKEN,
    make: str = "Canon",
    model: str = "Canon EOS 80D",
    gps: tuple[float, float] | None = None,
    preview: bool = True,
    mode: Mode = "RGB",
    form: Form = "JPEG",
    icc: bool = True,
) -> Path:
    """A camera's file of `width` × `height` stored pixels; at 24 MP a JPEG has 4 to 5 MB.

    `megabytes` (of 2**20 bytes) chooses the JPEG quality that gives at least about so much;
    nothing is ever padded. `orientation` turns the stored rows as a camera held so stores them.
    """
    image = stored_scene(width, height, seed, orientation)
    camera = Camera(make=make, model=model, taken=taken, orientation=orientation, gps=gps)
    exif = camera_exif(camera, image, preview=preview)
    if megabytes is not None:
        quality = quality_for(image, round(megabytes * 2**20))
    profile = srgb_profile() if icc and mode == "RGB" else None
    save(image.convert(mode), path, form=form, quality=quality, exif=exif, icc=profile)
    return path


def phone_photo(
    path: Path,
    *,
    width: int = 4032,
    height: int = 3024,
    seed: int = 1,
    orientation: int = 6,
    gps: tuple[float, float] | None = (30.5872, 114.2881),
) -> Path:
    """HEIC where the name ends so, else MPO: a phone's JPEG with a second picture behind its end.

    Phones write where they were; the default place is a lake in Wuhan.
    """
    image = stored_scene(width, height, seed, orientation)
    camera = Camera(make="HUAWEI", model="ALN-AL00", orientation=orientation, gps=gps)
    exif = camera_exif(camera, image)
    if path.suffix.lower() in {".heic", ".heif"}:
        save(image, path, form="HEIC", quality=50, exif=exif, icc=srgb_profile())
    else:
        second = image.reduce(4)
        image.save(path, "MPO", save_all=True, append_images=[second], quality=90, exif=exif)
    return path


def chat_photo(path: Path, *, width: int = 1440, height: int = 1080, seed: int = 1) -> Path:
    """What a chat program leaves of a photo: 1080 lines, some 250 KB, no EXIF."""
    save(scenery.scene(width, height, seed), path, form="JPEG", quality=72)
    return path


def enlarged_photo(
    path: Path, *, width: int = 6000, height: int = 4000, times: int = 5, seed: int = 1
) -> Path:
    """A small picture blown up and saved at high quality to look large."""
    small = scenery.scene(width // times, height // times, seed)
    large = small.resize((width, height), Image.Resampling.BICUBIC)
    save(large, path, form="JPEG", quality=97)
    return path


def stored_scene(width: int, height: int, seed: int, orientation: int = 1) -> Image.Image:
    """The rows in a file of `width` × `height`; upright they show the mark the right way up."""
    size = (height, width) if orientation in {5, 6, 7, 8} else (width, height)
    return as_stored(scenery.scene(*size, seed), orientation)


def save(
    image: Image.Image,
    path: Path,
    *,
    form: Form,
    quality: int = 89,
    exif: bytes = b"",
    icc: bytes | None = None,
) -> None:
    """Writes one picture in any of the forms, whatever the name's ending says."""
    extras: dict[str, object] = {"icc_profile": icc} if icc else {}
    if exif:
        extras["exif"] = exif
    if form == "HEIC":
        heif = pillow_heif.from_pillow(image)
        heif.save(path, quality=quality, enc_params={"preset": "ultrafast"}, **extras)
    elif form in {"BMP", "GIF"}:
        image.save(path, form)
    elif form == "JPEG":
        subsampling = {} if image.mode == "L" else {"subsampling": "4:2:0"}
        image.save(path, form, quality=quality, **subsampling, **extras)
    else:
        image.save(path, form, quality=quality, **extras)


def quality_for(image: Image.Image, wanted: int) -> int:
    """The lowest JPEG quality at which the picture takes about `wanted` bytes.

    Estimated from a sixteenth of it: nine patches that lie on a grid.
    """
    patch = _patches(image)
    times = image.width * image.height / (patch.width * patch.height)
    for quality in _QUALITIES:
        stream = io.BytesIO()
        patch.save(stream, "JPEG", quality=quality, subsampling="4:2:0")
        if stream.tell() * times >= wanted * 1.03:
            return quality
    return _QUALITIES[-1]


def _patches(image: Image.Image) -> Image.Image:
    wide, high = max(16, image.width // 12), max(16, image.height // 12)
    sheet = Image.new(image.mode, (wide * 3, high * 3))
    for row in range(3):
        for column in range(3):
            left, top = image.width * (2 * column + 1) // 7, image.height * (2 * row + 1) // 7
            part = image.crop((left, top, left + wide, top + high))
            sheet.paste(part, (column * wide, row * high))
    return sheet


def srgb_profile() -> bytes:
    """The sRGB profile; the library stamps the present moment into it, here it gets a fixed one."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[24:36] = bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    return bytes(made)
