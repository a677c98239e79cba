"""What stands around each letter of a text, by which it is told whether a thing's name runs there.

The training and the reading see the same through it.
"""

from collections.abc import Iterator
from functools import lru_cache

from app.notices.reader.patterns import Pattern

OFFSETS = {1: range(-4, 5), 2: range(-4, 4), 3: range(-3, 2), 4: range(-3, 1, 3)}
"""Where pieces of so many letters may begin, counted from the letter that they speak for."""
SIDE = 4
"""As many letters are seen to either side."""
_BORDER = Pattern("[，。；：、\n（）()《》“”|！？;:,]")
_END = Pattern("[。；\n]")
_NEAR, _FAR, _BEYOND = 8, 12, 3
_UP, _DOWN = list(map(str, range(_NEAR))), list(map(str, reversed(range(_FAR))))
_NUMBER = "[一二三四五六七八九十]+"
_HEADING = Pattern(
    rf"\s*(?:{_NUMBER}、|第{_NUMBER}[章条]|[（(]{_NUMBER}[)）]|\d+[.、．])?\s*([^。；]{{2,14}})$"
    rf"|\s*(?:{_NUMBER}、|[（(]{_NUMBER}[)）])\s*([^。：:；]{{2,14}})[。：:]"
)
"""A line that is a heading, or begins with one: 三、材料要求。"""
_VERB = Pattern("报送|提交|提供|填写|递交|附|交|寄|发送|上传|材料|包括|需|应|将|并")
_SENTENCE = Pattern("[^。；\n]*[。；\n]?")


def pieces(text: str, length: int) -> list[str]:
    """All pieces of `length` letters, the first beginning SIDE letters before the text."""
    padded = "^" * SIDE + text + "^" * (2 * SIDE)
    return [padded[at : at + length] for at in range(len(text) + 2 * SIDE)]


def signs(text: str) -> dict[str, list[str]]:
    """For each sign its word at each letter."""
    shapes = "^" + "".join(map(_shape, text)) + "^"
    starts: list[str] = []
    for begun, end in _parts(text, _END):
        words = [text[begun + 1 : begun + 1 + long] for long in range(4)]
        starts += (words[:3] + words[3:] * (end - begun - 3))[: end - begun]
    return {
        "shape": [shapes[at : at + 3] for at in range(len(text))],
        "start": starts[: len(text)],
        **{sign: words[: len(text)] for sign, words in _between_borders(text).items()},
    }


def _between_borders(text: str) -> dict[str, list[str]]:
    """Part by part, as most letters of one share their words; with one beyond the last letter."""
    tail: list[str] = []
    closing: list[str] = []
    ahead: list[str] = []
    opening: list[str] = []
    lead: list[str] = []
    behind: list[str] = []
    beyond: list[str] = []
    for begun, end in _parts(text, _BORDER):
        size = end - begun
        tail += ([text[end - 2 : end]] * (size - 2) + [text[end - 1 : end], ""])[-size:]
        closing += [text[end - 1 : end + 1]] * (size - 1) + [text[end : end + 1]]
        ahead += [str(_FAR)] * (size - _FAR) + _DOWN[-size:]
        opening += [text[begun] if begun >= 0 else "^"] * size
        first, both = text[begun + 1 : begun + 2], text[begun + 1 : begun + 3]
        lead += (["", first] + [both] * (size - 2))[:size]
        behind += _UP[:size] + [str(_NEAR)] * (size - _NEAR)
        beyond += [text[end : end + _BEYOND]] * size
    return {
        "tail": tail,
        "closing": closing,
        "ahead": ahead,
        "opening": opening,
        "lead": lead,
        "behind": behind,
        "beyond": beyond,
    }


def _parts(text: str, border: Pattern) -> Iterator[tuple[int, int]]:
    """The border before each part, -1 before the first, and that with which it ends."""
    begun = -1
    for one in border.finditer(text):
        yield begun, one.start()
        begun = one.start()
    yield begun, len(text)


@lru_cache(maxsize=4096)
def _shape(letter: str) -> str:
    if "一" <= letter <= "龥":
        return "H"
    if letter.isdigit():
        return "D"
    return "A" if letter.isascii() and letter.isalpha() else letter


def spoken(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Stretches with the words said before them in the sentence and in its section's heading."""
    heading: frozenset[str] = frozenset()
    start = 0
    for line in text.split("\n"):
        found = _HEADING.match(line)
        if found:
            title = found[1] or found[2]
            heading = frozenset(f"§{title[at : at + 2]}" for at in range(len(title) - 1))
        yield from _within(text, start, min(start + len(line) + 1, len(text)), heading)
        start += len(line) + 1


def _within(
    text: str, start: int, end: int, heading: frozenset[str]
) -> Iterator[tuple[int, int, frozenset[str]]]:
    for sentence in _SENTENCE.finditer(text, start, end):
        place, said = sentence.start(), heading
        for verb in _VERB.finditer(text, *sentence.span()):
            yield place, verb.end(), said
            place, said = verb.end(), said | {verb[0]}
        yield place, sentence.end(), said
