"""Who alone hands a thing in, where a notice says so in passing, and what says nothing of it."""

import pytest

from tests.notices.reader.cases import call, item


@pytest.mark.parametrize(
    ("words", "name", "who"),
    [
        (
            "二、报送\n1.乡土图书报送需提交《图书推荐表》，同时提供样书7册。\n2.申报函1份。",
            "推荐表",
            "乡土图书",
        ),
        (
            "二、报送\n1.乡土图书报送需提交《图书推荐表》，同时提供样书7册。\n2.申报函1份。",
            "样书",
            "乡土图书",
        ),
        (
            "二、证明材料\n（1）因病致困：诊断证明。\n（2）意外致困：事故认定书。\n",
            "诊断证明",
            "因病致困",
        ),
        (
            "二、证明材料\n（1）因病致困：诊断证明。\n（2）意外致困：事故认定书。\n",
            "认定书",
            "意外致困",
        ),
        (
            "二、提交材料\n（一）年度报告书。\n（二）审计报告。\n（三）外地商会提交会员名册。\n",
            "名册",
            "外地商会",
        ),
        (
            "二、材料\n1.推荐表。\n2.身份证复印件（青年科技领军人才类和重点领域创新团队类）。\n",
            "身份证",
            "青年科技领军人才类和重点领域创新团队类",
        ),
    ],
)
def test_whom_it_is_for(words: str, name: str, who: str) -> None:
    assert item(call(words), name).conditional == who


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("二、材料\n1.推荐表。\n2.应征者还可以提交一个吉祥物故事。\n", "故事"),
        ("二、材料\n下载《专家意见表》，交导师和同行填写。\n另交申请书1份。\n", "意见表"),
        ("二、材料\n（1）报送形式：推荐表。\n（2）打印形式：申请书。\n", "推荐表"),
        ("二、材料\n1.推荐表。\n2.成果转化经济效益和社会效益证明。\n", "证明"),
    ],
)
def test_whom_it_is_not_told_for(words: str, name: str) -> None:
    assert item(call(words), name).conditional is None
