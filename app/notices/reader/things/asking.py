"""Whether a sentence asks for something, or tells what others will do."""

import re
from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import giving, listing
from app.notices.reader.things.request_verbs import VERBS

VERB = Pattern(VERBS)
_ISSUER = (
    "组委会|主办(?:方|单位)|承办(?:方|单位)|评审?委员会|评委会|专家组?|[我省市县区][局厅部委会]|科技部|办公室"
    r"|[\u4e00-\u9fff]{2,6}中心|评审组|领导小组|我们|县里|市里|省里|学校|协会|学会|评选办"
)
_ISSUER_DOES = (
    "将|会同|负责(?!人)|拟|对各|统一组织|组织专家|择优|从中|有权|可以?(?:无偿|免费)|不再|视情"
)
_WILL_DO = (
    "会|组织|根据|按照?|择优|视|邀请|聘请|安排|适时|编[印写辑]|举办|召开|通报|公布|颁发|给予|予以|开展"
    "|选取|遴选|联合|派|[为对从在][^，。；]{1,20}(?:进行|颁|发|评|选|公布|展|开展|提供|核)"
)
_AUTHORITY = Pattern(rf"(?:{_ISSUER})[^，。；]{{0,6}}?(?:{_ISSUER_DOES})|将(?={_WILL_DO})")
"""组委会…择优; 将组织专家…, whoever does it: what is to come is no request."""
_REASON = "为(?:贯彻|深入|进一步|全面|认真|落实|推动|充分|激励|展示|记录|做好|表彰)"
_ABOUT_PRIZES = (
    "届时|评审(?!表|书|材料|工作|意见)|评选结果|评选(?!材料|表)|获奖(?!证书|情况|成果|材料|证明)"
    "|入选(?!证书|证明)|入围|大赛设|活动设|奖项|本届|本次(?:活动|评选|大赛)(?:共|拟|设)"
    "|对(?:获奖|入选|优秀|评选)"
)
_TELLS = Pattern(
    rf"^(?:{_ABOUT_PRIZES}|{_REASON}|根据|按照(?![^，。；]{{0,24}}(?:次序|顺序))|经(?:专家|评审|研究))"
)
"""届时颁奖, 本次活动共设…, 为推动…: what a sentence begins with that asks for nothing."""
_IMPERATIVE = Pattern(
    r"请(?!于)|请于|须|应(?!用|急|对|邀|征)|务必|必须|报送至|提交至|发送至|发至|寄至|不得"
    r"|另[报交附填寄](?![名到至])"
    r"|需(?!要求|求)"
)


_PAST = Pattern(
    "^（?(?:(?:获奖|入选|入围|入展)(?:后|作品|作者)"
    r"|上一?[次届]|上一?年(?!度)|往届|前[一二三四五六七八九\d]届|近年|去年|有的)"
)
"""入选作者, 上届, 近年."""
_CALLS = Pattern(r"征集|征稿|推荐[^，。；]{0,20}\d|现将|报送|提交|截止")


_CALLED = (
    "推荐|申报|参评|参赛|参展|报名|评选|参选|入选|申请|遴选|结题|选树|征稿|参加|资助|推选|招生|招募|提出"
    "|征集|投稿|基本|验收|选拔|提名"
)
_WHO_MAY = "条件|对象|资格|范围|人选条件|谁来报|谁来参加|谁(?:可以|能)[^，。]{0,6}"
_CONDITION = Pattern(
    rf"(?:{_CALLED})(?:的)?(?:基本)?(?:条件|资格|范围|对象|标准|主体)(?:和名额|与名额|及名额)?$"
    rf"|^(?:{_WHO_MAY})$|^(?:对象|条件|资格|范围)(?:[和与及、](?:对象|条件|资格|范围|要求))+$"
    r"|^对[一-龥]{2,8}的?(?:要求|条件)$"
)
"""申报条件, 推荐范围和名额, 谁来报."""


def is_condition(document: Document, point: int) -> bool:
    """The sentence stands in a part that says who may be named."""
    titles = _condition_titles(document)
    return bool(titles) and any(one.title in titles for one in document.above(point))


_SHARE = Pattern(r"(?:名额|指标)(?:分配|安排|数量)?$|^(?:推荐|申报|限报|报送|参赛)数量$")


def is_share(document: Document, point: int) -> bool:
    """The sentence stands in a part that says how many each unit may send: 二、推荐名额."""
    return any(_SHARE.search(one.title) for one in document.above(point))


@lru_cache(maxsize=8)
def _condition_titles(document: Document) -> frozenset[str]:
    return frozenset(one.title for one in document.points if _CONDITION.search(one.title))


_DATE = r"^(?:20\d\d|二[零○O]..)年\d{1,2}月\d{1,2}日(?:印发)?$"
_CALL = "^（?(?:联系|咨询|会务)(?:人|电话|方式)"
_ORGAN = (
    "局|委员会|部|厅|院|中心|处|大学|协会|学会|办公室|人民政府|组委会|公司|团委|工会|馆|学校|科协"
    "|文联|妇联"
)
_SIGNED = (
    "^(?!.*(?:须|不得|注明|标明|应有|应当|前报|前送|前交|报送))"
    rf"[\u4e00-\u9fff·（）() ]{{3,60}}(?:{_ORGAN})$"
)
_FOOT = Pattern(f"{_DATE}|{_CALL}|{_SIGNED}")
"""2025年4月9日; 联系人; a line that is the name of an organ."""


def is_foot(document: Document, sentence: Sentence) -> bool:
    """A whole line that signs, dates or says whom to call."""
    text = document.text
    whole = text[: sentence.start].endswith("\n") and text[sentence.end :][:1] in {"\n", ""}
    return whole and bool(_FOOT.match(sentence.text.strip()))


def tells(sentence: Sentence) -> bool:
    """What the authority or a jury will do, and what is only a reason."""
    return _tells(sentence.text)


_PRIZES = Pattern(
    "(?:评出|选出|评选出|^(?:（.）)?设(?:一|特|金|优|最)|分设)[^。；]{0,20}"
    r"[\d一二三四五六七八九十]+(?:篇|件|个|名|项|部|幅|户|所)"
)
"""评出一等奖3名."""
_STILL_ASKED = Pattern(
    "(?:须|应|请|需|另|再|补|，|：)"
    "[^，。；]{0,20}(?:加|交|寄|送至|送交|送到|发至|发到|提供|提交|报送|签署|填)"
    "|前，?(?:[再另还补]{1,2}[报填传]|[再另还补]{0,2}[发寄送交])|(?:把|将)[^。；]{1,30}(?:分享给|寄|发|送|交|传)"
)
"""Those chosen must hand in more: 入围作品须在6月25日前…."""
_TOO_LATE = Pattern("，(?:逾期|过期|过时)[^。；]*$")
"""6月22日前在平台填写并提交，逾期我会不再审核: asked, whatever comes of being late."""
_HANDED_ON = Pattern(
    r"(?:后|内|前)[^，。；]{0,8}(?:寄回|交回|寄送?|提交|上传|补?报|补交|发送?|传)(?:至|到|《|[一-龥])"
)


@lru_cache(maxsize=4096)
def _tells(text: str) -> bool:
    if _PAST.match(_bare(text)):
        return not _STILL_ASKED.search(text)
    if _PRIZES.search(text) and not _IMPERATIVE.search(text):
        return True
    if _AUTHORITY.search(_TOO_LATE.sub("", text)) and not _IMPERATIVE.search(text):
        return True
    if any(one.search(text) for one in (_IMPERATIVE, _CALLS, _HANDED_ON)):
        return False
    return bool(_TELLS.match(_bare(text))) and not any(giving.calls(text, 0, len(text)))


def _bare(text: str) -> str:
    return re.sub(
        r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳]) ?", "", text
    )


_HOW = "提交|报送|上报|申报|递交|报名|寄送|截止|格式|填报|上传|时间|方式|份数|途径"
_AND_HOW = rf"(?:材料|资料|文件)(?:以?及|和|与|、)(?:其|相关)?(?:{_HOW})"
"""材料及报送方式."""
_ASKED_PLAINLY = "都?要有的$|要交的$|交什么|(?:准备|提供|交)(?:哪些|什么)|哪些东西|随[片稿件]附送"
"""要交什么, 准备哪些."""
_NAMED_MATERIALS = (
    "材料$|材料(?:要求|清单|目录|组成|准备|内容|种类|及要求|规格)|资料|提交(?:的)?(?:内容|文件|物)"
    "|报送(?:的)?(?:内容|文件)|申报(?:内容|文件)|参评内容|上报内容|(?:需|须|应)提交$|清单"
    "|报名(?:材料|所需)"
)
"""申报材料, 材料清单, 报送内容."""
_LISTING = Pattern(f"{_AND_HOW}|{_ASKED_PLAINLY}|{_NAMED_MATERIALS}")
"""Headings below which things to hand in are listed."""


REFERS = Pattern(r"(?:按照?|参照|根据|见|详见|下载|使用)[^，。；]{0,8}$")


_KINDS_LISTED = Pattern(
    "(?:征集|参赛|申报|作品|参评|推荐|征稿)(?:的)?(?:内容|类别|作品类型|类型|形式|种类)"
    "(?:[及与和](?:规格|要求|具体要求|数量))?$"
)
"""征集类别, 作品形式及要求."""


def leads(text: str) -> bool:
    """The text ends with a colon, behind words that ask for what follows."""
    last = re.split(r"[。；\n]", text.rstrip())[-1]
    if _NO_LEAD.search(last):
        return False
    return last.endswith("：") and bool(VERB.search(last) or _FOLLOWING.search(last))


_NO_LEAD = Pattern(
    "(?:说明|要求|注|须知|条件)：$|通知如下|事项|公告如下|工作如下"
    "|(?<![料容品])(?:有关|具体|相关|其他|几点)要求如下"
    "|题目[^，]{0,8}：$"
    "|(?:(?:以下|下列)[^，]{0,4}条件|(?:条件|情形|情况)之一|[以下][下列面][^，]{0,6}[条种](?:中的?)?[任之]?一"
    "|某一种?(?:情形|情况))(?!.*(?:材料|资料|文件|提交|提供|报送|交))"
)
"""有关要求如下：; 具备下列条件之一的，可以提出申请：."""
_FOLLOWING = Pattern(r"材料|资料|如下|下列|以下|下面|内容|东西|[一二三四五六七八九十\d][样件]")


def lists(document: Document, point: int) -> bool:
    """The point is one of a list of what must be handed in."""
    told = point >= 0 and (
        not document.points[point].mark.endswith("是") or _things_follow(document, point)
    )
    return (told and lists_by_title(document, point)) or point in listing.listed(document)


def _things_follow(document: Document, point: int) -> bool:
    """交以下纸质材料：一是…；二是…."""
    first = _first(document, point)
    return bool(_MATERIALS.search(document.text[max(0, first - 16) : first]))


_MATERIALS = Pattern(r"(?:材料|资料|东西|表格|附件|文件)[^。；，]{0,4}[：。]$")
_LONGEST_TITLE = 24


def lists_by_title(document: Document, point: int) -> bool:
    """The words above the list say so."""
    chain = list(document.above(point))
    if not chain:
        return False
    own, above = chain[0], chain[1:]
    if above and _KINDS_LISTED.search(above[0].title):
        return True
    for one in above:
        bare = re.sub(r"（[^（）]*）?$", "", one.title)
        if _LISTING.search(bare) and len(bare) <= _LONGEST_TITLE:
            return True
        if leads(document.text[one.body : one.end]):
            return True
    if not above and own.level >= 2:
        first = _first(document, point)
        return leads(document.text[max(0, first - 90) : first])
    return False


def _first(document: Document, point: int) -> int:
    """Where the run of points begins that the point belongs to."""
    own = document.points[point]
    while point > 0:
        before = document.points[point - 1]
        if before.parent != own.parent or before.level != own.level:
            break
        point -= 1
    return document.points[point].start
