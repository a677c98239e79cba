"""A finding's measured and asked values as plain dicts with a `kind`."""

from typing import Any

from app.domain import quantities
from app.domain.quantities import Several, Value
from app.shapes.tagged import Tagged

_SINGLE: Tagged[Value] = Tagged(
    {
        "size": quantities.ByteSize,
        "seconds": quantities.Seconds,
        "pixels": quantities.Pixels,
        "count": quantities.Count,
        "format": quantities.Format,
        "words": quantities.Words,
    }
)


def value_to_plain(value: Value) -> dict[str, Any]:
    if isinstance(value, Several):
        return {"kind": "several", "values": [value_to_plain(one) for one in value.values]}
    return _SINGLE.to_plain(value)


def value_from_plain(data: Any) -> Value:
    """Raises ValueError for anything that `value_to_plain` did not write."""
    if isinstance(data, dict) and data.get("kind") == "several":
        values = data.get("values")
        if not isinstance(values, list):
            raise ValueError("several values that are no list")
        return Several(tuple(value_from_plain(one) for one in values))
    return _SINGLE.from_plain(data)
