"""Any damage to any kind of file yields facts or a refusal, and never our own failure."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.facts import NotProbed
from app.probes import jobs
from app.probes.kinds import meant
from tests import makers

_tiny = partial(makers.photo, width=96, height=64)
MAKERS: dict[str, Callable[[Path], Path]] = {
    "a.jpg": _tiny,
    "b.jpg": partial(makers.phone_photo, width=96, height=64),
    "a.heic": partial(makers.phone_photo, width=96, height=64),
    "a.png": partial(_tiny, form="PNG"),
    "a.webp": partial(_tiny, form="WEBP"),
    "a.bmp": partial(_tiny, form="BMP"),
    "a.gif": partial(_tiny, form="GIF"),
    "a.tif": partial(_tiny, form="TIFF"),
    "a.mp4": makers.video,
    "a.mov": makers.video,
    "a.avi": makers.video,
    "a.mkv": makers.video,
    "a.wmv": makers.video,
    "a.pdf": makers.scan,
    "b.pdf": makers.text_pdf,
    "a.docx": makers.word_with_changes,
    "a.doc": makers.legacy_word,
    "a.xlsx": makers.sheet,
}
OUR_LIMITS = {"unsupported", "memory", "too-large"}
quickly = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@cache
def whole(folder: Path, name: str) -> bytes:
    path = folder / name
    return MAKERS[name](path).read_bytes()


def no_failure(folder: Path, name: str, content: bytes) -> None:
    path = folder / f"damaged-{name}"
    path.write_bytes(content)
    facts = jobs.probe_file(path, name, len(content))
    assert facts.size == len(content)
    if isinstance(facts, NotProbed):
        assert facts.reason in OUR_LIMITS


@pytest.mark.parametrize("name", MAKERS)
@quickly
@given(keep=st.floats(0, 1))
def test_truncated(folder: Path, name: str, keep: float) -> None:
    content = whole(folder, name)
    no_failure(folder, name, content[: int(len(content) * keep)])


@pytest.mark.parametrize("name", MAKERS)
@quickly
@given(flips=st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255)), min_size=1, max_size=8))
def test_flipped(folder: Path, name: str, flips: list[tuple[float, int]]) -> None:
    content = bytearray(whole(folder, name))
    for place, bits in flips:
        near_the_start = place**4  # heads and indexes are where a decoder decides
        content[int(near_the_start * (len(content) - 1))] ^= bits
    no_failure(folder, name, bytes(content))


@pytest.mark.parametrize("name", MAKERS)
@quickly
@given(at=st.floats(0, 1), share=st.floats(0, 0.3), filler=st.binary(min_size=1, max_size=9))
def test_overwritten(folder: Path, name: str, at: float, share: float, filler: bytes) -> None:
    content = bytearray(whole(folder, name))
    start, length = int(at * len(content)), int(share * len(content))
    covered = len(content[start : start + length])
    content[start : start + covered] = (filler * (covered // len(filler) + 1))[:covered]
    no_failure(folder, name, bytes(content))


@pytest.mark.parametrize("name", [*MAKERS, "a.txt", "a.wps", "a.xls", "a.mp3", "a.bin"])
@quickly
@given(head=st.sampled_from(["", *MAKERS]), body=st.binary(max_size=400))
def test_invented(folder: Path, name: str, head: str, body: bytes) -> None:
    """Random bytes, alone or behind the first bytes of another kind."""
    start = whole(folder, head)[:16] if head else b""
    content = start + body
    no_failure(folder, name, content)
    assert meant(name).format
