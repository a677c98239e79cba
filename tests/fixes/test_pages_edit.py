"""Pages turned, left out, put together and taken apart, and files in which nothing is touched."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from app.fixes.work import pages_edit
from app.samples import overlays
from app.sandbox.outcome import Refusal
from tests import makers

TO_OPEN = "样例"


def nothing(_share: float) -> None:
    """Nobody watches."""


def texts(path: Path) -> list[str]:
    """The first line of each page: “样例 1/3”."""
    pages = pypdf.PdfReader(path).pages
    return [page.extract_text().splitlines()[0].replace("\xa0", " ") for page in pages]


def contents(path: Path) -> list[bytes | None]:
    """What is drawn on each page."""
    found = [page.get_contents() for page in pypdf.PdfReader(path).pages]
    return [one.get_data() if one else None for one in found]


def drawn(path: Path) -> list[bytes]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.render(scale=0.4).to_pil().convert("RGB").tobytes() for page in document]
    finally:
        document.close()


def pictures(path: Path) -> list[bytes]:
    return [image.data for page in pypdf.PdfReader(path).pages for image in page.images]


def turned(source: Path, turns: dict[str, int]) -> Path:
    target = source.with_name("made.pdf")
    pages_edit.turn([str(source)], str(target), [source.name], turns, nothing)
    return target


def merged(sources: Sequence[Path], order: Sequence[int]) -> Path:
    target = sources[0].with_name("made.pdf")
    names = [one.name for one in sources]
    pages_edit.merge([str(one) for one in sources], str(target), names, order, nothing)
    return target


def dropped(source: Path, pages: Sequence[int] = ()) -> Path:
    target = source.with_name("made.pdf")
    pages_edit.drop([str(source)], str(target), [source.name], pages, nothing)
    return target


def split(source: Path, *groups: Sequence[int]) -> list[Path]:
    targets = [source.with_name(f"{number}.pdf") for number in range(len(groups))]
    pages_edit.split(str(source), source.name, [str(one) for one in targets], groups, nothing)
    return targets


def test_only_the_pages_named_are_turned_and_nothing_is_drawn_anew(tmp_path: Path) -> None:
    source = makers.text_pdf(tmp_path / "a.pdf", lines=[], pages=3, rotation=90)
    target = turned(source, {"2": 270, "3": 0})
    assert [page.rotation for page in pypdf.PdfReader(target).pages] == [90, 0, 90]
    assert contents(target) == contents(source)
    before, after = drawn(source), drawn(target)
    assert (before[0], before[2]) == (after[0], after[2])
    assert before[1] != after[1]


def test_a_scan_keeps_its_pictures_bytes(tmp_path: Path) -> None:
    source = makers.scan(tmp_path / "a.pdf", pages=2)
    assert pictures(turned(source, {"1": 180})) == pictures(source)


def test_turning_needs_a_page_to_turn(tmp_path: Path) -> None:
    source = makers.text_pdf(tmp_path / "a.pdf", lines=[])
    with pytest.raises(Refusal, match="没有看出哪一页要转"):
        turned(source, {"4": 90})


def test_pages_that_are_named_go_and_leave_nothing_behind(tmp_path: Path) -> None:
    source = makers.scan(tmp_path / "a.pdf", pages=3)
    target = dropped(source, [2])
    assert pictures(target) == [pictures(source)[0], pictures(source)[2]]
    assert target.stat().st_size < source.stat().st_size * 0.75


def test_blank_pages_are_seen_where_none_are_named(tmp_path: Path) -> None:
    source = makers.scan(tmp_path / "a.pdf", pages=3, blank={1})
    assert pictures(dropped(source)) == [pictures(source)[0], pictures(source)[2]]


@pytest.mark.parametrize("pages", [[1, 2], [9]])
def test_neither_all_pages_nor_none_are_left_out(tmp_path: Path, pages: list[int]) -> None:
    source = makers.text_pdf(tmp_path / "a.pdf", lines=[], pages=2)
    with pytest.raises(Refusal):
        dropped(source, pages)
    assert not (tmp_path / "made.pdf").exists()


def test_bookmarks_survive_where_a_page_is_left_out(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=makers.text_pdf(tmp_path / "a.pdf", lines=[], pages=3))
    writer.add_outline_item(title="末页", page_number=2)
    writer.write(tmp_path / "b.pdf")
    outline: list[Any] = list(pypdf.PdfReader(dropped(tmp_path / "b.pdf", [1])).outline)
    assert [str(one["/Title"]) for one in outline] == ["末页"]


def test_files_are_put_together_in_the_order_given(tmp_path: Path) -> None:
    one = makers.text_pdf(tmp_path / "1.pdf", lines=[], pages=2)
    writer = pypdf.PdfWriter(
        clone_from=makers.text_pdf(tmp_path / "x.pdf", lines=[], pages=3, seed=5)
    )
    writer.add_outline_item(title="书签", page_number=0)
    writer.write(tmp_path / "2.pdf")
    target = merged([one, tmp_path / "2.pdf"], [1, 0])
    assert texts(target) == [f"样例 {n}/3" for n in (1, 2, 3)] + ["样例 1/2", "样例 2/2"]
    assert drawn(target) == [*drawn(tmp_path / "2.pdf"), *drawn(one)]
    assert pypdf.PdfReader(target).outline == []


def test_one_file_is_taken_apart(tmp_path: Path) -> None:
    source = makers.text_pdf(tmp_path / "a.pdf", lines=[], pages=4)
    first, second = split(source, (1, 4), (3, 2))
    assert texts(first) == ["样例 1/4", "样例 4/4"]
    assert texts(second) == ["样例 3/4", "样例 2/4"]
    whole = drawn(source)
    assert drawn(second) == [whole[2], whole[1]]


def test_what_is_typed_into_fields_goes_along(tmp_path: Path) -> None:
    sources = [_with_field(tmp_path / f"{n}.pdf", f"内容{n}") for n in (1, 2)]
    shown = pypdf.PdfReader(merged(sources, [0, 1])).pages
    values = [page["/Annots"][0].get_object()["/V"] for page in shown]  # type: ignore[index]
    assert values == ["内容1", "内容2"]


def _with_field(path: Path, value: str) -> Path:
    writer = pypdf.PdfWriter(clone_from=makers.text_pdf(path))
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("姓名"),
            NameObject("/V"): TextStringObject(value),
            NameObject("/Rect"): ArrayObject(
                [pypdf.generic.NumberObject(n) for n in (9, 9, 99, 40)]
            ),
        }
    )
    reference = writer._add_object(field)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject([reference])}
    )
    writer.write(path)
    return path


def _signed(folder: Path) -> Path:
    base = makers.scan(folder / "base.pdf", pages=2)
    return overlays.overlaid(folder / "签.pdf", base, overlays.Way.SIGNATURE)


def _open_to_all(folder: Path) -> Path:
    return makers.locked_pdf(folder / "锁.pdf")


def _with_password(folder: Path) -> Path:
    return makers.locked_pdf(folder / "锁.pdf", password=TO_OPEN)


def _torn(folder: Path) -> Path:
    return makers.truncated_pdf(folder / "破.pdf")


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (_signed, "“签.pdf”有数字签名，.*会使签名失效"),
        (_open_to_all, "“锁.pdf”设了密码或限制了修改"),
        (_with_password, "“锁.pdf”设了密码或限制了修改"),
        (_torn, "“破.pdf”内部有损坏"),
    ],
)
def test_files_that_nothing_is_done_to(tmp_path: Path, make: object, why: str) -> None:
    assert callable(make)
    source = make(tmp_path)
    before = source.read_bytes()
    sound = makers.text_pdf(tmp_path / "sound.pdf", lines=[])
    for attempt in (
        lambda: turned(source, {"1": 90}),
        lambda: dropped(source, [1]),
        lambda: merged([sound, source], [0, 1]),
        lambda: split(source, (1,)),
    ):
        with pytest.raises(Refusal, match=why):
            attempt()
    assert source.read_bytes() == before


def test_hidden_layers_stay_hidden(tmp_path: Path) -> None:
    """A part of a file has no switches for its layers: all would show."""
    writer = pypdf.PdfWriter(clone_from=makers.text_pdf(tmp_path / "a.pdf", lines=[], pages=2))
    layer = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
        {
            NameObject("/OCGs"): ArrayObject([layer]),
            NameObject("/D"): DictionaryObject({NameObject("/OFF"): ArrayObject([layer])}),
        }
    )
    writer.write(tmp_path / "b.pdf")
    with pytest.raises(Refusal, match="隐藏的图层"):
        split(tmp_path / "b.pdf", (1,))
    assert "/OCProperties" in pypdf.PdfReader(turned(tmp_path / "b.pdf", {"1": 90})).root_object
