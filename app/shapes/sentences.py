"""What a schema's keyword found wrong, as a clause for a person."""

import json
from collections.abc import Callable
from typing import Any

from app.texts import N_, _

_TYPES = {
    "string": N_("文字"),
    "integer": N_("整数"),
    "number": N_("数"),
    "boolean": N_(" true 或 false"),
    "array": N_("列表"),
    "object": N_("一组有名字的值"),
    "null": N_("空值 null"),
}
_EXPECTED = {
    "id": N_("由英文字母、数字和 . - _ 组成的编号（以字母或数字开头和结尾，不能是 CON 等保留名）"),
    "line": N_("一行文字，不含换行等控制字符"),
    "date": N_("像 2024-04-03 这样的日期"),
    "time": N_("像 17:00 这样的时间（最晚 24:00）"),
    "moment": N_("带时区的时间，像 2024-04-03T09:30:00+08:00"),
    "sha512": N_("128 位小写十六进制的 SHA-512"),
    "size": N_("像 2MB、300KB 这样的大小"),
    "format": N_("小写的格式名，像 jpg"),
    "template": N_("与通知要求放在一起的空白表的文件名，像 推荐表.docx、汇总表.xlsx"),
    "aspect": N_("像 16:9 这样的比例"),
    "path": N_("用“/”分隔的相对路径，不含“..”“\\”和盘符"),
    "finding": N_("12 位小写十六进制的编号"),
    "code": N_("像 PH03 这样的规则代码"),
}
_SHOWN = 40


def clause(keyword: str, wanted: Any, found: Any, title: str) -> str:
    """“应为像 2MB、300KB 这样的大小，现为“2 M””.

    `wanted` is the keyword's value in the schema, `title` the title of the subschema.
    """
    writer = _WRITERS.get(keyword)
    if writer is not None:
        return writer(wanted, found)
    if title in _EXPECTED:
        return _should_be(_(_EXPECTED[title]), found)
    return _("的写法不对，现为{found}").format(found=shown(found))


def shown(value: Any) -> str:
    """A value as it stands in the file, shortened."""
    if isinstance(value, dict):
        return _("一组有名字的值")
    if isinstance(value, list):
        return _("有 {number} 项的列表").format(number=len(value))
    if isinstance(value, str):
        return f"“{_short(value)}”" if value else _("空文字")
    return f" {_short(json.dumps(value))}"


def _short(text: str) -> str:
    text = "".join(one if one.isprintable() else "�" for one in text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _should_be(expected: str, found: Any) -> str:
    return _("应为{expected}，现为{found}").format(expected=expected, found=shown(found))


def _type(wanted: Any, found: Any) -> str:
    names = wanted if isinstance(wanted, list) else [wanted]
    return _should_be(_("或").join(_(_TYPES[name]) for name in names), found)


def _one_of(wanted: Any, found: Any) -> str:
    return _should_be(_(" {values} 之一").format(values="、".join(map(str, wanted))), found)


def _const(wanted: Any, found: Any) -> str:
    return _should_be(shown(wanted), found)


def _required(wanted: Any, found: Any) -> str:
    missing = [name for name in wanted if name not in found]
    return _("缺少 {names}").format(names="、".join(missing))


def _at_least(wanted: Any, found: Any) -> str:
    return _("不能小于 {limit}，现为{found}").format(limit=wanted, found=shown(found))


def _above(wanted: Any, found: Any) -> str:
    return _("应大于 {limit}，现为{found}").format(limit=wanted, found=shown(found))


def _at_most(wanted: Any, found: Any) -> str:
    return _("不能大于 {limit}，现为{found}").format(limit=wanted, found=shown(found))


def _not_empty(wanted: Any, found: Any) -> str:
    if wanted == 1:
        return _("不能是空的")
    return _("至少要有 {limit} 个，现有 {number} 个").format(limit=wanted, number=len(found))


def _long(wanted: Any, found: Any) -> str:
    return _("最多 {limit} 个字，现有 {number} 个").format(limit=wanted, number=len(found))


def _many(wanted: Any, found: Any) -> str:
    return _("最多 {limit} 项，现有 {number} 项").format(limit=wanted, number=len(found))


def _unique(_wanted: Any, _found: Any) -> str:
    return _("里有重复的")


_WRITERS: dict[str, Callable[[Any, Any], str]] = {
    "type": _type,
    "enum": _one_of,
    "const": _const,
    "required": _required,
    "minimum": _at_least,
    "exclusiveMinimum": _above,
    "maximum": _at_most,
    "minLength": _not_empty,
    "minItems": _not_empty,
    "maxLength": _long,
    "maxItems": _many,
    "uniqueItems": _unique,
}
