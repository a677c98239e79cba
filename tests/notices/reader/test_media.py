"""What a notice says of paper and file, in wordings that no notice of the proof has."""

import pytest

from tests.notices.reader.cases import call
from tests.notices.reader.test_ways import goes

_LIST = (
    "一、报送材料\n1.《申报表》，单位盖章。\n2.工作总结，3000字以内。\n3.活动照片5张。\n"
    "4.宣传视频1段，3分钟以内。\n5.《案例汇总表》。\n二、报送方式\n"
)
_TABLE = (
    "一、报送材料\n| 序号 | 名称 | 纸质版 | 电子版 |\n|---|---|---|---|\n| 1 | 申报表 | 2份 | √ |\n"
    "| 2 | 工作总结 | / | √ |\n| 3 | 推荐函 | 1份 | / |\n二、报送方式\n"
)
_WHERE = (
    "一、报送材料\n| 材料 | 要求 | 往哪儿报 |\n|---|---|---|\n| 申报表 | 盖章 | 送市科协305室 |\n"
    "| 工作总结 | 3000字以内 | kp@jc.example.org |\n| 活动照片 | 5张，JPG | 网盘 |\n二、报送方式\n"
)
_MAIL, _POST, _ROOM = "kp@jc.example.org", "江城市文昌路12号市科协", "市科协（市民中心A座1201）"


@pytest.mark.parametrize(
    ("body", "ways"),
    [
        (
            f"{_LIST}申报表和汇总表打印盖章后交到{_ROOM}，其他东西一概走邮箱{_MAIL}。",
            {"申报表": "in_person", "总结": "email", "视频": "email", "汇总表": "in_person"},
        ),
        (
            (
                f"{_LIST}申报表原件邮寄至{_POST}，不用发电子版；汇总表发{_MAIL}，不用寄纸质的；"
                "总结两样都要；照片、视频只需电子版。"
            ),
            {"申报表": "post", "汇总表": "email", "总结": "email post", "视频": "email"},
        ),
        (
            (
                f"{_LIST}4月10日前，请把申报表、汇总表寄到{_POST}，信封上写“科普案例”；"
                f"电子材料同日发到{_MAIL}，包括工作总结、照片和视频。"
            ),
            {"申报表": "post", "汇总表": "post", "总结": "email", "视频": "email"},
        ),
        (
            f"{_LIST}入围作者另交作品实物1件，寄到{_POST}。初评材料均发{_MAIL}，不收纸质材料。",
            {"申报表": "email", "总结": "email", "实物": "post"},
        ),
        (
            f"{_LIST}视频太大，发不了邮件，请存百度网盘。除此之外的材料都发到{_MAIL}。",
            {"视频": "online", "申报表": "email", "照片": "email"},
        ),
        (
            (
                f"{_LIST}第1、2、5项须报纸质件，各一式三份，由专人送{_ROOM}。"
                "第3、4两项拷进U盘一并带来。"
            ),
            {"申报表": "in_person", "总结": "in_person", "照片": "usb", "视频": "usb"},
        ),
        (
            (
                f"{_LIST}请把照片和视频用移动硬盘拷来，其余三样材料发邮箱{_MAIL}，"
                "申报表还要交一份盖章原件到市科协305室。"
            ),
            {"申报表": "email in_person", "总结": "email", "视频": "usb"},
        ),
        (
            f"{_TABLE}纸质版寄{_POST}，电子版发{_MAIL}。",
            {"申报表": "email post", "总结": "email", "推荐函": "post"},
        ),
        (
            f"{_WHERE}3月31日前报齐。网盘链接：https://pan.jc.example.org/kp。",
            {"申报表": "in_person", "总结": "email", "照片": "online"},
        ),
    ],
)
def test_each_thing_goes_on_paper_or_as_a_file(body: str, ways: dict[str, str]) -> None:
    draft = call(f"{body}\n")
    assert {name: goes(draft, name) for name in ways} == {
        name: set(told.split()) for name, told in ways.items()
    }


@pytest.mark.parametrize(
    ("words", "methods"),
    [
        (
            "申报表、总结到行政楼217房间交给王老师，照片和视频传到学习通“科普2026”班级。",
            "in_person online",
        ),
        (
            "入围者到澄江宾馆报到，报到时交申报表原件一份，其余通过政务微信传给小王。",
            "in_person online",
        ),
        (f"全部材料发{_MAIL}（只收材料），快递件一概退回。", "email"),
        (f"材料发到县农技推广工作QQ群。问事请写信给王平{_MAIL}（仅供咨询，不收材料）。", "online"),
        (f"可以邮寄到{_POST}，也可以派人送来。", "in_person post"),
    ],
)
def test_places_and_sites_by_their_names(words: str, methods: str) -> None:
    draft = call(f"{_LIST}{words}\n")
    assert {one.method.value for one in draft.profile.routes} == set(methods.split())
