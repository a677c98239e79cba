"""Lines without a mark that each begin with a thing and a colon: 推荐表：一式两份."""

import re
from collections.abc import Iterator

from app.notices.reader.grammar.nouns import is_known, only_refers
from app.notices.reader.patterns import Pattern

_LABEL = Pattern(r"(?P<name>[一-龥、“”《》A-Z]{2,16}(?:（[^（）\n]{1,12}）)?)：(?=[^\n]{2})")
_WORD = Pattern(r"^(?:附|附件|说明|注|方案|目录|表|备注)$")
_FEWEST = 2


def labels(text: str) -> Iterator[int]:
    """Where such lines begin, if at least two follow upon one another."""
    run: list[int] = []
    place = 0
    for line in [*text.split("\n"), ""]:
        if line.strip() or place >= len(text):
            found = _LABEL.match(line.lstrip())
            if found and _is_thing(found["name"]):
                run.append(place + len(line) - len(line.lstrip()))
            else:
                if len(run) >= _FEWEST:
                    yield from run
                run = []
        place += len(line) + 1


def _is_thing(name: str) -> bool:
    bare = re.sub(r"（[^（）]*）$", "", name).strip("《》")
    return is_known(bare) and not _WORD.match(bare) and not only_refers(bare, len(bare))
