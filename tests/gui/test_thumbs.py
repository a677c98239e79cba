"""Small pictures: made once, kept by content, the newest wish first, none of what is unwanted."""

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.domain.pages import Box
from app.domain.submission import SubmittedFile
from app.gui.viewmodels.outlines import Part
from app.gui.viewmodels.thumbs import Thumbs
from app.probes.pictures import thumbnail
from app.sandbox.limits import Limits
from app.sandbox.outcome import Done, Outcome, Reason, Stopped
from app.sandbox.sandbox import Sandbox
from tests import cases, makers


class Drawing(Sandbox):
    """Draws in this process, one at a time, when `gate` is open; remembers in which order."""

    def __init__(self) -> None:
        super().__init__(workers=1)
        self.drawn: list[str] = []
        self.gate = threading.Event()
        self.gate.set()
        self.outcome: Callable[[Mapping[str, Any]], Outcome] = lambda args: Done(thumbnail(**args))

    def run(
        self,
        job: str,
        args: Mapping[str, Any],
        limits: Limits,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        on_step: Callable[[float], None] = lambda _: None,
    ) -> Outcome:
        assert job == "thumbnail"
        self.drawn.append(args["name"])
        while not self.gate.wait(0.01):
            if cancelled():
                return Stopped(Reason.CANCELLED)
        return self.outcome(args)


@pytest.fixture
def drawing() -> Iterator[Drawing]:
    with Drawing() as made:
        yield made


@pytest.fixture
def thumbs(qtbot: QtBot, drawing: Drawing, tmp_path: Path) -> Iterator[Thumbs]:
    made = Thumbs(drawing)
    made.open(tmp_path)
    yield made
    made.close()


def photo(root: Path, name: str, digest: str = "") -> SubmittedFile:
    makers.photo(root / name, seed=len(name))
    size = (root / name).stat().st_size
    return SubmittedFile(name, name, size, digest or name.ljust(128, "0"), cases.NOW)


def test_a_picture_comes_once_it_is_made_and_is_kept(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    file = photo(tmp_path, "a.jpg")
    assert thumbs.image(file, 200) is None
    with qtbot.waitSignal(thumbs.ready) as came:
        thumbs.request(file, 200)
    assert came.args is not None
    path, image = came.args
    assert path == "a.jpg"
    assert max(image.width(), image.height()) == 320
    kept = thumbs.image(file, 200)
    assert kept is not None
    assert kept.size() == image.size()
    again = Thumbs(drawing)
    again.open(tmp_path)
    with qtbot.waitSignal(again.ready):
        again.request(file, 200)
    again.close()
    assert drawing.drawn == ["a.jpg"]  # the second came from the cache on disk
    assert len(list((tmp_path / "cache" / "thumbs").iterdir())) == 1


def test_the_newest_wish_is_met_first_and_the_unwanted_not_at_all(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    files = [photo(tmp_path, f"{letter}.jpg") for letter in "abcde"]
    drawing.gate.clear()
    for file in files:
        thumbs.request(file, 100)
    qtbot.waitUntil(lambda: bool(drawing.drawn))
    begun = drawing.drawn[0]
    thumbs.request(files[1], 100)
    thumbs.drop(files[2], 100)
    came: list[str] = []
    thumbs.ready.connect(lambda path, _image: came.append(path))
    drawing.gate.set()
    waiting = [name for name in ("b.jpg", "e.jpg", "d.jpg", "a.jpg") if name != begun]
    qtbot.waitUntil(lambda: len(came) == 1 + len(waiting))
    assert drawing.drawn == [begun, *waiting]


def test_where_there_is_no_picture_an_empty_one_comes(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(b"no picture")
    file = SubmittedFile("a.docx", "a.docx", 10, "d" * 128, cases.NOW)
    with qtbot.waitSignal(thumbs.ready) as came:
        thumbs.request(file, 100)
    assert came.args is not None
    assert came.args[1].isNull()
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "value", [None, 7, {"jpeg": "text"}, {"jpeg": b"\x89PNG\r\n\x1a\n"}, {"jpeg": b""}]
)
def test_nonsense_from_a_child_is_no_picture(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path, value: object
) -> None:
    drawing.outcome = lambda _args: Done(value)
    with qtbot.waitSignal(thumbs.ready) as came:
        thumbs.request(photo(tmp_path, "a.jpg"), 100)
    assert came.args is not None
    assert came.args[1].isNull()


def test_a_picture_larger_than_was_asked_is_refused(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    drawing.outcome = lambda args: Done(thumbnail(args["path"], args["name"], 600))
    with qtbot.waitSignal(thumbs.ready) as came:
        thumbs.request(photo(tmp_path, "a.jpg"), 100)
    assert came.args is not None
    assert came.args[1].isNull()


def test_pictures_of_a_folder_that_was_left_do_not_come(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    drawing.gate.clear()
    thumbs.request(photo(tmp_path, "a.jpg"), 100)
    qtbot.waitUntil(lambda: bool(drawing.drawn))
    other = tmp_path / "别的"
    other.mkdir()
    thumbs.open(other)
    with qtbot.assertNotEmitted(thumbs.ready, wait=100):
        drawing.gate.set()


def test_closing_does_not_wait_for_a_picture(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    drawing.gate.clear()
    thumbs.request(photo(tmp_path, "a.jpg"), 100)
    qtbot.waitUntil(lambda: bool(drawing.drawn))
    thumbs.close()
    thumbs.request(photo(tmp_path, "b.jpg"), 100)
    assert drawing.drawn == ["a.jpg"]


def test_memory_holds_the_latest_pictures_alone() -> None:
    from app.gui.viewmodels.thumbs import _Kept, _Wish

    image = QImage(QSize(100, 100), QImage.Format.Format_RGB32)
    kept = _Kept(3 * image.sizeInBytes())
    wishes = [
        _Wish.of(Path("x"), SubmittedFile(f"{n}", "a.jpg", 1, "0" * 128, cases.NOW), 100)
        for n in range(4)
    ]
    for wish in wishes[:3]:
        kept.put(wish, image)
    assert kept.get(wishes[0]) is not None  # used again: the second is the oldest now
    kept.put(wishes[3], image)
    assert [kept.get(wish) is not None for wish in wishes] == [True, False, True, True]


def test_a_part_of_a_page_comes_by_a_signal_of_its_own(
    qtbot: QtBot, thumbs: Thumbs, drawing: Drawing, tmp_path: Path
) -> None:
    seen: list[Mapping[str, Any]] = []

    def draw(args: Mapping[str, Any]) -> Outcome:
        seen.append(args)
        return Done(thumbnail(**args))

    drawing.outcome = draw
    path = makers.text_pdf(tmp_path / "a.pdf")
    file = SubmittedFile("a.pdf", "a.pdf", path.stat().st_size, "d" * 128, cases.NOW)
    part = Part(0, Box(0.0, 0.5, 1.0, 0.5))
    with qtbot.assertNotEmitted(thumbs.ready), qtbot.waitSignal(thumbs.part_ready) as come:
        thumbs.request(file, 320, part)
    assert come.args is not None
    assert come.args[:2] == ["a.pdf", part]
    assert come.args[2].width() > come.args[2].height()
    assert (seen[0]["page"], seen[0]["crop"]) == (0, [0.0, 0.5, 1.0, 0.5])
    with qtbot.waitSignal(thumbs.ready):
        thumbs.request(file, 320)
    assert len(seen) == 2
