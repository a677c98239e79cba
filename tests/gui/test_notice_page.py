"""Step 1: the notices to choose from, and all that the chosen one asks."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.notice import NoticeProfile, Strength
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.renew import RenewDialog
from app.gui.pages.notice import NoticePage
from app.gui.pages.parts.notice_choice import ChoiceCard
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels import notice as model
from app.gui.viewmodels import renewal
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.shelf import Shelved
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.labels import Text
from app.notices import drafts, store
from app.reporting.quoting import excerpt
from app.reporting.requirements import Line
from tests import cases
from tests.gui.told import Told

BUILT_IN = "bj-zuimei-2024"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, told: Told) -> Iterator[NoticePage]:
    session = Session(cases.childless())
    made = NoticePage(theme, session, told)
    qtbot.addWidget(made)
    made.resize(1056, 676)
    yield made
    session.close()
    assert told.places == []


@pytest.fixture
def built_in() -> NoticeProfile:
    return store.get(BUILT_IN, "2024")


def begun(qtbot: QtBot, page: NoticePage) -> NoticePage:
    with qtbot.waitSignal(page.shelf.shelved):
        page.begin()
    page.show()
    return page


def card_of(page: NoticePage, profile: NoticeProfile) -> ChoiceCard:
    return next(card for card in page.chooser.cards if card.choice.profile == profile)


def test_what_a_card_says_stays_together_beside_a_higher_one(
    qtbot: QtBot, page: NoticePage
) -> None:
    begun(qtbot, page)
    card = page.chooser.cards[0]
    lines = card.findChildren(Text)
    qtbot.waitUntil(lambda: lines[0].y() > 0)
    before = [one.y() for one in lines]
    card.setFixedHeight(card.height() + 120)
    qtbot.waitUntil(lambda: card.use.mapTo(card, card.use.rect().topLeft()).y() > before[-1] + 120)
    assert [one.y() for one in lines] == before


def test_each_notice_is_a_card_and_one_is_recommended(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile
) -> None:
    store.renew(BUILT_IN, "2090", {0: date(2090, 4, 3)})
    begun(qtbot, page)
    first, *others = page.chooser.cards
    assert first.choice.profile.edition == "2090"
    assert len(others) == len(store.builtin())
    assert [card.use.kind for card in page.chooser.cards] == ["soft"] + ["plain"] * len(others)
    assert all(card.choice.is_over for card in others)
    assert all(card.choice.left.startswith("已过") for card in others)


def test_choosing_by_keyboard(qtbot: QtBot, page: NoticePage, built_in: NoticeProfile) -> None:
    card = card_of(begun(qtbot, page), built_in)
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(card.use, Qt.Key.Key_Return)
    assert chosen.args == [built_in]


def bars(page: NoticePage) -> list[str]:
    """What is said above the cards."""
    found = [page.chooser._told.itemAt(at) for at in range(page.chooser._told.count())]
    said = [item.widget() for item in found if item is not None]
    return [one._text.text() for one in said if isinstance(one, NoticeBar)]


def test_installing_shows_the_new_one(qtbot: QtBot, page: NoticePage, tmp_path: Path) -> None:
    begun(qtbot, page)
    content = json.loads((paths.assets() / "notices" / f"{BUILT_IN}.json").read_text("utf-8"))
    file = tmp_path / "新通知.json"
    file.write_text(json.dumps({**content, "id": "other", "title": "另一份"}), "utf-8")
    with qtbot.waitSignal(page.shelf.shelved):
        page.install(str(file))
    new = [card for card in page.chooser.cards if card.selected]
    assert [card.choice.title for card in new] == ["另一份"]
    assert bars(page) == ["已导入“新通知.json”，就是下面标出来的那一份。"]
    with qtbot.waitSignal(page.shelf.shelved):
        page.begin()
    assert bars(page) == []


def test_a_file_that_is_no_notice_is_told(
    qtbot: QtBot, page: NoticePage, told: Told, tmp_path: Path
) -> None:
    begun(qtbot, page)
    file = tmp_path / "别的.json"
    file.write_text("[]", "utf-8")
    with qtbot.waitSignal(page.shelf.told):
        page.install(str(file))
    assert "不是通知要求" in told.sentences[0]
    assert len(page.chooser.cards) == len(store.builtin())


def test_damaged_notices_are_told(qtbot: QtBot, page: NoticePage) -> None:
    home = paths.data_home() / "notices"
    home.mkdir(parents=True)
    (home / "坏@1.json").write_text("{", "utf-8")
    begun(qtbot, page)
    texts = [label.text() for label in page.chooser.findChildren(Text)]
    assert any("坏@1" in text for text in texts)


def renewing(qtbot: QtBot, page: NoticePage, profile: NoticeProfile) -> RenewDialog:
    """Asked for on the notice's card."""
    card_of(page, profile).renew.click()
    (dialog,) = page.findChildren(RenewDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_renewing_asks_edition_and_dates(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile
) -> None:
    dialog = renewing(qtbot, begun(qtbot, page), built_in)
    dialog.edition.set_text("")
    dialog.accept()
    assert dialog.edition.error
    dialog.edition.edit.clear()
    QTest.keyClicks(dialog.edition.edit, "2091")
    assert dialog.dates[0].text() == "2091年4月3日"
    dialog.dates[0].edit.clear()
    QTest.keyClicks(dialog.dates[0].edit, "2091-4-31")
    dialog.accept()
    assert (dialog.edition.error, dialog.dates[0].error) == (
        "",
        "请写成年、月、日，如 2027年4月3日。",
    )
    dialog.dates[0].edit.clear()
    QTest.keyClicks(dialog.dates[0].edit, "2091/4/5")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert store.get(BUILT_IN[:-4] + "2091").deadlines[0].date == date(2091, 4, 5)


def test_a_typed_date_does_not_follow_the_edition(
    qtbot: QtBot, theme: Theme, built_in: NoticeProfile
) -> None:
    dialog = RenewDialog(theme, built_in)
    qtbot.addWidget(dialog)
    dialog.dates[0].edit.clear()
    QTest.keyClicks(dialog.dates[0].edit, "2030-05-01")
    dialog.edition.edit.clear()
    QTest.keyClicks(dialog.edition.edit, "2031")
    assert dialog.dates[0].text() == "2030-05-01"


def test_a_renewal_that_is_refused_keeps_what_was_typed(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile, told: Told
) -> None:
    other = replace(built_in, id=f"{BUILT_IN[:-4]}2091", edition="2091")
    drafts.save(other)
    dialog = renewing(qtbot, begun(qtbot, page), built_in)
    dialog.edition.edit.clear()
    QTest.keyClicks(dialog.edition.edit, "2091")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.edition.error))
    assert "先移除那一份" in dialog.edition.error
    assert (dialog.isVisible(), dialog.edition.text()) == (True, "2091")
    assert dialog.yes.isEnabled()
    assert told.sentences == []


@pytest.mark.parametrize(
    ("today", "edition"),
    [
        (date(2026, 11, 22), "2027"),
        (date(2026, 4, 3), "2026"),
        (date(2026, 4, 4), "2027"),
        (date(2024, 1, 1), "2025"),
    ],
)
def test_the_year_proposed_is_one_whose_deadline_is_to_come(
    built_in: NoticeProfile, today: date, edition: str
) -> None:
    assert renewal.next_edition(built_in, today) == edition


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2026年4月3日", "这一天已经过去了"),
        ("2026年12月20日", ""),
        ("2028年1月5日", ""),
        ("2029年4月3日", "新的年份是 2027，与这一天对不上"),
        ("四月", "请写成年、月、日"),
    ],
)
def test_a_renewed_deadline_is_to_come_and_of_its_year(text: str, fault: str) -> None:
    said = renewal.deadline_fault(text, "2027", date(2026, 11, 22))
    assert said.startswith(fault)
    assert bool(said) is bool(fault)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027年4月3日", date(2027, 4, 3)),
        (" 2027 / 04 / 03 ", date(2027, 4, 3)),
        ("2027.4.3", date(2027, 4, 3)),
        ("2027-2-29", None),
        ("4月3日", None),
    ],
)
def test_dates_as_people_write_them(text: str, day: date | None) -> None:
    assert renewal.read_date(text) == day


def test_a_leap_day_moves_to_the_28th(built_in: NoticeProfile) -> None:
    leap = replace(built_in, deadlines=(replace(built_in.deadlines[0], date=date(2024, 2, 29)),))
    assert renewal.dated(leap, "2025")[0].proposed == "2025年2月28日"
    assert renewal.dated(leap, "春季")[0].proposed == ""


def test_groups_in_their_order(built_in: NoticeProfile) -> None:
    assert [group.title for group in model.groups(built_in)] == [
        "时间",
        "渠道与对象",
        "每位人选",
        "单位",
        "盖章与承诺",
        "通知前后说法不一",
        "还有这些话没有变成检查项",
    ]
    assert [group.title for group in model.groups(NoticeProfile("x", "1", "空"))] == []


def test_nothing_that_the_notice_asks_is_left_out(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile
) -> None:
    page.requirements.show_notice(built_in)
    texts = " ".join(label.text() for label in page.requirements.findChildren(Text))
    wanted = [*(item.name for item in built_in.items), *(one.text for one in built_in.attestations)]
    wanted += [quota.who for quota in built_in.quotas] + ["现场报送", "每张不小于 2MB"]
    unread = [one.quote for one in built_in.unparsed if one.quote.isprintable()]
    wanted += [excerpt(quote) for quote in unread]
    assert [text for text in wanted if text not in texts] == []


def test_what_is_unsure_says_so(built_in: NoticeProfile) -> None:
    basis = built_in.deadlines[0].basis[0]
    soft = replace(basis, strength=Strength.IN_PRINCIPLE, corrupted=True)
    assert model.doubts(Line("", "", (soft,))) == ("原文有残缺", "原则上")
    assert model.doubts(Line("", "", (basis,), year_inferred=True)) == ("年份是推断的",)
    assert model.doubts(Line("", "", (basis,))) == ()
    assert model.doubts(Line("", "", (replace(basis, confidence=0.8),))) == ("拿不准",)


def test_going_to_a_passage_marks_just_its_words(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile
) -> None:
    page.requirements.show_notice(built_in)
    page._stack.setCurrentWidget(page._showing)
    page.show()
    video = built_in.item("video")
    assert video is not None
    basis = next(one for one in video.basis if "seconds" in one.of)
    page.go_to(Place(Step.NOTICE, passage=(basis.start, basis.end)))
    rows = [row for card in page.requirements.cards for row in card.rows]
    marked = [row for row in rows if row.quoted is not None and row.quoted.marked]
    assert [line.label for row in marked for line in row.clause.lines] == ["时长"]
    assert marked[0].visibleRegion().isEmpty() is False
    page.go_to(Place(Step.NOTICE, passage=(basis.start + 1, basis.start + 2)))
    assert marked[0].quoted is not None
    assert marked[0].quoted.marked


@pytest.mark.parametrize("width", [928, 1056])
@pytest.mark.parametrize("larger", [0, 1])
def test_no_text_is_cut(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile, width: int, larger: int
) -> None:
    page.requirements.show_notice(built_in)
    page._stack.setCurrentWidget(page._showing)
    for label in page.findChildren(Text):
        made = label.font()
        made.setPixelSize(made.pixelSize() + larger)
        label.setFont(made)
    page.resize(width, 576)
    page.show()
    qtbot.waitUntil(lambda: page.requirements.width() > width - 100)
    labels = [one for one in page.requirements.findChildren(Text) if one.isVisible()]
    assert len(labels) > 100
    qtbot.waitUntil(lambda: all(one.heightForWidth(one.width()) <= one.height() for one in labels))


def test_every_control_has_a_name(qtbot: QtBot, page: NoticePage) -> None:
    begun(qtbot, page)
    found = page.chooser.findChildren(QAbstractButton)
    buttons = [one for one in found if one.isVisible()]
    assert len(buttons) == 3 + 3 * len(page.chooser.cards)
    assert [one for one in buttons if not (one.accessibleName() or one.text())] == []


def test_of_several_deadlines_the_next_is_counted(built_in: NoticeProfile) -> None:
    (only,) = built_in.deadlines
    two = (replace(only, date=date(2027, 3, 15)), replace(only, date=date(2027, 3, 20)))
    profile = replace(built_in, deadlines=two)
    left = [model.choice(profile, date(2027, 3, day)).left for day in (14, 18, 22)]
    assert left == ["还有 1 天", "还有 2 天", "已过 2 天"]


def test_a_wrong_renewal_can_be_taken_off_the_shelf(qtbot: QtBot, page: NoticePage) -> None:
    made = store.renew(BUILT_IN, "2090", {0: date(2090, 4, 3)})
    begun(qtbot, page)
    offered = [card.choice.profile for card in page.chooser.cards if card.remove.isVisible()]
    assert offered == [made]
    card_of(page, made).remove.click()
    (dialog,) = page.findChildren(Asking)
    with qtbot.waitSignal(page.shelf.shelved):
        dialog.yes.click()
    assert made not in [card.choice.profile for card in page.chooser.cards]
    assert made not in store.list_profiles()


@pytest.mark.parametrize("width", [1142, 1056, 928])
def test_long_captions_make_the_shelf_no_wider_than_its_page(
    qtbot: QtBot, page: NoticePage, built_in: NoticeProfile, width: int
) -> None:
    """Three deadlines, how long ago, and whose copy it is: side by side they need a page alone."""
    begun(qtbot, page)
    page.resize(width, 676)
    late = replace(
        model.choices([built_in], date(2026, 11, 23))[0],
        title="关于组织开展市级科普基地申报认定工作的通知" * 3,
        deadline="2026年9月25日、2026年9月30日、2026年10月13日、2026年12月31日",
    )
    mine = frozenset({store.file_name(built_in)})
    page.chooser.show_shelf(Shelved((late, late, late), (), corrected=mine))
    view = page.chooser.parentWidget()
    assert view is not None
    port = view.parentWidget()
    assert port is not None
    qtbot.waitUntil(lambda: page.chooser.cards[0].height() > 100)
    assert view.width() <= port.width()
    right = port.mapToGlobal(port.rect().topRight()).x()
    parts: list[QWidget] = page.chooser.findChildren(QWidget)
    shown = [part for part in parts if part.isVisible()]
    assert all(part.mapToGlobal(part.rect().topRight()).x() <= right for part in shown)
