"""Which submissions were open lately: newest first, kept among the settings."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import settings

if TYPE_CHECKING:  # the first paint needs none where nothing was open yet
    from datetime import datetime

SETTING = settings.RECENT
LAST_FOLDER = "last_folder"
_KEPT = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """`opened` is when it was last open; title and unit are as they were then."""

    folder: Path
    title: str
    unit: str
    opened: "datetime"


def read(stored: object) -> tuple[Recent, ...]:
    """From the settings' JSON; what is not of this shape is left out."""
    rows = stored if isinstance(stored, list) else []
    return tuple(found for row in rows if (found := _one(row)) is not None)


def to_json(recents: Iterable[Recent]) -> list[dict[str, str]]:
    return [
        {
            "folder": str(one.folder),
            "title": one.title,
            "unit": one.unit,
            "opened": one.opened.isoformat(timespec="seconds"),
        }
        for one in recents
    ]


def with_opened(recents: Iterable[Recent], opened: Recent) -> tuple[Recent, ...]:
    return (opened, *without(recents, opened.folder))[:_KEPT]


def without(recents: Iterable[Recent], folder: Path) -> tuple[Recent, ...]:
    return tuple(one for one in recents if one.folder != folder)


def _one(row: Any) -> Recent | None:
    from datetime import datetime

    try:
        opened = datetime.fromisoformat(row["opened"])
        return Recent(Path(row["folder"]), str(row["title"]), str(row["unit"]), opened)
    except (KeyError, TypeError, ValueError):
        return None
