"""For what a deadline holds: all materials, some of them, a stage; which of them press now."""

from dataclasses import replace
from datetime import date

import pytest

from app.checks import phases
from app.domain.notice import Basis, Deadline, NoticeProfile
from app.gui.viewmodels import reader_words
from app.gui.viewmodels.notice import choice
from app.gui.viewmodels.reader_shown import card
from app.notices import store
from app.reporting import notice_lines
from app.workflow.notices.facts import NoticeFact, facts

DAY = date(2024, 4, 3)


@pytest.fixture
def built_in() -> NoticeProfile:
    return store.get("bj-zuimei-2024")


def due(profile: NoticeProfile, *deadlines: Deadline) -> NoticeProfile:
    return replace(profile, deadlines=deadlines)


def first_fact(profile: NoticeProfile) -> NoticeFact:
    return next(one for one in facts(profile) if one.id == "deadlines.0")


@pytest.mark.parametrize(
    ("deadline", "label"),
    [
        (Deadline(DAY), "全部材料"),
        (Deadline(DAY, phase="复评"), "复评"),
        (Deadline(DAY, what="电子版", phase="复评"), "复评，电子版"),
        (Deadline(DAY, what="复评材料", phase="复评"), "复评材料"),
        (Deadline(DAY, items=("video",)), "视频"),
        (Deadline(DAY, items=("video",), phase="复评"), "复评，视频"),
        (Deadline(DAY, items=("video",), applies_to=("email",)), "视频（电子邮件）"),
        (Deadline(DAY, phase="复评", applies_to=("paper",)), "复评（邮寄）"),
        (Deadline(DAY, applies_to=("email", "paper")), "电子邮件、邮寄"),
    ],
)
def test_a_deadline_says_for_what_it_holds(
    built_in: NoticeProfile, deadline: Deadline, label: str
) -> None:
    (line,) = notice_lines.deadline_lines(due(built_in, deadline))
    assert line.label == label
    alone = first_fact(due(built_in, deadline)).label
    unbound = not (deadline.what or deadline.items or deadline.phase)
    assert alone == ("截止时间" if unbound else f"截止时间：{label}")


def test_of_many_materials_the_first_are_named_and_of_all_none(built_in: NoticeProfile) -> None:
    ids = tuple(one.id for one in built_in.items)
    names = "、".join(one.name for one in built_in.items[:3])
    some, every = Deadline(DAY, items=ids[:4]), Deadline(DAY, items=ids)
    labels = [line.label for line in notice_lines.deadline_lines(due(built_in, some, every))]
    assert len(ids) > 4
    assert labels == [f"{names}等 4 项材料", "全部材料"]


def test_a_later_stage_presses_nobody_yet(built_in: NoticeProfile) -> None:
    later = Deadline(date(2024, 9, 30), phase="复评")
    profile = due(built_in, Deadline(DAY), later)
    assert phases.first_days(profile) == (DAY,)
    assert phases.first_days(due(built_in, later)) == (later.date,)
    told = reader_words.notice_due(profile)
    assert told is not None
    assert (told.text, told.later) == ("4月3日", ())
    assert choice(profile, date(2024, 4, 5)).days == -2
    staged = replace(profile, items=tuple(replace(one, phase="复评") for one in profile.items))
    assert phases.first_days(staged) == (DAY, later.date)


def test_where_the_day_stands_in_the_notice_only_what_it_is_for_is_doubted(
    built_in: NoticeProfile,
) -> None:
    said = Basis(("date", "time"), "2026年8月31日24时", 3, 16, 0.97)
    scope = replace(said, of=("applies_to", "items", "phase"), confidence=0.8, inferred=True)
    profile = due(built_in, Deadline(DAY, phase="初评", basis=(said, scope)))
    fact = first_fact(profile)
    assert fact.why == ("通知没有明说这一天管的是哪些材料、哪个阶段，请对照原文。",)
    assert card(fact, profile).doubt == "管什么是推断的"
    guessed = replace(said, inferred=True)
    profile = due(built_in, Deadline(DAY, basis=(guessed, scope)))
    assert first_fact(profile).why == ("通知没有明说，是从上下文推断的。",)
    assert card(first_fact(profile), profile).doubt == "推断的"
