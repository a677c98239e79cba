"""From a finding to the requirement that it is about."""

from dataclasses import replace

import pytest

from app.domain.finding import Finding
from app.domain.notice import Basis
from app.workflow.notices.behind import fact_behind, first_fact
from tests import cases
from tests.gui import states

PHOTOS = replace(
    cases.PHOTOS,
    basis=(
        Basis(("name", "count"), "照片2至3张", 20, 26, 0.9),
        Basis(("count",), "照片2至3张", 20, 26, 0.9),
        Basis(("bytes",), "不小于20KB", 40, 47, 0.9),
    ),
)
PROFILE = replace(cases.PROFILE, items=(cases.REPORT, PHOTOS, cases.VIDEO))


@pytest.mark.parametrize(
    ("finding", "fact"),
    [
        (states.SMALL, "items.photos.bytes"),
        (states.FEW, "items.photos.count"),
        (states.MISSING, "items.report"),
        (states.PLEDGE, "attestations.no-secrets"),
        (replace(states.SMALL, item=None, basis=(), values={}), ""),
        (replace(states.SMALL, item="gone"), ""),
    ],
)
def test_of_several_that_one_is_found_which_says_the_value(finding: Finding, fact: str) -> None:
    wanted = replace(finding, basis=PHOTOS.basis[1:2]) if finding is states.FEW else finding
    assert fact_behind(wanted, PROFILE) == fact


def test_without_any_words_the_value_tells() -> None:
    video = replace(cases.VIDEO, limits=replace(cases.VIDEO.limits, seconds=None))
    assert fact_behind(states.LONG, replace(PROFILE, items=(video,))) == ""
    long = replace(cases.VIDEO.limits, seconds=replace(cases.VIDEO.limits.seconds, max=180))  # type: ignore[type-var]
    video = replace(cases.VIDEO, limits=long)
    assert fact_behind(states.LONG, replace(PROFILE, items=(video,))) == "items.video.seconds"


def test_of_an_item_what_is_unsure_comes_first() -> None:
    assert first_fact("photos", PROFILE) == "items.photos"
    unsure = replace(PHOTOS, basis=(*PHOTOS.basis[:2], replace(PHOTOS.basis[2], confidence=0.5)))
    profile = replace(PROFILE, items=(unsure,))
    assert first_fact("photos", profile) == "items.photos.bytes"
    assert first_fact("gone", profile) == ""
