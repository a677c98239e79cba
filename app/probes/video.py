"""Videos and sounds by PyAV: lengths, picture size as shown, codecs. One picture is decoded."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from pathlib import Path

import av
import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import CodecContext, ThreadType
from av.container import InputContainer
from av.stream import Disposition, Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.domain.facts import AudioFacts, VideoFacts
from app.probes import boxes
from app.probes.lengths import Lengths
from app.probes.refusal import OutOfReach, Refusal, decoding

_DEMUXERS = {
    "mp4": "mov", "mov": "mov", "m4v": "mov", "3gp": "mov", "m4a": "mov", "avi": "avi",
    "mkv": "matroska", "webm": "matroska", "flv": "flv", "wmv": "asf", "mts": "mpegts",
    "mpg": "mpeg", "mp3": "mp3", "wav": "wav", "aac": "aac", "flac": "flac", "ogg": "ogg",
    "amr": "amr",
}  # fmt: skip
_MOST_PACKETS = 500  # until the first picture: a recording may begin between two key frames


def probe(path: Path, size: int, form: str) -> VideoFacts | AudioFacts:
    """Audio facts where there is no picture, or only a cover."""
    missing = _missing(path, size) if _DEMUXERS[form] == "mov" else 0
    with _opened(path, form) as container:
        with _decoding():
            lengths = Lengths.of(container)
            picture = next((one for one in container.streams.video if not _is_cover(one)), None)
            sound = next(iter(container.streams.audio), None)
            if picture is None:
                return _sound(container, sound, AudioFacts(form, size, lengths.whole, ""))
            frame = _first(container, picture, missing)
            assert isinstance(frame, VideoFrame)  # noqa: S101 - tells mypy what such a stream gives
        shape = _Shape.of(frame, picture)
        return VideoFacts(
            format=form,
            size=size,
            width=shape.width,
            height=shape.height,
            coded_width=frame.width,
            coded_height=frame.height,
            seconds=lengths.whole,
            video_seconds=lengths.of_stream(picture),
            fps=round(float(picture.average_rate or picture.guessed_rate or 0), 3),
            codec=_codec(picture),
            pixel_format=frame.format.name,
            rotation=shape.rotation,
            pixel_aspect=shape.pixel_aspect,
            audio_codec=None if sound is None else _codec(sound),
            audio_seconds=None if sound is None else lengths.of_stream(sound),
            missing_bytes=missing,
        )


def _missing(path: Path, size: int) -> int:
    """Bytes that the index speaks of and the file lacks; without an index nothing can play."""
    outline = boxes.outline(path, size)
    if "moov" not in outline.kinds:
        raise Refusal("truncated")
    return outline.missing


@contextmanager
def _opened(path: Path, form: str) -> Iterator[InputContainer]:
    """With the demuxer that our own sniffing names, and no protocol but files."""
    with _decoding():
        container = av.open(
            str(path),
            "r",
            format=_DEMUXERS[form],
            options={"protocol_whitelist": "file"},
            metadata_errors="replace",
        )
    with container:
        yield container


@contextmanager
def _decoding() -> Iterator[None]:
    """FFmpeg's errors carry numbers of the system, but speak of the file."""
    with decoding():
        try:
            yield
        except av.error.FFmpegError as error:
            raise Refusal("damaged") from error


def _is_cover(stream: Stream) -> bool:
    return bool(stream.disposition & Disposition.attached_pic)


def _codec(stream: Stream) -> str:
    """The codec's own name (av1), not that of the library that decodes it (libdav1d)."""
    context: CodecContext | None = stream.codec_context
    return context.codec.canonical_name if context else ""


def _sound(container: InputContainer, sound: AudioStream | None, bare: AudioFacts) -> AudioFacts:
    if sound is None:
        raise Refusal("damaged")
    _first(container, sound, 0)
    form = "wma" if bare.format == "wmv" else bare.format
    return replace(bare, format=form, codec=_codec(sound))


def _first(
    container: InputContainer, stream: VideoStream | AudioStream, missing: int
) -> VideoFrame | AudioFrame:
    """The first frame that decodes; recordings may begin between two key frames."""
    context: CodecContext | None = stream.codec_context
    if context is None:
        raise OutOfReach("unsupported")
    context.thread_type, context.thread_count = ThreadType.NONE, 1
    for packet in islice(container.demux(stream), _MOST_PACKETS):
        with suppress(av.error.FFmpegError):
            for frame in packet.decode():
                if isinstance(frame, VideoFrame | AudioFrame):
                    return frame
    raise Refusal("truncated" if missing else "damaged")


@dataclass(frozen=True, slots=True)
class _Shape:
    """The picture as shown: a player stretches the width first, then turns it."""

    width: int
    height: int
    rotation: int
    pixel_aspect: float

    @classmethod
    def of(cls, frame: VideoFrame, stream: VideoStream) -> "_Shape":
        aspect = stream.sample_aspect_ratio or Fraction(1)
        rotation = round(-frame.rotation / 90) * 90 % 360
        width, height = round(frame.width * aspect), frame.height
        if rotation in {90, 270}:
            width, height = height, width
        return cls(width, height, rotation, round(float(aspect), 6))
