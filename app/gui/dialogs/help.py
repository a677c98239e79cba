"""使用帮助: the six steps in a sentence each, the keys, and which version this is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app import __version__, paths
from app.gui.dialogs.asking import Asking
from app.gui.places import Step
from app.gui.theme import Size, Theme, Token
from app.gui.widgets.labels import Text
from app.gui.widgets.scroll import ThinBar
from app.texts import N_, _

_WIDE, _HIGH = 560, 420
_STEPS = {
    Step.NOTICE: (
        N_("通知"),
        N_("选一份通知，程序列出它要的材料、规格和日期；读错的随时可以改正。"),
    ),
    Step.PEOPLE: (N_("单位与人选"), N_("填写单位、联系人和推荐人选，勾选要确认的事项。")),
    Step.GATHER: (N_("收材料"), N_("把文件拖到对应的格子里。原文件不会被改动。")),
    Step.CHECK: (
        N_("检查与修正"),
        N_("放入文件后自动检查。逐条写明测得多少、要求多少、怎么办。"),
    ),
    Step.PACK: (N_("打包"), N_("写成报送包，再从头读回核对一遍。")),
    Step.COVER: (N_("封面"), N_("打印封面清单，放在材料最上面。")),
}
_KEYS = (
    ("Ctrl+1 … Ctrl+6", N_("到第 1 至第 6 步")),
    ("Alt+←  Alt+→", N_("上一步、下一步")),
    ("Ctrl+N", N_("新建报送稿")),
    ("Ctrl+O", N_("打开报送稿")),
    ("Ctrl+Z", N_("撤销刚才的改动")),
    ("Tab  Shift+Tab", N_("到下一个、上一个可以操作的地方")),
    ("F1", N_("使用帮助")),
)


class HelpDialog(Asking):
    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        sentence = _("备齐照着通知收材料、查材料、打包。材料只在这台电脑上处理，不上网。")
        super().__init__(theme, parent, _("使用帮助"), sentence, yes=_("知道了"))
        self.setFixedWidth(_WIDE)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 12, 4)
        column.setSpacing(10)
        column.addWidget(Text(theme, _("六步"), bold=True))
        column.addLayout(self._steps())
        column.addSpacing(8)
        column.addWidget(Text(theme, _("按键"), bold=True))
        column.addLayout(self._keys())
        column.addSpacing(8)
        column.addWidget(Text(theme, _("关于"), bold=True))
        column.addWidget(self._about())
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFixedHeight(_HIGH)
        self.area.setAccessibleName(_("使用帮助"))
        self.area.setWidget(inner)
        ThinBar(self.area.verticalScrollBar(), theme)
        for part in (self.area.viewport(), inner):
            part.setAutoFillBackground(False)
        self.body.addWidget(self.area)

    def _steps(self) -> QGridLayout:
        rows = [(f"{step + 1}　{_(name)}", _(text)) for step, (name, text) in _STEPS.items()]
        return self._grid(rows)

    def _keys(self) -> QGridLayout:
        return self._grid([(keys, _(text)) for keys, text in _KEYS])

    def _grid(self, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 130)
        grid.setColumnStretch(1, 1)
        for number, (left, right) in enumerate(rows):
            told = Text(self.theme, right, token=Token.TEXT2, wrap=True)
            grid.addWidget(Text(self.theme, left), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, number, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _about(self) -> Text:
        about = _("备齐 {version}。自由软件，依 GPL 第 3 版或更新的版本发布。运行记录在 {folder}。")
        text = about.format(version=__version__, folder=paths.log_home())
        return Text(self.theme, text, Size.DETAIL, token=Token.TEXT2, wrap=True)
