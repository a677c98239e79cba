"""How many pieces of a thing: 3张, 不少于5篇, 3张起10张封顶, 两名专家的推荐信."""

import re
from collections.abc import Iterator, Sequence

from app.domain.notice import Kind
from app.notices.reader.facts.fact import ANY, PAPERS, Fact
from app.notices.reader.grammar.counting import PIECES
from app.notices.reader.grammar.numbers import LAST_OF_NUMBER, NUMBER, whole
from app.notices.reader.grammar.signed import signed
from app.notices.reader.patterns import Pattern

_LEAST = r"不(?:得)?(?:少于|低于)|至少|最少"
_MOST = rf"不(?:得)?(?:超过|多于|超)|最多|至多|限|控制在|以(?={NUMBER}[^，。；]{{1,2}}为)"
_WHO_AND_WHERE = (
    "[别性月人项市区]|个?(?:汉字|字符?)|个?(?:及)?以上(?:的)?(?:单位|部门|学校|企业|作者|人|地区|主体)"
    "|个?(?:部门|单位|乡镇|街道)"
)
_PARTS_OF_A_WHOLE = (
    "工(?!作照|艺|程|笔|装)|部分|专题|方面|栏目|步骤|环节|类别|学期|学年|年度|季度|阶段|批次|层次|层面|渠道|途径|文件夹|压缩包|小时|标题|主题|单元|画种"
    "|要点|维度|问题|领域|案例库|平台|系统"
)
_OTHER_WORDS = "(?<=部)分|(?<=帧)(?:/|每)|(?<=块)(?:内容|组成|，)|(?<=台)[账词演历胞风]"
"""25帧/秒, 三块内容, 一台账."""
_NO_PIECES = f"{_WHO_AND_WHERE}|{_PARTS_OF_A_WHOLE}|{_OTHER_WORDS}"
"""3个单位, 两个部分, 4个小时: counted, and nothing to hand in."""
_BOUNDED = r"（?(?:及以上|以上|起(?!草))|（?(?:以内|以下|之内|封顶|为限|为上限)|左右"
_COUNT = signed(
    f"{LAST_OF_NUMBER}[{PIECES}]",
    rf"(?P<least>{_LEAST})?(?P<most>{_MOST})?(?:各|共|均|计|为)?(?<!A)(?P<a>{NUMBER})"
    rf"(?:[-至到](?P<b>{NUMBER}))?(?P<unit>[{PIECES}])(?!{_NO_PIECES})(?P<after>{_BOUNDED})?",
)
_BOTH_ENDS = signed(
    f"{LAST_OF_NUMBER}[{PIECES}]",
    rf"(?:(?:{_LEAST})(?P<a>{NUMBER})[{PIECES}]|(?P<b>{NUMBER})[{PIECES}](?:起|以上))"
    rf"[，、]?(?:但|且)?(?:(?:{_MOST})(?P<c>{NUMBER})[{PIECES}]"
    rf"|(?P<d>{NUMBER})[{PIECES}](?:封顶|以内|以下|为限))",
)
"""不少于3张，不超过8张; 3张起，10张封顶."""
_OF_THEIRS = "推荐信|推荐函|推荐书|推荐意见|评语"
_OF_SEVERAL = Pattern(
    rf"(?P<n>{NUMBER})[名位](?!以上)[^，。；：（）]{{0,18}}?(?:的)?(?:书面)?(?:{_OF_THEIRS})"
    "(?:（[^（）]*）)?(?:各?[1一][份封篇])?"
)
"""两名同行专家的推荐信（须签名）各一封: one of each."""
_LETTERS = frozenset({Kind.LETTER})
_ENTRIES = Pattern(rf"(?:{_MOST})(?P<n>{NUMBER})项(?![目以])")
"""证书复印件，不超过3项."""
_ENTERED = frozenset({Kind.LETTER, Kind.OTHER})
_EACH = Pattern(r"各[拍交附报]$")
_WITHIN = Pattern(
    r"(?:(?:图表|插图|配图|附图|[文内]附图片|帧率|每秒|(?:含|其中)(?:原件|正本))(?:数量?)?"
    r"|(?<![张招])贴[^，。；：]{0,20})$"
)
_MERGED = Pattern(
    r"(?:合并?|合成|汇总|存|做|扫描|装订|排版)(?:扫描)?(?:成|为|在|存为|到)?(?:同)?一个"
    r"(?:PDF|Word|文件(?!夹)|文档|Excel)"
)


def pieces(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Every such number but those of a part where the total is told: 各1张，共3张."""
    total = re.search(r"(?<![公])共\d", text[start:end])
    taken = [*taken, *(one.span() for one in _OF_SEVERAL.finditer(text, start, end))]
    for found in _COUNT.finditer(text, start, end):
        lead = text[max(start, found.start() - 20) : found.start()]
        if (total and (found[0].startswith("各") or _EACH.search(lead))) or _WITHIN.search(lead):
            continue
        if not any(low < found.end() and found.start() < high for low, high in taken):
            yield found


def read(found: re.Match[str]) -> Iterator[Fact]:
    low, high = whole(found["a"]), whole(found["b"]) if found["b"] else None
    if low is None or low == 0:
        return
    bounds: dict[str, int] = {"min": low, "max": high or low}
    after = (found["after"] or "").strip("（")
    if found["least"] or after in {"以上", "及以上", "起"}:
        bounds = {"min": low}
    elif after == "左右":
        return
    elif found["most"] or after:
        bounds = {"max": low}
    for bound, value in bounds.items():
        yield Fact(f"count.{bound}", value, *found.span(), ANY, "count", adjacent=True)


def merged(text: str, start: int, end: int) -> Iterator[Fact]:
    """合并为一个PDF: there is one file of it."""
    for found in _MERGED.finditer(text, start, end):
        for bound in ("count.min", "count.max"):
            yield Fact(bound, 1, *found.span(), PAPERS, "merged", 0.85)


def said_at_length(text: str, start: int, end: int) -> Iterator[Fact]:
    for found in _BOTH_ENDS.finditer(text, start, end):
        low, high = whole(found["a"] or found["b"]), whole(found["c"] or found["d"])
        if low and high:
            for bound, value in (("min", low), ("max", high)):
                yield Fact(
                    f"count.{bound}", value, *found.span(), ANY, "count-between", adjacent=True
                )
    for found in _OF_SEVERAL.finditer(text, start, end):
        number = whole(found["n"])
        for bound in ("count.min", "count.max") if number else ():
            place = found.span("n")
            yield Fact(bound, number, *place, _LETTERS, "of-several", adjacent=True)
    for found in _ENTRIES.finditer(text, start, end):
        number = whole(found["n"])
        if number:
            yield Fact("count.max", number, *found.span(), _ENTERED, "entries", 0.9, adjacent=True)
