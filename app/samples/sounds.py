"""The sound beside a sample video: a soft chord, or silence, in its container's codec."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

import av
import numpy as np
from av.stream import Stream

AnyPacket: TypeAlias = "av.Packet[Stream]"

_RATE = 48000
_LOOP_FRAMES = 90
_CODECS = {"avi": "mp2", "wmv": "wmav2"}


@dataclass(frozen=True)
class Sound:
    seconds: float
    silent: bool = False


def sound_packets(
    out: av.container.OutputContainer, sound: Sound, kind: str
) -> Iterator[AnyPacket]:
    """Packets of exactly that length; a short piece is encoded and repeated."""
    stream = out.add_stream(_CODECS.get(kind, "aac"), rate=_RATE)
    assert isinstance(stream, av.AudioStream)  # noqa: S101 - tells mypy what a sound codec gives
    stream.layout = "stereo"
    stream.codec_context.bit_rate = 128_000
    stream.codec_context.open()
    samples = round(sound.seconds * _RATE)
    frames = min(_LOOP_FRAMES, samples // stream.codec_context.frame_size + 2)
    return _repeated(stream, _loop(stream, frames, silent=sound.silent), samples)


def _loop(stream: av.AudioStream, frames: int, *, silent: bool) -> list[bytes]:
    size = stream.codec_context.frame_size
    times = np.arange(size * frames) / _RATE
    wave = sum(np.sin(2 * np.pi * pitch * times) for pitch in (262, 330, 392)) * 0.08
    tone = np.zeros_like(times) if silent else np.asarray(wave)
    both = np.stack((tone, tone)).astype(np.float32)
    contents: list[bytes] = []
    for number in range(frames):
        part = np.ascontiguousarray(both[:, number * size : (number + 1) * size])
        frame = _frame(stream, part)
        frame.pts = number * size
        contents += [bytes(packet) for packet in stream.encode(frame)]
    return contents + [bytes(packet) for packet in stream.encode(None)]


def _frame(
    stream: av.AudioStream, part: np.ndarray[tuple[int, ...], np.dtype[np.float32]]
) -> av.AudioFrame:
    if stream.codec_context.format.name == "fltp":
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
    else:
        packed = (part.T.reshape(1, -1) * 32767).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(packed, format="s16", layout="stereo")
    frame.sample_rate = _RATE
    return frame


def _repeated(stream: av.AudioStream, loop: list[bytes], samples: int) -> Iterator[AnyPacket]:
    """The first packet of AAC only primes the decoder: its time lies before zero."""
    size = stream.codec_context.frame_size
    start = -size if stream.codec_context.name == "aac" else 0
    for number, moment in enumerate(range(start, samples, size)):
        packet = av.Packet(
            loop[number] if number < len(loop) else loop[1 + number % (len(loop) - 1)]
        )
        packet.stream = stream
        packet.time_base = Fraction(1, _RATE)
        packet.pts = packet.dts = moment
        packet.duration = min(size, samples - moment)
        packet.is_keyframe = True
        yield packet
