import re
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from app.domain.facts import Family, PdfFacts, PdfPage, Unreadable
from tests import makers
from tests.probes.reading import facts_of

TO_OPEN = "样例"


def test_a_scan(tmp_path: Path) -> None:
    path = makers.full_scan(tmp_path / "推荐表（盖章）.pdf", pages=2, dpi=150)
    page = PdfPage(width_mm=209.97, height_mm=297.01, images=1)
    assert facts_of(path) == PdfFacts(path.stat().st_size, (page,) * 2, producer="样例")


def test_exported_text(tmp_path: Path) -> None:
    path = makers.text_pdf(tmp_path / "a.pdf", pages=2, lines=["推荐表 one"])
    marked = len("样例 1/2\r\n推荐表 one")
    page = PdfPage(width_mm=210.0, height_mm=297.0, characters=marked)
    assert facts_of(path) == PdfFacts(path.stat().st_size, (page, page))


def test_a_turned_page_is_measured_as_shown(tmp_path: Path) -> None:
    path = makers.text_pdf(tmp_path / "a.pdf", lines=[], rotation=90)
    page = PdfPage(width_mm=297.0, height_mm=210.0, rotation=90, characters=len("样例 1/1"))
    assert facts_of(path) == PdfFacts(path.stat().st_size, (page,))


def test_pictures_inside_forms_are_counted(tmp_path: Path) -> None:
    scan = pypdf.PdfReader(makers.scan(tmp_path / "scan.pdf"))
    writer = pypdf.PdfWriter()
    sheet = writer.add_blank_page(595.276, 841.89)
    for shift in (0, 200):
        sheet.merge_transformed_page(scan.pages[0], pypdf.Transformation().translate(shift, 0))
    writer.write(tmp_path / "a.pdf")
    facts = facts_of(tmp_path / "a.pdf")
    assert isinstance(facts, PdfFacts)
    assert facts.pages == (PdfPage(width_mm=210.0, height_mm=297.0, images=2),)


def test_locks(tmp_path: Path) -> None:
    owner = makers.locked_pdf(tmp_path / "owner.pdf")
    user = makers.locked_pdf(tmp_path / "user.pdf", password=TO_OPEN)
    open_to_all = facts_of(owner)
    assert isinstance(open_to_all, PdfFacts)
    assert open_to_all == PdfFacts(owner.stat().st_size, open_to_all.pages, restricted=True)
    assert len(open_to_all.pages) == 1
    assert facts_of(user) == PdfFacts(user.stat().st_size, encrypted=True)


def test_a_lock_seen_before_does_not_stick(tmp_path: Path) -> None:
    facts_of(makers.locked_pdf(tmp_path / "user.pdf", password=TO_OPEN))
    path = makers.pageless_pdf(tmp_path / "a.pdf")
    assert facts_of(path) == Unreadable(Family.PDF, "pdf", path.stat().st_size, "damaged")


@pytest.mark.parametrize(("signed", "count"), [(True, 1), (False, 0)])
def test_signatures(tmp_path: Path, signed: bool, count: int) -> None:
    path = with_signature_field(tmp_path / "a.pdf", signed=signed)
    facts = facts_of(path)
    assert isinstance(facts, PdfFacts)
    assert facts.signatures == count


def with_signature_field(path: Path, *, signed: bool) -> Path:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    field = DictionaryObject(
        {NameObject("/FT"): NameObject("/Sig"), NameObject("/T"): TextStringObject("签名")}
    )
    if signed:
        contents = {NameObject("/Contents"): ByteStringObject(b"0" * 64)}
        field[NameObject("/V")] = DictionaryObject(contents)
    fields = ArrayObject([writer._add_object(field)])
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})
    writer.write(path)
    return path


@pytest.mark.parametrize("keep", [0.02, 0.5, 0.97])
def test_what_breaks_off_is_truncated(tmp_path: Path, keep: float) -> None:
    path = makers.truncated_pdf(tmp_path / "a.pdf", keep=keep)
    assert facts_of(path) == Unreadable(Family.PDF, "pdf", path.stat().st_size, "truncated")


def test_a_later_section_that_breaks_off_is_truncated(tmp_path: Path) -> None:
    content = makers.scan(tmp_path / "a.pdf").read_bytes()
    longer = (
        content + b"9 0 obj\n<< /Length 9000 >>\nstream\n" + bytes(300) + b"\nendstream\nendobj\n"
    )
    (tmp_path / "b.pdf").write_bytes(longer)
    assert facts_of(tmp_path / "b.pdf") == Unreadable(Family.PDF, "pdf", len(longer), "truncated")


def test_what_follows_the_end_does_no_harm(tmp_path: Path) -> None:
    path = makers.scan(tmp_path / "a.pdf")
    whole = facts_of(path)
    assert isinstance(whole, PdfFacts)
    path.write_bytes(b"\r\n" * 20 + path.read_bytes() + b"\0" * 5000)
    assert facts_of(path) == replace(whole, size=path.stat().st_size)


def test_a_page_that_will_not_load_is_damage(tmp_path: Path) -> None:
    content = makers.text_pdf(tmp_path / "a.pdf", pages=3, lines=["x"]).read_bytes()
    kids = re.search(rb"/Kids\[ (\d+ 0 R)  (\d+ 0 R) ", content)
    assert kids is not None
    nowhere = b"0 0 R".ljust(len(kids[2]))
    lost = content[: kids.start(2)] + nowhere + content[kids.end(2) :]
    (tmp_path / "b.pdf").write_bytes(lost)
    assert facts_of(tmp_path / "b.pdf") == Unreadable(Family.PDF, "pdf", len(lost), "damaged")
