"""The evidence beside the list: what was found, what is asked, in which words, what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.pages.parts.evidence_actions import Actions
from app.gui.pages.parts.evidence_picture import FilePicture, KeepBar
from app.gui.pages.parts.evidence_words import Line
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.evidence import Evidence
from app.gui.viewmodels.findings import Kind
from app.gui.widgets.buttons import IconButton, LinkButton
from app.gui.widgets.card import Panel
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elided, Heading, Text
from app.gui.widgets.marks import Mark, MarkIcon, mark_token
from app.gui.widgets.quote import NoticeQuote
from app.gui.widgets.scroll import PageScroll
from app.texts import _

WIDTH = 440
_LEFT, _RIGHT = 24, 32
_WORDS_NEED = 474
"""Of the panel's height, so that 怎么办 is seen without scrolling."""
_SECOND_LINE = 48
"""More of it where a link stands below the buttons."""


class EvidencePanel(Panel):
    """Its actions carry no id: they are about what is shown. `closed` by Esc and the cross.

    `doubted` bears the Place where what was misread is corrected.
    """

    doubted = Signal(object)
    quoted = Signal()
    enlarged = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Token.SURFACE, Qt.Edge.LeftEdge)
        self.shown: Evidence | None = None
        self.setAccessibleName(_("检查依据"))
        self.setFixedWidth(WIDTH)
        self._make_head(theme)
        self._make_body(theme)
        self.buttons = Actions(theme)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(_LEFT, 8, _RIGHT, 20)
        foot.addWidget(self.buttons)
        self.body.setContentsMargins(1, 18, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self._head)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._foot)
        self._nothing = Text(theme, _("选中左边的一条，这里会说明依据和办法。"), wrap=True,
                             token=Token.TEXT2)  # fmt: skip
        self._nothing.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        self.body.insertWidget(0, self._nothing)
        self.clear()

    def show_evidence(self, shown: Evidence) -> None:
        """The picture stays while the same file is shown; else it comes by `set_image`."""
        same = self.shown is not None and self.shown.file == shown.file
        fresh = self.shown is None or self.shown.id != shown.id
        self.shown = shown
        self._reveal(True)
        self._give_room()
        self._path.setText(shown.path)
        self._rule.setText(shown.rule)
        self._mark.set_mark(None if shown.kind is Kind.INFO else Mark(shown.kind.value))
        self._mark.setHidden(shown.kind is Kind.INFO)
        self._title.setText(shown.title)
        if not same or fresh:
            pictured = (shown.part, shown.outlines)
            self._picture.show_file(shown.media, shown.length, shown.facts, *pictured)
        self._keep.show_keep(shown.keep)
        self._facts.setText(shown.facts)
        self._caption.setVisible(bool(shown.facts))
        self._show_words(shown)
        self.buttons.show_evidence(shown)
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def set_image(self, image: QImage) -> None:
        self._picture.set_image(image)

    def clear(self) -> None:
        self.shown = None
        self._reveal(False)

    def set_closable(self, closable: bool) -> None:
        """The cross is there only where the panel lies over the list."""
        self._close.setVisible(closable)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._give_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Clicks that no control took end here: beneath may lie the list."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}:
            event.accept()
            return True
        return super().event(event)

    def _give_room(self) -> None:
        linked = self.shown is not None and self.shown.second is not None
        needed = _WORDS_NEED + (_SECOND_LINE if linked else 0)
        self._picture.set_room(self.height() - needed)

    def _show_words(self, shown: Evidence) -> None:
        token = mark_token(Mark(shown.kind.value)) if shown.kind is Kind.ERROR else Token.TEXT
        self._measured.show_value(shown.measured, token, bold=shown.kind is Kind.ERROR)
        self._asked.show_value(shown.asked)
        self._todo.show_value(shown.todo)
        self._decided.show_value(shown.decided)
        self._source.setText(_("通知原文") if shown.quote else "")
        self.wrong.setVisible(shown.doubt is not None)
        self._origin.setVisible(shown.quote is not None or shown.doubt is not None)
        self._quote.setVisible(shown.quote is not None)
        if shown.quote:
            link = _("在通知里查看")
            self._quote.set_quote(shown.quote.text, list(shown.quote.marked), link=link)

    def _reveal(self, something: bool) -> None:
        for part in (self._head, self._scroll, self._foot):
            part.setVisible(something)
        self._nothing.setVisible(not something)

    def _make_head(self, theme: Theme) -> None:
        self._path = Elided(theme, size=Size.DETAIL, token=Token.TEXT2)
        self._rule = Text(theme, size=Size.DETAIL, token=Token.TEXT2)
        self._rule.setToolTip(_("这是程序里这条检查规则的编号，向别人请教时说它就行；平时不用管。"))
        self._close = IconButton(theme, Icon.CROSS, _("关闭依据"), side=28)
        self._close.clicked.connect(self.closed)
        self._mark = MarkIcon(theme, None, 22)
        self._title = Heading(theme, "", Size.PANEL_TITLE)
        self._title.setWordWrap(True)
        self._head = QWidget()
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._path, 1)
        top.addWidget(self._rule)
        top.addWidget(self._close)
        under = QHBoxLayout()
        under.setSpacing(12)
        mark = QVBoxLayout()
        mark.setContentsMargins(1, 3, 0, 0)
        mark.addWidget(self._mark)
        mark.addStretch(1)
        under.addLayout(mark)
        under.addWidget(self._title, 1)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(_LEFT, 0, _RIGHT, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(under)

    def _make_body(self, theme: Theme) -> None:
        self._scroll = PageScroll(theme, (_LEFT, 0, _RIGHT, 8))
        self._picture = FilePicture(theme)
        self._keep = KeepBar(theme)
        self._facts = Elided(theme, size=Size.DETAIL, token=Token.TEXT2)
        enlarge = LinkButton(theme, _("打开文件"), size=Size.DETAIL)
        enlarge.clicked.connect(self.enlarged)
        self._caption = QWidget()
        row = QHBoxLayout(self._caption)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._facts, 1)
        row.addWidget(enlarge)
        self._measured = Line(theme, _("测得"))
        self._asked = Line(theme, _("要求"))
        self._origin = self._origin_row(theme)
        self._quote = NoticeQuote(theme)
        self._quote.open_notice.connect(self.quoted)
        self._todo = Line(theme, _("怎么办"))
        self._decided = Line(theme, _("已处理"))
        body = self._scroll.body
        body.setSpacing(0)
        gaps = (
            (self._picture, 8), (self._keep, 8), (self._caption, 12), (self._measured, 8),
            (self._asked, 14), (self._origin, 8), (self._quote, 14), (self._todo, 10),
            (self._decided, 0),
        )  # fmt: skip
        for part, gap in gaps:
            body.addWidget(_Spaced(part, gap))
        body.addStretch(1)

    def _on_wrong(self) -> None:
        if self.shown is not None and self.shown.doubt is not None:
            self.doubted.emit(self.shown.doubt)

    def _origin_row(self, theme: Theme) -> QWidget:
        """通知原文, and the way to correct what was read in it."""
        self._source = Text(theme, _("通知原文"), token=Token.TEXT2)
        self.wrong = LinkButton(theme, _("这条要求读错了…"), size=Size.DETAIL)
        self.wrong.setToolTip(_("打开通知，改正或划掉这条要求"))
        self.wrong.clicked.connect(self._on_wrong)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._source, 1)
        row.addWidget(self.wrong)
        return made


class _Spaced(QWidget):
    """A part and the room below it, which goes when the part is hidden."""

    def __init__(self, part: QWidget, gap: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap)
        column.addWidget(part)
        self._part = part
        part.installEventFilter(self)
        if part.isHidden():
            self.hide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802, ARG002
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setHidden(self._part.isHidden())
        return False
