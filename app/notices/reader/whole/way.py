"""One way to hand in, and every place where the notice speaks of it."""

from dataclasses import dataclass, field

from app.domain.notice import Method
from app.notices.reader.layout.document import Sentence
from app.notices.reader.whole.heads import Found


@dataclass
class Way:
    method: Method
    to: Found | None
    places: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    any_of: str | None = None
    accompanies: bool = False

    @property
    def id(self) -> str:
        if self.any_of == "media":
            return f"media-{self.method.value}"
        return {"post": "paper", "in_person": "in-person"}.get(self.method.value, self.method.value)
