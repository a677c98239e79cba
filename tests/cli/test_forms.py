"""forms FOLDER: forms are added and listed, copies are filled in."""

from pathlib import Path

from tests import cases, makers
from tests.cli.running import run
from tests.workflow.forms.form_files import tables, word_form


def test_added_listed_and_filled(folder: Path, tmp_path: Path) -> None:
    cases.started(folder)
    assert "没有空白表" in run("forms", folder).out
    blank = word_form(tmp_path / "表.docx", [["姓名", "", "性别", ""]])
    ran = run("forms", folder, "--template", f"photos={blank}")
    assert (ran.code, "photos  工作照片.docx" in ran.out) == (0, True)
    ran = run("forms", folder, "--to", tmp_path / "出")
    assert ran.code == 0
    assert "已填：姓名" in ran.out
    assert "还要填：性别" in ran.out
    assert tables(tmp_path / "出" / "工作照片-张三.docx") == [[["姓名", "张三", "性别", ""]]]


def test_a_form_that_cannot_be_filled_ends_with_1(folder: Path, tmp_path: Path) -> None:
    cases.started(folder)
    bad = makers.truncated_word(tmp_path / "坏.docx")
    ran = run("forms", folder, "--template", f"photos={bad}", "--to", tmp_path / "出")
    assert (ran.code, "✗ 工作照片　张三：" in ran.out) == (1, True)


def test_what_is_written_wrongly(folder: Path, tmp_path: Path) -> None:
    cases.started(folder)
    for arguments, code, part in (
        (["--template", "photos"], 2, "材料项=文件"),
        (["--template", "x=y.docx"], 2, "没有“x”这项材料"),
        (["--template", "photos=不在.docx"], 3, "找不到文件"),
        (["--to", str(tmp_path)], 1, "没有可以填的空白表"),
    ):
        ran = run("forms", folder, *arguments)
        assert (ran.code, part in ran.err) == (code, True), ran.err
