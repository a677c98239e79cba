"""Finds the seals of a page: places, outlines drawn to them, what they show, how sure."""

import cv2
import numpy as np

from app.domain.facts import Box, SealMark
from app.probes.seals.features import Features, measured
from app.probes.seals.fitting import fitted
from app.probes.seals.outline import Outline
from app.probes.seals.redness import Picture, redness
from app.probes.seals.voting import DPI as COARSE
from app.probes.seals.voting import places

DPI = 100
_MM = DPI / 25.4
_LEAST = 0.2
"""Confidence below which nothing is told."""

_OVAL = 1.22
"""Length over height from which a seal is oval: a photographed round one stays below."""


def find(rgb: Picture, dpi: float) -> tuple[SealMark, ...]:
    """The seals of a page as shown, surest first. `rgb` is height × width × 3."""
    page = _at_dpi(rgb, dpi)
    red = redness(page)
    kept: list[tuple[float, Outline]] = []
    for place in places(red):
        outline = fitted(red, place.outline.scaled(DPI / COARSE))
        sure = confidence(measured(red, outline), outline)
        if sure >= _LEAST:
            kept.append((sure, outline))
    return tuple(_mark(sure, one, page) for sure, one in _distinct(kept))


def confidence(seen: Features, outline: Outline) -> float:
    """0 to 1: as sure as the weakest of what makes a seal."""
    longer, shorter = (radius / _MM for radius in outline.radii)
    ring = _rising(seen.ring * min(1.0, seen.visible + 0.15), 0.3, 0.75)
    parts = (
        ring,
        _rising(seen.signal, 2.5, 7),
        _rising(-seen.width, -0.22, -0.13),
        _rising(-seen.outside, -0.7, -0.35),
        _rising(seen.letters, 0.1, 0.35),
        _rising(seen.strokes, 4, 11),
        _rising(-seen.filled, -0.75, -0.55),
        _rising(seen.visible, 0.35, 0.6),
        min(_rising(longer, 16, 18), _rising(-longer, -28, -26)),
        _rising(shorter / longer, 0.5, 0.6),
    )
    return round(float(min(parts)) * 0.9 + 0.1 * float(np.mean(parts)), 3)


def _rising(value: float, none: float, full: float) -> float:
    """0 up to `none`, 1 from `full` on."""
    return float(np.clip((value - none) / (full - none), 0, 1))


def _at_dpi(rgb: Picture, dpi: float) -> Picture:
    if abs(dpi - DPI) < 1:
        return rgb
    size = (round(rgb.shape[1] * DPI / dpi), round(rgb.shape[0] * DPI / dpi))
    way = cv2.INTER_AREA if dpi > DPI else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(rgb, size, interpolation=way), np.uint8)


def _distinct(kept: list[tuple[float, Outline]]) -> list[tuple[float, Outline]]:
    """One outline for each seal: of those that share a centre the surest."""
    chosen: list[tuple[float, Outline]] = []
    for sure, one in sorted(kept, key=lambda pair: -pair[0]):
        apart = [np.linalg.norm(one.centre - other.centre) for _, other in chosen]
        if all(distance > 8 * _MM for distance in apart):
            chosen.append((sure, one))
    return chosen


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
