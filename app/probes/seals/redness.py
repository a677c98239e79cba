"""How red each spot of a page is beside its own paper, whatever the scanner's tint."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Map = NDArray[np.float32]
Picture = NDArray[np.uint8]

_BLOCK = 8
"""Pixels of 100 dpi (2 mm) over which paper is averaged before its brightest is taken."""

_REACH = 5
"""Blocks (10 mm): wider than any stroke of a seal, narrower than a shadow across the page."""

_DARKEST_PAPER = 70
_STEP = 5
_FULL = 220
"""Paper's value after dividing: what is brighter keeps some room up to 255."""


@dataclass(frozen=True, slots=True)
class Redness:
    """`map` is about 0 on paper, black and blue ink, up to 1 on full red; `noise` its spread."""

    map: Map
    noise: float


def redness(page: Picture) -> Redness:
    """Of a page at 100 dpi, RGB."""
    red, green, blue = cv2.split(cv2.divide(page, _paper(page), scale=_FULL))
    excess = cv2.subtract(red, cv2.max(green, blue), dtype=cv2.CV_32F)
    smooth = np.asarray(cv2.GaussianBlur(excess, (5, 5), 1.0), np.float32)
    smooth /= _FULL
    return Redness(smooth, _noise(smooth))


def _paper(page: Picture) -> Picture:
    """The paper's colour at each spot: the brightest of the averages around it."""
    height, width = page.shape[:2]
    size = (max(1, width // _BLOCK), max(1, height // _BLOCK))
    means = cv2.resize(page, size, interpolation=cv2.INTER_AREA)
    around = cv2.dilate(means, np.ones((_REACH, _REACH), np.uint8))
    even = np.maximum(cv2.blur(around, (_REACH, _REACH)), _DARKEST_PAPER)
    wide = cv2.resize(even, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(wide, np.uint8)


def _noise(smooth: Map) -> float:
    """By the middle half of a sample, which a seal does not reach."""
    sample = smooth[::_STEP, ::_STEP].ravel()
    low, high = np.percentile(sample, (25, 75))
    return float(max(0.004, (high - low) / 1.349))
