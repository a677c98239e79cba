"""设置: how it looks, how large, and what goes into a package. Each takes effect at once."""

from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.shell import kept, scaling
from app.gui.shell.kept import Appearance, Kept
from app.gui.theme import Theme
from app.gui.widgets.choices import Segments
from app.gui.widgets.fields import Labelled
from app.gui.widgets.switches import Toggle
from app.texts import _

_ORDER = (Appearance.SYSTEM, Appearance.LIGHT, Appearance.DARK)


class SettingsDialog(Asking):
    def __init__(self, theme: Theme, parent: QWidget | None, settings: Kept) -> None:
        super().__init__(theme, parent, _("设置"), "", yes=_("完成"))
        self._settings = settings
        names = [_("跟随系统"), _("浅色"), _("深色")]
        self.appearance = Segments(theme, names, _("外观"))
        self.appearance.set_current(_ORDER.index(kept.appearance(settings.values)))
        self.appearance.chosen.connect(self._on_appearance)
        self.scales = scaling.fitting(self.screen())
        self.scale = Segments(theme, [f"{one}%" for one in self.scales], _("界面大小"))
        chosen = min(kept.scale(settings.values), max(self.scales))
        self.scale.set_current(self.scales.index(chosen))
        self.scale.chosen.connect(self._on_scale)
        self.full_report = Toggle(theme, _("报送包里放完整的检查报告"))
        self.full_report.setChecked(bool(settings.values.get(kept.FULL_REPORT, False)))
        self.full_report.toggled.connect(self._on_report)
        self._scale_row = Labelled(theme, _("字号和界面大小"), self.scale, self._scale_hint)
        hint = _("不选时放摘要：只列问题、豁免和人工确认的事项。")
        self.body.setSpacing(20)
        for part in (
            Labelled(theme, _("外观"), self.appearance),
            self._scale_row,
            Labelled(theme, _("报送包"), self.full_report, hint),
        ):
            self.body.addWidget(part)

    def _on_appearance(self, place: int) -> None:
        self._settings.put(kept.APPEARANCE, _ORDER[place].value)

    def _on_scale(self, place: int) -> None:
        self._settings.put(kept.SCALE, self.scales[place])
        self._scale_row.set_hint(_("下次打开备齐时生效。"))
        self.fit()

    def _on_report(self, on: bool) -> None:
        self._settings.put(kept.FULL_REPORT, on)

    @property
    def _scale_hint(self) -> str:
        if len(self.scales) < len(kept.SCALES):
            return _("在系统的显示缩放之上再放大；只列出这块屏幕放得下的。")
        return _("在系统的显示缩放之上再放大。")
