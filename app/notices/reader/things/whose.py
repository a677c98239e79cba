"""Words that say who alone hands a thing in: 户籍不在本市的，须附…; 种子组还要上传…."""

import re
from collections.abc import Iterator

from app.notices.reader.patterns import Pattern
from app.notices.reader.things.who_forms import WHO
from app.notices.reader.things.who_words import KIND_OF, MARK

_EVENT = (
    r"(?:本|此|该|这|上述)?(?:次|届|项|批|轮)?"
    r"(?:活动|评选|大赛|比赛|征集|征文|申报|推荐|展览|展评|赛事|竞赛|奖项?|工作)?"
)
_TAKES_PART = (
    "各类?|每[个件项份篇幅部张组位名]?|所有|全部|全体|以上|上述|参赛|参评|参展|申报|推荐|报送|申请|投稿|入选"
    "|符合[^，。；]{0,8}?(?:条件|要求|规定|标准)的?|拟申报|拟参加|提名|设计|创作|拍摄|创建|牵头|有意|有意向|自愿|愿意|想"
    "|要|应征|应募|供稿|参选|参与|参加|组织|承担|主管|(?:用人|依托|候选人|推荐对象|申报人|参评人|人选|作者|选手|对象)?的?(?:所在|(?=单位))"
    "|本|该|此外|同时|另外|其中|其他|其余|有关|相关|个人|集体|报名|提交|来"
)
_ANYBODY = (
    "材料|作品|案例|项目|论文|图书|稿件|文件|资料|申报|推荐|报送|参赛|参评|参与|人员|人选|单位|作者|团队"
    "|选手|者|部门|学校|企业|个人|集体|人|对象|候选人|课题|学院|区县|县区|乡镇|处室|培养单位"
)
_AREA = "(?:[省市县区州级直属（、）]{0,8})"
_BODY = "[^，。；的]{0,8}(?:局|委|(?<!代)办|学会|科协|工会)"
_AND_OTHERS = "(?:、(?:申报|参与|参评|推荐)(?:单位|人|者))?"
_ALL = (
    rf"(?:[两三四五各]个?[类组](?:{_ANYBODY})?|(?:以下|下列)[一-龥]{{2,4}}"
    "|凡?(?:申请|申报|报名|参加|参与)[一-龥]{0,4}?(?:认定|评选|评审|活动|比赛|大赛|竞赛|征集|展览)的?"
    rf"(?:{_ANYBODY}|学生|教师|同学|老师)?|(?:推荐|申报|报送)[一1每][个项件名][一-龥]{{2,4}})"
)
"""两类作品, 下列学生, 凡申请认定的学生, 推荐一个案例."""
GENERAL = Pattern(
    rf"(?:.{{0,3}}[.、）])?(?:请|应|凡|已|均|其中|此外)?(?:{_TAKES_PART})*{_AREA}各?(?:参加)?"
    rf"{_EVENT}的?(?:(?:{_ANYBODY})|{_BODY})?{_AND_OTHERS}(?:的|者)?|{_ALL}"
)
"""Whoever hands in all of it; that these give one thing more is no condition."""
_AT_TIME = Pattern(
    r"(?:(?<!有)(?<!作)时|后|前|之日|期间|以内|[之以]外|年|月|日|同时|此外|另外|其中|格式|方式|方面"
    r"|左右"
    r"|(?:以|[日天周月])[内上]|(?<!签)字|[份张页篇个])$|^\d+$|第?[一二三四五六七八九十]{1,3}[条项]$"
)
_SURE = {"sole", "bracket", "not", "but"}
_NO_LEAD = Pattern(
    r"[须请]|[不只]写|应(?!届|用|急|聘)|为了?|根据|按照?|围绕|通过|随着|结合|现将?|经"
)
_ASKS_ITSELF = Pattern(r"[另还][须需应要附交]|[须需应][交附报提]")
_WHOLE = {"if", "by"}
"""May begin with any word: 与高校共建的."""
_NEITHER = (
    r"由|或|但|我|交(?![通流易响换叉付])|现[就将]|可(?!能)|[以上][上述](?=[一-龥]{0,2}[材资文])|[两二三四几][个类种项]"
    r"|(?:填[写报]|提[交供])(?![^，。；]{0,14}的)|因此|所以|为此|故(?!障|事)"
)
_ADVERBS = (
    r"(?:先(?!进)|连同|随|在(?!校|职|编|读|岗|籍|册|聘|孵)|从|与|向|对|为|以)(?![^，。；]{2,20}的)|除|把|将|按|每|另"
    r"|还|须|应|请"
    r"|同时|附|一个|不|至|并|于|到|(?:发送|报送|提交)(?![^，。；]{2,}的)|需要|可以|立项课题"
)
NO_BODY = Pattern(rf"{_NEITHER}|{_ADVERBS}|.*(?:征集|举办|开展|时|用的)")
"""Words with which no sort of candidates begins."""
_NO_CASE = Pattern(
    r"(?<!提供原)(?<!交原)[原印描总]件$|[表版证]$|(?<!图)书$|照片$|材料$|^(?:背面|正面|封面|写明|注明)"
    r"|[A-Za-z]版|[应须]当?[是为]"
)
"""What is handed in, or written on it, is nobody who does so."""


def matches(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := WHO.search(text, place):
        name, who = named(found)
        plain = not (_NO_LEAD if name in _WHOLE else NO_BODY).match(who)
        every = who.count("、") > 1 and text.startswith(("均", "都"), found.end(name))
        if every or _NO_CASE.search(who) or (name in _WHOLE and _ASKS_ITSELF.search(who)):
            place = found.start(name) + 2
            continue
        if name in _SURE or (is_some(who, clause=name == "if") and plain):
            yield found
        place = max(found.end(name), place + 1)


def named(found: re.Match[str]) -> tuple[str, str]:
    """The kind of the condition, and its words."""
    name = next(one for one, told in found.groupdict().items() if told)
    return name, bare(found[name])


_MARKED = Pattern(
    rf"^(?:[一-龥]{{2,6}}(?=\d{{1,2}}[.、]))?{MARK}|^【[^】]*】|^[.、 ①-⑳——]+"
    r"|^\d{1,2}(?=[一-龥])(?!小时|[年月日岁个名人周万千百级])"
    r"|^[一二三四五六七八九十]{1,2}、|^(?:其中|此外|另外)，"
)


def bare(who: str) -> str:
    return _MARKED.sub("", who).strip("“”《》 ")


_NO_WORDS = Pattern(
    r"(?:均|都|需要?|须|应当?|请|可以?|各|全部|一律|[\d.、 ])*"
    rf"|(?:包?含|包括|需(?!求)(?!.*[的者]|.*{KIND_OF}$)|各(?:部门|单位|学院|区县?|县区?|市|地)).*"
    r"|如[^，。；]*、[^，。；]*等.{0,6}|.*\d[年月日]?前|.*(?:都|均)[要须需]的?"
    r"|(?:围绕|结合|根据).*|(?:当地|所在|有关|相关|主管|组织人事|单位)[^，。的]*部门"
    r"|.*(?:基础上|应当?由.*)|.*(?:近期|近日|日前)|.*(?:[要须需]交(?:给.*)?|什么样)的|至少.*"
    r"|(?:纸|电子|纸质|书面)的.*|(?:加?盖章|签字|扫描|打印|填写)+后|[A-Za-z' ]+"
)
"""均需要, 含《登记表, 如AI、PSD等格式, 6月2日前: words that tell of nobody."""


WHOEVER = Pattern("有(?:条件|兴趣|意愿)的|条件(?:允许|具备|许可)的(?:话)?")
"""有条件的可以拍一段视频: whoever likes."""


def is_nobody(who: str) -> bool:
    """Neither somebody nor a case, as are all words that open a bracket or close it alone."""
    halves = any(who.count(one) != who.count(other) for one, other in ("（）", "《》"))
    return halves or bool(_NO_WORDS.fullmatch(who))


def is_some(who: str, *, clause: bool = False) -> bool:
    """Not everybody who takes part, and no time; a `clause` may end in 时."""
    timed = _AT_TIME.search(who) and not (clause and who.endswith("时"))
    every = all(GENERAL.fullmatch(one) for one in re.split("[、和及与]", who))
    return len(who) > 1 and not every and not GENERAL.fullmatch(who) and not timed
