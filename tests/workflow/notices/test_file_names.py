"""What a notice's file is called may be odd; the profile that is read from it is a right one."""

from pathlib import Path

from app.sandbox.sandbox import Sandbox
from app.shapes.profile import dumps, loads
from app.workflow.notices import reading


def test_a_line_break_in_a_file_name_makes_no_wrong_profile(tmp_path: Path) -> None:
    path = tmp_path / "通\n知\x01.txt"
    path.write_text("请于2025年4月3日前报送推荐表。\n", encoding="utf-8")
    with Sandbox(workers=1) as box:
        profile = reading.draft_of(reading.text_of(path, box)).profile
    assert loads(dumps(profile)).source.name == "通_知_.txt"
