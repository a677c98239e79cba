import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.bags.layout import COVER, MANIFEST, SUMS, TAG_MANIFEST, Layout
from app.bags.verify import verify
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.packing import plan as plans
from app.packing.folder import NameTakenProblem, free_name
from app.packing.medium import MediumProblem, check
from app.packing.plan import plan_package
from app.packing.trail import Trail
from tests.bags.cases import Watcher
from tests.packing.cases import EMAIL, PAPERS, PROFILE, make_submission, pack, tree


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "submission"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_the_package_is_whole_to_us_and_to_bagit(source: Path, target: Path) -> None:
    submission = make_submission(source)
    plan = plan_package(submission, PROFILE, EMAIL)
    root = pack(submission, source, target)
    assert root == target / plan.name
    assert verify(root, Silent()).problems == ()
    told = subprocess.run(
        [sys.executable, "-m", "bagit", "--validate", str(root)], check=False, capture_output=True
    )
    assert told.returncode == 0, told.stderr.decode()
    assert {path for path in tree(root) if "." in path} == {
        *(file.entry.path for file in plan.files),
        *(*PAPERS, "bagit.txt", "bag-info.txt", TAG_MANIFEST, MANIFEST),
    }
    assert (root / MANIFEST).read_bytes() == plan.manifest.encode()


def test_nothing_tells_where_a_file_came_from(source: Path, target: Path) -> None:
    submission = make_submission(source)
    root = pack(submission, source, target)
    info = (root / "bag-info.txt").read_text("utf-8").splitlines()
    plan = plan_package(submission, PROFILE, EMAIL)
    assert info == [
        "Source-Organization: 江城市科协",
        "Contact-Name: 王五",
        "Contact-Phone: 010-12345678",
        "External-Description: 关于开展江城“最美科技工作者”推荐的通知",
        f"External-Identifier: {plan.id}",
        "Bagging-Date: 2024-04-01",
        f"Payload-Oxum: {plan.size}.6",
        "Bag-Software-Agent: Beiqi 0.1.0",
    ]
    for name in ("bag-info.txt", MANIFEST, TAG_MANIFEST):
        assert b"secretary" not in (root / name).read_bytes()


def test_originals_stay_as_they_were(source: Path, target: Path) -> None:
    submission = make_submission(source)
    before = {path: path.stat() for path in source.rglob("*")}
    pack(submission, source, target)
    after = {path: path.stat() for path in source.rglob("*")}
    assert {p: (s.st_ino, s.st_mtime_ns, s.st_size) for p, s in before.items()} == {
        p: (s.st_ino, s.st_mtime_ns, s.st_size) for p, s in after.items()
    }


def test_a_plain_package_is_checked_by_sha512sum(source: Path, target: Path) -> None:
    submission = make_submission(source)
    root = pack(submission, source, target, layout=Layout.PLAIN)
    assert verify(root, Silent()).problems == ()
    assert {"bagit.txt", "data", MANIFEST} & set(tree(root)) == set()
    assert {SUMS, COVER, "01-张三/张三1.jpg"} <= set(tree(root))
    if shutil.which("sha512sum"):
        subprocess.run(["sha512sum", "-c", SUMS], cwd=root, check=True, capture_output=True)


def test_a_taken_name_is_refused_and_a_free_one_offered(source: Path, target: Path) -> None:
    submission = make_submission(source)
    first = pack(submission, source, target)
    before = tree(target)
    with pytest.raises(NameTakenProblem, match="已经在那里") as refused:
        pack(submission, source, target)
    assert refused.value.free == f"{first.name}-2" == free_name(target, first.name)
    assert tree(target) == before
    plan = plans.renamed(plan_package(submission, PROFILE, EMAIL), refused.value.free)
    second = pack(submission, source, target, plan=plan)
    assert verify(second, Silent()).problems == ()


def test_an_empty_folder_of_that_name_is_taken_and_outlives_a_failure(
    source: Path, target: Path
) -> None:
    submission = make_submission(source)
    own = target / plan_package(submission, PROFILE, EMAIL).name
    own.mkdir()
    with pytest.raises(Cancelled):
        pack(submission, source, target, Watcher(cancel_at=0.0))
    assert tree(target) == [own.name]
    assert verify(pack(submission, source, target), Silent()).problems == ()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 1.0])
def test_cancelling_at_any_time_leaves_nothing(source: Path, target: Path, share: float) -> None:
    submission = make_submission(source)
    (target / "她的文件.txt").write_text("hers")
    with pytest.raises(Cancelled):
        pack(submission, source, target, Watcher(cancel_at=share))
    assert tree(target) == ["她的文件.txt"]


@pytest.mark.parametrize("spoil", ["changed", "longer", "gone"])
def test_a_source_that_changed_is_named_and_nothing_is_left(
    source: Path, target: Path, spoil: str
) -> None:
    submission = make_submission(source)
    file = source / "files/0004.jpg"
    if spoil == "gone":
        file.unlink()
    else:
        file.write_bytes(b"other bytes"[: 10 if spoil == "changed" else 11])
    with pytest.raises(RefusedProblem, match=r"张三2\.jpg"):
        pack(submission, source, target)
    assert tree(target) == []


def test_progress_counts_written_and_read_back_bytes(source: Path, target: Path) -> None:
    submission = make_submission(source)
    watcher = Watcher()
    pack(submission, source, target, watcher)
    shares = [share for share, _done, _total in watcher.steps]
    assert shares == sorted(shares)
    share, done, total = watcher.steps[-1]
    assert share == 1.0
    assert done == total > 2 * plan_package(submission, PROFILE, EMAIL).size


def test_a_byte_that_changes_on_the_medium_is_found_before_the_seal(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submission = make_submission(source)
    changed: list[Path] = []

    def sync_and_spoil(trail: Trail) -> None:
        changed.extend(target.glob(f"*/{COVER}"))
        changed[0].write_bytes(b"%PDF-1.7 COVER")

    monkeypatch.setattr(Trail, "sync_folders", sync_and_spoil)
    with pytest.raises(MediumProblem, match=f"{COVER}.*不一样"):
        pack(submission, source, target)
    assert len(changed) == 1
    assert tree(target) == []


def test_a_name_that_the_medium_changed_is_found(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As FAT does it, which drops dots at the end: here the file turns up under two names."""
    submission = make_submission(source)

    def sync_and_link(trail: Trail) -> None:
        photo = next(target.rglob("张三2.jpg"))
        photo.with_name("张三2.jpg.").hardlink_to(photo)
        photo.with_name("Thumbs.db").write_bytes(b"")

    monkeypatch.setattr(Trail, "sync_folders", sync_and_link)
    with pytest.raises(MediumProblem, match="别的名字"):
        pack(submission, source, target)
    assert [path for path in tree(target) if path.endswith((".txt", ".pdf"))] == []


def test_too_little_space_is_told_before_the_first_byte(target: Path) -> None:
    free = shutil.disk_usage(target).free * 2
    with pytest.raises(MediumProblem, match="还差"):
        check(target, [free])
    with pytest.raises(UsageProblem, match="不是文件夹"):
        check(target / "nowhere", [1])


def test_an_empty_package_is_refused(source: Path, target: Path) -> None:
    submission = dataclasses.replace(make_submission(source), slots=())
    with pytest.raises(RefusedProblem, match="没有要从这个渠道"):
        pack(submission, source, target)
    assert tree(target) == []


def test_a_paper_cannot_hide_the_bags_own_files(source: Path, target: Path) -> None:
    submission = make_submission(source)
    for name in (MANIFEST, "bagit.txt", "data", "data/x"):
        with pytest.raises(ValueError, match="not a paper"):
            pack(submission, source, target, papers={name: b""})
    assert tree(target) == []


def test_the_manifest_comes_once_everything_else_was_read_back(source: Path, target: Path) -> None:
    submission = make_submission(source)
    place = target / plan_package(submission, PROFILE, EMAIL).name / MANIFEST
    seen: list[bool] = []
    pack(submission, source, target, Watcher(act=lambda: seen.append(place.exists())))
    assert seen
    assert not any(seen)
    assert place.exists()
