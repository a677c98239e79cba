"""Things that no verb asks for by a way the grammar knows: told by the words around their names."""

import pytest

from tests.notices.reader.cases import call

_MATERIALS = "三、报送材料\n1.推荐表1份。\n2."


def names(body: str) -> list[str]:
    return [one.name for one in call(body).profile.items]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("推荐意见。由分会推荐的，提交推荐函，加盖公章。\n", ["推荐函"]),
        (
            "权属证明。专利证书复印件或者著作权登记证书复印件，任选一种，加盖公章。\n",
            ["专利证书复印件", "著作权登记证书复印件"],
        ),
        (
            "场地证明，自有的交产权证复印件，租用的交租赁合同复印件。\n",
            ["产权证复印件", "租赁合同复印件"],
        ),
        ("推荐函（含公示情况说明，加盖公章）1份。\n", ["推荐函"]),
    ],
)
def test_something_is_said_of_it(told: str, expected: list[str]) -> None:
    assert names(_MATERIALS + told) == ["推荐表", *expected]


def test_a_sentence_with_an_unknown_verb() -> None:
    told = "三、报送材料\n每个农场报申报表、流转合同复印件各一式两份。\n"
    found = call(told).profile.items
    assert [one.name for one in found] == ["申报表", "流转合同复印件"]
    assert all(basis.confidence < 0.9 for one in found for basis in one.basis)


@pytest.mark.parametrize(
    "told",
    [
        "各地要认真制定活动的安全保卫方案，确保安全。\n",
        "各单位要加强领导，认真总结，及时反馈。\n",
        "各学院先组织初赛，再把关于复赛的安排贴出。\n",
    ],
)
def test_what_shall_be_done_locally_is_nothing_to_hand_in(told: str) -> None:
    assert names(f"一、有关要求\n{told}二、报送材料\n请提交推荐表1份。\n") == ["推荐表"]


def test_what_a_quota_counts_is_nothing_to_hand_in() -> None:
    shares = "二、推荐名额\n省里给我市的名额是图书3部、音频2部。各县推荐图书不超过1部。\n"
    assert names(f"{shares}三、报送材料\n请提交推荐表1份。\n") == ["推荐表"]


def test_sorts_of_works_are_nothing_to_hand_in() -> None:
    sorts = "二、作品类别及要求\n1.书法。一律为竖式，高不超过180厘米。\n2.篆刻。贴印蜕6至10方。\n"
    assert names(f"{sorts}三、报送材料\n请提交登记表1份。\n") == ["登记表"]
