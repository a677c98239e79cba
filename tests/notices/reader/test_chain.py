"""The chances of a chain are the sums over all its labellings."""

import json
from itertools import pairwise, product
from math import exp
from pathlib import Path

import pytest

from app.notices.reader.weighing.chain import Chain

TOLD = {
    "notices": 0,
    "always": [-30, -80],
    "follows": [[40, -20, 0], [-150, 10, 120], [30, -70, 90]],
    "spoken": {"交": [25, -10]},
    "signs": {
        "shape": {"HHH": [-20, 60]},
        "tail": {},
        "closing": {"片。": [70, 30]},
        "ahead": {},
        "opening": {},
        "lead": {},
        "behind": {"0": [45, -60]},
        "beyond": {},
        "start": {},
    },
    "pieces": {"1": {"照": [[0, 110, -40], [-1, -30, 80]]}, "2": {"照片": [[0, 95, 5]]}},
}
NAMES = "OBI"


@pytest.fixture
def chain(tmp_path: Path) -> Chain:
    path = tmp_path / "weights.json"
    path.write_text(json.dumps(TOLD), encoding="utf-8")
    return Chain.load(path)


def test_chances_are_sums_over_all_labellings(chain: Chain) -> None:
    text = "交照片。"
    b = [
        -30 + 45 + 70,
        -30 + 110 + 95 + 70 + 25 - 20,
        -30 - 30 + 70 + 25,
        -30 + 25,
    ]
    i = [
        -80 - 60 + 30,
        -80 - 40 + 5 + 30 - 10 + 60,
        -80 + 80 + 30 - 10,
        -80 - 10,
    ]
    weights = [dict(zip(NAMES, (0, b[at], i[at]), strict=True)) for at in range(len(text))]
    whole = 0.0
    begins = [0.0] * len(text)
    goes_on = [0.0] * len(text)
    for labels in product(NAMES, repeat=len(text)):
        score = sum(weights[at][one] for at, one in enumerate(labels))
        for one, other in pairwise(labels):
            score += TOLD["follows"][NAMES.index(one)][NAMES.index(other)]  # type: ignore[index]
        share = exp(score / 100)
        whole += share
        for at, one in enumerate(labels):
            begins[at] += share if one == "B" else 0.0
            goes_on[at] += share if one == "I" else 0.0
    found = chain.chances(text)
    assert [one.begins for one in found] == pytest.approx([one / whole for one in begins])
    assert [one.goes_on for one in found] == pytest.approx([one / whole for one in goes_on])


def test_lines_are_chains_of_their_own(chain: Chain) -> None:
    assert chain.chances("") == []
    both = chain.chances("照片\n\n照片")
    assert len(both) == 6
    assert both[2] == both[3] == (0.0, 0.0)
