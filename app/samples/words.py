"""Word files: a form in a table, some prose, and what people leave inside by mistake."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Cm, Pt

from app.samples import wordparts, zips
from app.samples.formpages import FORM
from app.samples.letters import MARK
from app.samples.prose import paragraphs_of

_LONG = 16
"""字 beyond which a value does not fit beside another pair."""

_MADE = datetime(2024, 3, 12, 9, 30, tzinfo=UTC)
_PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


_COMMENTS = "word/comments.xml"
_NOTED = re.compile(rb'(w:date=")[^"]+')
"""The library notes the present moment, which would make each file differ."""


@dataclass(frozen=True, kw_only=True)
class Inside:
    """What else lies in the file; an empty text means that it does not."""

    inserted: str = ""
    deleted: str = ""
    comment: str = ""
    text_box: str = ""
    control: str = ""
    prompt: str = ""
    picture: bytes = b""
    macros: bool = False


NOTHING = Inside()


def word_document(
    path: Path,
    *,
    title: str = "推荐表",
    fields: Mapping[str, str] = FORM,
    paragraphs: Sequence[str] = (),
    chars: int = 0,
    seed: int = 1,
    inside: Inside = NOTHING,
) -> Path:
    """A .docx (or .docm, by its name) with a title, a form, then `paragraphs`, then prose.

    `chars` 字 of prose are exact. 样例 stands in the page header, which Word's count leaves out:
    without title and fields the whole document has exactly `chars`. An empty value in `fields`
    leaves its cell empty.
    """
    document = docx.Document()
    _describe(document, title)
    if title:
        document.add_heading(title, level=1)
    if fields:
        _add_form(document, fields)
    for text in (*paragraphs, *(paragraphs_of(chars, seed) if chars else ())):
        document.add_paragraph(text)
    _put_inside(document, inside)
    document.save(str(path))
    changes = _macro_types(path) if path.suffix.lower() == ".docm" else {}
    if inside.comment:
        changes[_COMMENTS] = _NOTED.sub(rb"\g<1>2024-03-12T09:30:00Z", zips.member(path, _COMMENTS))
    return zips.rewrite(path, changes)


def _describe(document: Document, title: str) -> None:
    about = document.core_properties
    about.author, about.title, about.comments = MARK, title, MARK
    about.created = about.modified = _MADE
    document.sections[0].header.paragraphs[0].text = MARK
    document.styles["Normal"].font.size = Pt(12)


def _add_form(document: Document, fields: Mapping[str, str]) -> None:
    """Two pairs of label and value in a row; a long value takes a row for itself."""
    rows = _form_rows(fields)
    table = document.add_table(rows=len(rows), cols=4)
    table.style = "Table Grid"
    for number, pairs in enumerate(rows):
        for place, (label, value) in enumerate(pairs):
            table.cell(number, place * 2).text = label
            table.cell(number, place * 2 + 1).text = value
        if len(pairs) == 1:
            table.cell(number, 1).merge(table.cell(number, 3))


def _form_rows(fields: Mapping[str, str]) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = []
    for label, value in fields.items():
        long = len(value) > _LONG
        beside = rows and len(rows[-1]) == 1 and len(rows[-1][0][1]) <= _LONG
        if beside and not long:
            rows[-1].append((label, value))
        else:
            rows.append([(label, value)])
    return rows


def _put_inside(document: Document, inside: Inside) -> None:
    if inside.inserted or inside.deleted:
        wordparts.add_change(document, inside.inserted, inside.deleted)
    if inside.comment:
        run = document.add_paragraph().add_run("（见批注）")
        document.add_comment(run, inside.comment, author=MARK, initials="样")
    if inside.text_box:
        wordparts.add_text_box(document, inside.text_box)
    if inside.control:
        wordparts.add_content_control(document, inside.control)
    if inside.prompt:
        wordparts.add_content_control(document, inside.prompt, prompting=True)
    if inside.picture:
        document.add_picture(BytesIO(inside.picture), width=Cm(8))
    if inside.macros:
        wordparts.add_macros(document)


def _macro_types(path: Path) -> dict[str, bytes]:
    """A .docm names its main part by another type."""
    name = "[Content_Types].xml"
    return {name: zips.member(path, name).replace(_PLAIN.encode(), _WITH_MACROS.encode())}
