"""Every fact of every built-in profile rests on words of its notice."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from app import paths
from app.domain.notice import Method, Strength
from app.shapes import profile as shape
from tests.notices.sources import text_of

Data = dict[str, Any]
FILES = sorted((paths.assets() / "notices").glob("*.json"))
PROFILES = pytest.mark.parametrize("data", [json.loads(one.read_text("utf-8")) for one in FILES])
NO_FACTS = {"id", "required", "basis", "naming_group", "year_inferred"}
"""Names of ours, and what says how facts were found."""
PLAIN = ("title", "short_title", "edition", "issued", "issuers")
DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def bearers(data: Data) -> Iterator[Data]:
    """Whatever bears its own basis."""
    for part in ("items", "deadlines", "quotas", "attestations", "excluded_routes"):
        yield from data.get(part, [])


def all_basis(data: Data) -> Iterator[Data]:
    yield from data["basis"]
    for one in (*bearers(data), *data.get("conflicts", [])):
        yield from one["basis"]


def facts(entry: Data) -> dict[str, Any]:
    """What is asserted of the notice; `for` null and a time null assert nothing."""
    return {k: v for k, v in entry.items() if k not in NO_FACTS and v is not None}


def is_named(fact: str, value: Any, named: set[str]) -> bool:
    parts = {f"{fact}.{key}" for key in value} if isinstance(value, dict) else set()
    return fact in named or (bool(parts) and parts <= named)


def numbers(value: Any) -> set[str]:
    """The numbers that a fact holds, as they would be written."""
    if isinstance(value, bool):
        return set()
    if isinstance(value, (int, float)):
        return {f"{value:g}"}
    if isinstance(value, str):
        return {f"{float(found):g}" for found in DIGITS.findall(value)}
    inner = value.values() if isinstance(value, dict) else value
    return set().union(*(numbers(one) for one in inner))


def supported(fact: str, value: Any, bases: list[Data]) -> bool:
    """Whether the quotes hold the fact's numbers; minutes stand for seconds."""
    named = [one for one in bases if fact in {name.split(".")[0] for name in one["of"]}]
    if all(one.get("inferred") for one in named):
        return True
    quoted = {number for one in named for number in numbers(one["quote"])}
    if fact == "seconds":
        quoted |= {f"{float(number) * 60:g}" for number in quoted}
    return numbers(value) <= quoted


@PROFILES
def test_every_quote_stands_at_its_place(data: Data) -> None:
    text = text_of(shape.profile_from_json(data).source)
    places = [*all_basis(data), *data.get("unparsed", [])]
    assert len(places) > 20
    wrong = [one["quote"] for one in places if text[one["start"] : one["end"]] != one["quote"]]
    assert wrong == []
    assert [one["quote"] for one in places if len(one["quote"]) > 60] == []


@PROFILES
def test_every_fact_is_named_by_a_basis(data: Data) -> None:
    bare = [
        (entry.get("id") or entry.get("date"), fact)
        for entry in bearers(data)
        for fact, value in facts(entry).items()
        if not is_named(fact, value, {name for one in entry["basis"] for name in one["of"]})
    ]
    assert bare == []


@PROFILES
def test_a_basis_names_facts_that_are_there(data: Data) -> None:
    for entry in bearers(data):
        known = {*facts(entry), *(k for k in ("naming_group",) if k in entry)}
        for one in entry["basis"]:
            assert {name.split(".")[0] for name in one["of"]} <= known, (entry, one)


@PROFILES
def test_plain_values_contacts_and_routes_are_named_by_their_path(data: Data) -> None:
    named = {name for one in data["basis"] for name in one["of"]}
    contacts = {
        f"contacts.{kind}.{index}"
        for kind, values in data["contacts"].items()
        if isinstance(values, list)
        for index in range(len(values))
    }
    if data["contacts"].get("office"):
        contacts.add("contacts.office")
    assert contacts <= named
    assert {name for name in PLAIN if name in data} <= named
    for route in data["routes"]:
        parts = {f"routes.{route['id']}.{part}" for part in ("method", "to") if route.get(part)}
        assert f"routes.{route['id']}" in named or parts <= named


@PROFILES
def test_quotes_hold_the_numbers_that_they_support(data: Data) -> None:
    checked = ("count", "bytes", "seconds", "resolutions", "chars", "pages", "paper", "min", "max")
    for entry in bearers(data):
        for fact in checked:
            if fact in entry:
                assert supported(fact, entry[fact], entry["basis"]), (entry["id"], fact)
    for deadline in data["deadlines"]:
        quoted = {n for one in deadline["basis"] for n in numbers(one["quote"])}
        year, month, day = (f"{int(part)}" for part in deadline["date"].split("-"))
        at_years_end = (month, day) == ("12", "31") and "底" in deadline["basis"][0]["quote"]
        assert ({year} if at_years_end else {month, day}) <= quoted


def test_the_flagship_notice_is_whole() -> None:
    profile = shape.loads((paths.assets() / "notices" / "bj-zuimei-2024.json").read_bytes())
    assert {one.id: (one.min, one.max) for one in profile.quotas} == {
        "organizer": (None, 2),
        "district": (1, 2),
        "society": (1, 1),
        "cas": (None, 2),
    }
    assert [one.id for one in profile.items] == [
        "work-report",
        "summary-table",
        "activity-table",
        "form",
        "headshot",
        "life-photos",
        "video",
    ]
    papers = {one.id: one.paper.copies for one in profile.items if one.paper}
    assert papers == {"work-report": 1, "summary-table": 1, "activity-table": 1, "form": 2}
    assert [one.method for one in profile.excluded_routes] == [Method.IN_PERSON]
    assert {one.any_of for one in profile.routes if one.method in {Method.USB, Method.DISC}} == {
        "media"
    }
    (deadline,) = profile.deadlines
    assert (deadline.date.isoformat(), deadline.time) == ("2024-04-03", None)
    assert deadline.by_postmark is None
    assert set(deadline.applies_to) == {route.id for route in profile.routes}
    assert {one.id: one.only_for for one in profile.attestations if one.only_for} == {
        "joint-hosts-consulted": ("district",)
    }
    honours = next(one for one in profile.attestations if one.id == "honours-not-held")
    assert [one.strength for one in honours.basis] == [Strength.IN_PRINCIPLE]
    assert len(profile.attestations) == 9
