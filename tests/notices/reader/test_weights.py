"""Weights tell a chance from the features that speak, and nothing else."""

import json
from math import exp
from pathlib import Path

import pytest

from app.notices.reader.weighing.model import Weights
from app.paths import assets

SMALL = Weights(notices=3, always=-100, of={"ends 的": 150, "begins 各": -250})


@pytest.mark.parametrize(
    ("features", "total"),
    [([], -1.0), (["ends 的"], 0.5), (["ends 的", "begins 各"], -2.0), (["never seen"], -1.0)],
)
def test_a_chance_is_what_the_weights_say(features: list[str], total: float) -> None:
    assert SMALL.chance(features) == pytest.approx(1 / (1 + exp(-total)))


def test_parts_put_together_are_the_whole() -> None:
    parts = SMALL.weigh(["ends 的"]) + SMALL.weigh(["begins 各"])
    assert SMALL.chance_of(parts) == SMALL.chance(["ends 的", "begins 各"])


def test_weights_beyond_all_measure_stay_chances() -> None:
    assert Weights(1, 10**9, {}).chance([]) == pytest.approx(1)
    assert Weights(1, -(10**9), {}).chance([]) == pytest.approx(0)


@pytest.mark.parametrize(
    "path", sorted((assets() / "reader").glob("*.json")), ids=lambda it: it.stem
)
def test_each_stored_file_says_on_how_many_notices_it_was_learned(path: Path) -> None:
    assert json.loads(path.read_text(encoding="utf-8"))["notices"] > 100


def test_a_file_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        Weights.load("nothing-of-that-name")
