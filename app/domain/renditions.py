"""Which shape of an item a file is meant as. Its extension says what she meant."""

from app.domain.notice import Item, Kind, Rendition

_BY_EXTENSION = {
    Rendition.WORD: ("doc", "docx", "docm", "dot", "dotx", "wps", "wpt", "rtf", "odt"),
    Rendition.SCAN: ("pdf", "ofd"),
    Rendition.SHEET: ("xls", "xlsx", "xlsm", "et", "csv", "ods"),
    Rendition.PHOTO: (
        *("jpg", "jpeg", "jpe", "png", "heic", "heif", "webp"),
        *("bmp", "gif", "tif", "tiff", "mpo", "avif"),
    ),
    Rendition.VIDEO: ("mp4", "mov", "m4v", "avi", "mkv", "wmv", "flv", "3gp", "mts", "webm"),
    Rendition.AUDIO: ("mp3", "wav", "m4a", "aac", "flac", "ogg", "amr"),
}
_EXTENSIONS = {ext: shape for shape, exts in _BY_EXTENSION.items() for ext in exts}
_OF_KIND = {
    Kind.PHOTO: Rendition.PHOTO,
    Kind.HEADSHOT: Rendition.PHOTO,
    Kind.VIDEO: Rendition.VIDEO,
    Kind.AUDIO: Rendition.AUDIO,
}
_SAME = {"jpeg": "jpg", "jpe": "jpg", "doc": "docx", "tiff": "tif", "heif": "heic"}


def extension(name: str) -> str:
    """The extension in lower case without its dot; "" where there is none."""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    return ending.lower() if dot and stem.strip(".") else ""


def same_format(name: str) -> str:
    """One name for formats that a notice does not tell apart: doc is docx, jpeg is jpg."""
    return _SAME.get(name, name)


def asked(item: Item) -> tuple[Rendition, ...]:
    """The electronic renditions that an item asks for; () where the notice names none."""
    named = tuple(shape for shape in item.renditions if shape is not Rendition.PAPER)
    if named:
        return named
    by_kind = _OF_KIND.get(item.kind)
    return (by_kind,) if by_kind else ()


def allowed(item: Item) -> tuple[Rendition, ...]:
    """The renditions that a file may be; those asked for, else those of the named formats."""
    by_format = (_EXTENSIONS.get(name) for name in item.limits.formats)
    return asked(item) or tuple(dict.fromkeys(shape for shape in by_format if shape))


def meant(item: Item, name: str) -> Rendition | None:
    """The rendition of `item` that a file of this name is meant as.

    A picture in a slot that wants a scan is meant as the scan. None: the item names no
    rendition and the extension says nothing.
    """
    by_name = _EXTENSIONS.get(extension(name))
    wanted = allowed(item)
    if not wanted or by_name in wanted:
        return by_name
    if by_name is Rendition.PHOTO and Rendition.SCAN in wanted:
        return Rendition.SCAN
    return wanted[0]
