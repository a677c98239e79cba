"""How long the window is deaf while much is taken in, checked and listed.

`python -m tests.benchmarks.bench_stall [--files N] [--listed N] [--where]` opens the real Window
offscreen. N mixed small files are taken in through 收材料 and checked; then a slot of N files is
shown and scrolled. Prints the longest time between two beats of a heart of 10 ms, for each part,
less what the thread stood in line for a processor: neighbours, the program's own children too.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from app.domain.submission import SubmittedFile
    from app.gui.shell.frame import Frame
    from app.gui.window import Window
    from tests.heartbeat import Heartbeat

_AIM_STALL, _AIM_LISTED = 0.1, 1.0
_PEOPLE = tuple(f"样例{name}" for name in "甲乙丙丁戊己庚辛壬癸")


def main() -> int:
    """0 where both aims are kept."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--listed", type=int, default=3000)
    parser.add_argument("--where", action="store_true", help="what was done in each long gap")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BEIQI_HOME"] = f"{folder}/home"
        return _measure(Path(folder), given)


def _measure(folder: Path, given: argparse.Namespace) -> int:
    from tests.heartbeat import Heartbeat

    files = material(folder / "原始材料", given.files)
    window = _window(folder / "报送稿")
    heart = Heartbeat(window)
    heart.start()
    worst = [
        _part("taken in", heart, given, lambda: take_in(_frame(window), files)),
        _part("checked", heart, given, lambda: _until(lambda: _checked(_frame(window)))),
        _part("walked through", heart, given, lambda: walk(_frame(window))),
        _part("edited", heart, given, lambda: edit(_frame(window))),
    ]
    seconds: list[float] = []
    listing = _part(
        "listed", heart, given, lambda: seconds.append(list_many(_frame(window), given.listed))
    )
    print(f"{given.listed} files listed in {seconds[0]:.2f} s (aim: at most {_AIM_LISTED:g})")
    heart.stop()
    window.close()
    kept = max(*worst, listing) <= _AIM_STALL and seconds[0] <= _AIM_LISTED
    return 0 if kept else 1


def _part(
    name: str, heart: "Heartbeat", given: argparse.Namespace, work: Callable[[], None]
) -> float:
    heart.restart()
    began = time.perf_counter()
    work()
    took = time.perf_counter() - began
    worst = heart.worst.own
    late = len(heart.longer_than(_AIM_STALL))
    wall = max((gap.seconds for gap in heart.gaps), default=0.0)
    stalls = f"longest stall {worst * 1000:4.0f} ms ({wall * 1000:.0f} with neighbours)"
    print(f"{name:15} {took:6.1f} s, {stalls}, {late} over 100 ms")
    if given.where:
        for gap in sorted(heart.longer_than(0.06), key=lambda one: -one.own)[:8]:
            own, ran, waited = (round(s * 1000) for s in (gap.own, gap.ran, gap.waited))
            print(f"    {own:4} ms (ran {ran}, neighbours {waited}) at {gap.at:5.1f} s:")
            print(f"         {' < '.join(gap.where)}")
    return worst


def material(folder: Path, count: int) -> dict[str, list[Path]]:
    """Of ten files six photos, two Word files, a scan and a video; by slot."""
    from tests import makers

    folder.mkdir(parents=True)
    made: dict[str, list[Path]] = {}
    for number in range(count):
        person = number % len(_PEOPLE) + 1
        match number // len(_PEOPLE) % 10:
            case 0 | 1:
                path = makers.word(folder / f"{number}.docx", chars=100 + number)
                made.setdefault("report", []).append(path)
            case 2:
                path = makers.text_pdf(folder / f"{number}.pdf", seed=number)
                made.setdefault("report", []).append(path)
            case 3:
                path = makers.video(folder / f"{number}.mp4", seconds=0.5 + number / 1000)
                made.setdefault(f"video/{person}", []).append(path)
            case _:
                path = makers.photo(folder / f"IMG_{number}.JPG", seed=number, width=300)
                made.setdefault(f"photos/{person}", []).append(path)
    return made


def _window(root: Path) -> "Window":
    """The program's own window with an empty submission open."""
    from PySide6.QtWidgets import QApplication

    from app.gui.application import dress
    from app.gui.shell.kept import Kept
    from app.gui.tidying import Tidying
    from app.gui.window import Window
    from tests import cases

    cases.started(root, _PEOPLE)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    window = Window(dress(app), Kept())
    Tidying(window)
    window.show()
    window.rooms.open(root)
    _until(lambda: window.rooms.frame is not None)
    _until(lambda: _checked(_frame(window)))
    return window


def _frame(window: "Window") -> "Frame":
    frame = window.rooms.frame
    assert frame is not None
    return frame


def take_in(frame: "Frame", files: dict[str, list[Path]]) -> None:
    """As the page does it: the files of a slot at once, slot after slot."""
    from app.gui.pages.gather import GatherPage
    from app.workflow.gathering import gather

    page = frame.page
    assert isinstance(page, GatherPage)
    state = frame.session.state
    assert state is not None
    for slot, paths in files.items():
        page.slot_actions.add(paths, gather.slot_named(slot, state.submission, state.profile))
    _until(lambda: not frame.session.busy)


def walk(frame: "Frame") -> None:
    """Every page, and every tab of 收材料, once."""
    from app.gui.pages.gather import GatherPage
    from app.gui.places import Step

    for step in Step:
        frame.choose(step)
        _wait(0.3)
    frame.choose(Step.GATHER)
    page = frame.page
    assert isinstance(page, GatherPage)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        _wait(0.2)


def edit(frame: "Frame") -> None:
    """A file taken out, the check after it, and that taken back: small things in a full folder."""
    state = frame.session.state
    assert state is not None
    first = next(slot.files[0].path for slot in state.submission.slots if slot.files)
    from app.workflow.gathering import gather

    frame.session.edit(lambda desk: gather.remove(desk, first))
    _until(lambda: not frame.session.busy)
    _until(lambda: _checked(frame))
    frame.undo()
    _until(lambda: not frame.session.busy)
    _until(lambda: _checked(frame))


def list_many(frame: "Frame", count: int) -> float:
    """Seconds from the asking to the painted tiles, with all that the engine works out between."""
    from app.domain.submission import SlotKey
    from app.gui.pages.gather import GatherPage
    from app.gui.places import Place, Step
    from app.submissions import edits

    page = frame.page
    assert isinstance(page, GatherPage)
    key = SlotKey("photos", "n1")
    frame.go(Place(Step.GATHER, key))
    frame.session._timer.blockSignals(True)  # these files do not exist: nothing to check

    def put_in(desk: object) -> None:
        desk.submission = edits.add_files(desk.submission, key, many(count))  # type: ignore[attr-defined]

    area = page.cards[key].parts[0].area
    assert area is not None
    began = time.perf_counter()
    frame.session.edit(put_in)
    _until(lambda: area.tiles.files.rowCount() >= count)
    page.repaint()
    seconds = time.perf_counter() - began
    bar = area.tiles.verticalScrollBar()
    for part in range(40):
        bar.setValue(bar.maximum() * part // 40)
        _wait(0.02)
    return seconds


def many(count: int) -> "list[SubmittedFile]":
    from app.domain.submission import SubmittedFile
    from tests import cases

    return [
        SubmittedFile(f"files/{n:06d}-a.jpg", f"IMG_{n}.jpg", 30_000, f"{n:0128d}", cases.NOW)
        for n in range(10_000, 10_000 + count)
    ]


def _checked(frame: "Frame") -> bool:
    state = frame.session.state
    return (
        state is not None
        and state.current
        and not frame.session.busy
        and frame.session._check is None
        and not frame.session._timer.isActive()
    )


def _until(done: Callable[[], bool]) -> None:
    """Turns the event loop, which asks every few milliseconds; at most ten minutes."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    asking, patience = QTimer(loop), QTimer(loop)
    asking.timeout.connect(lambda: loop.exit(0) if done() else None)
    asking.start(5)
    patience.timeout.connect(lambda: loop.exit(1))
    patience.start(600_000)
    if not done() and loop.exec():
        message = "the window did not come to rest"
        raise TimeoutError(message)


def _wait(seconds: float) -> None:
    until = time.perf_counter() + seconds
    _until(lambda: time.perf_counter() >= until)


if __name__ == "__main__":
    sys.exit(main())
