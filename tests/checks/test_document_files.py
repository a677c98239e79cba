"""Files on disk through probe, look and rules: each says what it was made for, good ones none."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.benchmarks import bench_documents, document_cases
from tests.benchmarks.document_cases import Sample


def firsts(samples: Iterable[Sample], of_each: int) -> Iterator[Sample]:
    """Some of each rule, or of the good ones' each kind."""
    seen: dict[str, int] = {}
    for sample in samples:
        kind = sample.wanted or sample.name.strip(".docxlsetmpv0123456789")
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= of_each:
            yield sample


SAMPLES = [
    *firsts(document_cases.good(), 1),
    *firsts(document_cases.bad(), 1),
    *firsts(bench_documents.good_videos(), 1),
    *firsts(bench_documents.bad_videos(), 1),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_file_says_what_it_was_made_for(tmp_path: Path, sample: Sample) -> None:
    path = sample.make(tmp_path / sample.name)
    assert bench_documents.codes(sample, path) == ({sample.wanted} if sample.wanted else set())


def test_every_rule_has_a_file() -> None:
    wanted = {sample.wanted for sample in SAMPLES}
    words = {f"WD{number:02}" for number in (5, 6, 7, 8, 11)} | {"SH02", "SH03", "SH04"}
    assert wanted >= words | {f"VD{number:02}" for number in range(7, 14)}
