"""A file's best guesses, and whether the first may be trusted."""

from dataclasses import dataclass, replace

from app.domain.notice import Item, Per
from app.domain.submission import Clue, Guess, SlotKey
from app.sorting import item_clues, nominee_clues
from app.sorting.evidence import Evidence
from app.sorting.item_clues import Weights
from app.sorting.nominee_clues import Whose
from app.sorting.setting import Setting

CERTAIN = 0.9
"""From here on a file is placed by itself."""

DOUBTED = 0.85
"""What a guess is lowered to where something speaks against it."""

MOST = 4
_LEAST = 0.02


@dataclass(frozen=True, slots=True)
class Judged:
    """`guesses`: the best first."""

    evidence: Evidence
    items: Weights
    whose: Whose
    guesses: tuple[Guess, ...]

    @property
    def sure(self) -> Guess | None:
        best = self.guesses[0] if self.guesses else None
        return best if best and best.confidence >= CERTAIN else None


def judge(one: Evidence, setting: Setting) -> Judged:
    items, whose = item_clues.weigh(one, setting), nominee_clues.weigh(one, setting)
    return Judged(one, items, whose, guesses(items, whose, setting))


def again(judged: Judged, setting: Setting) -> Judged:
    """After its weights were changed by what lies beside it."""
    return replace(judged, guesses=guesses(judged.items, judged.whose, setting))


def guesses(items: Weights, whose: Whose, setting: Setting) -> tuple[Guess, ...]:
    found = [one for item in setting.items for one in _of_item(item, items, whose, setting)]
    ranked = sorted(found, key=lambda guess: -guess.confidence)
    likely = [one for one in ranked if one.confidence >= _LEAST][:MOST]
    return tuple(_lowered(one) if _against(one, items, whose) else one for one in likely)


def _against(guess: Guess, items: Weights, whose: Whose) -> bool:
    nominee = guess.key.nominee
    return guess.key.item in items.against or (nominee is not None and nominee in whose.against)


def _lowered(guess: Guess) -> Guess:
    return replace(guess, confidence=min(guess.confidence, DOUBTED))


def _of_item(item: Item, items: Weights, whose: Whose, setting: Setting) -> list[Guess]:
    share = items.share(item.id)
    clues = items.clues.get(item.id, [])
    if item.per is Per.UNIT:
        return [_guess(SlotKey(item.id), share, clues)]
    return [
        _guess(SlotKey(item.id, one.id), share * whose.share(one.id), clues + whose.clues[one.id])
        for one in setting.nominees
    ]


def _guess(key: SlotKey, confidence: float, clues: list[Clue]) -> Guess:
    return Guess(key, round(min(1.0, confidence), 3), tuple(dict.fromkeys(clues)))
