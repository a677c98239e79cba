"""What goes by a way, by the words at one place where the notice speaks of it."""

import re
from dataclasses import dataclass, field

from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import below, groups, handed, load_words, meant, stretch
from app.notices.reader.things import spoken
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way

Place = tuple[int, int]
_LIST = 3
"""As many things near a disc that holds all of them are all that is meant."""


@dataclass
class Load:
    """`whole` are the items among which the way takes all that it can carry."""

    named: list[Sheet] = field(default_factory=list)
    whole: list[Sheet] = field(default_factory=list)
    versions: list[Sheet] = field(default_factory=list)
    """Of what is named, what goes so in one version of several: 汇总表电子版."""
    more: list[Sheet] = field(default_factory=list)
    """Goes so besides another way: 申报表还要交一份原件到…."""
    also: list[Sheet] = field(default_factory=list)
    """Goes along with what the way takes in general: 同时附一览表."""
    rest: bool = False
    foreign: bool = False
    """What it names is nothing that was asked for, or is only filled in there."""
    formed: bool = False
    """Only 纸质材料 or 电子版 is named, so that it speaks of all that has that form."""
    along: bool = False
    """All that has that form goes so besides what is named: 照片和书面材料."""


def load(reading: Reading, way: Way, sentence: Sentence, place: Place) -> Load:
    start = stretch.since(reading, way, sentence, place)
    part = reading.document.text.rfind("其中", start, place[0])
    start = part if part >= 0 and meant.own(reading, sentence, part, place[1]) else start
    at = (start, *place)
    at_once = _by_its_form(reading, way, sentence, at)
    if at_once is not None:
        return at_once
    words = reading.document.text[start : place[0]]
    own = meant.own(reading, sentence, start, place[1]) or meant.literally(reading, words)
    own = [] if _only_aside(reading, sentence, words, start) else own
    if not own and load_words.ALSO.search(words):
        own = meant.own(reading, sentence, sentence.start, start)
    at_once = _many(reading, sentence, at, own)
    if at_once is not None:
        return at_once
    own = _left_over(reading, sentence, start, own)
    own = groups.together(reading, sentence, (start, place[0]), own)
    own = groups.and_groups(reading, words, own) or _at_home(reading, sentence)
    own += groups.of_medium(reading, words, own)
    if not own and start == sentence.start:
        own = groups.understood(reading, sentence, words, place[1])
    if own:
        return _named(reading, sentence, at, own)
    return _behind(reading, way, sentence, at)


def _by_its_form(
    reading: Reading, way: Way, sentence: Sentence, at: tuple[int, int, int]
) -> Load | None:
    """Where the words are built so that one place of the sentence alone tells what goes."""
    start, place = at[0], at[1:]
    words = reading.document.text[start : place[0]]
    behind: list[Sheet] = []
    if load_words.BY.search(words) and not load_words.BROUGHT.search(words):
        behind = handed.behind(reading, way, sentence, place)
    aside = behind or stretch.before_brackets(reading, sentence, place)
    if aside:
        return Load(aside, versions=[] if behind else aside)
    if way.method in stretch.MEDIA and stretch.ALONGSIDE.search(words):
        return Load()
    listed = load_words.GOES_ON.search(reading.document.text, place[1], sentence.end)
    formed = (
        load_words.FORM_FIRST.match(words) and not listed and not load_words.MORE_GOES.search(words)
    )
    return Load(formed=True) if formed else None


def _many(
    reading: Reading, sentence: Sentence, at: tuple[int, int, int], own: list[Sheet]
) -> Load | None:
    """A list below, or all of a part."""
    start, place = at[0], at[1:]
    following = below.listed(reading, sentence, place) or below.behind_colon(reading, sentence, at)
    if following:
        named = own + [one for one in following if one not in own]
        return Load(named, versions=following)
    words = reading.document.text[start : place[1]]
    if not reading.catalogue.everything(start, place[1]) or _is_form(words):
        return None
    listed = reading.catalogue.near(sentence.point)
    inside = load_words.INSIDE.search(words) and len(listed) >= _LIST
    if listed and (re.search(r"以上|上述", words) or inside):
        return Load(listed)
    return Load(whole=_whole(reading, words[: place[0] - start], own), named=own)


def _only_aside(reading: Reading, sentence: Sentence, words: str, start: int) -> bool:
    """电子文件以姓名命名（汇总表不写姓名），发…: what brackets say is not what goes."""
    bare = re.sub(r"（[^（）]*[不除免][^（）]*）", lambda one: " " * len(one[0]), words)
    named = [
        one
        for one in reading.catalogue.named.get(sentence.number, ())
        if start <= one.start < start + len(words)
    ]
    aside = [one for one in named if not bare[one.start - start].strip()]
    return bool(named) and len(aside) == len(named) and bool(load_words.FORMED.search(bare))


def _named(
    reading: Reading, sentence: Sentence, at: tuple[int, int, int], own: list[Sheet]
) -> Load:
    start, place = at[0], at[1:]
    words = reading.document.text[start : place[0]]
    if _besides(reading, sentence, words, start, own):
        return Load(also=own, formed=True)
    versions = _versions(reading, sentence, (start, place[1]), own)
    along = bool(load_words.WITH_ALL.search(words))
    rest = spoken.is_rest(words) and not along
    beside = re.search(r"[随与同连][一-龥]{0,4}(?:纸质|书面)", words)
    more = own if load_words.MORE_OF.search(words) else []
    return Load(
        own, rest=rest, formed=along, along=along and not beside, versions=versions, more=more
    )


def _besides(
    reading: Reading, sentence: Sentence, words: str, start: int, own: list[Sheet]
) -> bool:
    """每个项目单建文件夹，连同汇总表发至…: all that was spoken of goes so, and that besides."""
    along = re.search(r"(?:^|，)连同", words)
    if along is None or start > sentence.start:
        return False
    ahead = meant.own(reading, sentence, start, start + along.start())
    return not any(one in own for one in ahead)


def _whole(reading: Reading, words: str, own: list[Sheet]) -> list[Sheet]:
    """全部材料的PDF版和申报书Word版 is all, 申报材料 that names some is those."""
    everything = re.search(r"(?:全部|所有|各项)[一-龥]{0,4}(?:材料|资料|文件)", words)
    out = spoken.left_out(words)
    everything = everything or load_words.WITH_ALL.search(words)
    return list(reading.sheets) if (everything and not out) or not own else own


def _is_form(words: str) -> bool:
    """纸质材料 means what goes on paper, not everything."""
    return bool(load_words.FORM_ALONE.search(words)) and not load_words.OF_ALL.search(words)


def _versions(reading: Reading, sentence: Sentence, words: Place, own: list[Sheet]) -> list[Sheet]:
    """Those in whose own clause a version is told: 甲、乙，以及丙的电子版 says it of 丙 alone."""
    text = reading.document.text
    named: list[Sheet] = []
    found: list[Sheet] = []
    for one in reading.catalogue.named.get(sentence.number, ()):
        if not words[0] <= one.start < words[1]:
            continue
        stop = text.find("，", one.end, words[1])
        sheets = reading.catalogue.resolve(one)
        named += sheets
        if load_words.VERSION.search(text[one.end : stop if stop > 0 else words[1]]):
            found += sheets
    told = bool(load_words.VERSION.search(text[words[0] : words[1]]))
    return found + [one for one in own if told and one not in named]


def _left_over(reading: Reading, sentence: Sentence, start: int, own: list[Sheet]) -> list[Sheet]:
    """通过邮箱报送甲，乙寄至…: without what goes by the way before, where anything is left."""
    for way in reading.ways:
        for place in way.places:
            if place[1] != start or not own:
                continue
            ahead = meant.own(
                reading, sentence, stretch.since(reading, way, sentence, place), place[0]
            )
            taken = [] if ahead else handed.behind(reading, way, sentence, place)
            own = [one for one in own if one not in taken] or own
    return own


def _behind(reading: Reading, way: Way, sentence: Sentence, at: tuple[int, int, int]) -> Load:
    """Where nothing is named before the way: what is named behind it, or the form alone."""
    start, place, text = at[0], at[1:], reading.document.text
    labelled = re.compile(r"（[^（）]{2,20}）").match(text, place[1])
    own = meant.meant(reading, sentence, *labelled.span()) if labelled else []
    own = own or handed.behind(reading, way, sentence, place)
    told = load_words.GOES_ON.search(text, place[1], sentence.end)
    if told and not own and told[0] != "：":
        own = meant.own(reading, sentence, told.end())
    if own:
        return Load(own)
    along = load_words.BESIDES.search(text, place[1], sentence.end)
    also = meant.meant(reading, sentence, along.start(), sentence.end) if along else []
    formed = bool(load_words.FORMED.search(text[start : place[1]]))
    asks = bool(
        load_words.ASKS.search(sentence.text) and not load_words.UPLOADS.search(sentence.text)
    )
    foreign = asks or _of_the_chosen(reading, sentence)
    foreign = foreign or (not formed and _names_others(reading, sentence, start, place))
    return Load(also=also, formed=formed, foreign=foreign)


def _of_the_chosen(reading: Reading, sentence: Sentence) -> bool:
    """被推荐的课题登录平台申报: a way of later, where nothing is told to belong there."""
    staged = any(one.values.get("phase") for one in reading.sheets)
    return bool(load_words.CHOSEN.search(sentence.text)) and not staged


def _names_others(reading: Reading, sentence: Sentence, start: int, place: Place) -> bool:
    """《承诺书》原件寄到, where no such thing is on the list."""
    named = [
        one
        for one in reading.catalogue.named.get(sentence.number, ())
        if start <= one.start < place[0]
        and not one.generic
        and not load_words.ANYTHING.search(one.name)
    ]
    return bool(named) and not any(reading.catalogue.resolve(one) for one in named)


def _at_home(reading: Reading, sentence: Sentence) -> list[Sheet]:
    """Said in the point of a list that is about one thing: 3.视频：…发至邮箱."""
    home = reading.catalogue.home(sentence.point)
    if len(home) != 1 or sentence.point < 0 or stretch.INSTEAD.search(sentence.text):
        return []
    start = reading.document.points[sentence.point].start
    return [] if "\n" in reading.document.text[start : sentence.start] else home
