"""Word files and sheets of many hands for the bench: good ones with what forms contain, and bad.

Good ones hold what a rule could stumble over: notes to whoever fills in, lines to sign on, heads
of lists, merged cells, 46,XX, links, pictures, formulas. Bad ones differ in one thing.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from PIL import Image

from app.domain.notice import Item, Kind, Limits, NumberRange, Rendition
from app.samples import oldwords, sheets, words
from app.samples.prose import paragraphs_of, prose
from app.samples.words import Inside

FORM = Item("form", "推荐表", Kind.FORM, renditions=(Rendition.WORD,))
REPORT = Item(
    "report",
    "情况报告",
    Kind.REPORT,
    renditions=(Rendition.WORD,),
    limits=Limits(chars=NumberRange(min=100, max=3000), pictures=NumberRange(min=1)),
)
COLUMNS = ("姓名", "性别", "出生年月", "工作单位", "联系电话")
TABLE = Item(
    "table", "推荐人选汇总表", Kind.TABLE, renditions=(Rendition.SHEET,),
    limits=Limits(columns=COLUMNS),
)  # fmt: skip

NAMES = ("赵一鸣", "钱多", "孙晓  梅", "李  强", "欧阳雪", "阿依古丽·买买提", "周喆", "吴玥")
UNITS = ("江城大学样例学院", "某市样例研究所", "东区第一样例医院（总院）", "样例科技有限公司")
NOTES = (
    "注：请填写完整，不得遗漏；本表一式两份。",
    "填表说明：出生年月请按“1985.06”填写。",
    "单位负责人（签字）：__________  （盖章）   年   月   日",
    "申报人签名：________________",
    "她测得的核型为46,XX，结论与XX染色体失活有关。",
    "样机型号为HX-200，配备Windows XP系统，口径XXL。",
    "分辨率1920×1080，面积约3×4公里，详见 https://example.com/a_b__c。",
    "__________________________________________",
    "（此页无正文）",
    "此处地势险要，点击率与好评率逐年上升。",
)
LABELS = (
    "姓  名", "性别", "民族", "出生年月", "政治面貌", "学历/学位", "工作单位及职务", "职称（选填）",
    "联系电话", "电子邮箱", "通信地址", "身份证号码",
)  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """`wanted`: the code that it should earn, "" for a good one."""

    name: str
    item: Item
    make: Callable[[Path], Path]
    wanted: str = ""


def picture() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (60, 40), (90, 140, 200)).save(stream, "PNG")
    return stream.getvalue()


def form(path: Path, seed: int, spoil: Callable[[Any], None] | None = None) -> Path:
    """A form of four columns with a merged long field, opinions to sign, notes below."""
    chance = random.Random(seed)
    document = docx.Document()
    document.add_heading("推 荐 表", level=1)
    labels = chance.sample(LABELS, 8)
    table = document.add_table(rows=0, cols=4)
    for left, right in zip(labels[::2], labels[1::2], strict=True):
        cells = table.add_row().cells
        for cell, text in zip(cells, (left, _value(chance), right, _value(chance)), strict=True):
            cell.text = text
    for label, text in (
        ("主要事迹（2000字以内）", prose(chance.randint(80, 400), seed)),
        ("推荐单位意见", chance.choice(("", "（盖章）\n年  月  日"))),
        ("备注", ""),
    ):
        cells = table.add_row().cells
        cells[0].text = label
        cells[1].merge(cells[3]).text = text
    people = document.add_table(rows=2, cols=4)
    for cell, text in zip(people.rows[0].cells, ("起止时间", "单位", "职务", "备注"), strict=True):
        cell.text = text
    for note in chance.sample(NOTES, 3):
        document.add_paragraph(note)
    if spoil:
        spoil(document)
    document.save(str(path))
    return path


def _value(chance: random.Random) -> str:
    return chance.choice((chance.choice(NAMES), chance.choice(UNITS), "1985.06", "汉族", "无"))


def report(path: Path, seed: int, **inside: Any) -> Path:
    chance = random.Random(seed)
    parts = list(paragraphs_of(chance.randint(200, 2500), seed))
    parts[1:1] = chance.sample(NOTES, 2)
    held = Inside(**({"picture": picture(), "text_box": "一线", "control": "已填"} | inside))
    return words.word_document(path, fields={}, paragraphs=parts, inside=held)


def old_report(path: Path, seed: int) -> Path:
    text = "\r".join(["推荐工作情况报告", *paragraphs_of(600, seed), NOTES[seed % len(NOTES)]])
    return oldwords.legacy_word(path, text=f"{text}\r")


def people(seed: int) -> list[tuple[str | float, ...]]:
    chance = random.Random(seed)
    return [
        (number, chance.choice(NAMES), chance.choice("男女"), "1985.06", chance.choice(UNITS),
         f"000-{chance.randint(1000000, 9999999)}", chance.choice(("", "无")), number * 2)
        for number in range(1, chance.randint(3, 30))
    ]  # fmt: skip


HEAD = (
    "序号",
    "姓 名",
    "性别",
    "出生年月",
    "工作单位",
    "联系电话\n（手机）",
    "备注",
    "学时（小时）",
)


def summary(path: Path, seed: int, spoil: str = "") -> Path:
    """A table with its sum; `spoil`: column, cell or total."""
    rows, head = people(seed), list(HEAD)
    total = sum(float(row[7]) for row in rows)
    if spoil == "column":
        head[3] = "获奖"
    elif spoil == "cell":
        rows[1] = (*rows[1][:4], "", *rows[1][5:])
    elif spoil == "total":
        total += 1
    if path.suffix != ".xlsx":
        closing = ("合计", "", "", "", "", "", "", total)
        return sheets.legacy_sheet(path, columns=head, rows=[*rows, closing])
    return sheets.summary_sheet(path, columns=head, rows=rows, totals={HEAD[7]: total})


def good() -> Iterator[Sample]:
    plain = replace(REPORT, limits=Limits())
    for seed in range(40):
        yield Sample(f"form{seed}.docx", FORM, partial(form, seed=seed))
    for seed in range(30):
        yield Sample(f"report{seed}.docx", REPORT, partial(report, seed=seed))
    for seed in range(10):
        yield Sample(f"old{seed}.doc", plain, partial(old_report, seed=seed))
    for seed in range(20):
        ending = ("xlsx", "xls", "et")[seed % 3]
        yield Sample(f"table{seed}.{ending}", TABLE, partial(summary, seed=seed))


LEFT = (
    "联系人：____",
    "张XX同志",
    "20XX年3月",
    "（此处填写主要事迹）",
    "请输入单位名称",
    "×××单位",
)
PROMPT = "单击或点击此处输入文字。"


def bad() -> Iterator[Sample]:
    for seed, text in enumerate(LEFT * 2):
        made = partial(form, seed=seed, spoil=partial(_with_line, text=text))
        yield Sample(f"wd05-{seed}.docx", FORM, made, "WD05")
    for seed, change in enumerate(("inserted", "deleted", "comment") * 3):
        left: dict[str, Any] = {change: "改动"}
        yield Sample(f"wd06-{seed}.docx", REPORT, partial(report, seed=seed, **left), "WD06")
    for seed in range(10):
        made = partial(form, seed=seed, spoil=partial(_emptied, seed=seed))
        yield Sample(f"wd07-{seed}.docx", FORM, made, "WD07")
    changes: dict[str, dict[str, Any]] = {
        "WD08": {"macros": True}, "WD11": {"picture": b""}, "WD05": {"prompt": PROMPT},
    }  # fmt: skip
    for code, inside in changes.items():
        for seed in range(5):
            made = partial(report, seed=seed, **inside)
            yield Sample(f"{code}-inside{seed}.docx", REPORT, made, code)
    for code, spoil in (("SH02", "column"), ("SH03", "cell"), ("SH04", "total")):
        for seed in range(9):
            ending = ("xlsx", "xls", "et")[seed % 3]
            made = partial(summary, seed=seed + 50, spoil=spoil)
            yield Sample(f"{code}-{seed}.{ending}", TABLE, made, code)


def _with_line(document: Any, text: str) -> None:
    document.add_paragraph(text)


def _emptied(document: Any, seed: int) -> None:
    document.tables[0].rows[seed % 4].cells[1 + 2 * (seed % 2)].text = "  "
