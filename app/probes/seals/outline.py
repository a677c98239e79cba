"""A ring's outline as an ellipse, and the page seen in the ring's own polar coordinates."""

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from app.probes.seals.redness import Map

ANGLES = 240
"""Rays around a ring: 0.55 mm apart on one of 42 mm."""


@dataclass(frozen=True, slots=True)
class Outline:
    """`centre` and the `axes` matrix, in pixels: its points are centre + axes · (cos, sin)."""

    centre: NDArray[np.float64]
    axes: NDArray[np.float64]

    @property
    def radii(self) -> tuple[float, float]:
        """The longer and the shorter one, in pixels."""
        longer, shorter = np.linalg.svd(self.axes, compute_uv=False)
        return float(longer), float(shorter)

    @property
    def reach(self) -> tuple[float, float]:
        """How far it extends to the side and down from its centre."""
        across, down = np.linalg.norm(self.axes, axis=1)
        return float(across), float(down)

    def scaled(self, factor: float) -> "Outline":
        """The same on a page of other resolution."""
        return Outline((self.centre + 0.5) * factor - 0.5, self.axes * factor)


def around(centre: tuple[float, float], longer: float, shorter: float, angle: float) -> Outline:
    """`angle` of the longer radius from the horizontal, in radians."""
    turned = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return Outline(np.array(centre, float), turned @ np.diag([longer, shorter]) @ turned.T)


@cache
def rays(count: int) -> NDArray[np.float64]:
    """Unit vectors, 2 × count."""
    angles = np.arange(count) * (2 * np.pi / count)
    return np.stack([np.cos(angles), np.sin(angles)])


def polar(page: Map, outline: Outline, shares: NDArray[np.float64], count: int = ANGLES) -> Map:
    """A row a ray, a column for each share of the radius; NaN outside the page."""
    across, down = outline.axes @ rays(count)
    x = (outline.centre[0] + across[:, None] * shares).astype(np.float32)
    y = (outline.centre[1] + down[:, None] * shares).astype(np.float32)
    seen = cv2.remap(page, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)
    height, width = page.shape[:2]
    off = (x < 0) | (y < 0) | (x > width - 1) | (y > height - 1)
    return np.where(off, np.float32(np.nan), seen)
