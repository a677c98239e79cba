"""Word files with changes in them, and what is left of one when they were accepted."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from app.fixes.work import word_edit
from app.samples import zips
from tests.probes.wordfile import word_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BY = 'w:id="7" w:author="样例" w:date="2024-03-12T09:30:00Z"'
MARK_GONE = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
MARK_NEW = f"<w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def new(*inner: str) -> str:
    return f"<w:ins {BY}>{''.join(inner)}</w:ins>"


def struck(text: str) -> str:
    cut = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f"<w:del {BY}>{cut}</w:del>"


def para(*inner: str, mark: str = "") -> str:
    return f"<w:p>{mark}{''.join(inner)}</w:p>"


def cell(*inner: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{''.join(inner)}</w:tc>"


def row(*cells: str, props: str = "") -> str:
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def accepted(
    folder: Path, body: str, parts: Mapping[str, bytes] | None = None
) -> tuple[Path, dict[str, Any]]:
    source = word_of(folder / "a.docx", body, parts)
    return accept(source)


def accept(source: Path) -> tuple[Path, dict[str, Any]]:
    target = source.with_name(f"made{source.suffix}")
    answer = word_edit.accept_changes([str(source)], str(target), [source.name], lambda _: None)
    return target, answer


def body_of(path: Path, part: str = "word/document.xml") -> Any:
    root = etree.fromstring(zips.member(path, part))
    body = root.find(f"{W}body")
    return root if body is None else body


def lines(element: Any) -> list[str]:
    """The text of each paragraph, those in tables too."""
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in element.iter(f"{W}p")]


def shape(element: Any) -> str:
    """The XML without the declarations of its namespaces, for whole comparisons."""
    text = etree.tostring(element, encoding="unicode")
    import re

    return re.sub(r' xmlns:\w+="[^"]*"', "", text)
