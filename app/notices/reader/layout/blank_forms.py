"""Forms that stand behind a notice to be filled in: their cells ask for nothing."""

from collections.abc import Iterator
from itertools import pairwise

from app.notices.reader.patterns import Pattern

_HEAD = Pattern(
    r"(?:(?<=\n)|(?<= )|(?<=日))(?:附件|附表|表|附) ?\d{0,2}(?:[-—]\d)?(?:：|\n| (?=[^ ]))"
)
_EDGE = r"(?=[ |\n（：]|$)"
_CELL = Pattern(
    r"年 +月 +日|（ ?(?:盖 ?章|公 ?章|签 ?[字名]) ?）|(?:盖章|签[字名])： +年"
    rf"|(?<=[ |\n一-龥])意 ?见{_EDGE}"
    r"|(?<=[ |\n])(?:姓 ?名|性 ?别|民 ?族|出生年月|政治面貌|学 ?历|职 ?[务称]|籍 ?贯|备 ?注|简 ?介"
    rf"|填[表报](?:人|日期|单位)|负责人|联系人姓名|联系电话|单位名称|集体名称){_EDGE}"
)
"""年 月 日, （盖章）, 单位意见, 姓 名: what such a form holds."""
_FEWEST, _APART, _EARLIEST = 4, 60, 0.3


def blank_forms(text: str) -> Iterator[tuple[int, int]]:
    """From the head of an annex to the next, where cells to fill in stand close together."""
    heads = [one.start() for one in _HEAD.finditer(text, int(_EARLIEST * len(text)))]
    for start, end in pairwise([*heads, len(text)]):
        cells = len(_CELL.findall(text, start, end))
        if cells >= _FEWEST and cells * _APART >= end - start:
            yield start, end
