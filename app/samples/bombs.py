"""Word files meant to hurt: an entity that grows without end, a part that unpacks to gigabytes.

Small on disk and harmless until something expands them; a probe must refuse them first.
"""

import zipfile
from pathlib import Path

from app.samples import zips
from app.samples.words import word_document

_MAIN = "word/document.xml"
_CHUNK = bytes(2**20)


def word_with_entities(path: Path, *, levels: int = 9) -> Path:
    """A DOCTYPE whose entities expand to 10 ** `levels` words."""
    word_document(path)
    lines = ['<!ENTITY e0 "样例">']
    lines += [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels + 1)]
    xml = zips.member(path, _MAIN).decode()
    head, body = xml.split("?>", 1)
    body = body.replace("张三", f"&e{levels};", 1)
    doctype = "<!DOCTYPE document [" + "".join(lines) + "]>"
    return zips.rewrite(path, {_MAIN: f"{head}?>{doctype}{body}".encode()})


def word_zip_bomb(path: Path, *, megabytes: int = 1024) -> Path:
    """A picture part that unpacks to `megabytes` of zeros, a thousandth of that when packed."""
    word_document(path)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/media/image1.bmp", "w", force_zip64=True) as stream,
    ):
        for _chunk in range(megabytes):
            stream.write(_CHUNK)
    return path
