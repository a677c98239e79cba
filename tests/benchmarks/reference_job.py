"""The reference job: 20 nominees, each with 6 photos of 4 MB, a video of 60 MB, 8 documents.

A few files are made at full size and then told apart by a few bytes that no decoder looks at (a
comment in a JPEG, a free box in an MP4, a comment behind a PDF's end, a zip's comment), so that
2 GB are there within a minute and no cache by content can help.
"""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.notice import NoticeProfile
from app.domain.progress import Silent
from app.notices import store
from app.samples import headshots, photos, scans, videos, words
from app.workflow import gather
from app.workflow.begin import begin
from app.workflow.desk import look

PHOTOS, WORDS, SCANS = 6, 4, 4


def make(root: Path, nominees: int) -> Path:
    """The submission's folder below `root`, filled and checked never."""
    patterns = _patterns(root / "patterns")
    draft = root / "draft"
    begin(draft, _profile(), "样例单位", nominees=[f"样例{n:02d}" for n in range(1, nominees + 1)])
    desk = look(draft)
    for number in range(1, nominees + 1):
        for slot, files in _files(root / "files", patterns, number).items():
            key = gather.slot_named(f"{slot}/{number}", desk.submission, desk.profile)
            gather.add(desk, files, key, Silent())
        shutil.rmtree(root / "files")
    return draft


def _profile() -> NoticeProfile:
    """The flagship notice without quotas, all its documents asked of each nominee."""
    due = datetime.now().astimezone().date() + timedelta(days=14)
    renewed = store.renew("bj-zuimei-2024", str(due.year), {0: due})
    per = renewed.items[3].per
    items = tuple(replace(item, per=per) for item in renewed.items)
    return replace(renewed, quotas=(), items=items, attestations=())


def _patterns(folder: Path) -> dict[str, Path]:
    folder.mkdir(parents=True)
    made = {
        f"photo{n}": photos.camera_photo(folder / f"{n}.jpg", megabytes=4, seed=n)
        for n in range(PHOTOS - 1)
    }
    made["head"] = headshots.headshot(folder / "head.jpg", width=4000, height=5600)
    made["video"] = videos.phone_video(folder / "v.mp4", seconds=175, megabytes=60)
    made["word"] = words.word_document(folder / "w.docx", chars=1500)
    made["scan"] = scans.scanned_pdf(folder / "s.pdf", pages=2, seals=[scans.Seal()])
    return made


def _files(folder: Path, patterns: dict[str, Path], number: int) -> dict[str, list[Path]]:
    shots = [_own(patterns[f"photo{n}"], folder / f"p{n}.jpg", number) for n in range(PHOTOS - 1)]
    found = {
        "life-photos": shots,
        "headshot": [_own(patterns["head"], folder / "head.jpg", number)],
        "video": [_own(patterns["video"], folder / "v.mp4", number)],
    }
    for index, slot in enumerate(("work-report", "summary-table", "activity-table", "form")):
        own = number * 10 + index
        word = _own(patterns["word"], folder / f"{slot}.docx", own)
        scan = _own(patterns["scan"], folder / f"{slot}.pdf", own)
        found[slot] = [word, scan]
    return found


def _own(pattern: Path, target: Path, number: int) -> Path:
    """A copy whose bytes nobody else has."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(pattern, target)
    _MARKS[target.suffix](target, f"{number:08d}".encode())
    return target


def _mark_jpeg(path: Path, mark: bytes) -> None:
    content = path.read_bytes()
    comment = b"\xff\xfe" + (len(mark) + 2).to_bytes(2, "big") + mark
    path.write_bytes(content[:2] + comment + content[2:])


def _mark_video(path: Path, mark: bytes) -> None:
    with path.open("ab") as stream:
        stream.write((8 + len(mark)).to_bytes(4, "big") + b"free" + mark)


def _mark_pdf(path: Path, mark: bytes) -> None:
    with path.open("ab") as stream:
        stream.write(b"\n%" + mark + b"\n")


def _mark_word(path: Path, mark: bytes) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = mark


_MARKS: dict[str, Callable[[Path, bytes], None]] = {
    ".jpg": _mark_jpeg,
    ".mp4": _mark_video,
    ".pdf": _mark_pdf,
    ".docx": _mark_word,
}
