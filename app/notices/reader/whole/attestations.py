"""What only a person can confirm: eligibility, publicity, consistency, no state secrets.

Which clauses ask for it has been learned (packaging/train_attestations.py) from notices whose
confirmations are known; here they are made into statements that stand for themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole import clause_words, confirming
from app.notices.reader.whole.clause_words import Clause

_LEAST = 0.4
"""Among 80 notices not learned from, this share kept false and missed ones in balance."""
_DOUBTED = 0.25
"""Of 56 notices never seen, as many clauses held a third of what was missed, one in five right."""
_PLAINLY = 0.6
"""Of the clauses that plain grammar tells as many have to be confirmed."""
_HOPELESS = 0.02
"""Of its letters alone: no sign can make it likely any more."""


@dataclass(frozen=True, slots=True)
class Statement:
    id: str
    text: str
    start: int
    end: int
    confidence: float


def statements(document: Document) -> list[Statement]:
    found: dict[str, Statement] = {}
    barred = 0
    for sentence in spoken(document):
        if sentence.start < barred:
            continue
        listed = list(_listed_bans(document, sentence))
        barred = max([barred, *(one.end for one in listed)])
        for one in listed or _of_sentence(document, sentence):
            found.setdefault(one.text, one)
    return _numbered(list(found.values()))


def spoken(document: Document) -> Iterator[Sentence]:
    """The sentences behind the reasons that are no signature and no line of contact."""
    return (
        one
        for one in document.sentences
        if one.end > document.preface and not asking.is_foot(document, one)
    )


def doubted(document: Document) -> Iterator[tuple[int, int]]:
    """Where clauses stand that may ask for it and became no statement."""
    for sentence in spoken(document):
        for clause, chance in chances(document, sentence):
            if _DOUBTED <= chance < _LEAST:
                yield clause.start, clause.end


@lru_cache(maxsize=512)
def chances(document: Document, sentence: Sentence) -> tuple[tuple[Clause, float], ...]:
    """How likely each clause is to be something that a person must confirm."""
    return tuple(_weighed(document, sentence))


def _weighed(document: Document, sentence: Sentence) -> Iterator[tuple[Clause, float]]:
    weights = Weights.load("attestations")
    around = weights.weigh(clause_words.around(document, sentence))
    among = clause_words.is_condition(document, sentence)
    for clause in clause_words.clauses(sentence):
        weight = around + weights.weigh(clause_words.words(clause))
        if weights.chance_of(weight) > _HOPELESS:
            weight += weights.weigh(clause_words.signs(clause))
        chance = weights.chance_of(weight)
        told = confirming.PLAINLY.search(clause.said) or (
            among and confirming.PLAINLY_OF_WHO.search(clause.said)
        )
        yield clause, max(chance, _PLAINLY) if told else chance


_CHEATS = Pattern(
    "(?P<if>[如若]有)?(?:凡有?|查实)?(?P<what>(?:[一-龥]{2,4}、)?(?:提供虚?假|弄虚作假|虚假|抄袭|剽窃|造假|编造|伪造|冒名|盗用|侵权"
    "|隐瞒|虚报|代笔|代做|一稿多投|由他人代)[^，。；]{0,12}?)"
    "(?:行为|情况|现象|情形)?"
    "(?(if)|[的者](?:一律|均|将)?(?:取消[^，。；]*|不予[^，。；]*)?)$"
)
"""凡提供虚假材料的; 如有抄袭: what is punished must not be done."""


def _of_sentence(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """受过处分的，不得推荐: a clause that says of whom goes with what is said of them."""
    weighed = chances(document, sentence)
    every = [clause for clause, _chance in weighed]
    told = -1
    for number, (clause, chance) in enumerate(weighed):
        if chance < _LEAST or number <= told:
            continue
        first, last = _bound(every, number)
        whole = every[first : last + 1]
        cheats = _CHEATS.search(clause.said)
        joined = "，".join(one.said for one in whole)
        said = f"不得{cheats['what']}" if cheats else confirming.mended(joined)
        told = last
        if not confirming.says_nothing(said):
            yield Statement(_id(said), f"{said}。", whole[0].start, whole[-1].end, _sure(chance))


def _bound(every: list[Clause], number: int) -> tuple[int, int]:
    """The first and the last clause of the statement that the clause is part of."""
    first = last = number
    while first and _binds(every[first - 1], every[first]):
        first -= 1
    while last + 1 < len(every) and _binds(every[last], every[last + 1]):
        last += 1
    return first, last


def _binds(before: Clause, after: Clause) -> bool:
    return not _CHEATS.search(before.said) and confirming.binds(before.said, after.said)


def _sure(chance: float) -> float:
    """Of those 80 notices' as many were right."""
    return 0.95 if chance >= 0.95 else 0.88 if chance >= 0.65 else 0.75


_LISTED = Pattern(
    r"(?P<since>(?:(?:19|20)\d\d年|近[一二三四五两\d]年)[^，。；]{0,4}?)?(?:有|存在|出现|具有)?"
    r"[下如以][列下](?:情形|情况|行为|问题)之一[^。；：]{0,16}"
    r"(?:不得|不能|不予|不再|不宜|一票否决|取消)[^。；：]{0,8}：(?P<first>[^。；：]{4,})?$"
)
_MOST_LISTED, _LISTED_SURE = 12, 0.84


def _listed_bans(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """有下列情形之一的不得推荐：A；B: each of them must not be."""
    lead = _LISTED.search(sentence.text)
    if lead is None:
        return
    since, first = lead["since"] or "", lead["first"]
    if first:
        yield _ban(since, first, sentence.end - len(first), sentence.end)
    for other in document.sentences[sentence.number + 1 : sentence.number + _MOST_LISTED]:
        joined = document.text[: other.start].rstrip(" ").endswith("；")
        inside = sentence.text.endswith("：") and other.point != sentence.point
        if not (joined or (inside and _is_inside(document, other, sentence))):
            return
        yield _ban(since, clause_words.bare(other.text).rstrip("的"), other.start, other.end)


def _ban(since: str, what: str, start: int, end: int) -> Statement:
    text = f"{since}没有{what}。"
    return Statement(_id(text), text, start, end, _LISTED_SURE)


def _is_inside(document: Document, other: Sentence, sentence: Sentence) -> bool:
    above = next(document.above(sentence.point), None)
    return above is not None and document.is_below(other.point, above)


_IDS = {
    "no-state-secrets": Pattern("国家秘密|涉密|保密审查"),
    "paper-equals-electronic": Pattern(
        "(?:纸质|书面|电子|网上|线上)[^，。；]{0,16}[与和同跟][^，。；]{0,20}(?:一致|相符|相同)"
    ),
    "published": Pattern("公示"),
    "true-and-complete": Pattern("真实|属实|弄虚作假|虚假|虚报|瞒报"),
    "original": Pattern("原创|抄袭|剽窃|著作权|版权|侵权"),
}
"""What notices ask for time and again."""


def _id(said: str) -> str:
    return next((name for name, words in _IDS.items() if words.search(said)), "stated")


def _numbered(found: list[Statement]) -> list[Statement]:
    counts: dict[str, int] = {}
    numbered: list[Statement] = []
    for one in found:
        counts[one.id] = counts.get(one.id, 0) + 1
        id_ = one.id if counts[one.id] == 1 else f"{one.id}-{counts[one.id]}"
        numbered.append(replace(one, id=id_))
    return numbered
