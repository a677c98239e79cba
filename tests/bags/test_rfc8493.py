"""What RFC 8493 allows is taken and what it forbids refused, point by point."""

import os
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest

from app.bags import fetch, manifest
from app.bags.layout import COVER, MANIFEST, TAG_MANIFEST
from app.bags.verify import verify
from app.domain.progress import Silent
from tests.bags.cases import PAPERS, PAYLOAD, digest, make_bag, problems, put, retag
from tests.bags.spoilt import PHOTO

Problems = list[tuple[str, str, str]]
SOUND: Problems = []


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return make_bag(tmp_path / "bag")


def declare(bag: Path, text: bytes) -> None:
    put(bag / "bagit.txt", text)
    retag(bag)


# 2.1.1 The declaration: two lines in their order, UTF-8, no mark before them


@pytest.mark.parametrize("version", ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
def test_every_version_is_read(bag: Path, version: str) -> None:
    if version < "0.96":
        (bag / "bag-info.txt").rename(bag / "package-info.txt")
    declare(bag, f"BagIt-Version: {version}\nTag-File-Character-Encoding: UTF-8\n".encode())
    result = verify(bag, Silent())
    assert (result.problems, result.info[0]) == ((), ("Source-Organization", "江城市科协"))


@pytest.mark.parametrize(
    "text",
    [
        b"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n",
        b"BagIt-Version: 1.0\rTag-File-Character-Encoding: UTF-8",
        b"BagIt-Version:\t1.0 \nTag-File-Character-Encoding: utf-8\n",
    ],
)
def test_the_declaration_may_end_its_lines_in_any_way(bag: Path, text: bytes) -> None:
    declare(bag, text)
    assert problems(bag) == SOUND


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xef\xbb\xbfBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        b"Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
        b"BagIt-Version: 1.0\n",
        b"BagIt-Version: 1.1\nTag-File-Character-Encoding: UTF-8\n",
        b"BagIt-Version: 0.92\nTag-File-Character-Encoding: UTF-8\n",
        b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n",
        b"BagIt-Version 1.0\nTag-File-Character-Encoding: UTF-8\n",
    ],
)
def test_any_other_declaration_is_refused(bag: Path, text: bytes) -> None:
    declare(bag, text)
    assert problems(bag) == [("PK07", "bagit.txt", "declaration")]


# 2.1.2 The payload directory


def test_a_bag_without_data_is_refused_and_one_without_materials_is_not(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", {})
    assert problems(bag) == [("PK07", "data", "absent")]
    (bag / "data").mkdir()
    assert problems(bag) == SOUND


# 2.1.3 Payload manifests


def rows_of(bag: Path, edit: Callable[[str], str]) -> None:
    text = "".join(edit(row) + "\n" for row in (bag / MANIFEST).read_text("utf-8").splitlines())
    put(bag / MANIFEST, text.encode())
    retag(bag)


@pytest.mark.parametrize(
    "edit",
    [
        lambda row: row.replace("  ", "\t", 1),
        lambda row: row.replace("  ", " \t  ", 1),
        lambda row: row.replace("  ", " *", 1),
        lambda row: row.replace("  ", "  ./", 1),
        lambda row: row.split()[0].upper() + row[128:],
        lambda row: row + "\r",
        lambda row: row + "\n\n",
    ],
)
def test_lines_may_be_written_in_these_ways(bag: Path, edit: Callable[[str], str]) -> None:
    rows_of(bag, edit)
    assert problems(bag) == SOUND


@pytest.mark.parametrize(
    "edit",
    [
        lambda row: " " + row,
        lambda row: row.replace("  ", "", 1),
        lambda row: row[:128] + "  ",
        lambda row: "zz-" + row,
    ],
)
def test_lines_that_are_none_are_named(bag: Path, edit: Callable[[str], str]) -> None:
    first = (bag / MANIFEST).read_text("utf-8").splitlines()[0]
    rows_of(bag, lambda row: edit(row) if row == first else row)
    found = problems(bag)
    assert ("PK07", MANIFEST, "malformed") in found
    assert {code for code, _path, _detail in found} == {"PK03", "PK07"}


def test_a_name_with_spaces_around_it_is_that_name(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows drops such spaces")
    bag = make_bag(tmp_path / "bag", {"data/ a": b"1", "data/b c": b"2"})
    assert problems(bag) == SOUND


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", ["data/a\nb", "data/a\rb", "data/a\r\nb", "data/a%b", "data/a%0Ab", "data/a%2525b"]
)
def test_line_breaks_and_percent_signs_go_round_and_bagit_agrees(tmp_path: Path, name: str) -> None:
    bag = make_bag(tmp_path / "bag", {name: b"1"})
    assert problems(bag) == SOUND
    if "%" not in name:
        bagit.Bag(str(bag)).validate()
    assert manifest.decoded(manifest.encoded(name)) == name


def test_nothing_else_is_decoded(tmp_path: Path) -> None:
    for written in ("data/%2e%2e/x", "data/%2F", "data/a%0", "data/a%41", "data/a%"):
        assert manifest.decoded(written) == written
    assert manifest.decoded("a%0db%0Dc%0ad%0Ae%25") == "a\rb\rc\nd\ne%"


def test_from_1_0_on_each_manifest_lists_everything_and_before_they_may_share(bag: Path) -> None:
    other = "data/01-张三/推荐表.docx"
    rows_of(bag, lambda row: "" if row.endswith(other) else row)
    put(bag / "manifest-md5.txt", f"{digest(PAYLOAD[other], 'md5')}  {other}\n".encode())
    retag(bag)
    partial = [("PK07", name, "partial") for name in ("manifest-md5.txt", MANIFEST)]
    assert problems(bag) == partial
    declare(bag, b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
    assert problems(bag) == SOUND


@pytest.mark.parametrize("algorithm", ["md5", "sha1", "sha224", "sha256", "sha384", "sha3256"])
def test_each_manifest_is_checked_by_its_own_digest(bag: Path, algorithm: str) -> None:
    known = algorithm.replace("sha3256", "sha3_256")
    rows = {path: digest(content, known) for path, content in PAYLOAD.items()}
    put(bag / f"manifest-{algorithm}.txt", manifest.text(rows.items()).encode())
    retag(bag)
    assert problems(bag) == SOUND
    rows[PHOTO] = digest(b"", known)
    put(bag / f"manifest-{algorithm}.txt", manifest.text(rows.items()).encode())
    retag(bag)
    assert problems(bag) == [("PK01", PHOTO, "changed")]


# 2.2.1 Tag manifests


def test_several_tag_manifests_must_each_vouch_for_the_manifests(bag: Path) -> None:
    md5 = f"{digest((bag / COVER).read_bytes(), 'md5')}  {COVER}\n"
    put(bag / "tagmanifest-md5.txt", md5.encode())
    assert problems(bag) == [("PK07", "tagmanifest-md5.txt", "unvouched")]
    md5 += f"{digest((bag / MANIFEST).read_bytes(), 'md5')}  {MANIFEST}\n"
    put(bag / "tagmanifest-md5.txt", md5.encode())
    assert problems(bag) == SOUND


def test_a_tag_manifest_lists_no_tag_manifest(bag: Path) -> None:
    row = f"{digest(b'')}  tagmanifest-md5.txt\n"
    with (bag / TAG_MANIFEST).open("a", encoding="utf-8") as stream:
        stream.write(row)
    assert problems(bag) == [
        ("PK02", "tagmanifest-md5.txt", ""),
        ("PK07", TAG_MANIFEST, "not-tag"),
    ]


def test_other_tag_files_and_folders_of_them_are_allowed(bag: Path) -> None:
    put(bag / "metadata" / "说明.xml", b"<x/>")
    rows = [(name, digest((bag / name).read_bytes())) for name in [*PAPERS, "bagit.txt", MANIFEST]]
    rows += [("bag-info.txt", digest((bag / "bag-info.txt").read_bytes()))]
    rows += [("metadata/说明.xml", digest(b"<x/>"))]
    put(bag / TAG_MANIFEST, manifest.text(rows).encode())
    assert problems(bag) == SOUND


# 2.2.2 bag-info.txt


def test_folded_and_repeated_elements_in_any_order_are_read(bag: Path) -> None:
    rows = ["Contact-Name: 王", "  五", "contact-name: 赵六", "X-Own: ", "External-Identifier:\t单"]
    put(bag / "bag-info.txt", "\r\n".join(rows).encode())
    retag(bag)
    result = verify(bag, Silent())
    assert result.problems == ()
    assert result.info == (
        ("Contact-Name", "王 五"),
        ("contact-name", "赵六"),
        ("X-Own", ""),
        ("External-Identifier", "单"),
    )


# 2.2.3 fetch.txt: what it lists must be there, for nothing is ever fetched


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", SOUND),
        (f"https://example.org/1 9 {PHOTO}\n", SOUND),
        (f"https://example.org/1\t-\t./{PHOTO}\r\n", SOUND),
        ("https://example.org/1 - data/absent.jpg\n", [("PK07", "fetch.txt", "to-fetch")]),
        ("https://example.org/1 data/a.jpg\n", [("PK07", "fetch.txt", "malformed")]),
        ("https://example.org/1 9 bagit.txt\n", [("PK04", "bagit.txt", "not-payload")]),
        ("file:///etc/passwd 9 ../a\n", [("PK04", "../a", "outside")]),
        (r"https://example.org/1 9 data\..\a", [("PK04", r"data\..\a", "backslash")]),
    ],
)
def test_fetch_is_read_and_judged(bag: Path, rows: str, told: Problems) -> None:
    put(bag / "fetch.txt", rows.encode())
    retag(bag)
    assert problems(bag) == told


def test_what_is_to_be_fetched_must_be_in_the_manifest(bag: Path) -> None:
    put(bag / "data/新.jpg", b"x")
    put(bag / "fetch.txt", "https://example.org/1 1 data/新.jpg\n".encode())
    retag(bag)
    assert problems(bag) == [("PK03", "data/新.jpg", ""), ("PK07", "fetch.txt", "not-tag")]


def test_an_address_with_spaces_encoded_and_a_path_with_breaks_is_read() -> None:
    rows = "https://example.org/a%20b 12 data/a%0Ab c\n\n"
    assert fetch.parsed(rows) == (("data/a\nb c",), ())


# Encodings of tag files


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-16LE", "utf-16be", "GB18030", "GBK", "gb2312"])
def test_tag_files_in_other_encodings_are_read(bag: Path, encoding: str) -> None:
    declaration = f"BagIt-Version: 1.0\nTag-File-Character-Encoding: {encoding}\n"
    put(bag / "bagit.txt", declaration.encode())
    for name in (MANIFEST, "bag-info.txt"):
        put(bag / name, (bag / name).read_text("utf-8").encode(encoding))
    put(bag / TAG_MANIFEST, tagged(bag).encode(encoding))
    assert problems(bag) == SOUND


def tagged(bag: Path) -> str:
    tags = [path for path in bag.iterdir() if path.is_file() and path.name != TAG_MANIFEST]
    return manifest.text((path.name, digest(path.read_bytes())) for path in tags)


@pytest.mark.parametrize("encoding", ["idna", "base64", "rot13", "utf-7", "nonsense", "\0"])
def test_what_is_no_encoding_of_text_is_named(bag: Path, encoding: str) -> None:
    declare(bag, f"BagIt-Version: 1.0\nTag-File-Character-Encoding: {encoding}\n".encode())
    assert problems(bag) == [("PK07", "bagit.txt", "encoding")]
