"""The parts of the shell by themselves: words, rings, dialogs, failures, a folder pulled away."""

import shutil
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import log, settings
from app.gui import recent
from app.gui.dialogs import files
from app.gui.dialogs.help import HelpDialog
from app.gui.dialogs.settings import SettingsDialog
from app.gui.pages.start import StartPage
from app.gui.places import Place, Step
from app.gui.recent import Recent
from app.gui.shell import scaling
from app.gui.shell.appearing import Appearing
from app.gui.shell.bars import Told
from app.gui.shell.failures import Failures
from app.gui.shell.folder_watch import FolderWatch
from app.gui.shell.kept import Appearance, Kept
from app.gui.shell.missing_popup import MissingModel
from app.gui.shell.pills import DuePill, MissingPill
from app.gui.shell.rail import Rail
from app.gui.shell.step_button import fitted
from app.gui.theme import SPACE, Size, Theme, Token, font
from app.gui.viewmodels import shell as words
from app.gui.viewmodels import steps
from app.gui.viewmodels.shell import Urgency
from app.gui.viewmodels.steps import DueLine, Missing, Progressed, StepLine
from app.gui.widgets.marks import MarkIcon
from app.workflow.packing.writing import Moment, Stage
from tests.gui.shell_cases import named

AT = datetime(2026, 3, 25, 10, 32).astimezone()


@pytest.mark.parametrize(
    ("days", "whole", "urgency"),
    [
        (9, "距4月3日还有 9 天", Urgency.CALM),
        (3, "距4月3日还有 3 天", Urgency.CLOSE),
        (0, "今天（4月3日）截止", Urgency.CLOSE),
        (-2, "4月3日截止，已过 2 天", Urgency.LATE),
    ],
)
def test_days_to_the_deadline(days: int, whole: str, urgency: Urgency) -> None:
    found = words.due_words(DueLine("4月3日", days))
    assert (found.whole, found.urgency) == (whole, urgency)


def test_the_deadlines_that_follow_are_told_beside_the_next(qtbot: QtBot, theme: Theme) -> None:
    days = [date(2027, 3, day) for day in (20, 15, 10)]
    due = steps.due_line(days, date(2027, 3, 11))
    assert due == DueLine("3月15日", 4, ("3月20日",))
    pill = DuePill(theme)
    qtbot.addWidget(pill)
    pill.set_words(words.due_words(due))
    assert pill.accessibleName() == "距3月15日还有 4 天"
    assert pill.toolTip() == pill.accessibleDescription() == "之后还有 3月20日 的截止"
    pill.set_words(words.due_words(DueLine("3月20日", 1)))
    assert not pill.toolTip()


def _lines() -> dict[Step, StepLine]:
    lines = {step: StepLine(f"步骤{step}", "说明", Progressed.NOT_BEGUN) for step in Step}
    lines[Step.NOTICE] = StepLine("通知", "24 条要求", Progressed.DONE)
    lines[Step.CHECK] = StepLine("检查与修正", "3 处不合格", Progressed.BEGUN, 0.5, 5)
    return lines


def test_steps_say_number_name_and_state(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, _lines())
    qtbot.addWidget(rail)
    rail.set_current(Step.CHECK)
    check = rail.steps[Step.CHECK]
    assert check.accessibleName() == "第 4 步，检查与修正，当前"
    assert check.accessibleDescription() == "3 处不合格"
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(check, Qt.Key.Key_Return)
    assert chosen.args == [Step.CHECK]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("larger", [0, 2])
def test_rail_has_room_for_its_words(qtbot: QtBot, theme: Theme, narrow: bool, larger: int) -> None:
    rail = Rail(theme, _lines())
    qtbot.addWidget(rail)
    rail.set_narrow(narrow)
    rail.set_saved(AT)
    rail.resize(rail.width(), 700)
    rail.show()
    name = QFontMetrics(font((Size.DETAIL if narrow else Size.READING) + larger, bold=True))
    room = rail.width() - 16 if narrow else rail.width() - 68 - 24 - 28
    assert name.horizontalAdvance("检查与修正") <= room
    assert rail.minimumSizeHint().height() <= 700
    below = rail.folder.geometry().top()
    assert rail.steps[Step.COVER].geometry().bottom() < below


def test_every_control_of_rail_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, _lines())
    qtbot.addWidget(rail)
    buttons = rail.findChildren(QAbstractButton)
    assert len(buttons) == 10
    assert all(named(one) for one in buttons)


def test_rings_and_pills_are_drawn_in_both_themes(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, _lines())
    due, missing = DuePill(theme), MissingPill(theme)
    due.set_words(words.due_words(DueLine("4月3日", 1)))
    missing.set_counts(3, 8)
    for part in (rail, due, missing):
        qtbot.addWidget(part)
        part.resize(part.sizeHint())
        light = part.grab().toImage()
        theme.set_dark(True)
        assert part.grab().toImage() != light
        theme.set_dark(False)
        assert part.grab().toImage() == light


def test_missing_pill_says_when_all_is_there(qtbot: QtBot, theme: Theme) -> None:
    pill = MissingPill(theme)
    qtbot.addWidget(pill)
    pill.set_counts(11, 16)
    assert pill.accessibleName() == "还差 5 项，已备 11/16"
    wide = pill.sizeHint().width()
    pill.set_counts(16, 16)
    assert (pill.accessibleName(), pill.whole) == ("全部备齐，16/16", True)
    pill.set_counts(16, 16, 2)
    assert (pill.accessibleName(), pill.whole) == ("还有 2 处要看，已备 16/16", False)
    pill.set_counts(16, 16)
    assert pill.sizeHint().width() < wide


def test_missing_model_keeps_the_contract(qtbot: QtBot) -> None:
    model = MissingModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [Missing(f"第 {n} 项", Place(Step.GATHER)) for n in range(3)]
    model.set_rows(rows)
    assert model.rowCount() == 3
    model.set_rows(rows[:1])
    assert [model.index(0).data(), model.rowCount()] == ["第 0 项", 1]


def test_sentences_stay_until_closed(qtbot: QtBot, theme: Theme) -> None:
    told = Told(theme)
    qtbot.addWidget(told)
    for sentence in ("一。", "二。", "三。", "二。", "四。"):
        told.tell(sentence)
    assert told.text == "三。\n二。\n四。"
    told.bar.link_clicked.emit()
    assert (told.text, told.isHidden()) == ("", True)


def test_one_warning_gives_all_sentences_its_tone(qtbot: QtBot, theme: Theme) -> None:
    told = Told(theme)
    qtbot.addWidget(told)
    (mark,) = told.bar.findChildren(MarkIcon)
    told.tell("已撤销：添加推荐人选。")
    assert mark.isHidden()
    told.warn("磁盘满了。")
    told.tell("已复制：a@example.com。")
    assert not mark.isHidden()
    told.clear()
    told.tell("封面已存好。")
    assert mark.isHidden()


@pytest.mark.parametrize("count", [5, 46, 128])
def test_a_count_stays_on_the_narrow_card(qtbot: QtBot, theme: Theme, count: int) -> None:
    """Nothing red right of the card, whose edge is seven pixels from the rail's."""
    lines = {one: StepLine("检查", "缺", Progressed.BEGUN, 0.5, count) for one in Step}
    rail = Rail(theme, lines)
    qtbot.addWidget(rail)
    rail.set_narrow(True)
    button = rail.steps[Step.CHECK]
    button.resize(SPACE.narrow_rail, button.sizeHint().height())
    image = button.grab().toImage()
    ground = theme.colour(Token.ERR_BG)
    places = [(x, y) for x in range(image.width()) for y in range(24)]
    red = [x for x, y in places if image.pixelColor(x, y).rgb() == ground.rgb()]
    assert red
    assert max(red) < image.width() - 7


def test_the_rail_goes_along_while_a_package_is_written() -> None:
    line = steps.writing_line(Moment(Stage.COPYING, 0.25))
    assert (line.line, line.progressed, line.share) == ("正在写入 25%", Progressed.BEGUN, 0.25)
    assert steps.writing_line(Moment(Stage.READING_BACK, 0.75)).line == "正在核对 75%"


def test_settings_take_effect_and_are_kept(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, parent = Kept(), QWidget()
    qtbot.addWidget(parent)
    Appearing(theme, kept, parent)
    monkeypatch.setattr(scaling, "fitting", lambda _screen: (100, 125, 150))
    dialog = SettingsDialog(theme, parent, kept)
    dialog.appearance.chosen.emit(2)
    dialog.scale.chosen.emit(2)
    dialog.full_report.click()
    assert theme.dark
    kept.close()
    found = settings.load()
    assert (found["appearance"], found["scale"], found["full_report"]) == ("dark", 150, True)


@pytest.mark.parametrize(
    ("room", "most"),
    [((1440, 900), 100), ((1920, 1040), 125), ((2560, 1400), 175), ((800, 600), 100)],
)
def test_only_what_the_screen_has_room_for_is_offered(room: tuple[int, int], most: int) -> None:
    assert max(scaling.fitting_into(QSize(*room))) == most


def test_a_size_for_a_larger_screen_counts_as_the_largest_that_fits(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save({"scale": 200})
    monkeypatch.setattr(scaling, "fitting", lambda _screen: (100, 125))
    dialog = SettingsDialog(theme, None, Kept())
    qtbot.addWidget(dialog)
    assert (dialog.scales, dialog.scale.current) == ((100, 125), 1)
    assert (scaling.too_large(200), scaling.too_large(125)) == (125, None)


def test_a_file_dialog_begins_where_something_was_chosen_last(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []

    def choose(dialog: QFileDialog) -> int:
        begun.append(Path(dialog.directory().absolutePath()))
        return 1

    file = tmp_path / "张三.jpg"
    monkeypatch.setattr(files, "_chosen_last", [Path.home()])
    monkeypatch.setattr(QFileDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(file)])
    over = QWidget()
    qtbot.addWidget(over)
    assert files.ask_files(over, "选择要放入的文件", accept="放入") == [file]
    assert files.ask_file(over, "选择换上的文件", accept="换上") == file
    assert begun == [Path.home(), tmp_path]


def test_strange_settings_count_as_none(qtbot: QtBot, theme: Theme) -> None:
    settings.save({"appearance": "bunt", "scale": 130, "recent": [{"folder": 3}, 7, "x"]})
    dialog = SettingsDialog(theme, None, Kept())
    qtbot.addWidget(dialog)
    assert (dialog.appearance.current, dialog.scale.current) == (0, 0)
    assert recent.read(settings.load()["recent"]) == ()
    assert Appearance.SYSTEM.value == "system"


@pytest.mark.parametrize("kind", [HelpDialog, SettingsDialog])
def test_dialogs_are_as_high_as_their_words(qtbot: QtBot, theme: Theme, kind: type) -> None:
    dialog = HelpDialog(theme, None) if kind is HelpDialog else SettingsDialog(theme, None, Kept())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= 560
    assert dialog.height() == dialog.wanted_height
    assert dialog.sentence.height() >= dialog.sentence.heightForWidth(dialog.sentence.width())


def test_a_dialog_that_grows_stays_on_the_screen(qtbot: QtBot, theme: Theme) -> None:
    dialog = HelpDialog(theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableGeometry()
    dialog.move(0, room.bottom() - dialog.height())
    dialog.body.addSpacing(60)
    dialog.fit()
    assert dialog.height() == dialog.wanted_height
    qtbot.waitUntil(lambda: room.contains(dialog.frameGeometry()))


def test_start_page_fits_with_twelve_recents(qtbot: QtBot, theme: Theme) -> None:
    page = StartPage(theme)
    qtbot.addWidget(page)
    rows = [Recent(Path(f"/{n}") / ("长" * 80), "题" * 60, "单位" * 30, AT) for n in range(12)]
    page.show_recents(rows)
    page.resize(1024, 700)
    page.show()
    assert page.ground.width() <= 1024
    for card in (page.new, page.open, page.example):
        assert card.width() >= card.minimumSizeHint().width()
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.rows[3].name, Qt.Key.Key_Return)
    assert opened.args == [rows[3].folder]


def test_recents_round_trip_newest_first_and_limited() -> None:
    rows: tuple[Recent, ...] = ()
    for number in range(20):
        rows = recent.with_opened(rows, Recent(Path(f"/r/{number % 15}"), "题", "单位", AT))
    assert len(rows) == 12
    assert rows[0].folder == Path("/r/4")
    assert recent.read(recent.to_json(rows)) == rows


def test_own_failure_is_a_sentence_and_a_log_line(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged: list[BaseException] = []
    monkeypatch.setattr(log, "failure", lambda text, error: logged.append(error))
    failures, error = Failures(), ValueError("张三")
    failures.install()
    try:
        with qtbot.waitSignal(failures.told) as told:
            sys.excepthook(ValueError, error, None)
    finally:
        failures.remove()
    assert logged == [error]
    assert told.args is not None
    assert "张三" not in told.args[0]


class _Faulty(QWidget):
    """Its layout fails, and is done again by what is told."""

    failed = 0

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        self.failed += 1
        sys.excepthook(RuntimeError, RuntimeError(), None)
        return QSize(10, 10)


def test_a_failure_in_a_layout_is_told_afterwards_and_once(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "failure", lambda *_: None)
    failures, window, told, heard = Failures(), QWidget(), Told(theme), list[str]()
    faulty = _Faulty()
    column = QVBoxLayout(window)
    column.addWidget(faulty)
    column.addWidget(told)
    qtbot.addWidget(window)
    failures.told.connect(told.warn)
    failures.told.connect(heard.append)
    failures.install()
    try:
        column.activate()
        assert (faulty.failed > 0, heard) == (True, [])
        window.show()
        qtbot.waitUntil(told.isVisible)
        before = faulty.failed
        faulty.updateGeometry()
        qtbot.waitUntil(lambda: faulty.failed > before)
    finally:
        failures.remove()
    assert len(heard) == 1


def test_folder_pulled_away_and_brought_back_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    root, aside = tmp_path / "报送稿", tmp_path / "别处"
    root.mkdir()
    watch = FolderWatch()
    watch.watch(root)
    shutil.move(root, aside)
    with qtbot.waitSignal(watch.gone):
        watch.look()
    shutil.move(aside, root)
    with qtbot.waitSignal(watch.back):
        watch.look()
    watch.close()


def test_a_step_says_whole_clauses(theme: Theme) -> None:
    metrics = QFontMetrics(font(Size.DETAIL))
    text = "2 处不合格，4 处缺，12 处待确认"
    assert fitted(text, metrics, metrics.horizontalAdvance(text) + 1) == text
    room = metrics.horizontalAdvance("2 处不合格，4 处缺等") + 1  # by as much as widths are rounded
    assert fitted(text, metrics, room) == "2 处不合格，4 处缺等"
    assert fitted("江城市科学技术协会", metrics, 60).endswith("…")
