"""Files broken at random: a copy that is sound, or a sentence that says why there is none."""

import contextlib
import random
import re
import warnings
import zipfile
from pathlib import Path

import pytest

from app.domain.facts import PdfFacts, WordFacts
from app.fixes.work import pages_edit, pages_pictures, word_edit
from app.samples import words
from app.sandbox.outcome import Refusal
from tests import makers
from tests.fixes.test_documents import members
from tests.probes.reading import facts_of

_ROUNDS = 40
pytestmark = pytest.mark.slow


def nothing(_share: float) -> None:
    """Nobody watches."""


def flipped(content: bytes, numbers: random.Random) -> bytes:
    broken = bytearray(content)
    for _time in range(numbers.randrange(1, 6)):
        at = numbers.randrange(len(broken))
        if numbers.random() < 0.5:
            broken[at] = numbers.randrange(256)
        else:
            del broken[at : at + numbers.randrange(1, 20)]
    return bytes(broken)


def torn(xml: bytes, numbers: random.Random) -> bytes:
    """Still well-formed: empty elements left out or doubled, attributes without a value."""
    text = xml.decode()
    empty = re.findall(r"<[^>?!]+/>", text)
    for tag in numbers.sample(empty, min(3, len(empty))):
        text = text.replace(tag, numbers.choice(["", tag * 2]), 1)
    return re.sub(r'(w:\w+)="[^"]*"', lambda m: _blank(m, numbers), text).encode()


def _blank(found: re.Match[str], numbers: random.Random) -> str:
    return f'{found[1]}=""' if numbers.random() < 0.03 else found[0]


def test_pdf_files(tmp_path: Path) -> None:
    numbers = random.Random(1)
    whole = makers.scan(tmp_path / "whole.pdf", pages=2)
    source, target = tmp_path / "a.pdf", tmp_path / "b.pdf"
    done = 0
    for _round in range(_ROUNDS):
        source.write_bytes(flipped(whole.read_bytes(), numbers))
        with contextlib.suppress(Refusal), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pages_edit.merge([str(source), str(whole)], str(target), ["a", "b"], [0, 1], nothing)
            facts = facts_of(target)
            assert isinstance(facts, PdfFacts)
            assert len(facts.pages) == 4
            done += 1
    assert done > _ROUNDS / 2


def test_pictures(tmp_path: Path) -> None:
    numbers = random.Random(2)
    whole = makers.photo(tmp_path / "whole.jpg").read_bytes()
    source, target = tmp_path / "a.jpg", tmp_path / "b.pdf"
    for number in range(_ROUNDS):
        source.write_bytes(flipped(whole, numbers))
        most = 60_000 if number % 2 else None
        with contextlib.suppress(Refusal):
            pages_pictures.make([str(source)], str(target), ["a.jpg"], [0], most, 150, nothing)
            assert isinstance(facts_of(target), PdfFacts)


def test_word_files(tmp_path: Path) -> None:
    numbers = random.Random(3)
    inside = words.Inside(inserted="新", deleted="旧", comment="问", text_box="框", macros=True)
    whole = members(makers.word(tmp_path / "whole.docx", inside=inside))
    readable = [name for name in whole if name.endswith((".xml", ".rels"))]
    source, target = tmp_path / "a.docx", tmp_path / "b.docx"
    for number in range(_ROUNDS):
        broken = {name: torn(whole[name], numbers) for name in numbers.sample(readable, 3)}
        with zipfile.ZipFile(source, "w") as archive:
            for name, content in (whole | broken).items():
                archive.writestr(name, content)
        job = word_edit.remove_macros if number % 2 else word_edit.accept_changes
        with contextlib.suppress(Refusal):
            job([str(source)], str(target), ["a.docx"], nothing)
            assert isinstance(facts_of(target), WordFacts)
