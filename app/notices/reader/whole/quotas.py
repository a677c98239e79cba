"""How many each kind of unit may name: 各区科协限推荐3名."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import asking

_RULE = re.compile(
    rf"(?P<who>[\u4e00-\u9fffA-Za-z0-9、（）“”及和/]{{2,44}}?)(?:原则上|最多|可以?"
    rf"|限(?:额)?|每届|每年|一般|各|分别|统筹|只能|可以|至多|推荐名额为|名额为?|应)*"
    rf"(?P<verb>推荐|推选|申报|报送|限报|提名|遴选推荐|选送|参赛|投稿|提交|上报|选派|选报"
    rf"|限投|投递|投|报|推|限送|送|交|参评|申请)(?P<what>[^，。；：\d]{{0,24}}?)"
    rf"(?P<most>不(?:得)?(?:超过|多于)|最多|至多|限|限报|上限为?"
    rf"|不超)?(?P<least>不(?:得)?(?:少于|低于)|至少)?(?:各|共"
    rf"|为)?(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))?(?P<unit>名|人|个|项|件|篇|幅|部|组"
    rf"|家|支|位|例|户|对|队)(?:（[组幅件]）)?(?P<after>以内|以下|左右)?"
    r"(?![月年工小])"
)
_LISTED = re.compile(
    rf"(?P<who>[\u4e00-\u9fff（）]{{2,20}}?)(?:各|每[个家所校县区])?(?P<most>不超过|最多"
    rf"|限)?(?P<least>不少于|至少)?(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))?(?P<unit>名|人"
    rf"|个|项|件|篇)(?P<after>以内)?(?= ?(?:[、，；。）]|$))"
)
_PERSON = re.compile(r"(?:人|者|选手|教师|作者|成员|学生|个人)$")
_EACH = re.compile(
    rf"(?P<who>每(?:校|人|县|区|镇|院系|部门|市|单位|家|队|院|班|户|位作者|个单位|名教师"
    rf"|个学校))(?:推荐|申报|报送|作品)?(?P<most>最多|限|不超过|至多)(?:报"
    rf"|推荐)?(?P<least>不少于)?(?P<a>{NUMBER})(?:-(?P<b>{NUMBER}))?(?P<unit>名|人|个|项|件"
    rf"|篇|幅|部|组|家|户)(?P<after>以内)?"
)
_NAMES = re.compile(r"名额(?:分配)?|推荐(?:数量|名额)|申报(?:数量|名额|限额)|限额|限项|分配如下")
_WHO = re.compile(
    r"(?:科协|学会|协会|高校|学校|大学|学院|单位|区县?|县|市|镇|乡|街道|企业|部门|局|人"
    r"|作者|团队|公司|集团|院所|研究所|医院|工会|支部|党委|系统|园区|机构|组织|者|户|班"
    r"|基地|馆|工作局|中心|研究院|团委|办|社区|幼儿园|中学|小学|院|个人|参赛者|选手|教师"
    r"|学科|科室|处室|行业|厅|委|站|盟|镇街|街|乡镇|校|省|州|旗|部队|课题组|成员|组织"
    r"|第一作者|联盟|队|会|名额)(?:）|（[^（）]{1,20}）)?$"
)
_SUBJECT = re.compile(
    r"^(?:（[一二三四五六七八九十\d]+）|\d+[.、])?(各[^，。；]{2,14}?)(?=作为|为|可|负责|要|应|须)"
)
_NOT = re.compile(
    r"[一二三]等奖|优秀奖|金奖|银奖|铜奖|获奖|授奖|表彰|评选出?|评出|确定|遴选出|共评"
    r"|(?<![下建])设(?!区|备|计|立|施)|奖励|入选|专家|评委|名额共|全[省市国县区校]|总名额"
    r"|共推荐"
)
_START = re.compile(
    r"^(?:[①-⑳\d一二三四五六七八九十]+[.、）]|（[一二三四五六七八九十\d]+）|.*?(?:其中|以及"
    r"|，)|请|同时|由|支持)+"
)


@dataclass(frozen=True, slots=True)
class Share:
    who: str
    min: int | None
    max: int | None
    start: int
    end: int
    confidence: float


def shares(document: Document) -> list[Share]:
    found: list[Share] = []
    for sentence in document.sentences:
        if asking.tells(sentence):
            continue
        subject = ""
        if sentence.cell is not None:
            found += _tabled(sentence)
            continue
        for clause in re.finditer(r"[^，；。]+", sentence.text):
            place = sentence.start + clause.start()
            for one in _shares(document, clause[0], place, sentence.point, subject):
                if (one.who, one.max) not in {(known.who, known.max) for known in found}:
                    found.append(one)
            named = _SUBJECT.match(clause[0])
            subject = named[1] if named else subject
    return found


_QUOTA_HEADER = re.compile(r"名额|限额|推荐数|数量限制|申报数")
_CATEGORY_HEADER = re.compile(r"类别|组别|类型|奖项|典型|赛道")


def _tabled(sentence: Sentence) -> Iterator[Share]:
    """Of a cell in a column of quotas; the row's first cell names the unit or the category."""
    cell = sentence.cell
    if cell is None or not _QUOTA_HEADER.search(cell.header):
        return
    for found in _LISTED.finditer(sentence.text):
        one = _share(found, sentence.start, "")
        if one:
            suffix = f"（{cell.first}）" if _CATEGORY_HEADER.search(cell.corner) else ""
            yield replace(one, who=one.who + suffix)
    bare = re.fullmatch(
        rf"(?P<most>不超过|限)?(?P<a>{NUMBER})(?:-(?P<b>{NUMBER}))?(?:名|人|个|项|件|篇)?",
        sentence.text.strip(),
    )
    if bare:
        low, high = whole(bare["a"]), whole(bare["b"]) if bare["b"] else None
        least = None if bare["most"] else low
        yield Share(cell.first, least, high or low, sentence.start, sentence.end, 0.85)


def _shares(
    document: Document, text: str, offset: int, point: int, subject: str
) -> Iterator[Share]:
    if _NOT.search(text):
        return
    ruled = list(_RULE.finditer(text)) or list(_EACH.finditer(text))
    titles = "".join(one.title for one in document.above(point))
    if not ruled and _NAMES.search(titles):
        ruled = list(_LISTED.finditer(text))
    for found in ruled:
        one = _share(found, offset, subject)
        if one:
            yield one


def _named(written: str) -> str | None:
    """Whom the words in front of the verb name: 每位作者 in 每位作者以第一作者身份."""
    bare = re.sub(
        r"(?<=[者人员])(?:以(?!上|下|内)|在|为|的(?=论文|作品|稿)|作为).*$|(?<=.)每[个家类].{1,4}$|的论文$",
        "",
        written,
    )
    if _PERSON.search(bare) and not re.match(r"每|各|一|同一|第一|个人", bare):
        return None
    return bare if _WHO.search(bare) and 2 <= len(bare) <= 30 else None


def _share(found: re.Match[str], offset: int, subject: str) -> Share | None:
    who = _START.sub("", found["who"]).strip("、：的 ")
    who_written = re.sub(r"(?:可以?|限|各|每人|最多|原则上|分别|统筹)+$", "", who) or who
    found_who = _named(who_written)
    category = re.match(r"^(?:每个?(?:类别|组别|类|组|专业))$", who_written)
    if category and subject:
        found_who = f"{subject}（{who_written}）"
    if found_who is None:
        return None
    low, high = whole(found["a"]), whole(found["b"]) if found["b"] else None
    if low is None or low == 0 or low > 500:
        return None
    limited = (
        found["most"]
        or found["after"]
        or re.search(r"限|最多|至多|只能|可|不超", found[0][: found.start("a") - found.start()])
    )
    if found["least"]:
        return Share(found_who, low, None, found.start() + offset, found.end() + offset, 0.9)
    least = None if limited and high is None else low
    return Share(found_who, least, high or low, found.start() + offset, found.end() + offset, 0.9)
