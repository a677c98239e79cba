"""Where something is to be sent: an office, a postal address, a web address."""

import re
from dataclasses import replace

from app.domain.notice import Method
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole import places
from app.notices.reader.whole.contacts import addresses
from app.notices.reader.whole.heads import Found

_PLACE_END = "楼|室|层|座|房|间|院|大厦|号"
_IN_BRACKETS = (
    rf"(?<![报寄发传选呈])(?:交|送)(?=[^，。；@（至到给达]{{2,24}}（[^）]*(?:{_PLACE_END})[^）]*）)"
)
"""交教务处（行政楼201室）."""
_BROUGHT = (
    "(?<![报寄发传选呈])送(?=[省市县区镇校院研学机乡]"
    "|[^，。；@（至到给达]{2,20}(?:楼|室|[科股处]|馆|中心|窗口|服务台))"
)
"""送市文化馆; 送行政楼."""
_HANDED = (
    "(?<![报寄发传提呈上递转])交(?=[^，。；@（至到给达本各]{2,16}(?:室|[科股处]|窗口"
    "|服务台|会务组)(?:[，。；（转]|$))"
)
"""交党委办公室."""
_SENT = (
    "送交|送至|送到|送达|寄（送）[至到]|送（寄）[至到]|交至|交到|寄送至|寄送到|寄送|寄至|寄到|寄往|邮寄至|邮寄到|邮寄|寄"
    "|报送至|报送到|报送|报至|报(?=[省市县区州镇乡校院本我局厅])|提交至|递交至|快递至"
)
_VERB_AGAIN = r"或者?[发寄通]|报送|寄至|送至|发至|发送|请|于\d"
_WHERE = (
    rf"(?!达|[到至给]|或)(?:(?!{_VERB_AGAIN})[^，。；\n（）、]){{2,40}}(?:（[^（）]{{2,60}}）)?"
)
_TO = Pattern(rf"(?:{_IN_BRACKETS}|{_BROUGHT}|{_HANDED}|{_SENT})(?:到|给)?：?(?P<to>{_WHERE})")
"""寄至环城路17号（县文化馆）; 交教务处（行政楼201室）; 送市文化馆."""
_WITH_SCHEME = r"(?:https?://|www\.)(?![^\s，。；]*mailto)[A-Za-z0-9./_?=&%-]+"
_BARE_HOST = (
    r"(?<![@A-Za-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+){1,4}"
    r"\.(?:cn|com|net|org|edu|gov)(?:\.cn)?(?![A-Za-z0-9@])"
)
"""shenbao.example.com: without http."""
LINK = Pattern(f"{_WITH_SCHEME}|{_BARE_HOST}")
_SITE = Pattern(
    r"[“”\u4e00-\u9fffA-Za-z]{2,20}(?:系统|平台|网盘|云盘|小程序|网站|官网|公众号|[工Q][作Q]群)”?"
    r"|小程序“[^“”]{2,14}”|学习通(?:“[^“”]{2,14}”班级?)?|[一-龥]{2,4}政务通"
)
_ANY_SITE = Pattern(r"(?:该|本|此|上述|申报|投稿|网上)?(?:系统|平台|网站|官网|小程序|网盘)?")
_AT = Pattern(
    r"在(?P<to>[^，。；\n（）、在]{2,30}(?:处|楼|室|中心|大厅|窗口|台|馆)(?:（[^（）]{2,40}）)?)"
    r"(?:现场)?(?:递交|提交|上交|交)"
)
"""在政务大厅窗口现场递交."""
_AHEAD = Pattern(
    r"(?:[一-龥]{1,6}：)?(?P<to>(?![^，。；：（）]*[请送寄])[^，。；：（）]{4,40}"
    r"(?:楼|室|房间|大厦|大厅|窗口|中心|处|科|部|办)(?:（[^（）]{2,40}）)?)，(?=[^。；]{0,12}$)"
)
"""江南大厦1122房间，请直接送达."""
_PLACE = Pattern(
    r"[路街道巷号楼室]|处|科|股|部|办|中心|局|委|厅|馆|院|协会|学会|组|会|公司|台|社|[文妇残侨]联|科协|大厦|大厅|学校|窗口"
)


_WITH_PAPERS = Pattern(r"纸质|书面|随|一并|一起|一同|连同")


def target(
    document: Document, sentence: Sentence, method: Method, word: re.Match[str]
) -> Found | None:
    text = document.text
    if method in {Method.POST, Method.IN_PERSON}:
        return _by_hand_or_post(text, sentence, method, word)
    if method in {Method.USB, Method.DISC}:
        sent = _TO.search(text, word.start(), sentence.end)
        posted = sent and (
            "寄" in sent[0] or not _WITH_PAPERS.search(text[sentence.start : sentence.end])
        )
        if sent and posted and _is_place(sent["to"]):
            return Found(places.office(sent["to"]), *sent.span("to"), 0.8)
        if re.search(r"(?<!邮)寄", sentence.text) and posted is not False:
            return next(addresses(text, word.start(), sentence.end), None)
    return _online(text, sentence, word) if method is Method.ONLINE else None


_BY_POST = Pattern(r"邮?寄|快递")
_BY_HAND = Pattern(r"送(?![（/])|交")
"""先送到推荐单位，收齐后寄到…: brought to one, sent on to another."""


def _by_hand_or_post(
    text: str, sentence: Sentence, method: Method, word: re.Match[str]
) -> Found | None:
    passed = 0
    for found in _TO.finditer(text, sentence.start, sentence.end):
        apart = "，" in text[word.end() : found.start()]
        other = _BY_POST if method is Method.IN_PERSON else _BY_HAND
        if apart and other.match(found[0]):
            passed = found.end() if method is Method.POST else passed
            continue
        to, start, end = _without_aside(found)
        if end > word.start() and _is_place(to):
            return Found(places.office(to), start, end, 0.85)
    ahead = _AHEAD.match(text, sentence.start, word.start())
    if ahead:
        return Found(ahead["to"], *ahead.span("to"), 0.8)
    at = _AT.search(text, sentence.start, sentence.end)
    if at and method is Method.IN_PERSON:
        return Found(at["to"], *at.span("to"), 0.8)
    named = next(addresses(text, max(sentence.start, passed), sentence.end), None)
    return replace(named, text=places.office(named.text)) if named else None


def _online(text: str, sentence: Sentence, word: re.Match[str]) -> Found | None:
    link = LINK.search(text, sentence.start, sentence.end)
    if link:
        return Found(link[0].rstrip("."), *link.span())
    site = _SITE.search(text, word.start(), sentence.end)
    if site is None:
        return None
    name = places.site(site[0])
    if _ANY_SITE.fullmatch(name) or name.endswith(("的系统", "的平台", "的网站")):
        return None
    return Found(name, *site.span(), 0.7)


def office(document: Document, sentence: Sentence) -> Found | None:
    """Where papers go that are simply 报送至: the office with its address, or the address."""
    sent = _TO.search(document.text, sentence.start, sentence.end)
    place = next(addresses(document.text, sentence.start, sentence.end), None)
    to, start, end = _without_aside(sent) if sent else ("", 0, 0)
    if _is_place(to) and (place is None or "（" in to):
        return Found(places.office(to), start, end, 0.85)
    return place


_ASIDE = Pattern(r"（[^（）]*(?:@|邮箱|电子|下同|以下简称)[^（）]*）$")


def _without_aside(sent: re.Match[str]) -> tuple[str, int, int]:
    """送市妇联权益部（电子版同时发邮箱…）: the brackets say something else."""
    to = _ASIDE.sub("", sent["to"])
    return to, sent.start("to"), sent.start("to") + len(to)


def _is_place(to: str) -> bool:
    """Somewhere to send to, and no step within one's own house."""
    return (
        bool(_PLACE.search(to))
        and "@" not in to
        and not re.search(
            r"^[至到给]?[本各]|^[需须应]|《|所在|邮箱|统一|拷入|(?:审核|审批|初审|汇总|盖章|备案)$",
            to,
        )
    )
