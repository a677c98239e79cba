"""Makes assets/reader/asked.json: which of the names that were found are of things asked for.

Run by hand after the notices of tests/reader/tune have grown, behind train_things.py; its result is
stored. It needs python-crfsuite and scikit-learn, which are no part of the program:

    python packaging/train_asked.py [RESULT]

Learned from are all names found in each notice: right are those of things of its gold. How likely
letters make a name is always told by weights learned from other notices (in four parts), or it
would look surer than it is on notices that nobody has seen.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ratio_weights import write
from real_like import is_real_like
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from train_things import HERE, NOTICES, learned

from app.notices.reader.clean.cleaning import clean
from app.notices.reader.layout.document import Document
from app.notices.reader.things import pruning, sifting, spotted
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.understanding import understood
from app.notices.reader.weighing.chain import Chain
from tests.reader import texts
from tests.reader.pairing import pair_up

Json = dict[str, Any]
Example = tuple[set[str], bool, float]
"""Its signs, whether it is asked for, and how much it counts."""
PLAIN = HERE / "tests" / "reader" / "plain"
RESULT = HERE / "assets" / "reader" / "asked.json"
_PARTS = 4
_RAREST, _STRENGTH = 4, 0.05
_NO_THING, _REAL_LIKE = 2.0, 2.0
"""How much a name of no thing counts, and one of a notice made like real ones.

On new notices there are more names of no things, and real ones are what the reader is for.
"""
_LIKE = 0.4
_LEAST = 3
"""Hundredths: weights nearer to nothing than this are left out."""


def main() -> None:
    result = Path(sys.argv[1]) if len(sys.argv) > 1 else RESULT
    paths = sorted(NOTICES.glob("*.txt"), key=lambda one: int(one.stem))
    examples: list[Example] = []
    for part in range(_PARTS):
        own = [one for one in paths if int(one.stem) % _PARTS == part]
        others = _chain([one for one in paths if one not in own])
        with patch.object(spotted, "chain", return_value=others):
            examples += [it for one in own for it in _examples(one)]
    examples += [it for one in sorted(PLAIN.glob("*.txt")) for it in _examples(one)]
    write(result, len(paths), *_weights(examples))


def _chain(paths: Sequence[Path]) -> Chain:
    """What these notices teach of letters."""
    with tempfile.TemporaryDirectory() as folder:
        stored = Path(folder) / "things.json"
        stored.write_text(learned(paths), encoding="utf-8")
        return Chain.load(stored)


def _examples(path: Path) -> Iterator[Example]:
    known = path.with_name(f"{path.stem}.gold.json")
    gold = json.loads(known.read_text(encoding="utf-8")) if known.exists() else {}
    catalogue = understood(Document(clean(path.read_text(encoding="utf-8")))).catalogue
    right = _paired(catalogue, gold.get("items", []))
    optional = set(gold.get("optional", ()))
    signs = sifting.told(catalogue.document, catalogue.topic, list(catalogue.found))
    named = pruning.named(catalogue.document, catalogue.found)
    for at, (sheet, words) in enumerate(zip(catalogue.found, signs, strict=True)):
        if sheet in named and f"items.{right.get(at)}" not in optional:
            worth = _REAL_LIKE if is_real_like(path) else 1.0
            yield words, at in right, worth * (1.0 if at in right else _NO_THING)


def _paired(catalogue: Catalogue, items: list[Json]) -> dict[int, int]:
    """For each thing that is one of the gold, both by number."""
    found = catalogue.found

    def likeness(at: int, other: int) -> float:
        name = texts.alike(items[at]["name"], found[other].name)
        return _likeness(name, items[at], found[other]) if name >= _LIKE else 0.0

    return {other: at for at, other in pair_up(range(len(items)), range(len(found)), likeness)}


def _likeness(name: float, item: Json, sheet: Sheet) -> float:
    same_kind = item.get("kind") == sheet.kind.value
    return name + 0.3 * (not sheet.spotted) + 0.2 * same_kind


def _weights(examples: Sequence[Example]) -> tuple[int, dict[str, int]]:
    counts = Counter(sign for signs, _asked, _worth in examples for sign in signs)
    kept = {sign for sign, count in counts.items() if count >= _RAREST}
    columns = DictVectorizer()
    signs = [dict.fromkeys(sorted(one[0] & kept), 1.0) for one in examples]
    rows = columns.fit_transform(signs)
    model = LogisticRegression(C=_STRENGTH, max_iter=400)
    model.fit(rows, [one[1] for one in examples], sample_weight=[one[2] for one in examples])
    rounded = {
        sign: round(100 * weight)
        for sign, weight in zip(columns.feature_names_, model.coef_[0], strict=True)
    }
    always = round(100 * float(model.intercept_[0]))
    return always, {sign: weight for sign, weight in rounded.items() if abs(weight) >= _LEAST}


if __name__ == "__main__":
    main()
