"""Finds the seals of a page: places, outlines drawn to them, what they show, how sure."""

import cv2
import numpy as np

from app.domain.pages import Box, SealMark
from app.domain.seals import SEAL_STRICT
from app.probes.seals.features import Features, measured
from app.probes.seals.fitting import fitted
from app.probes.seals.outline import Outline
from app.probes.seals.redness import Picture, Redness, redness
from app.probes.seals.voting import DPI as COARSE
from app.probes.seals.voting import Place, edges_of, oval_places, round_places

DPI = 100
_MM = DPI / 25.4
_LEAST = 0.2
"""Confidence below which nothing is told."""

_APART_MM = 8
"""Two outlines that share a centre are one seal."""

_TOUCHING_MM = 60
"""Seals further from each other have no ink in common."""

_STRAY = 0.15
"""Of a sure seal's votes: with fewer a place is where its letters chance to agree."""

_OVAL = 1.22
"""Length over height from which a seal is oval: a photographed round one stays below."""

_LEAST_ROUND, _LEAST_OVAL = (15.9, 17.4), (16.0, 18.0)
"""Millimetres of the longer radius where belief begins and is full. A seal of 38 mm has 16.5 on a
page photographed with a margin of the desk; postmarks, logos and private chops stay below 16."""

_CUT, _NAMELESS = 0.8, 0.3
"""Of the ring on the page, below which its name may be off it; and how sure such a ring is."""

Seal = tuple[float, Outline]
"""Confidence and outline in pixels of 100 dpi."""


def find(rgb: Picture, dpi: float) -> tuple[SealMark, ...]:
    """The seals of a page as shown, surest first. `rgb` is height × width × 3."""
    page = _at_dpi(rgb, dpi)
    red = redness(page)
    edges = edges_of(red)
    seals = _judged(red, round_places(edges), [])
    for _sure, outline in seals:
        edges = edges.outside(outline.scaled(COARSE / DPI))
    seals = _judged(red, oval_places(edges), seals)
    return tuple(_mark(sure, one, page) for sure, one in seals)


def _judged(red: Redness, places: list[Place], known: list[Seal]) -> list[Seal]:
    """With those known the places that are seals, surest first."""
    seals = list(known)
    for sure, one in sorted(_told(red, places), key=lambda seal: -seal[0]):
        others = [other for _, other in seals]
        if sure >= _LEAST and all(_distance(one, other) > _APART_MM for other in others):
            near = tuple(other for other in others if _distance(one, other) < _TOUCHING_MM)
            own = confidence(measured(red, one, near), one) if near else sure
            if own >= _LEAST:
                seals.append((own, one))
    return sorted(seals, key=lambda seal: -seal[0])


def _told(red: Redness, places: list[Place]) -> list[Seal]:
    """Of each place an outline; the shoulders of a seal that is sure already are not looked at."""
    told: list[Seal] = []
    fewest = 0.0
    for place in places:
        guess = place.outline.scaled(DPI / COARSE)
        sure_ones = (one for sure, one in told if sure >= SEAL_STRICT)
        if place.votes < fewest or any(_distance(guess, one) < _APART_MM for one in sure_ones):
            continue
        one = fitted(red, guess)
        if all(_distance(one, other) > 1 for _, other in told):
            told.append((confidence(measured(red, one), one), one))
            if told[-1][0] >= SEAL_STRICT:
                fewest = max(fewest, _STRAY * place.votes)
    return told


def _distance(one: Outline, other: Outline) -> float:
    return float(np.linalg.norm(one.centre - other.centre)) / _MM


def confidence(seen: Features, outline: Outline) -> float:
    """0 to 1: as sure as the weakest of what makes a seal."""
    longer, shorter = (radius / _MM for radius in outline.radii)
    ring = _rising(seen.ring * min(1.0, seen.visible + 0.15), 0.45, 0.72)
    least = _LEAST_ROUND if longer < _OVAL * shorter else _LEAST_OVAL
    parts = (
        ring,
        _rising(seen.signal, 2.5, 7),
        _rising(-seen.width, -0.22, -0.13),
        _rising(-seen.outside, -0.7, -0.35),
        _written(seen),
        _rising(-seen.filled, -0.46, -0.34),
        _rising(seen.visible, 0.35, 0.55),
        min(_rising(longer, *least), _rising(-longer, -28, -26)),
        _rising(shorter / longer, 0.5, 0.6),
        _rising(seen.own, 0.35, 0.6),
        _rising(-seen.bent, -0.010, -0.006),
        _rising(seen.gap, 0.2, 0.5),
    )
    return round(float(min(parts)) * 0.9 + 0.1 * float(np.mean(parts)), 3)


def _written(seen: Features) -> float:
    """Whether there is writing along the ring, and none but there.

    Of a seal that the page cuts the name may be what is cut off: where the ring is whole and
    true, a person is to look, though nothing is written.
    """
    told = min(
        _rising(seen.letters, 0.03, 0.15),
        _rising(seen.strokes, 1, 4),
        _rising(seen.free, 0.42, 0.78),
    )
    cut_off = seen.visible < _CUT and seen.ring > 0.9 and seen.bent < 0.004
    return max(told, _NAMELESS) if cut_off else told


def _rising(value: float, none: float, full: float) -> float:
    """0 up to `none`, 1 from `full` on."""
    return float(np.clip((value - none) / (full - none), 0, 1))


def _at_dpi(rgb: Picture, dpi: float) -> Picture:
    if abs(dpi - DPI) < 1:
        return rgb
    size = (round(rgb.shape[1] * DPI / dpi), round(rgb.shape[0] * DPI / dpi))
    way = cv2.INTER_AREA if dpi > DPI else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(rgb, size, interpolation=way), np.uint8)


def _mark(sure: float, outline: Outline, page: Picture) -> SealMark:
    height, width = page.shape[:2]
    x, y = (float(one) for one in outline.centre)
    across, down = outline.reach
    left, right = max(0.0, x - across), min(float(width), x + across)
    top, bottom = max(0.0, y - down), min(float(height), y + down)
    cut = (
        x - across < -_MM or y - down < -_MM or x + across > width + _MM or y + down > height + _MM
    )
    longer, shorter = outline.radii
    box = Box(left / width, top / height, (right - left) / width, (bottom - top) / height)
    return SealMark(box, "oval" if longer > _OVAL * shorter else "round", sure, cut=bool(cut))
