from dataclasses import replace

import pytest

from app.domain.facts import Family, NotProbed, OtherFacts, PdfFacts, Unreadable
from app.domain.finding import Severity
from app.domain.notice import Item, Kind, Limits, Per, PixelLimit, Rendition, SizeRange
from app.domain.quantities import ByteSize, Format, Pixels, Words
from app.domain.submission import SlotKey
from tests.checks.cases import (
    JPG,
    PHOTO_ITEM,
    case,
    line,
    one_slot,
    profile,
    run,
    said,
    said_of,
    the,
    with_limits,
)

ANY_PHOTO = with_limits(PHOTO_ITEM, Limits())
OPENS = ["PH01 passed a.jpg", "PH08 passed a.jpg"]


def test_a_photo_as_asked_passes_every_rule() -> None:
    assert said_of(PHOTO_ITEM, {"a.jpg": JPG}) == [
        "PH01 passed a.jpg",
        "PH02 passed a.jpg",
        "PH08 passed a.jpg",
    ]


@pytest.mark.parametrize("reason", ["empty", "truncated", "damaged", "hostile"])
def test_a_photo_that_the_decoder_refuses_is_one_error(reason: str) -> None:
    facts = Unreadable(Family.PHOTO, "jpg", 10, reason)
    assert said_of(PHOTO_ITEM, {"a.jpg": facts}) == ["PH01 error a.jpg"]


@pytest.mark.parametrize("reason", ["time", "memory", "output", "crashed", "failed"])
def test_a_photo_that_was_not_looked_at_is_one_unchecked_finding(reason: str) -> None:
    facts = NotProbed(Family.PHOTO, 10, reason)
    assert said_of(PHOTO_ITEM, {"a.jpg": facts}) == ["PH01 not_checked a.jpg"]


@pytest.mark.parametrize(("reason", "code"), [("changed", "ST01"), ("missing", "ST02")])
def test_a_file_that_is_gone_or_changed_is_one_error(reason: str, code: str) -> None:
    facts = NotProbed(Family.PHOTO, 10, reason)
    assert said_of(PHOTO_ITEM, {"a.jpg": facts}) == [f"{code} error a.jpg"]


@pytest.mark.parametrize("written", ["jpg", "jpeg"])
@pytest.mark.parametrize("content", ["jpg", "jpeg", "mpo"])
def test_jpeg_and_mpo_are_jpg(written: str, content: str) -> None:
    item = with_limits(PHOTO_ITEM, Limits(formats=(written,)))
    photo = replace(JPG, format=content)
    assert said_of(item, {"a.JPEG": photo}) == [
        "PH01 passed a.JPEG",
        "PH02 passed a.JPEG",
        "PH08 passed a.JPEG",
    ]


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_the_content_decides_the_format_and_no_other_name_is_advised(name: str) -> None:
    """Another extension would only make it a PNG by name where JPG is asked."""
    assert said_of(PHOTO_ITEM, {name: replace(JPG, format="png")}) == [
        f"PH01 passed {name}",
        f"PH02 error {name}",
    ]


def test_where_no_format_is_asked_the_name_is_a_warning() -> None:
    anything = replace(PHOTO_ITEM, limits=Limits())
    assert said_of(anything, {"a.jpg": replace(JPG, format="png")}) == [
        "PH01 passed a.jpg",
        "PH08 warning a.jpg",
    ]


def test_a_mere_wrong_extension_is_only_a_warning() -> None:
    assert said_of(PHOTO_ITEM, {"a.png": JPG, "b": JPG}) == [
        "PH01 passed a.png",
        "PH01 passed b",
        "PH02 passed a.png",
        "PH02 passed b",
        "PH08 warning a.png",
        "PH08 warning b",
    ]


@pytest.mark.parametrize(
    ("facts", "actual"),
    [
        (PdfFacts(9), "pdf"),
        (OtherFacts("zip", 9), "zip"),
        (Unreadable(Family.PDF, "pdf", 9, "damaged"), "pdf"),
    ],
)
def test_another_kind_of_file_among_photos_is_one_wrong_format(
    facts: PdfFacts, actual: str
) -> None:
    assert said_of(PHOTO_ITEM, {"a.jpg": facts}) == ["PH02 error a.jpg"]
    finding = the("PH02", one_slot(PHOTO_ITEM, {"a.jpg": facts}))
    assert finding.values == {"actual": Format(actual), "required": Format("jpg")}


def test_without_asked_formats_the_slot_still_wants_a_photo() -> None:
    finding = the("PH02", one_slot(ANY_PHOTO, {"a.pdf": PdfFacts(9)}))
    assert finding.values["required"] == Words("照片")
    assert said_of(ANY_PHOTO, {"a.jpg": JPG}) == OPENS


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (1_999_999, ["PH03 error a.jpg"]),
        (2_000_000, ["PH06 passed a.jpg", "PH13 warning a.jpg"]),
        (2_097_151, ["PH06 passed a.jpg", "PH13 warning a.jpg"]),
        (2_097_152, ["PH03 passed a.jpg", "PH06 passed a.jpg"]),
    ],
)
def test_the_least_size_has_a_strip_where_two_ways_of_counting_differ(
    size: int, expected: list[str]
) -> None:
    item = with_limits(PHOTO_ITEM, Limits(bytes=SizeRange(min="2MB")))
    photo = replace(JPG, size=size)
    wanted = sorted([*OPENS, *expected, "PH07 passed a.jpg"])
    assert said_of(item, {"a.jpg": photo}) == wanted


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (5_000_000, "PH04 passed"),
        (5_000_001, "PH13 warning"),
        (5_242_880, "PH13 warning"),
        (5_242_881, "PH04 error"),
    ],
)
def test_the_greatest_size_has_that_strip_too(size: int, expected: str) -> None:
    item = with_limits(PHOTO_ITEM, Limits(bytes=SizeRange(max="5MB")))
    photo = replace(JPG, size=size)
    assert said_of(item, {"a.jpg": photo}) == sorted([*OPENS, f"{expected} a.jpg"])


def test_both_ends_of_a_size_are_judged() -> None:
    item = with_limits(PHOTO_ITEM, Limits(bytes=SizeRange(min="300KB", max="5MB")))
    assert said_of(item, {"a.jpg": JPG}) == [
        "PH01 passed a.jpg",
        "PH03 passed a.jpg",
        "PH04 passed a.jpg",
        "PH06 passed a.jpg",
        "PH07 passed a.jpg",
        "PH08 passed a.jpg",
    ]
    finding = the("PH03", one_slot(item, {"a.jpg": JPG}))
    assert finding.values["required"] == ByteSize(300 * 1024)


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        (2_500_000, "PH04 passed"),
        (2_600_000, "PH13 warning PH04"),
        (2_700_000, "PH04 error"),
    ],
)
def test_a_size_for_all_together_is_judged_once_for_the_slot(each: int, expected: str) -> None:
    item = with_limits(PHOTO_ITEM, Limits(bytes=SizeRange(max="5MB"), per_file=False))
    photos = {name: replace(JPG, size=each) for name in ("a.jpg", "b.jpg")}
    assert said_of(item, photos) == sorted(
        [*OPENS, "PH01 passed b.jpg", "PH08 passed b.jpg", expected]
    )


@pytest.mark.parametrize(
    ("limits", "good", "bad"),
    [
        (Limits(min_resolution=(1920, 1080)), (1080, 1920), (1919, 1080)),
        (Limits(resolutions=((626, 413), (413, 626))), (413, 626), (1252, 826)),
        (Limits(pixels=PixelLimit(long_edge_min=3000)), (2000, 3000), (2999, 2000)),
        (Limits(pixels=PixelLimit(short_edge_min=1000)), (1000, 4000), (4000, 999)),
        (Limits(pixels=PixelLimit(exact=(413, 626))), (413, 626), (626, 413)),
    ],
)
def test_pixels_are_judged_as_shown(
    limits: Limits, good: tuple[int, int], bad: tuple[int, int]
) -> None:
    item = with_limits(PHOTO_ITEM, limits)
    for (width, height), severity in ((good, "passed"), (bad, "error")):
        photo = replace(JPG, width=width, height=height)
        lines = said_of(item, {"a.jpg": photo})
        beside = [] if limits.resolutions else ["PH07 passed a.jpg"]
        assert lines == sorted([*OPENS, f"PH05 {severity} a.jpg", *beside])


def test_the_wish_that_is_missed_is_the_one_named() -> None:
    limits = Limits(min_resolution=(800, 600), pixels=PixelLimit(long_edge_min=3000))
    photo = replace(JPG, width=2000, height=1500)
    finding = the("PH05", one_slot(with_limits(PHOTO_ITEM, limits), {"a.jpg": photo}))
    assert finding.values["actual"] == Pixels(2000, 1500)
    assert finding.values["how"] == Words("长边不小于")


def test_a_turned_photo_is_told_and_nothing_more() -> None:
    photo = replace(JPG, orientation=6)
    assert said_of(ANY_PHOTO, {"a.jpg": photo}) == sorted([*OPENS, "PH09 info a.jpg"])


def test_the_same_bytes_twice_are_judged_once_and_the_gravest_word_holds() -> None:
    one = one_slot(PHOTO_ITEM, {"a.jpg": JPG, "b.png": JPG})
    (slot,) = one.submission.slots
    twins = tuple(replace(file, sha512="f" * 128) for file in slot.files)
    again = replace(one, submission=replace(one.submission, slots=(replace(slot, files=twins),)))
    lines = [line(finding) for finding in run(again).values() if finding.file]
    assert sorted(lines) == [
        "PH01 passed a.jpg",
        "PH02 passed a.jpg",
        "PH08 warning b.png",
        "PH11 warning b.png",
    ]
    assert len(said(again)) == 7


def test_one_photo_for_two_nominees_is_told_at_the_second() -> None:
    item = replace(PHOTO_ITEM, per=Per.NOMINEE)
    both = {SlotKey(item.id, nominee): {f"{nominee}.jpg": JPG} for nominee in ("n1", "n2")}
    one = case(profile(item), both, ("张三", "李四"))
    twins = tuple(
        replace(slot, files=tuple(replace(file, sha512="f" * 128) for file in slot.files))
        for slot in one.submission.slots
    )
    told = the("PH11", replace(one, submission=replace(one.submission, slots=twins)))
    assert (told.nominee, told.severity) == ("n2", Severity.WARNING)
    where = Words(f"张三“{item.name}”")
    assert told.values == {"where": where, "other": Words("n1.jpg"), "how": Words("是同一张照片")}


def test_a_file_refused_for_its_size_is_still_told_to_be_of_another_format() -> None:
    huge = NotProbed(Family.PHOTO, 45, "too-large", "png")
    assert said_of(PHOTO_ITEM, {"a.jpg": huge}) == ["PH02 error a.jpg"]
    assert said_of(PHOTO_ITEM, {"a.jpg": replace(huge, format="jpg")}) == ["PH01 not_checked a.jpg"]


def test_a_file_in_a_slot_that_the_notice_has_not_is_an_error() -> None:
    one = one_slot(PHOTO_ITEM, {"a.jpg": JPG})
    elsewhere = replace(one, profile=profile(replace(PHOTO_ITEM, id="other", required=False)))
    assert said(elsewhere) == ["ST03 error a.jpg"]
    own = replace(PHOTO_ITEM, per=Per.NOMINEE)
    nobodys = case(profile(own), {SlotKey("photos"): {"a.jpg": JPG}}, ("张三",))
    assert "ST03 error a.jpg" in said(nobodys)


def test_a_picture_asked_for_as_a_scan_is_judged_as_a_picture() -> None:
    item = Item(
        "certificate",
        "证书",
        Kind.OTHER,
        renditions=(Rendition.SCAN,),
        limits=Limits(formats=("jpg", "pdf"), bytes=SizeRange(max="1MB")),
    )
    assert said_of(item, {"a.jpg": JPG}) == sorted([*OPENS, "PH04 error a.jpg"])
    damaged = Unreadable(Family.PHOTO, "jpg", 9, "damaged")
    assert said_of(item, {"a.jpg": damaged}) == ["PH01 error a.jpg", "ST05 passed a.jpg"]


@pytest.mark.parametrize(
    ("asked", "width", "height", "severity"),
    [
        ("landscape", 4000, 3000, "passed"),
        ("landscape", 3000, 4000, "error"),
        ("landscape", 3000, 3000, "error"),
        ("portrait", 3000, 4000, "passed"),
        ("portrait", 4000, 3000, "error"),
    ],
)
def test_lying_or_standing(asked: str, width: int, height: int, severity: str) -> None:
    item = with_limits(PHOTO_ITEM, Limits(formats=("jpg",), orientation=asked))
    found = said_of(item, {"a.jpg": replace(JPG, width=width, height=height)})
    assert f"PH15 {severity} a.jpg" in found
    assert not [one for one in found if one.startswith("LM01")]
