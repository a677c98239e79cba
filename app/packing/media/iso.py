"""Packages as the image of a disc: UDF 2.60 for Chinese names, ISO 9660 for who knows no UDF."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from app.bags.discimage import Image
from app.domain.progress import Progress
from app.packing import medium
from app.packing.media.parts import (
    Part,
    Place,
    Told,
    new_file,
    read_back,
    require_free,
    require_unchanged,
)
from app.probes import discimage
from app.probes.refusal import Refusal
from app.texts import N_, _

_SECTOR = 2048
_BASE = 600 << 10
"""Bytes before the first file: UDF keeps its anchor in sector 256."""
_LONGEST_LABEL = 32


@dataclass(frozen=True, slots=True)
class Disc:
    """A sort of blank disc; `capacity` in bytes, of the smallest that are sold as such."""

    id: str
    shown: str
    capacity: int


DISCS = (
    Disc("cd", N_("CD（700 MB）"), 360_000 * _SECTOR),
    Disc("dvd", N_("DVD（4.7 GB）"), 2_295_104 * _SECTOR),
    Disc("dvd-dl", N_("双层 DVD（8.5 GB）"), 4_171_712 * _SECTOR),
    Disc("bd", N_("蓝光盘（25 GB）"), 12_219_392 * _SECTOR),
)
"""Sectors by ECMA-130 with ATIP 79:59.74, ECMA-359, ECMA-382 and the Blu-ray book."""


def disc_for(size: int) -> Disc | None:
    """The smallest disc that holds an image of so many bytes; None where none does."""
    return next((one for one in DISCS if size <= one.capacity), None)


def image_size(parts: Sequence[Part]) -> int:
    """Bytes that the image takes at most: whole sectors for each file and its two entries."""
    return _BASE + sum((-(-one.entry.size // _SECTOR) + 3) * _SECTOR for one in parts)


def write_iso(
    parts: Sequence[Part], name: str, label: str, target: Path, progress: Progress
) -> Path:
    """The image at `target`, the package in its folder `name`, read back byte for byte.

    `label` names the disc; what is no Latin letter or digit in it becomes “_”. Raises
    UsageProblem, RefusedProblem, MediumProblem, Cancelled; then no image is left.
    """
    placed = [
        replace(one, entry=replace(one.entry, path=f"{name}/{one.entry.path}")) for one in parts
    ]
    size = sum(one.entry.size for one in parts)
    told = Told(progress, size)
    require_free(target)
    place = Place(target.absolute().parent)
    with new_file(target, image_size(parts), place) as stream:
        _write(placed, label, stream, _counter(told, size))
    try:
        read_back(placed, _found(target), told.read)
        place.require(target)
    except BaseException:
        place.drop(target)
        raise
    return target


def disc_label(text: str) -> str:
    """A volume's name in ISO 9660's letters, such as BJ_ZUIMEI_2024."""
    plain = re.sub(r"[^A-Z0-9]+", "_", text.upper()).strip("_")
    return plain[:_LONGEST_LABEL] or "BEIQI"


def _write(
    parts: Sequence[Part], label: str, stream: BinaryIO, count: Callable[[int, int], None]
) -> None:
    from pycdlib.pycdlibexception import PyCdlibException

    image = _image(parts, label)
    try:
        image.write_fp(stream, blocksize=1 << 20, progress_cb=count)
    except PyCdlibException:
        for part in parts:
            require_unchanged(part)
        raise
    finally:
        image.close()


def _found(target: Path) -> Image:
    """What the image just written holds. Raises MediumProblem where it cannot be read."""
    try:
        found = discimage.directory({"path": str(target)})
    except OSError as error:
        raise medium.problem(error, target.name) from error
    except Refusal as error:
        message = _("“{name}”写好后再看，里面的文件名或大小不对：请换一个盘再打包。")
        raise medium.MediumProblem(message.format(name=target.name)) from error
    return Image(target, {path: (start, length) for path, (start, length) in found.items()})


def _image(parts: Sequence[Part], label: str) -> Any:
    from pycdlib import PyCdlib

    image = PyCdlib()
    image.new(interchange_level=3, vol_ident=disc_label(label), udf="2.60")
    try:
        folders: dict[PurePosixPath, str] = {PurePosixPath(): ""}
        for number, part in enumerate(parts, 1):
            path = PurePosixPath(part.entry.path)
            above = _folder(image, path.parent, folders)
            _add(image, part, f"{above}/F{number:06}.{_extension(path)};1")
    except BaseException:
        image.close()
        raise
    return image


def _folder(image: Any, folder: PurePosixPath, folders: dict[PurePosixPath, str]) -> str:
    """The folder's path by ISO 9660, made with those above it where it is new."""
    if folder not in folders:
        above = _folder(image, folder.parent, folders)
        folders[folder] = f"{above}/D{len(folders):06}"
        image.add_directory(iso_path=folders[folder], udf_path=f"/{folder}")
    return folders[folder]


def _add(image: Any, part: Part, iso_path: str) -> None:
    places = {"iso_path": iso_path, "udf_path": f"/{part.entry.path}"}
    if isinstance(part.source, bytes):
        image.add_fp(BytesIO(part.source), len(part.source), **places)
        return
    if not part.source.is_file() or part.source.stat().st_size != part.entry.size:
        require_unchanged(part)
    image.add_file(str(part.source), **places)


def _extension(path: PurePosixPath) -> str:
    found = re.fullmatch(r"\.([A-Z0-9]{1,4})", path.suffix.upper())
    return found[1] if found else "BIN"


def _counter(told: Told, size: int) -> Callable[[int, int], None]:
    """What pycdlib tells, of the whole image and in all, as bytes of files that came to it."""
    before = 0

    def step(done: int, total: int) -> None:
        nonlocal before
        now = size * done // max(1, total)
        told.wrote(now - before)
        before = now

    return step
