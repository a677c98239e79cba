from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from app.domain.facts import (
    PdfFacts,
    PdfPage,
    SheetFacts,
    WordFacts,
)
from app.domain.insides import SheetTable
from app.domain.notice import Item, Kind, Per, Rendition
from app.domain.pages import Box, PageLook, PageText, SealMark, TextLine
from app.domain.submission import SlotKey
from app.probes import pagelook, pagetext, word
from app.samples.scans import Form, Seal
from tests import makers
from tests.checks.cases import Placed, case, profile, run, texts, the

FORM = Item("form", "推荐表", Kind.FORM, Per.NOMINEE, renditions=(Rendition.WORD, Rendition.SCAN))
TABLE = Item("table", "推荐人选汇总表", Kind.TABLE, renditions=(Rendition.SHEET,))
FILLED = {
    "姓名": "张三", "性别": "女", "出生年月": "1985年6月", "工作单位": "江城市样例研究所",
    "联系电话": "13812345678", "职务": "研究员",
}  # fmt: skip
DEED = "她十年如一日守在高原冰川观测站，记下了每一次读数。"
OTHER_DEED = "他带领课题组攻克了深海电缆的密封难题，填补空白。"


def written(fields: Mapping[str, str] = FILLED, *more: str) -> WordFacts:
    cells = [text for field in fields.items() for text in field]
    return WordFacts("docx", 9, characters=300, text="\n".join(["推荐表", *cells, DEED, *more]))


def scanned(
    fields: Mapping[str, str] = FILLED, deed: str = DEED, sure: float = 0.99, **page: object
) -> PdfFacts:
    """Label and value side by side, a row each; then the deed in two lines."""
    lines = []
    for row, (label, value) in enumerate(fields.items()):
        top = 0.1 + 0.05 * row
        lines.append(TextLine(label, Box(0.1, top, 0.08, 0.02), 0.99))
        lines.append(TextLine(value, Box(0.25, top, 0.03 * len(value), 0.02), sure))
    half = len(deed) // 2
    for row, part in enumerate((deed[:half], deed[half:])):
        lines.append(TextLine(part, Box(0.25, 0.6 + 0.03 * row, 0.6, 0.02), 0.99))
    look = PageLook(scan=True, grey=False, ink=0.1, dpi=200.0)
    text = PageText(tuple(lines), **page)  # type: ignore[arg-type]
    return PdfFacts(9, pages=(PdfPage(210, 297),), looks=(look,), texts=(text,))


def placed(files: Placed, nominee: str = "张三") -> dict[SlotKey, Placed]:
    return {SlotKey("form", "n1"): files}


def told(files: Placed, nominee: str = "张三") -> list[str]:
    one = case(profile(FORM), placed(files), (nominee,))
    found = [finding for finding in run(one).values() if finding.rule.code.startswith("CS")]
    return sorted(
        f"{finding.rule.code} {finding.severity} {finding.file.name if finding.file else ''}"
        for finding in found
    )


def differences(word: WordFacts, scan: PdfFacts) -> list[str]:
    one = case(profile(FORM), placed({"a.docx": word, "a.pdf": scan}), ("张三",))
    return texts(the("CS01", one).values["actual"])


SAME = ["CS01 passed a.pdf", "CS03 passed a.docx", "CS03 passed a.pdf"]


def test_a_form_and_its_scan_that_say_the_same() -> None:
    assert told({"a.docx": written(), "a.pdf": scanned()}) == SAME


@pytest.mark.parametrize("label", ["性别", "出生年月", "工作单位", "联系电话", "职务"])
def test_a_value_that_was_changed_afterwards(label: str) -> None:
    changed = {
        "性别": "男", "出生年月": "1986年6月", "工作单位": "湖滨大学医学院",
        "联系电话": "13812345679", "职务": "助理",
    }[label]  # fmt: skip
    word = written({**FILLED, label: changed})
    shown = f"{label}，Word 版是“{changed}”，扫描件上是“{FILLED[label]}”"
    assert differences(word, scanned()) == [shown]


def test_a_sentence_that_the_scan_lacks() -> None:
    assert differences(written(FILLED, OTHER_DEED), scanned()) == [
        "“他带领课题组攻克了深海电缆的密封难题，填…”扫描件上没有"
    ]


@pytest.mark.parametrize(
    "scan",
    [
        scanned(deed=DEED.replace("观测", "现测").replace("每一次", "毎一次")),
        scanned({**FILLED, "工作单位": "江城市祥例研究所"}),
        scanned({**FILLED, "职务": "研空"}, sure=0.8),
        scanned({**FILLED, "姓名": "张 三", "备注": "手写的话"}),
        scanned({label: text.replace("0", "O") for label, text in FILLED.items()}),
    ],
    ids=["prose", "long value", "unsure", "spaces and more", "look-alikes"],
)
def test_what_ocr_errs_in_is_no_difference(scan: PdfFacts) -> None:
    assert told({"a.docx": written(), "a.pdf": scan}) == SAME


def test_a_name_beyond_the_common_characters_may_be_misread() -> None:
    rare = {**FILLED, "姓名": "张喆"}
    files: Placed = {"a.docx": written(rare), "a.pdf": scanned({**FILLED, "姓名": "张吉"})}
    assert told(files, "张喆") == [
        "CS01 passed a.pdf", "CS03 not_checked a.pdf", "CS03 passed a.docx",
    ]  # fmt: skip


def test_what_a_seal_covers_is_no_evidence() -> None:
    scan = scanned({**FILLED, "姓名": "李四"})
    mark = SealMark(Box(0.24, 0.09, 0.2, 0.1), "round", 0.9)
    covered = replace(scan, looks=tuple(replace(look, seals=(mark,)) for look in scan.looks or ()))
    assert told({"a.docx": written(), "a.pdf": covered})[0] == "CS01 passed a.pdf"
    assert "CS03 not_checked a.pdf" in told({"a.docx": written(), "a.pdf": covered})
    assert told({"a.docx": written(), "a.pdf": scan}) == [
        "CS01 confirm a.pdf", "CS03 confirm a.pdf", "CS03 passed a.docx",
    ]  # fmt: skip


def test_rows_are_found_on_a_page_that_lies_on_its_head() -> None:
    upright = scanned()
    lines = tuple(
        replace(line, box=Box(
            1 - line.box.left - line.box.width, 1 - line.box.top - line.box.height,
            line.box.width, line.box.height,
        ))
        for line in (upright.texts or ())[0].lines
    )  # fmt: skip
    turned = replace(upright, texts=(PageText(lines, turned=180),))
    assert told({"a.docx": written(), "a.pdf": turned}) == SAME
    assert len(differences(written({**FILLED, "性别": "男"}), turned)) == 1


def test_another_persons_form() -> None:
    other = {**FILLED, "姓名": "李秀兰"}
    assert told({"a.docx": written(other), "a.pdf": scanned(other)}) == [
        "CS01 passed a.pdf", "CS03 confirm a.docx", "CS03 confirm a.pdf",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["张 三", "张三（女）", "张·三"])
def test_spaces_and_what_stands_in_brackets_make_no_other_name(name: str) -> None:
    assert told({"a.docx": written(), "a.pdf": scanned()}, name) == SAME


def test_without_ocr_the_word_file_still_names_somebody() -> None:
    scan = replace(scanned(), texts=None, missed={"ocr": "no-ocr"})
    assert told({"a.docx": written(), "a.pdf": scan}) == [
        "CS01 not_checked a.pdf", "CS03 not_checked a.pdf", "CS03 passed a.docx",
    ]  # fmt: skip


def test_a_scan_of_which_nothing_was_read_is_not_passed() -> None:
    empty = replace(scanned(), texts=(PageText(),))
    assert told({"a.docx": written(), "a.pdf": empty})[0] == "CS01 confirm a.pdf"
    short = replace(written(), text="姓名\n张三")
    assert told({"a.docx": short, "a.pdf": empty})[0] == "CS01 not_checked a.pdf"


def test_pages_that_were_not_read_may_hold_the_sentence() -> None:
    scan = scanned()
    longer = replace(scan, texts=(*(scan.texts or ()), PageText(read=False)))
    files: Placed = {"a.docx": written(FILLED, OTHER_DEED), "a.pdf": longer}
    assert told(files)[0] == "CS01 not_checked a.pdf"


def test_nothing_is_said_of_what_cannot_be_compared() -> None:
    assert told({"a.pdf": scanned()}) == ["CS03 passed a.pdf"]
    assert told({"a.docx": replace(written(), text=None), "a.pdf": scanned()}) == [
        "CS03 passed a.pdf"
    ]
    two: Placed = {"a.docx": written(), "b.docx": written(), "a.pdf": scanned()}
    assert not [line for line in told(two) if line.startswith("CS01")]
    assert told({"a.docx": scanned()}) == []


HEAD = ("序号", "姓名", "单位", "职务", "联系电话")
ROW = ("1", "张三", "样例研究所", "研究员", "138 1234 5678")


def with_table(*rows: tuple[str, ...], form: WordFacts | None = None) -> list[str]:
    sheet = SheetFacts("xlsx", 9, tables=(SheetTable("汇总表", (("推荐人选汇总表",), *rows)),))
    files: dict[SlotKey, Placed] = {
        SlotKey("table"): {"t.xlsx": sheet},
        SlotKey("form", "n1"): {"a.docx": form or written()},
    }
    found = run(case(profile(FORM, TABLE), files, ("张三",))).values()
    (one,) = (finding for finding in found if finding.rule.code == "CS02")
    return [one.severity.value, *texts(one.values["actual"])]


@pytest.mark.parametrize(
    "row",
    [
        ROW,
        ("1", "张 三", "江城市样例研究所", "", ""),
        ("1", "张三", "江城市样例研究所高分子室", "", "010-55550137、13812345678"),
    ],
)
def test_a_table_that_agrees_with_the_form(row: tuple[str, ...]) -> None:
    assert with_table(HEAD, row) == ["passed", ""]


def test_a_table_that_does_not() -> None:
    assert with_table(HEAD, ("1", "李四", *ROW[2:])) == ["confirm", "汇总表里没有“张三”"]
    assert with_table(HEAD, (*ROW[:2], "湖滨大学", *ROW[3:])) == [
        "confirm", "单位，推荐表是“江城市样例研究所”，汇总表是“湖滨大学”",
    ]  # fmt: skip
    assert with_table(HEAD, (*ROW[:4], "13812345670")) == [
        "confirm", "电话，推荐表是“13812345678”，汇总表是“13812345670”",
    ]  # fmt: skip


def test_where_columns_cannot_be_told_only_the_name_is_looked_for() -> None:
    assert with_table(("张三", "湖滨大学")) == ["passed", ""]
    assert with_table(HEAD, ("1", "张三", "湖滨大学")) == ["passed", ""]
    assert with_table(HEAD, ROW, (*ROW[:2], "湖滨大学", *ROW[3:])) == ["passed", ""]


def test_a_real_form_and_its_stamped_scan(tmp_path: Path) -> None:
    form = Form(fields=FILLED, size_mm=(150, 180))
    path = makers.full_scan(tmp_path / "a.pdf", dpi=150, form=form, seals=[Seal(at=(110, 135))])
    looks = pagelook.look({"path": str(path)})["looks"]
    answer = pagetext.read({"path": str(path), "looks": looks, "read": True})
    scan = PdfFacts(
        9,
        pages=(PdfPage(150, 180),),
        looks=msgspec.convert(looks, tuple[PageLook, ...]),
        texts=msgspec.convert(answer["texts"], tuple[PageText, ...]),
    )
    own = word.probe(makers.word(tmp_path / "a.docx", fields=FILLED, chars=60), 9)
    assert told({"a.docx": own, "a.pdf": scan}) == SAME
    changed = {**FILLED, "联系电话": "13812345679"}
    other = word.probe(makers.word(tmp_path / "b.docx", fields=changed, chars=60), 9)
    assert differences(other, scan) == ["联系电话，Word 版是“13812345679”，扫描件上是“13812345678”"]
