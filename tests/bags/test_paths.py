"""What leads astray, on Linux or on Windows, is told on every system (RFC 8493, 5.1)."""

import pytest

from app.bags import paths
from app.bags.rules import Detail


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("data/../a", Detail.OUTSIDE),
        ("data/.. /a", Detail.OUTSIDE),
        ("data/.. ./a", Detail.OUTSIDE),
        ("data/.../a", Detail.OUTSIDE),
        ("data/./a", Detail.OUTSIDE),
        ("data//a", Detail.OUTSIDE),
        ("data/a/", Detail.OUTSIDE),
        ("/data/a", Detail.ABSOLUTE),
        ("//server/share/a", Detail.ABSOLUTE),
        (r"\\server\share\a", Detail.BACKSLASH),
        (r"data\..\..\a", Detail.BACKSLASH),
        ("~root/a", Detail.HOME),
        ("C:a", Detail.DRIVE),
        ("data/c:/a", Detail.DRIVE),
        ("data/a.txt:hidden", Detail.COLON),
        ("data/a.txt::$DATA", Detail.COLON),
        ("data/nul", Detail.DEVICE),
        ("data/COM1.tar.gz", Detail.DEVICE),
        ("data/con /a", Detail.DEVICE),
        ("data/aux/a.jpg", Detail.DEVICE),
        ("data/CONIN$", Detail.DEVICE),
        ("data/a\0b", Detail.CONTROL),
        ("data/张三1.jpg", None),
        ("data/...a", None),
        ("data/a..b/c.", None),
        ("data/com/console.txt", None),
    ],
)
def test_each_danger_is_told_by_the_path_alone(path: str, detail: Detail | None) -> None:
    assert paths.unsafe(path) is detail
