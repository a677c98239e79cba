"""A scanned notice is read by OCR, in the program's own child."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from app.domain.problems import UnreadableProblem
from app.sandbox.sandbox import Sandbox
from app.workflow.notices import reading
from tests import makers

LINES = ["关于报送材料的通知", "请于2031年4月3日前报送推荐表一式两份，照片不小于2MB。"]


def scanned(path: Path) -> Path:
    """A page as a scanner leaves it: nothing but a picture."""
    printed = makers.text_pdf(path.with_name("印.pdf"), lines=LINES)
    picture = pypdfium2.PdfDocument(printed)[0].render(scale=150 / 72).to_pil().convert("RGB")
    picture.save(path, "PDF", resolution=150)
    return path


def test_a_scanned_notice_is_read(tmp_path: Path) -> None:
    with Sandbox(workers=1) as sandbox:
        notice = reading.text_of(scanned(tmp_path / "通知.pdf"), sandbox)
    assert notice.form == "ocr"
    assert "关于报送材料的通知" in notice.text
    assert "2031年4月3日前" in notice.text
    assert "2MB" in notice.text


def test_pictures_without_words_get_a_sentence(tmp_path: Path) -> None:
    with Sandbox(workers=1) as sandbox, pytest.raises(UnreadableProblem, match="扫描的图片"):
        reading.text_of(blank(tmp_path / "空白.pdf"), sandbox)


def blank(path: Path) -> Path:
    Image.new("RGB", (600, 800), "white").save(path, "PDF")
    return path


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("空.txt", b"", "没有文字"),
        ("锁.docx", b"PK\x03\x04", "打不开"),
        ("图.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 64, "不是读得了的格式"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with Sandbox(workers=1) as sandbox, pytest.raises(UnreadableProblem, match=told):
        reading.text_of(tmp_path / name, sandbox)


def test_a_folder_is_no_notice(tmp_path: Path) -> None:
    with Sandbox(workers=1) as sandbox, pytest.raises(UnreadableProblem, match="是文件夹"):
        reading.text_of(tmp_path, sandbox)


def test_a_notice_that_is_gone_is_told(tmp_path: Path) -> None:
    with Sandbox(workers=1) as sandbox, pytest.raises(UnreadableProblem, match="不在了"):
        reading.text_of(tmp_path / "没有.txt", sandbox)
