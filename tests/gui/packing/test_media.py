"""打包: zips, mails, discs, and sticks that are pulled out."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from app.bags.layout import Layout
from app.domain.package import PackagePlan
from app.domain.progress import Silent
from app.gui.pages.pack import PackPage
from app.gui.viewmodels import packing
from app.gui.viewmodels.packing_forms import LIMITS, Choice, Form, Kept
from app.gui.viewmodels.packing_panel import Mode
from app.gui.viewmodels.packing_route import Deed, Standing
from app.packing import unfinished
from app.packing.presence import VanishedProblem
from app.workflow.packing import discs, survey
from app.workflow.packing.media import Medium
from app.workflow.packing.verify import verify
from app.workflow.packing.writing import Outcome
from tests.gui.packed import aim, card_of, require_whole, standing, text_of, write
from tests.gui.told import Told


def write_as(page: PackPage, route: str, choice: Choice, target: Path, qtbot: QtBot) -> Kept:
    """By the panel's own buttons; what then lies at the place."""
    aim(page, route, target, qtbot)
    segments = page.panel.form.forms
    assert segments is not None
    segments.chosen.emit(page.panel.form._forms.index(choice.form))
    qtbot.waitUntil(lambda: page.panel.form._choice.form is choice.form)
    page.panel.form.limits.chosen.emit(LIMITS.index(choice.limit))
    aim(page, route, target, qtbot)
    require_whole(page)
    page.panel.start.click()
    qtbot.waitUntil(lambda: page.packing.writing or page.panel.mode is Mode.DONE)
    qtbot.waitUntil(lambda: not page.packing.writing, timeout=20_000)
    assert page.packing._ended == ""
    qtbot.waitUntil(lambda: _kept(page) is not None, timeout=20_000)
    kept = _kept(page)
    assert kept is not None
    return kept


def _kept(page: PackPage) -> Kept | None:
    return page._view.panel.kept if page._view else None


def test_a_zip_is_written_and_can_be_verified_again(
    page: PackPage, out: Path, qtbot: QtBot
) -> None:
    kept = write_as(page, "email", Choice(Form.ZIP), out, qtbot)
    (file,) = kept.place.iterdir()
    assert file.suffix == ".zip"
    assert verify(file, Silent()).good
    assert "把压缩包作为附件发到 a@example.com" in text_of(page)
    page.cards["email"].links[Deed.VERIFY].click()
    qtbot.waitUntil(lambda: "又核对一次，5 个文件全部一致" in text_of(page))


def test_drafts_are_shown_with_words_to_copy(
    page: PackPage, sent: Told, out: Path, qtbot: QtBot
) -> None:
    kept = write_as(page, "email", Choice(Form.DRAFTS), out, qtbot)
    (mail,) = kept.mails
    assert mail.place.suffix == ".eml"
    assert page.panel.mail.isVisible()
    assert page.panel.mail.numbers is None
    for row, text in zip(page.panel.mail.rows, (mail.to, mail.subject, mail.body), strict=True):
        row.link.click()
        assert QGuiApplication.clipboard().text() == text
    assert mail.to == "a@example.com"
    assert "已复制：a@example.com" in sent.sentences
    assert len(mail.enclosed) == 6
    assert f"附件 {len(mail.enclosed)} 个" in text_of(page)
    assert Deed.VERIFY not in card_of(page, "email").deeds
    for size in ((1056, 676), (928, 575)):
        page.resize(*size)
        require_whole(page)


def test_files_for_webmail_lie_together_by_message(
    page: PackPage, out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = write_as(page, "email", Choice(Form.WEBMAIL, LIMITS[0]), out, qtbot)
    assert [one.place.name for one in kept.mails] == ["第1封"]
    assert {one.name for one in kept.mails[0].enclosed} | {"邮件正文.txt"} == {
        one.name for one in kept.mails[0].place.iterdir()
    }
    opened_at: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened_at.append(url.toLocalFile())
    )
    page.panel.mail.folder.click()
    assert opened_at == [str(kept.mails[0].place)]


def test_a_disc_is_written_as_an_image_with_the_steps_to_burn_it(
    page: PackPage, out: Path, qtbot: QtBot
) -> None:
    page.cards["disc"].check.click()
    qtbot.waitUntil(lambda: standing(page, "usb") is Standing.OTHER_CHOSEN)
    kept = write_as(page, "disc", Choice(Form.IMAGE), out, qtbot)
    assert kept.image is not None
    assert verify(kept.image, Silent()).good
    assert "要用一张空白的 CD（700 MB）" in text_of(page)
    assert "刻录映像" in text_of(page)
    assert page.panel.burn.isHidden() == (not discs.burner(kept.image).command)


def test_cancelled_in_mid_zip_nothing_is_left(page: PackPage, out: Path, qtbot: QtBot) -> None:
    aim(page, "email", out, qtbot)
    page.packing.set_choice(Choice(Form.ZIP))
    qtbot.waitUntil(lambda: page.panel.form._choice.form is Form.ZIP)
    page.packing.moved.connect(page.packing.cancel)
    with qtbot.waitSignal(page.packing.ended, timeout=20_000):
        page.panel.start.click()
    assert "已取消" in text_of(page)
    assert not out.exists() or not list(out.iterdir())


def test_the_stick_is_followed_out_and_in_and_then_read(
    page: PackPage, out: Path, qtbot: QtBot
) -> None:
    package = write(page, "usb", out, qtbot)
    qtbot.waitUntil(page.panel.replug.begin.isVisible)
    page.panel.replug.begin.click()
    qtbot.waitUntil(lambda: "再拔出来" in page.panel.replug.text.text())
    away = package.rename(package.with_name("拔出"))
    qtbot.waitUntil(lambda: "插回来" in page.panel.replug.text.text())
    away.rename(package)
    count = len(list((package / "data").rglob("*.*")))
    told = f"拔出又插入后再核对，{count} 个文件全部一致"
    qtbot.waitUntil(lambda: told in text_of(page), timeout=20_000)
    qtbot.waitUntil(page.panel.replug.begin.isVisible)


def test_following_the_stick_can_be_left(page: PackPage, out: Path, qtbot: QtBot) -> None:
    write(page, "usb", out, qtbot)
    qtbot.waitUntil(page.panel.replug.begin.isVisible)
    page.panel.replug.begin.click()
    qtbot.waitUntil(page.panel.replug.stop.isVisible)
    page.panel.replug.stop.click()
    qtbot.waitUntil(page.panel.replug.begin.isVisible)
    assert card_of(page, "usb").verdict is None


def test_a_vanished_stick_is_told_and_what_was_begun_is_gone_on_with(
    page: PackPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = Medium(tmp_path, "KINGSTON", "FAT32", 16 << 30, 8 << 30, True)
    monkeypatch.setattr(survey, "removable", lambda: (stick,))
    page.packing.choose("usb")
    qtbot.waitUntil(page.panel.start.isEnabled)
    pulled = Outcome(failure=str(VanishedProblem("报送包")), vanished=True)

    def pull(*_given: object) -> Outcome:
        monkeypatch.setattr(survey, "removable", lambda: ())
        return pulled

    with monkeypatch.context() as patched:
        patched.setattr(packing, "write", pull)
        with qtbot.waitSignal(page.packing.ended):
            page.panel.start.click()
    assert "可能被拔出" in text_of(page)
    qtbot.waitUntil(lambda: "把 U盘插回来，就能接着写" in text_of(page), timeout=10_000)
    assert not page.panel.start.isEnabled()
    _begin(page, tmp_path)
    monkeypatch.setattr(survey, "removable", lambda: (stick,))
    qtbot.waitUntil(page.panel.start.isEnabled, timeout=10_000)
    assert page.panel.start.text() == "接着写"
    assert "上次没写完的会接着写" in text_of(page)
    page.panel.start.click()
    qtbot.waitUntil(lambda: page.packing.place_of("usb") is not None, timeout=20_000)
    assert verify(tmp_path / _plan(page).name, Silent()).good


def _plan(page: PackPage) -> PackagePlan:
    assert page.packing._survey is not None
    return page.packing._survey.plans["usb"]


def _begin(page: PackPage, target: Path) -> None:
    """A package as a pulled stick keeps it: its marker, and nothing yet that it vouches for."""
    plan = _plan(page)
    (target / plan.name).mkdir()
    marker = unfinished.marker(Layout.BAG)
    (target / plan.name / marker).write_bytes(plan.manifest.encode())
