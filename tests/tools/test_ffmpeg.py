import sys
import threading
import time
from pathlib import Path

import ffmpeg as commands
import psutil
import pytest

from app.tools import ffmpeg
from tests import makers


@pytest.fixture
def no_memory() -> None:
    ffmpeg.binary.cache_clear()
    ffmpeg.version.cache_clear()


def test_version_is_a_number() -> None:
    assert any(character.isdigit() for character in ffmpeg.version())
    assert Path(ffmpeg.binary()).is_file()


def test_job_writes_its_output_over_what_was_there(tmp_path: Path) -> None:
    source = makers.video(tmp_path / "a.mp4")
    target = makers.empty_file(tmp_path / "b.mkv")
    job = commands.input(str(source)).output(str(target), c="copy")
    ffmpeg.run(job, seconds=30)
    assert target.read_bytes()[:4] == bytes.fromhex("1a45dfa3")


def test_refusal_gives_the_programs_last_words(tmp_path: Path) -> None:
    source = makers.junk(tmp_path / "a.mp4", size=2000)
    job = commands.input(str(source)).output("-", format="null")
    with pytest.raises(ffmpeg.FfmpegError, match="Invalid data"):
        ffmpeg.run(job, seconds=30)


def test_long_job_is_ended(tmp_path: Path) -> None:
    endless = commands.input("testsrc=size=64x64:rate=5", format="lavfi", re=None)
    with pytest.raises(ffmpeg.FfmpegError, match=r"no end after 0\.5 s"):
        ffmpeg.run(endless.output("-", format="null"), seconds=0.5)


def test_missing_program_is_told(no_memory: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(Path(sys.executable).with_name("no-such-program")))
    with pytest.raises(ffmpeg.FfmpegError):
        ffmpeg.version()
    ffmpeg.binary.cache_clear()


def endless() -> ffmpeg.Job:
    source = commands.input("testsrc=size=64x64:rate=20", format="lavfi", re=None)
    job: ffmpeg.Job = source.output("-", format="null")
    return job


def at_work() -> psutil.Process:
    every = psutil.Process().children()
    return next(one for one in every if "-progress" in one.cmdline())


def test_progress_is_followed_to_the_end() -> None:
    told: list[ffmpeg.Moved] = []
    source = commands.input("testsrc=size=64x64:rate=20", format="lavfi", re=None, t=1.6)
    ffmpeg.follow(source.output("-", format="null"), told.append)
    seconds = [one.seconds for one in told]
    assert seconds == sorted(set(seconds))
    assert 0 < seconds[-1] <= 1.6


class Enough(Exception):  # noqa: N818 - says that enough was seen
    pass


def test_a_follower_that_fails_ends_ffmpeg() -> None:
    seen: list[psutil.Process] = []

    def stop(_moved: ffmpeg.Moved) -> None:
        seen.append(at_work())
        raise Enough

    with pytest.raises(Enough):
        ffmpeg.follow(endless(), stop)
    assert not seen[0].is_running()


def test_standing_still_is_not_told() -> None:
    told: list[float] = []

    def freeze(_moved: ffmpeg.Moved) -> None:
        told.append(time.monotonic())
        if len(told) == 1:
            process = at_work()
            process.suspend()
            threading.Timer(1.0, process.kill).start()

    with pytest.raises(ffmpeg.FfmpegDiedError):
        ffmpeg.follow(endless(), freeze)
    assert told[-1] - told[0] < 0.6


def test_a_follower_hears_the_last_words(tmp_path: Path) -> None:
    source = makers.junk(tmp_path / "a.mp4", size=2000)
    job = commands.input(str(source)).output("-", format="null")
    with pytest.raises(ffmpeg.FfmpegError, match="Invalid data"):
        ffmpeg.follow(job, lambda _moved: None)
