"""Folders as people lay them out: each file with the slot that it truly belongs to."""

import shutil
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from app.notices import store
from app.samples import headshots, oldwords, pdfs, photos, scans, scenery, sheets, videos, words
from app.workflow.desk import Desk, look
from app.workflow.people.begin import begin

Maker = Callable[[Path], object]
_SEEDS = count(100)
_MADE_AT = datetime(2024, 3, 12, 8, 0)  # noqa: DTZ001 - EXIF times bear no zone
BEIJING, TORCH, XINXIANG = "bj-zuimei-2024", "torch-decade-2022", "xinxiang-science-week-2023"
UNIT = "江城市科学技术协会"
JUNK = "-"
"""In place of a slot: it is to be ignored."""

OPEN = ""
"""In place of a slot: nobody could tell from outside; it is to wait."""

MAY = "?"
"""After a slot: a careful person might place it there or ask first; anywhere else is wrong."""


@dataclass(frozen=True)
class Piece:
    path: str
    make: Maker
    slot: str


@dataclass(frozen=True)
class Layout:
    """`packed`: dropped as one zip with names in GBK or UTF-8 instead of as folders.

    A folder whose name ends in “.zip” is packed where it lies, with names in GBK.
    """

    name: str
    notice: str
    nominees: tuple[str, ...]
    pieces: tuple[Piece, ...]
    packed: str = ""

    def write(self, folder: Path) -> list[Path]:
        """The files below `folder`; returns what is dropped."""
        base = folder / "source"
        for piece in self.pieces:
            target = base / piece.path
            target.parent.mkdir(parents=True, exist_ok=True)
            piece.make(target)
        for folder_of in [one for one in base.rglob("*.zip") if one.is_dir()]:
            _pack_in_place(folder_of)
        if self.packed:
            return [zipped(base, folder / "报送材料.zip", self.packed)]
        return sorted(base.iterdir())

    def truth(self) -> dict[str, str]:
        """The slot by the path relative to the drop, as it is told."""
        start = "报送材料/" if self.packed else ""
        return {start + piece.path: piece.slot for piece in self.pieces}

    def desk(self, folder: Path) -> Desk:
        begin(folder, store.get(self.notice), UNIT, nominees=self.nominees)
        return look(folder)


def _pack_in_place(folder: Path) -> None:
    members = folder.with_name("members")
    folder.rename(members)
    zipped(members, folder, "gbk")
    shutil.rmtree(members)


def zipped(base: Path, target: Path, encoding: str) -> Path:
    """As Chinese Windows packs it: names in GBK and no mark of it."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(one for one in base.rglob("*") if one.is_file()):
            name = path.relative_to(base).as_posix()
            info = zipfile.ZipInfo("x", (2024, 3, 12, 9, 30, 0))
            if encoding == "utf-8":
                info.filename = name
            else:
                info.filename = name.encode(encoding).decode("cp437")
                info.orig_filename = info.filename
            archive.writestr(info, path.read_bytes())
    if encoding != "utf-8":
        _unmark(target)
    return target


def _unmark(path: Path) -> None:
    """Python writes such names as UTF-8 with a mark; put the raw bytes back and drop the mark."""
    with zipfile.ZipFile(path) as archive:
        members = [(one, archive.read(one)) for one in archive.infolist()]
    with path.open("wb") as stream, zipfile.ZipFile(stream, "w") as archive:
        for one, content in members:
            raw = one.filename.encode("cp437")
            info = _Raw(one.filename, one.date_time)
            info.raw = raw
            archive.writestr(info, content)


class _Raw(zipfile.ZipInfo):
    raw = b""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's own name
        return self.raw, self.flag_bits & ~0x800


def camera(orientation: int = 1, minutes: float | None = None) -> Maker:
    """A small photo with a camera's EXIF; each one differs, and was taken after the one before."""
    seed = next(_SEEDS)
    taken = _MADE_AT + timedelta(minutes=seed if minutes is None else minutes)
    return lambda path: photos.camera_photo(
        path, width=600, height=400, seed=seed, taken=taken, orientation=orientation
    )


def chat() -> Maker:
    seed = next(_SEEDS)
    return lambda path: photos.chat_photo(path, width=720, height=540, seed=seed)


def headshot(background: headshots.Colour = headshots.WHITE) -> Maker:
    seed = next(_SEEDS)
    return lambda path: headshots.headshot(path, seed=seed, background=background)


def video(seconds: float = 4) -> Maker:
    seed = next(_SEEDS)
    return lambda path: videos.phone_video(path, seconds=seconds, width=320, height=180, seed=seed)


def word(title: str, name: str = "", chars: int = 60) -> Maker:
    seed = next(_SEEDS)
    fields = {"姓名": name, "工作单位": "江城市样例研究所"} if name else {}
    return lambda path: words.word_document(
        path, title=title, fields=fields, chars=chars, seed=seed
    )


def scan() -> Maker:
    seed = next(_SEEDS)
    return lambda path: scans.scanned_pdf(path, dpi=50, seed=seed)


def text_pdf(lines: Sequence[str]) -> Maker:
    seed = next(_SEEDS)
    return lambda path: pdfs.text_pdf(path, lines=[*lines, str(seed)])


def sheet(title: str) -> Maker:
    row = (str(next(_SEEDS)), "甲", "乙")
    return lambda path: sheets.summary_sheet(
        path, title=title, columns=("序号", "名称", "备注"), rows=(row,)
    )


def old_word(text: str) -> Maker:
    """A .doc or .wps; `text` with a return after each paragraph."""
    return lambda path: oldwords.legacy_word(path, text=f"{text}\r{next(_SEEDS)}\r")


def old_sheet(title: str) -> Maker:
    row = (str(next(_SEEDS)), "甲", "乙")
    return lambda path: sheets.legacy_sheet(path, columns=(title, "", ""), rows=(row,))


def heic() -> Maker:
    seed = next(_SEEDS)
    return lambda path: photos.phone_photo(path, width=640, height=480, seed=seed)


def screenshot() -> Maker:
    seed = next(_SEEDS)
    return lambda path: photos.save(scenery.scene(540, 1200, seed), path, form="PNG")


def raw(content: bytes) -> Maker:
    return lambda path: path.write_bytes(content)
