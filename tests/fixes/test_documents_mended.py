"""Fixes of Word files from finding to finding: told, offered, made, told no more, undone."""

import hashlib
import importlib
import inspect
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.facts import WordFacts
from app.domain.progress import Silent
from app.fixes import documents, pages
from app.fixes.base import Recipe, Source
from app.fixes.work import word_edit
from app.samples import words
from app.sandbox.sandbox import Sandbox
from app.worker import JOBS
from app.workflow.mending import pdf_pages
from app.workflow.mending.mend import mend, told
from app.workflow.undo import undo
from tests import makers
from tests.checks.cases import DOCX, PDF, submitted
from tests.fixes.mended import WORD, checked, desk_of, made_of, said, the_offer
from tests.probes.reading import facts_of

CHANGED = words.Inside(inserted="新增", deleted="旧文", comment="请核对")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def good(name: str) -> list[str]:
    rules = ("WD01", "WD02", "WD05", "WD06", "WD07", "WD08", "WD09", "WD10")
    return ["CT02 passed", "CT03 passed", *(f"{rule} passed {name}" for rule in rules)]


def test_changes_and_comments(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    source = makers.word(tmp_path / "报告.docx", chars=200, inside=CHANGED)
    desk = desk_of(folder, WORD, [source])
    before = checked(desk, sandbox)
    assert said(before) == [one.replace("WD06 passed", "WD06 warning") for one in good("报告.docx")]
    offer = the_offer(before)
    assert not offer.fix.safe
    outcome = mend(desk, offer, sandbox, Silent())
    assert told(outcome) == "接受了 2 处修订，删掉了 1 条批注。"
    assert outcome.made[0].name == "报告.docx"
    assert said(checked(desk, sandbox)) == good("报告.docx")
    original = folder / offer.files[0].path
    assert hashlib.sha512(original.read_bytes()).hexdigest() == offer.files[0].sha512
    assert made_of(outcome, folder).read_bytes() != original.read_bytes()
    assert undo(desk) == "修正文件"
    assert said(checked(desk, sandbox)) == said(before)


def test_macros(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, WORD, [makers.word_with_macros(tmp_path / "报告.docm")])
    before = checked(desk, sandbox)
    assert said(before) == [one.replace("WD08 passed", "WD08 error") for one in good("报告.docm")]
    outcome = mend(desk, the_offer(before), sandbox, Silent())
    assert outcome.made[0].name == "报告.docx"
    assert said(checked(desk, sandbox)) == good("报告.docx")


@pytest.mark.parametrize("recipe", [*documents.RECIPES, *pages.RECIPES], ids=lambda one: one.job)
def test_every_fix_has_a_job_that_takes_its_options(recipe: Recipe) -> None:
    module, _, name = JOBS[recipe.job].partition(":")
    taken = set(inspect.signature(getattr(importlib.import_module(module), name)).parameters)
    facts = DOCX if recipe in documents.RECIPES else PDF
    sources = [Source(submitted("files/a.x", facts), facts)]
    chosen = recipe.by_default(sources, WORD)
    assert chosen is not None
    assert taken == {"sources", "target", "step", *recipe.options(sources, WORD, chosen)}


def test_older_formats_are_not_offered_what_cannot_be_done(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    source = makers.legacy_word(tmp_path / "报告.doc")
    desk = desk_of(folder, WORD, [source])
    path = desk.submission.slots[0].files[0].path
    outcome = mend(desk, pdf_pages.offer(desk, "accept-changes", [path]), sandbox, Silent())
    assert not outcome.mended
    assert outcome.why.endswith("请用 Word 或 WPS 另存一份。")


@pytest.mark.slow
def test_a_long_report_with_pictures(tmp_path: Path) -> None:
    """30,000 字 and a photo of 24 megapixels: some tenths of a second."""
    photo = makers.full_photo(tmp_path / "a.jpg").read_bytes()
    inside = words.Inside(inserted="新", deleted="旧", comment="问", picture=photo)
    source = makers.word(tmp_path / "a.docx", chars=30_000, inside=inside)
    target = tmp_path / "b.docx"
    begun = time.perf_counter()
    word_edit.accept_changes([str(source)], str(target), ["a.docx"], lambda _: None)
    assert time.perf_counter() - begun < 5
    was, now = facts_of(source), facts_of(target)
    assert isinstance(was, WordFacts)
    assert isinstance(now, WordFacts)
    assert (now.characters, now.pictures) == (was.characters, was.pictures)
    assert (now.insertions, now.deletions, now.comments) == (0, 0, 0)
