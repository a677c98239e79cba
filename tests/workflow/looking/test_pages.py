from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain.facts import (
    PdfFacts,
    PdfPage,
    PhotoFacts,
)
from app.domain.notice import Item, Kind, Limits, Rendition
from app.domain.pages import Box, PageLook, PageText, SealMark, TextLine
from app.domain.progress import Silent
from app.domain.submission import SlotKey, Submission
from app.samples.scans import Form, Seal
from app.sandbox.sandbox import Sandbox
from app.workflow.looking.closer import NO_OCR, Closer
from app.workflow.looking.pages import GLANCE, PAGES, WORDS
from tests import makers
from tests.checks.cases import profile, submission

SCAN = Item("letter", "推荐函", Kind.LETTER, renditions=(Rendition.SCAN,))
SEALED = replace(SCAN, limits=Limits(sealed=True))
PLACED = replace(SCAN, limits=Limits(sealed=True, seal_near="推荐单位意见"))
FORM = replace(SCAN, kind=Kind.FORM)
WORD = replace(SCAN, renditions=(Rendition.WORD,))
ANY = Item("other", "其他材料", Kind.OTHER)

MARK = SealMark(Box(0.6, 0.8, 0.2, 0.14), "round", 0.9)
LOOK = PageLook(scan=True, grey=False, ink=0.1, dpi=200.0, seals=(MARK,))
PDF = PdfFacts(9, pages=(PdfPage(210, 297),))
SEEN = replace(PDF, looks=(LOOK,))


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        (SCAN, "pages"), (ANY, "pages"), (WORD, ""), (FORM, "pages words"),
        (SEALED, "pages glance"), (PLACED, "pages words"),
    ],
)  # fmt: skip
def test_what_is_wanted_for_which_item(item: Item, wanted: str) -> None:
    looks = {"pages": PAGES, "words": WORDS, "glance": GLANCE}
    assert " ".join(name for name, look in looks.items() if look.wanted(SEEN, item)) == wanted
    assert not PAGES.wanted(PdfFacts(9, encrypted=True), item)
    assert not WORDS.wanted(PDF, item)
    assert not GLANCE.wanted(PDF, item)


def answer(**more: Any) -> Mapping[str, Any]:
    text = PageText((TextLine("推荐表", Box(0.4, 0.05, 0.2, 0.03), 0.99),))
    return {"texts": msgspec.to_builtins([text]), "rings": [["江城市样例协会"]], **more}


def test_what_was_read_is_put_into_the_facts() -> None:
    pages = PAGES.merged(PDF, {"looks": msgspec.to_builtins([LOOK])})
    assert pages == SEEN
    read = WORDS.merged(pages, answer())
    assert isinstance(read, PdfFacts)
    assert read.looks == (replace(LOOK, seals=(replace(MARK, ring="江城市样例协会"),)),)
    assert read.texts is not None
    assert read.texts[0].lines[0].text == "推荐表"


def test_rings_of_other_seals_than_are_seen_now_name_nothing() -> None:
    read = WORDS.merged(SEEN, answer(rings=[["甲", "乙"]]))
    assert isinstance(read, PdfFacts)
    assert read.looks == SEEN.looks


@pytest.mark.parametrize("spoilt", [{"texts": "none"}, {"rings": []}, {"texts": None}])
def test_an_answer_of_another_shape_is_refused(spoilt: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        WORDS.merged(SEEN, answer(**spoilt))


@pytest.mark.parametrize("pages", [1, 8])
def test_limits_grow_with_the_pages(pages: int) -> None:
    (file,) = placed("a.pdf", SCAN).slots[0].files
    facts = replace(PDF, pages=PDF.pages * pages, looks=(LOOK,) * pages)
    assert PAGES.limits(file, facts).seconds == 15 + 2 * pages
    assert WORDS.limits(file, facts).seconds == 30 * pages


def placed(name: str, item: Item) -> Submission:
    return submission({SlotKey(item.id): {name: PDF}})


def test_a_scan_is_looked_at_and_read_by_children_and_kept(tmp_path: Path) -> None:
    given = placed("a.pdf", PLACED)
    (file,) = given.slots[0].files
    path = tmp_path / file.path
    path.parent.mkdir(parents=True)
    form = Form(fields={"姓名": "李秀兰"}, size_mm=(150, 180))
    makers.sealed_scan(path, form=form, dpi=150, seals=[Seal(at=(110, 135))])
    facts = {file.path: PDF}
    with Sandbox() as sandbox:
        unread = Closer(tmp_path, sandbox, Silent(), ocr=False, looks=(PAGES, WORDS))
        (without,) = unread.look(given, profile(PLACED), facts).values()
        assert isinstance(without, PdfFacts)
        assert without.missed == {"ocr": NO_OCR}
        assert without.looks is not None
        closer = Closer(tmp_path, sandbox, Silent(), looks=(PAGES, WORDS, GLANCE))
        (first,) = closer.look(given, profile(PLACED), facts).values()
        assert isinstance(first, PdfFacts)
        assert first.missed == {}
        assert first.texts is not None
        assert "李秀兰" in [line.text for line in first.texts[0].lines]
        (ring,) = [seal.ring for look in first.looks or () for seal in look.seals]
        assert ring is not None
        assert ring.endswith("江城市样例协会")
        path.unlink()
        assert list(closer.look(given, profile(PLACED), facts).values()) == [first]


def test_photos_are_left_alone() -> None:
    assert PAGES.facts is WORDS.facts is GLANCE.facts is PdfFacts
    assert not isinstance(PhotoFacts("jpg", 9, 1, 1, "RGB"), PAGES.facts)
