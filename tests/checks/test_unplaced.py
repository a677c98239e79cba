"""CT05: what lies in the tray."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.finding import Finding
from app.domain.quantities import Count, Words
from app.domain.submission import SubmittedFile, Waiting
from tests.checks.cases import PHOTO_ITEM, case, profile, run


def waiting(name: str) -> Waiting:
    moment = datetime(2025, 3, 1, tzinfo=UTC)
    return Waiting(SubmittedFile(f"files/0001-{name}", name, 10, "0" * 128, moment))


def is_it(finding: Finding) -> bool:
    return finding.rule.code == "CT05"


@pytest.mark.parametrize(
    ("names", "told"),
    [(["甲.jpg"], "甲.jpg"), ([f"{n}.jpg" for n in range(5)], "0.jpg、1.jpg、2.jpg……")],
)
def test_what_waits_in_the_tray_is_told(names: list[str], told: str) -> None:
    prepared = case(profile(PHOTO_ITEM))
    submission = replace(prepared.submission, waiting=tuple(map(waiting, names)))
    (one,) = [f for f in run(replace(prepared, submission=submission)).values() if is_it(f)]
    assert one.severity == "warning"
    assert one.values == {"actual": Count(len(names), "个文件"), "names": Words(told)}


def test_an_empty_tray_is_not_spoken_of() -> None:
    assert not any(map(is_it, run(case(profile(PHOTO_ITEM))).values()))
