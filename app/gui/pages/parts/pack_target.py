"""Where a package is written to: the sticks that are in, a folder, and the room there."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.gui.dialogs.files import in_chinese
from app.gui.theme import Theme, Token
from app.gui.viewmodels.packing_panel import PanelView
from app.gui.widgets.gauges import UsageBar
from app.gui.widgets.icons import Icon
from app.gui.widgets.inputs import Combo
from app.gui.widgets.labels import Text
from app.texts import _


class _Places(Combo):
    """Its icon is that of a stick or a folder, as what is chosen."""

    def set_icon(self, icon: Icon) -> None:
        self._icon = icon
        self.update()


class PackTarget(QWidget):
    """`picked(Path)` when another place was chosen."""

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._paths: list[Path] = []
        self._view: PanelView | None = None
        self._label = Text(theme, _("写到哪里"), token=Token.TEXT2)
        self.combo = _Places(theme, _("写到哪里"), icon=Icon.USB)
        self.combo.setMinimumContentsLength(8)
        self.combo.activated.connect(self._on_activated)
        self._label.setBuddy(self.combo)
        self.usage = UsageBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label)
        column.addWidget(self.combo)
        column.addSpacing(4)
        column.addWidget(self.usage)

    def show_view(self, view: PanelView, *, enabled: bool) -> None:
        if view.targets != (self._view.targets if self._view else None):
            self._fill(view)
        self._view = view
        self.combo.setCurrentIndex(view.current)
        chosen = view.targets[view.current] if view.current >= 0 else None
        on_stick = chosen.removable if chosen else view.on_stick
        self.combo.set_icon(Icon.USB if on_stick else Icon.FOLDER)
        self.combo.setEnabled(enabled)
        empty = _("没有找到U盘；插好后会出现在这里") if view.on_stick else _("请选择文件夹")
        self.combo.setPlaceholderText(empty)
        self.combo.setToolTip(self.combo.currentText())
        self.usage.setHidden(view.usage is None)
        if view.usage is not None:
            one = view.usage
            self.usage.set_usage(one.used, one.this, one.free_after, one.words)

    def ask_folder(self) -> None:
        start = str(self._paths[0]) if self._paths else str(Path.home())
        dialog = QFileDialog(self, _("把报送包写到哪个文件夹"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_selected)
        in_chinese(dialog, _("选这个文件夹")).open()

    def _fill(self, view: PanelView) -> None:
        self._paths = [one.path for one in view.targets]
        self.combo.clear()
        self.combo.addItems([one.text for one in view.targets])
        self.combo.addItem(_("选择文件夹…"))

    def _on_activated(self, row: int) -> None:
        if row < len(self._paths):
            self.picked.emit(self._paths[row])
            return
        self.combo.setCurrentIndex(self._view.current if self._view else -1)
        self.ask_folder()

    def _on_selected(self, path: str) -> None:
        self.picked.emit(Path(path))
