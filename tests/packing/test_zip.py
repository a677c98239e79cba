import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from app.bags.holder import package_in
from app.bags.verify import verify_held
from app.bags.zipped import Zipped, parts_of
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.packing.media.zip import write_zips
from tests.bags.cases import Watcher, told
from tests.packing.cases import NOW
from tests.packing.media_cases import content_of, make_parts

MB = 1 << 20


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "submission"


def problems(file: Path) -> list[tuple[str, str, str]]:
    return [
        told(one) for one in verify_held(package_in(Zipped(*parts_of(file))), Silent()).problems
    ]


def test_a_zip_holds_the_package_stored_with_utf8_names(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    target = tmp_path / "报送.zip"
    assert write_zips(parts, plan.name, target, Silent(), NOW) == (target,)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        members = archive.infolist()
        assert [one.filename for one in members] == [f"{plan.name}/{p.entry.path}" for p in parts]
        assert {one.compress_type for one in members} == {zipfile.ZIP_STORED}
        assert all(one.flag_bits == 0x800 for one in members)
        assert {one.date_time for one in members} == {(2024, 4, 1, 9, 0, 0)}
        assert [archive.read(one) for one in members] == list(map(content_of, parts))
    assert problems(target) == []


@pytest.mark.parametrize("program", ["unzip", "7zz", "bsdtar"])
def test_other_programs_show_the_names_right(program: str, source: Path, tmp_path: Path) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    plan, parts = make_parts(source)
    (target,) = write_zips(parts, plan.name, tmp_path / "a.zip", Silent(), NOW)
    out = tmp_path / "out"
    out.mkdir()
    order = {"unzip": ["-q"], "7zz": ["x", "-y"], "bsdtar": ["-xf"]}[program]
    environ = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    subprocess.run([program, *order, target], cwd=out, env=environ, check=True, capture_output=True)
    for part in parts:
        assert (out / plan.name / part.entry.path).read_bytes() == content_of(part)


def test_each_of_several_opens_alone_and_together_they_are_whole(
    source: Path, tmp_path: Path
) -> None:
    plan, parts = make_parts(source)
    files = write_zips(parts, plan.name, tmp_path / "报送.zip", Silent(), NOW, limit=3_100_000)
    assert [file.name for file in files] == [
        "报送-第1份（共2份）.zip",
        "报送-第2份（共2份）.zip",
    ]
    names: list[str] = []
    for file in files:
        assert file.stat().st_size <= 3_100_000
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None
            names += archive.namelist()
    assert sorted(names) == sorted(f"{plan.name}/{one.entry.path}" for one in parts)
    for file in files:
        assert problems(file) == []
    files[1].unlink()
    found = problems(files[0])
    assert ("PK07", files[0].name, "parts") in found
    assert {code for code, _path, _detail in found} == {"PK02", "PK07"}


def test_a_file_above_the_limit_is_named(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    with pytest.raises(UsageProblem, match="超过了每份的上限"):
        write_zips(parts, plan.name, tmp_path / "a.zip", Silent(), NOW, limit=MB)
    assert list(tmp_path.iterdir()) == [source]


def test_dates_beyond_what_a_zip_can_say_are_drawn_in(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    for year, shown in ((1970, 1980), (2150, 2107)):
        now = datetime(year, 1, 1).astimezone()
        (file,) = write_zips(parts, plan.name, tmp_path / f"{year}.zip", Silent(), now)
        with zipfile.ZipFile(file) as archive:
            assert {one.date_time[0] for one in archive.infolist()} == {shown}


@pytest.mark.parametrize("share", [0.1, 0.45, 0.7, 1.0])
def test_cancelling_leaves_no_file(share: float, source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    with pytest.raises(Cancelled):
        write_zips(parts, plan.name, tmp_path / "a.zip", Watcher(share), NOW, limit=4 * MB)
    assert list(tmp_path.iterdir()) == [source]


def test_progress_counts_every_byte_twice_and_ends_at_one(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    watcher = Watcher()
    write_zips(parts, plan.name, tmp_path / "a.zip", watcher, NOW)
    total = 2 * sum(one.entry.size for one in parts)
    assert watcher.steps[-1] == (1.0, total, total)
    assert [step[1] for step in watcher.steps] == sorted(step[1] for step in watcher.steps)


def test_a_changed_source_is_refused_and_nothing_is_left(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    (source / plan.files[0].source).write_bytes(b"other")
    with pytest.raises(RefusedProblem, match="内容变了"):
        write_zips(parts, plan.name, tmp_path / "a.zip", Silent(), NOW)
    assert list(tmp_path.iterdir()) == [source]


def test_what_lies_there_is_never_written_over(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    (tmp_path / "a.zip").write_bytes(b"mine")
    with pytest.raises(UsageProblem, match="已经在那里"):
        write_zips(parts, plan.name, tmp_path / "a.zip", Silent(), NOW)
    assert (tmp_path / "a.zip").read_bytes() == b"mine"
