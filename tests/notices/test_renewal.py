"""A notice copied for a new year."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.problems import UsageProblem
from app.notices import store
from app.shapes.profile import profile_sha512
from tests.shapes import cases

OLD = "bj-zuimei-2024"
APRIL = date(2025, 4, 9)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BEIQI_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "data" / "notices"


def install(folder: Path, **changes: Any) -> None:
    path = folder / "a.json"
    path.write_text(json.dumps({**cases.minimal_profile(), **changes}), "utf-8")
    store.install(path)


def test_dates_edition_id_and_title_are_those_of_the_new_year() -> None:
    new = store.renew(OLD, "2025", {0: APRIL})
    assert (new.id, new.edition) == ("bj-zuimei-2025", "2025")
    assert "2025年" in new.title
    assert "2024" not in new.title
    assert (new.deadlines[0].date, new.deadlines[0].year_inferred) == (APRIL, False)
    assert new.issued is None
    assert store.get("bj-zuimei-2025") == new


def test_all_else_stays_as_it_was() -> None:
    old, new = store.get(OLD), store.renew(OLD, "2025", {0: APRIL})
    for name in ("items", "quotas", "routes", "excluded_routes", "attestations", "contacts"):
        assert getattr(new, name) == getattr(old, name)
    assert new.source == old.source


def test_a_fact_that_changed_rests_on_old_words_and_says_so(home: Path) -> None:
    old, new = store.get(OLD), store.renew(OLD, "2025", {0: APRIL})
    for basis in new.deadlines[0].basis:
        assert basis.inferred is ("date" in basis.of)
    assert [one.inferred for one in new.basis if "title" in one.of] == [True]
    assert not any("issued" in one.of for one in new.basis)
    data = json.loads((home / "bj-zuimei-2025@2025.json").read_text("utf-8"))
    origin = {"id": OLD, "edition": "2024", "sha512": profile_sha512(old)}
    assert data["renewed_from"] == origin


def test_a_deadline_without_a_new_date_moves_with_the_edition() -> None:
    deadline = store.renew(OLD, "2026", {}).deadlines[0]
    assert (deadline.date, deadline.year_inferred) == (date(2026, 4, 3), True)


def test_a_leap_day_moves_to_the_28th(tmp_path: Path) -> None:
    install(tmp_path, id="leap", edition="2024", deadlines=[{"date": "2024-02-29"}])
    assert store.renew("leap", "2025", {}).deadlines[0].date == date(2025, 2, 28)


def test_renewed_again_it_takes_the_place_of_the_earlier_copy() -> None:
    store.renew(OLD, "2025", {0: APRIL})
    later = store.renew(OLD, "2025", {0: date(2025, 4, 20)})
    assert store.get("bj-zuimei-2025") == later


def test_an_id_without_its_edition_stays_and_is_renewed_from_the_year_before(
    tmp_path: Path,
) -> None:
    install(tmp_path, id="week", edition="2024", deadlines=[{"date": "2024-06-05"}])
    store.renew("week", "2025", {0: date(2025, 6, 6)})
    store.renew("week", "2025", {0: date(2025, 6, 7)})
    assert store.get("week", "2024").deadlines[0].date == date(2024, 6, 5)
    assert store.get("week").deadlines[0].date == date(2025, 6, 7)
    assert store.renew("week", "2026", {}).deadlines[0].date == date(2026, 6, 7)


def test_names_that_hold_the_year_follow_it(tmp_path: Path) -> None:
    items = [{"id": "a", "name": "2024年总结", "kind": "report"}]
    routes = [{"id": "mail", "method": "email", "subject": "单位-2024"}]
    install(tmp_path, edition="2024", title="2024-2025 年 12024 号", items=items, routes=routes)
    new = store.renew("x", "2026", {}, new_id="y")
    assert (new.id, new.items[0].name) == ("y", "2026年总结")
    assert new.routes[0].subject == "单位-2026"
    assert new.title == "2026-2025 年 12024 号"


@pytest.mark.parametrize(
    ("edition", "deadlines", "sentence"),
    [
        ("2025", {3: APRIL}, "这个通知有 1 个截止日期，没有第 4 个。"),
        ("2025", {-1: APRIL}, "这个通知有 1 个截止日期，没有第 0 个。"),
        ("v2", {}, "请写明第 1 个截止日期的新日期：电子版和纸质材料。"),
        ("二〇二五", {}, "年份“二〇二五”只能用数字、英文字母和 . - _，如 2027。"),
        ("", {}, "年份“”只能用数字、英文字母和 . - _，如 2027。"),
        ("2024", {0: APRIL}, "已经有2024年的“关于开展2024年北京"),
        ("9999", {}, ""),
    ],
)
def test_what_cannot_be_renewed_is_told(
    edition: str, deadlines: dict[int, date], sentence: str
) -> None:
    if not sentence:
        assert store.renew(OLD, edition, deadlines).deadlines[0].date == date(9999, 4, 3)
        return
    with pytest.raises(UsageProblem) as caught:
        store.renew(OLD, edition, deadlines)
    assert str(caught.value).startswith(sentence)
