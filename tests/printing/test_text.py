"""What is painted can be searched and copied, whatever the characters."""

import io

import pypdf
import pytest

from app.printing import textmap
from app.printing.fonts import Face, printable
from app.printing.lines import Style
from app.printing.pdf import Document, pdf_bytes
from app.printing.pieces import Align, Canvas
from tests.printing.reading import solid, texts

LINES = (
    "青山不改，绿水长流（第 3 稿）",
    "王喆珺、李玥祎、赵垚赟、陈堃",
    "孙𠮷祥、周𬭎、吴䶮㛃、𫍯𫖮𬍛",
    "阿卜杜·热合曼 • 2—3 ～ 10 — 第①②条 Ⅻ ㎡",
    "kepu@example.org，010-5555 0137，381 MB",
)


def painted(*lines: str, face: Face = Face.REGULAR) -> bytes:
    def page(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.text(20, 30 + 12 * number, line, Style(4, face))

    return pdf_bytes(Document("题名", "单位", [page]))


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("reader", ["pypdf", "pdfium"])
def test_every_line_comes_back(face: Face, reader: str) -> None:
    (text,) = texts(painted(*LINES[:3], LINES[4], face=face))[reader]
    assert solid(text) == solid("".join((*LINES[:3], LINES[4])))


def test_blanks_are_blanks_not_tabs() -> None:
    found = texts(painted("共 2 人 限 3 人"))
    assert found["pdfium"] == ["共 2 人 限 3 人"]
    assert found["pypdf"] == ["共 2 人 限 3 人"]


@pytest.mark.parametrize("sign", ["·", "•", "～", "〜", "…", "—", "①", "　"])
def test_signs_that_share_a_glyph_come_back_as_painted(sign: str) -> None:
    (text,) = texts(painted(f"甲{sign}乙"))["pypdf"]
    assert text == f"甲{sign}乙"


def test_regular_and_bold_on_two_pages_have_maps_of_their_own() -> None:
    def first(canvas: Canvas) -> None:
        canvas.text(20, 30, "𠮷甲", Style(4))
        canvas.text(20, 50, "乙𬭎", Style(4, Face.BOLD))

    def second(canvas: Canvas) -> None:
        canvas.text(190, 30, "丙𬭎𠮷", Style(5, Face.BOLD), Align.RIGHT)

    found = texts(pdf_bytes(Document("题名", "单位", [first, second])))
    for pages in found.values():
        assert [solid(page) for page in pages] == ["𠮷甲乙𬭎", "丙𬭎𠮷"]


def test_title_and_author_are_in_the_file() -> None:
    facts = pypdf.PdfReader(io.BytesIO(painted("甲"))).metadata
    assert facts is not None
    assert (facts.title, facts.author, facts.creator) == ("题名", "单位", "备齐")


def test_an_empty_page_is_no_failure() -> None:
    assert texts(painted())["pypdf"] == [""]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("王\t小\n明", "王 小 明"),
        ("王\u200b明\ufeff", "王明"),
        ("葛\U000e0100", "葛"),
        ("坏\ud800字", "坏\ufffd字"),
        ("e\u0301", "é"),
        ("凉\uf979", "凉\uf979"),
    ],
)
def test_what_cannot_be_set_is_made_settable(given: str, shown: str) -> None:
    assert printable(given) == shown


def test_a_file_that_cannot_be_matched_is_refused() -> None:
    with pytest.raises(textmap.TextMapError, match="3 glyphs for 2 characters"):
        textmap.complete(painted("一二三"), [["一二"]], {})


def test_a_cover_is_painted_even_where_qt_writes_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> bytes:
        raise textmap.TextMapError

    monkeypatch.setattr(textmap, "complete", refuse)
    assert texts(painted("青山"))["pdfium"] == ["青山"]
