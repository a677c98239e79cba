"""How a control answers: a 120 ms fade under the pointer, a ring only when keys brought focus."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

FADE_MS = 120
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
_KEPT = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class Feel(QObject):
    """Watches one widget and asks it to repaint. `hover` runs from 0 to 1."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.hover = 0.0
        self.keyboard = False
        self._fade = QVariantAnimation(self)
        self._fade.valueChanged.connect(self._faded)
        widget.setAttribute(Qt.WidgetAttribute.WA_Hover)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002
        kind = event.type()
        if kind in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.EnabledChange}:
            self._fade_to(kind is QEvent.Type.HoverEnter)
        elif kind is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() not in _KEPT:
                self._see(event.reason() in _BY_KEYS)
        elif kind is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in _KEPT:
                self._see(keyboard=False)
        elif kind is QEvent.Type.KeyPress and self._widget.hasFocus():
            self._see(keyboard=True)
        return False

    def _see(self, keyboard: bool) -> None:
        self.keyboard = keyboard
        if isValid(self._widget):
            self._widget.update()

    def _fade_to(self, over: bool) -> None:
        if not isValid(self._widget):
            return
        self._fade.stop()
        target = 1.0 if over and self._widget.isEnabled() else 0.0
        self._fade.setDuration(milliseconds(self._widget, FADE_MS))
        self._fade.setStartValue(self.hover)
        self._fade.setEndValue(target)
        self._fade.start()

    def _faded(self, value: object) -> None:
        if isinstance(value, float):
            self.hover = value
            self._widget.update()


def milliseconds(widget: QWidget, wanted: int) -> int:
    """`wanted`, or 0 where the system asks for no motion."""
    if sys.platform == "win32" and not _windows_animates():
        return 0
    from PySide6.QtWidgets import QStyle  # 8 ms at the first naming, more than all else here

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return wanted if widget.style().styleHint(hint, None, widget) else 0


if sys.platform == "win32":

    def _windows_animates() -> bool:
        """The switch “animation effects”; Qt's style hint does not follow it."""
        import ctypes

        get_client_area_animation = 0x1042
        on = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(
            get_client_area_animation, 0, ctypes.byref(on), 0
        )
        return bool(on.value)
