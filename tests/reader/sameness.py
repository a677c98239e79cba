"""Whether a read value is the wanted one, by the kind of fact."""

import re
from collections.abc import Callable
from typing import Any

from tests.reader import texts

_NUMBER = re.compile(r"\.\d+$")

_Same = Callable[[Any, Any], bool]


def same(key: str, wanted: Any, found: Any) -> bool:
    """`key` is a leaf's key, or the path of a fact that has none."""
    judge = _JUDGES.get(_NUMBER.sub("", key))
    if judge:
        return judge(wanted, found)
    return bool(wanted == found)


def _by(normal: Callable[[str], str]) -> _Same:
    return lambda wanted, found: normal(str(wanted)) == normal(str(found))


def _like(least: float, normal: Callable[[str], str] = texts.words) -> _Same:
    def judge(wanted: Any, found: Any) -> bool:
        one, other = normal(str(wanted)), normal(str(found))
        return one == other or texts.alike(one, other) >= least

    return judge


def _ever(wanted: Any, found: Any) -> bool:
    return bool(wanted) and bool(found)


def _route_target(wanted: Any, found: Any) -> bool:
    """An e-mail address or web address to the letter, a postal address by likeness."""
    if "@" in str(wanted) or "@" in str(found):
        return str(wanted).strip().casefold() == str(found).strip().casefold()
    return texts.alike(str(wanted), str(found)) >= 0.6


_JUDGES: dict[str, _Same] = {
    "title": _by(texts.words),
    "issuers": _by(texts.words),
    "contacts.emails": lambda one, other: one.strip().casefold() == other.strip().casefold(),
    "contacts.phones": _by(texts.digits),
    "contacts.addresses": _like(0.6),
    "contacts.people": _by(texts.person),
    "contacts.office": _like(0.5),
    "packaging.folder": _by(texts.pattern),
    "packaging.archive": _by(texts.pattern),
    "name": _ever,
    "attestations": _ever,
    "excluded_routes": _ever,
    "conflicts": _ever,
    "who": _like(0.4),
    "to": _route_target,
    "subject": _like(0.7, texts.pattern),
    "naming": _by(texts.pattern),
    "conditional": _like(0.3),
    "seal_near": _like(0.5),
    "paper.binding": _like(0.5),
    "paper.size": _by(texts.words),
    "photo_size": _by(texts.trade_size),
    "codec": _by(texts.words),
}
