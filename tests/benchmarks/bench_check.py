"""`python -m tests.benchmarks.bench_check`: a check against a plain decode of the same files.

Both with two processes and nothing in the page cache, in turn. Also: the check again from the
cache of facts, the start of `status`, and the memory of all processes together.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from multiprocessing import get_context
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
MAIN = [sys.executable, str(ROOT / "main.py")]


def decode(path: Path) -> None:
    """What a bare program would do to see that a file can be read."""
    if path.suffix.lower() == ".jpg":
        from PIL import Image

        with Image.open(path) as image:
            image.draft(None, (image.width // 8, image.height // 8))
            image.load()
    elif path.suffix == ".mp4":
        import av

        av.open(str(path)).close()
    elif path.suffix == ".pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(path)
        for page in document:
            page.render(scale=100 / 72)
        document.close()
    else:
        import docx

        docx.Document(str(path))


def plain_decode(files: list[Path]) -> float:
    began = time.perf_counter()
    with get_context("spawn").Pool(2) as pool:
        pool.map(decode, files, chunksize=1)
    return time.perf_counter() - began


def forget(files: list[Path]) -> None:
    """Drops the files' pages, so that both sides read from the disk."""
    os.sync()
    for path in files:
        with path.open("rb") as stream:
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


class Memory(threading.Thread):
    """The largest sum of proportional set sizes of a process and all below it, in MiB."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process(pid)
        self.peak = 0.0
        self.stopped = threading.Event()

    def run(self) -> None:
        while not self.stopped.wait(0.1):
            try:
                tree = [self._process, *self._process.children(recursive=True)]
                total = sum(one.memory_full_info().pss for one in tree)
            except psutil.Error:
                continue
            self.peak = max(self.peak, total / 2**20)


def run(*arguments: str) -> tuple[float, float, int]:
    """Seconds, peak MiB, exit code."""
    began = time.perf_counter()
    with subprocess.Popen([*MAIN, *arguments], stdout=subprocess.DEVNULL) as child:
        memory = Memory(child.pid)
        memory.start()
        code = child.wait()
        memory.stopped.set()
    return time.perf_counter() - began, memory.peak, code


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nominees", type=int, default=20)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BEIQI_HOME"] = f"{folder}/home"
        from tests.benchmarks import reference_job

        draft = reference_job.make(Path(folder), given.nominees)
        files = sorted((draft / "files").iterdir())
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files, {size / 2**20:.0f} MiB")
        ratios, peaks, seconds = [], [], []
        for _run in range(given.runs):
            forget(files)
            plain = plain_decode(files)
            for path in (draft / "cache" / "facts").glob("*"):
                path.unlink()
            forget(files)
            taken, peak, code = run("check", str(draft))
            ratios.append(taken / plain)
            peaks.append(peak)
            seconds.append((taken, plain))
            print(f"check {taken:.2f} s (exit {code}), plain decode {plain:.2f} s,"
                  f" ratio {taken / plain:.2f}, memory {peak:.0f} MiB")  # fmt: skip
        print(f"median ratio {statistics.median(ratios):.2f}, memory {max(peaks):.0f} MiB")
        again = [run("check", str(draft))[0] for _run in range(given.runs)]
        print(f"check again {statistics.median(again):.2f} s")
        status = [run("status", str(draft))[0] for _run in range(5)]
        print(f"status {statistics.median(status):.2f} s")


if __name__ == "__main__":
    main()
