"""notice-profile/1 between JSON and the domain. Limits lie flat in an item's JSON."""

import hashlib
import json
from dataclasses import fields
from typing import Any

import msgspec

from app.domain.notice import Item, Limits, NoticeProfile
from app.shapes import plain, schema
from app.shapes.profile_faults import faults
from app.texts import _

_LIMITS = tuple(one.name for one in fields(Limits))
_KEEP = frozenset({"per", "required", "strength", "min"})
"""Written even where they hold their default: a reader of the file should see them."""


def loads(content: bytes) -> NoticeProfile:
    """Raises UnreadableProblem for what is no JSON, UsageProblem for what is no right profile."""
    return profile_from_json(plain.read_json(content, _(schema.PROFILE.title)))


def dumps(profile: NoticeProfile) -> bytes:
    return plain.write_json(profile_to_json(profile))


def profile_from_json(data: Any) -> NoticeProfile:
    """Raises UsageProblem, in one sentence that names the place and what was expected."""
    found = plain.prune(schema.check(data, schema.PROFILE, faults))
    found["items"] = [_nested(item) for item in found.get("items", [])]
    found["attestations"] = [_only_for(one) for one in found.get("attestations", [])]
    return msgspec.convert(found, NoticeProfile)


def profile_to_json(profile: NoticeProfile) -> dict[str, Any]:
    """What the notice does not give is left out."""
    known = plain.prune(plain.to_plain(profile, _KEEP))
    found: dict[str, Any] = {"schema": schema.PROFILE.schema, **known}
    if "items" in found:
        found["items"] = [_flat(item) for item in found["items"]]
    for one in found.get("attestations", []):
        only_for = one.pop("only_for", [])
        one["for"] = (only_for[0] if len(only_for) == 1 else only_for) or None
    return found


def profile_sha512(profile: NoticeProfile) -> str:
    """Digest of the canonical text; the same for files that differ in layout or order of keys."""
    return hashlib.sha512(canonical(profile).encode("utf-8")).hexdigest()


def canonical(profile: NoticeProfile) -> str:
    """One line of JSON with sorted keys, without blanks and without what is absent."""
    return json.dumps(
        profile_to_json(profile), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def _nested(item: dict[str, Any]) -> dict[str, Any]:
    limits = {name: item[name] for name in _LIMITS if name in item}
    return {**item, "limits": limits}


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    """In the order of Item's fields, the limits in the place of `limits`."""
    flat: dict[str, Any] = {}
    for one in fields(Item):
        if one.name == "limits":
            flat.update(item.get("limits", {}))
        elif one.name in item:
            flat[one.name] = item[one.name]
    return flat


def _only_for(attestation: dict[str, Any]) -> dict[str, Any]:
    named = attestation.get("for", [])
    return {**attestation, "only_for": [named] if isinstance(named, str) else named}
