"""What is dropped, and what came of it on the disk and in the submission."""

from datetime import datetime
from pathlib import Path

from app.domain.progress import Silent
from app.samples import photos
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.gathering.sorting import Sorted, sort_in


def dropped(desk: Desk, sandbox: Sandbox, *paths: Path) -> Sorted:
    return sort_in(desk, paths, sandbox, Silent())


def stored(desk: Desk) -> set[str]:
    return {f"files/{path.name}" for path in (desk.root / "files").glob("*")}


def entered(desk: Desk) -> set[str]:
    placed = {file.path for slot in desk.submission.slots for file in slot.files}
    return placed | {one.file.path for one in desk.submission.waiting}


def taken_at(path: Path, hour: int) -> Path:
    at = datetime(2024, 3, 12, hour)  # noqa: DTZ001 - EXIF times bear no zone
    return photos.camera_photo(path, width=300, height=200, taken=at, seed=hour)
