"""`python -m tests.benchmarks.bench_documents`: what the rules for Word, sheets, videos catch.

Generated good files must earn nothing but passes; of bad ones each the code it was made for, and
nothing else. Then: how long looking into a video takes, against opening it and decoding pictures.
"""

import argparse
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import av

from app.domain.facts import Facts, VideoFacts
from app.domain.finding import Severity
from app.domain.notice import Item, Kind, Limits, NumberRange
from app.probes import videolook
from app.probes.jobs import probe_file
from app.samples import broken, videos
from app.workflow.looking import videos as look_videos
from tests.benchmarks import document_cases
from tests.benchmarks.document_cases import Sample
from tests.checks.cases import one_slot, run

VIDEO = Item("video", "视频", Kind.VIDEO, limits=Limits(formats=("mp4", "mov", "mkv", "avi")))
SHORT = Item("video", "视频", Kind.VIDEO, limits=Limits(seconds=NumberRange(max=6)))
film = partial(videos.phone_video, seconds=6, width=640, height=360, fps=15)
_SAID = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM, Severity.NOT_CHECKED}


def good_videos() -> Iterator[Sample]:
    kinds: list[dict[str, Any]] = [
        {"view": view, "rotation": turn}
        for view in ("day", "suit", "night")
        for turn in (0, 90, 180)
    ]
    kinds += [{"faststart": False}, {"fps": 25}, {"fps": 50}, {"seconds": 1.5}, {"bars": 0.02}]
    for number, options in enumerate(kinds):
        for ending in ("mp4", "mov"):
            make = partial(film, **({"seed": number} | options))
            yield Sample(f"good{number}.{ending}", VIDEO, make)


def bad_videos() -> Iterator[Sample]:
    for seed in range(6):
        keep = 0.3 + seed / 10
        yield Sample(f"cut{seed}.mp4", VIDEO, partial(_cut, keep=keep), "VD07")
        yield Sample(f"cut{seed}.mkv", VIDEO, partial(_cut, keep=keep), "VD07")
        for share in (0.002, 0.02, 0.2):
            hole = partial(_holed, at=keep, share=share)
            yield Sample(f"hole{seed}-{share}.mp4", VIDEO, hole, "VD07")
        yield Sample(f"bars{seed}.mp4", VIDEO, partial(film, bars=0.05 + seed / 50), "VD09")
        yield Sample(f"beside{seed}.mp4", VIDEO, partial(film, beside=0.06 + seed / 40), "VD09")
        yield Sample(f"back{seed}.mp4", VIDEO, partial(film, view="backlit", seed=seed), "VD10")
    yield Sample("silent.mp4", VIDEO, partial(film, audio="silent"), "VD08")
    yield Sample("mute.mov", VIDEO, partial(film, audio=False), "VD08")
    yield Sample("hevc.mov", VIDEO, partial(film, codec="hevc"), "VD11")
    yield Sample("asp.avi", VIDEO, partial(film, codec="mpeg4"), "VD11")
    yield Sample("prores.mov", VIDEO, partial(film, codec="prores"), "VD11")
    wide: dict[str, Any] = {"width": 480, "pixel_shape": Fraction(4, 3)}
    yield Sample("wide.mp4", VIDEO, partial(film, **wide), "VD12")
    yield Sample("padded.mp4", SHORT, partial(film, audio_extra_ms=300), "VD13")


def _cut(path: Path, keep: float) -> Path:
    return broken.truncated(path, film(path), keep=keep)


def _holed(path: Path, at: float, share: float) -> Path:
    return broken.with_hole(path, film(path, megabytes=1.5), at=at, share=share)


def facts_of(path: Path) -> Facts:
    facts = probe_file(path, path.name)
    if isinstance(facts, VideoFacts):
        asked = {"path": str(path), "name": path.name, "size": path.stat().st_size}
        return look_videos.merged(facts, videolook.look(asked))
    return facts


def codes(sample: Sample, path: Path) -> set[str]:
    """What is said of the file beside passes; the slot's other wants are none of ours."""
    findings = run(one_slot(sample.item, {sample.name: facts_of(path)})).values()
    return {one.rule.code for one in findings if one.severity in _SAID and one.file}


def judge(samples: Iterator[Sample], folder: Path) -> tuple[int, Counter[str], Counter[str]]:
    """How many; “caught WD05” and “missed WD05”; what was said falsely."""
    number, told, false = 0, Counter[str](), Counter[str]()
    for sample in samples:
        path = sample.make(folder / sample.name)
        found = codes(sample, path)
        number += 1
        if sample.wanted:
            told[f"{sample.wanted} {'caught' if sample.wanted in found else 'missed'}"] += 1
        for code in found - {sample.wanted}:
            false[code] += 1
            print(f"  {sample.name}: {code} falsely")
        if sample.wanted and sample.wanted not in found:
            print(f"  {sample.name}: {sample.wanted} missed")
        path.unlink()
    return number, told, false


def times(folder: Path) -> None:
    """Three minutes of 60 MB: opening, all key pictures decoded, our look; in turn, of five."""
    path = videos.phone_video(folder / "three.mp4", seconds=175, megabytes=60)
    asked = {"path": str(path), "name": path.name, "size": path.stat().st_size}
    rows: dict[str, list[float]] = {"open": [], "key pictures": [], "look": []}
    for _round in range(5):
        for name, work in (
            ("open", lambda: av.open(str(path)).close()),
            ("key pictures", lambda: _key_pictures(path)),
            ("look", lambda: videolook.look(asked)),
        ):
            began = time.perf_counter()
            work()
            rows[name].append(time.perf_counter() - began)
    for name, taken in rows.items():
        print(f"{name}: {1000 * statistics.median(taken):.0f} ms")


def _key_pictures(path: Path) -> None:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.codec_context.skip_frame = "NONKEY"
        stream.codec_context.thread_count = 1
        for _frame in container.decode(stream):
            pass


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, samples in (
            ("good documents", document_cases.good()),
            ("good videos", good_videos()),
            ("bad documents", document_cases.bad()),
            ("bad videos", bad_videos()),
        ):
            number, told, false = judge(samples, folder)
            print(f"{name}: {number}, said falsely {false.total()}")
            for line, times_told in sorted(told.items()):
                print(f"  {line} {times_told}")
        times(folder)


if __name__ == "__main__":
    main()
