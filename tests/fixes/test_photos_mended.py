"""Fixes of photos from finding to finding: told, offered, made, told no more, undone."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.domain.facts import PhotoFacts
from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import CountRange, Item, Kind, Limits, SizeRange
from app.domain.progress import Silent
from app.domain.quantities import Count, Words
from app.fixes import registry
from app.fixes.base import Source
from app.fixes.photo_shapes import TURN
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.mending import crop
from app.workflow.mending.many import mend_all, offers_of
from app.workflow.mending.mend import mend, told
from app.workflow.undo import undo
from tests import makers
from tests.fixes.mended import checked, desk_of, made_of, said

JPG = Limits(formats=("jpg",))
PHOTO = Item("photos", "工作照片", Kind.PHOTO, count=CountRange(1, 1), limits=JPG)
FACE = replace(PHOTO, id="face", name="证件照", kind=Kind.HEADSHOT)
THERE = ["CT02 passed", "CT03 passed"]
WUHAN = (30.5872, 114.2881)
SMALL: dict[str, Any] = {"width": 480, "height": 320}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def limited(**limits: Any) -> Item:
    return replace(PHOTO, limits=replace(JPG, **limits))


def good(name: str, *others: str) -> list[str]:
    passed = ("PH01", "PH02", "PH08")
    return sorted([*THERE, *(f"{rule} passed {name}" for rule in passed), *others])


def offered(desk: Desk, sandbox: Sandbox, fix: str) -> Offer:
    return next(one for one in offers_of(checked(desk, sandbox)) if one.fix.id == fix)


def mended(desk: Desk, sandbox: Sandbox, fix: str, chosen: Any = None) -> FixOutcome:
    """Made and entered, the original as it was, and taken back by one undo to what was before."""
    before = said(checked(desk, sandbox))
    offer = offered(desk, sandbox, fix)
    outcome = mend(desk, offer, sandbox, Silent(), chosen)
    assert outcome.mended, (outcome.why, outcome.broken)
    original = desk.root / offer.files[0].path
    assert hashlib.sha512(original.read_bytes()).hexdigest() == offer.files[0].sha512
    then = desk.submission
    assert undo(desk) == "修正文件"
    assert said(checked(desk, sandbox)) == before
    desk.save(then)
    return outcome


@pytest.mark.parametrize("form", ["png", "heic"])
def test_ph02_becomes_jpg(folder: Path, tmp_path: Path, sandbox: Sandbox, form: str) -> None:
    source = tmp_path / f"张三.{form}"
    if form == "heic":
        makers.phone_photo(source, gps=None, **SMALL)
    else:
        makers.photo(source, form="PNG", **SMALL)
    desk = desk_of(folder, PHOTO, [source])
    outcome = mended(desk, sandbox, "to-jpg")
    assert told(outcome).startswith("已转成 JPG（品质 95，")
    assert outcome.made[0].name == "张三.jpg"
    assert said(checked(desk, sandbox)) == good("张三.jpg")


def test_ph08_is_renamed_and_no_byte_changes(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    source = makers.photo(tmp_path / "a.jpg", **SMALL).rename(tmp_path / "张三.png")
    desk = desk_of(folder, PHOTO, [source])
    outcome = mended(desk, sandbox, "right-extension")
    assert outcome.made[0].name == "张三.jpg"
    assert made_of(outcome, folder).read_bytes() == source.read_bytes()
    assert said(checked(desk, sandbox)) == good("张三.jpg")


def test_a_wrong_name_on_a_wrong_format_is_one_fix(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    source = makers.photo(tmp_path / "张三.jpg", form="PNG", **SMALL)
    desk = desk_of(folder, PHOTO, [source])
    (offer,) = offers_of(checked(desk, sandbox))
    assert offer.codes == {"PH02"}
    mended(desk, sandbox, "to-jpg")
    assert said(checked(desk, sandbox)) == good("张三.jpg")


def test_ph04_is_made_smaller(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    source = makers.photo(tmp_path / "a.jpg", quality=97, width=1200, height=900)
    most = f"{source.stat().st_size * 6 // 10 // 1024}KB"
    desk = desk_of(folder, limited(bytes=SizeRange(max=most)), [source])
    outcome = mended(desk, sandbox, "shrink-to-size")
    assert "品质" in told(outcome)
    assert said(checked(desk, sandbox)) == good("a.jpg", "PH04 passed a.jpg")


def test_ph09_is_turned_for_good(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, PHOTO, [makers.photo(tmp_path / "a.jpg", orientation=6, **SMALL)])
    assert said(checked(desk, sandbox)) == good("a.jpg", "PH09 info a.jpg")
    assert not offered(desk, sandbox, "upright").fix.safe
    mended(desk, sandbox, "upright")
    assert said(checked(desk, sandbox)) == good("a.jpg")


def test_ph10_forgets_the_place(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, PHOTO, [makers.photo(tmp_path / "a.jpg", gps=WUHAN, **SMALL)])
    assert said(checked(desk, sandbox)) == good("a.jpg", "PH10 warning a.jpg")
    assert told(mended(desk, sandbox, "drop-location")) == "已删去拍摄地点，画面一点没动"
    assert said(checked(desk, sandbox)) == good("a.jpg")


def test_ph12_becomes_rgb(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    source = makers.photo(tmp_path / "a.jpg", mode="CMYK", **SMALL)
    desk = desk_of(folder, PHOTO, [source])
    assert said(checked(desk, sandbox)) == good("a.jpg", "PH12 warning a.jpg")
    unseen = mend(desk, offered(desk, sandbox, "to-rgb"), sandbox, Silent())
    assert not unseen.mended
    assert "颜色可能不准" in unseen.why
    mended(desk, sandbox, "to-rgb", {})
    assert said(checked(desk, sandbox)) == good("a.jpg")


def test_hs01_is_cropped_about_the_face(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    item = replace(FACE, limits=replace(JPG, size_mm=(25, 35)))
    picture = Image.new("RGB", (1600, 1200), "white")
    with Image.open(makers.headshot(tmp_path / "f.jpg")) as portrait:
        picture.paste(portrait, (900, 400))
    picture.save(tmp_path / "a.jpg", quality=92)
    desk = desk_of(folder, item, [tmp_path / "a.jpg"])
    offer = offered(desk, sandbox, "crop-headshot")
    asked = mend(desk, offer, sandbox, Silent())
    assert asked.why == "这一项要由人来选，请在窗口里做。"
    (file,) = offer.files
    photo = checked(desk, sandbox).case.facts[file.path]
    assert isinstance(photo, PhotoFacts)
    face = crop.face_of(folder, file, photo, sandbox, lambda: False)
    assert face is not None
    (shape,) = crop.shapes_of(photo, item)
    assert shape.ratio == 25 / 35
    frame = crop.suggested(photo, shape.ratio, face)
    left, top, wide, high = frame
    assert 900 < (left + wide / 2) * 1600 < 1313
    assert 400 < (top + high / 2) * 1200 < 979
    expected = crop.outcome(photo, item, frame, shape.ratio)
    assert (expected.why, [one.good for one in expected.lines]) == ("", [True, True])
    outcome = mended(desk, sandbox, "crop-headshot", {"frame": frame})
    made = checked(desk, sandbox).case.facts[outcome.made[0].path]
    assert isinstance(made, PhotoFacts)
    assert (made.width, made.height) == expected.pixels
    told_of = [one for one in said(checked(desk, sandbox)) if one.startswith("HS01")]
    assert told_of == ["HS01 passed a.jpg"]
    assert told(outcome).startswith("已裁成 ")


def test_hs03_stands_up_again(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    with Image.open(makers.headshot(tmp_path / "f.jpg")) as portrait:
        portrait.rotate(90, expand=True).save(tmp_path / "a.jpg", quality=95)
    desk = desk_of(folder, FACE, [tmp_path / "a.jpg"])
    before = said(checked(desk, sandbox))
    assert "HS03 confirm a.jpg" in before
    assert told(mended(desk, sandbox, "turn")) == "已顺时针转 90 度"
    after = said(checked(desk, sandbox))
    assert after == sorted(
        [
            *(one for one in before if one != "HS03 confirm a.jpg"),
            "HS03 passed a.jpg",
            "PH09 info a.jpg",
        ]
    )


def test_a_copy_below_the_least_size_is_refused_and_told(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    source = makers.photo(tmp_path / "a.png", form="PNG", **SMALL)
    least = f"{source.stat().st_size * 9 // 10 // 1024}KB"
    desk = desk_of(folder, limited(bytes=SizeRange(min=least)), [source])
    then = desk.submission
    outcome = mend(desk, offered(desk, sandbox, "to-jpg"), sandbox, Silent())
    assert (outcome.mended, [one.rule.code for one in outcome.broken]) == (False, ["PH03"])
    assert "没有采用" in outcome.why
    assert desk.submission == then
    assert list((folder / "fixed").iterdir()) == []


def test_nothing_is_offered_for_bytes_that_were_added(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    desk = desk_of(
        folder, limited(bytes=SizeRange(min="2MB")), [makers.padded_photo(tmp_path / "a.jpg")]
    )
    result = checked(desk, sandbox)
    assert "PH06 error a.jpg" in said(result)
    assert offers_of(result) == ()


def test_what_can_be_done_by_hand(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, PHOTO, [makers.photo(tmp_path / "a.jpg", **SMALL)])
    (slot,) = desk.submission.slots
    (file,) = slot.files
    source = Source(file, checked(desk, sandbox).case.facts[file.path])
    offers = registry.by_hand(slot.key, source, PHOTO)
    assert [one.fix.id for one in offers] == ["turn"]
    outcome = mend(desk, offers[0], sandbox, Silent(), {"degrees": 270})
    facts = checked(desk, sandbox).case.facts[outcome.made[0].path]
    assert isinstance(facts, PhotoFacts)
    assert (facts.orientation, facts.width, facts.height) == (8, 320, 480)


@pytest.mark.slow
def test_full_size_photos_of_a_phone_and_a_camera(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    """Nothing that a mended photo is like raises the doubt that it was enlarged or saved again."""
    item = replace(limited(bytes=SizeRange(min="2MB")), count=CountRange(1, 9))
    sources = [
        makers.phone_photo(tmp_path / "a.heic", width=4032, height=3024, seed=1),
        makers.full_photo(tmp_path / "b.jpg", orientation=6, gps=WUHAN, seed=2),
        makers.full_photo(tmp_path / "c.png", form="PNG", width=4000, height=3000, seed=3),
        makers.full_photo(tmp_path / "d.jpg", mode="CMYK", width=4000, height=3000, seed=4),
    ]
    desk = desk_of(folder, item, sources)
    outcomes = mend_all(desk, sandbox, Silent(), lambda one: one.fix.id != "to-rgb")
    assert all(one.mended for one in outcomes), [one.why for one in outcomes]
    offer = offered(desk, sandbox, "to-rgb")
    assert mend(desk, offer, sandbox, Silent(), {}).mended
    rules = ("PH01", "PH02", "PH03", "PH06", "PH07", "PH08")
    names = ("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    assert said(checked(desk, sandbox)) == sorted(
        [*THERE, *(f"{rule} passed {name}" for rule in rules for name in names)]
    )


@pytest.mark.parametrize(
    ("degrees", "way", "shown"), [(90, "顺", 90), (180, "顺", 180), (270, "逆", 90)]
)
def test_a_turn_is_told_as_it_was_asked_for(degrees: int, way: str, shown: int) -> None:
    said = TURN.told({"degrees": degrees})
    assert said == {"way": Words(f"{way}时针"), "degrees": Count(shown, "度")}
