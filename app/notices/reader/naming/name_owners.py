"""Whose a file name is, by the order of what stands before it or by how its bearer is called."""

import re
from collections.abc import Iterator, Sequence

from app.notices.reader.facts.bearers import Bearer, Naming
from app.notices.reader.facts.templates import template
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning.assign import Assignment
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Sheet

_QUOTED = r"“[^“”\n]{2,40}”"
_SERIES = Pattern(
    r"(?P<apart>分别|依次|顺次|各自)?(?:命名|取名|起名|写|称|名)?(?:为|是|叫|成|作|用|以|按|：)?"
    rf"(?P<each>{_QUOTED}(?:[、和及与，；]{{0,2}}{_QUOTED})+)"
)
"""甲、乙的文件名分别为“甲-姓名”和“乙-姓名”; 以“姓名+甲”“姓名+乙”命名."""
_NAMED = Pattern(r"名")


def in_turn(
    catalogue: Catalogue, assignment: Assignment, sentence: Sentence
) -> Iterator[tuple[Sheet, Naming]]:
    """Each of several names with the thing whose place in the row it has."""
    text = catalogue.document.text
    for found in _SERIES.finditer(text, sentence.start, sentence.end):
        if not _NAMED.search(text, sentence.start, found.end() + 4):
            continue
        words = list(re.finditer(_QUOTED, found["each"]))
        before = [one for one in catalogue.named[sentence.number] if one.end <= found.start()]
        sheets = assignment.owners.sheets(before)
        told = [one for one in catalogue.sheets if one.mention.start < found.start()]
        owners = _by_words([one[0][1:-1] for one in words], sheets or told)
        if not owners and found["apart"]:
            owners = sheets[-len(words) :]
        if len(owners) != len(words):
            continue
        for sheet, one in zip(owners, words, strict=True):
            start = found.start("each") + one.start()
            pattern = template(one[0][1:-1], file=True)
            yield (
                sheet,
                Naming(Bearer.FILE, pattern, start, start + len(one[0]), 0.85, one[0][1:-1]),
            )


def _by_words(written: Sequence[str], sheets: Sequence[Sheet]) -> list[Sheet]:
    """“活页-姓名” is of the one that is called so."""
    found = [
        [one for one in sheets if any(part in one.name for part in _PART.findall(words))]
        for words in written
    ]
    return [one[0] for one in found] if all(len(one) == 1 for one in found) else []


_PART = Pattern(r"[一-龥A-Z]{2,}")
_NO_NOUN = Pattern(
    r"^(?:[一二三四五六七八九十\d]+[、.]|（.）|[①-⑳]| )+"
    r"|(?:电子)?(?:文件|文档)?(?:的?名(?:称|字)?|命名)|的?(?:文件|文档)$"
    r"|统一|均|都|一律|分别|请|须|应|为|写[成作]?|叫|用|以|按|格式|的$"
)
_NOUN = 2


def narrowed(owners: list[Sheet], pattern: str) -> list[Sheet]:
    """Where no word says whose: the one that the pattern itself names, “单位-申报片”."""
    literal = [part for part in re.split(r"[{}_-]", pattern) if part and part not in _FIELDS]
    own = [one for one in owners if any(one.name.endswith(part) for part in literal if part[1:])]
    if len(own) == 1:
        return own
    return owners


_FIELDS = {"姓名", "单位", "作品名", "材料名", "序号"}


def called(sheets: Sequence[Sheet], words: str) -> list[Sheet]:
    """正文文件名为: the one whose name ends so."""
    bare = _NO_NOUN.sub("", words)
    found = [one for one in sheets if len(bare) >= _NOUN and one.name.endswith(bare)]
    return found if len(found) == 1 else []


def until(sheets: Sequence[Sheet], start: int) -> list[Sheet]:
    """“单位-材料名称” is meant for several: for whatever was asked for until then."""
    told = [one for one in sheets if one.mention.start < start]
    return [one for one in told if not only_on_paper(one)]


def only_on_paper(sheet: Sheet) -> bool:
    told = any(one.startswith("no-file") for one in sheet.ways)
    if told and not any(one.startswith("file") for one in sheet.ways):
        return True
    original = sheet.values.get("paper.originals") or sheet.name.endswith(_OBJECTS)
    return bool(original) and not any(one in sheet.values for one in ("formats", "renditions"))


_OBJECTS = ("原件", "样书", "实物", "样品", "原作", "样刊")
