"""Word forms: which cells and lines are filled, which are left, and that all the rest stays."""

from pathlib import Path

import docx
import pytest

from app.samples.words import Inside
from app.sandbox.outcome import Refusal
from app.workflow.forms.words import Place
from tests import makers
from tests.workflow.forms.form_files import filled, lines, parts, styled_form, tables, word_form

UNIT, CONTACT, PHONE = "江城市样例学会", "王敏", "010-55550137"


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return tmp_path / "表.docx"


def test_a_nominees_form(form: Path) -> None:
    family = [["称谓", "姓名", "工作单位"], ["", "", ""], ["", "", ""]]
    rows = [
        ["姓  名", "", "性别", ""],
        ["工作单位", "", "联系电话", ""],
        ["推荐单位", "", "推荐单位意见（盖章）", ""],
        ["联系人", "", "手机", ""],
        ["职称", "高级工程师", "学位", ""],
    ]
    copy, told = filled(word_form(form, rows, more=family))
    assert tables(copy) == [
        [
            ["姓  名", "张三", "性别", ""],
            ["工作单位", "", "联系电话", ""],
            ["推荐单位", UNIT, "推荐单位意见（盖章）", ""],
            ["联系人", CONTACT, "手机", PHONE],
            ["职称", "高级工程师", "学位", ""],
        ],
        family,
    ]
    assert told["filled"] == ["姓名", "推荐单位", "联系人", "手机"]
    assert told["left"] == ["性别", "工作单位", "联系电话"]


def test_what_two_cells_could_mean_is_put_into_none(form: Path) -> None:
    rows = [["姓名", "", "联系人", ""], ["姓名", "", "推荐单位", ""], ["申报单位", "", "", ""]]
    copy, told = filled(word_form(form, rows))
    (table,) = tables(copy)
    assert [row[1] for row in table] == ["", "", UNIT]
    assert [row[3] for row in table] == [CONTACT, UNIT, ""]
    assert told["left"] == ["姓名"]


def test_words_that_stand_there_are_never_touched(form: Path) -> None:
    rows = [["姓名", "（填写真实姓名）"], ["推荐单位", "某某学会"]]
    copy, told = filled(word_form(form, rows, lines=["联系人：李主任"]))
    assert tables(copy) == [rows]
    assert lines(copy)[1] == "联系人：李主任"
    assert (told["filled"], told["left"]) == ([], [])


def test_a_value_takes_the_format_of_its_place(form: Path) -> None:
    copy, _told = filled(styled_form(form))
    document = docx.Document(str(copy))
    (run,) = document.tables[0].cell(0, 1).paragraphs[0].runs
    assert (run.text, run.bold, run.font.size.pt) == ("张三", True, 14)
    runs = [(run.text, bool(run.underline)) for run in document.paragraphs[0].runs]
    assert runs == [
        ("填报单位：", False),
        (UNIT + " " * 10, True),
        ("联系人：", False),
        (CONTACT + " " * 8, True),
    ]


def test_only_the_body_changes(form: Path) -> None:
    makers.word(form, fields={"姓名": "", "性别": ""}, inside=Inside(comment="请核对"))
    before = parts(form)
    copy, _told = filled(form)
    after = parts(copy)
    assert list(after) == list(before)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


def test_a_units_list_has_a_row_for_each_nominee(form: Path) -> None:
    head = ["序号", "姓名", "工作单位", "推荐单位"]
    rows = [head, ["1", "", "", ""], ["2", "", "", ""]]
    field = [["单位名称", "", "联系电话", ""]]
    copy, told = filled(word_form(form, rows, more=field), Place.UNIT, ["张三", "李四", "王五"])
    listed, fields = tables(copy)
    assert listed == [
        head,
        ["1", "张三", "", UNIT],
        ["2", "李四", "", UNIT],
        ["3", "王五", "", UNIT],
    ]
    assert fields == [["单位名称", UNIT, "联系电话", PHONE]]
    assert told["left"] == ["工作单位"]
    assert (told["lists"], told["without_room"]) == (1, 0)


def test_of_two_lists_none_is_filled(form: Path) -> None:
    rows = [["姓名", "奖项"], ["", ""]]
    copy, told = filled(word_form(form, rows, more=rows), Place.UNIT, ["张三"])
    assert tables(copy) == [rows, rows]
    assert told["lists"] == 2


def test_placeholders_are_replaced_and_unknown_ones_stay(form: Path) -> None:
    source = word_form(
        form, [["单位", "{{ 单位 }}"], ["姓名", ""]], lines=["{{ 生日 }}"], header="{{ 年度 }}年"
    )
    copy, told = filled(source, 单位="甲 & 乙 <学会>", 年度="2026")
    assert tables(copy) == [[["单位", "甲 & 乙 <学会>"], ["姓名", "张三"]]]
    assert lines(copy)[1] == "{{ 生日 }}"
    assert docx.Document(str(copy)).sections[0].header.paragraphs[0].text == "2026年"
    assert (told["filled"], told["left"]) == (["单位", "年度", "姓名"], ["生日"])


def test_a_row_repeats_itself_for_each_nominee(form: Path) -> None:
    rows = [["{%tr for 人 in 人选名单 %}"], ["{{ 人.姓名 }}"], ["{%tr endfor %}"]]
    people = [{"姓名": "张三"}, {"姓名": "李四"}]
    copy, _told = filled(word_form(form, rows), Place.UNIT, ["张三", "李四"], 人选名单=people)
    assert tables(copy) == [[["张三"], ["李四"]]]


@pytest.mark.parametrize(
    "said",
    [
        "{{ 姓名 ",
        "{{ 姓名.__class__.__mro__ }}",
        "{% for n in range(9) %}{% endfor %}",
        "{{ 1 / 0 }}",
        "{% include 'a' %}",
    ],
)
def test_a_placeholder_that_is_none_is_refused(form: Path, said: str) -> None:
    with pytest.raises(Refusal, match="写法不对"):
        filled(word_form(form, lines=[said]), 姓名="张三")
    assert sorted(one.name for one in form.parent.iterdir()) == [form.name]


def test_a_name_that_looks_like_a_placeholder_is_a_name(form: Path) -> None:
    copy, _told = filled(word_form(form, lines=["{{ 姓名 }}"]), 姓名="{{ 1 + 1 }}")
    assert lines(copy)[1] == "{{ 1 + 1 }}"


def test_what_is_harmful_or_broken_is_refused(form: Path) -> None:
    for make in (makers.word_with_entities, makers.truncated_word, makers.junk):
        make(form)
        with pytest.raises(Refusal):
            filled(form)
