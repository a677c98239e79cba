"""Photos: what they are, how large as shown, and whether they decode to their end."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageChops, ImageFile

from app.domain.facts import PhotoFacts
from app.probes import boxes, exif
from app.probes.jpegend import end_of_image
from app.probes.refusal import OutOfReach, Refusal, decoding

MOST_PIXELS = 220_000_000
_MOST_DECODED = 600 * 2**20
"""Bytes that a decoded picture may take; the sandbox allows 900 MiB with everything else."""

_LONGEST_JPEG = 300 * 2**20  # bytes; 220 megapixels at the best quality take some 150 MB
_EIGHTH = 8
_LOOKED_AT = 160  # pixels a side: averaging so far takes away the noise of a grey picture
_COLOUR = 32  # of 255 between the strongest and the weakest channel
_COLOURED_SHARE = 0.01
_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "LA": 4, "RGB": 4}
_GREY = frozenset({"1", "L", "LA", "La", "I", "I;16", "I;16B", "F"})
_TURNED = frozenset({5, 6, 7, 8})
_PLUGINS = {
    "jpg": "JPEG", "png": "PNG", "heic": "HEIF", "avif": "AVIF", "webp": "WEBP", "bmp": "BMP",
    "gif": "GIF", "tif": "TIFF",
}  # fmt: skip


@cache
def _prepare(form: str) -> None:
    """Loads the decoder of a format, once a process and with one thread."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    if form == "heic":
        import pillow_heif

        pillow_heif.register_heif_opener(
            decode_threads=1, thumbnails=False, depth_images=False, aux_images=False
        )
    elif form == "avif":
        from PIL import AvifImagePlugin

        AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    elif form == "webp":
        from PIL import WebPImagePlugin  # noqa: F401 - importing it registers it
    elif form == "tif":
        from PIL import TiffImagePlugin  # noqa: F401


def probe(path: Path, size: int, form: str) -> PhotoFacts:
    """Decodes at an eighth where the format can (JPEG), whole otherwise."""
    with path.open("rb") as stream, _strict(form):
        end = _end(stream) if form == "jpg" else None
        try:
            return _facts(stream, size, form, end)
        except Refusal as refusal:
            if _breaks_off(path, size, form, end):
                raise Refusal("truncated") from refusal
            raise


def _facts(stream: BinaryIO, size: int, form: str, end: int | None) -> PhotoFacts:
    with _opened(stream, form) as image:
        details = exif.read(image)
        width, height = _as_shown(image.size, details.orientation, form)
        mode, dpi = image.mode, _dpi(image, details, form)
        with decoding():
            frames = int(getattr(image, "n_frames", 1))
        return PhotoFacts(
            format=form,
            size=size,
            width=width,
            height=height,
            mode=mode,
            orientation=details.orientation,
            taken=details.taken,
            camera=details.camera,
            has_location=details.has_location,
            dpi=dpi,
            frames=frames,
            end_of_image=end,
            colourful=_decoded_in_colour(image, form),
        )


@contextmanager
def _strict(form: str) -> Iterator[None]:
    """Too many pixels are an error; what else a decoder mutters is nobody's concern."""
    _prepare(form)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            yield
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise OutOfReach("too-large") from error


def _opened(stream: BinaryIO, form: str) -> Image.Image:
    with decoding():
        try:
            return Image.open(stream, formats=[_PLUGINS[form]])
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise OutOfReach("too-large") from error


def _end(stream: BinaryIO) -> int | None:
    """Read, not mapped: a stick pulled out would kill the process instead of raising an error."""
    data = stream.read(_LONGEST_JPEG + 1)
    if len(data) > _LONGEST_JPEG:
        raise OutOfReach("memory")
    stream.seek(0)
    return end_of_image(data)


def _as_shown(stored: tuple[int, int], orientation: int, form: str) -> tuple[int, int]:
    """Pillow gives a TIFF's size as it is shown, all others as stored."""
    width, height = stored
    return (height, width) if orientation in _TURNED and form != "tif" else (width, height)


def _dpi(image: Image.Image, details: exif.Details, form: str) -> float | None:
    """Pillow says 72 for a JPEG that says nothing; hence EXIF's own word where JFIF has none."""
    if form == "jpg" and image.info.get("jfif_unit") not in {1, 2}:
        return details.dpi
    told = image.info.get("dpi")
    return exif.sane_dpi(told[0]) if isinstance(told, tuple) and told else details.dpi


def _decoded_in_colour(image: Image.Image, form: str) -> bool:
    """Whether any colour is in the picture; decoding it proves that it is whole."""
    width, height = image.size
    if form != "jpg" and width * height * _BYTES.get(image.mode, 4) > _MOST_DECODED:
        raise OutOfReach("memory")
    with decoding():
        image.draft(None, (max(1, width // _EIGHTH), max(1, height // _EIGHTH)))
        image.load()
    if image.mode in _GREY:
        return False
    picture = image if image.mode in {"RGB", "RGBA", "CMYK"} else image.convert("RGB")
    small = picture.reduce(max(1, max(picture.size) // _LOOKED_AT)).convert("RGB")
    return _coloured_share(small) >= _COLOURED_SHARE


def _coloured_share(picture: Image.Image) -> float:
    """Which part of the pixels has channels that differ; numpy would take longer to load."""
    red, green, blue = picture.split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    weakest = ImageChops.darker(ImageChops.darker(red, green), blue)
    spread = ImageChops.subtract(strongest, weakest).histogram()
    return sum(spread[_COLOUR + 1 :]) / sum(spread)


def _breaks_off(path: Path, size: int, form: str, end: int | None) -> bool:
    """Whether a refused file ends before its own structure does."""
    if form == "jpg":
        return end is None
    if form in {"heic", "avif"}:
        return boxes.outline(path, size).missing > 0
    with path.open("rb") as stream:
        head = stream.read(12)
        stream.seek(max(0, size - 12))
        tail = stream.read()
    if form == "png":
        return b"IEND" not in tail
    if form == "webp":
        return int.from_bytes(head[4:8], "little") + 8 > size
    if form == "bmp":
        return int.from_bytes(head[2:6], "little") > size
    return form == "gif" and not tail.rstrip(b"\0").endswith(b";")
