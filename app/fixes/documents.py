"""Fixes of Word documents: changes accepted and comments removed, macros removed."""

from collections.abc import Mapping
from typing import Any

from app.domain.facts import WordFacts
from app.domain.fixing import Fix
from app.domain.notice import Item
from app.domain.quantities import Count, Value
from app.fixes.base import Chosen, Recipe, Source, Sources, with_extension
from app.texts import N_

_PACKAGES = frozenset({"docx", "docm", "dotx", "dotm"})
"""What is a package of XML; of the older formats nothing is written."""

ACCEPT_CHANGES = Fix(
    "accept-changes",
    title=N_("接受全部修订，删除批注"),
    done=N_("接受了 {changes}修订，删掉了 {comments}批注。"),
    safe=False,
)
"""Not safe: whoever accepts, decides. Words that somebody struck out are gone from the copy,
and an objection noted in a comment with them; so a person asks for it and sees both versions."""

REMOVE_MACROS = Fix(
    "remove-macros",
    title=N_("去掉宏，存成 docx"),
    done=N_("去掉了宏，存成了不带宏的 docx。"),
    safe=False,
)
"""Not safe: a form may have filled in its own fields by them."""


def _is_package(source: Source, _item: Item) -> bool:
    facts = source.facts
    return isinstance(facts, WordFacts) and facts.format in _PACKAGES and not facts.encrypted


def _same_name(sources: Sources, _item: Item) -> str:
    return sources[0].file.name


def _plain_name(sources: Sources, _item: Item) -> str:
    return with_extension(sources[0].file.name, "docx")


def _options(sources: Sources, _item: Item, _chosen: Chosen) -> dict[str, Any]:
    return {"names": [one.file.name for one in sources]}


def _accepted_told(answer: Mapping[str, Any]) -> dict[str, Value]:
    return {
        "changes": Count(answer["changes"], N_("处")),
        "comments": Count(answer["comments"], N_("条")),
    }


RECIPES = (
    Recipe(
        REMOVE_MACROS,
        job="remove-macros",
        suits=_is_package,
        name=_plain_name,
        options=_options,
    ),
    Recipe(
        ACCEPT_CHANGES,
        job="accept-changes",
        suits=_is_package,
        name=_same_name,
        options=_options,
        told=_accepted_told,
    ),
)
"""Neither asks for anything to be shown: `chosen` is {}."""
