import re
import xml.etree.ElementTree as ET
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from app.samples import words
from app.samples.prose import prose
from tests import makers

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def body_of(path: Path) -> ET.Element:
    with zipfile.ZipFile(path) as archive:
        return ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - we made it


def texts(path: Path, tag: str = "t") -> list[str]:
    return [element.text or "" for element in body_of(path).iter(W + tag)]


@pytest.mark.parametrize("characters", [0, 1, 2, 1500])
def test_prose_is_exactly_as_long_as_asked(characters: int) -> None:
    text = prose(characters)
    assert len(text) == characters
    assert re.fullmatch("[\u4e00-\u9fff，。]*", text)


def test_form_holds_labels_and_values(tmp_path: Path) -> None:
    path = makers.word(
        tmp_path / "推荐表.docx", fields={"姓名": "张三", "单位": "", "事迹": "长" * 40}
    )
    table = docx.Document(str(path)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["姓名", "张三", "单位", ""],
        ["事迹", "长" * 40, "长" * 40, "长" * 40],
    ]


def test_whole_document_has_exactly_the_characters_asked(tmp_path: Path) -> None:
    path = makers.word(tmp_path / "a.docx", title="", fields={}, chars=1500)
    assert sum(map(len, texts(path))) == 1500


def test_mark_stands_in_the_header_and_the_properties(tmp_path: Path) -> None:
    document = docx.Document(str(makers.word(tmp_path / "a.docx")))
    assert document.sections[0].header.paragraphs[0].text == "样例"
    assert document.core_properties.author == "样例"


def test_own_paragraphs_keep_their_words(tmp_path: Path) -> None:
    path = makers.word(tmp_path / "a.docx", paragraphs=["联系人：XX", "（此处填写）"])
    shown = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert shown == ["推荐表", "联系人：XX", "（此处填写）"]


def test_tracked_changes_and_comment(tmp_path: Path) -> None:
    path = makers.word_with_changes(tmp_path / "a.docx")
    body = body_of(path)
    assert ["".join(found.itertext()) for found in body.iter(W + "ins")] == ["新增"]
    assert texts(path, "delText") == ["旧文"]
    comments = list(docx.Document(str(path)).comments)
    assert [comment.text for comment in comments] == ["请核对"]
    assert comments[0].timestamp == datetime(2024, 3, 12, 9, 30, tzinfo=UTC)


def test_text_box_is_written_once_for_each_generation_of_word(tmp_path: Path) -> None:
    path = makers.word(tmp_path / "a.docx", inside=words.Inside(text_box="框里<的>字"))
    assert texts(path).count("框里<的>字") == 2
    assert len(list(body_of(path).iter(W + "txbxContent"))) == 2


def test_content_controls_filled_and_prompting(tmp_path: Path) -> None:
    inside = words.Inside(control="已填", prompt="单击此处输入文字")
    path = makers.word(tmp_path / "a.docx", inside=inside)
    controls = list(body_of(path).iter(W + "sdt"))
    assert ["".join(control.itertext()) for control in controls] == ["已填", "单击此处输入文字"]
    prompting = [next(control.iter(W + "showingPlcHdr"), None) is not None for control in controls]
    assert prompting == [False, True]


def test_macros_in_either_name(tmp_path: Path) -> None:
    plain = makers.word_with_macros(tmp_path / "a.docx")
    named = makers.word_with_macros(tmp_path / "a.docm")
    for path in (plain, named):
        assert "word/vbaProject.bin" in parts(path)
    with zipfile.ZipFile(named) as archive:
        assert b"macroEnabled" in archive.read("[Content_Types].xml")
    with zipfile.ZipFile(plain) as archive:
        assert b"macroEnabled" not in archive.read("[Content_Types].xml")


def test_picture_lies_in_the_file(tmp_path: Path) -> None:
    picture = makers.photo(tmp_path / "a.jpg").read_bytes()
    path = makers.word(tmp_path / "a.docx", inside=words.Inside(picture=picture))
    with zipfile.ZipFile(path) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert [archive.read(name) for name in media] == [picture]


def test_nothing_is_inside_unless_asked(tmp_path: Path) -> None:
    path = makers.word(tmp_path / "a.docx")
    tags = {element.tag.rpartition("}")[2] for element in body_of(path).iter()}
    assert not tags & {"ins", "del", "sdt", "txbxContent", "drawing", "commentReference"}
    assert "word/vbaProject.bin" not in parts(path)


def test_same_arguments_same_bytes(tmp_path: Path) -> None:
    first = makers.word_with_changes(tmp_path / "a.docx", chars=300).read_bytes()
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert makers.word_with_changes(tmp_path / "b.docx", chars=300).read_bytes() == first


def test_truncated_word_is_no_zip(tmp_path: Path) -> None:
    path = makers.truncated_word(tmp_path / "a.docx")
    assert path.read_bytes()[:2] == b"PK"
    assert not zipfile.is_zipfile(path)


def test_entities_stand_in_a_doctype_and_in_the_text(tmp_path: Path) -> None:
    path = makers.word_with_entities(tmp_path / "a.docx", levels=3)
    with zipfile.ZipFile(path) as archive:
        assert b"<!DOCTYPE" in archive.read("word/document.xml")
    assert "".join(texts(path)).count("样例") >= 1000


def test_bomb_unpacks_to_a_thousand_times_its_size(tmp_path: Path) -> None:
    path = makers.word_zip_bomb(tmp_path / "a.docx")
    with zipfile.ZipFile(path) as archive:
        bomb = archive.getinfo("word/media/image1.bmp")
    assert bomb.file_size == 64 * 2**20
    assert bomb.file_size > 200 * bomb.compress_size
    assert path.stat().st_size < 500_000
