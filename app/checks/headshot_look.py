"""HS03 to HS05: one face, upright, before a plain background, in colour."""

from collections.abc import Iterator
from colorsys import rgb_to_hsv

from app.checks.base import Judgement, check, found, judged, unchecked
from app.checks.stored import REASONS, todo
from app.domain.facts import PhotoFacts, PortraitLook
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.texts import N_

FACE_NOT_FOUND = Rule(
    "HS03",
    "headshot-face-not-found",
    Severity.CONFIRM,
    message=N_("程序看不出这是一个人的正面照：{actual}。"),
    remedy=N_("请打开照片看一眼：是本人正面、没有转向的照片就确认，不是就换一张。"),
    passed=N_("照片上有一张正面的人脸。"),
    fix="turn",
)
_NO_FACE = N_("没有找到正面的人脸")
_SEVERAL_FACES = N_("像是不止一张人脸")
_TURNED = N_("照片像是横着或倒着的")


@check(FACE_NOT_FOUND, facts=PhotoFacts)
def headshot_face(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """只数人脸、看正不正，不认是谁。戴墨镜、侧脸、光线太暗时可能找不到，所以由人来定。"""
    if item.kind is not Kind.HEADSHOT:
        return
    if photo.portrait is None:
        yield _unseen(FACE_NOT_FOUND, photo)
        return
    wrong = _wrong(photo.portrait)
    if wrong is None:
        yield judged(FACE_NOT_FOUND, good=True, of="pose")
    else:
        yield found(FACE_NOT_FOUND, of="pose", actual=Words(wrong))


def _wrong(portrait: PortraitLook) -> str | None:
    if portrait.faces == 0:
        return _NO_FACE
    if portrait.turned:
        return _TURNED
    return _SEVERAL_FACES if portrait.faces > 1 else None


def _unseen(rule: Rule, photo: PhotoFacts) -> Judgement:
    reason = photo.missed.get("portrait", "failed")
    return unchecked(rule, REASONS.get(reason, REASONS["failed"]), todo(reason))


BACKGROUND_NOT_PLAIN = Rule(
    "HS04",
    "headshot-background-not-plain",
    Severity.WARNING,
    message=N_("照片背景{actual}，要求{required}。"),
    remedy=N_("请换一张背景符合要求的证件照，或请照相馆换底色。"),
    passed=N_("照片背景是{required}。"),
)
_CLUTTERED = N_("不是单一颜色")
_PLAIN = N_("单一颜色")
_LEAST_PLAIN = 0.8
"""Of the places beside and above the head: hair and a high shoulder take up to a tenth."""


@check(BACKGROUND_NOT_PLAIN, facts=PhotoFacts)
def headshot_background(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """看头像上方和两侧是不是一种颜色；通知写明白底、红底、蓝底的，再看颜色对不对。"""
    if item.kind is not Kind.HEADSHOT:
        return
    if photo.portrait is None:
        yield _unseen(BACKGROUND_NOT_PLAIN, photo)
        return
    asked = item.limits.background
    required = Words(f"{asked}底" if asked else _PLAIN)
    seen = colour_of(photo.portrait.background)
    if photo.portrait.plain < _LEAST_PLAIN:
        actual = _CLUTTERED
    elif asked in {"白", "红", "蓝"} and seen != asked:
        actual = f"是{seen}色" if seen else N_("是别的颜色")
    else:
        yield judged(BACKGROUND_NOT_PLAIN, good=True, of="background", required=required)
        return
    yield found(BACKGROUND_NOT_PLAIN, of="background", actual=Words(actual), required=required)


def colour_of(rgb: tuple[int, int, int]) -> str:
    """One of 白, 红, 蓝, 灰, 黑, or "" for another.

    Wide enough for what studios print: blue from #438EDB to pale and dark, red from #FF0000 to
    #B01E23; a white wall in shade is still above 78% of full brightness.
    """
    hue, strength, light = rgb_to_hsv(*(part / 255 for part in rgb))
    if strength < 0.15:
        return "白" if light >= 0.78 else "灰" if light >= 0.25 else "黑"
    if light < 0.2:
        return "黑"
    degrees = hue * 360
    if degrees <= 20 or degrees >= 335:
        return "红" if strength >= 0.45 else ""
    return "蓝" if 185 <= degrees <= 255 else ""


NOT_IN_COLOUR = Rule(
    "HS05",
    "headshot-not-in-colour",
    Severity.ERROR,
    message=N_("照片是黑白的，要求彩色。"),
    remedy=N_("请换一张彩色证件照。"),
    passed=N_("照片是彩色的。"),
)


@check(NOT_IN_COLOUR, facts=PhotoFacts, judges=("colour",))
def headshot_colour(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """看画面里有没有颜色；黑白照片存成彩色格式也看得出来。"""
    if item.kind is not Kind.HEADSHOT or not item.limits.colour:
        return
    if photo.colourful is None:
        yield _unseen(NOT_IN_COLOUR, photo)
    else:
        yield judged(NOT_IN_COLOUR, good=photo.colourful, of="colour")
