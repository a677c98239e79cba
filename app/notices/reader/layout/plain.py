"""Headings and lists without any number or sign: a short line above others, lines of things."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.grammar.nouns import is_known, only_refers
from app.notices.reader.patterns import Pattern

_TOPIC = Pattern(
    r"材料|资料|要求|时间|方式|方法|办法|报送|提交|名额|数量|指标|条件|对象|范围|程序|流程|步骤|联系|咨询"
    r"|内容|规格|格式|说明|事项|奖|评审|评选|类别|组别|主题|投稿|报名|申报|推荐|征集|安排|纪律|注意|提醒|其他"
    r"|截止|路径|途径|清单|审核|承诺|怎么|如何|什么|哪|谁|多少|几[个项件]|吗"
)
_HEADING = Pattern(r"[一-龥、“”/A-Za-z ]{2,16}(?:（[^（）\n]{1,10}）)?[：？]?|[^。；：\n]{2,24}？")
_BODIES = (
    "局|委员会|厅|院|中心|大学|协会|学会|联合会|办公室|政府|组委会|公司|团委|工会|馆|学校|科协|文联|妇联"
    "|处|科|部|站|室|所|社|会"
)
_NO_HEADING = Pattern(
    rf"(?:{_BODIES})(?:文件)?$|年.{{1,3}}月|通知$|启事$|公告$|的函$"
    "|^附件|^此致|^特此|^[^：]*[各你我贵][^：]*：$"
)
"""Who signs and when, the title, an annex, whom it is sent to."""
_FEWEST_HEADINGS = 3
_IN_BRACKETS = r"(?:（[^（）\n]{1,20}）)?"
_THING = Pattern(
    "《?(?P<name>[一-龥A-Z、“”]{2,24}?)》?(?:Word版?|PDF|Excel版?|电子版)?"
    rf"{_IN_BRACKETS}(?=[，。；：（\d一两三四五]|$)"
)
"""《申报书》Word版（附件1）."""
_FEWEST, _LONGEST, _LONGEST_HEADING = 2, 120, 24
_MATERIALS = Pattern(r"(?:材料|资料|清单|文件)(?:要求|清单|目录|内容)?[：？]?$|交(?:什么|哪些)")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    place = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            found.append(_Line(place + line.index(bare), bare))
        place += len(line) + 1
    return found


def headings(text: str) -> list[int]:
    """Where they begin; several of them, most on what notices speak of in parts."""
    lines = _lines(text)
    found: list[_Line] = []
    for before, line, following in zip(lines, lines[1:], lines[2:], strict=False):
        leads = before in found and line.text.endswith("：")
        above = len(following.text) > len(line.text) or following.text.endswith("：")
        plain = _HEADING.fullmatch(line.text) and not _NO_HEADING.search(line.text)
        if plain and above and not leads:
            found.append(line)
    known = [one for one in found if _TOPIC.search(one.text)]
    told = len(known) >= _FEWEST_HEADINGS and 2 * len(known) > len(found)
    return [one.start for one in found] if told else []


def lists(text: str, marked: frozenset[int], tops: list[int]) -> Iterator[int]:
    """Where lines of a list begin, under a colon or a heading; those `marked` are none."""
    block: list[_Line] = []
    above = None
    for line in [*_lines(text), _Line(len(text), "")]:
        heads = line.start in tops or (line.start in marked and _is_heading(line.text))
        opens = line.text.endswith("：") or heads
        if opens or not line.text or line.start in marked or len(line.text) > _LONGEST:
            yield from (one.start for one in _listed(above, block))
            block, above = [], line if opens else None
        elif above:
            block.append(line)


def _is_heading(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not re.search("[，。；]", line)


def _listed(above: _Line | None, block: list[_Line]) -> list[_Line]:
    """As far as the lines end in semicolons, or up to the last that begins with a thing."""
    first = next((n for n, one in enumerate(block) if not one.text.endswith("；")), len(block))
    if first >= _FEWEST - 1:
        return block[: first + 1]
    things = [number for number, one in enumerate(block) if _is_thing(one)]
    end = things[-1] + 1 if things else 0
    told = above is not None and _MATERIALS.search(above.text)
    most = 2 * len(things) >= end if told else 3 * len(things) >= 2 * end
    return block[:end] if len(things) >= _FEWEST and most else []


def _is_thing(line: _Line) -> bool:
    found = _THING.match(line.text)
    if found is None or "|" in line.text:
        return False
    name = re.sub(r".*[、及和与]", "", found["name"])
    return is_known(name) and not only_refers(line.text, found.end("name"))
