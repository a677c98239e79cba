"""Finds a form's label among the lines that were read on a page, also where its cell broke it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.pages import Box, PageText, TextLine

ALIKE = 0.8
"""Of a label's letters, how many must be read right: one of six may be wrong."""

_LONGER = 6
"""Letters that may stand beside a label in its line; a line with more only speaks of it."""

_NOT_LETTER = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]")
_LABEL = re.compile(
    "(意见|事迹|情况|简历|备注|单位|部门|审批|审核|经历|成果|成绩|奖励|荣誉|理由|简介|电话|说明)$"
)
"""How labels end, but not what is written beside them."""

_ONE_CELL = 0.9
"""Of a letter's height: lines this near to each other stand in one cell."""

_SAME_COLUMN = 0.03
"""Of the page's width: parts of one label stand below one another."""


_MARGIN = 0.06
"""Of the page's height and width: no cell reaches nearer to an edge."""

_TALLEST = 0.15
"""Of the page's height: half of the tallest cell, where no other label ends it."""

_BESIDE = 0.03
"""Of the page's width, between a label and the line of its cell."""


@dataclass(frozen=True, slots=True)
class Label:
    """`box` on the page turned upright; `above` and `below`: the next labels in its column."""

    page: int
    box: Box
    above: Box | None
    below: Box | None


def find(texts: Sequence[PageText], label: str) -> list[Label]:
    """Every place where the label stands, pages counted from 1."""
    return [
        one for page, text in enumerate(texts, 1) for one in _on_page(page, upright(text), label)
    ]


def upright(text: PageText) -> list[TextLine]:
    """The page's lines where they are once it was turned so that it can be read."""
    return [
        TextLine(line.text, turned(line.box, text.turned), line.confidence) for line in text.lines
    ]


def turned(box: Box, degrees: int) -> Box:
    """The place on a page turned clockwise by quarters."""
    for _quarter in range(degrees // 90 % 4):
        box = Box(1 - box.top - box.height, box.left, box.height, box.width)
    return box


def cell(label: Label, text: PageText) -> Box:
    """About where the cell beside a label lies, on the page as shown.

    A label stands in the middle of its cell's height; the cell ends half way to the next label,
    and at the right where the page's writing ends.
    """
    box, middle = label.box, label.box.top + label.box.height / 2
    ends = [_TALLEST, middle - _MARGIN, 1 - _MARGIN - middle]
    others = (other for other in (label.above, label.below) if other)
    ends += [abs(other.top + other.height / 2 - middle) / 2 for other in others]
    half = max(box.height / 2, min(ends))
    left = min(box.left + box.width + _BESIDE, 1 - 2 * _MARGIN)
    written = max(line.box.left + line.box.width for line in upright(text))
    right = min(max(written, left + _MARGIN), 1 - _MARGIN)
    return turned(Box(left, middle - half, right - left, 2 * half), -text.turned)


def _on_page(page: int, lines: list[TextLine], label: str) -> Iterator[Label]:
    wanted = _letters(label)
    for box in [*_whole(lines, wanted), *_broken(lines, wanted)]:
        others = _other_labels(lines, box)
        above = [one for one in others if _bottom(one) <= box.top + 0.002]
        below = [one for one in others if one.top >= _bottom(box) - 0.002]
        yield Label(
            page,
            box,
            max(above, key=_bottom, default=None),
            min(below, key=lambda one: one.top, default=None),
        )


def _whole(lines: list[TextLine], wanted: str) -> Iterator[Box]:
    for line in lines:
        letters = _letters(line.text)
        if len(letters) <= len(wanted) + _LONGER and _held(letters, wanted) >= ALIKE:
            yield line.box


def _broken(lines: list[TextLine], wanted: str) -> Iterator[Box]:
    """Parts of the label that stand below one another, from its first letters to its last."""
    parts = sorted((line for line in lines if _is_part(line, wanted)), key=lambda one: one.box.top)
    for first, line in enumerate(parts):
        letters, box = _letters(line.text), line.box
        if not wanted.startswith(letters[:1]):
            continue
        for other in parts[first + 1 :]:
            near = other.box.top - _bottom(box) < 3 * max(other.box.height, line.box.height)
            if near and abs(_middle(other.box) - _middle(line.box)) < _SAME_COLUMN:
                letters, box = letters + _letters(other.text), _around(box, other.box)
                if _held(letters, wanted) >= ALIKE:
                    yield box
                    break


def _other_labels(lines: list[TextLine], label: Box) -> list[Box]:
    """The blocks of the label's column that are labels too, and not a remark such as （盖章）."""
    column = [line for line in lines if _in_column(line.box, label)]
    blocks: list[tuple[str, Box]] = []
    for line in sorted(column, key=lambda one: one.box.top):
        if blocks and line.box.top - _bottom(blocks[-1][1]) < _ONE_CELL * line.box.height:
            text, box = blocks.pop()
            blocks.append((text + line.text, _around(box, line.box)))
        else:
            blocks.append((line.text, line.box))
    return [box for text, box in blocks if _LABEL.search(_letters(text))]


def _is_part(line: TextLine, wanted: str) -> bool:
    letters = _letters(line.text)
    return 0 < len(letters) < len(wanted) and letters in wanted


def _held(letters: str, wanted: str) -> float:
    """Of the wanted letters, how many stand in these, in their order."""
    matcher = SequenceMatcher(None, letters, wanted, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(1, len(wanted))


def _letters(text: str) -> str:
    return _NOT_LETTER.sub("", text)


def _in_column(box: Box, label: Box) -> bool:
    """Whether it is centred within the label's width, and is no running text."""
    left, right = label.left - _SAME_COLUMN, label.left + label.width + _SAME_COLUMN
    return left <= _middle(box) <= right and box.width <= 2 * label.width + 0.06


def _middle(box: Box) -> float:
    return box.left + box.width / 2


def _bottom(box: Box) -> float:
    return box.top + box.height


def _around(one: Box, other: Box) -> Box:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right = max(one.left + one.width, other.left + other.width)
    return Box(left, top, right - left, max(_bottom(one), _bottom(other)) - top)
