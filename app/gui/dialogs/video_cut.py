"""剪到时限内…: a video's start and end picked on a strip of frames, and the copy made of it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.fixing import Offer
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.video_cut_parts import LengthLine, PlanBox
from app.gui.theme import Theme
from app.gui.viewmodels import video_words
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.video_cut import FITS, VideoCut
from app.gui.widgets.film_stage import FilmStage
from app.gui.widgets.film_strip import FilmStrip
from app.gui.widgets.fit_choice import FitChoice
from app.gui.widgets.labels import Heading
from app.gui.widgets.marks import Mark
from app.texts import _

_WIDE, _NARROW = 720, 480
_HIGHEST, _LOWEST = 378, 150
"""Pixels of the large frame: 16:9 over the whole width, and what can still be judged by."""
_AROUND = 34
"""Pixels of the window that are left above and below, for the dialog's own title bar."""
_NEAR = 1.0
"""Seconds: a sharp frame so near stays until the next is there; else a still stands in for it."""


class VideoCutDialog(Asking):
    """`mended(sentence)` when the copy lies in the slot: a line for the bar that offers 撤销.

    `wanted`: an offer of the fix “fit-video”, or the video's path in the submission.
    """

    mended = Signal(str)

    def __init__(
        self, theme: Theme, session: Session, wanted: Offer | str, parent: QWidget | None = None
    ) -> None:
        sentence = _("拖动两端，选好要留的一段；会另存为副本，原视频不动。")
        title, yes = _("剪到时限内"), _("生成副本")
        super().__init__(theme, parent, title, sentence, yes=yes, no=_("取消"))
        self.setFixedWidth(_WIDE)
        path = wanted.files[0].path if isinstance(wanted, Offer) else wanted
        self.cut = VideoCut(session, path, self)
        self.stage = FilmStage(theme)
        self.fits = FitChoice(theme, _("画面"))
        self.strip = FilmStrip(theme)
        self.length = LengthLine(theme)
        self.plan = PlanBox(theme)
        self._asking: Asking | None = None
        self._leaving = False
        self._seen = -_NEAR
        self._lay_out()
        self._wire()
        self._begin()

    def fit(self) -> None:
        """The large frame takes what the window leaves; a plan of more lines makes it lower."""
        self.plan.measure()
        self._set_high(_HIGHEST)
        over = self.parentWidget()
        room = over.window().height() if over else self.screen().availableGeometry().height()
        surplus = max(0, self.wanted_height - (room - _AROUND))
        lowest = _LOWEST if self.fits.isHidden() else self.fits.least
        self._set_high(max(lowest, _HIGHEST - surplus))
        super().fit()

    def _set_high(self, high: int) -> None:
        for part in (self.stage, self.fits):
            part.setFixedHeight(high)
        self._column.activate()

    def accept(self) -> None:
        """Enter on a handle makes nothing by the way."""
        if not self.cut.making and self.yes.isEnabled():
            self._leaving = False
            self.cut.make()
            self.plan.show_progress()
            self.plan.progress.show_step(0.0, self._label)
            self._set_making(making=True)

    def reject(self) -> None:
        if self.cut.making:
            self._ask()
        else:
            self._end(accepted=False)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self.cut.making:
            event.ignore()
            self._ask()
        else:
            self.cut.close()
            super().closeEvent(event)

    @property
    def _label(self) -> str:
        return _("正在生成：{name}").format(name=self.cut.table.file.name)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.stage, 1)
        top.addWidget(self.fits)
        self.body.setContentsMargins(0, 4, 0, 0)
        self.body.setSpacing(8)
        self.body.addLayout(top)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.length)
        self.body.addWidget(self.plan)
        self._row.insertWidget(self._row.indexOf(self.no), self.plan.progress.cancel)
        self.fits.hide()

    def _buttons(self) -> QHBoxLayout:
        self._row = super()._buttons()
        return self._row

    def _wire(self) -> None:
        cut, strip = self.cut, self.strip
        strip.start_wanted.connect(cut.set_start)
        strip.end_wanted.connect(cut.set_end)
        strip.kept_wanted.connect(cut.set_kept)
        strip.looked.connect(cut.look)
        self.fits.chosen.connect(cut.set_fit)
        self.length.shorten.connect(cut.shorten)
        self.plan.words.exact_asked.connect(cut.set_exact)
        self.plan.progress.cancelled.connect(cut.stop)
        cut.opened.connect(self._on_opened)
        cut.refused.connect(self._on_refused)
        cut.changed.connect(self._show_choice)
        cut.looked.connect(self._show_moment)
        cut.stepped.connect(self._on_step)
        cut.made.connect(self._on_made)
        cut.failed.connect(self._on_failed)
        cut.cancelled.connect(self._on_cancelled)

    def _begin(self) -> None:
        self._set_making(making=False)
        self.yes.setEnabled(False)
        self.strip.setEnabled(False)
        self.stage.set_words(_("正在打开视频…"))
        self.cut.open()

    def _on_opened(self) -> None:
        cut, table = self.cut, self.cut.table
        told = video_words.clock(0.0), video_words.clock(table.seconds)
        self.strip.set_film(table.seconds, cut.step, len(table.moments), told)
        self.strip.setEnabled(True)
        self.length.show_file(*video_words.file_line(table))
        self.fits.setHidden(cut.fits is None)
        self._set_title(cut.title)
        if cut.frames is not None:
            cut.frames.strip_ready.connect(self._on_strip)
            cut.frames.seen.connect(self._on_seen)
        self.stage.set_words("")
        self._show_moment(0.0)
        self._show_choice()
        self.fit()
        self.strip.end.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _set_title(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        heading = self.findChild(Heading)
        if isinstance(heading, Heading):
            heading.setText(title)

    def _on_refused(self, sentence: str) -> None:
        for part in (self.sentence, self.stage, self.strip, self.length, self.yes):
            part.hide()
        self.setFixedWidth(_NARROW)
        self.plan.setMinimumHeight(0)
        self.plan.words.show_obstacles([sentence])
        self.fit()
        self.no.setText(_("关闭"))
        self.no.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _show_choice(self) -> None:
        cut, table = self.cut, self.cut.table
        told = video_words.clock(cut.start), video_words.clock(cut.end)
        self.strip.set_span(cut.start, cut.end, table.longest, told, good=cut.good)
        long = video_words.surplus(table, cut.seconds) > 0
        self.length.show_length(video_words.length(table, cut.seconds), good=cut.good, long=long)
        self._show_fits()
        self._show_plan()

    def _show_fits(self) -> None:
        cut = self.cut
        if cut.fits is None:
            return
        current = FITS.index(cut.fit)
        kept = cut.fits[current].kept
        self.fits.set_fitted(video_words.frame_title(cut.plan), cut.fits, current)
        self.stage.set_kept(None if kept == QRectF(0, 0, 1, 1) else kept)

    def _show_plan(self) -> None:
        cut, words = self.cut, self.plan.words
        plan, obstacles = cut.plan, cut.obstacles
        if obstacles:
            mark = Mark.ERROR if plan.needed or plan.hindrances else Mark.PASSED
            words.show_obstacles(obstacles, mark)
        else:
            words.show_plan(cut.headline, video_words.result(plan), video_words.notes(plan))
        words.show_exact(moved=not obstacles and cut.moved, exact=not obstacles and cut.held)
        self.yes.setEnabled(not obstacles)
        self.yes.setAccessibleDescription("".join(obstacles))
        self.yes.setToolTip("\n".join(obstacles))
        self._grow()

    def _grow(self) -> None:
        """Never lower again while it is open: nothing jumps under the pointer."""
        self.plan.measure()
        if self.isVisible() and self.wanted_height > self.height():
            self.fit()

    def _show_moment(self, moment: float) -> None:
        cut = self.cut
        self.stage.set_clock(video_words.clock(moment))
        at_end = abs(moment - (cut.end - cut.step)) < cut.step / 2
        self.strip.set_playhead(None if moment == cut.start or at_end else moment)
        if cut.frames is None:
            return
        if abs(moment - self._seen) > _NEAR:
            still = self.strip.image_near(moment)
            if not still.isNull():
                self._show_image(still)
        cut.frames.look(moment)

    def _on_strip(self, part: int, image: QImage) -> None:
        self.strip.set_image(part, image)

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

    def _set_making(self, *, making: bool) -> None:
        for widget in (self.strip, self.fits, self.length.link):
            widget.setEnabled(not making)
        self.yes.setEnabled(not making)
        self.no.setHidden(making)
        self.plan.progress.cancel.setVisible(making)
        if making:
            self.plan.progress.cancel.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _on_step(self, share: float, _label: str, _done: object, _total: object) -> None:
        self.plan.progress.show_step(share, self._label)

    def _on_made(self, sentence: str) -> None:
        self.mended.emit(sentence)
        self._end(accepted=True)

    def _on_failed(self, sentences: tuple[str, ...]) -> None:
        self._back()
        self.plan.words.show_obstacles(sentences)
        self._grow()

    def _on_cancelled(self) -> None:
        self._back()
        if self._leaving:
            self._end(accepted=False)

    def _back(self) -> None:
        """To the choice, as it was."""
        self._close_asking()
        self.plan.show_words()
        self._set_making(making=False)
        self._show_plan()
        self.yes.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _ask(self) -> None:
        """Leaving in mid-work is asked about, as the window asks."""
        if self._asking is not None or self._leaving:
            return
        sentence = _("副本还没有做完。停下会等它收拾好，不留下没做完的文件。")
        title, stop = _("正在处理，要停下吗"), _("停下并关闭")
        asking = Asking(self.theme, self, title, sentence, yes=_("继续等"), no=stop)
        asking.no.clicked.disconnect()
        asking.no.clicked.connect(self._leave)
        asking.finished.connect(self._forget_asking)
        self._asking = asking
        asking.open()

    def _leave(self) -> None:
        self._leaving = True
        self._close_asking()
        self.plan.progress.cancel.click()

    def _forget_asking(self, _result: int) -> None:
        self._asking = None

    def _close_asking(self) -> None:
        if self._asking is not None:
            self._asking.reject()

    def _end(self, *, accepted: bool) -> None:
        self._close_asking()
        self.cut.close()
        if accepted:
            super().accept()
        else:
            super().reject()
