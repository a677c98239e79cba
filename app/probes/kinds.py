"""The kinds of files we know, and which of them a name or the first bytes promise."""

from dataclasses import dataclass
from pathlib import PurePath

from app.domain.facts import Family


@dataclass(frozen=True, slots=True)
class Kind:
    """`format` is the usual extension in lower case: jpg, tif, mp4, docx; "" where unknown.

    `locked`: the content asks for a password, so that nothing more can be known.
    """

    family: Family
    format: str
    locked: bool = False


_FAMILIES = {
    Family.PHOTO: "jpg png heic avif webp bmp gif tif",
    Family.VIDEO: "mp4 mov m4v 3gp avi mkv webm flv wmv mts mpg",
    Family.AUDIO: "mp3 wav m4a wma aac flac ogg amr",
    Family.PDF: "pdf",
    Family.WORD: "docx docm dotx dotm doc wps rtf",
    Family.SHEET: "xlsx xlsm xls et",
    Family.TEXT: "txt csv md",
    Family.OTHER: "pptx ppt zip rar 7z gz ofd odt ods html xml psd exe cr2 nef arw dng",
}
KINDS = {
    extension: Kind(family, extension)
    for family, extensions in _FAMILIES.items()
    for extension in extensions.split()
}
_OTHER_SPELLINGS = {
    "jpeg": "jpg", "jpe": "jpg", "jfif": "jpg", "mpo": "jpg", "tiff": "tif", "heif": "heic",
    "hif": "heic", "dib": "bmp", "qt": "mov", "m2ts": "mts", "m2t": "mts", "ts": "mts",
    "mpeg": "mpg", "vob": "mpg", "asf": "wmv", "3g2": "3gp", "htm": "html", "mht": "html",
    "f4v": "mp4", "pptm": "pptx", "ppsx": "pptx", "dps": "ppt", "wpt": "wps", "ett": "et",
}  # fmt: skip
RAW = frozenset({"cr2", "nef", "arw", "dng"})
"""Camera originals: TIFF by their first bytes, no picture that anyone could open."""


def extension(name: str) -> str:
    """The ending of a name without its dot, in lower case and in the spelling that we use."""
    ending = PurePath(name).suffix[1:].lower()
    return _OTHER_SPELLINGS.get(ending, ending)


def meant(name: str) -> Kind:
    """What the name promises; OTHER where the ending tells nothing."""
    ending = extension(name)
    return KINDS.get(ending, Kind(Family.OTHER, ending))
