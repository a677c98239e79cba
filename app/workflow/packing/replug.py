"""“拔出后再插入，再核对一次”: only then does every byte come from the stick for certain."""

import hashlib
from enum import StrEnum
from pathlib import Path

from app.bags.layout import Layout
from app.domain.problems import UnreadableProblem
from app.domain.progress import Progress
from app.texts import _
from app.workflow.packing import media
from app.workflow.packing.verify import Verified, verify


class Step(StrEnum):
    """What the person is to do: take it out, put it in again, or nothing more."""

    TAKE_OUT = "take-out"
    PUT_IN = "put-in"
    BACK = "back"


class Replug:
    """Follows one package out and in again; `manifest_sha512` says which one it is."""

    def __init__(self, package: Path, manifest_sha512: str) -> None:
        self._package = package
        self._manifest = manifest_sha512
        self._was_out = False

    def step(self) -> Step:
        """To be asked every half second, in a thread of its own: it looks at the disks."""
        place = find(self._package, self._manifest)
        if place is None:
            self._was_out = True
        if not self._was_out:
            return Step.TAKE_OUT
        return Step.BACK if place else Step.PUT_IN


def find(package: Path, manifest_sha512: str) -> Path | None:
    """The package wherever its stick is now, known by its manifest's digest; None if not in."""
    return next((one for one in media.again(package) if _is_it(one, manifest_sha512)), None)


def verify_again(package: Path, manifest_sha512: str, progress: Progress) -> Verified:
    """Verifies the package where its stick is now. Raises UnreadableProblem and Cancelled."""
    place = find(package, manifest_sha512)
    if place is None:
        message = _("没有找到报送包“{name}”：请把写有它的盘插好再核对。")
        raise UnreadableProblem(message.format(name=package.name))
    return verify(place, progress)


def _is_it(folder: Path, manifest_sha512: str) -> bool:
    for layout in Layout:
        try:
            content = (folder / layout.manifest).read_bytes()
        except OSError:
            continue
        if hashlib.sha512(content).hexdigest() == manifest_sha512:
            return True
    return False
