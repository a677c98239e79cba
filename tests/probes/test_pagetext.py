from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from app.domain.pages import Box, PageLook, PageText, SealMark
from app.probes import pagelook, pagetext
from app.samples.overlays import Way, overlaid
from app.samples.scans import Form, Seal
from app.tools import ocr
from tests import makers

Rings = list[list[str | None]]


def texts_of(path: Path, *, read: bool) -> tuple[tuple[PageText, ...], Rings]:
    looks = pagelook.look({"path": str(path)})["looks"]
    answer = pagetext.read({"path": str(path), "looks": looks, "read": read})
    return msgspec.convert(answer["texts"], tuple[PageText, ...]), answer["rings"]


def test_which_way_up_pages_are(tmp_path: Path) -> None:
    path = makers.scan(tmp_path / "a.pdf", pages=5, turned={0: 90, 1: 180, 2: 270}, blank=[4])
    texts, rings = texts_of(path, read=False)
    assert [text.turned for text in texts] == [270, 180, 90, 0, 0]
    assert not any(text.read or text.lines for text in texts[:4])
    assert rings == [[], [], [], [], []]


def test_words_of_a_turned_page_stand_where_the_page_shows_them(tmp_path: Path) -> None:
    """The label lies in the upper left of the sheet, which came in on its right side."""
    form = Form(fields={"姓名": "李秀兰"}, size_mm=(150, 180))
    path = makers.scan(tmp_path / "a.pdf", form=form, dpi=150, turned={0: 90})
    ((text,), _rings) = texts_of(path, read=True)
    assert text.turned == 270
    (name,) = (line for line in text.lines if line.text == "李秀兰")
    assert name.box.left > 0.7
    assert name.box.top < 0.5
    assert name.box.height > name.box.width


def test_rings_of_seals_are_read_whichever_way_the_page_lies(tmp_path: Path) -> None:
    seal = Seal(unit="江城区科学技术协会", tilt=10)
    path = makers.sealed_scan(
        tmp_path / "a.pdf", pages=2, dpi=150, seals=[seal, Seal(page=0)], turned={0: 180}
    )
    texts, rings = texts_of(path, read=False)
    assert [text.turned for text in texts] == [180, 0]
    assert [names(ring) for ring in rings] == [["江城市样例协会"], ["江城区科学技术协会"]]


def names(rings: list[str | None]) -> list[str]:
    """The units of the samples that are read in rings; what else a ring holds may be beside."""
    units = ("江城市样例协会", "江城区科学技术协会")
    return [next((unit for unit in units if unit in (ring or "")), "") for ring in rings]


def test_exported_text_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_lines", None)
    lines = ["推荐单位意见：同意推荐，这里一共有二十个字以上。", "江城市样例研究所"]
    path = makers.text_pdf(tmp_path / "a.pdf", lines=lines)
    ((text,), _rings) = texts_of(path, read=True)
    assert [line.text for line in text.lines] == ["样例 1/1", *lines]
    assert text.from_layer
    assert text.turned == 0
    assert text.lines[1].box.left == pytest.approx(60 / 595, abs=0.01)
    turned = makers.text_pdf(tmp_path / "b.pdf", lines=lines, rotation=90)
    assert texts_of(turned, read=False)[0][0].turned == 270


def test_the_ring_of_a_pasted_seal_is_read_too(tmp_path: Path) -> None:
    path = overlaid(tmp_path / "b.pdf", makers.text_pdf(tmp_path / "a.pdf"), Way.PICTURE)
    (rings,) = texts_of(path, read=False)[1]
    assert names(rings) == ["江城市样例协会"]


def test_of_many_pages_first_last_and_sealed_ones_are_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagetext, "MOST_READ", 3)
    monkeypatch.setattr(pagetext, "MOST_GLANCED", 4)
    monkeypatch.setattr(ocr, "find_lines", lambda _image: [])
    monkeypatch.setattr(ocr, "read_strip", lambda _strip: ("样例", 0.9))
    path = makers.empty_paged_pdf(tmp_path / "a.pdf", pages=6)
    page = PageLook(scan=True, grey=False, ink=0.1)
    sealed = replace(page, seals=(SealMark(Box(0.6, 0.7, 0.2, 0.14), "round", 0.9),))
    looks = msgspec.to_builtins([page, page, page, sealed, page, page])
    answer = pagetext.read({"path": str(path), "looks": looks, "read": True})
    texts = msgspec.convert(answer["texts"], tuple[PageText, ...])
    assert [text.read for text in texts] == [True, False, False, True, False, True]
    assert [text.looked for text in texts] == [True, True, False, True, False, True]
    assert answer["rings"] == [[], [], [], ["样例"], [], []]


def test_a_reader_that_will_not_load_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_image: object) -> None:
        message = "no library"
        raise ocr.OcrError(message)

    monkeypatch.setattr(ocr, "find_lines", fail)
    path = makers.scan(tmp_path / "a.pdf")
    looks = msgspec.to_builtins([PageLook(scan=True, grey=False, ink=0.1)])
    answer = pagetext.read({"path": str(path), "looks": looks, "read": True})
    assert answer == {"missed": "no-reader"}
