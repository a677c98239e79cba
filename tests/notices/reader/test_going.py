"""What speaks for a thing going by a way, and how the weights of it decide."""

import pytest

from app.domain.notice import Method
from app.notices.reader.clean.cleaning import clean
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Document
from app.notices.reader.scopes import routing
from app.notices.reader.scopes.going import words
from app.notices.reader.scopes.going.scene import Scene
from app.notices.reader.understanding import understood
from app.notices.reader.weighing.model import Weights
from tests.notices.reader.cases import call

_MAIL, _ROOM = "kp@jc.example.org", "县科协（人民路3号205室）"
_LIST = (
    "关于报送科普基地申报材料的通知\n一、报送材料\n1.《基地申报表》一式两份，盖章。\n2.工作总结，2000字以内。\n"
    "3.宣传视频1段，3分钟以内，MP4格式。\n二、报送方式\n请于2026年5月8日前报送。\n"
)
_BOTH = f"申报表送至{_ROOM}；工作总结和视频发至{_MAIL}。\n"


def _read(text: str) -> Reading:
    return understood(Document(clean(text)))


def _at(reading: Reading, name: str, method: Method) -> tuple[int, int]:
    things = [at for at, one in enumerate(reading.sheets) if one.name.endswith(name)]
    ways = [to for to, one in enumerate(reading.ways) if one.method is method]
    return things[0], ways[0]


def _ways(reading: Reading, name: str) -> set[Method]:
    sheet = next(one for one in reading.sheets if one.name.endswith(name))
    return {one.method for one in routing.routes_of(reading, sheet)}


def test_what_stands_between_two_ways_is_said_of_the_nearer() -> None:
    reading = _read(_LIST + _BOTH)
    scene = Scene(reading)
    table, brought = _at(reading, "申报表", Method.IN_PERSON)
    film, mailed = _at(reading, "视频", Method.EMAIL)
    assert scene.told[brought] == {table}
    assert film in scene.told[mailed]
    assert table not in scene.told[mailed]


def test_signs_of_a_pair_bear_how_the_thing_stands_to_the_way() -> None:
    reading = _read(_LIST + _BOTH)
    signs = routing.signs(reading)
    named = signs[_at(reading, "申报表", Method.IN_PERSON)]
    other = signs[_at(reading, "视频", Method.IN_PERSON)]
    assert {"named: paper", "before at the address", "paper: kind form"} <= set(named)
    assert {"unnamed, also elsewhere: paper", "named by email", "paper: kind video"} <= set(other)
    assert "named by email" not in named
    assert len(set(named)) == len(named)


def test_each_thing_goes_where_it_is_named() -> None:
    reading = _read(_LIST + _BOTH)
    assert _ways(reading, "申报表") == {Method.IN_PERSON}
    assert _ways(reading, "总结") == _ways(reading, "视频") == {Method.EMAIL}


def test_what_goes_by_all_ways_has_none_of_its_own() -> None:
    both = f"以上材料纸质版一式两份送至{_ROOM}，电子版发至{_MAIL}。\n"
    assert _ways(_read(_LIST + both), "申报表") == set()
    assert _ways(_read(f"{_LIST}以上材料发至{_MAIL}。\n"), "视频") == set()


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("视频不要纸质版。", {Method.EMAIL}),
        ("申报表无需报送电子版。", {Method.IN_PERSON}),
    ],
)
def test_what_is_said_outright_is_not_weighed(said: str, ways: set[Method]) -> None:
    both = f"全部材料纸质版送至{_ROOM}，电子版发至{_MAIL}。{said}\n"
    assert _ways(_read(_LIST + both), said[:2] if said.startswith("视频") else said[:3]) == ways


def test_a_chance_is_what_the_weights_say() -> None:
    reading = _read(_LIST + _BOTH)
    told = routing.signs(reading)[_at(reading, "总结", Method.EMAIL)]
    weights = Weights.load("routes")
    total = weights.always + sum(weights.of.get(one, 0) for one in told)
    assert weights.chance(told) == weights.chance_of(total - weights.always) > 0.5
    assert weights.notices > 300
    assert len(weights.of) > 1000


def test_the_surer_the_decision_the_surer_the_fact() -> None:
    plain, vague = _read(_LIST + _BOTH), _read(f"{_LIST}材料送{_ROOM}，视频另发{_MAIL}。\n")
    sure = {one.name: routing.how_surely(plain, one) for one in plain.sheets}
    doubt = {one.name: routing.how_surely(vague, one) for one in vague.sheets}
    assert max(sure.values()) < 0.9
    assert sum(sure.values()) > sum(doubt.values())


def test_sorts_of_words() -> None:
    assert words.sorts("电子商务示范县名称") == ()
    assert {"file", "word"} <= set(words.sorts("电子版（Word）"))
    assert "not" not in words.sorts("不超过3000字")
    assert words.pairs("报12份") == ["报0", "0份"]


def test_two_lists_of_different_forms() -> None:
    told = (
        "三、材料\n（一）纸质版\n1.推荐表一式两份；\n2.身份证复印件1份。\n"
        "（二）电子版\n1.事迹材料Word版；\n2.工作照片3张，JPG格式。\n四、报送方式\n"
        "纸质版邮寄至江城市人民路1号市总工会，电子版发送至邮箱gh@jc.example.cn。\n"
    )
    found = call(told).profile.items
    assert [one.routes for one in found] == [("paper",), ("paper",), ("email",), ("email",)]
