"""The look at videos on its way: in a child process, into the facts, from the cache."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.facts import VideoFacts
from app.domain.insides import VideoInside
from app.domain.progress import Silent
from app.samples import broken
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import check
from app.workflow.desk import Desk
from app.workflow.looking import videos
from tests import makers
from tests.cases import childless, filled, good_files

ANSWER = {
    "share": 1.0,
    "broken": (),
    "ends": None,
    "sound": -12.7,
    "picture": (0.1, 0.2, 0.7, 0.4),
    "backlit": 0,
    "rates": (24, 30),
}
FACTS = VideoFacts("mp4", 9, 1920, 1080, 1920, 1080, 9.0, 9.0, 25.0, "h264")


@pytest.mark.parametrize(
    ("rotation", "place"),
    [
        (0, (0.1, 0.2, 0.7, 0.4)),
        (90, (0.4, 0.1, 0.4, 0.7)),
        (180, (0.2, 0.4, 0.7, 0.4)),
        (270, (0.2, 0.2, 0.4, 0.7)),
    ],
)
def test_the_place_of_the_picture_is_turned_with_it(
    rotation: int, place: tuple[float, ...]
) -> None:
    inside = videos.merged(replace(FACTS, rotation=rotation), ANSWER).inside
    assert inside
    assert inside.picture == pytest.approx(place)
    assert replace(inside, picture=None) == VideoInside(1.0, sound=-12.7, rates=(24, 30))


def test_a_check_finds_the_hole_and_keeps_what_it_saw(tmp_path: Path, sandbox: Sandbox) -> None:
    """The second check has no child to ask, and says the same."""
    files = good_files(tmp_path / "in")
    whole = makers.video(tmp_path / "whole.mp4", seconds=2)
    broken.with_hole(files["video/1"][0], whole, at=0.5, share=0.2)
    desk = filled(tmp_path / "draft", files)
    told = [said_of_video(desk, one) for one in (sandbox, childless())]
    assert told[0] == told[1]
    assert told[0]["VD07"] == "error"


def said_of_video(desk: Desk, sandbox: Sandbox) -> dict[str, str]:
    findings = check(desk, Silent(), sandbox).report.findings
    return {one.rule.code: one.severity.value for one in findings if one.rule.code.startswith("VD")}
