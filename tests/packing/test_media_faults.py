"""Zips, discs and mails onto media that fill up, are locked or are pulled out meanwhile."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.progress import Progress, Silent
from app.packing import medium
from app.packing.media.eml import write_drafts
from app.packing.media.iso import write_iso
from app.packing.media.mail import Letter, attachments_of, mailing
from app.packing.media.zip import write_zips
from app.packing.medium import MediumProblem
from tests.bags.cases import Watcher
from tests.packing.cases import NOW
from tests.packing.media_cases import make_parts

pytestmark = pytest.mark.fault
Make = Callable[[Path, Path, Progress], object]


def make_zip(source: Path, target: Path, progress: Progress) -> object:
    plan, parts = make_parts(source)
    return write_zips(parts, plan.name, target / "a.zip", progress, NOW)


def make_iso(source: Path, target: Path, progress: Progress) -> object:
    plan, parts = make_parts(source)
    return write_iso(parts, plan.name, "x", target / "a.iso", progress)


def make_mail(source: Path, target: Path, progress: Progress) -> object:
    _plan, parts = make_parts(source)
    letter = Letter("a@example.org", "x", (), ())
    return write_drafts(mailing(letter, attachments_of(parts)), target / "a.eml", progress)


@pytest.fixture(params=[make_zip, make_iso, make_mail])
def make(request: pytest.FixtureRequest) -> Make:
    found: Make = request.param
    return found


def test_a_medium_that_is_too_small_is_told_before_the_first_byte(
    make: Make, stick: Path, tmp_path: Path
) -> None:
    with pytest.raises(MediumProblem, match="还差"):
        make(tmp_path / "submission", stick, Silent())
    assert list(stick.iterdir()) == []


def test_a_medium_that_fills_up_meanwhile_is_named_and_left_clean(
    make: Make, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(medium, "check", lambda _target, _sizes: None)
    with pytest.raises(MediumProblem, match="空间满了"):
        make(tmp_path / "submission", stick, Silent())
    assert list(stick.iterdir()) == []


def test_a_locked_medium_is_named(make: Make, stick: Path, tmp_path: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro,size=64m", stick], check=True)
    with pytest.raises(MediumProblem, match="不能写入"):
        make(tmp_path / "submission", stick, Silent())


@pytest.mark.parametrize("share", [0.3, 0.75])
def test_a_stick_that_is_pulled_is_told_at_once_and_leaves_nothing_on_the_disk(
    make: Make, share: float, stick: Path, tmp_path: Path
) -> None:
    subprocess.run(["mount", "-o", "remount,size=64m", stick], check=True)
    pulled: list[float] = []

    def pull() -> None:
        if watcher.steps[-1][0] >= share and not pulled:
            pulled.append(time.monotonic())
            subprocess.run(["umount", "-l", stick], check=True)

    watcher = Watcher(act=pull)
    with pytest.raises(MediumProblem, match=r"不见了|被拔出"):
        make(tmp_path / "submission", stick, watcher)
    assert time.monotonic() - pulled[0] < 2
    assert list(stick.iterdir()) == []
