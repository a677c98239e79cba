"""The moving picture of a sample video: a scene, a walking square, the noise of a small sensor."""

from collections.abc import Iterator

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.samples.scenery import scene

_TURN_TO_STORED = {
    90: Image.Transpose.ROTATE_90,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_270,
}
_BRIGHT = 235


def moving_frames(
    size: tuple[int, int], count: int, rotation: int, bars: float, seed: int
) -> Iterator[NDArray[np.uint8]]:
    """Frames as stored, planar YUV 4:2:0, `size` being the stored width and height."""
    width, height = size
    still = _planes(_still(size, rotation, bars, seed))
    numbers = np.random.default_rng(seed)
    edge = max(2, min(size) // 8)
    top = height // 2 - edge // 2
    for number in range(count):
        planes = still.copy()
        left = round((width - edge) * number / count)
        planes[top : top + edge, left : left + edge] = _BRIGHT
        picture = planes[round(height * bars) : height - round(height * bars)]
        noise = np.frombuffer(numbers.bytes(picture.size), np.uint8).reshape(picture.shape) >> 5
        np.minimum(picture, 240 - noise, out=picture)
        picture += noise
        yield planes


def _still(size: tuple[int, int], rotation: int, bars: float, seed: int) -> Image.Image:
    width, height = size
    upright = (height, width) if rotation in {90, 270} else size
    image = scene(*upright, seed)
    if rotation:
        image = image.transpose(_TURN_TO_STORED[rotation])
    if bars:
        deep = round(height * bars)
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, width, deep - 1), (0, 0, 0))
        draw.rectangle((0, height - deep, width, height), (0, 0, 0))
    return image


def _planes(image: Image.Image) -> NDArray[np.uint8]:
    frame = av.VideoFrame.from_ndarray(np.asarray(image), format="rgb24")
    planes: NDArray[np.uint8] = frame.reformat(format="yuv420p").to_ndarray().astype(np.uint8)
    return planes
