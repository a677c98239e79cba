"""The closer look at a photo: what it looks like, and whether it was enlarged or saved again."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.domain.facts import PhotoLook
from app.probes import exif
from app.probes.photo import MOST_PIXELS, _opened, _strict
from app.probes.photolook_resampled import times_enlarged
from app.probes.photolook_resaved import earlier_quality
from app.probes.refusal import OutOfReach, decoding

_SIDE = 64
"""The picture is reduced to so many pixels a side before its waves are taken."""

_FINE = 640  # pixels of the shorter side that are averaged; more change no bit
_WAVES = 16
"""The 16 × 16 slowest waves, 256 bits: with the usual 8 × 8 portraits by one studio are alike."""

_MOST_DECODED = 120_000_000
"""Pixels of a picture without JPEG's way to decode brightness alone: 480 MB as RGBA."""


def look(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`, `format`. Raises Refusal where the decoder refuses the file."""
    path, form = Path(args["path"]), str(args["format"])
    try:
        with path.open("rb") as stream, _strict(form), _opened(stream, form) as image:
            turned = exif.read(image).orientation
            table = getattr(image, "quantization", {}).get(0, ())
            grey = _brightness(image, form)
    except OutOfReach as stopped:
        return {"missed": stopped.reason}
    plain: dict[str, Any] = msgspec.to_builtins(_seen(grey, turned, table))
    return plain


def of_jpeg(image: Image.Image, orientation: int) -> PhotoLook:
    """Of a JPEG whose brightness was decoded at full size."""
    return _seen(image, orientation, getattr(image, "quantization", {}).get(0, ()))


def _seen(grey: Image.Image, orientation: int, table: Sequence[int]) -> PhotoLook:
    """`table`: a JPEG's own luminance steps, empty for other formats."""
    earlier = earlier_quality(grey, list(table)) if table else None
    return PhotoLook(fingerprint(grey, orientation), times_enlarged(grey), earlier)


def _brightness(image: Image.Image, form: str) -> Image.Image:
    """At full size; of a JPEG the colours are not decoded at all, which takes half the time."""
    width, height = image.size
    if width * height > (MOST_PIXELS if form == "jpg" else _MOST_DECODED):
        raise OutOfReach("too-large")
    with decoding():
        if form == "jpg" and image.mode != "CMYK":
            image.draft("L", image.size)
        elif "A" in image.getbands():
            image.load()
            paper = Image.new("L", image.size, 255)
            paper.paste(image.convert("L"), mask=image.getchannel("A"))
            return paper
        image.load()
        return image if image.mode == "L" else image.convert("L")


def fingerprint(grey: Image.Image, orientation: int = 1) -> str:
    """256 bits in hex: which of the picture's slow waves, as shown, are above their median.

    A perceptual hash in the manner of Zauner's pHash (2010), with 16 × 16 waves instead of 8 × 8.
    """
    import cv2

    small = cv2.resize(_thinned(grey), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(
        np.float32
    )
    waves = cv2.dct(_upright(small, orientation))[1 : _WAVES + 1, 1 : _WAVES + 1]
    bits = (waves > np.median(waves)).astype(np.uint8)
    return np.packbits(bits).tobytes().hex()


def _thinned(grey: Image.Image) -> NDArray[np.uint8]:
    """Every so manieth pixel, so that some hundred a side are left."""
    step = max(1, min(grey.size) // _FINE)
    width, height = (-(-side // step) for side in grey.size)
    first = 0.5 - step / 2  # Pillow takes the pixel below the middle of each new one
    grid = (step, 0, first, 0, step, first)
    return np.asarray(
        grey.transform((width, height), Image.Transform.AFFINE, grid, Image.Resampling.NEAREST)
    )


def _upright(small: NDArray[np.float32], orientation: int) -> NDArray[np.float32]:
    """As EXIF has it shown: 5 to 8 swap rows and columns, then sides are exchanged."""
    turned = small.T if orientation in {5, 6, 7, 8} else small
    if orientation in {3, 4, 7, 8}:
        turned = turned[::-1]
    if orientation in {2, 3, 6, 7}:
        turned = turned[:, ::-1]
    return np.ascontiguousarray(turned)
