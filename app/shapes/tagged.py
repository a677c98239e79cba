"""Dataclasses of a union as dicts that say which of them they are."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")


class Tagged(Generic[T]):
    """Between the members of a union and plain dicts with a `kind`.

    The dicts hold only what JSON and MessagePack hold; moments are ISO text.
    """

    def __init__(self, kinds: Mapping[str, type[T]]) -> None:
        self._types = dict(kinds)
        self._kinds = {kind: name for name, kind in kinds.items()}

    def to_plain(self, value: T) -> dict[str, Any]:
        return {"kind": self._kinds[type(value)], **msgspec.to_builtins(value)}

    def from_plain(self, data: Any) -> T:
        """Raises ValueError for anything that `to_plain` did not write."""
        try:
            kind = self._types[data["kind"]]
        except (LookupError, TypeError):
            raise ValueError("of no known kind") from None
        return msgspec.convert(data, kind)
