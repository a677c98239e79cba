"""One thing with a limit for each sort: 讲解视频…专业组不超过4分钟，少年组不超过3分钟."""

import re
from dataclasses import replace

from app.notices.reader.facts import lengths
from app.notices.reader.facts.fact import Fact
from app.notices.reader.grammar.numbers import NUMBER
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Ground, Sheet

_LIMIT = (
    r"(?:不(?:得)?(?:超过|少于|多于)|控制在|限|约|至少|最多)?"
    rf"{NUMBER}(?:(?:[-—~]|至|到){NUMBER})?(?:字|分钟|秒|页)(?:以内|之内|左右|以上|以下)?"
)
_OF = r"(?:的)?(?:作品|材料|稿件|视频|文章)?(?:时长|字数|篇幅|片长|全文)?(?:每[篇件部])?(?:为|在)?"
_PAIR = Pattern(
    rf"(?:^|[，。；：（\n])(?P<a>[一-龥、]{{2,14}}?){_OF}(?P<x>{_LIMIT})[，；]"
    rf"(?P<b>[一-龥、]{{2,14}}?){_OF}(?P<y>{_LIMIT})(?=[，。；）\n]|$)"
)
_NO_SORT = Pattern(
    r"标题|题目|摘要|关键词|其中|正文|全文|不少|不多|字数|一般|至少|要求|篇幅|不得|以上|简介|材料"
    r"|报告|总结|说明|事迹"
    r"|[稿版本]$|总|约|片头|片尾|讲解|答辩|展示|提问|陈述|每|首|图|另|附|时间|汇报"
)
_AFTER = 40
_FAR = 160
"""So many characters behind the thing its sorts are still told apart."""


def told_apart(catalogue: Catalogue) -> list[tuple[int, int]]:
    """Puts one item for each sort in the place of the one; returns the stretches read so."""
    read: list[tuple[int, int]] = []
    for sentence in catalogue.document.sentences:
        text = catalogue.document.text
        line = text.find("\n", sentence.end)
        end = min(sentence.end + _AFTER, line if line >= 0 else len(text))
        found = _PAIR.search(text, max(0, sentence.start - 1), end)
        if found is not None and found.start() >= sentence.end:
            continue
        if sentence.cell is not None or found is None or not _are_sorts(catalogue, found):
            continue
        limits = [list(lengths.find(text, *found.span(one))) for one in ("x", "y")]
        sheet = _owner(catalogue, sentence, found, limits)
        if sheet is None:
            continue
        place = catalogue.sheets.index(sheet)
        names = (found["a"], found["b"])
        sorts = [_sort(sheet, *one) for one in zip(names, limits, strict=True)]
        catalogue.sheets[place : place + 1] = sorts
        read.append((found.start("a"), found.end("y")))
    return read


def _are_sorts(catalogue: Catalogue, found: re.Match[str]) -> bool:
    """The notice speaks of each of them elsewhere, too."""
    if _NO_SORT.search(found["a"]) or _NO_SORT.search(found["b"]) or found["a"] == found["b"]:
        return False
    told = [f"（{found[one]}）" for one in ("a", "b")]
    if any(sheet.name.endswith(one) for sheet in catalogue.sheets for one in told):
        return False
    text = catalogue.document.text
    labels = re.split(r"[、和及与]", f"{found['a']}、{found['b']}")
    return all(len(one) > 1 and text.count(one) > 1 for one in labels)


def _owner(
    catalogue: Catalogue, sentence: Sentence, found: re.Match[str], limits: list[list[Fact]]
) -> Sheet | None:
    """What the point has named last of a kind that such limits can be of."""
    first, other = (one[0] if one else None for one in limits)
    if first is None or other is None or first.path.split(".")[0] != other.path.split(".")[0]:
        return None
    low, high = found.start() - _FAR, found.start() + 1
    fitting = [
        one
        for one in catalogue.sheets
        if one.kind in first.kinds and one.point == sentence.point
        if low <= one.mention.start and one.mention.end <= high
    ]
    return fitting[-1] if fitting else None


def _sort(sheet: Sheet, label: str, limits: list[Fact]) -> Sheet:
    label = re.sub(r"[和及与]", "、", label)
    name = re.sub(r"^\d+", "", sheet.name) + f"（{label}）"
    names = {name, *sheet.names}
    one = replace(sheet, name=name, values={}, grounds=list(sheet.grounds), names=names)
    for fact in limits:
        one.put(fact.path, fact.value, Ground((fact.path,), fact.start, fact.end, 0.85))
    place = (limits[0].start, limits[0].end)
    one.put("conditional", label, Ground(("conditional",), *place, 0.8))
    return one
