"""What sort of text it is: a call for materials, a points table, a work plan, or none of them."""

from app.notices.reader.draft import DraftKind
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern

_ASKS = Pattern(
    "报送|提交|申报|推荐|征集|投稿|上报|填报|报名|通知|参评|参赛|截[止稿]|邮箱|材料"
    "|收[件稿]|来稿|征[稿文]|应征|[交寄]往|邮编|邮戳|咨询电话|评委|大展|画展|参展|选手|录像|牵头单位"
    "|推选|评选|招募|主办|承办|联系人|附件|登记表|申请表|一式|纸质|电子版|寻访|@"
)
_POINTS = Pattern(
    r"基础分|计分|加\d*\.?\d*分|扣\d*\.?\d*分|按\d+分计|得分|分值|积分|总分|[计加扣]\d+(?:\.\d)?分"
    r"|\d+分(?=[\s；。，]|$)"
)
"""每条计2分, 按5分计."""
_PLAN = Pattern(
    "工作要点|重点任务|任务分工|责任分工|任务分解|工作安排|工作计划|行动方案|工作方案|实施方案|任务清单"
    "|责任清单"
)
_PER_THOUSAND = 1.5
"""Words of asking in a thousand characters; in novels they come once in some thousands."""
_SHORT, _SEVERAL = 5000, 3


def is_notice(document: Document) -> bool:
    size = len(document.text)
    lines = document.text.split("\n")[:12]
    if any(_PLAN.search(line) and line.endswith("通知") for line in lines):
        return True
    said = _ASKS.findall(document.text)
    if size <= _SHORT and len(set(said)) >= _SEVERAL:
        return True
    return len(said) >= max(1.0, _PER_THOUSAND * size / 1000)


def kind(reading: Reading) -> DraftKind:
    text = reading.document.text
    asked = bool(reading.sheets) and bool(reading.dues or reading.contacts.emails or reading.ways)
    points = len(_POINTS.findall(text))
    if points >= 6 and not reading.contacts.emails:
        return DraftKind.LEDGER
    title = reading.title.text if reading.title else ""
    if _PLAN.search(title) and len(reading.document.points) >= 8 and not (asked and reading.dues):
        return DraftKind.TASKS
    if reading.sheets or reading.dues:
        return DraftKind.SUBMISSION
    return DraftKind.NONE
