"""What the work must know of a source video beyond its facts: its streams, colours and clock."""

from dataclasses import dataclass
from pathlib import Path

from av.container import InputContainer
from av.video.stream import VideoStream

from app.probes.refusal import OutOfReach, Refusal
from app.probes.sniff import sniff
from app.probes.video import _DEMUXERS, _codec, _is_cover, _opened, _Shape

_FULL_RANGE = 2
_UNTAGGED = 2
_HDR = frozenset({16, 18})
"""Transfer characteristics of ITU-T H.273: PQ, and HLG as phones film it."""
_SOUND_FRAME = 0.13
"""Seconds of 1024 samples at 8000 a second, where the file does not say: the longest there is."""


@dataclass(frozen=True, slots=True)
class Source:
    """`picture`, `sound`: the streams' numbers. `begins`: seconds of the file's own first moment.

    `width`, `height` as decoded and turned upright; `shown_*` with pixels stretched as well.
    `sound_frame`: how long a packet of sound lasts, 0 without sound.
    """

    path: Path
    form: str
    demuxer: str
    picture: int
    sound: int | None
    begins: float
    width: int
    height: int
    shown_width: int
    shown_height: int
    codec: str
    full_range: bool
    hdr: bool
    untagged: bool
    channels: int
    sample_rate: int
    sound_frame: float


def source_of(path: Path) -> Source:
    """Raises Refusal and OutOfReach as probes do."""
    kind = sniff(path, path.name)
    if kind is None or kind.format not in _DEMUXERS:
        raise Refusal("damaged")
    with _opened(path, kind.format) as container:
        return _read(container, path, kind.format)


def picture_of(container: InputContainer) -> VideoStream:
    for stream in container.streams.video:
        if not _is_cover(stream):
            return stream
    raise Refusal("damaged")


def _read(container: InputContainer, path: Path, form: str) -> Source:
    picture = picture_of(container)
    context = picture.codec_context
    if context is None:
        raise OutOfReach("unsupported")
    frame = next(container.decode(picture), None)
    if frame is None:
        raise Refusal("damaged")
    sound = next(iter(container.streams.audio), None)
    rate = (sound.codec_context.sample_rate if sound else 0) or 48000
    samples = (sound.codec_context.frame_size if sound else 0) or 0
    shape = _Shape.of(frame, picture)
    size = (frame.width, frame.height)
    if shape.rotation in {90, 270}:
        size = (frame.height, frame.width)
    return Source(
        path=path,
        form=form,
        demuxer=_DEMUXERS[form],
        picture=picture.index,
        sound=None if sound is None else sound.index,
        begins=(container.start_time or 0) / 1_000_000,
        width=size[0],
        height=size[1],
        shown_width=shape.width,
        shown_height=shape.height,
        codec=_codec(picture),
        full_range=frame.color_range == _FULL_RANGE or frame.format.name.startswith("yuvj"),
        hdr=int(frame.color_trc) in _HDR,
        untagged=int(frame.colorspace) == _UNTAGGED,
        channels=sound.codec_context.channels if sound else 0,
        sample_rate=rate,
        sound_frame=0.0 if sound is None else samples / rate if samples else _SOUND_FRAME,
    )
