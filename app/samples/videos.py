"""Videos as phones write them.

Two seconds are drawn and encoded; the packets then repeat to the wanted length, so that three
minutes at 1920 × 1080 take about a second. What can be read from such a file is what a phone's has:
one closed group of pictures after another, sound beside it, the turn in a display matrix.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import numpy as np
from numpy.typing import NDArray

from app.samples.frames import Shown, View, moving_frames
from app.samples.sounds import AnyPacket, Sound, sound_packets

Codec = Literal["h264", "hevc", "mpeg4", "mjpeg", "wmv2", "prores"]
Container = Literal["mp4", "mov", "avi", "mkv", "wmv"]
Turn = Literal[0, 90, 180, 270]

_LOOP_SECONDS = 2
_FORMATS = {"mp4": "mp4", "mov": "mov", "avi": "avi", "mkv": "matroska", "wmv": "asf"}
_ENCODERS = {"h264": "libx264", "hevc": "libx265", "prores": "prores_ks"}
_PIXELS = {"mjpeg": "yuvj420p", "prores": "yuv422p10le"}
_QUIET = "log-level=none:bframes=0:open-gop=0"
_OPTIONS: dict[str, dict[str, str]] = {
    "h264": {"preset": "ultrafast", "crf": "26"},
    "hevc": {"preset": "ultrafast", "crf": "28", "x265-params": _QUIET},
    "mpeg4": {"b": "4000000"},
    "wmv2": {"b": "4000000"},
}


@dataclass(frozen=True)
class _Packet:
    """One encoded frame; `pts` and `length` count in the stream's own unit."""

    content: bytes
    pts: int
    length: int
    key: bool


def phone_video(  # noqa: PLR0913 - a maker's options are keywords
    path: Path,
    *,
    seconds: float = 10,
    width: int = 1920,
    height: int = 1080,
    fps: int = 30,
    rotation: Turn = 0,
    codec: Codec = "h264",
    container: Container | None = None,
    audio: bool | Literal["silent"] = True,
    audio_extra_ms: int = 0,
    faststart: bool = True,
    megabytes: float | None = None,
    pixel_shape: Fraction | None = None,
    bars: float = 0,
    beside: float = 0,
    view: View = "day",
    seed: int = 1,
) -> Path:
    """A video of `width` × `height` stored pixels, turned clockwise by `rotation` when shown.

    A phone held upright stores 1920 × 1080 with rotation 90. The container follows the name's
    ending unless given. `audio_extra_ms` lets the sound run on after the picture. `megabytes` (of
    2**20) sets the bit rate. `bars` is the share of the height that is black above and below,
    `beside` of the width left and right, both as stored.
    """
    kind = container or path.suffix.lower().lstrip(".")
    options = _writing(kind, faststart=faststart)
    with av.open(str(path), "w", format=_FORMATS[kind], options=options) as out:
        out.metadata.update({"title": "样例", "creation_time": "2024-03-12T09:30:00Z"})
        picture = _add_picture(out, codec, (width, height), fps)
        _tell_shape(picture, rotation, pixel_shape)
        if megabytes is not None:
            _set_rate(picture, round(megabytes * 2**23 / seconds))
        count = round(seconds * fps)
        drawn = min(count, fps * _LOOP_SECONDS)
        shape = Shown(rotation=rotation, bars=bars, beside=beside, view=view)
        loop = _encoded(picture, moving_frames((width, height), drawn, shape, seed))
        shown = _repeated(picture, loop, count, fps)
        sound = Sound(seconds + audio_extra_ms / 1000, silent=audio == "silent")
        heard = sound_packets(out, sound, kind) if audio else iter(())
        for packet in heapq.merge(shown, heard, key=_moment):
            out.mux(packet)
    return path


def _writing(kind: str, *, faststart: bool) -> dict[str, str]:
    """Index in front where asked; no random identifiers (Matroska has them otherwise)."""
    front = {"movflags": "+faststart"} if faststart and kind in {"mp4", "mov"} else {}
    return {"fflags": "+bitexact"} | front


def _add_picture(
    out: av.container.OutputContainer, codec: Codec, size: tuple[int, int], fps: int
) -> av.VideoStream:
    stream = out.add_stream(_ENCODERS.get(codec, codec), rate=fps, options=_OPTIONS.get(codec))
    assert isinstance(stream, av.VideoStream)  # noqa: S101 - tells mypy what a video codec gives
    stream.width, stream.height = size
    stream.pix_fmt = _PIXELS.get(codec, "yuv420p")
    stream.gop_size = fps * _LOOP_SECONDS
    stream.codec_context.thread_count = 2
    if codec == "hevc" and out.format.name in {"mp4", "mov"}:
        stream.codec_context.codec_tag = "hvc1"
    return stream


def _tell_shape(stream: av.VideoStream, rotation: Turn, pixel_shape: Fraction | None) -> None:
    """The library counts turns counter-clockwise; phones and people count them clockwise."""
    if rotation:
        stream.set_display_rotation(-rotation)
    if pixel_shape is not None:
        stream.sample_aspect_ratio = pixel_shape


def _set_rate(stream: av.VideoStream, bits: int) -> None:
    """Replaces constant quality by a bit rate that hardly varies, as phones have it."""
    options = {k: v for k, v in stream.codec_context.options.items() if k != "crf"}
    rate = {"b": str(bits), "maxrate": str(bits), "bufsize": str(bits // 2)}
    stream.codec_context.options = options | rate


def _encoded(stream: av.VideoStream, frames: Iterator[NDArray[np.uint8]]) -> list[_Packet]:
    packets: list[_Packet] = []
    for number, planes in enumerate(frames):
        frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
        frame.pts = number
        packets += map(_kept, stream.encode(frame))
    return packets + list(map(_kept, stream.encode(None)))


def _kept(packet: AnyPacket) -> _Packet:
    return _Packet(bytes(packet), packet.pts or 0, packet.duration or 1, packet.is_keyframe)


def _repeated(
    stream: av.VideoStream, loop: list[_Packet], count: int, fps: int
) -> Iterator[AnyPacket]:
    for number in range(count):
        source = loop[number % len(loop)]
        packet = av.Packet(source.content)
        packet.stream = stream
        packet.time_base = Fraction(1, fps)
        packet.pts = packet.dts = number
        packet.duration = 1
        packet.is_keyframe = source.key
        yield packet


def _moment(packet: AnyPacket) -> Fraction:
    return (packet.dts or 0) * packet.time_base
