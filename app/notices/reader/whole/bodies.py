"""Whom an amount is for: 各区科协, 每名作者, 不足50人的学院, 东区."""

import re

from app.notices.reader.patterns import Pattern

_NAMES = (
    "推荐|推选|推报|限额|可荐|自荐|(?<!推)荐|申报|报送|限报|提名|遴选|选送|选派|选报"
    "|(?<![人候])选出?(?!送|派|报|取|出)"
)
_SENDS = (
    "参赛|投稿|提交|上报|发动|动员|投递|限投|投(?!稿|递|资|集团|公司)|报名|报(?!名|送)|推(?!荐|选|报)"
    "|(?<!报|选)送|(?<!提)交(?![投通流警易])"
)
_TAKES_PART = (
    r"参评|申请|主持|牵头|提供|入展|派|参演|挑|选拔|组成?(?=\d支|$)|组织(?=\d|至少|不|最多|$)"
)
VERB = "|".join((_NAMES, _SENDS, _TAKES_PART))
"""推荐, 报送, 派: what one does with those counted."""
_AGENT = r"人(?!选|数)|者|单位|主体|机构|方(?!案)|对象|学校|企业|队伍|选手|部门|地区|渠道|代表|员"
ACTS = Pattern(rf"(?:{VERB})(?!{_AGENT})|(?<=[各会院校局司县市区镇])推荐(?=单位\d)")
"""What is done with them; 申报 in 申报主体 and 参赛 in 参赛者 is no doing."""
EVERY = Pattern(r"(?:各|每|其[他余]|同一|一[个家名位所支](?=[一-龥])|一人)")
_ONLY_EVERY = Pattern(r"(?:各|每|一|同一)[个名位家所支组项类]?")
_SOFTLY = (
    "原则上|仅|只|可以?|联合|共同|务必|向[^，。；]{1,8}|直接|但|[仅]?限(?:额)?|各|每(?:届|年|人|家|个)|一般|分别|统筹"
    "|只能|只可|最多|至多"
)
_IN_ALL = (
    "名额为?|总?数量|总数|总量|总计|推荐|申报|应当?|须|需|请|择优|均|为|的|也|且|并|自愿|在|共|合计"
)
_THEN = (
    "当年|本年度|本批次|本次|本届|同年|同期|同时|自行|再|按|就|至少|必|必须|要|不少于|另外?"
    "|还|参加|参与|对外|、|：| "
)
_MODAL = Pattern(rf"(?:{_SOFTLY}|{_IN_ALL}|{_THEN})+$")
"""原则上每年最多: what softens or binds, in front of an amount."""
_PERSON = Pattern(r"(?:人|者|选手|教师|作者|成员|学生|个人)$")
_ORGANISATIONS = (
    "[残妇文侨]联|联合社|科协|学会|协会|高校|学校|大学|学院|单位|区县?|县|市|镇|乡|街道|企业|部门|局|人|作者|团队|公司"
    "|集团|院所|研究所|医院|工会|支部|党委|系统|园区|机构|组织|者|户|班组?|基地|馆|工作局|中心|研究院|团委|办|社区"
    "|幼儿园|中学|小学|院|个人|集体|团体|参赛者|选手|教师|大学|院系|系|村|家数|本部|出版社|基层|学科|科室|处室"
    "|教研室|研究室|室|行业|厅|委|站|盟|镇街|街|乡镇|校|省|州|旗|部队|课题组|成员|组织|第一作者|联盟|队|会|名额"
    "|办事处|管理处"
)
"""市科协, 文学院, 各镇街."""
_UNITS = (
    "[一-龥]{2}部|[一-龥]{2}处|车间|分厂|厂|商会|剧团|景区|支行|分行|门店|事务所|工作[站室]|居委会|农场|林场|实验室"
    "|出版单位|频道|台|编辑部|家庭|编制组|专业组|所|会员|的项目|少年宫|文化宫|[一-龥]{2}科|病区|学区|初中|高中"
    "|院校|普法办|[一-龥]办"
)
"""动力车间, 律师事务所, 信息科."""
_ACTING = r"\d人以上(?:联名|联合|共同)|[^，。；]{2,20}(?:参加|报送|申报|投稿|推荐|报名|参赛|选送)的"
"""3人以上联名; 以集体名义申报的."""
_WHO = Pattern(rf"(?:{_ORGANISATIONS}|{_UNITS}|{_ACTING})(?:）|（[^（）]{{1,20}}）)?$")
_AHEAD_OF = (
    "以[^，]{1,8}为单位|作为|于|会同|对(?!象|口)|为|可|负责|要|应|须|新|不|自行|自愿|组织|择优|认真|按|根据|结合|在"
    "|最|至|限|$"
)
_SUBJECT = Pattern(
    r"^(?:（[一二三四五六七八九十\d]+）|\d+[.、])?(?:请|由)?"
    r"((?:各|每|其[他余])(?:（[^（）]*）|[^，。；（）\d]){1,14}?)"
    rf"(?={_AHEAD_OF})"
)
"""各区教育局负责…: whom a clause begins with."""
_START = Pattern(
    r"^(?:[①-⑳\d一二三四五六七八九十]+[.、）]|（[一二三四五六七八九十\d]+）|.*?(?:其中|以及"
    r"|，)|请|同时|由|支持|原则上|一般|其中|答：|以(?=第一))+"
)
_EACH_PERSON = (
    "每个?[位名家个人]?(?:作者|投稿人|参赛者|单位|学校|企业|高校|教师|学生|选手"
    "|机构)(?:（[^）]*）)?"
)
_SORT = r"(?:单幅|组照|组|[A-Z]类|[一-龥]{2}类?|[一-龥]{2,4}类(?:[、和][一-龥]{2,4}类)+)(?:作品)?"
_EACH_ONE = Pattern(rf"(?:但|且)?(?P<who>{_EACH_PERSON})(?P<what>{_SORT})$")
"""每位作者单幅作品: whom, and of what."""
_EACH_AFTER = Pattern(
    r"(?P<who>[^，每各的]{2,16}每[校家县区院所人市馆社])(?P<what>(?![不限最可报推申提均各至])[一-龥]{2,8})$"
)
"""县直中小学每校优秀教师: whom, and of what."""
_KIND_OF_EACH = Pattern(r"[^，每各]{2,16}每[类组种项](?:别)?")
"""网络作品每类, behind whom it is for."""
_KIND_EACH = Pattern(r"(?P<what>[^，每各]{2,8})(?P<who>每[人名位])(?:[最至限可只]|多|不超过|报)*$")
"""单幅每人."""
_DOING = "参加|报送|申报|投稿|推荐|报名|参赛|选送|组织"
_SO_MANY = r"\d[家人个名所户]?以[上下]|(?:不足|不满|超过|满)\d+[家人个名所户]"
_THOSE = Pattern(
    rf"(?P<who>[^，。；]{{2,26}}?(?:{_DOING}|{_SO_MANY})|(?:不是|不属于)[^，。；]{{2,12}})的$"
)
"""驻区单位集体参加的，不超过10件."""
_INSIDE = Pattern(r"单位|学校|企业|机构|[县区市校院所]|集体|个人|基地|团队|班|会|作者")
_NO_BODY = Pattern(
    r"^按|把|当成|不交|不报|材料|[场次期年月天周条页张件项份类图照片稿文表书证]$|课题(?!组)|作品|至少|至多|最多|压缩|培训|携带"
    r"|选取|参演|开展|视频|材料|报告|附件|选手|队员|节目|[集门篇期幅处段]$|发明|指导|导师|完成人|起草单位|参与单位"
    r"|联合(?!会|社)"
)
_KINDWISE = Pattern(r"每[个类]?(?:类别|组别|类|组|专业|种|赛道|单元|方向|奖项)")
_THING = Pattern(
    r"(?:图|(?<!组)照|片|稿|文|表|书|份|材料|报告|证明|视频|附件|编|选手|队员|作者|教师|词|简介|总结)$"
)
_BODY_END = Pattern(
    r"(?:科协|协会|高校|学校|大学|学院|单位|各?区县?|县区?|市（[^）]*）|乡镇（?[^）]*）?|街道|企业|电视台|机构|总工会"
    r"|工会|局|委员会|馆|联合社|中心|社区|村|镇|公司|团委|协会|医院)$"
)
_EACH_BODY = (
    "(?:各|每)(?:（[^）]*）|[^、，（）]){0,10}?(?:学校|单位|校|院|局|县|区|市|企业|馆"
    "|中心)(?:（[^）]*）)?"
)
_GROUPS = "[^、，]{1,8}(?:[、和][^、，]{1,8})*[组类]"
_CATEGORIES = Pattern(rf"(?P<who>{_EACH_BODY})(?P<what>{_GROUPS})")
"""每所学校小学组、初中组."""
_ELLIPSIS = Pattern(r"[^，；：]{0,16}\d[^，；：]{0,10}的$")
"""不足50人的, where the sentence has said before of what."""
_PER_KIND = Pattern(
    r"(?P<who>每[人名位]|(?![每各]|同一)[^，]{2,12}?)(?P<what>每(?:个|种)?(?:类别|组别|门类|类|组|赛道|单元))"
)
"""出版社每类限报2种."""
_SUMMED = Pattern(
    r"(?<=[院校局会部处馆系所])[两二三四五六七八九十]+[个家所](?:单位|学院|学校|部门|高校|企业)"
)
"""文学院、法学院、艺术学院三个单位."""
_SHORTEST_BODIES = frozenset("县区市镇乡省")
_LONGEST_KIND, _SHORT, _LONGEST_OWN, _LONGEST_BODY = 7, 8, 12, 30


_CHARGED = Pattern(r"(?:\d+[.、])?(?P<who>[^，。；（）\d]{2,24}?)负责")
"""市直各单位负责本系统作品的报送."""
_EVERY_TIME = Pattern("^每[周月天日晚季届册集段页节场]|[讲写说谈做画拍唱跳练读看放播留设将]$|公布$")
"""每周播三篇, 每人讲一个: nobody's share."""
_BY_DEED = Pattern(
    "(?P<who>[^，。；]{0,12}(?:报送|提交|完成|达到|获得?|通过|承担|设有|举办)[^，。；]{2,14}?的)"
    "(?:可以?|应|须|各|均|只|仅|限|最多)*"
)
"""10月底前报送初稿的可推荐3人: whoever has done it."""
_EACH_OF_EACH = Pattern(r"每[个]?[类项种][^，每各]{0,12}每[个家所]?[一-龥]{1,4}")
"""每类候选人每单位."""
_WITHOUT = Pattern(r"(?P<who>[^，。；]{2,14}?)(?:没有|无)[^，。；]{0,10}的，?可?以?不[报推]")
"""市直单位没有合适人选的可以不报."""


def subject_of(clause: str) -> str:
    """Whom the clause is about: those that come after may leave it out."""
    those = _THOSE.fullmatch(_START.sub("", clause).strip("、： "))
    if those and (_INSIDE.search(those["who"]) or "不" in those["who"]):
        return f"{those['who']}的"
    found = _SUBJECT.match(clause)
    opening = ACTS.split(found[1])[0] if found else ""
    if _named(opening):
        return re.sub("[A-Z]类$", "", opening)
    for words in (_WITHOUT, _CHARGED):
        told = words.match(clause)
        if told and _named(told["who"]):
            return told["who"]
    ahead = (body(clause[: one.start()]) for one in ACTS.finditer(clause))
    acting = next((one for one in ahead if one), None)
    by = re.search(r"[^，。；]由([^，。；]{2,14}?)(?:统一|负责|集中|汇总|遴选|组织|择优)", clause)
    if by and _named(by[1]):
        return by[1]
    bare = re.split(
        r"由其|自愿|自行|可以?自荐|只报|可以先|可先", _START.sub("", clause).strip("、： ")
    )[0]
    bare = re.sub(r"(?:推荐|申报|报送)?(?:总数|数量|总量).*$", "", bare) or bare
    bare = re.sub(r"(?<=...)(?:按|依据|根据|(?<!电)视)[^，]*$", "", bare)
    if re.match(r"[不无]|每[家个](?:限|最多|可)", bare):
        return acting or ""
    alone = len(bare) <= 20 and not _PERSON.search(bare) and _WHO.search(bare)
    return acting or (bare if alone else "")


def body(written: str) -> str | None:
    """Whom the words in front of the verb name, without what softens them."""
    deed = _BY_DEED.fullmatch(_START.sub("", written))
    if deed:
        return deed["who"]
    who = re.sub(r"^.*(?:可|应|须|统一)由", "", _START.sub("", written)).strip("、：的 ")
    bare = without_modal(_SUMMED.sub("", who))
    sort = _KIND_EACH.fullmatch(who)
    if sort and not (_WHO.search(sort["what"]) or _PERSON.search(sort["what"])):
        if _THING.search(sort["what"]):
            return None
        return f"{sort['who']}（{sort['what']}）"
    counted = re.search(r"每[人名位家]$", re.sub(r"(?:[仅只]|最多|至多|限|可|各)+$", "", who))
    if counted and bare and (_PERSON.search(bare) or _named(bare)):
        return f"{bare}{counted[0]}"
    return _named(bare or who)


def is_open(written: str) -> bool:
    """Nobody is named in front of the verb, or only 每个类别."""
    return not without_modal(written) or bool(_KINDWISE.fullmatch(without_modal(written)))


def without_modal(written: str) -> str:
    return _MODAL.sub("", written)


def elliptic(written: str, subject: str) -> str | None:
    """不足50人的 behind 100人以上的学院 are 不足50人的学院."""
    bare = re.sub(r"^(?:其中|而|对)", "", _START.sub("", written).strip("、： "))
    bare = re.sub(r"(?:可以?|限|均|各|应|须)+$", "", bare)
    if not subject or not _ELLIPSIS.fullmatch(bare):
        return None
    head = re.search(r"(?:[^的]*的)?(?P<head>[^的（）]{2,12})(?:（[^）]*）)?$", subject)
    return bare + re.sub(r"^各", "", head["head"]) if head else None


def carried(written: str, what: str, subject: str, *, chained: bool) -> str | None:
    """小学组 behind 各区教育局 is 各区教育局（小学组）; the subject itself where nothing stands."""
    own = _MODAL.sub("", _START.sub("", written)).strip("（、：的 ") or _MODAL.sub("", what)
    if _KIND_OF_EACH.fullmatch(own):
        return f"{subject}（{own}）"
    own = re.sub(
        r"^(?:和|及|与|其中)|(?<=[组类])(?:选手|人选|候选人|教师|学生|作品|项目)$", "", own
    )
    if not own or own == "有":
        return subject
    someone = _PERSON.search(own) and not chained
    several = "、" in own and re.search(r"分别|各", written)
    thing = _THING.search(own) and not several and not chained
    if len(own) > _LONGEST_OWN or someone or thing or ("作品" in own and not chained):
        return None
    return f"{subject}（{own}）"


def _named(written: str) -> str | None:
    """Whom the words in front of the verb name: 每位作者 in 每位作者以第一作者身份."""
    written = re.sub(r"可?在[^，]{2,16}(?:范围内|任选一[项个类种])$", "", written)
    written = re.sub(
        r"(?:[一二三四五六两\d]个?(?:种类|类别|类|赛道|组别|组|门类)|各类)(?:合计)?$", "", written
    )
    written = re.sub(r"(?<=[人位名者])同一年度$", "", written)
    if written in _SHORTEST_BODIES or _EACH_OF_EACH.fullmatch(written):
        return written
    apart = _EACH_ONE.match(written) or _CATEGORIES.fullmatch(written)
    apart = apart or _EACH_AFTER.fullmatch(written)
    if not apart:
        written = re.sub(r"(^[每各].{2,6}?)(?:作品|项目|论文|课题|案例|人选|稿件)$", r"\1", written)
    kindwise = _PER_KIND.fullmatch(written)
    if kindwise and _WHO.search(kindwise["who"]):
        apart = kindwise
    turned = re.fullmatch(r"(?P<what>[^，每各]{2,10})(?P<who>每[个家所].{1,6})", written)
    if turned and not _WHO.search(turned["what"]):
        apart = turned
    if apart:
        return f"{apart['who']}（{apart['what']}）"
    bare = re.sub(
        r"(?<=[者人员])(?:以(?!上|下|内)|在|为|的(?=论文|作品|稿)|作为).*$|(?<=.)每[个家类].{1,4}$|的论文$",
        "",
        written,
    )
    if _PERSON.search(bare) and not re.match(
        r"每|各|一|同一|第一|(?!优秀|先进|最美)[^，]{0,4}个人$", bare
    ):
        return _in_two(bare)
    if (
        not 2 <= len(bare) <= _LONGEST_BODY
        or bare[0] in "按据列含附填"
        or _KINDWISE.match(bare)
        or _ONLY_EVERY.fullmatch(bare)
    ):
        return None
    whoever = EVERY.match(bare) and len(bare) <= _SHORT and not _NO_BODY.search(bare)
    whoever = whoever and not _EVERY_TIME.search(bare)
    return bare if whoever or _WHO.search(bare) else _in_two(bare)


def _in_two(bare: str) -> str | None:
    """西岭广播电视台公益广告: the body, and what kind of thing of it is counted."""
    for end in range(len(bare) - 2, 2, -1):
        who, what = bare[:end], bare[end:]
        told = _BODY_END.search(who) and not _NO_BODY.search(what)
        if told and len(what) <= _LONGEST_KIND and re.fullmatch(r"[一-龥、]+", what):
            return f"{who}（{what}）"
    return None
