import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import bagit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bags import manifest
from app.bags.layout import COVER, MANIFEST, PACKAGE_INFO, SUMS, TAG_MANIFEST
from app.bags.rules import findings
from app.bags.verify import verify
from app.domain.finding import Severity
from app.domain.problems import UnreadableProblem
from app.domain.progress import Cancelled, Silent
from tests.bags import spoilt
from tests.bags.cases import PAYLOAD, Watcher, digest, make_bag, problems, put, retag
from tests.bags.spoilt import PHOTO


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return make_bag(tmp_path / "江城市科协-最美科技工作者2024-电子邮件")


def test_a_whole_bag_is_sound_to_us_and_to_bagit(bag: Path) -> None:
    result = verify(bag, Silent())
    assert result.problems == ()
    assert result.sound
    assert result.algorithms == ("sha512",)
    assert (result.files, result.ignored) == (len(PAYLOAD) + 6, ())
    bagit.Bag(str(bag)).validate()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (spoilt.changed, [("PK01", PHOTO, "changed")]),
        (spoilt.missing, [("PK02", PHOTO, "")]),
        (
            spoilt.unexpected,
            [("PK03", "data/01-张三/身份证.jpg", ""), ("PK03", "说明.txt", "")],
        ),
        (spoilt.unfinished, [("PK07", MANIFEST, "unfinished")]),
        (
            spoilt.papers,
            [
                ("PK07", "bag-info.txt", "absent"),
                ("PK07", PACKAGE_INFO, "absent"),
                ("PK07", TAG_MANIFEST, "absent"),
                ("PK07", COVER, "absent"),
            ],
        ),
        (spoilt.one_paper, [("PK07", COVER, "absent")]),
        (spoilt.tag_file, [("PK01", "bag-info.txt", "changed")]),
        (spoilt.manifest_file, [("PK01", MANIFEST, "changed")]),
        (spoilt.fetch, [("PK07", "fetch.txt", "to-fetch")]),
        (spoilt.totals, [("PK07", "bag-info.txt", "totals")]),
        (spoilt.declaration, [("PK07", "bagit.txt", "declaration")]),
        (spoilt.encoding, [("PK07", "bagit.txt", "encoding")]),
        (
            spoilt.rows,
            [("PK07", MANIFEST, "contradictory"), ("PK07", MANIFEST, "malformed")],
        ),
        (
            spoilt.by_tag_manifest,
            [
                ("PK01", PHOTO, "changed"),
                ("PK07", TAG_MANIFEST, "contradictory"),
                ("PK07", TAG_MANIFEST, "not-tag"),
            ],
        ),
        (spoilt.partial, [("PK07", "manifest-md5.txt", "partial")]),
        (spoilt.algorithm, [("PK07", "manifest-crc32.txt", "algorithm")]),
    ],
)
def test_each_spoiling_is_named_and_nothing_else(
    bag: Path, spoil: Callable[[Path], None], told: list[tuple[str, str, str]]
) -> None:
    spoil(bag)
    assert problems(bag) == told


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("data/../../etc/passwd", "outside"),
        ("data//a", "outside"),
        ("/etc/passwd", "absolute"),
        ("C:/Windows/a.txt", "drive"),
        ("data/c:a.txt", "drive"),
        ("data\\a.txt", "backslash"),
        ("~/a.txt", "home"),
        ("data/CON.txt", "device"),
        ("a.txt", "not-payload"),
    ],
)
def test_a_path_that_leads_astray_is_told_and_not_followed(
    bag: Path, path: str, detail: str
) -> None:
    text = (bag / MANIFEST).read_text("utf-8") + f"{digest(b'')}  {path}\n"
    put(bag / MANIFEST, text.encode())
    retag(bag)
    assert problems(bag) == [("PK04", path, detail)]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_and_pipes_are_not_opened(bag: Path) -> None:
    (bag / PHOTO).unlink()
    (bag / PHOTO).symlink_to("/etc/passwd")
    (bag / "data/loop").symlink_to("..")
    if sys.platform != "win32":
        os.mkfifo(bag / "data/pipe")
    assert problems(bag) == [
        ("PK02", PHOTO, ""),
        ("PK04", PHOTO, "link"),
        ("PK04", "data/loop", "link"),
        ("PK04", "data/pipe", "special"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names of bytes")
def test_a_name_of_gbk_bytes_is_found_and_named(bag: Path) -> None:
    (bag / PHOTO).rename(bag / "data/01-张三" / os.fsdecode("张三1.jpg".encode("gbk")))
    put(bag / "data" / os.fsdecode(b"\xff\xfe"), b"x")
    result = verify(bag, Silent())
    assert [problem.kind.code for problem in result.problems] == ["PK08", "PK08"]
    shown = [finding.values["file"] for finding in findings(result.problems)]
    assert "张三1.jpg" in str(shown[0])
    json.dumps([str(value).encode().decode() for value in shown])


def test_litter_is_told_and_is_no_problem(bag: Path) -> None:
    litter = ["Thumbs.db", ".DS_Store", "data/01-张三/desktop.ini", "data/01-张三/~$推荐表.docx"]
    for name in litter:
        put(bag / name, b"x")
    result = verify(bag, Silent())
    assert (result.problems, list(result.ignored)) == ((), sorted(litter))


def test_names_decomposed_by_a_mac_and_a_bare_percent_are_the_same_files(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", {"data/é.txt": b"1", "data/100%25.txt": b"2"})
    (bag / "data/é.txt").rename(bag / "data/e\u0301.txt")
    text = (bag / MANIFEST).read_text("utf-8").replace("100%2525", "100%25")
    put(bag / MANIFEST, text.encode())
    retag(bag)
    assert problems(bag) == []


@pytest.mark.parametrize("algorithms", [["md5"], ["sha1", "sha256"], ["sha3-256", "SHA384"]])
def test_other_digests_are_accepted(bag: Path, algorithms: list[str]) -> None:
    (bag / MANIFEST).unlink()
    for name in algorithms:
        known = name.lower().replace("-", "_")
        rows = ((path, digest(content, known).upper()) for path, content in PAYLOAD.items())
        put(bag / f"manifest-{name}.txt", manifest.text(rows).encode())
    retag(bag)
    assert problems(bag) == []
    put(bag / PHOTO, b"other")
    assert problems(bag) == [("PK01", PHOTO, "changed")]


def test_another_encoding_is_read(bag: Path) -> None:
    put(bag / "bagit.txt", b"BagIt-Version: 0.97\nTag-File-Character-Encoding: GBK\n")
    for name in (MANIFEST, "bag-info.txt"):
        put(bag / name, (bag / name).read_text("utf-8").encode("gbk"))
    retag(bag)
    text = (bag / TAG_MANIFEST).read_text("utf-8")
    put(bag / TAG_MANIFEST, text.encode("gbk"))
    result = verify(bag, Silent())
    assert (result.problems, result.info[0]) == ((), ("Source-Organization", "江城市科协"))


def test_a_manifest_in_a_wrong_encoding_is_named_and_still_read(bag: Path) -> None:
    put(bag / MANIFEST, (bag / MANIFEST).read_text("utf-8").encode("gbk"))
    retag(bag)
    assert problems(bag) == [("PK08", MANIFEST, "text")]


def test_a_plain_folder_is_judged_by_its_sums(tmp_path: Path) -> None:
    root = tmp_path / "plain"
    rows = []
    for path, content in PAYLOAD.items():
        name = path.removeprefix("data/")
        put(root / name, content)
        rows.append((name, digest(content)))
    put(root / SUMS, manifest.text(rows).encode())
    put(root / COVER, b"cover")
    assert problems(root) == []
    put(root / "01-张三/张三1.jpg", b"other")
    put(root / "多余.txt", b"x")
    assert problems(root) == [
        ("PK01", "01-张三/张三1.jpg", "changed"),
        ("PK03", "多余.txt", ""),
    ]


def test_what_is_no_package_is_said_in_a_sentence(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(UnreadableProblem, match=r"报送包|读不出来"):
            verify(place, Silent())


def test_findings_bear_words_and_differ_by_their_files(bag: Path) -> None:
    spoilt.changed(bag)
    spoilt.one_paper(bag)
    spoilt.unexpected(bag)
    found = findings(verify(bag, Silent()).problems)
    assert [finding.severity for finding in found] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.WARNING,
        Severity.ERROR,
    ]
    assert len({finding.id for finding in found}) == 4
    for finding in found:
        values = {key: value.text for key, value in finding.values.items()}  # type: ignore[union-attr]
        assert "{" not in finding.rule.message.format(**values)


def test_verifying_can_be_cancelled(bag: Path) -> None:
    with pytest.raises(Cancelled):
        verify(bag, Watcher(cancel_at=0.0))


def test_progress_ends_with_every_byte_read(bag: Path) -> None:
    watcher = Watcher()
    verify(bag, watcher)
    share, done, total = watcher.steps[-1]
    assert share == 1.0
    assert done == total > sum(map(len, PAYLOAD.values()))


@pytest.mark.parametrize("checksums", [["sha512"], ["md5", "sha256"]])
def test_a_bag_that_bagit_made_lacks_nothing_but_our_papers(
    tmp_path: Path, checksums: list[str]
) -> None:
    for name in ("张三 1.jpg", "a (2).txt", "è/深/层.pdf", ".hidden", "带\n换行.txt"):
        put(tmp_path / "bag" / name, name.encode() * 9)
    told = {"Source-Organization": "外单位", "External-Description": "很长的说明 " * 40}
    bagit.make_bag(str(tmp_path / "bag"), told, checksums=checksums)
    absent = [("PK07", PACKAGE_INFO, "absent"), ("PK07", COVER, "absent")]
    assert problems(tmp_path / "bag") == absent


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_changed_byte_is_named(tmp_path: Path, data: st.DataObject) -> None:
    with TemporaryDirectory(dir=tmp_path) as scratch:
        bag = make_bag(Path(scratch) / "bag")
        names = [path for path in bag.rglob("*") if path.is_file() and path.stat().st_size]
        victim = data.draw(st.sampled_from(sorted(names)))
        content = bytearray(victim.read_bytes())
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] ^= data.draw(st.sampled_from([1, 2, 128, 255]))
        victim.write_bytes(content)
        result = verify(bag, Silent())
        assert not result.sound
        if victim.name != TAG_MANIFEST:
            assert victim.relative_to(bag).as_posix() in {one.path for one in result.problems}
