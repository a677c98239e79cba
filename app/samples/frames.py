"""The moving picture of a sample video: a scene, a walking square, the noise of a small sensor."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.samples.scenery import scene
from app.samples.sitters import backlit_sitter, night_street, suited_sitter

View = Literal["day", "backlit", "suit", "night"]
"""A landscape; somebody before a window; a dark suit before a white wall; a street at night."""

_TURN_TO_STORED = {
    90: Image.Transpose.ROTATE_90,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_270,
}
_BRIGHT = 235
_DRAWN: dict[View, Callable[[int, int, int], Image.Image]] = {
    "day": scene,
    "backlit": backlit_sitter,
    "suit": suited_sitter,
    "night": night_street,
}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """`bars` and `beside`: black above and below, left and right, in shares of the stored edge."""

    rotation: int = 0
    bars: float = 0
    beside: float = 0
    view: View = "day"


def moving_frames(
    size: tuple[int, int], count: int, shown: Shown, seed: int
) -> Iterator[NDArray[np.uint8]]:
    """Frames as stored, planar YUV 4:2:0, `size` being the stored width and height."""
    width, height = size
    above, left = round(height * shown.bars), round(width * shown.beside)
    inside = np.s_[above : height - above, left : width - left]
    still = _planes(_still(size, shown, (above, left), seed))
    numbers = np.random.default_rng(seed)
    edge = max(2, min(size) // 8)
    bright = _BRIGHT if shown.view in {"day", "night"} else 0
    for number in range(count):
        planes = still.copy()
        picture = planes[:height][inside]
        rows, columns = picture.shape
        at = round((columns - edge) * number / count)
        if bright:
            picture[rows // 2 - edge // 2 : rows // 2 + edge // 2, at : at + edge] = bright
        noise = np.frombuffer(numbers.bytes(picture.size), np.uint8).reshape(picture.shape) >> 5
        np.minimum(picture, 240 - noise, out=picture)
        picture += noise
        yield planes


def _still(size: tuple[int, int], shown: Shown, margin: tuple[int, int], seed: int) -> Image.Image:
    width, height = size
    upright = (height, width) if shown.rotation in {90, 270} else size
    image = _DRAWN[shown.view](*upright, seed)
    if shown.rotation:
        image = image.transpose(_TURN_TO_STORED[shown.rotation])
    if any(margin):
        above, left = margin
        whole = Image.new("RGB", size)
        inner = image.crop((left, above, width - left, height - above))
        whole.paste(inner, (left, above))
        return whole
    return image


def _planes(image: Image.Image) -> NDArray[np.uint8]:
    frame = av.VideoFrame.from_ndarray(np.asarray(image), format="rgb24")
    planes: NDArray[np.uint8] = frame.reformat(format="yuv420p").to_ndarray().astype(np.uint8)
    return planes
