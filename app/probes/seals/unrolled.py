"""A seal's ring laid out straight, so that its writing can be read line by line."""

import cv2
import numpy as np

from app.domain.pages import SealMark
from app.probes.seals.fitting import fitted
from app.probes.seals.outline import Outline, around, polar
from app.probes.seals.redness import Picture, redness

_FROM, _TO = 0.5, 0.95
"""Shares of the radius between which the name runs."""

_HIGH = 64
"""Pixels: letters fill about half of it, which OCR reads best."""

_WORKING_RADIUS = 83
"""Pixels of a radius of 21 mm at 100 dpi, at which outlines are fitted."""


def unwrapped(rgb: Picture, mark: SealMark) -> list[Picture]:
    """Black on white, letters upright if they stand with their feet to the centre.

    `rgb` is the whole page, best at 200 dpi or more; the first picture begins below, where most
    seals have their gap, the second above. Empty where the seal is off the page.
    """
    outline = _outline(rgb, mark)
    across, down = (float(one) for one in outline.reach)
    height, width = rgb.shape[:2]
    left, right = (
        max(0, int(outline.centre[0] - across * 1.1)),
        int(outline.centre[0] + across * 1.1),
    )
    top, bottom = max(0, int(outline.centre[1] - down * 1.1)), int(outline.centre[1] + down * 1.1)
    crop = rgb[top : min(bottom, height), left : min(right, width)]
    if min(crop.shape[:2]) < 16:
        return []
    local = Outline(outline.centre - (left, top), outline.axes)
    return [_straight(crop, local, turn) for turn in (0.25, 0.75)]


def _outline(rgb: Picture, mark: SealMark) -> Outline:
    """The mark's box, fitted anew to what the page shows there."""
    height, width = rgb.shape[:2]
    box = mark.box
    centre = ((box.left + box.width / 2) * width, (box.top + box.height / 2) * height)
    across, down = box.width * width / 2, box.height * height / 2
    factor = _WORKING_RADIUS / max(across, down)
    size = (round(width * factor), round(height * factor))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    guess = around(centre, across, down, 0).scaled(factor)
    return fitted(redness(small), guess).scaled(1 / factor)


def _straight(crop: Picture, outline: Outline, turn: float) -> Picture:
    """Once around clockwise, from `turn` of a circle on; the ring's outer edge is above."""
    length = np.pi * sum(outline.radii) * (_FROM + _TO) / 2
    high = (_TO - _FROM) * sum(outline.radii) / 2
    count = round(length * _HIGH / high)
    red = redness(crop).map
    seen = np.nan_to_num(polar(red, outline, np.linspace(_TO, _FROM, _HIGH), count))
    full = max(0.05, float(np.percentile(seen, 97)))
    ink = np.clip(seen.T / full, 0, 1)
    grey = 255 - np.roll(ink, -round(count * turn), axis=1) * 255
    return np.repeat(grey.astype(np.uint8)[:, :, None], 3, axis=2)
