from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import pytest

from app.domain.facts import AudioFacts, Family, Unreadable, VideoFacts
from app.samples import videos
from tests import makers
from tests.probes.reading import facts_of

SECOND = VideoFacts(
    format="mp4",
    size=0,
    width=320,
    height=180,
    coded_width=320,
    coded_height=180,
    seconds=1.0,
    video_seconds=1.0,
    fps=30.0,
    codec="h264",
    pixel_format="yuv420p",
    audio_codec="aac",
    audio_seconds=1.0,
)


def test_a_phone_video_at_full_size(tmp_path: Path) -> None:
    path = makers.full_video(tmp_path / "张三.mp4", seconds=4, rotation=90, audio_extra_ms=300)
    assert facts_of(path) == replace(
        SECOND,
        size=path.stat().st_size,
        width=1080,
        height=1920,
        coded_width=1920,
        coded_height=1080,
        seconds=4.3,
        video_seconds=4.0,
        rotation=90,
        audio_seconds=4.3,
    )


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_it_is_read_as_shown(tmp_path: Path, rotation: Literal[0, 90, 180, 270]) -> None:
    path = makers.video(tmp_path / "a.mov", rotation=rotation)
    upright = rotation in {90, 270}
    assert facts_of(path) == replace(
        SECOND,
        format="mov",
        size=path.stat().st_size,
        width=180 if upright else 320,
        height=320 if upright else 180,
        rotation=rotation,
    )


def test_pixels_that_are_not_square_widen_the_picture(tmp_path: Path) -> None:
    path = makers.wide_pixel_video(tmp_path / "a.mp4")
    assert facts_of(path) == replace(
        SECOND,
        size=path.stat().st_size,
        width=384,
        height=216,
        coded_width=288,
        coded_height=216,
        pixel_aspect=round(float(Fraction(4, 3)), 6),
    )


def test_without_sound(tmp_path: Path) -> None:
    path = makers.video(tmp_path / "a.mp4", audio=False)
    assert facts_of(path) == replace(
        SECOND, size=path.stat().st_size, audio_codec=None, audio_seconds=None
    )


@pytest.mark.parametrize(
    ("kind", "codec", "sound"),
    [
        ("mkv", "h264", "aac"),
        ("avi", "mpeg4", "mp2"),
        ("wmv", "wmv2", "wmav2"),
        ("mov", "hevc", "aac"),
    ],
)
def test_other_containers_under_an_mp4_name(
    tmp_path: Path, kind: videos.Container, codec: videos.Codec, sound: str
) -> None:
    path = makers.video(tmp_path / "张三.mp4", container=kind, codec=codec, seconds=2)
    facts = facts_of(path)
    assert isinstance(facts, VideoFacts)
    assert (facts.format, facts.codec, facts.audio_codec) == (kind, codec, sound)
    assert facts.video_seconds == 2.0
    assert 2.0 <= facts.seconds < 2.06


@pytest.mark.parametrize(
    ("ending", "form"),
    [("ts", "mts"), ("flv", "flv"), ("webm", "webm"), ("mpg", "mpg"), ("3gp", "3gp")],
)
def test_what_cameras_and_chats_write_besides(tmp_path: Path, ending: str, form: str) -> None:
    source = makers.video(tmp_path / "a.mp4", seconds=1, audio=False)
    codec = {"webm": "libvpx-vp9", "mpg": "mpeg2video", "flv": "flv"}.get(ending, "libx264")
    path = recoded(source, tmp_path / f"b.{ending}", codec)
    facts = facts_of(path)
    assert isinstance(facts, VideoFacts)
    assert (facts.format, facts.width, facts.height, facts.fps) == (form, 320, 180, 30.0)
    assert facts.seconds == pytest.approx(1.0, abs=0.15)


def recoded(source: Path, path: Path, codec: str) -> Path:
    with av.open(str(source)) as read, av.open(str(path), "w") as written:
        stream = written.add_stream(codec, rate=30)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for frame in read.decode(video=0):
            written.mux(stream.encode(frame))
        written.mux(stream.encode(None))
    return path


def test_a_recording_that_was_never_closed_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "a.webm"
    source = makers.video(tmp_path / "a.mp4", seconds=1, audio=False)
    with (
        av.open(str(source)) as read,
        av.open(str(path), "w", format="matroska", options={"live": "1"}) as written,
    ):
        stream = written.add_stream_from_template(read.streams.video[0])
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                written.mux(packet)
    facts = facts_of(path)
    assert isinstance(facts, VideoFacts)
    assert facts.seconds == facts.video_seconds == pytest.approx(1.0, abs=0.04)


def test_a_copy_that_broke_off_tells_what_it_lacks(tmp_path: Path) -> None:
    whole = makers.video(tmp_path / "whole.mp4", seconds=4).stat().st_size
    path = makers.cut_video(tmp_path / "a.mp4")
    size = path.stat().st_size
    assert facts_of(path) == replace(
        SECOND, size=size, seconds=4.0, video_seconds=4.0, audio_seconds=4.0,
        missing_bytes=whole - size,
    )  # fmt: skip


def test_without_its_index_nothing_plays(tmp_path: Path) -> None:
    path = makers.indexless_video(tmp_path / "a.mp4")
    assert facts_of(path) == Unreadable(Family.VIDEO, "mp4", path.stat().st_size, "truncated")


def test_a_video_file_with_sound_alone_is_a_sound(tmp_path: Path) -> None:
    path = spoken(tmp_path / "张三.mp4", "mp4", "aac")
    size = path.stat().st_size
    facts = facts_of(path)
    assert isinstance(facts, AudioFacts)
    assert facts == AudioFacts("mp4", size, facts.seconds, "aac")
    assert facts.seconds == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize(
    ("form", "codec", "read"),
    [
        ("wav", "pcm_s16le", "pcm_s16le"),
        ("mp3", "libmp3lame", "mp3"),
        ("ipod", "aac", "aac"),
        ("flac", "flac", "flac"),
        ("adts", "aac", "aac"),
        ("asf", "wmav2", "wmav2"),
    ],
)
def test_sounds(tmp_path: Path, form: str, codec: str, read: str) -> None:
    named = {"ipod": "m4a", "adts": "aac", "asf": "wma"}.get(form, form)
    path = spoken(tmp_path / f"录音.{named}", form, codec)
    facts = facts_of(path)
    assert isinstance(facts, AudioFacts)
    assert facts == AudioFacts(named, path.stat().st_size, facts.seconds, read)
    assert facts.seconds == pytest.approx(1.0, abs=0.15)


def spoken(path: Path, form: str, codec: str) -> Path:
    """A second of a rising tone."""
    with av.open(str(path), "w", format=form) as written:
        stream = written.add_stream(codec, rate=44100)
        assert isinstance(stream, av.AudioStream)
        stream.layout, stream.bit_rate = "mono", 64_000
        for packet in stream.encode(tone()):
            written.mux(packet)
        written.mux(stream.encode(None))
    return path


def tone() -> av.AudioFrame:
    import numpy as np

    wave = np.sin(np.arange(44100) ** 1.2 / 30) * 9000
    frame = av.AudioFrame.from_ndarray(wave.astype(np.int16)[None, :], format="s16", layout="mono")
    frame.sample_rate = 44100
    return frame
