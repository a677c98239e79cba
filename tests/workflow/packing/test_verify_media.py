"""`verify` of zips and images, sound and hostile; nothing of them is ever unpacked to disk."""

import zipfile
from pathlib import Path

import pytest

from app.bags.layout import MANIFEST
from app.domain.problems import UnreadableProblem
from app.domain.progress import Silent
from app.packing.media.iso import write_iso
from app.packing.media.zip import write_zips
from app.workflow.packing.verify import Verified, verify
from tests.bags.cases import make_bag, told
from tests.bags.rawzip import Member, raw_zip
from tests.packing.cases import NOW
from tests.packing.media_cases import make_parts

PHOTO = "data/01-张三/张三1.jpg"
MARKED = 0x800
LINK = 0o120777 << 16


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return make_bag(tmp_path / "bag" / "江城市科协-电子邮件")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "received.zip"


def told_of(file: Path) -> list[tuple[str, str, str]]:
    return [told(one) for one in checked(file).result.problems]


def checked(file: Path) -> Verified:
    before = sorted(file.parent.rglob("*"))
    verified = verify(file, Silent())
    assert sorted(file.parent.rglob("*")) == before
    return verified


def members_of(bag: Path, encoding: str = "utf-8", flags: int = MARKED) -> list[Member]:
    return [
        Member(path.relative_to(bag.parent).as_posix().encode(encoding), path.read_bytes(), flags)
        for path in sorted(bag.rglob("*"))
        if path.is_file()
    ]


def test_a_zip_and_an_image_are_sound_and_bear_the_covers_code(tmp_path: Path) -> None:
    plan, parts = make_parts(tmp_path / "submission")
    (file,) = write_zips(parts, plan.name, tmp_path / "a.zip", Silent(), NOW)
    image = write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    code = " ".join(plan.code[at : at + 4] for at in range(0, 16, 4))
    for one in (file, image):
        verified = checked(one)
        assert verified.good
        assert f"封面编号 {code}" in verified.text
        assert verified.text.startswith(f"{one.name}：完好")


@pytest.mark.parametrize("kind", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_of_another_program_is_read(bag: Path, file: Path, kind: int) -> None:
    (bag / PHOTO).write_bytes(b"other")
    with zipfile.ZipFile(file, "w", kind) as archive:
        for path in sorted(bag.rglob("*")):
            archive.write(path, path.relative_to(bag.parent))
        archive.writestr(f"__MACOSX/{bag.name}/._bagit.txt", b"x")
    assert told_of(file) == [("PK01", PHOTO, "changed")]


@pytest.mark.parametrize(("encoding", "flags"), [("gb18030", 0), ("utf-8", 0), ("utf-8", MARKED)])
def test_names_are_read_however_they_were_written(
    bag: Path, file: Path, encoding: str, flags: int
) -> None:
    """Chinese Windows writes GBK without a mark, macOS UTF-8 without one."""
    file.write_bytes(raw_zip(members_of(bag, encoding, flags)))
    assert told_of(file) == []


@pytest.mark.parametrize(
    ("extra", "detail"),
    [
        ([Member(b"a"), Member(b"A")], "twice"),
        ([Member(b"a", b"x", flags=1)], "encrypted"),
        ([Member(b"a", b"x", kind=12)], "method"),
        ([Member(b"a", bytes(70 << 20), kind=8)], "swelling"),
        ([Member(b"a", b"x", size=(1 << 32) - 2)], "swelling"),
        ([Member(b"a", b"x" * 99), Member(b"b", b"x" * 99, at=-1)], "overlap"),
    ],
)
def test_a_harmful_zip_is_not_opened(
    bag: Path, file: Path, extra: list[Member], detail: str
) -> None:
    file.write_bytes(raw_zip([*members_of(bag), *extra]))
    assert told_of(file) == [("PK09", file.name, detail)]
    assert "没有读" in checked(file).text


@pytest.mark.parametrize(
    ("name", "detail"),
    [
        ("../../etc/passwd", "outside"),
        ("bag/../a", "outside"),
        ("/etc/passwd", "absolute"),
        ("C:/Windows/a.txt", "drive"),
        ("a\\b.txt", "backslash"),
        ("bag/CON.txt", "device"),
        ("~/x", "home"),
    ],
)
def test_a_member_that_leads_astray_is_told_and_the_rest_is_read(
    bag: Path, file: Path, name: str, detail: str
) -> None:
    file.write_bytes(raw_zip([*members_of(bag), Member(name.encode(), b"x", MARKED)]))
    assert told_of(file) == [("PK04", name, detail)]


def test_a_link_is_not_followed(bag: Path, file: Path) -> None:
    link = Member(f"{bag.name}/data/x".encode(), b"/etc/passwd", MARKED, attributes=LINK)
    file.write_bytes(raw_zip([*members_of(bag), link]))
    assert told_of(file) == [("PK04", f"{bag.name}/data/x", "link")]


@pytest.mark.parametrize("claimed", [5, 500])
@pytest.mark.parametrize("kind", [0, 8])
def test_a_member_of_another_length_than_promised_is_unreadable(
    bag: Path, file: Path, claimed: int, kind: int
) -> None:
    members = [
        Member(one.name, one.content, one.flags, kind, claimed)
        if one.name.decode().endswith(PHOTO)
        else one
        for one in members_of(bag)
    ]
    file.write_bytes(raw_zip(members))
    assert ("PK01", PHOTO, "unreadable") in told_of(file)


@pytest.mark.parametrize("name", ["a.zip", "a.iso", "a.txt"])
@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"no package at all" * 5000])
def test_what_is_no_package_is_said_in_a_sentence(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableProblem, match="打不开"):
        verify(tmp_path / name, Silent())


def test_a_zip_cut_short_or_with_other_things_in_it_is_said(bag: Path, file: Path) -> None:
    whole = raw_zip(members_of(bag))
    file.write_bytes(whole[:-30])
    with pytest.raises(UnreadableProblem, match="打不开"):
        verify(file, Silent())
    file.write_bytes(raw_zip([Member(b"a.jpg", b"x"), Member(b"b/c.jpg", b"x")]))
    with pytest.raises(UnreadableProblem, match="不是报送包"):
        verify(file, Silent())


def test_a_package_at_the_top_of_a_zip_is_read_too(bag: Path, file: Path) -> None:
    start = len(f"{bag.name}/".encode())
    top = [Member(one.name[start:], one.content, one.flags) for one in members_of(bag)]
    file.write_bytes(raw_zip(top))
    assert told_of(file) == []
    file.write_bytes(raw_zip([one for one in top if one.name != MANIFEST.encode()]))
    assert told_of(file) == [("PK07", MANIFEST, "unfinished")]
