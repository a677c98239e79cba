from dataclasses import replace

import pytest

from app.checks.names_written import personal_number, rare_characters
from app.domain.facts import Ballast, PhotoFacts, PhotoLook
from app.domain.notice import Item, Kind, Limits, PixelLimit, SizeRange
from app.domain.quantities import ByteSize, Words
from tests.checks.cases import JPG, PHOTO_ITEM, one_slot, run, said_of, the, with_limits

TWO_MB = with_limits(PHOTO_ITEM, Limits(bytes=SizeRange(min="2MB")))
ANY = with_limits(PHOTO_ITEM, Limits())
OPENS = ["PH01 passed a.jpg", "PH08 passed a.jpg"]
FITS = [*OPENS, "PH03 passed a.jpg", "PH07 passed a.jpg"]


def said(item: Item, photo: PhotoFacts) -> list[str]:
    return said_of(item, {"a.jpg": photo})


def test_padding_that_reaches_the_least_size_is_an_error() -> None:
    photo = replace(JPG, ballast=Ballast(2_500_000, 0, ("behind",)))
    assert said(TWO_MB, photo) == sorted([*FITS, "PH06 error a.jpg"])
    values = the("PH06", one_slot(TWO_MB, {"a.jpg": photo})).values
    assert (values["what"], values["actual"]) == (ByteSize(2_500_000), ByteSize(500_000))
    assert values["where"] == Words("文件末尾之后")


def test_padding_of_a_photo_large_enough_is_nobodys_concern() -> None:
    photo = replace(JPG, size=8_000_000, ballast=Ballast(2_500_000, 0, ("behind",)))
    assert said(TWO_MB, photo) == sorted([*FITS, "PH06 passed a.jpg"])
    assert said(ANY, photo) == OPENS


def test_what_a_phone_attached_is_told_and_no_error() -> None:
    photo = replace(JPG, ballast=Ballast(0, 2_500_000))
    assert said(TWO_MB, photo) == sorted([*FITS, "PH06 passed a.jpg", "PH13 warning a.jpg"])
    assert the("PH13", one_slot(TWO_MB, {"a.jpg": photo})).values["actual"] == ByteSize(500_000)


def test_without_facts_neither_padding_nor_enlarging_is_ruled_out() -> None:
    photo = replace(JPG, ballast=None, look=None, missed={"photo": "time"})
    lines = [*OPENS, "PH03 passed a.jpg", "PH06 not_checked a.jpg", "PH07 not_checked a.jpg"]
    assert said(TWO_MB, photo) == sorted(lines)


@pytest.mark.parametrize(
    ("look", "how", "actual"),
    [
        (PhotoLook("", 2.5, None), "由小图放大到约", Words("2.5 倍")),
        (PhotoLook("", None, 70), "压缩过再另存，早先的压缩质量约为", None),
    ],
)
def test_traces_ask_a_person(look: PhotoLook, how: str, actual: Words | None) -> None:
    item = with_limits(PHOTO_ITEM, Limits(pixels=PixelLimit(long_edge_min=1000)))
    photo = replace(JPG, look=look)
    assert said(item, photo) == sorted([*OPENS, "PH05 passed a.jpg", "PH07 confirm a.jpg"])
    values = the("PH07", one_slot(item, {"a.jpg": photo})).values
    assert values["how"] == Words(how)
    assert actual is None or values["actual"] == actual


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"has_location": True}, "PH10 warning a.jpg"),
        ({"mode": "CMYK"}, "PH12 warning a.jpg"),
        ({"mode": "P"}, "PH12 warning a.jpg"),
        ({"bits": 16}, "PH12 warning a.jpg"),
        ({"mode": "I;16", "bits": None}, "PH12 warning a.jpg"),
        ({"damage": "hole"}, "PH14 error a.jpg"),
        ({"damage": "cut"}, "PH14 error a.jpg"),
    ],
)
def test_what_is_told_of_a_photo_whatever_is_asked(change: dict[str, str], line: str) -> None:
    assert said(ANY, replace(JPG, **change)) == sorted([*OPENS, line])  # type: ignore[arg-type]


def test_grey_is_unexpected_where_colour_is_asked() -> None:
    grey = replace(JPG, mode="L", colourful=False)
    assert said(ANY, grey) == OPENS
    asked = with_limits(PHOTO_ITEM, Limits(colour=True))
    assert said(asked, grey) == sorted([*OPENS, "PH12 warning a.jpg"])


def test_nearly_the_same_photo_is_told_once() -> None:
    bits = (1 << 40) - 1
    near, far = f"{bits ^ 0xFFF:064x}", f"{bits << 120:064x}"
    shots = {
        name: replace(JPG, width=4000 + n, look=PhotoLook(fingerprint))
        for n, (name, fingerprint) in enumerate(
            {"a.jpg": f"{bits:064x}", "b.jpg": near, "c.jpg": far}.items()
        )
    }
    found = [one for one in run(one_slot(ANY, shots)).values() if one.rule.code == "PH11"]
    assert [one.file.name for one in found if one.file] == ["b.jpg"]
    assert found[0].values["other"] == Words("a.jpg")


def test_portraits_must_be_nearer_than_photos() -> None:
    bits = (1 << 40) - 1
    shots = {
        name: replace(JPG, width=4000 + n, look=PhotoLook(f"{fingerprint:064x}"))
        for n, (name, fingerprint) in enumerate({"a.jpg": 0, "b.jpg": bits}.items())
    }
    heads = Item("headshot", "证件照", Kind.HEADSHOT)
    assert not [one for one in run(one_slot(heads, shots)).values() if one.rule.code == "PH11"]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("张三11010519491231002X.jpg", "身份证号"),
        ("11010519491231002x张三.jpg", "身份证号"),
        ("110105194912310021.jpg", None),
        ("202403181530221234.jpg", None),
        ("张三13912345678.jpg", "手机号"),
        ("张三１３９１２３４５６７８.jpg", "手机号"),
        ("mmexport1712345678901.jpg", None),
        ("IMG_20240318.jpg", None),
    ],
)
def test_personal_numbers(name: str, what: str | None) -> None:
    assert personal_number(name) == what


@pytest.mark.parametrize(
    ("name", "rare"),
    [
        ("张喆珺1.jpg", ""),
        ("𠮷野1.jpg", "𠮷"),
        ("阿卜·张.jpg", ""),
        ("䶮1.jpg", "䶮"),
        ("é.jpg", ""),
    ],
)
def test_rare_characters(name: str, rare: str) -> None:
    assert rare_characters(name) == rare


def test_names_that_tell_too_much_or_that_few_can_show() -> None:
    named = with_limits(PHOTO_ITEM, Limits())
    one = one_slot(named, {"a.jpg": JPG})
    path = one.submission.slots[0].files[0].path
    told = {**one.names, path: "𠮷野13912345678.jpg"}
    lines = [f.rule.code for f in run(replace(one, names=told)).values() if f.severity == "warning"]
    assert sorted(lines) == ["NM05", "NM06"]


@pytest.mark.parametrize(
    ("name", "safe"), [("a:b.jpg", False), ("CON.jpg", False), ("a%.jpg", True)]
)
def test_unsafe_names_are_errors_in_what_arrives(name: str, safe: bool) -> None:
    one = replace(one_slot(ANY, {name: JPG}), arrived=True)
    assert the("NM03", one).severity == ("passed" if safe else "error")
    assert not [f for f in run(replace(one, arrived=False)).values() if f.rule.code == "NM03"]
