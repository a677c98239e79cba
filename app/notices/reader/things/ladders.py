"""One name for several things: 300字、1000字、3000字各一份."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.notices.reader.grammar.numbers import number
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Ground, Sheet

_LADDER = re.compile(
    r"(?P<steps>\d+字?(?:左右|以内)?(?:[、，和及]\d+字?(?:左右|以内)?)+)(?:的?(?:版本?)?)?各(?:一|1)?(?:份|篇|版)"
)
_STEP = re.compile(r"(?P<n>\d+)字?(?P<most>以内)?")


def climb(catalogue: Catalogue) -> list[tuple[int, int]]:
    """Puts one item for each step in the place of the one; returns the stretches read so."""
    read: list[tuple[int, int]] = []
    text = catalogue.document.text
    for sentence in catalogue.document.sentences:
        for found in _LADDER.finditer(text, sentence.start, sentence.end):
            group = catalogue.joined_group(sentence, found.start())
            sheets = catalogue.resolve(group[-1]) if group else []
            if len(sheets) == 1 and "字" in found["steps"]:
                place = catalogue.sheets.index(sheets[0])
                catalogue.sheets[place : place + 1] = _steps(sheets[0], found)
                read.append(found.span())
    return read


def _steps(sheet: Sheet, found: re.Match[str]) -> Iterator[Sheet]:
    for step in _STEP.finditer(found["steps"]):
        place = (found.start("steps") + step.start(), found.start("steps") + step.end())
        name = f"{sheet.name}（{step['n']}字）"
        one = replace(
            sheet, name=name, values={}, grounds=list(sheet.grounds), names={name, sheet.name}
        )
        path = "chars.max" if step["most"] else "chars.target"
        one.put(path, number(step["n"]), Ground((path,), *place, 0.9))
        for count in ("count.min", "count.max"):
            one.put(count, 1, Ground((count,), found.start(), found.end(), 0.9))
        yield one
