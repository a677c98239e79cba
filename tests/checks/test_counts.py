from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.domain.facts import Facts
from app.domain.notice import (
    CountRange,
    Item,
    Kind,
    Limits,
    Method,
    NoticeProfile,
    Per,
    Quota,
    Rendition,
    Route,
)
from app.domain.quantities import Count, Several, Words
from app.domain.submission import SlotKey
from tests.checks.cases import (
    DOCX,
    JPG,
    PDF,
    PHOTO_ITEM,
    WORD_ITEM,
    case,
    one_slot,
    profile,
    run,
    said,
    the,
    with_limits,
)

FORM = Item(
    "form",
    "推荐表",
    Kind.FORM,
    Per.NOMINEE,
    count=CountRange(1, 1),
    renditions=(Rendition.WORD, Rendition.SCAN),
)
PHOTOS = replace(with_limits(PHOTO_ITEM, Limits()), per=Per.NOMINEE, count=CountRange(3, 5))
ONE_WORD, ONE_SCAN = Count(1, "份 Word 版"), Count(1, "份 PDF 扫描件")


def counts_of(item: Item, files: dict[str, Facts]) -> list[str]:
    return [one for one in said(one_slot(item, files)) if one.startswith("CT")]


def photos(number: int) -> dict[str, Facts]:
    return {f"{one}.jpg": JPG for one in range(number)}


def test_an_empty_slot_is_missing_and_says_what_is_asked() -> None:
    assert said(one_slot(FORM, {})) == ["CT01 error"]
    values = the("CT01", one_slot(FORM, {})).values
    assert values == {"what": Words("推荐表"), "required": Several((ONE_WORD, ONE_SCAN))}


@pytest.mark.parametrize(
    ("item", "required"),
    [
        (PHOTOS, Count(3, "张照片")),
        (replace(PHOTOS, count=None), Count(1, "张照片")),
        (replace(FORM, renditions=(), count=None), Count(1, "份")),
    ],
)
def test_what_is_missing_is_told_with_its_least_number(item: Item, required: Count) -> None:
    assert said(one_slot(item, {})) == ["CT01 error"]
    assert the("CT01", one_slot(item, {})).values["required"] == required


@pytest.mark.parametrize(
    "item",
    [
        replace(FORM, required=False),
        replace(FORM, conditional="有合作单位的"),
        replace(FORM, count=CountRange(0, 1)),
        replace(FORM, renditions=(Rendition.PAPER,)),
    ],
)
def test_what_need_not_be_there_is_never_missing(item: Item) -> None:
    assert said(one_slot(item, {})) == []


@pytest.mark.parametrize(
    ("routes", "expected"), [(("paper",), []), (("paper", "email"), ["CT01 error"])]
)
def test_what_goes_by_post_alone_is_no_missing_file(
    routes: tuple[str, ...], expected: list[str]
) -> None:
    item = replace(FORM, per=Per.UNIT, routes=routes)
    ways = (Route("paper", Method.POST), Route("email", Method.EMAIL))
    assert said(case(replace(profile(item), routes=ways))) == expected


@pytest.mark.parametrize(
    ("files", "expected", "missing"),
    [
        ({"a.docx": DOCX, "a.pdf": PDF}, "passed", Several(())),
        ({"a.docx": DOCX}, "error", ONE_SCAN),
        ({"a.pdf": PDF}, "error", ONE_WORD),
    ],
)
def test_each_rendition_is_counted_by_itself(
    files: dict[str, Facts], expected: str, missing: Several | Count
) -> None:
    assert counts_of(FORM, files) == ["CT01 passed", f"CT02 {expected}", "CT03 passed"]
    assert the("CT02", one_slot(FORM, files)).values["missing"] == missing


def test_one_finding_a_slot_names_every_shortage() -> None:
    item = replace(FORM, count=CountRange(2))
    files: dict[str, Facts] = {"a.docx": DOCX, "a.pdf": PDF}
    assert counts_of(item, files) == ["CT01 passed", "CT02 error"]
    values = the("CT02", one_slot(item, files)).values
    assert values["missing"] == Several((ONE_WORD, ONE_SCAN))
    assert values["required"] == Several((Count(2, ONE_WORD.unit), Count(2, ONE_SCAN.unit)))


@pytest.mark.parametrize(
    ("number", "few", "many"),
    [
        (2, "error", "passed"),
        (3, "passed", "passed"),
        (5, "passed", "passed"),
        (6, "passed", "error"),
    ],
)
def test_three_to_five_photos(number: int, few: str, many: str) -> None:
    expected = ["CT01 passed", f"CT02 {few}", f"CT03 {many}"]
    assert counts_of(PHOTOS, photos(number)) == expected


def test_too_many_says_how_many_of_which_and_how_many_may_be() -> None:
    values = the("CT03", one_slot(FORM, {"a.pdf": PDF, "b.pdf": PDF, "a.docx": DOCX})).values
    assert values == {"actual": Count(2, ONE_SCAN.unit), "required": ONE_SCAN}


def test_any_file_counts_where_the_notice_names_no_rendition() -> None:
    item = replace(FORM, renditions=(), count=CountRange(2, 2))
    assert counts_of(item, {"a.pdf": PDF, "a.docx": DOCX}) == [
        "CT01 passed",
        "CT02 passed",
        "CT03 passed",
    ]


def test_an_optional_item_that_was_begun_is_counted() -> None:
    item = replace(FORM, required=False)
    assert counts_of(item, {"a.docx": DOCX}) == ["CT01 passed", "CT02 error", "CT03 passed"]


def test_one_of_the_alternatives_is_enough() -> None:
    either = replace(WORD_ITEM, id="own", name="自荐表", alternative_group="form")
    other = replace(WORD_ITEM, id="society", name="学会推荐表", alternative_group="form")
    asked = profile(either, other)
    assert said(case(asked)) == ["CT01 error"]
    finding = the("CT01", case(asked))
    assert finding.item == "own"
    assert finding.values["what"] == Several((Words("自荐表"), Words("学会推荐表")))
    for given in ("own", "society"):
        lines = said(case(asked, {SlotKey(given): {"a.docx": DOCX}}))
        assert [line for line in lines if line.startswith("CT")] == ["CT01 passed", "CT02 passed"]


def test_alternatives_are_asked_of_each_nominee() -> None:
    either = replace(FORM, id="a", alternative_group="form")
    other = replace(FORM, id="b", alternative_group="form")
    files: dict[str, Facts] = {"a.docx": DOCX, "a.pdf": PDF}
    one = case(profile(either, other), {SlotKey("b", "n2"): files}, ("张三", "李四"))
    (missing,) = (one for one in run(one).values() if one.severity == "error")
    assert (missing.rule.code, missing.item, missing.nominee) == ("CT01", "a", "n1")


def test_without_nominees_that_is_what_is_missing() -> None:
    asked = profile(FORM, PHOTOS, replace(PHOTOS, id="more", required=False))
    findings = list(run(case(asked)).values())
    assert [(one.rule.code, one.item, one.nominee) for one in findings] == [
        ("CT01", "form", None),
        ("CT01", "photos", None),
    ]
    assert findings[0].values == {"what": Words("推荐人选"), "required": Count(1, "人")}


QUOTAS = (Quota("district", "各区科协", 1, 2), Quota("society", "市学会", max=1))


def with_quotas(names: tuple[str, ...], recommender: str | None, *quotas: Quota) -> list[str]:
    asked: NoticeProfile = replace(profile(), quotas=quotas or QUOTAS)
    one = case(asked, nominees=names)
    return said(replace(one, submission=replace(one.submission, recommender=recommender)))


@pytest.mark.parametrize(
    ("names", "recommender", "expected"),
    [
        (("张三", "李四"), "district", ["CT04 passed"]),
        (("张三", "李四"), "society", ["CT04 error"]),
        (("张三",), None, ["CT04 not_checked"]),
        (("张三",), "unheard-of", ["CT04 not_checked"]),
        ((), "society", ["CT04 passed"]),
    ],
)
def test_each_kind_of_recommender_has_its_quota(
    names: tuple[str, ...], recommender: str | None, expected: list[str]
) -> None:
    assert with_quotas(names, recommender) == expected


def test_a_quota_has_a_least_number_too() -> None:
    quota = Quota("district", "各区科协", 2, 3)
    assert with_quotas(("张三",), "district", quota) == ["CT02 error", "CT04 passed"]
    assert with_quotas(("张三", "李四"), "district", quota) == ["CT04 passed"]
    open_ended = replace(quota, max=None)
    assert with_quotas(("张三", "李四"), "district", open_ended) == []


def test_a_quota_that_is_not_the_units_is_left_to_a_person() -> None:
    quota = Quota("district", "各区科协", 2, 3, per="系统")
    assert with_quotas(("张三",), "district", quota) == ["CT04 not_checked"]


def test_a_notice_without_quotas_asks_for_no_recommender() -> None:
    assert said(case(profile(), nominees=("张三",))) == []


def test_a_decision_about_one_shortage_does_not_cover_another() -> None:
    def wanted(files: Mapping[str, Facts]) -> str:
        (finding,) = (one for one in run(one_slot(FORM, files)).values() if one.severity == "error")
        return finding.id

    no_scan, no_word = wanted({"a.docx": DOCX}), wanted({"a.pdf": PDF})
    assert no_scan != no_word
    assert no_scan == wanted({"b.docx": DOCX})
    two, three = (wanted({f"{n}.pdf": PDF for n in range(k)} | {"a.docx": DOCX}) for k in (2, 3))
    assert two != three


def test_a_decision_about_a_quota_is_for_that_many_people() -> None:
    asked = replace(profile(), quotas=QUOTAS)
    found = set()
    for names in (("张三", "李四"), ("张三", "李四", "王五")):
        one = case(asked, nominees=names)
        society = replace(one.submission, recommender="society")
        found |= set(run(replace(one, submission=society)))
    assert len(found) == 2
