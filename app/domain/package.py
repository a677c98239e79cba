"""What leaves the house: the plan of a package and what verifying one found."""

from dataclasses import dataclass

from app.domain.submission import SlotKey


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """`path` is relative to the package with “/”; `size` in bytes."""

    path: str
    sha512: str
    size: int


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file on its way: from the submission's folder to `path` below data/."""

    source: str
    entry: ManifestEntry
    slot: SlotKey


@dataclass(frozen=True, slots=True)
class NameChange:
    """A name that was made safe or unique; every such change is listed for the reader."""

    wanted: str
    given: str


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """`name` is the folder's, `code` 16 hex digits printed on the cover beside the QR code.

    `manifest` is the exact text of manifest-sha512.txt and `manifest_sha512` its digest.
    """

    id: str
    name: str
    route: str
    files: tuple[PlannedFile, ...]
    changes: tuple[NameChange, ...]
    manifest: str
    manifest_sha512: str

    @property
    def code(self) -> str:
        return self.manifest_sha512[:16]

    @property
    def size(self) -> int:
        return sum(file.entry.size for file in self.files)
