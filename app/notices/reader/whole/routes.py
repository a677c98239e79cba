"""By which ways materials go."""

import re

from app.domain.notice import Method
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.whole import by_hand, lonely, places, separate, settling
from app.notices.reader.whole.alternatives import also, alternatives, any_below
from app.notices.reader.whole.contacts import Contacts, emails
from app.notices.reader.whole.heads import Found
from app.notices.reader.whole.refusals import Refusal
from app.notices.reader.whole.targets import LINK, office, target
from app.notices.reader.whole.way import Way
from app.notices.reader.whole.wordings import MOVES, WORDS

_NEEDLESS = Pattern(r"(?:无须|无需|不必|不用|毋须|免于?|不需要?|留存|另行)[^，。；]{0,4}$")
NOT_SO = Pattern(
    r"(?:不(?:再|得|要|需|必|用)?|无需|无须|勿)(?:通过|用|以|经|走|上传|发送?|传|存入|邮?寄)(?:到|至|入)?[^，。；]{0,8}$"
    r"|[发传寄存]不[了出上进][^，。；]{0,4}$"
)
"""短视频不通过邮箱报送: that way is not for the thing named before."""
_FAILS = Pattern(
    r"[^，。；]{0,6}(?:失败|不成功|困难|不便|不了|不通|不畅|故障)|率|的?(?:时间|期限|日期|截止)"
)
"""网络上传失败的, 系统上传时间: speaks of that way only to say something else."""
_FROM = ("从", "由", "在", "打印")
_FETCHED = Pattern(r"[^，。；]{0,12}?(?:导出|下载|生成)")
_FILLED_AND_FETCHED = Pattern(r"[中上里]?填[写报]?(?:完成?)?后(?:导出|下载|生成)")
"""从系统导出《报名表》, 在系统填写后导出: what comes out of it goes elsewhere."""
_NOWHERE = Pattern(r"任何|未(?:曾|经)?[以在]|曾在")
"""投稿前未在任何平台发表过."""
_DONE = Pattern("已经?$")
"""农场要已录入名录系统: a condition."""
_COMES_OUT = Pattern(r"(?:系统|平台|网站|小程序|官网)[^，。；]{0,4}(?:导出|下载|打印)")
"""从系统导出报名汇总表; 从网站下载填写."""
_OF_OTHERS = Pattern(
    r"代为|无须自行|无需自行|^[省市][^，。；]{0,10}要求各|由我[局会办馆院][^，。；]{0,6}统一"
)
"""What the issuer itself does with it further on."""
_UPLOADED = Pattern(r"上传|填报|提交|登[录入]|录入|报名|投稿|填写|申报")
_SITE_LABEL = Pattern(
    r"(?:[网云]盘|上传|报送|投稿|填报|申报)[^，。；：]{0,4}(?:链接|网址|地址|入口)："
)
"""网盘链接：https://…, on a line of its own."""
_FORBIDDEN = Pattern(r"(?:严禁|禁止|不得|不要|请勿|没有|不设)[^，。；]{0,16}$")
_STREET = Pattern(r"[路街巷道]|邮编|\d号(?!楼)")
_ROOM = Pattern(r"（[^）@]*(?:楼|室|路\d+号)[^）@]*）")
_SENT_TO_AN_ADDRESS = Pattern(
    r"(?:材料|资料|申[报请]书|推荐[表书])[^。；@]{0,16}报?[送交][至到][^。；@]{2,24}，地址[：为是]"
)
"""将以上材料报送至市职改办，地址：…."""
_ANSWERED = Pattern(r"咨询|领取|下载|查询|公布|公示|获取|索取|关注|加入")
_BY_MAIL = Pattern(r"以|通过|用|发|电子邮件|投|接收|向[^，。；]{2,16}邮箱(?:报|提)")


def ways(document: Document, known: Contacts, refused: list[Refusal]) -> list[Way]:
    """In the order in which the notice names them."""
    found = _Ways(document, refused, known)
    for sentence in document.sentences:
        answers = _ANSWERED.search(sentence.text) and not asking.VERB.search(sentence.text)
        if not asking.tells(sentence) and not answers:
            found.read(sentence)
    found.add_lonely()
    found.ways = [one for one in found.ways if not settling.is_vague(one, found.ways)]
    any_below(document, found.ways)
    return settling.kept(document, found.ways, refused)


class _Ways:
    def __init__(self, document: Document, refused: list[Refusal], known: Contacts) -> None:
        self.document = document
        self.text = document.text
        self.refused = refused
        self.known = known
        self.ways: list[Way] = []
        self.last: list[Way] = []
        """Those of the sentence before."""
        self.led = False
        """The sentence before ends in a colon and asks for something: addresses follow."""

    def read(self, sentence: Sentence) -> None:
        asked = bool(asking.VERB.search(sentence.text)) or bool(MOVES.search(sentence.text))
        seen: list[Way] = []
        if lonely.ONLY_ASKED.search(sentence.text) or _OF_OTHERS.search(sentence.text):
            return
        led = self.led and self.text[: sentence.start].endswith("\n")
        self.led = (sentence.text.endswith("：") and (asked or led)) or (
            led and bool(_BARE_MAIL.match(sentence.text))
        )
        header = sentence.cell.header if sentence.cell else ""
        if asked or led or re.search(r"邮箱|邮件|信箱", header + sentence.text):
            seen += [
                self.note(Method.EMAIL, mail, (mail.start, mail.end), sentence)
                for mail in emails(self.text, sentence.start, sentence.end)
            ]
        if asked:
            self._by_words(sentence, seen)
            self._paper(sentence, seen)
        if asked or _SITE_LABEL.search(sentence.text):
            self._linked(sentence, seen)
        self._brought(sentence, seen, asked=asked)
        alternatives(self.text, sentence, seen)
        also(sentence, seen, self.last)
        self.last = seen

    def add_lonely(self) -> None:
        """Ways to addresses that stand apart from all that is asked."""
        known = self.known
        mail = lonely.mail(self.document, known, self.ways)
        if mail:
            masked = mail in known.masked
            self._add(Method.EMAIL, mail, None if masked else mail)
        place = lonely.place(self.document, known, self.ways, self.refused)
        if place:
            self._add(*place, place[1])
        office = None if mail else lonely.office(self.document, self.ways)
        if office:
            self._add(Method.IN_PERSON, office, office)
        for one in lonely.only_to_ask(self.document, self.ways):
            self.ways.remove(one)

    def _add(self, method: Method, at: Found, to: Found | None) -> None:
        sentence = self.document.sentence_at(at.start)
        if sentence:
            self.note(method, to, (at.start, at.end), sentence)

    def note(
        self, method: Method, to: Found | None, place: tuple[int, int], sentence: Sentence
    ) -> Way:
        """A way that is known already gets one more place."""
        for one in self.ways:
            bare = method is Method.EMAIL and to is None
            if bare and not self._is_called_so(one, sentence):
                continue
            if one.method is method and self._same_place(one, to, sentence):
                one.to = _fuller(method, one.to, to)
                break
        else:
            one = Way(method, to)
            self.ways.append(one)
        one.places.append(place)
        if sentence not in one.sentences:
            one.sentences.append(sentence)
        return one

    def _is_called_so(self, way: Way, sentence: Sentence) -> bool:
        """会务组邮箱 is the address that was told under that name, if there is one."""
        named = _NAMED_BOX.search(sentence.text)
        boxes = [one for one in self.ways if one.method is Method.EMAIL]
        told = [
            one
            for one in boxes
            if named and any(named[0] in each.text for each in one.sentences if each != sentence)
        ]
        return way in (told or boxes)

    @staticmethod
    def _same_place(one: Way, to: Found | None, sentence: Sentence) -> bool:
        if _same_place(one.to, to):
            return True
        if one.to is None or to is None:
            return True
        if one.method is Method.POST:
            return _is_bare(one.to) or _is_bare(to)
        if one.method is Method.ONLINE and bool(LINK.match(one.to.text)) != bool(
            LINK.match(to.text)
        ):
            named, other = (to, one.sentences) if LINK.match(one.to.text) else (one.to, [sentence])
            stem = _STEM.sub("", named.text)[-6:] or named.text
            return any(stem in each.text for each in other)
        return False

    def _by_words(self, sentence: Sentence, seen: list[Way]) -> None:
        for method, words in WORDS:
            for word in words.finditer(self.text, sentence.start, sentence.end):
                if not self._counts(sentence, method, word, seen):
                    continue
                to = target(self.document, sentence, method, word)
                if separate.is_way(sentence, method, to, word.start()):
                    one = self.note(method, to, word.span(), sentence)
                    if one not in seen:
                        seen.append(one)

    def _linked(self, sentence: Sentence, seen: list[Way]) -> None:
        """登录“某某中心”（address）: an address on the web to which something is handed in."""
        if any(one.method is Method.ONLINE for one in seen):
            return
        if not _UPLOADED.search(sentence.text) and not _SITE_LABEL.search(sentence.text):
            return
        link = LINK.search(self.text, sentence.start, sentence.end)
        if link and separate.only_fetched(self.text, sentence.start, sentence.end):
            return
        if link and not _FORBIDDEN.search(self.text[sentence.start : link.end()]):
            to = Found(link[0].rstrip("."), *link.span())
            seen.append(self.note(Method.ONLINE, to, link.span(), sentence))

    def _brought(self, sentence: Sentence, seen: list[Way], *, asked: bool) -> None:
        """到行政楼217房间交给…; 地点：… below 现场报送."""
        if any(one.method is Method.IN_PERSON for one in seen):
            return
        titles = " ".join(one.title for one in self.document.above(sentence.point))
        found = by_hand.brought(sentence, titles)
        if found and (asked or found[0].startswith(("地", "带")) or by_hand.takes(found)):
            start, end = (sentence.start + at for at in found.span("to"))
            to = Found(places.office(found["to"]), start, end, 0.8)
            seen.append(self.note(Method.IN_PERSON, to, (start, end), sentence))

    def _counts(
        self, sentence: Sentence, method: Method, word: re.Match[str], seen: list[Way]
    ) -> bool:
        if any(no.start <= word.start() < no.end for no in self.refused):
            return False
        before = self.text[sentence.start : word.start()]
        if before.rfind("《") > before.rfind("》"):
            return False
        refused = _NEEDLESS.search(before) or NOT_SO.search(before + word[0])
        refused = refused or re.search(r"(?:不(?:得|再|能|要|用)?|勿)$", before)
        out_of = method is Method.ONLINE and (
            _COMES_OUT.search(word[0])
            or separate.only_fetched(self.text, word.start(), sentence.end)
            or separate.SECTOR.match(self.text, word.end())
        )
        from_it = before.endswith(_FROM) and _FETCHED.match(self.text, word.end())
        fetched = out_of or from_it or _FILLED_AND_FETCHED.match(self.text, word.end())
        done = _DONE.search(before) or (method is Method.ONLINE and _NOWHERE.search(word[0]))
        if refused or fetched or done or _FAILS.match(self.text, word.end()):
            return False
        if method is Method.IN_PERSON and _TO_A_SITE.match(self.text, word.end()):
            return False
        if method is not Method.EMAIL:
            return not _FORBIDDEN.search(self.text[sentence.start : word.end()])
        known = any(one.method is method for one in seen) or _IN_OFFICE.search(before)
        return not known and bool(_BY_MAIL.search(sentence.text))

    def _is_room(self, place: Found) -> bool:
        """报送至行政楼310室: within the house."""
        sent = _SENT_THERE.search(self.text[max(0, place.start - 4) : place.start])
        return bool(sent and _NUMBERED.search(place.text) and not _STREET.search(place.text))

    def _has_street(self, place: Found) -> bool:
        """With the office or anywhere else; without one, whoever is asked knows the house."""
        return any(_STREET.search(one.text) for one in (place, *self.known.addresses))

    def _paper(self, sentence: Sentence, seen: list[Way]) -> None:
        """纸质材料…报送(地址) is by post where no other way is named."""
        place = office(self.document, sentence)
        by_hand_or_post = {one.method for one in seen} & {Method.POST, Method.IN_PERSON}
        methods = {one.method for one in seen}
        inside = place is not None and self._is_room(place)
        room = (_ROOM.search(sentence.text) or inside) and not methods & {Method.USB, Method.DISC}
        addressed = _SENT_TO_AN_ADDRESS.search(sentence.text)
        paper = separate.PAPER_ONLY.search(sentence.text) or room or addressed
        barred = place and _FORBIDDEN.search(self.text[sentence.start : place.start])
        account = place and place.text.startswith("“")
        if place and paper and not by_hand_or_post and not barred and not account:
            refused = Method.POST in {one.method for one in self.refused}
            within = re.search(r"（[^）]*[楼室座层][^）]*）", place.text) and not _STREET.search(
                place.text
            )
            here = refused or within or inside or re.search(r"报到(?!通知)|当面交", sentence.text)
            sent = self.text[max(0, place.start - 3) : place.start].count("寄")
            by_hand = here or not (sent or self._has_street(place))
            method = Method.IN_PERSON if by_hand else Method.POST
            seen.append(self.note(method, place, (place.start, place.end), sentence))


_STEM = Pattern(r"(?:信息|管理|申报|网上|业务)*(?:系统|平台|网站|官网)$")
"""统计系统, told before as 能源统计信息系统（address）."""
_NUMBERED = Pattern(r"\d{3,4}(?:办公室|室|房间?)?$|[楼层][^路街号]{0,10}[室部处科办厅]$")
_SENT_THERE = Pattern("[报送交][至到]?：?$")
_TO_A_SITE = Pattern(r"[^，。；]{0,8}(?:网盘|云盘|平台|系统|邮箱|信箱|小程序|工作群)")
"""交到网盘: by no hand."""


def _is_bare(to: Found) -> bool:
    """An office without street or number."""
    return not _STREETS.search(to.text)


_STREETS = Pattern(r"[路街巷道]|\d|（[^（）]*[楼室厅号层院]|邮编")


def _fuller(method: Method, one: Found | None, other: Found | None) -> Found | None:
    if one is None or other is None:
        return one or other
    if (method is Method.POST and _is_bare(one)) or one.text in other.text:
        return other
    return other if method is Method.ONLINE and LINK.match(other.text) else one


def _same_place(one: Found | None, other: Found | None) -> bool:
    if one is None or other is None:
        return True
    return one.text in other.text or other.text in one.text


_NAMED_BOX = Pattern(r"[一-龥]{2}[组室处部会科办]邮箱")
_IN_OFFICE = Pattern(r"(?:OA|钉钉|企业微信|办公系统|协同平台)[^，。；@]{0,12}$")
"""A box within an office system is no mail."""
_BARE_MAIL = Pattern(r"[A-Za-z0-9._-]+ ?@ ?[A-Za-z0-9.-]+(?:（[^（）]*）)?$")
