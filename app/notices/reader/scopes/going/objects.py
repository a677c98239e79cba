"""Which things the clauses of one sentence name together with a way.

请将甲、乙寄至…，丙发至…: the objects of a way stand in the nearest part before it that names any.
通过邮箱报送甲、乙，丙寄至…: behind it where words such as 通过 lead to the way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.notice import Kind
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes.going.scene import Scene, Things, apart, end_of, sort_of
from app.notices.reader.things import spoken
from app.notices.reader.whole.way import Way

Span = tuple[int, int]
Place = tuple[int, int, Way]

_PARTS = 3
"""As many commas before a way its objects may stand: 甲一式两份，单位盖章，5月8日前寄至…."""
_LED, _NEAR = 14, 12
_LEADS = Pattern(r"通过|用|以|经|登[录入]|进入|在")
_HANDS = Pattern(r"报送|提交|上传|发送|寄送|邮寄|递交|填写|填报|传|交")
_FORM = Pattern(
    r"电子|扫描|[Ww]ord|WORD|[Ee]xcel|EXCEL|PDF|纸质|纸件|书面|原件|原稿|复印|打印|盖章"
    r"|同时|[另还也再亦既]|[Uu]盘|光盘|副本"
)
"""甲的电子版发至…, 甲同时寄至…: says nothing against another way."""
_SWEEPS = Pattern(
    r"全部|所有|上述|以上|各项|全套|材料|资料|文件|电子|纸质|书面|纸件|其[余他它]|打印|扫描"
    r"|作品|稿件|[均都皆]|一律"
)
_FRAMES = Pattern(r"为准|关闭|截止|有效|自负|咨询|联系|[内中]的[^，。；]{0,4}(?:作者|人选?|单位)")
"""名单内的作者请将…; 24时关闭作品上传."""
_REFUSED = Pattern(r"[^。；]*?(?:恕不|不予?受理|不接[受收]|无效|退回)")
_OWN_SUBJECT = Pattern(r"(?:另?[将把]?)(?:原件|扫描件|电子|纸质|书面|打印|材料|作品|其[余他它])")
"""甲须签字，原件寄至…: not 甲, but that version of it."""
_VERSION_TOO = Pattern(
    r"(?:同时|并|另)?[将把以]?(?:其|相应的?)?(?:电子(?:版|稿|文档)|扫描件|Word版)(?!材料)"
)
"""甲一式三份送至…，同时将电子版发至…: of what was named for the way before."""
_LISTS = Pattern(r"[，（](?:包括|包含|具体[为是]|分别[为是]|即)：?")
_BESIDES = Pattern(r"[以之]?外，?(?:还|另|也|再|同时)")
_BESIDES_IT = Pattern(r"同时|另|再")
_EACH = Pattern(r"每[件篇个份幅部项]?$")
_BRACKETS = Pattern(r"（[^（）]*）")
_ALL = Pattern(
    r"(?:全部|所有|各项|(?P<above>以上|上述|前述))(?:各项|申报|推荐|报送|参评|的)*"
    r"(?:材料|资料|文件)(?!中)(?P<form>的?(?:[^，。；（]{0,3}(?:电子(?:版|稿|文档)|扫描件)|纸质|书面|原件)?)"
)
"""上述材料压缩后发至…; 全部材料的电子版（总结为Word格式）."""
_SHOWN = frozenset({Kind.VIDEO, Kind.AUDIO, Kind.PHOTO, Kind.HEADSHOT})
_NONE: Things = frozenset()


@dataclass
class Objects:
    """What one place where a way is spoken of says of it."""

    goes: Things
    whole: bool
    """Said of the things themselves and of no version of them."""
    left_out: Things = frozenset()
    closed: bool = False
    """It names all that it takes, so that what is named elsewhere is not meant."""
    every: Things = frozenset()
    """Said of all that is asked for before: 上述材料发至…."""
    rest: bool = False
    """Said of what is named with no other way."""


NOTHING = Objects(_NONE, whole=False)
_THE_REST = Objects(_NONE, whole=True, rest=True)


@dataclass(eq=False)
class Clauses:
    scene: Scene

    def told_at(self, sentence: Sentence, one: Place, row: list[Place], last: Objects) -> Objects:
        """`last` is what the way before it in the sentence takes."""
        start, end, way = one
        others = [other for other in row if apart(other[2], way)]
        low = max(
            (end_of(other, stop, start) for _, stop, other in others if stop <= start),
            default=sentence.start,
        )
        high = min((other[0] for other in others if other[0] >= end), default=sentence.end)
        if _REFUSED.match(self.scene.text, end, high):
            return NOTHING
        led = _LEADS.search(self.scene.text, max(low, start - _LED), end)
        behind = self._behind(sentence, one, (low, high)) if led else None
        behind = behind or self._listed(sentence, end, high)
        found = behind or self._ahead(sentence, (low, start), last) or NOTHING
        return replace(found, every=self._all(sentence, way, (low, start)))

    def _all(self, sentence: Sentence, way: Way, within: Span) -> Things:
        """上述材料: those of the same part of the notice, if it asks for any; no films on paper."""
        low, start = within
        said = _ALL.search(self.scene.text, low, start)
        sort = sort_of(way)
        if said is None or "：" in self.scene.text[said.end() : start]:
            return _NONE
        if spoken.left_out(self.scene.text[low:start]) or not _may_go(said["form"], sort):
            return _NONE
        end = said.start() if said["above"] else len(self.scene.text)
        part = tuple(self.scene.reading.document.above(sentence.point))[-1:]
        told, near = set(), set()
        for at, (sheet, spot) in enumerate(zip(self.scene.sheets, self.scene.spots, strict=True)):
            shown = sort == "paper" and sheet.kind in _SHOWN
            if sheet.mention.start < end and "phase" not in sheet.values and not shown:
                told.add(at)
                if spot is not None and part and spot.above[-1:] == part:
                    near.add(at)
        return frozenset(near or told)

    def _ahead(self, sentence: Sentence, within: Span, last: Objects) -> Objects | None:
        low, start = within
        for first, end in reversed(clauses(self.scene.text, low, start)[-_PARTS:]):
            named = self._named(sentence, first, end)
            words = self._rest_of(sentence, first, start)
            if _VERSION_TOO.match(words) and last.goes:
                return Objects(last.goes | named, whole=False)
            if named and not _FRAMES.search(words):
                return self._told(sentence, named, (first, start), (low, last))
            if not named and spoken.is_rest(words):
                return NOTHING if _FORM.search(words) else _THE_REST
            if named or _OWN_SUBJECT.match(words) or spoken.numbers(words):
                return None
        return None

    def _told(
        self, sentence: Sentence, named: Things, part: Span, before: tuple[int, Objects]
    ) -> Objects | None:
        """除甲外，各项材料发至…: 甲 does not go so; 除甲外，另将乙寄至… says nothing of 甲."""
        text, (first, start) = self.scene.text, part
        words = self._rest_of(sentence, first, start)
        left = spoken.left_out(text[first:start])
        if left:
            out = self._named(sentence, first + left[0], first + left[1])
            besides = _BESIDES.match(text, first + left[1])
            alone = not besides and not _FORM.search(text[first + left[0] : first + left[1]])
            told = named - out
            return Objects(told, bool(besides), out if alone else _NONE, closed=bool(besides))
        low, last = before
        if spoken.is_rest(words) or spoken.numbers(text[low:start]):
            return None
        every = self.scene.by_name(sentence, low, start) - last.goes
        closed = every <= named and not _SWEEPS.search(self._rest_of(sentence, low, start))
        return Objects(named, not _FORM.search(words), closed=closed)

    def _behind(self, sentence: Sentence, one: Place, within: Span) -> Objects | None:
        """通过邮箱报送甲、乙; 登录系统，上传甲、乙: up to the part that leads to the next way."""
        text = self.scene.text
        (_, end, way), (_, high) = one, within
        parts = [*clauses(text, end_of(way, end, high), high)]
        if high < sentence.end and len(parts) > 1:
            parts = parts[:-1]
        goes: Things = frozenset()
        for first, last in parts:
            verb = _HANDS.search(text, first, last)
            named = self._named(sentence, verb.end(), last) if verb else _NONE
            if (goes and not named) or _BESIDES_IT.match(text, first, last):
                break
            goes |= named
        words = self._rest_of(sentence, parts[0][0], parts[-1][1])
        if not goes:
            return None
        return Objects(goes, not _FORM.search(words), closed=not _SWEEPS.search(words))

    def _listed(self, sentence: Sentence, end: int, high: int) -> Objects | None:
        """电子材料发至…，包括甲、乙."""
        said = _LISTS.search(self.scene.text, end, high)
        goes = self._named(sentence, said.end(), high) if said else _NONE
        return Objects(goes, whole=True, closed=True) if goes else None

    def _named(self, sentence: Sentence, start: int, end: int) -> Things:
        """By their names, outside of brackets."""
        asides = [one.span() for one in _BRACKETS.finditer(self.scene.text, start, end)]
        row = [one for one in self.scene.row(sentence) if start <= one[0] < end]
        found = [
            things
            for place, close, things in row
            if not any(low <= place < high for low, high in asides)
            and not _EACH.search(self.scene.text, max(start, place - 2), place)
            and not self._is_of(close, row)
        ]
        return frozenset().union(*found)

    def _is_of(self, close: int, row: list[tuple[int, int, Things]]) -> bool:
        """作品的原始文件: the second is meant."""
        near = self.scene.text[close : close + 1] == "的"
        return near and any(close < place <= close + _NEAR for place, _, _ in row)

    def _rest_of(self, sentence: Sentence, start: int, end: int) -> str:
        """The words between the names."""
        words = list(self.scene.text[start:end])
        for low, high, _ in self.scene.row(sentence):
            for place in range(max(low, start), min(high, end)):
                words[place - start] = "#"
        return _BRACKETS.sub("", "".join(words))


def clauses(text: str, start: int, end: int) -> list[Span]:
    """Between commas that stand in no brackets; 除甲外 belongs to what follows."""
    return list(_parted(text, start, end))


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    begun, depth = start, 0
    for place in range(start, end):
        depth += (text[place] in "（《“") - (text[place] in "）》”")
        if text[place] in "，；" and depth <= 0 and text[place - 1] != "外":
            yield begun, place
            begun = place + 1
    yield begun, end


def _may_go(form: str, sort: str) -> bool:
    """全部材料的电子版 goes by wire, 书面材料 on paper."""
    if re.search("纸|书|原", form):
        return sort == "paper"
    return sort == "wire" or (sort == "paper" and not re.search("电子|扫描", form))
