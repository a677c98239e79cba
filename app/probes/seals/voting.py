"""Where a ring could be: every red edge votes for the centres of the seals it could be part of."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.probes.seals.outline import Outline, around
from app.probes.seals.redness import Redness

DPI = 50
_MM = DPI / 25.4

ROUND_MM = (18.0, 26.0)
"""Radii looked for: seals in use have 38 to 50 mm, a copy may be a little off."""

OVAL_MM = (19.5, 24.0)
"""Longer radii of ovals of 45 × 30 mm and 40 × 27 mm."""

FLAT = 1.5
"""An oval's length over its height."""

_OVAL_TURNS = 12
_BIN = 2
"""Pixels (1 mm) that a centre's cell is wide."""

_MOST_EDGES = 24_000
_MOST_PLACES = 8
_APART = 5
"""Cells between two centres of one shape."""


@dataclass(frozen=True, slots=True)
class Place:
    """An outline in pixels of 50 dpi; `votes` as a share of what a whole ring would give."""

    outline: Outline
    votes: float
    oval: bool


@dataclass(frozen=True, slots=True)
class _Edges:
    """Points and unit normals, a row each."""

    points: NDArray[np.float64]
    normals: NDArray[np.float64]
    size: tuple[int, int]


def places(red: Redness) -> list[Place]:
    """The likeliest places for a ring, best first; of a map at 100 dpi."""
    edges = _edges(red)
    if len(edges.points) < 40:
        return []
    found = [*_round(edges), *_oval(edges)]
    return sorted(found, key=lambda one: -one.votes)[:_MOST_PLACES]


def _edges(red: Redness) -> _Edges:
    height, width = red.map.shape
    half = cv2.resize(red.map, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    across = cv2.Scharr(half, cv2.CV_32F, 1, 0, scale=1 / 32)
    down = cv2.Scharr(half, cv2.CV_32F, 0, 1, scale=1 / 32)
    slope = cv2.magnitude(across, down)
    near = cv2.dilate(half, np.ones((3, 3), np.uint8))
    steep = (slope > max(0.012, 1.2 * red.noise)) & (near > 3 * red.noise)
    y, x = np.nonzero(steep)
    if len(x) > _MOST_EDGES:
        kept = np.linspace(0, len(x) - 1, _MOST_EDGES).astype(int)
        y, x = y[kept], x[kept]
    normals = np.stack([across[y, x], down[y, x]], axis=1) / slope[y, x][:, None]
    points = np.stack([x, y], axis=1).astype(np.float64)
    return _Edges(points, normals.astype(np.float64), (half.shape[1], half.shape[0]))


def _round(edges: _Edges) -> Iterator[Place]:
    radii = np.arange(ROUND_MM[0], ROUND_MM[1] + 0.1, 1.0) * _MM
    for x, y, radius, votes in _peaks(edges.points, edges.normals, edges.size, radii):
        yield Place(around((x, y), radius, radius, 0), votes, oval=False)


def _oval(edges: _Edges) -> Iterator[Place]:
    """As circles, on a page stretched across the oval's length."""
    radii = np.arange(OVAL_MM[0], OVAL_MM[1] + 0.1, 1.5) * _MM
    for turn in range(_OVAL_TURNS):
        angle = np.pi * turn / _OVAL_TURNS
        along = np.array([np.cos(angle), np.sin(angle)])
        stretch = np.eye(2) * FLAT + np.outer(along, along) * (1 - FLAT)
        back = np.linalg.inv(stretch)
        corners = np.array([[0, 0], [edges.size[0], 0], [0, edges.size[1]], edges.size]) @ stretch
        shift = corners.min(axis=0)
        size = np.ceil(corners.max(axis=0) - shift).astype(int)
        normals = edges.normals @ back
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        points = edges.points @ stretch - shift
        for x, y, radius, votes in _peaks(points, normals, (size[0], size[1]), radii, 2):
            centre = (np.array([x, y]) + shift) @ back
            yield Place(around((centre[0], centre[1]), radius, radius / FLAT, angle), votes, True)


def _peaks(
    points: NDArray[np.float64],
    normals: NDArray[np.float64],
    size: tuple[int, int],
    radii: NDArray[np.float64],
    most: int = 6,
) -> list[tuple[float, float, float, float]]:
    """Centres with their radius and votes. Edges of a ring point both to and from its centre."""
    margin = int(radii[-1] / 2 / _BIN) + 1
    wide, high = size[0] // _BIN + 2 * margin + 2, size[1] // _BIN + 2 * margin + 2
    cells = np.empty((len(radii), high, wide), np.float32)
    for number, radius in enumerate(radii):
        both = np.concatenate([points + normals * radius, points - normals * radius])
        cell = np.floor(both / _BIN).astype(np.int64) + margin
        inside = ((cell >= 0) & (cell < (wide, high))).all(axis=1)
        flat = cell[inside, 1] * wide + cell[inside, 0]
        count = np.bincount(flat, minlength=wide * high).reshape(high, wide).astype(np.float32)
        cells[number] = cv2.boxFilter(count, -1, (3, 3), normalize=False) / (4 * np.pi * radius)
    return _highest(cells, radii, margin, most)


def _highest(
    cells: NDArray[np.float32], radii: NDArray[np.float64], margin: int, most: int
) -> list[tuple[float, float, float, float]]:
    best, which = cells.max(axis=0), cells.argmax(axis=0)
    found: list[tuple[float, float, float, float]] = []
    for _place in range(most):
        y, x = divmod(int(best.argmax()), best.shape[1])
        votes = float(best[y, x])
        if votes < 0.15:
            break
        middle = ((x - margin + 0.5) * _BIN, (y - margin + 0.5) * _BIN)
        found.append((middle[0], middle[1], float(radii[which[y, x]]), votes))
        best[max(0, y - _APART) : y + _APART + 1, max(0, x - _APART) : x + _APART + 1] = 0
    return found
