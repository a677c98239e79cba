"""Blank forms of a submission: added, found, filled for each nominee, never over another file."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.notice import NoticeProfile
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.notices import store
from app.sandbox.sandbox import Sandbox
from app.shapes import profile as profile_shape
from app.submissions import layout
from app.workflow.desk import Desk
from app.workflow.forms import copies
from tests import cases, makers
from tests.workflow.forms.form_files import lines, sheet_form, tables, values, word_form


@pytest.fixture
def desk(folder: Path) -> Desk:
    return cases.started(folder, ("张三", "李四"))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "填好的表"


def blank(folder: Path, label: str = "姓名") -> Path:
    return word_form(folder / "空白表.docx", [[label, ""]])


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def with_template(profile: NoticeProfile, item_id: str, name: str) -> NoticeProfile:
    items = [replace(one, template=name) if one.id == item_id else one for one in profile.items]
    return replace(profile, items=tuple(items))


def test_a_form_that_is_added_takes_an_earlier_ones_place(desk: Desk, tmp_path: Path) -> None:
    copies.attach(desk, "photos", blank(tmp_path))
    (form,) = copies.templates(desk)
    assert (form.item.id, form.name, form.own) == ("photos", "工作照片.docx", True)
    copies.attach(desk, "photos", sheet_form(tmp_path / "空白表.xlsx"))
    assert names(desk.root / layout.FORMS) == ["photos.xlsx"]
    copies.detach(desk, "photos")
    assert copies.templates(desk) == ()
    with pytest.raises(UsageProblem, match="没有添加过空白表"):
        copies.detach(desk, "photos")


@pytest.mark.parametrize(
    ("name", "said"),
    [("表.doc", "另存为 docx"), ("表.xls", "另存为 xlsx"), ("表.pdf", "要 Word（docx）或 Excel")],
)
def test_what_cannot_be_filled_is_said_at_once(
    desk: Desk, tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(UsageProblem, match=said):
        copies.attach(desk, "photos", makers.junk(tmp_path / name))
    with pytest.raises(UsageProblem, match="没有“nothing”这项材料"):
        copies.attach(desk, "nothing", blank(tmp_path))


def test_the_notices_own_forms_come_with_its_profile(desk: Desk, tmp_path: Path) -> None:
    desk.profile = with_template(desk.profile, "photos", "空白表.docx")
    source = tmp_path / "通知"
    source.mkdir()
    (source / "要求.json").write_bytes(profile_shape.dumps(desk.profile))
    assert [(one.name, one.path) for one in copies.templates(desk)] == [("空白表.docx", None)]
    blank(source)
    store.install(source / "要求.json")
    (form,) = copies.templates(desk)
    assert form.path is not None
    assert form.path.read_bytes() == (source / "空白表.docx").read_bytes()
    assert not form.own
    copies.attach(desk, "photos", sheet_form(tmp_path / "新表.xlsx"))
    assert [one.own for one in copies.templates(desk)] == [True]


def test_a_copy_for_each_nominee_and_one_for_the_unit(
    desk: Desk, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    copies.attach(desk, "photos", blank(tmp_path))
    copies.attach(desk, "report", sheet_form(tmp_path / "汇总.xlsx"))
    done = copies.fill(desk, sandbox, target, Silent())
    assert [(one.item, one.nominee, one.path and one.path.name) for one in done] == [
        ("report", None, "工作报告.xlsx"),
        ("photos", "n1", "工作照片-张三.docx"),
        ("photos", "n2", "工作照片-李四.docx"),
    ]
    assert done[0].left == ("性别",)
    assert done[1].fields == ("姓名",)
    assert tables(target / "工作照片-李四.docx") == [[["姓名", "李四"]]]
    assert [row[1] for row in values(target / "工作报告.xlsx")] == ["姓名", "张三", "李四"]


def test_nothing_is_overwritten(
    folder: Path, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    desk = cases.started(folder, ("张三", "张三"))
    copies.attach(desk, "photos", blank(tmp_path))
    target.mkdir()
    (target / "工作照片-张三.docx").write_bytes(b"hers")
    copies.fill(desk, sandbox, target, Silent())
    assert names(target) == [
        "工作照片-张三-2.docx",
        "工作照片-张三-3.docx",
        "工作照片-张三.docx",
    ]
    assert (target / "工作照片-张三.docx").read_bytes() == b"hers"


def test_one_bad_form_does_not_hold_up_the_others(
    desk: Desk, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    copies.attach(desk, "photos", blank(tmp_path))
    copies.attach(desk, "report", makers.truncated_word(tmp_path / "坏.docx"))
    done = copies.fill(desk, sandbox, target, Silent())
    assert [one.path is None for one in done] == [True, False, False]
    assert done[0].why
    assert names(target) == ["工作照片-张三.docx", "工作照片-李四.docx"]


def test_what_is_known_of_the_notice(
    desk: Desk, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    said = ["{{ 活动名称 }}，{{ 年度 }}，{{ 序号 }}", "{{ 联系人 }} {{ 电话 }} {{ 推荐单位 }}"]
    copies.attach(desk, "photos", word_form(tmp_path / "表.docx", lines=said))
    copies.attach(desk, "report", word_form(tmp_path / "表.docx", lines=said))
    done = copies.fill(desk, sandbox, target, Silent())
    unit = "王敏 010-55550137 江城市样例学会"
    assert lines(target / "工作照片-李四.docx")[1:] == ["小小先进，2026，2", unit]
    assert lines(target / "工作报告.docx")[1:] == ["小小先进，2026，{{ 序号 }}", unit]
    assert done[0].left == ("序号",)


def test_a_form_that_eats_memory_is_stopped(
    desk: Desk, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    said = "{{ 单位 * 500000000 }}"
    copies.attach(desk, "report", word_form(tmp_path / "表.docx", lines=[said]))
    (done,) = copies.fill(desk, sandbox, target, Silent())
    assert (done.path, "内存不够" in done.why) == (None, True)


class Impatient:
    """Has enough once the second copy is begun."""

    def __init__(self) -> None:
        self.labels: set[str] = set()

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        self.labels.add(label)
        if len(self.labels) > 1:
            raise Cancelled


def test_cancelled_it_leaves_nothing(
    desk: Desk, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    copies.attach(desk, "photos", blank(tmp_path))
    with pytest.raises(Cancelled):
        copies.fill(desk, sandbox, target, Impatient())
    assert names(target) == []


def test_where_nothing_can_be_filled(
    desk: Desk, sandbox: Sandbox, tmp_path: Path, target: Path
) -> None:
    with pytest.raises(RefusedProblem, match="没有可以填的空白表"):
        copies.fill(desk, sandbox, target, Silent())
    copies.attach(desk, "photos", blank(tmp_path))
    with pytest.raises(RefusedProblem, match="没有可以填的空白表"):
        copies.fill(desk, sandbox, target, Silent(), items=("report",))
    with pytest.raises(UsageProblem, match="不能存进报送稿文件夹"):
        copies.fill(desk, sandbox, desk.root / "填好的表", Silent())
    assert not target.exists()
