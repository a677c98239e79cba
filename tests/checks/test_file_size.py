"""How large documents, sounds and other files may be; photos and videos have rules of their own."""

from dataclasses import replace

import pytest

from app.domain.facts import Family, NotProbed, Unreadable
from app.domain.notice import Item, Kind, Limits, SizeRange
from app.reporting import words
from tests.checks.cases import (
    DOCX,
    JPG,
    PDF,
    SCAN_ITEM,
    WORD_ITEM,
    one_slot,
    said_of,
    the,
    with_limits,
)

AUDIO_ITEM = Item("song", "录音", Kind.AUDIO)


def sizes_of(found: list[str]) -> list[str]:
    assert not [one for one in found if one.startswith("LM01")]
    return [one for one in found if one.startswith("ST")]


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (267_000, "ST05 passed a.pdf"),
        (20_000_000, "ST05 passed a.pdf"),
        (20_500_000, "ST06 warning a.pdf"),
        (20_971_520, "ST06 warning a.pdf"),
        (20_971_521, "ST05 error a.pdf"),
    ],
)
def test_a_greatest_size(size: int, told: str) -> None:
    item = with_limits(SCAN_ITEM, Limits(bytes=SizeRange(max="20MB")))
    assert sizes_of(said_of(item, {"a.pdf": replace(PDF, size=size)})) == [told]


@pytest.mark.parametrize(
    ("size", "severity"), [(1_048_576, "ST04 passed"), (1_000_000, "ST06 warning")]
)
def test_a_least_size(size: int, severity: str) -> None:
    item = with_limits(WORD_ITEM, Limits(bytes=SizeRange(min="1MB")))
    assert sizes_of(said_of(item, {"a.docx": replace(DOCX, size=size)})) == [f"{severity} a.docx"]


def test_what_cannot_be_opened_has_a_size_all_the_same() -> None:
    item = with_limits(SCAN_ITEM, Limits(bytes=SizeRange(max="1KB")))
    for facts in (
        Unreadable(Family.PDF, "pdf", 9000, "damaged"),
        replace(PDF, size=9000, encrypted=True),
    ):
        assert sizes_of(said_of(item, {"a.pdf": facts})) == ["ST05 error a.pdf"]


def test_a_file_that_is_gone_has_none() -> None:
    item = with_limits(SCAN_ITEM, Limits(bytes=SizeRange(max="1KB")))
    facts = NotProbed(Family.PDF, 9, "missing")
    assert sizes_of(said_of(item, {"a.pdf": facts})) == ["ST02 error a.pdf"]


def test_all_files_together() -> None:
    item = with_limits(SCAN_ITEM, Limits(bytes=SizeRange(max="5MB"), per_file=False))
    files = {name: replace(PDF, size=3_000_000) for name in ("a.pdf", "b.pdf")}
    assert sizes_of(said_of(item, files)) == ["ST05 error"]


def test_a_photo_keeps_its_own_rule() -> None:
    item = Item("any", "材料", Kind.OTHER, limits=Limits(bytes=SizeRange(max="1MB")))
    assert sizes_of(said_of(item, {"a.jpg": JPG, "b.pdf": PDF})) == ["ST05 passed b.pdf"]


def test_a_part_of_a_megabyte_is_said_as_the_notice_says_it() -> None:
    item = with_limits(SCAN_ITEM, Limits(bytes=SizeRange(max="0.2MB")))
    finding = the("ST05", one_slot(item, {"a.pdf": PDF}))
    assert words.message(finding) == "文件大小 390 KB，要求不大于 0.2 MB。"
