"""bag-info.txt and bagit.txt: labelled lines, a value going on in indented ones."""

import re
from collections.abc import Iterable

Tags = tuple[tuple[str, str], ...]
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def text(tags: Iterable[tuple[str, str]]) -> str:
    """Each value on one line: line breaks in it become spaces. Empty values are left out."""
    flat = ((label, " ".join(value.split())) for label, value in tags)
    return "".join(f"{label}: {value}\n" for label, value in flat if value)


def parsed(content: str) -> Tags:
    """(label, value) in their order; folded lines are joined with one space.

    A line that is neither is left out: nothing in these files is relied on without a check.
    """
    tags: list[tuple[str, str]] = []
    for row in re.split(r"\r\n|\r|\n", content):
        if row[:1] in {" ", "\t"} and tags:
            label, value = tags[-1]
            tags[-1] = (label, f"{value} {row.strip()}".strip())
        elif ":" in row:
            label, _, value = row.partition(":")
            tags.append((label.strip(), value.strip()))
    return tuple(tags)


def first(tags: Tags, label: str) -> str | None:
    """The value of the first tag so labelled; labels are told apart without regard to case."""
    return next((value for name, value in tags if name.casefold() == label.casefold()), None)


def oxum(tags: Tags) -> tuple[int, int] | None:
    """Bytes and files by Payload-Oxum, None where it is absent or no two numbers."""
    found = re.fullmatch(r"([0-9]{1,20})\.([0-9]{1,20})", first(tags, "Payload-Oxum") or "")
    return (int(found[1]), int(found[2])) if found else None
