"""Whose a file is, and what tells so."""

import re
from dataclasses import dataclass, field

from app.checks.comparing import Field, fields, label
from app.domain.facts import Family
from app.domain.submission import Clue, ClueKind
from app.sorting.evidence import Evidence
from app.sorting.people import Mention
from app.sorting.setting import Setting
from app.sorting.writing import closed, han, is_device_folder, says_nothing

NAME, FOLDER, TEXT = 2000.0, 1500.0, 60.0
"""How many times likelier a nominee becomes whose name stands there alone."""

_MAYBE = 8.0
_COUNTED = 4.0
_NUMBER = re.compile(r"\s*0?(\d{1,2})[.、号\s]*")
_SEVERAL_IN_TEXT = 3.0
_NOBODY = 0.04
_STRANGER = 60.0
_TEXT_LENGTH = 6000
_TOP = 600
"""Characters: a form names its person near its top."""


@dataclass(slots=True)
class Whose:
    """By nominee's id; `nobody`: none of them. Something speaks against those in `against`."""

    of: dict[str, float] = field(default_factory=dict)
    clues: dict[str, list[Clue]] = field(default_factory=dict)
    nobody: float = _NOBODY
    against: frozenset[str] = frozenset()

    def share(self, nominee: str) -> float:
        total = sum(self.of.values()) + self.nobody
        return self.of[nominee] / total if total else 0.0


def weigh(one: Evidence, setting: Setting) -> Whose:
    ids = [nominee.id for nominee in setting.nominees]
    found = Whose(dict.fromkeys(ids, 1.0), {each: [] for each in ids})
    in_name = setting.people.mentions(one.stem)
    in_folder = _nearest(one, setting)
    in_text = setting.people.mentions(one.text[:_TEXT_LENGTH]) if one.text else ()
    _say(found, in_name, NAME, ClueKind.NOMINEE_IN_NAME)
    _say(found, in_folder, FOLDER, ClueKind.NOMINEE_IN_FOLDER)
    _say(found, in_text, TEXT if len(in_text) == 1 else _SEVERAL_IN_TEXT, ClueKind.NOMINEE_IN_TEXT)
    if not (in_name or in_folder or in_text):
        _count(found, ids, one.folders)
    sure = [said for said in (*in_name, *in_folder) if said.sure]
    found.nobody *= _strangers(one, setting, named=bool(sure))
    found.against = _against(ids, in_name, in_text, one)
    if len(ids) == 1:
        found.clues[ids[0]].append(Clue(ClueKind.ONLY_NOMINEE))
    return found


def _against(
    ids: list[str], in_name: tuple[Mention, ...], in_text: tuple[Mention, ...], one: Evidence
) -> frozenset[str]:
    """Several people in one file's name, or another's name in the form."""
    if sum(said.sure for said in in_name) > 1:
        return frozenset(ids)
    named = {nominee for said in in_text for nominee in said.nominees}
    others = frozenset(ids) - named
    if named or any(_is_name(each.value) for each in fields(one.text[:_TOP]) if _asks_name(each)):
        return others
    return frozenset()


def _asks_name(each: Field) -> bool:
    return label(each.label) in {"姓名", "人选姓名", "推荐人选", "被推荐人"}


def _is_name(value: str) -> bool:
    runs = han(closed(value))
    return len(runs) == 1 and 2 <= len(runs[0]) <= 4


def _nearest(one: Evidence, setting: Setting) -> tuple[Mention, ...]:
    """The names in the innermost folder that has any."""
    for folder in reversed(one.folders):
        if found := setting.people.mentions(folder):
            return found
    return ()


def _say(found: Whose, said: tuple[Mention, ...], times: float, kind: ClueKind) -> None:
    for mention in said:
        for nominee in mention.nominees:
            found.of[nominee] *= times if mention.sure else min(times, _MAYBE)
            found.clues[nominee].append(Clue(kind, mention.name))


def _count(found: Whose, ids: list[str], folders: tuple[str, ...]) -> None:
    """A folder “02” may be the second nominee's, or the second of anything."""
    told = _NUMBER.fullmatch(folders[-1]) if folders else None
    if told and 0 < int(told[1]) <= len(ids):
        nominee = ids[int(told[1]) - 1]
        found.of[nominee] *= _COUNTED
        found.clues[nominee].append(Clue(ClueKind.NOMINEE_IN_FOLDER, told[0].strip()))


def _strangers(one: Evidence, setting: Setting, *, named: bool) -> float:
    """A name that is nobody's here. A life photo may show others beside the nominee."""
    in_stem = "" if says_nothing(one.stem) else setting.people.stranger(one.stem)
    if named:
        document = one.family not in {Family.PHOTO, Family.VIDEO}
        return _STRANGER * 20 if in_stem and document else 1.0
    folders = [part for part in one.folders if not is_device_folder(part)]
    if in_stem or any(setting.people.stranger(part) for part in folders):
        return _STRANGER
    return 1.0
