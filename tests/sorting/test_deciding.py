"""Which clue makes a file certain, and which keeps it in the tray."""

from dataclasses import replace

import pytest

from app.domain.facts import Family, PdfFacts, PortraitLook, Unreadable
from app.domain.submission import ClueKind, SlotKey
from app.sorting.decide import decide
from app.sorting.evidence import Evidence
from app.sorting.guessing import CERTAIN, DOUBTED, judge
from app.submissions import edits
from tests.sorting.cases import (
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
