from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.facts import PdfFacts, PdfPage
from app.domain.notice import Item, Kind, Limits, Paper, Rendition
from app.domain.pages import Box, PageLook, PageText, SealMark, SealSource
from app.domain.quantities import Count, Words
from app.probes import pagelook
from app.samples.overlays import Way, overlaid
from app.samples.scans import Form
from app.workflow.looking.pages import PAGES
from tests import makers
from tests.checks.cases import (
    DOCX,
    GOOD_SCAN,
    PDF,
    SCAN_ITEM,
    Placed,
    one_slot,
    said,
    said_of,
    the,
    with_limits,
)
from tests.probes.reading import facts_of

SEALED = with_limits(SCAN_ITEM, Limits(sealed=True))
A4 = PdfPage(210.0, 297.0)
PAGE = PageLook(scan=True, grey=False, ink=0.1, dpi=200.0)
BLANK = replace(PAGE, ink=0.00001)
EXPORTED = PageLook(scan=False, grey=False, ink=0.1)
UPRIGHT = PageText(read=False)


def pdf(*looks: PageLook, texts: tuple[PageText, ...] | None = None, **more: object) -> PdfFacts:
    values = {"pages": (A4,) * len(looks), "looks": looks, "texts": texts, **more}
    return PdfFacts(400_000, **values)  # type: ignore[arg-type]


def told(facts: PdfFacts, item: Item = SCAN_ITEM, own: str = "") -> list[str]:
    """What is not passed, or is passed by one of `own`; codes and severities."""
    lines = [line.removesuffix(" a.pdf") for line in said_of(item, {"a.pdf": facts})]
    return [line for line in lines if line[:4] in own.split() or not line.endswith(" passed")]


def test_a_good_scan_passes_each_rule_that_speaks_of_it() -> None:
    facts = pdf(PAGE, PAGE, texts=(UPRIGHT,) * 2)
    passed = sorted(f"{code} passed a.pdf" for code in (*GOOD_SCAN, "PD09"))
    assert said_of(SCAN_ITEM, {"a.pdf": facts}) == passed


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        ((EXPORTED, EXPORTED), ["PD06 confirm"]),
        ((EXPORTED, PAGE), ["PD06 passed"]),
        ((PAGE,), ["PD06 passed"]),
    ],
)
def test_a_stamped_pdf_has_a_scanned_page(looks: tuple[PageLook, ...], expected: list[str]) -> None:
    assert [one for one in told(pdf(*looks), SEALED, "PD06") if "PD06" in one] == expected
    assert told(pdf(*looks)) == []


def test_a_pasted_seal_is_told_by_its_own_rule_alone() -> None:
    mark = SealMark(Box(0.6, 0.7, 0.2, 0.15), "round", 0.9, SealSource.PASTED)
    lines = told(pdf(replace(EXPORTED, seals=(mark,))), SEALED, "PD06")
    assert [line for line in lines if line.startswith("PD06")] == []
    doubtful = replace(mark, confidence=0.2)
    assert "PD06 confirm" in told(pdf(replace(EXPORTED, seals=(doubtful,))), SEALED, "PD06")


def test_blank_pages_are_named_and_neighbours_drawn_together() -> None:
    facts = pdf(PAGE, BLANK, BLANK, BLANK, PAGE, BLANK)
    assert told(facts) == ["PD08 warning"]
    assert the("PD08", one_slot(SCAN_ITEM, {"a.pdf": facts})).values == {"pages": Words("2–4、6")}


def test_pages_that_could_not_be_looked_at_are_unchecked_once() -> None:
    assert told(replace(PDF, looks=None, missed={"pages": "time"})) == ["PD08 not_checked"]
    values = the("PD08", one_slot(SCAN_ITEM, {"a.pdf": replace(PDF, looks=None)})).values
    assert values["reason"] == Words("检查这个文件时程序出了错")


def test_turned_pages() -> None:
    turned = pdf(PAGE, PAGE, texts=(replace(UPRIGHT, turned=180), replace(UPRIGHT, turned=90)))
    assert told(turned) == ["PD09 warning"]
    assert the("PD09", one_slot(SCAN_ITEM, {"a.pdf": turned})).values == {"pages": Words("1–2")}
    beyond = pdf(PAGE, PAGE, texts=(UPRIGHT, replace(UPRIGHT, looked=False)))
    assert told(beyond) == ["PD09 not_checked"]


@pytest.mark.parametrize("reason", ["no-ocr", "no-reader", "time"])
def test_without_ocr_nobody_knows_which_way_up_pages_are(reason: str) -> None:
    assert told(pdf(PAGE, missed={"ocr": reason})) == ["PD09 not_checked"]
    assert told(pdf(PAGE), own="PD09") == []


@pytest.mark.parametrize(
    ("width", "height", "good"),
    [
        (210, 297, True),
        (297, 210, True),
        (216, 297, True),
        (205.5, 291, True),
        (297, 420, False),
        (216, 279, False),
        (1058, 1411, False),
        (148, 210, False),
    ],
)
def test_sheets_are_a4_unless_the_notice_says_otherwise(
    width: float, height: float, good: bool
) -> None:
    facts = pdf(PAGE, pages=(PdfPage(width, height),))
    assert told(facts) == ([] if good else ["PD10 warning"])


def test_another_size_may_be_asked() -> None:
    a3 = replace(SCAN_ITEM, paper=Paper(size="A3"))
    big = pdf(PAGE, PAGE, pages=(A4, PdfPage(420.0, 297.0)))
    values = the("PD10", one_slot(a3, {"a.pdf": big})).values
    assert values == {"pages": Words("1"), "actual": Words("210×297"), "required": Words("A3")}
    odd = replace(SCAN_ITEM, paper=Paper(size="大度16开"))
    assert not [line for line in said_of(odd, {"a.pdf": big}) if line.startswith("PD10")]


@pytest.mark.parametrize(("dpi", "good"), [(140.0, True), (139.0, False), (72.0, False)])
def test_a_scan_is_fine_enough_to_read(dpi: float, good: bool) -> None:
    facts = pdf(PAGE, replace(PAGE, dpi=dpi), replace(BLANK, dpi=50.0))
    assert told(facts) == (["PD08 warning"] if good else ["PD08 warning", "PD12 warning"])


def test_the_notices_own_dpi_is_judged() -> None:
    asked = with_limits(SCAN_ITEM, Limits(dpi_min=300))
    assert told(pdf(PAGE), asked) == ["PD12 warning"]
    values = the("PD12", one_slot(asked, {"a.pdf": pdf(PAGE)})).values
    assert values == {"pages": Words("1"), "actual": Count(200, ""), "required": Count(300, "")}
    assert told(pdf(replace(PAGE, dpi=300.0)), asked) == []


BOTH = Item("report", "情况报告", Kind.REPORT, renditions=(Rendition.WORD, Rendition.SCAN))


@pytest.mark.parametrize(
    ("word", "looks", "expected"),
    [
        (3, (PAGE,) * 3, ["PD11 passed"]),
        (3, (PAGE,) * 4, ["PD11 passed"]),
        (3, (PAGE, PAGE, BLANK, PAGE, BLANK), ["PD11 passed"]),
        (3, (PAGE, PAGE), ["PD11 warning"]),
        (3, (PAGE, PAGE, BLANK), ["PD11 warning"]),
        (3, (PAGE,) * 5, ["PD11 warning"]),
        (1, (PAGE,) * 3, []),
        (None, (PAGE,) * 3, []),
    ],
)
def test_pages_are_as_many_as_the_word_file_has(
    word: int | None, looks: tuple[PageLook, ...], expected: list[str]
) -> None:
    files: Placed = {"a.docx": replace(DOCX, pages=word), "a.pdf": pdf(*looks)}
    lines = [line for line in said_of(BOTH, files) if line.startswith("PD11")]
    assert lines == [f"{one} a.pdf" for one in expected]


def test_pages_are_compared_only_where_it_is_plain_which_with_which() -> None:
    three = replace(DOCX, pages=3)
    slots: list[Placed] = [
        {"a.docx": three, "a.pdf": pdf(PAGE), "b.pdf": pdf(PAGE)},
        {"a.docx": replace(three, insertions=2), "a.pdf": pdf(PAGE)},
        {"a.docx": three, "a.pdf": replace(pdf(PAGE), looks=None)},
        {"a.docx": three, "b.docx": pdf(PAGE)},
    ]
    for files in slots:
        assert not [line for line in said(one_slot(BOTH, files)) if line.startswith("PD11")]


def seen(path: Path) -> PdfFacts:
    """The facts as the probe and the look give them."""
    facts = facts_of(path)
    assert isinstance(facts, PdfFacts)
    merged = PAGES.merged(facts, pagelook.look({"path": str(path)}))
    assert isinstance(merged, PdfFacts)
    return merged


def test_real_files(tmp_path: Path) -> None:
    good = seen(makers.full_scan(tmp_path / "a.pdf", pages=2))
    assert told(good, SEALED, "PD06") == told(pdf(PAGE), SEALED, "PD06")
    spoilt = seen(
        makers.scan(tmp_path / "b.pdf", pages=2, blank=[1], form=Form(size_mm=(297, 420)))
    )
    assert told(spoilt) == ["PD08 warning", "PD10 warning", "PD12 warning"]
    exported = makers.text_pdf(tmp_path / "c.pdf")
    assert "PD06 confirm" in told(seen(exported), SEALED)
    pasted = seen(overlaid(tmp_path / "d.pdf", exported, Way.PICTURE))
    assert "PD06 confirm" not in told(pasted, SEALED)
