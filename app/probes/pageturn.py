"""Pages, places and seals turned by quarters, clockwise."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.domain.pages import Box, SealMark


def picture_turned(picture: NDArray[np.uint8], degrees: int) -> NDArray[np.uint8]:
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90))


def box_turned(box: Box, degrees: int) -> Box:
    """The place in shares of the turned page."""
    for _quarter in range(degrees // 90 % 4):
        left = round(1 - box.top - box.height, 6)
        box = Box(left, box.left, box.height, box.width)
    return box


def mark_turned(mark: SealMark, degrees: int) -> SealMark:
    return replace(mark, box=box_turned(mark.box, degrees))
