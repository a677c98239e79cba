"""Photos: what they are, how large as shown, and whether they decode to their end."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageChops, ImageFile

from app.domain.facts import Ballast, PhotoFacts, PhotoLook
from app.probes import ballast, boxes, exif, jpegdamage
from app.probes.jpegend import Parts, end_of_image, parts_of
from app.probes.refusal import OutOfReach, Refusal, decoding

MOST_PIXELS = 220_000_000
_MOST_DECODED = 600 * 2**20
"""Bytes that a decoded picture may take; the sandbox allows 900 MiB with everything else."""

_LONGEST_JPEG = 300 * 2**20  # bytes; 220 megapixels at the best quality take some 150 MB
_MOST_AT_ONCE = 60_000_000  # pixels; of larger ones a closer look is a job with memory of its own
_READ_WHOLE = 64 * 2**20  # bytes; no larger file was filled up to reach a minimum
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


Closer = Callable[[Image.Image, int], PhotoLook]
"""Looks at the brightness at full size, as stored; then the orientation that EXIF tells."""


@dataclass(slots=True)
class _File:
    """An open photo; `data` where it was read whole, `parts` of a JPEG's."""

    path: Path
    size: int
    form: str
    stream: BinaryIO
    data: bytes = b""
    parts: Parts | None = None
    closer: Closer | None = None

    @property
    def end(self) -> int | None:
        return end_of_image(self.data, self.parts) if self.parts else None

    @property
    def full_at(self) -> int | None:
        return self.stream.full_at if isinstance(self.stream, jpegdamage.Fed) else None


def probe(path: Path, size: int, form: str, closer: Closer | None = None) -> PhotoFacts:
    """Decodes at an eighth where the format can (JPEG), whole otherwise.

    With `closer` a JPEG in colour is decoded once for both, its brightness alone: `look` is then
    there, and `colourful` is not.
    """
    with path.open("rb") as stream, _strict(form):
        file = _File(path, size, form, stream, closer=closer)
        if form == "jpg" or size <= _READ_WHOLE:
            _read(file)
        try:
            return _facts(file)
        except Refusal as refusal:
            if _breaks_off(file):
                raise Refusal("truncated") from refusal
            raise


def _read(file: _File) -> None:
    """Not mapped: a stick pulled out would kill the process instead of raising an error."""
    file.data = file.stream.read(_LONGEST_JPEG + 1)
    if len(file.data) > _LONGEST_JPEG:
        raise OutOfReach("memory")
    file.stream.seek(0)
    if file.form == "jpg":
        file.parts = parts_of(file.data)
        file.stream = jpegdamage.Fed(file.data)


def _facts(file: _File) -> PhotoFacts:
    with _opened(file.stream, file.form) as image:
        details = exif.read(image)
        width, height = _as_shown(image.size, details.orientation, file.form)
        mode, dpi, bits = image.mode, _dpi(image, details, file.form), _bits(image, file)
        with decoding():
            frames = int(getattr(image, "n_frames", 1))
        colourful, look = _decoded(image, file, details.orientation)
        return PhotoFacts(
            format=file.form,
            size=file.size,
            width=width,
            height=height,
            mode=mode,
            orientation=details.orientation,
            taken=details.taken,
            camera=details.camera,
            has_location=details.has_location,
            dpi=dpi,
            frames=frames,
            end_of_image=file.end,
            colourful=colourful,
            bits=bits,
            damage=_damage(image, file),
            ballast=_ballast(file, signed=details.camera is not None),
            look=look,
        )


def _damage(image: Image.Image, file: _File) -> str | None:
    """After decoding. A PNG's checksums are the decoder's concern; others tell nothing."""
    if file.parts is None:
        return "" if file.form == "png" else None
    return jpegdamage.damage(file.data, file.parts, image, file.full_at)


def _ballast(file: _File, *, signed: bool) -> Ballast | None:
    """None for formats whose head does not tell where they end."""
    if file.parts is not None:
        idle = jpegdamage.idle_bytes(file.data, file.parts, file.full_at)
        return ballast.of_jpeg(file.data, file.parts, signed=signed, idle=idle)
    if not file.data:
        return None
    if file.form == "png":
        return ballast.of_png(file.data, signed=signed)
    if file.form in {"heic", "avif"}:
        return ballast.of_boxes(file.data, signed=signed)
    told = {"webp": (4, 8), "bmp": (2, 0)}.get(file.form)
    if told is None:
        return None
    end = int.from_bytes(file.data[told[0] : told[0] + 4], "little") + told[1]
    return ballast.of_rest(file.data, end, signed=signed)


def _bits(image: Image.Image, file: _File) -> int | None:
    """A channel's bits as stored: Pillow brings a PNG's or TIFF's 16 down to 8."""
    if file.form == "png":
        return _ends(file)[0][24]
    if file.form == "tif":
        told = getattr(image, "tag_v2", {}).get(258, (1,))
        return int(told[0]) if isinstance(told, tuple) else int(told)
    return 8 if file.form in {"jpg", "webp", "gif", "bmp"} else None


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


def _decoded(
    image: Image.Image, file: _File, orientation: int
) -> tuple[bool | None, PhotoLook | None]:
    """Whether any colour is in it, and the closer look; decoding it proves that it is whole."""
    width, height = image.size
    if file.form != "jpg" and width * height * _BYTES.get(image.mode, 4) > _MOST_DECODED:
        raise OutOfReach("memory")
    at_once = file.form == "jpg" and image.mode == "RGB" and width * height <= _MOST_AT_ONCE
    if file.closer is not None and at_once:
        _load(image, file, "L", image.size)
        return None, file.closer(image, orientation)
    _load(image, file, None, (max(1, width // _EIGHTH), max(1, height // _EIGHTH)))
    return has_colour(image), None


def _load(image: Image.Image, file: _File, mode: str | None, size: tuple[int, int]) -> None:
    with decoding():
        image.draft(mode, size)
        if isinstance(file.stream, jpegdamage.Fed):
            file.stream.watch(image)
        image.load()


def has_colour(image: Image.Image) -> bool:
    """Whether any colour shows in a picture of some hundred pixels a side or more."""
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


def _breaks_off(file: _File) -> bool:
    """Whether a refused file ends before its own structure does."""
    form = file.form
    if form == "jpg":
        return file.end is None
    if form in {"heic", "avif"}:
        return boxes.outline(file.path, file.size).missing > 0
    head, tail = _ends(file)
    if form == "png":
        return b"IEND" not in tail
    if form == "webp":
        return int.from_bytes(head[4:8], "little") + 8 > file.size
    if form == "bmp":
        return int.from_bytes(head[2:6], "little") > file.size
    return form == "gif" and not tail.rstrip(b"\0").endswith(b";")


def _ends(file: _File) -> tuple[bytes, bytes]:
    """The first 32 bytes and the last 12."""
    with file.path.open("rb") as stream:
        head = stream.read(32)
        stream.seek(max(0, file.size - 12))
        return head, stream.read()
