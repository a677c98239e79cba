"""The whole walk with a real mouse, real keys and a drop from another program; a start by keys."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.environment import system
from app.gui.theme import Theme
from app.notices import store
from app.shapes import profile as profile_shape
from app.workflow.desk import look
from tests import cases, makers
from tests.gui.e2e.program import command, program
from tests.gui.e2e.screen import screen
from tests.gui.e2e.twin import Twin
from tests.gui.e2e.walk import LETTERS, NOMINEE, PERSON, REASON, UNIT, Walk

LACKING = system.screen_packages()
pytestmark = [
    pytest.mark.skipif(bool(LACKING), reason=f"not installed: {' '.join(LACKING)}"),
    pytest.mark.timeout(240),
]


@pytest.fixture
def home() -> Iterator[Path]:
    """With a short path: it is typed into dialogs."""
    made = Path(tempfile.mkdtemp(prefix="e2e"))
    yield made
    shutil.rmtree(made)


@pytest.fixture
def twin(theme: Theme, tmp_path: Path) -> Iterator[Twin]:
    made = Twin(theme, tmp_path / "twin")
    yield made
    made.close()


def install(home: Path) -> None:
    """The small notice, for the program and for the twin."""
    path = home / "notice.json"
    path.write_bytes(profile_shape.dumps(cases.PROFILE))
    store.install(path)
    assert command(home, "notices", "install", str(path)).returncode == 0


def test_from_new_to_a_verified_package(twin: Twin, home: Path, tmp_path: Path) -> None:
    install(home)
    target = home / "stick"
    target.mkdir()
    files = cases.good_files(home / "f")
    small = makers.photo(home / "f" / "small.jpg", width=120, height=80, seed=9)
    photos = [*files["photos/1"], small]
    offering = "-m", "tests.gui.e2e.offer", *map(str, photos)
    with (
        screen(tmp_path / "seen", LETTERS) as hands,
        program(home, hands.display, *offering) as other,
        program(home, hands.display) as started,
    ):
        walk = Walk(hands, twin, home)
        walk.begin(cases.PROFILE)
        assert other.stdout is not None
        x, y = map(int, other.stdout.readline().split())
        walk.drop("photos", (x, y), *photos)
        assert other.stdout.readline() == "dropped\n"
        walk.gather("video", *files["video/1"])
        walk.gather("report", *files["report"])
        walk.waive("PH03")
        walk.attest()
        bag = walk.pack(target)
        walk.save_cover(home / "cover.pdf")
        hands.press("alt+F4")
        assert started.wait(30) == 0
        assert started.communicate() == ("", "")
    assert all(path.exists() for path in photos)
    told = command(home, "status", str(walk.root))
    assert told.returncode == 0, told.stderr
    verified = command(home, "verify", str(bag))
    assert verified.returncode == 0, verified.stdout
    submission = look(walk.root).submission
    assert (submission.unit.name, submission.recommender) == (UNIT, "society")
    assert [one.name for one in submission.nominees] == [NOMINEE]
    assert [one.reason for one in submission.waivers] == [REASON]
    packed = {one.name.lower() for one in (bag / "data").rglob("*") if one.is_file()}
    assert {"张三1.jpg", "张三2.jpg", "张三3.jpg"} <= packed


@pytest.mark.slow
def test_keys_alone_begin_and_attest(twin: Twin, home: Path, tmp_path: Path) -> None:
    """For the built-in notice; the mouse is only asked where the window is."""
    profile = store.get("bj-zuimei-2024")
    with screen(tmp_path / "seen", LETTERS) as hands, program(home, hands.display) as started:
        walk = Walk(hands, twin, home)
        walk.begin_by_keys(profile)
        walk.attest_by_keys()
        hands.press("alt+F4")
        assert started.wait(30) == 0
        assert started.communicate() == ("", "")
    submission = look(walk.root).submission
    assert submission.notice.id == profile.id
    assert [one.name for one in submission.nominees] == [NOMINEE]
    assert [one.by for one in submission.attestations] == [PERSON]
