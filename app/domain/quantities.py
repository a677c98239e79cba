"""Measured and asked values that a finding carries; words are made of them at the edge."""

import re
from dataclasses import dataclass

_UNITS = {"B": 0, "KB": 1, "MB": 2, "GB": 3}


@dataclass(frozen=True, slots=True)
class ByteSize:
    bytes: int

    @staticmethod
    def parse(written: str, *, decimal: bool = False) -> int:
        """Bytes of a size such as “2MB”: 1024 a step, as Windows shows it; `decimal` for 1000.

        Raises ValueError for anything that is not a number and one of B, KB, MB, GB.
        """
        found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)", written.strip().upper())
        if not found:
            message = f"not a size: {written!r}"
            raise ValueError(message)
        step = 1000 if decimal else 1024
        factor: int = step ** _UNITS[found[2]]
        return round(float(found[1]) * factor)


@dataclass(frozen=True, slots=True)
class Seconds:
    seconds: float


@dataclass(frozen=True, slots=True)
class Pixels:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Count:
    """`unit` is a measure word: 张, 份, 个, 人, 字, 页, 天."""

    number: int
    unit: str


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its short lower-case name: jpg, png, docx, pdf, mp4 …"""

    name: str


@dataclass(frozen=True, slots=True)
class Words:
    """Names of files, people and items, and other words that need no conversion."""

    text: str


@dataclass(frozen=True, slots=True)
class Several:
    """Several values that are shown one after the other."""

    values: tuple["Value", ...]


Value = ByteSize | Seconds | Pixels | Count | Format | Words | Several
