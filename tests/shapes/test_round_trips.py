"""What is written is read back the same."""

import json
import random
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.domain.facts import Facts, VideoFacts, WordFacts
from app.domain.notice import NoticeProfile
from app.domain.quantities import Value
from app.domain.submission import Submission
from app.shapes import facts as facts_shape
from app.shapes import profile as profile_shape
from app.shapes import submission as submission_shape
from app.shapes import values as values_shape
from tests.shapes import cases, strategies

few = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


@few
@given(strategies.profiles())
def test_a_profile_comes_back_the_same(profile: NoticeProfile) -> None:
    assert profile_shape.loads(profile_shape.dumps(profile)) == profile


@few
@given(strategies.profiles(), st.randoms(use_true_random=False))
def test_a_profile_has_one_digest_however_its_file_is_laid_out(
    profile: NoticeProfile, chance: random.Random
) -> None:
    data = _shuffled(profile_shape.profile_to_json(profile), chance)
    laid_out = json.dumps(data, indent=chance.randint(0, 4)).encode("utf-8-sig")
    digest = profile_shape.profile_sha512(profile)
    assert profile_shape.profile_sha512(profile_shape.loads(laid_out)) == digest
    other = replace(profile, title=profile.title + "甲")
    assert profile_shape.profile_sha512(other) != digest


@few
@given(strategies.submissions())
def test_a_submission_comes_back_the_same(submission: Submission) -> None:
    assert submission_shape.loads(submission_shape.dumps(submission)) == submission


@few
@given(strategies.any_facts())
def test_facts_come_back_the_same_through_messagepack_and_json(facts: Facts) -> None:
    plain = facts_shape.facts_to_plain(facts)
    for codec in (msgspec.msgpack, msgspec.json):
        assert facts_shape.facts_from_plain(codec.decode(codec.encode(plain))) == facts


@few
@given(strategies.values())
def test_values_come_back_the_same(value: Value) -> None:
    plain = json.loads(json.dumps(values_shape.value_to_plain(value)))
    assert values_shape.value_from_plain(plain) == value


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"kind": ["photo"]},
        {"kind": "song"},
        {"kind": "photo", "format": "jpg"},
        {"kind": "text", "size": "3", "encoding": "gbk", "characters": 2},
    ],
)
def test_foreign_facts_and_values_raise_value_error(data: object) -> None:
    for read in (facts_shape.facts_from_plain, values_shape.value_from_plain):
        with pytest.raises(ValueError, match=r".+"):
            read(data)


def test_half_a_surrogate_in_a_hostile_file_does_not_stop_the_pipe() -> None:
    facts = WordFacts("docx", 10, text="甲\ud800乙")
    plain = facts_shape.facts_to_plain(facts)
    back = facts_shape.facts_from_plain(msgspec.msgpack.decode(msgspec.msgpack.encode(plain)))
    assert back == replace(facts, text="甲?乙")


def test_whole_numbers_do_not_turn_floats_into_something_else() -> None:
    video = VideoFacts("mp4", 1, 2, 3, 2, 3, 180.0, 180.0, 25.0, "h264")
    plain = facts_shape.facts_to_plain(video)
    assert facts_shape.facts_from_plain({**plain, "seconds": 180}) == video


def test_a_moment_without_an_offset_is_refused_when_written() -> None:
    naive = replace(cases.SUBMISSION, created_at=datetime(2025, 1, 1))  # noqa: DTZ001
    with pytest.raises(ValueError, match="offset"):
        submission_shape.dumps(naive)


def _shuffled(data: Any, chance: random.Random) -> Any:
    if isinstance(data, list):
        return [_shuffled(one, chance) for one in data]
    if not isinstance(data, dict):
        return data
    keys = list(data)
    chance.shuffle(keys)
    return {key: _shuffled(data[key], chance) for key in keys}
