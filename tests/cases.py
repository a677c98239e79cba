"""A small notice, a submission for it, and files that please it; for tests of the upper rooms."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.notice import (
    Attestation,
    CountRange,
    Deadline,
    Item,
    Kind,
    Limits,
    Method,
    NoticeProfile,
    NumberRange,
    Paper,
    Per,
    Quota,
    Rendition,
    Route,
    SizeRange,
)
from app.domain.progress import Silent
from app.domain.submission import Contact
from app.sandbox.sandbox import Sandbox
from app.workflow.checking import decide
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.people.begin import begin
from tests import makers

NOW = datetime.now().astimezone()

REPORT = Item(
    "report",
    "工作报告",
    Kind.REPORT,
    Per.UNIT,
    count=CountRange(1, 1),
    renditions=(Rendition.WORD, Rendition.SCAN),
    paper=Paper(copies=1, sealed=True),
    limits=Limits(chars=NumberRange(max=500)),
    routes=("email", "paper"),
)
PHOTOS = Item(
    "photos",
    "工作照片",
    Kind.PHOTO,
    Per.NOMINEE,
    count=CountRange(2, 3),
    limits=Limits(formats=("jpg",), bytes=SizeRange(min="20KB")),
    naming="{姓名}{序号}",
    naming_group="photos",
    routes=("email", "usb", "disc"),
)
VIDEO = Item(
    "video",
    "视频",
    Kind.VIDEO,
    Per.NOMINEE,
    count=CountRange(1, 1),
    limits=Limits(formats=("mp4",), seconds=NumberRange(max=2), resolutions=((320, 180),)),
    routes=("email", "usb", "disc"),
)
PROFILE = NoticeProfile(
    id="small-2026",
    edition="2026",
    title="关于报送“小小先进”材料的通知",
    issuers=("某市科协",),
    deadlines=(Deadline((NOW + timedelta(days=30)).date(), what="全部材料"),),
    quotas=(Quota("society", "学会", 1, 2), Quota("district", "各区", 1, 3)),
    routes=(
        Route("email", Method.EMAIL, to="a@example.com"),
        Route("usb", Method.USB, any_of="media", accompanies="paper"),
        Route("disc", Method.DISC, any_of="media", accompanies="paper"),
        Route("paper", Method.POST, to="某市某路1号"),
    ),
    items=(REPORT, PHOTOS, VIDEO),
    attestations=(
        Attestation("no-secrets", "材料不涉密。"),
        Attestation("asked", "已征求意见。", only_for=("district",)),
    ),
)


def started(folder: Path, nominees: tuple[str, ...] = ("张三",)) -> Desk:
    """An empty submission of 江城市样例学会 for the small notice."""
    begin(
        folder,
        PROFILE,
        "江城市样例学会",
        recommender="society",
        nominees=nominees,
        contact=Contact("王敏", "010-55550137"),
    )
    return look(folder)


def good_files(folder: Path) -> dict[str, list[Path]]:
    """Files that please the small notice, by slot, for one nominee."""
    folder.mkdir(parents=True, exist_ok=True)
    return {
        "report": [
            makers.word(folder / "报告.docx", title="", fields={}, chars=400),
            makers.scan(folder / "报告.pdf", dpi=140),
        ],
        "photos/1": [makers.photo(folder / f"IMG_{n}.JPG", seed=n) for n in (1, 2)],
        "video/1": [makers.video(folder / "工作.mp4")],
    }


def filled(
    folder: Path, files: dict[str, list[Path]], nominees: tuple[str, ...] = ("张三",)
) -> Desk:
    """A submission into which files by slot were taken in."""
    return with_files(started(folder, nominees), files)


def with_files(desk: Desk, files: dict[str, list[Path]]) -> Desk:
    for slot, paths in files.items():
        key = gather.slot_named(slot, desk.submission, desk.profile)
        assert not gather.add(desk, paths, key, Silent()).refused
    return desk


def attested(desk: Desk) -> Desk:
    decide.confirm(desk, "no-secrets", answer=True, by="王敏")
    return desk


def childless() -> Sandbox:
    """A sandbox that can start no child: what it is asked it cannot do."""
    return Sandbox(command=[str(Path(__file__).parent / "no-such-program")])


def without_item(item_id: str) -> NoticeProfile:
    items = tuple(item for item in PROFILE.items if item.id != item_id)
    return replace(PROFILE, items=items)
