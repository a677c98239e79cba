"""A、B（…）3张、C和D: the things that a list within one line names, whatever their nouns."""

from collections.abc import Iterator

from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import leading
from app.notices.reader.things.mentions import Mention

_JOINT = Pattern(
    r"、|，?(?:以及|并附|另附)|(?<!共)和|(?<![以涉普])及(?!其他|时)|(?<!参)与|(?P<end>[，；： ])"
)
_LEAD = Pattern(r"(?:以及|另附|并附|附|其(?![他它余])|相关|有关|本人|各|和|及|与)*")
PROVEN = Pattern(rf"(?:（|，?一式|(?:原件|复印件|扫描件|电子版)?{COUNT})")
_OPENING, _CLOSING = "（《“【", "）》”】"


def more(text: str, place: int, end: int) -> Iterator[Mention]:
    """The things between `place` and `end`, each at the beginning of its piece.

    The list ends at a comma outside all brackets. A noun that no table knows counts only with a
    number or a bracket right behind it.
    """
    for start in _pieces(text, place, end):
        own = _cut_off(text, leading.leading(text, start, end)) or first(text, start, end)
        if own is None or leading.ONLY_FORM.search(own.name):
            continue
        if leading.is_thing(own) or PROVEN.match(text, own.end, end):
            yield own


def _cut_off(text: str, own: Mention | None) -> Mention | None:
    """影像资料、推荐函 are two things, 封面、目录复印件 is one."""
    parts = own.name.split("、") if own else []
    if own is None or not all(len(it) > _SHORT and leading.THING.search(it) for it in parts[:-1]):
        return own
    cut = text.find("、", own.start, own.end)
    return leading.leading(text, own.start, cut) if cut >= 0 else own


_SHORT = 2


def _pieces(text: str, place: int, end: int) -> Iterator[int]:
    """Where each piece begins that no bracket holds."""
    depth = 0
    while place < end:
        sign = text[place]
        depth = max(0, depth + (sign in _OPENING) - (sign in _CLOSING))
        joint = _JOINT.match(text, place, end) if depth == 0 else None
        if joint and joint["end"]:
            return
        if joint:
            lead = _LEAD.match(text, joint.end(), end)
            place = lead.end() if lead else joint.end()
            yield place
        else:
            place += 1


def first(text: str, start: int, end: int) -> Mention | None:
    """The first of several that are joined: 效果图 of 效果图、平面图、说明."""
    cut = _CUT.search(text, start, end)
    return leading.leading(text, start, cut.start()) if cut else None


_CUT = Pattern(r"[、，；（]|以及|和|及|与")
