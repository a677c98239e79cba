"""The demonstration's files: a unit's first try, and what it brings after reading what is wrong.

Every name, number and place is made up; every file bears 样例.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from app.samples import broken, headshots, oldwords, pdfs, photos, scans, videos, words
from app.samples.formpages import FORM

UNIT = "江城区科学技术协会（样例）"
CONTACT = "王敏,010-55550137"
NOMINEES = ("张伟明", "李秀兰")
EXTRA_NOMINEE = "陈多余"

Maker = Callable[[Path], Path]
Turn = Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True)
class Sample:
    """A file for a slot (`ITEM` or `ITEM/number`); `flaws` are the codes it should earn."""

    slot: str
    name: str
    make: Maker
    flaws: tuple[str, ...] = ()

    def write(self, folder: Path) -> Path:
        """Makes the file below `folder` and returns its path."""
        target = folder / self.slot.replace("/", "-") / self.name
        target.parent.mkdir(parents=True, exist_ok=True)
        self.make(target)
        return target


def first_try() -> list[Sample]:
    """One flaw of each kind, and some files that are right."""
    return [*_unit_first(), *_person_first(1), *_person_first(2), *_flawed_people()]


def second_try() -> list[Sample]:
    """What the unit brings instead of, or besides, what was found wrong."""
    return [
        Sample("work-report", "推荐工作情况报告.docx", _report),
        Sample("work-report", "推荐工作情况报告（盖章）.pdf", _scan("推荐工作情况报告", 2)),
        Sample("summary-table", "推荐人选汇总表.docx", _summary),
        Sample("activity-table", "活动开展情况表.docx", _word("学习宣传活动开展情况表")),
        Sample("activity-table", "活动开展情况表扫描.pdf", _scan("学习宣传活动开展情况表")),
        Sample("form/1", "张伟明推荐表扫描.pdf", _scan("推荐表", 2, NOMINEES[0])),
        Sample("form/2", "李秀兰推荐表.docx", _word("推荐表", NOMINEES[1])),
        Sample("life-photos/1", "实验室工作照.jpg", _camera(13, hour=11)),
        Sample("life-photos/2", "下乡指导.jpg", _camera(22, hour=15)),
        Sample("life-photos/2", "课题讨论.jpg", _phone(23)),
        Sample("headshot/2", "李秀兰证件照.jpg", _headshot(2)),
        Sample("video/1", "张伟明工作视频.mp4", _video(seconds=178)),
        Sample("video/2", "李秀兰视频.mov", _video(seconds=95, rotation=90)),
    ]


def _unit_first() -> list[Sample]:
    return [
        Sample("work-report", "报告.docx", _cut_short(_report, ".docx"), ("WD01",)),
        Sample("work-report", "报告.pdf", _locked, ("PD02",)),
        Sample("summary-table", "汇总表.docx", _encrypted_word, ("WD09",)),
        Sample("summary-table", "汇总表盖章.pdf", _scan("推荐人选汇总表")),
    ]


def _person_first(number: int) -> list[Sample]:
    """What is right from the start."""
    name = NOMINEES[number - 1]
    return [
        Sample(f"life-photos/{number}", f"IMG_{number}001.JPG", _camera(number * 10 + 1, hour=9)),
        Sample(f"life-photos/{number}", f"IMG_{number}002.JPG", _upright(number * 10 + 2)),
        *([Sample("headshot/1", f"{name}证件照.jpg", _headshot(1))] if number == 1 else []),
        *([Sample("form/1", f"{name}推荐表.docx", _word("推荐表", name))] if number == 1 else []),
        *([Sample("form/2", f"{name}推荐表.pdf", _scan("推荐表", 2, name))] if number == 2 else []),
    ]


def _flawed_people() -> list[Sample]:
    return [
        Sample("life-photos/1", "IMG_4471.HEIC", _heic, ("PH02",)),
        Sample("life-photos/1", "微信图片_20240318.jpg", _chat, ("PH03",)),
        Sample("life-photos/1", "IMG_1005.JPG", _cut_short(_camera(15), ".jpg"), ("PH01",)),
        Sample("life-photos/1", "截图.jpg", _png, ("PH02",)),
        Sample("headshot/2", "证件照.docx", _word("证件照"), ("PH02",)),
        Sample("form/1", "推荐表照片.jpg", _chat, ("PD01",)),
        Sample("form/2", "李秀兰推荐表.docx", _pdf, ("WD02",)),
        Sample("video/1", "张伟明视频.mp4", _video(seconds=192), ("VD03",)),
        Sample(
            "video/2", "李秀兰视频.avi", _video(seconds=60, width=1280, height=720),
            ("VD02", "VD05"),
        ),
    ]  # fmt: skip


def _camera(seed: int, hour: int = 10) -> Maker:
    taken = datetime(2024, 3, 12, hour, 20)  # noqa: DTZ001 - EXIF times bear no zone
    return lambda path: photos.camera_photo(path, seed=seed, taken=taken)


def _upright(seed: int) -> Maker:
    return lambda path: photos.camera_photo(path, seed=seed, orientation=6)


def _phone(seed: int) -> Maker:
    return lambda path: photos.phone_photo(path, seed=seed)


def _heic(path: Path) -> Path:
    return photos.phone_photo(path, width=2016, height=1512, seed=31)


def _chat(path: Path) -> Path:
    return photos.chat_photo(path, seed=32)


def _png(path: Path) -> Path:
    return photos.camera_photo(path, width=2400, height=1600, seed=33, form="PNG")


def _headshot(seed: int) -> Maker:
    """35 × 49 mm as a studio delivers it for print, above 2 MB by its own detail."""
    return lambda path: headshots.headshot(path, width=4000, height=5600, seed=seed)


def _word(title: str, name: str = "") -> Maker:
    fields = _fields(name)
    return lambda path: words.word_document(path, title=title, fields=fields, chars=300)


def _fields(name: str) -> Mapping[str, str]:
    """The form's fields, filled in for this nominee."""
    return {**FORM, "姓名": name} if name else FORM


def _summary(path: Path) -> Path:
    """A table that names both nominees."""
    fields = {f"人选{number}": name for number, name in enumerate(NOMINEES, 1)}
    return words.word_document(path, title="推荐人选汇总表", fields=fields)


def _report(path: Path) -> Path:
    return words.word_document(path, title="推荐工作情况报告", fields={}, chars=1800)


def _encrypted_word(path: Path) -> Path:
    return oldwords.encrypted_word(path)


def _pdf(path: Path) -> Path:
    return pdfs.text_pdf(path)


def _locked(path: Path) -> Path:
    return pdfs.locked_pdf(path, password="样例")  # noqa: S106 - it protects nothing


def _scan(title: str, pages: int = 1, name: str = "") -> Maker:
    form = scans.Form(title=title, fields=_fields(name))
    seal = scans.Seal(unit="江城区科学技术协会")
    return lambda path: scans.scanned_pdf(path, pages=pages, form=form, seals=[seal])


def _video(*, seconds: float, width: int = 1920, height: int = 1080, rotation: Turn = 0) -> Maker:
    return lambda path: videos.phone_video(
        path, seconds=seconds, width=width, height=height, rotation=rotation
    )


def _cut_short(make: Maker, suffix: str) -> Maker:
    """A file whose copy was broken off."""

    def write(path: Path) -> Path:
        whole = make(path.with_name(f"whole{suffix}"))
        broken.truncated(path, whole)
        whole.unlink()
        return path

    return write
