"""Every layout, tuned on or not: most is placed, and nothing wrongly."""

from pathlib import Path
from types import ModuleType

import pytest

from app.sandbox.sandbox import Sandbox
from tests.benchmarks.bench_sorting import measured
from tests.sorting import (
    layouts,
    layouts_fifth,
    layouts_fourth,
    layouts_sixth,
    layouts_third,
    layouts_unseen,
)

SHARE = 0.95
SETS = [layouts, layouts_unseen, layouts_third, layouts_fourth, layouts_fifth, layouts_sixth]


@pytest.mark.slow
@pytest.mark.parametrize("half", SETS)
def test_most_is_placed_and_nothing_wrongly(tmp_path: Path, half: ModuleType) -> None:
    every = half.every()
    with Sandbox() as sandbox:
        scores = [measured(one, tmp_path / str(n), sandbox) for n, one in enumerate(every)]
    assert [line for one in scores for line in one.wrong] == []
    assert sum(one.right for one in scores) >= SHARE * sum(one.meant for one in scores)
