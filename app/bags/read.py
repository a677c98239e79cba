"""What a folder says of itself: the files it lists, with their digests, and what lies in it.

Accepts what RFC 8493 lets other programs write: several manifests, other digests, another
encoding of the tag files. Opens nothing but the package's own tag files.
"""

import codecs
import re
from collections import defaultdict
from dataclasses import dataclass, field

from app.bags import baginfo, digests, fetch, manifest, paths
from app.bags.holder import Holder
from app.bags.listing import Listing
from app.bags.rules import INCOMPLETE, NAME_UNDECODABLE, PATH_UNSAFE, BagProblem, Detail

_MANIFEST = re.compile(r"(tag)?manifest-([A-Za-z0-9_-]+)\.txt")
_VERSION = re.compile(r"0\.9[3-7]|1\.0")
_DECLARATION = re.compile(
    rf"BagIt-Version:[ \t]+({_VERSION.pattern})[ \t]*(?:\r\n|\r|\n)"
    r"Tag-File-Character-Encoding:[ \t]+(\S+)[ \t]*(?:\r\n|\r|\n)?"
)
_LARGEST_TAG_FILE = 64 << 20
"""Bytes; some 400,000 files. A larger one is not worth the memory it takes."""
_ENCODINGS = {
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "ascii", "iso8859-1", "cp1252",
    "gbk", "gb2312", "gb18030", "big5",
}  # fmt: skip


@dataclass(slots=True)
class Contents:
    """`expected` maps a path to its digests by algorithm, `written` to how the manifest had it.

    `manifests` maps the name of each manifest that was understood to the paths it lists, `to_fetch`
    has the paths that fetch.txt would have fetched; nothing ever is.
    """

    holder: Holder
    listing: Listing
    encoding: str = "utf-8"
    version: str = "1.0"
    to_fetch: tuple[str, ...] = ()
    info: baginfo.Tags = ()
    manifests: dict[str, set[str]] = field(default_factory=dict)
    expected: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    written: dict[str, str] = field(default_factory=dict)
    problems: list[BagProblem] = field(default_factory=list)

    @property
    def info_name(self) -> str:
        """Until 0.95 bag-info.txt was called package-info.txt."""
        return "package-info.txt" if self.version < "0.96" else "bag-info.txt"

    def of_payload(self) -> dict[str, set[str]]:
        return {name: found for name, found in self.manifests.items() if name[:3] != "tag"}


def read(holder: Holder, listed: Listing) -> Contents:
    """The bag in `holder`, whose listing is `listed`. Raises OSError where it cannot be read."""
    contents = Contents(holder, listed)
    contents.problems.extend(contents.listing.odd)
    _read_declaration(contents)
    contents.info = baginfo.parsed(_text(contents, contents.info_name) or "")
    for name in sorted(contents.listing.sizes):
        found = _MANIFEST.fullmatch(name)
        if found:
            algorithm = re.sub(r"[^a-z0-9]", "", found[2].lower())
            read_manifest(contents, name, algorithm, payload=not found[1])
    _read_fetch(contents)
    return contents


def read_manifest(contents: Contents, name: str, algorithm: str, *, payload: bool) -> None:
    """Takes in one manifest; what cannot be relied on in it becomes a problem."""
    if not digests.known(algorithm):
        contents.problems.append(BagProblem(INCOMPLETE, name, Detail.ALGORITHM))
        return
    text = _text(contents, name)
    if text is None:
        return
    lines, malformed = manifest.parsed(text)
    if malformed:
        contents.problems.append(BagProblem(INCOMPLETE, name, Detail.MALFORMED))
    listed = contents.manifests.setdefault(name, set())
    for line in lines:
        path = line.path.removeprefix("./")
        wrong = paths.unsafe(path) or _misplaced(path, payload=payload)
        if wrong:
            contents.problems.append(BagProblem(PATH_UNSAFE, path, wrong))
            continue
        first = contents.expected[path].setdefault(algorithm, line.digest)
        if path in listed or first != line.digest:
            contents.problems.append(BagProblem(INCOMPLETE, name, Detail.CONTRADICTORY))
        listed.add(path)
        contents.written[path] = line.written.removeprefix("./")


def _misplaced(path: str, *, payload: bool) -> Detail | None:
    return Detail.NOT_PAYLOAD if payload and not path.startswith("data/") else None


def _read_fetch(contents: Contents) -> None:
    """RFC 8493, 2.2.3: it may name payload files only; those that are there need no fetching."""
    listed, malformed = fetch.parsed(_text(contents, "fetch.txt") or "")
    if malformed:
        contents.problems.append(BagProblem(INCOMPLETE, "fetch.txt", Detail.MALFORMED))
    safe = []
    for path in listed:
        wrong = paths.unsafe(path) or _misplaced(path, payload=True)
        if wrong:
            contents.problems.append(BagProblem(PATH_UNSAFE, path, wrong))
        else:
            safe.append(path)
    contents.to_fetch = tuple(safe)


def _read_declaration(contents: Contents) -> None:
    """RFC 8493, 2.1.1: these two lines, in this order, in UTF-8 without a mark before them."""
    text = _text(contents, "bagit.txt", marked=True) or ""
    found = _DECLARATION.fullmatch(text)
    if found is None:
        contents.problems.append(BagProblem(INCOMPLETE, "bagit.txt", Detail.DECLARATION))
        tags = baginfo.parsed(text)
        version = baginfo.first(tags, "BagIt-Version") or ""
        declared = baginfo.first(tags, "Tag-File-Character-Encoding") or "UTF-8"
    else:
        version, declared = found[1], found[2]
    contents.version = version if _VERSION.fullmatch(version) else "1.0"
    _take_encoding(contents, declared)


def _take_encoding(contents: Contents, declared: str) -> None:
    try:
        encoding = codecs.lookup(declared).name
    except (LookupError, ValueError):
        encoding = ""
    if encoding in _ENCODINGS:
        contents.encoding = encoding
    else:
        contents.problems.append(BagProblem(INCOMPLETE, "bagit.txt", Detail.ENCODING))


def _text(contents: Contents, name: str, *, marked: bool = False) -> str | None:
    """A tag file's text; None where it is absent or cannot be read. GBK is the second guess.

    `marked`: a byte-order mark before it stays.
    """
    size = contents.listing.sizes.get(name)
    if size is None:
        return None
    if size > _LARGEST_TAG_FILE:
        contents.problems.append(BagProblem(INCOMPLETE, name, Detail.MALFORMED))
        return None
    with contents.holder.open(name) as stream:
        raw = stream.read() or b""
    try:
        text = raw.decode(contents.encoding)
    except UnicodeDecodeError:
        contents.problems.append(BagProblem(NAME_UNDECODABLE, name, Detail.TEXT))
        text = raw.decode("gb18030", "replace")
    return text if marked else text.removeprefix("\ufeff")
