"""The reference job: 20 nominees, each with 6 photos of 4 MB, a video of 60 MB, 8 documents.

Each nominee has photos of their own and papers that bear their name, as a unit's would: nothing
is there twice, and no rule about likeness or names has cause to speak. The video alone is made
once and told apart by a free box at its end, which no decoder looks at.
"""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.notice import NoticeProfile
from app.domain.progress import Silent
from app.notices import store
from app.samples import headshots, kit, photos, scans, videos, words
from app.samples.formpages import FORM
from app.workflow.desk import look
from app.workflow.gathering import gather
from app.workflow.people.begin import begin

SEAL = "江城区科学技术协会"
PHOTOS = 5
"""Besides the headshot."""
_PAPERS = {
    "work-report": "推荐工作情况报告",
    "summary-table": "推荐人选汇总表",
    "activity-table": "学习宣传活动开展情况表",
    "form": "推荐表",
}
_CHARS = 1500
_SURNAMES, _GIVEN = "赵钱孙李周吴郑王冯陈", ("伟明", "秀兰", "建国", "玉梅")
NAMES = tuple(surname + given for given in _GIVEN for surname in _SURNAMES)


def make(root: Path, nominees: int) -> Path:
    """The submission's folder below `root`, filled and checked never; at most 40 nominees."""
    pattern = videos.phone_video(root / "pattern.mp4", seconds=175, megabytes=60)
    draft = root / "draft"
    begin(draft, profile(), kit.UNIT, nominees=NAMES[:nominees])
    desk = look(draft)
    for number in range(1, nominees + 1):
        for slot, files in _files(root / "files", pattern, number).items():
            key = gather.slot_named(f"{slot}/{number}", desk.submission, desk.profile)
            gather.add(desk, files, key, Silent())
        shutil.rmtree(root / "files")
    return draft


def profile() -> NoticeProfile:
    """The flagship notice without quotas, all its documents asked of each nominee."""
    due = datetime.now().astimezone().date() + timedelta(days=14)
    renewed = store.renew("bj-zuimei-2024", str(due.year), {0: due})
    per = renewed.items[3].per
    items = tuple(replace(item, per=per) for item in renewed.items)
    return replace(renewed, quotas=(), items=items, attestations=())


def _files(folder: Path, pattern: Path, number: int) -> dict[str, list[Path]]:
    folder.mkdir(parents=True)
    head = folder / "head.jpg"
    found = {
        "life-photos": [_photo(folder, number, shot) for shot in range(PHOTOS)],
        "headshot": [headshots.headshot(head, width=4000, height=5600, seed=number)],
        "video": [_video(folder / "v.mp4", pattern, number)],
    }
    for slot, title in _PAPERS.items():
        fields = {**FORM, "姓名": NAMES[number - 1]}
        found[slot] = papers(folder / slot, title, fields, seed=number)
    return found


def papers(folder: Path, title: str, fields: Mapping[str, str], seed: int) -> list[Path]:
    """A paper as Word and as a stamped scan of two pages."""
    folder.mkdir(parents=True)
    form = scans.Form(title=title, fields=fields)
    seal = scans.Seal(unit=SEAL)
    return [
        words.word_document(
            folder / f"{title}.docx", title=title, fields=fields, chars=_CHARS, seed=seed
        ),
        scans.scanned_pdf(folder / f"{title}.pdf", pages=2, form=form, seals=[seal], seed=seed),
    ]


def _photo(folder: Path, number: int, shot: int) -> Path:
    seed = number * PHOTOS + shot
    return photos.camera_photo(folder / f"IMG_{shot}.jpg", megabytes=4, seed=seed)


def _video(path: Path, pattern: Path, number: int) -> Path:
    shutil.copyfile(pattern, path)
    mark = f"{number:08d}".encode()
    with path.open("ab") as stream:
        stream.write((8 + len(mark)).to_bytes(4, "big") + b"free" + mark)
    return path
