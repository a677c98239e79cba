"""Between JSON's plain values and the frozen dataclasses of the domain."""

import json
import math
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from typing import Any

import msgspec

from app.domain.problems import UnreadableProblem
from app.texts import _

MAX_BYTES = 64 * 1024 * 1024
"""A report over 3,000 files is about 3 MB; what is far beyond is no file of ours."""


def read_json(content: bytes, title: str) -> Any:
    """The value of JSON in UTF-8, with or without a byte order mark.

    `title` names the file in the sentence of the UnreadableProblem that anything else raises.
    Stricter than json.loads: no NaN, no infinity, no half surrogate, which nobody could save.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableProblem(_("{title}太大，不像是备齐写的文件。").format(title=title))
    try:
        data = json.loads(
            content.decode("utf-8-sig"), parse_constant=_refuse_number, parse_float=_finite
        )
        if b"\\u" in content:
            json.dumps(data, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as error:
        message = _("{title}不是有效的 JSON：第 {line} 行第 {column} 个字附近写法有误。")
        sentence = message.format(title=title, line=error.lineno, column=error.colno)
        raise UnreadableProblem(sentence) from None
    except UnicodeError:
        raise UnreadableProblem(_("{title}不是 UTF-8 编码的文字。").format(title=title)) from None
    except (ValueError, RecursionError):
        message = _("{title}里有读不出来的数，或层次太多。")
        raise UnreadableProblem(message.format(title=title)) from None
    return data


def write_json(data: object) -> bytes:
    """Indented by one, Chinese as it is, a line break at the end.

    Half a surrogate, which a file's name may hold where it could not be decoded, becomes “?”.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    laid_out = msgspec.json.format(text.encode("utf-8", "replace"), indent=1)
    return laid_out + b"\n"  # json would indent in Python, three times slower


def prune(data: Any) -> Any:
    """The same value without keys that are null, and with 180 for 180.0.

    Absent and null mean the same in our shapes, and so do 180 and 180.0 in JSON.
    """
    if isinstance(data, dict):
        return {key: prune(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [prune(value) for value in data]
    if isinstance(data, float) and data.is_integer():
        return int(data)
    return data


def to_plain(value: Any, keep: frozenset[str] = frozenset()) -> Any:
    """Dataclasses as dicts without the fields that hold their default, but for those in `keep`.

    Raises ValueError for a moment without an offset: it would mean another time elsewhere.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(held, keep) for name, held in _held(value, keep)}
    if isinstance(value, dict):
        return {key: to_plain(held, keep) for key, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(held, keep) for held in value]
    return _scalar(value)


def _held(value: Any, keep: frozenset[str]) -> Iterator[tuple[str, Any]]:
    for one in fields(value):
        held = getattr(value, one.name)
        if one.name in keep or held != _default(one):
            yield one.name, held


def _scalar(value: Any) -> Any:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a moment without an offset")
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return str(value) if isinstance(value, str) else value


def _default(one: Field[Any]) -> Any:
    if one.default_factory is not MISSING:
        return one.default_factory()
    return one.default


def _refuse_number(written: str) -> float:
    raise ValueError(written)


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        raise ValueError(written)
    return number
