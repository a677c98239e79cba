"""The text of a manifest: one line a file, its digest, two spaces, its path."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ENCODED = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_DECODED = {code.upper(): character for character, code in _ENCODED.items()}
_LINE = re.compile(r"([0-9A-Za-z]+)[ \t]+\*?(.*[^ \t].*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """`path` decoded; `written` as it stood, for bags whose writer left “%” as it was."""

    path: str
    digest: str
    written: str


def text(digests: Iterable[tuple[str, str]]) -> str:
    """The manifest of (path, digest in hex), sorted by path, each line ended by a line feed."""
    return "".join(f"{digest}  {encoded(path)}\n" for path, digest in sorted(digests))


def parsed(content: str) -> tuple[tuple[Line, ...], tuple[int, ...]]:
    """The lines, and the numbers from 1 of those that are none."""
    found, malformed = rows(content, _LINE)
    return tuple(Line(decoded(one[2]), one[1].lower(), one[2]) for one in found), malformed


def rows(content: str, shape: re.Pattern[str]) -> tuple[list[re.Match[str]], tuple[int, ...]]:
    """The lines that have that shape, and the numbers from 1 of those that have not, blanks aside.

    Lines end with LF, CR or both.
    """
    found: list[re.Match[str]] = []
    malformed: list[int] = []
    for number, row in enumerate(re.split(r"\r\n|\r|\n", content), 1):
        one = shape.fullmatch(row)
        if one:
            found.append(one)
        elif row.strip():
            malformed.append(number)
    return found, tuple(malformed)


def encoded(path: str) -> str:
    """RFC 8493, 2.1.3: carriage return, line feed and percent sign alone are encoded."""
    return re.sub(r"[%\r\n]", lambda found: _ENCODED[found[0]], path)


def decoded(path: str) -> str:
    return re.sub(
        r"%(?:25|0D|0A)", lambda found: _DECODED[found[0].upper()], path, flags=re.IGNORECASE
    )
