"""Offices and sites are named without the words that lead to them."""

import pytest

from app.notices.reader import read
from app.notices.reader.whole import places


@pytest.mark.parametrize(
    ("written", "office"),
    [
        ("或直接送到市医师协会秘书处", "市医师协会秘书处"),
        ("或者用快递寄到博物馆藏品部", "博物馆藏品部"),
        ("至省广播电视局传媒科", "省广播电视局传媒科"),
        ("方式送陈列展览部", "陈列展览部"),
        ("交通运输局办公室", "交通运输局办公室"),
        ("报社编辑部", "报社编辑部"),
        ("到", "到"),
    ],
)
def test_an_office(written: str, office: str) -> None:
    assert places.office(written) == office


@pytest.mark.parametrize(
    ("written", "site"),
    [
        ("传到百度网盘", "百度网盘"),
        ("请登录“青湖湿地”微信小程序", "青湖湿地微信小程序"),
        ("青湖湿地”小程序", "青湖湿地小程序"),
        ("交到网盘", "网盘"),
        ("市政务协同平台", "市政务协同平台"),
    ],
)
def test_a_site(written: str, site: str) -> None:
    assert places.site(written) == site


def test_a_seal_in_some_column_is_near_no_place() -> None:
    text = "一、报送材料\n申报表2份，学校盖章，县教育局在相应的栏里盖章。\n"
    assert [one.limits.seal_near for one in read(text).profile.items] == [None]
