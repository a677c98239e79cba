"""What is refused is told in the words of the dialog; what an office writes is read."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.notices import editing, store
from app.workflow.notices import adding, days
from app.workflow.notices.fields import corrected, fields_of


@pytest.fixture
def profile() -> NoticeProfile:
    return store.get("bj-zuimei-2024")


@pytest.mark.parametrize(
    ("place", "texts", "told"),
    [
        (
            "items.video.seconds",
            {"seconds.min": "5 分"},
            "时长：至少 5 分 大于最多 3 分。",
        ),
        (
            "items.life-photos.bytes",
            {"bytes.min": "5MB", "bytes.max": "2MB"},
            "大小：至少 5MB 大于最多 2MB。",
        ),
        (
            "items.life-photos.count",
            {"count.min": "9", "count.max": "3"},
            "数量：至少 9 大于最多 3。",
        ),
        ("quotas.district", {"min": "5"}, "名额：至少 5 大于最多 2。"),
        ("items.life-photos.count", {"count.min": "2.5"}, "“至少”应为整数，现为 2.5。"),
        ("quotas.district", {"who": " "}, "请写“哪一类单位”。"),
        ("contacts.phones.0", {"": ""}, "请写“内容”。"),
        ("items.form.seal_near", {"sealed": "no"}, "“盖在哪一处”写了盖章的位置，就是要盖公章的。"),
        ("routes.email", {"method": "in_person"}, "“怎么报送”在通知里是不接受的，请先划掉那一条。"),
        ("deadlines.0", {"date": "五月底"}, "“日期”写成“五月底”读不懂，请写成“2027年4月3日”这样。"),
        (
            "deadlines.0",
            {"date": "2月30日"},
            "“日期”写成“2月30日”读不懂，请写成“2027年4月3日”这样。",
        ),
    ],
)
def test_a_refusal_speaks_of_her_fields(
    profile: NoticeProfile, place: str, texts: dict[str, str], told: str
) -> None:
    with pytest.raises(UsageProblem) as refused:
        corrected(profile, place, texts)
    assert str(refused.value) == told


def test_what_is_added_is_refused_in_the_same_words(profile: NoticeProfile) -> None:
    texts = {"chars.min": "3000", "chars.max": "1200"}
    with pytest.raises(UsageProblem) as refused:
        adding.added(profile, "items.form.chars", texts, None)
    assert str(refused.value) == "字数：至少 3000 大于最多 1200。"


def test_who_reads_a_file_is_still_told_the_path(profile: NoticeProfile) -> None:
    with pytest.raises(UsageProblem, match=r"quotas\[1\]）的下限 5 大于上限 2。"):
        editing.correct(profile, "quotas.district", {"min": 5})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11月6日", date(2024, 11, 6)),
        (" 4 月 10 号", date(2024, 4, 10)),
        ("1月5日", date(2025, 1, 5)),
    ],
)
def test_a_day_without_its_year_is_the_next_after_the_notice(
    profile: NoticeProfile, text: str, day: date
) -> None:
    assert corrected(profile, "deadlines.0", {"date": text}).deadlines[0].date == day
    assert adding.added(profile, "deadlines", {"date": text}, None)[0].deadlines[-1].date == day


def test_for_what_a_day_holds_can_be_corrected(profile: NoticeProfile) -> None:
    texts = {"what": "", "phase": "复评", "items": "video,form"}
    (due,) = corrected(profile, "deadlines.0", texts).deadlines
    assert (due.phase, due.items) == ("复评", ("video", "form"))
    fields = {one.name: one for one in fields_of("deadlines.0", profile)}
    assert ("video", "视频") in fields["items"].options
    nothing = {"phase": "", "items": ""}
    (due,) = corrected(corrected(profile, "deadlines.0", texts), "deadlines.0", nothing).deadlines
    assert (due.phase, due.items) == (None, ())


def test_the_notice_s_own_day_lies_in_its_own_year(profile: NoticeProfile) -> None:
    assert corrected(profile, "issued", {"": "1月5日"}).issued == date(2024, 1, 5)
    unknown = replace(profile, issued=None, edition="第三届", deadlines=())
    assert days.whole("1月5日", unknown, later=True) == "1月5日"


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("JPG、PNG", ("jpg", "png")),
        ("jpeg或.png格式", ("jpg", "png")),
        ("Word、pdf", ("doc", "docx", "pdf")),
    ],
)
def test_formats_may_be_written_as_notices_do(
    profile: NoticeProfile, text: str, formats: tuple[str, ...]
) -> None:
    after = corrected(profile, "items.life-photos.formats", {"formats": text})
    item = after.item("life-photos")
    assert item is not None
    assert item.limits.formats == formats
