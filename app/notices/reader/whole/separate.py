"""Whether a word names a way of its own, where several stand side by side."""

import re

from app.domain.notice import Method
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole import by_hand
from app.notices.reader.whole.heads import Found

PAPER_ONLY = Pattern(r"纸质|书面|原件|纸介质|打印[件稿]")
_OR_BY_HAND = Pattern(
    r"寄（送）|送（寄）|寄[/／]送|送[/／]寄"
    r"|(?:寄|快递|EMS|邮政)[^，。；]{0,24}(?:或|、)[^，。；]{0,6}(?:送|交|当面|现场)"
    r"|送[^，。；]{0,12}或[^，。；]{0,4}(?:寄|快递)|送[^。；]{2,60}，(?:也|或)[^，。；]{0,8}寄"
)
_CARRIED = Pattern(r"(?:U盘|优盘|光盘|光碟|硬盘)[^。；]{0,30}$")
_PAPERS_TOO = Pattern(
    r"纸质|书面|原件|纸介质|[与和随][^，。；]{0,12}(?:U盘|光盘|硬盘)|连同|一[并起道同]|一块儿?"
)
"""U盘和报名表; 连同申报书送到; 跟打印件一块儿送来."""
_POSTED = Pattern(r"邮编|(?<!不受理)(?<!不接受)(?<!不要)(?<!不收)(?<!谢绝)(?:快递|邮寄|(?<!邮)寄)")
_BY_HAND = Pattern(r"直接送|当面|当场|面交|专人|派人|派专人|上门|自行送|现场")
"""Said of the hand even where the post is named beside it."""
_WITHOUT_PLACE = Pattern(
    r"专人|派人|当面|直接送(?:达|来|(?=[，；。]))|面交|(?:统一|集中)(?:送交|递交|送达)"
    r"|(?:寄|快递|EMS)[^，。；]{0,6}(?:或者?|、)[^，。；]{0,4}现场"
)
"""统一送交; 邮寄或者现场递交."""


def is_way(sentence: Sentence, method: Method, to: Found | None, start: int) -> bool:
    """Whether the word names a way of its own: a disc that is posted is one way, not two."""
    if method is Method.IN_PERSON:
        clause = re.split(r"[。；]", sentence.text[: start - sentence.start])[-1]
        if _CARRIED.search(clause) and not _PAPERS_TOO.search(clause):
            return False
        placed = to is not None or _WITHOUT_PLACE.search(sentence.text)
        return bool(placed or by_hand.ALONE.search(sentence.text)) and (
            not _POSTED.search(_clause_of(sentence.text, start - sentence.start))
            or bool(_OR_BY_HAND.search(sentence.text))
            or bool(_BY_HAND.match(sentence.text, start - sentence.start))
        )
    if method is Method.DISC:
        at = start - sentence.start
        made = _MADE_INTO.search(sentence.text[:at])
        return not made or bool(_SENT_ON.match(sentence.text, at))
    if method is Method.POST:
        on_disc = re.search(r"光盘|U盘|优盘|硬盘", sentence.text)
        return not on_disc or bool(PAPER_ONLY.search(sentence.text) or _BOUND.search(sentence.text))
    return True


_MADE_INTO = Pattern(r"也?可以?(?:汇编|制|转?录|刻录?)制?成[^，。；]{0,2}$")
"""可汇编成册，也可制成光盘: a form that it may have."""
_SENT_ON = Pattern("[^，。；]{0,10}[寄送交]")
_BOUND = Pattern(
    r"打印|一并|[^，。；其]{2}表》?[^，。；]{0,12}，?(?:一[起同])?(?:邮?寄|快递)|样书|读本|图书"
    r"|装订|胶装|一式|连同[^，。；]{0,16}(?:光盘|U盘|硬盘|寄|一起|一并)"
    r"|[与和同随][^，。；]{2,20}(?:一起|一并|一同|装袋)|随[^，。；]{1,8}(?:寄|送)"
)


def _clause_of(text: str, place: int) -> str:
    """Between the commas around the place that stand in no brackets."""
    low = max(text.rfind(sign, 0, place) for sign in "，；") + 1
    found = _CLAUSE.match(text, low)
    return found[0] if found else ""


_CLAUSE = Pattern(r"(?:[^，；（]|（[^）]*）?)*")


_FETCHES = Pattern(r"下载|获取|领取|查[看阅]|浏览")
_PUTS = Pattern(
    r"上传|提交|填[报写]|录入|注册|投稿|报名(?!表|信息表)|申报(?![表书材指单人者])|登记(?!表)"
)
_PUTS_AFTER = Pattern(r"上传|录入|注册|投稿|在线|网上|系统")


def only_fetched(text: str, start: int, end: int) -> bool:
    """登录某某网站，下载并填写报名表: the form is there, and goes elsewhere."""
    fetched = _FETCHES.search(text, start, end)
    if fetched is None or _PUTS.search(text, start, fetched.start()):
        return False
    return not _PUTS_AFTER.search(text, fetched.end(), end)


SECTOR = Pattern(r"(?<=系统)(?:内?(?:开展|评选|组织|举办)|各|单位|干部|职工|工会|党)")
"""在全省教育系统开展…: a sector, and nothing on the web."""
