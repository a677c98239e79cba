"""What decides outright whether a day closes a sending-in, whatever is weighed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    "|(?:开放|开通|启动|开始)(?:时间|日期)(?:为|是|：)?$"
    "|资格[初复]?审[查核]?(?:截止)?(?:时间|日期)?(?:为|是|：)?$"
    "|(?:评[选审比]|投票|公[示布]|颁奖|展[示出览]|表彰)(?:时间|阶段|环节)?(?:：|（)$"
)
"""审查结果7月5日前发到…, 展映在5月底: what others do."""
_DONE_BY = "(?:之?前|内)(?:全部)?完成(?:研制|[制修]定|建设|整改|改造|施工)"
"""应在12月31日前完成研制."""
_THEY_LEARN = (
    "(?:之?前|内)?(?:会)?(?:接到|收到|得到)(?!以|截)"
    "|(?:之?前|内)?，?(?:获奖|入选|录用|入围)[^，。；]{0,6}(?:反馈|返还?|退[还回]|通知|结集|汇编|出版)"
)
_OPENS = " ?(?:起(?!草)|开始(?!前))"
_WHAT_WAS = "(?:之?前|以前)?，?[^，。；]{0,16}(?:登记|注册|成立|核准|出生)的"
"""12月31日前登记的."""
_NO_END = Pattern("|".join((_DONE_BY, _THEY_LEARN, _OPENS, _WHAT_WAS)))
_SENT = "申报|报送|提交|推荐|报名|投稿|上报|填报"
_CLOSING = Pattern(
    f"(?:{_SENT}|征[集稿]|材料)(?:(?![评审])[一-龥]){{0,6}}截[止至稿](?:时间|日期)?(?:定?为|是|：)?$"
)
"""推荐工作截止时间为."""
_DOING = Pattern(f"(?:{_SENT})(?:工作|任务)(?:应|须|需|要)?(?:于|在)?$")
_DONE = Pattern(" ?(?:之?前|以前|内)(?:全部|全面|基本)?完[成毕]")
"""推荐工作于9月5日前完成."""
_TO = Pattern(" ?[-—–~～至到] ?")
_OUTRIGHT = 0.88
_BEHIND = Pattern(
    "(?:之?前|以前|内|底前)?，?(?:由)?(?:[^，。；]{0,2}(?:和|与|会同))?(?P<who>[一-龥]{2,14}?)"
    "(?=将|组织|对|研究|汇总|统一|审[核定查]|公[布示]|负责|会同|召开|进行|完成|确定|评|汇集|开展)"
)


_AHEAD = Pattern(
    "(?:^|[，。；、：. ）由])(?P<who>[一-龥]{2,14}?)(?:将|拟|应|须|需|要|会|再|统一)*(?:于|在)?$"
)
_WITHOUT_PLACE = Pattern("[省市县区州镇]")


@dataclass(frozen=True)
class Taking:
    """The office that takes things in, and those who sign."""

    names: frozenset[str]

    def is_one(self, who: str) -> bool:
        """市科协 is 江城市科协."""
        short = _WITHOUT_PLACE.match(who) is not None
        return any(one == who or (short and one.endswith(who)) for one in self.names)

    def acts_on(self, text: str, one: Moment) -> bool:
        """科研处于4月6日前汇总报送, 11月30日前，省文物局组织专家: no day of those who send."""
        found = (_AHEAD.search(text[: one.start]), _BEHIND.match(text, one.end))
        return any(self.is_one(words["who"]) for words in found if words)


def _is_no_end(text: str, days: Sequence[Moment], number: int) -> bool:
    """What others do on that day, what begins on it, what was before it."""
    one = days[number]
    first = days[number - 1] if number else one
    spans = number > 0 and _TO.fullmatch(text[first.end : one.start])
    leads = [one.start, first.start] if spans else [one.start]
    return bool(_NO_END.match(text, one.end)) or any(_THEIRS.search(text[:at]) for at in leads)


def _closes_plainly(text: str, one: Moment) -> bool:
    lead = text[: one.start]
    return bool(_CLOSING.search(lead) or (_DOING.search(lead) and _DONE.match(text, one.end)))


def decided(
    sentence: Sentence,
    found: Sequence[Moment],
    weighed: Sequence[float],
    taking: Taking,
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
        if _is_no_end(text, days, number) or taking.acts_on(text, one):
            chances[number] = 0.0
        elif _closes_plainly(text, one) or (column and _BY.match(text, one.end)):
            chances[number] = max(chances[number], _OUTRIGHT)
        elif in_run:
            days[number] = replace(one, time=one.time or days[number + 1].time)
            chances[number] = max(chances[number], chances[number + 1])
    return days, chances
