"""What speaks for a name being that of a thing asked for, as named signs: see sifting.py."""

from bisect import bisect_left
from collections.abc import Iterator

from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, elements, phrase, requests, spotted
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.topics import Topic
from app.notices.reader.weighing.clauses import parted

_CHANCES = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96, 0.99)
_SHARES = (0.001, 0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95)
_SIZES = (2, 3, 4, 5, 6, 8, 10, 13, 17)
_TITLE, _LEVELS, _CLAUSE, _OFTEN, _FELLOWS = 16, 3, 12, 4, 4
_FIRST, _LED = 4, 2
_BORDERS = "，。；：\n（）|！？、"
_NUMBER = "[一二两三四五六七八九十\\d]{1,3}(?:[-—至到]\\d+)?"
_BEHIND = {
    "counted": Pattern(f"(?:各|共|原件|复印件)*{_NUMBER}[份张篇件部段套幅册页个]"),
    "copies": Pattern("一式|纸质|打印|装订|A4|原件"),
    "form": Pattern("(?i:Word|PDF|Excel|JPE?G|MP[34]|PNG)|扫描|电子版|格式"),
    "signed": Pattern("盖章|公章|签字|签名|印章|签章|手写"),
    "long": Pattern(r"\d+ ?(?:字|分钟|秒|页|MB?|K|像素|寸)"),
    "annexed": Pattern("附件|附表|见附|模板|样式"),
    "routed": Pattern("(?:发|寄|送|交|传|报)(?:至|到|往)|邮箱|平台|系统"),
}
"""各2份; 一式三份; PDF; 签字; 800字; 见附件; 发至: what is said of things."""
_STRETCHES = {
    "bracket": Pattern("（[^（）]*）"),
    "own": Pattern("[^，。；、]*"),
    "clause": Pattern("(?:（[^（）]*）)?[^，。；、]*，?[^，。；]*"),
}
"""Where such is said: （盖章）; 一式两份 up to a sign; the clause behind, too."""


class Signs:
    """Of all names of one notice; `places` are those of what may be a thing, in their order."""

    def __init__(self, document: Document, topic: Topic, places: list[tuple[int, int]]) -> None:
        self.document, self.topic = document, topic
        self.text = document.text
        self.places = places
        self._starts = [start for start, _end in places]

    def of(self, mention: Mention) -> Iterator[str]:
        sentence = self.document.sentence_at(mention.start)
        if sentence is not None:
            yield from _of_name(mention)
            yield from self._of_letters(mention)
            yield from self._before(sentence, mention)
            yield from self._behind(sentence, mention)
            yield from self._place(sentence, mention)
            yield from self._above(sentence, mention)
            yield from self._fellows(sentence, mention)

    def _of_letters(self, mention: Mention) -> Iterator[str]:
        """How likely its letters make a name, here and where it is said again."""
        known = nouns.is_known(mention.name)
        spots = spotted.spots(self.document)
        own = spotted.chance(self.document, mention)
        again = (
            one.chance
            for one in spots
            if one.start != mention.start and self.text[one.start : one.end] == mention.name
        )
        elsewhere = max(again, default=0.0)
        same = any((one.start, one.end) == (mention.start, mention.end) for one in spots)
        yield f"edges {same:d}"
        yield f"often {min(self.text.count(mention.name), _OFTEN)}"
        yield from _steps("chance", own, _CHANCES)
        yield from _steps(f"known {known:d} chance", own, _CHANCES[::3])
        yield from _steps("elsewhere", elsewhere, _CHANCES[::2])
        shares = spotted.shares(self.document, mention)
        if shares:
            mean = sum(shares) / len(shares)
            yield from _steps("mean", mean, _SHARES)
            yield from _steps(f"known {known:d} mean", mean, _SHARES)
            yield from _steps("most", max(shares), _SHARES)
            yield from _steps("last", shares[-1], _SHARES)
            yield from _steps("starts", spotted.begins(self.document, mention), _SHARES)

    def _before(self, sentence: Sentence, mention: Mention) -> Iterator[str]:
        text, start = self.text, mention.start
        low = max([sentence.start, *(text.rfind(one, 0, start) + 1 for one in _BORDERS)])
        lead = text[low:start]
        verbs = list(asking.VERB.finditer(text, sentence.start, start))
        whose = parted(text, low, max(start, low))
        opened = text.count("（", sentence.start, start) > text.count("）", sentence.start, start)
        yield from (f"ahead {text[max(0, start - size) : start]}" for size in (1, 2, 3))
        yield f"sides {text[max(0, start - 1) : start]} {text[mention.end : mention.end + 1]}"
        yield f"clause {lead[:2]}"
        yield f"clause size {min(len(lead), _CLAUSE)}"
        yield f"verb {verbs[-1][0] if verbs else ''}"
        yield f"verb off {min((start - verbs[-1].end()) // 4, 6) if verbs else -1}"
        yield f"who {whose.ending} {whose.verb}"
        yield f"in brackets {opened:d}"
        yield from _pairs("lead", lead)

    def _behind(self, sentence: Sentence, mention: Mention) -> Iterator[str]:
        text, end = self.text, mention.end
        yield from (f"behind {text[end : end + size]}" for size in (1, 2, 3))
        after = text[end : sentence.end]
        for where, stretch in _STRETCHES.items():
            found = stretch.match(after)
            words = found[0] if found else ""
            yield from (f"{where} {name}" for name, of in _BEHIND.items() if of.search(words))
            if where == "own":
                yield from _pairs("then", words[:_CLAUSE])

    def _place(self, sentence: Sentence, mention: Mention) -> Iterator[str]:
        document, point = self.document, sentence.point
        listed = point >= 0 and asking.lists(document, point)
        element = elements.begins(document).get(sentence.number)
        led = element is not None and 0 <= mention.start - element <= _LED
        first = mention.start - sentence.start <= _FIRST
        before = self.text[sentence.start : mention.start]
        excluded = requests.excluded(
            sentence, mention, before, self.text[mention.end : sentence.end]
        )
        yield f"listed {listed:d}"
        yield f"heads {listed and requests.heads(document, sentence, mention):d}"
        yield f"element {element is not None:d} {led:d}"
        yield f"first {first:d}"
        yield f"condition {asking.is_condition(document, point):d}"
        yield f"tells {asking.tells(sentence):d}"
        yield f"outside {self.topic.is_outside(sentence):d}"
        yield f"excluded {excluded:d}"
        yield f"quarter {4 * mention.start // max(1, len(self.text))}"
        if sentence.cell is not None:
            yield f"cell first {first:d}"
            yield f"header {sentence.cell.header[-3:]}"
            yield from _pairs("header has", sentence.cell.header)

    def _above(self, sentence: Sentence, mention: Mention) -> Iterator[str]:
        """The titles of the points that it stands in, but for one that it is itself."""
        point = sentence.point
        listed = point >= 0 and asking.lists(self.document, point)
        own = listed and requests.heads(self.document, sentence, mention)
        above = list(self.document.above(point))[1 if own else 0 : _LEVELS]
        for level, one in enumerate(above):
            title = one.title[:_TITLE]
            yield from _pairs("under", title)
            if level == 0:
                yield f"right under {title[-2:]}"

    def _fellows(self, sentence: Sentence, mention: Mention) -> Iterator[str]:
        """What else may be a thing near it, and how likely that is."""
        low = bisect_left(self._starts, sentence.start)
        high = bisect_left(self._starts, sentence.end)
        others = [one for one in self.places[low:high] if one[0] != mention.start]
        before = [one for one in others if one[1] <= mention.start][-1:]
        behind = [one for one in others if one[0] >= mention.end][:1]
        yield f"fellows {min(len(others), _FELLOWS)}"
        for name, several in (("before", before), ("next", behind)):
            for start, end in several:
                parts = (end, mention.start) if name == "before" else (mention.end, start)
                between = self.text[slice(*parts)]
                chance = spotted.chance_within(self.document, start, end)
                yield f"{name} by {between if len(between) <= 2 else between[0] + between[-1]}"
                yield from _steps(name, chance, _CHANCES[2::3])
                yield f"{name} near {len(between) <= 3:d} likely {chance >= 0.5:d}"


def _of_name(mention: Mention) -> Iterator[str]:
    name = mention.name
    known = nouns.is_known(name)
    yield from _pairs("has", name)
    yield from (f"to {name[-size:]}" for size in (1, 2))
    yield from (f"from {name[:size]}" for size in (1, 2))
    yield f"name {name}"
    yield f"kind {mention.kind.value}"
    yield f"known {known:d}"
    yield f"titled {mention.titled:d}"
    yield f"generic {mention.generic:d}"
    yield f"noun {phrase.is_noun(name):d} known {known:d}"
    yield from (f"size {least}" for least in _SIZES if len(name) >= least)


def _pairs(sign: str, words: str) -> Iterator[str]:
    return (f"{sign} {words[at : at + 2]}" for at in range(len(words) - 1))


def _steps(sign: str, value: float, steps: tuple[float, ...]) -> Iterator[str]:
    return (f"{sign} {least}" for least in steps if value >= least)
