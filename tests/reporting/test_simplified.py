"""Traditional characters are shown as Simplified ones, place for place."""

import pytest

from app.reporting import simplified as module
from app.reporting.simplified import simplified


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("材料須於四月前報送", "材料须于四月前报送"),
        ("乾坤與乾燥", "乾坤与干燥"),
        ("已是简体，著名学者", "已是简体，著名学者"),
        ("𠮷姓、𬭎字和 JPG 3—5張\n", "𠮷姓、𬭎字和 JPG 3—5张\n"),
        ("", ""),
    ],
)
def test_is_read_in_simplified_characters(text: str, shown: str) -> None:
    assert simplified(text) == shown


def test_places_stay_where_a_phrase_would_change_its_length(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    longer = {"甲乙": "甲、乙", "乙": "丁", "丙": "戊己"}
    monkeypatch.setattr(module, "_converter", lambda: lambda text: longer.get(text, text))
    assert simplified("甲乙") == "甲丁"
    assert simplified("丙") == "丙"
