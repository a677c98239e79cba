"""What is said of several things of one sentence: of all, of A或B, of the parts of a set."""

import itertools
import re
from collections.abc import Sequence

from app.notices.reader.facts.fact import PAPERS, PICTURES, WAYS, Fact
from app.notices.reader.grammar.numbers import NUMBER
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import joining
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_BOTH = Pattern(r"，(?:以上)?(?:[两三四]者|二者)?(?:均|都|一律|全部)(?P<since>[^。；]{0,60})$")
_ALL_BUT = Pattern(r"除[^。；]{1,40}(?:之外|以外|外)，$")
_BOUND = Pattern(r"(?:与|同|和|随)[^，。；]{2,16}(?:一起|一并|一同|合并|合订)")
_REST = Pattern(
    r"(?:其余|其他|其它)(?:[^，。；]{0,4}(?:材料|资料|附件|文件|表格)|(?=各|均|都|的各))"
)
_TO_IT = Pattern(r"(?:[须应需另并后]|同时)附(?![件录])(?:上|有)?")
_EITHER = Pattern(r"(?:（[^（）]*）)?》?，?(?:或者?|或是)《?[一-龥]{0,9}")
_CHOOSING = "(?:任选|二选|三选|选|[任择]|交|提供|提交)?(?:其中)?(?:之)?"
_ONE_OF = Pattern(
    rf"(?:》|（[^（）]*）)?(?:[，（]?{_CHOOSING}[一1](?:种|项|个|样|份)?(?:即可|报送|提交)?[，）])?"
    "[各共（]?$"
)
"""（任选其中一种）各: what follows a choice is said of each."""
_PARTS = Pattern(
    rf"(?P<n>{NUMBER})[套份册本](?:，|（|。|：)?(?:每[套份册本]|内容|其中)?(?:均|须|应|内|依次|分别)*"
    r"(?:包括|包含|内含|含有?|由(?=[^，。；]{2,60}(?:组成|构成))|装有)"
    rf"(?!{NUMBER}[份套册本]|原件|正本|复印件)"
)
"""材料2套，每套包括, but not 3份（含1份原件）."""
_SHARED = Pattern(
    r"均|合订|每(?=[张幅个份件段])|都|各(?!类|项|级|区|单|地)|分别|以上|上述|一律|统一|全部|所有"
)
_LIES_IN_IT = "[一-龥]{0,6}(?:随|附在?|贴|夹|装|放|存)[^，。；]{0,8}(?:后|前|里|内|上)?的"
_TO_BOTH = Pattern(
    "(?:[、和及与][一-龥]{2,10}?){0,3}(?:等[一-龥]{0,4}(?:材料|资料|文件|附件|表格))?"
    f"(?![（：]|其中|{_LIES_IN_IT})[^：；]{{0,40}}$"
)
"""申报书、报告合装成册 in front of 一式5份: what follows a run is said of all of it."""
_NUMBERED = ("chars", "pages", "seconds", "bytes", "pictures", "photo_size", "background")
_TWO = 2


def named(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """Those that the fact is said of together, none where it is said of one alone."""
    found = _alternatives(catalogue, fact, sentence)
    if found or fact.path.startswith("count"):
        return found
    return _together(catalogue, fact, sentence)


def _together(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """甲表一式三份，乙表一份，均须盖章: what was named since the last semicolon."""
    text = catalogue.document.text
    start = text.rfind("；", sentence.start, fact.start) + 1 or sentence.start
    told = _BOTH.search(text, start, fact.start)
    if not told or _ALL_BUT.search(text, start, told.start() + 1):
        return []
    since = [one for one in catalogue.named[sentence.number] if told.start() < one.start]
    since = [one for one in since if one.end <= fact.start and catalogue.resolve(one)]
    if since and not _BOUND.search(told["since"]):
        return []
    if _REST.search(text, start, told.start()):
        return [one for one in catalogue.sheets if one.mention.start < fact.start]
    annexed = _TO_IT.search(text, start, fact.start)
    start = annexed.end() if annexed else start
    found = _meant(catalogue, _before(catalogue, sentence, start, told.start() + 1))
    return found if len(found) >= _TWO else []


_RIGHT_IN = Pattern("》?（[^（）；]{0,16}")
"""纪要或记录复印件（盖章）: the brackets are behind the noun that both share."""


def _alternatives(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """手绘图或者效果图，任选一种，1至3张，JPG格式: what follows is said of either."""
    text = catalogue.document.text
    inside = [one for one in catalogue.named[sentence.number] if one.start < fact.start < one.end]
    place = inside[0].end if inside else fact.start
    before = _before(catalogue, sentence, sentence.start, place)
    if len(before) < _TWO or not _EITHER.fullmatch(text, before[-2].end, before[-1].start):
        return []
    between = text[before[-1].end : fact.start]
    shared = _COPY.search(before[-1].name) and not _COPY.search(
        text[before[-2].start : before[-2].end]
    )
    within = between.count("（") > between.count("）") and not (
        shared and _RIGHT_IN.fullmatch(between)
    )
    if within or "；" in between or _REST.search(between):
        return []
    if fact.adjacent and not _ONE_OF.fullmatch(between):
        return []
    return _meant(catalogue, before[-2:])


_SET_OF = Pattern(
    r"(?:材料|资料|文件|附件|表格)（(?P<set>[^（）]{4,80})），?"
    r"(?:均|都|须|需|应|请|要|一律|统一|并|各|由[^，。；（）]{1,8})*$"
)


def in_brackets(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """申报材料（甲表、乙表）加盖公章: what stands in the brackets and nothing before them."""
    if fact.adjacent:
        return []
    told = _SET_OF.search(catalogue.document.text, sentence.start, fact.start)
    if told is None:
        return []
    inside = range(told.start("set"), told.end("set"))
    found = _meant(catalogue, [x for x in catalogue.named[sentence.number] if x.start in inside])
    return found if len(found) >= _TWO else []


def in_turn(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """甲和乙，前者一式三份，后者500字以内: the first or the last of two that stand before."""
    text = catalogue.document.text
    told = list(_IN_TURN.finditer(text, sentence.start, fact.start))
    if not told or _PART_ENDS.search(text, told[-1].end(), fact.start):
        return []
    group = run(catalogue, sentence, told[0].start())
    pair = _meant(catalogue, group) if len(group) == _TWO else []
    if len(pair) != _TWO:
        return []
    return pair[:1] if told[-1]["first"] else pair[1:]


_IN_TURN = Pattern(r"(?P<first>前者|前一[种份样项])|(?:后者|后一[种份样项])")
_PART_ENDS = Pattern(r"[；。]|(?:二者|两者|均|都)(?![^，]*者)")


def parts(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """材料2套，每套包括甲、乙、丙: as many copies of each."""
    text = catalogue.document.text
    told = _PARTS.search(text, max(sentence.start, fact.start - 1), sentence.end)
    if not told or not fact.start <= told.start("n") < fact.end:
        return []
    end = min([one for one in (text.find("；", told.end()), sentence.end) if one >= 0])
    named = [one for one in catalogue.named[sentence.number] if told.end() <= one.start < end]
    return _meant(catalogue, named)


def run(catalogue: Catalogue, sentence: Sentence, place: int) -> list[Mention]:
    """What was asked for and named last before `place`, with what it is joined to: A、B和C."""
    found: list[Mention] = []
    for one in _before(catalogue, sentence, sentence.start, place):
        found = (
            [*found, one] if found and joining.joined(catalogue.document, found[-1], one) else [one]
        )
    return found


def _before(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[Mention]:
    named = catalogue.named[sentence.number]
    told = [one for one in named if start <= one.start and one.end <= end]
    told = joining.outside_brackets(catalogue.document, told, end)
    return [one for one in told if one.titled or catalogue.resolve(one)]


def _meant(catalogue: Catalogue, named: list[Mention]) -> list[Sheet]:
    found: list[Sheet] = []
    for one in named:
        found += [sheet for sheet in catalogue.resolve(one) if sheet not in found]
    return found


def beside(text: str, fact: Fact, group: Sequence[Mention]) -> Sequence[Mention]:
    """Of A和B、C, whose last stands right before the fact, those that it is said of."""
    if fact.adjacent and _share_a_noun(text, group):
        return group
    if fact.path == "paper.copies":
        group = _uncounted(text, group)
    if not fact.path.startswith(("formats", "renditions")) or len(group) < _TWO:
        return group if _shares(text, fact, group) else group[-1:]
    places = [text[one.end : other.start] for one, other in itertools.pairwise(group)]
    told = [at for at, between in enumerate(places) if _FORM_TOLD.search(between)]
    own = group[told[-1] + 1 :] if told else group
    if "（" in text[own[-1].end : fact.start] and _ENDS_A_PAIR.match(text, fact.end):
        paired = len(own) >= _TWO and _PAIR.fullmatch(places[-1])
        return own[-2:] if paired else own[-1:]
    return own if _shares(text, fact, own) else own[-1:]


def _uncounted(text: str, group: Sequence[Mention]) -> Sequence[Mention]:
    """报告1份、推荐表一式三份: the copies are of what stands behind the last that has its own."""
    own = [at for at, one in enumerate(group[:-1], 1) if _OWN_NUMBER.match(text, one.end)]
    return group[own[-1] :] if own else group


_OWN_NUMBER = Pattern(rf"》?(?:（[^（）]*）)?(?:各|一式)?{NUMBER}[份套册本]")


def _share_a_noun(text: str, group: Sequence[Mention]) -> bool:
    """获奖证书、专利证书复印件1份: 复印件 and its number are of both; not of 样品附证书复印件."""
    told = [bool(_COPY.search(one.name)) for one in group]
    joined = all(
        "附" not in text[one.end : other.start] for one, other in itertools.pairwise(group)
    )
    return len(told) >= _TWO and told[-1] and not any(told[:-1]) and joined


def is_of_an_unasked(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """报告报扫描件，表报Word版, where the report is asked for elsewhere or not at all."""
    if sentence.cell is not None or fact.path == WAYS:
        return False
    text, named = catalogue.document.text, catalogue.named[sentence.number]
    before = [one for one in named if one.end <= fact.start]
    if not before or before[-1].generic or catalogue.resolve(before[-1]):
        return False
    last = before[-1]
    near = _RIGHT_BEHIND.fullmatch(text, last.end, fact.start)
    of_its_own = bool(_DOCUMENT.fullmatch(last.name)) and not catalogue.home(sentence.point)
    return bool(near) and last.kind in PAPERS and of_its_own


_COPY = Pattern(r"(?:复印件|影印件|扫描件)$")
_RIGHT_BEHIND = Pattern(
    r"》?(?:（[^（）]*）)?(?:[须应请需均都可只另再]*(?:报|用|为|是|交|传|采用|提供|提交|要)?)"
)
_DOCUMENT = Pattern(
    r"(?:附件|成果|证明|佐证|支撑|辅助|补充)(?:材料|资料)"
    r"|(?![两各])[一-龥]{2,}(?:[表书函]|报告|总结|证明|名单|清单|方案)"
)
_FORM_TOLD = Pattern(
    r"（[^（）]*(?:Word|Excel|PDF|扫描|格式|JPG|MP4)[^（）]*）|的(?:扫描|电子|Word)"
)
_ENDS_A_PAIR = Pattern(r"[^（）]{0,12}）[、和及与]")
_PAIR = Pattern(r"》?(?:和|及|与|以及)《?")


def _shares(text: str, fact: Fact, group: Sequence[Mention]) -> bool:
    """What is said right behind A和B is said of both, but for a number of the last."""
    between = _CLOSED.sub("", text[group[-1].end : fact.start])
    if len(group) < _TWO:
        return False
    told = between + text[fact.start : fact.end]
    if "（" in between and not re.search(r"均|都|各", told):
        return _are_pictures(fact, group) and not fact.adjacent
    if _SHARED.search(told):
        return True
    return not fact.adjacent and not fact.path.startswith(_NUMBERED)


_CLOSED = Pattern("（[^（）]*）")
_BEHIND_COPIES = Pattern(r"[份套册本]（[^（）]*$")
"""一式5份（其中原件1份: what the bracket says is of all that is handed in so."""


def each(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """甲、乙、丙的原件随同寄来，各1份: the number is of each of the run before it."""
    text = catalogue.document.text
    if not fact.adjacent or not text.startswith("各", fact.start) or sentence.cell is not None:
        return []
    group = run(catalogue, sentence, fact.start)
    if len(group) < _TWO or not _TO_EACH.fullmatch(text, group[-1].end, fact.start):
        return []
    return _meant(catalogue, group)


def are_counted_alike(
    catalogue: Catalogue, fact: Fact, sentence: Sentence, home: list[Sheet]
) -> bool:
    """决议或会议记录复印件，加盖公章，2份: of a point that names several, each or either."""
    text, named = catalogue.document.text, catalogue.named[sentence.number]
    before = [one for one in named if one.end <= fact.start and catalogue.resolve(one)]
    if len(before) < _TWO or len(home) < _TWO or set(home) != set(_meant(catalogue, before)):
        return False
    either = _EITHER.fullmatch(text, before[-2].end, before[-1].start)
    each = text.startswith("各", fact.start)
    return bool(either or each) and not _PART_ENDS.search(text, before[-1].end, fact.start)


_TO_EACH = Pattern(
    r"[^；。：（），]{0,16}，(?:[^；。：（），]{0,10}，)?|的?(?:原件|复印件|影印件|扫描件|打印件|纸质[版件])"
)
"""的原件随同寄来，各1份; 的复印件各1份."""


def _are_pictures(fact: Fact, group: Sequence[Mention]) -> bool:
    """What a bracket says of the last of several pictures, but for how a portrait is taken."""
    portrait = fact.path in {"pose", "background", "photo_size", "colour"}
    return not portrait and {one.kind for one in group} <= PICTURES


def _is_appended(text: str, fact: Fact, group: Sequence[Mention]) -> bool:
    """申报表，附版权页扫描件，合并为一个PDF，10MB以内: of what is appended."""
    last = text[group[-2].end : group[-1].start] if len(group) > 1 else ""
    return "附" in last and fact.path.startswith(_NUMBERED)


def _each_with_its_own(text: str, group: Sequence[Mention]) -> bool:
    """甲1份及乙2份（含原件）: the brackets are behind the number of the last alone."""
    return len(group) >= _TWO and all(_OWN_NUMBER.match(text, one.end) for one in group)


def is_of_all(text: str, since: int, fact: Fact, group: Sequence[Mention]) -> bool:
    """What is said farther behind A和B is said of both, where words such as 均 say so."""
    between = text[since : fact.start]
    of_copies = bool(_BEHIND_COPIES.search(between)) and not _each_with_its_own(text, group)
    inside = between.count("（") > between.count("）") and not of_copies
    if inside and not re.search(r"均|都|各", between):
        return _are_pictures(fact, group)
    if _SHARED.search(text[since : fact.end]):
        return True
    whole = (of_copies or "其中" not in between) and not _is_appended(text, fact, group)
    return len(group) > 1 and whole and bool(_TO_BOTH.match(between))
