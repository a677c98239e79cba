"""The scorer of the notice reader, with made-up pairs of what is wanted and what was read."""

import copy
import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from app.shapes.profile import profile_from_json, profile_to_json
from tests import reader_score
from tests.reader.compare import Outcome, compare, shares
from tests.reader.pairing import pair_up
from tests.reader.sameness import same

GOLD: dict[str, Any] = {
    "title": "关于征集“江城记忆”作品的通知",
    "issuers": ["江城市文联"],
    "issued": "2025-03-01",
    "contacts": {"emails": ["a@b.cn"], "phones": ["0712-1234567"], "people": ["陈工"]},
    "deadlines": [
        {"date": "2025-04-03", "applies_to": ["e"], "year_inferred": True},
        {"date": "2025-04-10", "time": "17:00", "items": ["p"]},
    ],
    "quotas": [{"who": "各区", "max": 3}],
    "routes": [{"id": "e", "method": "email", "to": "a@b.cn"}, {"id": "x", "method": "post"}],
    "excluded_routes": [{"method": "in_person"}],
    "items": [
        {
            "id": "f",
            "name": "报名表",
            "kind": "form",
            "per": "nominee",
            "renditions": ["word", "scan"],
            "sealed": True,
            "paper": {"copies": 2, "sealed": True},
        },
        {
            "id": "p",
            "name": "摄影作品",
            "kind": "photo",
            "per": "nominee",
            "count": {"min": 3, "max": 5},
            "formats": ["jpg"],
            "bytes": {"min": "2MB"},
            "naming": "{姓名}{序号}",
            "routes": ["e"],
        },
    ],
    "attestations": [{"text": "作品不涉及国家秘密"}],
}


def read(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(GOLD), **changes}


def paths(outcome: Outcome) -> tuple[list[str], list[str]]:
    return [one.path for one in outcome.false], [one.path for one in outcome.missed]


def test_the_same_is_perfect() -> None:
    outcome = compare(GOLD, read())
    assert paths(outcome) == ([], [])
    assert shares([outcome]) == (1.0, 1.0, 1.0)
    assert len(outcome.right) == 35


def test_order_ids_and_writing_do_not_matter() -> None:
    other = read(title="關於徵集「江城記憶」作品的通知 ", deadlines=GOLD["deadlines"][::-1])
    other["items"] = copy.deepcopy(GOLD["items"][::-1])
    other["items"][0] |= {"id": "other", "formats": ["jpeg"], "bytes": {"min": "2048KB"}}
    other["items"][0] |= {"naming": "姓名+序号", "naming_group": "g", "advice": ["横拍"]}
    other["deadlines"] = [{**one, "what": "材料"} for one in other["deadlines"]]
    other["deadlines"][0]["items"] = ["other"]
    other["items"][1] |= {"renditions": ["scan"], "formats": ["docx"], "paper": {"copies": 2}}
    assert paths(compare(GOLD, other)) == ([], [])


def test_a_wrong_number_is_false_and_missed() -> None:
    other = read()
    other["items"][1]["bytes"] = {"min": "3MB"}
    assert paths(compare(GOLD, other)) == (["items.1.bytes.min"], ["items.1.bytes.min"])


def test_what_is_left_out_is_missed_and_what_is_made_up_is_false() -> None:
    other = read(excluded_routes=[])
    other["items"][0]["signed"] = True
    del other["items"][1]["naming"]
    assert paths(compare(GOLD, other)) == (
        ["items.0.signed"],
        ["items.1.naming", "excluded_routes.0"],
    )


def test_an_item_too_many_counts_all_its_facts() -> None:
    extra = {"id": "z", "name": "汇总表", "kind": "table", "per": "unit", "count": {"min": 1}}
    false, missed = paths(compare(GOLD, read(items=[*GOLD["items"], extra])))
    assert (sorted(false), missed) == (["items._.kind", "items._.name", "items._.per"], [])


def test_an_implied_count_is_not_scored_but_a_made_up_one_is() -> None:
    other = read()
    other["items"][0]["count"] = {"min": 1, "max": 1}
    assert paths(compare(GOLD, other)) == ([], [])
    other["items"][0]["count"] = {"min": 2, "max": 2}
    false, _ = paths(compare(GOLD, other))
    assert false == ["items.0.count.max", "items.0.count.min"]


def test_routes_and_deadlines_that_hold_for_all_are_no_restriction() -> None:
    other = read()
    other["items"][0]["routes"] = ["x", "e"]
    other["deadlines"][1]["applies_to"] = ["e", "x"]
    assert paths(compare(GOLD, other)) == ([], [])
    other["deadlines"][0]["applies_to"] = []
    assert paths(compare(GOLD, other)) == ([], ["deadlines.0.applies_to[email]"])


def test_phases_are_compared_by_what_they_join() -> None:
    gold = read()
    gold["items"][0]["phase"] = gold["deadlines"][0]["phase"] = "初选"
    gold["items"][1]["phase"] = gold["deadlines"][1]["phase"] = "复赛"
    other = copy.deepcopy(gold)
    for one in (other["items"][0], other["deadlines"][0]):
        one["phase"] = "第一阶段"
    assert paths(compare(gold, other)) == ([], [])
    other["deadlines"][0]["items"] = ["f"]
    assert paths(compare(gold, other)) == ([], [])
    other["items"][1]["phase"] = "第一阶段"
    assert paths(compare(gold, other)) == (["items.1.phase"], ["items.1.phase"])


@pytest.mark.parametrize("count", [{"min": 35, "max": 35}, {"min": 3, "max": 5}, None])
def test_optional_facts_are_neither_rewarded_nor_punished(count: dict[str, int] | None) -> None:
    other = read()
    other["items"][1]["count"] = count
    outcome = compare({**GOLD, "optional": ["items.1.count"]}, other)
    assert paths(outcome) == ([], [])
    assert len(outcome.right) == 33


def test_statements_may_be_split_and_joined() -> None:
    split = [
        {"text": "作品不得涉及国家秘密"},
        {"text": "单位不得泄露国家秘密"},
        {"text": "年满18岁"},
    ]
    assert paths(compare(GOLD, read(attestations=split))) == (["attestations._"], [])
    gold = {"attestations": [{"text": "材料真实"}, {"text": "内容健康向上"}]}
    joined = {"attestations": [{"text": "材料真实，内容健康向上"}]}
    assert paths(compare(gold, joined)) == ([], [])


def test_confidence_comes_from_the_words_that_bear_the_fact() -> None:
    other = read(title="别的", basis=[{"of": ["title"], "quote": "别的", "confidence": 0.6}])
    other["items"][1] |= {
        "bytes": {"min": "3MB"},
        "basis": [
            {"of": ["name"], "quote": "作品", "confidence": 0.99},
            {"of": ["bytes"], "quote": "3MB", "confidence": 0.95},
        ],
    }
    other["quotas"] = [{"who": "各区", "max": 4}]
    found = {one.path: one.ground for one in compare(GOLD, other).false}
    assert {path: one.confidence for path, one in found.items()} == {
        "title": 0.6,
        "items.1.bytes.min": 0.95,
        "quotas.0.max": 1.0,
    }
    assert found["items.1.bytes.min"].quote == "3MB"


@pytest.mark.parametrize(
    ("key", "one", "other", "alike"),
    [
        ("naming", "{学校}-{作者姓名}-{序号}", "推荐单位+姓名+序号", True),
        ("naming", "{姓名}{序号}", "{序号}{姓名}", False),
        ("contacts.phones.1", "（0531）86001234转806", "0531-86001234转806", True),
        ("contacts.phones.1", "0531-86001234", "0531-86001235", False),
        ("contacts.people.0", "王老师", "王", True),
        ("to", "江城市滨湖路88号市科协组织部（1206室）", "滨湖路88号市科协组织部", True),
        ("to", "a@b.cn", "b@b.cn", False),
        ("who", "各区科协（优秀个人）", "各区科协", True),
        ("who", "各区科协", "市级学会", False),
        ("conditional", "企业负责人另须", "企业负责人", True),
        ("photo_size", "两寸", "2吋", True),
        ("bytes.max", 2097152, 2000000, False),
    ],
)
def test_sameness_is_by_the_kind_of_fact(key: str, one: Any, other: Any, alike: bool) -> None:
    assert same(key, one, other) is alike


def test_pairs_have_the_best_sum_not_the_best_first() -> None:
    likeness = {("a", "x"): 0.9, ("a", "y"): 0.8, ("b", "x"): 0.7}
    pairs = pair_up("ab", "xyz", lambda one, other: likeness.get((one, other), 0.0))
    assert pairs == [(0, 1), (1, 0)]


def test_nothing_asked_and_nothing_said_is_perfect() -> None:
    assert shares([compare({}, {})]) == (1.0, 1.0, 1.0)
    assert shares([compare({}, {"title": "甲"})]) == (0.0, 1.0, 0.0)


def test_a_folder_is_measured_told_and_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "01.gold.json").write_text(json.dumps(GOLD), "utf-8")
    (tmp_path / "01.txt").write_text("通知", "utf-8")
    made_up = [{"method": "online"}]
    monkeypatch.setattr(
        reader_score, "read_by_program", lambda *_: read(excluded_routes=made_up, unparsed=[{}])
    )
    assert reader_score.main([str(tmp_path), "--json", str(tmp_path / "out.json")]) == 0
    told = capsys.readouterr().out
    assert "!false  excluded_routes._ = online  (1.00 no basis)" in told
    assert "missed excluded_routes.0 = in_person" in told
    saved = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert saved["all"] == {
        "right": 34,
        "false": 1,
        "missed": 1,
        "precision": 0.9714,
        "recall": 0.9714,
        "f1": 0.9714,
    }
    assert (saved["false_and_sure"], saved["unparsed"]) == (1, 1)
    assert saved["families"]["excluded_routes"]["false"] == 1


def test_a_gold_file_alone_finds_its_notice_by_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "007.gold.json").write_text("{}", "utf-8")
    monkeypatch.setenv("BEIQI_NOTICES", str(tmp_path))
    with pytest.raises(SystemExit, match="no notice"):
        list(reader_score.notices(tmp_path / "gold"))
    (tmp_path / "007_abc.txt").write_text("正文", "utf-8")
    assert list(reader_score.notices(tmp_path / "gold")) == [("007_abc.txt", "正文", {})]


FOLDER = Path(__file__).parent / "reader"
GOLDS = sorted(FOLDER.glob("*/*.gold.json"))


def whole(gold: dict[str, Any]) -> dict[str, Any]:
    """The gold with what it may leave out, as a profile that the schema knows."""
    filled = {"title": "无题", **gold, "schema": "notice-profile/1", "id": "x", "edition": "1"}
    del filled["optional"]
    for name in ("quotas", "attestations"):
        filled[name] = [{"id": f"{name}{at}", **one} for at, one in enumerate(gold.get(name, []))]
    return filled


@pytest.mark.parametrize("path", GOLDS, ids=[f"{one.parent.name}-{one.name[:3]}" for one in GOLDS])
def test_each_gold_is_a_profile_and_perfect_by_itself(path: Path) -> None:
    gold = {"optional": [], **json.loads(path.read_text("utf-8"))}
    profile = profile_to_json(profile_from_json(whole(gold)))
    outcome = compare(gold, profile)
    assert paths(outcome) == ([], [])
    assert len(outcome.right) >= 3


def test_each_notice_has_its_gold_and_no_other_folder_has_its_sentences() -> None:
    folders = []
    for name in ("tune", "trial", "held"):
        texts = [one.read_text("utf-8") for one in sorted((FOLDER / name).glob("*.txt"))]
        assert len(texts) == len(list((FOLDER / name).glob("*.gold.json"))) >= 22
        assert all(300 <= len(one) <= 5000 for one in texts)
        folders.append({part for one in texts for part in re.split(r"[。；\n]", one)})
    for one, other in combinations(folders, 2):
        assert {part for part in one & other if len(part) > 16} == set()
