"""The notice's words on a page: readable, and never as if a sentence ended where it does not."""

import pytest

from app.reporting.glosses import glosses_unseen
from app.reporting.quoting import excerpt, readable


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("材料須真實可靠。", "材料须真实可靠。"),
        ("科技館4樓402室，郵編13250", "科技馆4楼402室，邮编13250…"),
        ("請於四月前\u202e報送 ", "请于四月前�报送…"),
        ("", ""),
    ],
)
def test_an_excerpt_says_where_it_leaves_off(quote: str, shown: str) -> None:
    assert excerpt(quote) == shown
    assert readable(quote).rstrip() == shown.removesuffix("…")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("开展情况統(tǒng)計(jì)表", "开展情况统计表"),
        ("新鄉（xiāng）市", "新乡市"),
        ("开展情况统(tǒng", "开展情况统"),
        ("bào)送至市科技局", "送至市科技局"),
        ("一式两份（含电子版）(A4)", "一式两份（含电子版）(A4)"),
        ("邮箱kjhdz@163.com(ok)", "邮箱kjhdz@163.com(ok)"),
    ],
)
def test_printed_pinyin_is_not_shown(text: str, shown: str) -> None:
    assert readable(text) == shown


def test_places_stay_where_pinyin_is_unseen() -> None:
    text = "统(tǒng)计(jì)表于6月5日前"
    unseen = glosses_unseen(text)
    assert len(unseen) == len(text)
    assert unseen.replace("\u200b", "") == "统计表于6月5日前"
