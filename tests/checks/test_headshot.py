from dataclasses import replace

import pytest

from app.checks import headshot_sizes
from app.checks.headshot_look import colour_of
from app.domain.facts import PhotoFacts, PortraitLook
from app.domain.notice import Item, Kind, Limits
from app.domain.quantities import Pixels, Words
from tests.checks.cases import JPG, one_slot, said_of, texts, the

OPENS = ["HS03 passed a.jpg", "HS04 passed a.jpg", "PH01 passed a.jpg", "PH08 passed a.jpg"]
PORTRAIT = replace(JPG, width=413, height=579)
PLAIN = PortraitLook(1, 0, (255, 255, 255), 1.0)


def asked(limits: Limits | None = None) -> Item:
    return Item("headshot", "证件照", Kind.HEADSHOT, limits=limits or Limits())


def said(limits: Limits, photo: PhotoFacts) -> list[str]:
    """What is said beyond that the photo opens."""
    return [line for line in said_of(asked(limits), {"a.jpg": photo}) if not line.startswith("PH")]


def test_a_headshot_without_wishes_is_still_one_person_before_one_colour() -> None:
    assert said_of(asked(), {"a.jpg": JPG}) == OPENS


def test_a_person_is_asked_for_what_only_an_eye_can_tell() -> None:
    limits = Limits(photo_size="小2寸", pose=("正面", "免冠"), colour=True, background="白",
                    no_watermark=True)  # fmt: skip
    assert said(limits, PORTRAIT) == [
        "HS01 passed a.jpg",
        "HS02 passed a.jpg",
        "HS03 passed a.jpg",
        "HS04 passed a.jpg",
        "HS05 passed a.jpg",
        "HS06 confirm a.jpg",
    ]
    required = the("HS06", one_slot(asked(limits), {"a.jpg": PORTRAIT})).values["required"]
    assert texts(required) == ["正面", "免冠", "没有水印"]


def test_sizes_and_colours_that_no_rule_knows_are_left_to_a_person() -> None:
    limits = Limits(photo_size="标准照", background="灰")
    required = the("HS06", one_slot(asked(limits), {"a.jpg": JPG})).values["required"]
    assert texts(required) == ["标准照", "灰底"]


@pytest.mark.parametrize(
    ("size", "shape", "good"),
    [
        ("小2寸", (413, 579), True),
        ("小2寸", (413, 531), True),
        ("小二寸", (390, 567), True),
        ("小2寸", (413, 626), False),
        ("小2寸", (579, 413), False),
        ("二寸", (413, 626), True),
        ("2寸", (413, 531), False),
        ("1寸", (295, 413), True),
        ("一吋", (413, 531), False),
        ("小一寸", (260, 378), True),
    ],
)
def test_the_ratio_goes_by_the_sizes_in_use(size: str, shape: tuple[int, int], good: bool) -> None:
    photo = replace(JPG, width=shape[0], height=shape[1])
    lines = said(Limits(photo_size=size), photo)
    assert ("HS01 passed a.jpg" if good else "HS01 error a.jpg") in lines


def test_millimetres_of_the_notice_come_before_a_trade_name() -> None:
    limits = Limits(photo_size="小2寸", size_mm=(33, 48))
    assert headshot_sizes.asked(limits) == ((33, 48),)
    assert "HS01 error a.jpg" in said(limits, PORTRAIT)
    values = the("HS01", one_slot(asked(limits), {"a.jpg": PORTRAIT})).values
    assert values == {"actual": Pixels(413, 579), "required": Words("33×48 毫米")}


@pytest.mark.parametrize(
    ("shape", "named"),
    [((413, 531), "35×45 毫米"), ((390, 567), "33×48 毫米"), ((3111, 4000), "35×45 毫米")],
)
def test_of_several_sizes_only_the_one_that_fits_is_named(
    shape: tuple[int, int], named: str
) -> None:
    photo = replace(JPG, width=shape[0], height=shape[1])
    one = one_slot(asked(Limits(photo_size="小2寸")), {"a.jpg": photo})
    assert the("HS01", one).values["required"] == Words(named)
    assert the("HS02", one).values["what"] == Words(named)
    assert the("HS02", one).severity == "passed"


def test_a_ratio_of_other_photos_holds_either_way() -> None:
    item = Item("photos", "工作照", Kind.PHOTO, limits=Limits(aspect="4:3"))
    for shape, word in (((4000, 3000), "passed"), ((3000, 4000), "passed"), ((3, 2), "error")):
        photo = replace(JPG, width=shape[0], height=shape[1])
        lines = ["PH01 passed a.jpg", "PH08 passed a.jpg", f"HS01 {word} a.jpg"]
        assert said_of(item, {"a.jpg": photo}) == sorted(lines)


@pytest.mark.parametrize(
    ("limits", "shape", "word"),
    [
        (Limits(size_mm=(35, 49)), (413, 579), "passed"),
        (Limits(size_mm=(35, 49)), (300, 420), "warning"),
        (Limits(size_mm=(35, 49), dpi_min=300), (300, 420), "error"),
        (Limits(size_mm=(35, 49), dpi_min=200), (300, 420), "passed"),
        (Limits(photo_size="1寸"), (295, 413), "passed"),
    ],
)
def test_pixels_go_by_millimetres_and_dots_an_inch(
    limits: Limits, shape: tuple[int, int], word: str
) -> None:
    photo = replace(JPG, width=shape[0], height=shape[1])
    assert f"HS02 {word} a.jpg" in said(limits, photo)


@pytest.mark.parametrize(
    ("portrait", "word"),
    [
        (replace(PLAIN, faces=0), "没有找到正面的人脸"),
        (replace(PLAIN, faces=2), "像是不止一张人脸"),
        (replace(PLAIN, turned=90), "照片像是横着或倒着的"),
    ],
)
def test_anything_but_one_upright_face_is_shown_to_a_person(
    portrait: PortraitLook, word: str
) -> None:
    photo = replace(JPG, portrait=portrait)
    assert said(Limits(), photo) == ["HS03 confirm a.jpg", "HS04 passed a.jpg"]
    told = the("HS03", one_slot(asked(), {"a.jpg": photo}))
    assert told.values == {"actual": Words(word)}


def test_without_a_look_nothing_is_said_to_be_right() -> None:
    photo = replace(JPG, portrait=None, colourful=None, missed={"portrait": "time"})
    assert said(Limits(colour=True), photo) == [
        "HS03 not_checked a.jpg",
        "HS04 not_checked a.jpg",
        "HS05 not_checked a.jpg",
    ]


@pytest.mark.parametrize(
    ("background", "plain", "asked_for", "word"),
    [
        ((250, 250, 252), 1.0, "白", "passed"),
        ((250, 250, 252), 1.0, "蓝", "warning"),
        ((67, 142, 219), 0.95, "蓝", "passed"),
        ((200, 30, 35), 1.0, "红", "passed"),
        ((120, 160, 90), 1.0, None, "passed"),
        ((250, 250, 252), 0.6, None, "warning"),
        ((250, 250, 252), 0.6, "白", "warning"),
    ],
)
def test_the_background_is_one_colour_and_the_one_asked_for(
    background: tuple[int, int, int], plain: float, asked_for: str | None, word: str
) -> None:
    photo = replace(JPG, portrait=replace(PLAIN, background=background, plain=plain))
    lines = said(Limits(background=asked_for), photo)
    assert lines == ["HS03 passed a.jpg", f"HS04 {word} a.jpg"]


@pytest.mark.parametrize(
    ("rgb", "name"),
    [
        ((255, 255, 255), "白"),
        ((215, 212, 208), "白"),
        ((67, 142, 219), "蓝"),
        ((0, 85, 170), "蓝"),
        ((140, 190, 235), "蓝"),
        ((255, 0, 0), "红"),
        ((176, 30, 35), "红"),
        ((150, 150, 150), "灰"),
        ((10, 10, 10), "黑"),
        ((60, 140, 60), ""),
    ],
)
def test_colours_by_name(rgb: tuple[int, int, int], name: str) -> None:
    assert colour_of(rgb) == name


def test_a_grey_headshot_is_an_error_where_colour_is_asked() -> None:
    grey = replace(JPG, colourful=False)
    assert "HS05 error a.jpg" in said(Limits(colour=True), grey)
    assert said(Limits(), grey) == ["HS03 passed a.jpg", "HS04 passed a.jpg"]
