"""Every layout, tuned on or not: most is placed, and nothing wrongly."""

from pathlib import Path

import pytest

from app.sandbox.sandbox import Sandbox
from tests.benchmarks.bench_sorting import measured
from tests.sorting import layouts, layouts_unseen

SHARE = 0.95


@pytest.mark.slow
@pytest.mark.parametrize("unseen", [False, True], ids=["tuned", "unseen"])
def test_most_is_placed_and_nothing_wrongly(tmp_path: Path, *, unseen: bool) -> None:
    every = layouts_unseen.every() if unseen else layouts.every()
    with Sandbox() as sandbox:
        scores = [measured(one, tmp_path / str(n), sandbox) for n, one in enumerate(every)]
    assert [line for one in scores for line in one.wrong] == []
    assert sum(one.right for one in scores) >= SHARE * sum(one.meant for one in scores)
