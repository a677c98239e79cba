"""Things that a sentence speaks of while it asks for nothing: parts, fields, what must agree."""

from app.notices.reader.grammar.nouns import MEDIA, is_known
from app.notices.reader.grammar.numbers import NUMBER
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.chains import PROVEN
from app.notices.reader.things.mentions import Mention

_IN_TURN = r"(?:[、和及与][^，。；：（）、和及与]{1,16})*等?"
_PARTS = Pattern(
    rf"{_IN_TURN}(?:{NUMBER}|几)(?:个|大)?(?:部分|方面|板块|块(?!钱)|章节?|要素|环节|模块|层面|维度)"
)
"""背景、做法、成效四部分: what a text is made of."""
_WITH = Pattern(r"(?<![参授赠给])[与和同](?:[^，。；：]{1,16}[、和及与])?$")
_AGREES = Pattern(
    rf"{_IN_TURN}(?:中|里|上|内)?(?:的[^，。；]{{1,8}})?(?:应|须|要|必须|保持|完全|严格)*"
    r"(?:一致|相符|相同|一样|对应|吻合|匹配|衔接)"
)
"""数据应与年报、台账一致."""
_FIELD = Pattern(
    r"[^“”]{0,6}”(?:这|那|一)?(?:一栏|栏|项|处|字样|按钮|选项|模块|入口|菜单|频道|专栏|窗口|页面"
    r"|标签|链接)"
)
_PRESSED = Pattern(
    r"(?:点击?|点开|点选|单击|选择|选中|勾选|进入|打开|搜索|关注)[^，。；“”]{0,4}“[^”]*$"
)
"""点击“提交报告”, “主要事迹”一栏."""
_REMARKED = Pattern(r"(?:签署|签上|签注|加注|提出|写明|填写|注明|签)(?:明确|具体)?的?$")
_MADE_OF = Pattern(
    r"(?P<whole>[^，。；：]{1,20}?)(?:应|须|要|一般|主要|必须|原则上)*"
    r"(?:包括|包含|含有?|分为?|由)[^。；：]*$"
)
_HOLDS = Pattern(r"(?:主要|内容|其中)?(?:含有?|涵盖|囊括|不限于)[^，。；：的]*$")
"""B 科普图画。含漫画、海报，存成JPG: sorts of the one thing."""
_HAS = Pattern(r"(?P<whole>[^，。；：]{1,20}?)[须应要需当]+具?有[^。；：]*$")
_AND_SUCH_PARTS = Pattern(
    r"(?:[、和及与][^，。；：（）、和及与]{1,16})+等(?:项目|内容|部分|要素|栏目|信息)"
)
_IS = Pattern(r"(?P<what>[^，。；：（）]{2,20}?)(?<![行作认别次])(?:为|是|指)[^，。；：]*$")
_COLLECTIVE = Pattern(r"(?:材料|资料|文件|附件|成果|作品)$")
"""成果证明为论文首页、专利证书的复印件: what counts as one, told of the one thing."""
_WRITTEN = Pattern(
    r"(?:报告|总结|案例|论文|方案|征文|文章|材料正文|正文|说明|教案|脚本|简介|申报书|推荐表|申报表)$"
)


_TAKEN_AS = Pattern(r"(?:^|[，；。：])[^，。；：]{0,4}以(?![上下内])[^，。；：]{0,16}$")
_AS = Pattern(rf"{_IN_TURN}为[^，。；]{{2,8}}的")
"""以论文、专著为成果形式的提供录用通知: what somebody's result is."""


_DECIDED = Pattern("(?:确定|公布|产生|评选出)[^，。；：]{0,24}$")
"""评审后确定推荐名单: what is settled, by whomever."""


_LONG_AGO = Pattern(r"(?:已?满)?(?:半年|[一二三四五六\d]{1,2}(?:个月|年))(?:以上|及以上|后)")
"""递交入党申请书半年以上: what somebody did before."""


def is_spoken_of(mention: Mention, before: str, after: str) -> bool:
    """`before` and `after` are the rest of the sentence."""
    return (
        _is_part(mention, before, after)
        or _is_field(before, after)
        or (bool(_TAKEN_AS.search(before)) and bool(_AS.match(after)))
        or (bool(_WITH.search(before)) and bool(_AGREES.match(after)))
        or bool(_LONG_AGO.match(after))
        or (mention.name.endswith("名单") and bool(_DECIDED.search(before)))
        or (mention.name.endswith("意见") and bool(_REMARKED.search(before)))
    )


def _is_field(before: str, after: str) -> bool:
    quoted = before.count("“") > before.count("”")
    return quoted and bool(_FIELD.match(after) or _PRESSED.search(before))


def _is_part(mention: Mention, before: str, after: str) -> bool:
    """报告应包括主要做法和下一步打算四部分: of a text, and no thing of its own."""
    if mention.titled or mention.kind in MEDIA:
        return False
    if _HOLDS.match(before):
        return not PROVEN.match(after)
    if is_named_part(before, after):
        return True
    whole = _MADE_OF.search(before)
    written = whole is not None and _WRITTEN.search(whole["whole"])
    called = _IS.search(before)
    same = (
        called is not None and is_known(called["what"]) and not _COLLECTIVE.search(called["what"])
    )
    return bool(_PARTS.match(after) or ((written or same) and not PROVEN.match(after)))


def is_named_part(before: str, after: str) -> bool:
    """论文须有摘要、关键词、参考文献等项目: each of them."""
    has = _HAS.search(before)
    written = has is not None and _WRITTEN.search(has["whole"])
    return bool(written) and bool(_AND_SUCH_PARTS.match(after))
