from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.domain.facts import Family, OtherFacts, Unreadable, WordFacts
from app.domain.insides import WordCell, WordInside
from app.probes import word
from app.samples import zips
from app.samples.words import Inside
from tests import makers
from tests.probes.reading import facts_of
from tests.probes.wordfile import STRICT, TYPES, paragraph, run, with_type, word_of, xml_of

FORM = "推荐表\n姓名\n张三\n"
PLAIN = WordFacts(
    format="docx",
    size=0,
    characters=0,
    pages=1,
    pictures=0,
    insertions=0,
    deletions=0,
    comments=0,
    text="",
    inside=WordInside((), (), (), ()),
)


def read(path: Path) -> WordFacts:
    facts = facts_of(path)
    assert isinstance(facts, WordFacts), facts
    return facts


def test_a_form(tmp_path: Path) -> None:
    path = makers.word(tmp_path / "推荐表.docx", fields={"姓名": "张三"})
    table = ((WordCell("姓名"), WordCell("张三", wide=3)),)
    assert read(path) == replace(
        PLAIN,
        size=path.stat().st_size,
        characters=7,
        text=FORM,
        inside=WordInside((table,), (), (), ()),
    )


@pytest.mark.parametrize("chars", [1, 500, 2000])
def test_prose_of_an_exact_length(tmp_path: Path, chars: int) -> None:
    path = makers.word(tmp_path / "a.docx", title="", fields={}, chars=chars)
    assert read(path).characters == chars


def test_what_was_left_inside(tmp_path: Path) -> None:
    picture = BytesIO()
    Image.new("RGB", (20, 20)).save(picture, "PNG")
    inside = Inside(
        inserted="新增",
        deleted="旧文",
        comment="请核对",
        text_box="文本框中",
        control="填写处",
        picture=picture.getvalue(),
        macros=True,
    )
    path = makers.word(tmp_path / "a.docm", title="", fields={}, inside=inside)
    facts = read(path)
    assert facts.text is not None
    assert facts == replace(
        PLAIN,
        format="docm",
        size=path.stat().st_size,
        characters=len("新增（见批注）文本框中填写处"),
        pictures=1,
        insertions=1,
        deletions=1,
        comments=1,
        macros=True,
        text=facts.text,
    )
    assert facts.text.split() == ["新增", "（见批注）", "填写处", "文本框中"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (paragraph(run("一"), "<w:r><w:tab/><w:t>二</w:t><w:br/></w:r>"), "一\t二\n\n"),
        (paragraph(run("见"), run("藏", "<w:vanish/>"), run("现")), "见现\n"),
        (paragraph(run("现", '<w:vanish w:val="0"/>')), "现\n"),
        (
            paragraph(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
                "<w:r><w:instrText>PAGE</w:instrText></w:r>",
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                run("3"),
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ),
            "3\n",
        ),
        (
            paragraph(
                "<w:r><w:ruby><w:rt>" + run("zhāng") + "</w:rt><w:rubyBase>" + run("张")
                + "</w:rubyBase></w:ruby></w:r>"
            ),
            "张\n",
        ),
        (paragraph("<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>"), "E=mc\n"),
        (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'), "\uf0a8\n"),
        (paragraph('<w:r><w:sym w:char="nonsense"/><w:noBreakHyphen/></w:r>'), "-\n"),
        (
            paragraph(f"<w:moveFrom>{run('旧处')}</w:moveFrom>")
            + paragraph(f"<w:moveTo>{run('新处')}</w:moveTo>"),
            "\n新处\n",
        ),
        (
            paragraph(f"<mc:AlternateContent><mc:Fallback>{run('仅有')}</mc:Fallback></mc:AlternateContent>"),
            "仅有\n",
        ),
    ],
    ids=["breaks", "hidden", "not hidden", "field", "ruby", "formula", "symbol", "no symbol",
         "moved", "fallback alone"],
)  # fmt: skip
def test_text_as_it_would_print(tmp_path: Path, body: str, shown: str) -> None:
    assert read(word_of(tmp_path / "a.docx", body)).text == shown


def test_frames_of_embedded_objects_are_no_pictures(tmp_path: Path) -> None:
    frame = '<v:shape><v:imagedata r="1"/></v:shape>'
    body = paragraph(f"<w:r><w:object>{frame}</w:object></w:r><w:r><w:pict>{frame}</w:pict></w:r>")
    assert read(word_of(tmp_path / "a.docx", body)).pictures == 1


def test_footnotes_count_and_headers_do_not(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    note = xml_of(f"<w:footnote>{paragraph(run('脚注三字'))}</w:footnote>", "footnotes")
    path = word_of(tmp_path / "a.docx", paragraph(run("正文")), {"word/footnotes.xml": note})
    facts = read(with_type(path, "word/footnotes.xml", kind))
    assert (facts.text, facts.characters) == ("正文\n脚注三字\n", 6)


def test_a_field_left_open_does_not_swallow_the_footnotes(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    note = xml_of(f"<w:footnote>{paragraph(run('脚注'))}</w:footnote>", "footnotes")
    body = paragraph(run("正文"), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
    path = word_of(tmp_path / "a.docx", body, {"word/footnotes.xml": note})
    assert read(with_type(path, "word/footnotes.xml", kind)).text == "正文\n脚注\n"


def test_the_strict_variant_is_read(tmp_path: Path) -> None:
    body = xml_of(f"<w:body>{paragraph(run('严格'))}</w:body>", word=STRICT)
    path = word_of(tmp_path / "a.docx", "", {"word/document.xml": body})
    assert read(path).text == "严格\n"


def test_very_long_text_is_cut_but_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "LONGEST_TEXT", 3)
    facts = read(word_of(tmp_path / "a.docx", paragraph(run("一二三四五"))))
    assert (facts.text, facts.characters) == ("一二三", 5)


@pytest.mark.parametrize(("told", "pages"), [("0", None), ("12", 12), ("many", None), ("", None)])
def test_pages_are_what_the_document_says(tmp_path: Path, told: str, pages: int | None) -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    about = f'<Properties xmlns="{space}"><Pages>{told}</Pages><Words>7</Words></Properties>'
    path = word_of(tmp_path / "a.docx", "", {"docProps/app.xml": about.encode()})
    assert read(path).pages == pages


def test_a_locked_document(tmp_path: Path) -> None:
    path = makers.encrypted_word(tmp_path / "a.docx")
    assert read(path) == WordFacts("docx", path.stat().st_size, encrypted=True)
    slides = facts_of(path, "a.pptx")
    assert slides == OtherFacts("pptx", path.stat().st_size)


def test_an_entity_bomb_is_hostile(tmp_path: Path) -> None:
    path = makers.word_with_entities(tmp_path / "a.docx")
    assert facts_of(path) == refused(path, "hostile")


def test_a_doctype_in_any_part_is_hostile(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-16"):
        doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode(encoding)
        path = word_of(tmp_path / "a.docx", "", {"word/theme/theme1.xml": doctype})
        assert facts_of(path) == refused(path, "hostile")


def test_a_zip_bomb_is_hostile(tmp_path: Path) -> None:
    path = makers.word_zip_bomb(tmp_path / "a.docx")
    assert facts_of(path) == refused(path, "hostile")


def test_one_that_breaks_off_is_truncated(tmp_path: Path) -> None:
    path = makers.truncated_word(tmp_path / "a.docx")
    assert facts_of(path) == refused(path, "truncated")


@pytest.mark.parametrize(
    "parts",
    [
        {"word/document.xml": b"<w:document>"},
        {"word/document.xml": b"\xff\xfe\0"},
        {"word/document.xml": b'<?xml version="1.0" encoding="no-such"?><a/>'},
        {TYPES: b"<Types"},
    ],
    ids=["cut XML", "no XML", "unknown encoding", "cut types"],
)
def test_broken_parts_are_damage(tmp_path: Path, parts: dict[str, bytes]) -> None:
    path = word_of(tmp_path / "a.docx", "", parts)
    assert facts_of(path) == refused(path, "damaged")


def test_a_missing_body_is_damage(tmp_path: Path) -> None:
    members = {TYPES: b"<Types/>", "word/styles.xml": b"<a/>"}
    path = zips.write(tmp_path / "a.docx", members)
    assert facts_of(path) == refused(path, "damaged")


def refused(path: Path, reason: str) -> Unreadable:
    return Unreadable(Family.WORD, "docx", path.stat().st_size, reason)
