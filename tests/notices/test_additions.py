"""What the reader missed: put in by a person, with the words that it rests on or without."""

import pytest

from app.domain.notice import Kind, NoticeProfile, Per
from app.domain.problems import UsageProblem
from app.notices import store
from app.notices.additions import Found
from app.workflow.notices import adding
from app.workflow.notices.facts import NoticeFact, facts

FOUND = Found("县教育局可以推荐人选，五月十日下班前邮寄到县城东路八号", 40, 68)


@pytest.fixture
def profile() -> NoticeProfile:
    return store.get("bj-zuimei-2024")


def told(profile: NoticeProfile, place: str) -> NoticeFact:
    return next(one for one in facts(profile) if one.id == place)


@pytest.mark.parametrize(
    ("place", "texts", "fact", "label", "text"),
    [
        (
            "deadlines",
            {"date": "2024-05-10", "time": "17:00"},
            "deadlines.1",
            "截止时间：全部材料",
            "2024年5月10日 17:00 前",
        ),
        ("quotas", {"who": "县教育局", "max": "3"}, "quotas.quotas", "县教育局的名额", "最多 3 个"),
        (
            "routes",
            {"method": "post", "to": "县城东路八号"},
            "routes.post",
            "邮寄",
            "寄到县城东路八号",
        ),
        (
            "attestations",
            {"text": "本人同意参评"},
            "attestations.attestations",
            "要人确认",
            "本人同意参评",
        ),
        (
            "items",
            {"name": "单位意见", "kind": "letter", "per": "unit"},
            "items.letter",
            "材料",
            "单位意见",
        ),
        (
            "items.video.bytes",
            {"bytes.max": "200MB"},
            "items.video.bytes",
            "视频：大小",
            "不超过 200MB",
        ),
        (
            "items.video.conditional",
            {"conditional": "有录像的"},
            "items.video.conditional",
            "视频：什么情况才要交",
            "有录像的",
        ),
    ],
)
@pytest.mark.parametrize("found", [FOUND, None])
def test_whatever_was_missed_can_be_added(
    profile: NoticeProfile,
    place: str,
    texts: dict[str, str],
    fact: str,
    label: str,
    text: str,
    found: Found | None,
) -> None:
    after, made = adding.added(profile, place, texts, found)
    one = told(after, made)
    assert (made, one.label, one.text, one.sure) == (fact, label, text, True)
    assert [(b.quote, b.start, b.end) for b in one.basis] == (
        [(FOUND.quote, FOUND.start, FOUND.start + len(FOUND.quote))] if found else []
    )
    before = {other.id: other for other in facts(profile)}
    assert {other.id for other in facts(after)} - before.keys() == {fact}


def test_what_was_added_bears_an_id_of_its_own(profile: NoticeProfile) -> None:
    texts = {"name": "片子", "kind": Kind.VIDEO.value, "per": Per.NOMINEE.value}
    once, first = adding.added(profile, "items", texts, None)
    twice, second = adding.added(once, "items", texts, None)
    assert (first, second) == ("items.video-2", "items.video-3")
    assert len(twice.items) == len(profile.items) + 2


def test_a_long_passage_is_quoted_as_far_as_a_quote_goes(profile: NoticeProfile) -> None:
    found = Found("长" * 90, 5, 95)
    after, made = adding.added(profile, "attestations", {"text": "知情"}, found)
    basis = told(after, made).basis[0]
    assert (len(basis.quote), basis.start, basis.end) == (60, 5, 65)


def test_a_passage_of_which_something_was_made_is_unread_no_more(profile: NoticeProfile) -> None:
    from dataclasses import replace

    from app.domain.notice import Passage

    unread = replace(profile, unparsed=(Passage("另附意见", 10, 14), Passage("应写清楚", 50, 54)))
    after, _made = adding.added(unread, "quotas", {"who": "县"}, Found("另附意见", 10, 14))
    assert [one.quote for one in after.unparsed] == ["应写清楚"]


@pytest.mark.parametrize(
    ("place", "texts", "said"),
    [
        ("deadlines", {"time": "17:00"}, "请写“日期”"),
        ("quotas", {"max": "3"}, "请写“哪一类单位”"),
        ("items", {"name": " ", "kind": "letter", "per": "unit"}, "请写“材料名称”"),
        ("items.video.bytes", {}, "请至少填一项"),
        ("items.video.bytes", {"bytes.max": "很大"}, "很大"),
        ("items.video.aspect", {"aspect": "方"}, "方"),
    ],
)
def test_what_is_wanting_or_unreadable_is_said(
    profile: NoticeProfile, place: str, texts: dict[str, str], said: str
) -> None:
    with pytest.raises(UsageProblem, match=said):
        adding.added(profile, place, texts, FOUND)


def test_only_what_is_not_told_yet_is_offered(profile: NoticeProfile) -> None:
    names = [name for name, _label in adding.limits_of("video", profile)]
    assert "bytes" in names
    assert not {"seconds", "formats", "chars", "dpi_min"} & set(names)
    after, _made = adding.added(profile, "items.video.bytes", {"bytes.max": "200MB"}, None)
    assert "bytes" not in [name for name, _label in adding.limits_of("video", after)]


def test_each_requirement_offered_can_be_asked_for(profile: NoticeProfile) -> None:
    for item in profile.items:
        for name, _label in adding.limits_of(item.id, profile):
            assert adding.fields_for(f"items.{item.id}.{name}", profile)


def test_marked_words_are_the_name_or_the_text_at_first(profile: NoticeProfile) -> None:
    first = {one.name: one.text for one in adding.fields_for("items", profile, "样书\n两本")}
    assert first == {"name": "样书 两本", "kind": "other", "per": "nominee"}
    assert [one.text for one in adding.fields_for("attestations", profile, "同意公开")] == [
        "同意公开"
    ]
    kinds = [place for place, _label in adding.kinds(profile)]
    assert kinds == ["items", "items.", "deadlines", "quotas", "routes", "attestations"]
    assert "items." not in dict(adding.kinds(NoticeProfile("a", "1", "通知")))


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("，近两年科普活动台账；", "近两年科普活动台账"),
        ("（6）照片", "（6）照片"),
        ("）照片6—10张，", "照片6—10张"),
        ("推荐表（含附件）", "推荐表（含附件）"),
        ("推荐表（", "推荐表"),
        ("《申报书》", "《申报书》"),
        ("《申报书", "申报书"),
        ("，。”", ""),
        ("", ""),
    ],
)
def test_signs_at_both_ends_are_no_part_of_a_name(marked: str, name: str) -> None:
    assert adding.bare(marked) == name
