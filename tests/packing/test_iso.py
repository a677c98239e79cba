import shutil
import subprocess
from pathlib import Path

import pytest
from pycdlib import PyCdlib

from app.bags.discimage import Image
from app.bags.holder import package_in
from app.bags.verify import verify_held
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.packing.media.iso import DISCS, disc_for, disc_label, image_size, write_iso
from app.probes import discimage
from app.probes.refusal import Refusal
from tests.bags.cases import Watcher, told
from tests.packing.media_cases import content_of, make_parts


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "submission"


def places(file: Path) -> dict[str, tuple[int, int]]:
    return {path: (at, size) for path, (at, size) in discimage.directory({"path": file}).items()}


def test_an_image_holds_the_package_under_its_chinese_names(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    file = write_iso(parts, plan.name, "bj-zuimei-2024", tmp_path / "a.iso", Silent())
    assert file.stat().st_size <= image_size(parts)
    data = file.read_bytes()
    found = {path: data[at : at + size] for path, (at, size) in places(file).items()}
    assert found == {f"{plan.name}/{one.entry.path}": content_of(one) for one in parts}
    result = verify_held(package_in(Image(file, places(file))), Silent())
    assert (result.problems, result.files) == ((), len(parts))


def test_who_knows_no_udf_finds_the_same_bytes_by_iso_9660(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    file = write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    image = PyCdlib()
    image.open(str(file))
    try:
        found = [name for _folder, _folders, names in image.walk(iso_path="/") for name in names]
        assert image.pvd.volume_identifier.strip() == b"X"
    finally:
        image.close()
    assert len(found) == len(parts)
    assert all(name.isascii() for name in found)


@pytest.mark.parametrize("program", ["7zz", "bsdtar"])
def test_other_programs_read_the_image(program: str, source: Path, tmp_path: Path) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    plan, parts = make_parts(source)
    file = write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    out = tmp_path / "out"
    out.mkdir()
    order = {"7zz": ["x", "-y"], "bsdtar": ["-xf"]}[program]
    subprocess.run([program, *order, file], cwd=out, check=True, capture_output=True)
    contents = sorted(path.read_bytes() for path in out.rglob("*") if path.is_file())
    assert contents == sorted(map(content_of, parts))
    if program == "7zz":
        shown = {path.relative_to(out / plan.name).as_posix() for path in out.rglob("*.jpg")}
        assert shown == {one.entry.path for one in parts if one.name.endswith(".jpg")}


@pytest.mark.parametrize("share", [0.2, 0.7, 1.0])
def test_cancelling_leaves_no_image(share: float, source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    with pytest.raises(Cancelled):
        write_iso(parts, plan.name, "x", tmp_path / "a.iso", Watcher(share))
    assert list(tmp_path.iterdir()) == [source]


def test_progress_is_in_bytes_and_ends_at_one(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    watcher = Watcher()
    write_iso(parts, plan.name, "x", tmp_path / "a.iso", watcher)
    total = 2 * sum(one.entry.size for one in parts)
    assert watcher.steps[-1] == (1.0, total, total)


def test_a_source_changed_under_the_same_size_is_refused(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    victim = source / plan.files[0].source
    victim.write_bytes(b"?" * victim.stat().st_size)
    with pytest.raises(RefusedProblem, match="内容变了"):
        write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    assert list(tmp_path.iterdir()) == [source]


def test_what_lies_there_stays(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    (tmp_path / "a.iso").write_bytes(b"mine")
    with pytest.raises(UsageProblem, match="已经在那里"):
        write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    assert (tmp_path / "a.iso").read_bytes() == b"mine"


def test_a_flipped_byte_in_the_image_is_named(source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    file = write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    photo = next(one for one in parts if one.name.endswith("1.jpg") and one.entry.size)
    at, _size = places(file)[f"{plan.name}/{photo.entry.path}"]
    data = bytearray(file.read_bytes())
    data[at + 7] ^= 1
    file.write_bytes(data)
    result = verify_held(package_in(Image(file, places(file))), Silent())
    assert [told(one) for one in result.problems] == [("PK01", photo.entry.path, "changed")]


@pytest.mark.parametrize("kept", [0, 1000, 40_000, 700_000])
def test_what_is_no_whole_image_is_refused(kept: int, source: Path, tmp_path: Path) -> None:
    plan, parts = make_parts(source)
    file = write_iso(parts, plan.name, "x", tmp_path / "a.iso", Silent())
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(Refusal):
        discimage.directory({"path": file})


def test_the_smallest_disc_that_holds_it_is_told() -> None:
    cd, dvd, double, blue = DISCS
    assert disc_for(700 << 20) is cd
    assert disc_for(cd.capacity + 1) is dvd
    assert disc_for(5 * 10**9) is double
    assert disc_for(20 * 10**9) is blue
    assert disc_for(26 * 10**9) is None


def test_a_label_has_letters_that_every_disc_takes() -> None:
    assert disc_label("bj-zuimei-2024") == "BJ_ZUIMEI_2024"
    assert disc_label("江城") == "BEIQI"
    assert disc_label("x" * 40) == "X" * 32
