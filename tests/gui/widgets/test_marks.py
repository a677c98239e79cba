"""Marks differ by shape, chips are as wide as their words."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.domain.finding import Severity
from app.gui.theme import Theme, Token
from app.gui.widgets.marks import Chip, CountBadge, Mark, MarkIcon, Tone, mark_of, mark_word


def test_each_severity_has_its_mark() -> None:
    assert {severity: mark_of(severity) for severity in Severity} == {
        Severity.ERROR: Mark.ERROR,
        Severity.WARNING: Mark.WARNING,
        Severity.CONFIRM: Mark.CONFIRM,
        Severity.INFO: None,
        Severity.PASSED: Mark.PASSED,
        Severity.NOT_CHECKED: Mark.NOT_CHECKED,
        Severity.WAIVED: Mark.WAIVED,
    }


@pytest.mark.parametrize(
    ("severity", "code", "mark"),
    [
        (Severity.ERROR, "CT01", Mark.MISSING),
        (Severity.ERROR, "CT02", Mark.MISSING),
        (Severity.ERROR, "CT03", Mark.ERROR),
        (Severity.PASSED, "CT01", Mark.PASSED),
        (Severity.WAIVED, "CT02", Mark.WAIVED),
    ],
)
def test_what_is_not_there_yet_is_missing(severity: Severity, code: str, mark: Mark) -> None:
    assert mark_of(severity, code) is mark


def _shape(image: QImage, ground: QColor) -> frozenset[tuple[int, int]]:
    """Where it is painted at all, whatever the colour."""
    return frozenset(
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    )


def test_marks_differ_without_colour(theme: Theme, qtbot: QtBot) -> None:
    shapes = set()
    for mark in Mark:
        icon = MarkIcon(theme, mark, 40)
        qtbot.addWidget(icon)
        icon.resize(icon.sizeHint())
        shapes.add(_shape(icon.grab().toImage(), theme.colour(Token.WINDOW)))
        assert icon.accessibleName() == mark_word(mark)
    assert len(shapes) == len(Mark)


def test_tone_follows_the_mark(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "1 张不合格", Mark.ERROR)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    ground = chip.grab().toImage().pixelColor(chip.width() - 6, chip.height() // 2)
    assert ground.name() == theme.colour(Token.ERR_BG).name()


def test_quiet_has_no_ground(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "合格", Mark.PASSED, Tone.QUIET)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    corner = chip.grab().toImage().pixelColor(chip.width() // 2, 1)
    assert corner.name() == theme.colour(Token.WINDOW).name()


def test_chip_grows_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "缺", Mark.MISSING)
    qtbot.addWidget(chip)
    before = chip.minimumSizeHint().width()
    chip.set_chip("缺盖章扫描件", Mark.MISSING)
    assert chip.minimumSizeHint().width() > before + 60
    assert chip.sizeHint().height() == 26
    assert chip.accessibleName() == "缺盖章扫描件"


def test_badge_hides_at_nothing(theme: Theme, qtbot: QtBot) -> None:
    badge = CountBadge(theme, 5)
    qtbot.addWidget(badge)
    assert not badge.isHidden()
    badge.set_count(0)
    assert badge.isHidden()
    badge.set_count(128)
    assert not badge.isHidden()
    assert badge.sizeHint().width() > 22
