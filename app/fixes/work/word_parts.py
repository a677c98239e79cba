"""A Word package written anew: some parts changed or left out, all others byte for byte."""

import os
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.fixes.work.word_tree import Element, name, parsed, remove, written
from app.probes import refusal, zips
from app.sandbox.outcome import Refusal
from app.texts import _

TYPES = "[Content_Types].xml"
_CHUNK = 2**20
_SIGNED = "_xmlsignatures/"


class Parts:
    """Reads parts as trees, remembers what was changed, and writes the whole.

    Names are those of the archive's members; they are found whatever their case, as Word does.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {one.casefold(): one for one in archive.namelist()}
        self._trees: dict[str, Element] = {}
        self._changed: set[str] = set()
        self._gone: set[str] = set()

    def tree(self, part: str) -> Element:
        stored = self._stored(part)
        if stored not in self._trees:
            self._trees[stored] = parsed(self._archive.read(stored))
        return self._trees[stored]

    def holds(self, part: str) -> bool:
        stored = self._names.get(part.casefold())
        return stored is not None and stored not in self._gone

    def members(self, ending: str) -> list[str]:
        """What is left whose name ends so."""
        folded = ending.casefold()
        return [one for one in self._names if one.endswith(folded) and self.holds(one)]

    def change(self, part: str) -> None:
        """Its tree is what is to be written."""
        self._changed.add(self._stored(part))

    def drop(self, part: str) -> None:
        """The part with its entry among the content types, and what it alone led to."""
        led_to = [there for _link, there in self.links(part) if there]
        for one in (part, rels_of(part)):
            if self.holds(one):
                self._gone.add(self._stored(one))
        types = self.tree(TYPES)
        for entry in list(types):
            if (entry.get("PartName") or "").lstrip("/").casefold() == part.casefold():
                remove(entry)
                self.change(TYPES)
        for there in led_to:
            self._drop_unlinked(there)

    def typed(self) -> Iterator[tuple[str, str]]:
        """Part and content type, as far as parts are typed one by one."""
        for entry in self.tree(TYPES):
            part = (entry.get("PartName") or "").lstrip("/")
            if name(entry) == "ct:Override" and self.holds(part):
                yield part, (entry.get("ContentType") or "").casefold()

    def links(self, part: str) -> list[tuple[Element, str]]:
        """The relationships of a part, with the part that each points to; “” for one outside."""
        rels = rels_of(part)
        if not self.holds(rels):
            return []
        return [(one, _target(one, part)) for one in self.tree(rels) if isinstance(one.tag, str)]

    def unlink(self, part: str, link: Element) -> None:
        """Drops the relationship, and the part behind it where nothing else leads there."""
        target = _target(link, part)
        remove(link)
        self.change(rels_of(part))
        if target:
            self._drop_unlinked(target)

    def write(self, target: Path) -> None:
        changes = {one: written(self._trees[one]) for one in self._changed - self._gone}
        with zipfile.ZipFile(target, "w") as new:
            for member in self._archive.infolist():
                if member.filename not in self._gone:
                    _copy(self._archive, member, new, changes.get(member.filename))
        with target.open("r+b") as stream:
            os.fsync(stream.fileno())
        self._prove(target, changes)

    def _prove(self, target: Path, changes: Mapping[str, bytes]) -> None:
        """By checksum: what was not to be changed is what it was."""
        before = {one.filename: (one.CRC, one.file_size) for one in self._archive.infolist()}
        with zipfile.ZipFile(target) as new:
            after = {one.filename: (one.CRC, one.file_size) for one in new.infolist()}
        kept = before.keys() - self._gone
        if after.keys() != kept or any(after[one] != before[one] for one in kept - changes.keys()):
            message = "parts of the document were changed that should not have been"
            raise RuntimeError(message)

    def _drop_unlinked(self, part: str) -> None:
        if self.holds(part) and not self._is_linked(part):
            self.drop(part)

    def _is_linked(self, target: str) -> bool:
        owners = [_owner(one) for one in self._names.values() if one.endswith(".rels")]
        return any(
            there.casefold() == target.casefold()
            for owner in owners
            for _link, there in self.links(owner)
        )

    def _stored(self, part: str) -> str:
        stored = self._names.get(part.casefold())
        if stored is None:
            raise Refusal(_("文档内部有损坏，改不了。请用 Word 或 WPS 打开后另存一份。"))
        return stored


@contextmanager
def opened(path: Path) -> Iterator[Parts]:
    """Raises Refusal with a sentence: for a damaged or harmful package, and for a signed one."""
    try:
        with zips.opened(path) as archive:
            zips.judge(archive)
            zips.read_through(archive)
            if any(one.startswith(_SIGNED) for one in archive.namelist()):
                raise Refusal(_("文档有数字签名，一改签名就失效。请用 Word 修改后重新签名。"))
            yield Parts(archive)
    except (refusal.Refusal, zipfile.BadZipFile) as error:
        message = _("文档内部有损坏，或有不安全的内容，改不了。请用 Word 或 WPS 另存一份。")
        raise Refusal(message) from error


def rels_of(part: str) -> str:
    folder, own = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{own}.rels")


def _owner(rels: str) -> str:
    folder, own = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), own.removesuffix(".rels"))


def _target(link: Element, part: str) -> str:
    told = link.get("Target") or ""
    if link.get("TargetMode") == "External" or not told:
        return ""
    there = posixpath.join("/", posixpath.dirname(part), told)
    return posixpath.normpath(there).lstrip("/")


def _copy(
    old: zipfile.ZipFile, member: zipfile.ZipInfo, new: zipfile.ZipFile, content: bytes | None
) -> None:
    entry = zipfile.ZipInfo(member.filename, member.date_time)
    stored = member.compress_type == zipfile.ZIP_STORED
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    entry.external_attr, entry.create_system = member.external_attr, member.create_system
    if content is not None:
        new.writestr(entry, content)
        return
    entry.file_size = member.file_size
    with old.open(member) as reader, new.open(entry, "w") as writer:
        while chunk := reader.read(_CHUNK):
            writer.write(chunk)
