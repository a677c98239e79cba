"""A package as zip, disc or mail: by which route, refused when, remembered how."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.notice import Method, NoticeProfile, Packaging
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Progress, Silent
from app.packing.media import mail
from app.packing.titles import mail_subject
from app.workflow.desk import Desk
from app.workflow.packing import discs, mailing
from app.workflow.packing.containers import FileWish, pack_iso, pack_zip
from app.workflow.packing.mailing import Mailed, pack_mail
from app.workflow.packing.verify import verify
from tests.bags.cases import Watcher
from tests.cli.running import run
from tests.packing.media_cases import read_draft
from tests.workflow.packing.packages import checked

MB = 1 << 20


def mailed(
    desk: Desk, target: Path, limit: int | None = None, progress: Progress | None = None
) -> Mailed:
    wish = FileWish(target, limit=limit)
    return pack_mail(desk, checked(desk), wish, progress or Silent())


def with_profile(desk: Desk, profile: NoticeProfile) -> Desk:
    return Desk(desk.root, desk.submission, profile)


def test_each_kind_takes_the_route_that_suits_it(desk: Desk, tmp_path: Path) -> None:
    zipped = pack_zip(desk, checked(desk), FileWish(tmp_path / "a.zip"), Silent())
    disc = pack_iso(desk, checked(desk), FileWish(tmp_path / "a.iso"), Silent())
    post = mailed(desk, tmp_path / "a.eml")
    assert [one.plan.route for one in (zipped, disc, post)] == ["email", "disc", "email"]
    assert desk.submission.chosen_routes == {"media": "disc"}
    assert {(ref.route, ref.manifest_sha512) for ref in desk.submission.packages} == {
        ("email", post.plan.manifest_sha512),
        ("disc", disc.plan.manifest_sha512),
    }
    for path in (*zipped.paths, *disc.paths):
        assert verify(path, Silent()).result.problems == ()
    named = pack_zip(desk, checked(desk), FileWish(tmp_path / "b.zip", "usb"), Silent())
    assert named.plan.route == "usb"


def test_a_notice_with_another_route_alone_takes_that_one(desk: Desk, tmp_path: Path) -> None:
    online = replace(desk.profile.routes[0], id="web", method=Method.ONLINE)
    items = tuple(replace(item, routes=("web",)) for item in desk.profile.items)
    one = with_profile(desk, replace(desk.profile, routes=(online,), items=items))
    made = pack_zip(one, checked(one), FileWish(tmp_path / "a.zip"), Silent())
    assert made.plan.route == "web"


def test_what_cannot_be_made_is_refused_and_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    wishes = {
        "没有“fax”": FileWish(tmp_path / "a.zip", "fax"),
        "没有电子报送包": FileWish(tmp_path / "a.zip", "paper"),
        "报送稿文件夹": FileWish(desk.root / "a.zip"),
        "找不到": FileWish(tmp_path / "nowhere" / "a.zip"),
    }
    for words, wish in wishes.items():
        with pytest.raises(UsageProblem, match=words):
            pack_zip(desk, checked(desk), wish, Silent())
    assert [path for path in tmp_path.iterdir() if path != desk.root] == []


def test_a_blocked_submission_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.save(replace(desk.submission, attestations=()))
    for make in (pack_zip, pack_iso, pack_mail):
        with pytest.raises(RefusedProblem, match="还不能打包"):
            make(desk, checked(desk), FileWish(tmp_path / "a.zip"), Silent())


def test_the_mail_follows_the_notice_and_bears_the_cover(desk: Desk, tmp_path: Path) -> None:
    made = mailed(desk, tmp_path / "a.eml")
    (message,) = made.messages
    assert (message.to, made.uploads) == ("a@example.com", None)
    assert message.subject == "江城市样例学会-小小先进2026-报送材料"
    assert "封面清单.pdf" in message.body
    code = made.plan.code
    assert f"封面编号：{code}" in message.body
    parsed = read_draft(made.drafts[0].read_bytes())
    attached = [one.get_filename() for one in parsed.iter_attachments()]
    assert attached == [one.name for one in message.attachments]
    assert set(attached) == {"封面清单.pdf", *(Path(f.entry.path).name for f in made.plan.files)}


@pytest.mark.parametrize(
    ("rule", "subject"),
    [
        ("{单位}{名称}报名", "江城市样例学会小小先进2026报名"),
        ("单位名称+姓名", "江城市样例学会-张三"),
        ("先进事迹＋推荐单位", "先进事迹-江城市样例学会"),
        ("报名材料", "报名材料"),
    ],
)
def test_the_subject_is_the_notices_own_where_it_gives_one(
    desk: Desk, rule: str, subject: str
) -> None:
    route = replace(desk.profile.routes[0], subject=rule)
    assert mail_subject(desk.submission, desk.profile, route) == subject


def test_a_notice_that_wants_an_archive_gets_one(desk: Desk, tmp_path: Path) -> None:
    packaging = Packaging(archive="{单位}材料.zip")
    one = with_profile(desk, replace(desk.profile, packaging=packaging))
    made = mailed(one, tmp_path / "a.eml")
    (attachment,) = made.messages[0].attachments
    assert attachment.name == "江城市样例学会材料.zip"
    parsed = read_draft(made.drafts[0].read_bytes())
    (attached,) = parsed.iter_attachments()
    (tmp_path / "got.zip").write_bytes(bytes(attached.get_content()))
    assert verify(tmp_path / "got.zip", Silent()).result.problems == ()


def test_what_is_too_large_is_laid_out_with_steps(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "SMALLEST_LIMIT", 0)
    made = mailed(desk, tmp_path / "a.eml", 100_000)
    assert made.uploads == tmp_path / "待上传"
    steps = (made.uploads / "上传步骤.txt").read_text("utf-8-sig")
    assert "a@example.com" in steps
    assert "超大附件" in steps
    names = {path.name for path in made.uploads.iterdir()} - {"上传步骤.txt"}
    assert names
    carried = {one.name for message in made.messages for one in message.attachments}
    assert names.isdisjoint(carried)
    assert all("超大附件" in message.body for message in made.messages)


def test_webmail_gets_a_folder_a_message(desk: Desk, tmp_path: Path) -> None:
    wish = FileWish(tmp_path / "网页邮箱", limit=20 * MB)
    folders = mailing.lay_out_for_webmail(desk, checked(desk), wish, Silent())
    assert [folder.name for folder in folders] == ["第1封"]
    text = (folders[0] / "邮件正文.txt").read_text("utf-8-sig")
    assert text.splitlines()[:2] == ["a@example.com", "江城市样例学会-小小先进2026-报送材料"]
    assert (folders[0] / "封面清单.pdf").is_file()
    with pytest.raises(Cancelled):
        other = FileWish(tmp_path / "另一个")
        mailing.lay_out_for_webmail(desk, checked(desk), other, Watcher(0.1))
    assert not (tmp_path / "另一个").exists()


def test_burners_are_found_by_system_and_steps_are_always_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = tmp_path / "a.iso"
    there: set[str] = set()

    def which(name: str) -> str | None:
        return f"/bin/{name}" if name in there else None

    monkeypatch.setattr("app.workflow.packing.discs.shutil.which", which)
    for platform in ("win32", "darwin", "linux"):
        found = discs.burner(image, platform)
        assert (found.program, found.command) == ("", ())
        assert "a.iso" in found.steps
        assert "{" not in found.steps
    there |= {"isoburn.exe", "hdiutil", "wodim", "xorriso"}
    assert discs.burner(image, "win32").command == ("/bin/isoburn.exe", str(image))
    assert discs.burner(image, "darwin").command == ("/bin/hdiutil", "burn", str(image))
    assert discs.burner(image, "linux").program == "xorriso"
    assert not discs.burner(image, "linux").asks
    there.add("brasero")
    assert discs.burner(image, "linux").program == "brasero"


def test_the_disc_that_is_needed_is_told() -> None:
    assert discs.capacity_text(5 * 10**8) == "映像有 476 MB，要用一张空白的 CD（700 MB）。"
    assert "DVD（4.7 GB）" in discs.capacity_text(10**9)
    assert "也装不下" in discs.capacity_text(10**11)


def test_the_command_makes_all_three_at_once_and_tells_what_comes_next(
    desk: Desk, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("a.zip", "a.iso", "a.eml")]
    ran = run(
        "pack",
        desk.root,
        "--zip",
        files[0],
        "--iso",
        files[1],
        "--eml",
        files[2],
        "--split",
        "90MB",
    )
    assert ran.code == 0, ran.err
    assert all(file.is_file() for file in files)
    assert "刻录" in ran.out
    assert "收件人 a@example.com；主题 江城市样例学会-小小先进2026-报送材料" in ran.out
    assert run("verify", files[0], files[1]).code == 0
    again = run("pack", desk.root, "--zip", files[0])
    assert (again.code, "已经在那里" in again.err) == (2, True)


def test_a_route_without_an_address_makes_a_draft_all_the_same(desk: Desk, tmp_path: Path) -> None:
    email, *others = desk.profile.routes
    routes = (replace(email, to=None), *others)
    one = with_profile(desk, replace(desk.profile, routes=routes))
    made = mailed(one, tmp_path / "a.eml")
    assert not read_draft(made.drafts[0].read_bytes())["To"]
