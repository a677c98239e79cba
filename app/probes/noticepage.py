"""A notice as a saved web page: what a reader sees, a line for each block, rows with bars."""

import email
import email.policy
import re
from typing import Any

from lxml import html

from app.probes.refusal import Refusal, decoding
from app.probes.text import least_broken

_CELLS = " | "
_UNSEEN = frozenset({"script", "style", "noscript", "head", "template", "select", "button", "svg"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset"}
    | {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tr", "ul"}
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELL_TAGS = frozenset({"td", "th"})
_DEEPEST = 300


def text_of(content: bytes) -> str:
    """Menus and footers come along: which of them is no notice, the reader judges."""
    with decoding():
        page = _page_of(content)
        parser = html.HTMLParser(encoding="utf-8", recover=True, no_network=True)
        root = html.document_fromstring(_decoded(page).encode("utf-8", "replace"), parser=parser)
    told: list[str] = []
    _tell(root, told, 0)
    lines = (re.sub(r"[ \t\xa0\u3000]+", " ", line).strip() for line in "".join(told).split("\n"))
    text = "\n".join(line.removesuffix("|").rstrip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _page_of(content: bytes) -> bytes:
    """Of a page saved as one file (MHTML) its first part that is a page."""
    if not content[:4096].lstrip().lower().startswith((b"mime-version:", b"from:")):
        return content
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            held = part.get_payload(decode=True)
            return held if isinstance(held, bytes) else b""
    raise Refusal("damaged")


def _decoded(content: bytes) -> str:
    """As UTF-8 where that fits, else as the page says; gb2312 means GB18030 in practice.

    Of a page with broken bytes either may be what it says, and neither is sure.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    told = _CHARSET.search(content[:4096])
    name = told[1].decode("ascii").lower() if told else "gb18030"
    encoding = least_broken(content) if name.startswith(("gb", "utf")) else name
    try:
        return content.decode(encoding, "replace")
    except LookupError:
        return content.decode("gb18030", "replace")


def _tell(node: Any, told: list[str], depth: int, *, in_cell: bool = False) -> None:
    """Blocks within a cell part words, not lines, so that a row stays one line."""
    if depth > _DEEPEST or not isinstance(node.tag, str):
        return
    tag = node.tag.rpartition("}")[2]  # a page may have tags that are no names
    if tag in _UNSEEN or _HIDDEN.search(node.get("style", "")):
        return
    edge = (" " if in_cell else "\n") if tag in _BLOCKS else ""
    told.append(edge + (node.text or "").replace("\n", " "))
    for child in node:
        _tell(child, told, depth + 1, in_cell=in_cell or tag in _CELL_TAGS)
        told.append((child.tail or "").replace("\n", " "))
    told.append(_CELLS if tag in _CELL_TAGS else edge)
