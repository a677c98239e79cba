"""Weights of named features for a decision, from examples; used by the scripts train_*.py here.

Each feature is weighed beforehand by how much oftener it stands in right examples than in others
(Wang and Manning 2012), which few examples call for; then a logistic regression learns on them.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

_SMOOTH = 0.3
"""Added to each count of a feature."""


@dataclass(frozen=True)
class Learner:
    """`rarest` is the fewest examples that a feature may stand in, `most` how many are kept."""

    rarest: int
    most: int
    strength: float

    def learned(
        self, examples: Sequence[Sequence[str]], right: Sequence[bool], worth: Sequence[float]
    ) -> tuple[int, dict[str, int]]:
        """What is always said, and what by each feature, in hundredths."""
        counts = Counter(chain.from_iterable(set(one) for one in examples))
        names = sorted(name for name, count in counts.items() if count >= self.rarest)
        matrix, told, much = _matrix(examples, names), np.array(right), np.array(worth)
        weights, _always = self._fitted(matrix, told, much)
        telling = np.abs(weights) * np.sqrt(np.asarray(matrix.sum(axis=0)).ravel())
        kept = np.sort(np.argsort(-telling, kind="stable")[: self.most])
        weights, always = self._fitted(matrix[:, kept], told, much)
        found = {names[at]: round(100 * one) for at, one in zip(kept, weights, strict=True)}
        return round(100 * always), {name: one for name, one in found.items() if one}

    def _fitted(self, matrix: Any, right: Any, worth: Any) -> tuple[Any, float]:
        shares = [_smoothed(matrix.T @ (worth * which)) for which in (right, ~right)]
        ratios = np.log(shares[0]) - np.log(shares[1])
        scaled = _indexed(matrix @ sparse.diags(ratios))
        model = LogisticRegression(
            C=self.strength, solver="liblinear", max_iter=200, random_state=0
        )
        model.fit(scaled, right, sample_weight=worth)
        return model.coef_[0] * ratios, float(model.intercept_[0])


def write(path: Path, notices: int, always: int, weights: dict[str, int]) -> None:
    told = {"notices": notices, "always": always, "weights": weights}
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(exist_ok=True)
    path.write_text(written.replace(",", ",\n", 2) + "\n", encoding="utf-8")


def _matrix(examples: Sequence[Sequence[str]], names: list[str]) -> Any:
    column = {name: at for at, name in enumerate(names)}
    rows = [sorted({column[one] for one in each if one in column}) for each in examples]
    ends = np.cumsum([0, *map(len, rows)], dtype="int32")
    places = np.fromiter(chain.from_iterable(rows), dtype="int32")
    return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(names)))


def _indexed(matrix: Any) -> Any:
    """The solver takes indices of 32 bits alone."""
    found = matrix.tocsr()
    found.indices, found.indptr = (one.astype("int32") for one in (found.indices, found.indptr))
    return found


def _smoothed(counts: Any) -> Any:
    return (counts + _SMOOTH) / (counts + _SMOOTH).sum()
