"""A page 打包 with a whole submission, and a hand that writes a package with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.domain.progress import Silent
from app.gui.pages.pack import PackPage
from app.gui.theme import Theme
from app.gui.viewmodels.packing_panel import Mode
from app.gui.viewmodels.packing_route import Deed, RouteCard, Standing
from app.gui.viewmodels.session import Session
from app.gui.widgets.labels import Elided
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import check
from app.workflow.desk import Desk
from tests import cases
from tests.gui.opened import wait_checked
from tests.gui.told import Told


def checked(folder: Path, sandbox: Sandbox) -> Path:
    """A submission without a fault, with what its check found."""
    root = folder / "报送稿"
    good = cases.good_files(folder / "原始材料")
    check(cases.attested(cases.filled(root, good)), Silent(), sandbox)
    return root


def shown(session: Session, theme: Theme, sent: Told, qtbot: QtBot) -> PackPage:
    """Its first look at the disk is done."""
    made = PackPage(theme, session, sent)
    qtbot.addWidget(made)
    session.changed.connect(made.show_state)
    assert session.state is not None
    made.show_state(session.state)
    made.resize(1056, 676)
    made.show()
    qtbot.waitUntil(lambda: made._view is not None and made._view.current is not None)
    return made


def standing(page: PackPage, route: str) -> Standing:
    assert page._view is not None
    return next(card.standing for card in page._view.cards if card.route == route)


def mode_of(page: PackPage) -> Mode | None:
    return page.panel.mode


def text_of(page: PackPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def aim(page: PackPage, route: str, target: Path, qtbot: QtBot) -> None:
    page.packing.choose(route)
    page.packing.pick(target)
    qtbot.waitUntil(lambda: _aimed(page, route, target))


def _aimed(page: PackPage, route: str, target: Path) -> bool:
    view = page._view
    if view is None or view.current != route or view.panel.current < 0:
        return False
    return view.panel.targets[view.panel.current].path == target


def write(page: PackPage, route: str, target: Path, qtbot: QtBot) -> Path:
    aim(page, route, target, qtbot)
    page.panel.start.click()
    qtbot.waitUntil(lambda: page.packing.place_of(route) is not None, timeout=20_000)
    place = page.packing.place_of(route)
    assert place is not None
    return place


def change(session: Session, what: Callable[[Desk], object], qtbot: QtBot) -> None:
    before = session.state.submission if session.state else None
    session.edit(what)
    qtbot.waitUntil(lambda: session.state is not None and session.state.submission != before)
    wait_checked(session, qtbot)


def card_of(page: PackPage, route: str) -> RouteCard:
    found = page._shown(route)
    assert found is not None
    return found


def opened(page: PackPage, route: str, deed: Deed) -> QDialog:
    """The dialog that a card's link opens."""
    link = page.cards[route].links[deed]
    assert not link.isHidden()
    link.click()
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def require_whole(page: PackPage) -> None:
    """Everything that is seen has a name, and nothing of it is cut, once it is laid out."""
    QApplication.processEvents()
    for button in _shown(page, QAbstractButton):
        assert button.accessibleName() or button.text(), button
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert button.height() >= button.minimumSizeHint().height(), button.text()
    for label in _shown(page, QLabel):
        if not isinstance(label, Elided) and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= needed, label.text()
            assert label.width() >= label.minimumSizeHint().width(), label.text()


def _shown(page: PackPage, kind: type) -> list:  # type: ignore[type-arg]
    found: list[QObject] = page.findChildren(kind)
    return [one for one in found if one.isVisible()]  # type: ignore[attr-defined]
