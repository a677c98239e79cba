"""Whether a photo was enlarged: interpolation leaves a rhythm that no lens and no blur makes.

Enlarging computes every pixel from its neighbours with weights that repeat along the rows and
columns. Hence the mean size of differences between neighbours swings with the period of the
scale (Gallagher 2005; Mahdian and Saic 2008), and no detail is left above half the old sampling
rate. Blur, noise and night treat every column alike and leave no rhythm; a reduced photo has one,
but detail up to the end. Only both together count. A JPEG's own blocks swing too, at eighths of
the sampling rate: these are left out, and even scales (2, 4) are judged within the blocks.

The numbers were set on generated scenes and measured on others: tests/benchmarks/bench_photos.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image

Lines = NDArray[np.uint8]
"""(strips, lines, length): parts of the picture, lines lying along the direction looked at."""
Whole = NDArray[np.int64]
Numbers = NDArray[np.float64]

SMALLEST = 300
"""Pixels a side below which a rhythm cannot be told from chance."""

_STRIPS = 8  # across the whole picture, so that a scene's edges average out
_PIXELS = 2_400_000  # looked at in each direction; of a small picture all of them

_BEND = np.array([[-1, 2, -1]], np.float32)
_CLIPPED = 24  # of 255: a hard edge counts no more than a fine texture
_AROUND = 15  # pixels each side over which the scene's own ups and downs are levelled
_EIGHTHS = 0.007  # cycles a pixel around each eighth where a JPEG's blocks show
_SLOWEST = 0.09  # below lie scales above 11, and windows, fences, tiles
_STRONG = 5.0  # times the median around it, in both directions
_LEAST, _MOST = 1.4, 11.0  # below it little is gained; and a camera's own corrections lie there
_CLIFF = 7.5  # dB; a natural scene falls by 5 to 6 over the same stretch
_TWICE = -0.1
"""How much smaller differences are within pairs of twice-enlarged pixels; right photos: -0.06."""
_FOUR_TIMES = 0.06
_SEGMENT = 256  # pixels; a step of 0.004 cycles a pixel is finer than any cliff here


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """Strength by frequency in cycles a pixel, as a multiple of the median around it."""

    frequencies: Numbers
    strength: Numbers


def times_enlarged(grey: Image.Image) -> float | None:
    """About how many times the picture was enlarged; None where nothing shows that it was."""
    if min(grey.size) < SMALLEST:
        return None
    across, down = _strips(grey), _strips(grey, upright=True)
    told = [*_told_by_blocks(across, down), *_told_by_rhythm(across, down)]
    for _strength, scales in sorted(told, reverse=True):
        cliffs = {one: _cliff(one, across, down) for one in scales if _LEAST <= one <= _MOST}
        steepest = max(cliffs.values(), default=0.0)
        if steepest >= _CLIFF:
            return round(max(one for one, fall in cliffs.items() if fall >= 0.7 * steepest), 2)
    return None


def _strips(grey: Image.Image, *, upright: bool = False) -> Lines:
    """Cut out one by one: the whole picture as an array would cost as much as the look at it."""
    width, height = grey.size
    lines, length = (width, height) if upright else (height, width)
    deep = max(16, min(_PIXELS // (_STRIPS * length), lines // _STRIPS))
    starts = [int(start) for start in np.linspace(0, lines - deep, _STRIPS)]
    if upright:
        boxes = [(start, 0, start + deep, height) for start in starts]
    else:
        boxes = [(0, start, width, start + deep) for start in starts]
    chosen = [np.asarray(grey.crop(box)) for box in boxes]
    return np.stack([cv2.transpose(one) for one in chosen] if upright else chosen)


def _told_by_rhythm(across: Lines, down: Lines) -> Iterator[tuple[float, tuple[float, ...]]]:
    """Strength, and scales that would have this rhythm in both directions: 3 and 1.5 share one."""
    one, other = _rhythm(across), _rhythm(down)
    reach = 0.75 / min(len(one.frequencies), len(other.frequencies))
    for peak in np.flatnonzero(_beside_eighths(one) >= _STRONG):
        frequency = float(one.frequencies[peak])
        near = np.abs(other.frequencies - frequency) <= reach
        twin = float(other.strength[near].max(initial=0))
        if twin >= _STRONG:
            yield min(twin, float(one.strength[peak])), (1 / frequency, 1 / (1 - frequency))


def _rhythm(lines: Lines) -> _Rhythm:
    """Of the mean second difference along the lines, each strip levelled by itself."""
    deep = lines.shape[1]
    bends = cv2.convertScaleAbs(cv2.filter2D(_flat(lines), cv2.CV_16S, _BEND))
    sums = _sums(np.asarray(bends, np.uint8), deep)[:, 1:-1]
    level = _around(sums, _AROUND) / ((2 * _AROUND + 1) * deep)
    swing = np.clip(sums / deep / (level + 0.05) - 1, -1, 1) * np.hanning(sums.shape[1])
    total = np.sqrt((np.abs(np.fft.rfft(swing)) ** 2).sum(axis=0))
    frequencies = np.fft.rfftfreq(sums.shape[1]).astype(np.float64)
    return _Rhythm(frequencies, total / (_median_around(total) + 1e-9))


def _flat(lines: Lines) -> Lines:
    return lines.reshape(-1, lines.shape[2])


def _sums(sizes: Lines, deep: int) -> Whole:
    """(strips, length): sizes of differences, clipped, summed over the lines of each strip."""
    clipped = cv2.threshold(sizes, _CLIPPED, _CLIPPED, cv2.THRESH_TRUNC)[1]
    strips = clipped.reshape(_STRIPS, deep, -1)
    sums = [cv2.reduce(strip, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S)[0] for strip in strips]
    return np.stack(sums).astype(np.int64)


def _around(sums: Whole, reach: int) -> Whole:
    """Sums over so many neighbours on each side, mirrored at the ends."""
    padded = np.pad(sums, ((0, 0), (reach + 1, reach)), mode="reflect")
    padded[:, 0] = 0
    total = np.cumsum(padded, axis=1)
    return total[:, 2 * reach + 1 :] - total[:, : -2 * reach - 1]


def _median_around(strength: Numbers) -> Numbers:
    reach = max(20, len(strength) // 50)
    padded = np.pad(strength, reach, mode="reflect")
    return np.median(sliding_window_view(padded, 2 * reach + 1)[:, ::3], axis=1)


def _beside_eighths(one: _Rhythm) -> Numbers:
    off = np.abs(one.frequencies - np.round(one.frequencies * 8) / 8) > _EIGHTHS
    return np.where(off & (one.frequencies >= _SLOWEST), one.strength, 0)


def _told_by_blocks(across: Lines, down: Lines) -> Iterator[tuple[float, tuple[float, ...]]]:
    """As above: twice and four times, whose rhythm a JPEG's blocks hide but within each block."""
    profiles = [_within_blocks(lines) for lines in (across, down)]
    if max(_pairs(profile) for profile in profiles) <= _TWICE:
        yield _STRONG, (2.0,)
    if min(_fours(profile) for profile in profiles) >= _FOUR_TIMES:
        yield _STRONG, (4.0,)


def _within_blocks(lines: Lines) -> Numbers:
    """The mean difference to the next pixel at each of the 7 places within a block of 8."""
    flat = _flat(lines)
    steps = np.asarray(cv2.absdiff(flat[:, 1:], flat[:, :-1]), np.uint8)
    sums = _sums(steps, lines.shape[1]).sum(axis=0)
    profile = sums[: len(sums) // 8 * 8].reshape(-1, 8).sum(axis=0)[:7].astype(np.float64)
    result: Numbers = profile / max(float(profile.mean()), 1e-9)
    return result


def _pairs(profile: Numbers) -> float:
    """Even places less odd ones; a slope towards the block's middle takes itself away."""
    even = profile[2] + profile[4]
    return float(even - profile[3] - (profile[1] + profile[5]) / 2)


def _fours(profile: Numbers) -> float:
    """Steps within a source pixel are smallest, across its border largest: high, low, high."""
    inner, outer = profile[[1, 5]].mean(), profile[[0, 2, 4, 6]].mean()
    return float(min(outer - inner, profile[3] - outer))


def _cliff(times: float, *directions: Lines) -> float:
    """By how many dB detail falls where that scale ends it, in the weaker direction."""
    end = 0.5 / times
    falls = []
    for lines in directions:
        frequencies, power = _spectrum(lines)
        below = power[(frequencies > 0.65 * end) & (frequencies < 0.92 * end)]
        above = power[(frequencies > 1.15 * end) & (frequencies < 1.6 * end)]
        falls.append(float(below.mean() - above.mean()) if below.size and above.size else 0.0)
    return min(falls)


def _spectrum(lines: Lines) -> tuple[Numbers, Numbers]:
    """Mean power in dB along every fourth line, in pieces."""
    piece = min(_SEGMENT, lines.shape[2])
    whole = lines.shape[2] // piece * piece
    parts = lines[:, ::4, :whole].astype(np.float64).reshape(-1, piece)
    parts = (parts - parts.mean(axis=1, keepdims=True)) * np.hanning(piece)
    power = (np.abs(np.fft.rfft(parts)) ** 2).mean(axis=0)
    return np.fft.rfftfreq(piece).astype(np.float64), 10 * np.log10(power / piece + 1e-6)
