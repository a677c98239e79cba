"""What of a clause speaks for or against its being something that a person must confirm."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.whole.clause_signs import SIGNS
from app.notices.reader.whole.clauses import clauses_of

_MARK = Pattern(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳]) ?")
_NUMBER = Pattern(r"\d+")
_YEAR = 4
_LENGTHS = (4, 6, 8, 10, 13, 17, 22, 30, 45)
_LAST, _MOST_LEFT, _EIGHTHS = 5, 4, 8
_TITLE = 20
_ASKED_WHO = Pattern(
    r"条件|资格|范围|对象|主体|什么样|什么要求|谁(?:可以|能|来)|哪些[^，。；]{0,8}(?:可以|能|投)"
    r"|(?:申报|参赛|参评|参选)(?:人|者|项目|作品|单位|选手)$"
)
"""申报条件; 哪些人可以报: titles of a part about who may be named."""


@dataclass(frozen=True, slots=True)
class Clause:
    """`said` is without a list's mark; `before` and `after` are its neighbours in the sentence."""

    said: str
    before: str
    after: str
    number: int
    left: int
    start: int
    end: int


def clauses(sentence: Sentence) -> list[Clause]:
    found = list(clauses_of(sentence))
    words = ["", *(clause for clause, _place in found), ""]
    return [
        Clause(bare(clause), words[at], words[at + 2], at, len(found) - at, start, end)
        for at, (clause, (start, end)) in enumerate(found)
    ]


def bare(clause: str) -> str:
    said = _MARK.sub("", clause.strip())
    return said if said.count("（") == said.count("）") else said.strip("（）")


def around(document: Document, sentence: Sentence) -> list[str]:
    """What holds for every clause of the sentence."""
    above = list(document.above(sentence.point))
    found = [
        f"depth={len(above)}",
        f"place={int(_EIGHTHS * sentence.start / len(document.text))}",
        f"behind={document.text[sentence.end : sentence.end + 1]}",
    ]
    if asking.tells(sentence):
        found.append("told")
    if sentence.cell is not None:
        found.append("cell")
    if sentence.point >= 0 and document.points[sentence.point].start == sentence.start:
        found.append("first")
    if any(_ASKED_WHO.search(one.title[:_TITLE]) for one in above):
        found.append("who")
    return found


_CONDITIONS = Pattern(r"(?:条件|资格)(?:与[^，。；]{2,6})?[：:。]?$")


def is_condition(document: Document, sentence: Sentence) -> bool:
    """Whether it stands in a part about what one must be to be named."""
    return any(_CONDITIONS.search(one.title[:_TITLE]) for one in document.above(sentence.point))


def words(clause: Clause) -> list[str]:
    """Its letters and those beside it: 不得 of itself, <不得 and >不得 of its neighbours."""
    said = f"^{_plain(clause.said)}$"
    size = len(said)
    return [
        *{said[at : at + long] for long in range(1, 5) for at in range(size - long + 1)},
        *_beside("<", f"{_plain(clause.before)}$"),
        *_beside(">", f"^{_plain(clause.after)}"),
        f"number={min(clause.number, _LAST)}",
        f"left={min(clause.left, _MOST_LEFT)}",
        f"long={bisect_right(_LENGTHS, size)}",
    ]


def signs(clause: Clause) -> Iterator[str]:
    return (f"{name}!" for name, pattern in SIGNS.items() if pattern.search(clause.said))


def _beside(sign: str, text: str) -> set[str]:
    edge = text[-3:] if sign == "<" else text[:3]
    pairs = {sign + text[at : at + 2] for at in range(len(text) - 1)}
    return pairs | {sign + letter for letter in text} | {sign + edge}


def _plain(text: str) -> str:
    """Numbers as 0, those of four digits and more as Y."""
    return _NUMBER.sub(lambda found: "0" if len(found[0]) < _YEAR else "Y", text)
