"""`python -m tests.benchmarks.bench_photos`: what the looks at photos catch, miss and cry wolf at.

Each line: a rule, a family of generated files, how many of them were told of. Families that are
right must read 0. At the end: what a look costs against a plain full decode of 24 megapixels.
"""

import argparse
import io
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from app.domain.facts import PhotoFacts
from app.probes import photolook, photolook_portrait
from app.probes.jobs import probe_file
from app.samples import headshots, photos, scenery
from tests.benchmarks.photo_scenes import CAMERAS, leaves, taken

WIDE, HIGH = 1800, 1200
Kernel = Image.Resampling
KERNELS = {"bicubic": Kernel.BICUBIC, "lanczos": Kernel.LANCZOS, "bilinear": Kernel.BILINEAR}


@dataclass
class Desk:
    folder: Path

    def looked(self, content: bytes, form: str = "jpg") -> dict[str, object]:
        path = self.folder / f"a.{form}"
        path.write_bytes(content)
        return photolook.look({"path": str(path), "format": form})

    def probed(self, content: bytes) -> object:
        path = self.folder / "b.jpg"
        path.write_bytes(content)
        return probe_file(path, path.name)


def jpeg(image: Image.Image, quality: int, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, **options)
    return stream.getvalue()


def again(image: Image.Image, first: int) -> Image.Image:
    return Image.open(io.BytesIO(jpeg(image, first)))


def shots(number: int) -> Iterator[tuple[str, Image.Image]]:
    for seed in range(number):
        scene = leaves(WIDE, HIGH, seed)
        for name, camera in CAMERAS.items():
            yield name, taken(scene, camera, seed)
        yield "drawn", scenery.scene(WIDE, HIGH, 100 + seed)
        large = taken(leaves(WIDE * 3 // 2, HIGH * 3 // 2, seed + 50), CAMERAS["plain"], seed)
        for name, kernel in KERNELS.items():
            yield f"reduced {name}", large.resize((WIDE, HIGH), kernel)


def tell(rule: str, family: str, caught: list[bool]) -> None:
    print(f"{rule:6}{family:44}{sum(caught):4} of {len(caught)}", flush=True)


def known_good(desk: Desk, number: int) -> None:
    enlarged, resaved, damaged, padded = [], [], [], []
    for _name, image in shots(number):
        for quality in (75, 82, 89, 94, 98):
            content = jpeg(image, quality, optimize=quality == 82, progressive=quality == 89)
            seen = desk.looked(content)
            enlarged.append(seen["enlarged"] is not None)
            resaved.append(seen["earlier_quality"] is not None)
            facts = desk.probed(content)
            damaged.append(not isinstance(facts, PhotoFacts) or bool(facts.damage))
            padded.append(isinstance(facts, PhotoFacts) and bool(facts.ballast and
                          facts.ballast.filler))  # fmt: skip
    for rule, found in (("PH07e", enlarged), ("PH07r", resaved), ("PH14", damaged),
                        ("PH06", padded)):  # fmt: skip
        tell(rule, "right: cameras, night, bokeh, reduced", found)


def enlarged(desk: Desk, number: int) -> None:
    for times in (1.5, 1.8, 2.0, 2.5, 3.0, 4.0, 5.0):
        for quality in (97, 90):
            found = []
            for seed in range(number):
                source = taken(leaves(WIDE, HIGH, seed), CAMERAS["sharpened"], seed)
                small = source.resize((int(WIDE / times), int(HIGH / times)), Kernel.LANCZOS)
                for kernel in KERNELS.values():
                    large = small.resize((WIDE, HIGH), kernel)
                    found.append(desk.looked(jpeg(large, quality))["enlarged"] is not None)
            tell("PH07e", f"enlarged {times} times, saved at {quality}", found)


def resaved(desk: Desk, number: int) -> None:
    for first, second in ((50, 90), (60, 95), (70, 95), (75, 92), (75, 98), (80, 97)):
        found = [
            desk.looked(jpeg(again(image, first), second))["earlier_quality"] is not None
            for _name, image in shots(number)
        ]
        tell("PH07r", f"first saved at {first}, then at {second}", found)


def damaged(desk: Desk, number: int) -> None:
    fills: dict[str, Callable[[int, np.random.Generator], bytes]] = {
        "zeros": lambda size, _: bytes(size),
        "0xFF": lambda size, _: b"\xff" * size,
        "random": lambda size, numbers: numbers.bytes(size),
    }
    codings: dict[str, dict[str, object]] = {
        "baseline": {},
        "optimised": {"optimize": True},
        "restarts": {"restart_marker_rows": 1},
        "progressive": {"progressive": True},
    }
    for coding, options in codings.items():
        for fill, make in fills.items():
            found = []
            for seed in range(number * 2):
                content = bytearray(jpeg(scenery.scene(WIDE, HIGH, seed), 88, **options))
                numbers = np.random.default_rng(seed)
                for size in (512, 4096, 65536):
                    at = int(len(content) * numbers.uniform(0.2, 0.8))
                    holed = content[:at] + make(size, numbers) + content[at + size :]
                    facts = desk.probed(bytes(holed[: len(content)]))
                    found.append(not isinstance(facts, PhotoFacts) or bool(facts.damage))
            tell("PH14", f"{coding}: hole of {fill}, 0.5 to 64 KB", found)


def faces(desk: Desk, number: int) -> None:
    def seen(path: Path, turned: int = 0) -> dict[str, object]:
        if turned:
            with Image.open(path) as image:
                image.rotate(turned, expand=True).save(path)
        return photolook_portrait.look({"path": str(path), "format": "jpg"})

    path = desk.folder / "head.jpg"
    upright = [seen(headshots.headshot(path, seed=seed)) for seed in range(number * 5)]
    tell("HS03", "right: one face, upright", [one["faces"] != 1 or bool(one["turned"])
         for one in upright])  # fmt: skip
    for turned in (90, 180, 270):
        found = [seen(headshots.headshot(path, seed=seed), turned) for seed in range(number * 3)]
        tell("HS03", f"turned by {turned}", [bool(one["turned"]) for one in found])
    empty = []
    for seed in range(number * 5):
        photos.camera_photo(path, width=1200, height=800, seed=seed)
        empty.append(seen(path)["faces"] == 0)
    tell("HS03", "landscapes without a face", empty)
    striped = [seen(headshots.headshot(path, seed=seed, plain=False)) for seed in range(number * 3)]
    tell("HS04", "before stripes", [float(str(one["plain"])) < 0.8 for one in striped])
    tell("HS04", "right: before white", [float(str(one["plain"])) < 0.8 for one in upright])


def decode(path: Path) -> None:
    with Image.open(path) as image:
        image.load()


def cost(desk: Desk) -> None:
    path = photos.camera_photo(desk.folder / "large.jpg", megabytes=4)
    works: dict[str, Callable[[], object]] = {
        "plain full decode": lambda: decode(path),
        "probe": lambda: probe_file(path, path.name),
        "look": lambda: photolook.look({"path": str(path), "format": "jpg"}),
        "portrait": lambda: photolook_portrait.look({"path": str(path), "format": "jpg"}),
    }
    spent: dict[str, list[float]] = {name: [] for name in works}
    for _run in range(5):
        for name, work in works.items():
            began = time.process_time()
            work()
            spent[name].append(time.process_time() - began)
    for name, times in spent.items():
        print(f"{name:20} {min(times) * 1000:.0f} ms for 24 megapixels")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scenes", type=int, default=4)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        cost(desk)
        damaged(desk, given.scenes)
        faces(desk, given.scenes)
        known_good(desk, given.scenes)
        resaved(desk, max(1, given.scenes // 2))
        enlarged(desk, given.scenes)


if __name__ == "__main__":
    main()
