"""Word documents: the modern package is read here, the older kinds in `compound` and `olddoc`."""

from dataclasses import replace
from pathlib import Path

from app.domain.facts import WordFacts
from app.domain.insides import WordInside
from app.probes.package import Package, PageCount, opened
from app.probes.refusal import Refusal
from app.probes.wordcount import count
from app.probes.wordform import Form
from app.probes.wordlinks import harmful_links

LONGEST_TEXT = 300_000
"""Characters of text that go into the facts; a form or report has under 30,000."""

_MAIN = {
    "wordprocessingml.document.main+xml": "docx",
    "wordprocessingml.template.main+xml": "dotx",
    "ms-word.document.macroenabled.main+xml": "docm",
    "ms-word.template.macroenabledtemplate.main+xml": "dotm",
}
_NOTES = ("wordprocessingml.footnotes+xml", "wordprocessingml.endnotes+xml")


def probe(path: Path, size: int) -> WordFacts:
    """Text boxes, footnotes and endnotes count: Word's dialogue has that box ticked by default.

    Headers and footers never count in Word, and list numbers that Word draws are no text.
    """
    with opened(path) as package:
        main, form = main_part(package)
        body = Form()
        for part in (main, *_note_parts(package)):
            package.read(part, body)
            body.close_part()
        told = PageCount()
        if package.holds("docProps/app.xml"):
            package.read("docProps/app.xml", told)
        outline = WordFacts(form, size, pages=told.pages, macros=package.has_macros)
        return _with(body, harmful_links(package), outline)


def _with(body: Form, harms: set[str], outline: WordFacts) -> WordFacts:
    text = body.whole_text()
    harms |= {"dde"} if body.dde else set()
    harms |= {"package"} if body.packages else set()
    return replace(
        outline,
        characters=count(text),
        pictures=body.pictures,
        insertions=body.insertions,
        deletions=body.deletions,
        comments=body.comments,
        text=text[:LONGEST_TEXT],
        inside=WordInside(
            tables=tuple(body.tables),
            prompts=tuple(body.prompts),
            blanks=tuple(body.blanks),
            unsafe=tuple(sorted(harms)),
        ),
    )


def main_part(package: Package) -> tuple[str, str]:
    for ending, form in _MAIN.items():
        for part, _ in package.parts(ending):
            return part, form
    if package.holds("word/document.xml"):  # some programs type it by its extension alone
        return "word/document.xml", "docx"
    raise Refusal("damaged")


def _note_parts(package: Package) -> list[str]:
    return [part for ending in _NOTES for part, _ in package.parts(ending)]
