"""How a fix is done: what it suits, what it asks for, and the job in the sandbox that does it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.facts import Facts
from app.domain.fixing import Fix
from app.domain.notice import Item
from app.domain.quantities import Value, Words
from app.domain.submission import SubmittedFile
from app.sandbox.limits import ENCODE, Limits

Chosen = Mapping[str, Any]
"""What a person showed: a frame, a cut, an order; keys and shapes stand at each recipe."""


@dataclass(frozen=True, slots=True)
class Source:
    file: SubmittedFile
    facts: Facts


Sources = Sequence[Source]


def as_words(answer: Mapping[str, Any]) -> dict[str, Value]:
    """The values of a job's answer as they stand."""
    return {name: Words(str(value)) for name, value in answer.items()}


@dataclass(frozen=True, slots=True)
class Recipe:
    """`suits`: whether it can be done with this file of this item at all.

    `name`: what the copy is called, with its extension. `options` become arguments of the job,
    which is called with `sources` (paths), `target` (the path to write) and these, reports steps,
    raises Refusal with a sentence where it cannot be done, and answers with what `told` makes
    values of for the line in the log. `by_default`: what is chosen where nobody can be asked,
    None where somebody must be. `reveals`: rules that could not be judged before and speak of
    what was so all along: a picture has no seal before it is a PDF either. `by_hand`: whether a
    person may want it of this file without any finding.
    """

    fix: Fix
    job: str
    suits: Callable[[Source, Item], bool]
    name: Callable[[Sources, Item], str]
    options: Callable[[Sources, Item, Chosen], dict[str, Any]]
    told: Callable[[Mapping[str, Any]], dict[str, Value]] = as_words
    by_default: Callable[[Sources, Item], Chosen | None] = lambda _sources, _item: {}
    limits: Limits = ENCODE
    reveals: frozenset[str] = frozenset()
    by_hand: Callable[[Source, Item], bool] = lambda _source, _item: False


def with_extension(name: str, extension: str) -> str:
    """“张三.png” as “张三.jpg”; a name without an extension gets one."""
    stem, dot, ending = name.rpartition(".")
    plain = stem if dot and stem and len(ending) <= 5 else name
    return f"{plain}.{extension}"
