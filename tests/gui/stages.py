"""Submissions at the stages in which a secretary sees hers, each made once below a folder.

What is opened is a copy, so that a walk finds every stage as the one before it did.

`write` makes the files of the demonstration: as they are for pictures, small ones for tests.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.finding import Severity
from app.domain.notice import NoticeProfile
from app.domain.progress import Silent
from app.domain.submission import Contact
from app.notices import renewal, store
from app.samples import kit
from app.samples.kit import Sample
from app.sandbox.sandbox import Sandbox
from app.shapes import profile as profile_shape
from app.workflow.checking import decide
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.people.begin import begin
from tests import makers

LONG_NAME = "欧阳慕容上官司马诸葛东方皇甫尉迟公孙阿卜杜热西提·买买提艾力江"
LONG_UNIT = "江城区经济技术开发区高新技术产业园区科学技术协会联合会青年科技工作者专门委员会（样例）"
_LONG_FILE = "2024年度最美科技工作者推荐材料之田间地头指导农户开展病虫害绿色防控现场照片终稿"
_MADE = "made"

Write = Callable[[Sample, Path], Path]


def as_shown(sample: Sample, folder: Path) -> Path:
    """The demonstration's own file; kept where it was made before."""
    there = folder / sample.slot.replace("/", "-") / sample.name
    return there if there.exists() else sample.write(folder)


def small(sample: Sample, folder: Path) -> Path:
    """A file of the same name and kind in some milliseconds; most are at fault by their size."""
    target = folder / sample.slot.replace("/", "-") / sample.name
    target.parent.mkdir(parents=True, exist_ok=True)
    match target.suffix.lower():
        case ".docx":
            return makers.word(target, chars=40)
        case ".pdf":
            return makers.scan(target)
        case ".mp4" | ".mov" | ".avi":
            return makers.video(target)
        case ".heic":
            return makers.phone_photo(target)
        case _:
            return makers.photo(target, seed=len(target.name) + ord(target.name[0]))


class Stages:
    """`folder(name)` is a fresh copy of one of STAGES, ready to be opened in the window."""

    def __init__(self, home: Path, write: Write) -> None:
        self._home = home
        self._write = write

    def folder(self, name: str) -> Path:
        made = self._made(name)
        shown = self._home / "shown" / name
        shutil.rmtree(shown, ignore_errors=True)
        shutil.copytree(made, shown / made.name, copy_function=_copied)
        return shown / made.name

    def _made(self, name: str) -> Path:
        root = self._home / "stages" / name / "报送稿"
        done = root.with_name(_MADE)
        if not done.exists():
            shutil.rmtree(root.parent, ignore_errors=True)
            root.parent.mkdir(parents=True)
            _STAGES[name](self, root)
            done.touch()
        return root

    def add(self, desk: Desk, samples: Iterable[Sample]) -> None:
        """Flawed and right files of one name do not get in each other's way."""
        for sample in samples:
            path = self._write(
                sample, self._home / "files" / ("flawed" if sample.flaws else "right")
            )
            _put(desk, sample.slot, [path])

    def photos(self, count: int) -> list[Path]:
        """Small ones of many sizes; the first has a very long name."""
        folder = self._home / "files" / "many"
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"IMG_{2000 + number}.JPG" for number in range(count - 1)]
        paths.insert(0, folder / f"{_LONG_FILE}.jpg")
        for seed, path in enumerate(paths):
            if not path.exists():
                makers.photo(path, seed=seed, width=320, height=240)
        return paths


def notice() -> NoticeProfile:
    """The built-in notice with its first date in nine days, as in the look's pictures."""
    old = store.get("bj-zuimei-2024")
    due = (datetime.now().astimezone() + timedelta(days=9)).date()
    data = profile_shape.profile_to_json(old)
    sha512 = profile_shape.profile_sha512(old)
    renewed = renewal.renewed(data, sha512, str(due.year), {0: due})
    return profile_shape.profile_from_json(renewed)


def _begun(root: Path, nominees: Sequence[str] = kit.NOMINEES, unit: str = kit.UNIT) -> Desk:
    name, _comma, phone = kit.CONTACT.partition(",")
    contact = Contact(name, phone)
    begin(root, notice(), unit, recommender="district", nominees=nominees, contact=contact)
    return look(root)


def _put(desk: Desk, slot: str, paths: Sequence[Path]) -> None:
    key = gather.slot_named(slot, desk.submission, desk.profile)
    refused = gather.add(desk, paths, key, Silent()).refused
    assert not refused, refused


def _copied(source: str, target: str) -> None:
    """Materials are never changed once they are in: a second name for them will do."""
    if Path(source).parent.name == "files":
        with contextlib.suppress(OSError):
            os.link(source, target)
            return
    shutil.copy2(source, target)


def _empty(_stages: Stages, root: Path) -> None:
    _begun(root)


def _half(stages: Stages, root: Path) -> None:
    """What is right of the first person and of the unit; nothing of the second."""
    desk = _begun(root)
    stages.add(desk, [one for one in _right() if not one.slot.endswith("/2")])


def _findings(stages: Stages, root: Path) -> None:
    stages.add(_begun(root), kit.first_try())


def _complete(stages: Stages, root: Path) -> None:
    """All is there; what a person must settle is settled, what is still at fault is waived."""
    desk = _begun(root)
    stages.add(desk, _right())
    with Sandbox() as sandbox:
        found = check(desk, Silent(), sandbox).report.findings
    for one in found:
        if one.severity is Severity.CONFIRM:
            decide.confirm(desk, one.id, answer=True, by="王敏")
        elif one.severity is Severity.ERROR:
            decide.waive(desk, one.id, reason="原始材料只有这一份", by="王敏")


def _crowded(stages: Stages, root: Path) -> None:
    """Twelve nominees, names of every length, a file whose name fits nowhere."""
    names = [f"{LONG_NAME}{number}" for number in range(1, 7)]
    names += ["喆珺玥", "李秀兰", "张三", "王五", "赵六", "𠮷野𬭎"]
    desk = _begun(root, names, LONG_UNIT)
    _put(desk, "life-photos/1", stages.photos(2))


def _heavy(stages: Stages, root: Path) -> None:
    """Three nominees of thirty files each."""
    desk = _begun(root, (*kit.NOMINEES, "陈多余"))
    for number in (1, 2, 3):
        _put(desk, f"life-photos/{number}", stages.photos(30))


def _right() -> list[Sample]:
    """What the demonstration has after its mending."""
    return [one for one in kit.first_try() if not one.flaws] + kit.second_try()


_STAGES: dict[str, Callable[[Stages, Path], None]] = {
    "empty": _empty,
    "half": _half,
    "findings": _findings,
    "complete": _complete,
    "crowded": _crowded,
    "heavy": _heavy,
}
STAGES = tuple(_STAGES)
