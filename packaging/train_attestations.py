"""Makes assets/reader/attestations.json: what tells that a clause must be confirmed by a person.

Run by hand after the notices of tests/reader/tune have grown; its result is stored. It needs
scikit-learn, which is no part of the program:

    python packaging/train_attestations.py [FIRST LAST [RESULT]]

FIRST and LAST limit the notices learned from. Learned from are all clauses of each notice: right
are those whose words are most of them those of one of the gold's confirmations. Each feature is
weighed beforehand by how much oftener it stands in right clauses than in others (Wang and Manning
2012), which few examples call for.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from app.notices.reader.clean.cleaning import clean  # noqa: E402
from app.notices.reader.layout.document import Document  # noqa: E402
from app.notices.reader.whole import attestations, clause_words  # noqa: E402
from tests.reader import texts  # noqa: E402

NOTICES = HERE / "tests" / "reader" / "tune"
RESULT = HERE / "assets" / "reader" / "attestations.json"
_RAREST, _MOST, _STRENGTH = 3, 16_000, 0.05
_SMOOTH = 0.3
"""Added to each count of a feature."""
_COVERED, _DOUBTFUL, _LIKE = 0.6, 0.45, 0.4
"""Shares of a clause's pairs of letters that a confirmation has too."""
_FEW = 3
_DISPUTED = 0.3
"""How much a clause counts whose confirmation is optional in the gold."""


@dataclass
class Example:
    features: list[str]
    share: float = 0.0
    disputed: bool = False
    right: bool = False


def main() -> None:
    given = sys.argv[1:]
    first, last = (int(given[0]), int(given[1])) if len(given) > 1 else (0, 10**6)
    result = Path(given[2]) if len(given) > 2 else RESULT
    paths = sorted(NOTICES.glob("*.txt"), key=lambda one: int(one.stem))
    paths = [one for one in paths if first <= int(one.stem) <= last]
    examples = [one for path in paths for one in _examples(path)]
    known = [one for one in examples if one.right or one.share < _DOUBTFUL]
    always, weights = _learned(known)
    told = {"notices": len(paths), "always": always, "weights": weights}
    result.parent.mkdir(exist_ok=True)
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    result.write_text(written.replace(",", ",\n", 2) + "\n", encoding="utf-8")


def _examples(path: Path) -> list[Example]:
    gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
    document = Document(clean(path.read_text(encoding="utf-8")))
    pairs: list[set[str]] = []
    found: list[Example] = []
    for sentence in attestations.spoken(document):
        around = clause_words.around(document, sentence)
        for clause in clause_words.clauses(sentence):
            words = [*around, *clause_words.words(clause), *clause_words.signs(clause)]
            found.append(Example(words))
            pairs.append(_pairs(clause.said))
    optional = set(gold.get("optional", ()))
    for number, one in enumerate(gold.get("attestations", ())):
        disputed = bool({"attestations", f"attestations.{number}"} & optional)
        _match(_pairs(one["text"]), found, pairs, disputed=disputed)
    return found


def _match(told: set[str], found: list[Example], pairs: list[set[str]], *, disputed: bool) -> None:
    """Marks the clauses that say what the confirmation says, at least the likest one."""
    best, likest = _LIKE, -1
    for number, (example, said) in enumerate(zip(found, pairs, strict=True)):
        common = len(told & said)
        if not common:
            continue
        covered = common / len(said) * (1.0 if len(said) >= _FEW else 0.8)
        held = common / len(told)
        share = max(covered, held if held > _COVERED else 0.0)
        if share > example.share:
            example.share, example.disputed = share, disputed
            example.right = share >= _COVERED
        like = 0.9 * common / min(len(said), len(told))
        if like > best:
            best, likest = like, number
    if likest >= 0 and not found[likest].right:
        found[likest].right, found[likest].disputed = True, disputed


def _pairs(text: str) -> set[str]:
    words = texts.words(text)
    return {words[at : at + 2] for at in range(len(words) - 1)} or {words} - {""}


def _learned(examples: list[Example]) -> tuple[int, dict[str, int]]:
    """What is always said, and what by each feature, in hundredths."""
    counts = Counter(chain.from_iterable(set(one.features) for one in examples))
    names = sorted(name for name, count in counts.items() if count >= _RAREST)
    matrix = _matrix(examples, names)
    right = np.array([one.right for one in examples])
    worth = np.array([_DISPUTED if one.right and one.disputed else 1.0 for one in examples])
    weights, _always = _fitted(matrix, right, worth)
    telling = np.abs(weights) * np.sqrt(np.asarray(matrix.sum(axis=0)).ravel())
    kept = np.sort(np.argsort(-telling, kind="stable")[:_MOST])
    weights, always = _fitted(matrix[:, kept], right, worth)
    told = {names[at]: round(100 * one) for at, one in zip(kept, weights, strict=True)}
    return round(100 * always), {name: one for name, one in told.items() if one}


def _matrix(examples: list[Example], names: list[str]) -> Any:
    column = {name: at for at, name in enumerate(names)}
    rows = [sorted({column[one] for one in each.features if one in column}) for each in examples]
    ends = np.cumsum([0, *map(len, rows)], dtype="int32")
    places = np.fromiter(chain.from_iterable(rows), dtype="int32")
    shape = (len(rows), len(names))
    return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=shape)


def _fitted(matrix: Any, right: Any, worth: Any) -> tuple[Any, float]:
    shares = [_smoothed(matrix.T @ (worth * which)) for which in (right, ~right)]
    ratios = np.log(shares[0]) - np.log(shares[1])
    scaled = (matrix @ sparse.diags(ratios)).tocsr()
    scaled.indices, scaled.indptr = (one.astype("int32") for one in (scaled.indices, scaled.indptr))
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=200, random_state=0)
    model.fit(scaled, right, sample_weight=worth)
    return model.coef_[0] * ratios, float(model.intercept_[0])


def _smoothed(counts: Any) -> Any:
    return (counts + _SMOOTH) / (counts + _SMOOTH).sum()


if __name__ == "__main__":
    main()
