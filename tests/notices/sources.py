"""The texts of the real notices, which stand outside the project."""

import hashlib
import os
from pathlib import Path

import pytest

from app.domain.notice import Source

ROOT = Path(__file__).resolve().parents[2]


def folder() -> Path:
    """BEIQI_NOTICES, else ../shared/notices beside the project."""
    return Path(os.environ.get("BEIQI_NOTICES") or ROOT.parent / "shared" / "notices")


def text_of(source: Source) -> str:
    """The decoded text with \\n, found by its digest. Skips the test where it is absent."""
    for path in sorted(folder().glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        if hashlib.sha512(text.encode()).hexdigest() == source.text_sha512:
            assert hashlib.sha512(path.read_bytes()).hexdigest() == source.sha512
            return text
    pytest.skip(f"the text of {source.name} is not in {folder().name}/ (set BEIQI_NOTICES)")


def numbered(number: str) -> str:
    """The file whose name begins with this number. Skips the test where it is absent."""
    for path in sorted(folder().glob(f"{number}_*.txt")):
        return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    pytest.skip(f"notice {number} is not in {folder().name}/ (set BEIQI_NOTICES)")
