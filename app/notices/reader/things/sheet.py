"""An item in the making: what has been found of it so far, and on which words it rests."""

from dataclasses import dataclass, field, replace

from app.domain.notice import Kind, Per, Strength
from app.domain.quantities import ByteSize
from app.notices.reader.things.mentions import Mention

_LISTS = {"formats", "renditions", "resolutions", "pose", "columns"}


_CAPS = (
    ("naming", 0.8),
    ("disc_copies", 0.8),
    ("paper.copies", 0.88),
    ("paper.binding", 0.88),
    ("paper.duplex", 0.88),
    ("paper.size", 0.88),
)
"""Facts that were wrong more often than once in fifty on notices read for the first time."""


_OWN_SURE = 0.88
_SURER = 0.02
"""By as much what is said of a thing itself is surer than what is said of all."""


@dataclass(frozen=True, slots=True)
class Ground:
    """`start:end` in the clean text is what must be quoted for the facts named in `of`."""

    of: tuple[str, ...]
    start: int
    end: int
    confidence: float
    strength: Strength = Strength.MUST
    inferred: bool = False
    share: float = 1.0
    """How sure it is that what is told is told of this item, and not of all files."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values for one fact; `kept`, with the first of the places, is the one worked to."""

    path: str
    kept: object
    other: object
    places: tuple[tuple[int, int], tuple[int, int]]


@dataclass(eq=False)
class Sheet:
    mention: Mention
    kind: Kind
    name: str
    point: int
    values: dict[str, object] = field(default_factory=dict)
    grounds: list[Ground] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    """Under which titles in 《》 it has been asked for."""
    per: Per | None = None
    sure: float = 0.8
    """How sure it is that the notice asks for it; no fact of it can be surer by far."""
    categories: set[str] = field(default_factory=set)
    """The categories that ask for it; "" where it stands outside them."""
    again: bool = False
    """Asked for before, too, and here of those who come further: see stages.py."""
    spotted: bool = False
    """No verb asks for it: the words around its name alone tell that it is a thing."""
    chance: float = 1.0
    """How much like the name of a thing it looks, by the words around it: see spotted.py."""
    work: bool = False
    """It is the work that a contest is about."""

    ways: set[str] = field(default_factory=set)
    """What the notice says of the ways that this item alone goes: see facts/carriers.py."""

    def note_way(self, way: str, sure: float) -> None:
        """Only what is said of the item itself, not what it inherits."""
        if sure >= _OWN_SURE:
            self.ways.add(way)

    def put(self, path: str, value: object, ground: Ground) -> None:
        """Lists grow; of two bounds the stricter stays, of other values the first."""
        most = next((cap for words, cap in _CAPS if path.startswith(words)), 1.0)
        ground = replace(ground, confidence=min(ground.confidence, self.sure + 0.02, most))
        if path in _LISTS:
            held = self.values.setdefault(path, [])
            if isinstance(held, list) and value not in held:
                held.append(value)
            self.grounds.append(ground)
            return
        known = self.values.get(path)
        rival = self._rival(path, value, ground)
        if rival is not None:
            self._note(rival, path, value, ground)
        elif known is None or known == value:
            self.values[path] = value
            self.grounds.append(ground)
        else:
            self._clash(path, known, value, ground)

    def _clash(self, path: str, known: object, value: object, ground: Ground) -> None:
        if path == "sealed":
            self.values[path] = True
            return
        before = next(one for one in self.grounds if path in one.of)
        own = ground.share > before.share + _SURER
        advised = before.strength is Strength.ADVICE is not ground.strength
        if own or advised or ground.confidence > before.confidence + _SURER:
            self.values[path] = value
            self.grounds[self.grounds.index(before)] = ground
            return
        if not _stricter(path, value, known):
            self._note(path, path, value, ground)
            return
        places = ((ground.start, ground.end), (before.start, before.end))
        self.values[path] = value
        self.grounds.append(ground)
        self.clashes.append(Clash(path, value, known, places))

    def _rival(self, path: str, value: object, ground: Ground) -> str | None:
        """What is held already and cannot hold together with the value.

        A minimum above the maximum; a second count, told elsewhere.
        """
        stem, _dot, end = path.rpartition(".")
        other = f"{stem}.{'max' if end == 'min' else 'min'}"
        if end not in {"min", "max"}:
            return None
        if stem == "count":
            return next((held for held in (path, other) if self._elsewhere(held, ground)), None)
        low, high = (
            (value, self.values.get(other)) if end == "min" else (self.values.get(other), value)
        )
        return other if low is not None and high is not None and _size(low) > _size(high) else None

    def _elsewhere(self, path: str, ground: Ground) -> bool:
        return any(path in one.of and one.start != ground.start for one in self.grounds)

    def _note(self, held: str, path: str, value: object, ground: Ground) -> None:
        """Keeps what is held and remembers that another value was told."""
        before = next(one for one in self.grounds if held in one.of)
        if held == path and self.values[held] == value:
            return
        places = ((before.start, before.end), (ground.start, ground.end))
        self.clashes.append(Clash(path, self.values[held], value, places))


def _size(value: object) -> float:
    """A number, or the bytes of a size such as 2MB."""
    return float(value) if isinstance(value, (int, float)) else ByteSize.parse(str(value))


def _stricter(path: str, value: object, known: object) -> bool:
    if not isinstance(value, (int, float)) or not isinstance(known, (int, float)):
        return False
    return value < known if path.endswith(".max") else path.endswith(".min") and value > known
