"""The second half of the gallery: what moves, what tells, what is shown of files and notices."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme
from app.gui.widgets.bars import NoticeBar, UndoBar
from app.gui.widgets.card import Card
from app.gui.widgets.choices import FilterButton, Segments
from app.gui.widgets.flow import Flow
from app.gui.widgets.gauges import Stages, UsageBar
from app.gui.widgets.icons import Icon, icon_pixmap
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark
from app.gui.widgets.progress import ProgressBox, ProgressRow
from app.gui.widgets.quote import NoticeQuote
from app.gui.widgets.scroll import PageScroll
from app.gui.widgets.tabs import Tabs
from app.gui.widgets.thumbs import Thumbnail
from tests.gui.gallery_parts import focus, row, titled


def picture() -> QImage:
    """A sky over a field."""
    made = QImage(400, 300, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    fall = QLinearGradient(QPointF(0, 0), QPointF(0, 300))
    fall.setColorAt(0.0, QColor(150, 190, 230))
    fall.setColorAt(0.5, QColor(230, 240, 245))
    fall.setColorAt(0.51, QColor(120, 160, 80))
    fall.setColorAt(1.0, QColor(70, 110, 50))
    painter.fillRect(made.rect(), fall)
    painter.end()
    return made


def moving(theme: Theme) -> Card:
    card = titled(theme, "进度与撤销")
    small = ProgressRow(theme)
    small.show_step(9 / 16, "正在检查：视频-李秀兰.mp4", "9 / 16")
    undo = UndoBar(theme)
    card.body.addWidget(small)
    card.body.addWidget(undo)
    undo.offer("已移除“田间指导.jpg”，原文件还在原处")
    card.body.addWidget(NoticeBar(theme, "没有装文字识别，3 份扫描件的文字没有核对。", "怎么装"))
    waived = NoticeBar(theme, "豁免 1 项，会连同理由印在封面上", "查看", Mark.WAIVED)
    card.body.addWidget(waived)
    card.body.addStretch(1)
    for bar in (small._bar,):
        bar._glide.setCurrentTime(1000)
    return card


def writing(theme: Theme) -> Card:
    card = titled(theme, "写入 U盘")
    usage = UsageBar(theme)
    gb, mb = 2**30, 2**20
    words = ("已用 6.1 GB", "本次 374 MB", "写后还剩 8.1 GB")
    usage.set_usage(int(6.1 * gb), 374 * mb, int(8.1 * gb), words)
    stages = Stages(theme, ["复制", "写清单", "读回核对", "可以拔出"])
    stages.set_current(1)
    ticks = iter([0.0, 2.0, 4.0])
    box = ProgressBox(theme, "取消写入", clock=lambda: next(ticks))
    box.show_step(0.30, "", 110 * mb, 374 * mb)
    box.show_step(0.46, "", 176 * mb, 374 * mb)
    box.show_step(0.62, "李秀兰-视频.mp4", 232 * mb, 374 * mb)
    box.set_count("第 7 个，共 11 个")
    box._bar._glide.setCurrentTime(1000)
    for part in (usage, stages, box):
        card.body.addWidget(part)
    card.body.addStretch(1)
    return card


def files(theme: Theme) -> Card:
    card = titled(theme, "文件与标签页")
    tabs = Tabs(theme, ["张伟明", "李秀兰", "单位材料"])
    for place, count in enumerate((3, 1, 0)):
        tabs.set_count(place, count)
    focus(tabs)
    card.body.addWidget(tabs)
    size = QSize(136, 96)
    plain, wrong, none = (Thumbnail(theme, size) for _tile in range(3))
    plain.set_image(picture())
    wrong.set_image(picture())
    wrong.set_mark(Mark.ERROR)
    none.set_kind(Icon.DOCUMENT)
    video = Thumbnail(theme, QSize(200, 112), Icon.VIDEO)
    video.set_image(picture())
    video.set_video("视频-张伟明.mp4", "3:12")
    flow = Flow()
    for tile in (plain, wrong, none, video):
        flow.add(tile)
    card.body.addWidget(flow)
    card.body.addStretch(1)
    return card


def telling(theme: Theme) -> Card:
    card = titled(theme, "原文与筛选")
    text = "……照片请提供电子版，每张不小于规定的大小，并按姓名加序号命名；视频时长在规定以内。"
    quote = NoticeQuote(theme)
    quote.set_quote(text, [(11, 21), (35, 40)], "通知“二、材料要求”一段", "在通知里查看")
    card.body.addWidget(quote)
    found = [FilterButton(theme, mark, 3) for mark in (Mark.ERROR, Mark.MISSING, Mark.WARNING)]
    found[1].setChecked(True)
    row(card, *found, Segments(theme, ["简体", "原文"]))
    scroll = PageScroll(theme, (0, 0, 16, 0))
    scroll.setFixedHeight(80)
    for number in range(8):
        scroll.body.addWidget(Text(theme, f"第 {number + 1} 行"))
    card.body.addWidget(scroll)
    card.body.addStretch(1)
    return card


def icons(theme: Theme) -> Card:
    card = titled(theme, "图标")
    flow = Flow(12, 10)
    for icon in Icon:
        label = Text(theme)
        label.setPixmap(icon_pixmap(theme, icon, 22, ratio=flow.devicePixelRatioF()))
        flow.add(label)
    card.body.addWidget(flow)
    return card


PARTS: list[Callable[[Theme], QWidget]] = [moving, writing, files, telling, icons]
