"""剪到时限内…: a video's start and end picked on a strip of frames, and the copy made of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.fixing import Offer
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.video_cut_parts import PlanBox
from app.gui.dialogs.video_film import HIGHEST, FilmTable
from app.gui.theme import Theme
from app.gui.viewmodels import video_words
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.video_cut import VideoCut
from app.gui.widgets.buttons import Button
from app.gui.widgets.labels import Heading
from app.gui.widgets.marks import Mark
from app.texts import _

_WIDE, _NARROW = 720, 480
_AROUND = 34
"""Pixels of the window that are left above and below, for the dialog's own title bar."""


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
        self.yes.setDefault(True)
        path = wanted.files[0].path if isinstance(wanted, Offer) else wanted
        self.cut = VideoCut(session, path, self)
        self.film = FilmTable(theme, self.cut)
        self.plan = PlanBox(theme)
        self._asking: Asking | None = None
        self._leaving = False
        self._lay_out()
        self._wire()
        self._begin()

    def fit(self) -> None:
        """The large frame takes what the window leaves; a plan of more lines makes it lower."""
        self.plan.measure()
        self.film.set_high(HIGHEST)
        self._column.activate()
        over = self.parentWidget()
        room = over.window().height() if over else self.screen().availableGeometry().height()
        self.film.set_high(HIGHEST - max(0, self.wanted_height - (room - _AROUND)))
        super().fit()

    def accept(self) -> None:
        """Nothing where it cannot be made, or is being made."""
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
        self.body.setSpacing(8)
        self.body.addWidget(self.film)
        self.body.addWidget(self.plan)
        self._row.insertWidget(self._row.indexOf(self.no), self.plan.progress.cancel)

    def _buttons(self) -> QHBoxLayout:
        self._row = super()._buttons()
        return self._row

    def _wire(self) -> None:
        cut = self.cut
        self.plan.words.exact_asked.connect(cut.set_exact)
        self.plan.progress.cancelled.connect(cut.stop)
        cut.opened.connect(self._on_opened)
        cut.refused.connect(self._on_refused)
        cut.changed.connect(self._show_plan)
        cut.stepped.connect(self._on_step)
        cut.made.connect(self._on_made)
        cut.failed.connect(self._on_failed)
        cut.cancelled.connect(self._on_cancelled)

    def _begin(self) -> None:
        self._set_making(making=False)
        self.no.setFocus(Qt.FocusReason.MouseFocusReason)
        self.yes.setEnabled(False)
        self.cut.open()

    def _on_opened(self) -> None:
        self._set_title(self.cut.title)
        self._show_plan()
        self.fit()
        self.film.strip.end.setFocus(Qt.FocusReason.MouseFocusReason)

    def _set_title(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        heading = self.findChild(Heading)
        if isinstance(heading, Heading):
            heading.setText(title)

    def _on_refused(self, sentence: str) -> None:
        for part in (self.sentence, self.film, self.yes):
            part.hide()
        self.setFixedWidth(_NARROW)
        self.plan.setMinimumHeight(0)
        self.plan.words.show_obstacles([sentence])
        self.fit()
        self.no.setText(_("关闭"))

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

    def _set_making(self, *, making: bool) -> None:
        cancel = self.plan.progress.cancel
        cancel.setVisible(making)
        if making:
            _hand_over(self.yes, cancel)
        self.film.set_choosing(choosing=not making)
        self.yes.setEnabled(not making)
        self.no.setHidden(making)

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
        _hand_over(self.plan.progress.cancel, self.yes)

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


def _hand_over(one: Button, other: Button) -> None:
    """The focus goes on as it came: with a ring only if keys brought it."""
    keys, mouse = Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason
    other.setFocus(keys if one.feel.keyboard else mouse)
