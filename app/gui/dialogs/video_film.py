"""The film on the table of the dialog that cuts it: frame, strip, how it fits, how long it is."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import video_words
from app.gui.viewmodels.video_cut import FITS, VideoCut
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.film_stage import FilmStage
from app.gui.widgets.film_strip import FilmStrip
from app.gui.widgets.fit_choice import FitChoice
from app.gui.widgets.labels import Elide, Elided, Text
from app.texts import _

HIGHEST, _LOWEST = 378, 150
"""Pixels of the large frame: 16:9 over the whole width, and what can still be judged by."""
_NEAR = 1.0
"""Seconds: a sharp frame so near stays until the next is there; else a still stands in for it."""

_NEVER = float("-inf")


class LengthLine(QWidget):
    """How long what is kept is, red where it is not as asked, and of what it is kept."""

    shorten = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.length = Text(theme, "", Size.READING, bold=True)
        self.link = LinkButton(theme, _("收到时限内"))
        self.name = Elided(theme, "", Elide.MIDDLE, Size.DETAIL, token=Token.TEXT2)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.facts = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self.link.clicked.connect(self.shorten)
        self.link.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.length)
        row.addWidget(self.link)
        row.addWidget(self.name, 1)
        row.addSpacing(-16)
        row.addWidget(self.facts)
        self.setMinimumHeight(self.link.sizeHint().height())

    def show_file(self, name: str, facts: str) -> None:
        """The name gives way where room is short, what is known of it does not."""
        self.name.setText(name)
        self.facts.setText(facts)

    def show_length(self, words: str, *, good: bool, long: bool) -> None:
        self.length.setText(words)
        self.length.set_token(Token.TEXT if good else Token.ERR)
        self.link.setVisible(long)


class FilmTable(QWidget):
    """Shows what is kept of a video and hands on what is wished of it; `cut` decides."""

    def __init__(self, theme: Theme, cut: VideoCut) -> None:
        super().__init__()
        self._cut = cut
        self._seen = _NEVER
        self.stage = FilmStage(theme)
        self.fits = FitChoice(theme, _("画面"))
        self.strip = FilmStrip(theme)
        self.length = LengthLine(theme)
        self._lay_out()
        self._wire()
        self.strip.setEnabled(False)
        self.stage.set_words(_("正在打开视频…"))

    def set_high(self, high: int) -> None:
        """Of the large frame and what stands beside it; never so low that something is cut."""
        lowest = _LOWEST if self.fits.isHidden() else self.fits.least
        for part in (self.stage, self.fits):
            part.setFixedHeight(max(lowest, high))
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def set_choosing(self, *, choosing: bool) -> None:
        for part in (self.strip, self.fits, self.length.link):
            part.setEnabled(choosing)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.stage, 1)
        top.addWidget(self.fits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.strip)
        column.addWidget(self.length)
        self.fits.hide()

    def _wire(self) -> None:
        cut, strip = self._cut, self.strip
        strip.start_wanted.connect(cut.set_start)
        strip.end_wanted.connect(cut.set_end)
        strip.kept_wanted.connect(cut.set_kept)
        strip.looked.connect(cut.look)
        self.fits.chosen.connect(cut.set_fit)
        self.length.shorten.connect(cut.shorten)
        cut.opened.connect(self._on_opened)
        cut.changed.connect(self._show_choice)
        cut.looked.connect(self._show_moment)

    def _on_opened(self) -> None:
        cut, table = self._cut, self._cut.table
        told = video_words.clock(0.0), video_words.clock(table.seconds)
        self.strip.set_film(table.seconds, cut.step, len(table.moments), told)
        self.strip.setEnabled(True)
        self.length.show_file(*video_words.file_line(table))
        self.fits.setHidden(cut.fits is None)
        if cut.frames is not None:
            cut.frames.strip_ready.connect(self.strip.set_image)
            cut.frames.seen.connect(self._on_seen)
        self.stage.set_words("")
        self.stage.set_clock(video_words.clock(0.0))
        self._show_choice()

    def _show_choice(self) -> None:
        cut, table = self._cut, self._cut.table
        told = video_words.clock(cut.start), video_words.clock(cut.end)
        self.strip.set_span(cut.start, cut.end, table.longest, told, good=cut.good)
        long = video_words.surplus(table, cut.seconds) > 0
        self.length.show_length(video_words.length(table, cut.seconds), good=cut.good, long=long)
        if cut.fits is not None:
            current = FITS.index(cut.fit)
            kept = cut.fits[current].kept
            self.fits.set_fitted(video_words.frame_title(cut.plan), cut.fits, current)
            self.stage.set_kept(None if kept == QRectF(0, 0, 1, 1) else kept)

    def _show_moment(self, moment: float) -> None:
        cut = self._cut
        self.stage.set_clock(video_words.clock(moment))
        at_end = abs(moment - (cut.end - cut.step)) < cut.step / 2
        self.strip.set_playhead(None if moment == cut.start or at_end else moment)
        if cut.frames is None:
            return
        still = self.strip.image_near(moment)
        if abs(moment - self._seen) > _NEAR and not still.isNull():
            self._seen = _NEVER
            self._show_image(still)
        cut.frames.look(moment)

    def _on_seen(self, moment: float, image: QImage) -> None:
        """A moment that cannot be decoded keeps the still."""
        if not image.isNull():
            self._seen = moment
            self._show_image(image)
        elif self.stage.image.isNull():
            self.stage.set_words(_("这一处的画面读不出来。"))

    def _show_image(self, image: QImage) -> None:
        self.stage.set_image(image)
        self.fits.set_image(image)
