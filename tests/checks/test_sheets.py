"""SH02 to SH05: heads, empty cells, totals, a row for each nominee; for Excel and for Word."""

from dataclasses import replace

import pytest

from app.checks.grids import alike
from app.domain.facts import Facts, SheetFacts, WordFacts
from app.domain.insides import SheetTable, WordCell, WordInside
from app.domain.notice import Item, Kind, Limits, Rendition
from app.domain.quantities import Count, Words
from app.domain.submission import SlotKey
from tests.checks.cases import DOCX, case, one_slot, profile, said, said_of, texts, the

COLUMNS = ("姓名", "性别", "工作单位", "联系电话", "备注")
ITEM = Item(
    "table",
    "推荐人选汇总表",
    Kind.TABLE,
    renditions=(Rendition.SHEET,),
    limits=Limits(columns=COLUMNS),
)
HEAD = "序号|姓名|性别|单位|电话|备注"
GOOD = (HEAD, "1|张三|女|样例所|010|", "2|李四|男|样例院|011|无")


def rows_of(rows: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split("|")) for row in rows)


def sheet(*rows: str, covered: tuple[tuple[int, int], ...] = ()) -> SheetFacts:
    return SheetFacts("xlsx", 9, ("表",), tables=(SheetTable("表", rows_of(rows), covered),))


def word(*rows: str) -> WordFacts:
    cells = tuple(tuple(WordCell(text) for text in row) for row in rows_of(rows))
    return replace(DOCX, inside=WordInside((cells,), (), (), ()))


def told(facts: Facts, item: Item = ITEM) -> list[str]:
    asked, name = _as_made(item, facts)
    found = said_of(asked, {name: facts})
    return [line.rpartition(" ")[0] for line in found if line.startswith("SH")]


def _as_made(item: Item, facts: Facts) -> tuple[Item, str]:
    if isinstance(facts, SheetFacts):
        return item, "a.xlsx"
    return replace(item, renditions=(Rendition.WORD,)), "a.docx"


def actual(code: str, facts: Facts) -> list[str]:
    return texts(the(code, one_slot(ITEM, {"a.xlsx": facts})).values["actual"])


@pytest.mark.parametrize("make", [sheet, word])
def test_a_good_table(make: object) -> None:
    assert callable(make)
    opened = ["SH01 passed"] if make is sheet else []
    assert told(make(*GOOD)) == [*opened, "SH02 passed", "SH03 passed"]
    assert told(make("推荐人选汇总表（2024年）|||||", "单位：样例|||时间：3月||", *GOOD)) == [
        *opened,
        "SH02 passed",
        "SH03 passed",
    ]


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("序号|姓名|性别", ["工作单位", "联系电话", "备注"]),
        ("甲|乙|丙", list(COLUMNS)),
        ("姓名|性别|所在单位|联系电话", ["备注"]),
    ],
)
def test_columns_that_are_missing(head: str, missing: list[str]) -> None:
    one = sheet(head, "1|张三|女|所|010")
    assert "SH02 error" in told(one)
    assert actual("SH02", one) == missing


@pytest.mark.parametrize(
    ("asked", "found", "same"),
    [
        ("姓名", "姓名", True),
        ("工作单位", "单位名称", True),
        ("出生年月", "出生日期", True),
        ("职务职称", "职务", True),
        ("身份证号", "身份证号码", True),
        ("姓名", "性别", False),
        ("学历", "学位", False),
        ("主要事迹", "获奖情况", False),
        ("姓名", "请各单位把姓名写完整并按顺序排列", False),
    ],
)
def test_heads_that_mean_the_same(asked: str, found: str, same: bool) -> None:
    assert (alike(asked, found) >= 0.75) is same


def test_a_head_of_two_rows() -> None:
    one = sheet(
        "序号|姓名|性别|单位|联系方式||备注", "||||电话|邮箱|", "1|张三|女|所|010|a|",
        covered=((0, 5), (1, 0), (1, 1), (1, 2), (1, 3), (1, 6)),
    )  # fmt: skip
    assert told(one) == ["SH01 passed", "SH02 passed", "SH03 passed"]


def test_cells_that_are_empty() -> None:
    one = sheet(HEAD, "1|张三||样例所|010|", "2|李四|男|||", "3|||||", "合计|2人||||")
    assert told(one) == ["SH01 passed", "SH02 passed", "SH03 error"]
    assert actual("SH03", one) == ["第2行“性别”", "第3行“工作单位”", "第3行“联系电话”"]
    values = the("SH03", one_slot(ITEM, {"a.xlsx": one})).values
    assert values["missing"] == Count(3, "格")


def test_merged_cells_are_filled_by_their_first() -> None:
    one = sheet(HEAD, "1|张三|女|样例所|010|", "2|李四|男||011|", covered=((2, 3),))
    assert told(one) == ["SH01 passed", "SH02 passed", "SH03 passed"]


def test_rows_that_nobody_uses() -> None:
    closing = ("注：一式两份|||||", "填表人：王敏||||联系电话：010|", "备注|略|||略|")
    assert told(sheet(*GOOD, "3|||||", "||||||", *closing)) == [
        "SH01 passed",
        "SH02 passed",
        "SH03 passed",
    ]


def test_cells_that_could_not_be_read() -> None:
    unread = SheetFacts("xls", 9, ("表",))
    assert told(unread) == ["SH01 passed", "SH02 not_checked"]


def test_without_columns_in_the_notice_heads_are_not_judged() -> None:
    assert told(sheet("甲|乙", "|"), replace(ITEM, limits=Limits())) == ["SH01 passed"]


def totals(*rows: str) -> list[str]:
    found = told(sheet(*rows), replace(ITEM, limits=Limits()))
    assert found[0] == "SH01 passed"
    return found[1:]


@pytest.mark.parametrize(
    "rows",
    [
        ("科室|分数|条数", "甲|12|3", "乙|20|4", "合计|32|7"),
        ("科室|分数", "甲|12分", "乙|20分", "合计|32分"),
        ("科室|金额", "甲|1,200.50", "乙|0.1", "合计|1200.6"),
        ("科室|分数", "甲|1", "乙|2", "小计|3", "丙|4", "丁|1", "小计|5", "合计|8"),
        ("表题|", "科室|分数", "甲|1", "乙|无", "丙|2", "总计|3"),
        ("科室|分数", "一、机关|", "甲|1", "乙|2", "合  计|3"),
        ("科室|分数|比率", "甲|1|50%", "乙|1|50%", "合计|2|100%"),
    ],
)
def test_totals_that_are_right(rows: tuple[str, ...]) -> None:
    assert totals(*rows) == ["SH04 passed"]


@pytest.mark.parametrize(
    "rows",
    [
        ("科室|分数", "甲|12", "乙|20", "合计|33"),
        ("科室|分数", "甲|1", "乙|2", "小计|3", "丙|4", "合计|8"),
        ("科室|2023年|2024年", "甲|1|2", "乙|3|4", "合计|4|7"),
    ],
)
def test_totals_that_are_wrong(rows: tuple[str, ...]) -> None:
    assert totals(*rows) == ["SH04 error"]


@pytest.mark.parametrize(
    "rows",
    [
        ("科室|分数", "甲|12", "乙|20", "合计|=SUM(B2:B3)"),
        ("科室|平均分", "甲|80", "乙|90", "合计|85"),
        ("科室|增长率", "甲|8", "乙|9", "合计|8.5"),
        ("科室|分数", "甲|12", "乙|约20", "合计|33"),
        ("科室|分数", "甲|12", "其中：专职|5", "合计|12"),
        ("科室|分数", "合计|32", "甲|12", "乙|20"),
        ("科室|分数", "甲|12", "乙|20"),
        ("科室|电话", "甲|12", "乙|20", "合计|2"),
        ("2023|2024", "1|2", "合计|9"),
    ],
)
def test_totals_that_nobody_can_tell(rows: tuple[str, ...]) -> None:
    assert totals(*rows) == []


def test_the_wrong_total_is_named() -> None:
    one = sheet("科室|分数", "甲|12", "乙|20.5", "合计|33")
    assert actual("SH04", one) == ["“分数”写的是 33，各行之和是 32.5"]


def nominees(*names: str, facts: Facts, item: Item = ITEM) -> list[str]:
    bare, path = _as_made(replace(item, limits=Limits()), facts)
    one = case(profile(bare), {SlotKey(bare.id): {path: facts}}, names)
    return [line for line in said(one) if line.startswith("SH05")]


@pytest.mark.parametrize("make", [sheet, word])
def test_a_row_for_each_nominee(make: object) -> None:
    assert callable(make)
    assert nominees("张三", "李四", facts=make(*GOOD)) == ["SH05 passed"]
    assert nominees("张三", "王五", "赵六", facts=make(*GOOD)) == ["SH05 error n2", "SH05 error n3"]


def test_names_are_compared_without_what_parts_them() -> None:
    one = sheet("序号|姓 名|性别", "1|张  三|女", "2|买买提·艾力|男", "3|李四（小）|女")
    assert nominees("张三", "买买提•艾力", "李四", facts=one) == ["SH05 passed"]


@pytest.mark.parametrize(
    ("facts", "item"),
    [
        (sheet("姓名|张某|性别|女", "民族||职务|"), ITEM),
        (sheet("姓名||性别|", "民族||职务|"), ITEM),
        (sheet("活动|时间", "讲座|3月"), ITEM),
        (sheet(*GOOD), replace(ITEM, name="联络员信息表")),
        (sheet(*GOOD), replace(ITEM, kind=Kind.FORM)),
        (SheetFacts("xls", 9), ITEM),
    ],
)
def test_tables_that_are_not_of_nominees(facts: Facts, item: Item) -> None:
    assert nominees("王五", facts=facts, item=item) == []


def test_the_nominee_is_named() -> None:
    one = case(profile(ITEM), {SlotKey("table"): {"a.xlsx": sheet(*GOOD)}}, ("王五",))
    assert the("SH05", one).values == {"what": Words("推荐人选汇总表"), "who": Words("王五")}
