import sys
from pathlib import Path

import ffmpeg as commands
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
