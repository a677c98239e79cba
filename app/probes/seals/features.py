"""What tells a seal's ring from other red things, measured in the ring's own coordinates."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.probes.seals.outline import ANGLES, Outline, polar, rays
from app.probes.seals.redness import Redness

_STEP = 0.0125
_SHARES = np.arange(0, 1.25 + _STEP / 2, _STEP)
_LETTERS = (0.55, 0.91)
"""Where a seal's writing runs, in shares of its radius."""

_FURTHER_IN = (0.46, 0.56)
"""Between writing and star."""

_STRETCH = (1, 13)
"""Rays over which the line's place is averaged: 7 mm."""

_STRAIGHT, _WHOLE = 0.005, 0.75
"""What no doubt arises from; and how much of a ring must be there for its edge to tell."""

_INNER = 0.51
_FEWEST_RAYS = 12
_MIDST = 0.75
"""Of the circles from 0.55 to 0.91, ranked by strokes: letters cover half of them or more, the
uneven edges of a bare inner ring far fewer."""


@dataclass(frozen=True, slots=True)
class Features:
    """Shares from 0 to 1 where nothing else is said.

    `ring`: of the rays, how many cross the ring, `own`: of those that no other seal meets;
    `bent`: how far its line strays from the ellipse, in the radius; `gap`: of the rays, how many
    have paper between ring and writing; `ink`: how red it is; `signal`: the same in
    spreads of the noise; `width`: of the line, in the radius; `outside`: redness just beyond
    the line, in that of the line; `letters`: of the rays, how many meet writing; `strokes`: how
    often writing begins along a circle through its midst, which inner rings do once at most;
    `filled`: of the disc, how much is red; `free`: of the rays with writing, how many cross paper
    further in, those that lie within another seal left out; `visible`: of the rays, how many end
    on the page.
    """

    ring: float
    own: float
    bent: float
    gap: float
    ink: float
    signal: float
    width: float
    outside: float
    letters: float
    strokes: int
    filled: float
    free: float
    visible: float


NOTHING = Features(0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0)


def measured(red: Redness, outline: Outline, others: tuple[Outline, ...] = ()) -> Features:
    """`others` are seals found already, whose ink proves nothing for this one."""
    seen = polar(red.map, outline, _SHARES)
    there = ~np.isnan(_band(seen, 0.965, 1.035).max(axis=1))
    if np.count_nonzero(there) < ANGLES // 4:
        return NOTHING
    seen = np.nan_to_num(seen[there])
    line = _band(seen, 0.965, 1.035).max(axis=1)
    beyond = _band(seen, 1.08, 1.18).mean(axis=1)
    within = _band(seen, 0.88, 0.94).min(axis=1)
    ink = _quantile(line, 0.6)
    crossed = line - np.maximum(beyond, within) > max(2.0 * red.noise, 0.3 * ink)
    level = max(2.5 * red.noise, 0.35 * ink)
    alone = _alone(outline, others, 1.0)[there]
    letters, strokes, free = _writing(seen, level, _alone(outline, others, _INNER)[there])
    return Features(
        ring=float(crossed.mean()),
        own=float(crossed[alone].mean()) if alone.sum() > ANGLES // 5 else 0.0,
        bent=_bent(seen, crossed, rays(ANGLES)[:, there]),
        gap=float((within < 0.5 * np.maximum(line, ink))[crossed].mean()) if crossed.any() else 0,
        ink=ink,
        signal=ink / red.noise,
        width=_width(seen, crossed, ink),
        outside=float(np.median(beyond) / max(ink, 1e-6)),
        letters=letters,
        strokes=strokes,
        free=free,
        filled=float((_band(seen, 0, 0.95) > level).mean(axis=0) @ _areas(0, 0.95)),
        visible=float(there.mean()),
    )


def _quantile(values: NDArray[np.float32], share: float) -> float:
    """Without interpolation: numpy's own takes as long as all else here."""
    place = round(share * (len(values) - 1))
    return float(np.partition(values, place)[place])


def _alone(outline: Outline, others: tuple[Outline, ...], at: float) -> NDArray[np.bool_]:
    """Rays that are outside of all others at this share of the radius."""
    points = outline.centre[:, None] + outline.axes @ rays(ANGLES) * at
    alone = np.ones(ANGLES, bool)
    for other in others:
        inward = np.linalg.solve(other.axes, points - other.centre[:, None])
        alone &= np.hypot(*inward) > 1.08
    return alone


def _bent(
    seen: NDArray[np.float32], crossed: NDArray[np.bool_], turns: NDArray[np.float64]
) -> float:
    """How far the line strays from the ellipse over stretches of some millimetres.

    By its middle or, of a ring nearly whole, by its outer edge, whichever is truer: ink swells
    at edges, and of a ring with a second one close within the middle is now here, now there.
    """
    near = _band(seen, 0.95, 1.05)
    weight = np.clip(near - near.max(axis=1, keepdims=True) * 0.6, 0, None)
    weight[~crossed] = 0
    middle = weight @ (_SHARES[_columns(0.95, 1.05)] - 1).astype(np.float32)
    total, moment = (cv2.blur(one[:, None], _STRETCH)[:, 0] for one in (weight.sum(axis=1), middle))
    held = crossed & (total > 0)
    if not held.any():
        return 1.0
    by_middle = float(np.sqrt(np.mean((moment[held] / total[held]) ** 2)))
    if by_middle < _STRAIGHT or crossed.mean() < _WHOLE:
        return by_middle
    return min(by_middle, _edge_bent(seen, held, turns))


def _edge_bent(
    seen: NDArray[np.float32], held: NDArray[np.bool_], turns: NDArray[np.float64]
) -> float:
    """The same for the outer edge, beside the ellipse that lies best along it."""
    near = _band(seen, 0.93, 1.07)
    inked = near > 0.5 * near.max(axis=1, keepdims=True)
    last = inked.shape[1] - 1 - inked[:, ::-1].argmax(axis=1)
    edge = (_SHARES[_columns(0.93, 1.07)][last] * held)[:, None].astype(np.float32)
    total = cv2.blur(held.astype(np.float32)[:, None], _STRETCH)[held, 0]
    smooth = cv2.blur(edge, _STRETCH)[held, 0] / total
    cosine, sine = turns[:, held]
    terms = np.stack([np.ones_like(sine), cosine, sine, cosine**2 - sine**2, 2 * cosine * sine])
    best, *_ = np.linalg.lstsq(terms.T, smooth, rcond=None)
    return float(np.sqrt(np.mean((smooth - best @ terms) ** 2)))


def _band(seen: NDArray[np.float32], low: float, high: float) -> NDArray[np.float32]:
    return seen[:, _columns(low, high)]


def _columns(low: float, high: float) -> slice:
    return slice(math.ceil(low / _STEP - 0.01), math.floor(high / _STEP + 0.01) + 1)


def _areas(low: float, high: float) -> NDArray[np.float64]:
    """Each column's share of the area."""
    radii = _SHARES[_columns(low, high)]
    return np.asarray(radii / radii.sum())


def _width(seen: NDArray[np.float32], crossed: NDArray[np.bool_], ink: float) -> float:
    """Of the line's mean profile at half its height; 1 where there is no line."""
    if not crossed.any():
        return 1.0
    profile = seen[crossed].mean(axis=0)
    top = int(np.argmin(np.abs(_SHARES - 1)))
    above = profile > 0.5 * min(ink, profile[top - 2 : top + 3].max())
    if not above[top - 2 : top + 3].any():
        return 1.0
    low = high = top - 2 + int(above[top - 2 : top + 3].argmax())
    while low > 0 and above[low - 1]:
        low -= 1
    while high < len(above) - 1 and above[high + 1]:
        high += 1
    return (high - low + 1) * _STEP


def _writing(
    seen: NDArray[np.float32], level: float, alone: NDArray[np.bool_]
) -> tuple[float, int, float]:
    """`letters`, `strokes` and `free`, the last of those rays that are `alone` further in."""
    inked = _band(seen, *_LETTERS) > level
    share = inked.mean(axis=1).astype(np.float32)[:, None]
    near = cv2.blur(share, (1, 9), borderType=cv2.BORDER_REFLECT)[:, 0]
    written = (near > 0.12) & (near < 0.85)
    starts = (inked & ~np.roll(inked, 1, axis=0)).sum(axis=0)
    paper = _band(seen, *_FURTHER_IN).mean(axis=1) < level
    asked = written & alone if (written & alone).sum() > _FEWEST_RAYS else written
    free = float(paper[asked].mean()) if asked.any() else 0.0
    return float(written.mean()), int(np.sort(starts)[round(_MIDST * len(starts))]), free
