"""The clauses of a sentence, and which words of it are said of one of several days."""

from collections.abc import Iterator

from app.notices.reader.grammar.dates import Moment
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern

_SPAN = Pattern(r" ?(?:起|开始)?(?:至|到|-|—|~) ?")


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


_CLAUSE = Pattern(r"[^，。；：\n]+")
_BLANK = Pattern(r"(?<=[\u4e00-\u9fffA-Za-z\d）”]) (?=[\u4e00-\u9fff])")
_BLANKS = 2


def clauses_of(sentence: Sentence) -> Iterator[tuple[str, tuple[int, int]]]:
    """Parted at commas; at blanks where the commas got lost."""
    parted = len(_BLANK.findall(sentence.text)) >= _BLANKS
    for clause in _CLAUSE.finditer(sentence.text):
        start = sentence.start + clause.start()
        for piece in _BLANK.split(clause[0]) if parted else [clause[0]]:
            yield piece, (start, start + len(piece))
            start += len(piece) + 1
