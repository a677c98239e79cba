"""`python -m tests.benchmarks.bench_sorting`: what sorting gets right.

Of each layout: files placed where they belong, files placed for certain where they do not, files
left waiting; then how long it took. `--set` chooses the layouts: each later set was written after
all before it were right. `--many` sorts 500 files once.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.progress import Silent
from app.domain.submission import Guess, SlotKey
from app.sandbox.sandbox import Sandbox
from app.sorting.words import clues_words
from app.workflow.desk import Desk
from app.workflow.gathering import gather
from app.workflow.gathering.sorting import Sorted, sort_in
from tests.sorting import (
    layouts,
    layouts_fifth,
    layouts_fourth,
    layouts_sixth,
    layouts_third,
    layouts_unseen,
)
from tests.sorting.building import BEIJING, JUNK, MAY, OPEN, Layout, Piece, camera

_SETS = {
    "tuned": layouts,
    "unseen": layouts_unseen,
    "third": layouts_third,
    "fourth": layouts_fourth,
    "fifth": layouts_fifth,
    "sixth": layouts_sixth,
}


@dataclass(frozen=True)
class Score:
    """Counts of files that belong to a slot; `wrong` of all that were placed."""

    meant: int
    right: int
    wrong: tuple[str, ...]
    waiting: tuple[str, ...]
    seconds: float


def measured(layout: Layout, folder: Path, sandbox: Sandbox) -> Score:
    desk = layout.desk(folder / "报送稿")
    drop = layout.write(folder)
    began = time.monotonic()
    done = sort_in(desk, drop, sandbox, Silent())
    return score(layout, desk, done, folder, time.monotonic() - began)


def score(layout: Layout, desk: Desk, done: Sorted, folder: Path, seconds: float) -> Score:
    truth = {path: slot for path, slot in layout.truth().items() if slot != JUNK}
    right, wrong, waiting = 0, [], []
    for one in done.placed:
        path = _dropped(one.file.original_path, folder, layout)
        wanted = truth[path].removesuffix(MAY)
        if wanted != OPEN and gather.slot_named(wanted, desk.submission, desk.profile) == one.key:
            right += not truth[path].endswith(MAY)
        else:
            wrong.append(f"{path}: {one.key.item}/{one.key.nominee} {clues_words(one.clues)}")
    for each in done.waiting:
        path = _dropped(each.file.original_path, folder, layout)
        if _sure(truth[path]):
            waiting.append(f"{path}: {_guessed(each.guesses)}")
    assert done.total == len(layout.pieces), (done.total, len(layout.pieces), done.refused)
    meant = sum(map(_sure, truth.values()))
    return Score(meant, right, tuple(wrong), tuple(waiting), seconds)


def _sure(slot: str) -> bool:
    """Anybody could tell where it belongs."""
    return slot != OPEN and not slot.endswith(MAY)


def _dropped(original: str, folder: Path, layout: Layout) -> str:
    if layout.packed:
        return "报送材料/" + original.partition(".zip/")[2]
    return Path(original).relative_to((folder / "source").absolute()).as_posix()


def _guessed(guesses: Sequence[Guess]) -> str:
    def slot(key: SlotKey) -> str:
        return key.item + (f"/{key.nominee}" if key.nominee else "")

    return "; ".join(f"{slot(one.key)} {one.confidence:.2f}" for one in guesses)


def many(number: int = 500) -> Layout:
    """Photos of eight nominees in their folders."""
    people = ("王一鸣", "李二妮", "赵三思", "钱四海", "孙五常", "周六一", "吴七月", "郑八斗")
    pieces = [
        Piece(f"{people[n % 8]}/IMG_{n:04d}.JPG", camera(6 if n % 3 == 0 else 1), OPEN)
        for n in range(number)
    ]
    return Layout(f"{number} photos", BEIJING, people, tuple(pieces))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=tuple(_SETS), default="tuned")
    parser.add_argument("--many", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    chosen = _SETS[given.set].every()
    with Sandbox() as sandbox, tempfile.TemporaryDirectory() as room:
        if given.many:
            made = measured(many(), Path(room) / "many", sandbox)
            print(f"500 photos: {made.seconds:.1f} s")
            return
        scores = [
            _shown(one, Path(room) / str(n), sandbox, verbose=given.verbose)
            for n, one in enumerate(chosen)
        ]
    meant, right = sum(one.meant for one in scores), sum(one.right for one in scores)
    wrong = sum(len(one.wrong) for one in scores)
    print(f"{'all':34} {right}/{meant} = {right / meant:.1%} right, {wrong} wrong for certain")


def _shown(layout: Layout, folder: Path, sandbox: Sandbox, *, verbose: bool) -> Score:
    made = measured(layout, folder, sandbox)
    share = made.right / max(1, made.meant)
    print(
        f"{layout.name:34} {made.right}/{made.meant} = {share:6.1%} right, {len(made.wrong)} wrong,"
        f" {len(made.waiting)} waiting, {made.seconds:.1f} s"
    )
    for line in (*(f"WRONG {one}" for one in made.wrong), *made.waiting) if verbose else made.wrong:
        print("      ", line)
    return made


if __name__ == "__main__":
    main()
