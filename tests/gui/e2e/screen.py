"""A screen of its own (Xvfb) with a window manager, and hands that move its mouse and keys."""

import contextlib
import ctypes
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab, ImageStat

_PATIENCE = 30.0
_WIDTH, _HEIGHT = 1500, 900
_KEY_MS = "5"
_SPARE_KEYS = range(180, 256)
"""Keys for music and the like."""
_UNICODE = 0x01000000
"""X's number for a letter is its code point and this."""
_CONFIG = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew></focus>
<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
<mouse/>
</openbox_config>"""
"""No use of the mouse: by its own it holds clicks on a window without focus back and loses some."""
_ALIKE = 12.0
"""Levels of 255 by which a place may differ on average: the pointer is over it, or the focus."""


@dataclass(frozen=True)
class Spot:
    """A place in the window, and what is to be seen around it."""

    x: int
    y: int
    seen: Image.Image


@dataclass
class Hands:
    """All that a person does, at places in the client area of the window that is in front."""

    display: str
    pictures: Path

    def do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=dict(os.environ, DISPLAY=self.display),
            capture_output=True,
            text=True,
            check=True,
            timeout=_PATIENCE,
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Such as ctrl+n, Tab, Return."""
        self.do("key", "--clearmodifiers", "--delay", "20", *keys)

    def write(self, text: str) -> None:
        """What is Chinese must be among the letters that the screen was made with."""
        self.do("type", "--clearmodifiers", "--delay", _KEY_MS, text)

    def see(self, window: str, spot: Spot) -> tuple[int, int]:
        """Where the spot is on the screen, as soon as it looks as it should."""
        left, top = self._corner(window)
        x, y = left + spot.x, top + spot.y
        try:
            wait(lambda: self._alike(x, y, spot), f"({spot.x}, {spot.y}) looks otherwise")
        except AssertionError:
            spot.seen.save(self.pictures / "wanted.png")
            self.look("instead")
            raise
        return x, y

    def click(self, window: str, spot: Spot) -> None:
        x, y = self.see(window, spot)
        self.do("mousemove", str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], window: str, spot: Spot) -> None:
        """Lets go when the place shows that it would take what is dragged over it."""
        x, y = self.see(window, spot)
        self.do("mousemove", *map(str, start), "mousedown", "1")
        for step in (9, 18, 27):  # so that the other program knows it for a drag
            self.do("mousemove", str(start[0] - step), str(start[1]))

        def taken() -> bool:
            for near in (x - 1, x):
                self.do("mousemove", str(near), str(y))
            return not self._alike(x, y, spot)

        wait(taken, f"({spot.x}, {spot.y}) does not answer to the drag")
        self.look("over")
        self.do("mouseup", "1")

    def window(self, title: str) -> str:
        """The id of the visible window of this title, waited for."""

        def found() -> str:
            with contextlib.suppress(subprocess.CalledProcessError):
                return self.do("search", "--onlyvisible", "--name", title).partition("\n")[0]
            return ""

        return wait(found, f"no window “{title}”")

    def gone(self, window: str) -> bool:
        try:
            self.do("getwindowname", window)
        except subprocess.CalledProcessError:
            return True
        return False

    def look(self, name: str) -> None:
        """A picture of the whole screen, for whoever wants to see what the test saw."""
        number = len(list(self.pictures.iterdir())) + 1
        image = ImageGrab.grab(xdisplay=self.display)
        image.save(self.pictures / f"{number:02d}-{name}.png", compress_level=1)

    def _alike(self, x: int, y: int, spot: Spot) -> bool:
        wide, high = spot.seen.size
        left, top = x - wide // 2, y - high // 2
        area = left, top, left + wide, top + high
        now = ImageGrab.grab(area, xdisplay=self.display).convert("RGB")
        return max(ImageStat.Stat(ImageChops.difference(now, spot.seen)).mean) < _ALIKE

    def _corner(self, window: str) -> tuple[int, int]:
        """Of the client area; asked by moving there, for frames make the other answers wrong."""
        before = self._pointer()
        self.do("mousemove", "--sync", "--window", window, "2", "2")
        x, y = self._pointer()
        self.do("mousemove", *map(str, before))
        return x - 2, y - 2

    def _pointer(self) -> tuple[int, int]:
        told = self.do("getmouselocation", "--shell")
        found = dict(line.split("=") for line in told.splitlines())
        return int(found["X"]), int(found["Y"])


def wait(ready: Callable[[], str | bool], what: str, seconds: float = _PATIENCE) -> str:
    """What `ready` says as soon as it says something. Polls: another program is waited for."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := ready():
            return str(found)
        time.sleep(0.05)
    raise AssertionError(what)


@contextlib.contextmanager
def screen(pictures: Path, letters: str) -> Iterator[Hands]:
    """Xvfb chooses a free number; a window manager gives the focus as on a desktop.

    `letters` are all that is Chinese and will be typed.
    """
    pictures.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    size = ["-screen", "0", f"{_WIDTH}x{_HEIGHT}x24"]
    command = ["Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, stdout=quiet, stderr=quiet, pass_fds=[writing])
    os.close(writing)
    with contextlib.ExitStack() as held, os.fdopen(reading) as told:
        held.callback(end, server)
        display = f":{told.readline().strip()}"
        _put_on_keys(display, letters)
        environ = dict(os.environ, DISPLAY=display)
        config = pictures / "openbox.xml"
        config.write_text(_CONFIG, "utf-8")
        managing = ["openbox", "--config-file", str(config)]
        manager = subprocess.Popen(managing, stdout=quiet, stderr=quiet, env=environ)
        held.callback(end, manager)
        yield Hands(display, pictures)


def _put_on_keys(display: str, letters: str) -> None:
    """A key each. Typing what is on none changes the keyboard, of which Qt hears too late."""
    wanted = [ord(letter) for letter in dict.fromkeys(letters) if not letter.isascii()]
    assert len(wanted) <= _SPARE_KEYS.stop - _SPARE_KEYS.start
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    server = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    symbols = (ctypes.c_ulong * len(wanted))(*(_UNICODE + code for code in wanted))
    x11.XChangeKeyboardMapping(server, _SPARE_KEYS.start, 1, symbols, len(wanted))
    x11.XSync(server, 0)
    x11.XCloseDisplay(server)


def end(process: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
