"""`python -m tests.benchmarks.bench_known_good`: 200 files as they should be, through one check.

Cameras' and phones' photos, headshots, videos, Word files, sealed scans and a sheet, of many
shapes: what a check says of them but 合格 is a false alarm, save what such a file earns (EARNED).
"""

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.domain.finding import Finding, Severity
from app.domain.notice import Item, Kind, Limits, NoticeProfile, Per, Rendition
from app.domain.progress import Silent
from app.samples import headshots, kit, photos, scans, sheets, videos, words
from app.samples.formpages import FORM
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import check
from app.workflow.desk import look
from app.workflow.gathering import gather
from app.workflow.people.begin import begin
from tests.benchmarks import reference_job
from tests.benchmarks.reference_job import NAMES

NOMINEES = 18
EARNED = {
    "HS06": "only a person can judge a pose",
    "PH09": "turned by EXIF, as phones do: said, not reproached",
    "NM01": "names are planned at packing: said, not reproached",
    "NM02": "the same",
}
_PAPERS = {
    "work-report": "推荐工作情况报告",
    "activity-table": "学习宣传活动开展情况表",
    "form": "推荐表",
}
_SMALL_TWO_INCHES = ((4000, 5600), (3850, 5600), (4200, 5400))
"""35 × 49, 33 × 48 and 35 × 45 mm: each is in use."""
_COLUMNS = ("序号", "姓名", "性别", "单位", "职务职称", "联系电话")
_ROSTER = Item(
    "roster", "推荐人选汇总表", Kind.TABLE, renditions=(Rendition.SHEET,), required=True,
    limits=Limits(columns=_COLUMNS),
)  # fmt: skip


def make(root: Path, nominees: int) -> Path:
    """The submission's folder below `root`: eleven files a nominee and two of the unit."""
    draft = root / "draft"
    begin(draft, _profile(), kit.UNIT, nominees=NAMES[:nominees])
    desk = look(draft)
    wanted = dict(_of_unit(root / "unit", nominees))
    for number in range(1, nominees + 1):
        for item, files in _of_person(root / f"files-{number}", number).items():
            wanted[f"{item}/{number}"] = files
    for slot, files in wanted.items():
        key = gather.slot_named(slot, desk.submission, desk.profile)
        refused = gather.add(desk, files, key, Silent()).refused
        assert not refused, refused
    return draft


def _profile() -> NoticeProfile:
    asked = reference_job.profile()
    items = (
        replace(item, per=Per.UNIT) if item.id == "summary-table" else item for item in asked.items
    )
    return replace(asked, items=(*items, _ROSTER))


def _of_unit(folder: Path, nominees: int) -> dict[str, list[Path]]:
    """The table of all nominees, stamped and as a sheet; its Word file lists them."""
    folder.mkdir(parents=True)
    rows = [
        (str(number), name, "女", "江城市样例研究所", "研究员", f"000-{number:08d}")
        for number, name in enumerate(NAMES[:nominees], 1)
    ]
    fields = {f"人选{number}": name for number, name in enumerate(NAMES[:nominees], 1)}
    title = "推荐人选汇总表"
    return {
        "roster": [sheets.summary_sheet(folder / "名单.xlsx", columns=_COLUMNS, rows=rows)],
        "summary-table": [
            words.word_document(folder / "汇总表.docx", title=title, fields=fields),
            _scan(folder / "汇总表.pdf", title, fields, 0),
        ],
    }


def _of_person(folder: Path, number: int) -> dict[str, list[Path]]:
    folder.mkdir(parents=True)
    background = (headshots.WHITE, headshots.BLUE, headshots.RED)[number % 3]
    width, height = _SMALL_TWO_INCHES[number % 3]
    found = {
        "life-photos": _photos(folder, number),
        "headshot": [
            headshots.headshot(
                folder / "证件照.jpg", width=width, height=height, background=background,
                seed=number,
            )
        ],
        "video": [_video(folder, number)],
    }  # fmt: skip
    for item, title in _PAPERS.items():
        fields = {**FORM, "姓名": NAMES[number - 1]}
        found[item] = [
            words.word_document(
                folder / f"{title}.docx", title=title, fields=fields, chars=200 + 90 * number,
                seed=number, inside=_inside(number),
            ),
            _scan(folder / f"{title}.pdf", title, fields, number),
        ]  # fmt: skip
    return found


def _photos(folder: Path, number: int) -> list[Path]:
    """A camera's, one held upright, and a phone's that does not say where."""
    seed = 3 * number
    return [
        photos.camera_photo(
            folder / "IMG_1.JPG", width=4000, height=3000, megabytes=2.4, seed=seed,
            preview=number % 2 == 0,
        ),
        photos.camera_photo(
            folder / "IMG_2.JPG", width=5184, height=3456, megabytes=2.6, seed=seed + 1,
            orientation=(6, 8, 1)[number % 3], make="NIKON CORPORATION", model="NIKON D7500",
        ),
        photos.phone_photo(
            folder / "IMG_3.jpg", width=4608, height=3456, seed=seed + 2, gps=None,
            orientation=(1, 6)[number % 2],
        ),
    ]  # fmt: skip


def _video(folder: Path, number: int) -> Path:
    name = ("视频.mp4", "视频.mov")[number % 2]
    return videos.phone_video(
        folder / name, seconds=8 + number, fps=(25, 30, 50)[number % 3],
        rotation=(0, 90, 270)[number % 3], faststart=number % 4 > 0, audio_extra_ms=20 * number,
        view="night" if number % 5 == 0 else "day", seed=number,
    )  # fmt: skip


def _inside(number: int) -> words.Inside:
    kinds = (
        words.NOTHING,
        words.Inside(text_box="附言：以上情况属实。"),
        words.Inside(control="江城区"),
    )
    return kinds[number % 3]


def _scan(path: Path, title: str, fields: Mapping[str, str], number: int) -> Path:
    """Of many scanners: 150 to 300 dpi, askew by up to a degree, worn and tilted seals."""
    seal = scans.Seal(
        unit=reference_job.SEAL, at=(148 + number % 5 * 3, 248 + number % 4 * 3),
        radius_mm=(21, 20, 19)[number % 3], strength=(0.85, 0.7, 1.0)[number % 3],
        tilt=(-25, -8, 0, 10, 22)[number % 5], flat=0.7 if number % 6 == 5 else 1,
    )  # fmt: skip
    return scans.scanned_pdf(
        path, pages=1 + number % 3, dpi=(150, 200, 300)[number % 3], seals=[seal],
        form=scans.Form(title=title, fields=fields), skew=(-0.9, 0.4, 0.0, 1.0)[number % 4],
        quality=(62, 78, 88)[number % 3], seed=number + 1,
    )  # fmt: skip


def alarms(findings: tuple[Finding, ...]) -> Counter[str]:
    """How often each rule said each thing but 合格."""
    said = (one for one in findings if one.severity is not Severity.PASSED)
    return Counter(f"{one.rule.code} {one.severity}" for one in said)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nominees", type=int, default=NOMINEES)
    parser.add_argument("--ocr", action="store_true", help="read the scans too: minutes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BEIQI_HOME"] = f"{folder}/home"
        desk = look(make(Path(folder), given.nominees))
        files = sum(len(slot.files) for slot in desk.submission.slots)
        print(f"{files} files", flush=True)
        with Sandbox() as sandbox:
            findings = check(desk, Silent(), sandbox, ocr=given.ocr).report.findings
    passed = sum(one.severity is Severity.PASSED for one in findings)
    print(f"合格 {passed}")
    for what, often in sorted(alarms(findings).items()):
        print(f"{what} ×{often} {EARNED.get(what[:4], '')}")
    for one in findings:
        quiet = one.severity in {Severity.PASSED, Severity.INFO, Severity.NOT_CHECKED}
        if not quiet and one.rule.code not in EARNED:
            name = one.file.name if one.file else ""
            print(one.rule.code, one.severity, one.nominee, name, dict(one.values))


if __name__ == "__main__":
    main()
