"""fetch.txt: what another program would have fetched from the net. We never do."""

import re

from app.bags import manifest

_LINE = re.compile(r"\S+[ \t]+(?:[0-9]+|-)[ \t]+(.*\S.*)", re.DOTALL)


def parsed(content: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The paths that it lists, decoded as a manifest's, and the numbers of lines that are none."""
    listed: list[str] = []
    malformed: list[int] = []
    for number, row in enumerate(re.split(r"\r\n|\r|\n", content), 1):
        if not row.strip():
            continue
        found = _LINE.fullmatch(row)
        if found:
            listed.append(manifest.decoded(found[1]).removeprefix("./"))
        else:
            malformed.append(number)
    return tuple(listed), tuple(malformed)
