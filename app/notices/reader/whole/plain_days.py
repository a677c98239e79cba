"""What decides outright whether a day closes a sending-in, whatever is weighed."""

from collections.abc import Sequence
from dataclasses import replace

from app.notices.reader.grammar.dates import Moment
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern

_RUN = Pattern(" ?[、和及 ] ?")
_COLUMN = Pattern(
    "(?:报送|提交|截止|上报|上交|完成|时间)(?:时间|期限|日期|时限|要求)|^(?:时间|期限|时限)$"
)
_BY = Pattern(" ?(?:之?前|以前|截止|止)")
_THEIRS = Pattern(
    "(?:结果|展映|展播|开幕|闭幕|颁奖|开赛|演出)(?:预计|定|拟|将|会)*(?:于|在)?(?:上述)?$"
    "|(?:评[选审比]|投票|公[示布]|颁奖|展[示出览]|表彰)(?:时间|阶段|环节)?(?:：|（)$"
)
"""审查结果7月5日前发到…, 展映在5月底: what others do."""
_DONE_BY = Pattern("(?:之?前|内)(?:全部)?完成(?:研制|[制修]定|建设|整改|改造|施工)")
"""应在12月31日前完成研制."""
_THEY_LEARN = Pattern("(?:之?前|内)?(?:会)?(?:接到|收到|得到)(?!以|截)")
_OUTRIGHT = 0.88


def decided(
    sentence: Sentence, found: Sequence[Moment], weighed: Sequence[float]
) -> tuple[list[Moment], list[float]]:
    """The days with the times that hold for them, and the chance of each.

    6月13日、6月20日、6月27日12:00前: what the last of a run closes the others close as well.
    """
    text, days, chances = sentence.text, list(found), list(weighed)
    column = sentence.cell is not None and _COLUMN.search(sentence.cell.header)
    closes = False
    for number in reversed(range(len(days))):
        one = days[number]
        following = days[number + 1].start if number + 1 < len(days) else len(text)
        in_run = closes and bool(_RUN.fullmatch(text[one.end : following]))
        closes = in_run or bool(_BY.match(text, one.end))
        others = _THEY_LEARN.match(text, one.end) or _DONE_BY.match(text, one.end)
        if others or _THEIRS.search(text[: one.start]):
            chances[number] = 0.0
        elif column and _BY.match(text, one.end):
            chances[number] = max(chances[number], _OUTRIGHT)
        elif in_run:
            days[number] = replace(one, time=one.time or days[number + 1].time)
            chances[number] = max(chances[number], chances[number + 1])
    return days, chances
