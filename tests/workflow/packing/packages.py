"""Packages of the submission that the tests of commands have too."""

from pathlib import Path

from app.bags.layout import Layout
from app.domain.progress import Silent
from app.workflow.checking.check import Checked, check
from app.workflow.desk import Desk
from app.workflow.packing.pack import Packed, Wish, pack
from tests import cases

UNIT_FILES = ["单位材料/工作报告.docx", "单位材料/工作报告（盖章）.pdf"]
MEDIA = ["01-张三/张三1.jpg", "01-张三/张三2.jpg", "01-张三/视频.mp4"]


def checked(desk: Desk) -> Checked:
    """From the cache: nothing here needs a child."""
    with cases.childless() as none:
        return check(desk, Silent(), none)


def packed(desk: Desk, target: Path, *routes: str, layout: Layout = Layout.BAG) -> list[Packed]:
    return pack(desk, checked(desk), Wish(target, routes, layout), Silent())


def payload(package: Path) -> list[str]:
    data = package / "data"
    files = (path for path in data.rglob("*") if path.is_file())
    return sorted(path.relative_to(data).as_posix() for path in files)
