"""What some pictures of a video show: black bars around it, people before bright light."""

from dataclasses import dataclass
from fractions import Fraction

import av.error
import numpy as np
from av.codec.context import ThreadType
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter
from av.video.stream import VideoStream
from numpy.typing import NDArray

PICTURES = 16
"""Looked at, evenly over the length; 5 ms each at 1920 × 1080, and 2 to find each."""
_LONGER_EDGE = 320
_BLACK, _DARK_CONTENT = 12, 60
_LEAST_BAR = 0.04
_UNEVEN = 0.03
_LEAST_BRIGHT_PICTURES = 3

Grey = NDArray[np.uint8]
Colours = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Pictures:
    """`failed`: moments in seconds whose picture did not decode."""

    shown: tuple[Colours, ...]
    failed: tuple[float, ...]


def pictures(container: InputContainer, stream: VideoStream, seconds: float) -> Pictures:
    """Key pictures as stored (not turned), small and in RGB; each once, however few there are."""
    context = stream.codec_context
    context.thread_type, context.thread_count = ThreadType.NONE, 1
    unit = stream.time_base or Fraction(1)
    start = stream.start_time or 0
    shown: dict[int, Colours] = {}
    failed: list[float] = []
    scaler = VideoReformatter()
    for number in range(PICTURES):
        moment = seconds * (number + 0.5) / PICTURES
        try:
            container.seek(start + int(moment / unit), stream=stream)
            frame = _key_picture(container, stream, shown)
        except av.error.FFmpegError:
            failed.append(moment)
            continue
        if frame is not None:
            shown[frame.pts or 0] = _small(frame, scaler)
    return Pictures(tuple(shown.values()), tuple(failed))


def _key_picture(
    container: InputContainer, stream: VideoStream, known: dict[int, Colours]
) -> VideoFrame | None:
    """The first key picture from here on; None where it is known already or none follows."""
    for packet in container.demux(stream):
        if packet.dts is None and not packet.size:
            break
        if not packet.is_keyframe:
            continue
        if packet.pts in known:
            return None
        decoded = [*packet.decode(), *stream.codec_context.decode(None)]
        stream.codec_context.flush_buffers()
        if not decoded:
            message = "no picture"
            raise av.error.InvalidDataError(0, message)
        return decoded[0]
    return None


def _small(frame: VideoFrame, scaler: VideoReformatter) -> Colours:
    """One scaler for all pictures: to set one up costs as much as to scale a picture."""
    factor = min(1.0, _LONGER_EDGE / max(frame.width, frame.height))
    wide, high = max(2, round(frame.width * factor)), max(2, round(frame.height * factor))
    small = scaler.reformat(frame, wide, high, "rgb24", interpolation="AREA")
    return np.asarray(small.to_ndarray(), dtype=np.uint8)


def _grey(colours: Colours) -> Grey:
    red, green, blue = (colours[..., channel].astype(np.uint16) for channel in range(3))
    return ((77 * red + 150 * green + 29 * blue) >> 8).astype(np.uint8)


def within_bars(shown: tuple[Colours, ...]) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of the picture inside black bars, in shares; None without bars.

    Bars are black in every picture, equally deep on both sides and straight. Dark scenes are not:
    three pictures at least must be bright, and along a bar's edge half of it must be seen lit.
    """
    greys = [_grey(one) for one in shown]
    bright = sum(bool(np.percentile(one, 90) > _DARK_CONTENT) for one in greys)
    if bright < _LEAST_BRIGHT_PICTURES:
        return None
    brightest = np.maximum.reduce(greys)
    top, bottom = _bars(brightest)
    left, right = _bars(brightest[top : len(brightest) - bottom].T)
    if not (top or left):
        return None
    high, wide = brightest.shape
    return (left / wide, top / high, (wide - left - right) / wide, (high - top - bottom) / high)


def _bars(brightest: Grey) -> tuple[int, int]:
    """How many rows are black at the top and at the bottom; (0, 0) where they are no bars."""
    black = np.percentile(brightest, 99, axis=1) <= _BLACK
    if black.all():
        return 0, 0
    first = int(np.argmin(black))
    last = int(np.argmin(black[::-1]))
    rows = len(black)
    even = abs(first - last) <= max(2, _UNEVEN * rows)
    if min(first, last) < _LEAST_BAR * rows or not even:
        return 0, 0
    lit = all(
        (edge.max(axis=0) > 2 * _BLACK).mean() >= 0.5
        for edge in (brightest[first : first + 3], brightest[rows - last - 3 : rows - last])
    )
    return (first, last) if lit else (0, 0)


_DARK, _LIT = 70, 190
_DARK_SHARE, _LIT_SHARE, _LIT_SKIN_SHARE = 0.5, 0.45, 0.01


def backlit_share(shown: tuple[Colours, ...]) -> float:
    """Of the pictures: in how many somebody stands dark before what is bright."""
    return sum(map(_is_backlit, shown)) / len(shown) if shown else 0.0


def _is_backlit(colours: Colours) -> bool:
    """The middle dark, what surrounds it bright, and no lit skin: a dark suit alone is none.

    Skin by its share of red and blue (Chai and Ngan 1999: Cr 133 to 173, Cb 77 to 127).
    """
    grey = _grey(colours).astype(np.int16)
    middle = _middle(grey.shape)
    if (grey[middle] < _DARK).mean() < _DARK_SHARE or (grey[~middle] > _LIT).mean() < _LIT_SHARE:
        return False
    red, blue = colours[..., 0].astype(np.int16), colours[..., 2].astype(np.int16)
    cr, cb = 128 + (red - grey) * 0.713, 128 + (blue - grey) * 0.564
    skin = (cr >= 133) & (cr <= 173) & (cb >= 77) & (cb <= 127) & (grey > 80)
    return bool(skin[middle].mean() < _LIT_SKIN_SHARE)


def _middle(shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Where whoever is filmed stands: the middle two fifths, from a fifth below the top on."""
    high, wide = shape
    inside = np.zeros((high, wide), dtype=np.bool_)
    inside[high // 5 :, wide * 3 // 10 : wide * 7 // 10] = True
    return inside
