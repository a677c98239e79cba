"""package-info/1: what a package says of itself, for the receiving office."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from app.domain.notice import NoticeProfile
from app.domain.package import PackagePlan
from app.domain.submission import Confirmation, Contact, Nominee, NoticeRef, Submission, Waiver
from app.shapes import plain, schema
from app.shapes.profile import profile_sha512
from app.shapes.schema import Fault
from app.texts import _

_KEEP = frozenset(
    {"recommender", "contact", "nominees", "nominee", "attestations", "waivers", "previous"}
)


@dataclass(frozen=True, slots=True)
class PackedFile:
    """`path` below the package's own folder; `nominee` None where the item is the unit's."""

    path: str
    item: str
    sha512: str
    size: int
    nominee: str | None = None


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """`previous` is the id of the package by this route that this one takes the place of."""

    id: str
    route: str
    unit: str
    profile: NoticeRef
    program: str
    created_at: datetime
    files: tuple[PackedFile, ...]
    recommender: str | None = None
    contact: Contact | None = None
    nominees: tuple[Nominee, ...] = ()
    attestations: tuple[Confirmation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    previous: str | None = None


def describe(
    submission: Submission,
    profile: NoticeProfile,
    plan: PackagePlan,
    program: str,
    created_at: datetime,
) -> PackageInfo:
    """Of one package of a submission; nothing of where its files came from."""
    return PackageInfo(
        id=plan.id,
        route=plan.route,
        unit=submission.unit.name,
        profile=NoticeRef(profile.id, profile.edition, profile_sha512(profile)),
        program=program,
        created_at=created_at,
        files=tuple(
            PackedFile(
                one.entry.path, one.slot.item, one.entry.sha512, one.entry.size, one.slot.nominee
            )
            for one in plan.files
        ),
        recommender=submission.recommender,
        contact=submission.unit.contact,
        nominees=submission.nominees,
        attestations=submission.attestations,
        waivers=submission.waivers,
        previous=_previous(submission, plan),
    )


def _previous(submission: Submission, plan: PackagePlan) -> str | None:
    """The last one that was sent by this route; where none was sent, the last one written."""
    sent = [one.package for one in submission.sent if one.route == plan.route and one.package]
    written = [one.id for one in submission.packages if one.route == plan.route]
    others = [one for one in (*written, *sent) if one != plan.id]
    return others[-1] if others else None


def loads(content: bytes) -> PackageInfo:
    """Raises UnreadableProblem for anything that is no right package info."""
    return package_info_from_json(plain.read_json(content, _(schema.PACKAGE_INFO.title)))


def dumps(info: PackageInfo) -> bytes:
    return plain.write_json(package_info_to_json(info))


def package_info_from_json(data: Any) -> PackageInfo:
    """Raises UnreadableProblem, in one sentence that names the place and what was expected."""
    found = plain.prune(schema.check(data, schema.PACKAGE_INFO, _faults))
    return msgspec.convert(found, PackageInfo)


def package_info_to_json(info: PackageInfo) -> dict[str, Any]:
    return {"schema": schema.PACKAGE_INFO.schema, **plain.to_plain(info, _KEEP)}


def _faults(data: dict[str, Any]) -> Iterator[Fault]:
    nominees = {one["id"] for one in data.get("nominees", [])}
    paths: set[str] = set()
    for index, file in enumerate(data["files"]):
        if file["path"] in paths:
            yield Fault(("files", index, "path"), _("“{id}”重复了").format(id=file["path"]))
        paths.add(file["path"])
        if file.get("nominee") is not None and file["nominee"] not in nominees:
            message = _("里的“{id}”不是推荐人选的编号").format(id=file["nominee"])
            yield Fault(("files", index, "nominee"), message)
