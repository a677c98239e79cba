"""`python3 -m tests.screenshots DIR`: sets itself up, then saves every page in every state.

DIR/<theme>-<percent>/<page>-<state>.png, narrow windows with -1024 behind; DIR/beside/ has those
that the look drew, at the left as they are, at the right as they were meant (BEIQI_LOOK names
the folder of the look's pictures). DIR/.files keeps the materials for another time. With names
of stages behind DIR those alone are walked through.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app import environment

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tests.gui.driving import Program
    from tests.gui.views import View

SIZES = ((1280, 800), (1024, 700))
_PERCENTS = (100, 200)
_PERCENT = "BEIQI_SHOT_PERCENT"


def main(arguments: list[str]) -> int:
    """One process a scale: Qt reads it once."""
    if not arguments:
        print("python3 -m tests.screenshots DIR", file=sys.stderr)
        return 2
    if _PERCENT in os.environ:
        return _shoot(Path(arguments[0]).absolute(), arguments[1:], int(os.environ[_PERCENT]))
    python = environment.ensure(extra="dev")
    for percent in _PERCENTS:
        environ = dict(
            os.environ,
            QT_QPA_PLATFORM="offscreen",
            QT_SCALE_FACTOR=f"{percent / 100:g}",
            BEIQI_HOME=str(Path(arguments[0]).absolute() / ".files" / f"home-{percent}"),
        )
        environ[_PERCENT] = str(percent)
        command = [python, "-m", "tests.screenshots", *arguments]
        code = subprocess.call(command, cwd=environment.ROOT, env=environ)
        if code:
            return code
    return 0


def _shoot(folder: Path, wanted: list[str], percent: int) -> int:
    from PySide6.QtWidgets import QApplication

    from app.gui.application import dress
    from tests.gui.driving import Program
    from tests.gui.stages import Stages, as_shown
    from tests.gui.views import VIEWS, walk

    app = QApplication(["beiqi"])
    app.setStyle("Fusion")
    theme = dress(app)
    stages = Stages(folder / ".files", as_shown)
    for stage in wanted or list(VIEWS):
        root = stages.folder(stage)
        program = Program(theme)
        camera = _Camera(program, folder, percent)
        walk(program, stage, root, camera.see)
        program.close()
    return 0


class _Camera:
    """Takes each view in both themes and sizes."""

    def __init__(self, program: "Program", folder: Path, percent: int) -> None:
        self._program = program
        self._folder = folder
        self._percent = percent
        given = os.environ.get("BEIQI_LOOK", "")
        self._look = Path(given) if given else Path(environment.ROOT).parent / "shared" / "look"

    def see(self, view: "View") -> None:
        program = self._program
        for size in SIZES:
            program.window.resize(*size)
            program.settle()
            if view.again:
                view.show(program)
                program.settle()
            for dark in (False, True):
                program.theme.set_dark(dark)
                program.settle()
                self._take(view, size)
            program.theme.set_dark(False)
        program.window.resize(*SIZES[0])
        program.settle()
        print(f"{self._percent}% {view.name}", flush=True)

    def _take(self, view: "View", size: tuple[int, int]) -> None:
        narrow = size != SIZES[0]
        theme = "dark" if self._program.theme.dark else "light"
        name = f"{view.name}-{size[0]}" if narrow else view.name
        image = picture(self._program)
        _save(image, self._folder / f"{theme}-{self._percent}" / f"{name}.png")
        drawn = self._drawn(view.narrow_look if narrow else view.look, theme)
        if drawn is not None and self._percent == max(_PERCENTS):
            _save(_beside(image, drawn), self._folder / "beside" / f"{name}-{theme}.png")

    def _drawn(self, look: str, theme: str) -> "QImage | None":
        """The look's picture of the same theme, where there is one."""
        from PySide6.QtGui import QImage

        named = look.replace("-light", f"-{theme}")
        if theme == "dark" and named == look:
            return None
        path = self._look / named
        return QImage(str(path)) if look and path.is_file() else None


def picture(program: "Program") -> "QImage":
    """The window with what lies over it: dialogs in its middle, lists where they opened."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QColor, QPainter

    window = program.window
    image = window.grab().toImage()
    painter = QPainter(image)
    for dialog in program.dialogs():
        painter.fillRect(window.rect(), QColor(0, 0, 0, 60))
        corner = window.rect().center() - dialog.rect().center()
        painter.drawImage(corner, dialog.grab().toImage())
    shown = window.rooms.shown
    if shown is not None and shown.popup.isVisible():
        anchor = shown.top.missing
        corner = QPoint(anchor.width() - shown.popup.width(), anchor.height() + 4)
        painter.drawImage(anchor.mapTo(window, corner), shown.popup.grab().toImage())
    painter.end()
    return image


def _beside(image: "QImage", drawn: "QImage") -> "QImage":
    """Both at the height of the drawn one, with a gap between."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    smooth = Qt.TransformationMode.SmoothTransformation
    ours = image.scaledToHeight(drawn.height(), smooth)
    ours.setDevicePixelRatio(1.0)
    gap = 24
    both = QImage(ours.width() + gap + drawn.width(), drawn.height(), QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.gray)
    painter = QPainter(both)
    painter.drawImage(0, 0, ours)
    painter.drawImage(ours.width() + gap, 0, drawn)
    painter.end()
    return both


def _save(image: "QImage", path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise OSError(path)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
