"""Makes assets/reader/attestations.json: what tells that a clause must be confirmed by a person.

Run by hand after the notices of tests/reader/tune have grown; its result is stored. It needs
scikit-learn, which is no part of the program:

    python packaging/train_attestations.py [FIRST LAST [RESULT]]

FIRST and LAST limit the notices learned from. Learned from are all clauses of each notice: right
are those whose words are most of them those of one of the gold's confirmations.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from ratio_weights import Learner, write

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from app.notices.reader.clean.cleaning import clean  # noqa: E402
from app.notices.reader.layout.document import Document  # noqa: E402
from app.notices.reader.whole import attestations, clause_words  # noqa: E402
from tests.reader import texts  # noqa: E402

NOTICES = HERE / "tests" / "reader" / "tune"
PLAIN = HERE / "tests" / "reader" / "plain"
"""Passages such as notices are full of, in which nothing has to be confirmed."""
RESULT = HERE / "assets" / "reader" / "attestations.json"
_LEARNER = Learner(rarest=3, most=16_000, strength=0.05)
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
    plain = sorted(PLAIN.glob("*.txt"))
    examples = [one for path in (*paths, *plain) for one in _examples(path)]
    known = [one for one in examples if one.right or one.share < _DOUBTFUL]
    features = [one.features for one in known]
    worth = [_DISPUTED if one.right and one.disputed else 1.0 for one in known]
    write(result, len(paths), *_LEARNER.learned(features, [one.right for one in known], worth))


def _examples(path: Path) -> list[Example]:
    known = path.with_name(f"{path.stem}.gold.json")
    gold = json.loads(known.read_text(encoding="utf-8")) if known.exists() else {}
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


if __name__ == "__main__":
    main()
