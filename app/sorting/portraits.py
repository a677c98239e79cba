"""What the shape and the look of a photo say of its being a headshot, or no photo at all."""

from app.domain.facts import PhotoFacts
from app.domain.submission import Clue, ClueKind

_SHAPES = (0.62, 0.83)
"""Width over height of 25 × 35 (0.714), 35 × 45 (0.778), 33 × 48 (0.688), 35 × 53 mm (0.66)."""

_CAMERA_SHAPES = (2 / 3, 3 / 4)
_PLAIN, _BUSY = 0.85, 0.6
_SMALL = 300  # pixels of the longer edge: icons and stickers
_PAGE_LIGHT, _PAGE_TINT = 185, 26


def headshot(photo: PhotoFacts) -> tuple[float, list[Clue]]:
    """How many times likelier a headshot than any other photo, and what tells so.

    Faces alone tell little: life photos show them too. A plain background in a shape that no
    camera makes does, even where the face was missed.
    """
    ratio = photo.width / max(1, photo.height)
    shape = Clue(ClueKind.PROPORTION, f"{ratio:.2f}")
    if not _SHAPES[0] <= ratio <= _SHAPES[1]:
        return 0.015, []
    look = photo.portrait
    if look is None:
        return 0.5, [shape]
    from_camera = any(abs(ratio - one) < 0.012 for one in _CAMERA_SHAPES)
    if look.faces != 1:
        missed = not look.faces and look.plain >= _PLAIN and not from_camera
        return (0.5, [shape]) if missed else (0.015, [])
    if look.plain < _BUSY:
        return 0.04, []
    if look.plain < _PLAIN:
        return 0.5, [shape]
    return (3.0 if photo.camera and from_camera else 60.0), [shape, Clue(ClueKind.FACE, "1")]


def not_a_photo(photo: PhotoFacts) -> float:
    """How many times likelier it makes that the picture is a page, a screen or a sticker."""
    times = 1.0
    if max(photo.width, photo.height) < _SMALL:
        times *= 20.0
    if photo.colourful is False:
        times *= 10.0
    if photo.format in {"gif", "bmp"}:
        times *= 5.0
    if is_page(photo):
        times *= 60.0
    return times


def is_page(photo: PhotoFacts) -> bool:
    """A sheet of paper photographed upright: even, light and hardly tinted, and no face."""
    look = photo.portrait
    if look is None or look.faces:
        return False
    light = min(look.background) >= _PAGE_LIGHT
    return light and max(look.background) - min(look.background) < _PAGE_TINT and look.plain > 0.8
