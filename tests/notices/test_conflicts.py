"""Where the notice says two things: the right fact tells both, whatever was struck before."""

from dataclasses import replace

import pytest

from app.domain.notice import Conflict, NoticeProfile
from app.gui.viewmodels.reader_shown import card
from app.notices import editing, store
from app.reporting import notice_lines
from app.workflow.notices.facts import NoticeFact, facts

TOLD = ("8-12分钟", "5-8分钟")


@pytest.fixture
def torn() -> NoticeProfile:
    """As a file has it: by number, a range at both of its ends."""
    profile = store.get("bj-zuimei-2024")
    number = [one.id for one in profile.items].index("video")
    both = (
        Conflict(f"items.{number}.seconds.min", TOLD),
        Conflict(f"items.{number}.seconds.max", TOLD[::-1]),
    )
    return replace(profile, conflicts=both)


def told(profile: NoticeProfile) -> list[tuple[str, str]]:
    """The facts that say that the notice contradicts itself, and what they say of it."""
    return [(one.id, why) for one in facts(profile) for why in one.why if "不一样" in why]


def fact(profile: NoticeProfile, place: str) -> NoticeFact:
    return next(one for one in facts(profile) if one.id == place)


def test_a_material_s_contradiction_stands_once_on_its_own_card(torn: NoticeProfile) -> None:
    said = "通知里前后写得不一样：“8-12分钟”、“5-8分钟”。"
    assert told(torn) == [("items.video.seconds", said)]
    seconds = fact(torn, "items.video.seconds")
    assert seconds.why == (said,)
    assert card(seconds, torn).doubt == "前后不一"
    whole = fact(torn, "items.video")
    assert card(whole, torn).doubt != "前后不一"


@pytest.mark.parametrize("struck", ["items.{first}", "items.{last}", "deadlines.0"])
def test_it_stays_with_its_material_where_another_is_struck(
    torn: NoticeProfile, struck: str
) -> None:
    others = [one.id for one in torn.items if one.id != "video"]
    after = editing.strike(torn, struck.format(first=others[0], last=others[-1]))
    assert [place for place, _why in told(after)] == ["items.video.seconds"]
    assert {line.label for line in notice_lines.conflict_lines(after)} == {"视频"}


def test_it_goes_with_its_material(torn: NoticeProfile) -> None:
    assert editing.strike(torn, "items.video").conflicts == ()
    seconds = fact(torn, "items.video.seconds")
    assert editing.strike(torn, seconds.id, seconds.of).conflicts == ()


def test_it_ends_when_its_fact_is_decided_and_only_then(torn: NoticeProfile) -> None:
    other = fact(torn, "items.video.formats")
    assert editing.confirm(torn, other.id, other.of).conflicts == torn.conflicts
    seconds = fact(torn, "items.video.seconds")
    after = editing.confirm(torn, seconds.id, seconds.of)
    assert after.conflicts == ()
    assert fact(after, "items.video.seconds").sure


def test_what_no_line_tells_stands_on_the_material_itself(torn: NoticeProfile) -> None:
    per = Conflict("items.0.per", ("每人一份", "每单位一份"))
    profile = replace(torn, conflicts=(per,))
    whole = f"items.{profile.items[0].id}"
    assert [place for place, _why in told(profile)] == [whole]
    assert editing.confirm(profile, whole, fact(profile, whole).of).conflicts == ()


def test_days_are_told_as_people_write_them_and_counted_anew(torn: NoticeProfile) -> None:
    first = torn.deadlines[0]
    days = Conflict("deadlines.1.date", ("2024-04-03", "2024-04-10"))
    two = replace(torn, deadlines=(first, first), conflicts=(days,))
    assert told(two) == [("deadlines.1", "通知里前后写得不一样：“2024年4月3日”、“2024年4月10日”。")]
    after = editing.strike(two, "deadlines.0")
    assert [place for place, _why in told(after)] == ["deadlines.0"]
    assert editing.strike(after, "deadlines.0").conflicts == ()


def test_the_words_of_a_number_behind_a_struck_one_stay_with_it(torn: NoticeProfile) -> None:
    emails = ("first@example.org", "second@example.org")
    basis = torn.basis[0]
    rest = tuple(
        replace(basis, of=(f"contacts.emails.{n}",), quote="地址", start=n, end=n + 2)
        for n in (0, 1)
    )
    contacts = replace(torn.contacts, emails=emails)
    two = replace(torn, contacts=contacts, basis=rest)
    after = editing.strike(two, "contacts.emails.0")
    left = fact(after, "contacts.emails.0")
    assert (left.text, [one.start for one in left.basis]) == ("second@example.org", [1])
