"""A submission with files on disk, made in the test, and a notice that asks for them."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from app.bags.layout import COVER, PACKAGE_INFO, Layout
from app.domain.notice import (
    Item,
    Kind,
    Method,
    NoticeProfile,
    Paper,
    Per,
    Rendition,
    Route,
)
from app.domain.package import PackagePlan
from app.domain.progress import Progress, Silent
from app.domain.submission import (
    Contact,
    Nominee,
    NoticeRef,
    Slot,
    SlotKey,
    Submission,
    SubmittedFile,
    Unit,
)
from app.packing.folder import write_bag
from app.packing.plan import plan_package
from app.packing.tags import bag_info

EMAIL = Route("email", Method.EMAIL, to="zuimei@example.org")
USB = Route("media-usb", Method.USB, any_of="media")
DISC = Route("media-disc", Method.DISC, any_of="media")
POST = Route("paper", Method.POST)
PROFILE = NoticeProfile(
    "jc-zuimei",
    "2024",
    "关于开展江城“最美科技工作者”推荐的通知",
    routes=(EMAIL, USB, DISC, POST),
    items=(
        Item("report", "工作报告", Kind.REPORT, renditions=(Rendition.WORD, Rendition.SCAN)),
        Item(
            "life-photos", "生活照", Kind.PHOTO, Per.NOMINEE,
            naming="{姓名}{序号}", naming_group="photos",
            routes=("email", "media-usb", "media-disc"),
        ),
        Item("video", "视频", Kind.VIDEO, Per.NOMINEE, routes=("media-usb", "media-disc")),
        Item("form", "推荐表", Kind.FORM, Per.NOMINEE, paper=Paper(2), routes=("email", "paper")),
        Item("year-end", "年度总结", Kind.REPORT, phase="year-end"),
    ),
)  # fmt: skip
PAPERS = {COVER: b"%PDF-1.7 cover", PACKAGE_INFO: b"{}"}
TODAY = date(2024, 4, 1)
NOW = datetime(2024, 4, 1, 9, 0, tzinfo=UTC)
NOTICE = NoticeRef("jc-zuimei", "2024", "0" * 128)
UNIT = Unit("江城市科协", Contact("王五", "010-12345678"))
_WANTED: tuple[tuple[str, str | None, str, int], ...] = (
    ("report", None, "report.docx", 3_000),
    ("report", None, "report.pdf", 5_000),
    ("life-photos", "n1", "IMG_1.JPG", 1_500_000),
    ("life-photos", "n1", "IMG_2.jpg", 10),
    ("life-photos", "n2", "IMG_1.jpg", 0),
    ("video", "n1", "clip.mp4", 3_000_000),
    ("form", "n1", "form.docx", 70_000),
    ("year-end", None, "later.docx", 8),
)


def make_submission(root: Path, names: tuple[str, str] = ("张三", "李四")) -> Submission:
    """Two nominees, eight files below `root`/files, each different from the others."""
    slots: dict[SlotKey, tuple[SubmittedFile, ...]] = {}
    (root / "files").mkdir(parents=True)
    for number, (item, nominee, name, size) in enumerate(_WANTED, 1):
        content = (f"{number}-{name}".encode() * (size // 4 + 1))[:size]
        path = f"files/{number:04d}{Path(name).suffix.lower()}"
        (root / path).write_bytes(content)
        file = SubmittedFile(
            path, name, size, hashlib.sha512(content).hexdigest(), NOW, f"/home/secretary/{name}"
        )
        key = SlotKey(item, nominee)
        slots[key] = (*slots.get(key, ()), file)
    return Submission(
        "s1",
        NOTICE,
        UNIT,
        NOW,
        nominees=(Nominee("n1", names[0]), Nominee("n2", names[1])),
        slots=tuple(Slot(key, files) for key, files in slots.items()),
        phase="now",
    )


def pack(
    submission: Submission,
    source: Path,
    target: Path,
    progress: Progress | None = None,
    *,
    plan: PackagePlan | None = None,
    layout: Layout = Layout.BAG,
    papers: Mapping[str, bytes] = PAPERS,
) -> Path:
    plan = plan or plan_package(submission, PROFILE, EMAIL, layout)
    tags = bag_info(submission, PROFILE, plan, TODAY)
    return write_bag(plan, tags, papers, source, target, progress or Silent(), layout)


def tree(root: Path) -> list[str]:
    """Every file and folder below `root`, sorted."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))
