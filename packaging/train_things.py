"""Makes assets/reader/things.json: what tells the name of a thing that is asked for.

Run by hand after the notices of tests/reader/tune have grown; its result is stored. It needs
python-crfsuite, which is no part of the program:

    python packaging/train_things.py [NOTICES [RESULT]]

Learned from are the names of the things in each notice's gold, wherever they stand in its text.
"""

import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite
from real_like import is_real_like

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from app.notices.reader.clean.cleaning import clean  # noqa: E402
from app.notices.reader.layout.document import Document  # noqa: E402
from app.notices.reader.weighing import letters  # noqa: E402

NOTICES = HERE / "tests" / "reader" / "tune"
RESULT = HERE / "assets" / "reader" / "things.json"
PARAMETERS = {"c1": 0.05, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 2}
_TIMES = 3
"""How often what is made like real notices counts.

Names of 60 such notices not learned from were then found with F1 0.738 instead of 0.692 (from a
chance of 0.2 on), those of 80 other notices as well as before.
"""
_LEAST = 0.05
"""Weights nearer to nothing than this are left out."""
_SHORTEST = 3
_SIGNS = re.compile(r"[\s\\:%]")


def main() -> None:
    notices = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTICES
    result = Path(sys.argv[2]) if len(sys.argv) > 2 else RESULT
    result.parent.mkdir(exist_ok=True)
    result.write_text(learned(sorted(notices.glob("*.txt"))), encoding="utf-8")


def learned(paths: Sequence[Path]) -> str:
    """The weights, as they are stored, from these notices and the gold beside them."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for path in paths:
        gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
        text = Document(clean(path.read_text(encoding="utf-8"))).text
        for words, labels in _lines(text, {one["name"] for one in gold.get("items", [])}):
            for _time in range(_TIMES if is_real_like(path) else 1):
                trainer.append(words, labels)
    with tempfile.TemporaryDirectory() as folder:
        model = f"{folder}/model"
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        told = tagger.info()
    return _written(len(paths), told.state_features, told.transitions)


def labels(text: str, names: set[str]) -> list[str]:
    """B where a name begins, I where it goes on, O elsewhere; the longest names first."""
    found = ["O"] * len(text)
    for name in sorted(names, key=lambda one: (-len(one), one)):
        for start, end in _places(text, name):
            if set(found[start:end]) == {"O"}:
                found[start:end] = ["B"] + ["I"] * (end - start - 1)
    return found


def _places(text: str, name: str) -> list[tuple[int, int]]:
    """Of the name, else of the longest end of it that the text holds."""
    for cut in range(max(1, len(name) - _SHORTEST + 1)):
        places = [one.span() for one in re.finditer(re.escape(name[cut:]), text)]
        if places:
            return places
    return []


def _lines(text: str, names: set[str]) -> Iterator[tuple[list[list[str]], list[str]]]:
    words, told = attributes(text), labels(text, names)
    start = 0
    for line in text.split("\n"):
        if line:
            yield words[start : start + len(line)], told[start : start + len(line)]
        start += len(line) + 1


def attributes(text: str) -> list[list[str]]:
    """All that speaks for each letter, as `sort|word` without blanks, which the library needs."""
    found: list[list[str]] = [["always|"] for _ in text]
    for length, offsets in letters.OFFSETS.items():
        for index, piece in enumerate(letters.pieces(text, length)):
            for offset in offsets:
                at = index - letters.SIDE - offset
                if 0 <= at < len(text):
                    found[at].append(f"piece {length} {offset}|{piece}")
    for sign, words in letters.signs(text).items():
        for at, word in enumerate(words):
            found[at].append(f"sign {sign}|{word}")
    for start, end, said in letters.spoken(text):
        for at in range(start, end):
            found[at] += sorted(f"spoken|{word}" for word in said)
    return [[_SIGNS.sub(lambda one: f"%{ord(one[0]):04x}", word) for word in one] for one in found]


def _plain(attribute: str) -> str:
    return re.sub(r"%([0-9a-f]{4})", lambda one: chr(int(one[1], 16)), attribute)


def _written(
    count: int,
    weights: dict[tuple[str, str], float],
    follows: dict[tuple[str, str], float],
) -> str:
    pairs: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (word, label), weight in weights.items():
        for index, other in enumerate("BI"):
            pairs[word][index] += weight if label == other else -weight if label == "O" else 0.0
    pieces: dict[str, dict[str, list[list[int]]]] = defaultdict(lambda: defaultdict(list))
    signs: dict[str, dict[str, list[int]]] = defaultdict(dict)
    spoken: dict[str, list[int]] = {}
    always = [0, 0]
    for attribute, pair in sorted(pairs.items()):
        sort, word = _plain(attribute).split("|", 1)
        rounded = [round(100 * one) for one in pair]
        if max(map(abs, pair)) < _LEAST:
            continue
        if sort == "always":
            always = rounded
        elif sort == "spoken":
            spoken[word] = rounded
        elif sort.startswith("sign "):
            signs[sort.removeprefix("sign ")][word] = rounded
        else:
            _, length, offset = sort.split(" ")
            pieces[length][word].append([int(offset), *rounded])
    told = {
        "notices": count,
        "always": always,
        "follows": [[round(100 * follows.get((a, b), 0.0)) for b in "OBI"] for a in "OBI"],
        "spoken": spoken,
        "signs": signs,
        "pieces": pieces,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), indent=None) + "\n"


if __name__ == "__main__":
    main()
