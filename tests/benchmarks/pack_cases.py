"""A submission of any size for packing: random bytes, since packing does not look inside."""

import hashlib
import random
from pathlib import Path

from app.domain.notice import Item, Kind, NoticeProfile, Per
from app.domain.submission import Nominee, Slot, SlotKey, Submission, SubmittedFile
from tests.packing import cases

EMAIL = cases.EMAIL
_EACH = (
    ("photos", "jpg", 6, 4_000_000),
    ("video", "mp4", 1, 60_000_000),
    ("forms", "pdf", 8, 300_000),
)
PROFILE = NoticeProfile(
    "bench",
    "2024",
    "“测量”",
    routes=(EMAIL,),
    items=(
        Item("photos", "照片", Kind.PHOTO, Per.NOMINEE, naming="{姓名}{序号}"),
        Item("video", "视频", Kind.VIDEO, Per.NOMINEE),
        Item("forms", "表格", Kind.FORM, Per.NOMINEE),
    ),
)


def make_submission(root: Path, nominees: int, scale: float) -> Submission:
    """`nominees` × (6 photos, 1 video, 8 documents), their sizes times `scale`."""
    source = random.Random(2024)
    (root / "files").mkdir(parents=True)
    slots: list[Slot] = []
    people = tuple(Nominee(f"n{number}", f"人选{number}") for number in range(nominees))
    for person in people:
        for item, extension, count, size in _EACH:
            files = [
                _file(root, f"{person.id}-{item}-{turn}.{extension}", source, int(size * scale))
                for turn in range(count)
            ]
            slots.append(Slot(SlotKey(item, person.id), tuple(files)))
    return Submission("bench", cases.NOTICE, cases.UNIT, cases.NOW, None, people, tuple(slots))


def _file(root: Path, name: str, source: random.Random, size: int) -> SubmittedFile:
    content = source.randbytes(size)
    (root / "files" / name).write_bytes(content)
    digest = hashlib.sha512(content).hexdigest()
    return SubmittedFile(f"files/{name}", name, size, digest, cases.NOW)
