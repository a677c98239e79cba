"""The job that a child process runs on one file: bytes to facts."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app import log
from app.domain.facts import (
    Facts,
    Family,
    NotProbed,
    OtherFacts,
    SheetFacts,
    Unreadable,
    WordFacts,
)
from app.probes.kinds import Kind, meant
from app.probes.refusal import OutOfReach, Refusal
from app.probes.sniff import sniff
from app.shapes.facts import facts_to_plain


def probe(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`; `name`, the one that she knows the file by; `size` in bytes when taken in.

    With `closer` a photo is decoded once for its facts and for the closer look at it; where that
    cannot be, the look is left out. Returns facts as a plain dict; raises at no content whatever.
    """
    path, name = Path(args["path"]), str(args["name"])
    closer = bool(args.get("closer"))
    return facts_to_plain(probe_file(path, name, args.get("size"), closer=closer))


def probe_file(
    path: Path, name: str, expected_size: int | None = None, *, closer: bool = False
) -> Facts:
    """Bad content is `Unreadable`; what speaks of us, the machine or our limits is `NotProbed`."""
    promised = meant(name)
    size = expected_size or 0
    try:
        size = path.stat().st_size
        if expected_size is not None and size != expected_size:
            return NotProbed(promised.family, size, "changed")
        return _probe(path, name, size, closer=closer)
    except FileNotFoundError:
        return NotProbed(promised.family, size, "missing")
    except MemoryError:
        return NotProbed(promised.family, size, "memory")
    except Exception as error:
        log.failure("probe", error)
        return NotProbed(promised.family, size, "failed")


def _probe(path: Path, name: str, size: int, *, closer: bool) -> Facts:
    promised = meant(name)
    if size == 0:
        return Unreadable(promised.family, promised.format, size, "empty")
    kind = sniff(path, name)
    if kind is None:
        return _unknown(promised, size)
    if kind.locked:
        return _locked(kind, size)
    try:
        return _reader(kind, closer=closer)(path, size)
    except Refusal as refusal:
        return Unreadable(kind.family, kind.format, size, refusal.reason)
    except OutOfReach as stopped:
        return NotProbed(kind.family, size, stopped.reason, kind.format)


def _unknown(promised: Kind, size: int) -> Facts:
    """Nothing that we know: broken if its name promises what we do know."""
    if promised.family is Family.OTHER:
        return OtherFacts(promised.format, size)
    return Unreadable(promised.family, promised.format, size, "damaged")


def _locked(kind: Kind, size: int) -> Facts:
    if kind.family is Family.WORD:
        return WordFacts(format=kind.format, size=size, encrypted=True)
    if kind.family is Family.SHEET:
        return SheetFacts(format=kind.format, size=size, encrypted=True)
    return OtherFacts(kind.format, size)


def _reader(kind: Kind, *, closer: bool) -> Callable[[Path, int], Facts]:
    """The probe for a kind; each library is loaded when a file first needs it."""
    match kind.family:
        case Family.PHOTO:
            return _photo_reader(kind.format, closer=closer)
        case Family.VIDEO | Family.AUDIO:
            from app.probes import video

            return lambda path, size: video.probe(path, size, kind.format)
        case Family.PDF:
            from app.probes import pdf

            return pdf.probe
        case Family.TEXT:
            from app.probes import text

            return text.probe
        case Family.WORD | Family.SHEET:
            return _document_reader(kind)
        case Family.OTHER:
            return lambda _path, size: OtherFacts(kind.format, size)


def _photo_reader(form: str, *, closer: bool) -> Callable[[Path, int], Facts]:
    from app.probes import photo

    if not closer:
        return lambda path, size: photo.probe(path, size, form)
    from app.probes import photolook

    return lambda path, size: photo.probe(path, size, form, photolook.of_jpeg)


def _document_reader(kind: Kind) -> Callable[[Path, int], Facts]:
    match kind.format:
        case "rtf":
            return lambda _path, size: WordFacts(format="rtf", size=size)
        case "doc" | "wps":
            from app.probes import oldword

            return lambda path, size: oldword.probe(path, size, kind.format)
        case "xls" | "et":
            from app.probes import oldsheet

            return lambda path, size: oldsheet.probe(path, size, kind.format)
    if kind.family is Family.WORD:
        from app.probes import word

        return word.probe
    from app.probes import sheet

    return sheet.probe
