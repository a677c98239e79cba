"""What stands around each letter of a text, by which it is told whether a thing's name runs there.

The training and the reading see the same through it.
"""

import re
from collections.abc import Iterator

OFFSETS = {1: range(-4, 5), 2: range(-4, 4), 3: range(-3, 2), 4: range(-3, 1, 3)}
"""Where pieces of so many letters may begin, counted from the letter that they speak for."""
SIDE = 4
"""As many letters are seen to either side."""
_BORDERS = frozenset("，。；：、\n（）()《》“”|！？;:,")
_ENDS = frozenset("。；\n")
_NEAR, _FAR = 8, 12
_NUMBER = "[一二三四五六七八九十]+"
_HEADING = re.compile(
    rf"\s*(?:{_NUMBER}、|第{_NUMBER}[章条]|[（(]{_NUMBER}[)）]|\d+[.、．])?\s*([^。；]{{2,14}})$"
    rf"|\s*(?:{_NUMBER}、|[（(]{_NUMBER}[)）])\s*([^。：:；]{{2,14}})[。：:]"
)
"""A line that is a heading, or begins with one: 三、材料要求。"""
_VERB = re.compile("报送|提交|提供|填写|递交|附|交|寄|发送|上传|材料|包括|需|应|将|并")
_SENTENCE = re.compile("[^。；\n]*[。；\n]?")


def pieces(text: str, length: int) -> list[str]:
    """All pieces of `length` letters; `spoken_for` tells whom each speaks for."""
    padded = "^" * SIDE + text + "^" * (2 * SIDE)
    return [padded[at : at + length] for at in range(len(text) + 2 * SIDE)]


def spoken_for(index: int, offset: int) -> int:
    """The letter from which the piece of this index begins `offset` letters off."""
    return index - SIDE - offset


def signs(text: str) -> dict[str, list[str]]:
    """For each sign its word at each letter."""
    every = range(len(text))
    begun = _last(text, _BORDERS)
    started = _last(text, _ENDS)
    ends = [len(text) - 1 - at for at in reversed(_last(text[::-1] + " ", _BORDERS)[1:])]
    shapes = "^" + "".join(map(_shape, text)) + "^"
    return {
        "shape": [shapes[at : at + 3] for at in every],
        "tail": [text[max(at, ends[at] - 2) : ends[at]] for at in every],
        "closing": [text[max(at, ends[at] - 1) : ends[at] + 1] for at in every],
        "ahead": [str(min(ends[at] - at, _FAR)) for at in every],
        "opening": [text[begun[at]] if begun[at] >= 0 else "^" for at in every],
        "lead": [text[begun[at] + 1 : min(at, begun[at] + 3)] for at in every],
        "behind": [str(min(at - begun[at] - 1, _NEAR)) for at in every],
        "start": [text[started[at] + 1 : min(at, started[at] + 4)] for at in every],
    }


def _last(text: str, wanted: frozenset[str]) -> list[int]:
    """For each letter the index of the last wanted one before it, -1 where there is none."""
    found, last = [], -1
    for at, letter in enumerate(text):
        found.append(last)
        if letter in wanted:
            last = at
    return found


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
