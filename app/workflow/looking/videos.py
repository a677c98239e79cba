"""The closer look at videos: each is gone through once, for what only its inside tells."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.facts import VideoFacts
from app.domain.insides import VideoInside
from app.domain.notice import Item
from app.domain.submission import SubmittedFile
from app.sandbox import limits
from app.sandbox.limits import Limits
from app.workflow.looking.look import Look


def wanted(_facts: VideoFacts, _item: Item) -> bool:
    """Whatever the notice asks: nobody takes a video that stops halfway."""
    return True


def limits_of(file: SubmittedFile, _facts: VideoFacts) -> Limits:
    return limits.deep_video(file.size)


def merged(facts: VideoFacts, answer: Mapping[str, Any]) -> VideoFacts:
    """The job sees pictures as stored; here their place is turned to where it is shown."""
    place = answer["picture"]
    rates = answer["rates"]
    inside = VideoInside(
        share=float(answer["share"]),
        broken=tuple(map(float, answer["broken"])),
        ends=_number(answer["ends"]),
        sound=_number(answer["sound"]),
        picture=None if place is None else _turned(_four(place), facts.rotation),
        backlit=float(answer["backlit"]),
        rates=None if rates is None else (float(rates[0]), float(rates[1])),
    )
    return replace(facts, inside=inside)


def _number(told: Any) -> float | None:
    return None if told is None else float(told)


def _four(told: Any) -> tuple[float, float, float, float]:
    left, top, width, height = map(float, told)
    return left, top, width, height


def _turned(
    place: tuple[float, float, float, float], rotation: int
) -> tuple[float, float, float, float]:
    """Clockwise, as players turn the whole picture."""
    left, top, width, height = place
    right, bottom = 1 - left - width, 1 - top - height
    match rotation:
        case 90:
            return bottom, left, height, width
        case 180:
            return right, bottom, width, height
        case 270:
            return top, right, height, width
    return place


VIDEO = Look("video", "video", 1, VideoFacts, wanted, limits_of, merged)
