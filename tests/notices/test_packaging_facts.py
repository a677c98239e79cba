"""Names of folder and archive and the receiving office: seen, decided, corrected, struck."""

from dataclasses import replace

import pytest

from app.domain.notice import Basis, NoticeProfile, Packaging
from app.notices import editing, store
from app.reporting import notice_lines
from app.workflow.notices.comparing import Change, differences
from app.workflow.notices.facts import NoticeFact, facts
from app.workflow.notices.fields import corrected, fields_of

PLACES = ("packaging.folder", "packaging.archive", "contacts.office")


@pytest.fixture
def profile() -> NoticeProfile:
    made = store.get("bj-zuimei-2024")
    basis = tuple(Basis((of,), "以单位名称命名", 10, 17, 0.7) for of in PLACES)
    kept = tuple(one for one in made.basis if "contacts.office" not in one.of)
    return replace(
        made,
        packaging=Packaging("{单位}{姓名}", "推荐材料-{单位}"),
        contacts=replace(made.contacts, office="江城区科协办公室"),
        basis=(*kept, *basis),
    )


def told(profile: NoticeProfile) -> dict[str, NoticeFact]:
    return {one.id: one for one in facts(profile) if one.id in PLACES}


def test_they_are_facts_with_their_words(profile: NoticeProfile) -> None:
    found = told(profile)
    assert [(one.label, one.text) for one in found.values()] == [
        ("文件夹名", "单位+姓名"),
        ("压缩包名", "推荐材料-单位"),
        ("收件方", "江城区科协办公室"),
    ]
    assert [len(one.basis) for one in found.values()] == [1, 1, 1]
    assert not any(one.sure for one in found.values())
    assert "压缩包的名字" in found["packaging.archive"].why[0]
    lines = {line.label: line.text for line in notice_lines.route_lines(profile)}
    assert (lines["文件夹名"], lines["压缩包名"]) == ("单位+姓名", "推荐材料-单位")


@pytest.mark.parametrize("place", PLACES)
def test_each_is_decided_alone(profile: NoticeProfile, place: str) -> None:
    sure = [one.id for one in told(editing.confirm(profile, place)).values() if one.sure]
    assert sure == [place]
    after = editing.strike(profile, place)
    assert set(told(after)) == set(PLACES) - {place}
    assert not any(place in one.of for one in after.basis)


def test_names_are_corrected_by_their_words(profile: NoticeProfile) -> None:
    (field,) = fields_of("packaging.archive", profile)
    assert field.text == "推荐材料-单位"
    after = corrected(profile, "packaging.archive", {"": "单位名称+作品名称"})
    assert after.packaging == Packaging("{单位}{姓名}", "{单位}{作品名}")
    assert told(after)["packaging.archive"].sure
    office = corrected(profile, "contacts.office", {"": "区科协"})
    assert office.contacts.office == "区科协"


def test_another_office_is_one_change(profile: NoticeProfile) -> None:
    after = corrected(profile, "contacts.office", {"": "区科协"})
    (found,) = differences(profile, after)
    assert (found.change, found.before, found.now) == (Change.OTHER, "江城区科协办公室", "区科协")
