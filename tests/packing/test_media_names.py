"""2,000 wild names made safe: as zips and images give them back, to us and to other programs."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from app.bags import names
from app.domain.progress import Silent
from app.packing.media.iso import write_iso
from app.packing.media.parts import Part, small_part
from app.packing.media.zip import write_zips
from tests.bags.test_filesystems import wild_names
from tests.packing.cases import NOW


@pytest.fixture(scope="module")
def parts() -> tuple[Part, ...]:
    given, _changes = names.made_safe(wild_names())
    return tuple(small_part(f"data/{name}", name.encode()) for name in given)


def test_a_zip_gives_every_name_back(parts: tuple[Part, ...], tmp_path: Path) -> None:
    (file,) = write_zips(parts, "包", tmp_path / "a.zip", Silent(), NOW)
    with zipfile.ZipFile(file) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    assert found == {f"包/{one.entry.path}": one.source for one in parts}


@pytest.mark.slow
@pytest.mark.parametrize("program", ["unzip", "7zz", "bsdtar"])
def test_other_programs_unpack_every_name(
    program: str, parts: tuple[Part, ...], tmp_path: Path
) -> None:
    if not shutil.which(program) or sys.platform == "win32":
        pytest.skip(f"{program} is not installed")
    (file,) = write_zips(parts, "包", tmp_path / "a.zip", Silent(), NOW)
    unpack(program, file, tmp_path / "out")
    assert_all_there(parts, tmp_path / "out")


@pytest.mark.slow
def test_an_image_gives_every_name_back(parts: tuple[Part, ...], tmp_path: Path) -> None:
    """`write_iso` compares the names itself; 7-Zip is asked besides where it is installed."""
    file = write_iso(parts, "包", "x", tmp_path / "a.iso", Silent())
    if shutil.which("7zz"):
        unpack("7zz", file, tmp_path / "out")
        assert_all_there(parts, tmp_path / "out")


def unpack(program: str, file: Path, out: Path) -> None:
    out.mkdir()
    order = {"unzip": ["-q"], "7zz": ["x", "-y"], "bsdtar": ["-xf"]}[program]
    environ = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    subprocess.run([program, *order, file], cwd=out, env=environ, check=True, capture_output=True)


def assert_all_there(parts: tuple[Part, ...], out: Path) -> None:
    data = out / "包" / "data"
    assert {path.name: path.read_bytes() for path in data.iterdir()} == {
        one.name: one.source for one in parts
    }
