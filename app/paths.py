"""Where the program keeps what is its own, on every platform."""

import os
import sys
from pathlib import Path

APP = Path(__file__).resolve().parent


def program_root() -> Path:
    """The folder that holds assets/ and schemas/, also inside a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else APP.parent


def assets() -> Path:
    return program_root() / "assets"


def schemas() -> Path:
    return program_root() / "schemas"


def data_home() -> Path:
    """The user's own folder for installed notices; BEIQI_HOME overrides it."""
    return _home("data")


def log_home() -> Path:
    return _home("log")


def settings_home() -> Path:
    return _home("config")


def _home(kind: str) -> Path:
    override = os.environ.get("BEIQI_HOME")
    if override:
        return Path(override) / kind
    import platformdirs

    return Path(getattr(platformdirs.PlatformDirs("Beiqi", appauthor=False), f"user_{kind}_dir"))
