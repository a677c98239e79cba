"""Never 180.02 s: where cuts come to lie, to the picture, in all streams."""

import io
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import ffmpeg as commands
import pytest
from PIL import Image

from app.domain.facts import VideoFacts
from app.fixes.video_plan import plan
from app.fixes.video_types import Cut, Mode, VideoPlan
from app.fixes.work.video_cut import passage
from app.fixes.work.video_frames import frames, outline
from app.fixes.work.video_source import source_of
from app.probes.refusal import Refusal
from app.tools import ffmpeg
from tests import makers
from tests.fixes import video_files
from tests.probes.reading import facts_of

RATES = [Fraction(25), Fraction(30000, 1001), Fraction(30), Fraction(60)]


def planned(source: Path, seconds: float, cut: Cut) -> VideoPlan:
    facts = facts_of(source)
    assert isinstance(facts, VideoFacts)
    keys = outline(str(source))["keys"]
    return plan(facts, video_files.any_size(seconds), cut, keys)


def cut_to(source: Path, seconds: float, cut: Cut, mode: Mode) -> Path:
    """The copy, after it was found within the limit, whole and near to it."""
    found = planned(source, seconds, cut)
    assert found.mode is mode
    target = source.with_name("copy.mp4")
    video_files.made(source, found, target)
    ends = video_files.ends(target)
    assert max(ends.values()) <= seconds
    assert ends["video"] >= min(seconds, found.seconds) - 0.25
    assert abs(ends["video"] - ends.get("audio", ends["video"])) < 0.13
    return target


def without_holes(shown: list[float], fps: Fraction) -> None:
    assert shown[0] == 0.0
    assert max(after - before for before, after in pairwise(shown)) < 1.1 / fps


@pytest.mark.parametrize("fps", RATES)
def test_three_minutes_copied(tmp_path: Path, fps: Fraction) -> None:
    source = video_files.long_video(tmp_path / "a.mp4", fps, 184)
    cut_to(source, 180.0, Cut(), Mode.CUT_COPY)
    target = cut_to(source, 180.0, Cut(3.1, 183.1), Mode.CUT_COPY)
    without_holes(video_files.stored(target), fps)


@pytest.mark.parametrize("fps", RATES)
def test_encoded_to_the_picture(tmp_path: Path, fps: Fraction) -> None:
    source = video_files.long_video(tmp_path / "a.mp4", fps, 8)
    target = cut_to(source, 5.0, Cut(1.7, exact=True), Mode.ENCODE)
    one = float(1 / fps)
    assert video_files.ends(target)["video"] == pytest.approx(5 - one, abs=one)
    without_holes(video_files.shown(target), fps)


@pytest.mark.slow
@pytest.mark.parametrize("fps", RATES)
def test_three_minutes_encoded(tmp_path: Path, fps: Fraction) -> None:
    source = video_files.long_video(tmp_path / "a.mp4", fps, 184)
    cut_to(source, 180.0, Cut(1.7, exact=True), Mode.ENCODE)


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.mkv", "matroska"), ("a.ts", "mpegts"), ("a.mov", "mov"), ("a.flv", "flv")],
)
def test_other_containers_copied_from_a_key_frame(tmp_path: Path, name: str, form: str) -> None:
    source = video_files.long_video(tmp_path / name, Fraction(30), 10, form=form, sound=False)
    target = cut_to(source, 5.0, Cut(2.4), Mode.CUT_COPY)
    without_holes(video_files.shown(target), Fraction(30))


def test_uneven_rates_are_cut_too(tmp_path: Path) -> None:
    """A phone in the dark: thirty a second, then four, with pictures stored out of order."""
    source = tmp_path / "a.mp4"
    long = video_files.long_video(tmp_path / "b.mp4", Fraction(30), 24, sound=False)
    chosen = commands.input(str(long)).filter("select", "not(mod(n,7))+lt(n,100)")
    ffmpeg.run(chosen.output(str(source), fps_mode="vfr", vcodec="libx264"), seconds=60)
    found = planned(source, 15.0, Cut(5.2))
    assert found.mode is Mode.CUT_COPY
    video_files.made(source, found, tmp_path / "copy.mp4")
    assert 13 < max(video_files.ends(tmp_path / "copy.mp4").values()) <= 15


@pytest.mark.parametrize("codec", ["pcm_s16le", "libmp3lame"])
def test_other_sound_becomes_aac_beside_copied_pictures(tmp_path: Path, codec: str) -> None:
    long = video_files.long_video(tmp_path / "b.mp4", Fraction(25), 8)
    source = tmp_path / "a.mov"
    job = commands.input(str(long)).output(str(source), vcodec="copy", acodec=codec)
    ffmpeg.run(job, seconds=60)
    target = cut_to(source, 5.0, Cut(), Mode.CUT_COPY)
    facts = facts_of(target)
    assert isinstance(facts, VideoFacts)
    assert (facts.codec, facts.audio_codec) == ("h264", "aac")


def test_key_frames_are_known_before(tmp_path: Path) -> None:
    source = video_files.long_video(tmp_path / "a.mp4", Fraction(30), 5)
    assert outline(str(source)) == {"keys": [0.0, 1.0, 2.0, 3.0, 4.0], "front": True}
    last = makers.video(tmp_path / "b.mp4", seconds=4, faststart=False)
    assert outline(str(last)) == {"keys": [0.0, 2.0], "front": False}
    assert outline(str(makers.junk(tmp_path / "c.mp4"))) == {"keys": [], "front": True}


def test_a_cut_without_a_key_frame_is_refused(tmp_path: Path) -> None:
    source = makers.video(tmp_path / "a.mp4", seconds=6, fps=5)
    with pytest.raises(Refusal):
        passage(source_of(source), 9.0, 12.0, None)


def test_pictures_for_the_strip(tmp_path: Path) -> None:
    """Turned as shown, none enlarged, the last one for moments beyond the end."""
    source = makers.video(tmp_path / "a.mp4", seconds=4, rotation=90)
    found = frames(str(source), [0.0, 1.0, 3.0, 99.0], 160)
    assert [None if one is None else size_of(one) for one in found] == [(90, 160)] * 4
    exact = frames(str(source), [0.5, 0.54, 99.0], 960, exact=True)
    assert [None if one is None else size_of(one) for one in exact] == [(180, 320)] * 3
    assert len(set(exact)) == 3
    assert frames(str(makers.junk(tmp_path / "b.mp4")), [0.0, 1.0], 160) == [None, None]


def size_of(jpeg: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(jpeg)).size
