"""Every command once: what it prints where, and the code it leaves with."""

import errno
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import bagit
import pytest

from app.submissions import lock
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from tests import cases
from tests.cli.running import Ran, process, run, unprivileged


@dataclass(frozen=True, slots=True)
class Step:
    """A command line; {folder}, {out}, {photo}, {id} are filled in."""

    line: str
    code: int
    out: str = ""
    err: str = ""


TOUR = [
    Step("notices list", 0, out="bj-zuimei-2024"),
    Step("notices export bj-zuimei-2024 -o {out}/通知.json", 0, out="已导出"),
    Step("notices install {out}/通知.json", 0, out="已安装"),
    Step("notices install {photo}", 3, err="IMG_1.JPG"),
    Step("notices renew bj-zuimei-2024 --edition 2027 --deadline 1=2027-04-03", 0, out="2027"),
    Step("notices renew bj-zuimei-2024 --edition 2028 --deadline 1=soon", 2, err="序号=日期"),
    Step("new {out}/新 --notice bj-zuimei-2024 --unit 甲区科协 --nominee 张三", 0, out="已新建"),
    Step("new {out}/新 --notice bj-zuimei-2024 --unit 甲区科协", 1, err="已经有东西"),
    Step("new {out}/别 --notice no-such --unit 甲区科协", 2, err="no-such"),
    Step("nominee {out}/新 add 李四", 0, out="  2 李四"),
    Step("nominee {out}/新 rename 2 李思", 0, out="  2 李思"),
    Step("nominee {out}/新 move 李思 1", 0, out="  1 李思"),
    Step("nominee {out}/新 remove 李思", 0, out="  1 张三"),
    Step("nominee {out}/新 remove 李思", 2, err="没有推荐人选“李思”"),
    Step("status {out}/新", 1, out="还差"),
    Step("add {out}/新 {photo} --slot life-photos", 0, out="已放入 files/0001-IMG_1.JPG"),
    Step("add {out}/新 {photo} --slot 生活照吧", 2, err="没有“生活照吧”这项材料"),
    Step(
        "add {out}/新 {out}/无.jpg {photo} --slot life-photos",
        3,
        out="已放入",
        err="找不到文件“无.jpg”",
    ),
    Step("remove {out}/新 1", 0, out="已移除 files/0001-IMG_1.JPG"),
    Step("remove {out}/新 没有.jpg", 2, err="没有文件“没有.jpg”"),
    Step("remove {out}/新 ²", 2, err="没有文件“²”"),
    Step("nominee {out}/新 remove ²", 2, err="没有推荐人选“²”"),
    Step("add {out}/新 {out}/\x1b[2J.jpg --slot life-photos", 3, err="“�[2J.jpg”"),
    Step("new {out}/无名 --notice bj-zuimei-2024 --unit 甲 --contact ,010", 2, err="联系人的姓名"),
    Step("waive {out}/新 0123456789ab --reason 理由 --by 王敏", 3, err="还没有检查过"),
    Step("restore {out}/新", 0, out="没有损坏"),
    Step("status {folder}", 0, out="接下来"),
    Step("check {folder}", 0, out="检查结果：合格"),
    Step("check {folder} --all", 0, out="√ 合格 PH01"),
    Step("check {folder} --strict", 0, out="检查结果：合格"),
    Step("check {folder} --phase 年底", 2, err="没有“年底”这个阶段"),
    Step(
        "check {folder} --json {out}/a.json --html {out}/a.html --junit {out}/a.xml", 0, out="合格"
    ),
    Step("check {folder} --json {out}/没有/a.json", 2, err="没能写入“a.json”"),
    Step("confirm {folder} no-secrets --by 王敏", 0, out="已确认：材料不涉密。"),
    Step("confirm {folder} no-such --by 王敏", 2, err="没有编号为“no-such”"),
    Step("waive {folder} no-such --reason 理由 --by 王敏", 2, err="没有编号为“no-such”"),
    Step("pack {folder} --to {out}/包", 0, out="已写好并读回核对"),
    Step("pack {folder} --to {out}/包 --route email", 0, out="-2", err="别拿错"),
    Step("pack {folder} --to {out}/包 --route fax", 2, err="没有“fax”这个报送渠道"),
    Step("verify {out}/包/江城市样例学会-小小先进2026-U盘", 0, out="完好"),
    Step("verify {out}", 3, err="不是报送包"),
    Step("cover {folder} -o {out}/封面.pdf", 0, out="（1 页）"),
    Step("cover {folder} -o {out}/没有/封面.pdf", 2, err="没能写入"),
    Step("confirm {folder} no-secrets --no --by 王敏", 0, out="已记为不符合：材料不涉密。"),
    Step("check {folder}", 1, out="× 不合格 AT01"),
    Step("pack {folder} --to {out}/包", 1, err="还不能打包，有 1 项没有解决"),
    Step("cover {folder} -o {out}/封面.pdf", 0, out="（1 页）"),
]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def filled_in(step: Step, desk: Desk, out: Path, photo: Path) -> list[str]:
    places = {"folder": desk.root, "out": out, "photo": photo}
    return [part.format(**places) for part in step.line.split()]


def test_the_tour(desk: Desk, out: Path, good: dict[str, list[Path]]) -> None:
    for step in TOUR:
        ran = run(*filled_in(step, desk, out, good["photos/1"][0]))
        assert ran.code == step.code, (step.line, ran)
        assert step.out in ran.out, (step.line, ran)
        assert step.err in ran.err, (step.line, ran)
        assert bool(ran.err) == bool(step.err), (step.line, ran)


@pytest.mark.parametrize(
    "line",
    [
        "notices list",
        "new {out}/新 --notice bj-zuimei-2024 --unit 甲区科协 --nominee 张三",
        "nominee {folder} add 李四",
        "add {folder} {photo} --slot photos",
        "remove {folder} 1",
        "confirm {folder} no-secrets --by 王敏",
        "waive {folder} CT02 --reason 理由 --by 王敏",
        "status {folder}",
        "undo {folder}",
        "restore {folder}",
        "check {folder}",
        "pack {folder} --to {out}",
        "verify {out}",
        "cover {folder} -o {out}/封面.pdf",
    ],
)
@pytest.mark.slow
def test_no_command_needs_a_window(
    desk: Desk, out: Path, good: dict[str, list[Path]], line: str
) -> None:
    """Each as a process in which importing PySide6.QtWidgets raises; 5 would be our failure."""
    ran = process(*filled_in(Step(line, 0), desk, out, good["photos/1"][0]))
    expected = {"waive": 2, "verify": 3}.get(line.split(maxsplit=1)[0], 0)
    assert ran.code == expected, ran
    assert "Traceback" not in ran.err
    assert bool(ran.out) == (expected == 0)


def test_json_on_stdout_is_nothing_but_json(desk: Desk) -> None:
    ran = process("check", desk.root, "--json", "-")
    assert ran.code == 0
    assert json.loads(ran.out) == json.loads((desk.root / "report.json").read_bytes())
    assert json.loads(run("notices", "--json").out)[0]["id"] == "bj-zuimei-2024"
    assert run("notices", "list", "--json").out == run("notices", "--json").out


def test_two_reports_cannot_share_stdout(desk: Desk) -> None:
    ran = run("check", desk.root, "--json", "-", "--html", "-")
    assert (ran.code, ran.out) == (2, "")
    assert "只能有一个" in ran.err


def test_the_report_is_written_whatever_the_exit_code(desk: Desk, out: Path) -> None:
    gather.remove(desk, "工作.mp4")
    before = (desk.root / "report.json").read_bytes()
    assert run("check", desk.root, "--json", out / "a.json").code == 1
    assert (desk.root / "report.json").read_bytes() == (out / "a.json").read_bytes() != before
    assert run("check", desk.root, "--json", out / "没有" / "a.json").code == 2
    assert json.loads((desk.root / "report.json").read_bytes())["verdict"] == "incomplete"


@pytest.mark.parametrize(
    ("flaw", "strict", "code"),
    [("none", True, 0), ("warning", False, 0), ("warning", True, 1), ("unchecked", False, 4)],
)
def test_what_a_check_leaves_with(desk: Desk, flaw: str, strict: bool, code: int) -> None:
    from dataclasses import replace
    from datetime import date, timedelta

    from app.domain.notice import Limits
    from app.shapes import profile as shape

    profile = desk.profile
    if flaw == "warning":
        near = replace(profile.deadlines[0], date=date.today() + timedelta(days=1))  # noqa: DTZ011
        profile = replace(profile, deadlines=(near,))
    if flaw == "unchecked":
        signed = replace(cases.REPORT, limits=Limits(signed=True))
        profile = replace(profile, items=(signed, cases.PHOTOS, cases.VIDEO))
    (desk.root / "notice-profile.json").write_bytes(shape.dumps(profile))
    assert run("check", desk.root, *(["--strict"] if strict else [])).code == code


NEEDING_A_FOLDER = [
    ["status"],
    ["check"],
    ["restore"],
    ["nominee", "add", "李四"],
    ["remove", "1"],
    ["confirm", "no-secrets", "--by", "王敏"],
    ["waive", "x", "--reason", "理由", "--by", "王敏"],
    ["pack", "--to", "/nowhere"],
    ["cover", "-o", "x.pdf"],
]


def on(folder: Path, words: list[str]) -> Ran:
    return run(words[0], folder, *words[1:])


@pytest.mark.parametrize("words", NEEDING_A_FOLDER, ids=lambda words: words[0])
def test_a_folder_that_cannot_be_read(desk: Desk, tmp_path: Path, words: list[str]) -> None:
    nowhere = on(tmp_path / "没有", words)
    assert (nowhere.code, nowhere.out) == (3, "")
    assert "找不到报送稿文件夹“没有”" in nowhere.err
    for name in ("submission.json", "notice-profile.json"):
        content = (desk.root / name).read_bytes()
        (desk.root / name).write_bytes(content[:30])
        damaged = on(desk.root, words)
        assert damaged.code == (0 if words[0] == "restore" else 3), damaged
        assert "完好副本" in damaged.err or words[0] == "restore"
        (desk.root / name).write_bytes(content)


@pytest.mark.parametrize("words", NEEDING_A_FOLDER, ids=lambda words: words[0])
def test_a_folder_without_permission(desk: Desk, words: list[str]) -> None:
    for mode in (0o000, 0o444):
        desk.root.chmod(mode)
        desk.root.parent.chmod(0o755)
        for above in desk.root.parents[:3]:
            above.chmod(0o755)
        try:
            with unprivileged():
                ran = on(desk.root, words)
        finally:
            desk.root.chmod(0o755)
        assert (ran.code, ran.out) == (3, ""), ran
        assert "权限" in ran.err


@pytest.mark.parametrize("words", NEEDING_A_FOLDER, ids=lambda words: words[0])
def test_a_folder_that_another_holds(desk: Desk, words: list[str]) -> None:
    before = (desk.root / "submission.json").read_bytes()
    with lock.held(desk.root, "打包"):
        ran = on(desk.root, words)
    if words[0] == "status":
        assert ran.code == 0
        return
    assert (ran.code, ran.out) == (3, "")
    assert "正在打包" in ran.err
    assert (desk.root / "submission.json").read_bytes() == before


def test_a_folder_given_as_a_dot_is_called_by_its_name(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.root)
    assert run("status", ".").code == 0
    monkeypatch.chdir(desk.root.parent)
    assert f"“{desk.root.parent.name}”不是备齐建的报送稿" in run("status", ".").err


def test_restore_brings_back_and_says_so(desk: Desk) -> None:
    (desk.root / "submission.json").write_bytes(b"{")
    ran = run("restore", desk.root)
    assert (ran.code, ran.err) == (0, "")
    assert "已恢复 submission.json" in ran.out
    assert look(desk.root).submission == desk.submission


def test_relative_paths_hold_in_children_too(desk: Desk) -> None:
    shutil.rmtree(desk.root / "cache")
    assert process("check", desk.root.name, cwd=desk.root.parent).code == 0
    assert process("pack", ".", "--to", "../out", cwd=desk.root).code == 0
    for package in (desk.root.parent / "out").iterdir():
        assert bagit.Bag(str(package)).validate(processes=1)


def test_a_disk_that_fills_up_is_said(
    desk: Desk, good: dict[str, list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.submissions.intake._copy", full)
    ran = run("add", desk.root, good["photos/1"][0], "--slot", "photos")
    assert (ran.code, ran.out) == (3, "")
    assert "磁盘可能已满" in ran.err
