from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.facts import (
    Facts,
    Family,
    NotProbed,
    OtherFacts,
    PdfFacts,
    SheetFacts,
    TextFacts,
    Unreadable,
    WordFacts,
)
from app.domain.notice import Item, Kind, Limits, NumberRange, Rendition
from app.domain.quantities import Count, Format, Words
from tests import makers
from tests.checks.cases import (
    DOCX,
    GOOD_SCAN,
    JPG,
    PDF,
    SCAN_ITEM,
    WORD_ITEM,
    one_slot,
    said_of,
    texts,
    the,
    with_limits,
)
from tests.probes.reading import facts_of

BOTH = replace(WORD_ITEM, renditions=(Rendition.WORD, Rendition.SCAN))
SHEET_ITEM = Item("table", "汇总表", Kind.TABLE, renditions=(Rendition.SHEET,))
GOOD_WORD = [f"WD{number:02} passed" for number in (1, 2, 5, 6, 8, 9, 10)]
UNREAD = ["WD01 passed", "WD02 passed", "WD05 not_checked", "WD09 passed"]
"""Of a format that Word or WPS reads and we do not."""


def scan_lines(name: str = "a.pdf") -> list[str]:
    return [f"{code} passed {name}" for code in GOOD_SCAN]


def word_lines(*lines: str, name: str = "a.docx") -> list[str]:
    return sorted(f"{one} {name}" for one in lines)


@pytest.mark.parametrize("content", ["docx", "doc", "docm", "dotx"])
def test_word_is_word_in_each_of_its_own_formats(content: str) -> None:
    document = replace(DOCX, format=content)
    for formats in ((), ("docx",), ("doc",)):
        item = with_limits(WORD_ITEM, Limits(formats=formats))
        assert said_of(item, {"a.docx": document}) == word_lines(*GOOD_WORD)


def test_rich_text_is_not_word() -> None:
    lines = said_of(WORD_ITEM, {"a.doc": WordFacts("rtf", 9, characters=3)})
    wrong = [line.replace("WD02 passed", "WD02 error") for line in UNREAD]
    assert lines == word_lines(*wrong, name="a.doc")


def test_a_wps_file_is_not_judged_unless_the_notice_names_formats() -> None:
    wps = WordFacts("wps", 9)
    unsure = [line.replace("WD02 passed", "WD02 not_checked") for line in UNREAD]
    assert said_of(WORD_ITEM, {"a.wps": wps}) == word_lines(*unsure, name="a.wps")
    for formats, severity in ((("docx",), "error"), (("docx", "wps"), "passed")):
        item = with_limits(WORD_ITEM, Limits(formats=formats))
        told = [line.replace("WD02 passed", f"WD02 {severity}") for line in UNREAD]
        assert said_of(item, {"a.wps": wps}) == word_lines(*told, name="a.wps")


@pytest.mark.parametrize(
    ("facts", "content"),
    [
        (PDF, "pdf"),
        (JPG, "jpg"),
        (TextFacts(9, "utf-8", 3), "txt"),
        (SheetFacts("xlsx", 9), "xlsx"),
        (OtherFacts("", 9), ""),
        (Unreadable(Family.PDF, "pdf", 9, "damaged"), "pdf"),
    ],
)
def test_another_kind_of_file_named_docx_is_a_wrong_word_file(facts: Facts, content: str) -> None:
    assert said_of(WORD_ITEM, {"a.docx": facts}) == ["WD02 error a.docx"]
    values = the("WD02", one_slot(WORD_ITEM, {"a.docx": facts})).values
    assert values == {"actual": Format(content), "required": Words("Word 文档")}


def test_a_damaged_document_is_one_error_and_a_skipped_one_is_unchecked() -> None:
    damaged = Unreadable(Family.WORD, "docx", 9, "damaged")
    assert said_of(WORD_ITEM, {"a.docx": damaged}) == ["WD01 error a.docx"]
    skipped = NotProbed(Family.WORD, 9, "unsupported")
    assert said_of(WORD_ITEM, {"a.docx": skipped}) == ["WD01 not_checked a.docx"]


def test_a_hostile_document_is_unsafe_and_a_hostile_sheet_unreadable() -> None:
    word = {"a.docx": Unreadable(Family.WORD, "docx", 9, "hostile")}
    assert said_of(WORD_ITEM, word) == ["WD10 error a.docx"]
    told = the("WD10", one_slot(WORD_ITEM, word)).values["actual"]
    assert told == Words("里面有正常保存的文件不会有的东西，程序没有打开它")
    sheet = Unreadable(Family.SHEET, "xlsx", 9, "hostile")
    assert said_of(SHEET_ITEM, {"a.xlsx": sheet}) == ["SH01 error a.xlsx"]


@pytest.mark.parametrize("make", [makers.word_with_entities, makers.word_zip_bomb])
def test_a_bomb_in_a_word_slot_is_unsafe(make: Callable[[Path], Path], tmp_path: Path) -> None:
    facts = facts_of(make(tmp_path / "a.docx"))
    assert said_of(WORD_ITEM, {"a.docx": facts}) == ["WD10 error a.docx"]


def test_a_locked_document_is_an_error_and_its_length_unchecked() -> None:
    item = with_limits(WORD_ITEM, Limits(chars=NumberRange(max=3000)))
    locked = WordFacts("docx", 9, encrypted=True)
    assert said_of(item, {"a.docx": locked}) == word_lines(
        "WD02 passed", "WD03 not_checked", "WD09 error"
    )


@pytest.mark.parametrize(
    ("asked", "characters", "expected"),
    [
        (NumberRange(max=3000), 3000, ["WD03 passed"]),
        (NumberRange(max=3000), 3001, ["WD03 error"]),
        (NumberRange(min=800), 799, ["WD04 error"]),
        (NumberRange(min=800), 800, ["WD04 passed"]),
        (NumberRange(min=800, max=3000), 100, ["WD03 passed", "WD04 error"]),
        (NumberRange(target=1000), 899, ["WD04 warning"]),
        (NumberRange(target=1000), 900, ["WD03 passed"]),
        (NumberRange(target=1000), 1101, ["WD03 warning"]),
        (NumberRange(max=3000), None, ["WD03 not_checked"]),
        (NumberRange(min=800), None, ["WD03 not_checked"]),
    ],
)
def test_length_is_judged(asked: NumberRange, characters: int | None, expected: list[str]) -> None:
    item = with_limits(WORD_ITEM, Limits(chars=asked))
    document = replace(DOCX, characters=characters)
    assert said_of(item, {"a.docx": document}) == word_lines(*GOOD_WORD, *expected)


def test_length_is_judged_on_the_word_rendition_alone() -> None:
    item = replace(BOTH, limits=Limits(chars=NumberRange(max=1000)))
    assert said_of(item, {"a.docx": DOCX, "a.pdf": PDF}) == [
        *scan_lines(),
        *word_lines(*GOOD_WORD, "WD03 error"),
    ]
    values = the("WD03", one_slot(item, {"a.docx": DOCX, "a.pdf": PDF})).values
    assert values["actual"] == Count(1200, "字")


def test_a_pdf_is_opened_and_asks_for_no_password() -> None:
    assert said_of(SCAN_ITEM, {"a.pdf": PDF}) == scan_lines()
    restricted = replace(PDF, restricted=True)
    assert said_of(SCAN_ITEM, {"a.pdf": restricted}) == scan_lines()
    locked = PdfFacts(9, encrypted=True)
    assert said_of(SCAN_ITEM, {"a.pdf": locked}) == ["PD02 error a.pdf"]


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("a.jpg", JPG),
        ("a.pdf", DOCX),
        ("a.pdf", JPG),
        ("a.pdf", Unreadable(Family.PDF, "pdf", 9, "damaged")),
        ("a.ofd", OtherFacts("ofd", 9)),
    ],
)
def test_what_is_no_pdf_is_one_error(name: str, facts: Facts) -> None:
    assert said_of(SCAN_ITEM, {name: facts}) == [f"PD01 error {name}"]


def test_a_pdf_where_the_scan_must_be_a_picture_is_one_error() -> None:
    item = with_limits(SCAN_ITEM, Limits(formats=("jpg",)))
    assert said_of(item, {"a.pdf": PDF}) == ["PD01 error a.pdf"]
    values = the("PD01", one_slot(item, {"a.pdf": PDF})).values
    assert values == {"actual": Format("pdf"), "required": Format("jpg")}


def test_an_asked_format_that_nothing_of_ours_reads_is_unchecked() -> None:
    item = with_limits(SCAN_ITEM, Limits(formats=("ofd", "pdf")))
    assert said_of(item, {"a.ofd": OtherFacts("ofd", 9)}) == ["PD01 not_checked a.ofd"]


def test_a_sheet_is_one_that_opens() -> None:
    assert said_of(SHEET_ITEM, {"a.xlsx": SheetFacts("xlsx", 9)}) == ["SH01 passed a.xlsx"]
    for facts in (
        Unreadable(Family.SHEET, "xlsx", 9, "damaged"),
        DOCX,
        SheetFacts("xlsx", 9, encrypted=True),
    ):
        assert said_of(SHEET_ITEM, {"a.xlsx": facts}) == ["SH01 error a.xlsx"]
    only_xlsx = with_limits(SHEET_ITEM, Limits(formats=("xlsx",)))
    assert said_of(only_xlsx, {"a.xls": SheetFacts("xls", 9)}) == ["SH01 passed a.xls"]
    assert said_of(only_xlsx, {"a.et": SheetFacts("et", 9)}) == ["SH01 error a.et"]


def test_a_file_of_a_shape_that_no_rule_opens_is_left_to_a_person() -> None:
    item = Item("song", "录音", Kind.AUDIO, limits=Limits(seconds=NumberRange(max=60)))
    assert said_of(item, {"a.mp3": OtherFacts("mp3", 9)}) == ["LM01 not_checked"]
    words = the("LM01", one_slot(item, {"a.mp3": OtherFacts("mp3", 9)})).values["limits"]
    assert texts(words) == ["文件内容", "时长"]


def test_limits_without_a_rule_are_named_once_a_slot() -> None:
    item = replace(BOTH, limits=Limits(signed=True, chars=NumberRange(max=9)))
    values = the("LM01", one_slot(item, {"a.pdf": PDF})).values["limits"]
    assert texts(values) == ["字数", "是否签字"]
    values = the("LM01", one_slot(item, {"a.pdf": PDF, "a.docx": DOCX})).values["limits"]
    assert texts(values) == ["是否签字"]


def test_advice_is_given_in_its_own_words() -> None:
    item = with_limits(SCAN_ITEM, Limits(advice=("装订整齐", "按顺序排列"), signed=True))
    words = texts(the("LM01", one_slot(item, {"a.pdf": PDF})).values["limits"])
    assert words == ["是否签字", "装订整齐", "按顺序排列"]
