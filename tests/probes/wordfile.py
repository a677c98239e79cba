"""Word files with a body of one's own, for what no maker writes."""

from collections.abc import Mapping
from pathlib import Path

from app.samples import zips
from tests import makers

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
}
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TYPES = "[Content_Types].xml"


def xml_of(body: str, root: str = "document", word: str = _SPACES["w"]) -> bytes:
    declared = " ".join(f'xmlns:{p}="{u}"' for p, u in (_SPACES | {"w": word}).items())
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {declared}>{body}</w:{root}>'.encode()


def word_of(path: Path, body: str, parts: Mapping[str, bytes] | None = None) -> Path:
    """`body`: what stands within w:body. `parts`: other members, added or replaced."""
    makers.word(path, title="", fields={})
    changes = {"word/document.xml": xml_of(f"<w:body>{body}</w:body>")} | dict(parts or {})
    return zips.rewrite(path, changes)


def with_type(path: Path, part: str, kind: str) -> Path:
    """Gives a member its content type, as every part beyond the plainest needs one."""
    types = zips.member(path, TYPES).replace(
        b"</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'.encode()
    )
    return zips.rewrite(path, {TYPES: types})


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"
