"""By which ways materials go, which of them are alternatives, and which are refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.notice import Method
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import asking
from app.notices.reader.whole.contacts import Contacts, addresses, emails
from app.notices.reader.whole.heads import Found

_WORDS = (
    (Method.POST, re.compile(r"邮寄|寄送|寄至|寄到|寄往|寄达|快递|EMS|特快专递|挂号|寄达|顺丰|(?<![邮])寄(?=[江省市县])|邮政")),
    (Method.ONLINE, re.compile(r"(?:网上|在线|线上|网络|系统|平台|小程序|网站)(?:进行)?(?:申报|填报|报名|提交|上传|报送|投稿|投递|登记)|登录[^，。；]{2,40}(?:系统|平台|网站|官网|网址)|上传(?:至|到)[^，。；]{0,24}(?:平台|系统|网盘|小程序|网站)|(?:平台|系统|小程序)(?:（[^）]*）)?(?:进行)?(?:提交|上传|填报|申报|报名)|https?://|www\.|扫码|扫描二维码|问卷星")),
    (Method.USB, re.compile(r"U盘|优盘|移动硬盘|u盘")),
    (Method.DISC, re.compile(r"光盘|DVD|光碟|刻录")),
    (Method.IN_PERSON, re.compile(r"现场(?:报送|提交|递交|交|确认)|当面|直接送(?:达|至|到|交)|面交|送达|派专人|专人(?:报送|送)|送交|(?:直接|当场)(?:交|报)|(?<![报寄发传])送至|送到|上门|自行送|报送至(?=[^，。；@]{2,40}(?:\d室|号|楼))|(?:报送|交|报|送)(?:至|到)?(?=[^，。；@（]{2,24}（(?![^）]*(?:路|街|邮编|地址|@))[^）]*(?:楼|室|座|层|大厦)[^）]*）)|交至|交到")),
    (Method.EMAIL, re.compile(r"电子邮[箱件]|邮箱|邮件|E-?mail", re.IGNORECASE)),
)  # fmt: skip
_NEEDLESS = re.compile(r"(?:无须|无需|不必|不用|毋须|免于?|不需要?|留存|另行)[^，。；]{0,4}$")
_TO = re.compile(
    r"(?:送交|送至|送到|送达|交至|交到|寄送至|寄送到|寄送|寄至|寄到|寄往|邮寄至|邮寄到|邮寄|寄|报送至|报送到|报送|报至|报(?=[省市县区州镇乡校院本我局厅])|提交至|递交至|快递至)(?:到|给)?(?P<to>[^，。；\n（）、]{2,40}(?:（[^（）]{2,60}）)?)"
)
_REFUSED = re.compile(
    r"(?:不(?:再)?(?:接受|受理|接收|收|支持|予受理|采用|得|安排|设)|谢绝|恕不(?:接受|受理)?|拒收|概不(?:受理|接收)?|请勿|勿)[^，。；]{0,18}"
)
_BOTH_WAYS = re.compile(r"或者?|任选|均可|、或|二选一|择一|亦可|也可|可选择")
_PAPER_ONLY = re.compile(r"纸质|书面|原件|纸介质")
_ANSWERED = re.compile(r"咨询|领取|下载|查询|公布|公示|获取|索取|关注|加入")


@dataclass
class Way:
    method: Method
    to: Found | None
    places: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    any_of: str | None = None
    accompanies: bool = False
    subject: Found | None = None

    @property
    def id(self) -> str:
        if self.any_of == "media":
            return f"media-{self.method.value}"
        return {"post": "paper", "in_person": "in-person"}.get(self.method.value, self.method.value)


@dataclass(frozen=True, slots=True)
class Refusal:
    method: Method
    start: int
    end: int


def refusals(document: Document) -> list[Refusal]:
    found: list[Refusal] = []
    for sentence in document.sentences:
        for refused in _REFUSED.finditer(document.text, sentence.start, sentence.end):
            for method, words in _REFUSABLE:
                if words.search(refused[0]) and method not in {one.method for one in found}:
                    found.append(Refusal(method, *refused.span()))
    return found


_REFUSABLE = (
    (Method.IN_PERSON, re.compile(r"现场(?:报送|提交|递交|投递|受理|送|报名|交)|当面|上门|来人|直接送|面交|自送|直接报送")),
    (Method.POST, re.compile(r"邮寄|快递|寄送|邮件寄|(?:纸质|信函)(?:投稿|材料|稿件|版|件)?|冲印")),
    (Method.EMAIL, re.compile(r"电子邮件|邮箱|邮件(?!寄)|电子(?:版|投稿|材料)")),
    (Method.USB, re.compile(r"U盘|优盘|移动硬盘")),
    (Method.DISC, re.compile(r"光盘")),
    (Method.ONLINE, re.compile(r"网上|网盘|在线|微信|QQ")),
)  # fmt: skip


def ways(document: Document, known: Contacts, refused: list[Refusal]) -> list[Way]:
    """In the order in which the notice names them."""
    found: list[Way] = []
    for sentence in document.sentences:
        if (
            asking.tells(sentence)
            or _ANSWERED.search(sentence.text)
            and not asking.VERB.search(sentence.text)
        ):
            continue
        _of_sentence(document, sentence, found, refused)
    _lonely_mail(document, known, found)
    return [one for one in found if one.method not in {no.method for no in refused} or one.to]


def _of_sentence(
    document: Document, sentence: Sentence, found: list[Way], refused: list[Refusal]
) -> None:
    text = document.text
    asked = bool(asking.VERB.search(sentence.text)) or "投" in sentence.text
    seen: list[Way] = []
    for mail in emails(text, sentence.start, sentence.end):
        if asked or re.search(r"邮箱|邮件", sentence.text):
            seen.append(_note(found, Method.EMAIL, mail, (mail.start, mail.end), sentence))
    if asked:
        for method, words in _WORDS:
            for word in words.finditer(text, sentence.start, sentence.end):
                if any(no.start <= word.start() < no.end for no in refused):
                    continue
                if _NEEDLESS.search(text[sentence.start : word.start()]):
                    continue
                if method is Method.EMAIL and any(one.method is method for one in seen):
                    continue
                if method is Method.EMAIL and not re.search(
                    r"(?:以|通过|用|发|电子邮件|投)", sentence.text
                ):
                    continue
                to = _target(document, sentence, method, word)
                if not _is_way(text, sentence, method, to):
                    continue
                one = _note(found, method, to, word.span(), sentence)
                if one not in seen:
                    seen.append(one)
        _paper(document, sentence, found, seen, refused)
    _alternatives(text, sentence, seen)


def _paper(
    document: Document,
    sentence: Sentence,
    found: list[Way],
    seen: list[Way],
    refused: list[Refusal],
) -> None:
    """纸质材料…报送(地址) is by post where no other way is named."""
    paper = _PAPER_ONLY.search(sentence.text)
    sent = _TO.search(document.text, sentence.start, sentence.end)
    place = next(addresses(document.text, sentence.start, sentence.end), None)
    if sent and _is_place(sent["to"]) and (place is None or "（" in sent["to"]):
        place = Found(sent["to"].strip(), *sent.span("to"), 0.85)
    if paper and place and not {one.method for one in seen} & {Method.POST, Method.IN_PERSON}:
        refused_post = Method.POST in {one.method for one in refused}
        method = Method.IN_PERSON if refused_post else Method.POST
        seen.append(_note(found, method, place, (place.start, place.end), sentence))


def _note(
    found: list[Way], method: Method, to: Found | None, place: tuple[int, int], sentence: Sentence
) -> Way:
    for one in found:
        same = one.to is None or to is None or one.to.text in to.text or to.text in one.to.text
        if one.method is method and same:
            one.to = one.to or to
            break
    else:
        one = Way(method, to)
        found.append(one)
    one.places.append(place)
    if sentence not in one.sentences:
        one.sentences.append(sentence)
    return one


def _target(
    document: Document, sentence: Sentence, method: Method, word: re.Match[str]
) -> Found | None:
    text = document.text
    if method in {Method.POST, Method.IN_PERSON}:
        found = None
        for found in _TO.finditer(text, sentence.start, sentence.end):
            if found.end("to") > word.start() and _is_place(found["to"]):
                return Found(found["to"].strip(), *found.span("to"), 0.85)
        return next(addresses(text, sentence.start, sentence.end), None)
    if method in {Method.USB, Method.DISC}:
        sent = _TO.search(text, word.start(), sentence.end)
        if sent and _is_place(sent["to"]) and "寄" in sent[0]:
            return Found(sent["to"].strip(), *sent.span("to"), 0.8)
    if method is Method.ONLINE:
        link = _LINK.search(text, sentence.start, sentence.end)
        if link:
            return Found(link[0].rstrip("."), *link.span())
        site = re.compile(
            r"[“”\u4e00-\u9fffA-Za-z]{2,20}(?:系统|平台|网盘|小程序|网站|官网)”?"
        ).search(text, word.start(), sentence.end)
        return (
            Found(
                re.sub(r"^.*(?:登录|上传至|上传到|通过|在)", "", site[0]).strip("“”"),
                *site.span(),
                0.7,
            )
            if site
            else None
        )
    return None


_PLACE = re.compile(r"[路街道巷号楼室]|处|科|部|办|中心|局|委|厅|馆|院|协会|学会|组|会|公司|台|社")


def _is_place(to: str) -> bool:
    """Somewhere to send to, and no step within one's own house."""
    return bool(_PLACE.search(to)) and "@" not in to and not re.search(r"^本|所在|邮箱", to)


def _is_way(text: str, sentence: Sentence, method: Method, to: Found | None) -> bool:
    """Whether the word names a way of its own: a disc that is posted is one way, not two."""
    if method is Method.IN_PERSON:
        posted = re.search(r"邮编|快递|寄", sentence.text)
        return to is not None and not posted
    if method is Method.POST:
        return not (re.search(r"光盘|U盘", sentence.text) and not _PAPER_ONLY.search(sentence.text))
    return True


_EITHER = re.compile(
    r"或者(?=通过|以|将|发|寄|上传|用)|(?:也|亦)可(?:以)?(?=自行|通过|发|寄|送|将|刻)|，可(?:刻录|邮寄|发送|寄)|，或(?:发送|发至|邮寄|寄|以)|或以[^，。]{2,10}方式"
)


_LINK = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9./_?=&%-]+|(?<![@A-Za-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+){1,4}\.(?:cn|com|net|org|edu|gov)(?:\.cn)?(?![A-Za-z0-9@])"
)


def _alternatives(text: str, sentence: Sentence, seen: list[Way]) -> None:
    """光盘或U盘; 邮寄或直接送达."""
    for one in seen:
        for other in seen:
            if one is other or one.places[-1] >= other.places[-1]:
                continue
            between = text[one.places[-1][1] : other.places[-1][0]]
            if len(between) <= 12 and re.search(
                r"^[^，。；]{0,8}(?:或者?|、)[^，。；]{0,6}$", between
            ):
                media = {one.method, other.method} <= {Method.USB, Method.DISC}
                one.any_of = other.any_of = "media" if media else "send"
    either = _EITHER.search(text, sentence.start, sentence.end)
    if either and not any(one.any_of for one in seen):
        before = [one for one in seen if one.places[-1][0] < either.start()]
        after = [one for one in seen if one.places[-1][1] > either.end()]
        if before and after:
            nearest = (
                max(before, key=lambda one: one.places[-1]),
                min(after, key=lambda one: one.places[-1]),
            )
            for one in nearest:
                one.any_of = "send"
    if re.search(r"随(?:同)?(?:纸质|书面|材料|以上|上述)|一并(?:报|寄|提|送)|连同", sentence.text):
        for one in seen:
            one.accompanies = one.method in {Method.USB, Method.DISC}


def _lonely_mail(document: Document, known: Contacts, found: list[Way]) -> None:
    """An address below the notice is where it goes, if nothing else names one."""
    if any(one.method is Method.EMAIL and one.to for one in found):
        return
    sendable = [one for one in known.emails if one.confidence >= 0.7]
    for mail in (sendable or known.masked)[:1]:
        sentence = document.sentence_at(mail.start)
        if sentence:
            to = mail if sendable else None
            _note(found, Method.EMAIL, to, (mail.start, mail.end), sentence)


def in_order(found: list[Way]) -> Iterator[Way]:
    yield from sorted(found, key=lambda one: one.places[0])
