"""The jobs that show a video to whoever cuts it: small pictures along it, and its key frames."""

import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import av.error
from av.codec.context import ThreadType
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image

from app.fixes.work.video_proof import index_in_front
from app.fixes.work.video_source import picture_of
from app.probes.refusal import OutOfReach, Refusal
from app.probes.sniff import sniff
from app.probes.video import _opened, _Shape

_QUALITY = 80
_LARGEST = 1280
_MOST_FRAMES = 1200
"""Decoded for one exact picture: key frames may lie twenty seconds apart at 60 a second."""
_WHOLE = 256 * 2**20
"""Bytes up to which a file without an index is gone through for its key frames."""


def frames(
    path: str, times: Sequence[float], width: int, *, exact: bool = False
) -> list[bytes | None]:
    """A JPEG for each moment, in seconds from the file's first one; None where none decodes.

    The longer edge has `width` pixels, or the picture's own where it is smaller. Not `exact`: the
    key frame before, which is twenty times as fast.
    """
    try:
        with _open(path) as container:
            stream = picture_of(container)
            _prepare(stream, exact=exact)
            shots = (_shot(container, stream, moment, exact=exact) for moment in times)
            return [_jpeg(shot, stream, min(width, _LARGEST)) for shot in shots]
    except (Refusal, OutOfReach, av.error.FFmpegError):
        return [None] * len(times)


def outline(path: str) -> dict[str, Any]:
    """{"keys": seconds of the key frames from the file's first moment, "front": bool}.

    No keys where finding them takes too long. `front`: an MP4 or MOV has its index in front.
    """
    try:
        with _open(path) as container:
            return {"keys": _keys(container, path), "front": _front(container, path)}
    except (Refusal, OutOfReach, av.error.FFmpegError):
        return {"keys": [], "front": True}


def _keys(container: InputContainer, path: str) -> list[float]:
    stream = picture_of(container)
    begins = (container.start_time or 0) / 1_000_000
    found = _indexed(container, stream)
    if len(found) < 2 and Path(path).stat().st_size <= _WHOLE:
        found = sorted(_demuxed(container, stream))
    return [round(max(0.0, one - begins), 6) for one in found]


def _front(container: InputContainer, path: str) -> bool:
    return not container.format.name.startswith("mov") or index_in_front(Path(path))


def _open(path: str) -> Any:
    kind = sniff(Path(path), Path(path).name)
    if kind is None:
        raise Refusal("damaged")
    return _opened(Path(path), kind.format)


def _prepare(stream: VideoStream, *, exact: bool) -> None:
    context = stream.codec_context
    if context is None:
        raise OutOfReach("unsupported")
    if exact:
        context.thread_type, context.thread_count = ThreadType.FRAME, 2
    else:
        context.thread_type, context.thread_count = ThreadType.NONE, 1
        context.skip_frame = "NONKEY"


def _shot(
    container: InputContainer, stream: VideoStream, moment: float, *, exact: bool
) -> VideoFrame | None:
    """The picture that is seen at that moment; at the end the last one."""
    unit = stream.time_base
    if unit is None:
        return None
    wanted = moment + (container.start_time or 0) / 1_000_000
    found = None
    with suppress(av.error.FFmpegError):
        container.seek(max(0, int(wanted / unit)), stream=stream, backward=True)
        for number, frame in enumerate(container.decode(stream)):
            if found is not None and (frame.time or 0.0) > wanted + 1e-3:
                break
            found = frame
            if not exact or number > _MOST_FRAMES:
                break
    return found


def _jpeg(frame: Any, stream: VideoStream, edge: int) -> bytes | None:
    """Stretched and turned as players do."""
    if frame is None:
        return None
    shape = _Shape.of(frame, stream)
    factor = min(1.0, edge / max(shape.width, shape.height, 1))
    width, height = max(1, round(shape.width * factor)), max(1, round(shape.height * factor))
    stored = (height, width) if shape.rotation in {90, 270} else (width, height)
    picture: Image.Image = frame.to_image(width=stored[0], height=stored[1])
    if shape.rotation:
        picture = picture.rotate(-shape.rotation, expand=True)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _indexed(container: InputContainer, stream: VideoStream) -> list[float]:
    """By the container's index, which counts in the order of decoding: moved to when shown."""
    unit = stream.time_base
    entries = [one.timestamp for one in stream.index_entries if one.is_keyframe]
    if unit is None or not entries:
        return []
    first = next((one for one in container.demux(stream) if one.pts is not None), None)
    if first is None or first.dts is None or first.pts is None:
        return []
    return [float((one + first.pts - first.dts) * unit) for one in entries]


def _demuxed(container: InputContainer, stream: VideoStream) -> Iterator[float]:
    unit = stream.time_base
    container.seek(0)
    for packet in container.demux(stream):
        if packet.is_keyframe and packet.pts is not None and unit is not None:
            yield float(packet.pts * unit)
