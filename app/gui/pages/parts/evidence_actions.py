"""The buttons below the evidence: the remedy first, then what else may be done."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal

from app.gui.places import Place
from app.gui.theme import Theme
from app.gui.viewmodels.evidence import Evidence
from app.gui.viewmodels.remedies import Act
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.flow import Flow
from app.gui.widgets.icons import Icon
from app.texts import _

SETTLE_MS = 400
"""The interval of a double click, as most systems have it."""


class Actions(Flow):
    """`acted(Act)` for the remedy, `answered(bool)` for 符合 or not, `led(Place)` to the files.

    An answer makes the next finding take this one's place: the second click of a double click
    would answer that one unseen, so answers count only a moment after they are offered.
    """

    acted = Signal(object)
    answered = Signal(bool)
    led = Signal(object)
    folder = Signal()
    waive = Signal()
    retract = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(8, 10)
        self._act: Act | None = None
        self._second_act: Act | None = None
        self._place: Place | None = None
        self._id = ""
        self._offered = QElapsedTimer()
        self.remedy = self._button(theme, "", Kind.PRIMARY)
        self.second = LinkButton(theme, "")
        self.second.setFixedHeight(PANEL_HEIGHT)
        self.yes = self._button(theme, _("符合，确认"), Kind.PRIMARY)
        self.no = self._button(theme, _("不符合"), Kind.PLAIN)
        self._look = self._button(theme, "", Kind.PLAIN)
        self._folder = self._button(theme, _("打开所在文件夹"), Kind.PLAIN)
        self._retract = self._button(theme, "", Kind.PLAIN)
        self._waive = self._button(theme, _("申请豁免…"), Kind.GHOST)
        self.add(self.second)
        self.second.clicked.connect(self._on_second)
        self.remedy.clicked.connect(self._on_remedy)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self._look.clicked.connect(self._on_look)
        self._folder.clicked.connect(self.folder)
        self._retract.clicked.connect(self.retract)
        self._waive.clicked.connect(self.waive)

    def show_evidence(self, shown: Evidence) -> None:
        mends = shown.remedy is not None and shown.remedy.act is Act.FIX
        asks = shown.asks and (mends or shown.remedy is not None)
        if shown.id != self._id:
            self._id = shown.id
            self._offered.start()
        self._show_remedy(shown, asks=asks)
        self.yes.set_kind(Kind.PLAIN if mends else Kind.PRIMARY)
        self.yes.setVisible(asks)
        self.no.setVisible(asks)
        self._look.setText(shown.looking.longer if shown.looking else "")
        self._look.setVisible(shown.looking is not None)
        self._place = shown.looking.place if shown.looking else None
        self._folder.setVisible(shown.file is not None)
        self._retract.setText(shown.retraction.longer if shown.retraction else "")
        self._retract.setVisible(shown.retraction is not None)
        self._waive.setVisible(shown.waivable)
        self.setVisible(any(not one.isHidden() for one in self._all()))

    def _show_remedy(self, shown: Evidence, *, asks: bool) -> None:
        """A question has its two answers instead, unless the program can mend what it is about."""
        one, two = shown.remedy, shown.second
        self._act = one.act if one else None
        self.remedy.setText(one.longer if one else "")
        self.remedy.set_icon(Icon(one.picture) if one and one.picture else None)
        self.remedy.setVisible(one is not None and (not asks or one.act is Act.FIX))
        self._second_act = two.act if two else None
        self.second.setText(two.longer if two else "")
        self.second.setVisible(two is not None)

    def focus_first(self) -> None:
        """The primary button, or the first that is there."""
        shown = next((one for one in self._all() if not one.isHidden()), None)
        if shown:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _all(self) -> tuple[Button | LinkButton, ...]:
        return (
            self.remedy, self.yes, self.no, self._look, self._folder, self._retract, self._waive,
            self.second,
        )  # fmt: skip

    def _button(self, theme: Theme, text: str, kind: Kind) -> Button:
        made = Button(theme, text, kind, height=PANEL_HEIGHT)
        self.add(made)
        return made

    def _on_remedy(self) -> None:
        if self._act is not None:
            self.acted.emit(self._act)

    def _on_second(self) -> None:
        if self._second_act is not None:
            self.acted.emit(self._second_act)

    def _on_look(self) -> None:
        if self._place is not None:
            self.led.emit(self._place)

    def _on_yes(self) -> None:
        self._answer(True)

    def _on_no(self) -> None:
        self._answer(False)

    def _answer(self, answer: bool) -> None:
        if self._offered.elapsed() >= SETTLE_MS:
            self.answered.emit(answer)
