"""What a fix asks: a frame on the picture, an order of pages. By keys and by hand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.domain.facts import Facts, PhotoFacts
from app.domain.fixing import Offer
from app.domain.notice import CountRange, Item, Kind, Limits, PixelLimit, Rendition
from app.domain.submission import SlotKey, SubmittedFile
from app.fixes import registry
from app.fixes.base import Source
from app.gui.dialogs.crop import CropDialog
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.page_order import OrderDialog
from app.gui.theme import Theme
from app.gui.viewmodels import fixes
from app.gui.viewmodels.cropping import Cropping
from app.gui.viewmodels.mending import Mending
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.viewmodels.thumbs import Thumbs
from tests import cases
from tests.gui import states
from tests.gui.told import Told

ONE = CountRange(1, 1)
HEAD = Item(
    "head", "证件照", Kind.HEADSHOT, count=ONE, limits=Limits(size_mm=(35, 45), dpi_min=300)
)
EXACT = replace(HEAD, limits=Limits(pixels=PixelLimit(exact=(600, 800))))
FORM = Item("form", "推荐表", Kind.FORM, count=ONE, renditions=(Rendition.SCAN,))
WIDE = PhotoFacts("jpg", 900_000, 1000, 800, "RGB")
PAGES = tuple(
    SubmittedFile(f"files/{n:04d}-p.jpg", f"第{n}页.jpg", 1000, str(n) * 128, cases.NOW)
    for n in (3, 1, 2)
)
_RATIO = 35 / 45


@pytest.fixture
def state(folder: Path) -> State:
    made = states.state_of(folder, [])
    profile = replace(made.profile, items=(HEAD, FORM))
    facts: dict[str, Facts] = {one.path: WIDE for one in (states.PHOTO, *PAGES)}
    return replace(made, profile=profile, case=replace(made.case, profile=profile, facts=facts))


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Iterator[Hands]:
    session = Session(cases.childless())
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    thumbs = Thumbs(session.sandbox, over)
    mending = Mending(session, Told(), over)
    yield Hands(theme, session, thumbs, mending, over, lambda: None)
    thumbs.close()
    session.close()


def _offer(fix: str, *files: SubmittedFile) -> Offer:
    key = SlotKey("head" if len(files) == 1 else "form")
    return Offer(registry.recipe(fix).fix, key, files, ())


@pytest.fixture
def dialog(hands: Hands, state: State) -> Iterator[CropDialog]:
    made = CropDialog(hands, _offer("crop-headshot", states.PHOTO), state)
    made.open()
    made.stage.set_image(QImage(500, 400, QImage.Format.Format_RGB32))
    yield made
    if isValid(made):
        made.reject()


def test_a_frame_keeps_its_ratio_wherever_it_is_pulled() -> None:
    crop = Cropping(WIDE, HEAD)
    for corner in ((0, 0), (1, 0), (0, 1), (1, 1)):
        for x, y in ((-1.0, 0.2), (0.4, 2.0), (0.5, 0.5), (3.0, -2.0)):
            crop.pull(corner, x, y)
            left, top, wide, high = crop.frame
            assert wide * 1000 / (high * 800) == pytest.approx(_RATIO)
            assert min(left, top) >= 0
            assert max(left + wide, top + high) <= 1 + 1e-9


def test_the_corner_across_stays_where_it_is() -> None:
    crop = Cropping(WIDE, HEAD)
    left, top, wide, high = crop.frame
    crop.pull((0, 0), left + 0.2, top + 0.1)
    now = crop.frame
    assert (now[0] + now[2], now[1] + now[3]) == pytest.approx((left + wide, top + high))


def test_what_would_be_too_small_says_so_and_cannot_be_made(dialog: CropDialog) -> None:
    assert dialog.pixels.text() == "622×800 像素"
    assert dialog.yes.isEnabled()
    for _press in range(12):
        QTest.keyClick(dialog.stage, Qt.Key.Key_Minus)
    assert not dialog.yes.isEnabled()
    assert "要求不小于 413×531" in dialog.yes.accessibleDescription()
    framed: list[object] = []
    dialog.framed.connect(framed.append)
    dialog.accept()
    assert dialog.isVisible()
    assert framed == []
    QTest.keyClick(dialog.stage, Qt.Key.Key_Home)
    assert dialog.yes.isEnabled()


def test_nothing_is_enlarged_to_the_pixels_asked() -> None:
    crop = Cropping(WIDE, EXACT)
    assert crop.outcome.pixels == (600, 800)
    assert not crop.outcome.why
    crop.scale(0.9)
    assert "不够要求的 600×800" in crop.outcome.why


def test_arrows_move_and_shift_is_finer(dialog: CropDialog) -> None:
    stage, crop = dialog.stage, dialog.cropping
    start = crop.frame
    QTest.keyClick(stage, Qt.Key.Key_Right)
    coarse = crop.frame[0] - start[0]
    QTest.keyClick(stage, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    fine = start[0] + coarse - crop.frame[0]
    assert 0 < fine < coarse / 5
    before = crop.frame[2]
    QTest.keyClick(stage, Qt.Key.Key_Minus)
    QTest.keyClick(stage, Qt.Key.Key_Plus)
    assert crop.frame[2] == pytest.approx(before, abs=0.002)


def test_the_frame_is_dragged_by_hand(dialog: CropDialog) -> None:
    stage, crop = dialog.stage, dialog.cropping
    start = crop.frame
    middle = stage.framed.center().toPoint()
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(stage, middle + QPoint(20, 0))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=middle + QPoint(20, 0))
    assert crop.frame[0] == pytest.approx(start[0] + 20 / stage.placed.width(), abs=0.002)
    assert crop.frame[2:] == pytest.approx(start[2:])


def test_what_was_framed_is_what_the_recipe_is_given(dialog: CropDialog, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.stage, Qt.Key.Key_Left)
    with qtbot.waitSignal(dialog.framed) as told:
        dialog.yes.click()
    chosen = told.args[0]
    options = registry.recipe("crop-headshot").options
    given = options([Source(states.PHOTO, WIDE)], HEAD, chosen)
    assert given["frame"] == pytest.approx(chosen["frame"])
    assert given["shape"]["ratio"] == pytest.approx(_RATIO)


def test_she_comes_back_to_the_frame_that_she_had(hands: Hands, state: State) -> None:
    start = {"frame": (0.3, 0.2, 0.4, 0.4 * 1000 / 800 / _RATIO), "ratio": _RATIO}
    made = CropDialog(hands, _offer("crop-headshot", states.PHOTO), state, start)
    assert made.chosen["frame"] == pytest.approx(start["frame"])
    made.cropping.see_face((0.4, 0.4, 0.2, 0.2))
    assert made.chosen["frame"] == pytest.approx(start["frame"])
    made.reject()


@pytest.fixture
def ordering(hands: Hands, state: State) -> Iterator[OrderDialog]:
    made = OrderDialog(hands, _offer("images-to-pdf", *PAGES), state)
    made.open()
    yield made
    if isValid(made):
        made.reject()


def _names(dialog: OrderDialog) -> list[str]:
    return [dialog.pages.item(row).text() for row in range(dialog.pages.count())]


def test_pages_start_in_the_order_that_their_names_tell(ordering: OrderDialog) -> None:
    assert _names(ordering) == ["第1页.jpg", "第2页.jpg", "第3页.jpg"]
    spoken = ordering.pages.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "第 1 个：第1页.jpg"


def test_pages_are_put_in_order_by_keys_and_by_buttons(ordering: OrderDialog, qtbot: QtBot) -> None:
    assert not ordering.up.isEnabled()
    QTest.keyClick(ordering.pages, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _names(ordering) == ["第2页.jpg", "第1页.jpg", "第3页.jpg"]
    ordering.down.click()
    assert _names(ordering) == ["第2页.jpg", "第3页.jpg", "第1页.jpg"]
    assert not ordering.down.isEnabled()
    with qtbot.waitSignal(ordering.ordered) as told:
        ordering.yes.click()
    assert told.args[0] == {"order": [PAGES[2].path, PAGES[0].path, PAGES[1].path]}


def test_every_fix_has_words_of_its_own_for_its_button() -> None:
    for recipe in registry.RECIPES:
        verb = fixes.verb_of(Offer(recipe.fix, SlotKey("head"), PAGES, ()))
        assert len(verb.text) <= 7
        assert len(verb.how) > len("另存为副本，原件不动。")
        assert "不动" in verb.how
