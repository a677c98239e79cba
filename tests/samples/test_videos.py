from fractions import Fraction
from pathlib import Path

import av
import ffmpeg
import numpy as np
import pytest
from av.stream import Stream

from app.samples import videos
from app.tools import ffmpeg as tool
from tests import makers

FORMATS: list[tuple[str, videos.Codec, str, str]] = [
    ("a.mp4", "h264", "mov,mp4,m4a,3gp,3g2,mj2", "aac"),
    ("a.mov", "hevc", "mov,mp4,m4a,3gp,3g2,mj2", "aac"),
    ("a.avi", "mpeg4", "avi", "mp2"),
    ("a.avi", "mjpeg", "avi", "mp2"),
    ("a.mkv", "h264", "matroska,webm", "aac"),
    ("a.wmv", "wmv2", "asf", "wmav2"),
    ("a.mov", "prores", "mov,mp4,m4a,3gp,3g2,mj2", "aac"),
]


def decode_errors(path: Path) -> str:
    """What ffmpeg, another program than the one that wrote it, says of every frame."""
    job = ffmpeg.input(str(path)).output("-", format="null").global_args("-v", "error")
    return tool.run(job, seconds=60)


def length(stream: Stream) -> Fraction:
    """Seconds."""
    assert stream.duration is not None
    assert stream.time_base is not None
    return stream.duration * stream.time_base


@pytest.mark.parametrize(("name", "codec", "container", "sound"), FORMATS)
def test_each_container_and_codec_decodes_whole(
    tmp_path: Path, name: str, codec: videos.Codec, container: str, sound: str
) -> None:
    path = makers.video(tmp_path / name, codec=codec, seconds=5, fps=10)
    with av.open(str(path)) as opened:
        picture = opened.streams.video[0]
        assert opened.format.name == container
        assert picture.codec.name == codec
        assert (picture.width, picture.height) == (320, 180)
        assert opened.streams.audio[0].codec.name == sound
        assert sum(1 for _frame in opened.decode(picture)) == 50
    assert decode_errors(path) == ""


def test_three_minutes_at_full_size(tmp_path: Path) -> None:
    path = makers.full_video(tmp_path / "张三视频.mp4", seconds=180, rotation=90, megabytes=60)
    assert 48 * 2**20 < path.stat().st_size < 72 * 2**20
    with av.open(str(path)) as opened:
        picture, sound = opened.streams.video[0], opened.streams.audio[0]
        assert opened.duration == 180_000_000
        assert picture.frames == 5400
        assert (picture.width, picture.height) == (1920, 1080)
        assert length(sound) == 180
        assert next(opened.decode(picture)).rotation == -90


@pytest.mark.parametrize(("turn", "read"), [(0, 0), (90, -90), (180, -180), (270, 90)])
def test_display_matrix_tells_the_turn(tmp_path: Path, turn: videos.Turn, read: int) -> None:
    path = makers.video(tmp_path / "a.mp4", rotation=turn, seconds=0.2)
    with av.open(str(path)) as opened:
        assert next(opened.decode(video=0)).rotation == read


def test_sound_may_run_on_past_the_picture(tmp_path: Path) -> None:
    path = makers.video(tmp_path / "a.mp4", seconds=3, audio_extra_ms=20)
    with av.open(str(path)) as opened:
        picture = opened.streams.video[0]
        assert length(picture) == 3
        assert opened.duration == 3_020_000


def test_no_sound_and_silence_differ(tmp_path: Path) -> None:
    with av.open(str(makers.video(tmp_path / "a.mp4", audio=False))) as opened:
        assert not opened.streams.audio
    with av.open(str(makers.video(tmp_path / "b.mp4", audio="silent"))) as opened:
        assert max(np.abs(frame.to_ndarray()).max() for frame in opened.decode(audio=0)) == 0
    with av.open(str(makers.video(tmp_path / "c.mp4"))) as opened:
        assert max(np.abs(frame.to_ndarray()).max() for frame in opened.decode(audio=0)) > 0.1


def test_name_may_lie_about_the_container(tmp_path: Path) -> None:
    with av.open(str(makers.video(tmp_path / "a.mp4", container="avi"))) as opened:
        assert opened.format.name == "avi"


def test_index_lies_in_front_unless_told_otherwise(tmp_path: Path) -> None:
    front = makers.video(tmp_path / "a.mp4").read_bytes()
    assert front.index(b"moov") < front.index(b"mdat")
    behind = makers.video(tmp_path / "b.mp4", faststart=False).read_bytes()
    assert behind.index(b"mdat") < behind.index(b"moov")


def test_pixels_need_not_be_square(tmp_path: Path) -> None:
    with av.open(str(makers.wide_pixel_video(tmp_path / "a.mp4"))) as opened:
        assert opened.streams.video[0].sample_aspect_ratio == Fraction(4, 3)


def test_bars_are_black_and_the_rest_is_not(tmp_path: Path) -> None:
    with av.open(str(makers.video(tmp_path / "a.mp4", bars=0.125))) as opened:
        picture = next(opened.decode(video=0)).to_ndarray(format="gray")
    assert picture[:20].max() < 40
    assert picture[-20:].max() < 40
    assert picture[30:-30].mean() > 60


def test_picture_moves(tmp_path: Path) -> None:
    with av.open(str(makers.video(tmp_path / "a.mp4"))) as opened:
        frames = [frame.to_ndarray(format="gray") for frame in opened.decode(video=0)]
    moved = np.abs(frames[0].astype(int) - frames[-1].astype(int))
    assert (moved > 40).mean() > 0.005


def test_cut_video_looks_whole_until_it_is_decoded(tmp_path: Path) -> None:
    path = makers.cut_video(tmp_path / "a.mp4")
    with av.open(str(path)) as opened:
        assert opened.duration == 4_000_000
        frames = sum(1 for packet in opened.demux(video=0) if packet.size)
    assert frames < 100


def test_video_without_index_cannot_be_opened(tmp_path: Path) -> None:
    path = makers.indexless_video(tmp_path / "a.mp4")
    with pytest.raises(av.error.InvalidDataError):
        av.open(str(path))


def test_hole_shows_when_frames_are_decoded(tmp_path: Path) -> None:
    path = makers.video_with_hole(tmp_path / "a.mp4")
    with av.open(str(path)) as opened:
        assert opened.duration == 4_000_000
    assert decode_errors(path) != ""


@pytest.mark.parametrize("ending", ["mp4", "mkv", "avi"])
def test_same_seed_same_bytes(tmp_path: Path, ending: str) -> None:
    first = makers.video(tmp_path / f"a.{ending}", fps=5).read_bytes()
    assert makers.video(tmp_path / f"b.{ending}", fps=5).read_bytes() == first
    assert makers.video(tmp_path / f"c.{ending}", fps=5, seed=2).read_bytes() != first
