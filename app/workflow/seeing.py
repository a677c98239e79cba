"""What sorting wants to know of files that were just taken in: facts, faces, words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.facts import Facts, PdfFacts, PhotoFacts, SheetFacts, WordFacts
from app.domain.notice import Item, Kind, NoticeProfile
from app.domain.progress import Progress, Stretch
from app.domain.submission import Slot, SlotKey, Submission, SubmittedFile
from app.sandbox.sandbox import Sandbox
from app.sorting.evidence import Evidence
from app.workflow import look_photos
from app.workflow.look import Look
from app.workflow.looking import Closer
from app.workflow.probing import facts_of

Folders = Mapping[str, tuple[str, ...]]
_LONGEST = 20_000


def evidence(
    root: Path,
    profile: NoticeProfile,
    submission: Submission,
    files: Folders,
    sandbox: Sandbox,
    progress: Progress,
) -> list[Evidence]:
    """For files of `submission` (all its slots'), by what they show. Raises Cancelled."""
    facts = facts_of(root, submission, sandbox, Stretch(progress, 0.0, 0.6))
    stretch = Stretch(progress, 0.6, 1.0)
    closer = Closer(root, sandbox, stretch, ocr=False, looks=_looks(profile))
    seen = closer.look(submission, profile, facts)
    every = [file for slot in submission.slots for file in slot.files]
    return [
        Evidence(file, files[file.path], seen[file.path], text(seen[file.path]), _time(root, file))
        for file in every
    ]


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
            return "\n".join(line.text for page in pages for line in page.lines)[:_LONGEST]
    return ""


def _looks(profile: NoticeProfile) -> tuple[Look, ...]:
    """At upright pictures: a headshot, or a sheet of paper. A PDF's own words, without OCR."""
    if not any(item.kind in {Kind.PHOTO, Kind.HEADSHOT} for item in profile.items):
        return ()
    return (replace(look_photos.PORTRAIT, wanted=_upright),)


def _upright(photo: Any, _item: Item) -> bool:
    return isinstance(photo, PhotoFacts) and photo.height > photo.width


def _time(root: Path, file: SubmittedFile) -> datetime | None:
    """A stored copy bears its source's time."""
    try:
        return datetime.fromtimestamp((root / file.path).stat().st_mtime)  # noqa: DTZ006 - as EXIF
    except (OSError, ValueError, OverflowError):
        return None
