"""The panel of 打包: one route at a time, from where it goes to the tick that all is well."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.pages.parts.pack_checks import PackBlockers, PackChecks
from app.gui.pages.parts.pack_done import PackDone
from app.gui.pages.parts.pack_form import PackForm
from app.gui.pages.parts.pack_mail import PackMail
from app.gui.pages.parts.pack_replug import PackReplug
from app.gui.pages.parts.pack_target import PackTarget
from app.gui.pages.parts.pack_work import PackWork
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing import View
from app.gui.viewmodels.packing_panel import Mode, PanelView
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Check, Kind, LinkButton
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.gui.widgets.marks import Mark
from app.texts import _


class PackPanel(Card):
    """`next_asked(route)`: the panel is to speak of that one; `again_asked`: of this one anew."""

    start_asked = Signal()
    cancel_asked = Signal()
    open_asked = Signal()
    again_asked = Signal()
    next_asked = Signal(str)
    full_report = Signal(bool)
    burn_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._view: PanelView | None = None
        self._title = Heading(theme, "", Size.PANEL_TITLE)
        self._code = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self._sentence = Text(theme, "", token=Token.TEXT2, wrap=True)
        self.blockers = PackBlockers(theme)
        self.form = PackForm(theme)
        self.target = PackTarget(theme)
        self.checks = PackChecks(theme)
        text = _("随包附上完整检查报告")
        self.full = Check(theme, text, _("不勾选时只附摘要：没有通过、豁免和人工确认的项目"))
        self.work = PackWork(theme)
        self._done = PackDone(theme)
        self.mail = PackMail(theme)
        self.replug = PackReplug(theme)
        self.bar = NoticeBar(theme, "", "", Mark.ERROR)
        self._hint = Text(theme, "", token=Token.TEXT2, wrap=True)
        self._lines = [Hairline(theme) for _place in range(3)]
        self._make_buttons(theme)
        self._lay_out()
        self._wire()

    @property
    def mode(self) -> Mode | None:
        return self._view.mode if self._view else None

    def show_view(self, whole: View) -> None:
        view, before = whole.panel, self.mode
        held = self.start.hasFocus() or self.cancel.hasFocus()
        self._view = view
        self._title.setText(view.title)
        self._code.setText(view.code)
        self._sentence.setText(view.sentence)
        self.blockers.show_blockers(view.blockers, view.more)
        self.form.show_view(view)
        self.target.show_view(view, enabled=view.mode is Mode.READY)
        self.checks.show_lines(view.preflight.lines if view.preflight else ())
        self.work.set_on_stick(view.on_stick)
        self._done.show_done(view)
        self.mail.show_kept(view.kept if view.mode is Mode.DONE else None)
        self.replug.show_view(view.replug if view.mode is Mode.DONE else None)
        mark = Mark.NOT_CHECKED if whole.cancelled else Mark.ERROR
        self.bar.set_notice(whole.ended, "", mark)
        self.full.blockSignals(True)
        self.full.setChecked(whole.full_report)
        self.full.blockSignals(False)
        self._hint.setText(view.why_not or view.hint)
        self._show_buttons(view)
        self._show_parts(view, bool(whole.ended))
        if view.mode is not before:
            self._turn(view.mode, held)

    def set_tight(self, tight: bool) -> None:
        """In a low window its parts stand closer, so that all of them are in sight."""
        self.body.setSpacing(9 if tight else 14)
        self.body.setContentsMargins(24, 14 if tight else 20, 24, 14 if tight else 20)

    def focus_target(self) -> None:
        self.target.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, mode: Mode, held: bool) -> None:
        """What changes with the mode alone; the focus stays where something can be pressed."""
        if mode is Mode.WRITING:
            self.work.begin()
        elif mode is Mode.DONE:
            self.work.finish()
        else:
            self.work.rest()
        buttons = (self.next, self.start, self.cancel, self.open, self.again)
        heir = next((one for one in buttons if not one.isHidden()), None)
        if held and heir is not None:
            heir.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _show_parts(self, view: PanelView, ended: bool) -> None:
        mode = view.mode
        writes = mode in {Mode.READY, Mode.WRITING}
        moves = mode in {Mode.READY, Mode.WRITING, Mode.DONE}
        self._code.setHidden(not view.code)
        self._sentence.setHidden(not view.sentence)
        self.blockers.setHidden(mode is not Mode.BLOCKED)
        self.form.setHidden(mode is not Mode.READY or len(view.forms) < 2)
        self.target.setHidden(not writes)
        self.checks.setHidden(not writes or view.preflight is None)
        self.full.setHidden(mode is not Mode.READY or not view.reports)
        self.work.setHidden(not moves)
        self._done.setHidden(mode is not Mode.DONE)
        self.bar.setHidden(not ended or mode is not Mode.READY)
        self._hint.setHidden(not self._hint.text())
        self._lines[0].setHidden(self.checks.isHidden())
        self._lines[1].setHidden(self.full.isHidden())
        self._lines[2].setHidden(mode is not Mode.WRITING)

    def _show_buttons(self, view: PanelView) -> None:
        mode = view.mode
        self.start.setHidden(mode is not Mode.READY)
        self.start.setText(_("接着写") if view.continues else _("开始写入"))
        self.start.updateGeometry()
        self.start.setEnabled(not view.why_not)
        self.start.setAccessibleDescription(view.why_not or view.title)
        self.cancel.setHidden(mode is not Mode.WRITING)
        done = mode is Mode.DONE
        self.open.setHidden(not done or not view.place)
        self.again.setHidden(not done)
        self.burn.setHidden(not done or not view.burner)
        self.next.setHidden(not done or view.next_route is None)
        self.next.setText(_("接着写：{name}").format(name=view.next_name))
        self.next.updateGeometry()

    def _make_buttons(self, theme: Theme) -> None:
        self.start = Button(theme, _("开始写入"), Kind.PRIMARY, height=PANEL_HEIGHT)
        self.cancel = self.work.box.cancel
        self.open = Button(theme, _("打开文件夹"), Kind.PLAIN, Icon.FOLDER, height=PANEL_HEIGHT)
        self.again = LinkButton(theme, _("再写一份"))
        self.burn = Button(theme, _("刻录…"), Kind.PLAIN, Icon.DISC, height=PANEL_HEIGHT)
        self.next = Button(theme, "", Kind.PRIMARY, height=PANEL_HEIGHT)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._code)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._hint, 1)
        foot.addStretch(0)
        for button in (self.again, self.open, self.burn, self.cancel, self.start, self.next):
            foot.addWidget(button)
        parts: list[QWidget] = [self._sentence, self.blockers, self.form, self.target]
        parts.append(self._lines[0])
        parts += [self.checks, self._lines[1], self.full, self._lines[2], self.work]
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        for part in (*parts, self._done, self.mail, self.replug, self.bar):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addLayout(foot)

    def _wire(self) -> None:
        self.start.clicked.connect(self.start_asked)
        self.work.box.cancelled.connect(self.cancel_asked)
        self.open.clicked.connect(self.open_asked)
        self.again.clicked.connect(self.again_asked)
        self.burn.clicked.connect(self.burn_asked)
        self.next.clicked.connect(self._on_next)
        self.full.toggled.connect(self.full_report)

    def _on_next(self) -> None:
        if self._view and self._view.next_route:
            self.next_asked.emit(self._view.next_route)
