"""Renews the lock files and checks them: `.venv/bin/python packaging/lock.py [--upgrade]`.

Needs uv, which is in no lock (`.venv/bin/python -m pip install uv`). Without --upgrade the
versions that still fit stay.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT, BUILD, DEV = (f"packaging/requirements{part}.lock" for part in ("", "-build", "-dev"))
BUILD_TOOLS = "setuptools>=80\nsetuptools-scm>=8\n"
"""What bagit's source (pyproject.toml of 1.9.0) asks for; the index has no wheel of it."""

PLATFORMS = ("x86_64-manylinux_2_34", "x86_64-pc-windows-msvc", "aarch64-apple-darwin")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
MACOS = "14.0"
"""av has wheels from this macOS on."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    fresh = ["--upgrade"] if parser.parse_args().upgrade else []
    _compile("pyproject.toml", "-o", PROJECT, *fresh)
    _compile("-", "-c", PROJECT, "-o", BUILD, *fresh, given=BUILD_TOOLS)
    _compile("--group", "dev", "-c", PROJECT, "-c", BUILD, "-o", DEV, *fresh)
    for lock in (PROJECT, BUILD, DEV):
        _names_no_host(lock)
        for platform in PLATFORMS:
            for python in PYTHONS:
                _has_wheels(lock, platform, python)
    return 0


def _compile(*arguments: str, given: str = "") -> None:
    """One version of each package for all Pythons: av 19, for 3.12 alone, was another program."""
    command = ["pip", "compile", "--quiet", "--universal", "--python-version", PYTHONS[0]]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"]
    command += ["--fork-strategy", "fewest"]
    _uv(*command, *arguments, given=given)


def _names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    if any(sign in text for sign in ("://", "--index", "--extra-index", "--find-links", " @ ")):
        sys.exit(f"{lock} names the place of a package")


def _has_wheels(lock: str, platform: str, python: str) -> None:
    """Each package has a wheel there; bagit alone may come as source."""
    wheels = ["--only-binary", ":all:", "--no-binary", "bagit"]
    place = ["--python-platform", platform, "--python-version", python]
    _uv("pip", "compile", "--quiet", "--no-deps", *wheels, *place, lock)
    print(f"{lock}: {platform}, Python {python}")


def _uv(*arguments: str, given: str = "") -> None:
    environ = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": MACOS}
    command = [sys.executable, "-m", "uv", *arguments]
    subprocess.run(
        command,
        cwd=ROOT,
        env=environ,
        input=given,
        text=True,
        stdout=subprocess.DEVNULL,
        check=True,
    )


if __name__ == "__main__":
    sys.exit(main())
