"""The demonstration, whole: a real process from the notice to verified packages and the cover."""

import json
import re
from dataclasses import replace
from pathlib import Path

import bagit
import pytest

from app.bags.layout import COVER
from app.cli import demo
from app.domain.progress import Silent
from app.samples import kit
from app.workflow.desk import look
from app.workflow.packing.verify import verify
from tests import makers
from tests.cli.running import Ran, process, run
from tests.printing.reading import solid, texts


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_whole_walk(tmp_path: Path) -> None:
    """Once, as a person would run it but for Qt's widgets, which it must not need."""
    place = tmp_path / "样例"
    walked = process("demo", place, seconds=380)
    assert walked.code == 0, walked
    assert "Traceback" not in walked.out + walked.err
    assert f"样例放在：{place}" in walked.out
    _shows_each_commands_own_code(walked)
    _packages_are_whole_and_named(walked, place)
    _cover_names_unit_and_people(walked, place)
    report = json.loads((place / "报送稿" / "report.json").read_bytes())
    assert report["verdict"] == "compliant"
    own = [one["id"] for one in json.loads(run("notices", "--json").out)]
    assert "bj-zuimei-2024" in own
    assert not any(one.startswith("bj-zuimei-20") and one != "bj-zuimei-2024" for one in own)


def _shows_each_commands_own_code(walked: Ran) -> None:
    codes = re.findall(r"^（退出码 (\d+)）$", walked.out, re.MULTILINE)
    commands = re.findall(r"^\$ python3 main.py (\w+)", walked.out, re.MULTILINE)
    assert len(codes) == len(commands)
    assert list(dict.fromkeys(commands)) == [
        "notices", "new", "nominee", "add", "status", "check", "pack", "fix", "remove", "confirm",
        "verify", "cover",
    ]  # fmt: skip
    assert set(codes) <= {"0", "1", "4"}
    refused = [code for name, code in zip(commands, codes, strict=True) if name == "pack"]
    assert refused == ["1", "0"]


def _packages_are_whole_and_named(walked: Ran, place: Path) -> None:
    named = re.findall(r"^报送包：(.+)$", walked.out, re.MULTILINE)
    packages = sorted(str(path) for path in (place / "报送包").iterdir())
    assert sorted(named) == packages
    assert len(packages) == 2
    for package in packages:
        assert bagit.Bag(package).validate(processes=1)
        assert verify(Path(package), Silent()).good
        inside = solid("".join(texts((Path(package) / COVER).read_bytes())["pypdf"]))
        assert solid(kit.UNIT) in inside


def _cover_names_unit_and_people(walked: Ran, place: Path) -> None:
    (named,) = re.findall(r"^封面：(.+)$", walked.out, re.MULTILINE)
    text = solid("".join(texts(Path(named).read_bytes())["pypdf"]))
    for wanted in (kit.UNIT, *kit.NOMINEES):
        assert solid(wanted) in text
    assert "草稿" not in text
    assert kit.EXTRA_NOMINEE not in text
    for package in look(place / "报送稿").submission.packages:
        assert package.manifest_sha512[:16] in text


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "信.txt").write_text("x")
    ran = run("demo", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "已经有东西" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["信.txt"]


FLAWED = [sample for sample in kit.first_try() if sample.flaws]


def findings(root: Path, samples: list[kit.Sample]) -> set[tuple[str, str, str]]:
    """(file, code, severity) of what a check says of these samples, by commands alone."""
    folder = root / "报送稿"
    people = [part for name in kit.NOMINEES for part in ("--nominee", name)]
    unit = ["--unit", kit.UNIT, "--recommender", "district"]
    assert run("new", folder, "--notice", "bj-zuimei-2024", *unit, *people).code == 0
    for sample in samples:
        assert run("add", folder, sample.write(root / "原件"), "--slot", sample.slot).code == 0
    run("check", folder, "--json", root / "a.json")
    found = json.loads((root / "a.json").read_bytes())["findings"]
    return {(one["file"], one["code"], one["severity"]) for one in found if one["file"]}


@pytest.mark.slow
def test_changing_one_sample_changes_its_findings(tmp_path: Path) -> None:
    """The findings come from the files: with a good photo in the bad one's place they are gone."""
    small = next(one for one in FLAWED if one.flaws == ("PH03",))
    wrong = next(one for one in FLAWED if one.name == "截图.jpg")
    good = replace(small, make=makers.good_photo, flaws=())
    before = findings(tmp_path / "前", [small, wrong])
    after = findings(tmp_path / "后", [good, wrong])
    assert (small.name, "PH03", "error") in before
    assert (small.name, "PH03", "passed") in after
    kept = {one for one in before if one[0] == wrong.name}
    assert kept == {one for one in after if one[0] == wrong.name}
    assert (wrong.name, "PH02", "error") in kept
    assert not [one for one in after if one[0] == good.name and one[2] in {"error", "warning"}]


def test_the_walk_fails_where_a_flaw_is_not_found(tmp_path: Path) -> None:
    """Exit 0 means that every flaw was found: a good file in a flawed one's place is told."""
    small = next(one for one in FLAWED if one.flaws == ("PH03",))
    good = replace(small, make=makers.good_photo)
    walk = demo._Walk(tmp_path)
    walk._begin("2024")
    walk._add([good], "材料")
    run("check", tmp_path / "报送稿", "--json", walk._report)
    with pytest.raises(RuntimeError, match=f"{small.name}.*PH03"):
        walk._expect([good])
