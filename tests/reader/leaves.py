"""A profile taken apart into single facts; each leaf has a key within its element."""

from collections.abc import Iterable
from typing import Any

from tests.reader import texts

Json = dict[str, Any]
Leaves = dict[str, Any]

_RANGES = ("seconds", "fps", "chars", "pages", "pictures")
_PLAIN = ("aspect", "orientation", "codec", "dpi_min", "photo_size", "background", "disc_copies")
_FLAGS = ("colour", "no_watermark")
_PICTURES = ("photo", "headshot")
_DOCUMENT_FORMS = {"docx": "word", "xlsx": "sheet", "pdf": "scan"}


class View:
    """A profile with its ids resolved: routes as methods, all of them as no restriction.

    `labels` renames this side's phases and groups to the other side's, `names` its items' ids.
    """

    def __init__(
        self, profile: Json, labels: dict[str, str] | None = None, names: Json | None = None
    ) -> None:
        self.profile = profile
        self.labels = labels or {}
        self.names = names or {}
        self._methods = {
            route.get("id"): route.get("method") for route in profile.get("routes", [])
        }

    def methods(self, ids: Iterable[str] | None) -> set[str]:
        """Empty where every route is named, or none."""
        every = set(self._methods.values())
        named = {self._methods.get(one) or one for one in ids or ()}
        return set() if named >= every else named

    def items(self, ids: Iterable[str] | None) -> set[str]:
        every = {item.get("id") for item in self.profile.get("items", [])}
        named = set(ids or ())
        return set() if named >= every else {self.names.get(one, f"? {one}") for one in named}

    def label(self, written: str | None) -> str | None:
        return self.labels.get(written, written) if written else None

    def item(self, item: Json) -> Leaves:
        found: Leaves = {"name": item.get("name", ""), **_known(item, ("kind", "per", *_PLAIN))}
        found |= _flags(item)
        found |= _numbers(item)
        found |= _forms(item)
        found |= _paper(item)
        for name in ("phase", "alternative_group"):
            found[name] = self.label(item.get(name))
        found |= {f"routes[{one}]": True for one in self.methods(item.get("routes"))}
        found |= _known(item, ("naming", "conditional", "seal_near"))
        return _present(found)

    def deadline(self, deadline: Json) -> Leaves:
        found: Leaves = _known(deadline, ("date", "time", "by_postmark"))
        found["year_inferred"] = deadline.get("year_inferred") or None
        found["phase"] = self.label(deadline.get("phase"))
        found |= {f"applies_to[{one}]": True for one in self.methods(deadline.get("applies_to"))}
        found |= {f"items[{one}]": True for one in self.items(deadline.get("items"))}
        return _present(found)

    def route(self, route: Json) -> Leaves:
        found: Leaves = _known(route, ("method", "to", "subject"))
        found["any_of"] = bool(route.get("any_of")) or None
        found["accompanies"] = self._methods.get(route.get("accompanies"))
        return _present(found)


def quota(written: Json) -> Leaves:
    return _known(written, ("who", "min", "max"))


def _known(element: Json, names: Iterable[str]) -> Leaves:
    return {name: element[name] for name in names if element.get(name) is not None}


def _present(found: Leaves) -> Leaves:
    return {key: value for key, value in found.items() if value is not None}


def _flags(item: Json) -> Leaves:
    found: Leaves = {name: item.get(name) for name in _FLAGS}
    if item.get("required") is False and not item.get("conditional"):
        found["required"] = False
    found["per_file"] = False if item.get("per_file") is False else None
    return found


def _numbers(item: Json) -> Leaves:
    found: Leaves = {}
    for name in ("count", *_RANGES):
        found |= {f"{name}.{end}": value for end, value in (item.get(name) or {}).items()}
    for end, written in (item.get("bytes") or {}).items():
        found[f"bytes.{end}"] = texts.size(written)
    pixels = dict(item.get("pixels") or {})
    exact = [pixels.pop("exact")] if pixels.get("exact") else []
    found |= {f"pixels.{name}": value for name, value in pixels.items()}
    for width, height in [*exact, *(item.get("resolutions") or [])]:
        found[f"resolutions[{width}x{height}]"] = True
    for name in ("min_resolution", "size_mm"):
        found[name] = tuple(item[name]) if item.get(name) else None
    return found


def _forms(item: Json) -> Leaves:
    """Formats and renditions together: a Word version and the format docx are one fact."""
    document = item.get("kind") not in (*_PICTURES, "video", "audio")
    forms = {texts.file_format(one) for one in item.get("formats") or []}
    if document:
        forms = {_DOCUMENT_FORMS.get(one, one) for one in forms}
    forms |= {
        one
        for one in item.get("renditions") or []
        if one != "paper" and (document or one not in ("photo", "video", "audio"))
    }
    found: Leaves = {f"forms[{one}]": True for one in forms}
    found |= {f"pose[{texts.words(one)}]": True for one in item.get("pose") or []}
    found |= {f"columns[{texts.words(one)}]": True for one in item.get("columns") or []}
    return found


def _paper(item: Json) -> Leaves:
    """A seal or signature on paper and on its scan are one fact, unless the scan needs none."""
    paper = item.get("paper") or {}
    found: Leaves = {
        f"paper.{name}": paper.get(name)
        for name in ("copies", "originals", "duplex", "binding", "size")
    }
    for name in ("sealed", "signed"):
        found[name] = item.get(name) if item.get(name) is not None else paper.get(name)
        if item.get(name) is False:
            found[f"paper.{name}"] = paper.get(name)
    return found
