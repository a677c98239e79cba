"""A photo's pixels as a viewer shows them: upright, flat on white, eight bits, RGB or grey.

Never more than two copies of the picture are held at once: 220 megapixels of RGB are 0.9 GB.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, JpegImagePlugin

from app.fixes.work import photo_tags
from app.probes import exif
from app.probes.photo import _opened, _strict
from app.probes.refusal import OutOfReach, decoding
from app.probes.refusal import Refusal as Damaged
from app.sandbox.outcome import Refusal
from app.texts import N_, _

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_STRIP = 256  # rows converted at once
_OVERLAP = 4  # rows made: Lanczos looks three of them far
_PAPER = 255
_GREY = frozenset({"L", "LA", "La", "1", "I;16", "I;16B", "I"})
_DEEP = frozenset({"I;16", "I;16B", "I;16L", "I"})
_KEPT = {
    ExifTags.Base.ImageDescription, ExifTags.Base.Make, ExifTags.Base.Model,
    ExifTags.Base.Software, ExifTags.Base.DateTime, ExifTags.Base.Artist,
    ExifTags.Base.Copyright, ExifTags.Base.Orientation,
}  # fmt: skip
_BROKEN = N_("照片里面有损坏，没法处理。请重新拷贝一份再试。")
_TOO_LARGE = N_("照片太大，这里处理不了。请用看图软件先缩小。")


@dataclass(slots=True)
class Picture:
    """`pixels` is RGB or L, upright; `tables` and `sampling` are the source JPEG's own.

    `fine`: the source holds colour at every pixel, not at every fourth.
    """

    pixels: Image.Image
    icc: bytes | None = None
    notes: bytes = b""
    dpi: tuple[float, float] | None = None
    tables: tuple[list[int], ...] = ()
    sampling: int = -1
    fine: bool = True
    turned: bool = False
    guessed: bool = False
    """A printer's colours, and no profile that tells what they look like."""

    @property
    def exif(self) -> bytes:
        """For a picture of the size that `pixels` now has."""
        if not self.notes:
            return b""
        return photo_tags.upright(self.notes, *self.pixels.size, turned=self.turned)


def load(path: str, form: str) -> Picture:
    """Raises Refusal where the picture is broken or too large to be held."""
    with _told(), Path(path).open("rb") as stream, _strict(form), _opened(stream, form) as image:
        orientation = exif.read(image).orientation
        found = Picture(
            image,
            icc=image.info.get("icc_profile") or None,
            notes=_notes(image),
            dpi=_dpi(image),
            tables=_tables(image),
            sampling=JpegImagePlugin.get_sampling(image) if form == "jpg" else -1,
            fine=_fine(image, form, Path(path)),
        )
        with decoding():
            image.load()
        found.pixels = _plain(image, found)
        turn = _TURNS.get(orientation) if form != "tif" else None
        if turn is not None:
            found.turned = True
            _turn(found, turn)
    return found


def rotate(picture: Picture, degrees: int) -> None:
    """Clockwise by 90, 180 or 270."""
    _turn(picture, _TURNS[{90: 6, 180: 3, 270: 8}[degrees]])
    picture.turned = True


def _turn(picture: Picture, turn: Image.Transpose) -> None:
    """A picture on its side has its tables and its colour grid on their side too."""
    picture.pixels = picture.pixels.transpose(turn)
    if turn in {_TURNS[one] for one in (5, 6, 7, 8)}:
        picture.tables = tuple(_on_its_side(table) for table in picture.tables)
        picture.sampling = 0 if picture.sampling == 1 else picture.sampling


def _on_its_side(table: list[int]) -> list[int]:
    return [table[column * 8 + row] for row in range(8) for column in range(8)]


@contextmanager
def _told() -> Iterator[None]:
    """A decoder's word for broken files as a sentence."""
    try:
        yield
    except Damaged as error:
        raise Refusal(_(_BROKEN)) from error
    except OutOfReach as error:
        raise Refusal(_(_TOO_LARGE)) from error


def _notes(image: Image.Image) -> bytes:
    """As they stand in the file; TIFF keeps them among the picture's own tags."""
    told = image.info.get("exif")
    if isinstance(told, bytes) and told:
        return told
    read = image.getexif()
    kept = Image.Exif()
    for tag in _KEPT & set(read):
        kept[tag] = read[tag]
    parts = {tag: read.get_ifd(tag) for tag in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo)}
    for ifd, part in parts.items():
        if part:
            kept.get_ifd(ifd).update(part)
    return kept.tobytes() if len(kept) or any(parts.values()) else b""


def _dpi(image: Image.Image) -> tuple[float, float] | None:
    told = image.info.get("dpi")
    if isinstance(told, tuple) and len(told) == 2 and all(1 < float(one) < 1e5 for one in told):
        return float(told[0]), float(told[1])
    return None


def _tables(image: Image.Image) -> tuple[list[int], ...]:
    told = getattr(image, "quantization", None) or {}
    return tuple(list(told[key]) for key in sorted(told))


def _fine(image: Image.Image, form: str, path: Path) -> bool:
    """WebP with loss and most HEIC keep colour at every fourth pixel, as most JPEG do."""
    if form == "webp":
        with path.open("rb") as stream:
            return b"VP8L" in stream.read(64)
    return str(image.info.get("chroma", "444")) == "444"


def _plain(image: Image.Image, found: Picture) -> Image.Image:
    """RGB or L on white. A profile that no more fits is dropped, one that was used up too."""
    flat = _eight_bits(image)
    if "A" in flat.getbands() or "a" in flat.getbands() or "transparency" in flat.info:
        flat = _on_paper(flat)
    if flat.mode in {"CMYK", "LAB"}:
        return _through_profile(flat, found)
    wanted = "L" if flat.mode in {"L", "1"} else "RGB"
    if found.icc and _space(found.icc) != {"L": "GRAY", "RGB": "RGB"}[wanted]:
        found.icc = None
    with decoding():
        return flat if flat.mode == wanted else flat.convert(wanted)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Pillow clips deeper grey when it converts; here it is brought down."""
    if image.mode == "F":
        raise Refusal(_("这张图的像素是浮点数，是制图软件的内部格式，请先用原来的软件另存。"))
    if image.mode not in _DEEP:
        return image
    largest = image.getextrema()[1]
    top = largest if isinstance(largest, int | float) else 0
    scale = 1 / 257 if top > _PAPER else 1.0
    made = Image.new("L", image.size)
    for strip, box in _strips(image):
        made.paste(strip.convert("I").point(lambda value: value * scale).convert("L"), box)
    return made


def _on_paper(image: Image.Image) -> Image.Image:
    mode = "L" if image.mode in _GREY else "RGB"
    paper = Image.new(mode, image.size, _PAPER if mode == "L" else (_PAPER,) * 3)
    for strip, box in _strips(image):
        solid = strip.convert("RGBA")
        paper.paste(solid.convert(mode), box, solid.getchannel("A"))
    return paper


def _through_profile(image: Image.Image, found: Picture) -> Image.Image:
    """To sRGB by the picture's own profile; without one by the plain reckoning of viewers."""
    transform = _transform(image.mode, found.icc)
    found.icc = None
    found.guessed = transform is None
    made = Image.new("RGB", image.size)
    for strip, box in _strips(image):
        turned = ImageCms.applyTransform(strip, transform) if transform else strip.convert("RGB")
        made.paste(turned or strip.convert("RGB"), box)
    return made


def _transform(mode: str, icc: bytes | None) -> ImageCms.ImageCmsTransform | None:
    target = ImageCms.createProfile("sRGB")
    try:
        if mode == "LAB":
            return ImageCms.buildTransform(ImageCms.createProfile("LAB"), target, mode, "RGB")
        if icc and _space(icc) == mode:
            source = ImageCms.ImageCmsProfile(io.BytesIO(icc))
            flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
            intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
            return ImageCms.buildTransform(source, target, mode, "RGB", intent, flags)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None


def _space(icc: bytes) -> str:
    """The colour space that a profile is made for: RGB, GRAY, CMYK."""
    return icc[16:20].decode("latin-1").strip()


def _strips(image: Image.Image) -> Iterator[tuple[Image.Image, tuple[int, int]]]:
    for top in range(0, image.height, _STRIP):
        rows = (0, top, image.width, min(image.height, top + _STRIP))
        strip = image.crop(rows)
        if "transparency" in image.info:
            strip.info["transparency"] = image.info["transparency"]
        yield strip, (0, top)


def smaller(whole: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Resampled in strips, without the library's second picture in between; seams do not show."""
    made = Image.new(whole.mode, size)
    step = whole.height / size[1]
    for top in range(0, size[1], _STRIP):
        bottom = min(size[1], top + _STRIP)
        first, last = max(0, top - _OVERLAP), min(size[1], bottom + _OVERLAP)
        rows = (0, first * step, whole.width, last * step)
        strip = whole.resize((size[0], last - first), Image.Resampling.LANCZOS, rows)
        made.paste(strip.crop((0, top - first, size[0], bottom - first)), (0, top))
    return made
