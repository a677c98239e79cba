"""Sorts of candidates or works, each with materials of its own, by the parallel of their parts.

企业须报：甲、乙。高校须报：丙; A类：…；B类：…; （1）申报组织奖：…；（2）申报指导奖：….
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.kinds_named import declared, plain
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.who_words import HAND, KIND_OF
from app.notices.reader.things.whose import is_some

_BODIES = r"(?:推荐|申报|参评|参赛|报送)?(?:对象|单位|人选|候选人|选手|作者|作品|项目|个人|者|人)?"
_LEAD = (
    r"(?:其中，?|凡是?|对于?|属于?|如为|选择|报名|参加)?"
    r"(?:(?:申报|推荐|参评|报送|参赛|选送)(?=[^的：交单]{2}))?"
)
_LABEL = r"(?P<who>(?:[一-龥A-Z“”]|（[^（）]{1,10}）|(?<=[一-龥A-Z])、(?=[一-龥A-Z])){1,20}?)"
_MATERIALS_OF = rf"{_BODIES}的?(?:申报|报送|推荐|参评)?(?:材料|资料)(?:包括|包含|有|为|是|：)+"
"""单位申报材料包括."""
_HANDS_IN = (
    rf"{_BODIES}的?(?:还|另|均|都|须|需要?|应当?|要|请)*+{HAND}(?!单位|人|者|类|组|[一-龥]{{1,3}}：)"
    "(?:以下|下列)?(?:材料|资料|内容|文件)?(?:包括|有|为)?：?"
)
"""单位须提交下列材料：."""
_OPENINGS = (
    Pattern(rf"{_LEAD}{_LABEL}(?P<frame>：)"),
    Pattern(rf"{_LEAD}{_LABEL}(?P<frame>(?:{_MATERIALS_OF})|{_HANDS_IN})"),
    Pattern(rf"{_LABEL}(?P<frame>)(?=\n)"),
)
_STARTS = Pattern(r"(?:(?<=^)|(?<=[\n。；：])) ?(?=[^\s])")
_EVERY = Pattern(
    r"(?:以上|上述|所有|全部|各|每|两|三|四|均|都|另|此外|[一-龥]{0,4}(?:共同|通用|公共|其他|基本))"
)
_OF_THE_CALL = (
    "材料|资料|要求|时间|方式|地点|条件|范围|对象|数量|名额|联系|电话|邮箱|地址|格式|规格|内容|说明|注意"
    "|事项|程序|步骤|流程|标准|版本?$|[袋盒册卷份件页]$|部分$|阶段|[初复终网][审评选]"
)
"""报送时间, 第一部分: what a notice has to say, and no sort."""
_OF_THINGS = (
    "电子|纸质|书面|线上|网上|共同|通用|基本|必|可选|附件|其他|以上|如下|下列|文件|照片|视频|命名|截止"
    "|报送|提交|主办|承办"
)
"""纸质, 共同, 必交."""
_NO_SORT = Pattern(
    rf"{_OF_THE_CALL}|{_OF_THINGS}|^(?:各|每|请|须|应|由|并|将|把|以|在|于|按|为|经|从|不|所|若|如)"
)
_SUFFIX = Pattern(
    r"(?:类|组|赛道|奖|单元|层次|[一-龥]{2}单位|人选|企业|高校|学校|家庭|集体|个人|团队|团体|机构"
    r"|基地|社区|村|乡镇|街道|奖[章状]|先锋号|标兵|能手)$"
)
_PART_IN_IT = (
    "申报|推荐|报送|参评|参赛|参展|投稿|主管|组织|选送|所在|候选|被推荐|基层|有关|相关|责任|牵头"
)
_ROLE = Pattern(
    rf"(?:各|每个?|本|该)?(?:{_PART_IN_IT})*"
    "(?:单位|人|者|部门|作者|候选人|人选|选手|对象|申报人|专家|组织)|材料|作品"
)
"""申报单位, 推荐人: a part in the call, and no sort."""
_PERSON = Pattern(r"(?:教师|学生|作者|选手|个人|本人|职工|队员|人员|人|者)$")
_BODY = Pattern(r"(?:学校|学院|单位|[县市区]|局|处|部门|中心|公司|工会|科协|协会)$")


@dataclass(frozen=True, slots=True)
class Block:
    """`start:end` holds what `who` alone is asked for."""

    who: str
    frame: str
    home: tuple[str, int]
    opened: int
    start: int
    end: int = 0


def sorted_out(catalogue: Catalogue) -> dict[int, Block]:
    """By the id of a sheet, the block of the only sort that it is asked of."""
    blocks = [one for one in _valid(catalogue, _blocks(catalogue.document)) if one.who]
    found: dict[int, list[Block]] = {}
    for one in _mentioned(catalogue):
        place, sheet = one
        inside = next((block for block in blocks if block.start <= place < block.end), None)
        if inside or id(sheet) not in found:
            own = found.setdefault(id(sheet), [])
            if inside or not own:
                own += [inside] if inside else []
            if not inside:
                found[id(sheet)] = own
    first = {id(one): one.mention.start for one in catalogue.sheets}
    return {
        one: several[0]
        for one, several in found.items()
        if several and len({each.who for each in several}) == 1 and several[0].start <= first[one]
    }


def _mentioned(catalogue: Catalogue) -> Iterator[tuple[int, Sheet]]:
    for sheet in catalogue.sheets:
        yield sheet.mention.start, sheet
    for several in catalogue.named.values():
        for mention in several:
            known = catalogue.resolve(mention)
            if len(known) == 1:
                yield mention.start, known[0]


def _blocks(document: Document) -> list[Block]:
    text = document.text
    bodies = {one.body: number for number, one in enumerate(document.points)}
    starts = sorted({one.end() for one in _STARTS.finditer(text)} | set(bodies))
    names = declared(document)
    found: list[Block] = []
    for start in starts:
        if document.is_silent(start):
            continue
        home = _home(document, start, bodies)
        openings = _OPENINGS if start in bodies else _OPENINGS[:-1]
        for opening in filter(None, (words.match(text, start) for words in openings)):
            who, frame = plain(opening["who"]), _frame(opening["frame"])
            one = Block(who, frame, home, start, opening.end())
            every = bool(_EVERY.match(opening["who"])) and frame != "："
            if every or _is_label(one, names):
                found.append(replace(one, who="") if every else one)
                break
    return [_ended(document, one, found, bodies) for one in found]


def _frame(words: str) -> str:
    if "材料" in words or "资料" in words:
        return "材料"
    return "：" if words == "：" else re.sub(r"^.*?(?=.{1,2}：?$)", "", words).rstrip("：")


def _home(document: Document, start: int, bodies: dict[int, int]) -> tuple[str, int]:
    if start in bodies:
        point = document.points[bodies[start]]
        return f"point {point.level}", point.parent
    sentence = document.sentence_at(start)
    above = document.above(sentence.point if sentence else -1)
    part = next((one for one in above if one.level <= _UPPER), None)
    return "text", part.start if part else -1


_UPPER = 2
_STOP = Pattern(r"。(?=(?:以上|上述|所有|全部|各|每|均|都|另|此外|[两三四]类|[两二三四]者|请))")


def _ended(document: Document, one: Block, several: list[Block], bodies: dict[int, int]) -> Block:
    text = document.text
    line = text.find("\n", one.start)
    line = line if line >= 0 else len(text)
    end = line
    if one.home[0].startswith("point"):
        index = bodies[one.opened]
        end = _end_of(document, document.points[index])
        if text[one.start : line].strip() and end == document.points[index].end:
            end = min(end, line)
    elif not text[one.start : line].strip():
        part = next((each for each in document.points if each.start == one.home[1]), None)
        end = _end_of(document, part) if part else len(text)
    later = [
        each.opened for each in several if one.opened < each.opened < end and each.home == one.home
    ]
    end = min([end, *later])
    stop = _STOP.search(text, one.start, end)
    if stop and not one.home[0].startswith("point"):
        end = stop.start()
    if not text[: one.start].endswith("：") and text[one.start : line].strip():
        full = text.find("。", one.start, end)
        end = full if full >= 0 else end
    return replace(one, end=end)


def _end_of(document: Document, part: Point) -> int:
    """Of the point with all that is below it."""
    return max(one.end for at, one in enumerate(document.points) if document.is_below(at, part))


def _valid(catalogue: Catalogue, blocks: list[Block]) -> Iterator[Block]:
    """Two or more side by side, in the same words, with things in each."""
    names = declared(catalogue.document)
    holding = [
        one
        for one in blocks
        if any(one.start <= sheet.mention.start < one.end for sheet in catalogue.sheets)
    ]
    for home in dict.fromkeys(one.home for one in holding):
        side_by_side = [one for one in holding if one.home == home and one.who]
        if len({one.who for one in side_by_side}) < 2:
            continue
        told = [one for one in side_by_side if one.who in names]
        if len(told) >= 2:
            yield from told
            continue
        for frame in dict.fromkeys(one.frame for one in side_by_side):
            alike = [one for one in side_by_side if one.frame == frame]
            if len({one.who for one in alike}) >= 2 and _are_sorts(alike):
                yield from alike


def _is_label(one: Block, names: frozenset[str]) -> bool:
    if one.who in names or (len(one.who) > 1 and any(it.endswith(one.who) for it in names)):
        return not _NO_SORT.search(one.who)
    if _NO_SORT.search(one.who) or _ROLE.fullmatch(one.who) or nouns.is_known(one.who):
        return False
    if _SUFFIX.search(one.who):
        return True
    return one.frame not in {"", "："} and is_some(one.who) and bool(_SOMEBODY.search(one.who))


_SOMEBODY = Pattern(rf"(?:{KIND_OF}|的|者|[省市县区镇乡村局委办科处站所院校馆社司])$")


def _are_sorts(alike: list[Block]) -> bool:
    persons = any(_PERSON.search(one.who) for one in alike)
    bodies = any(_BODY.search(one.who) for one in alike)
    return not (persons and bodies)
