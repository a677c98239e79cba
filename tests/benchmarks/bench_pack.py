"""Packing against `cp -r` + `sync` + `bagit.py --processes 2 --sha512`, in the same run.

`python -m tests.benchmarks.bench_pack [--nominees 20] [--scale 1.0] [--in FOLDER] [--rounds 3]`
prints seconds; it judges nothing. A nominee has 6 photos of 4 MB, a video of 60 MB and
8 documents of 300 KB, as the issue's reference job has them. Ours writes durably and reads every
byte back past the page cache, which the others do not; so our time is given with and without it.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from app.bags import digests
from app.bags.layout import Layout
from app.domain.progress import Silent
from app.packing import readback
from app.packing.folder import write_bag
from app.packing.plan import plan_package
from app.packing.tags import bag_info
from tests.benchmarks.pack_cases import EMAIL, PROFILE, make_submission
from tests.packing.cases import PAPERS, TODAY


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as scratch:
        root = Path(scratch)
        submission = make_submission(root / "from", options.nominees, options.scale)
        plan = plan_package(submission, PROFILE, EMAIL)
        tags = bag_info(submission, PROFILE, plan, TODAY)
        print(f"{len(plan.files)} files, {plan.size / 1e6:.0f} MB, {options.rounds} rounds")

        def ours(target: Path) -> None:
            write_bag(plan, tags, PAPERS, root / "from", target, Silent(), Layout.BAG)

        def without_reading_back(target: Path) -> None:
            with mock.patch.object(readback, "compare"):
                ours(target)

        ways = {"ours": ours, "ours, not read back": without_reading_back, "theirs": theirs}
        for number in range(options.rounds):
            order = list(ways.items())
            random.Random(number).shuffle(order)
            for name, way in order:
                print(f"{name}: {seconds(way, root):.2f} s", flush=True)


def seconds(way: Callable[[Path], None], root: Path) -> float:
    """Of one run into a fresh folder, with the sources' pages out of memory."""
    target = root / "to"
    target.mkdir()
    _cool(root / "from")
    start = time.perf_counter()
    way(target)
    taken = time.perf_counter() - start
    shutil.rmtree(target)
    return taken


def theirs(target: Path) -> None:
    package = target / "package"
    subprocess.run(["cp", "-r", target.parent / "from" / "files", package], check=True)
    subprocess.run(["sync", "-f", target], check=True)
    bagit = [sys.executable, "-m", "bagit", "--quiet", "--processes", "2", "--sha512"]
    subprocess.run([*bagit, str(package)], check=True)


def _cool(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as stream:
                os.fsync(stream.fileno())
                digests.forget(stream.fileno())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nominees", type=int, default=2)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full file sizes")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--in", dest="folder", help="a folder on the medium to be measured")
    return parser.parse_args()


if __name__ == "__main__":
    main()
