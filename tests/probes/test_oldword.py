import struct
from pathlib import Path

import pytest

from app.domain.facts import Family, OtherFacts, Unreadable, WordFacts
from app.domain.insides import WordInside
from app.probes.oldruns import marked_runs
from app.samples import broken
from app.samples.compound import compound_file
from tests import makers
from tests.probes.reading import facts_of

TEXT = "推荐表\r姓名：张三\r"
READ = {"pages": None, "insertions": 0, "deletions": 0, "comments": 0}


@pytest.mark.parametrize(("name", "form"), [("a.doc", "doc"), ("a.wps", "wps"), ("a.docx", "doc")])
def test_an_old_document(tmp_path: Path, name: str, form: str) -> None:
    path = makers.legacy_word(tmp_path / name, text=TEXT)
    size = path.stat().st_size
    expected = WordFacts(
        form, size, 8, insertions=0, deletions=0, comments=0, text="推荐表\n姓名：张三\n",
        inside=WordInside(unsafe=()),
    )  # fmt: skip
    assert facts_of(path) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("格一\x07格二\x07\x07", "格一\n格二\n\n"),
        ("见\x13 PAGE \x143\x15页\r", "见3页\n"),
        ("上\x0b下\x0c\x1e\x1f续\x01\x08\x05\r", "上\n下\n-续\n"),
        ("未完\x13 TOC", "未完"),
    ],
    ids=["cells", "field", "marks", "open field"],
)
def test_text_as_it_would_print(tmp_path: Path, text: str, shown: str) -> None:
    facts = facts_of(makers.legacy_word(tmp_path / "a.doc", text=text))
    assert isinstance(facts, WordFacts)
    assert facts.text == shown


def test_comments_are_counted_by_their_marks(tmp_path: Path) -> None:
    facts = facts_of(makers.legacy_word(tmp_path / "a.doc", text="甲\x05乙\x05\r"))
    assert isinstance(facts, WordFacts)
    assert facts.comments == 2


def test_tracked_and_hidden_runs() -> None:
    """A page of character properties: plain, deleted, inserted behind a longer one, hidden."""
    deleted, inserted = struct.pack("<HB", 0x0800, 1), struct.pack("<HHHB", 0x4A43, 21, 0x0801, 1)
    hidden, shown = struct.pack("<HB", 0x083C, 1), struct.pack("<HB", 0x083C, 0)
    page = bytearray(512)
    struct.pack_into("<6L", page, 0, 100, 110, 120, 130, 140, 150)
    for n, run in enumerate((b"", deleted, inserted, hidden, shown)):
        if run:
            page[24 + n] = (400 + n * 16) // 2
            page[400 + n * 16] = len(run)
            page[401 + n * 16 : 401 + n * 16 + len(run)] = run
    page[511] = 5
    table = struct.pack("<3L", 100, 150, 1)
    runs = marked_runs(bytes(512) + bytes(page), table, 0, 12)
    assert (runs.insertions, runs.deletions) == (1, 1)
    assert runs.left_out == [(110, 120), (130, 140)]


def test_a_deleted_run_is_left_out(tmp_path: Path) -> None:
    path = makers.legacy_word(tmp_path / "a.doc", text="保留删去保留\r")
    assert facts_of(with_deleted(path, 2, 4)) == WordFacts(
        "doc", path.stat().st_size, 4, insertions=0, deletions=1, comments=0, text="保留保留\n",
        inside=WordInside(unsafe=()),
    )  # fmt: skip


def with_deleted(path: Path, first: int, last: int) -> Path:
    """Marks characters as deleted: adds a page of properties, and the table that names it."""
    import olefile

    with olefile.OleFileIO(path) as ole:
        streams = {name: ole.openstream(name).read() for name in ("WordDocument", "1Table")}
    words, table = bytearray(streams["WordDocument"]), bytearray(streams["1Table"])
    page = bytearray(512)
    start = 0x800
    struct.pack_into("<3L", page, 0, start, start + first * 2, start + last * 2)
    page[13], page[400], page[401:404], page[511] = 200, 3, struct.pack("<HB", 0x0800, 1), 2
    at = len(table)
    table += struct.pack("<3L", start, start + last * 2, len(words) // 512)
    struct.pack_into("<2L", words, 0x9A + 12 * 8, at, 12)
    path.write_bytes(compound_file({"WordDocument": bytes(words + page), "1Table": bytes(table)}))
    return path


@pytest.mark.parametrize("keep", [0.02, 0.3, 0.6])
def test_broken_files_are_damage(tmp_path: Path, keep: float) -> None:
    whole = makers.legacy_word(tmp_path / "whole.doc")
    path = broken.truncated(tmp_path / "a.doc", whole, keep=keep)
    assert facts_of(path) == Unreadable(Family.WORD, "doc", path.stat().st_size, "damaged")


def test_older_and_stranger_kinds_are_only_recognised(tmp_path: Path) -> None:
    word95 = tmp_path / "a.doc"
    word95.write_bytes(
        compound_file({"WordDocument": struct.pack("<2H", 0xA5DC, 104) + bytes(5000)})
    )
    assert facts_of(word95) == WordFacts("doc", word95.stat().st_size)
    works = tmp_path / "a.wps"
    works.write_bytes(compound_file({"CONTENTS": bytes(5000)}))
    assert facts_of(works) == WordFacts("wps", works.stat().st_size)
    assert facts_of(works, "a.msi") == OtherFacts("ole", works.stat().st_size)


def test_a_password_in_the_old_way(tmp_path: Path) -> None:
    base = struct.pack("<5HH", 0xA5EC, 0xC1, 0, 0, 0, 0x0300).ljust(34, b"\0")
    stream = base + bytes(5000)
    path = tmp_path / "a.doc"
    path.write_bytes(compound_file({"WordDocument": stream, "1Table": bytes(5000)}))
    assert facts_of(path) == WordFacts("doc", path.stat().st_size, encrypted=True)
