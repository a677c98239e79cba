"""Makes assets/reader/routes.json: what tells by which ways a thing goes.

Run by hand after the notices of tests/reader/tune have grown, or after a change of what
app/notices/reader/scopes/going/ takes for a sign; its result is stored. It needs scikit-learn,
which is no part of the program:

    python packaging/train_routes.py [NOTICES [RESULT]]

Learned from is every thing that is found and stands in the gold, with every way that is found: it
goes by it where the gold's item names that way, or none at all.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from app.notices.reader.clean.cleaning import clean  # noqa: E402
from app.notices.reader.layout.document import Document  # noqa: E402
from app.notices.reader.profile.assembly import profile  # noqa: E402
from app.notices.reader.scopes import routing  # noqa: E402
from app.notices.reader.understanding import understood  # noqa: E402
from app.shapes.profile import profile_to_json  # noqa: E402
from tests.reader.compare import _item_likeness, _route_likeness  # noqa: E402
from tests.reader.leaves import View  # noqa: E402
from tests.reader.pairing import pair_up  # noqa: E402

NOTICES = HERE / "tests" / "reader" / "tune"
RESULT = HERE / "assets" / "reader" / "routes.json"
_STRENGTH = 0.1
"""The inverse of how strongly weights are held to nothing (tried from 0.03 to 0.6)."""
_NOTICES = 5
"""A sign of fewer notices than that is none."""
_LEAST = 3
"""Weights nearer to nothing than so many hundredths are left out."""

Json = dict[str, Any]
Case = tuple[tuple[str, ...], bool]


def main() -> None:
    notices = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTICES
    result = Path(sys.argv[2]) if len(sys.argv) > 2 else RESULT
    each = [list(_cases(path)) for path in sorted(notices.glob("*.gold.json"))]
    known = _of_several(each)
    cases = [(sorted(known.intersection(signs)), goes) for one in each for signs, goes in one]
    columns = DictVectorizer()
    rows = columns.fit_transform([dict.fromkeys(signs, 1) for signs, _goes in cases])
    for part in ("indices", "indptr"):
        setattr(rows, part, getattr(rows, part).astype("int32"))
    learned = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=400, random_state=0).fit(
        rows, [goes for _signs, goes in cases]
    )
    weights = {
        name: round(100 * weight)
        for name, weight in zip(columns.feature_names_, learned.coef_[0], strict=True)
        if abs(100 * weight) >= _LEAST
    }
    told = {
        "notices": len(each),
        "always": round(100 * learned.intercept_[0]),
        "weights": weights,
    }
    result.parent.mkdir(exist_ok=True)
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    result.write_text(written + "\n", encoding="utf-8")


def _of_several(each: list[list[Case]]) -> set[str]:
    """The signs that enough notices have."""
    counts: Counter[str] = Counter()
    for cases in each:
        counts.update({sign for signs, _goes in cases for sign in signs})
    return {sign for sign, count in counts.items() if count >= _NOTICES}


def _cases(path: Path) -> Iterator[Case]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
    reading = understood(Document(clean(text)))
    if len(reading.ways) < 2 or not reading.sheets:
        return
    signs = routing.signs(reading)
    read = profile_to_json(profile(reading, path.stem))
    partner = dict(
        pair_up(read["items"], gold.get("items", []), _turned(_item_likeness(gold, read)))
    )
    for (at, to), found in signs.items():
        item = gold["items"][partner[at]] if at in partner else None
        if item is not None and not _is_optional(gold, partner[at]):
            yield found, _goes(gold, read, item, to)


def _turned(likeness: Callable[[Json, Json], float]) -> Callable[[Json, Json], float]:
    return lambda one, other: likeness(other, one)


def _goes(gold: Json, read: Json, item: Json, to: int) -> bool:
    """By the very route where it is paired with one of the gold, else by its method."""
    methods, ways = View(gold).methods(item.get("routes")), read["routes"]
    if not methods:
        return True
    if ways[to]["method"] not in methods:
        return False
    partner = dict(pair_up(ways, gold.get("routes", []), _route_likeness))
    route = gold["routes"][partner[to]] if to in partner else {}
    return "id" not in route or bool({route["id"], route["method"]} & set(item["routes"]))


def _is_optional(gold: Json, at: int) -> bool:
    return any(
        path == f"items.{at}" or path.startswith(f"items.{at}.routes")
        for path in gold.get("optional", ())
    )


if __name__ == "__main__":
    main()
