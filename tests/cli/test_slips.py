"""slips FOLDER: a page and words for files that only their provider can replace."""

from pathlib import Path

from app.workflow.desk import Desk
from tests import cases, makers
from tests.cli.running import run
from tests.printing.reading import solid, texts


def test_a_broken_photo_and_a_padded_one(folder: Path, tmp_path: Path) -> None:
    photos = [
        makers.truncated_photo(tmp_path / "微信图片_1.jpg"),
        makers.chat_photo(tmp_path / "mmexport2.jpg", width=160, height=120),
    ]
    cases.filled(folder, {"photos/1": photos})
    target = tmp_path / "索取单.pdf"
    ran = run("slips", folder, "-o", target, "--text", "--by", "2099-01-02")
    assert ran.code == 0
    assert "1. 工作照片 › 微信图片_1.jpg" in ran.out
    assert "请在 2099年1月2日前发给：江城市样例学会" in ran.out
    assert "（1 份，1 页）" in ran.out
    (page,) = map(solid, texts(target.read_bytes())["pdfium"])
    assert "微信图片_1.jpg" in page
    assert "mmexport2.jpg" in page
    assert page.count("没有预览") == 1


def test_nothing_to_ask_for(desk: Desk, tmp_path: Path) -> None:
    ran = run("slips", desk.root, "-o", tmp_path / "索取单.pdf")
    assert (ran.code, ran.out.strip()) == (0, "没有要向提供人索取的文件。")
    assert not (tmp_path / "索取单.pdf").exists()


def test_what_is_written_wrongly(desk: Desk, tmp_path: Path) -> None:
    for arguments, part in (
        ([], "请写 -o"),
        (["--text", "--by", "明天"], "--by 要写成年-月-日"),
        (["-o", str(desk.root / "a.pdf")], "不能写进报送稿文件夹"),
        (["-o", "a.txt"], "要以 .pdf 结尾"),
    ):
        ran = run("slips", desk.root, *arguments)
        assert (ran.code, part in ran.err) == (2, True)
