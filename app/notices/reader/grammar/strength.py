"""How firmly a sentence asks, by the words in front of what it asks."""

from app.domain.notice import Strength
from app.notices.reader.patterns import Pattern

_TABLE = (
    (Strength.IN_PRINCIPLE, Pattern(r"原则上|一般(?:不|应|以|为|控制)|一般要求")),
    (
        Strength.ADVICE,
        Pattern(
            r"建议|宜(?!传)|[为最]佳(?=$|[，。；）])|尽量|尽可能|鼓励|最好|提倡|推荐使用|推荐采用|优先"
        ),
    ),
)
_CLAUSE = Pattern(r"[，；。：\n（]")


def strength(text: str, start: int, end: int) -> Strength:
    """Of what stands at `start:end`: what its own clause says, up to its end."""
    before = text[max(0, start - 60) : start]
    clause = _CLAUSE.split(before)[-1] + text[start:end]
    return next((found for found, words in _TABLE if words.search(clause)), Strength.MUST)
