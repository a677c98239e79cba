"""Which clue makes a file certain, and which keeps it in the tray."""

from dataclasses import replace

import pytest

from app.domain.facts import Facts, Family, PdfFacts, PdfPage, PortraitLook, SheetFacts, Unreadable
from app.domain.notice import Item, Kind, Limits, NoticeProfile
from app.domain.submission import ClueKind, NoticeRef, SlotKey, Submission, Unit
from app.notices import store
from app.sorting import glances
from app.sorting.decide import decide
from app.sorting.evidence import Evidence
from app.sorting.guessing import CERTAIN, DOUBTED, judge
from app.sorting.setting import setting
from app.submissions import edits
from tests.sorting.building import TORCH
from tests.sorting.cases import (
    AT,
    FILM,
    LANDSCAPE,
    STUDIO,
    UPRIGHT,
    document,
    ground,
    piece,
    submission,
)

TWO = ("张三", "李四")


def sure_of(one: Evidence, *names: str) -> SlotKey | None:
    best = judge(one, ground(*names)).sure
    return best.key if best else None


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("张三推荐表.docx", SlotKey("form", "n1")),
        ("附件1：张 三-推荐表（定稿）.docx", SlotKey("form", "n1")),
        ("李四/申报表.docx", SlotKey("form", "n2")),
        ("推荐人选汇总表.docx", SlotKey("summary-table")),
        ("江城科协报告.docx", SlotKey("work-report")),
        ("推薦表/張三.docx", SlotKey("form", "n1")),
        ("张三丰推荐表.docx", None),
        ("推荐表.docx", None),
        ("张三、李四推荐表.docx", None),
        ("张三推荐表和汇总表.docx", None),
        ("张三身份证.docx", None),
        ("王五推荐表.docx", None),
        ("张三/李四推荐表.docx", None),
    ],
)
def test_documents_by_their_names(path: str, key: SlotKey | None) -> None:
    assert sure_of(document(path), *TWO) == key


def test_namesakes_are_never_certain() -> None:
    found = judge(document("张三/张三推荐表.docx", "推荐表\n姓名\n张三"), ground("张三", "张三"))
    assert found.sure is None
    assert [one.key for one in found.guesses[:2]] == [SlotKey("form", "n1"), SlotKey("form", "n2")]


def test_another_name_in_the_form_keeps_it_waiting() -> None:
    assert sure_of(document("张三/推荐表.docx", "推荐表\n姓名\n张三"), *TWO)
    assert sure_of(document("张三/推荐表.docx", "推荐表\n姓名\n李四"), *TWO) is None
    assert sure_of(document("张三/推荐表.docx", "推荐表\n姓名\n钱六"), *TWO) is None


def test_the_only_nominee_gets_camera_names_but_no_strangers() -> None:
    assert sure_of(piece("IMG_0001.JPG", LANDSCAPE), "张三") == SlotKey("life-photos", "n1")
    assert sure_of(piece("DCIM/100APPLE/IMG_0001.JPG", LANDSCAPE), "张三")
    assert sure_of(piece("王五/IMG_0001.JPG", LANDSCAPE), "张三") is None
    assert sure_of(piece("王五.jpg", LANDSCAPE), "张三") is None
    assert sure_of(piece("IMG_0001.JPG", LANDSCAPE), *TWO) is None


def test_headshots_by_shape_background_and_face() -> None:
    assert sure_of(piece("张三/1.jpg", STUDIO), *TWO) == SlotKey("headshot", "n1")
    busy = replace(UPRIGHT, portrait=PortraitLook(1, 0, (90, 110, 80), 0.3))
    assert sure_of(piece("张三/1.jpg", busy), *TWO) == SlotKey("life-photos", "n1")
    white = replace(UPRIGHT, portrait=PortraitLook(1, 0, (250, 250, 250), 0.95))
    assert sure_of(piece("张三/1.jpg", white), *TWO) is None
    assert sure_of(piece("张三/1.jpg", UPRIGHT), *TWO) is None
    assert sure_of(piece("张三/证件照.jpg", LANDSCAPE), *TWO) is None


def test_a_page_photographed_is_no_photo() -> None:
    page = replace(UPRIGHT, portrait=PortraitLook(0, 0, (235, 233, 228), 0.97))
    assert sure_of(piece("张三/IMG_1.JPG", page), *TWO) is None


def test_a_name_that_lies_about_the_content_waits() -> None:
    pdf = piece("张三推荐表.docx", PdfFacts(9))
    found = judge(pdf, ground(*TWO))
    assert found.guesses[0].key == SlotKey("form", "n1")
    assert found.guesses[0].confidence == DOUBTED < CERTAIN
    broken = piece("张三工作照.jpg", Unreadable(Family.PHOTO, "jpg", 9, "truncated"))
    assert sure_of(broken, *TWO) is None


def test_the_scan_beside_its_word_file_goes_with_it() -> None:
    files = [
        document("推荐表/01.docx", "推荐表\n姓名\n张三", 1),
        piece("推荐表/01（盖章）.pdf", PdfFacts(9), number=2),
        piece("推荐表/02.pdf", PdfFacts(9), number=3),
    ]
    placed = {one.evidence.file.name: one.placed for one in decide(files, ground(*TWO))}
    scan = placed["01（盖章）.pdf"]
    assert scan is not None
    assert scan.key == SlotKey("form", "n1")
    assert ClueKind.PARTNER in {clue.kind for clue in scan.clues}
    assert placed["02.pdf"] is None


def test_rivals_for_one_place_both_wait() -> None:
    files = [document("张三/推荐表.docx", number=1), document("张三/推荐表（修改）.docx", number=2)]
    assert [one.placed for one in decide(files, ground(*TWO))] == [None, None]


def test_photos_beyond_the_most_wait_also_beside_those_there() -> None:
    files = [piece(f"张三/IMG_{n}.JPG", LANDSCAPE, number=n) for n in range(1, 8)]
    placed = [one.evidence.file.name for one in decide(files, ground(*TWO)) if one.placed]
    assert placed == [f"IMG_{n}.JPG" for n in range(1, 6)]
    key = SlotKey("life-photos", "n1")
    full = edits.add_files(submission(*TWO), key, [one.file for one in files[:5]])
    ground_full = replace(ground(*TWO), submission=full)
    assert not [one for one in decide(files[5:], ground_full) if one.placed]


def test_a_live_photos_film_is_not_the_video() -> None:
    files = [
        piece("张三/IMG_1.HEIC", replace(LANDSCAPE, format="heic"), number=1),
        piece("张三/IMG_1.MOV", replace(FILM, format="mov", seconds=3.2), number=2),
    ]
    assert [one.placed is not None for one in decide(files, ground(*TWO))] == [True, False]


def test_at_most_four_guesses_the_best_first() -> None:
    found = judge(piece("IMG_1.JPG", LANDSCAPE), ground("甲一", "乙二", "丙三", "丁四", "戊五"))
    confidences = [one.confidence for one in found.guesses]
    assert len(confidences) == 4
    assert confidences == sorted(confidences, reverse=True)


@pytest.mark.parametrize(
    ("path", "text", "key"),
    [
        ("2023年/张三推荐表.docx", "", None),
        ("2024年/张三推荐表.docx", "", SlotKey("form", "n1")),
        ("2023年/2024/张三推荐表.docx", "", SlotKey("form", "n1")),
        ("张三推荐表2023.docx", "", None),
        ("张三推荐表20230312.docx", "", SlotKey("form", "n1")),
        ("张三/推荐表.docx", "2022年推荐表\n姓名\n张三", None),
        ("张三/推荐表.docx", "推荐表\n姓名\n张三\n1975年3月", SlotKey("form", "n1")),
        ("去年参考/张三推荐表.docx", "", None),
        ("推荐人选汇总表2023—2024.docx", "", SlotKey("summary-table")),
    ],
)
def test_files_of_earlier_years_wait(path: str, text: str, key: SlotKey | None) -> None:
    assert sure_of(document(path, text), *TWO) == key


def test_photos_may_be_older_unless_their_folder_says_the_year() -> None:
    key = SlotKey("life-photos", "n1")
    assert sure_of(piece("张三（2022年下乡）.jpg", LANDSCAPE), *TWO) == key
    assert sure_of(piece("2022年/张三下乡.jpg", LANDSCAPE), *TWO) is None
    assert sure_of(piece("2023-05-20/张三下乡.jpg", LANDSCAPE), *TWO) == key


def test_a_table_in_a_sheet_stands_for_the_one_in_word_unless_that_lies_there_too() -> None:
    key = SlotKey("summary-table")
    sheet = piece("推荐人选汇总表.xlsx", SheetFacts("xlsx", 9), number=1)
    assert sure_of(sheet, *TWO) == key
    assert sure_of(piece("张三推荐表.xlsx", SheetFacts("xlsx", 9)), *TWO) is None
    word = document("推荐人选汇总表.docx", number=2)
    chosen = [one.evidence for one in decide([sheet, word], ground(*TWO)) if one.placed]
    assert chosen == [word]


def test_a_weak_word_of_another_item_is_no_objection() -> None:
    key = SlotKey("work-report")
    assert sure_of(document("关于推荐最美科技工作者人选的报告.docx"), *TWO) == key
    assert sure_of(document("推荐工作情况报告和汇总表.docx"), *TWO) is None


def test_names_in_latin_letters_with_whatever_joins_them() -> None:
    key = SlotKey("form", "n1")
    for name in ("Anna Li推荐表", "anna_li-推荐表", "AnnaLi 推荐表"):
        assert sure_of(document(f"{name}.docx"), "Anna Li", "李四") == key
    assert sure_of(document("Joanna Li推荐表.docx"), "Anna Li", "李四") is None


def test_a_numbered_folder_is_a_hint_and_no_more() -> None:
    found = judge(piece("02/IMG_1.JPG", LANDSCAPE), ground(*TWO))
    assert found.sure is None
    assert found.guesses[0].key == SlotKey("life-photos", "n2")
    assert judge(piece("张三/02/IMG_1.JPG", LANDSCAPE), ground(*TWO)).sure
    assert not any(
        one.clues[1:] for one in judge(piece("09/1.JPG", LANDSCAPE), ground(*TWO)).guesses
    )


def test_a_picture_named_as_a_paper_is_no_photo() -> None:
    assert sure_of(piece("张三/签到表.jpg", LANDSCAPE), *TWO) is None
    assert sure_of(piece("张三/人大代表.jpg", LANDSCAPE), *TWO) == SlotKey("life-photos", "n1")


def test_only_what_may_decide_is_looked_at() -> None:
    pdf = PdfFacts(9, pages=(PdfPage(210, 297, characters=300),))
    wanted: dict[str, tuple[Facts, bool]] = {
        "张三/IMG_1.JPG": (UPRIGHT, True),
        "张三/IMG_2.JPG": (LANDSCAPE, False),
        "张三工作照.jpg": (UPRIGHT, False),
        "张三/长图.jpg": (replace(UPRIGHT, height=9000), True),
        "张三.pdf": (pdf, True),
        "李四.pdf": (PdfFacts(9, pages=(PdfPage(210, 297, images=1),)), False),
    }
    seen = {
        path: glances.worth(piece(path, one), ground(*TWO)) for path, (one, _) in wanted.items()
    }
    assert seen == {path: looked for path, (_, looked) in wanted.items()}


@pytest.mark.parametrize(
    ("path", "placed"),
    [
        ("马到成功.jpg", False),
        ("马到成照.jpg", True),
        ("马到成下乡.jpg", True),
        ("张三手机/DCIM/IMG_1.JPG", True),
        ("张三丰手机/DCIM/IMG_1.JPG", False),
        ("张三/海报.jpg", False),
        ("张三/初稿/1.jpg", False),
    ],
)
def test_what_stands_behind_a_name_or_for_another_thing(path: str, placed: bool) -> None:
    assert (sure_of(piece(path, LANDSCAPE), "张三", "马到成") is not None) is placed


def test_a_first_draft_waits_and_hinders_nobody() -> None:
    files = [
        document("张三/推荐表（初稿）.docx", number=1),
        document("张三/推荐表（定稿）.docx", number=2),
    ]
    placed = [one.evidence.file.name for one in decide(files, ground(*TWO)) if one.placed]
    assert placed == ["推荐表（定稿）.docx"]


def test_a_folder_named_by_part_of_an_item_holds_it_whatever_its_files_are_called() -> None:
    made = Submission("s", NoticeRef(TORCH, "2022", ""), Unit("江城高新区"), AT)
    zone = setting(made, store.get(TORCH))
    best = judge(document("（二）政策/若干意见.docx"), zone).sure
    assert best is not None
    assert best.key == SlotKey("policy-files")
    assert judge(document("（二）往来/若干意见.docx"), zone).sure is None
    assert judge(document("十年总结.docx"), zone).guesses[0].key == SlotKey("report")


def test_a_slot_of_the_files_very_name_is_offered_though_it_wants_another_kind() -> None:
    """As a notice has it that wants everything as PDF: the ledger is dropped as it was typed."""
    ledger = Item("table", "近两年科普活动台账", Kind.TABLE, limits=Limits(formats=("pdf",)))
    form = Item("form", "科普基地申报书", Kind.FORM)
    again = Item("form-2", "复核表", Kind.FORM)
    profile = NoticeProfile("n", "2026", "科普基地申报通知", items=(form, ledger, again))
    here = setting(submission("科技馆"), profile)
    judged = judge(document("近两年科普活动台账.docx"), here)
    assert judged.sure is None
    assert judged.guesses[0].key == SlotKey("table")
    assert judge(document("开放制度.docx"), here).guesses[0].key.item != "table"
