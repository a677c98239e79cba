"""What the words above a list say of all of it: 提交下列材料，一式两份：…; 二、材料（一式三份）."""

import itertools
import re

from app.notices.reader.facts.fact import Fact
from app.notices.reader.grammar.numbers import whole
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.categories import is_heading
from app.notices.reader.things.sheet import Sheet

_LABEL = Pattern(
    r"(?:材料|资料|文件|内容|附件|清单|以下|下列|如下|要件)[^，。；：）]{0,8}（[^（）]*$"
)
_LABEL_ENDS = Pattern(r"[^（）。；：]*）[^。；：，]{0,4}：")
_THINGS = Pattern(r"材料|资料|文件|要件|附件|(?:以下|下列|如下)[^，。；：]{0,6}(?:[表件]|内容)")
_OF_ALL = Pattern(r"(?:paper|sealed|signed|renditions|formats|bytes)\b")
_ALL = "材料|以上|上述|所有|全部|各类|请|文件|电子|纸质"
_LEAVES = Pattern(
    rf"除|其余|{_ALL}|[\u4e00-\u9fff]{{0,4}}材料|照片|视频|[^，。；]{{2,10}}和[^，。；]{{2,10}}提供"
)
_EACH = Pattern(r"各|每[样项种份件]")


def labelled(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """The items of the list whose label, lead or heading bears the fact."""
    text = catalogue.document.text
    label = _LABEL_ENDS.match(text, fact.end, sentence.end)
    if label and _LABEL.search(text, sentence.start, fact.start):
        inline = bool(text[label.end() : sentence.end].strip())
        return _listed(catalogue, sentence, label.end(), inline=inline)
    if sentence.cell is None and _is_lead(catalogue, fact, sentence):
        return _listed(catalogue, sentence, sentence.end, inline=False)
    return []


_VERB = r"(?P<verb>填写|填报|提交|提供|报送|填|交)《?$"
_FIRST_OF_TWO = Pattern(_VERB)
_NEXT_OF_TWO = Pattern(rf"》?(?:（[^（）]*）)?，[^，。；《》]{{2,16}}?{_VERB}")
_SHARED = Pattern(r"》?(?:（[^（）]*）)?，(?!.*(?:其中|；|另))")
_ON_PAPER = Pattern(r"(?:paper|sealed|signed)\b")


def parallel(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """集体填写《甲表》，个人填写《乙表》，一式两份: what follows the last comma is said of both."""
    text = catalogue.document.text
    named = [one for one in catalogue.named[sentence.number] if one.end <= fact.start]
    named = [one for one in named if catalogue.resolve(one)]
    if len(named) < _TWO or not _ON_PAPER.match(fact.path) or not all(one.titled for one in named):
        return []
    first = _FIRST_OF_TWO.search(text, sentence.start, named[0].start)
    pairs = itertools.pairwise(named)
    between = [_NEXT_OF_TWO.fullmatch(text, one.end, other.start) for one, other in pairs]
    verbs = {found and found["verb"] for found in [first, *between]}
    if len(verbs) > 1 or not first or not _SHARED.match(text[named[-1].end : fact.start]):
        return []
    return [sheet for one in named for sheet in catalogue.resolve(one)]


_TWO = 2


def _is_lead(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """The sentence opens a list right below, and names nothing that the fact could be of."""
    text, first = catalogue.document.text, sentence.point + 1
    points = catalogue.document.points
    if first >= len(points) or text[sentence.end : points[first].start].strip():
        return False
    headed = sentence.point >= 0 and is_heading(catalogue.document, sentence.point)
    opens = headed or sentence.text.rstrip().endswith("：")
    if not opens or not asking.lists(catalogue.document, first):
        return False
    told = list(_THINGS.finditer(text, sentence.start, fact.start))
    if not told or not _is_of_all(fact, text[told[-1].end() : fact.end]):
        return False
    named = catalogue.named[sentence.number]
    return not any(catalogue.resolve(one) for one in named)


def _is_of_all(fact: Fact, words: str) -> bool:
    counted = fact.path.startswith("count") and bool(_EACH.search(words))
    return counted or bool(_OF_ALL.match(fact.path))


def listed(catalogue: Catalogue, sentence: Sentence) -> list[Sheet]:
    """The items of the list right below a sentence."""
    first = sentence.point + 1
    points = catalogue.document.points
    between = points[first].start if first < len(points) else sentence.end
    if catalogue.document.text[sentence.end : between].strip():
        return []
    return _listed(catalogue, sentence, sentence.end, inline=False)


def _listed(catalogue: Catalogue, sentence: Sentence, start: int, *, inline: bool) -> list[Sheet]:
    text, points = catalogue.document.text, catalogue.document.points
    first = sentence.point + 1
    if inline or first >= len(points):
        line = text.find("\n", start)
        end = line if line >= 0 else len(text)
    else:
        beyond = [one.start for one in points[first:] if one.level < points[first].level]
        end = beyond[0] if beyond else len(text)
    return [one for one in catalogue.sheets if start <= one.mention.start < end]


def is_past_the_list(document: Document, sentence: Sentence) -> bool:
    """A paragraph of its own behind a list whose other points are a line each."""
    own = document.points[sentence.point]
    number = _number(own)
    same = [one for one in document.points if one.parent == own.parent and _number(one)]
    before = [one for one in same if one.start < own.start]
    behind = [one for one in same if one.start > own.start]
    if number < _TWO or not before or (behind and _number(behind[0]) > number):
        return False
    run = before[-number + 1 :]
    return not any("\n" in document.text[one.start : one.end].strip() for one in run)


def _number(point: Point) -> int:
    """Of its mark, 0 where that is no number."""
    bare = re.sub(r"[^\d一二三四五六七八九十①-⑳]", "", point.mark)
    if len(bare) == 1 and "①" <= bare <= "⑳":
        return ord(bare) - ord("①") + 1
    return whole(bare) or 0 if bare else 0


def leaves(text: str) -> bool:
    """What a paragraph behind a list begins with, where it speaks of more than the last point."""
    return bool(_LEAVES.match(text)) or spoken.numbers(text.split("，", maxsplit=1)[0])
