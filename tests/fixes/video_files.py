"""Videos that only the fix of videos wants: long and tiny, with pictures stored out of order."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import OutputContainer

from app.domain.notice import Item, Kind, Limits, NumberRange
from app.fixes.video_types import VideoPlan
from app.fixes.videos import order_of
from app.fixes.work.video_make import make
from app.samples.sounds import Sound, sound_packets

GROUP = 30
"""Pictures from one key frame to the next."""


def limits(**asked: Any) -> Limits:
    given: dict[str, Any] = {"formats": ("mp4",), "resolutions": ((320, 180), (180, 320))}
    return Limits(**{**given, **asked})


def item(**asked: Any) -> Item:
    """A video of 320 × 180 or 180 × 320 as MP4; keywords are limits instead or besides."""
    return Item("video", "视频", Kind.VIDEO, limits=limits(**asked))


def any_size(seconds: float) -> Item:
    return Item("video", "视频", Kind.VIDEO, limits=Limits(seconds=NumberRange(max=seconds)))


def made(source: Path, plan: VideoPlan, target: Path) -> dict[str, Any]:
    """As the child does it, without the child."""
    return make([str(source)], str(target), order_of(plan), lambda _share: None)


def long_video(
    path: Path,
    fps: Fraction,
    seconds: float,
    *,
    form: str = "mp4",
    bframes: int = 2,
    sound: bool = True,
) -> Path:
    """64 × 36, closed groups of 30 pictures; of one encoded group, repeated."""
    options = {"movflags": "+faststart"} if form in {"mp4", "mov"} else {}
    with av.open(str(path), "w", format=form, options=options) as out:
        stream = out.add_stream("libx264", rate=fps, options={"x264-params": f"bframes={bframes}"})
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        stream.gop_size = GROUP
        stream.codec_context.time_base = 1 / fps
        group = [(bytes(p), p.pts, p.dts, p.is_keyframe) for p in _group(stream)]
        repeats = round(seconds * fps / GROUP)
        heard = (
            sound_packets(out, Sound(float(repeats * GROUP / fps)), "mp4") if sound else iter(())
        )
        for number in range(repeats):
            _put(out, stream, group, number, fps)
            _until(out, heard, float((number + 1) * GROUP / fps))
        _until(out, heard, float("inf"))
    return path


def _group(stream: Any) -> Iterator[Any]:
    for number in range(GROUP):
        planes = np.full((54, 64), 128, np.uint8)
        planes[:36] = np.arange(64, dtype=np.uint8) * 2 + number * 4 % 120
        frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
        frame.pts = number
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _put(out: OutputContainer, stream: Any, group: list[Any], number: int, fps: Fraction) -> None:
    for content, pts, dts, key in group:
        packet: Any = av.Packet(content)
        packet.stream = stream
        packet.time_base = 1 / fps
        packet.pts, packet.dts = pts + number * GROUP, dts + number * GROUP
        packet.duration = 1
        packet.is_keyframe = key
        out.mux(packet)


def _until(out: OutputContainer, heard: Iterator[Any], moment: float) -> None:
    for packet in heard:
        out.mux(packet)
        if packet.pts * packet.time_base >= moment:
            return


def ends(path: Path) -> dict[str, float]:
    """When each stream and the whole file end, in seconds, by PyAV."""
    with av.open(str(path)) as container:
        found = {"file": (container.duration or 0) / 1_000_000}
        for stream in container.streams:
            assert stream.duration is not None
            assert stream.time_base is not None
            begins = max(0, stream.start_time or 0)
            found[stream.type] = float((begins + stream.duration) * stream.time_base)
        return found


def shown(path: Path) -> list[float]:
    """The moment of each picture that decodes, in the order shown."""
    with av.open(str(path)) as container:
        return [float(frame.time or 0.0) for frame in container.decode(video=0)]


def stored(path: Path) -> list[float]:
    """The moment of each picture, none decoded, in the order shown."""
    with av.open(str(path)) as container:
        packets = container.demux(video=0)
        return sorted(float(p.pts * p.time_base) for p in packets if p.pts is not None)
