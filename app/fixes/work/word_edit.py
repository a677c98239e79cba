"""The jobs on Word documents: changes accepted and comments gone, macros gone.

What else lies in the package stays as it is, byte for byte.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.fixes.work import word_accept, word_comments
from app.fixes.work.word_parts import TYPES, Parts, opened
from app.fixes.work.word_tree import Element, every, links, name, remove, value
from app.sandbox.outcome import Refusal
from app.texts import _

Step = Callable[[float], None]

_PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "ms-word.document.macroenabled.main+xml",
    "ms-word.template.macroenabledtemplate.main+xml",
)
_WRITTEN = (
    *_MAIN,
    "wordprocessingml.document.glossary+xml",
    "wordprocessingml.header+xml",
    "wordprocessingml.footer+xml",
    "wordprocessingml.footnotes+xml",
    "wordprocessingml.endnotes+xml",
    "wordprocessingml.styles+xml",
    "wordprocessingml.numbering+xml",
)
"""Types of parts, by their ends, in which changes are tracked."""

_SETTINGS = "wordprocessingml.settings+xml"
_NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote"}
_COMMENTS = ("comments", "documenttasks")
"""How the types of relationships end that lead to comments: commentsExtended, commentsIds …"""

_VBA = "application/vnd.ms-office.vbaproject"


def accept_changes(
    sources: Sequence[str], target: str, names: Sequence[str], step: Step
) -> dict[str, Any]:
    """Answers {"changes", "comments"}: how many of each there were."""
    del names
    with opened(Path(sources[0])) as parts:
        written = _of_type(parts, *_WRITTEN)
        comments = _comments(parts, written)
        changes = 0
        for number, part in enumerate(written):
            changes += _settle(parts, part)
            step(0.8 * (number + 1) / len(written))
        if not changes and not comments:
            raise Refusal(_("文档里没有修订，也没有批注。"))
        _stop_tracking(parts)
        parts.write(Path(target))
    step(1)
    return {"changes": changes, "comments": comments}


def remove_macros(
    sources: Sequence[str], target: str, names: Sequence[str], step: Step
) -> dict[str, Any]:
    """Answers {}. The copy is a plain .docx, whatever the source called itself."""
    del names
    with opened(Path(sources[0])) as parts:
        found = [
            (main, link)
            for main in _of_type(parts, *_MAIN)
            for link, _there in parts.links(main)
            if _kind(link) == "vbaproject"
        ]
        for main, link in found:
            parts.unlink(main, link)
        if not _retype(parts) and not found:
            raise Refusal(_("文档里没有宏。"))
        step(0.5)
        parts.write(Path(target))
    step(1)
    return {}


def _of_type(parts: Parts, *endings: str) -> list[str]:
    """Some programs type the main part by its extension alone."""
    found = [part for part, kind in parts.typed() if kind.endswith(endings)]
    main = "word/document.xml"
    if _MAIN[0] in endings and parts.holds(main) and main not in map(str.casefold, found):
        found.insert(0, main)
    return found


def _kind(link: Element) -> str:
    return (link.get("Type") or "").rpartition("/")[2].casefold()


def _settle(parts: Parts, part: str) -> int:
    """Accepts and uncomments one part; what only the deleted words led to goes, too."""
    root = parts.tree(part)
    elements, linked, noted = len(list(root.iter())), links(root), _noted(root)
    changes = word_accept.accept(root)
    word_comments.uncomment(root)
    if len(list(root.iter())) != elements:
        parts.change(part)
        _drop_links(parts, part, linked - links(root))
        _drop_notes(parts, part, noted - _noted(root))
    return changes


def _noted(root: Element) -> set[tuple[str, str]]:
    """The notes that a part refers to: kind and number."""
    marks = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
    return {(marks[name(one)], value(one, "id") or "") for one in every(root, *marks)}


def _drop_notes(parts: Parts, part: str, gone: set[tuple[str, str]]) -> None:
    for link, there in parts.links(part) if gone else ():
        kind = _kind(link)
        if kind in _NOTES and there and parts.holds(there):
            numbers = {number for one, number in gone if one == kind}
            for note in every(parts.tree(there), _NOTES[kind]):
                if value(note, "id") in numbers:
                    remove(note)
                    parts.change(there)


def _drop_links(parts: Parts, part: str, gone: set[str]) -> None:
    for link, _there in parts.links(part):
        if link.get("Id") in gone:
            parts.unlink(part, link)


def _comments(parts: Parts, written: Sequence[str]) -> int:
    """Drops the parts that hold comments; how many there were."""
    count = 0
    for owner in written:
        for link, there in parts.links(owner):
            if _kind(link).startswith(_COMMENTS):
                if _kind(link) == "comments" and there and parts.holds(there):
                    count += len(every(parts.tree(there), "w:comment"))
                parts.unlink(owner, link)
    return count


def _stop_tracking(parts: Parts) -> None:
    """Or the next word that somebody types in the copy would be a change again."""
    for part in _of_type(parts, _SETTINGS):
        for switch in every(parts.tree(part), "w:trackRevisions"):
            remove(switch)
            parts.change(part)


def _retype(parts: Parts) -> bool:
    """Types the main part as plain, and nothing as macros; whether anything was else."""
    changed = False
    for entry in list(parts.tree(TYPES)):
        kind = (entry.get("ContentType") or "").casefold()
        if kind.endswith(_MAIN) and kind != _PLAIN:
            entry.set("ContentType", _PLAIN)
        elif kind == _VBA and parts.members(f".{entry.get('Extension')}"):
            entry.set("ContentType", "application/octet-stream")
        elif kind == _VBA:
            remove(entry)
        else:
            continue
        changed = True
        parts.change(TYPES)
    return changed
