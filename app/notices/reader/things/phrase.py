"""Whether words name a thing at all: its noun, and nothing before it that makes a clause of them.

A clause tells what somebody does with a thing (宣传其作品), asks (没有公章怎么办), says when
(8月上旬公布名单) or what something is (成果证明为首页). Words up to the last 的 may be a clause:
they tell which thing is meant (专家出具的证明).
"""

from app.notices.reader.grammar import nouns
from app.notices.reader.grammar.counting import UNITS
from app.notices.reader.grammar.numbers import NUMBER
from app.notices.reader.patterns import Pattern

_WHO = "组|赛道|人选|人员|对象|单位|团队|个人|集体|学校|学院|企业|机构|部门|公司|选手|者|[上下一]表"
_WHAT = (
    "关键词|主题词|项目|方向|阶段|奖|邮件|邮箱|电话|网盘|封面|封底|扉页|版权页|塑料皮|名额|活动"
    "|工作|的|办法|即可|(?<!出)处|对|数量|要求|须知"
)
_HOW = (
    "如下|更|工匠|骨干|示范社|科室|任务|方面|以后|满[一二两三四五\\d]年|公众号|(?:看|照着?)表"
    "|[局办委部处室厅](?:审核|审批|审定|审查|核准|备案)+"
)
_WHERE = "办公室|县区|区县|乡镇|街道|以及|(?<![征来])投稿|[一二三四]等"
_NO_THING = Pattern(rf"(?:{_WHO}|{_WHAT}|{_HOW}|{_WHERE}|通[讯信]地)$")
"""Who takes part, what is going on, pages, ways to send, offices: no thing ends so."""
_STAGE = Pattern(
    "第?[一二三四五]?[轮次步]?(?:[初复终预决][审评赛选]|评审|答辩|路演|复核|公示|审核|考核)(?:阶段|环节)?"
    "|(?:口头|大会|特邀|主旨|主题|分会场|学术)报告"
)
"""初审, 第二轮评审, 口头报告: what is held, and nothing that is handed in."""
_ASKS = "怎[么样]|什么|如何|是否|哪|谁|吗|多少|为何"
_MODAL = "必须|应当|可以|一律|须(?!知)|没有|严禁|禁止|勿|不[得要能收必再需须用交报发设带出予]"
_IS = r"(?<![行作认勇敢])[为是](?![主非])"
_OF_WHOM = r"其(?![他它余])|(?<!自)我|[你您她]|这|(?<!剩)那"
_OTHER_THAN = r"(?<![消解免清拆扫扣])除(?![尘草四])"
_CLAUSE = Pattern("|".join([_ASKS, _MODAL, _IS, _OF_WHOM, _OTHER_THAN]))
"""Only a clause holds 不得, 是, 其 and the like."""
_ADVERBS = (
    r"先(?![进锋行驱])|再(?!生|教育|就业|审|造|版)|又|还(?![原贷款])|也|都|均(?!价)|只|仅"
    r"|就(?![业诊读医])|才(?!艺)|等|或|凡|若|如(?!意)|请(?![柬示帖愿假])"
)
_PREPOSITIONS = (
    r"将|把|被|让|给|至(?!诚)|使(?![用命])|向|从(?![业教艺医])|因(?!素)|按|凭(?![证据])"
    r"|在(?![职读编校岗线册建])|与(?!会)"
)
_VERBS = (
    r"看(?![板图])|洗(?![涤衣])|去掉|删[去除掉]|隐去|进(?![口修度步展校社场程出城村])|压缩|提供|公布"
    r"|打印(?![稿件版机])|查询|仔细|写(?![作真生实])|附上|办理|领取|一批|一系列|[有带](?![机声关奖效徒教头班])|零报告|假(?![期日山肢])"
)
_SLOGANS = (
    "弘扬|践行|拥护|贯彻|歌颂|赞美|讴歌|服务(?:人民|大局|社会|群众|乡村|国家|发展)|助力|聚焦|围绕|展现"
    "|彰显|增强|营造|讲好|发扬"
)
_GETS = r"收(?![据条入支款费藏益录集货])|填(?![报表空色海充词])|承担过|自己"
_WHEN = r"\d{1,2}月(?:[上中下]旬|底|初|前)|(?:\d{1,2}月)?\d{1,2}日|[赛会展考]前|现阶段|目前|届时"
_NO_WORDS = Pattern("直接|插入|另行|虚假")
_EVERY = "另[选附交报行]|的|每[位个名件项篇]|本通知"
_OPENS = Pattern(rf"(?:{_ADVERBS}|{_PREPOSITIONS}|{_VERBS}|{_SLOGANS}|{_GETS}|{_WHEN}|{_EVERY})")
"""先压缩图片, 被安排墙报, 每位作者投稿, 弘扬家风: what a noun never begins with."""
_OF_WHICH = Pattern(r"^.*的(?=.)")


_AMOUNT = Pattern(
    rf"(?:不超过|不少于|不多于|约|最多|至少)?{NUMBER}(?:[-至到]{NUMBER})?"
    rf"(?:[{UNITS}名位](?!月|工)|字|分钟|秒)"
    r"(?:以内|以上|以下|左右)?的?(?=[一-龥]{2})"
)
_CHOSEN = Pattern(r"(?:从|在|选|挑|把|将|每)[^，。；]*的(?=[一-龥]{2})")


def bare(name: str) -> str:
    """Without how much of it and without which is meant: 一份500字的说明, 从中选出的照片."""
    while found := _AMOUNT.match(name) or _CHOSEN.match(name):
        name = name[found.end() :]
    return name


_NO_NAME = Pattern(
    "一式|信息|[近前]?[\\d一二三四五六七八九十]+(?:个月|年度?)(?:以?来)?"
    "|(?:参考|示范|填写)(?:表|样[表式本]|模板|范本)|样表|范本"
)
"""一式, 近三年: an amount; 参考表: what shows how to fill in another."""


def is_broken(name: str) -> bool:
    """初赛, 一式, 农产品等, 签字）, 类作品: no name of one thing, in a table neither."""
    return (
        bool(_STAGE.fullmatch(name) or _NO_NAME.fullmatch(name))
        or name.endswith(("等", "等信息", "等内容", "如下"))
        or name.startswith(("（", "）", "类"))
        or name.count("（") != name.count("）")
    )


def is_noun(name: str) -> bool:
    """False for 先压缩图片, 创业领军项目, 现阶段不收纸质材料."""
    own = _OF_WHICH.sub("", name.strip())
    if _CLAUSE.search(own) or _OPENS.match(own) or _NO_THING.search(own):
        return False
    if _NO_WORDS.search(name) or _STAGE.fullmatch(name):
        return False
    return not own.endswith("类") or nouns.is_known(own)
