"""Makes assets/reader/days.json: what tells that a day closes a sending-in.

Run by hand after the notices of tests/reader/tune have grown; its result is stored. It needs
scikit-learn, which is no part of the program:

    python packaging/train_days.py [FIRST LAST [RESULT]]

FIRST and LAST limit the notices learned from. Learned from is each day that a notice names: right
are those which the gold has among its deadlines.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from ratio_weights import Learner, write

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from app.notices.reader.clean.cleaning import clean  # noqa: E402
from app.notices.reader.found import Head  # noqa: E402
from app.notices.reader.grammar.dates import moments  # noqa: E402
from app.notices.reader.layout.document import Document  # noqa: E402
from app.notices.reader.whole import dating, day_words, deadlines  # noqa: E402

NOTICES = HERE / "tests" / "reader" / "tune"
RESULT = HERE / "assets" / "reader" / "days.json"
_LEARNER = Learner(rarest=2, most=8_000, strength=0.1)


def main() -> None:
    given = sys.argv[1:]
    first, last = (int(given[0]), int(given[1])) if len(given) > 1 else (0, 10**6)
    result = Path(given[2]) if len(given) > 2 else RESULT
    paths = sorted(NOTICES.glob("*.txt"), key=lambda one: int(one.stem))
    paths = [one for one in paths if first <= int(one.stem) <= last]
    examples = [one for path in paths for one in _examples(path)]
    features, right = [one[0] for one in examples], [one[1] for one in examples]
    write(result, len(paths), *_LEARNER.learned(features, right, [1.0] * len(right)))


def _examples(path: Path) -> Iterator[tuple[list[str], bool]]:
    """What speaks of each day and whether it closes; without those that the gold leaves open."""
    gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
    optional = set(gold.get("optional", ()))
    due: set[str] = set()
    disputed: set[str] = set()
    for number, one in enumerate(gold.get("deadlines", ())):
        paths = {"deadlines", f"deadlines.{number}", f"deadlines.{number}.date"}
        (disputed if paths & optional else due).add(one["date"])
    document = Document(clean(path.read_text(encoding="utf-8")))
    head = Head(None, dating.issued(document), [])
    issued = head.dated.date if head.dated else None
    for sentence in document.sentences:
        found = list(moments(sentence.text))
        days = deadlines.days(found, head.year(document), issued)
        for number, day in enumerate(days):
            if day and day.isoformat() not in disputed:
                words = day_words.words(document, sentence, found, number, day, issued)
                yield list(words), day.isoformat() in due


if __name__ == "__main__":
    main()
