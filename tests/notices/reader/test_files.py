"""What is asked of files: sizes by what counts them, by their sort, of all but some."""

import pytest

from app.notices.reader.facts import lengths, papers
from tests.notices.reader.cases import call, item

_LIST = (
    "一、报送材料\n1.推荐表；\n2.事迹材料；\n3.工作照片3张；\n4.宣传视频1段；\n5.推荐汇总表。\n"
    "二、报送要求\n"
)


def _sizes(sentence: str) -> list[str]:
    items = call(_LIST + sentence + "\n").profile.items
    found = [one.limits.bytes for one in items]
    return [f"{one.min or ''}-{one.max or ''}" if one else "" for one in found]


@pytest.mark.parametrize(
    ("sentence", "sizes"),
    [
        ("文档类不超过10MB，图片类不超过5MB，视频类不超过500MB。", "10 10 5 500 10"),
        ("所有电子文件每个不大于20MB（视频除外）。", "20 20 20 0 20"),
        ("事迹材料的Word文档和照片的电子文件（每张不超过3M）发到邮箱。", "0 0 3 0 0"),
        ("视频超过500M的请用网盘发送。", "0 0 0 0 0"),
    ],
)
def test_sizes_find_their_files(sentence: str, sizes: str) -> None:
    expected = ["" if one == "0" else f"-{one}MB" for one in sizes.split()]
    assert _sizes(sentence) == expected


@pytest.mark.parametrize(
    ("words", "path", "value"),
    [
        ("时长别超过两分钟", "seconds.max", 120),
        ("字数不可少于三千字", "chars.min", 3000),
        ("以不超过800字为宜", "chars.max", 800),
        ("1500字为宜", "chars.target", 1500),
        ("最多可写2000字", "chars.max", 2000),
    ],
)
def test_bounds_in_other_words(words: str, path: str, value: float) -> None:
    assert [(one.path, one.value) for one in lengths.find(words, 0, len(words))] == [(path, value)]


def test_an_annex_on_how_to_write_is_about_what_its_heading_names() -> None:
    draft = call(
        "一、申报材料\n1.申报表；\n2.案例正文，编写要求见附件2；\n3.承诺书。\n附件2\n"
        "典型案例正文编写要求\n一、正文4000—6000字，分四部分。\n二、不出现产品报价。\n"
    )
    chars = item(draft, "案例正文").limits.chars
    assert chars is not None
    assert (chars.min, chars.max) == (4000, 6000)


def test_what_things_are_packed_in_is_sealed_and_not_they() -> None:
    words = "纸质材料装入档案袋，封口处盖推荐单位公章"
    assert not [one for one in papers.find(words, 0, len(words)) if one.path == "sealed"]


def test_all_but_some_is_not_said_of_those() -> None:
    items = call(_LIST + "上述材料除照片、视频外，均须加盖单位公章。\n").profile.items
    assert [one.limits.sealed for one in items] == [True, True, None, None, True]


def test_a_table_in_a_program_is_no_name() -> None:
    draft = call(_LIST + "汇总表用Excel表格填报，按单位、姓名、联系电话的次序填写。\n")
    table = item(draft, "汇总表")
    assert [one.value for one in table.renditions] == ["sheet"]
    assert table.limits.columns == ("单位", "姓名", "联系电话")
