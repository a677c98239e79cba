"""What plain grammar says of clauses that may have to be confirmed, whatever they weigh."""

from app.notices.reader.patterns import Pattern

_PERSON = (
    "人|作者|专家|辅导员|教师|老师|学生|同学|学员|选手|申报人|申请人|参赛者|候选人|小朋友|演员|家庭"
    "|会员(?!单位)"
)
_PIECE = "篇|件|项|幅|部|首|个|类|组|门|次"
ONE_EACH = Pattern(
    rf"(?:每|同一|一)[位名个]?(?:第一)?(?:{_PERSON})[^，。；]{{0,12}}?(?:只能|限|只|仅限|最多)"
    rf"[^，。；]{{0,8}}(?:一|1)[个]?(?:{_PIECE}|课题)"
)
"""每位作者限投一篇: one entry a person."""
_EVENT = "(?:本|此|该|这)?[次届]?(?:活动|评选|大赛|比赛|评审|申报|推荐|征集|竞赛)?"
_PLAIN = (
    ONE_EACH.pattern,
    # 拒绝抄袭
    (
        "^(?:(?!将|取消|一旦|发现|如有|行为|坚决)[^，。；])*"
        "(?:拒绝|禁止|严禁|杜绝|谢绝)[^，。；]{0,10}(?:抄袭|剽窃|代笔|造假|一稿多投|弄虚作假|虚假|侵权)"
        "(?![^，。；]*(?:的|者|行为)$)"
    ),
    # 电子文档内容与纸质材料一致; 纸质稿必须与网上填报的为同一版本
    (
        "(?:纸质|电子|书面|打印|网上|线上)[^，。；]{0,14}[与和同跟][^，。；]{0,16}"
        "(?:一致|相符|相同|同一版本)$"
    ),
    # 学院领导原则上不参加此次评选
    f"(?<!届)(?:不(?:再|得)?|谢绝)(?:参加|参评|参赛){_EVENT}$",
    # 不可重复报名
    "(?:不得|不能|不可|勿|不要)(?:重复|多头|多渠道)(?:报名|申报|推荐|投稿|参[赛评])$",
    "(?:中华人民共和国|中国)(?:合法|籍)?公民$",
    # 申报对象仅限企业
    "(?:对象|范围|作者|人选)[^，。；]{0,6}(?:仅限|只限|限于|仅面向)",
    # 每篇论文最多署三名作者
    (
        "^每[篇件幅部首支队组][^，。；]{0,12}(?:最多|限|不超过|不得超过|不多于)[^，。；]{0,6}"
        "(?:[名位人](?:作者|指导教师|教师|成员|参与者)?)$"
    ),
)
PLAINLY = Pattern("|".join(f"(?:{one})" for one in _PLAIN))
"""What has to be confirmed whatever else stands around it."""
_DUTY = "[不须应要无未没已经可得能为是在有符达具]|公示|承诺|保证|负责|同意|出版|发表|创作|拍摄"
_TITLE = Pattern(
    rf"^(?:(?!{_DUTY})[^，；])*(?:表|书|函|报告|证明|名单|推荐信|目录)(?:（(?:(?!{_DUTY})[^（）])*）)?$"
)
"""“最美科技工作者”推荐表: a paper's name."""
_DATES = Pattern(r"^(?:[\d年月日时分—\-~至到起止截前后以的，、：: ]|上午|下午|期间|周.)+$")
_NO_DUTY = (
    r"\|",
    "^关于.{4,}的?(?:通知|公告|函)$",
    "印发《",
    "是指|指的是",
    "优先(?:考虑|推荐|安排)?$",
    "^(?:有[^，]{2,12}的，)?欢迎",
    "不再(?:更换|变更|调整)$",
    "符合(?:以下|下列|如下)[^，]{0,6}条件(?:之一)?$",
    "^(?:其|它们的?)?(?:规格|大小|尺寸|开本|幅面|字体|格式|装订)[^，]{0,6}与[^，]*(?:一致|相同)$",
    "^每[所个家][^，]{1,8}可[^，]{0,6}(?:推荐|申报|报送|选送)[^，]{0,4}\\d",
    (
        "^(?:并|且)?[具]?有(?:显著|突出|较好|良好|较高|较大|较强|一定)的?[^，]{0,6}"
        "(?:成效|效果|效益|影响|业绩|成绩|贡献|作用|价值|知名度|声誉|口碑)$"
    ),
    "^(?:两者|内容)?不一致的?以[^，]*为准$",
    "个工作日内(?:出具|反馈|完成|答复)",
    "^(?:要|请)?(?:组织好|做好|抓好|加强|广泛|大力|积极|深入|以[^，]{2,30}宣传)",
)
_POINTLESS = (
    "^(?:均|一律|原则上|各单位|也|并)*(?:不得|不再|不能|不可)(?:互相|自行|随意|擅自)?"
    "(?:突破|指定|调剂|空缺|空项|超报|超额|重复|增删列次|顺延)$"
)
"""不得突破: of a number that stands elsewhere."""
_PENALTY = (
    "^(?:[^，]{0,8}(?:的|者)?(?:一律|均)?取消[^，]{0,14}(?:资格|成绩|称号|名额)[^，]{0,16}"
    "|[^，]{0,10}[一二两三四五\\d]年[内度]?(?:均|一律)?不得(?:再)?(?:申报|参评|推荐|参加)[^，]{0,6}"
    "|下一?[年届][^，]{0,3}不得[^，]{0,8})$"
)
"""取消当年资格: what follows of it."""
_PAPER = "(?:书|表|信|意见|证明|报告)》?(?:（[^（）]*）)?(?:原件|复印件)?(?:各?[一\\d][份封])?"
_ADDS = "(?:另?附|另[报交]|签署|写[^，。；]{0,4}封|填写?)"
_ASKS = f"(?:的|者)[^。；]*?{_ADDS}[^，。；不未]{{0,24}}{_PAPER}$"
"""未满18周岁的，须附监护人同意书: one more paper."""
_NOTHING = tuple(map(Pattern, (*_NO_DUTY, _POINTLESS, _PENALTY, _ASKS)))


def says_nothing(said: str) -> bool:
    """A title, a date, a penalty: nobody could say yes or no to it."""
    if _DATES.search(said) or _TITLE.search(said):
        return True
    return any(one.search(said) for one in _NOTHING)


_HALF_BRACKET = Pattern("（[^（）]*$")


def mended(said: str) -> str:
    """Without half of what stood in brackets or quotes: a comma within them parted it."""
    if said.count("（") > said.count("）"):
        said = _HALF_BRACKET.sub("", said)
    elif said.count("）") > said.count("（"):
        said = said.replace("）", "", 1)
    return said if said.count("“") == said.count("”") else said.replace("“", "").replace("”", "")


_DONE = "即|可以?|均|都|须|应|要|不得|不能|不予|必须|参评|申报"
_SUPPOSING = Pattern(
    rf"^(?:如果?[有无]|如(?!实|下|期)|若|倘|一旦|凡(?=[^，]*[的者]$))(?:(?!{_DONE})[^，])*$"
    rf"|(?:如有|如果|若[有系在])(?:(?!{_DONE})[^，])*$"
    "|^除[^，]{2,}(?:以?外|之外)$|^[^，不须应]{2,12}[选目程]中$|^[^，不须应]*涉及[^，不须应]{2,16}的内容$"
)
"""如有弄虚作假; 若在私人家中拍得; 往届项目中: goes with the clause that follows."""
_BARE_BAN = Pattern(
    "^(?:均|一律|原则上|也|本[次届年]度?)*(?:不得|不再|不予|不能|不可|不宜)(?:再次|再|重复)?"
    "(?:申报|推荐|参评|参赛|参加|报名|受理|上报|入选)$"
)
"""不再参评: goes with the clause before, which says of whom."""


def binds(before: str, after: str) -> bool:
    """Two clauses that make one statement."""
    return before.endswith("的") or bool(_SUPPOSING.search(before) or _BARE_BAN.search(after))
