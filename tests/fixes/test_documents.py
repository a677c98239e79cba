"""Word packages written anew: what was to go is gone, and all else is there byte for byte."""

import zipfile
from pathlib import Path

import docx
import pytest

from app.domain.facts import WordFacts
from app.fixes.work import word_edit
from app.samples import words, zips
from app.sandbox.outcome import Refusal
from tests import makers
from tests.fixes import wordmade as w
from tests.probes.reading import facts_of
from tests.probes.wordfile import TYPES, with_type, word_of, xml_of

RELS = "word/_rels/document.xml.rels"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FULL = words.Inside(
    inserted="新增", deleted="旧文", comment="请核对", text_box="框内", control="控件", macros=True
)


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def with_link(path: Path, number: str, kind: str, target: str) -> Path:
    entry = f'<Relationship Id="{number}" Type="{_KINDS}/{kind}" Target="{target}"/>'
    changed = zips.member(path, RELS).replace(
        b"</Relationships>", f"{entry}</Relationships>".encode()
    )
    return zips.rewrite(path, {RELS: changed})


def facts(path: Path) -> WordFacts:
    found = facts_of(path)
    assert isinstance(found, WordFacts)
    return found


def without_macros(source: Path) -> Path:
    target = source.with_name("made.docx")
    word_edit.remove_macros([str(source)], str(target), [source.name], lambda _: None)
    return target


def test_a_form_with_everything_inside(tmp_path: Path) -> None:
    source = makers.word(tmp_path / "a.docx", chars=300, inside=FULL)
    target, answer = w.accept(source)
    assert answer == {"changes": 2, "comments": 1}
    was, now = facts(source), facts(target)
    assert (was.insertions, was.deletions, was.comments) == (1, 1, 1)
    assert (now.insertions, now.deletions, now.comments) == (0, 0, 0)
    assert now.text == was.text
    assert now.inside == was.inside
    before, after = members(source), members(target)
    changed = {TYPES, RELS, "word/document.xml"}
    assert before.keys() - after.keys() == {"word/comments.xml"}
    assert {name for name in after if after[name] != before[name]} == changed
    assert list(after) == [name for name in before if name in after]
    assert not any(b"comments" in after[name] for name in changed)
    assert docx.Document(str(target)).paragraphs


def test_a_sign_of_a_comment_goes_and_other_runs_stay(tmp_path: Path) -> None:
    sign = '<w:commentReference w:id="0"/>'
    body = (
        f'<w:p><w:commentRangeStart w:id="0"/>{w.run("甲")}<w:commentRangeEnd w:id="0"/>'
        f"<w:r><w:rPr/>{sign}</w:r><w:r>{sign}<w:t>乙</w:t></w:r></w:p>{w.para(w.new(w.run('丙')))}"
    )
    made, _answer = w.accepted(tmp_path, body)
    left = w.para(w.run("甲"), "<w:r><w:t>乙</w:t></w:r>") + w.para(w.run("丙"))
    assert w.shape(w.body_of(made)) == f"<w:body>{left}</w:body>"


def test_headers_and_notes_are_seen_to(tmp_path: Path) -> None:
    header = xml_of(w.para(w.new(w.run("眉")), w.struck("旧")), "hdr")
    made, answer = w.accepted(tmp_path, w.para(w.run("a")), {"word/header1.xml": header})
    assert answer == {"changes": 2, "comments": 0}
    assert w.lines(w.body_of(made, "word/header1.xml")) == ["眉"]


def test_a_note_whose_mark_was_deleted_goes_with_it(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{n}">{w.para(w.run(f"注{n}"))}</w:footnote>' for n in (2, 3)
    )
    body = w.para(f"<w:del {w.BY}>{mark.format(2)}</w:del>", mark.format(3))
    source = word_of(tmp_path / "a.docx", body, {"word/footnotes.xml": xml_of(notes, "footnotes")})
    with_link(
        with_type(source, "word/footnotes.xml", _NOTES), "rId91", "footnotes", "footnotes.xml"
    )
    made, _answer = w.accept(source)
    assert w.lines(w.body_of(made, "word/footnotes.xml")) == ["注3"]
    assert facts(made).text == facts(source).text.replace("注2\n", "")  # type: ignore[union-attr]


def test_a_picture_that_was_deleted_lies_hidden_no_longer(tmp_path: Path) -> None:
    picture = '<w:r><w:pict><v:shape><v:imagedata xmlns:r="{}" r:id="{}"/></v:shape></w:pict></w:r>'
    kept, gone = picture.format(_KINDS, "rId81"), picture.format(_KINDS, "rId82")
    body = w.para(kept, f"<w:del {w.BY}>{gone}</w:del>")
    source = word_of(
        tmp_path / "a.docx", body, {"word/media/k.png": b"k", "word/media/g.png": b"g"}
    )
    with_link(source, "rId81", "image", "media/k.png")
    with_link(source, "rId82", "image", "media/g.png")
    made, _answer = w.accept(source)
    assert "word/media/k.png" in members(made)
    assert "word/media/g.png" not in members(made)
    assert b"rId81" in zips.member(made, RELS)
    assert b"rId82" not in zips.member(made, RELS)


def test_a_picture_that_stands_elsewhere_too_stays(tmp_path: Path) -> None:
    picture = f'<w:r><w:pict><v:imagedata xmlns:r="{_KINDS}" r:id="rId81"/></w:pict></w:r>'
    body = w.para(f"<w:del {w.BY}>{picture}</w:del>")
    source = word_of(tmp_path / "a.docx", body, {"word/media/k.png": b"k"})
    with_link(source, "rId81", "image", "media/k.png")
    with_link(source, "rId82", "image", "/word/media/k.png")
    made, _answer = w.accept(source)
    assert "word/media/k.png" in members(made)


def test_tracking_is_switched_off(tmp_path: Path) -> None:
    settings = xml_of('<w:zoom w:percent="90"/><w:trackRevisions/>', "settings")
    made, _answer = w.accepted(tmp_path, w.para(w.new(w.run("a"))), {"word/settings.xml": settings})
    assert b"trackRevisions" not in zips.member(made, "word/settings.xml")
    assert b'percent="90"' in zips.member(made, "word/settings.xml")


def test_the_strict_kind_of_document_is_known(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f"<w:body>{w.para(w.new(w.run('新')), w.struck('旧'))}</w:body>"
    source = word_of(tmp_path / "a.docx", "")
    zips.rewrite(source, {"word/document.xml": xml_of(body, word=strict)})
    made, answer = w.accept(source)
    assert answer["changes"] == 2
    assert facts(made).text == "新\n"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({}, "没有修订，也没有批注"),
        ({"_xmlsignatures/sig1.xml": b"<a/>"}, "有数字签名"),
        ({"word/document.xml": b"<w:document"}, "内部有损坏"),
        ({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "不安全的内容"),
    ],
)
def test_documents_that_nothing_is_done_to(
    tmp_path: Path, parts: dict[str, bytes], why: str
) -> None:
    with pytest.raises(Refusal, match=why):
        w.accepted(tmp_path, w.para(w.run("a")), parts)
    assert not (tmp_path / "made.docx").exists()


def test_bombs_and_torn_files_are_refused(tmp_path: Path) -> None:
    for source in (
        makers.word_zip_bomb(tmp_path / "bomb.docx"),
        makers.truncated_word(tmp_path / "torn.docx"),
        makers.word_with_entities(tmp_path / "entities.docx"),
    ):
        with pytest.raises(Refusal):
            w.accept(source)


@pytest.mark.parametrize("name", ["a.docm", "a.docx"])
def test_macros_go_and_the_copy_is_a_plain_document(tmp_path: Path, name: str) -> None:
    source = makers.word(tmp_path / name, inside=FULL)
    made = without_macros(source)
    was, now = facts(source), facts(made)
    assert was.macros
    assert not now.macros
    assert now.format == "docx"
    assert (now.text, now.insertions, now.comments) == (was.text, was.insertions, was.comments)
    before, after = members(source), members(made)
    assert before.keys() - after.keys() == {"word/vbaProject.bin"}
    assert {one for one in after if after[one] != before[one]} == {TYPES, RELS}
    assert b"vba" not in after[TYPES] + after[RELS]
    docx.Document(str(made))


def test_other_binary_parts_keep_a_type(tmp_path: Path) -> None:
    source = makers.word_with_macros(tmp_path / "a.docm")
    types = zips.member(source, TYPES).replace(
        b"<Default ",
        b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ',
        1,
    )
    zips.rewrite(source, {TYPES: types, "word/printerSettings.bin": b"p"})
    made = without_macros(source)
    assert not facts(made).macros
    assert b'Extension="bin" ContentType="application/octet-stream"' in zips.member(made, TYPES)


def test_without_macros_there_is_nothing_to_take_out(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="没有宏"):
        without_macros(makers.word(tmp_path / "a.docx"))
