"""Where the files of a disc's image lie, by UDF's names, else Joliet's, Rock Ridge's, its own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.probes.refusal import Refusal, decoding

_MOST_FILES = 100_000


def directory(args: Mapping[str, Any]) -> dict[str, list[int]]:
    """`args`: `path` of the image. For each file, by its path with “/”, offset and length in bytes.

    Raises Refusal where it is no image, or one that lists more than it can hold.
    """
    file = Path(args["path"])
    with decoding():
        found = dict(_files(file))
    size = file.stat().st_size
    if any(start < 0 or start + length > size for start, length in found.values()):
        raise Refusal("truncated")
    return found


def _files(file: Path) -> Iterator[tuple[str, list[int]]]:
    from pycdlib import PyCdlib

    image = PyCdlib()
    image.open(str(file))
    try:
        found = _by_udf(image) if image.has_udf() else _by_iso(image)
        for count, one in enumerate(found):
            if count == _MOST_FILES:
                raise Refusal("hostile")
            yield one
    finally:
        image.close()


def _by_udf(image: Any) -> Iterator[tuple[str, list[int]]]:
    """Walks by itself: the library's own walk takes all of a path for one encoding."""
    folders = [("", image.get_record(udf_path="/"))]
    entered = 0
    while folders:
        above, folder = folders.pop()
        entered += 1
        if entered > _MOST_FILES:
            raise Refusal("hostile")
        for described in folder.fi_descs.values():
            record = described.file_entry
            if record is None or described.isparent:
                continue
            path = above + described.fi.decode(described.encoding)
            if record.is_dir():
                folders.append((f"{path}/", record))
            else:
                yield path, _place(record)


def _by_iso(image: Any) -> Iterator[tuple[str, list[int]]]:
    kind = "rr_path" if image.has_rock_ridge() else "iso_path"
    kind = "joliet_path" if image.has_joliet() else kind
    for folder, _folders, names in image.walk(**{kind: "/"}):
        for name in names:
            path = f"{folder.rstrip('/')}/{name}"
            record = image.get_record(**{kind: path})
            yield _shown(path, kind), _place(record)


def _place(record: Any) -> list[int]:
    """An empty file has no place of its own."""
    length = int(record.get_data_length())
    if record.inode is None or not length:
        return [0, 0]
    return [int(record.inode.fp_offset), length]


def _shown(path: str, kind: str) -> str:
    """ISO 9660's own names end in a version: A.TXT;1."""
    return path.removeprefix("/").partition(";")[0] if kind == "iso_path" else path[1:]
