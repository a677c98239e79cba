"""The cards of the gallery, in the order of the sheet that the look was settled with."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import Button, Check, IconButton, Kind, LinkButton, Toggle
from app.gui.widgets.card import Card, Hairline, SectionTitle
from app.gui.widgets.drop_zone import DropZone, State
from app.gui.widgets.feel import Feel
from app.gui.widgets.fields import Field, Labelled
from app.gui.widgets.icons import Icon
from app.gui.widgets.inputs import Combo, SearchField, TextArea
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.marks import Chip, CountBadge, Mark, MarkIcon, Tone, mark_word

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


def focus(widget: QWidget) -> None:
    """As if Tab had brought it here, without a window that is active."""
    event = QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(widget, event)


def hover(widget: QWidget) -> None:
    """As if the pointer had rested on it."""
    for feel in widget.findChildren(Feel):
        feel.hover = 1.0


def titled(theme: Theme, title: str) -> Card:
    card = Card(theme)
    card.body.setSpacing(10)
    card.body.addWidget(Heading(theme, title, Size.READING))
    return card


def row(card: Card, *widgets: QWidget) -> None:
    line = QHBoxLayout()
    line.setSpacing(10)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    card.body.addLayout(line)


def buttons(theme: Theme) -> Card:
    card = titled(theme, "按钮与焦点")
    grid = QGridLayout()
    grid.setVerticalSpacing(10)
    card.body.addLayout(grid)
    for column, state in enumerate(["常态", "悬停", "键盘焦点", "不可用"]):
        grid.addWidget(Text(theme, state, Size.DETAIL, token=Token.TEXT2), 0, column)
        shown = [
            Button(theme, "下一步"),
            Button(theme, "打开文件夹", Kind.PLAIN),
            Button(theme, "剪到时限内", Kind.SOFT),
            LinkButton(theme, "换一张"),
            Button(theme, "申请豁免…", Kind.GHOST, Icon.SCISSORS),
            Check(theme, "确认", "公示期已满"),
            Toggle(theme, "只看问题"),
        ]
        for line, made in enumerate(shown, 1):
            grid.addWidget(made, line, column, LEFT)
            if column == 1:
                hover(made)
            elif column == 2:
                focus(made)
                if isinstance(made, Check | Toggle):
                    made.setChecked(True)
            made.setEnabled(column < 3)
    return card


def marks(theme: Theme) -> Card:
    card = titled(theme, "检查结果的记号（形状、颜色、文字三重区分）")
    grid = QGridLayout()
    grid.setVerticalSpacing(12)
    card.body.addLayout(grid)
    for place, mark in enumerate(Mark):
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(MarkIcon(theme, mark))
        line.addWidget(Text(theme, mark_word(mark)), 1)
        grid.addLayout(line, place % 4, place // 4)
    row(
        card,
        Chip(theme, "合格", Mark.PASSED),
        Chip(theme, "1 张不合格", Mark.ERROR),
        Chip(theme, "提醒 2", Mark.WARNING),
        Chip(theme, "缺扫描件", Mark.MISSING),
        Chip(theme, "豁免", Mark.WAIVED),
    )
    row(
        card,
        Chip(theme, "合格", Mark.PASSED, Tone.QUIET),
        Chip(theme, "待人工看", Mark.CONFIRM),
        Chip(theme, "与U盘二选一"),
        Chip(theme, "正在写入 62%", None, Tone.ACCENT),
        CountBadge(theme, 5),
        CountBadge(theme, 128, Tone.WARN),
        IconButton(theme, Icon.CROSS, "关闭"),
    )
    card.body.addWidget(Hairline(theme))
    card.body.addWidget(SectionTitle(theme, "张伟明", "4 处"))
    card.body.addStretch(1)
    return card


def zones(theme: Theme) -> Card:
    card = titled(theme, "放置区")
    line = QHBoxLayout()
    line.setSpacing(14)
    card.body.addLayout(line)
    empty = DropZone(theme, "拖到这里，或点击选择", "jpg，每张不小于 2MB")
    over = DropZone(theme, "")
    over._show(State.OVER, "松开即放入“视频”", "1 个文件")
    refused = DropZone(theme, "")
    refused._show(State.REFUSED, "这一格只收 PDF", "拖来的是 Word 文档")
    for zone in (empty, over, refused):
        zone.setFixedHeight(118)
        line.addWidget(zone, 1)
    steps = ["打印 Word 版，在“推荐单位意见”处盖章", "彩色扫描成一个 PDF，300 dpi 即可"]
    taught = DropZone(theme, "把盖章后的扫描件拖到这里", "", Icon.STAMP, steps)
    taught.setFixedWidth(294)
    card.body.addWidget(taught)
    return card


def inputs(theme: Theme) -> Card:
    card = titled(theme, "输入框")
    grid = QGridLayout()
    grid.setHorizontalSpacing(54)
    card.body.addLayout(grid)
    wrong = Field(theme, "联系电话", "010-5555")
    wrong.set_error("号码少了几位，请核对")
    fixed = Field(theme, "推荐类别", "各区科协")
    fixed.set_disabled("由通知决定，不能改")
    combo = Combo(theme, "写到哪里", ["KINGSTON（E:），FAT32，14.6 GB"], Icon.USB)
    area = TextArea(theme, "1998 年老照片，无更大原图", rows=2)
    shown = [
        Field(theme, "推荐单位", "江城区科学技术协会"),
        Field(theme, "联系人", placeholder="姓名"),
        wrong,
        fixed,
        Labelled(theme, "写到哪里", combo),
        Labelled(theme, "理由", area, "理由会印在封面上。"),
        SearchField(theme, "找单位或姓名"),
    ]
    for place, made in enumerate(shown):
        grid.addWidget(made, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
    return card


PARTS: list[Callable[[Theme], QWidget]] = [buttons, marks, zones, inputs]
