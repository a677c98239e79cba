"""Our own line set: 24 grid, stroke 1.75, round ends, tinted by token when it is drawn.

The SVG files draw in black; the tint replaces it, so a colour is named in theme.py alone.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.gui.theme import Theme, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Icon(StrEnum):
    """The value is the name of the file in assets/icons."""

    ARCHIVE = "archive"
    AUDIO = "audio"
    BOOK = "book"
    CALENDAR = "calendar"
    CHECK = "check"
    CHEVRON_DOWN = "chevron_down"
    CHEVRON_LEFT = "chevron_left"
    CHEVRON_RIGHT = "chevron_right"
    CHEVRON_UP = "chevron_up"
    CLOCK = "clock"
    COPY = "copy"
    CROSS = "cross"
    DISC = "disc"
    DOCUMENT = "document"
    DOWNLOAD = "download"
    DRAG = "drag"
    EXTERNAL = "external"
    EYE = "eye"
    FOLDER = "folder"
    GEAR = "gear"
    HELP = "help"
    INFO = "info"
    LIST = "list"
    MAIL = "mail"
    PDF = "pdf"
    PENCIL = "pencil"
    PEOPLE = "people"
    PERSON = "person"
    PHONE = "phone"
    PHOTO = "photo"
    PLAY = "play"
    PLUS = "plus"
    POST = "post"
    PRINTER = "printer"
    REFRESH = "refresh"
    ROTATE = "rotate"
    SCISSORS = "scissors"
    SEARCH = "search"
    SHEET = "sheet"
    SHIELD = "shield"
    STAMP = "stamp"
    SWAP = "swap"
    TRASH = "trash"
    UNDO = "undo"
    UPLOAD = "upload"
    USB = "usb"
    VIDEO = "video"
    WAND = "wand"
    WARNING = "warning"


def icon_pixmap(
    theme: Theme, icon: Icon, size: int, token: Token = Token.TEXT2, ratio: float = 1.0
) -> QPixmap:
    """`size` in logical px, `ratio` the device's; kept in Qt's own pixmap cache."""
    colour = theme.colour(token).name()
    key = f"beiqi-{icon}-{size}-{colour}-{ratio:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_source(icon).replace("#000", colour).encode())).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def paint_icon(painter: QPainter, theme: Theme, icon: Icon, rect: QRectF, token: Token) -> None:
    """Draws it into a square, sharp at any scale of the device."""
    ratio = painter.device().devicePixelRatioF()
    drawn = icon_pixmap(theme, icon, round(rect.width()), token, ratio)
    painter.drawPixmap(rect.topLeft(), drawn)


def q_icon(theme: Theme, icon: Icon, token: Token = Token.TEXT2, size: int = 18) -> "QIcon":
    """For menus and actions, whose painting is the style's."""
    from PySide6.QtGui import QIcon

    made = QIcon(icon_pixmap(theme, icon, size, token, 2.0))
    made.addPixmap(icon_pixmap(theme, icon, size, Token.DISABLED, 2.0), QIcon.Mode.Disabled)
    return made


def _source(icon: Icon) -> str:
    return (paths.assets() / "icons" / f"{icon}.svg").read_text("utf-8")
