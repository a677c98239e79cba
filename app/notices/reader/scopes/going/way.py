"""What the notice says of a way by itself: of all, of papers, of files, of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes.going import forms, words
from app.notices.reader.scopes.going.scene import Stretch
from app.notices.reader.things.phases import is_later

_ALL = Pattern(r"全部|所有|上述|以上|各项|整套|全套")
_MATTER = Pattern(
    r"(?:全部|所有|上述|以上|各项|整套|全套|申报|推荐|报名|参[评赛]|评审|有关|相关)"
    r"的?(?:纸质|电子|书面)?[^，。；]{0,3}(?:材料|资料|文件)"
    r"|以上[一二三四五六七八九\d]+[项样种件份]"
    r"|材料(?:$|[^一-龥]|于|在|请|须|应|通过|报|发|送|寄|上传)"
)
"""申报材料请于…前寄到: no thing by its name."""
_ALONG = Pattern(r"连同|一并|一起|一同|同时|随")
_INSTEAD = Pattern(r"无法|不便|不能|失败|过大|较大|超过|也可|亦可|或")
_OR_SO = Pattern(r"^[^，。；]{0,3}(?:也可|亦可|或)")
_NEAR, _BEFORE, _BEHIND, _LETTERS, _TITLE = 14, 60, 40, 24, 40


@dataclass(frozen=True)
class WaySigns:
    says: frozenset[str]
    """Whether it speaks of all, of the rest, of a form, and names anything."""
    sorts: frozenset[str]
    """The sorts of words before and behind it and in the headings above it."""
    letters: frozenset[str]
    """What stands right before it, letter by letter."""


def signs(stretches: list[Stretch]) -> WaySigns:
    says: set[str] = set()
    sorts: set[str] = set()
    letters: set[str] = set()
    for one in stretches:
        told = list(_says(one))
        says.update(told, (f"{word} at the address" for word in told if one.addressed))
        if one.stage:
            says.add("later" if is_later(one.stage) else "of a stage")
        sorts.update(f"before {word}" for word in words.sorts(one.before[-_BEFORE:]))
        sorts.update(f"behind {word}" for word in words.sorts(one.behind[:_BEHIND]))
        for point in one.above:
            sorts.update(
                f"above {word}" for word in words.sorts((point.mark + point.title)[:_TITLE])
            )
        letters.update(words.pairs(one.before[-_LETTERS:]))
    return WaySigns(frozenset(says), frozenset(sorts), frozenset(letters))


def _says(one: Stretch) -> Iterator[str]:
    yield from (name for name, told in _BEFORE_IT if told.search(one.before))
    yield from (name for name in ("rest", "except") if words.has(name, one.before))
    if _ALONG.search(one.behind):
        yield "more along"
    if _INSTEAD.search(one.before[-_NEAR:]):
        yield "instead"
    if _OR_SO.search(one.behind):
        yield "or so"
    bare = "" if one.ahead else " alone"
    formed = [name for name, told in _FORMS if told.search(one.before)]
    yield from (f"{name}{bare}" for name in formed)
    if not formed:
        yield "no form" if one.things else "no form, nothing named"


_BEFORE_IT = (("all", _ALL), ("matter", _MATTER), ("along", _ALONG))
_FORMS = (("papers", forms.PAPERS), ("files", forms.FILES))
