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

OVAL_MM = (20.3, 22.4)
"""Longer radii of ovals of 45 × 30 mm and 40 × 27 mm."""

FLAT = 1.5
"""An oval's length over its height."""

_OVAL_TURNS = 12
_PALEST = 0.03
"""Redness of a seal hardly to be seen; fringes that scanners leave beside black are paler."""

_ROUND_CELL, _OVAL_CELL = 2, 3
"""Pixels (1 and 1.5 mm) that a centre's cell is wide; a turn missed by 8° blurs an oval's."""

_MOST_EDGES, _MOST_OVAL_EDGES = 10_000, 2_500
_FEWEST_EDGES = 120
_MOST_PLACES = 6
_APART_MM = 5
_LEAST_ROUND, _LEAST_OVAL = 0.2, 0.35
"""Of what a whole ring gives: below, noise and letters reach it. Of 364 seals told in the
benchmarks, dry, half worn and cut ones with them, no round one had below 0.47, no oval one
below 0.79."""

_AS_WELL = 0.9
"""Of the best radius' votes: with so many the other one of an oval is tried too. They lie so far
apart that from the wrong one the outline may be drawn to the letters within the ring."""

Peak = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """At most so many centres with at least so many votes, and radii next to the best of each."""

    places: int
    votes: float
    as_well: float = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """An outline in pixels of 50 dpi; `votes` as a share of what a whole ring would give."""

    outline: Outline
    votes: float


@dataclass(frozen=True, slots=True)
class Edges:
    """Points of 50 dpi and unit normals, a row each; `size` is the page's width and height.

    `weight`: of how many edges each one left speaks after thinning.
    """

    points: NDArray[np.float32]
    normals: NDArray[np.float32]
    size: tuple[int, int]
    weight: float = 1.0

    def thinned(self, most: int) -> "Edges":
        """Evenly strewn; the step is no whole number, so that no grid is met in step."""
        count = len(self.points)
        if count <= most:
            return self
        kept = (np.arange(most) * (count / most)).astype(int)
        return Edges(self.points[kept], self.normals[kept], self.size, count / most)

    def outside(self, outline: Outline) -> "Edges":
        inward = np.linalg.solve(outline.axes, (self.points - outline.centre).T)
        far = np.hypot(*inward) > 1.06
        return Edges(self.points[far], self.normals[far], self.size)


def edges_of(red: Redness) -> Edges:
    """Of a map at 100 dpi."""
    height, width = red.map.shape
    half = cv2.resize(red.map, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    across = cv2.Scharr(half, cv2.CV_32F, 1, 0, scale=1 / 32)
    down = cv2.Scharr(half, cv2.CV_32F, 0, 1, scale=1 / 32)
    slope = cv2.magnitude(across, down)
    near = cv2.dilate(half, np.ones((3, 3), np.uint8))
    steep = (slope > max(0.012, 1.2 * red.noise)) & (near > max(_PALEST, 3 * red.noise))
    y, x = np.nonzero(steep)
    normals = np.stack([across[y, x], down[y, x]], axis=1) / slope[y, x][:, None]
    points = np.stack([x, y], axis=1).astype(np.float32)
    return Edges(points, normals.astype(np.float32), (half.shape[1], half.shape[0]))


def round_places(edges: Edges) -> list[Place]:
    """The likeliest places for a round ring, best first."""
    if len(edges.points) < _FEWEST_EDGES:
        return []
    radii = np.arange(ROUND_MM[0], ROUND_MM[1] + 0.1, 1.0) * _MM
    wanted = _Wanted(_MOST_PLACES, _LEAST_ROUND)
    peaks = _peaks(edges.thinned(_MOST_EDGES), radii, _ROUND_CELL, wanted)
    return [Place(around((x, y), radius, radius, 0), votes) for x, y, radius, votes in peaks]


def oval_places(edges: Edges) -> list[Place]:
    """The same for ovals, as circles on a page stretched across the oval's length."""
    if len(edges.points) < _FEWEST_EDGES:
        return []
    few = edges.thinned(_MOST_OVAL_EDGES)
    turns = (np.pi * turn / _OVAL_TURNS for turn in range(_OVAL_TURNS))
    found = [place for turn in turns for place in _oval(few, turn)]
    return sorted(found, key=lambda one: -one.votes)[:_MOST_PLACES]


def _oval(edges: Edges, angle: float) -> Iterator[Place]:
    radii = np.arange(OVAL_MM[0], OVAL_MM[1] + 0.1, 2.0) * _MM
    along = np.array([np.cos(angle), np.sin(angle)])
    stretch = (np.eye(2) * FLAT + np.outer(along, along) * (1 - FLAT)).astype(np.float32)
    back = np.linalg.inv(stretch)
    wide, high = edges.size
    corners = np.array([[0, 0], [wide, 0], [0, high], [wide, high]], np.float32) @ stretch
    shift = corners.min(axis=0)
    size = np.ceil(corners.max(axis=0) - shift).astype(int)
    normals = edges.normals @ back
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    wide_high = (int(size[0]), int(size[1]))
    stretched = Edges(edges.points @ stretch - shift, normals, wide_high, edges.weight)
    wanted = _Wanted(2, _LEAST_OVAL, _AS_WELL)
    for x, y, radius, votes in _peaks(stretched, radii, _OVAL_CELL, wanted):
        centre = (np.array([x, y]) + shift) @ back
        outline = around((float(centre[0]), float(centre[1])), radius, radius / FLAT, angle)
        yield Place(outline, votes)


def _peaks(edges: Edges, radii: NDArray[np.float64], cell: int, wanted: _Wanted) -> list[Peak]:
    """Centres, each with its radius and votes.

    Edges of a ring point both to and from its centre.
    """
    margin = int(radii[-1] / 2 / cell) + 1
    wide, high = (side // cell + 2 * margin + 2 for side in edges.size)
    points, normals = edges.points / np.float32(cell) + margin, edges.normals / np.float32(cell)
    cells = np.empty((len(radii), high, wide), np.float32)
    for number, radius in enumerate(radii):
        away = normals * np.float32(radius)
        both = np.concatenate([points + away, points - away])
        x, y = both.astype(np.int32).T
        inside = (x >= 0) & (x < wide) & (y >= 0) & (y < high)
        flat = (y * wide + x)[inside]
        count = np.bincount(flat, minlength=wide * high).reshape(high, wide).astype(np.float32)
        cells[number] = cv2.boxFilter(count, -1, (3, 3), normalize=False)
        cells[number] *= edges.weight / (4 * np.pi * radius)
    return _highest(cells, radii, (margin, cell), wanted)


def _highest(
    cells: NDArray[np.float32],
    radii: NDArray[np.float64],
    grid: tuple[int, int],
    wanted: _Wanted,
) -> list[Peak]:
    best = cells.max(axis=0)
    margin, cell = grid
    apart = round(_APART_MM * _MM / cell)
    found: list[Peak] = []
    for _place in range(wanted.places):
        y, x = divmod(int(best.argmax()), best.shape[1])
        votes = float(best[y, x])
        if votes < wanted.votes:
            break
        middle = ((x - margin + 0.5) * cell, (y - margin + 0.5) * cell)
        told = cells[:, y, x]
        near = np.flatnonzero(told >= wanted.as_well * votes)
        found += [(*middle, float(radii[one]), float(told[one])) for one in near]
        best[max(0, y - apart) : y + apart + 1, max(0, x - apart) : x + apart + 1] = 0
    return found
