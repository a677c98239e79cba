"""One name for several things: 300字、1000字、3000字各一份; 3000字和300字的材料各1份."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.domain.notice import Kind
from app.notices.reader.grammar.numbers import number
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import joining
from app.notices.reader.things.apart import told_apart
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Ground, Sheet

_LENGTH = "\\d+字?(?:左右|以内)?"
_STEPS = f"(?P<steps>{_LENGTH}(?:[、，和及]{_LENGTH})+)"
_EACH = "各(?:一|1)?(?:份|篇|版)"
_LADDER = Pattern(rf"{_STEPS}(?:的?(?:版本?)?)?{_EACH}")
_AHEAD = Pattern(rf"{_STEPS}的?(?:文字|书面|个人|主要|先进)*")
_BEHIND = Pattern(rf"(?:（[^（）]*）)?{_EACH}|")
_STEP = Pattern(r"(?P<n>\d+)字?(?P<most>以内)?")


def climb(catalogue: Catalogue) -> list[tuple[int, int]]:
    """Puts one item for each step in the place of the one; returns the stretches read so."""
    read: list[tuple[int, int]] = []
    text = catalogue.document.text
    for sentence in catalogue.document.sentences:
        for found in _LADDER.finditer(text, sentence.start, sentence.end):
            group = joining.group_before(
                catalogue.document, catalogue.named[sentence.number], found.start()
            )
            sheets = catalogue.resolve(group[-1]) if group else []
            if len(sheets) == 1 and "字" in found["steps"]:
                _put(catalogue, sheets[0], _steps(sheets[0], found, found.span()))
                read.append(found.span())
        read += _before_its_name(catalogue, sentence)
    return read


def _before_its_name(catalogue: Catalogue, sentence: Sentence) -> Iterator[tuple[int, int]]:
    text = catalogue.document.text
    for found in _AHEAD.finditer(text, sentence.start, sentence.end):
        named = [
            one
            for one in catalogue.named[sentence.number]
            if found.end("steps") <= one.start <= found.end() <= one.end
        ]
        sheets = catalogue.resolve(named[0]) if named else []
        if len(sheets) == 1 and sheets[0].kind is Kind.REPORT and "字" in found["steps"]:
            behind = _BEHIND.match(text, named[0].end, sentence.end)
            each = behind.span() if behind and behind[0] else None
            _put(catalogue, sheets[0], _steps(sheets[0], found, each))
            yield found.span("steps")
            if each:
                yield each


def _put(catalogue: Catalogue, sheet: Sheet, several: Iterator[Sheet]) -> None:
    place = catalogue.sheets.index(sheet)
    catalogue.sheets[place : place + 1] = several


_SORTED = Pattern(
    r"(?:，|：|。|（)?(?:每[篇份件])?(?P<a>[一-龥、（）]{2,16}?)(?P<x>不超过|控制在|限)?"
    r"(?P<n>\d{3,5})字(?P<p>以内|左右|以上)?(?:的)?[，、；]"
    r"(?P<b>[一-龥、]{2,16}?)(?P<y>不超过|控制在|限)?(?P<m>\d{3,5})字(?P<q>以内|左右|以上)?"
)
_NO_SORT = Pattern(
    r"标题|题目|摘要|关键词|其中|正文|不少于|不多于|字数|一般|至少|要求|篇幅|不得|以上|简介|材料"
    r"|报告|总结|说明|事迹|总|约"
)


def part(catalogue: Catalogue) -> list[tuple[int, int]]:
    """事迹材料，个人1500字左右，集体2000字左右: one for each; returns the stretches read so."""
    read: list[tuple[int, int]] = []
    text = catalogue.document.text
    for sheet in [one for one in catalogue.sheets if one.kind is Kind.REPORT]:
        found = _SORTED.match(text, sheet.mention.end)
        if found is None or _NO_SORT.search(found["a"]) or _NO_SORT.search(found["b"]):
            continue
        place = catalogue.sheets.index(sheet)
        catalogue.sheets[place : place + 1] = _sorts(sheet, found)
        read.append(found.span())
    return read + told_apart(catalogue)


def _sorts(sheet: Sheet, found: re.Match[str]) -> Iterator[Sheet]:
    for who, most, count, bound in (("a", "x", "n", "p"), ("b", "y", "m", "q")):
        name = f"{sheet.name}（{found[who]}）"
        one = replace(
            sheet, name=name, values={}, grounds=list(sheet.grounds), names={name, *sheet.names}
        )
        limit = "max" if found[most] or found[bound] == "以内" else "target"
        end = "min" if found[bound] == "以上" else limit
        place = (found.start(count), found.end(count))
        one.put(f"chars.{end}", number(found[count]), Ground((f"chars.{end}",), *place, 0.85))
        if not found[who].endswith(("稿", "版", "本")):
            one.put("conditional", found[who], Ground(("conditional",), *found.span(who), 0.8))
        yield one


def _steps(sheet: Sheet, found: re.Match[str], each: tuple[int, int] | None) -> Iterator[Sheet]:
    """`each` is where the text says that there is one of each."""
    for step in _STEP.finditer(found["steps"]):
        place = (found.start("steps") + step.start(), found.start("steps") + step.end())
        name = f"{sheet.name}（{step['n']}字）"
        one = replace(
            sheet, name=name, values={}, grounds=list(sheet.grounds), names={name, sheet.name}
        )
        path = "chars.max" if step["most"] else "chars.target"
        one.put(path, number(step["n"]), Ground((path,), *place, 0.9))
        if each:
            for count in ("count.min", "count.max"):
                one.put(count, 1, Ground((count,), *each, 0.9))
        yield one
