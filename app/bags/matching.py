"""Which file on disk a manifest's path means, where the two are not written alike.

macOS decomposes names, some writers leave “%” as it is, and unzip may keep GBK bytes as they
were: each is the same file all the same, as long as no other path claims it.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping

_Key = Callable[[str], str]


def places(
    expected: Iterable[str], written: Mapping[str, str], on_disk: Collection[str]
) -> dict[str, str]:
    """The path on disk for each expected path that was found; one file answers to one path."""
    found = {path: path for path in expected if path in on_disk}
    attempts: tuple[tuple[_Key, _Key], ...] = (
        (lambda path: written.get(path, path), str),
        (composed, composed),
        (composed, lambda path: composed(reread(path) or path)),
    )
    for key_of_path, key_of_file in attempts:
        claimed = set(found.values())
        free = {key_of_file(path): path for path in on_disk if path not in claimed}
        for path in expected:
            match = None if path in found else free.pop(key_of_path(path), None)
            if match is not None:
                found[path] = match
    return found


def composed(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def is_text(path: str) -> bool:
    """Whether a name on disk is text at all; bytes that are none come as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in path)


def reread(path: str) -> str | None:
    """The path with those parts that are no text taken for GBK, which Chinese Windows writes.

    None where it is text already, and where GBK makes no sense of it either.
    """
    if is_text(path):
        return None
    try:
        return "/".join(part if is_text(part) else _as_gbk(part) for part in path.split("/"))
    except UnicodeError:
        return None


def _as_gbk(part: str) -> str:
    return part.encode("utf-8", "surrogateescape").decode("gb18030")
