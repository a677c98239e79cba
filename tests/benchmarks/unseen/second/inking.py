"""How a carved seal comes onto paper: wet, dry, pressed on one side, slipped."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.unseen.second.carving import FINE, Carving, Density, Random, carved

MM = 8
"""Pixels a millimetre of a page."""

WIDE, HIGH = 210 * MM, 297 * MM
Page = NDArray[np.float32]
Point = tuple[float, float]


def grain(random: Random, shape: tuple[int, ...], cell: float) -> Density:
    """Smooth noise from 0 to 1; `cell` in pixels."""
    small = random.random((max(2, int(shape[0] / cell)), max(2, int(shape[1] / cell))), np.float32)
    wide = cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.clip(wide, 0, 1)


def even(random: Random, mask: Density) -> Density:
    return mask * (0.75 + 0.35 * grain(random, mask.shape, 4 * FINE))


def wet(random: Random, mask: Density) -> Density:
    """Too much ink: strokes swell and run together in places, and pile up at their edges."""
    swollen = cv2.GaussianBlur(mask, (0, 0), float(random.uniform(0.2, 0.4)) * FINE)
    limit = 0.25 + 0.45 * grain(random, mask.shape, 5 * FINE)
    body = np.clip((swollen - limit) * 6, 0, 1)
    edge = body - cv2.erode(body, np.ones((7, 7), np.uint8))
    blots = np.zeros_like(mask)
    high, wide = mask.shape
    for _blot in range(int(random.integers(1, 5))):
        angle, reach = random.uniform(0, 2 * np.pi), random.uniform(0.2, 0.95)
        at = (
            round(wide / 2 * (1 + reach * np.cos(angle))),
            round(high / 2 * (1 + reach * np.sin(angle))),
        )
        cv2.circle(blots, at, round(random.uniform(0.5, 2.2) * FINE), 1.0, -1)
    body = np.maximum(body, cv2.GaussianBlur(blots, (0, 0), 0.2 * FINE))
    return np.asarray(body * 0.8 + edge * 0.5, np.float32)


def dry(random: Random, mask: Density) -> Density:
    """Little ink on rough paper: only its hills take any."""
    hills = grain(random, mask.shape, 0.35 * FINE) * 0.6 + grain(random, mask.shape, FINE) * 0.4
    taken = np.clip((hills - random.uniform(0.3, 0.42)) * 7, 0, 1)
    return np.asarray(mask * taken * 0.9, np.float32)


def one_sided(random: Random, mask: Density) -> Density:
    """Held aslant: about half of the ring is under-inked, its far end nearly bare."""
    high, wide = mask.shape
    y, x = np.mgrid[-1 : 1 : high * 1j, -1 : 1 : wide * 1j].astype(np.float32)
    angle = random.uniform(0, 2 * np.pi)
    along = x * np.cos(angle) + y * np.sin(angle) + random.uniform(0.1, 0.5)
    press = np.clip(0.5 + along * random.uniform(0.6, 1.2), 0.06, 1)
    rough = np.clip((grain(random, mask.shape, 0.5 * FINE) + press - 0.45) * 4, 0, 1)
    return np.asarray(mask * press * rough, np.float32)


def slipped(random: Random, mask: Density) -> Density:
    """Moved while pressed: a paler second image beside the first."""
    shift = random.uniform(-1.2, 1.2, 2) * FINE
    move = np.array([[1, 0, shift[0]], [0, 1, shift[1]]], np.float32)
    ghost = cv2.warpAffine(mask, move, mask.shape[::-1])
    return np.asarray(np.maximum(mask, ghost * random.uniform(0.25, 0.6)), np.float32)


MANNERS = {"even": even, "wet": wet, "dry": dry, "one sided": one_sided, "slipped": slipped}


def ink_colour(random: Random) -> NDArray[np.float32]:
    """What a full layer lets through."""
    inks = ((0.88, 0.14, 0.12), (0.80, 0.10, 0.20), (0.92, 0.28, 0.16), (0.70, 0.10, 0.12))
    base = np.array(inks[int(random.integers(4))])
    return np.asarray(np.clip(base + random.normal(0, 0.02, 3), 0.03, 0.98), np.float32)


def stamp(
    page: Page, random: Random, one: Carving, at: Point, manner: str = "even",
    *, tilt: float | None = None, strength: float | None = None,
) -> Page:  # fmt: skip
    """The page with a seal pressed at these millimetres; any tilt unless one is given."""
    ink = MANNERS[manner](random, carved(random, one))
    angle = float(random.uniform(0, 360)) if tilt is None else tilt
    turn = cv2.getRotationMatrix2D((ink.shape[1] / 2, ink.shape[0] / 2), angle, MM / FINE)
    turn[:, 2] = turn[:, 2] + np.array(at) * MM - np.array(ink.shape[::-1]) / 2
    soft = cv2.GaussianBlur(ink, (0, 0), float(random.uniform(0.5, 1.1)))
    layer = cv2.warpAffine(soft, turn, (WIDE, HIGH), flags=cv2.INTER_AREA)
    amount = float(random.uniform(0.65, 1.05)) if strength is None else strength
    thick = -np.log(ink_colour(random)) * amount
    return np.asarray(page * np.exp(-layer[:, :, None] * thick), np.float32)
