"""打包: what is in the way, where it goes, writing, cancelling, verifying again."""

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.finding import Severity
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.gui.pages.pack import PackPage
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.packing_panel import Mode
from app.gui.viewmodels.packing_route import Deed, Standing
from app.gui.viewmodels.session import Session
from app.workflow.checking import decide
from app.workflow.gathering import gather
from app.workflow.packing import media, survey
from app.workflow.packing.verify import verify
from tests.gui.packed import (
    aim,
    change,
    mode_of,
    require_whole,
    standing,
    text_of,
    write,
)
from tests.gui.told import Told


def test_the_package_is_written_read_back_and_said_to_be_whole(
    page: PackPage, session: Session, out: Path, qtbot: QtBot
) -> None:
    assert standing(page, "email") is Standing.TO_WRITE
    stages: list[int] = []
    page.packing.moved.connect(lambda moment: stages.append(int(moment.stage)))
    package = write(page, "email", out, qtbot)
    assert verify(package, Silent()).good
    assert stages == sorted(stages)
    assert page.panel.mode is Mode.DONE
    assert standing(page, "email") is Standing.WRITTEN
    assert "写完，已逐个读回，5 个文件全部一致" in text_of(page)
    assert page.panel.open.isVisible()
    assert page.panel.next.text() == "接着写：U盘"
    assert session.state is not None
    assert [one.route for one in session.state.submission.packages] == ["email"]
    assert passed_in(package) == 1


def test_the_whole_report_goes_along_where_she_ticks_it(
    page: PackPage, out: Path, qtbot: QtBot
) -> None:
    page.panel.full.click()
    assert passed_in(write(page, "email", out, qtbot)) > 5


def passed_in(package: Path) -> int:
    """Findings told to have passed; what a person confirmed always is."""
    report = json.loads((package / "check-report.json").read_text("utf-8"))
    return sum(one["severity"] == "passed" for one in report["findings"])


def test_where_it_was_written_is_known_after_a_new_start(
    page: PackPage, session: Session, theme: Theme, out: Path, qtbot: QtBot
) -> None:
    package = write(page, "email", out, qtbot)
    assert session.state is not None
    again = PackPage(theme, session, Told())
    qtbot.addWidget(again)
    again.show_state(session.state)
    qtbot.waitUntil(lambda: again.packing.place_of("email") == package)


def test_cancelled_in_mid_writing_nothing_is_left_and_it_is_said(
    page: PackPage, session: Session, out: Path, qtbot: QtBot
) -> None:
    aim(page, "email", out, qtbot)
    page.packing.moved.connect(page.packing.cancel)
    with qtbot.waitSignal(page.packing.ended, timeout=20_000):
        page.panel.start.click()
        assert mode_of(page) is Mode.WRITING
        assert page.panel.cancel.isVisible()
    assert mode_of(page) is Mode.READY
    assert "已取消" in text_of(page)
    assert not out.exists() or not list(out.iterdir())
    assert session.state is not None
    assert session.state.submission.packages == ()


def test_what_blocks_is_said_with_the_way_there_and_cannot_be_started(
    page: PackPage, session: Session, sent: Told, qtbot: QtBot
) -> None:
    change(session, lambda desk: gather.remove(desk, "工作.mp4"), qtbot)
    qtbot.waitUntil(lambda: page.panel.mode is Mode.BLOCKED)
    assert not page.panel.start.isVisible()
    assert standing(page, "email") is Standing.BLOCKED
    (link,) = page.panel.blockers.links
    link.click()
    assert sent.places == [Place(Step.GATHER, SlotKey("video", "n1"))]


def test_a_waiver_goes_along_and_leads_to_its_finding(
    page: PackPage, session: Session, sent: Told, qtbot: QtBot
) -> None:
    change(session, lambda desk: gather.remove(desk, "工作.mp4"), qtbot)
    assert session.state is not None
    (missing,) = [one for one in session.state.findings if one.severity is Severity.ERROR]
    change(session, lambda desk: decide.waive(desk, missing.id, reason="病了", by="王敏"), qtbot)
    qtbot.waitUntil(lambda: page.carried.isVisible() and page.panel.mode is Mode.READY)
    assert "豁免 1 项" in text_of(page)
    page.carried.link_clicked.emit()
    assert sent.places[-1].finding == missing.id


def test_of_two_media_the_ticked_one_takes_the_others_place(
    page: PackPage, session: Session, qtbot: QtBot
) -> None:
    assert page.cards["usb"].check.isChecked()
    page.cards["disc"].check.click()
    qtbot.waitUntil(lambda: standing(page, "usb") is Standing.OTHER_CHOSEN)
    assert not page.cards["usb"].check.isChecked()
    assert session.state is not None
    assert session.state.submission.chosen_routes == {"media": "disc"}
    assert "与光盘二选一" in page.cards["usb"].accessibleName()


def test_a_damaged_package_is_told_when_verified_again(
    page: PackPage, out: Path, qtbot: QtBot
) -> None:
    package = write(page, "email", out, qtbot)
    verify_link = page.cards["email"].links[Deed.VERIFY]
    verify_link.click()
    qtbot.waitUntil(lambda: "又核对一次，5 个文件全部一致" in text_of(page))
    victim = next(package.rglob("视频.mp4"))
    victim.write_bytes(victim.read_bytes()[:-1])
    qtbot.waitUntil(verify_link.isVisible)
    verify_link.click()
    qtbot.waitUntil(lambda: "处问题，不要报送" in text_of(page))


def test_a_target_without_room_is_not_begun(
    page: PackPage, out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = SimpleNamespace(total=10**9, used=10**9 - 5, free=5)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)
    aim(page, "email", out, qtbot)
    assert not page.panel.start.isEnabled()
    qtbot.waitUntil(lambda: "空间不够，还差" in text_of(page))


def test_without_a_stick_it_asks_for_one_and_sees_one_that_comes(
    page: PackPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(survey, "removable", lambda: ())
    page.packing.choose("usb")
    qtbot.waitUntil(lambda: page._view is not None and page._view.current == "usb")
    qtbot.waitUntil(lambda: page.panel.target.combo.currentIndex() == -1)
    assert not page.panel.start.isEnabled()
    assert "先选好写到哪里" in text_of(page)
    stick = media.Medium(tmp_path, "KINGSTON（E:）", "FAT32", 16 << 30, 8 << 30, True)
    monkeypatch.setattr(survey, "removable", lambda: (stick,))
    qtbot.waitUntil(page.panel.start.isEnabled, timeout=10_000)
    assert page.panel.target.combo.currentText().startswith("KINGSTON（E:），FAT32")


def test_a_failure_is_told_in_the_panel(page: PackPage, folder: Path, qtbot: QtBot) -> None:
    aim(page, "email", folder / "里面", qtbot)
    with qtbot.waitSignal(page.packing.ended, timeout=20_000):
        page.panel.start.click()
    qtbot.waitUntil(lambda: "不能写进报送稿文件夹" in text_of(page))
    assert page.panel.start.isEnabled()


def test_addresses_are_copied_and_the_cover_is_one_link_away(page: PackPage, sent: Told) -> None:
    page.cards["email"].links[Deed.COPY].click()
    assert QGuiApplication.clipboard().text() == "a@example.com"
    page.cards["paper"].links[Deed.PRINT].click()
    assert sent.places == [Place(Step.COVER)]
    assert "工作报告 1 份，均盖公章" in text_of(page)


@pytest.mark.parametrize("size", [(1056, 676), (928, 575)])
def test_everything_has_a_name_and_nothing_is_cut(
    page: PackPage, size: tuple[int, int], qtbot: QtBot
) -> None:
    page.resize(*size)
    qtbot.waitUntil(page.panel.start.isVisible)
    require_whole(page)
