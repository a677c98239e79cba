"""Duties that nothing else has read: whatever must be so, and is no paper, way, day or number."""

import re
from collections.abc import Iterable, Iterator

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import asking

_MUST = re.compile(
    r"(?<![相响反供适效回对])应当?(?![用急对邀征届])|须(?!知|做的)|必须|务必|不得|不可(?!少|或缺|移动)|不[准许宜]|勿|严禁|禁止"
    r"|(?<![需主重只紧首摘简必将纲机概])要(?![求素点闻件领旨约闻么])|不能|只能|只可"
    r"|(?<=[^，])[均都](?=[不要须应])"
)
"""作者攻读学位期间应当取得代表性成果, 照片里的人都要同意."""
_STATES = re.compile(
    r"[只限](?:报|能|可|选|参加|申报)?[一1两二][个项件篇次种类]|(?<!推荐)负责$|同意(?!书)[^，。；]{2,}"
    r"|未(?:曾|在|被|公开|获|侵犯|一稿|经)[^，。；]{2,}|(?:没有?|无)[^，。；]{0,16}(?:纠纷|争议|记录|过奖)$"
)
"""未一稿多投, 同一人只报一个类别."""
_NEVER_BEEN = re.compile(
    r"^(?!.*(?:往届|去年))[^，。；]{0,8}没有?(?=[在被受得获参])[^，。；]{2,}过[^，。；]{0,4}$"
)
"""没在其他市级以上比赛里获过奖."""
_PIECE = re.compile(
    r"(?:[的时后者：等有]|之前|如下|以下|资格|年|——)$|^(?:如|若|凡|因|除|其他|其余|考虑|被|未满|其中|未[收到通])"
    r"|什么|哪|怎么|吗|如何|多少|要(?:的|交|报)|下列|下表|即\d|开始|都要$|要有[一两二三四五六][样项份]|缺一|\.[a-z]{3}|[>超少]过?\d+[件项篇部幅名]"
)
"""Half a sentence, a heading, a question."""
_FOLLOWS = re.compile(
    r"取消|不予|不再|不?退|逾期|过[期时]|放弃|[无不][需必用须]|不要求|可[以不]|均可|都行|不限|即可|就行|也行"
    r"|年内[均都]?不|下一?届|下一年|撤销|通报|追究|自负|剔除|恕|概不|视为|奖|颁发|零报告|不接|不收|勉强|上限|调剂|收取"
)
"""What comes of it, and what need not be."""
_HANDS_IN = re.compile(
    r"提交|提供|报[送来上]|准备|填[写报]?|交(?![流通代])|寄|附|上传|发[送给至]|送|携带|自?带|盖|签|打印|装订|排[序版]|张贴"
    r"|登录|下载|转告|联系|报(?![告导道名考酬])|补[充正]|增加|存|拷|刻录|压缩|打包|命名|标注为|写在|插|注册|参加|到会"
)
_MADE_UP = re.compile(
    r"塑料|封[面皮]|表头|单元格|文档|夹|电子版|字幕|解说|广告|软件|样子|构成|部分|总结|流水账|故事|围绕|厘米|开头|有效期|文件名|样式|列次|水印|台标|到付|写明|插|公章"
)
"""How a paper or a picture looks."""
_URGES = re.compile(
    r"高度|认真|严[格把]|积极|广泛|及时|精心|加强|切实|充分|统筹|组织|宣传|过硬|经得起|认可|重视|动员|发动|落实|做[好到]|抓好|执行"
    r"|突出|反映|体现|清[晰楚]|生动|班子|优良|路线|坚持|倾斜|结合|公开|氛围|抓手|紧扣|看到|余量|衔接|牵线|层层|指标|截留|圈定|善于|关注|取回|具体|适当"
)
"""Good advice, which nobody could confirm."""
_OF_OTHERS = re.compile(
    r"专家|评[委审]|组委会|主办|我[局厅会处院校]|本会|市局|县局|科研处|研究会|^各[^，。；]{0,8}(?:要|应|须|在)|^企业|媒体"
)
_MARK = re.compile(
    r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳●◆]) ?"
)
_SHORTEST = 6


def is_duty(clause: str) -> bool:
    """负责人要年满18岁, 项目要在本街道做, 数据须核准: by its grammar, whatever it is about."""
    said = _MARK.sub("", clause.strip())
    never = _NEVER_BEEN.search(said)
    idle = (_PIECE, _URGES, *(() if never else (_FOLLOWS, _MADE_UP, _OF_OTHERS)))
    if len(said) < _SHORTEST or any(words.search(said) for words in idle):
        return False
    if never:
        return True
    must = _MUST.search(said)
    if must is None:
        return bool(_STATES.search(said)) and not _HANDS_IN.search(said)
    return not _HANDS_IN.search(said, must.end())


def left_over(
    document: Document, clauses: Iterable[tuple[Sentence, str, int]], placed: list[tuple[int, int]]
) -> Iterator[tuple[str, int, int]]:
    """Duties in clauses that rest on none of the places of other facts: words, start, end."""
    for sentence, clause, start in clauses:
        idle = sentence.cell or sentence.end <= document.preface or asking.tells(sentence)
        if idle or not is_duty(clause) or asking.is_foot(document, sentence):
            continue
        end = start + len(clause)
        if not any(low < end and high > start for low, high in placed):
            yield _MARK.sub("", clause.strip()), start, end


_SANCTIONS = re.compile(r"一经|查实|发现|弄虚作假|未按|逾期|否则|取消|自动|抄袭|造假|虚假")
_THEN = re.compile(
    r"^(?:[^，。；]{0,6}|且|并)[一二三两\d]年内[均都]?不(?!重复)|予以(?:撤销|取消|收回|命名|表扬|通报)|^取消[^，。；]*$"
)
"""三年内不接受其投稿, 已取得的职称予以撤销."""
_GIVEN = re.compile(
    r"^(?:另|还[要须需]?|再|同时|并|[^，。；]{2,8}(?:须|应|需)(?=增加))+(?:另?[备附]|提供|提交|增加)"
    r"[^，。；]*(?:份|件|书|表|证明|意见|说明|文本|PDF|版)(?:[\d一两二三四五六]+[份件套])?$"
)
"""另附一份AI使用说明, 企业须增加部门出具的审核意见."""
_NEED_NOT = re.compile(
    r"可以?(?:少|不)[报推交]|[都就也]行$|不限(?!制)[^，。；]{2,}|不收费|任选其一$"
)
_POSTED = re.compile(
    r"到付|送件|上门送|盖章确认$|^加盖[^，。；]*章$|(?:尺寸|大小|画幅)与|审核通过后$"
)
_REASON = re.compile(r"^经[^，。；]{2,20}(?:授权|通过的|批准|同意)$")


def is_idle(clause: str, before: str) -> bool:
    """Nothing to confirm, whatever its grammar; `before` is the sentence in front of it."""
    said = _MARK.sub("", clause.strip())
    if _THEN.search(said) and (_SANCTIONS.search(before) or "予以" in said):
        return True
    return any(words.search(said) for words in (_GIVEN, _NEED_NOT, _POSTED, _REASON))
