"""Whether a JPEG was saved coarsely before it was saved finely: its coefficients tell.

Saving rounds each of a block's 64 coefficients to multiples of a step. Saved again with smaller
steps, they still crowd around the multiples of the first, coarser ones (Lukáš and Fridrich 2003).
A photo resized or cropped in between has lost that trace: nothing is said of it then.

The numbers were set on generated scenes and measured on others: tests/benchmarks/bench_photos.py.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Numbers = NDArray[np.float32]

_BLOCK = 8
_SIDE = 56
"""About 56 × 56 blocks spread over the picture; some thousand coefficients a place are enough."""

_PLACES = ((0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (0, 3), (3, 0), (1, 2), (2, 1))
"""The lowest frequencies but the mean: the others are mostly 0."""

_SLOWEST = 4
_STANDARD = {
    (0, 1): 11, (1, 0): 12, (1, 1): 12, (0, 2): 10, (2, 0): 14,
    (0, 3): 16, (3, 0): 14, (1, 2): 14, (2, 1): 13,
}  # fmt: skip
"""Luminance steps at quality 50: table K.1 of the JPEG standard (ITU-T T.81)."""

_COARSEST = 40
_COARSER = 2.0  # times the file's own step, or the two cannot be told apart
_CROWDED = 0.55
"""Mean cosine around the multiples: 1 where all lie on them, 0 where they lie anywhere."""

_AGREEING = 5  # of the places looked at
_TELLING = 0.4  # of the step: what lies half way between its multiples speaks against it
_FEWEST = 150  # coefficients that are not 0, below which a place says nothing
_SAMPLE, _OFF = 300, 3.5
"""So many coefficients are looked at first, for all steps at once; the mean of n of them is off by
0.7 / √n, one in a million by 3.5 / √n."""

_BEST_EARLIER = 80
"""Qualities above are what cameras and good programs write: an edited photo, no small one."""


def earlier_quality(grey: Image.Image, table: Sequence[int]) -> int | None:
    """The JPEG quality of an earlier, coarser saving; None where there is no trace of one.

    `table`: the file's own 64 luminance steps, row by row.
    """
    if min(grey.size) < 8 * _BLOCK or len(table) != 64:
        return None
    coefficients = _coefficients(grey)
    scales = []
    for row, column in _PLACES:
        own = table[row * _BLOCK + column]
        first = _first_step(coefficients[:, row, column], own)
        if first is not None:
            scales.append(100 * first / _STANDARD[row, column])
    if len(scales) < _AGREEING:
        return None
    quality = _quality(float(np.median(scales)))
    return quality if quality <= _BEST_EARLIER else None


def _coefficients(grey: Image.Image) -> Numbers:
    """(blocks, 4, 4): the slowest, scaled as in a JPEG."""
    rows, columns = grey.height // _BLOCK, grey.width // _BLOCK
    across = np.unique(np.linspace(0, columns - 1, _SIDE).astype(int))
    found = []
    for row in np.unique(np.linspace(0, rows - 1, _SIDE).astype(int)):
        top = int(row) * _BLOCK
        line = np.asarray(grey.crop((0, top, columns * _BLOCK, top + _BLOCK)))
        found.append(line.reshape(_BLOCK, columns, _BLOCK)[:, across].transpose(1, 0, 2))
    chosen = np.concatenate(found)
    waves = _cosines()[:_SLOWEST]
    result: Numbers = (waves @ (chosen.astype(np.float32) - 128) @ waves.T).astype(np.float32)
    return result


def _cosines() -> Numbers:
    """The 8-point DCT as an orthonormal matrix."""
    places = np.arange(_BLOCK)
    waves = np.cos(np.outer(places, 2 * places + 1) * np.pi / (2 * _BLOCK)) * 0.5
    waves[0] /= np.sqrt(2)
    result: Numbers = waves.astype(np.float32)
    return result


def _first_step(values: Numbers, own: int) -> int | None:
    """The coarsest step around whose multiples the values crowd, well above the file's own."""
    sizes = np.sort(np.abs(values))
    steps = np.arange(_COARSEST, max(3, int(np.ceil(own * _COARSER))) - 1, -1, dtype=np.float32)
    for step in steps[_may_crowd(sizes[:: max(1, len(sizes) // _SAMPLE)], steps)]:
        telling = sizes[np.searchsorted(sizes, _TELLING * step, side="right") :]
        if len(telling) >= _FEWEST and _crowding(telling, step) >= _CROWDED:
            return int(step)
    return None


def _may_crowd(some: Numbers, steps: Numbers) -> NDArray[np.bool_]:
    """Of each step, whether a sample of the sizes leaves it open."""
    telling = some > _TELLING * steps[:, None]
    counts = telling.sum(axis=1)
    waves = np.cos(some * (np.float32(2 * np.pi) / steps[:, None]))
    means = np.where(telling, waves, 0).sum(axis=1) / np.maximum(counts, 1)
    result: NDArray[np.bool_] = means >= _CROWDED - _OFF / np.sqrt(np.maximum(counts, 1))
    return result


def _crowding(sizes: Numbers, step: float) -> float:
    return float(np.cos(sizes * np.float32(2 * np.pi / step)).mean())


def _quality(scale: float) -> int:
    """The quality that libjpeg has for steps of `scale` percent of the standard's."""
    return round(5000 / scale if scale > 100 else (200 - scale) / 2)
