"""From what a package says and what was found in it to its problems. Opens nothing."""

import re
from collections.abc import Iterator, Mapping

from app.bags import baginfo, matching, paths
from app.bags.layout import COVER, MANIFEST, PACKAGE_INFO, PAPERS, SUMS, TAG_MANIFEST
from app.bags.read import Contents
from app.bags.rules import (
    CHECKSUM_MISMATCHED,
    FILE_MISSING,
    FILE_UNEXPECTED,
    INCOMPLETE,
    NAME_UNDECODABLE,
    BagProblem,
    Detail,
)

_ASKED = (COVER, PACKAGE_INFO)
_EACH_LISTS_ALL = {"1.0"}
"""Versions in which every manifest names every file; older ones may share them out."""
_OWN = re.compile(r"bagit\.txt|fetch\.txt|tagmanifest-[^/]+\.txt")


def gaps(contents: Contents) -> Iterator[BagProblem]:
    """What a whole package of ours has and this one has not. RFC 8493 asks for less."""
    if is_plain(contents):
        return
    names = {matching.composed(name) for name in contents.listing.sizes}
    if unfinished(contents):
        if not any(one.detail is Detail.ALGORITHM for one in contents.problems):
            yield BagProblem(INCOMPLETE, MANIFEST, Detail.UNFINISHED)
        return
    if not any(re.fullmatch(r"tagmanifest-[^/]+\.txt", name) for name in names):
        yield BagProblem(INCOMPLETE, TAG_MANIFEST, Detail.ABSENT)
    for name in _asked(contents):
        if name not in names:
            yield BagProblem(INCOMPLETE, name, Detail.ABSENT)
    if "data" not in contents.listing.folders:
        yield BagProblem(INCOMPLETE, "data", Detail.ABSENT)
    if any(matching.composed(path) not in names for path in contents.to_fetch):
        yield BagProblem(INCOMPLETE, "fetch.txt", Detail.TO_FETCH)
    yield from _partial(contents)
    yield from _of_tag_manifests(contents)


def _asked(contents: Contents) -> tuple[str, ...]:
    return (contents.info_name, *_ASKED)


def _partial(contents: Contents) -> Iterator[BagProblem]:
    """RFC 8493, 2.1.3 and 2.2.3: what is to be fetched must be listed like the rest."""
    by_manifest = contents.of_payload()
    everything = set().union(*by_manifest.values())
    for name, listed in by_manifest.items():
        if listed != everything and contents.version in _EACH_LISTS_ALL:
            yield BagProblem(INCOMPLETE, name, Detail.PARTIAL)
    there = [path for path in contents.to_fetch if path in contents.listing.sizes]
    if not everything.issuperset(there):
        yield BagProblem(INCOMPLETE, "fetch.txt", Detail.NOT_TAG)


def _of_tag_manifests(contents: Contents) -> Iterator[BagProblem]:
    """RFC 8493, 2.2.1: each names every payload manifest, and no tag manifest and no payload."""
    payload = set(contents.of_payload())
    for name, listed in contents.manifests.items():
        if not name.startswith("tag"):
            continue
        if not payload <= listed:
            yield BagProblem(INCOMPLETE, name, Detail.UNVOUCHED)
        if any(path.startswith(("data/", "tagmanifest-")) for path in listed):
            yield BagProblem(INCOMPLETE, name, Detail.NOT_TAG)


def missing(contents: Contents, places: Mapping[str, str]) -> Iterator[BagProblem]:
    """Listed and not there; what `gaps` asks for by name is left to it."""
    asked = _asked(contents)
    told = {MANIFEST, *asked} if unfinished(contents) else set(asked)
    for path in contents.expected:
        if path not in places and path not in told:
            yield BagProblem(FILE_MISSING, path)


def changed(
    contents: Contents, actual: Mapping[str, Mapping[str, str] | None]
) -> Iterator[BagProblem]:
    """`actual` has the digests by path that were computed, None for what could not be read."""
    for path, computed in actual.items():
        if computed is None:
            yield BagProblem(CHECKSUM_MISMATCHED, path, Detail.UNREADABLE)
        elif computed != contents.expected[path]:
            yield BagProblem(CHECKSUM_MISMATCHED, path, Detail.CHANGED)


def unexpected(contents: Contents, places: Mapping[str, str]) -> Iterator[BagProblem]:
    """There and not listed. An unfinished package lists nothing, so nothing is told of it."""
    if unfinished(contents):
        return
    for path in _unlisted(contents, places):
        if matching.is_text(path) and not paths.ignorable(path):
            yield BagProblem(FILE_UNEXPECTED, path)


def ignored(contents: Contents, places: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(path for path in _unlisted(contents, places) if paths.ignorable(path)))


def _unlisted(contents: Contents, places: Mapping[str, str]) -> Iterator[str]:
    claimed = set(places.values())
    tags_are_listed = any(name.startswith("tag") for name in contents.manifests)
    for path in contents.listing.sizes:
        if path in claimed or _may_be_unlisted(contents, path):
            continue
        told = path.startswith("data/") or tags_are_listed or is_plain(contents)
        if told or paths.ignorable(path):
            yield path


def _may_be_unlisted(contents: Contents, path: str) -> bool:
    if is_plain(contents):
        return matching.composed(path) in {SUMS, *PAPERS}
    return bool(_OWN.fullmatch(path))


def undecodable(contents: Contents) -> Iterator[BagProblem]:
    for path in contents.listing.sizes:
        if not matching.is_text(path):
            yield BagProblem(NAME_UNDECODABLE, path, Detail.NAME)


def totals_differ(contents: Contents, places: Mapping[str, str]) -> bool:
    """Whether Payload-Oxum says otherwise than the listed files do."""
    said = baginfo.oxum(contents.info)
    if said is None:
        return baginfo.first(contents.info, "Payload-Oxum") is not None
    payload = [place for place in places.values() if place.startswith("data/")]
    return said != (sum(contents.listing.sizes[place] for place in payload), len(payload))


def unfinished(contents: Contents) -> bool:
    return not contents.of_payload()


def is_plain(contents: Contents) -> bool:
    return SUMS in contents.manifests
