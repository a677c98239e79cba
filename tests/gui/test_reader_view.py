"""The notice's text: where its marks lie, and how mouse and keys reach them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.reader.notice_view import NoticeView
from app.gui.reader.paragraph import LINE, Paragraph, lines_of
from app.gui.theme import Theme
from app.gui.viewmodels.reader import Reader
from tests.gui.reading import NOTICE, fact_about, press, reader_on, seen


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Reader]:
    with reader_on(qtbot) as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, reader: Reader) -> NoticeView:
    made = NoticeView(theme)
    qtbot.addWidget(made)
    made.resize(560, 320)
    made.picked.connect(reader.choose_of)
    reader.chosen.connect(made.choose)
    made.show_notice(seen(reader))
    made.show()
    return made


def middle_of(view: NoticeView, start: int, end: int) -> QPoint:
    view.show_place(start)
    return view._rects(start, end)[0].center().toPoint()


def test_a_click_on_a_mark_chooses_its_fact(qtbot: QtBot, view: NoticeView, reader: Reader) -> None:
    start = NOTICE.index("3分钟")
    point = middle_of(view, start, start + 3)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    fact = seen(reader).fact(reader.choice)
    assert fact is not None
    assert any(low <= start < high for low, high in seen(reader).spans(fact.id))
    assert fact.text in view.accessibleDescription()


def test_a_click_beside_the_words_chooses_nothing(view: NoticeView, reader: Reader) -> None:
    start = NOTICE.index("为宣传一线")
    point = middle_of(view, start, start + 3)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert reader.choice == ""


def test_keys_lead_from_mark_to_mark(view: NoticeView, reader: Reader) -> None:
    chosen = []
    for _number in range(len(seen(reader).segments)):
        press(view, Qt.Key.Key_Right)
        chosen.append(view.marking.chosen_start)
    assert len(set(chosen)) > 5
    before = view.marking.chosen_start
    press(view, Qt.Key.Key_Left)
    assert view.marking.chosen_start != before


def test_what_is_chosen_comes_into_sight(view: NoticeView, reader: Reader) -> None:
    fact = fact_about(reader, "国家秘密")
    view.verticalScrollBar().setValue(0)
    reader.choose(fact)
    start = seen(reader).spans(fact)[0][0]
    top = view._rects(start, start + 1)[0].top()
    assert 0 <= top <= view.viewport().height() - LINE


def test_dragging_selects_just_the_words(view: NoticeView) -> None:
    start = NOTICE.index("人员值守")
    view.show_place(start)
    first = view._rects(start, start + 1)[0]
    last = view._rects(start + 3, start + 4)[0]
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first.center().toPoint() - QPoint(6, 0))
    QTest.mouseMove(port, last.center().toPoint() + QPoint(6, 0))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last.center().toPoint())
    assert view.selection == (start, start + 4)


def test_keys_select_from_the_chosen_mark(view: NoticeView, reader: Reader) -> None:
    reader.choose("deadlines.0")
    first = view.marking.chosen_start
    for _number in range(3):
        press(view, Qt.Key.Key_Right, shift=True)
    assert view.selection == (first, first + 3)
    press(view, Qt.Key.Key_Escape)
    assert view.selection is None


def test_both_scripts_have_the_same_marks(view: NoticeView, reader: Reader) -> None:
    start = NOTICE.index("3分钟")
    before = view._rects(start, start + 3)
    view.show_original(original=True)
    assert view._rects(start, start + 3) == before


def test_rare_characters_count_once(qtbot: QtBot, theme: Theme) -> None:
    text = "𠮷野𬭎的材料"
    paragraph = Paragraph(text, 100, title=False)
    paragraph.lay_out(400, 0)
    rect = next(iter(paragraph.rects(103, 104, 0, 0)))
    assert paragraph.place_at(rect.center().x(), 5) == 103
    assert paragraph.place_at(rect.left() + 3, 5, between=True) == 103


def test_blank_lines_and_edges_are_no_paragraphs() -> None:
    text = "\n　　标题\n\n \t正文，\n"
    assert [text[start:end] for start, end in lines_of(text)] == ["标题", "正文，"]


def test_narrower_it_wraps_and_still_scrolls_to_the_end(qtbot: QtBot, view: NoticeView) -> None:
    before = view.verticalScrollBar().maximum()
    view.resize(300, 320)
    assert view.verticalScrollBar().maximum() > before
    view.show_place(NOTICE.index("2026年4月2日"))
    assert view._rects(NOTICE.index("2026年4月2日"), NOTICE.index("2026年4月2日") + 1)
