"""Elements of a Word part by their short names, and what is done to them again and again."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from app.sandbox.outcome import Refusal
from app.texts import _

Element = Any
"""lxml's, which comes without types."""

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct:",
}
_LINKS = frozenset(
    {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
)


def parsed(content: bytes) -> Element:
    """Raises Refusal for broken XML, and for a DOCTYPE, which no office program writes."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal(_("文档内部有损坏，改不了。请用 Word 或 WPS 打开后另存一份。")) from error
    if root.getroottree().docinfo.doctype:
        raise Refusal(_("文档里有正常保存的文件不会有的东西，程序没有改它。"))
    return root


def written(root: Element) -> bytes:
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return made


def name(element: Element) -> str:
    """“w:p”, “m:oMath”; “” for what is of another kind, or no element at all."""
    if not isinstance(element.tag, str):
        return ""
    uri, _brace, local = element.tag[1:].rpartition("}")
    prefix = _PREFIXES.get(uri)
    return prefix + local if prefix else ""


def every(root: Element, *names: str) -> list[Element]:
    """In document order; a list, since the tree is about to change."""
    wanted = frozenset(names)
    return [one for one in root.iter() if name(one) in wanted]


def child(element: Element, *path: str) -> Element | None:
    """The first child of a name, and of that the first child of the next name."""
    for wanted in path:
        element = next((one for one in element if name(one) == wanted), None)
        if element is None:
            return None
    return element


def value(element: Element, attribute: str = "val") -> str | None:
    """An attribute in the element's own namespace."""
    told: str | None = element.get(element.tag.rpartition("}")[0] + "}" + attribute)
    return told


def set_value(element: Element, told: str) -> None:
    element.set(element.tag.rpartition("}")[0] + "}val", told)


def made(like: Element, local: str) -> Element:
    """A new element in the namespace of another."""
    return etree.Element(like.tag.rpartition("}")[0] + "}" + local, nsmap=like.nsmap)


def remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """The children take the element's place."""
    put_before(element, list(element))
    remove(element)


def put_before(element: Element, others: list[Element]) -> None:
    for one in others:
        one.tail = None
        element.addprevious(one)


def links(root: Element) -> set[str]:
    """The ids of relationships that a part makes use of."""
    found = set()
    for element in root.iter():
        for attribute, told in element.items():
            if attribute[1:].rpartition("}")[0] in _LINKS:
                found.add(told)
    return found


def after(element: Element) -> Iterator[Element]:
    """The siblings that follow, elements alone."""
    return (one for one in element.itersiblings() if isinstance(one.tag, str))
