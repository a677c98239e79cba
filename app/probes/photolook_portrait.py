"""The closer look at a headshot: how many faces, which way up, before what background.

Faces by OpenCV's Haar cascades for frontal faces: they know upright faces seen from the front and
nothing of who they are. A face counts where a second cascade sees it too. They may miss one, so
what they say is shown to a person.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from app.domain.facts import PortraitLook
from app.probes.photo import _opened, _strict, has_colour
from app.probes.refusal import OutOfReach, decoding

Colours = NDArray[np.uint8]
Box = tuple[int, int, int, int]

_EDGE = 480
"""Pixels of the longer edge: a headshot's face is then above 100, the cascade's own 20."""

_GLANCE_EDGE = 240
"""Enough where only upright headshots are told from other photos: of 30 drawn ones 30 were found,
and none in 20 scenes; an eighth of the time of the whole look."""

_BUSY = 0.6
"""A background below this is no headshot's, whoever stands before it."""

_LEAST_FACE = 0.18
"""Of the picture's width; on 35 × 49 mm a face is 20 to 24 mm wide, on a half-length a quarter."""

_AGREEING = 6  # detections close together that make a face; 3 finds faces in wallpaper
_LEAST_SURE, _SURE = 1.5, 5.0
"""The cascade's own weight of its last stage."""

_FIRST, _SECOND = "default", ("alt2", "alt")
_STEP = 1.1
_CLIP, _TILES = 2.0, (8, 8)  # OpenCV's own example of even contrast
_ABOVE, _BESIDE = 0.1, 0.12  # shares of height and width that lie outside a person
_DOWN_TO = 0.4  # of the height: below, shoulders reach the sides
_ALIKE = 14.0
"""CIE76 distance of a place from the smooth background around it: light falling off over a wall
stays below, a door frame, a shelf or a stripe above."""


def look(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`, `format`. Raises Refusal where the decoder refuses the file."""
    return _seen(args, _EDGE, _turned_look)


def glance(args: Mapping[str, Any]) -> dict[str, Any]:
    """As `look`, of the picture as it stands; before a busy background no face is looked for."""
    return _seen(args, _GLANCE_EDGE, _upright_look)


def _seen(
    args: Mapping[str, Any], edge: int, told: Callable[[Colours], PortraitLook]
) -> dict[str, Any]:
    path, form = Path(args["path"]), str(args["format"])
    try:
        with path.open("rb") as stream, _strict(form), _opened(stream, form) as image:
            picture = _reduced(image, edge)
    except OutOfReach as stopped:
        return {"missed": stopped.reason}
    plain_dict: dict[str, Any] = msgspec.to_builtins(told(picture))
    return plain_dict


def _turned_look(picture: Colours) -> PortraitLook:
    faces, turned = _faces(_grey(picture))
    background, plain = _background(np.rot90(picture, -turned // 90) if turned else picture)
    colourful = has_colour(Image.fromarray(picture))
    return PortraitLook(faces, turned, background, round(plain, 3), colourful)


def _upright_look(picture: Colours) -> PortraitLook:
    background, plain = _background(picture)
    faces = len(_found(_grey(picture))) if plain >= _BUSY else 0
    return PortraitLook(faces, 0, background, round(plain, 3))


def _grey(picture: Colours) -> Colours:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)


def _reduced(image: Image.Image, edge: int = _EDGE) -> Colours:
    """As shown, on white where it is transparent."""
    with decoding():
        image.draft(None, (edge, edge))
        image.thumbnail((edge, edge))
        shown = ImageOps.exif_transpose(image)
        if "A" in shown.getbands() or "transparency" in shown.info:
            solid = shown.convert("RGBA")
            paper = Image.new("RGB", solid.size, (255, 255, 255))
            paper.paste(solid, mask=solid.getchannel("A"))
            shown = paper
        return np.asarray(shown.convert("RGB"))


def _faces(grey: Colours) -> tuple[int, int]:
    """(how many, degrees clockwise that bring them upright): the way up that is surest.

    A face upside down is sometimes taken for one, but less surely. Upright needs no rival where
    it is sure.
    """
    found = {0: _found(grey)}
    if _sureness(found[0]) < _SURE:
        for turned in (90, 270, 180):
            found[turned] = _found(np.ascontiguousarray(np.rot90(grey, -turned // 90)))
    turned = max(found, key=lambda one: (_sureness(found[one]), one == 0))
    return len(found[turned]), turned


def _sureness(faces: list[tuple[float, Box]]) -> float:
    return max((sure for sure, _ in faces), default=0.0)


def _found(grey: Colours) -> list[tuple[float, Box]]:
    """Faces and how sure each is, the surest first; one within or over another is the same."""
    least = max(20, round(grey.shape[1] * _LEAST_FACE))
    even = _evenly_lit(grey)
    boxes, _, weights = _cascade(_FIRST).detectMultiScale3(
        even,
        scaleFactor=_STEP,
        minNeighbors=_AGREEING,
        minSize=(least, least),
        outputRejectLevels=True,
    )
    faces: list[tuple[float, Box]] = []
    for sure, place in sorted(
        zip(map(float, weights), boxes, strict=True), key=lambda one: -one[0]
    ):
        left, top, width, height = map(int, place)
        box = (left, top, width, height)
        known = any(_overlap(box, other) for _, other in faces)
        if sure >= _LEAST_SURE and not known and _seen_again(even, box):
            faces.append((sure, box))
    return faces


def _evenly_lit(grey: Colours) -> Colours:
    """Contrast evened place by place, as light from one side, dimness and backlight ask for.

    Of 30 drawn faces each: upright 30 found, lit from one side 29, at a third of the light 30,
    leaning by 10 degrees 30; with contrast evened over the whole picture 28, 25, 24 and 8, since
    a white background then takes most of the levels.
    """
    return np.asarray(cv2.createCLAHE(_CLIP, _TILES).apply(grey), np.uint8)


def _seen_again(even: Colours, box: Box) -> bool:
    """Whether one of two cascades trained otherwise sees a face there as well."""
    left, top, width, height = box
    beside = width // 4
    part = even[
        max(0, top - beside) : top + height + beside,
        max(0, left - beside) : left + width + beside,
    ]
    least = (width // 2, height // 2)
    return any(
        len(_cascade(name).detectMultiScale(part, _STEP, 3, minSize=least)) for name in _SECOND
    )


def _overlap(one: Box, other: Box) -> bool:
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return wide > 0 and high > 0 and wide * high > 0.25 * one[2] * one[3]


@cache
def _cascade(name: str) -> cv2.CascadeClassifier:
    """Its own OpenCV threads would outnumber the worker's share of the machine."""
    cv2.setNumThreads(1)
    folder = Path(cv2.__file__).parent / "data"
    return cv2.CascadeClassifier(str(folder / f"haarcascade_frontalface_{name}.xml"))


def _background(picture: Colours) -> tuple[tuple[int, int, int], float]:
    """Its mean colour, and the share of it that is like its surroundings.

    Looked at above the person and beside the head. Against a plane through the whole of it, so
    that a wall lit from one side is plain.
    """
    height, width = picture.shape[:2]
    mask = np.zeros((height, width), bool)
    mask[: max(2, round(height * _ABOVE))] = True
    side = max(2, round(width * _BESIDE))
    mask[: round(height * _DOWN_TO), :side] = True
    mask[: round(height * _DOWN_TO), width - side :] = True
    smooth = cv2.medianBlur(picture, 5)
    lab = cv2.cvtColor(smooth.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[mask]
    rows, columns = np.nonzero(mask)
    plane = np.stack([np.ones(len(rows)), rows / height, columns / width], axis=1)
    near = np.linalg.norm(lab - np.median(lab, axis=0), axis=1) < 2 * _ALIKE
    if near.sum() < 10:
        near[:] = True
    fit, *_ = np.linalg.lstsq(plane[near], lab[near], rcond=None)
    alike = np.linalg.norm(lab - plane @ fit, axis=1) < _ALIKE
    mean = smooth[mask][alike].mean(axis=0) if alike.any() else smooth[mask].mean(axis=0)
    red, green, blue = (round(float(part)) for part in mean)
    return (red, green, blue), float(alike.mean())
