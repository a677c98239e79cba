"""Every fact can be traced to words of the notice, and the draft is a right profile."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.notice import Basis, NoticeProfile
from app.notices.reader import read
from app.shapes.profile import profile_from_json, profile_to_json

TUNE = Path(__file__).resolve().parents[2] / "reader" / "tune"
NOTICES = sorted(TUNE.glob("*.txt"))


def bases(profile: NoticeProfile) -> Iterator[Basis]:
    yield from profile.basis
    for part in (profile.deadlines, profile.quotas, profile.excluded_routes, profile.items):
        for one in part:
            yield from one.basis
    for rest in (profile.attestations, profile.conflicts):
        for other in rest:
            yield from other.basis


def check(text: str) -> None:
    profile = read(text).profile
    for one in bases(profile):
        assert text[one.start : one.end] == one.quote
        assert 0 < len(one.quote) <= 60
        assert 0 < one.confidence <= 1
    for passage in profile.unparsed:
        assert text[passage.start : passage.end] == passage.quote
    assert profile_from_json(profile_to_json(profile)) == profile


@pytest.mark.parametrize(
    "path",
    [
        path if number % 16 == 0 else pytest.param(path, marks=pytest.mark.slow)
        for number, path in enumerate(NOTICES)
    ],
    ids=lambda path: path.stem,
)
def test_quotes_are_the_notices_own_words(path: Path) -> None:
    check(path.read_text("utf-8"))


@pytest.mark.slow
def test_torn_and_shuffled_notices_break_nothing() -> None:
    chance = random.Random(5)
    for path in NOTICES[::24]:  # a tenth of a second each time
        text = path.read_text("utf-8")
        start, end = sorted(chance.sample(range(len(text)), 2))
        check(text[start:end])
        check(text.replace("\n", chance.choice(["", " ", "|", "；"])))
        noise = list(text)
        for _ in range(25):
            noise[chance.randrange(len(noise))] = chance.choice("，。（）0123456789月日-|\n?份张至")
        check("".join(noise))


def test_what_a_fact_rests_on_holds_its_number() -> None:
    text = NOTICES[0].read_text("utf-8")
    for one in read(text).profile.items:
        limit = one.limits.chars
        for basis in one.basis:
            if "chars.max" in basis.of and limit and limit.max:
                assert str(int(limit.max)) in basis.quote


@pytest.mark.parametrize(
    "text",
    [
        "一、推荐表1份。\n" * 300,
        "请报送推荐表、汇总表、照片和" * 300,
        "请于3月5日前报送材料，" * 300,
    ],
    ids=["points", "one sentence", "days"],
)
def test_endless_notices_stay_within_what_a_profile_takes(text: str) -> None:
    check(text)
