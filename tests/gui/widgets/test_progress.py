"""How fast, how long yet, and 取消."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme
from app.gui.widgets.gauges import Stages, UsageBar
from app.gui.widgets.labels import Text
from app.gui.widgets.pace import Pace, amount, amount_of, time_left
from app.gui.widgets.progress import Bar, ProgressBox, ProgressRow
from tests.gui.seek import only

MB = 2**20


def test_pace_is_that_of_the_last_seconds() -> None:
    pace = Pace()
    for second in range(10):
        pace.see(float(second), second / 100, second * MB)
    for second in range(10, 20):
        pace.see(float(second), 0.09 + (second - 9) / 20, (9 + (second - 9) * 10) * MB)
    assert pace.speed == pytest.approx(10 * MB)
    assert pace.left == pytest.approx((1 - 0.59) * 20)


def test_nothing_is_promised_too_early() -> None:
    pace = Pace()
    assert pace.left is None
    pace.see(0.0, 0.0, 0)
    pace.see(0.2, 0.5, 100 * MB)
    assert pace.left is None
    assert pace.speed == 0.0


def test_new_work_forgets_the_old() -> None:
    pace = Pace()
    pace.see(0.0, 0.0, 0)
    pace.see(2.0, 1.0, 10 * MB)
    pace.see(3.0, 0.0, 0)
    assert pace.left is None


def test_standing_still_has_no_end() -> None:
    pace = Pace()
    for second in range(8):
        pace.see(float(second), 0.5, MB)
    assert pace.left is None


@pytest.mark.parametrize(
    ("size", "said"),
    [(374 * MB, "374 MB"), (int(8.1 * 2**30), "8.1 GB"), (1500, "1.5 KB"), (12, "12 字节")],
)
def test_amounts(size: int, said: str) -> None:
    assert amount(size) == said


def test_the_unit_is_said_once() -> None:
    assert amount_of(232 * MB, 374 * MB) == "232 / 374 MB"
    assert amount_of(900 * 1024, 374 * MB) == "900 KB / 374 MB"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "还需约 1 秒"), (5.4, "还需约 5 秒"), (200, "还需约 3 分钟"), (7300, "还需约 2 小时")],
)
def test_time_left(seconds: float, said: str) -> None:
    assert time_left(seconds) == said


def _said(box: ProgressBox) -> list[str]:
    return [text.text() for text in box.findChildren(Text) if text.text()]


def test_box_tells_all(theme: Theme, qtbot: QtBot) -> None:
    seconds = iter([0.0, 1.0])
    box = ProgressBox(theme, clock=lambda: next(seconds))
    qtbot.addWidget(box)
    box.show_step(0.5, "视频.mp4", 50 * MB, 100 * MB)
    box.show_step(0.6, "视频.mp4", 60 * MB, 100 * MB)
    box.set_count("第 7 个，共 11 个")
    wanted = {"视频.mp4", "60%", "60.0 / 100 MB", "第 7 个，共 11 个", "每秒 10 MB", "还需约 4 秒"}
    said = set(_said(box))
    assert said == {text.replace("60.0", "60") for text in wanted}
    assert only(box, Bar).share == pytest.approx(0.6)


def test_share_alone_says_no_bytes(theme: Theme, qtbot: QtBot) -> None:
    seconds = iter([0.0, 1.0])
    box = ProgressBox(theme, clock=lambda: next(seconds))
    qtbot.addWidget(box)
    box.show_step(0.5, "正在检查")
    box.show_step(0.75, "正在检查")
    assert _said(box) == ["正在检查", "75%", "还需约 1 秒"]


def test_cancel_is_asked_once(theme: Theme, qtbot: QtBot) -> None:
    box = ProgressBox(theme, "取消写入")
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.cancelled):
        box.cancel.click()
    assert not box.cancel.isEnabled()
    box.start()
    assert box.cancel.isEnabled()


def test_row(theme: Theme, qtbot: QtBot) -> None:
    row = ProgressRow(theme)
    qtbot.addWidget(row)
    row.show_step(2.0, "正在检查", "9 / 16")
    assert only(row, Bar).share == 1.0
    with qtbot.waitSignal(row.cancelled):
        row.cancel.click()


def test_what_is_not_told_leaves_no_room(theme: Theme, qtbot: QtBot) -> None:
    box, row = ProgressBox(theme), ProgressRow(theme)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(box)
    column.addWidget(row)
    qtbot.addWidget(holder)
    row.cancel.hide()
    holder.resize(600, 300)
    holder.show()
    box.start()
    box.show_step(0.5, "李秀兰推荐表.pdf", 5 * 2**20, 10 * 2**20)
    qtbot.waitUntil(lambda: box._amount.x() == box._bar.x())
    assert row._bar.x() == row.width() - row._bar.geometry().right() - 1
    box.show_step(1.0, "李秀兰推荐表.pdf", 10 * 2**20, 10 * 2**20)
    assert (box._bar.share, box._bar._shown) == (1.0, 1.0)


def test_gauges_are_named(theme: Theme, qtbot: QtBot) -> None:
    stages = Stages(theme, ["复制", "写清单", "读回核对"])
    usage = UsageBar(theme)
    for widget in (stages, usage):
        qtbot.addWidget(widget)
    stages.set_current(1)
    assert stages.accessibleName() == "写清单"
    stages.set_current(3)
    assert stages.accessibleName() == ""
    usage.set_usage(6, 1, 3, ("已用 6 B", "本次 1 B", "写后还剩 3 B"))
    assert usage.accessibleName() == "已用 6 B，本次 1 B，写后还剩 3 B"


def test_usage_is_drawn_by_share(theme: Theme, qtbot: QtBot) -> None:
    usage = UsageBar(theme)
    qtbot.addWidget(usage)
    usage.set_usage(50, 25, 25, ("a", "b", "c"))
    usage.resize(400, usage.sizeHint().height())
    usage.show()
    image = usage.grab().toImage()
    colours = [image.pixelColor(x, 5).name() for x in (100, 250, 350)]
    assert colours == ["#7c8891", "#17608c", "#dfe4e8"]
