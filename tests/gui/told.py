"""A navigator that remembers what it was asked."""

from dataclasses import dataclass, field

from app.gui.places import Place


@dataclass
class Told:
    """Where it was to lead, what it was to say, and for what it was to offer taking back."""

    places: list[Place] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)

    def go(self, place: Place) -> None:
        self.places.append(place)

    def tell(self, sentence: str, change: int = 0) -> None:
        self.sentences.append(sentence)

    def warn(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def offer_undo(self, sentence: str) -> None:
        self.offers.append(sentence)
