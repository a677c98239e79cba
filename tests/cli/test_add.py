"""add without a slot: each file goes to its own, waits, or is passed over, and the sum is told."""

from datetime import UTC, datetime
from pathlib import Path

from tests import cases, makers
from tests.cli.running import run


def test_a_folder_is_sorted_and_what_waits_is_placed(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder, ("张三丰", "李四光"))
    drop = tmp_path / "材料"
    (drop / "张三丰").mkdir(parents=True)
    makers.photo(drop / "张三丰" / "IMG_1.JPG", seed=1)
    makers.photo(drop / "IMG_2.JPG", seed=2, taken=datetime(2024, 5, 1, tzinfo=UTC))
    (drop / "Thumbs.db").write_bytes(b"x")
    ran = run("add", desk.root, drop, tmp_path / "没有.jpg")
    why = "是照片，通知里只有这一项收这种文件"
    assert ran.out.splitlines() == [
        f"放好 files/0002-IMG_1.JPG → 工作照片/张三丰（{why}，文件夹名里有“张三丰”）",
        "待归位 files/0001-IMG_2.JPG：看得出是哪一项，看不出是哪一位的。",
        f"    可能是 工作照片/张三丰（47%）：{why}",
        f"    可能是 工作照片/李四光（47%）：{why}",
        "略过 材料/Thumbs.db：系统自动生成的文件",
        "共 4 个 = 放好 1 + 待归位 1 + 略过 1 + 没能放入 1",
    ]
    assert "没有.jpg" in ran.err
    assert ran.code == 3
    assert "另有 1 个文件待归位" in run("status", desk.root).out
    placed = run("add", desk.root, "files/0001-IMG_2.JPG", "--slot", "photos/李四光")
    assert (placed.code, placed.out) == (0, "已归位 files/0001-IMG_2.JPG：工作照片/李四光\n")
    assert "待归位" not in run("status", desk.root).out
    assert run("undo", desk.root).code == 0
    assert "另有 1 个文件待归位" in run("status", desk.root).out


def test_an_empty_slot_is_no_sorting(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    ran = run("add", desk.root, makers.photo(tmp_path / "张三.jpg"), "--slot", "")
    assert (ran.code, ran.out) == (2, "")
    assert list((desk.root / "files").iterdir()) == []
