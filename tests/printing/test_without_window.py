"""Printing where there is no display, no widget library, no installed font."""

import os
import subprocess
import sys
from pathlib import Path

from app import paths

NO_WIDGETS = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name in ("PySide6.QtWidgets", "PySide6.QtPrintSupport"):
            raise ImportError(name + " is not here")
sys.meta_path.insert(0, Refuse())
"""
NO_FONTS = '<?xml version="1.0"?><fontconfig><dir>{folder}</dir></fontconfig>'


def run(code: str, folder: Path) -> str:
    """Runs `code` in a bare process of its own; returns what it printed."""
    config = folder / "fonts.conf"
    (folder / "none").mkdir()
    config.write_text(NO_FONTS.format(folder=folder / "none"), encoding="utf-8")
    kept = {"PATH", "SYSTEMROOT", "TEMP", "LD_LIBRARY_PATH"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    environment |= {"FONTCONFIG_FILE": str(config), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", NO_WIDGETS + code],
        cwd=paths.program_root(), env=environment, capture_output=True, text=True,
        encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_cover_is_painted_without_widgets_display_or_fonts(tmp_path: Path) -> None:
    code = """
from pathlib import Path
from app.printing.cover import cover_pdf
from tests.printing.reading import solid, texts
from tests.printing.sheets import RARE_NAMES, dozen
target = Path(TARGET)
print(cover_pdf(dozen(), target))
from PySide6.QtGui import QFontDatabase
print(sorted({*QFontDatabase.families()} - {"Monospace", "Sans Serif", "Serif"}))
text = "".join(solid(page) for page in texts(target.read_bytes())["pdfium"])
print([name for name in RARE_NAMES if name not in text])
"""
    printed = run(code.replace("TARGET", repr(str(tmp_path / "cover.pdf"))), tmp_path)
    assert printed.splitlines() == ["5", "['Beiqi Sans', 'Beiqi Serif']", "[]"]


def test_a_character_that_no_font_has_is_shown_by_its_number(tmp_path: Path) -> None:
    code = """
from app.printing.lines import Style
from app.printing.pdf import Document, pdf_bytes
from tests.printing.reading import picture, solid, texts
def page(canvas):
    canvas.text(20, 30, "王\\U0002a6d5明", Style(10))
pdf = pdf_bytes(Document("", "", [page]))
print([solid(page) for page in texts(pdf)["pypdf"]])
shown = picture(pdf, 0, 150)
left, right = int(30.2 / 25.4 * 150), int(39.8 / 25.4 * 150)
print(bool((shown[:, left:right] < 128).sum() > 100))
"""
    assert run(code, tmp_path).splitlines() == ["['王2A6D5明']", "True"]


def test_void_calls_lose_no_reference(tmp_path: Path) -> None:
    """PySide6 6.12.0 on Python 3.11 lost one at every call and aborted after some thousands."""
    code = """
import sys
from PySide6.QtGui import QImage, QPainter
from app.printing.application import ensure_application
ensure_application()
image = QImage(8, 8, QImage.Format.Format_RGB32)
painter = QPainter(image)
painter.save(); painter.restore()
before = sys.getrefcount(None)
for _ in range(500):
    painter.save()
    painter.restore()
print(abs(sys.getrefcount(None) - before) < 20)
painter.end()
"""
    assert run(code, tmp_path).split() == ["True"]


def test_an_application_that_runs_is_used(tmp_path: Path) -> None:
    code = """
from PySide6.QtGui import QGuiApplication
running = QGuiApplication(["x", "-platform", "minimal"])
from app.printing.application import ensure_application
print(ensure_application() is running, QGuiApplication.platformName())
"""
    assert run(code, tmp_path).split() == ["True", "minimal"]
