"""`python -m tests.benchmarks.bench_video`: making videos compliant, against ffmpeg by hand.

The same command is run once by the program, through its sandbox, and once straight, in turn; the
ratio of the best times is what the issue asks to be no more than one. `--large GB` copies and cuts
a file of that size instead, for the memory that this takes. Figures are of this machine and run.
"""

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import psutil

from app.domain.facts import VideoFacts
from app.domain.notice import Item, Kind, Limits, NumberRange
from app.fixes.video_plan import plan
from app.fixes.video_types import Cut, Order
from app.fixes.videos import order_of
from app.fixes.work import video_commands
from app.fixes.work.video_frames import frames, outline
from app.fixes.work.video_source import source_of
from app.probes.jobs import probe_file
from app.samples import videos
from app.sandbox.limits import ENCODE
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.tools import ffmpeg

POLITE = 5 if sys.platform != "win32" else 0
"""As the sandbox's children, and in a session of its own as they are: systems share the processor
between sessions first, and other work on the machine must weigh on both alike."""
ITEM = Item(
    "video",
    "视频",
    Kind.VIDEO,
    limits=Limits(
        formats=("mp4",), seconds=NumberRange(max=180), resolutions=((1920, 1080), (1080, 1920))
    ),
)


@dataclass
class Peak:
    """The most memory that this process's children had together, in MiB."""

    mib: float = 0.0

    def watch(self, work: Callable[[], Any]) -> float:
        """How long `work` took, in seconds."""
        over = threading.Event()
        thread = threading.Thread(target=self._sample, args=(over,))
        thread.start()
        begun = time.perf_counter()
        try:
            work()
            return time.perf_counter() - begun
        finally:
            over.set()
            thread.join()

    def _sample(self, over: threading.Event) -> None:
        while not over.wait(0.1):
            now = sum(map(resident, psutil.Process().children(recursive=True)))
            self.mib = max(self.mib, now / 2**20)


def resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def ordered(source: Path, cut: Cut) -> dict[str, Any]:
    facts = probe_file(source, source.name)
    assert isinstance(facts, VideoFacts)
    return order_of(plan(facts, ITEM, cut, outline(str(source))["keys"]))


def by_program(box: Sandbox, source: Path, order: Mapping[str, Any], target: Path) -> None:
    given = {"sources": [str(source)], "target": str(target), "order": order}
    done = box.run("fit-video", given, ENCODE)
    assert isinstance(done, Done), done


def by_hand(source: Path, order: Mapping[str, Any], target: Path) -> None:
    job = video_commands.encode(source_of(source), msgspec.convert(order, Order), target)
    command = job.compile(cmd=ffmpeg.binary(), overwrite_output=True)
    null = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=null, stderr=null, start_new_session=True) as process:
        psutil.Process(process.pid).nice(psutil.Process().nice() + POLITE)
    assert process.returncode == 0


def encode(folder: Path, seconds: int, rounds: int) -> None:
    source = videos.phone_video(folder / "a.mov", seconds=seconds, codec="hevc", megabytes=seconds)
    order = ordered(source, Cut())
    print(f"{seconds} s of HEVC 1920×1080 at 30 a second, load {psutil.getloadavg()[0]:.1f}")
    program, hand = [], []
    ours, theirs = Peak(), Peak()
    with Sandbox(workers=1) as box:
        for number in range(rounds):
            target = folder / "out.mp4"
            program.append(ours.watch(lambda: by_program(box, source, order, target)))  # noqa: B023
            hand.append(theirs.watch(lambda: by_hand(source, order, target)))  # noqa: B023
            print(f"round {number + 1}: {program[-1]:.1f} s, by hand {hand[-1]:.1f} s", flush=True)
    print(
        f"ratio of the best {min(program) / min(hand):.3f}, of all {sum(program) / sum(hand):.3f}"
    )
    print(f"peak memory {ours.mib:.0f} MiB, by hand {theirs.mib:.0f} MiB")


def strip(folder: Path) -> None:
    source = videos.phone_video(folder / "b.mp4", seconds=180, megabytes=120)
    begun = time.perf_counter()
    frames(str(source), [180 * one / 16 for one in range(16)], 160)
    middle = time.perf_counter()
    frames(str(source), [101.9], 960, exact=True)
    print(f"strip of 16 {middle - begun:.2f} s, one exact {time.perf_counter() - middle:.2f} s")


def large(folder: Path, gigabytes: float) -> None:
    """By repeating a minute of 50 Mbit/s, streams copied."""
    minute = videos.phone_video(folder / "m.mp4", seconds=60, megabytes=375)
    count = max(1, round(gigabytes * 2**30 / minute.stat().st_size))
    listed = folder / "list.txt"
    listed.write_text(f"file '{minute.name}'\n" * count, encoding="utf-8")
    source = folder / "large.mov"
    given = ["-f", "concat", "-safe", "0", "-i", str(listed), "-c", "copy", str(source)]
    subprocess.run([ffmpeg.binary(), "-v", "error", "-y", *given], check=True)
    size = source.stat().st_size / 2**30
    print(f"{size:.1f} GiB, {count} minutes")
    anything = Item("video", "视频", Kind.VIDEO)
    facts = probe_file(source, source.name)
    assert isinstance(facts, VideoFacts)
    keys = outline(str(source))["keys"]
    quarter = facts.video_seconds // 8 * 2
    half = Cut(quarter, quarter * 3)
    for name, item, cut in (
        ("copy", anything, Cut()),
        ("half", anything, half),
        ("180 s", ITEM, half),
    ):
        order = order_of(plan(facts, item, cut, keys))
        peak = Peak()
        with Sandbox(workers=1) as box:
            took = peak.watch(lambda: by_program(box, source, order, folder / "out.mp4"))  # noqa: B023
        print(f"{name} ({order['mode']}): {took:.1f} s, peak memory {peak.mib:.0f} MiB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--large", type=float, metavar="GB")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="beiqi-bench-") as name:
        if given.large:
            large(Path(name), given.large)
        else:
            strip(Path(name))
            encode(Path(name), given.seconds, given.rounds)


if __name__ == "__main__":
    main()
