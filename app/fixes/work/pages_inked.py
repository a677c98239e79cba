"""A picture's file as it goes into a PDF: a JPEG with its own bytes, the rest drawn anew."""

import io
import math
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from app.fixes.work.pages_paper import Inked, place_on, sheet_for
from app.probes.jpegend import Parts, parts_of
from app.probes.photo import _opened, _strict
from app.probes.refusal import decoding
from app.probes.sniff import sniff

_QUALITY = 92
"""Of what is drawn anew without need to save room; letters stay sharp, red stays red."""

_FINEST = 600
"""What is drawn anew has no more dots an inch: finer than an office scans, and a picture of 220
megapixels still fits into memory."""

_FULL_COLOUR = 80
"""Below it colours have half the detail, as in what every phone writes; a seal's ring stays."""

_HEADS = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive JPEG, which every PDF reader decodes (ISO 32000, 7.4.8)."""

_LEFT_OUT = frozenset({0xFE, *range(0xE1, 0xEE), 0xEF})
"""Comments and what devices note: where and when it was taken is no part of a page. JFIF (E0)
and Adobe's word on colours (EE) stay; an ICC profile goes into the PDF in its own place."""

_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}
_PAPER = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Thrift:
    """How far a page may be reduced to save room: to `dpi` on its sheet, at a JPEG quality."""

    dpi: int
    quality: int


def inked(path: Path, name: str, thrift: Thrift | None = None) -> Inked:
    """With `thrift`, whichever is smaller: the picture as it is, or reduced.

    Raises the probes' Refusal and OutOfReach.
    """
    kind = sniff(path, name)
    form = kind.format if kind else "jpg"
    kept = _as_it_is(path.read_bytes(), path) if form == "jpg" else None
    if kept and thrift is None:
        return kept
    drawn = _drawn(path, form, thrift)
    return kept if kept and len(kept.data) <= len(drawn.data) else drawn


def _as_it_is(data: bytes, path: Path) -> Inked | None:
    """None where a PDF cannot hold the JPEG so: CMYK, or a kind that readers do not know."""
    parts = parts_of(data)
    heads = [(marker, start) for marker, start, _end in parts.segments if 0xC0 <= marker <= 0xCF]
    frames = [one for one in heads if one[0] not in {0xC4, 0xC8, 0xCC}]
    if parts.end is None or len(frames) != 1 or frames[0][0] not in _HEADS:
        return None
    start = frames[0][1]
    bits, channels = data[start], data[start + 5]
    height = int.from_bytes(data[start + 1 : start + 3])
    width = int.from_bytes(data[start + 3 : start + 5])
    if bits != 8 or channels not in _SPACES or not width or not height:
        return None
    with path.open("rb") as stream, _strict("jpg"), _opened(stream, "jpg") as image:
        profile, orientation = _profile(image, channels), _orientation(image)
    lean = _lean(data, parts)
    return Inked(lean, "DCTDecode", (width, height), _SPACES[channels], 8, profile, orientation)


def _lean(data: bytes, parts: Parts) -> bytes:
    """The JPEG without notes and whatever follows its end; its picture untouched."""
    pieces, at = [], 0
    for marker, start, end in parts.segments:
        if marker in _LEFT_OUT:
            pieces.append(data[at : start - 4])
            at = end
    pieces.append(data[at : parts.end])
    return b"".join(pieces)


def _orientation(image: Image.Image) -> int:
    told = image.getexif().get(0x0112)
    return told if isinstance(told, int) and 1 <= told <= 8 else 1


def _profile(image: Image.Image, channels: int) -> bytes:
    """The ICC profile, if it is one for pictures of so many channels and no plain sRGB."""
    profile = image.info.get("icc_profile")
    wanted = b"GRAY" if channels == 1 else b"RGB "
    if not isinstance(profile, bytes) or profile[16:20] != wanted or b"sRGB" in profile[:1024]:
        return b""
    return profile


def _drawn(path: Path, form: str, thrift: Thrift | None) -> Inked:
    """Upright, on white. What is black and white alone is small already, and stays as it is."""
    dpi = thrift.dpi if thrift else _FINEST
    with path.open("rb") as stream, _strict(form), _opened(stream, form) as image, decoding():
        image.draft(None, _most(image.size, dpi))  # of a large JPEG no more than will be kept
        ImageOps.exif_transpose(image, in_place=True)
        if image.mode == "1":
            return _of_two_colours(image)
        profile = image.info.get("icc_profile", b"")
        flat = _flat(_reduced(image, dpi), profile)
    flat = _reduced(flat, dpi)
    packed = io.BytesIO()
    quality = thrift.quality if thrift else _QUALITY
    colours = "4:2:0" if quality < _FULL_COLOUR else "4:4:4"
    flat.save(packed, "JPEG", quality=quality, subsampling=colours)
    space = "DeviceGray" if flat.mode == "L" else "DeviceRGB"
    return Inked(packed.getvalue(), "DCTDecode", flat.size, space)


def _most(size: tuple[int, int], dpi: int) -> tuple[int, int]:
    """The pixels that the picture has on its sheet at so many dpi; never more than it has."""
    scale = place_on(size, sheet_for(size))[2] * dpi / 72
    return (size[0], size[1]) if scale >= 1 else _scaled(size, scale)


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, math.ceil(size[0] * scale)), max(1, math.ceil(size[1] * scale))


def _reduced(picture: Image.Image, dpi: int) -> Image.Image:
    """Modes that cannot be made smaller well are left for later, when they are flat."""
    most = _most(picture.size, dpi)
    if most == picture.size or picture.mode not in {"RGB", "RGBA", "L", "LA", "CMYK"}:
        picture.load()
        return picture
    return picture.resize(most, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _of_two_colours(picture: Image.Image) -> Inked:
    return Inked(
        zlib.compress(picture.tobytes(), 9), "FlateDecode", picture.size, "DeviceGray", bits=1
    )


def _flat(picture: Image.Image, profile: object) -> Image.Image:
    """Grey or sRGB, opaque. What is transparent shows white, as in print."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        solid = picture.convert("RGBA")
        paper = Image.new("RGB", solid.size, _PAPER)
        paper.paste(solid, mask=solid.getchannel("A"))
        picture = paper
    if picture.mode in {"I;16", "I;16B", "I"}:
        picture = picture.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if picture.mode not in {"RGB", "L", "CMYK"}:
        picture = picture.convert("L" if picture.mode in {"1", "F"} else "RGB")
    return _in_srgb(picture, profile)


def _in_srgb(picture: Image.Image, profile: object) -> Image.Image:
    """By the picture's own profile where it has one that fits."""
    if isinstance(profile, bytes) and profile and picture.mode in {"RGB", "CMYK"}:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(picture, own, srgb, outputMode="RGB")
            return turned or picture.convert("RGB")
        except (ImageCms.PyCMSError, OSError):
            pass
    return picture.convert("RGB") if picture.mode == "CMYK" else picture
