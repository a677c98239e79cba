"""What stands beside known things in one run is a thing as they are: 甲表、经费测算和流程图."""

from collections.abc import Iterator, Sequence

from app.domain.notice import Kind
from app.notices.reader.grammar.counting import COUNT, WHICH
from app.notices.reader.grammar.nouns import kind_of
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.leading import NAME, THING
from app.notices.reader.things.mentions import Mention, left_edge

_JOINT = (
    "(?:、|以及|及其|(?<!共)和(?!谐|睦)|(?<![以涉普])及(?!其他|时|格)|(?<!参)与(?!会))"
    "(?:其|相关|有关|本人)?"
)
_SIGN = Pattern(
    rf"(?P<opening>[（《“【])|(?P<closing>[）》”】])|(?P<border>[，。；：！？\n|])|{_JOINT}"
)
_ONLY_FORM = "^(?:电子|纸质|书面|文字|图片|视频|音频|扫描|复印|打印|盖章|原)(?:文?件|版|稿|文档)?$"
"""电子版, 扫描件."""
_ENTRY = "姓名|电话|手机|号码?$|地址|邮编|单位$|职务|职称$|学校$|时间|日期|地点|格式|版$"
"""姓名, 联系电话: what is filled in on a form."""
_PAGE = (
    "^(?:封面|封底|目录|扉页|版权页|首页|正文|题目|标题|作者|正面|反面|背面|附件)$|内容$|要求|标准"
)
"""封面, 正文: of something else."""
_QUALITY = "质量|水平|真实|准确|完整|规范|齐全|清晰|^(?:评选|评审|比赛|竞赛)?结果$"
"""内容真实, 画面清晰."""
_TOO_PLAIN = (
    "^(?:材料|资料|文件|表|书|图|稿|件|照|单|证|信息|结果|情况|数据)$|[上中下里内外时后前]$"
)
"""材料, 表: nobody could tell which."""
_NO_PAPER = (
    "部门|机构|网站|平台|活动|会议$|文件夹|压缩包|光盘|U盘|信封|所有|全部|各类|上述|以上|下列|相应"
)
"""主管部门, 光盘, 以上材料: a body, what holds things, or all of them."""
_NO_NOUN = Pattern(f"{_ONLY_FORM}|{_ENTRY}|{_PAGE}|{_QUALITY}|{_TOO_PLAIN}|{_NO_PAPER}")
_TAIL = Pattern(
    rf"(?:（[^（）]*）|{COUNT}|各|均|等|原件|(?<=..)的?"
    rf"(?:复印件|扫描件|影印件|电子版|纸质版|Word版|PDF版))*$"
)
_AMOUNT = Pattern(rf"{COUNT}{WHICH}*(?=[一-龥])")
"""一个3分钟: how much of it, before its name."""
_SHORTEST, _LONGEST = 2, 18


def beside(text: str, start: int, end: int, found: Sequence[Mention]) -> list[Mention]:
    """`found` and what else the runs hold in which at least one of them stands."""
    more: list[Mention] = []
    for run in _runs(text, start, end):
        held = [[one for one in found if one.start < high and low < one.end] for low, high in run]
        if len(run) > 1 and any(held):
            for number, (low, high) in enumerate(run):
                if not held[number]:
                    more += _thing(text, low, high, first=number == 0)
    return sorted([*found, *more], key=lambda one: one.start) if more else list(found)


def _thing(text: str, low: int, high: int, *, first: bool) -> Iterator[Mention]:
    amount = _AMOUNT.match(text, low, high)
    low = amount.end() if amount else low
    tail = _TAIL.search(text, low, high)
    stop = tail.start() if tail else high
    whole = None if first else NAME.match(text, low, high)
    stop = min(stop, whole.end()) if whole else stop
    start = left_edge(text, stop, low) if first else low
    name = text[start:stop].strip("“”")
    if not _SHORTEST <= len(name) <= _LONGEST or _NO_NOUN.search(name):
        return
    kind = kind_of(name)
    told = THING.search(name) or (amount and kind is not Kind.OTHER)
    if told and "的" not in name[:2]:
        yield Mention(start, stop, name, kind)


def _runs(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """The pieces of each clause, parted at what joins them, outside all brackets."""
    pieces: list[tuple[int, int]] = []
    depth, begun = 0, start
    for sign in _SIGN.finditer(text, start, end):
        if sign["opening"] or sign["closing"]:
            depth = max(0, depth + (1 if sign["opening"] else -1))
        elif depth == 0:
            pieces.append((begun, sign.start()))
            begun = sign.end()
            if sign["border"]:
                yield pieces
                pieces = []
    yield [*pieces, (begun, end)]
