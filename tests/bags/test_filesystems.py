import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.bags import filesystems, names
from app.bags.filesystems import EXT4, FAT32, NTFS, UDF, NameFault, Reason, faults
from tests.bags import disks

COUNT = 2_000
PIECES = (
    "张三", "李四", "推荐表", "𠮷", "𬭎", "é", "e\u0301", "ß", "İ", "K", "Å", "ﬁ", "喆", "㐂",
    "a", "A", "b", "Z", "0", "1", " ", ".", "..", "-", "_", "（", "）", "·", "\u3000", "~", "~1",
    "CON", "nul", "COM1", "<", ">", ":", '"', "/", "\\", "|", "?", "*", "%", "\t", "\n", "\x7f",
    "\u200b", "\u202e", "\ufeff", "\ud800", "\ue000", "\ufffe", "\U0001f600", "'", "&", "#",
    "é" * 60, "长" * 40, "x" * 120, ".jpg", ".JPG", ".docx", ".pdf", ".", " .",
    "$", "@", "!", "+", "[", "]",
)  # fmt: skip


def wild_names(seed: int = 7) -> list[str]:
    """Names as phones, chats and strangers make them; twins and twins by case among them."""
    draw = random.Random(seed)
    made = ["".join(draw.choices(PIECES, k=draw.randint(0, 7))) for _ in range(COUNT - 200)]
    return [*made, *(draw.choice(made).swapcase() for _ in range(200))]


@pytest.fixture(scope="module")
def given_names() -> tuple[str, ...]:
    given, _changes = names.made_safe(wild_names())
    return given


def test_safe_names_have_no_fault_on_any_file_system(given_names: tuple[str, ...]) -> None:
    for system in filesystems.ALL:
        assert faults(given_names, system) == ()


def test_nothing_is_merged_and_every_change_is_listed() -> None:
    wanted = wild_names()
    given, changes = names.made_safe(wanted)
    assert len(given) == len(wanted) == len({names.same_place(name) for name in given})
    pairs = zip(wanted, given, strict=True)
    assert [(one.wanted, one.given) for one in changes] == [
        pair for pair in pairs if len(set(pair)) > 1
    ]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["ext4", "ntfs", "exfat"])
def test_two_thousand_names_lie_on_the_disk_as_they_were_given(
    kind: str, tmp_path: Path, given_names: tuple[str, ...]
) -> None:
    with disks.mounted(kind, tmp_path) as disk:
        before = {path.name for path in disk.iterdir()}
        write(disk, given_names)
        assert {path.name for path in disk.iterdir()} - before == set(given_names)
        assert all((disk / name).read_text("utf-8") == name for name in given_names)


@pytest.mark.slow
def test_two_thousand_names_come_back_from_fat(
    tmp_path: Path, given_names: tuple[str, ...]
) -> None:
    """By mtools, the only FAT at hand without the kernel's.

    It knows no character above U+FFFF, gives what fits into 8.3 a short name alone, unlike
    Windows, and slows down in large folders: longer names, a hundred to a folder.
    """
    longer = (f"样例文件名称一-{name}" for name in given_names if max(name) <= "\uffff")
    plain = [name for name in longer if faults([name], EXT4) == ()]
    assert len(plain) > COUNT / 2
    folder = tmp_path / "in"
    for start in range(0, len(plain), 100):
        (folder / str(start)).mkdir(parents=True)
        write(folder / str(start), plain[start : start + 100])
    back = disks.through_mtools(tmp_path, folder)
    found = {path.name: path.read_text("utf-8") for path in back.glob("*/*")}
    assert found == {name: name for name in plain}


def write(folder: Path, given: Sequence[str]) -> None:
    for name in given:
        with (folder / name).open("x", encoding="utf-8") as stream:
            stream.write(name)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("a/b:c.txt", Reason.CHARACTER),
        ("a\tb", Reason.CHARACTER),
        ("\ud800.jpg", Reason.CHARACTER),
        ("data/con.txt", Reason.DEVICE),
        ("data./x", Reason.ENDING),
        ("x ", Reason.ENDING),
        ("𠮷" * 128, Reason.NAME_TOO_LONG),
        ("/".join(["x" * 60] * 5), Reason.PATH_TOO_LONG),
    ],
)
def test_what_windows_cannot_keep_is_named(path: str, reason: Reason) -> None:
    for system in (FAT32, NTFS):
        assert faults(["好.txt", path], system) == (NameFault(path, reason),)


def test_each_file_system_counts_in_its_own_unit() -> None:
    longest = {FAT32: "张" * 255, EXT4: "张" * 85, UDF: "张" * 126}
    for system, name in longest.items():
        assert [one.reason for one in faults([name], system)] == []
        assert [one.reason for one in faults([name + "x"], system)] == [Reason.NAME_TOO_LONG]
    assert faults(["x" * 253], UDF) == ()
    assert faults(["x" * 254], UDF) == (NameFault("x" * 254, Reason.NAME_TOO_LONG),)


def test_collisions_are_by_case_where_case_counts_for_nothing() -> None:
    paths = ["表.DOCX", "é.txt", "e\u0301.txt", "表.docx"]
    twin = NameFault("e\u0301.txt", Reason.COLLIDING, "é.txt")
    assert faults(paths, EXT4) == (twin,)
    assert faults(paths, FAT32) == (twin, NameFault("表.docx", Reason.COLLIDING, "表.DOCX"))


def test_the_folder_above_counts_too() -> None:
    path = "data/" + "x" * 200
    assert faults([path], FAT32) == ()
    assert faults([path], FAT32, "y" * 60) == (NameFault(path, Reason.PATH_TOO_LONG),)


def test_systems_are_known_by_what_the_operating_system_calls_them() -> None:
    assert filesystems.of_kind("vfat") is FAT32
    assert filesystems.of_kind("NTFS") is NTFS
    assert filesystems.of_kind("tmpfs") is None
