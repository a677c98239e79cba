"""A notice in our own words, a reader that has read it, and waiting for what it does."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.viewmodels.reader import Reader
from app.gui.viewmodels.reader_shown import Shown
from tests import cases

NOTICE = """江城市科学技术协会关于推荐“江城好工匠”人选的通知

各区科协、市级学会：
为宣传一线科技工作者，现开展推荐工作。各区科协推荐不超过2名人选。
请于5月20日前，将材料发送至邮箱gongjiang@example.org，联系电话027-55550000。
材料包括：《江城好工匠推荐表》1份，须加盖推荐单位公章；人选工作照片3—5张，请提供jpg格式，每张不小于2MB；视频1个，时长不超过3分钟。
请各单位妥善安排人员值守，确保推荐工作有序开展。报送材料不得涉及国家秘密。

江城市科学技术协会
2026年4月2日
"""


@contextmanager
def reader_on(qtbot: QtBot, text: str = NOTICE) -> Iterator[Reader]:
    reader = Reader(cases.childless())
    try:
        with qtbot.waitSignal(reader.opened, timeout=15_000):
            reader.paste(text)
        yield reader
    finally:
        reader.close()


def seen(reader: Reader) -> Shown:
    assert reader.shown is not None
    return reader.shown


def settle(qtbot: QtBot, reader: Reader) -> Shown:
    """Until nothing is under way any more."""
    qtbot.waitUntil(lambda: not reader.busy, timeout=10_000)
    return seen(reader)


def fact_about(reader: Reader, text: str) -> str:
    """The id of the first fact that says so."""
    return next(one.id for one in seen(reader).facts if text in one.text or text in one.label)


def press(widget: QWidget, key: Qt.Key, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, held)
