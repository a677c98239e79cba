"""封面: what is seen is what is printed; draft and not; the ways to paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.gui.pages.cover import CoverPage
from app.gui.pages.parts.cover_preview import CoverPreview
from app.gui.pages.parts.cover_printer import printing
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.cover_pages import picture
from app.gui.viewmodels.session import Session
from app.gui.widgets.buttons import Kind
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import check
from app.workflow.packing.pack import Wish, pack
from tests import cases
from tests.gui.opened import wait_checked
from tests.gui.told import Told
from tests.printing.reading import solid, texts


@pytest.fixture
def page(session: Session, theme: Theme, sent: Told, qtbot: QtBot) -> CoverPage:
    """Shown, its first page painted."""
    made = CoverPage(theme, session, sent)
    qtbot.addWidget(made)
    session.changed.connect(made.show_state)
    made.resize(1056, 676)
    made.show()
    assert session.state is not None
    made.show_state(session.state)
    qtbot.waitUntil(lambda: bool(made.preview.pages) and made.preview.pages[0].painted)
    return made


def text_of(page: CoverPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def pack_all(session: Session, target: Path, qtbot: QtBot) -> None:
    def work(desk, progress):  # type: ignore[no-untyped-def]
        pack(desk, check(desk, progress, session.sandbox), Wish(target), progress)

    task = session.run(work)
    with qtbot.waitSignal(task.ended, timeout=20_000):
        pass
    session.refresh()
    qtbot.waitUntil(lambda: session.state is not None and bool(session.state.submission.packages))
    wait_checked(session, qtbot)


def test_before_packing_it_is_a_draft_and_says_why(page: CoverPage, sent: Told) -> None:
    assert "现在印的是草稿，没有二维码" in text_of(page)
    assert page.side.print.kind is Kind.PLAIN
    page.side.pack.click()
    assert sent.places == [Place(Step.PACK)]


def test_what_is_seen_is_what_the_printed_page_is_made_of(page: CoverPage) -> None:
    laid = page.cover.laid
    shown = page.preview.pages[0]._image
    assert laid is not None
    assert shown is not None
    assert shown == picture(laid.document, 0, shown.width(), shown.devicePixelRatio())
    dark = sum(shown.pixelColor(x, y).lightness() < 128 for x in range(0, 600, 3) for y in (90, 99))
    assert dark > 0


def test_packed_it_is_no_draft_any_more(
    page: CoverPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    before = page.preview.pages[0]._image
    pack_all(session, tmp_path / "报送包", qtbot)
    qtbot.waitUntil(lambda: "每个报送包都有自己的二维码" in text_of(page))
    qtbot.waitUntil(lambda: page.preview.pages[0].painted)
    assert page.preview.pages[0]._image != before
    assert page.side.print.kind is Kind.PRIMARY
    assert not page.side.pack.isVisible()


def test_saved_as_a_pdf_beside_the_submission(
    page: CoverPage, sent: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    page.save(str(tmp_path / "封面"))
    assert not page.side.save.isEnabled()
    qtbot.waitUntil(lambda: bool(sent.sentences), timeout=20_000)
    assert sent.sentences == ["草稿已存为“封面.pdf”，共 1 页；打包以后请重新存一份。"]
    saved = texts((tmp_path / "封面.pdf").read_bytes())["pypdf"]
    assert "江城市样例学会" in solid("".join(saved))
    qtbot.waitUntil(page.side.save.isEnabled)


def test_not_saved_among_the_materials(
    page: CoverPage, session: Session, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.told) as told:
        page.save(str(folder / "files" / "封面.pdf"))
    assert told.args == ["封面不能存进报送稿文件夹里，请换一个地方。"]
    assert not (folder / "files" / "封面.pdf").exists()


def test_printed_with_true_millimetres(
    page: CoverPage, sent: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "印.pdf"))
    assert page.cover.laid is not None
    page.cover.print(printing(page.cover.laid.document, printer))
    qtbot.waitUntil(lambda: sent.sentences == ["封面已经送去打印。"], timeout=20_000)
    printed, saved = tmp_path / "印.pdf", tmp_path / "存.pdf"
    page.save(str(saved))
    qtbot.waitUntil(saved.exists, timeout=20_000)
    assert _ink(printed) == pytest.approx(_ink(saved), abs=3)


def _ink(path: Path) -> tuple[int, int, int, int]:
    """The box of all that is not white on the first page, in 1/72 inch."""
    import pypdfium2
    from PIL import ImageOps

    with pypdfium2.PdfDocument(path) as document:
        image = document[0].render(scale=1).to_pil().convert("L")
    box = ImageOps.invert(image).getbbox()
    assert box is not None
    return box


def test_without_a_printer_it_is_said(
    page: CoverPage, sent: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page.side.print.click()
    assert sent.sentences == ["这台电脑没有装打印机。请存为 PDF，再从别的电脑打印。"]


def test_before_a_check_there_is_nothing_to_see(
    theme: Theme, sandbox: Sandbox, folder: Path, qtbot: QtBot
) -> None:
    cases.started(folder)
    session = Session(sandbox)
    page = CoverPage(theme, session, Told())
    qtbot.addWidget(page)
    page.show()
    session.changed.connect(page.show_state)
    with qtbot.waitSignal(session.changed):
        session.open(folder)
    assert "先检查一遍材料" in text_of(page)
    assert not page.side.print.isEnabled()
    assert not page.side.save.isEnabled()
    qtbot.waitUntil(lambda: bool(page.preview.pages), timeout=20_000)
    assert page.side.save.isEnabled()
    session.close()


@pytest.mark.parametrize("size", [(1056, 676), (928, 575)])
def test_everything_has_a_name_and_nothing_is_cut(page: CoverPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
            one_of_a_few = button.group() is not None  # arrow keys lead through those
            assert one_of_a_few or button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.height() >= button.minimumSizeHint().height(), button.text()
    for label in page.side.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_pages_are_turned_and_seen_whole(theme: Theme, qtbot: QtBot) -> None:
    preview = CoverPreview(theme)
    qtbot.addWidget(preview)
    turned: list[int] = []
    preview.turned.connect(turned.append)
    preview.resize(700, 560)
    preview.show_pages(3)
    preview.show()
    assert preview.pages[0].width() == preview.viewport().width()
    preview.show_whole(True)
    assert preview.pages[0].height() <= preview.viewport().height()
    qtbot.waitUntil(lambda: 0 < preview.verticalScrollBar().maximum() < 1300)
    preview.turn_to(2)
    assert turned[-1] == 2
    preview.turn_to(1)
    assert turned[-1] == 1
    preview.show_whole(False)
    qtbot.waitUntil(lambda: preview.verticalScrollBar().maximum() > 1300)
    assert turned[-1] == 1
