import hashlib
import re
from email.header import decode_header, make_header
from io import BytesIO
from pathlib import Path

import pytest

from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.packing.media.eml import draft, write_drafts
from app.packing.media.mail import Attachment, Letter, attachments_of, mailing
from app.packing.media.parts import Part, Told, small_part
from app.packing.media.plainly import lay_out
from tests.bags.cases import Watcher
from tests.packing.media_cases import content_of, make_parts, read_draft

MB = 1 << 20
LETTER = Letter(
    "zuimei@example.org", "江城市科协-最美科技工作者2024-报送材料", ("您好：",), ("王五",)
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "submission"


def materials(source: Path) -> tuple[Attachment, ...]:
    _plan, parts = make_parts(source)
    return attachments_of(one for one in parts if one.entry.path.startswith("data/"))


def sized(*sizes: int) -> list[Attachment]:
    return [
        Attachment(f"{number}.bin", small_part(f"data/{number}.bin", bytes(size)))
        for number, size in enumerate(sizes, 1)
    ]


def test_one_message_has_the_plain_subject_and_every_file(source: Path, tmp_path: Path) -> None:
    made = mailing(LETTER, materials(source))
    (file,) = write_drafts(made, tmp_path / "邮件.eml", Silent())
    parsed = read_draft(file.read_bytes())
    assert (parsed["X-Unsent"], parsed["To"], parsed["Subject"]) == ("1", LETTER.to, LETTER.subject)
    assert parsed["From"] is None
    body = parsed.get_body()
    assert body is not None
    lines = str(body.get_content()).splitlines()
    assert lines[0] == "您好："
    assert lines[-1] == "王五"
    assert "本封附件 4 个：" in lines
    found = {one.get_filename(): bytes(one.get_content()) for one in parsed.iter_attachments()}
    assert found == {one.name: content_of(one.part) for one in materials(tmp_path / "again")}
    assert list(found) == ["张三1.jpg", "张三2.jpg", "视频.mp4", "李四1.jpg"]


def test_old_mailers_find_the_name_in_an_encoded_word(source: Path, tmp_path: Path) -> None:
    (file,) = write_drafts(mailing(LETTER, materials(source)), tmp_path / "a.eml", Silent())
    text = file.read_bytes().decode("ascii")
    assert max(map(len, text.split("\r\n"))) < 100
    words = re.findall(r'name="((?:=\?utf-8\?[^"]+|\s)+)"', text)
    shown = [str(make_header(decode_header(one))) for one in words]
    assert shown == ["张三1.jpg", "张三2.jpg", "视频.mp4", "李四1.jpg"]


def test_several_messages_are_numbered_and_none_is_above_the_limit(
    source: Path, tmp_path: Path
) -> None:
    limit = 5 * MB
    made = mailing(LETTER, [*materials(source), *sized(2 * MB)], limit)
    files = write_drafts(made, tmp_path / "邮件.eml", Silent())
    assert [file.name for file in files] == ["邮件-第1封（共2封）.eml", "邮件-第2封（共2封）.eml"]
    assert all(limit * 0.4 < file.stat().st_size <= limit for file in files)
    subjects = [one.subject for one in made.messages]
    assert subjects == [f"{LETTER.subject}（{number}/2）" for number in (1, 2)]
    assert all(f"（{one.number}/2）" in one.body for one in made.messages)
    assert made.too_large == ()


def test_what_is_sent_is_never_more_than_was_reckoned() -> None:
    for size in (0, 1, 56, 57, 58, 1000, 100_000):
        made = mailing(LETTER, sized(size))
        (message,) = made.messages
        out = BytesIO()
        draft(message, out.write, Told(Silent(), size))
        sent = len(out.getvalue())
        assert sent <= message.sent_size < sent + 20_000


def test_a_file_that_no_message_carries_is_left_out_and_named() -> None:
    small, large = sized(10, 2 * MB)
    made = mailing(LETTER, [large, small], MB)
    assert made.too_large == (large,)
    (message,) = made.messages
    assert message.attachments == (small,)
    assert "另有 1 个大文件用超大附件发送：\n1. 2.bin" in message.body
    (alone,) = mailing(LETTER, [large], MB).messages
    assert alone.attachments == ()


def test_files_of_one_name_are_told_apart_by_their_folder() -> None:
    parts = [
        small_part("data/01-张三/推荐表.docx", b"1"),
        small_part("data/02-李四/推荐表.DOCX", b"2"),
        small_part("data/03-张三/推荐表.docx", b"3"),
        small_part("data/01-张三/张三1.jpg", b"4"),
    ]
    assert [one.name for one in attachments_of(parts)] == [
        "张三-推荐表.docx",
        "李四-推荐表.DOCX",
        "张三-推荐表-2.docx",
        "张三1.jpg",
    ]


@pytest.mark.parametrize("limit", [0, MB - 1, 101 * MB])
def test_a_limit_beyond_reason_is_refused(limit: int) -> None:
    with pytest.raises(UsageProblem, match="1 MB 到 100 MB"):
        mailing(LETTER, sized(1), limit)


@pytest.mark.parametrize("share", [0.2, 0.6, 1.0])
def test_cancelling_leaves_no_draft(share: float, source: Path, tmp_path: Path) -> None:
    made = mailing(LETTER, materials(source), 5 * MB)
    with pytest.raises(Cancelled):
        write_drafts(made, tmp_path / "a.eml", Watcher(share))
    assert list(tmp_path.iterdir()) == [source]


def test_a_changed_file_is_refused_and_a_draft_that_lies_there_stays(
    source: Path, tmp_path: Path
) -> None:
    made = mailing(LETTER, materials(source))
    (tmp_path / "a.eml").write_bytes(b"mine")
    with pytest.raises(UsageProblem, match="已经在那里"):
        write_drafts(made, tmp_path / "a.eml", Silent())
    assert (tmp_path / "a.eml").read_bytes() == b"mine"
    victim = made.messages[0].attachments[0].part.source
    assert isinstance(victim, Path)
    victim.write_bytes(b"other")
    with pytest.raises(RefusedProblem, match="内容变了"):
        write_drafts(made, tmp_path / "b.eml", Silent())
    assert not (tmp_path / "b.eml").exists()


def test_a_subject_or_address_cannot_smuggle_in_a_header(source: Path, tmp_path: Path) -> None:
    letter = Letter("a@example.org", "标题 \nBcc: x@example.org", ("",), ())
    with pytest.raises(ValueError, match="linefeed"):
        write_drafts(mailing(letter, materials(source)), tmp_path / "a.eml", Silent())
    assert list(tmp_path.iterdir()) == [source]


def test_files_are_laid_out_whole_or_not_at_all(source: Path, tmp_path: Path) -> None:
    found = materials(source)
    total = sum(one.size for one in found)
    folder = lay_out(tmp_path / "待上传", found, {"步骤.txt": "1\n2"}, Told(Silent(), total))
    shown = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert shown.pop("步骤.txt") == "\ufeff1\r\n2".encode()
    assert shown == {one.name: content_of(one.part) for one in found}
    with pytest.raises(UsageProblem, match="已经在那里"):
        lay_out(folder, found, {}, Told(Silent(), total))
    with pytest.raises(Cancelled):
        lay_out(tmp_path / "b", found, {}, Told(Watcher(0.2), total))
    changed = Part(found[0].part.entry, small_part("x", b"?").source)
    assert hashlib.sha512(b"?").hexdigest() != changed.entry.sha512
    assert sorted(tmp_path.iterdir()) == sorted([source, folder])
