"""A person's hand on a profile: every fact can be confirmed, corrected and struck."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.notices import editing, store
from app.workflow.notices.facts import NoticeFact, facts
from app.workflow.notices.fields import corrected, fields_of


@pytest.fixture
def profile() -> NoticeProfile:
    return store.get("bj-zuimei-2024")


def unsure(profile: NoticeProfile) -> list[NoticeFact]:
    return [one for one in facts(profile) if not one.sure]


def fact(profile: NoticeProfile, place: str) -> NoticeFact:
    return next(one for one in facts(profile) if one.id == place)


def test_every_fact_has_a_place_of_its_own_and_words_to_rest_on(profile: NoticeProfile) -> None:
    found = facts(profile)
    assert len({one.id for one in found}) == len(found) > 60
    assert [one.id for one in found if not one.basis] == []


def test_confirmed_facts_are_sure_and_the_others_stay_as_they_were(profile: NoticeProfile) -> None:
    open_ones = unsure(profile)
    assert len(open_ones) > 3
    first = open_ones[0]
    after = editing.confirm(profile, first.id, first.of)
    assert [one.id for one in unsure(after)] == [one.id for one in open_ones[1:]]
    assert [(one.id, one.text) for one in facts(after)] == [(o.id, o.text) for o in facts(profile)]


def test_all_facts_can_be_confirmed(profile: NoticeProfile) -> None:
    sure = editing.confirm_all(profile, [(one.id, one.of) for one in facts(profile)])
    assert unsure(sure) == []


def test_struck_facts_are_gone_and_nothing_else_is(profile: NoticeProfile) -> None:
    with pytest.raises(UsageProblem, match="标题"):
        editing.strike(profile, "title")
    for one in facts(profile)[1::3]:
        after = {other.id for other in facts(editing.strike(profile, one.id, one.of))}
        before = {other.id for other in facts(profile)}
        lost = {name for name in before - after if not name.startswith(f"{one.id}.")}
        assert one.id in lost or one.id.startswith(("deadlines.", "contacts.")), one.id
        assert len(lost) <= 1 or one.id.startswith(("routes.", "quotas.")), (one.id, lost)


def test_without_its_condition_a_thing_is_asked_of_everybody(profile: NoticeProfile) -> None:
    item = replace(profile.items[0], required=False, conditional="有获奖的")
    asked = replace(profile, items=(item, *profile.items[1:]))
    told = fact(asked, f"items.{item.id}.conditional")
    assert (told.text, told.of) == ("有获奖的", ("conditional", "required"))
    assert f"items.{item.id}.required" not in {one.id for one in facts(asked)}
    after = editing.strike(asked, told.id, told.of).items[0]
    assert (after.required, after.conditional) == (True, None)


def test_what_is_written_back_unchanged_changes_nothing(profile: NoticeProfile) -> None:
    for one in facts(profile)[::3]:
        texts = {field.name: field.text for field in fields_of(one.id, profile)}
        after = corrected(profile, one.id, texts, one.of)
        assert [other.text for other in facts(after)] == [other.text for other in facts(profile)]


@pytest.mark.parametrize(
    ("place", "texts", "told"),
    [
        ("deadlines.0", {"date": "2025-04-01", "time": "17：00"}, "2025年4月1日 17:00 前"),
        ("quotas.district", {"min": "", "max": "3"}, "最多 3 名"),
        ("items.video.seconds", {"seconds.max": "2 分 30 秒"}, "2 分 30 秒以内"),
        ("items.video.resolutions", {"resolutions": "1280x720"}, "1280×720"),
        ("items.life-photos.bytes", {"bytes.min": "1.5m"}, "每张不小于 1.5MB"),
        ("items.life-photos.count", {"count.min": "2", "count.max": ""}, "至少 2 张"),
        ("items.life-photos.naming", {"naming": "单位+姓名"}, "单位+姓名"),
        ("items.life-photos.naming", {"naming": "姓名+项目+序号"}, "姓名+项目+序号"),
        (
            "items.form.paper",
            {"paper.copies": "3", "paper.duplex": "yes"},
            "原件 3 份，盖章，双面打印",
        ),
    ],
)
def test_a_corrected_fact_says_what_she_wrote(
    profile: NoticeProfile, place: str, texts: dict[str, str], told: str
) -> None:
    after = fact(corrected(profile, place, texts, fact(profile, place).of), place)
    assert after.text == told
    assert after.sure


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        ("deadlines.0", {"date": "四月三日"}),
        ("deadlines.0", {"time": "25:00"}),
        ("items.video.resolutions", {"resolutions": "1920"}),
        ("items.life-photos.bytes", {"bytes.min": "很大"}),
        ("items.video.seconds", {"seconds.max": "三分钟左右吧"}),
        ("title", {"": "\x07"}),
    ],
)
def test_what_cannot_be_read_is_told_and_changes_nothing(
    profile: NoticeProfile, place: str, texts: dict[str, str]
) -> None:
    with pytest.raises(UsageProblem):
        corrected(profile, place, texts)


def test_a_conflict_ends_when_its_fact_is_confirmed(profile: NoticeProfile) -> None:
    from app.domain.notice import Conflict

    torn = replace(profile, conflicts=(Conflict("deadlines.0.date", ("4月3日", "4月10日")),))
    assert any("4月10日" in why for why in fact(torn, "deadlines.0").why)
    after = corrected(torn, "deadlines.0", {"date": "2024-04-10"})
    assert after.conflicts == ()
    assert after.deadlines[0].date == date(2024, 4, 10)


def test_a_fact_that_is_not_there_is_told(profile: NoticeProfile) -> None:
    with pytest.raises(UsageProblem, match="不在要求清单里"):
        editing.confirm(profile, "items.nothing.count")
