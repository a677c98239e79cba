"""jsonschema's validator for one of our schemas, fitted to them.

jsonschema takes 0.15 s to import, so it is imported where it is used; the check itself is never
left out. It makes a new validator for every value that it looks at, which was most of its time:
values whose schema has nothing below are asked with jsonschema's own keywords directly, and only
one that does not pass goes the long way, for the error's sake. A submission of 300 files takes a
third of the time.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import FormatChecker
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_BELOW = {"properties", "items", "additionalProperties"}
"""The keywords of our schemas that look into a value."""


def build(path: Path) -> "Validator":
    """Its registry is empty, so nothing is ever fetched."""
    import jsonschema
    from referencing import Registry

    schema = json.loads(path.read_text("utf-8"))
    schema = _inlined(schema, schema["$defs"])
    validators: Any = jsonschema.validators
    keywords = {"pattern": _pattern, "properties": _properties, "items": _items}
    kind = validators.extend(jsonschema.Draft202012Validator, keywords)
    made: Validator = kind(schema, format_checker=_formats(), registry=Registry())
    return made


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    """The schema with every `#/$defs/…` written out; ours do not recur."""
    if isinstance(part, list):
        return [_inlined(one, definitions) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _inlined(definitions[part["$ref"].removeprefix("#/$defs/")], definitions)
    return {key: _inlined(one, definitions) for key, one in part.items() if key != "$defs"}


def _properties(
    validator: Any, properties: dict[str, Any], instance: Any, _schema: Any
) -> "Iterator[ValidationError]":
    if not isinstance(instance, dict):
        return
    for name, schema in properties.items():
        if name in instance and not _passes(validator, schema, instance[name]):
            yield from validator.descend(instance[name], schema, path=name, schema_path=name)


def _items(validator: Any, schema: Any, instance: Any, _schema: Any) -> "Iterator[ValidationError]":
    if not isinstance(instance, list):
        return
    for index, value in enumerate(instance):
        if not _passes(validator, schema, value):
            yield from validator.descend(value, schema, path=index)


def _passes(validator: Any, schema: Any, value: Any) -> bool:
    """Whether a value with nothing below is right; False also where that takes a closer look."""
    if schema is True:
        return True
    if not _BELOW.isdisjoint(schema):
        return False
    for keyword, wanted in schema.items():
        check = validator.VALIDATORS.get(keyword)
        if check is not None and any(
            True for _error in check(validator, wanted, value, schema) or ()
        ):
            return False
    return True


def _pattern(
    _validator: Any, pattern: str, instance: Any, _schema: Any
) -> "Iterator[ValidationError]":
    """As in ECMA 262, which the schemas are written for: `$` is the end, never before a break."""
    from jsonschema.exceptions import ValidationError

    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError("pattern")


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(re.sub(r"\$(?=\)|\||$)", r"\\Z", pattern), re.ASCII)


def _formats() -> "FormatChecker":
    import jsonschema

    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date", ValueError)(_is_date)
    checker.checks("date-time", ValueError)(_is_moment)
    return checker


def _is_date(instance: object) -> bool:
    if not isinstance(instance, str):
        return True
    return date.fromisoformat(instance).isoformat() == instance


def _is_moment(instance: object) -> bool:
    """RFC 3339: with an offset, so that it means one moment wherever the file is carried."""
    if not isinstance(instance, str):
        return True
    if len(instance) > 40 or "T" not in instance:
        return False
    return datetime.fromisoformat(instance).tzinfo is not None
