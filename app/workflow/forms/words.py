"""What forms call the few things that a submission knows, and where that is certain.

A wrong word in a form is worse than an empty cell: 工作单位 and 单位 beside a nominee are theirs,
not the unit that recommends them, and so is a 联系电话; those are left to a person.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Meaning(StrEnum):
    NOMINEE = "nominee"
    UNIT = "unit"
    CONTACT = "contact"
    PHONE = "phone"
    NUMBER = "number"
    """Of the nominee among all, from 1."""


class Place(StrEnum):
    """Where a label stands: in a form about a nominee, one about the unit, a list's head."""

    NOMINEE = "nominee"
    UNIT = "unit"
    LIST = "list"


Known = Mapping[Meaning, str]
"""What is not known is absent."""

_OURS = ["推荐", "申报", "报送", "填报", "上报"]
_UNIT = frozenset(f"{who}单位{tail}" for who in _OURS for tail in ("", "名称", "全称"))
_PLAIN_UNIT = frozenset({"单位", "单位名称", "单位全称"})
_CONTACT = frozenset(
    {
        "联系人",
        "联系人姓名",
        *(f"{who}{tail}" for who in _OURS for tail in ("单位联系人", "联系人")),
    }
)
_PHONES = ["电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"]
_PLAIN_PHONE = frozenset(_PHONES)
_PHONE = frozenset(
    f"{who}{phone}"
    for who in ("联系人", *(f"{who}单位" for who in _OURS), *(f"{who}单位联系人" for who in _OURS))
    for phone in _PHONES
)
_NOMINEE = frozenset(
    {
        *("姓名", "人选姓名", "候选人姓名", "推荐人选", "推荐人选姓名"),
        *("被推荐人", "被推荐人姓名", "申报人", "申报人姓名"),
    }
)
_ASIDE = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]|[\s:：*＊、/／\d._＿]+")
_ON_PAPER = re.compile(r"[（(【\[][^）)】\]]*(?:签|章)[^）)】\]]*[）)】\]]")
_BLANKS = r"[ \t\u00a0\u3000_＿]*"
_INLINE = re.compile(
    rf"([\u4e00-\u9fff]{{2,9}})(（[^（）]*）|\([^()]*\))?{_BLANKS}?[:：]({_BLANKS})"
)


def plain(text: str) -> str:
    """A label without what stands in brackets, blanks and colons: “姓  名（中文）：” is 姓名."""
    return _ASIDE.sub("", text)


def meaning(label: str, before: str, place: Place) -> Meaning | None:
    """What a plain `label` asks for; `before` is the plain label that precedes it, or ""."""
    if label in _UNIT or (label in _PLAIN_UNIT and place is Place.UNIT):
        return Meaning.UNIT
    if label in _CONTACT:
        return Meaning.CONTACT
    if label in _PHONE or (label in _PLAIN_PHONE and _is_ours(before, place)):
        return Meaning.PHONE
    if label in _NOMINEE and place is not Place.UNIT:
        return Meaning.NOMINEE
    return Meaning.NUMBER if label == "序号" and place is Place.LIST else None


def _is_ours(before: str, place: Place) -> bool:
    """Whether a telephone asked for behind this label is the contact's."""
    if before in _CONTACT:
        return True
    return place is Place.UNIT and before in _UNIT | _PLAIN_UNIT


@dataclass(frozen=True, slots=True)
class Gap:
    """Room behind a label with a colon on one line of text: from `start` up to `end`."""

    label: str
    start: int
    end: int


def gaps(text: str) -> Iterator[Gap]:
    """“填报单位：　　联系人：　　” has two; a label that words follow at once has none.

    Nor has one that is to be signed.
    """
    found = list(_INLINE.finditer(text))
    for one, after in zip(found, [*found[1:], None], strict=False):
        next_start = after.start() if after else len(text)
        if one.end() == next_start and "签" not in (one[2] or ""):
            yield Gap(one[1], one.start(3), one.end(3))


def blanks_taken(text: str, gap: Gap, value: str) -> int:
    """How many blanks of the gap the value takes the place of, so that what follows stays put.

    One is kept before a label that follows.
    """
    room = 2 * len(value)
    taken = 0
    for blank in text[gap.start : gap.end]:
        if room <= 0:
            break
        room -= 2 if blank in "\u3000＿" else 1
        taken += 1
    follows = gap.end < len(text)
    return min(taken, gap.end - gap.start - 1) if follows and taken else taken


def is_for_seal(label: str) -> bool:
    """Whether the cell beside it is for the seal or a signature, on paper."""
    return bool(_ON_PAPER.search(label))
