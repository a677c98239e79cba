"""`python3 -m tests.reader_score DIR [--json FILE]`: how well notices are read.

DIR holds `NN.txt` (UTF-8) with `NN.gold.json`, or gold files alone whose notices lie in
$BEIQI_NOTICES (else ../shared/notices) under names that begin with the same number.

A gold file is a notice-profile/1 as plain JSON; `schema`, `id`, `edition`, every `basis`,
`source` and `unparsed` may be absent, and every field is optional: what the notice does not
give is absent. Each leaf is one fact:

- `title`, `issued`, each of `issuers`: Simplified; blanks, case and punctuation do not matter.
  The file's name, which a profile bears where nothing reads like a title, is none.
- `contacts`: each of emails, phones (digits), addresses (likeness), people; `office` (likeness).
- `deadlines`: paired by date; date, time, phase, by_postmark, year_inferred (true where the
  date's own words name no year), `applies_to` as methods and `items`, each only where it does
  not hold for all, and no `items` where the gold names a phase. 下班前 has no time, 年底前 is
  12-31, 月底 the month's last day, 24:00 stays. `what` only helps pairing.
- `quotas`: paired by who; who (likeness), min, max. 不超过2名 has only max, 1名 is both.
- `routes`: paired by method and to; method, to, subject, whether one of several is enough
  (`any_of`), the method that it `accompanies`. `excluded_routes`: method.
- `items`: paired by name and kind, one to one, the best sum. Existence, kind, per, `required`
  where false and not conditional, count.min and .max, bytes.min and .max (1 MB = 1024 KB),
  seconds, chars, pages, pictures, fps (each min, max, target), each format, rendition,
  resolution, pose and column, min_resolution, pixels.*, aspect, orientation, codec, dpi_min,
  size_mm, photo_size, colour, background (one character), no_watermark, naming, sealed,
  seal_near, signed, paper.{copies, originals, duplex, binding, size}, disc_copies, `per_file`
  where false, conditional (likeness), phase and alternative_group (the same elements together,
  whatever the label), routes as methods where they are not all.
  左右 or a bare number of characters or seconds is the target. An implied count (one, or at
  least one, where the gold has none) is not scored; nor are naming_group and advice.
  doc is docx, jpeg is jpg, xls is xlsx. For a document (no photo, video, audio) docx and Word
  version are one fact, xlsx and sheet, pdf and scan; for a picture an exact pixel size and a
  resolution. A seal or signature asked of paper and of its scan is one fact.
- `attestations`: by likeness of text; one said in two sentences, or two in one, are neither
  false nor missed. `conflicts`: those of deadlines and quotas, by kind.
- `packaging.folder`, `packaging.archive`; patterns ({姓名}-{序号}) without braces and joints.

`optional` is a list of paths (`items.3.count`, `attestations.2`, `contacts.people`) whose facts
are neither rewarded nor punished, right or wrong, read or not. Ids never matter.

Counted for each family and over all: precision, recall, F1. Listed: each false fact with the
words it rests on, each missed one. False facts of confidence 0.9 or more are counted apart; a
fact without basis has confidence 1. Also the sentences left unparsed, and the time per notice.
"""

import argparse
import json
import os
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from app.shapes.profile import profile_to_json
from tests.reader.compare import Fact, Outcome, compare, shares

SURE = 0.9
_NOTICES = Path(__file__).resolve().parents[2] / "shared" / "notices"
_FAMILY_OF_LEAF = {
    "limits": "bytes seconds chars pages pictures fps resolutions min_resolution pixels aspect "
    "orientation codec dpi_min size_mm photo_size pose colour background no_watermark columns "
    "per_file",
    "items.forms": "forms",
    "items.counts": "count",
    "items.paper": "paper sealed signed seal_near disc_copies",
    "items.naming": "naming",
    "items.routes": "routes",
    "items.when": "phase conditional alternative_group required",
}


@dataclass(frozen=True)
class Scored:
    name: str
    outcome: Outcome
    unparsed: int
    seconds: float


def family(path: str) -> str:
    """`items.2.bytes.max` is of limits, `contacts.emails.0` of contacts."""
    parts = path.split(".")
    if parts[0] != "items":
        return parts[0]
    leaf = parts[2].split("[")[0]
    return next((name for name, of in _FAMILY_OF_LEAF.items() if leaf in of.split()), "items")


def notices(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, text and gold of each; raises SystemExit where a gold file has no notice."""
    for gold in sorted(folder.glob("*.gold.json")):
        number = gold.name.removesuffix(".gold.json")
        path = gold.with_name(f"{number}.txt")
        if not path.is_file():
            elsewhere = Path(os.environ.get("BEIQI_NOTICES", _NOTICES))
            path = next(iter(sorted(elsewhere.glob(f"{number}[!0-9]*.txt"))), path)
        if not path.is_file():
            message = f"no notice for {gold}"
            raise SystemExit(message)
        yield path.name, path.read_text("utf-8"), json.loads(gold.read_text("utf-8"))


def read_by_program(text: str, name: str) -> dict[str, Any]:
    """The reader's draft as plain JSON."""
    draft = import_module("app.notices.reader").read(text, name=name)
    return profile_to_json(draft.profile)


def score(folder: Path) -> list[Scored]:
    found = []
    for name, text, gold in notices(folder):
        begun = time.perf_counter()
        profile = read_by_program(text, name)
        seconds = time.perf_counter() - begun
        unparsed = len(profile.get("unparsed", []))
        found.append(Scored(name, compare(gold, profile), unparsed, seconds))
    return found


def by_family(scored: Iterable[Scored]) -> dict[str, Outcome]:
    found: dict[str, Outcome] = defaultdict(Outcome)
    for one in scored:
        for name in ("right", "false", "missed"):
            for fact in getattr(one.outcome, name):
                getattr(found[family(fact.path)], name).append(fact)
    return dict(sorted(found.items()))


def summary(scored: list[Scored]) -> dict[str, Any]:
    false = [fact for one in scored for fact in one.outcome.false]
    return {
        "notices": len(scored),
        "all": _figures([one.outcome for one in scored]),
        "false_and_sure": sum(fact.ground.confidence >= SURE for fact in false),
        "unparsed": sum(one.unparsed for one in scored),
        "families": {name: _figures([one]) for name, one in by_family(scored).items()},
        "each": [_each(one) for one in scored],
    }


def _figures(outcomes: list[Outcome]) -> dict[str, float]:
    precision, recall, both = shares(outcomes)
    return {
        "right": sum(len(one.right) for one in outcomes),
        "false": sum(len(one.false) for one in outcomes),
        "missed": sum(len(one.missed) for one in outcomes),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(both, 4),
    }


def _each(one: Scored) -> dict[str, Any]:
    return {
        "name": one.name,
        **_figures([one.outcome]),
        "unparsed": one.unparsed,
        "seconds": round(one.seconds, 4),
        "false_facts": [_listed(fact) for fact in one.outcome.false],
        "missed_facts": [{"path": fact.path, "value": fact.value} for fact in one.outcome.missed],
    }


def _listed(fact: Fact) -> dict[str, Any]:
    known = fact.ground
    return {
        "path": fact.path,
        "value": fact.value,
        "confidence": known.confidence,
        "quote": known.quote,
    }


def as_text(found: dict[str, Any]) -> str:
    lines = []
    for one in found["each"]:
        lines.append(
            f"{_row(one['name'][:16], one)}  {one['unparsed']:3} unparsed {one['seconds']:.3f} s"
        )
        for fact in one["false_facts"]:
            mark = "!" if fact["confidence"] >= SURE else " "
            words = re.sub(r"\s+", " ", fact["quote"]) or "no basis"
            told = f"{fact['path']} = {fact['value']}  ({fact['confidence']:.2f} {words})"
            lines.append(f"   {mark}false  {told}")
        lines += [f"    missed {fact['path']} = {fact['value']}" for fact in one["missed_facts"]]
    lines += ["", *(_row(name, one) for name, one in found["families"].items())]
    sure = f"false facts with confidence of {SURE} or more: {found['false_and_sure']}"
    lines += [_row("all", found["all"]), f"{sure}; sentences left unparsed: {found['unparsed']}"]
    return "\n".join(lines)


def _row(name: str, one: dict[str, Any]) -> str:
    return (
        f"{name:16} P {one['precision']:.3f} R {one['recall']:.3f} F1 {one['f1']:.3f}"
        f"  right {one['right']:4} false {one['false']:3} missed {one['missed']:3}"
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python3 -m tests.reader_score")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path, help="also write all figures and facts here")
    given = parser.parse_args(arguments)
    found = summary(score(given.folder))
    if given.json:
        given.json.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    sys.stdout.write(as_text(found) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
