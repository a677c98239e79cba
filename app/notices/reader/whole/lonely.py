"""Addresses below the notice: where things go if nothing else says so, and else only to ask."""

import re

from app.domain.notice import Method
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.whole.contacts import Contacts
from app.notices.reader.whole.heads import Found
from app.notices.reader.whole.refusals import Refusal
from app.notices.reader.whole.targets import LINK
from app.notices.reader.whole.way import Way
from app.notices.reader.whole.wordings import MOVES

ONLY_ASKED = Pattern(
    r"(?:仅供|只供|用于|仅用于)(?:咨询|联系)|咨询邮箱"
    r"|（(?:仅|只)?(?:供|作)?咨询用?）"
    r"|(?:邮箱|@[^，。；]{4,40})[^。；]{0,16}不(?:收|接收|接受|受理)(?!.{0,2}(?:纸|书面))"
    r"[^，。；]{0,4}(?:材料|资料|投稿|稿件)"
)
_ELECTRONIC = Pattern(
    "电子(?:版|文[档本件]|稿|档|邮件|材料|表格?|照片)|(?:Word|Excel|PDF)版|发[至到送往]?[^，。；]{0,6}邮箱"
    r"|(?:邮箱|邮件|信箱)(?!地址|[\w.]{0,20}@)(?! ?[：:为是])"
)
_TO_CALL = Pattern(r"联 ?系 ?人|联系方式|(?:联系|咨询)?电 ?话|手机|邮 ?编|地 ?址|举报")
_BARE_BOX = Pattern(r" ?(?:电子|联系)?(?:邮 ?箱|信箱|邮件)(?:地址)?[：:]")
_TAKEN_IN = Pattern(
    r"(?:报送|邮寄|寄送|投递|投稿|收件|接收|受理|递交|提交|送达)(?:材料|作品)?(?:的)?地[址点][：为是]?[^，。；]{0,3}$"
)
_LABELLED = Pattern(r"地 ?址(?:及邮编)?[：为是 ]{1,3}$")
_ON_PAPER = Pattern(
    r"一式|纸质|书面|装订|双面打印|胶装|邮戳|\d[份套本册](?:（[份套本册]）)?|原件|盖章"
    r"|报(?:送至|送到|送|至|到)?[^，。；@]{2,20}[处科部办室心会局厅委](?=[，。；（]|$)"
)
"""书面材料一式三份; 作品5份（套）; 报省局政策法规处."""
_BY_WIRE = Pattern(r"电子|邮箱|@|网[上站盘]|平台|系统|扫描|上传|不(?:收|接[收受]|必|用|需|另|再)")
_STREET = Pattern(r"[路街巷道]|\d号(?!楼)")
_BY_HAND = Pattern(
    r"(?<![报寄发投传推选])送[至到交]|(?<![提递])交[至到]|送达|[交送]来|上门|当面|现场[交递提]"
)


def mail(document: Document, known: Contacts, found: list[Way]) -> Found | None:
    """An address below the notice is where it goes, if nothing else names a way."""
    if any(one.method is Method.EMAIL and one.to for one in found):
        return None
    sendable = [one for one in known.emails if one.confidence >= _SENDABLE]
    for one in (sendable or known.masked)[:1]:
        sentence = document.sentence_at(one.start)
        if sentence and not ONLY_ASKED.search(sentence.text):
            return one
    return None


_SENDABLE = 0.7


def only_to_ask(document: Document, found: list[Way]) -> list[Way]:
    """Boxes beside a telephone, where things go by another way and nothing is electronic."""
    others = any(one.method is not Method.EMAIL for one in found)
    boxes = [one for one in found if others and _beside_a_phone(document, one)]
    return [] if not boxes or _ELECTRONIC.search(document.text) else boxes


def _beside_a_phone(document: Document, way: Way) -> bool:
    return way.method is Method.EMAIL and all(
        not asking.VERB.search(one.text)
        and not MOVES.search(one.text)
        and (_TO_CALL.search(one.text) or (_BARE_BOX.match(one.text) and _near(document, one)))
        for one in way.sentences
    )


def _near(document: Document, sentence: Sentence) -> bool:
    """联系人 or 电话 in the line above or below."""
    number = sentence.number
    around = document.sentences[max(0, number - 1) : number + 2]
    return any(_TO_CALL.search(one.text) for one in around if one is not sentence)


def place(
    document: Document, known: Contacts, found: list[Way], refused: list[Refusal]
) -> tuple[Method, Found] | None:
    """A postal address that no way has, where papers are asked for: they go there."""
    papers = {Method.POST, Method.IN_PERSON}
    if papers & ({one.method for one in found} | {one.method for one in refused}):
        return None
    for one in known.addresses:
        sentence = document.sentence_at(one.start)
        if sentence is None:
            continue
        before = document.text[sentence.start : one.start]
        if _TAKEN_IN.search(before) or (
            _LABELLED.search(before) and _STREET.search(one.text) and _on_paper(document)
        ):
            at_a_room = "点" in before[-4:] or not _STREET.search(one.text)
            by_hand = at_a_room or any(_BY_HAND.search(each.text) for each in _asking(document))
            return (Method.IN_PERSON if by_hand else Method.POST), one
    return None


_TO_AN_OFFICE = Pattern(
    r"日[^，。；]{0,6}前(?![^，。；]*(?:择优|邮箱|系统|平台|扫描|电子|网))[^，。；]*?"
    r"(?<![申填上])报(?:送至|送到|送|至|到)?"
    r"(?P<to>(?!名|送|材料)[^，。；@（）、]{2,20}(?:[处科股部室组]|办公室|秘书处|工会|委员会))(?=[，。；（]|$)"
)


_HANDED_TO = Pattern(
    r"(?:(?:材料|资料|[表书函件稿]》?|名单|报告|作品|证明|文件|方案|[一二两三四五六七八九十\d][份套])"
    r"(?:（[^（）]{0,60}）)?，?[^，。；@（）]{0,12}?"
    r"(?<![申填上汇不])(?:报(?:送?[至到给]|送)|(?:提|上|递)交[至到给]|交[至到给]?|报)(?![流通易])|[报交][^，。；@]{0,8}材料[到至])"
    r"(?P<to>(?![至到给名送本各]|所在|上级|主管)(?:[^，。；@（）、]|（[一-龥]{1,2}）){2,20}?"
    r"(?:[处科部股室局馆厅协]|办公室|秘书处|[工学协]会|委员会|中心|窗口|团委|(?:辅导员|班主任)(?:老师)?))"
    r"(?=(?:审[核查批]|备案|汇总|初审)?(?:[，。；]|（(?![一-龥]{1,2}）)|$))"
)
"""将申报材料报送到县文化馆; 申请书2份一并交人事科审核."""
_BY_WIRE_OR_JURY = Pattern(
    r"电子|邮[箱件]|@|网[上站盘]|平台|系统|择优|评议(?!表)|考核(?!表)|我[局会办馆院校]"
)
_AHEAD = 12
_HIS_BOX = Pattern(r"^(?!.*(?:电子|扫描|同时|Word|或|另)).*(?:@|邮箱)")
"""报组委会，邮箱：…: it is sent to the office's box."""


def office(document: Document, found: list[Way]) -> Found | None:
    """于5月8日前报局政策科: by hand, where nothing tells any other way of papers."""
    papers = {Method.POST, Method.IN_PERSON, Method.USB, Method.DISC}
    mailed = any(_beside_a_phone(document, one) for one in found)
    if mailed or papers & {one.method for one in found}:
        return None
    for sentence in _asking(document):
        said = None if found else _TO_AN_OFFICE.search(document.text, sentence.start, sentence.end)
        if said is None:
            said = _HANDED_TO.search(document.text, sentence.start, sentence.end)
            low = max(sentence.start, said.start() - _AHEAD) if said else 0
            if said and _BY_WIRE_OR_JURY.search(document.text, low, said.end()):
                continue
            if said and _HIS_BOX.search(document.text[said.end() : sentence.end]):
                continue
        if said and not LINK.search(sentence.text):
            return Found(said["to"], *said.span("to"), 0.75)
    return None


def _asking(document: Document) -> list[Sentence]:
    return [
        one
        for one in document.sentences
        if asking.VERB.search(one.text) and not asking.tells(one) and one.end > document.preface
    ]


def _on_paper(document: Document) -> bool:
    return any(
        _ON_PAPER.search(part) and not _BY_WIRE.search(part)
        for one in _asking(document)
        for part in re.split("[，；]", one.text)
    )
