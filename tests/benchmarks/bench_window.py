"""First paint of the start page beside a bare window with the same font, and memory at rest.

`python3 -m tests.benchmarks.bench_window [ROUNDS]` prints both. Each start is a process of its
own, the two kinds by turns, for a user who opened nothing yet; time runs from the start of the
process until its first paint is done.
"""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time

_AIM_RATIO, _AIM_MB = 1.2, 150
_REST_MS = 4000
_KINDS = ("bare", "ours")


def main(rounds: int) -> int:
    """0 where both aims are kept."""
    with tempfile.TemporaryDirectory() as home:
        return _measured(rounds, home)


def _measured(rounds: int, home: str) -> int:
    taken: dict[str, list[float]] = {kind: [] for kind in _KINDS}
    for number in range(rounds + 1):
        for kind in _KINDS:
            milliseconds, _megabytes = _start(kind, home)
            if number:  # the first round warms the disk's cache and compiles
                taken[kind].append(milliseconds)
    bare, ours = (statistics.median(taken[kind]) for kind in _KINDS)
    _time, megabytes = _start("rest", home)
    ratio = ours / bare
    print(f"bare window   {bare:6.0f} ms (median of {rounds})")
    print(f"start page    {ours:6.0f} ms, {ratio:.2f} times (aim: at most {_AIM_RATIO})")
    print(f"memory at rest {megabytes:5.0f} MB (aim: at most {_AIM_MB})")
    return 0 if ratio <= _AIM_RATIO and megabytes <= _AIM_MB else 1


def _start(kind: str, home: str) -> tuple[float, float]:
    """Milliseconds from the start to the first paint, and the megabytes then resident."""
    command = [sys.executable, "-m", __spec__.name, "--child", kind, repr(time.time())]
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environ |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"), home)
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's start finds its code compiled
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=20, env=environ
    )
    milliseconds, megabytes = told.stdout.split()
    return float(milliseconds), float(megabytes)


def _child(kind: str, started: float) -> None:
    """Prints the time and the memory at the first paint, or with `rest` the memory later."""
    if kind == "bare":
        _bare(started)
        return
    gc.disable()  # as app.launch does
    from app.gui import application, window

    later = _REST_MS if kind == "rest" else 0
    wake = window.Window._wake

    def painted(shown: window.Window) -> None:
        if not later:
            _tell(started)
            return
        from PySide6.QtCore import QTimer

        wake(shown)
        QTimer.singleShot(later, lambda: _tell(started))

    painted.__name__ = "_wake"  # Qt finds a slot by its name
    window.Window._wake = painted  # type: ignore[assignment]
    application.run([])


def _bare(started: float) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QWidget

    from app.gui.theme import load_fonts

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            QTimer.singleShot(0, lambda: _tell(started))

    app = QApplication([])
    app.setStyle("Fusion")
    app.setFont(QFont(load_fonts()))
    window = Bare()
    QLabel("照着通知，把报送材料一次备齐", window)
    window.resize(1280, 800)
    window.show()
    app.exec()


def _tell(started: float) -> None:
    elapsed = (time.time() - started) * 1000
    import psutil

    print(elapsed, psutil.Process().memory_info().rss / 1e6, flush=True)
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(sys.argv[2], float(sys.argv[3]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
