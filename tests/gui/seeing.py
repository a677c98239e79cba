"""What an eye would find fault with, found by measuring: cut text, boxes, overlaps, no names."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QRawFont, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from app.gui.widgets.labels import Elided

_SLACK = 1
"""Pixels by which rounding may differ."""
_TABS = 400
"""More stops than any page has."""


def faults(window: QWidget) -> list[str]:
    """One line for each thing that is wrong with what can be seen of `window`."""
    found: list[str] = []
    for widget in _seen(window):
        for look in _LOOKS:
            found += [f"{_path(widget)}: {text}" for text in look(widget)]
    return found


def unreached(window: QWidget) -> list[str]:
    """Controls at which Tab never stops, beginning anywhere and going all the way round."""
    wanted = {one for one in _seen(window) if _takes_tab(one) and not _has_arrows(one)}
    reached: list[QWidget] = []
    for _stop in range(_TABS):
        QTest.keyClick(_focused(window) or window, Qt.Key.Key_Tab)
        now = _focused(window)
        if now is None or now in reached[:-1]:
            break
        reached.append(now)
    return [f"{_path(one)}: Tab never comes here" for one in wanted - set(reached)]


def _focused(window: QWidget) -> QWidget | None:
    return window.focusWidget()


def _seen(window: QWidget) -> Iterator[QWidget]:
    yield window
    for one in window.findChildren(QWidget):
        if one.isVisibleTo(window) and one.window() is window and not one.size().isEmpty():
            yield one


def _path(widget: QWidget) -> str:
    """Its class and words, behind those that hold it."""
    names: list[str] = []
    one: QWidget | None = widget
    while one is not None and len(names) < 4:
        names.append(type(one).__name__)
        one = one.parentWidget()
    words = next(iter(_words(widget)), "")[:30]
    return " < ".join(names) + (f" “{words}”" if words else "")


def _cut_label(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QLabel) or not widget.text():
        return
    metrics, room = widget.fontMetrics(), widget.contentsRect()
    if isinstance(widget, Elided):
        if widget.shown != widget.text() and not widget.toolTip():
            yield "elided, and no tooltip tells the rest"
        if room.height() + _SLACK < metrics.height():
            yield f"{room.height()} px high for a line of {metrics.height()}"
        return
    flags = widget.alignment() | Qt.AlignmentFlag.AlignLeft
    if widget.wordWrap():
        flags |= Qt.TextFlag.TextWordWrap
    wanted = metrics.boundingRect(QRect(0, 0, room.width(), 9999), int(flags), widget.text())
    yield from _too_small(room.size(), wanted.size())


def _cut_control(widget: QWidget) -> Iterator[str]:
    """A control with words is as large as it says that it must be, or its tooltip has them."""
    if isinstance(widget, QLineEdit):
        metrics = widget.fontMetrics()
        words = widget.text() or widget.placeholderText()
        room = widget.width() - 16
        if metrics.horizontalAdvance(words) > room and not _told(widget, words):
            yield f"{room} px for {metrics.horizontalAdvance(words)}, and no tooltip"
        return
    if isinstance(widget, QAbstractButton) and widget.text() and not widget.toolTip():
        metrics = widget.fontMetrics()
        width = max(map(metrics.horizontalAdvance, widget.text().splitlines()), default=0)
        yield from _too_small(widget.size(), QSize(width, metrics.height()))
    if isinstance(widget, QComboBox) and not widget.toolTip():
        width = widget.fontMetrics().horizontalAdvance(widget.currentText()) + 24
        yield from _too_small(widget.size(), QSize(width, widget.fontMetrics().height()))


def _squeezed(widget: QWidget) -> Iterator[str]:
    """What a layout holds has at least its smallest size; scrolled pages may be wider by choice."""
    if widget.isWindow() or isinstance(widget, QAbstractScrollArea | QTabBar):
        return
    if isinstance(widget.parentWidget(), QTabBar):  # Qt's own arrows
        return
    least = widget.minimumSizeHint()
    if least.isValid() and not _is_viewport(widget):
        yield from _too_small(widget.size(), least.boundedTo(widget.maximumSize()))


def _tabs_cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            width = widget.fontMetrics().horizontalAdvance(widget.tabText(place))
            if widget.tabRect(place).width() < width and not widget.tabToolTip(place):
                yield f"tab {place} has {widget.tabRect(place).width()} px for {width}"


def _outside(widget: QWidget) -> Iterator[str]:
    """Laid-out parts lie within what holds them and beside each other."""
    layout = widget.layout()
    if layout is None:
        return
    parts = [one for one in _laid_out(layout) if not one.isHidden() and not one.size().isEmpty()]
    for place, one in enumerate(parts):
        if not widget.rect().contains(one.geometry()):
            yield f"{_path(one)} at {_told_rect(one.geometry())} leaves {_told_rect(widget.rect())}"
        for other in parts[place + 1 :]:
            if one.geometry().intersects(other.geometry()):
                yield f"{_path(one)} and {_path(other)} overlap"


def _sideways(widget: QWidget) -> Iterator[str]:
    """A page is scrolled down, never sideways."""
    if isinstance(widget, QScrollArea) and widget.widgetResizable():
        inner = widget.widget()
        if inner is not None and inner.width() > widget.viewport().width() + _SLACK:
            yield f"its page is {inner.width()} px wide in {widget.viewport().width()}"


def _nameless(widget: QWidget) -> Iterator[str]:
    if not _takes_tab(widget):
        return
    known = QAccessible.queryAccessibleInterface(widget)
    if not known.text(QAccessible.Text.Name).strip():
        yield "takes the focus and has no accessible name"


def _boxes(widget: QWidget) -> Iterator[str]:
    missing = {sign for words in _words(widget) for sign in boxes_in(words, widget.font())}
    if missing:
        yield f"no glyph for {' '.join(f'U+{ord(sign):04X}' for sign in sorted(missing))}"


def boxes_in(words: str, font: QFont) -> set[str]:
    """Characters for which neither this font nor any that stands in for it has a glyph."""
    raw = QRawFont.fromFont(font)
    return {
        sign
        for sign in set(words)
        if not sign.isspace() and not raw.supportsCharacter(ord(sign)) and _is_box(sign, font)
    }


def _is_box(sign: str, font: QFont) -> bool:
    layout = QTextLayout(sign, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return not runs or any(0 in run.glyphIndexes() for run in runs)


def _words(widget: QWidget) -> Iterator[str]:
    """All that a widget shows or tells, whatever kind it is."""
    for name in ("text", "title", "placeholderText", "currentText", "toolTip", "accessibleName"):
        reader = getattr(widget, name, None)
        told = reader() if callable(reader) else reader
        if isinstance(told, str) and told:
            yield told
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            yield str(model.index(row, 0).data() or "")


def _too_small(has: QSize, wants: QSize) -> Iterator[str]:
    if has.width() + _SLACK < wants.width() or has.height() + _SLACK < wants.height():
        yield f"{has.width()}×{has.height()} px for {wants.width()}×{wants.height()}"


def _told(widget: QWidget, words: str) -> bool:
    return words in widget.toolTip() or widget.hasFocus()


def _told_rect(rect: QRect) -> str:
    corner: QPoint = rect.topLeft()
    return f"{corner.x()},{corner.y()} {rect.width()}×{rect.height()}"


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _has_arrows(widget: QWidget) -> bool:
    """One of several to choose from: Tab comes to the chosen one, arrow keys to the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked() or not widget.isCheckable():
        return False
    group: object = widget.group()
    return widget.autoExclusive() or (isinstance(group, QButtonGroup) and group.exclusive())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of the layouts within it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


_LOOKS: tuple[Callable[[QWidget], Iterator[str]], ...] = (
    _cut_label, _cut_control, _squeezed, _tabs_cut, _outside, _sideways, _nameless, _boxes,
)  # fmt: skip
