"""PD03 to PD05, PD07, PD13 to PD15, over facts; the detector itself: tests/probes/test_seals.py."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from app.checks.seal_unit import is_name
from app.domain.facts import (
    PdfFacts,
    PdfPage,
)
from app.domain.notice import Item, Limits, Rendition
from app.domain.pages import Box, PageLook, PageText, SealMark, SealSource, TextLine
from app.domain.quantities import Words
from app.probes import pagelook
from app.probes.pdf import probe
from app.samples.seals import Seal
from tests import makers
from tests.checks.cases import JPG, PDF, SCAN_ITEM, one_slot, said_of, texts, the, with_limits

SEALED = with_limits(SCAN_ITEM, Limits(sealed=True))
AT_OPINION = with_limits(SCAN_ITEM, Limits(sealed=True, seal_near="推荐单位意见"))
OPENS = [f"PD{number:02} passed a.pdf" for number in (1, 2, 6, 8, 10, 12)]
RING = "江城市科学技术协会"
SEAL = SealMark(Box(0.65, 0.78, 0.2, 0.14), "round", 0.95, ring=RING)
LOW, HIGH = SEAL, replace(SEAL, box=Box(0.65, 0.3, 0.2, 0.14))


def pdf(*pages: tuple[SealMark, ...], grey: bool = False, **more: object) -> PdfFacts:
    looks = tuple(PageLook(True, grey, 0.1, 200.0, seals) for seals in pages)
    whole = replace(PDF, pages=(PdfPage(210.0, 297.0),) * len(pages), looks=looks)
    return replace(whole, **more)  # type: ignore[arg-type]


def line(text: str, left: float, top: float, width: float, height: float = 0.015) -> TextLine:
    return TextLine(text, Box(left, top, width, height), 0.95)


FORM = PageText(
    (
        line("推荐表", 0.45, 0.07, 0.1),
        line("主要事迹", 0.11, 0.45, 0.1),
        line("推荐单", 0.12, 0.8, 0.07),
        line("位意见", 0.12, 0.83, 0.07),
        line("同意推荐。", 0.25, 0.76, 0.1),
        line("（盖章）", 0.75, 0.85, 0.1),
    )
)
"""The opinion's label broken in its narrow cell, low on the page."""


def lines(facts: PdfFacts, item: Item = SEALED) -> list[str]:
    told = said_of(item, {"a.pdf": facts})
    return [one.removesuffix(" a.pdf") for one in told if one not in OPENS]


def test_one_seal_on_any_page_is_enough() -> None:
    facts = pdf((), (SEAL,), ())
    assert said_of(SEALED, {"a.pdf": facts}) == sorted(
        [*OPENS, "PD03 passed a.pdf", "PD13 passed a.pdf"]
    )
    values = the("PD03", one_slot(SEALED, {"a.pdf": facts})).values
    assert values == {"actual": Words("第 2 页（圆章，清楚）")}


def test_a_scan_in_colour_without_a_seal_is_an_error() -> None:
    assert lines(pdf((), ())) == ["PD03 error"]
    faint = replace(SEAL, confidence=0.2)
    assert lines(pdf((faint,))) == ["PD03 error"]


def test_between_certain_and_nothing_a_person_is_asked() -> None:
    doubtful = replace(SEAL, confidence=0.45, shape="oval", cut=True)
    assert lines(pdf((), (doubtful,))) == ["PD04 confirm"]
    values = the("PD04", one_slot(SEALED, {"a.pdf": pdf((), (doubtful,))})).values
    assert values == {"actual": Words("第 2 页（椭圆章，被纸边截去一部分，不清楚）")}
    assert lines(pdf((doubtful,), (SEAL,))) == ["PD03 passed", "PD13 passed"]


def test_a_grey_scan_is_never_said_to_lack_a_seal() -> None:
    assert lines(pdf((), grey=True)) == ["PD07 confirm"]
    mixed = pdf((), ())
    assert mixed.looks
    looks = (mixed.looks[0], replace(mixed.looks[1], grey=True))
    assert lines(replace(mixed, looks=looks)) == ["PD07 confirm"]
    values = the("PD07", one_slot(SEALED, {"a.pdf": replace(mixed, looks=looks)})).values
    assert values == {"pages": Words("2")}
    sealed = (replace(looks[0], seals=(SEAL,)), looks[1])
    assert lines(replace(mixed, looks=sealed)) == ["PD03 passed", "PD13 passed"]


def test_a_blank_page_without_colour_says_nothing() -> None:
    facts = pdf((), ())
    assert facts.looks
    blank = replace(facts.looks[1], grey=True, ink=0.0)
    assert lines(replace(facts, looks=(facts.looks[0], blank))) == [
        "PD03 error",
        "PD08 warning",
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (SealSource.PASTED, "第 1 页疑似电子贴章（贴上去的图片）"),
        (SealSource.ANNOTATION, "第 1 页PDF 里加的图章批注"),
        (SealSource.SIGNATURE, "第 1 页数字签名带的图样"),
    ],
)
def test_a_seal_that_was_not_scanned_is_named_as_what_it_is(source: SealSource, words: str) -> None:
    mark = replace(SEAL, source=source)
    assert lines(pdf((mark,))) == ["PD05 confirm", "PD13 passed"]
    assert texts(the("PD05", one_slot(SEALED, {"a.pdf": pdf((mark,))})).values["actual"]) == [words]
    assert lines(pdf((mark,), (SEAL,))) == ["PD03 passed", "PD05 confirm", "PD13 passed"]


def test_a_signature_that_shows_nothing_is_told_instead_of_a_missing_seal() -> None:
    assert lines(pdf((), signatures=1)) == ["PD05 confirm"]


def test_what_was_not_looked_at_is_not_judged() -> None:
    unseen = replace(PDF, looks=None, missed={"pages": "time"})
    told = said_of(SEALED, {"a.pdf": unseen})
    assert "PD03 not_checked a.pdf" in told
    assert not [one for one in told if one.startswith(("PD04", "PD05", "PD07", "PD13", "PD14"))]
    long = pdf((), pages=(PdfPage(210.0, 297.0),) * 70)
    assert "PD03 not_checked" in lines(long)
    assert "PD03 passed" in lines(replace(long, looks=pdf((SEAL,)).looks))


def test_a_picture_of_a_stamped_page_is_left_to_a_person() -> None:
    item = with_limits(SEALED, Limits(sealed=True, formats=("jpg",)))
    assert "PD03 not_checked a.jpg" in said_of(item, {"a.jpg": JPG})
    photo = replace(item, renditions=(Rendition.PHOTO,))
    assert "PD03 not_checked a.jpg" not in said_of(photo, {"a.jpg": JPG})


@pytest.mark.parametrize("sealed", [None, False])
def test_nothing_is_said_where_no_seal_is_asked_for(sealed: bool | None) -> None:
    limits = Limits(sealed=sealed, seal_near="推荐单位意见" if sealed is None else None)
    told = said_of(with_limits(SCAN_ITEM, limits), {"a.pdf": pdf((LOW,))})
    assert told == [one for one in OPENS if "PD06" not in one]


@pytest.mark.parametrize(
    ("ring", "expected"),
    [
        (RING, "PD13 passed"),
        ("协会江城市科学技术", "PD13 passed"),
        ("东港区样例大学", "PD13 confirm"),
        ("", "PD13 not_checked"),
        (None, "PD13 not_checked"),
    ],
)
def test_the_ring_is_compared_with_the_unit(ring: str | None, expected: str) -> None:
    assert lines(pdf((replace(SEAL, ring=ring),))) == ["PD03 passed", expected]


def test_of_several_seals_one_of_the_unit_is_enough() -> None:
    other = replace(SEAL, ring="东港区样例大学")
    assert lines(pdf((other, SEAL))) == ["PD03 passed", "PD13 passed"]
    values = the("PD13", one_slot(SEALED, {"a.pdf": pdf((other,))})).values
    assert values == {"actual": Words("东港区样例大学"), "required": Words("江城市科协")}


@pytest.mark.parametrize(
    ("ring", "unit", "same"),
    [
        ("江城市科学技术协会", "江城市科协", True),
        ("江城区科学技术协会", "江城市科学技术协会", False),
        ("中国共产党江城市委员会宣传部", "中共江城市委宣传部", True),
        ("江城币科学技术协会", "江城市科学技术协会", True),
        ("江城市样例研究院 1101080012345", "江城市样例研究院（北京）", True),
        ("江城市文学艺术界联合会", "江城市科学技术协会", False),
        ("2024", "江城市科协", False),
        ("江城市科协", "", False),
    ],
)
def test_names_are_alike_but_for_short_forms_and_misread_letters(
    ring: str, unit: str, same: bool
) -> None:
    assert is_name(ring, unit) is same


def at_opinion(*pages: tuple[SealMark, ...], text: PageText = FORM) -> list[str]:
    facts = pdf(*pages, texts=(text,) * len(pages))
    others = ("PD03", "PD09", "PD13")
    return [one for one in lines(facts, AT_OPINION) if not one.startswith(others)]


def test_the_seal_belongs_where_the_notice_says() -> None:
    assert at_opinion((LOW,)) == ["PD14 passed"]
    assert at_opinion((HIGH,)) == ["PD14 error"]
    assert at_opinion((HIGH,), (LOW,)) == ["PD14 passed"]
    facts = pdf((HIGH,), texts=(FORM,))
    values = the("PD14", one_slot(AT_OPINION, {"a.pdf": facts})).values
    assert values["actual"] == Words("第 1 页（圆章，清楚）")


def test_a_seal_of_the_next_opinion_is_elsewhere() -> None:
    above = line("推荐单位意见", 0.1, 0.35, 0.12)
    text = PageText((above, line("主管部门意见", 0.1, 0.7, 0.12)))
    assert at_opinion((LOW,), text=text) == ["PD14 error"]
    assert at_opinion((HIGH,), text=text) == ["PD14 passed"]
    remark = PageText((above, line("（盖章）", 0.12, 0.42, 0.08), line("同意", 0.12, 0.5, 0.06)))
    seal = replace(SEAL, box=Box(0.65, 0.5, 0.2, 0.14))
    assert at_opinion((seal,), text=remark) == ["PD14 passed"]


def test_a_page_that_lies_turned_is_judged_as_it_is_read() -> None:
    turned = tuple(
        TextLine(one.text, _back(one.box), one.confidence) for one in FORM.lines
    )  # a quarter to the left: read after a quarter clockwise
    text = PageText(turned, turned=90)
    assert at_opinion((replace(LOW, box=_back(LOW.box)),), text=text) == ["PD14 passed"]
    assert at_opinion((replace(HIGH, box=_back(HIGH.box)),), text=text) == ["PD14 error"]


def _back(box: Box) -> Box:
    return Box(box.top, 1 - box.left - box.width, box.height, box.width)


def test_without_the_place_on_the_page_a_person_is_asked() -> None:
    nothing = PageText((line("推荐表", 0.45, 0.07, 0.1),))
    assert at_opinion((LOW,), text=nothing) == ["PD15 confirm"]
    told_of = PageText((line("请在“推荐单位意见”处加盖公章后寄回本办公室", 0.1, 0.9, 0.7),))
    assert at_opinion((HIGH,), text=told_of) == ["PD15 confirm"]
    faint = replace(LOW, confidence=0.4)
    assert at_opinion((HIGH, faint)) == ["PD15 confirm"]


def test_without_reading_the_place_is_not_judged() -> None:
    facts = pdf((LOW,), missed={"ocr": "no-ocr"})
    assert lines(facts, AT_OPINION) == [
        "PD03 passed",
        "PD09 not_checked",
        "PD13 passed",
        "PD15 not_checked",
    ]
    assert lines(pdf(()), AT_OPINION) == ["PD03 error"]


def test_one_misread_letter_does_not_hide_the_place() -> None:
    text = PageText((line("推荐単位意见", 0.1, 0.8, 0.12),))
    assert at_opinion((LOW,), text=text) == ["PD14 passed"]
    other = PageText((line("所在单位意见", 0.1, 0.8, 0.12),))
    assert at_opinion((LOW,), text=other) == ["PD15 confirm"]


def looked_at(path: Path) -> PdfFacts:
    """What probe and look make of a file, without reading its words."""
    answer = pagelook.look({"path": str(path)})
    probed = probe(path, path.stat().st_size)
    return replace(probed, looks=msgspec.convert(answer["looks"], tuple[PageLook, ...]))


def test_real_files_are_judged_by_what_they_show(tmp_path: Path) -> None:
    sealed = makers.full_scan(tmp_path / "a.pdf", pages=2, seals=[Seal(at=(150, 240))])
    assert lines(looked_at(sealed)) == ["PD03 passed", "PD13 not_checked"]
    bare = makers.scan(tmp_path / "b.pdf", dpi=150)
    assert lines(looked_at(bare)) == ["PD03 error"]
    grey = makers.sealed_scan(tmp_path / "c.pdf", dpi=150, colour=False)
    assert lines(looked_at(grey)) == ["PD07 confirm"]
