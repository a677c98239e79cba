"""WD05 to WD08, WD10, WD11: what was left inside, what is empty, what may harm, what is missing."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.facts import WordFacts
from app.domain.insides import WordCell, WordInside
from app.domain.notice import Kind, Limits, NumberRange
from app.domain.quantities import Count, Several, Words
from tests.checks.cases import DOCX, WORD_ITEM, one_slot, said_of, texts, the, with_limits

FORM = replace(WORD_ITEM, kind=Kind.FORM)
PASSED = ["WD01", "WD02", "WD05", "WD06", "WD08", "WD09", "WD10"]
Row = tuple[WordCell, ...]


def lines(*more: str) -> list[str]:
    told = {one.partition(" ")[0] for one in more}
    passed = [f"{code} passed a.docx" for code in PASSED if code not in told]
    return sorted([*passed, *(f"{one} a.docx" for one in more)])


def said(word: WordFacts) -> list[str]:
    return said_of(FORM, {"a.docx": word})


def actual(code: str, word: WordFacts) -> list[str]:
    return texts(the(code, one_slot(FORM, {"a.docx": word})).values["actual"])


def inside(**parts: Any) -> WordFacts:
    return replace(DOCX, inside=replace(WordInside((), (), (), ()), **parts))


@pytest.mark.parametrize(
    "line",
    [
        "XX同志长期在一线工作",
        "张XX，女，汉族",
        "××单位推荐",
        "联系人ｘｘ",
        "20XX年3月参加工作",
        "202X年以来",
        "X年X月X日",
        "（此处填写主要事迹）",
        "【请填写】",
        "（示例：张三）",
        "点击此处输入文字",
        "单击或点击此处输入文字。",
        "请输入姓名",
        "他在（此处填写单位）任职",
        "成果（待补充）两项",
        "姓名：______",
        "电话：＿＿＿＿，邮箱：a@example.com",
    ],
)
def test_placeholders(line: str) -> None:
    assert said(replace(DOCX, text=f"推荐表\n{line}\n正文")) == lines("WD05 warning")


@pytest.mark.parametrize(
    "line",
    [
        "患者核型为46,XX",
        "XX染色体",
        "尺码XXL，型号XX-200",
        "Windows XP 与 X 射线",
        "1920×1080，面积3×4",
        "姓名（请填写真实姓名）",
        "注：请填写完整，不得遗漏。",
        "示例基地建设",
        "姓名：__张三__",
        "签字：______",
        "单位负责人（签章）：______  年  月  日",
        "填表日期：____年__月__日",
        "推荐单位意见：______",
        "______________",
        "此处不再赘述",
        "请填写本表的单位于三日内报送，逾期不候。",
    ],
)
def test_what_only_looks_like_one(line: str) -> None:
    assert said(replace(DOCX, text=f"推荐表\n{line}\n正文")) == lines()


def test_placeholders_are_shown_with_what_stands_around_them() -> None:
    word = replace(DOCX, text="经单位推荐XX同志为候选人\n姓名：____\nXX同志")
    assert actual("WD05", word) == ["“经单位推荐XX同志为候选人”", "“姓名：____”", "“XX同志”"]
    many = replace(DOCX, text="\n".join(f"第{n}项XX" for n in range(9)))
    assert len(actual("WD05", many)) == 5


def test_prompts_and_lines_to_write_on() -> None:
    assert said(inside(prompts=("选择一项",))) == lines("WD05 warning")
    assert said(inside(blanks=("姓名：＿＿",))) == lines("WD05 warning")
    assert said(inside(blanks=("签字：＿＿", "＿＿年＿＿月"))) == lines()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"insertions": 2}, Count(2, "处新增的修订")),
        (
            {"deletions": 1, "comments": 3},
            Several((Count(1, "处删除的修订"), Count(3, "条批注"))),
        ),
    ],
)
def test_changes_and_comments(changes: dict[str, Any], told: object) -> None:
    word = replace(DOCX, **changes)
    assert said(word) == lines("WD06 warning")
    assert the("WD06", one_slot(FORM, {"a.docx": word})).values == {"actual": told}


def table(*rows: str) -> tuple[tuple[Row, ...], ...]:
    """Rows as “姓名|张三|性别|”; ^ belongs to the cell above, * holds a picture."""
    made = (
        tuple(
            WordCell("" if text in "^*" else text, continued=text == "^", drawn=text == "*")
            for text in row.split("|")
        )
        for row in rows
    )
    return (tuple(made),)


@pytest.mark.parametrize(
    ("rows", "empty"),
    [
        (("姓名|张三|性别|", "出生年月||民族|汉族"), ["性别", "出生年月"]),
        (("姓  名|张三", "主 要\n事 迹|"), ["主要事迹"]),
        (("工作单位：|", "职务/职称（选填一项）|"), ["工作单位", "职务职称"]),
    ],
)
def test_empty_fields(rows: tuple[str, ...], empty: list[str]) -> None:
    word = inside(tables=table(*rows))
    assert said(word) == lines("WD07 confirm")
    assert actual("WD07", word) == empty


@pytest.mark.parametrize(
    "rows",
    [
        ("姓名|张三|性别|女",),
        ("姓名|张三|照片|", "推荐单位意见|", "备注||", "学位||传真|"),
        ("姓名|张三|*", "性别|女|^"),
        ("姓名|*",),
        ("姓名|张三", "工作简历|略", "^|"),
    ],
)
def test_fields_that_are_filled_or_need_not_be(rows: tuple[str, ...]) -> None:
    tables = table(*rows)
    assert said(inside(tables=tables)) == lines("WD07 passed")


@pytest.mark.parametrize(
    "rows", [("序号|姓名|性别|单位", "1|||"), ("甲|乙", "丙|"), ("姓名|性别|民族|",)]
)
def test_lists_and_other_tables_have_no_fields(rows: tuple[str, ...]) -> None:
    assert said(inside(tables=table(*rows))) == lines()


def test_an_old_form_s_cells_are_left_to_a_person() -> None:
    old = replace(inside(tables=None, prompts=None, blanks=None), format="doc")
    assert said(old) == lines("WD07 not_checked")
    assert said_of(WORD_ITEM, {"a.docx": old}) == lines()


def test_macros() -> None:
    assert said(replace(DOCX, macros=True)) == lines("WD08 error")


def test_what_may_harm() -> None:
    word = inside(unsafe=("package", "template"))
    assert said(word) == lines("WD10 error")
    assert actual("WD10", word) == ["嵌在里面的别的文件", "一打开就从网上取模板"]


@pytest.mark.parametrize(
    ("asked", "pictures", "severity"),
    [
        (NumberRange(min=2), 1, "error"),
        (NumberRange(min=2), 2, "passed"),
        (NumberRange(target=3), 2, "warning"),
        (NumberRange(target=3), 4, "passed"),
        (NumberRange(min=2), None, "not_checked"),
    ],
)
def test_pictures(asked: NumberRange, pictures: int | None, severity: str) -> None:
    item = with_limits(FORM, Limits(pictures=asked))
    found = said_of(item, {"a.docx": replace(DOCX, pictures=pictures)})
    assert found == lines(f"WD11 {severity}")


def test_a_most_of_pictures_is_left_to_a_person() -> None:
    item = with_limits(FORM, Limits(pictures=NumberRange(max=3)))
    assert said_of(item, {"a.docx": DOCX}) == ["LM01 not_checked", *lines()]


def test_a_remark_names_the_number_of_pictures() -> None:
    item = with_limits(FORM, Limits(pictures=NumberRange(min=2)))
    values = the("WD11", one_slot(item, {"a.docx": DOCX})).values
    assert values == {"actual": Count(0, "张"), "how": Words("不少于"), "required": Count(2, "张")}
