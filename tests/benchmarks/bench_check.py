"""`python -m tests.benchmarks.bench_check`: a check against plain decodes of the same files.

All with two processes and nothing in the page cache, in turn. The check is with its closer looks
(pages, photos, headshots, videos), but for OCR, which is measured apart. Two plain decodes: a
glance (photos at an eighth, videos opened), and all (photos whole, every key picture). Both
render PDF pages at 100 dpi and read Word files. The check is the first after files were taken in,
whose digests are known then; one more compares those too, as for a folder that came from elsewhere.
Also: what the check said but 合格, by rule; the check again from the cache; the start of `status`;
the memory of all processes together.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
MAIN = [sys.executable, str(ROOT / "main.py")]


def glance(path: Path) -> None:
    """What a bare program would do to see that a file can be read."""
    if path.suffix == ".jpg":
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
            page.render(scale=100 / 72).to_numpy()
        document.close()
    else:
        import docx

        docx.Document(str(path))


def decode(path: Path) -> None:
    """Pictures whole: every pixel of a photo, every key picture of a video."""
    if path.suffix == ".jpg":
        from PIL import Image

        with Image.open(path) as image:
            image.load()
    elif path.suffix == ".mp4":
        import av

        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            stream.codec_context.skip_frame = "NONKEY"
            for _frame in container.decode(stream):
                pass
    else:
        glance(path)


def plain(read: Callable[[Path], None], files: list[Path]) -> float:
    """Seconds, the largest files first as the check takes them."""
    largest_first = sorted(files, key=lambda path: -path.stat().st_size)
    forget(files)
    began = time.perf_counter()
    with get_context("spawn").Pool(2) as pool:
        pool.map(read, largest_first, chunksize=1)
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


def run(*arguments: str) -> tuple[float, int]:
    """Seconds and exit code."""
    began = time.perf_counter()
    done = subprocess.run([*MAIN, *arguments], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began, done.returncode


def peak_of(*arguments: str) -> float:
    """MiB. In a run of its own: asking ten times a second costs time that counts elsewhere."""
    with subprocess.Popen([*MAIN, *arguments], stdout=subprocess.DEVNULL) as child:
        memory = Memory(child.pid)
        memory.start()
        child.wait()
        memory.stopped.set()
    return memory.peak


def forget_looks(draft: Path, files: list[Path]) -> None:
    """As after the intake: of the files nothing is known but their digests."""
    for kept in (draft / "cache").iterdir():
        if kept.is_dir():
            shutil.rmtree(kept)
    forget(files)


def told(draft: Path) -> str:
    """How often each rule said each thing but 合格."""
    report = json.loads((draft / "report.json").read_bytes())
    found = Counter(
        f"{one['code']} {one['severity']}"
        for one in report["findings"]
        if one["severity"] != "passed"
    )
    return "、".join(f"{what} ×{often}" for what, often in sorted(found.items())) or "nothing"


def measure(draft: Path, files: list[Path], runs: int) -> None:
    taken: list[tuple[float, float, float]] = []
    for _run in range(runs):
        light, whole = plain(glance, files), plain(decode, files)
        forget_looks(draft, files)
        seconds, code = run("check", str(draft), "--no-ocr")
        taken.append((seconds, light, whole))
        print(f"check {seconds:.2f} s (exit {code}), glance {light:.2f} s"
              f" ratio {seconds / light:.2f}, whole decode {whole:.2f} s"
              f" ratio {seconds / whole:.2f}", flush=True)  # fmt: skip
    for number, name in ((1, "glance"), (2, "whole decode")):
        ratios = [one[0] / one[number] for one in taken]
        print(f"median ratio to {name} {statistics.median(ratios):.2f}")
    forget_looks(draft, files)
    print(f"memory {peak_of('check', str(draft), '--no-ocr'):.0f} MiB; said: {told(draft)}",
          flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nominees", type=int, default=20)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--ocr", action="store_true", help="measure OCR too: minutes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BEIQI_HOME"] = f"{folder}/home"
        from tests.benchmarks import reference_job

        draft = reference_job.make(Path(folder), given.nominees)
        files = sorted((draft / "files").iterdir())
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files, {size / 2**20:.0f} MiB", flush=True)
        measure(draft, files, given.runs)
        shutil.rmtree(draft / "cache")
        forget(files)
        print(f"check of a strange folder {run('check', str(draft), '--no-ocr')[0]:.2f} s")
        again = [run("check", str(draft), "--no-ocr")[0] for _run in range(given.runs)]
        print(f"check again {statistics.median(again):.2f} s")
        status = [run("status", str(draft))[0] for _run in range(5)]
        print(f"status {statistics.median(status):.2f} s", flush=True)
        if given.ocr:
            seconds = run("check", str(draft))[0]
            pages = sum(2 for path in files if path.suffix == ".pdf")
            print(f"OCR {seconds:.1f} s, {seconds / pages:.2f} s a page;"
                  f" said: {told(draft)}")  # fmt: skip


if __name__ == "__main__":
    main()
