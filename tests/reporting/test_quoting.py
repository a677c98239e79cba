"""The notice's words on a page: readable, and never as if a sentence ended where it does not."""

import pytest

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
