"""How many each kind of unit may name: 各区科协限推荐3名."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout.document import Document, Sentence

_UNIT = r"(?:名|人|个|项|件|篇|幅|部|组|家|支|位|例|户|对|队|条|首|集|种|本|套|门|台|所|例|节)"
_MOST = (
    r"不(?:得|能|可|应|宜)?(?:超过|多于|超)|最多|至多|限额?(?:均?为|报|推|推荐|申报)?"
    r"|上限(?:为|是)?|控制在|≤|以(?=[\d一二三四五六七八九十两]{1,3}[^，。；]{1,2}为(?:上)?限)"
)
_LEAST = r"不(?:得|能|可|应|宜)?(?:少于|低于)|至少|最少|≥"
_VERB = (
    r"推荐|推选|推报|限额|可荐|荐|申报|报送|限报|提名|遴选|选送|选派|选报|选|参赛|投稿|提交|上报|投递|限投|投"
    r"|报名|报|推|送|交|参评|申请|主持|牵头|提供|入展|派|参演"
)
AMOUNT = re.compile(
    rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))?(?P<again>{_VERB})?(?:各|共|为|[：])?"
    rf"(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))?个?(?P<unit>{_UNIT})(?:（[组幅件]）)?"
    r"(?P<after>以内|以下|之内|左右|以上)?(?![月年小级别性市区区县以上下]|工(?!程)|的(?!作品|论文|案例)|人以"
    r"|事|组成|(?:主题|渠道|方式|途径|形式|阶段|问题|方面|组别|种类|类别|专题|团队|单元|文件|邮箱|栏目|环节|类型|标题|账号|压缩))"
)
_ACTS = re.compile(_VERB)
CLAUSES = re.compile(r"(?:（[^（）]*）|[^，；。：（）\n])+")
_EVERY = re.compile(r"(?:各|每|其[他余]|同一|一人)")
_MODAL = re.compile(
    r"(?:原则上|只|可以?|直接|但|限(?:额)?|各|每(?:届|年|人|家|个)|一般|分别|统筹|只能|只可|最多|至多|名额为?"
    r"|数量|推荐|申报|应|须|需|请|择优|均|为|的|也|且|并|在|共|合计|自行|再|按|就|、|：| )+$"
)
_PERSON = re.compile(r"(?:人|者|选手|教师|作者|成员|学生|个人)$")
_NAMES = re.compile(
    r"(?<!评选)(?<!表彰)(?<!表扬)(?<!奖励)(?<!评审)名额|(?:推荐|申报|报送|选送)(?:的)?(?:数量|限额|指标)"
    r"|限额|限项|指标分配|数量|组队|人数|上限|几[个人名项件]|多少"
)
_WHO = re.compile(
    r"(?:[残妇文侨]联|联合社|科协|学会|协会|高校|学校|大学|学院|单位|区县?|县|市|镇|乡|街道|企业|部门|局|人"
    r"|作者|团队|公司|集团|院所|研究所|医院|工会|支部|党委|系统|园区|机构|组织|者|户|班"
    r"|基地|馆|工作局|中心|研究院|团委|办|社区|幼儿园|中学|小学|院|个人|参赛者|选手|教师"
    r"|公司|社区）|大学|村|家数|本部|出版社|基层|学科|科室|处室|教研室|研究室|室|行业|厅|委|站|盟|镇街|街|乡镇|校|省|州|旗|部队|课题组|成员|组织"
    r"|第一作者|联盟|队|会|名额)(?:）|（[^（）]{1,20}）)?$"
)
_SUBJECT = re.compile(
    r"^(?:（[一二三四五六七八九十\d]+）|\d+[.、])?(?:请|由)?"
    r"((?:各|每|其[他余])(?:（[^（）]*）|[^，。；（）\d]){1,14}?)"
    r"(?=作为|为|可|负责|要|应|须|新|不|自行|组织|择优|认真|按|根据|结合|在|最|至|限|$)"
)
_NOT = re.compile(
    r"[一二三]等奖|优秀奖|金奖|银奖|铜奖|获奖|授奖|表彰|评选出?|评出|确定|遴选出|共评"
    r"|(?<![下建])设(?!区|备|计|立|施)|奖励|入选|专家|评委|名额共|全[省市国县区校]|总名额"
    r"|共推荐|决定|任选|选择|打包|压缩|入围|入选馆|[选择]其|组成|学员|招收|停办|放映"
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
    base: str = ""
    """Whom it names without the kind of thing that is counted."""
    carried: bool = False
    """The unit was named earlier in the sentence."""


def subject_of(clause: str) -> str:
    """Whom the clause is about: those that come after may leave it out."""
    named = _SUBJECT.match(clause)
    if named and _named(named[1]):
        return named[1]
    ahead = (_body(clause[: one.start()]) for one in _ACTS.finditer(clause))
    acting = next((one for one in ahead if one), None)
    bare = _START.sub("", clause).strip("、： ")
    alone = len(bare) <= 20 and not _PERSON.search(bare) and _WHO.search(bare)
    return acting or (bare if alone else "")


def shares_of(
    document: Document, sentence: Sentence, clause: re.Match[str], subject: str
) -> Iterator[Share]:
    """Each amount of the clause, with whom the words in front of it name."""
    text, offset = clause[0], sentence.start + clause.start()
    if _NOT.search(text):
        return
    titled = bool(_NAMES.search("".join(one.title for one in document.above(sentence.point))))
    done, whose, before, capped = 0, subject, False, False
    for found in AMOUNT.finditer(text):
        if (whole(found["a"]) or 0) > _MANY:
            continue
        lead, tail = text[done : found.start()], text[found.end() :]
        more = bool(AMOUNT.search(tail))
        chained = before and bool(_CHAINED.match(lead))
        one = share(found, lead, whose, titled=titled, several=more, going_on=chained)
        if one and chained and capped and one.min == one.max:
            one = replace(one, min=None)
        before = one is not None
        capped = one is not None and one.min is None
        done = found.end()
        if one:
            whose = whose if one.carried else one.base
            yield replace(one, start=one.start + offset, end=one.end + offset)


_EACH_ONE = re.compile(
    r"(?:但|且)?(?P<who>每个?[位名家个人]?(?:作者|投稿人|参赛者|单位|学校|企业|高校|教师|学生|选手|机构)(?:（[^）]*）)?)(?P<what>(?:单幅|组照|组|[一-龥]{2}类?)(?:作品)?)$"
)
"""每位作者单幅作品: whom, and of what."""


def _named(written: str) -> str | None:
    """Whom the words in front of the verb name: 每位作者 in 每位作者以第一作者身份."""
    written = re.sub(r"(?:[一二三四五六两\d]个?(?:种类|类别|类|赛道|组别)|各类)?合计$", "", written)
    apart = _EACH_ONE.match(written)
    if apart:
        return f"{apart['who']}（{apart['what']}）"
    bare = re.sub(
        r"(?<=[者人员])(?:以(?!上|下|内)|在|为|的(?=论文|作品|稿)|作为).*$|(?<=.)每[个家类].{1,4}$|的论文$",
        "",
        written,
    )
    if _PERSON.search(bare) and not re.match(r"每|各|一|同一|第一|个人", bare):
        return None
    if not 2 <= len(bare) <= 30 or _KINDWISE.match(bare):
        return None
    whoever = _EVERY.match(bare) and len(bare) <= 8 and not _NO_BODY.search(bare)
    return bare if whoever or _WHO.search(bare) else _in_two(bare)


def _in_two(bare: str) -> str | None:
    """西岭广播电视台公益广告: the body, and what kind of thing of it is counted."""
    for end in range(len(bare) - 2, 2, -1):
        who, what = bare[:end], bare[end:]
        told = _BODY_END.search(who) and not _NO_BODY.search(what)
        if told and len(what) <= _LONGEST_KIND and re.fullmatch(r"[一-龥]+", what):
            return f"{who}（{what}）"
    return None


_LONGEST_KIND = 7
_BODY_END = re.compile(
    r"(?:科协|协会|高校|学校|大学|学院|单位|各?区县?|县区?|市（[^）]*）|乡镇（?[^）]*）?|街道|企业|电视台|机构|总工会|工会|局|委员会|博物馆|图书馆|联合社|中心)$"
)


def share(
    found: re.Match[str],
    lead: str,
    subject: str,
    *,
    titled: bool,
    several: bool,
    going_on: bool = False,
) -> Share | None:
    low, high = whole(found["a"]), whole(found["b"]) if found["b"] else None
    if low is None or not 0 < low <= 500 or _ENTRY_S_OWN.search(lead):
        return None
    acts = list(_ACTS.finditer(lead))
    verb = next((one for one in acts if _body(lead[: one.start()])), None)
    verb = verb or next((one for one in acts if not _MODAL.sub("", lead[: one.start()])), None)
    written = lead[: verb.start()] if verb else lead
    what = lead[verb.end() :] if verb else ""
    limited = found["most"] or found["again"] == "限报" or _LIMITED.search(lead)
    floor = bool(found["least"] or re.search(r"(?:至少|不少于)[^，。；]{0,8}$", lead))
    firm = bool(limited or floor or verb or found["again"] or going_on)
    body, carried = _body(written), False
    base = body
    if not body and subject and firm:
        body, carried = _carried(written, what, subject), True
    if not body or not (firm or titled or _EVERY.search(written)):
        return None
    if (
        not (verb or found["again"] or titled)
        and found["unit"] in {"人", "名"}
        and _TEAM.search(body)
    ):
        return None
    what = _MODAL.sub("", re.sub(r"^(?:的|数量|名额|人数)+", "", what))
    if what and several and not carried and len(what) <= 16:
        body = f"{body}（{what}）"
    sure = 0.8 if carried else 0.88
    place = (found.start() - len(lead) if not carried else found.start(), found.end())
    least, most = bounds(found, low, high, limited=bool(limited), floor=floor)
    return Share(body, least, most, *place, sure, base or "", carried)


def bounds(
    found: re.Match[str], low: int, high: int | None, *, limited: bool, floor: bool
) -> tuple[int | None, int | None]:
    if floor or found["after"] == "以上":
        return low, None
    if found["after"] in {"以内", "以下", "之内"} or (limited and high is None):
        return None, high or low
    return low, high or low


def _carried(written: str, what: str, subject: str) -> str | None:
    """小学组 behind 各区教育局 is 各区教育局（小学组）; the subject itself where nothing stands."""
    own = _MODAL.sub("", _START.sub("", written)).strip("、：的 ") or _MODAL.sub("", what)
    own = re.sub(r"^(?:和|及|与|其中)", "", own)
    if not own:
        return subject
    if len(own) > 12 or _PERSON.search(own) or _THING.search(own) or "作品" in own:
        return None
    return f"{subject}（{own}）"


_NO_BODY = re.compile(
    r"[场次期年月天周条页张件项份类图照片稿文表书证]$|课题|作品|至少|至多|最多|压缩|培训|携带|选取|参演|开展|视频|材料"
    r"|报告|附件|选手|队员|节目|[集门篇期幅处段]$|发明|指导|导师|完成人|起草单位|参与单位|联合"
)
_ENTRY_S_OWN = re.compile(
    r"(?:指导教师|指导老师|导师|完成人(?!身份)|起草单位|参与单位|成员|人员|队员|领队|教练|作者不|插图|配图|每[集门篇期幅处段张页]|每(?:件|项)(?!目)[一-龥]{0,6})[一-龥]{0,4}$"
)
"""How many people or pictures one entry has is no share of anybody's."""
_LIMITED = re.compile(r"限|最多|至多|只能|只可|可")
_MANY = 500
"""No unit sends as many; it tells how large the unit is."""
_CHAINED = re.compile(r"^[、和及][^，。；]{1,10}$")
_KINDWISE = re.compile(r"每[个类]?(?:类别|组别|类|组|专业|种|赛道|单元|方向|奖项)")
_TEAM = re.compile(r"(?:队|团队|队伍|小组|课题组|作品|项目|节目|班子|组)$")
_THING = re.compile(r"(?:图|照|片|稿|文|表|书|份|材料|报告|证明|视频|附件|编|选手|队员|作者|教师)$")


def _body(written: str) -> str | None:
    """Whom the words in front of the verb name, without what softens them."""
    who = _START.sub("", written).strip("、：的 ")
    who = _MODAL.sub("", who) or who
    return _named(who)
