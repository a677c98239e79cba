"""A submission to try the program on: the demonstration's first, flawed materials."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.notice import NoticeProfile
from app.domain.progress import Progress, Silent
from app.domain.submission import Contact
from app.notices import renewal, store
from app.samples import kit
from app.shapes import profile as profile_shape
from app.texts import N_, _
from app.workflow.desk import editing
from app.workflow.gathering import gather
from app.workflow.people.begin import begin

_NOTICE = "bj-zuimei-2024"
_DAYS = 14
_DRAFT, _MATERIALS, _BETTER = N_("报送稿"), N_("最初的材料"), N_("改正后的材料")
_RECOMMENDER = "district"


def free_place(parent: Path) -> Path:
    """备齐样例 in `parent`, or 备齐样例-2 and so on."""
    names = (_("备齐样例") + (f"-{n}" if n > 1 else "") for n in range(1, 1000))
    return next(parent / name for name in names if not (parent / name).exists())


def make(parent: Path, progress: Progress) -> Path:
    """Makes the samples and a submission that holds the first try; returns its folder.

    The better materials lie beside it, to be dragged in. On Cancelled nothing is left behind.
    """
    place = free_place(parent)
    try:
        place.mkdir(parents=True)
        return _fill(place, progress)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _fill(place: Path, progress: Progress) -> Path:
    first = _write(place / _(_MATERIALS), kit.first_try(), progress, 0.0)
    _write(place / _(_BETTER), kit.second_try(), progress, 0.45)
    root = place / _(_DRAFT)
    name, _comma, phone = kit.CONTACT.partition(",")
    begin(
        root,
        _this_year(),
        kit.UNIT,
        recommender=_RECOMMENDER,
        nominees=kit.NOMINEES,
        contact=Contact(name, phone),
    )
    with editing(root, _("放入样例")) as desk:
        for slot, paths in first.items():
            progress.step(0.95, _("放入报送稿"))
            key = gather.slot_named(slot, desk.submission, desk.profile)
            gather.add(desk, paths, key, Silent())
    return root


def _write(
    folder: Path, samples: list[kit.Sample], progress: Progress, start: float
) -> dict[str, list[Path]]:
    """The paths made, by slot; the share runs from `start` over 0.45."""
    by_slot: dict[str, list[Path]] = {}
    for number, sample in enumerate(samples):
        progress.step(start + 0.45 * number / len(samples), sample.name)
        by_slot.setdefault(sample.slot, []).append(sample.write(folder))
    return by_slot


def _this_year() -> NoticeProfile:
    """The built-in notice with its first date two weeks from now; it is installed nowhere."""
    old = store.get(_NOTICE)
    due = (datetime.now().astimezone() + timedelta(days=_DAYS)).date()
    data = profile_shape.profile_to_json(old)
    sha512 = profile_shape.profile_sha512(old)
    return profile_shape.profile_from_json(renewal.renewed(data, sha512, str(due.year), {0: due}))
