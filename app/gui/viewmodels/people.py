"""Unit and nominees as the window shows and asks for them; nothing here draws or saves."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.bags import names as safe_names
from app.checks import phases
from app.domain.nominees import PERSON, measure
from app.domain.notice import Attestation, Basis, NoticeProfile, Per, Quota
from app.domain.problems import Problem
from app.domain.submission import Confirmation, Nominee, Submission
from app.packing.titles import short_title
from app.reporting import notice_lines
from app.submissions import edits
from app.texts import _
from app.workflow.people import unit as units

_LEAST_DIGITS, _LEAST_WITH_AREA = 7, 10
"""A local number has seven or eight digits, an area code begins with 0 and has three or four."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far for a submission that does not exist yet."""

    unit: str = ""
    recommender: str | None = None  # None: not chosen yet; UNLISTED: none of them
    contact: str = ""
    phone: str = ""
    nominees: tuple[str, ...] = ()
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A nominee in the list; `hint` is told below its name."""

    id: str
    name: str
    files: int = 0
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence beside the list, and whether it tells of something that must be mended."""

    text: str
    wrong: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class Pledge:
    """An attestation: `answer` True, False or None (open), and below it who and when."""

    id: str
    text: str
    answer: bool | None
    told: str
    quotes: tuple[str, ...]


def wants_nominees(profile: NoticeProfile) -> bool:
    return any(item.per is Per.NOMINEE for item in profile.items)


def editing_hint(profile: NoticeProfile) -> str:
    if wants_nominees(profile):
        return _("改了就保存；人选的先后就是材料的先后。")
    return _("改了就保存；这份通知只要单位的材料，不分人选。")


def phases_of(profile: NoticeProfile, submission: Submission) -> tuple[tuple[str, ...], str | None]:
    """The notice's phases, and the one that is asked now."""
    return phases.named(profile), phases.current(profile, submission)


UNLISTED = ""
"""Stands for an id where the unit is of none of the kinds that the notice names."""


def kinds(profile: NoticeProfile) -> tuple[tuple[str, str], ...]:
    """Id and words of each kind of recommender: 各区科协（1～2 人）; at last that it is none."""
    found = [
        (one.id, _("{who}（{number}）").format(who=one.who, number=_allowed(profile, one)))
        for one in profile.quotas
    ]
    return (*found, (UNLISTED, _("通知没有列出本单位这一类"))) if found else ()


def only_kind(profile: NoticeProfile) -> str | None:
    """Where the notice leaves no choice."""
    return profile.quotas[0].id if len(profile.quotas) == 1 else None


def unit_fault(name: str) -> str:
    return _fault_of(lambda: units.clean_name(name))


def contact_fault(name: str, phone: str) -> str:
    return _fault_of(lambda: units.clean_contact(name, phone))


def phone_fault(phone: str) -> str:
    """What looks wrong about a number; it is kept all the same, since it may be a short one."""
    if not phone.strip():
        return ""
    if re.search(r"[^\d\s()（）+＋\-－—,，、;；/转分机ext.]", phone):
        return _("号码里有不像电话的字，请核对")
    digits = re.sub(r"\D", "", phone)
    if len(digits) < (_LEAST_WITH_AREA if digits.startswith("0") else _LEAST_DIGITS):
        return _("号码少了几位，请核对")
    return ""


def split_names(text: str) -> tuple[str, ...]:
    """Several names pasted at once: 张三、李四. “·” belongs to a name."""
    parts = re.split(r"[、，,;；\n\t\u2028\u2029]+", text)
    return tuple(" ".join(part.split()) for part in parts if part.strip())


def name_fault(name: str) -> str:
    return _fault_of(lambda: edits.clean_name(name))


def rows(nominees: Sequence[Nominee], submission: Submission | None = None) -> tuple[Row, ...]:
    alike = Counter(one.name for one in nominees)
    hint = _("有同名的人选，按顺序区分；各自的材料分开放。")
    return tuple(
        Row(one.id, one.name, _files(one, submission), hint if alike[one.name] > 1 else "")
        for one in nominees
    )


def removal(submission: Submission, nominee_id: str) -> str:
    """What the bar with 撤销 says of a nominee that goes."""
    gone = submission.nominee(nominee_id)
    if gone is None:
        return ""
    files = _files(gone, submission)
    text = _("已移除“{name}”和已放的 {count} 个文件") if files else _("已移除“{name}”")
    return text.format(name=gone.name, count=files)


def quota_told(profile: NoticeProfile, recommender: str | None, number: int) -> Told:
    """How many are named and may be named; “” where the notice sets no limit."""
    quota = profile.quota(recommender)
    if quota is None:
        none = _("通知没有列出本单位这一类，名额请自己核对。")
        choose = _("选定推荐单位类别后，这里会说明名额。")
        return Told((none if recommender == UNLISTED else choose) if profile.quotas else "")
    allowed, unit = _allowed(profile, quota), measure(profile, quota)
    if quota.per != "unit":
        return Told(_("{who}的名额：{number}，请自己核对。").format(who=quota.who, number=allowed))
    if quota.max is not None and number > quota.max:
        text = _("{who}的名额：{allowed}，现在多了 {more} {unit}。")
        more = number - quota.max
        short = _("超过名额 {more} {unit}").format(more=more, unit=unit)
        told = text.format(who=quota.who, allowed=allowed, more=more, unit=unit)
        return Told(told, wrong=True, short=short)
    if quota.min is not None and 0 < number < quota.min:
        text = _("{who}的名额：{allowed}，还少 {less} {unit}。")
        less = quota.min - number
        short = _("还少 {less} {unit}").format(less=less, unit=unit)
        told = text.format(who=quota.who, allowed=allowed, less=less, unit=unit)
        return Told(told, wrong=True, short=short)
    return Told(_("{who}的名额：{allowed}。").format(who=quota.who, allowed=allowed))


def _allowed(profile: NoticeProfile, quota: Quota) -> str:
    """最多 3 家: by the notice's own measure word."""
    return notice_lines.quota_text(quota, measure(profile, quota))


@dataclass(frozen=True, slots=True)
class NomineeWords:
    """What the list of nominees is called and asks for: people, or units, works and the like."""

    title: str
    ask: str
    add: str


def nominee_words(profile: NoticeProfile) -> NomineeWords:
    unit = measure(profile)
    if unit == PERSON:
        return NomineeWords(_("推荐人选"), _("姓名；几位一起写，用顿号隔开"), _("添加人选"))
    ask = _("名称；几{unit}一起写，用顿号隔开").format(unit=unit)
    return NomineeWords(_("推荐对象"), ask, _("添加一{unit}").format(unit=unit))


def blocked(draft: Draft, profile: NoticeProfile) -> str:
    """Why the submission cannot be made yet; “” when it can."""
    if not draft.unit.strip():
        return _("先写单位名称")
    if unit_fault(draft.unit) or contact_fault(draft.contact, draft.phone):
        return _("先改好标红的地方")
    if profile.quotas and draft.recommender is None:
        return _("先选推荐单位类别")
    if draft.root is None:
        return _("先定存放的文件夹")
    return ""


def folder_name(unit: str, profile: NoticeProfile) -> str:
    """单位-短名 with the year, safe on every disk."""
    title = short_title(profile)
    edition = "" if profile.edition in title else profile.edition
    named = f"{' '.join(unit.split())}-{title}{edition}"
    return safe_names.safe_name(named, longest=150)


def free_root(home: Path, unit: str, profile: NoticeProfile) -> Path:
    """The folder to offer below `home`, numbered where one lies there; looks at the disk."""
    name = folder_name(unit, profile)
    tried = (home / (f"{name}-{number}" if number > 1 else name) for number in range(1, 1000))
    return next((root for root in tried if not root.exists()), home / name)


def pledges(submission: Submission, profile: NoticeProfile) -> tuple[Pledge, ...]:
    """Those that hold for this kind of recommender."""
    answers = {one.of: one for one in submission.attestations}
    return tuple(
        _pledge(one, answers.get(one.id))
        for one in profile.attestations
        if not one.only_for or submission.recommender in one.only_for
    )


def hidden_pledges(submission: Submission, profile: NoticeProfile) -> str:
    """A sentence where some cannot be shown before the kind of recommender is known."""
    depends = [one for one in profile.attestations if one.only_for]
    if not depends or submission.recommender is not None:
        return ""
    return _("选定推荐单位类别后，可能还有 {count} 条要确认。").format(count=len(depends))


def denial(profile: NoticeProfile | None, pledge: str) -> tuple[str, str]:
    """Title and sentence of the question before it is recorded that something cannot be vouched."""
    told = profile.attestations if profile else ()
    text = next((one.text for one in told if one.id == pledge), "").rstrip("。")
    sentence = _("“{text}”会记成做不到。这一项做到并确认以前，材料不算备齐；办好后再来勾选。")
    return _("说明做不到吗"), sentence.format(text=text)


def _pledge(one: Attestation, given: Confirmation | None) -> Pledge:
    quotes = _quotes(one.basis)
    if given is None:
        return Pledge(one.id, one.text, None, "", quotes)
    word = _("确认") if given.answer else _("说明做不到")
    told = _("{by}，{at.year}年{at.month}月{at.day}日{word}")
    return Pledge(
        one.id,
        one.text,
        given.answer,
        told.format(by=given.by, at=_local(given.at), word=word),
        quotes,
    )


def _quotes(basis: tuple[Basis, ...]) -> tuple[str, ...]:
    """Each once; garbled words only where there are no others."""
    sound = [one for one in basis if not one.corrupted]
    return tuple(dict.fromkeys(one.quote for one in sound or basis))


def _local(at: datetime) -> datetime:
    return at.astimezone()


def _files(nominee: Nominee, submission: Submission | None) -> int:
    slots = submission.slots if submission else ()
    return sum(len(slot.files) for slot in slots if slot.key.nominee == nominee.id)


def _fault_of(clean: Callable[[], object]) -> str:
    try:
        clean()
    except Problem as problem:
        return str(problem)
    return ""
