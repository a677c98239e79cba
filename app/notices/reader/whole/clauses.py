"""Which words of a sentence with several days are said of one of them."""

import re

from app.notices.reader.grammar.dates import Moment

_SPAN = re.compile(r" ?(?:起|开始)?(?:至|到|-|—|~) ?")


def own_words(text: str, found: list[Moment], number: int) -> tuple[int, int]:
    """From behind the day before to the clause in which the next day stands."""
    one = found[number]
    start = max(text.rfind(sign, 0, one.start) for sign in "；。") + 1
    if number and _SPAN.fullmatch(text[found[number - 1].end : one.start]):
        return own_words(text, [*found[: number - 1], *found[number:]], number - 1)
    if number and found[number - 1].end > start:
        before = found[number - 1].end
        comma = text.find("，", before, one.start)
        start = comma + 1 if comma >= 0 else before
    if number + 1 == len(found):
        return start, len(text)
    following = found[number + 1].start
    comma = text.rfind("，", one.end, following)
    return start, comma + 1 if comma >= 0 else following
