import shutil
from pathlib import Path

import pytest

from app.domain.facts import (
    Facts,
    Family,
    NotProbed,
    OtherFacts,
    PdfFacts,
    PhotoFacts,
    TextFacts,
    Unreadable,
    WordFacts,
)
from app.probes import jobs, photo
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.shapes.facts import facts_from_plain
from tests import makers
from tests.probes.reading import facts_of


@pytest.mark.parametrize(
    ("name", "family", "form"),
    [
        ("张三1.JPEG", Family.PHOTO, "jpg"),
        ("视频.mp4", Family.VIDEO, "mp4"),
        ("推荐表.docx", Family.WORD, "docx"),
        ("扫描.pdf", Family.PDF, "pdf"),
        ("汇总.xlsx", Family.SHEET, "xlsx"),
        ("说明.txt", Family.TEXT, "txt"),
        ("没有扩展名", Family.OTHER, ""),
    ],
)
def test_nothing_inside(tmp_path: Path, name: str, family: Family, form: str) -> None:
    path = makers.empty_file(tmp_path / "x")
    assert facts_of(path, name) == Unreadable(family, form, 0, "empty")


@pytest.mark.parametrize("content", [bytes(4096), b"\x81\x00\x02" * 900])
def test_bytes_of_no_kind_are_damage_where_the_name_promises_more(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)
    size = len(content)
    assert facts_of(path, "张三1.jpg") == Unreadable(Family.PHOTO, "jpg", size, "damaged")
    assert facts_of(path, "推荐表.docx") == Unreadable(Family.WORD, "docx", size, "damaged")
    assert facts_of(path, "thing.bin") == OtherFacts("bin", size)


def test_the_content_decides(tmp_path: Path) -> None:
    assert isinstance(facts_of(makers.pdf_named_word(tmp_path)), PdfFacts)
    assert isinstance(facts_of(makers.word_named_pdf(tmp_path)), WordFacts)
    assert isinstance(facts_of(makers.photo_named_video(tmp_path)), PhotoFacts)


@pytest.mark.parametrize(
    ("content", "name", "facts"),
    [
        ("姓名：张三 ok".encode(), "a.txt", TextFacts(18, "utf-8", 6)),
        ("姓名：张三 ok".encode("gbk"), "a.jpg", TextFacts(13, "gb18030", 6)),
        ("姓名".encode("utf-16"), "a.txt", TextFacts(6, "utf-16", 2)),
        ("姓名".encode("utf-8-sig"), "a.csv", TextFacts(9, "utf-8-sig", 2)),
        (b"{\\rtf1 x}", "a.doc", WordFacts("rtf", 9)),
        (b"<html><body>x</body></html>", "a.doc", OtherFacts("html", 27)),
        (b"MIME-Version: 1.0\r\n", "a.doc", OtherFacts("html", 19)),
        (b'<?xml version="1.0"?><a/>', "a.xml", OtherFacts("xml", 25)),
        (b"Rar!\x1a\x07\x01\x00", "a.rar", OtherFacts("rar", 8)),
        (b"MZ\x90\x00\x03", "a.jpg.exe", OtherFacts("exe", 5)),
        (b"II*\x00\x10\0\0\0CR\x02\0", "a.cr2", OtherFacts("cr2", 12)),
        (b"MM\x00*\0\0\0\x08", "a.nef", OtherFacts("nef", 8)),
        (b"\xff\xfe\x00", "a.txt", Unreadable(Family.TEXT, "txt", 3, "damaged")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_small_kinds(tmp_path: Path, content: bytes, name: str, facts: Facts) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)
    assert facts_of(path, name) == facts


def test_names_of_every_sort(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "source", width=60, height=40)
    for name in makers.ODD_NAMES:
        path = tmp_path / name
        try:
            shutil.copy(source, path)
        except OSError:  # ext4 stores 85 Chinese characters, and not every system each of these
            continue
        assert isinstance(facts_of(path), PhotoFacts), name


def test_what_says_nothing_about_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = makers.photo(tmp_path / "a.jpg")
    gone = jobs.probe_file(tmp_path / "gone", "a.jpg", 5)
    assert gone == NotProbed(Family.PHOTO, 5, "missing")
    size = path.stat().st_size
    assert jobs.probe_file(path, "a.jpg", 5) == NotProbed(Family.PHOTO, size, "changed")
    for error, reason in (
        (MemoryError(), "memory"),
        (TypeError(), "failed"),
        (OSError(5, ""), "failed"),
    ):
        monkeypatch.setattr(photo, "probe", failing(error))
        assert jobs.probe_file(path, "a.jpg") == NotProbed(Family.PHOTO, size, reason)


def failing(error: Exception) -> object:
    def probe(*_args: object) -> None:
        raise error

    return probe


def test_a_child_of_the_sandbox_knows_the_job(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "张三1.jpg")
    args = {"path": str(path), "name": path.name, "size": path.stat().st_size}
    with Sandbox(workers=1) as sandbox:
        outcome = sandbox.run("probe", {"args": args}, MEDIA)
    assert isinstance(outcome, Done)
    assert facts_from_plain(outcome.value) == facts_of(path)
