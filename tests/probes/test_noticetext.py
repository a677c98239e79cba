"""A notice in every shape in which it reaches an office, as plain text."""

import zipfile
from pathlib import Path

import docx
import pytest

from app.probes.noticetext import LONGEST, notice_text
from app.probes.refusal import Refusal
from tests import makers

TO_OPEN = "1"
SAID = "请于4月3日前报送推荐表，照片不小于2MB。\n逾期不予受理。\n"
PAGE = """<html><head><meta charset="{charset}"><title>别处的标题</title>
<style>p {{color: red}}</style><script>var date = "5月1日";</script></head>
<body><div>首页</div><h1>关于报送材料的通知</h1><p style="display:none">看不见的话</p>
<p>请于4月3日前报送<b>推荐表</b>，<br>照片不小于2MB。</p>
<table><tr><th>材料</th><th>份数</th></tr><tr><td><p>推荐表</p></td><td>2</td></tr></table>
</body></html>"""


def read(path: Path) -> str:
    return str(notice_text({"path": str(path), "name": path.name})["text"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_plain_text_in_the_encodings_that_occur(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes((SAID * 20).replace("\n", "\r\n").encode(encoding))
    assert read(path) == SAID * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_broken_bytes_cost_what_they_are_and_no_more(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes((SAID * 9).encode(encoding) + b"\xff\xff" + SAID.encode(encoding))
    text = read(path)
    assert text.startswith(SAID)
    assert text.endswith(SAID)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_cut_off_within_a_character_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes((SAID * 9 + "联").encode(encoding)[:-1])
    assert read(path).startswith(SAID * 9)


def test_word_with_a_table_keeps_its_rows_on_lines(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("一、材料要求")
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(["材料", "份数", "推荐表", "2"]):
        table.cell(place // 2, place % 2).text = text
    document.add_paragraph("二、时间要求")
    path = tmp_path / "通知.docx"
    document.save(str(path))
    lines = [line.strip(" |") for line in read(path).split("\n") if line]
    assert lines == ["一、材料要求", "材料  | 份数", "推荐表  | 2", "二、时间要求"]


def test_an_old_word_file(tmp_path: Path) -> None:
    path = makers.legacy_word(tmp_path / "通知.doc")
    assert "姓名：张三\n" in read(path)


def test_a_page_saved_from_a_browser(tmp_path: Path) -> None:
    for charset in ("utf-8", "gb2312"):
        path = tmp_path / f"{charset}.html"
        path.write_bytes(
            PAGE.format(charset=charset).encode("gb18030" if "gb" in charset else charset)
        )
        assert read(path).split("\n") == [
            "首页",
            "",
            "关于报送材料的通知",
            "",
            "请于4月3日前报送推荐表，",
            "",
            "照片不小于2MB。",
            "",
            "材料 | 份数",
            "",
            "推荐表 | 2",
            "",
        ]


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    path = tmp_path / "通知.mht"
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
    head += b"Content-Type: text/html; charset=utf-8\r\n\r\n"
    path.write_bytes(head + PAGE.format(charset="utf-8").encode() + b"\r\n--x--\r\n")
    assert "照片不小于2MB。" in read(path)


def test_lines_of_one_paragraph_in_a_pdf_are_put_together(tmp_path: Path) -> None:
    long = "各单位推荐的候选人应当提交推荐表、事迹材料和汇总表，" * 4
    path = makers.text_pdf(tmp_path / "通知.pdf", lines=[long[:40], long[40:60], "一、时间要求"])
    assert read(path).split("\n")[1:3] == [long[:60], "一、时间要求"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("空.txt", b"", "empty"),
        ("空白.txt", b" \r\n\t ", "empty"),
        ("长.txt", ("字" * (LONGEST + 1)).encode(), "too-large"),
        ("五十兆.txt", b"a" * 50_000_000, "too-large"),
        ("坏.pdf", b"%PDF-1.4\n" + b"\x00" * 400, "damaged"),
        ("照片.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 100, "unsupported"),
        ("坏.docx", b"PK\x03\x04" + b"\0" * 100, "damaged"),
        ("乱.dat", bytes(range(256)) * 8, "unsupported"),
    ],
)
def test_what_is_no_notice_is_refused(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        read(path)
    assert refused.value.reason == reason


def test_a_scan_has_no_words_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="pictures"):
        read(makers.scan(tmp_path / "通知.pdf"))


def test_a_document_with_a_password(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="locked"):
        read(makers.locked_pdf(tmp_path / "通知.pdf", password=TO_OPEN))


def test_entities_that_blow_up_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    with (
        zipfile.ZipFile(makers.word(tmp_path / "好.docx")) as good,
        zipfile.ZipFile(path, "w") as bad,
    ):
        for name in good.namelist():
            content = good.read(name)
            if name == "word/document.xml":
                content = content.replace(
                    b"<w:document", b'<!DOCTYPE x [<!ENTITY a "aa">]><w:document', 1
                )
            bad.writestr(name, content)
    with pytest.raises(Refusal, match="hostile"):
        read(path)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_page_with_broken_bytes_and_a_tag_that_is_no_name(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "通知.html"
    page = (
        PAGE.format(charset=charset)
        .replace("<body>", "<body>BROKEN<p<p>前</p<p>")
        .encode("utf-8" if charset == "utf-8" else "gb18030")
    )
    path.write_bytes(page.replace(b"BROKEN", b"\xff\xff<p\x01\xef\xbf\xbd<p>"))
    assert "请于4月3日前报送推荐表" in read(path)
