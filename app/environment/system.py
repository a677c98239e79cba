"""What Qt needs from a Linux system, and how it is installed where apt-get is at hand."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

from app.environment.installing import carried_pip
from app.environment.telling import Steps, Trouble, say
from app.texts import _

DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
"""Shared library -> Debian package, without which `import PySide6.QtGui` fails."""

WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What Qt's xcb and wayland plugins ask for besides, to show a real window."""

SCREEN = {"Xvfb": "xvfb", "xdotool": "xdotool", "openbox": "openbox"}
"""Program -> Debian package: a screen, hands and a window manager for tests of the real window."""

_APT_GET = ["apt-get", "-y", "-q", "-o", "DPkg::Lock::Timeout=120"]


def provide(window: bool, venv: bool, steps: Steps) -> bool:
    """Installs what the system lacks, or names it; whether Qt's libraries are all there then.

    Without them the commands that draw nothing still work, so they are told and no more;
    without the venv module nothing can be built.
    """
    lacks_venv = venv and not _can_build()
    packages = [_venv_package()] * lacks_venv + packages_of(missing_libraries(window))
    command = _apt_get() if packages else None
    if command:
        steps.tell(_("安装系统软件包：{names}").format(names=" ".join(packages)))
        _install(command, packages)
    left = missing_libraries(window)
    if lacks_venv and not _can_build():
        packages = [_venv_package(), *packages_of(left)]
        raise Trouble(by_hand(packages, [_("Python 的 venv 和 ensurepip 模块"), *left]))
    if left:
        say(by_hand(packages_of(left), left))
    return not left


def provide_screen(steps: Steps) -> list[str]:
    """Installs what tests of the real window run, where that may be done unasked.

    The Debian packages that are lacking then: those tests are skipped.
    """
    packages = screen_packages()
    command = _apt_get() if packages else None
    if command:
        steps.tell(_("安装系统软件包：{names}").format(names=" ".join(packages)))
        _install(command, packages)
        packages = screen_packages()
    return packages


def screen_packages() -> list[str]:
    """The Debian packages that such tests lack; on another system than Linux all of them."""
    linux = sys.platform.startswith("linux")
    programs = [package for name, package in SCREEN.items() if not (linux and shutil.which(name))]
    return programs + packages_of(missing_libraries(window=True))


def missing_libraries(window: bool) -> list[str]:
    """The shared libraries that cannot be loaded here; none on other systems than Linux."""
    wanted = {**DRAWING, **WINDOW} if window else DRAWING
    linux = sys.platform.startswith("linux")
    return [name for name in wanted if not _loads(name)] if linux else []


def packages_of(libraries: list[str]) -> list[str]:
    """The Debian packages that hold them, each once."""
    known = {**DRAWING, **WINDOW}
    return list(dict.fromkeys(known[name] for name in libraries))


def by_hand(packages: list[str], parts: list[str]) -> str:
    """The sentence that says what to install, with the command to type where it is known."""
    if shutil.which("apt-get"):
        return _("缺少系统软件包，请在终端运行：sudo apt-get install {names}").format(
            names=" ".join(packages)
        )
    return _("缺少系统组件，请用系统的软件管理器安装：{names}").format(names="、".join(parts))


def _can_build() -> bool:
    """Debian keeps ensurepip in a package of its own; a pip wheel carried along will do too."""
    code = "import venv" if carried_pip() else "import venv, ensurepip"
    return (
        subprocess.run(
            [sys.executable, "-c", code], stderr=subprocess.DEVNULL, check=False
        ).returncode
        == 0
    )


def _venv_package() -> str:
    return f"python3.{sys.version_info[1]}-venv"


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _apt_get() -> list[str] | None:
    """The command, where it may be used without asking."""
    if not shutil.which("apt-get"):
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return list(_APT_GET)
    if shutil.which("sudo") and _runs(["sudo", "-n", "true"]):
        return ["sudo", "-n", *_APT_GET]
    return None


def _install(apt_get: list[str], packages: list[str]) -> None:
    order = [*apt_get, "install", "--no-install-recommends", *packages]
    if not _runs(order) and _runs([*apt_get, "update"]):
        _runs(order)


def _runs(command: list[str]) -> bool:
    environ = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    quiet = subprocess.DEVNULL
    done = subprocess.run(
        command, stdin=quiet, stdout=quiet, stderr=quiet, env=environ, check=False
    )
    return done.returncode == 0
