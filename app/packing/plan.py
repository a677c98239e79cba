"""The plan of a package: every name, digest and the manifest's text before a byte is written.

The cover bears the digest of the manifest, and lies in the package: so the plan comes first.
"""

import dataclasses
import hashlib
import uuid
from collections.abc import Iterator

from app.bags import manifest, names
from app.bags.layout import Layout
from app.checks import phases
from app.domain import naming
from app.domain.notice import Item, NoticeProfile, Route
from app.domain.package import ManifestEntry, NameChange, PackagePlan, PlannedFile
from app.domain.problems import UsageProblem
from app.domain.submission import SlotKey, Submission, SubmittedFile
from app.packing import routes, titles
from app.texts import _

_IDS = uuid.UUID("6a1f3f3c-7f0e-5d1b-9a53-0d1f6f8f2b10")
"""Namespace of package ids: the same content by the same route is the same package."""

_Placed = tuple[SlotKey, SubmittedFile]


def plan_package(
    submission: Submission,
    profile: NoticeProfile,
    route: Route,
    layout: Layout = Layout.BAG,
) -> PackagePlan:
    """What goes by `route`, under which names. The same submission gives the same plan.

    Raises UsageProblem where nothing electronic goes by that route.
    """
    if not routes.electronic(route):
        raise UsageProblem(_("邮寄、送交的是纸质材料，没有电子报送包。请选别的渠道。"))
    by_folder = _by_folder(submission, profile, route)
    wanted_names = naming.planned_names(submission, profile)
    folders, changes = names.made_safe(tuple(by_folder))
    files: list[PlannedFile] = []
    for folder, placed in zip(folders, by_folder.values(), strict=True):
        wanted = tuple(wanted_names[file.path] for _key, file in placed)
        given, changed = names.made_safe(wanted)
        changes += changed
        files += _planned(f"{layout.prefix}{folder}/", placed, given)
    name = titles.package_name(submission, profile, route)
    return _plan(submission, route, name, tuple(files), changes)


def renamed(plan: PackagePlan, name: str) -> PackagePlan:
    """The same package in a folder of another name, where the first one is taken."""
    return dataclasses.replace(plan, name=name)


def _plan(
    submission: Submission,
    route: Route,
    name: str,
    files: tuple[PlannedFile, ...],
    changes: tuple[NameChange, ...],
) -> PackagePlan:
    text = manifest.text((file.entry.path, file.entry.sha512) for file in files)
    digest = hashlib.sha512(text.encode()).hexdigest()
    return PackagePlan(
        id=str(uuid.uuid5(_IDS, "\n".join((submission.id, route.id, digest)))),
        name=name,
        route=route.id,
        files=files,
        changes=changes,
        manifest=text,
        manifest_sha512=digest,
    )


def _by_folder(
    submission: Submission, profile: NoticeProfile, route: Route
) -> dict[str, list[_Placed]]:
    """The files by the folder they go into, the unit's own first."""
    found: dict[str, list[_Placed]] = {}
    for item, key, file in _going(submission, profile, route):
        found.setdefault(naming.folder_of(key, submission, item.per), []).append((key, file))
    return dict(sorted(found.items(), key=lambda one: (one[1][0][0].nominee is not None, one[0])))


def _going(
    submission: Submission, profile: NoticeProfile, route: Route
) -> Iterator[tuple[Item, SlotKey, SubmittedFile]]:
    for item in profile.items:
        if not routes.goes_by(item, route) or not phases.is_now(item.phase, profile, submission):
            continue
        for key in submission.keys_of(item.id, item.per):
            for file in submission.files(key):
                yield item, key, file


def _planned(folder: str, placed: list[_Placed], given: tuple[str, ...]) -> Iterator[PlannedFile]:
    for (key, file), name in zip(placed, given, strict=True):
        entry = ManifestEntry(folder + name, file.sha512, file.size)
        yield PlannedFile(file.path, entry, key)
