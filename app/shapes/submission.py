"""submission/1 between JSON and the domain. The key of a slot or a guess lies flat in its JSON."""

from collections.abc import Iterator
from typing import Any

import msgspec

from app.domain.submission import Submission
from app.shapes import plain, schema
from app.shapes.schema import Fault
from app.texts import _

_KEEP = frozenset(
    {
        "recommender",
        "nominees",
        "slots",
        "attestations",
        "confirmations",
        "waivers",
        "packages",
        "next_file",
        "next_nominee",
    }
)
"""Written even where empty: they tell a reader of the file what it can hold."""


def loads(content: bytes) -> Submission:
    """Raises UnreadableProblem for anything that is no right submission."""
    return submission_from_json(plain.read_json(content, _(schema.SUBMISSION.title)))


def dumps(submission: Submission) -> bytes:
    return plain.write_json(submission_to_json(submission))


def submission_from_json(data: Any) -> Submission:
    """Raises UnreadableProblem, in one sentence that names the place and what was expected."""
    found = plain.prune(schema.check(data, schema.SUBMISSION, _faults))
    found["slots"] = [
        {"key": _key(slot), "files": slot["files"]} for slot in found.get("slots", [])
    ]
    for guess in _guesses(found):
        guess["key"] = _key(guess)
    return msgspec.convert(found, Submission)


def submission_to_json(submission: Submission) -> dict[str, Any]:
    found = plain.to_plain(submission, _KEEP)
    found["slots"] = [{**slot["key"], "files": slot.get("files", [])} for slot in found["slots"]]
    for guess in _guesses(found):
        guess.update(guess.pop("key"))
    return {"schema": schema.SUBMISSION.schema, **found}


def _key(flat: dict[str, Any]) -> dict[str, Any]:
    return {"item": flat["item"], "nominee": flat.get("nominee")}


def _guesses(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for waiting in found.get("waiting", []):
        yield from waiting.get("guesses", [])


def _faults(data: dict[str, Any]) -> Iterator[Fault]:
    nominees: set[str] = set()
    for index, nominee in enumerate(data.get("nominees", [])):
        if nominee["id"] in nominees:
            yield Fault(("nominees", index, "id"), _("“{id}”重复了").format(id=nominee["id"]))
        nominees.add(nominee["id"])
    keys: set[tuple[str, str | None]] = set()
    for index, slot in enumerate(data.get("slots", [])):
        key = (slot["item"], slot.get("nominee"))
        if key in keys:
            yield Fault(("slots", index), _("重复了"))
        if key[1] is not None and key[1] not in nominees:
            message = _("里的“{id}”不是推荐人选的编号").format(id=key[1])
            yield Fault(("slots", index, "nominee"), message)
        keys.add(key)
