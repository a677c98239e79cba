"""Which sorts a notice says there are: 分A类、B类, 设教师组和学生组, “最美家庭”和“最美社工”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern

_NAME = r"“?[一-龥A-Za-z0-9]{1,12}?(?:（[^（）]{1,10}）)?”?"
_LIST = rf"(?P<names>{_NAME}(?:[、；]{_NAME}){{0,8}}(?:[、；]|[和及与]|以及|或者?|){_NAME})"
_DIVIDES = "分为?|分成|分设|下设|设有?|设置|设立|包括|包含|含|面向|征集|评选|推荐|表彰|申报|有|为"
_KIND = (
    r"(?:[两二三四五六七八九\d]个?|几个?|两大)?"
    "(?:类别?|种|组别?|个?赛道|个?奖项|奖|个?板块|个?单元|个?层次|级别|类型)"
    "(?:作品|单位|对象|项目|成果|典型|集体)?"
)
_COUNTED = Pattern(
    rf"(?:{_DIVIDES})[^。；，：、\n“]{{0,8}}?：?{_LIST}(?:等)?{_KIND}(?=[，。；：\n（）]|$)"
)
"""分为教师、学生两组; 设金、银、铜三个奖项."""
_QUOTED = Pattern(
    r"“(?P<one>[一-龥]{2,12})”(?=[、和及与]|以及)|(?<=[、和及与])“(?P<two>[一-龥]{2,12})”"
)
_HONOUR = "先进|优秀|最美|模范|示范|标准|杰出|十佳"
_BEARER = "奖章|奖状|标兵|先锋号"
_BEHIND = r"(?=的|评选|推荐|工作|活动|，|。|\n|（|名额|各|共|\d)"
_TITLE = Pattern(
    "(?:评选|推荐|选树|表彰|评比|推选|申报|征集)[^，。；\\n]{0,12}?"
    rf"(?P<one>(?:{_HONOUR})[一-龥]{{2,8}}?|[一-龥]{{2,8}}?(?:{_BEARER}))[、和及与]"
    rf"(?P<two>(?:{_HONOUR})?[一-龥]{{2,8}}?){_BEHIND}"
)
"""评选先进集体和先进个人的通知."""
_SUFFIXED = Pattern(r"(?<![一-龥])([一-龥A-Z]{1,8}[类组])[、和及与]([一-龥A-Z]{1,8}[类组])")


def plain(name: str) -> str:
    """Without quotes, brackets and 类 of a name that bears it only at times."""
    return re.sub(r"^分|[“”]|（[^（）]*）", "", name).strip(" 、")


_SHORT = 4


def _is_paper(name: str) -> bool:
    """场地证明 is no sort of candidates; 案例 and 论文 may be sorts of works."""
    return bool(re.search(r"(?:证明|书|表|材料|方案|复印件|照片|总结|函|说明)$", name))


_PART_OF_SORTS = Pattern(
    "[一-龥]{0,4}(?:门类|类别|种类|类型|奖项|称号|组别|赛道|评[优选比]项目)(?:设置|名称)?"
    "(?:[和与及][一-龥]{2,4})?"
)
_LABEL = Pattern(r"“?(?P<one>[一-龥A-Z]{2,8})”?[：。（\n]")
_RUN = Pattern(r"(?P<all>“?[一-龥]{2,10}”?(?:、“?[一-龥]{2,10}”?){1,6})[。；\n]")

_AROUND = Pattern("^[一-龥]{0,4}?分(?:为|成)?|^[一-龥]{0,2}设|^为|[两二三四五六]个?[类组种]?$|等$")
"""大赛分专业组、少儿组两类."""


def _in_parts(document: Document) -> Iterator[str]:
    """一、作品类别 1.图书：… 2.图文：…; 【评优项目】优秀干部、优秀团支部."""
    for number, part in enumerate(document.points):
        if not _PART_OF_SORTS.fullmatch(part.title):
            continue
        below = [one for one in document.points if one.parent == number]
        places = [one.body for one in below] if below else list(_lines(document, part))
        labels = [_LABEL.match(document.text, one) for one in places]
        told = [plain(one["one"]) for one in labels if one]
        if len(told) > 1:
            yield from told
            continue
        run = next((one for at in places if (one := _RUN.match(document.text, at))), None)
        if run:
            yield from (_AROUND.sub("", plain(one)) for one in run["all"].split("、"))


def _lines(document: Document, part: Point) -> Iterator[int]:
    """Where each line of the part begins, behind its title."""
    place = part.body + len(part.title) if part.mark[:1] != "【" else part.body
    for line in document.text[place : part.end].split("\n"):
        yield place + len(line) - len(line.lstrip("。： "))
        place += len(line) + 1


@lru_cache(maxsize=8)
def declared(document: Document) -> frozenset[str]:
    """Each also with 类 and 组 behind it, and without."""
    text = document.text
    found: set[str] = set()
    for words in _COUNTED.finditer(text):
        found |= {plain(one) for one in re.split(r"[、；和及与]|以及|或者?", words["names"])}
    for words in _QUOTED.finditer(text):
        found.add(words["one"] or words["two"])
    for words in _TITLE.finditer(text):
        found |= {words["one"], words["two"]}
    found |= set(_in_parts(document))
    for words in _SUFFIXED.finditer(text):
        found |= {words[1], words[2]}
    bare = {re.sub(r"[类组]$", "", one) for one in found}
    every = {one for one in found | bare if one and (len(one) < _SHORT or not _is_paper(one))}
    return frozenset(every | {f"{one}{tail}" for one in every for tail in "类组"})
