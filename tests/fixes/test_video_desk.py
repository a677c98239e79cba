"""A video taken through the sandbox: seen, planned, made, cancelled, killed on the way."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import psutil
import pytest

from app.domain.notice import CountRange, Item, NoticeProfile, NumberRange
from app.domain.problems import RefusedProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SlotKey
from app.fixes.video_types import Mode, Reason
from app.sandbox.sandbox import Sandbox
from app.workflow import undo
from app.workflow.desk import Desk, editing
from app.workflow.gathering import gather
from app.workflow.mending import video
from app.workflow.mending.mend import told
from app.workflow.people.begin import begin
from tests import makers
from tests.fixes import video_files

KEY = SlotKey("video")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as made:
        yield made


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """It takes a second or two to make this small."""
    folder = tmp_path_factory.mktemp("large")
    return makers.full_video(folder / "a.mp4", seconds=8, width=1280, height=720)


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    asked: Item = video_files.item(seconds=NumberRange(max=8))
    item = Item(asked.id, asked.name, asked.kind, count=CountRange(1, 1), limits=asked.limits)
    begin(folder, NoticeProfile("small", "2026", "通知", items=(item,)), "江城市样例学会")
    with editing(folder, "") as opened:
        yield opened


def taken(desk: Desk, path: Path) -> str:
    assert not gather.add(desk, [path], KEY, Silent()).refused
    return path.name


def ffmpegs() -> list[psutil.Process]:
    """Those at work for children of this very process."""
    found = []
    for one in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            found += [one] if "-progress" in one.cmdline() else []
    return found


def gone(process: psutil.Process) -> bool:
    """A dead one that nobody has buried yet is gone too."""
    deadline = monotonic() + 5
    while monotonic() < deadline:
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            return True
        sleep(0.05)
    return False


def lying(desk: Desk) -> list[str]:
    fixed = desk.root / "fixed"
    return [path.name for path in fixed.iterdir()] if fixed.is_dir() else []


class Meddling:
    """Does something to each ffmpeg that it sees at work."""

    def __init__(self, meddle: Callable[[psutil.Process], None]) -> None:
        self._meddle = meddle
        self.seen: psutil.Process | None = None

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        for found in ffmpegs():
            if found != self.seen:
                self.seen = found
                self._meddle(found)


def test_a_video_is_seen_planned_and_made(desk: Desk, sandbox: Sandbox, tmp_path: Path) -> None:
    source = makers.video(tmp_path / "张三.mov", seconds=10)
    opened = video.open_video(desk, taken(desk, source), sandbox)
    assert (opened.seconds, opened.longest, opened.keys[:2]) == (10.0, 8, (0.0, 2.0))
    strip = video.strip(opened, sandbox)
    assert len(strip) == video.STRIP_FRAMES
    assert all(one and one.startswith(b"\xff\xd8") for one in strip)
    assert video.frame(opened, 3.5, sandbox)
    found = video.plan(opened, 2.0)
    assert (found.mode, found.reasons) == (Mode.CUT_COPY, (Reason.LENGTH, Reason.FORMAT))
    assert video.headline(opened, found) == (
        "画面不用重新压缩：剪到 8 秒，换成 MP4 格式，约 5 秒。"
    )
    outcome = video.make(desk, opened, found, sandbox, Silent())
    assert outcome.why == ""
    (made,) = desk.submission.files(KEY)
    assert outcome.made == (made,)
    assert (made.path, made.fixed_from) == ("fixed/0002-张三.mp4", "files/0001-张三.mov")
    assert max(video_files.ends(desk.root / made.path).values()) <= 8.0
    assert told(outcome).startswith("视频做成了合格的副本，长 7.9")
    assert undo.undo(desk) == "修正文件"
    assert desk.submission.files(KEY)[0].path == "files/0001-张三.mov"


def test_what_cannot_comply_is_not_begun(desk: Desk, sandbox: Sandbox, tmp_path: Path) -> None:
    opened = video.open_video(desk, taken(desk, makers.cut_video(tmp_path / "a.mp4")), sandbox)
    outcome = video.make(desk, opened, video.plan(opened), sandbox, Silent())
    assert outcome.why == "视频有损坏或没有拷完，请先找完整的原片。"
    assert lying(desk) == []


def test_no_video_has_no_desk(desk: Desk, sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(RefusedProblem, match="打不开"):
        video.open_video(desk, taken(desk, makers.junk(tmp_path / "a.mp4")), sandbox)
    with pytest.raises(RefusedProblem, match="不是能打开的视频"):
        video.open_video(desk, taken(desk, makers.photo(tmp_path / "b.jpg")), sandbox)


def cancel(_process: psutil.Process) -> None:
    raise Cancelled


def test_cancelling_kills_ffmpeg_and_leaves_no_file(
    desk: Desk, sandbox: Sandbox, large: Path
) -> None:
    opened = video.open_video(desk, taken(desk, large), sandbox)
    before = desk.submission
    meddling = Meddling(cancel)
    with pytest.raises(Cancelled):
        video.make(desk, opened, video.plan(opened), sandbox, meddling)
    assert meddling.seen is not None
    assert gone(meddling.seen)
    assert ffmpegs() == []
    assert (lying(desk), desk.submission) == ([], before)


def test_a_killed_ffmpeg_is_told(desk: Desk, sandbox: Sandbox, large: Path) -> None:
    opened = video.open_video(desk, taken(desk, large), sandbox)
    outcome = video.make(desk, opened, video.plan(opened), sandbox, Meddling(psutil.Process.kill))
    assert not outcome.mended
    assert outcome.why == "处理中断了，没有做成，原来的文件没有动。请再试一次。"
    assert lying(desk) == []


def test_a_child_that_dies_takes_ffmpeg_along(desk: Desk, sandbox: Sandbox, large: Path) -> None:
    opened = video.open_video(desk, taken(desk, large), sandbox)

    def orphan(process: psutil.Process) -> None:
        parent = process.parent()
        assert parent is not None
        Thread(target=parent.kill).start()

    meddling = Meddling(orphan)
    outcome = video.make(desk, opened, video.plan(opened), sandbox, meddling)
    assert outcome.why == "没能处理这个文件，可能是它内部有损坏。"
    assert meddling.seen is not None
    assert gone(meddling.seen)
    assert lying(desk) == []
