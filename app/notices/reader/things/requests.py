"""Whether a thing is asked for where the notice names it."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import MEDIA, is_known
from app.notices.reader.layout import tabling
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import (
    aside,
    asking,
    containers,
    elements,
    handing,
    listing,
    phrase,
    reach,
)
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.request_forms import (
    A_SHARE,
    AWARD,
    CHOICE,
    CONTAINER,
    CONTENTS,
    COUNT_BEFORE,
    COUNTED,
    DESCRIBED,
    IN_COPIES,
    NOT_ASKED,
    ONE_OF,
    PARTED,
    REFUSED,
    SENT,
)

_INSTEAD_OF = Pattern(r"(?<!不得)(?<!不能)(?<!不可)[以用](?:[^，。；]{1,24}的)?$")
_NOTED = Pattern(r"(?:注明|写明|标明|标注)[^。；，]*[、及和][^。；，]*$")
_HONOURED = Pattern(r"(?:获得?过?|受过|荣获)[^，。；]{0,24}(?:的|者)，")
_BY_SOME = Pattern(r"：(?:[^。；]*，)?[^，。；：]{2,12}(?<!提)交[^，。；]{0,14}$")
_OF_ONE = Pattern(r"(?:照片|图片|视频|录像|音频)[^，。；：]{0,4}：[^。；]*$")
_IN_ALL = Pattern(r"，(?:总|合|一)?共(?:计)?[\d一二两三四五六七八九十]")
_MARK = Pattern(r"^ ?(?:\d{1,2}[.、）]? ?|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|[一-十]{1,2}、)")
_BEFORE = Pattern(r"[，：、和或（]$")
_TITLES = Pattern(r"(?:主题|标题|注明|写明|标明|命名|名为|名称|文件名|栏目)[^，。；“”]{0,8}“[^”]*$")
_DIVIDES = Pattern(r"(?:分|设|包括|共有|有)[^。；]{0,40}$")
_SORTED = Pattern(
    r"^(?:[、和及与][^，。；]{0,20})?(?:[一二两三四五六七八九\d]+个?)"
    r"(?:大?类|种|组|赛道|单元|方向|项目)"
)
"""成果分科教制作、科教方案两类: what they are called, not what is handed in."""
_AS_LETTER = Pattern(r"^(?:的?(?:形式|方式))(?:一并)?(?:报送|上报|报|提交|函报)")
_BROUGHT = Pattern(r"(?:将|把|连同)[^，。；]{0,60}$")
_WITHIN = {"插图", "配图", "附图"}
"""Pictures within a text, where one has been named before."""
_WORK_NAMES = ("作品", "征文", "案例", "视频", "短片", "照片", "论文", "稿件")
_INSTEAD = Pattern(
    r"(?:电子版|原件|(?:扫描件|复印件)(?=或者?(?:清晰|高清|拍照)))或者?[^，。；、]{0,4}$"
)
_ATTACHED = Pattern(r"(?:另|须|并|还|，)[附交](?:上|有)?$|^附(?:上|有)?$")
_BRACKETS = Pattern(r"（[^（）]*）")


def asked(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """By a number beside it, its place in a list, or a verb of handing in."""
    text = document.text
    before, after = text[sentence.start : mention.start], text[mention.end : sentence.end]
    if excluded(sentence, mention, *beside(document, sentence, mention)):
        return False
    if sentence.cell is not None:
        near = mention.start - sentence.start <= 12
        return near if lists_things(sentence) else bool(_ATTACHED.search(before))
    work = mention.kind is Kind.OTHER and mention.name.endswith("作品")
    counted = COUNTED.match(after) or COUNT_BEFORE.search(before)
    if not work and (counted or (not mention.titled and IN_COPIES.match(after))):
        return True
    element = elements.begins(document).get(sentence.number)
    if element is not None and 0 <= mention.start - element <= 2:
        return True
    labels = element is not None and mention.end <= element and not _is_one(mention, after)
    listed = not labels and asking.lists(document, sentence.point)
    if listed and heads(document, sentence, mention) and not DESCRIBED.match(after):
        return True
    return _governed(_BRACKETS.sub("", before), text[mention.start : mention.end], after, mention)


def beside(document: Document, sentence: Sentence, mention: Mention) -> tuple[str, str]:
    """The words before and behind it that may speak of it: within 材料（含… and 材料包括…."""
    text = document.text
    element = elements.begins(document).get(sentence.number)
    start, end = sentence.start, sentence.end
    if element is not None and element <= mention.start and text.endswith(_OPENED, start, element):
        start, end = element, max(mention.end, containers.without_tail(text, element, end))
    return text[start : mention.start], text[mention.end : end]


_OPENED = ("（", "含", "含有", "包括", "包含", "由", "包括：", "包含：", "含：")


def excluded(sentence: Sentence, mention: Mention, before: str, after: str) -> bool:
    given = re.search(r"稿费|稿酬|付酬|赠送?", sentence.text) and re.match(
        r"样[书刊报]", mention.name
    )
    awarded = AWARD.search(_near(before, mention.name, after)) and not asking.VERB.search(before)
    return bool(
        given
        or awarded
        or (sentence.cell is None and not mention.titled and not phrase.is_noun(mention.name))
        or _is_aside(mention, before, after)
        or _is_quoted(mention, before, after)
        or _is_spoken_of(mention, before, after)
        or _is_part_or_whole(mention, before, after)
        or aside.is_spoken_of(mention, before, after)
    )


def refused(sentence: Sentence, mention: Mention) -> bool:
    """不再另报登记表; （含公示说明）; 申报短视频的，: nobody is to hand it in, or not by itself."""
    before = sentence.text[: mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start :]
    whoever = _ITSELF.match(after) and _TAKES_PART.search(before)
    held = _HELD_IN.search(before) and not mention.titled
    part = aside.is_named_part(before, after)
    return bool(REFUSED.search(before) or held or whoever or part)


_HELD_IN = Pattern("（(?:内|须|应)?含[^（）]*$")
_ITSELF = Pattern("的(?:[，：]|$)")
_TAKES_PART = Pattern("(?:申报|参加|参赛|报名|属于|选择|涉及)[^，。；]*$")


def _is_aside(mention: Mention, before: str, after: str) -> bool:
    """In brackets, left out, owned by some, or said again of what was named."""
    bracket = before.rpartition("（")[2] if before.count("（") > before.count("）") else None
    aside = bracket is not None and not mention.titled and not asking.VERB.search(bracket)
    aside = aside and not (bracket and _FOR_THEM.fullmatch(bracket))
    used = mention.kind in MEDIA and re.search(r"(?:所用|引用|涉及|出现)的?$", before)
    left_out = re.search(r"除[^，。；]{0,12}$", before) and re.match(r"等?(?:以外|之外|外)", after)
    owned = re.search(r"(?:取得|获得|持有|具有|具备)[^，。；]{0,20}$", before) and re.match(
        r"[^，。；]{0,12}的(?:，|$)", after
    )
    told_of = before.endswith("其中") and not COUNTED.match(after)
    return bool(aside or used or left_out or owned or told_of)


def _is_quoted(mention: Mention, before: str, after: str) -> bool:
    """Within a pattern for names, or a title that is to be written somewhere."""
    if before.count("“") <= before.count("”"):
        return False
    quoted = before.rpartition("“")[2] + mention.name + after.partition("”")[0]
    return bool(re.search(r"[+＋—_-]", quoted) or _TITLES.search(before))


def _is_spoken_of(mention: Mention, before: str, after: str) -> bool:
    """The words beside it do something else with it than hand it in."""
    like = re.search(r"[与和同]$", before) and re.match(r"(?:相同|一致|相符|一样)", after)
    along = re.search(r"(?:与|随|连同)$", before) and after.startswith("一并")
    each = re.search(r"每(?:篇|件|个|项|部|份|名|位|门|户|例|幅|张)$", before)
    other = handing.AS_FORM.sub("", after).startswith(("除外", "的", "对应", "相应", "所需"))
    return bool(
        like
        or along
        or _INSTEAD.search(before)
        or (each and not COUNTED.match(after) and not IN_COPIES.match(after))
        or (other and not handing.ITS_FORM.match(after))
        or NOT_ASKED.search(before)
        or (after.startswith("代替") and not _INSTEAD_OF.search(before))
        or _NOTED.search(before)
        or (not mention.titled and before.endswith(("填入", "录入", "写入")))
        or _WRITTEN_IN.search(before)
        or REFUSED.search(before)
        or _ELSEWHERE.search(mention.name)
    )


_WRITTEN_IN = Pattern(
    "[中内里上]填[写报列]的$|(?:领奖|领取|入场|进场)[^，。；]{0,8}(?:带|出示|凭)(?:本人|其)?的?$"
)
_ELSEWHERE = Pattern(r"(?<!不)涉密|(?:云盘|网盘|平台|系统|网站|邮箱).*目录$|内嵌|文内|文中|正文内")


def _is_part_or_whole(mention: Mention, before: str, after: str) -> bool:
    """It lies in another thing, or stands above those that are asked for."""
    worked_in = re.match(r"(?:一并|一起|统一)?(?:编入|装入|附后|放入|并入|写入)", after)
    return bool(
        worked_in
        or (_OF_ONE.search(before) and _IN_ALL.search(after))
        or (_SORTED.match(after) and _DIVIDES.search(before))
        or re.search(r"[，（](?:内)?含(?:有)?[^，。；：）]{0,12}$", before)
        or (CONTENTS.search(before) and not _is_part(before, mention, after))
        or (mention.name.endswith(tuple(_WITHIN)) and re.search(r"说明|报告|[字稿文]", before))
        or (CONTAINER.match(after) and not _is_one(mention, after))
        or re.search(r"(?:以下|下列|如下|下面)$", before)
        or PARTED.match(after)
        or ONE_OF.match(after)
    )


def _is_one(mention: Mention, after: str) -> bool:
    """工作报告，包括过程和公示: what it must tell of; 证明材料，包括纪要、通知等: examples."""
    written = mention.kind in _WRITTEN and not mention.name.endswith(("材料", "资料"))
    written = written or mention.name.endswith("证明")
    whole = _WHOLE.fullmatch(mention.name) and not _OPENS_LIST.match(after)
    examples = whole and re.match(r"[^。；]*等(?![级次])", after)
    return (written and after.startswith("，")) or bool(examples)


_OPENS_LIST = Pattern("，?(?:内容|主要|具体)?(?:包括|包含)：")
_WHOLE = Pattern(r"[一-龥]{0,4}(?:证明|佐证|支撑|辅助|补充|附件|其他)(?:材料|资料)")
_WRITTEN = {Kind.REPORT, Kind.LETTER, Kind.FORM, Kind.TABLE}
_FOR_THEM = Pattern(r"(?!其中|格式|尺寸|大小|文件|底色|时长|内容)[一-龥]{2,12}[为交]")
"""决议（农民人选为村民会议决议）: some hand in another thing."""


def _is_part(before: str, mention: Mention, after: str) -> bool:
    """附件材料，依次为A、B; 证明材料：甲组交A，乙组交B: each of them is asked for."""
    if _BY_SOME.search(before):
        return True
    whole = before + mention.name + after
    begin = containers.parts_begin(whole, 0, len(whole))
    return begin is not None and begin <= len(before)


def _near(before: str, name: str, after: str) -> str:
    """The thing's own clause, the one before it and what is given behind it."""
    before = _HONOURED.sub("", before)
    given = re.match(r"[^，。；]*(?:，(?:颁发|授予|给予|发给|予以)[^，。；]*)?", after)
    return "，".join(before.split("，")[-2:]) + name + (given[0] if given else "")


def heads(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """The mention is what its point begins with."""
    point = document.points[sentence.point]
    lead = document.text[point.body : mention.start]
    plain = not lead.startswith("包括") and not re.search(r"[，。；：\n]", lead.strip())
    if plain and len(lead) <= 24:
        return True
    end = min(point.end, sentence.end)
    led = listing.led(document.text, point.body, end, [], told=True)
    if led and led[0].start == mention.start:
        return True
    if set("：。\n") & set(lead) or lead.count("（") > lead.count("）"):
        return False
    chained = listing.chain(document.text, point.body, end, [], told=True)
    return any(one.start == mention.start for one in chained[1:])


def _governed(before: str, written: str, after: str, mention: Mention) -> bool:
    bare_after = handing.AS_FORM.sub("", after)
    if reach.reaches(before, written, bare_after) and not bare_after.startswith("的"):
        bare = re.sub(r"^(?:\d+[.、]|（.）|[①-⑳])", "", before)
        return mention.titled or not re.fullmatch(r"(?:主要)?(?:包括|包含)[^，。；]*", bare)
    chosen = is_known(mention.name) and _BEFORE.search(before) and CHOICE.match(after)
    if chosen or handing.handed(_MARK.sub("", before), after, mention):
        return True
    instead = _INSTEAD_OF.search(before)
    instead = instead and re.match(r"[代替]替?", after)
    if instead or re.match(r"(?:属于|为|可)(?:自愿|选交|可选|选报)", after):
        return True
    if _BROUGHT.search(before) and asking.VERB.search(after):
        return True
    if SENT.match(after) or (mention.kind is Kind.LETTER and _AS_LETTER.match(after)):
        return True
    work = mention.kind not in {Kind.TABLE, Kind.FORM} and mention.name.endswith(_WORK_NAMES)
    return bool(work and re.search(r"(?:征集|征稿)[^，。；]{0,20}$", before))


def is_counted(document: Document, sentence: Sentence, mention: Mention) -> bool:
    after = document.text[mention.end : sentence.end]
    return bool(COUNTED.match(after)) and not after.startswith("各") and not A_SHARE.match(after)


_LISTED, _COUNTED_AND_SENT, _LIKELY = 0.95, 0.88, 0.82
"""Of 360 things that a list, a table, a colon or 《》 told, 357 were asked for; of those that had
only a verb or a number beside them, five in six."""


def how_surely(document: Document, sentence: Sentence, mention: Mention) -> float:
    """By the place at which the notice asks for the thing."""
    element = elements.begins(document).get(sentence.number)
    led = element is not None and 0 <= mention.start - element <= _NEAR
    if sentence.cell is not None or mention.titled or led:
        return _LISTED
    listed = sentence.point >= 0 and asking.lists(document, sentence.point)
    if listed and heads(document, sentence, mention):
        return _LISTED
    if element is not None and document.text[mention.start - 1] in "、；和及":
        return _COUNTED_AND_SENT
    sent = asking.VERB.search(document.text, sentence.start, mention.start)
    return _COUNTED_AND_SENT if sent and is_counted(document, sentence, mention) else _LIKELY


_NEAR = 2


def lists_things(sentence: Sentence) -> bool:
    """The sentence is a cell below a header such as 需提交的材料."""
    return sentence.cell is not None and tabling.names_things(sentence.cell)
