"""How large a file may be, as people write it into a field."""

import pytest

from app.domain.problems import UsageProblem
from app.workflow.notices.field_words import Editor, read


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1", "1MB"),
        ("0.2", "0.2MB"),
        ("1兆", "1MB"),
        ("1.5 兆", "1.5MB"),
        ("2M", "2MB"),
        ("2 mb", "2MB"),
        ("２ＭＢ", "2MB"),
        ("500k", "500KB"),
        ("500KiB", "500KB"),
        ("1g", "1GB"),
        ("10兆字节", "10MB"),
    ],
)
def test_a_size_as_people_write_it(text: str, size: str) -> None:
    assert read("至少", Editor.SIZE, text) == size


@pytest.mark.parametrize("text", ["两兆", "2B", "MB", "2TB", "-1"])
def test_what_is_no_size_is_told_in_her_own_words(text: str) -> None:
    with pytest.raises(UsageProblem, match=f"“至少”写成“{text}”读不懂"):
        read("至少", Editor.SIZE, text)
