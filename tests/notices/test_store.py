"""The shelf of notices: what is there, what is taken in, what is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.problems import RefusedProblem, UnreadableProblem, UsageProblem
from app.notices import store
from tests.shapes import cases

BUILT_IN = "bj-zuimei-2024"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BEIQI_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "data" / "notices"


def write(path: Path, **changes: Any) -> Path:
    path.write_text(json.dumps({**cases.minimal_profile(), **changes}), "utf-8")
    return path


def test_the_built_in_notices_are_there_from_the_start() -> None:
    assert BUILT_IN in [one.id for one in store.list_profiles()]
    assert store.get(BUILT_IN).edition == "2024"
    assert store.damaged() == ()


def test_what_is_installed_is_there_afterwards(tmp_path: Path, home: Path) -> None:
    installed = store.install(write(tmp_path / "a.json", title="甲", later={"kept": 1}))
    assert store.get("x") == installed
    assert json.loads((home / "x@2025.json").read_text("utf-8"))["later"] == {"kept": 1}


def test_the_latest_edition_is_taken_unless_one_is_named(tmp_path: Path) -> None:
    for edition in ("9", "10", "2"):
        store.install(write(tmp_path / "a.json", edition=edition))
    assert [one.edition for one in store.list_profiles() if one.id == "x"] == ["10", "9", "2"]
    assert store.get("x").edition == "10"
    assert store.get("X", "9").edition == "9"
    with pytest.raises(UsageProblem, match=r"^通知“x”没有“3”这一年的；有的是：10、9、2。$"):
        store.get("x", "3")


def test_the_beginning_of_an_id_is_enough_where_only_one_fits(tmp_path: Path) -> None:
    assert store.get("bj-zui").id == BUILT_IN
    store.install(write(tmp_path / "a.json", id="bj-zui-other"))
    message = "^有几个通知的编号以“bj-zui”开头：bj-zui-other、bj-zuimei-2024。请写完整的编号。$"
    with pytest.raises(UsageProblem, match=message):
        store.get("bj-zui")
    assert store.get("bj-zui-other").id == "bj-zui-other"


def test_an_unknown_id_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageProblem, match=f"^没有编号为“zz”的通知。现有：{BUILT_IN}、.+。$"):
        store.get("zz")


def test_the_same_notice_may_be_installed_twice_but_no_other_in_its_place(tmp_path: Path) -> None:
    file = write(tmp_path / "a.json")
    assert store.install(file) == store.install(file)
    with pytest.raises(UsageProblem, match=r"^已经有2025年的“通知”（编号x），内容不同。"):
        store.install(write(file, title="别的"))
    with pytest.raises(UsageProblem, match=r"^已经有2025年的“通知”（编号X），内容不同。"):
        store.install(write(file, id="X"))
    with pytest.raises(UsageProblem, match=r"已经有2024年的.*编号bj-zuimei-2024"):
        store.install(write(file, id=BUILT_IN, edition="2024"))
    assert store.get("x").title == "通知"


def test_what_cannot_be_read_is_not_installed(tmp_path: Path, home: Path) -> None:
    with pytest.raises(UnreadableProblem, match=r"^找不到文件“none\.json”。$"):
        store.install(tmp_path / "none.json")
    with pytest.raises(UnreadableProblem, match=r"^读不出文件"):
        store.install(tmp_path)
    (tmp_path / "b.json").write_text("{", "utf-8")
    with pytest.raises(UnreadableProblem, match=r"^“b\.json”不是有效的 JSON：第 1 行"):
        store.install(tmp_path / "b.json")
    with pytest.raises(UsageProblem, match=r"^通知要求的写法不对：“title”应为文字，现为 3。$"):
        store.install(write(tmp_path / "c.json", title=3))
    assert not home.exists()


def test_a_damaged_file_is_told_and_hides_no_other(tmp_path: Path, home: Path) -> None:
    store.install(write(tmp_path / "a.json"))
    (home / "y@1.json").write_text("{", "utf-8")
    built_in = {one.id for one in store.builtin()}
    assert [one.id for one in store.list_profiles() if one.id not in built_in] == ["x"]
    (sentence,) = store.damaged()
    assert sentence.startswith("安装过的通知“y@1”读不出来：“y@1.json”不是有效的 JSON")
    with pytest.raises(UsageProblem, match=r"^安装过的通知“y@1”读不出来"):
        store.get("y")


def test_an_exported_notice_can_be_installed_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.install(write(tmp_path / "a.json", colour=[1]))
    assert store.export("x", tmp_path) == tmp_path / "x.json"
    target = store.export("x", tmp_path / "out.json")
    assert store.export("x", target) == target
    monkeypatch.setenv("BEIQI_HOME", str(tmp_path / "elsewhere"))
    assert store.install(target).id == "x"
    assert json.loads(target.read_text("utf-8"))["colour"] == [1]


def test_export_overwrites_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("important", "utf-8")
    with pytest.raises(UsageProblem, match=r"^“mine\.json”已经存在，内容不同。请换一个文件名。$"):
        store.export(BUILT_IN, tmp_path / "mine.json")
    assert (tmp_path / "mine.json").read_text("utf-8") == "important"
    with pytest.raises(RefusedProblem, match=r"^没能写入“a\.json”"):
        store.export(BUILT_IN, tmp_path / "no" / "a.json")


def test_an_unwritable_home_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("BEIQI_HOME", str(tmp_path / "file"))
    with pytest.raises(RefusedProblem, match=r"^没能保存通知要求"):
        store.install(write(tmp_path / "a.json"))
