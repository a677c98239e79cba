"""Where the text names a thing, and by which name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.notice import Kind
from app.notices.reader.grammar import nouns
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.name_edges import EDGE, LEADING, STOP

_TITLED = Pattern(r"《([^《》\n]{2,60})》|“([^“”\n]{2,40}(?:表|书|函|报告))”")
_PAPER = Pattern(r"(?:书|单|册|页|卡|函|表|意见|协议|授权|目录|材料|证|稿|登记|样张|诺)$")
_NO_PAPER = Pattern(r"办法|条例|规定|通知|读书|全书|丛书|意见$")
_HAND = (
    "(?:另?(?<!成)交|(?:还要?|另|并|须|请|应|需|要|同时)附|附上|填写|填(?!报)|提交|[另还需须]提供)"
)
_PIECES = "[一二三四五六七八九十两\\d]{1,3}(?:份|篇|张|幅|本|册|段|枚|盒|套)(?!别)"
_HANDED = Pattern(rf"{_HAND}(?P<np>[一-龥]{{2,10}}?)(?:原件|各|共)?{_PIECES}")
"""交读书札记一篇: a thing by its verb and its number, whatever its noun."""
_ASK = "(?:还要|还须|还需|另须?|另需|[须需应请]|同时|，|欢迎|可)(?:附上?|提供|提交|交|报送?|上传)"
_LIMIT = r"(?:\d+字|\d+页|\d+分钟|Word|PDF|JPE?G|MP[34]|Excel|一式)"
_SPECIFIED = Pattern(
    rf"{_ASK}(?P<np>[一-龥]{{2,8}})"
    rf"(?=(?:，[^，。；]{{0,8}}){{0,2}}(?:，|（| )(?:[^，。；（）]{{0,6}}){_LIMIT})"
)
"""须附译者注，500字左右，Word版: a thing by what is said of it, whatever its noun."""
_WHO_OR_WHAT = (
    "名额|节目|作品|项目|岗位|机会|课题|集体|单位|名单|材料$|文件$|资料$|以上|以下|上述"
    "|不超过|不少于|至少|最多|个人|学校"
)
_NO_THING = Pattern(rf"{_WHO_OR_WHAT}|[的和与及各每]$|^[的各每由]|装订|打印|复印|份数|电子|纸质")
"""交作品2件, 填名额3个: a verb and a number, and no thing of its own."""
_GIVEN = Pattern(r"(?:填好|填写|填报|填妥|(?<![一-龥])填|提交|签署|签订)(?:的|好)?$")
_RULES = Pattern(r"办法|条例|规定|通知|细则|意见|指南|标准|方案|规范|要求|须知")
_FORMAT = Pattern(
    r"(?:PSD|JPE?G|PNG|TIFF?|PDF|AI|CDR|MP[34]|Word|WORD|Excel)[^与和]", re.IGNORECASE
)
_DONE = Pattern(
    r"(?:[里中内时后]|一并|另行|电话|如实|进行|认真|全面|深入|开展|做好|及时|系统|要|并|予以|加以"
    r"|工作|体化|系统)$"
)
_VERBS = {"总结", "说明", "综述", "报告", "通讯", "鉴定"}
"""Nouns that are as often verbs: 认真总结."""
_PLAIN = Pattern(
    r"^(?:生活|工作|现场|个人|单位|团队|学习|事迹|活动|原始|文字|图片|室内|正面|侧面|全景|获奖|项目"
    r"|主要)$"
)
_JOINED = Pattern(r"(?:和|或|及|与|、)$")
_ISSUED = Pattern(
    r"(?:.*(?:上传|提供|提交|附上?|报送|[交须经由，；：、。\n]))?"
    r"(?P<whose>(?:[一-龥]|（[^（）]{1,6}）){2,12}(?:出具|签署)的)$"
)
_VERSION = Pattern(r"的(?:复印件|影印件)|精简版|简版|缩写版|浓缩版|匿名版|修订版|修改稿|终稿")
_PAGE = "(?:封面|封底|目录|目次|扉页|版权页|首页|正文|内容页|序言)"
_PAGES = Pattern(rf"{_PAGE}(?:[、和及与]{_PAGE})+(?:的?(?:扫描件|复印件|影印件|照片))")
"""封面、版权页、目录扫描件: pages of one thing are one thing."""
_LONGEST = 26


@dataclass(frozen=True, slots=True)
class Mention:
    """`start:end` covers the name as written; `titled` where it stands in 《》."""

    start: int
    end: int
    name: str
    kind: Kind
    titled: bool = False
    refers: bool = False
    """It is spoken of, not named as something to hand in: 照片格式."""

    @property
    def generic(self) -> bool:
        return self.name in GENERIC


GENERIC = {
    "照片": nouns.PICTURES,
    "图片": nouns.PICTURES,
    "照": nouns.PICTURES,
    "彩照": nouns.PICTURES,
    "视频": frozenset({Kind.VIDEO}),
    "短片": frozenset({Kind.VIDEO}),
    "影像": frozenset({Kind.VIDEO}),
    "录像": frozenset({Kind.VIDEO}),
    "录像片": frozenset({Kind.VIDEO}),
    "成片": frozenset({Kind.VIDEO}),
    "相片": nouns.PICTURES,
    "原图": nouns.PICTURES,
    "短视频": frozenset({Kind.VIDEO}),
    "微视频": frozenset({Kind.VIDEO}),
    "视频文件": frozenset({Kind.VIDEO}),
    "视频资料": frozenset({Kind.VIDEO}),
    "音视频": frozenset({Kind.VIDEO, Kind.AUDIO}),
    "音频": frozenset({Kind.AUDIO}),
    "录音": frozenset({Kind.AUDIO}),
    "报告": frozenset({Kind.REPORT}),
    "总结": frozenset({Kind.REPORT}),
    "文字材料": frozenset({Kind.REPORT}),
    "文章": frozenset({Kind.REPORT}),
    "稿件": frozenset({Kind.REPORT}),
    "表格": frozenset({Kind.FORM, Kind.TABLE}),
    "报表": frozenset({Kind.FORM, Kind.TABLE}),
    "纸质表": frozenset({Kind.FORM, Kind.TABLE}),
    "表单": frozenset({Kind.FORM, Kind.TABLE}),
    "表": frozenset({Kind.FORM, Kind.TABLE}),
    "作品": frozenset(Kind),
    "参赛作品": frozenset(Kind),
    "参评作品": frozenset(Kind),
    "应征作品": frozenset(Kind),
    "投稿作品": frozenset(Kind),
}


def mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """Every name in `text[start:end]`, in order; they do not overlap."""
    done = start
    for found in sorted(_found(text, start, end), key=lambda one: (one.start, -one.end)):
        if found.start >= done:
            done = found.end
            yield found


def _found(text: str, start: int, end: int) -> Iterator[Mention]:
    taken: list[tuple[int, int]] = []
    for title in _TITLED.finditer(text, start, end):
        one = _titled(text, title)
        if one:
            taken.append(title.span())
            yield one
    for pages in _PAGES.finditer(text, start, end):
        first = left_edge(text, pages.start(), start)
        taken.append((first, pages.end()))
        yield Mention(first, pages.end(), text[first : pages.end()], Kind.OTHER)
    things = [one for words in (_HANDED, _SPECIFIED) for one in words.finditer(text, start, end)]
    for thing in things:
        if not any(low < thing.end("np") and thing.start("np") < high for low, high in taken):
            name = thing["np"]
            if not nouns.HEAD.search(name) and not _NO_THING.search(name):
                yield Mention(*thing.span("np"), name, Kind.OTHER)
    for head in nouns.HEAD.finditer(text, start, end):
        inside = any(low <= head.start() < high for low, high in taken)
        if not inside and (nouns.is_word(text, head.end()) or nouns.only_refers(text, head.end())):
            one = _plain(text, head, start)
            if one:
                yield one


def _titled(text: str, title: re.Match[str]) -> Mention | None:
    written = re.sub(r"\.(?:docx?|xlsx?|pdf|zip)$", "", title[1] or title[2])
    head = list(nouns.HEAD.finditer(written))
    known = head and head[-1].end() >= len(written.rstrip("》）) "))
    lead = text[max(0, title.start() - 6) : title.start()]
    if title[1] and _GIVEN.search(lead) and not _RULES.search(written):
        name = short_name(written)
        return Mention(title.start(), title.end(), name, nouns.kind_of(name), titled=True)
    if not known and not _PAPER.search(written.rstrip("》）) ")):
        return None
    if not known and (_NO_PAPER.search(written) or len(written) > 24):
        return None
    if re.match(r"^(?:的|》)*(?:通知|要求|精神|规定)", text[title.end() : title.end() + 5]):
        return None
    if _RULES.search(written) and _IS_OBEYED.match(text, title.end()):
        return None
    name = short_name(written)
    refers = bool(_HOW_TO_FILL_IN.match(text, title.end()))
    kind = nouns.kind_of(name)
    return Mention(title.start(), title.end(), name, kind, titled=True, refers=refers)


_IS_OBEYED = Pattern("（[^（）]{1,12}）(?:的?(?:有关|相关)?(?:要求|规定|精神|通知))")
"""《实施方案》（见附件2）要求: what others have laid down."""
_HOW_TO_FILL_IN = Pattern("的?填[写报表](?:说明|须知|要求|指南|样[表本例]|范[本例]|示例|注意)")
"""《申报表》填写说明: about a form, and no form."""


def short_name(written: str) -> str:
    """A form's title without year and campaign: what stands behind the last closing quote."""
    behind = written.rpartition("”")[2]
    name = behind if len(behind) >= 3 else written
    name = re.sub(r"^.*(?:20\d\d年度?)", "", name) or name
    name = re.sub(r"（[^（）]*）$", "", name) or name
    return re.sub(r"[“”]", "", LEADING.sub("", name) or name).strip()


def _plain(text: str, head: re.Match[str], low: int) -> Mention | None:
    start = left_edge(text, head.start(), low)
    written = text[start : head.end()]
    lead = LEADING.match(written)
    if lead and lead.end() < len(written) - 1:
        start += lead.end()
        written = text[start : head.end()]
    if text[start - 1 : start] in {"各", "每"} and _SENDERS.match(written):
        start += 2
        written = text[start : head.end()]
    quote = written.rfind("“")
    if quote > written.rfind("”"):
        start += quote + 1
        written = text[start : head.end()]
    name = re.sub(r"[“”]", "", written)
    if _is_verb(text, head, low, name):
        return None
    form = _FORMAT.match(name)
    rest = name[form.end() - 1 :] if form else ""
    if nouns.is_known(rest) and rest not in {head[0][-1], "表格", "文档"}:
        start += len(name) - len(rest)
        name, form = rest, None
    issued = _ISSUED.match(text, max(low, start - 18), start) if name == "意见" else None
    if issued:
        whose = issued.start("whose")
        return Mention(whose, head.end(), text[whose : head.end()], nouns.kind_of(name))
    formed = (form and not name.endswith("源文件")) or (
        head[0] == "PPT" and text.startswith(("格式", "版"), head.end())
    )
    if formed or _NO_NAME.match(name):
        return None
    of_what = _OF_WHAT.search(text, low, start) if name in GENERIC else None
    if of_what and _SHOTS.match(text, head.end()):
        start = of_what.start("what")
        name = text[start : head.end()]
    refers = nouns.only_refers(text, head.end())
    version = _VERSION.match(text, head.end())
    if version:
        return Mention(start, version.end(), name + version[0], nouns.kind_of(name))
    return Mention(start, head.end(), name, nouns.kind_of(name), refers=refers)


_WHOSE = (
    "本人|个人|近期|最近|清晰|彩色|高清|相关|有关|作者|选手|申报|参赛|推荐|单位|合格|其|对应|自己"
)
_OF_WHAT = Pattern(
    rf"(?:^|[，。；：、）（\n]|提供|提交|附|报)(?P<what>(?!{_WHOSE})[一-龥]{{3,8}}的)$"
)
_SHOTS = Pattern(r"(?:至少|不少于|各|共)?\d+(?:[-—至到]\d+)?[张幅段]")
"""开展活动的照片3张: which photos they are."""
_ONLY_FORM = "(?:电子表格|电子表|意见|复印件|扫描件)$"
_NO_NAME = Pattern(
    rf"不(?!动产|锈)|勿|[做搞抓]好|(?:能够?|可以?|足以)证明$|页(?:照片|扫描)|{_ONLY_FORM}"
    r"|一.一表|一种|.*\.(?:docx?|xlsx?|pdf)$"
)
"""不交照片, 做好总结, 电子表格, 报名表.docx: what reads like a name and is none."""


def _is_verb(text: str, head: re.Match[str], low: int, name: str) -> bool:
    """认真总结, 表 in 代表: the noun by itself, or what is done."""
    if head[0] in {"表", "表格", "函", "说明", "目录", "方案"} and len(name) <= len(head[0]):
        return True
    done = _DONE.search(text[max(low, head.start() - 4) : head.start()])
    return bool(done) and head[0] in _VERBS and not _PIECE.match(text, head.end())


_SENDERS = Pattern(r"(?:单位|学校|学院|区县|部门|院系)(?=.)")
_PIECE = Pattern(r"(?:（[^（）]*）)?(?:各|共)?[\d一二两三四]{1,2}[份篇]")


def left_edge(text: str, head: int, low: int) -> int:
    """How far the name reaches to the left of its noun."""
    low = max(low, head - _LONGEST)
    edges = list(EDGE.finditer(text, low, head))
    start = edges[-1].end() if edges else low
    stop = STOP.match(text, start, head)
    if not stop:
        return start
    before = text[start : stop.end()]
    joined = _JOINED.search(before)
    if joined and _PLAIN.match(text[stop.end() : head]):
        left = left_edge(text, start + joined.start(), start)
        if _PLAIN.match(text[left : start + joined.start()]):
            return left
    return stop.end()
