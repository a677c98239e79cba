"""fetch.txt: what another program would have fetched from the net. We never do."""

import re

from app.bags import manifest

_LINE = re.compile(r"\S+[ \t]+(?:[0-9]+|-)[ \t]+(.*\S.*)", re.DOTALL)


def parsed(content: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The paths that it lists, decoded as a manifest's, and the numbers of lines that are none."""
    found, malformed = manifest.rows(content, _LINE)
    return tuple(manifest.decoded(one[1]).removeprefix("./") for one in found), malformed
