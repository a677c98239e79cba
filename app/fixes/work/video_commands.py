"""The commands for ffmpeg: copy whole, copy a passage, or encode, each as an ffmpeg-python job."""

import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import ffmpeg

from app.fixes.video_shape import Picture, Place
from app.fixes.video_types import Order, Sound
from app.fixes.video_weight import SOUND_RATE
from app.fixes.work.video_cut import Passage
from app.fixes.work.video_source import Source
from app.tools.ffmpeg import Job

QUALITY = 20
"""libx264's constant quality: no difference is seen beside the source."""
PRESET = "veryfast"
_FINAL = 0.05
"""Seconds by which sound ends before the picture: an encoder pads two frames of 1024 samples."""
_RATES = (44100, 48000)
_HIGH = 720
"""Lines from which untagged pictures count as BT.709, below as BT.601, as players have it."""


@dataclass(frozen=True, slots=True)
class Frames:
    """How many pictures an encoded video gets, and for how long that is."""

    count: int
    seconds: float


def frames(order: Order) -> Frames:
    """The last picture ends a picture's length before the limit, or earlier."""
    rate = Fraction(*(order.rate or (30, 1)))
    count = math.floor(order.seconds * rate + Fraction(1, 1000))
    if order.longest is not None:
        count = min(count, math.floor(Fraction(str(order.longest)) * rate) - 1)
    count = max(1, count)
    return Frames(count, float(count / rate))


def copy(source: Source, order: Order, target: Path) -> Job:
    streams = _input(source)
    chosen = [streams[str(source.picture)]]
    chosen += _sound_as_it_is(source, streams)
    options = {"c:v": "copy", **_tag(source), **_sound_options(source, order)}
    return _written(chosen, order, target, options)


def cut(source: Source, order: Order, passage: Passage, target: Path) -> Job:
    """`copypriorss` 0: nothing before the key frame is hidden in the file."""
    begin = math.floor((passage.start - source.begins) * 1e6) / 1e6
    streams = _input(source, ss=f"{max(0.0, begin):.6f}")
    chosen = [streams[str(source.picture)]]
    chosen += _sound_as_it_is(source, streams)
    options = {"c:v": "copy", **_tag(source), **_sound_options(source, order)}
    options |= {"t": f"{passage.seconds:.6f}", "copypriorss": 0}
    return _written(chosen, order, target, options)


def encode(source: Source, order: Order, target: Path) -> Job:
    whole = frames(order)
    begin = {"ss": f"{order.start:.6f}"} if order.start > 0 else {}
    streams = _input(source, **begin, t=f"{order.seconds + 2:.6f}")
    chosen = [_picture(streams[str(source.picture)], source, order)]
    if source.sound is not None and order.sound is not Sound.NONE:
        heard = streams[str(source.sound)].filter("aresample", **{"async": 1, "first_pts": 0})
        chosen.append(heard.filter("atrim", end=f"{max(0.1, whole.seconds - _FINAL):.6f}"))
    most = order.most_rate or 1
    options: dict[str, Any] = {
        "c:v": "libx264", "preset": PRESET, "crf": QUALITY, "profile:v": "high",
        "maxrate": most, "bufsize": most, "frames:v": whole.count,
        "g": round(2 * Fraction(*(order.rate or (30, 1)))),
    }  # fmt: skip
    return _written(chosen, order, target, options | _sound_options(source, order))


def _input(source: Source, **options: Any) -> Any:
    """With the demuxer that our own sniffing found, and no protocol but files."""
    path = str(source.path.absolute())
    given = {"format": source.demuxer, "protocol_whitelist": "file", **options}
    return ffmpeg.input(path, **given)


def _sound_as_it_is(source: Source, streams: Any) -> list[Any]:
    return [] if source.sound is None else [streams[str(source.sound)]]


def _tag(source: Source) -> dict[str, str]:
    """Apple's players want HEVC under this name."""
    return {"tag:v": "hvc1"} if source.codec == "hevc" else {}


def _sound_options(source: Source, order: Order) -> dict[str, Any]:
    if source.sound is None or order.sound is Sound.NONE:
        return {}
    if order.sound is Sound.COPY:
        return {"c:a": "copy"}
    rate = source.sample_rate if source.sample_rate in _RATES else 48000
    bits = SOUND_RATE if source.channels != 1 else SOUND_RATE // 2
    options: dict[str, Any] = {"c:a": "aac", "b:a": bits, "ar": rate}
    return options | ({"ac": 2} if source.channels > 2 else {})


def _written(streams: list[Any], order: Order, target: Path, options: dict[str, Any]) -> Job:
    """Its index in front; of the source's notes (place, camera, chapters) none is kept."""
    job: Job = ffmpeg.output(
        *streams,
        str(target.absolute()),
        format=order.form,
        map_metadata=-1,
        map_chapters=-1,
        movflags="+faststart",
        **options,
    )
    return job


def _picture(stream: Any, source: Source, order: Order) -> Any:
    rate = Fraction(*(order.rate or (30, 1)))
    stream = stream.filter("fps", fps=f"{rate.numerator}/{rate.denominator}", start_time=0)
    picture = order.picture or Picture(order.width, order.height)
    if picture.crop:
        stream = _cropped(stream, source, picture.crop)
    left, top, width, height = picture.inner or (0, 0, order.width, order.height)
    if source.full_range or picture.crop or (source.width, source.height) != (width, height):
        stream = stream.filter("scale", width, height, flags="bicubic", **_colours(source, order))
    if source.hdr:
        stream = _tone_mapped(stream)
    if picture.inner:
        stream = stream.filter("pad", order.width, order.height, left, top)
    return stream.filter("setsar", 1).filter("format", "yuv420p")


def _cropped(stream: Any, source: Source, place: Place) -> Any:
    """The place was chosen on the picture as shown; here pixels are not stretched yet."""
    across, down = source.width / source.shown_width, source.height / source.shown_height
    left, top, width, height = place
    parts = (width * across, height * down, left * across, top * down)
    return stream.filter("crop", *(round(one) for one in parts))


def _colours(source: Source, order: Order) -> dict[str, str]:
    options = {"out_range": "tv"} if source.full_range else {}
    low, high = min(source.width, source.height), min(order.width, order.height)
    if source.untagged and low < _HIGH <= high:
        options |= {"in_color_matrix": "bt601", "out_color_matrix": "bt709"}
    return options


def _tone_mapped(stream: Any) -> Any:
    """Phones film in HLG, which looks grey where it is shown as it is; Hable's curve mends it."""
    stream = stream.filter("zscale", transfer="linear", npl=100).filter("format", "gbrpf32le")
    stream = stream.filter("zscale", primaries="bt709").filter("tonemap", "hable", desat=0)
    return stream.filter("zscale", transfer="bt709", matrix="bt709", range="tv")
