"""E-mail addresses, telephones, postal addresses and people to ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole import names, places
from app.notices.reader.whole.contact_forms import (
    ADDRESS,
    ADDRESS_LABEL,
    ASKED_OF,
    BUILDING,
    OFFICE,
    OFFICE_ASKED,
    OFFICE_AT,
    PHONE,
    ROOM,
)
from app.notices.reader.whole.heads import Found
from app.notices.reader.whole.people_forms import (
    AFTER_PHONE,
    BEFORE_PHONE,
    BEHIND_PHONE,
    FAMILIAR,
    FULL_NAME,
    GIVEN_TO,
    NOT_PERSON,
    OF_AN_OFFICE,
    ON_A_LINE,
    PEOPLE,
    PERSON,
    SURNAMES,
    TO_BE_ASKED,
)

_MAIL = Pattern(
    r"[A-Za-z0-9][A-Za-z0-9._+-]{0,40}(?: ?@ ?|（at）|\(at\)|\[at\]|【at】|#"
    r"|（@）)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|net|org|edu|gov|example|test|info"
    r"|top|vip|xyz)(?:\.[a-z]{2,7})*",
    re.IGNORECASE,
)
_MASKED = Pattern(
    r"\[email.{0,3}protected\]|(?<![A-Za-z0-9._])[A-Za-z0-9._]*(?<!\*)\*\*[A-Za-z0-9._*]*@[A-Za-z0-9.]+"
    r"|[A-Za-z0-9._]+@\*+[A-Za-z.]*"
)
_EXTRA = Pattern(r"(?<=\d) ?[、/，或] ?(?P<number>\d{3,4} ?\d{4}|\d{4} \d{3})(?!\d)")
_EXTRA_INSIDE = Pattern(r"(?<=\d) ?[、/或] ?(?P<number>\d{4,6})(?!\d)")
_SHORT = 6
"""校内电话：82661 / 82663."""
_FAX = Pattern(
    r"传真(?:号码)?[：: ]{0,2}$|(?:订阅|广告|发行)(?:热线|电话)?[：: ]{0,2}$"
    r"|监督(?:举报)?电话[：: ]{0,2}$"
)
_NOT_PHONE = Pattern(r"(?:账号|帐号|QQ群?号?|群号|编码|卡号|代码|税号|(?<!同)微信号?)[：: ]{0,2}$")
_NAME_OF_A_SITE = Pattern(r"(?<![：，、；（\u4e00-\u9fff])[2-9]\d{6,7}[\u4e00-\u9fff]{4}")
"""88260011房产网: a page's own name among others."""
_LEADING = Pattern("电话|联系|手机|咨询|热线|号码|[办室处科]")
_LABELLED = Pattern(
    r"(?<!邮箱)(?<!网络)(?<!网)(?<!IP)(?<!下载)地址(?:[：: ]{1,2}|[是为])(?!http|www)"
    r"(?P<to>[^\n。；]{5,70})"
)


@dataclass
class Contacts:
    emails: list[Found] = field(default_factory=list)
    phones: list[Found] = field(default_factory=list)
    addresses: list[Found] = field(default_factory=list)
    people: list[Found] = field(default_factory=list)
    office: Found | None = None
    masked: list[Found] = field(default_factory=list)


def contacts(document: Document) -> Contacts:
    found = Contacts()
    offices: list[Found] = []
    for sentence in document.sentences:
        start, end = sentence.start, sentence.end
        _add(found.emails, emails(document.text, start, end))
        _add(found.masked, _masked(document.text, start, end))
        _add(found.phones, _phones(document.text, start, end))
        _add(found.addresses, addresses(document.text, start, end))
        _add(found.people, _people(document.text, start, end))
        _add(found.people, _beside_phones(document.text, start, end))
        _add(found.people, _familiar(document.text, start, end))
        _add(found.people, _on_a_line(document.text, start, end))
        _add(found.people, _to_be_asked(document.text, start, end))
        _add(found.people, _given_to(document.text, start, end))
        _add(found.people, names.told(document.text, start, end, PHONE))
        if sentence.cell is not None and _NAMED_COLUMN.search(sentence.cell.header):
            _add(found.people, _in_a_column(sentence))
        office = OFFICE.search(document.text, start, end)
        if office:
            offices.append(Found(places.office(office["who"]), *office.span("who"), 0.7))
    found.office = _most_named(document, offices)
    at = OFFICE_AT.search(document.text) or OFFICE_ASKED.search(document.text)
    at = at if found.office is None else None
    if at and not document.is_silent(at.start()):
        found.office = Found(places.office(at[at.lastgroup or 0]), *at.span(at.lastgroup or 0), 0.6)
    return found


def _most_named(document: Document, offices: list[Found]) -> Found | None:
    """Of several that take something the one named most often as such, else the first."""
    if len({one.text for one in offices}) < 2:
        return next(iter(offices), None)
    named = [one["who"] for one in ASKED_OF.finditer(document.text)]
    return max(offices, key=lambda one: sum(one.text == who for who in named))


_NAMED_COLUMN = Pattern(r"联系人|联络人|责任编辑|负责人|经办人|姓名")


def _in_a_column(sentence: Sentence) -> Iterator[Found]:
    """Of a table that gives telephones beside the names."""
    cell, name = sentence.cell, sentence.text.strip()
    listed = cell is not None and any(re.search(r"电话|手机|邮箱", one) for one in cell.headers)
    if listed and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name) and not NOT_PERSON.search(name):
        yield Found(name, sentence.start, sentence.end, 0.88)


def _add(held: list[Found], more: Iterator[Found]) -> None:
    for one in more:
        if one.text not in {known.text for known in held}:
            held.append(one)


def emails(text: str, start: int, end: int) -> Iterator[Found]:
    for found in _MAIL.finditer(text, start, end):
        written = re.sub(
            r" ?@ ?|（at）|\(at\)|\[at\]|【at】|#|（@）", "@", found[0], flags=re.IGNORECASE
        )
        plain = "@" in found[0] and "（" not in found[0]
        yield Found(written, *found.span(), 0.97 if plain else 0.75, inferred=not plain)


def _masked(text: str, start: int, end: int) -> Iterator[Found]:
    for found in _MASKED.finditer(text, start, end):
        yield Found(found[0], *found.span(), 0.3)


def _phones(text: str, start: int, end: int) -> Iterator[Found]:
    done = start
    for found in PHONE.finditer(text, start, end):
        before = text[max(start, found.start() - 12) : found.start()]
        named = not _LEADING.search(before) and _NAME_OF_A_SITE.match(text, found.start(), end)
        if found.start() < done or named or _FAX.search(before) or _NOT_PHONE.search(before):
            continue
        number = re.sub(r"[（）：:]", "", found[0]).replace(" ", "")
        number = (
            re.sub(r"^(0\d{2}|0\d{3})-?(?=\d{7,8}(?:$|转|-))", r"\1-", number)
            if number[0] == "0"
            else number
        )
        announced = _ANNOUNCED.search(text, max(0, found.start() - _AHEAD), found.end())
        yield Found(number, *found.span(), 0.95 if announced else 0.86)
        more = _EXTRA if len(number) > _SHORT else _EXTRA_INSIDE
        extra = more.match(text, found.end())
        while extra and extra.end() <= end:
            yield Found(_with_code(number, extra["number"]), *extra.span("number"), 0.85)
            done = extra.end()
            extra = more.match(text, done)


_ANNOUNCED = Pattern(
    r"电 ?话|联 ?系|咨询|手 ?机|[Tt][Ee][Ll]|热线|座机|分机|[询请]问|拨|致电|报名|☎|[：:]"
)
_AHEAD = 90
"""Letters: the line before may say so for several."""
_CODE = Pattern(r"0\d{2,3}-(?=\d+$)")


def _with_code(first: str, second: str) -> str:
    """0712-8812066、8812067 share the code."""
    code, plain = _CODE.match(first), second.replace(" ", "")
    return code[0] + plain if code and len(first) == len(code[0] + plain) else plain


_NO_PLACE = Pattern(r"\d日|[发交报送寄]送|发[至到]|提交|截止")
"""报送时间与地址 压缩包于8月31日前发送: behind the label it says when, not where."""


_A_PLACE = 5
"""Letters: 陈列室 by itself is no address."""


def addresses(text: str, start: int, end: int) -> Iterator[Found]:
    labelled = _LABELLED.search(text, start, end)
    if labelled:
        written = re.split(
            r"(?:，|；)|邮编|邮政编码|联系|收件人|(?<=.) (?=[\u4e00-\u9fff]{2,4}收)", labelled["to"]
        )[0]
        written = re.sub(r"（?收）?$", "", written.rstrip(" ：（）")).rstrip(" （）：")
        if 5 <= len(written) <= 60 and not _NO_PLACE.search(written):
            low = labelled.start("to")
            yield Found(written, low, low + len(written), 0.9)
            return
    for room in ROOM.finditer(text, start, end):
        if len(room["to"]) >= _A_PLACE or any(sign.isdigit() for sign in room["to"]):
            yield Found(room["to"], *room.span("to"), 0.86)
    for found in BUILDING.finditer(text, start, end):
        yield Found(found["to"], *found.span("to"), 0.85)
    for found in ADDRESS.finditer(text, start, end):
        low = found.start()
        labels = list(ADDRESS_LABEL.finditer(text, max(start, low - 2), found.end() - 4))
        if labels and labels[-1].end() < found.end() - 5:
            low = labels[-1].end()
        written = re.sub(r"^.*(?:寄送?至|送至|报送至|寄到|寄往)", "", text[low : found.end()])
        low = found.end() - len(written)
        written = re.sub(r"(?:收|邮编|邮政编码|联系人|电话|邮寄|不接受).*$", "", written).rstrip(
            " ："
        )
        if len(written) >= 5:
            yield Found(written, low, low + len(written), 0.93)


def _people(text: str, start: int, end: int) -> Iterator[Found]:
    for found in PEOPLE.finditer(text, start, end):
        plain = re.sub(r"（[^（）]*）", lambda one: "，" * len(one[0]), found["who"])
        for one in PERSON.finditer(plain):
            name = one["name"].replace(" ", "")
            at = found.start("who") + one.start()
            written = name + (one["title"] or "")
            labelled = one.start() == 0 or found["who"][: one.start()].endswith(("、", " "))
            sure = re.match(r"联系人|联络人|收件人|经办", found[0])
            known = name[0] in SURNAMES + "小老阿" or one["title"] or (labelled and sure)
            if known and not NOT_PERSON.search(written) and (2 <= len(written) <= 6 or "·" in name):
                yield Found(written, at, at + len(one[0]), 0.93 if name[0] in SURNAMES else 0.85)


def _beside_phones(text: str, start: int, end: int) -> Iterator[Found]:
    """Names right before a telephone number: 许衡 8826 0011."""
    for phone in PHONE.finditer(text, start, end):
        behind = BEHIND_PHONE.match(text, phone.end(), end)
        behind = behind or AFTER_PHONE.match(text, phone.end(), end)
        if behind and not NOT_PERSON.search(behind["who"]):
            yield Found(behind["who"], *behind.span("who"), 0.88)
        low = max(start, phone.start() - 24)
        before = BEFORE_PHONE.search(text, low, phone.start())
        before = before or OF_AN_OFFICE.search(text, low, phone.start())
        if before is None:
            continue
        for one in FULL_NAME.finditer(before["who"].rstrip("，、 ")):
            if NOT_PERSON.search(one[0]):
                continue
            at = before.start("who") + one.start()
            yield Found(one[0].replace(" ", ""), at, at + len(one[0]), 0.93)


_ASKED = Pattern(r"联系|咨询|找|电话|分机|答疑|请教")


def _familiar(text: str, start: int, end: int) -> Iterator[Found]:
    """老孔 6221905, 郝老师: as colleagues call one another, where it is told whom to call."""
    line = max(text.rfind("\n", 0, start) + 1, start - 60)
    if not (_ASKED.search(text, line, end) or PHONE.search(text, start, end)):
        return
    for one in FAMILIAR.finditer(text, start, end):
        yield Found(one[0], *one.span(), 0.9)


def _on_a_line(text: str, start: int, end: int) -> Iterator[Found]:
    """组委会办公室：雷鸣、桑榆."""
    found = ON_A_LINE.match(text[start:end])
    for one in FULL_NAME.finditer(found["who"]) if found else ():
        if NOT_PERSON.search(one[0]):
            continue
        at = start + (found.start("who") if found else 0) + one.start()
        yield Found(one[0], at, at + len(one[0]), 0.8)


def _to_be_asked(text: str, start: int, end: int) -> Iterator[Found]:
    """请与雷鸣、桑榆联系."""
    for found in TO_BE_ASKED.finditer(text, start, end):
        for one in FULL_NAME.finditer(found["who"]):
            if not NOT_PERSON.search(one[0]):
                at = found.start("who") + one.start()
                yield Found(one[0], at, at + len(one[0]), 0.88)


def _given_to(text: str, start: int, end: int) -> Iterator[Found]:
    """报给护理部许衡, 送到教科室许衡处."""
    for found in GIVEN_TO.finditer(text, start, end):
        name = "who" if found["who"] else "taking"
        if not NOT_PERSON.search(found[name]):
            yield Found(found[name], *found.span(name), 0.8)
