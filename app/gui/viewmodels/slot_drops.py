"""Files held over a slot, or over none: what is taken, what is refused, which slot is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain import renditions
from app.domain.facts import Family
from app.domain.notice import Item, Rendition
from app.domain.submission import SlotKey
from app.gui.viewmodels.state import State
from app.probes.kinds import KINDS, RAW, extension, meant
from app.reporting import limit_words, words
from app.sorting.setting import shape_of, suits
from app.sorting.writing import closed as plain
from app.texts import N_, _

_PICTURES, _FILMS, _PAPERS = "pictures", "films", "papers"
_GROUPS = {
    Family.PHOTO: _PICTURES,
    Family.VIDEO: _FILMS,
    Family.AUDIO: _FILMS,
}
_TAKEN = {
    Rendition.PHOTO: {_PICTURES},
    Rendition.VIDEO: {_FILMS},
    Rendition.AUDIO: {_FILMS},
    Rendition.WORD: {_PAPERS},
    Rendition.SCAN: {_PAPERS, _PICTURES},
    Rendition.SHEET: {_PAPERS},
}
"""A picture in place of a scan is wrong, but it is plain what was meant: it is taken and judged."""

_ONLY = {
    Rendition.PHOTO: N_("这一格只收照片"),
    Rendition.VIDEO: N_("这一格只收视频"),
    Rendition.AUDIO: N_("这一格只收音频"),
    Rendition.SCAN: N_("这一格只收扫描件"),
    Rendition.SHEET: N_("这一格只收电子表格"),
    Rendition.WORD: N_("这一格只收 Word 文档"),
}
_CAME = {
    Family.PHOTO: N_("拖来的是照片"),
    Family.VIDEO: N_("拖来的是视频"),
    Family.AUDIO: N_("拖来的是音频"),
    Family.PDF: N_("拖来的是 PDF"),
    Family.WORD: N_("拖来的是 Word 文档"),
    Family.SHEET: N_("拖来的是电子表格"),
    Family.TEXT: N_("拖来的是文本文件"),
}


@dataclass(frozen=True, slots=True)
class DropWords:
    takes: bool
    title: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A slot to choose, and what it is called among all."""

    key: SlotKey
    label: str


def takes(item: Item, name: str) -> bool:
    """Whether a file of this name may be meant for the item; what no ending tells may be."""
    group = _group(name)
    shapes = renditions.allowed(item)
    return group is None or not shapes or any(group in _TAKEN.get(one, ()) for one in shapes)


def over(item: Item, paths: Sequence[Path]) -> DropWords:
    """What a card says while files are held above it; folders are looked into only when dropped."""
    if any(takes(item, path.name) for path in paths):
        return DropWords(takes=True, title=_("松开即放入“{item}”").format(item=item.name))
    shapes = renditions.asked(item) or renditions.allowed(item)
    only = _(_ONLY[shapes[0]]) if len(shapes) == 1 else _("这一格只收文档")
    families = {meant(path.name).family for path in paths}
    came = _(_CAME.get(families.pop(), N_("拖来的是别的文件"))) if len(families) == 1 else ""
    return DropWords(takes=False, title=only, hint=came)


def split(item: Item, paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Those that the item takes, and the rest."""
    taken = [path for path in paths if takes(item, path.name)]
    return taken, [path for path in paths if path not in set(taken)]


def choices(state: State, names: Sequence[str], nominee: str | None) -> list[Choice]:
    """Every slot, best guess first; where another kind of file is asked for, the label says so.

    By its name in the files' names, by kind, by the nominee in sight, by what has room.
    """

    def rank(entry: tuple[int, Item, SlotKey]) -> tuple[bool, int, bool, bool, int]:
        place, item, key = entry
        unnamed = not all(plain(item.name) in plain(name) for name in names)
        misfits = sum(not _wants(item, name) for name in names)
        most = item.count.max if item.count else None
        full = most is not None and len(state.submission.files(key)) >= most
        return (unnamed, misfits, key.nominee != nominee, full, place)

    slots = [(place, item, slot.key) for place, (item, slot) in enumerate(state.case.slots)]
    return [
        Choice(key, label(item, key, state) + unlike(item, names))
        for _p, item, key in sorted(slots, key=rank)
    ]


def unlike(item: Item, names: Sequence[str]) -> str:
    """“（这里要 PDF）” where not all of the files are of a kind that the item asks for, else ""."""
    if all(_wants(item, name) for name in names):
        return ""
    kinds = [_(words.RENDITION[one]) for one in renditions.allowed(item)]
    asked = limit_words.formats(item.limits.formats) or _(" 或 ").join(kinds)
    return _("（这里要 {what}）").format(what=asked)


def _wants(item: Item, name: str) -> bool:
    """Narrower than `takes`: a Word file is not wanted where a PDF is. Unknown endings may be."""
    family = meant(name).family
    unknown = shape_of(family) is None or extension(name) not in KINDS
    return takes(item, name) and (unknown or suits(item, family))


def label(item: Item, key: SlotKey, state: State) -> str:
    """张三 › 视频; namesakes bear their number."""
    nominee = state.submission.nominee(key.nominee)
    if nominee is None:
        return f"{_('单位材料')} › {item.name}"
    number = state.submission.nominees.index(nominee) + 1
    twice = [one.name for one in state.submission.nominees].count(nominee.name) > 1
    name = f"{number} {nominee.name}" if twice else nominee.name
    return f"{name} › {item.name}"


def named(state: State, key: SlotKey) -> str:
    """The slot as `label` says it, "" where the notice has none such."""
    item = state.profile.item(key.item)
    return label(item, key, state) if item else ""


def unlike_slot(state: State, key: SlotKey, name: str) -> str:
    """`unlike` for one file and a slot."""
    item = state.profile.item(key.item)
    return unlike(item, [name]) if item else ""


def _group(name: str) -> str | None:
    ending = extension(name)
    if ending not in KINDS:
        return None
    return _PICTURES if ending in RAW else _GROUPS.get(meant(name).family, _PAPERS)
