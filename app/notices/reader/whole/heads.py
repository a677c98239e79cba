"""Who issues the notice; what is found in its text, with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern

ORG = (
    r"(?:局|委员会|委|部|厅|司|院|中心|处|学院|大学|协会|学会|联合会|研究会|办公室|人民政府"
    r"|政府|组委会|集团|公司|团委|工会|总工会|馆|所|报社|出版社|台"
    r"|学校|中学|小学|幼儿园|法院|检察院|科协|文联|妇联|作协|科|办|基金会|领导小组|指挥部"
    r"|支队|团中央|街道|镇|乡|银行|医院|园区|管委会|联盟|促进会|商会|社|团|会|网|队|党组|党委"
    r"|杂志社|编辑部|资源库|数据库|书库|站|研究室|教研室|秘书处|课题组)"
)
_SEALED_FOR = Pattern(r"^（[^（）]{2,30}代?章）$")
_PARAGRAPH = 200
"""Characters; no line of signers is as long."""
_POLITE = Pattern(r" ?(?:谨启|敬启|启|谨上)$")
_SIGNER = Pattern(
    rf"^[\u4e00-\u9fff××（）()A-Za-z·“”《》]{{1,40}}{ORG}(?:（[^（）]{{1,20}}）)?(?:（章）"
    rf"|（盖章）|（代章）)?$"
)
_HOSTS = Pattern(
    r"^(?:（?[一二三四五六七八九十\d]*[）、.]? ?|[-·•] ?)?"
    r"(?:主办单位|联合主办|主办|发文(?:机关|单位)|发布机构|指导单位)[：:] ?"
    r"(?P<who>[^\n。；]{2,100}?)"
    r"(?= ?(?:承办|协办|支持|指导|执行)[^：:\n。；]{0,4}[：:]|[\n。；]|$)"
)
"""主办：A、B 承办：C; those before 承办."""
_FILE = Pattern(r"文件$|^[\u4e00-\u9fff]{1,10}〔\d{4}〕|^.{1,8}[〔\[（]20\d\d[〕\]）].{0,4}号")
_PREFIX = Pattern(rf"^(?!转发|批转|关于)(?P<who>[\u4e00-\u9fff××（） 、·]{{2,60}}?{ORG}) ?关于")


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


def issuers(document: Document, dated: Dated | None, head: Found | None) -> list[Found]:
    """Who signs; else who is named as host, else who stands in the title."""
    for way in (
        _signers(document, dated),
        _signing_without_day(document, dated),
        _hosts(document),
        _hosts_below(document),
        _standing_alone(document),
        _in_title(head),
        _letterhead(document, head),
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
    own = document.text[lines[-1][0] : dated.start].strip(" ，") if lines else ""
    behind = _BEHIND.match(document.text, dated.end) if not own else None
    if behind and (beside := list(_parts(behind.start("who"), behind["who"]))):
        yield from beside
        return
    if len(own) > _PARAGRAPH or not any(_parts(0, own)):
        own = re.split(r"[。 \d]", own)[-1]
        within = list(_parts(document.text.rindex(own, 0, dated.start), own))
        if within:
            yield from within
            return
    lines = [one for one in lines if not _SEALED_FOR.match(one[1])]
    lines = [(start, re.split(r" (?:联系)?(?:电话|手机)：", line)[0]) for start, line in lines]
    rest = _joined([*lines[:-1], (lines[-1][0], own)] if own else lines[:-1])
    for start, line in reversed(rest[-8:]):
        parts = list(_parts(start, line))
        if not parts:
            break
        found = parts + found
    yield from found


def _joined(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """学生工作部 and below it （学生处、武装部）: one signer."""
    if len(lines) < 2 or not _ALIAS.match(lines[-1][1]):
        return lines
    (start, line), (_at, alias) = lines[-2:]
    return [*lines[:-2], (start, line + alias)] if _SIGNER.match(line) else lines


_ALIAS = Pattern(rf"（[\u4e00-\u9fff、]{{2,20}}{ORG}）$")


def _signing_without_day(document: Document, dated: Dated | None) -> Iterator[Found]:
    """The last lines of bodies alone, below a sentence or a telephone; annexes may follow."""
    lines = list(lines_of(document))
    signed = dated is not None and not dated.inferred and 2 * dated.start > len(document.text)
    if signed or len(lines) < _FEW_LINES:
        return
    while len(lines) > _FEW_LINES and (
        _BELOW.match(lines[-1][1]) or _BROKEN_DAY.match(lines[-1][1])
    ):
        lines.pop()
    found: list[Found] = []
    for (_at, above), (start, line) in reversed(list(pairwise(lines[-_FEW_LINES:]))):
        parts = list(_parts(start, line)) if len(line) <= _LONGEST_SIGNER else []
        found = parts + found
        if not parts or _ABOVE_SIGNERS.search(above):
            yield from found if parts else ()
            return


_BROKEN_DAY = Pattern(
    r"(?:20\d{0,2}|二[〇○零O\d一二三四五六七八九]{1,3})年?[\d一二三四五六七八九十月日 ]{0,8}$"
)
"""二〇〇九, where the page breaks off; 二一二年九月六日, where a sign got lost."""
_ABOVE_SIGNERS = Pattern(
    r"。$|电话|邮箱|\d）?$|联系人|^附|\.(?:docx?|xlsx?|pdf|rar|zip)$|表）?》?$|^\d{1,2}[.、]"
)
"""The end of a sentence, of the contacts or of the annexes."""
_BEHIND = Pattern(r" ?(?P<who>[^\d，。；：\n]{3,40})(?:\n|$)")
"""2025年6月3日 市协会: who signs behind the day."""
_FEW_LINES, _LONGEST_SIGNER = 6, 24
_BELOW = Pattern(
    r"附件|附：|赞|在看|上一[篇条]|下一[篇条]|[【\[] ?(?:打印|关闭|收藏|返回)|分享|返回|编辑"
    r"|友情|END|往期|关注|扫一扫|审核|责编|20\d{4,6}$|Copyright|版权|阅读|技术支持|主办：|\d*[.、]?[^，。；]{2,24}\.(?:docx?|xlsx?|pdf)"
)


_STREWN = Pattern(r"^[\u4e00-\u9fff](?: [\u4e00-\u9fff])+$")
"""工 会."""


def _joined_up(piece: str) -> str:
    return piece.replace(" ", "") if _STREWN.match(piece) else piece


def _parts(start: int, line: str) -> Iterator[Found]:
    """The signers in one line; none unless all of it reads like signers."""
    line = _POLITE.sub("", line)
    pieces = [(one.start(), one[0]) for one in re.finditer(r"[^ 、，]+", line)]
    if _STREWN.match(line):
        pieces = [(0, line)]
    whole = [_SIGNER.match(_joined_up(piece)) for _at, piece in pieces]
    if pieces and all(whole) and not _FILE.search(line):
        for at, piece in pieces:
            name = re.sub(r"（[^（）]{0,16}(?:代?章|盖章|印)）$", "", piece).replace(" ", "")
            yield Found(name, start + at, start + at + len(piece))


def _hosts(document: Document) -> Iterator[Found]:
    for start, line in lines_of(document):
        found = _HOSTS.match(line)
        if found:
            yield from _split(found["who"], start + found.start("who"), 0.85)


_HOSTS_HEADING = Pattern(
    r"^(?:（?[一二三四五六七八九十\d]+[）、.]? ?|【)?(?:联合)?主办(?:单位|方)?】?[：:]?$"
)


def _hosts_below(document: Document) -> Iterator[Found]:
    """Those in the lines below the heading 一、主办单位."""
    headed = False
    for start, line in lines_of(document):
        if headed:
            parts = re.sub(r"。$", "", line).strip()
            who = list(_split(parts, start + line.index(parts), 0.85))
            if parts.startswith("（") or not who or not all(_SIGNER.match(one.text) for one in who):
                return
            yield from who
        headed = headed or bool(_HOSTS_HEADING.match(line))


_LETTERHEAD = Pattern(r"^(?P<who>.{3,40}?) ?(?:文件|联合主办|主办|通知|通告|公告|通报|启事)?$")
_NO_HEAD = Pattern(r"网$|网站|^各|首页|[>|]|频道$|杂志$")
_FIRST_LINES = 6


def _letterhead(document: Document, head: Found | None) -> Iterator[Found]:
    """A line of bodies alone around the title, where nobody signs."""
    for start, line in list(lines_of(document))[:_FIRST_LINES]:
        found = _LETTERHEAD.match(line.strip())
        if head and start > head.end + _BELOW_TITLE:
            return
        if found and not _NO_HEAD.search(found["who"]):
            parts = list(_parts(start, found["who"]))
            yield from (replace(one, confidence=0.75, inferred=True) for one in parts)
            if parts:
                return


_BELOW_TITLE = 60
"""Characters: below it and the line of the page."""


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


_DECIDING = Pattern(
    rf"(?:^|[，。：\n]|现由|由)(?P<who>(?:(?:(?!由)[\u4e00-\u9fff]){{1,14}}{ORG}[、和]?){{1,4}})"
    rf"(?:(?:决定|联合|拟|将联合|共同)(?:在[^，。；\n]{{2,14}}?)?(?:联合|共同)?"
    rf"(?:举办|开展|组织|主办|启动|面向)|[主合]办(?!单位|方)"
    rf"|(?:特|现|拟)?面向[^，。；\n]{{2,20}}?(?:公开)?(?:有奖)?征集)"
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
