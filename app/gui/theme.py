"""Colours and type as tokens, light and dark. Painters read them at paint time.

The values and their measured contrasts are those of the look that the house settled on: text
tokens keep at least 4.5:1 on every ground they are used on, edges of controls 3:1.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from app import paths


class Token(StrEnum):
    """What a colour means, never what it is."""

    WINDOW = "window"
    RAIL = "rail"
    SURFACE = "surface"
    SUNKEN = "sunken"
    HOVER = "hover"
    BORDER = "border"
    BUTTON_BORDER = "button_border"
    STRONG = "strong"
    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    DISABLED = "disabled"
    ACCENT = "accent"
    ACCENT_FILL = "accent_fill"
    ACCENT_FILL_HOVER = "accent_fill_hover"
    ON_ACCENT = "on_accent"
    ACCENT_BG = "accent_bg"
    ERR = "err"
    ERR_BG = "err_bg"
    WARN = "warn"
    WARN_BG = "warn_bg"
    WARN_LINE = "warn_line"
    OK = "ok"
    OK_BG = "ok_bg"
    OK_LINE = "ok_line"
    OK_SOFT = "ok_soft"
    VIO = "vio"
    VIO_BG = "vio_bg"
    MARK = "mark"
    BAR = "bar"
    """Ground of the bar that offers 撤销, dark in both themes; its text is ON_BAR."""
    ON_BAR = "on_bar"
    BAR_LINK = "bar_link"


_LIGHT = {
    Token.WINDOW: "#F4F6F7", Token.RAIL: "#EBEFF1", Token.SURFACE: "#FFFFFF",
    Token.SUNKEN: "#F7F9FA", Token.HOVER: "#F0F4F6", Token.BORDER: "#DFE4E8",
    Token.BUTTON_BORDER: "#DFE4E8", Token.STRONG: "#7C8891", Token.TEXT: "#1A2126",
    Token.TEXT2: "#525E67", Token.TEXT3: "#626E77", Token.DISABLED: "#9AA4AB",
    Token.ACCENT: "#17608C", Token.ACCENT_FILL: "#17608C", Token.ACCENT_FILL_HOVER: "#11527A",
    Token.ON_ACCENT: "#FFFFFF", Token.ACCENT_BG: "#E8F1F7", Token.ERR: "#B4231A",
    Token.ERR_BG: "#FDF0EE", Token.WARN: "#8A5A00", Token.WARN_BG: "#FDF4E1",
    Token.WARN_LINE: "#EBD3A0", Token.OK: "#24734A", Token.OK_BG: "#EAF5EF",
    Token.OK_LINE: "#BFDFCC", Token.OK_SOFT: "#CFE7DA", Token.VIO: "#6B4FA0",
    Token.VIO_BG: "#F3EFFA", Token.MARK: "#FFF0B8", Token.BAR: "#263138",
    Token.ON_BAR: "#FFFFFF", Token.BAR_LINK: "#8EC8EE",
}  # fmt: skip
_DARK = {
    Token.WINDOW: "#14181B", Token.RAIL: "#101315", Token.SURFACE: "#1E2428",
    Token.SUNKEN: "#191E22", Token.HOVER: "#272E33", Token.BORDER: "#323A40",
    Token.BUTTON_BORDER: "#434D54", Token.STRONG: "#6E7A83", Token.TEXT: "#E8EBED",
    Token.TEXT2: "#AAB4BB", Token.TEXT3: "#97A2AA", Token.DISABLED: "#66717A",
    Token.ACCENT: "#79BCE3", Token.ACCENT_FILL: "#2A76A6", Token.ACCENT_FILL_HOVER: "#23648E",
    Token.ON_ACCENT: "#FFFFFF", Token.ACCENT_BG: "#1B3342", Token.ERR: "#FF9C91",
    Token.ERR_BG: "#3A2321", Token.WARN: "#E9B95B", Token.WARN_BG: "#342A17",
    Token.WARN_LINE: "#5E4A22", Token.OK: "#7CCB9D", Token.OK_BG: "#1B3126",
    Token.OK_LINE: "#2F5A43", Token.OK_SOFT: "#1F3D2E", Token.VIO: "#BBA4EC",
    Token.VIO_BG: "#2B2540", Token.MARK: "#5A4A14", Token.BAR: "#323C43",
    Token.ON_BAR: "#FFFFFF", Token.BAR_LINK: "#8EC8EE",
}  # fmt: skip


class Size:
    """Pixel sizes of type; nothing smaller than 12 is ever shown."""

    PAGE_TITLE = 22
    PANEL_TITLE = 18
    CARD_TITLE = 16
    READING = 15
    BASE = 14
    DETAIL = 13
    SMALL = 12


@dataclass(frozen=True, slots=True)
class Space:
    """The grid is 8 with half-steps of 4; these are the distances that have names."""

    margin: int = 32
    narrow_margin: int = 24
    card_x: int = 18
    card_y: int = 14
    between_cards: int = 16
    between_groups: int = 24
    top_bar: int = 64
    footer: int = 60
    rail: int = 224
    narrow_rail: int = 96
    narrow_below: int = 1200
    """Window width below which margins and the rail are narrow."""


SPACE = Space()


class Theme(QObject):
    """The colours in force. One per application, handed to whoever paints."""

    changed = Signal()

    def __init__(self, *, dark: bool = False) -> None:
        super().__init__()
        self._dark = dark

    @property
    def dark(self) -> bool:
        return self._dark

    def set_dark(self, dark: bool) -> None:
        if dark != self._dark:
            self._dark = dark
            self.apply()
            self.changed.emit()

    def colour(self, token: Token) -> QColor:
        return QColor((_DARK if self._dark else _LIGHT)[token])

    def apply(self) -> None:
        """Gives the application our palette, the Disabled group too: Fusion has only its own."""
        QGuiApplication.setPalette(self._palette())

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
            disabled = token if role in _GROUNDS else Token.DISABLED
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour(disabled))
        return palette


_R = QPalette.ColorRole
_ROLES = {
    _R.Window: Token.WINDOW,
    _R.WindowText: Token.TEXT,
    _R.Base: Token.SURFACE,
    _R.AlternateBase: Token.SUNKEN,
    _R.Text: Token.TEXT,
    _R.PlaceholderText: Token.TEXT3,
    _R.Button: Token.SURFACE,
    _R.ButtonText: Token.TEXT,
    _R.BrightText: Token.ON_ACCENT,
    _R.ToolTipBase: Token.SURFACE,
    _R.ToolTipText: Token.TEXT,
    _R.Highlight: Token.ACCENT_FILL,
    _R.HighlightedText: Token.ON_ACCENT,
    _R.Link: Token.ACCENT,
    _R.LinkVisited: Token.ACCENT,
    _R.Light: Token.SURFACE,
    _R.Midlight: Token.BORDER,
    _R.Mid: Token.STRONG,
    _R.Dark: Token.STRONG,
    _R.Shadow: Token.STRONG,
    _R.Accent: Token.ACCENT_FILL,
}
_GROUNDS = {_R.Window, _R.Base, _R.AlternateBase, _R.Button, _R.ToolTipBase, _R.Light}
_FAMILIES = ("Microsoft YaHei UI", "Noto Sans CJK SC", "PingFang SC")


def load_fonts() -> str:
    """The family to use: the system's Chinese one, else the bundled subset."""
    system = set(QFontDatabase.families())
    for family in _FAMILIES:
        if family in system:
            return family
    for name in ("BeiqiSans-Regular.ttf", "BeiqiSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(paths.assets() / "fonts" / name))
    return "Beiqi Sans"


def font(size: int = Size.BASE, *, bold: bool = False) -> QFont:
    """The application's family at a pixel size; hinting is off so that scaling stays even."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def system_is_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.colorScheme() is Qt.ColorScheme.Dark
