"""What around a day speaks for or against its closing a sending-in."""

from collections.abc import Iterator
from datetime import date

from app.notices.reader.grammar.dates import Moment, moments
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.whole.clauses import own_words

_NUMBER = Pattern(r"\d+")
_SIGNS = Pattern("[，。；：]")
_BORDERS = Pattern("[。；]")
_NEAR_BEFORE, _NEAR_AFTER, _FAR, _TITLE = 14, 16, 40, 20
_GAP = 6
_DAYS_OFF = (-400, -60, -1, 1, 5, 15, 40, 80, 130, 200, 300, 400)
"""Days after the notice."""
_EIGHTHS, _LATE = 8, 3
_CALLED = {
    "closes": Pattern(
        "截[止稿至]|关[闭上]|停止|最后|最[迟晚]|(?:不得|勿)[迟晚]于|时限|不再(?:受理|接[收受])|延[长期]|顺延"
    ),
    "sends": Pattern(
        "报送|提交|上报|报至|报我|发至|发到|寄|送[至交到]|递交|上传|填报|申报|报名|投稿|交[到至]|反馈|(?<!不再)受理|接收|征集|收[稿件]"
    ),
    "happens": Pattern(
        "举[办行]|召开|开幕|评审|初[评赛]|复[评赛]|决赛|终评|颁奖|展[出览]|答辩|培训|投票"
    ),
    "starts": Pattern("启动|开[始启通放]|[|]起|[自从][|]"),
    "tells": Pattern(
        "公布|公示|发布|告知|通知|答复|反馈结果|退[稿回还]|[取领]回|返还|编印|印[发制]"
    ),
    "made": Pattern("出版|发表|创作|拍摄|完成的|建成|成立|命名|出生|注册|备案|入职|立项|获"),
    "above": Pattern("要求我|汇总后|(?:统一|一并)(?:报|上报|推荐)|报(?:省|国家|部|市局)"),
}
"""What the clause says happens on that day."""


def words(
    document: Document,
    sentence: Sentence,
    found: list[Moment],
    number: int,
    day: date | None,
    issued: date | None,
) -> Iterator[str]:
    """Of the sentence's moment of that number, which is `day`."""
    one = found[number]
    before, after = _plain(sentence.text[: one.start]), _plain(sentence.text[one.end :])
    near, then = _SIGNS.split(before)[-1], _SIGNS.split(after)[0]
    yield from _pieces("<", near[-_NEAR_BEFORE:], 3)
    yield from _pieces(">", then[:_NEAR_AFTER], 3)
    yield from {f"<{before[-size:]}|" for size in range(1, 5)}
    yield from {f">|{after[:size]}" for size in range(1, 5)}
    start, end = own_words(sentence.text, found, number)
    yield from _pieces("<<", _plain(sentence.text[start : one.start])[-_FAR:], 2)
    yield from _pieces(">>", _BORDERS.split(_plain(sentence.text[one.end : end]))[0][:_FAR], 2)
    yield from (f"{name}!" for name, sign in _CALLED.items() if sign.search(f"{near}|{then}"))
    if not near and not then:
        yield "alone"
    yield from _among(sentence.text, found, number)
    yield from _of_place(document, sentence)
    later = sum((day - issued).days >= one for one in _DAYS_OFF) if day and issued else "unknown"
    yield f"later={later}"


def _among(text: str, found: list[Moment], number: int) -> Iterator[str]:
    """The other days of the sentence, and what stands between."""
    one = found[number]
    yield f"number={min(number, _LATE)}"
    yield f"left={min(len(found) - number, _LATE)}"
    if number:
        yield f"from={_plain(text[found[number - 1].end : one.start])[-_GAP:]}"
    if number + 1 < len(found):
        yield f"to={_plain(text[one.end : found[number + 1].start])[:_GAP]}"
    if one.time is not None:
        yield "hour"
    if one.year is not None:
        yield "year"


def _of_place(document: Document, sentence: Sentence) -> Iterator[str]:
    for title in titles(document, sentence):
        yield from _pieces("title ", _plain(title)[:_TITLE], 2)
    if sentence.cell is not None:
        yield "cell"
    if asking.tells(sentence):
        yield "told"
    if asking.is_foot(document, sentence):
        yield "foot"
    if sentence.end <= document.preface:
        yield "preface"
    yield f"place={int(_EIGHTHS * sentence.start / len(document.text))}"


def titles(document: Document, sentence: Sentence) -> list[str]:
    """Of the column, else of all parts around, and a question in a line of its own above it."""
    if sentence.cell is not None:
        return [sentence.cell.header]
    found = [one.title for one in document.above(sentence.point)]
    number = sentence.number
    while number and is_roster(document.sentences[number].text):
        number -= 1
    before = document.sentences[number - (number == sentence.number)] if sentence.number else None
    short = before is not None and not before.cell and len(before.text) <= _HEADING
    return [*found, before.text] if before and short else found


_HEADING = 16
_BODIES = "[县区市局镇乡院校馆社会]|单位|中心|街道|部门|公司|企业"
_ROSTER = Pattern(rf" ?(?:[上下]午)? ?(?:（[^）]*）)?[：，] ?[^，。；]*(?:{_BODIES})(?=$|[、（])")


def is_roster(text: str) -> bool:
    """9月8日：安源县、白石县: one of several days, each for some who come."""
    first = next(moments(text), None)
    return first is not None and first.start <= 1 and bool(_ROSTER.match(text[first.end :]))


def _pieces(sign: str, text: str, longest: int) -> set[str]:
    sizes = range(1, longest + 1)
    return {f"{sign}{text[at : at + size]}" for size in sizes for at in range(len(text) - size + 1)}


def _plain(text: str) -> str:
    return _NUMBER.sub("0", text)
