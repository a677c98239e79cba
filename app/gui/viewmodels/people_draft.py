"""Nominees of a submission that does not exist yet: the same changes as its own, in memory."""

from dataclasses import dataclass

from app.domain.submission import Nominee


@dataclass(frozen=True, slots=True)
class DraftPeople:
    """Ids are given out once, as a submission does."""

    nominees: tuple[Nominee, ...] = ()
    next_number: int = 1

    def added(self, names: tuple[str, ...]) -> "DraftPeople":
        first = self.next_number
        new = tuple(Nominee(f"n{number}", name) for number, name in enumerate(names, first))
        return DraftPeople((*self.nominees, *new), first + len(names))

    def renamed(self, nominee_id: str, name: str) -> "DraftPeople":
        renamed = tuple(
            Nominee(one.id, name) if one.id == nominee_id else one for one in self.nominees
        )
        return DraftPeople(renamed, self.next_number)

    def removed(self, nominee_id: str) -> "DraftPeople":
        left = tuple(one for one in self.nominees if one.id != nominee_id)
        return DraftPeople(left, self.next_number)

    def moved(self, nominee_id: str, position: int) -> "DraftPeople":
        """`position` from 1."""
        moved = tuple(one for one in self.nominees if one.id == nominee_id)
        others = [one for one in self.nominees if one.id != nominee_id]
        at = max(0, min(len(others), position - 1))
        return DraftPeople((*others[:at], *moved, *others[at:]), self.next_number)
