"""Which requirement of a notice a finding is about, so that it can be looked at and corrected."""

from collections.abc import Iterable
from functools import lru_cache

from app.domain.finding import Finding
from app.domain.notice import NoticeProfile
from app.reporting import words
from app.workflow.notices.facts import NoticeFact, facts

_LACKING = {"CT01", "CT02"}


def fact_behind(finding: Finding, profile: NoticeProfile) -> str:
    """Its id: of those that rest on the finding's words the one that says what it demands.

    Of a material that lacks the material itself; "" for what no requirement stands behind.
    """
    if finding.subject and _has_pledge(finding.subject, profile):
        return f"attestations.{finding.subject}"
    asked = words.required(finding)
    about = [one for one in _facts(profile) if finding.item in {None, one.item}]
    close = [(_closeness(one, finding, asked), one.id) for one in about]
    best = max((one for one in close if any(one[0][:2])), default=None)
    if best is not None and (finding.item or best[0][1]):
        return best[1]
    lacking = finding.rule.code in _LACKING and profile.item(finding.item or "") is not None
    return f"items.{finding.item}" if lacking else ""


def first_fact(item: str, profile: NoticeProfile) -> str:
    """Of an item: what is unsure of it before what is sure."""
    own = [one for one in _facts(profile) if one.item == item]
    return min(own, key=lambda one: one.sure).id if own else ""


def _has_pledge(pledge: str, profile: NoticeProfile) -> bool:
    return any(one.id == pledge for one in profile.attestations)


@lru_cache(maxsize=4)
def _facts(profile: NoticeProfile) -> tuple[NoticeFact, ...]:
    return facts(profile)


def _shared(fact: NoticeFact, finding: Finding) -> int:
    return sum(one in finding.basis for one in fact.basis)


def _closeness(fact: NoticeFact, finding: Finding, asked: str) -> tuple[bool, float, bool]:
    """It says the same value; then the more of its words are the finding's, and it is no name."""
    said = bool(asked) and asked in fact.text
    alike = _shared(fact, finding) / max(1, len(_together(fact.basis, finding.basis)))
    return said, alike, fact.id.count(".") > 1


def _together(one: Iterable[object], other: Iterable[object]) -> list[object]:
    found = list(one)
    return found + [each for each in other if each not in found]
