import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bags import names

ANY = st.text(alphabet=st.characters(), max_size=300) | st.text(
    alphabet='a.A<>:"/\\|?*% \u3000\u200b\u202e\ud800\ue000张𠮷é\u0301\u0338', max_size=40
)
DEVICES = st.sampled_from(["CON", "nul", "Com1", "LPT¹", "aux", "prn", "CONIN$", "Clock$"])


@pytest.mark.parametrize(
    ("wanted", "given_name"),
    [
        ("张三1.jpg", "张三1.jpg"),
        ("推荐表（盖章）.pdf", "推荐表（盖章）.pdf"),
        ("阿依古丽·买买提1.jpg", "阿依古丽·买买提1.jpg"),
        ("𠮷田𬭎1.jpg", "𠮷田𬭎1.jpg"),
        ("A/B:C?.docx", "A／B：C？.docx"),
        ("100%.docx", "100％.docx"),
        ("con", "_con"),
        ("NUL.tar.gz", "_NUL.tar.gz"),
        ("COM¹.txt", "_COM¹.txt"),
        ("COM10.txt", "COM10.txt"),
        ("报告. . ", "报告"),
        ("a\u200bb\u202egpj.exe", "abgpj.exe"),
        ("行\n一\t二", "行 一 二"),
        ("e\u0301.txt", "é.txt"),
        ("..", "未命名"),
        ("", "未命名"),
        ("\u3000", "未命名"),
        (".jpg", "_.jpg"),
        ("a\ufffe\U0010fffeb", "ab"),
    ],
)
def test_each_danger_is_made_safe_and_nothing_else_is_touched(wanted: str, given_name: str) -> None:
    assert names.safe_name(wanted) == given_name


@given(ANY | st.builds(str.__add__, DEVICES, ANY))
def test_any_name_becomes_one_that_every_medium_stores(name: str) -> None:
    safe = names.safe_name(name)
    assert safe
    assert not set(safe) & set('<>:"/\\|?*%')
    assert safe == safe.strip()
    assert not safe.endswith(".")
    assert not safe.startswith(".")
    assert not names.is_device(safe)
    assert unicodedata.is_normalized("NFC", safe)
    assert not {unicodedata.category(one) for one in safe} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert len(safe.encode()) <= 255
    assert len(safe.encode("utf-16-le")) // 2 <= 255
    assert udf_length(safe) <= 254
    assert names.safe_name(safe) == safe


@given(st.text("张𠮷aé", min_size=60, max_size=600), st.sampled_from([".jpg", ".docx", ".pdf"]))
def test_a_long_name_keeps_its_extension_and_its_beginning(stem: str, extension: str) -> None:
    safe = names.safe_name(stem + extension)
    assert safe.endswith(extension)
    assert stem.startswith(safe.removesuffix(extension))
    assert safe == stem + extension or len(safe.encode()) > 120


def test_a_cut_leaves_no_base_without_its_mark() -> None:
    name = "张" * 20 + "q\u0323" + "x" * 20 + ".jpg"
    assert names.safe_name(name, longest=67) == "张" * 20 + "q\u0323.jpg"
    assert names.safe_name(name, longest=66) == "张" * 20 + ".jpg"
    assert names.safe_name(name, longest=65) == "张" * 20 + ".jpg"


@given(st.lists(st.text("aAéE\u0301ßsS.1-2", min_size=1, max_size=5), max_size=12))
def test_no_two_names_meet_on_any_medium(wanted: list[str]) -> None:
    safe = [names.safe_name(name) for name in wanted]
    given_names = names.unique(safe)
    assert len(given_names) == len(wanted)
    assert len({names.same_place(name) for name in given_names}) == len(wanted)
    firsts = {names.same_place(name): name for name in reversed(safe)}
    assert set(firsts.values()) <= set(given_names)


def test_a_twin_takes_a_number_that_nobody_has() -> None:
    assert names.unique(["表.docx", "表.DOCX", "表-2.docx"]) == (
        "表.docx",
        "表-3.DOCX",
        "表-2.docx",
    )


def test_a_long_twin_still_fits() -> None:
    long = names.safe_name("张" * 100 + ".jpg")
    first, second = names.unique([long, long])
    assert first == long
    assert second.endswith("-2.jpg")
    assert len(second.encode()) <= 255


def test_every_change_is_listed() -> None:
    given_names, changes = names.made_safe(["a?.jpg", "b.jpg", "B.jpg"])
    assert given_names == ("a？.jpg", "b.jpg", "B-2.jpg")
    assert [(one.wanted, one.given) for one in changes] == [
        ("a?.jpg", "a？.jpg"),
        ("B.jpg", "B-2.jpg"),
    ]


def udf_length(name: str) -> int:
    """Bytes of OSTA CS0: one for the kind, then one or two for every UTF-16 unit."""
    units = len(name.encode("utf-16-le")) // 2
    return 1 + units * (2 if any(character > "\xff" for character in name) else 1)
