"""Title, issuers and date of issue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from app.notices.reader.layout.document import Document

_TITLE = re.compile(
    r"^(?!附件|[·•*])(?=.{6,100}$)(?:.*关于.{2,80}(?:通知|公告|启事|通告|函|意见|邀请函|方案"
    r"|的?通报|倡议书)|.{4,60}(?:通知|公告|启事|征稿函|征集令|邀请函|指南|方案|章程|规程"
    r"|须知|办法|简章|细则|问答|公函|说明|倡议书|征稿|征集函))(?:（[^）]{1,12}）)?$"
)
ORG = (
    r"(?:局|委员会|委|部|厅|院|中心|处|学院|大学|协会|学会|联合会|研究会|办公室|人民政府"
    r"|政府|组委会|集团|公司|团委|工会|总工会|馆|所|报社|出版社|台"
    r"|学校|中学|小学|幼儿园|法院|检察院|科协|文联|妇联|作协|科|办|基金会|领导小组|指挥部"
    r"|支队|街道|镇|乡|银行|医院|园区|管委会|联盟|促进会|商会|社|团|会|网|队|党组|党委"
    r"|杂志社|编辑部|资源库|数据库|书库|站|研究室|教研室|秘书处|课题组)"
)
_SEALED_FOR = re.compile(r"^（[^（）]{2,30}代?章）$")
_POLITE = re.compile(r" ?(?:谨启|敬启|启|谨上)$")
_SIGNER = re.compile(
    rf"^[\u4e00-\u9fff××（）()A-Za-z·“”《》]{{1,40}}{ORG}(?:（[^（）]{{1,20}}）)?(?:（章）"
    rf"|（盖章）|（代章）)?$"
)
_HOSTS = re.compile(
    r"^(?:（?[一二三四五六七八九十\d]*[）、.]? ?)?(?:主办单位|联合主办|主办|发文机关"
    r"|发布机构|指导单位)[：:] ?(?P<who>[^\n。；]{2,100})"
)
_FILE = re.compile(r"文件$|^[\u4e00-\u9fff]{1,10}〔\d{4}〕|^.{1,8}[〔\[（]20\d\d[〕\]）].{0,4}号")
_PREFIX = re.compile(rf"^(?P<who>[\u4e00-\u9fff××（） 、·]{{3,60}}?{ORG}) ?关于")


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    start: int
    end: int
    confidence: float = 0.95
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    date: date
    start: int
    end: int
    confidence: float
    inferred: bool = False


@lru_cache(maxsize=8)
def title(document: Document) -> Found | None:
    """The first line that reads like one; it may run over two or three lines."""
    lines = list(lines_of(document))[:25]
    for number, (start, line) in enumerate(lines):
        if _HEADLINES.search(line):
            continue
        for count in (1, 2, 3):
            parts = lines[number : number + count]
            joined = "".join(part for _at, part in parts)
            last = parts[-1]
            if any(re.match(r"(?:【[^】]*】)?关于", part) for _at, part in parts[1:]):
                break
            alone = count > 1 and _TITLE.match(last[1]) and "关于" not in joined[: -len(last[1])]
            if alone:
                break
            if _TITLE.match(joined) and (count == 1 or all(_is_part(part) for _at, part in parts)):
                sure = 0.95 if count == 1 else 0.85
                text = _with_zero(_ASKED.sub("", joined))
                return Found(text, start, last[0] + len(last[1]), sure)
        if line.endswith("：") and number > 0:
            break
    return next(filter(None, map(_within_a_line, lines[:_FIRST])), None)


_HEADLINES = re.compile(r"1[.．、].* 2[.．、]")
"""热点排行 1.… 2.…: what else the page has to tell."""
_WITHIN = re.compile(
    r"(?:^| )(?P<title>[^ ，。；：]{0,24}关于[^ ，。；：]{4,70}(?:通知|公告|启事|函|通告))(?= |$)"
)


def _within_a_line(first: tuple[int, str]) -> Found | None:
    """Of a notice that came as one paragraph, the page's menu in front of it."""
    start, line = first
    found = _WITHIN.search(line) if len(line) > _MENU else None
    if found is None:
        return None
    return Found(found["title"], start + found.start("title"), start + found.end("title"), 0.8)


_FIRST, _MENU = 3, 60
_PARAGRAPH = 200
"""Characters; no heading is as long."""


_ASKED = re.compile(r"^(?:主题|标题|事由|题目)：|^【[^】]{1,12}】(?=.*(?:关于|启事|公告|通知))")
"""What stands in front of the title: a label, the page's rubric."""


def _with_zero(title: str) -> str:
    """A year in characters is written with 〇."""
    return re.sub(
        r"二零([一二三四五六七八九零]{2})(?=年)",
        lambda one: "二〇" + one[1].replace("零", "〇"),
        title,
    )


def first_line(document: Document) -> Found | None:
    """Where no line reads like a title, the first that could be one."""
    for start, line in list(lines_of(document))[:4]:
        if (
            4 <= len(line) <= 60
            and not re.match(r"[一二三四五六七八九十]+、|（|\d", line)
            and not re.search(r"[。；：，]$|号$|文件$|^来源|^发布|点击上方|蓝字|关注“", line)
        ):
            return Found(line, start, start + len(line), 0.6, inferred=True)
    return None


def _is_part(line: str) -> bool:
    return 2 <= len(line) <= 40 and not re.search(r"^[·•]|[。；：，|>＞»]|号$|文件$|首页|www", line)


_CAMPAIGNS = (
    re.compile(
        r"现(?:将|就)(?P<what>[^，。；\n]{4,40}?)(?:的)?(?:有关|相关|具体)?(?:事项|事宜|要求|安排)"
    ),
    re.compile(
        r"(?P<what>(?:开展|举办|组织|启动|评选)(?:20\d\d年)?[^，。；\n]{2,40}?(?:活动周"
        r"|活动|大赛|评选|征集|竞赛|推荐))(?=[，。；\n]|$)"
    ),
)


def guessed_title(document: Document) -> Found | None:
    """Of a notice that came without one: the campaign that it says it holds."""
    for words in _CAMPAIGNS:
        found = words.search(document.text)
        if found:
            what = found["what"]
            place = found.span("what")
            return Found(f"关于{what}的通知", *place, 0.5, inferred=True)
    return None


def issuers(document: Document, dated: Dated | None, head: Found | None) -> list[Found]:
    """Who signs; else who is named as host, else who stands in the title."""
    for way in (
        _signers(document, dated),
        _signing_without_day(document, dated),
        _hosts(document),
        _standing_alone(document),
        _in_title(head),
        _deciding(document),
    ):
        found = list(way)
        if found:
            return found
    return []


def _signers(document: Document, dated: Dated | None) -> Iterator[Found]:
    """The lines right above the date, or the date's own."""
    if dated is None or dated.inferred:
        return
    lines = [(start, line) for start, line in lines_of(document) if start <= dated.start]
    found: list[Found] = []
    own = document.text[lines[-1][0] : dated.start].strip() if lines else ""
    if len(own) > _PARAGRAPH or not any(_parts(0, own)):
        own = re.split(r"[。 \d]", own)[-1]
        within = list(_parts(document.text.rindex(own, 0, dated.start), own))
        if within:
            yield from within
            return
    lines = [one for one in lines if not _SEALED_FOR.match(one[1])]
    lines = [(start, re.split(r" (?:联系)?(?:电话|手机)：", line)[0]) for start, line in lines]
    rest = [*lines[:-1], (lines[-1][0], own)] if own else lines[:-1]
    for start, line in reversed(rest[-8:]):
        parts = list(_parts(start, line))
        if not parts:
            break
        found = parts + found
    yield from found


def _signing_without_day(document: Document, dated: Dated | None) -> Iterator[Found]:
    """The last lines of bodies alone, below a sentence or a telephone; annexes may follow."""
    lines = list(lines_of(document))
    signed = dated is not None and not dated.inferred and 2 * dated.start > len(document.text)
    if signed or len(lines) < _FEW_LINES:
        return
    while len(lines) > _FEW_LINES and _BELOW.match(lines[-1][1]):
        lines.pop()
    found: list[Found] = []
    for (_at, above), (start, line) in reversed(list(pairwise(lines[-_FEW_LINES:]))):
        parts = list(_parts(start, line)) if len(line) <= _LONGEST_SIGNER else []
        found = parts + found
        if not parts or re.search(r"。$|电话|邮箱|\d）?$|联系人", above):
            yield from found if parts else ()
            return


_FEW_LINES, _LONGEST_SIGNER = 6, 24
_BELOW = re.compile(
    r"附件|附：|赞|在看|Copyright|版权|阅读|技术支持|主办：|\d*[.、]?[^，。；]{2,24}\.(?:docx?|xlsx?|pdf)"
)


def _parts(start: int, line: str) -> Iterator[Found]:
    """The signers in one line; none unless all of it reads like signers."""
    line = _POLITE.sub("", line)
    pieces = [(one.start(), one[0]) for one in re.finditer(r"[^ 、，]+", line)]
    if _SIGNER.match(line.replace(" ", "")) and not all(
        _SIGNER.match(piece) for _at, piece in pieces
    ):
        pieces = [(0, line)]
    if pieces and all(_SIGNER.match(piece) for _at, piece in pieces) and not _FILE.search(line):
        for at, piece in pieces:
            name = re.sub(r"（[^（）]{0,16}(?:代?章|盖章)）$", "", piece).replace(" ", "")
            yield Found(name, start + at, start + at + len(piece))


def _hosts(document: Document) -> Iterator[Found]:
    for start, line in lines_of(document):
        found = _HOSTS.match(line)
        if found:
            yield from _split(found["who"], start + found.start("who"), 0.85)


def _standing_alone(document: Document) -> Iterator[Found]:
    """A sentence that is nothing but bodies: its heading 主办单位 got lost."""
    for sentence in document.sentences[:24]:
        parts = re.split(r"，", sentence.text)
        if len(parts) >= 2 and all(_SIGNER.match(part.replace("、", "")) for part in parts):
            place = sentence.start
            for part in parts:
                yield Found(part, place, place + len(part), 0.6, inferred=True)
                place += len(part) + 1
            return


def _split(who: str, start: int, sure: float) -> Iterator[Found]:
    for one in re.finditer(r"[^、，,; ；]+", who):
        if len(one[0]) >= 3:
            yield Found(one[0], start + one.start(), start + one.end(), sure)


def _in_title(head: Found | None) -> Iterator[Found]:
    found = _PREFIX.match(head.text) if head else None
    if head and found:
        yield from _split(found["who"], head.start, 0.8)


_DECIDING = re.compile(
    rf"(?:^|[，。：\n]|现由|由)(?P<who>(?!由)(?:[\u4e00-\u9fff]{{1,14}}{ORG}[、和]?){{1,4}})"
    rf"(?:(?:决定|联合|拟|将联合|共同)(?:联合|共同)?"
    rf"(?:举办|开展|组织|主办|启动|面向)|主办(?!单位|方))"
)


def _deciding(document: Document) -> Iterator[Found]:
    """市文联、市农业农村局决定举办…: they call for it, so they are taken to issue it."""
    found = _DECIDING.search(document.text)
    if found:
        for one in re.finditer(r"[^、和]+", found["who"]):
            if _SIGNER.match(one[0]):
                at = found.start("who") + one.start()
                yield Found(one[0], at, at + len(one[0]), 0.6, inferred=True)


def lines_of(document: Document) -> Iterator[tuple[int, str]]:
    place = 0
    for line in document.text.split("\n"):
        if line.strip() and not document.is_silent(place):
            yield place, line
        place += len(line) + 1
