"""The notice's own heading among what the page has to tell besides."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole.heads import Found, lines_of

_CALLED = (
    "通知|公告|启事|征稿函|征集令|邀请函|指南|方案|章程|规程|须知|办法|简章|细则|问答|公函|说明"
    "|倡议书|征稿|征集函"
)
_TITLE = Pattern(
    r"^(?!附件|[·•*]|[一二三四五六七八九十]+、|.* · (?:通知|公告))(?=.{6,100}$)"
    r"(?:.*关于.{2,80}(?:通知|公告|启事|通告|函|意见|邀请函|方案|的?通报|倡议书)"
    rf"|.{{4,60}}(?:{_CALLED}))(?:（[^）]{{1,12}}）)?$"
)


@lru_cache(maxsize=8)
def title(document: Document) -> Found | None:
    """The first line that reads like one; it may run over two or three lines."""
    lines = [_without_cells(*one) for one in list(lines_of(document))[:_PAGE]]
    for number, (start, line) in enumerate(lines):
        if _HEADLINES.search(line):
            continue
        for count in (1, 2, 3):
            parts = lines[number : number + count]
            joined = "".join(part for _at, part in parts)
            last = parts[-1]
            if any(re.match(r"(?:【[^】]*】)?关于", part) for _at, part in parts[1:]):
                break
            ahead = joined[: -len(last[1])]
            alone = count > 1 and _TITLE.match(last[1]) and "关于" not in ahead
            alone = alone and ahead.count("《") <= ahead.count("》")
            if alone or _is_menu([part for _at, part in parts]):
                break
            if _TITLE.match(joined) and (count == 1 or all(_is_part(part) for _at, part in parts)):
                sure = 0.95 if count == 1 else 0.85
                text = _with_zero(_ASKED.sub("", joined))
                found = Found(text, start, last[0] + len(last[1]), sure)
                return _in_full(found, lines[number + count :])
        if line.endswith("：") and number > 0:
            break
    within = next(filter(None, map(_within_a_line, lines[:_HEAD])), None)
    return within or _above_its_day(document)


_PAGE = 25


def _without_cells(start: int, line: str) -> tuple[int, str]:
    """A page that is laid out as a table leaves bars around its lines."""
    bare = line.strip("| ")
    if _WRAPPED.match(bare):
        bare = bare[1:-1]
    return (start, line) if "|" in bare else (start + line.find(bare), bare)


_WRAPPED = Pattern(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》$")
"""《关于…的通知》, a whole line."""


def _in_full(first: Found, below: list[tuple[int, str]]) -> Found:
    """The page calls it 征文方案, and its own heading below that 2023年征文方案.

    Or the page sets something in front: 学习网下载：关于征文的通知.
    """
    for number, (start, line) in enumerate(below[:_OWN_HEADING]):
        for count in (1, 2):
            parts = below[number : number + count]
            joined = "".join(part for _at, part in parts)
            ahead = first.text.removesuffix(joined)
            apart = ahead != first.text and any(sign in ahead for sign in _SET_APART)
            if apart and _TITLE.match(joined):
                end = parts[-1][0] + len(parts[-1][1])
                return replace(first, text=_with_zero(joined), start=start, end=end)
        if line != first.text and line.endswith(first.text) and _TITLE.match(line):
            return replace(first, text=_with_zero(line), start=start, end=start + len(line))
        if len(line) > _LONGEST_TITLE or line.endswith("："):
            break
    return first


_OWN_HEADING, _LONGEST_TITLE = 5, 100
_SET_APART = ("：", "_", "|", ">", "»")


_HEADLINES = Pattern(r"1[.．、].* 2[.．、]")
"""热点排行 1.… 2.…: what else the page has to tell."""
_NAMED = "通知|公告|启事|函|通告"
_THEN = r"(?= |$|20\d\d|发[布文]|来源|时间|日期|作者|阅读|浏览|点击|各[区县市乡学单基有级])"
_WITHIN = Pattern(
    rf"(?:^| )(?P<title>[^ ，。；：]{{0,24}}关于[^ ，。；：]{{4,70}}?(?:{_NAMED})){_THEN}"
    rf"|^(?P<plain>[^ ，。；：]{{4,40}}?(?:{_NAMED}|征集令|征稿函|邀请函)){_THEN}"
    rf"|^(?P<strewn>[^，。；：]{{0,24}}关于[^，。；：]{{4,70}}?(?:{_NAMED}))(?= [^ ，。；：])"
)
"""关于征文的通知各区县：…, all in one line; 关于开展 征文的通知 为…, where lines broke."""
_DAY = r"20\d\d(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日)"
_LABELS = "来源|发布|作者|浏览|点击|阅读|时间：|日期："
_ITS_DAY = Pattern(
    rf"^(?!\d{{1,2}}[、.．])(?=.{{0,30}}{_DAY})(?=.*(?:{_LABELS})).{{10,80}}$"
    "|^(?:发布(?:者|人|单位|时间|日期)?|信息来源|来源|作者)：.{2,20}$"
    rf"|^(?:[·•] ?|[^，。；：]{{2,24}})?{_DAY} \d\d:\d\d(?::\d\d)?$"
    rf"|^{_DAY}(?: \d\d:\d\d(?::\d\d)?)? [^，。；：\d]{{2,16}}$"
)
"""2025-04-16 来源：科创中心 浏览 2310; 发布：学会秘书处."""
_NUMBERED = r"^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]|^（[一二三四五六七八九十\d]{1,2}）"
_NO_HEADING = Pattern(
    rf"{_NUMBERED}|[。；，：]$|[A-Za-z\d]@|^[^：]{{2,6}}：|首页|位置|>|┆|\||^(?:{_LABELS})|{_DAY}"
)


def _above_its_day(document: Document) -> Found | None:
    """The line right above 2025-04-16 来源：…, whatever it is called."""
    lines = [(0, "")]
    for line in document.text.split("\n")[:_HEAD]:
        start = lines[-1][0] + len(lines[-1][1]) + (1 if len(lines) > 1 else 0)
        lines.append((start, line))
    told = [(start, line) for start, line in lines if line.strip()]
    for (start, line), (_at, following) in pairwise(told):
        if _ITS_DAY.match(following) and 6 <= len(line) <= 60 and not _NO_HEADING.search(line):
            return Found(line, start, start + len(line), 0.85)
    return None


def _within_a_line(first: tuple[int, str]) -> Found | None:
    """Of a notice that came as one paragraph, the page's menu in front of it."""
    start, line = first
    found = _WITHIN.search(line) if len(line) > _MENU or _ITS_DAY.match(line) else None
    if found is None:
        return None
    name = next(one for one in ("title", "plain", "strewn") if found[one])
    text = found[name].replace(" ", "") if name == "strewn" else found[name]
    return Found(text, start + found.start(name), start + found.end(name), 0.8)


_HEAD, _MENU = 14, 60


_ASKED = Pattern(
    r"^(?:主题|标题|事由|题目)：|^(?:[^<>»]{1,12}[>»] ?){1,5}(?=[^>»]*$)"
    r"|^第[一二三四五]篇：|^【(?!转发)[^】]{1,12}】(?=.*(?:关于|启事|公告|通知))"
)
"""What stands in front of the title: a label, the page's rubric."""


def _with_zero(title: str) -> str:
    """A year in characters is written with 〇."""
    return re.sub(
        r"二零([一二三四五六七八九零]{2})(?=年)",
        lambda one: "二〇" + one[1].replace("零", "〇"),
        title,
    )


_OF_A_CALL = Pattern(
    "征[集稿文订名]|通知|公告|启事|通告|函$|指南|须知|要求|说明|细则|方案|简章|[大比竞赛].{0,2}赛|评[选比审奖]|展[评演播]|大展"
    "|招募|遴选|申[报请]|推[荐选]|寻访|年会|研讨会|活动|计划|手册|立项|结题|选拔"
)
"""What a heading names that calls for something."""
_NO_TITLE = Pattern(
    r"[。；：，]$|号$|文件$|^(?:通知公告|公告通知|公告栏)|^来源|^发布|点击上方|蓝字|关注“|[>|]|[A-Za-z\d]@|\.(?:docx?|pdf|wps)$|^(?:时间|地点|主办|承办|来源|作者|编辑)"
)


_PART_OF_ONE = Pattern(r"[\u4e00-\u9fff]{2,4}(?:对象|人群|内容|时间|方式|方法|范围|主题|条件|作品)")
"""征集对象: the heading of a part."""


def first_line(document: Document) -> Found | None:
    """Where no line reads like a title, the first that names what is called for."""
    for start, line in list(lines_of(document))[:4]:
        if (
            4 <= len(line) <= 60
            and not re.match(
                r"[一二三四五六七八九十]+、|（|\d(?!\d{3}年|[\d所])|即日|自(?!治|然|贡|主)|截[至止]|[及和与、]",
                line,
            )
            and not _PART_OF_ONE.fullmatch(line)
            and not _NO_TITLE.search(line)
            and _OF_A_CALL.search(line)
        ):
            return Found(_ASKED.sub("", line), start, start + len(line), 0.6, inferred=True)
    return None


def _is_menu(parts: list[str]) -> bool:
    """高级检索, 学校主页, 其他通知, one below the other."""
    return len(parts) > 1 and all(len(one) <= _MENU_WORD and "关于" not in one for one in parts)


_MENU_WORD = 5


def _is_part(line: str) -> bool:
    return 2 <= len(line) <= 40 and not re.search(
        rf"^[·•]|^[一二三四五六七八九十]+、|{_DAY}|[。；：，|>＞»]|号$|文件$|首页|www", line
    )


_CAMPAIGNS = (
    Pattern(
        r"现(?:将|就)(?P<what>[^，。；\n]{4,40}?)(?:的)?(?:有关|相关|具体)?(?:事项|事宜|要求|安排)"
    ),
    Pattern(
        r"(?P<what>(?:开展(?!的)|举办|组织(?!评委|专家|部|单位)|启动|评选)(?:20\d\d年)?[^，。；\n]{2,40}?(?:活动周"
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
