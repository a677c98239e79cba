"""XML of strangers, read as a stream: no tree to blow up, no DOCTYPE, no entities of their own."""

from collections.abc import Callable
from typing import IO, Protocol
from xml.parsers import expat

from app.probes.refusal import Refusal

_CHUNK = 256 * 1024
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    _OFFICE + "wordprocessingml/2006/main": "w",
    _STRICT + "wordprocessingml/main": "w",
    _OFFICE + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _OFFICE + "drawingml/2006/picture": "pic",
    _STRICT + "drawingml/picture": "pic",
    _OFFICE + "markup-compatibility/2006": "mc",
    _OFFICE + "spreadsheetml/2006/main": "s",
    _STRICT + "spreadsheetml/main": "s",
    _OFFICE + "package/2006/relationships": "rel",
    _OFFICE + "package/2006/content-types": "ct",
    _OFFICE + "officeDocument/2006/extended-properties": "ep",
    _STRICT + "officeDocument/extendedProperties": "ep",
    "urn:schemas-microsoft-com:vml": "v",
}

Attributes = dict[str, str]


class Reader(Protocol):
    """Names come as w:t, mc:Choice …; those of namespaces that we do not know as ?:name."""

    def start(self, name: str, attributes: Attributes) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, data: str) -> None: ...


class _Names(dict[str, str]):
    """expat's “uri}name” to “prefix:name”, worked out once for each."""

    def __missing__(self, full: str) -> str:
        uri, _, local = full.rpartition("}")
        short = self[full] = f"{_PREFIXES.get(uri, '?')}:{local}" if uri else local
        return short


def read(stream: IO[bytes], reader: Reader) -> None:
    """Refuses broken XML (or an encoding that expat lacks) as damaged, a DOCTYPE as hostile."""
    names = _Names()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = _starting(reader, names)
    parser.EndElementHandler = lambda full: reader.end(names[full])
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Refusal("damaged") from error


def _starting(reader: Reader, names: _Names) -> Callable[[str, Attributes], None]:
    def start(full: str, attributes: Attributes) -> None:
        reader.start(names[full], {names[key]: value for key, value in attributes.items()})

    return start


def _refuse(*_declaration: object) -> None:
    raise Refusal("hostile")
