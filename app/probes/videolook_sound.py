"""Whether anything can be heard in a video: decodes sound until something is."""

import math
from collections.abc import Iterator
from contextlib import suppress

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Discard

from app.probes.videolook_pieces import WHOLE, WINDOWS

AUDIBLE = -60.0
"""dBFS below which nobody hears anything at an office's loudness; the issue's own figure."""
_NOTHING = -120.0
_SCALES = {"uint8": (128.0, 128.0), "int16": (0.0, 2.0**15), "int32": (0.0, 2.0**31)}
"""Of samples that are whole numbers: what silence is, and what the loudest is above it."""
_PACKETS = 24
"""Heard in each window of a large file: half a second of AAC."""


def loudest(container: InputContainer, stream: AudioStream, size: int) -> float | None:
    """The highest sample in dBFS, as far as was listened: to the first that can be heard.

    None where not one frame decodes. Of a large file windows are heard that lie evenly.
    """
    for other in container.streams:
        if other.index != stream.index:
            other.discard = Discard.all
    peak: float | None = None
    with suppress(av.error.FFmpegError):  # where the demuxer gives up, listening ends
        for frame in _frames(container, stream, size):
            peak = max(_NOTHING if peak is None else peak, _level(frame))
            if peak > AUDIBLE:
                break
    return peak


def _frames(container: InputContainer, stream: AudioStream, size: int) -> Iterator[AudioFrame]:
    if size <= WHOLE:
        yield from _heard(container, stream, None)
        return
    length = container.duration or 0
    for number in range(WINDOWS):
        container.seek(length * number // WINDOWS)
        yield from _heard(container, stream, _PACKETS)


_MOST_CHANNELS = 8
"""Beyond which only garbage claims to go, and PyAV 18.1 reads past a frame's end."""


def _heard(
    container: InputContainer, stream: AudioStream, most: int | None
) -> Iterator[AudioFrame]:
    """A broken packet is passed over: this asks for sound, not for wholeness."""
    for number, packet in enumerate(container.demux(stream)):
        if number == most:
            return
        try:
            frames = packet.decode()
        except av.error.FFmpegError:
            continue
        yield from (frame for frame in frames if frame.layout.nb_channels <= _MOST_CHANNELS)


def _level(frame: AudioFrame) -> float:
    samples = frame.to_ndarray()
    if not samples.size:
        return _NOTHING
    zero, full = _SCALES.get(samples.dtype.name, (0.0, 1.0))
    peak = float(np.abs(samples.astype(np.float64) - zero).max()) / full
    return max(_NOTHING, 20 * math.log10(peak)) if 0 < peak < math.inf else _NOTHING
