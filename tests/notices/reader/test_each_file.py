"""A limit told of any one file holds for all of them, or for those told by their numbers."""

import pytest

from tests.notices.reader.cases import call

_LIST = "三、材料\n1.申请表；\n2.服务合同；\n3.付款回单；\n4.检测报告。\n四、上传\n"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("其他材料做成扫描件上传。每个附件不能超过20MB。", [True, True, True, True]),
        ("第②至④项都要扫描，一项一个文件，每个不超过10M。", [False, True, True, True]),
        ("第2至3项扫描后上传，单个文件不超过10M。", [False, True, True, False]),
    ],
)
def test_each_file(told: str, expected: list[bool]) -> None:
    items = call(_LIST + told + "\n").profile.items
    assert [one.limits.bytes is not None for one in items] == expected


def test_as_large_as_a_recording_is_no_limit_of_papers() -> None:
    told = "视频时长3分钟以内，MP4格式。单个文件不超过400M。"
    items = call("三、材料\n1.申请表；\n2.宣传视频。\n四、上传\n" + told + "\n").profile.items
    assert items[0].limits.bytes is None
