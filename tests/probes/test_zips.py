import struct
import zipfile
from pathlib import Path

import pytest

from app.domain.facts import Family, OtherFacts, Unreadable
from app.probes import zips
from app.probes.refusal import Refusal
from app.samples import broken
from tests import makers
from tests.probes.reading import facts_of


def reason(path: Path) -> str | None:
    try:
        with zips.opened(path) as archive:
            zips.judge(archive)
    except Refusal as refusal:
        return refusal.reason
    return None


def packed(path: Path, names: list[str], content: bytes = b"x") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), content)
    return path


def test_sound_archives_pass(tmp_path: Path) -> None:
    assert reason(makers.word(tmp_path / "a.docx")) is None
    assert reason(packed(tmp_path / "a.zip", ["材料/张三1.jpg", "a.txt"])) is None
    assert reason(packed(tmp_path / "b.zip", [])) is None


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "C:/a.txt", "a/../../b", "..\\a.txt", "a:stream"]
)
def test_names_that_lead_out_are_hostile(tmp_path: Path, name: str) -> None:
    assert reason(packed(tmp_path / "a.zip", ["a/b.txt", name])) == "hostile"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice_is_hostile(tmp_path: Path) -> None:
    assert reason(packed(tmp_path / "a.zip", ["a.txt", "A.TXT"])) == "hostile"
    assert reason(packed(tmp_path / "b.zip", ["a.txt", "a.txt"])) == "hostile"


def test_too_many_members_are_hostile(tmp_path: Path) -> None:
    assert reason(packed(tmp_path / "a.zip", [f"{n}" for n in range(10_001)], b"")) == "hostile"


def test_a_huge_directory_is_not_even_read(tmp_path: Path) -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 60_000, 60_000, 2**23, 0, 0)
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04" + bytes(2**10) + end)
    assert reason(tmp_path / "a.zip") == "hostile"


def test_members_that_share_bytes_are_hostile(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ["a", "b"], b"x" * 500)
    content = bytearray(path.read_bytes())
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = bytes(4)
    path.write_bytes(content)
    assert reason(path) == "hostile"


def test_a_lost_block_is_damage_and_no_attack(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ["a", "b", "c"], b"x" * 500)
    content = path.read_bytes()
    path.write_bytes(content[:700] + content[900:])
    assert reason(path) == "damaged"


def test_without_its_directory_it_is_truncated(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ["a"])
    path.write_bytes(path.read_bytes()[:-22])
    assert reason(path) == "truncated"


def test_a_flipped_bit_in_any_member_is_damage(tmp_path: Path) -> None:
    path = makers.word(tmp_path / "a.docx")
    with zipfile.ZipFile(path) as archive:
        places = {one.filename: one.header_offset for one in archive.infolist()}
        sizes = {one.filename: one.compress_size for one in archive.infolist()}
    whole = path.read_bytes()
    for name, place in places.items():
        content = bytearray(whole)
        content[place + 30 + len(name) + sizes[name] // 2] ^= 0x10
        path.write_bytes(content)
        assert facts_of(path) == Unreadable(Family.WORD, "docx", len(whole), "damaged"), name


def test_other_archives_are_other_files(tmp_path: Path) -> None:
    path = packed(tmp_path / "材料.zip", ["张三1.jpg"])
    assert facts_of(path) == OtherFacts("zip", path.stat().st_size)
    cut = broken.truncated(tmp_path / "cut.zip", path)
    assert facts_of(cut) == OtherFacts("zip", cut.stat().st_size)
    ofd = packed(tmp_path / "a.ofd", ["OFD.xml", "Doc_0/Document.xml"])
    assert facts_of(ofd) == OtherFacts("ofd", ofd.stat().st_size)
    odt = packed(tmp_path / "a.odt", ["mimetype"], b"application/vnd.oasis.opendocument.text")
    assert facts_of(odt) == OtherFacts("odt", odt.stat().st_size)
    slides = packed(tmp_path / "a.pptx", ["[Content_Types].xml", "ppt/presentation.xml"])
    assert facts_of(slides) == OtherFacts("pptx", slides.stat().st_size)
