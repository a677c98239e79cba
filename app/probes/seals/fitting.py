"""Draws an outline to the ring that lies nearby."""

import numpy as np
from numpy.typing import NDArray

from app.probes.seals.outline import ANGLES, Outline, polar, rays
from app.probes.seals.redness import Redness

_ROUNDS = ((0.13, 3), (0.08, 3), (0.07, 5), (0.045, 5))
"""How far from the outline the ring is looked for, in its radius, and how many terms may change:
radius and centre first, flattening only then, lest the writing of a worn seal draw it askew."""

_THREE_QUARTERS = ANGLES * 3 // 4


def fitted(red: Redness, outline: Outline) -> Outline:
    for window, terms in _ROUNDS:
        outline = _closer(red, outline, window, terms)
    return outline


def _closer(red: Redness, outline: Outline, window: float, terms: int) -> Outline:
    """One step: where each ray crosses the ring, and the ellipse through these crossings."""
    shares = np.linspace(1 - window, 1 + window, 25)
    seen = np.nan_to_num(polar(red.map, outline, shares))
    crest = seen.argmax(axis=1)
    height = seen[np.arange(ANGLES), crest] - np.minimum(seen[:, 0], seen[:, -1])
    usual = np.partition(height, _THREE_QUARTERS)[_THREE_QUARTERS]
    weight = np.clip(height, 0, usual + 1e-6)
    inner = (crest > 0) & (crest < len(shares) - 1)
    weight = np.where(inner & (height > 2 * red.noise), weight, 0)
    if np.count_nonzero(weight) < ANGLES // 4:
        return outline
    return _moved(outline, _harmonics(shares[crest] - 1, weight, window, terms))


def _harmonics(
    offset: NDArray[np.float64], weight: NDArray[np.float64], window: float, count: int
) -> NDArray[np.float64]:
    """Radius, centre and flattening by weighted least squares, thrice, outliers losing weight."""
    cosine, sine = rays(ANGLES)
    every = [np.ones(ANGLES), cosine, sine, cosine**2 - sine**2, 2 * cosine * sine]
    terms = np.stack(every[:count], axis=1)
    trust = weight
    solution = np.zeros(count)
    for _round in range(3):
        weighed = terms * trust[:, None]
        normal = weighed.T @ terms + np.eye(count) * 1e-3 * trust.sum() / ANGLES
        solution = np.linalg.solve(normal, weighed.T @ offset)
        off = (offset - terms @ solution) / (0.25 * window)
        trust = weight / (1 + off**2)
    return np.concatenate([solution, np.zeros(5 - count)])


def _moved(outline: Outline, change: NDArray[np.float64]) -> Outline:
    """A radius that varies with twice the angle is, for small changes, an ellipse."""
    wider, x, y, flat, slanted = np.clip(change, -0.2, 0.2)
    matrix = np.array([[1 + wider + flat, slanted], [slanted, 1 + wider - flat]])
    return Outline(outline.centre + outline.axes @ (x, y), outline.axes @ matrix)
