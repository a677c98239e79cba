"""Which way each thing goes, in wordings that no notice of the proof has."""

import pytest

from tests.notices.reader.cases import call, item

_LIST = (
    "一、报送材料\n1.申报书，一式三份。\n2.工作总结，2000字左右。\n"
    "3.工作照片5张，JPG格式。\n4.短视频，3分钟以内。\n二、报送\n"
)
_POST = "江城市文昌路12号市总工会（邮编430000）"
_MAIL = "gj@example.org"


def _ways(body: str, name: str) -> set[str]:
    draft = call(body)
    methods = {one.id: one.method.value for one in draft.profile.routes}
    return {methods[one] for one in item(draft, name).routes} or set(methods.values())


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        (
            f"申报书、工作总结邮寄至{_POST}，照片和短视频发至{_MAIL}。",
            {"申报书": "post", "总结": "post", "照片": "email", "视频": "email"},
        ),
        (
            f"上述材料的电子版打包发至{_MAIL}，申报书纸质件另寄{_POST}。",
            {"申报书": "post email", "总结": "email", "视频": "email"},
        ),
        (
            f"前两项交纸质件，送市总工会（文昌路12号306室）；后两项发至{_MAIL}。",
            {"申报书": "in_person", "总结": "in_person", "照片": "email", "视频": "email"},
        ),
        (
            f"短视频文件较大，请传到网盘（pan.example.org），不要发邮箱；其他材料发至{_MAIL}。",
            {"申报书": "email", "照片": "email", "视频": "online"},
        ),
        (
            f"除短视频外，其余材料发至{_MAIL}；短视频上传至百度网盘。",
            {"申报书": "email", "总结": "email", "视频": "online"},
        ),
    ],
)
def test_things_named_with_their_ways(words: str, ways: dict[str, str]) -> None:
    for name, methods in ways.items():
        assert _ways(f"{_LIST}{words}\n", name) == set(methods.split()), name


def test_a_list_below_a_site_goes_there() -> None:
    body = (
        "一、网上填报\n登录江城人才系统（rc.example.org），上传下列材料：\n1.申请书；\n"
        f"2.学历证书扫描件；\n3.个人简历。\n二、纸质材料\n申请书一式两份，签名后寄到{_POST}。\n"
    )
    assert _ways(body, "申请书") == {"online", "post"}
    assert _ways(body, "学历证书") == _ways(body, "简历") == {"online"}


def test_a_column_says_the_way_of_each_row() -> None:
    body = (
        "一、材料\n材料 | 要求 | 提交方式\n申报书 | 盖章 | 邮寄\n工作照片 | JPG格式 | 邮箱\n"
        f"短视频 | MP4格式 | 网盘\n二、地址\n邮寄地址：{_POST}。邮箱：{_MAIL}。"
        "网盘：https://pan.example.org/gj，材料请于5月16日前报送。\n"
    )
    assert _ways(body, "申报书") == {"post"}
    assert _ways(body, "照片") == {"email"}
    assert _ways(body, "视频") == {"online"}


def test_what_is_asked_as_a_file_besides_the_paper_goes_both_ways() -> None:
    body = (
        "一、报送材料\n1.申报书，一式三份，另报Word电子版。\n2.证明材料复印件，1份。\n"
        "3.汇总表，1份，另报Excel电子版。\n二、报送\n"
        f"纸质材料5月16日前寄至{_POST}，电子版同日发至{_MAIL}。\n"
    )
    assert _ways(body, "申报书") == _ways(body, "汇总表") == {"post", "email"}
    assert _ways(body, "证明") == {"post"}


def test_a_later_stage_has_ways_of_its_own() -> None:
    body = (
        f"一、报送材料\n1.申报书。\n2.工作总结。\n二、报送\n请于5月16日前发至{_MAIL}。\n三、评审\n"
        f"进入终评的选手请于6月20日前将答辩PPT发至zp@example.org，承诺书原件寄到{_POST}。\n"
    )
    assert _ways(body, "申报书") == _ways(body, "PPT") == {"email"}
    assert _ways(body, "承诺书") == {"post"}
