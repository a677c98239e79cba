"""Nouns that end the name of a thing that can be handed in, by kind."""

from functools import lru_cache

from app.domain.notice import Kind
from app.notices.reader.grammar import kinds
from app.notices.reader.grammar.noun_words import NOUNS
from app.notices.reader.patterns import Pattern

HEADS: dict[str, Kind] = {word: kind for kind, words in NOUNS.items() for word in words.split()}

_NO_CARD = "(?<![论查保认公验求考印例佐见凭签存旁反取])"
"""保证, 查证, 印证: verbs that end in 证."""
_WORD_TABLE = "(?<![代发图手外钟仪年报])表(?:格)?(?![彰示现达演决率面态明扬层述情白露率])"
"""名额分配表, but no 代表 and no 表彰."""
_WORD_CARD = (
    rf"(?<=[一-龥]{{2}}){_NO_CARD}证"
    r"(?=(?:原件)?(?:的?扫描件|的?复印件|正反面|首页|信息页|即可)|[、，。；（）\n]|各|$)"
)
"""退休证扫描件: whatever card it is."""
_SOME = r"[\d一二两三四五六七八九十]"
_WORD_PICTURE = (
    "(?<=[一-龥]{2})(?<![按参依仿对日光普护关执遵拍组证])照"
    rf"(?=(?:电子版|原图)?{_SOME}{{1,3}}[到至-]?{_SOME}?[张幅]|[、；（，。]|各|$)"
)
"""集体照2张, but no 按照 and no 执照."""
_OPINIONS_HEARD = "征求 提出 签署 填写 修改 指导 听取 反馈 实施 有关 处理"
_NO_OPINION = "".join(f"(?<!{one})" for one in _OPINIONS_HEARD.split())
_WORD_OPINION = (
    rf"(?<=[一-龥]{{2}}){_NO_OPINION}意见(?=[。；，、（]|$|(?:各|原件)?[\d一二两三]{{1,2}}份)"
)
"""专家组意见2份, but no 征求意见."""
_LONGEST_FIRST = "|".join(
    ("(?<!信)" * (word == "函") + "(?<!制)" * (word == "作文"))
    + word
    + "(?![告达询商])" * (word == "函")
    + "(?!地址|方式|录|员)" * (word == "通讯")
    + "(?!明)" * word.endswith("证")
    + "(?!片)" * word.endswith(("照", "图"))
    + "(?![位独个项幅张篇元价])" * word.endswith("单")
    for word in sorted(HEADS, key=len, reverse=True)
)
_AS_PAPER = "(?:书(?![面写店画籍刊法目])|稿(?!件|酬|费))?"
_BY_ONE_SIGN = f"{_WORD_TABLE}|{_WORD_CARD}|{_WORD_PICTURE}|{_WORD_OPINION}"
_FIRST_SIGNS = "".join(sorted({word[0] for word in HEADS} | set("表证照意")))
HEAD = Pattern(f"(?=[{_FIRST_SIGNS}])(?:(?:{_LONGEST_FIRST})+{_AS_PAPER}|{_BY_ONE_SIGN})")
"""推荐表, 方案书, 论文稿; 一次性补助发放表, by its last sign alone.

The hundreds of nouns are tried only at a character that one of them begins with.
"""
_LAST = Pattern(rf"(?:{_LONGEST_FIRST}|表格?)$")

_WRITTEN_ON_IT = "记录(?![表本单])|写明|注明|标明|标注"
_MEETINGS_AND_PEOPLE = (
    "会议|会(?![计员])|团|厅|科学|费|墙|号|库|集(?!中)|展|栏|人(?!选|员|数)|者|家|员|化|性|书法|学"
)
"""报告会, 作品展, 视频库; 动画家."""
_WORK = (
    "提炼|归纳|界|台|制作|拍摄|征集|评选|评审|大赛|比赛|活动|创作(?!说明)|工作|网|所在|部门|单位|经验"
    "|宣讲|推介|直播|连线|素材库|应|框|时代|平台"
)
"""视频制作, 征文活动, 短片大赛."""
_PROPERTIES = (
    "类型|主题|内容|质量|水平|数量|版权|著作权|作者|名称|题目|标题|形式|格式|大小|命名|文件名|规格|时长"
    "|尺寸|像素|底色|背景|封底|中|内|里|上"
)
"""照片格式, 作品名称."""
_NOT_AFTER = Pattern(f"^(?:{_WRITTEN_ON_IT}|{_MEETINGS_AND_PEOPLE}|{_WORK}|{_PROPERTIES})")
_WHAT_OF_IT = (
    "名称|题目|标题|编号|序号|来源|出处|页码|有效期|期限|进度|格式|大小|命名|文件名|规格|时长|尺寸|像素"
    "|底色|背景|中|内|里|上|应|类型|主题|内容|质量|形式|版权|著作权|作者"
)
_ONLY_REFERS = Pattern(f"^(?:{_WHAT_OF_IT})")

MEDIA = frozenset({Kind.PHOTO, Kind.HEADSHOT, Kind.VIDEO, Kind.AUDIO})
PICTURES = frozenset({Kind.PHOTO, Kind.HEADSHOT})
DOCUMENTS = frozenset({Kind.FORM, Kind.TABLE, Kind.LETTER, Kind.REPORT, Kind.OTHER})


_CARD = Pattern(f"[一-龥]{{2}}{_NO_CARD}证$")
_VERSIONS = "复印件|扫描件|影印件|原件|电子版|纸质版|Word版|PDF版|正本|副本|[（][^（）]*[）]"
_COPY = Pattern(f"(?:的?(?:{_VERSIONS}))+$")
"""身份证的复印件（正反面）."""
_FILLED_IN_FOR = "推荐|申报|申请|报名|审批|登记|评审|审核|参赛|呈报|自荐|回执"
_AS_FORM = Pattern(rf"(?:{_FILLED_IN_FOR})[^汇统排情名一]{{0,3}}表格?$")
"""推荐对象表, but no 推荐汇总表."""
_SUMMED_UP = (
    "汇总|统计|一览|情况|信息|明细|数据|预算|决算|进度|安排|计划|联系|联络|排序|分配|名额|负债|损益|利润"
    "|流量|盈余|计算|估算|测算|核算|概算|报价|财务|课程|日程|对[照比]|分工|任务|台账|清单|采集|成绩|得分|积分"
    "|收支|指标|签到|人员"
)
_AS_TABLE = Pattern(f"(?:{_SUMMED_UP})[^，]{{0,2}}表格?$")
"""资产负债表, 课程安排表."""
_PORTRAIT = Pattern(r"免冠|(?<!\d)[12]寸|[一二]寸|证件|[白蓝红]底|标准像|正面照")


@lru_cache(maxsize=2048)
def kind_of(name: str) -> Kind:
    """By the name's last noun, and by what stands before it: 小2寸…照片 is a headshot."""
    told = kinds.by_shape(name)
    if told is not None:
        return told
    bare = _COPY.sub("", name) or name
    last = _LAST.search(bare) or _LAST.search(name)
    last = last or _LAST.search(bare.removesuffix("书"))
    kind = HEADS.get(last[0], Kind.TABLE) if last else kinds.by_last_word(bare)
    if bare.endswith("目录") and len(bare) >= 4 and "的" not in bare:
        return Kind.TABLE
    if kind is Kind.PHOTO and _PORTRAIT.search(name):
        return Kind.HEADSHOT
    if kind in {Kind.TABLE, Kind.OTHER} and bare.endswith(("表", "表格")):
        if _AS_FORM.search(bare):
            return Kind.FORM
        written = HEADS.get(last[0]) if last else None
        return written or (Kind.TABLE if _AS_TABLE.search(bare) else Kind.FORM)
    return kind


@lru_cache(maxsize=2048)
def is_known(name: str) -> bool:
    """It ends in a noun of the table above, whatever stands behind it in brackets."""
    bare = _COPY.sub("", name) or name
    return bool(_LAST.search(bare) or _CARD.search(bare))


def is_word(text: str, end: int) -> bool:
    """False where what follows makes another word of it: 报告会, 作品展."""
    return not _NOT_AFTER.match(text[end : end + 4])


def only_refers(text: str, end: int) -> bool:
    """It is spoken of, not asked for: 照片格式, 作品名称."""
    return bool(_ONLY_REFERS.match(text[end : end + 4]))
