"""Makes assets/reader/conditions.json and stages.json: which clause says who alone, or when.

Run by hand after the notices of tests/reader/tune have grown; its results are stored. It needs
scikit-learn, which is no part of the program:

    python packaging/train_when.py [FIRST LAST [FOLDER]]

FIRST and LAST limit the notices learned from, FOLDER takes the results. Learned from are the
clauses around each thing (and each day) that is found and stands in the gold: right is the clause
whose words are those of the gold's `conditional`, or of its `phase` where that is a later one.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from app.notices.reader.clean.cleaning import clean  # noqa: E402
from app.notices.reader.found import Reading  # noqa: E402
from app.notices.reader.layout.document import Document  # noqa: E402
from app.notices.reader.things.nearby import Place, Surroundings  # noqa: E402
from app.notices.reader.understanding import understood  # noqa: E402
from tests.reader import texts  # noqa: E402
from tests.reader.pairing import pair_up  # noqa: E402

Json = dict[str, Any]
NOTICES = HERE / "tests" / "reader" / "tune"
RESULTS = HERE / "assets" / "reader"
_LIKE = {"conditional": 0.5, "phase": 0.4}
_RAREST, _STRENGTH = 8, 0.5
_LEAST = 3
"""Hundredths: weights nearer to nothing than this are left out."""


@dataclass
class Thing:
    """`right` tells for each clause whether it is the one."""

    features: list[list[str]]
    asked: bool
    right: list[bool] = field(default_factory=list)


def main() -> None:
    given = sys.argv[1:]
    first, last = (int(given[0]), int(given[1])) if len(given) > 1 else (0, 10**6)
    folder = Path(given[2]) if len(given) > 2 else RESULTS
    folder.mkdir(exist_ok=True)
    paths = sorted(NOTICES.glob("*.txt"), key=lambda one: int(one.stem))
    paths = [one for one in paths if first <= int(one.stem) <= last]
    told: dict[str, list[Thing]] = {"conditional": [], "phase": []}
    for path in paths:
        gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
        reading = understood(Document(clean(path.read_text(encoding="utf-8"))))
        for question, known in told.items():
            known.extend(_things(question, reading, gold))
    for question, name, rounds in (("conditional", "conditions", 1), ("phase", "stages", 2)):
        written = _learned(len(paths), told[question], rounds)
        (folder / f"{name}.json").write_text(written, encoding="utf-8")


def _things(question: str, reading: Reading, gold: Json) -> Iterator[Thing]:
    places = [
        Place(one.mention.start, one.mention.end, one.mention.name, one.kind.value)
        for one in reading.sheets
    ]
    around = Surroundings(reading.document, places)
    first = _first_phase(gold)
    for place, known, path in _paired(question, reading, places, gold):
        if any(path == one or f"{path}.{question}".startswith(one) for one in _optional(gold)):
            continue
        words = known.get(question)
        asked = bool(words) and not (question == "phase" and words == first)
        told = around.told(place)
        features = [
            around.of_clause(one.clause) + of_pair + around.of_thing(place) for one, of_pair in told
        ]
        right = [
            asked and texts.alike(one.clause.words, str(words)) >= _LIKE[question]
            for one, _features in told
        ]
        yield Thing(features, asked, right)


def _optional(gold: Json) -> list[str]:
    return list(gold.get("optional", []))


def _paired(
    question: str, reading: Reading, places: list[Place], gold: Json
) -> Iterator[tuple[Place, Json, str]]:
    items = gold.get("items", [])
    names = [one.name for one in reading.sheets]
    kinds = [one.kind.value for one in reading.sheets]

    def likeness(at: int, other: int) -> float:
        name = texts.alike(items[at].get("name", ""), names[other])
        same = items[at].get("kind") == kinds[other]
        return 0.0 if name < 0.3 else name + 0.5 * same

    for at, other in pair_up(range(len(items)), range(len(names)), likeness):
        yield places[other], items[at], f"items.{at}"
    if question == "phase":
        days = gold.get("deadlines", [])
        for due in reading.dues:
            of_day = [at for at, one in enumerate(days) if str(one["date"]) == str(due.date)]
            if of_day:
                words = reading.document.text[due.start : due.end]
                place = Place(due.start, due.end, words, "due")
                yield place, days[of_day[0]], f"deadlines.{of_day[0]}"


def _first_phase(gold: Json) -> str | None:
    """The name of the stage that all begin with, where it has one."""
    named = [one.get("phase") for one in gold.get("items", [])]
    days = sorted(gold.get("deadlines", []), key=lambda one: str(one["date"]))
    if not named or None in named:
        return None
    return str((days[0].get("phase") if days else None) or named[0])


def _learned(notices: int, things: list[Thing], rounds: int) -> str:
    numpy, sparse = import_module("numpy"), import_module("scipy.sparse")
    model = import_module("sklearn.linear_model")
    rows = [set(features) for one in things for features in one.features]
    seen = Counter(feature for row in rows for feature in row)
    names = sorted(feature for feature, times in seen.items() if times >= _RAREST)
    number = {name: at for at, name in enumerate(names)}
    held = [[number[feature] for feature in sorted(row) if feature in number] for row in rows]
    starts = numpy.cumsum([0, *map(len, held)])
    flat = numpy.array([at for row in held for at in row])
    table = sparse.csr_matrix((numpy.ones(len(flat)), flat, starts), (len(rows), len(names)))
    for _round in range(rounds):
        wanted = [right for one in things for right in one.right]
        found = model.LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=0)
        found.fit(table, wanted)
        _guess(things, list(found.predict_proba(table)[:, 1]))
    weights = {
        name: round(100 * weight) for name, weight in zip(names, found.coef_[0], strict=True)
    }
    told = {
        "notices": notices,
        "always": round(100 * float(found.intercept_[0])),
        "weights": {name: weight for name, weight in weights.items() if abs(weight) >= _LEAST},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _guess(things: list[Thing], chances: list[float]) -> None:
    """Where no clause has the gold's words, the likeliest one is taken for the right one."""
    at = 0
    for one in things:
        own = chances[at : at + len(one.right)]
        at += len(one.right)
        if one.asked and own and not any(one.right):
            one.right[own.index(max(own))] = True


if __name__ == "__main__":
    main()
