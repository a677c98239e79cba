"""Numbers that no notice can mean are not handed on."""

from app.domain.notice import (
    Attestation,
    Basis,
    CountRange,
    Item,
    Kind,
    Limits,
    Method,
    NoticeProfile,
    NumberRange,
    Paper,
    Quota,
    Route,
    SizeRange,
)
from app.notices.reader import read
from app.notices.reader.grammar.numbers import number
from app.notices.reader.owning import possible
from app.shapes.profile import dumps, loads


def basis(*of: str) -> Basis:
    return Basis(of, "9至3件", 0, 4, 0.88)


def kept(count: CountRange | None, limits: Limits, *bases: Basis) -> Item:
    item = Item("a", "照片", Kind.PHOTO, count=count, limits=limits, basis=bases)
    return possible.kept(NoticeProfile("n", "1", "通知", items=(item,))).items[0]


def test_bounds_the_wrong_way_round_leave_the_upper_one_as_doubtful() -> None:
    limits = Limits(bytes=SizeRange("5MB", "300KB"), chars=NumberRange(800, 500))
    found = kept(CountRange(6, 1), limits, basis("name"), basis("bytes.max"), basis("count.min"))
    assert found.count == CountRange(1, 1)
    assert found.limits == Limits(bytes=SizeRange(None, "300KB"), chars=NumberRange(None, 500))
    assert [one.confidence for one in found.basis] == [0.88, 0.5, 0.5]


def test_a_picture_of_eighty_metres_is_a_torn_number() -> None:
    limits = Limits(size_mm=(80_000, 60_000), min_resolution=(0, 1080))
    assert kept(None, limits).limits == Limits()
    limits = Limits(size_mm=(1_800, 970), min_resolution=(1920, 1080))
    assert kept(None, limits).limits == limits


def test_a_side_of_nothing_and_a_count_of_none_are_no_limits() -> None:
    limits = Limits(size_mm=(0.0, 380.0), min_resolution=(1920, 0))
    found = kept(CountRange(1, 0), limits)
    assert (found.count, found.limits) == (None, Limits())


def test_what_can_be_meant_stays() -> None:
    limits = Limits(bytes=SizeRange("900KB", "1MB"), size_mm=(240.0, 380.0))
    item = Item("a", "照片", Kind.PHOTO, count=CountRange(3, 3), limits=limits, basis=(basis("x"),))
    quota = Quota("q", "各区", 2, 2, basis=(basis("who", "min", "max"),))
    profile = NoticeProfile("n", "1", "通知", items=(item,), quotas=(quota,))
    assert possible.kept(profile) == profile


def test_a_share_of_nobody_is_left_out() -> None:
    quotas = (Quota("q-1", " ", None, 3), Quota("q-2", "各区", None, 3))
    profile = possible.kept(NoticeProfile("n", "1", "通知", quotas=quotas))
    assert profile.quotas == quotas[1:]


def test_a_slip_in_a_notice_is_told_as_doubtful() -> None:
    text = "关于征集新闻作品的通知\n各区融媒体中心报送作品9至3件，3月5日前将推荐表发至a@b.cn。\n"
    (quota,) = read(text).profile.quotas
    assert (quota.min, quota.max) == (None, 3)
    assert [one.confidence for one in quota.basis] == [0.5]


def test_what_a_profile_does_not_take_is_taken_back() -> None:
    limits = Limits(seconds=NumberRange(max=6e10), chars=NumberRange(max=800), dpi_min=9_999_999)
    item = Item(
        "a",
        "照片",
        Kind.PHOTO,
        count=CountRange(1, 999_999_999),
        paper=Paper(copies=999_999_999, originals=True),
        limits=limits,
        naming="{姓名}?{序号}",
        naming_group="a",
        disc_copies=0,
        conditional="属实" * 300,
    )
    routes = (Route("post", Method.POST, "路" * 501, "{单位}"),)
    quotas = (
        Quota("q", "各县" * 300, max=3),
        Quota("r", "各县", max=9_999_999),
        Quota("s", "各县"),
    )
    said = (Attestation("a", "属实" * 300),)
    profile = NoticeProfile(
        "n", "1", "通知" * 300, items=(item,), routes=routes, quotas=quotas, attestations=said
    )
    found = possible.kept(profile)
    plain = Item(
        "a",
        "照片",
        Kind.PHOTO,
        paper=Paper(originals=True),
        limits=Limits(chars=NumberRange(max=800)),
    )
    assert found.items == (plain,)
    assert (found.title, found.attestations[0].text) == ("通知" * 250, "属实" * 250)
    assert found.routes == (Route("post", Method.POST, None, "{单位}"),)
    assert found.quotas == (Quota("s", "各县"),)
    assert loads(dumps(found)) == found


def test_a_number_too_long_to_be_one_is_none() -> None:
    assert number("1" * 5000) is None
    assert number("一" + "万" * 100) is None
    assert number("3000") == 3000


def test_a_size_of_seven_digits_is_written_out() -> None:
    (photo,) = read(
        "关于报送材料的通知\n请提交照片，每张不小于2000000KB，不超过3000000KB。"
    ).profile.items
    assert photo.limits.bytes == SizeRange("2000000KB", "3000000KB")
