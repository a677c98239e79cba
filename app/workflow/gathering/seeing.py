"""What sorting wants to know of files that were just taken in: facts, faces, words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from app.domain.facts import Facts, PdfFacts, SheetFacts, WordFacts
from app.domain.notice import Item, NoticeProfile
from app.domain.pages import Box, PageText, TextLine
from app.domain.progress import Progress, Stretch
from app.domain.submission import Slot, SlotKey, Submission, SubmittedFile
from app.sandbox.limits import MEDIA, Limits
from app.sandbox.sandbox import Sandbox
from app.sorting import glances
from app.sorting.evidence import Evidence
from app.sorting.setting import Setting
from app.workflow.looking import photos
from app.workflow.looking.closer import Closer
from app.workflow.looking.look import Look
from app.workflow.looking.probing import facts_of

Folders = Mapping[str, tuple[str, ...]]
_LONGEST = 20_000


def evidence(
    root: Path,
    setting: Setting,
    files: Sequence[SubmittedFile],
    folders: Folders,
    sandbox: Sandbox,
    progress: Progress,
) -> list[Evidence]:
    """By what the files show; looked at more closely where that may decide. Raises Cancelled."""
    bundled = bundle(setting.submission, setting.profile, files)
    facts = facts_of(root, bundled, sandbox, Stretch(progress, 0.0, 0.6))

    def told(file: SubmittedFile, found: Facts) -> Evidence:
        return Evidence(file, folders[file.path], found, text(found), _time(root, file))

    chosen = [file for file in files if glances.worth(told(file, facts[file.path]), setting)]
    bundled = bundle(setting.submission, setting.profile, chosen)
    closer = Closer(root, sandbox, Stretch(progress, 0.6, 1.0), ocr=False, looks=_LOOKS)
    seen = closer.look(bundled, setting.profile, facts)
    return [told(file, seen[file.path]) for file in files]


def bundle(
    submission: Submission, profile: NoticeProfile, files: Sequence[SubmittedFile]
) -> Submission:
    """A submission of these files alone, as what probes and looks are asked about."""
    key = SlotKey(profile.items[0].id if profile.items else "-")
    return replace(submission, slots=(Slot(key, tuple(files)),), waiting=())


def text(facts: Facts) -> str:
    """A document's own words; "" where it has none or they were not read."""
    match facts:
        case WordFacts(text=found):
            return (found or "")[:_LONGEST]
        case SheetFacts(tables=tables) if tables:
            rows = ("\n".join(row) for table in tables for row in table.rows)
            return "\n".join((*facts.sheets, *rows))[:_LONGEST]
        case PdfFacts(texts=pages) if pages:
            return "\n".join(_joined(page.lines) for page in pages)[:_LONGEST]
    return ""


def _always(_facts: Facts, _item: Item) -> bool:
    return True


def _joined(lines: Sequence[TextLine]) -> str:
    """A layer parts a line wherever its letters change."""
    found = ""
    before: Box | None = None
    for line in lines:
        same = before is not None and abs(line.box.top - before.top) < before.height / 2
        found += line.text if same or not found else f"\n{line.text}"
        before = line.box
    return found


def _with_top(pdf: PdfFacts, answer: Mapping[str, Any]) -> PdfFacts:
    return replace(pdf, texts=msgspec.convert(answer["texts"], tuple[PageText, ...]))


def _limits(_file: SubmittedFile, _facts: Facts) -> Limits:
    return MEDIA


_LOOKS = (
    replace(photos.PORTRAIT, name="glance", job="portrait-glance", version=1, wanted=_always),
    Look("top", "page-top", 1, PdfFacts, _always, _limits, _with_top),
)
"""At upright pictures: a headshot, or a sheet of paper. At a PDF's own words, without OCR."""


def _time(root: Path, file: SubmittedFile) -> datetime | None:
    """A stored copy bears its source's time."""
    try:
        return datetime.fromtimestamp((root / file.path).stat().st_mtime)  # noqa: DTZ006 - as EXIF
    except (OSError, ValueError, OverflowError):
        return None
