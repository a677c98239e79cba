"""The second unseen family: pages by kind, with where their seals lie.

`embossed`, a seal pressed without ink, must not be told as a red seal; asking is right there.
"""

from collections.abc import Callable
from functools import partial

import cv2
import numpy as np
from PIL import ImageDraw

from app.samples.letters import font
from tests.benchmarks.unseen.family import Stamped
from tests.benchmarks.unseen.second import carving, inking, marks, printing, rounds, seeing
from tests.benchmarks.unseen.second.carving import Carving, Random
from tests.benchmarks.unseen.second.inking import HIGH, MM, WIDE, Page, Point, stamp


def _somewhere(random: Random) -> Point:
    return float(random.uniform(32, 178)), float(random.uniform(55, 262))


def _sheet(random: Random) -> Page:
    return printing.drawn(printing.some_sheet(random))


def _shown(
    shot: seeing.Shot, places: list[Point], quality: int, resaved: int | None = None
) -> Stamped:
    seals = []
    for place in places:
        x, y, w = shot.moved @ (place[0] * MM, place[1] * MM, 1)
        high, wide = shot.pixels.shape[:2]
        seals.append((float(x / w / wide), float(y / w / high)))
    return Stamped(seeing.picture(shot, resaved), shot.dpi, quality, tuple(seals))


def _scanned(page: Page, random: Random, places: list[Point], dpi: int = 0) -> Stamped:
    dpi = dpi or int(random.choice([120, 150, 200, 300]))
    shot = seeing.noisy(seeing.flatbed(page, random, dpi), random, 0.6)
    return _shown(shot, places, int(random.integers(45, 93)))


def _pressed(manner: str, random: Random) -> Stamped:
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.some_carving(random), at, manner)
    return _scanned(page, random, [at])


def at_dpi(dpi: int, random: Random) -> Stamped:
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.some_carving(random), at)
    return _scanned(page, random, [at], dpi)


def signed(random: Random) -> Stamped:
    """Over a signature, a ruled line and a printed date."""
    at, image = _somewhere(random), printing.some_sheet(random)
    draw = ImageDraw.Draw(image)
    x, y = at[0] * MM, at[1] * MM
    draw.line((0, y + 60, WIDE, y + 60), fill=(15, 15, 15), width=4)
    draw.text((x, y + 80), "2024 年 4 月 1 日", fill=(15, 15, 15), font=font(40),
              anchor="mm")  # fmt: skip
    steps = random.normal(0, 1, (60, 2)).cumsum(axis=0) * 16
    path = [(float(x - 150 + 6 * n + a), float(y + b)) for n, (a, b) in enumerate(steps)]
    draw.line(path, fill=(20, 20, 60), width=int(random.integers(4, 9)), joint="curve")
    page = stamp(printing.drawn(image), random, carving.some_carving(random), at)
    return _scanned(page, random, [at])


def resaved(random: Random) -> Stamped:
    """Through a chat program at quality 30, then into the PDF."""
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.some_carving(random), at)
    shot = seeing.noisy(seeing.flatbed(page, random, 150), random)
    return _shown(shot, [at], 60, resaved=30)


def telephone(random: Random) -> Stamped:
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.some_carving(random), at)
    shot = seeing.noisy(seeing.telephone(page, random), random)
    return _shown(shot, [at], int(random.integers(50, 90)))


def aged(random: Random) -> Stamped:
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.some_carving(random), at)
    shot = seeing.yellowed(seeing.flatbed(page, random, 150), random)
    return _shown(seeing.noisy(shot, random), [at], 75)


def streaked(random: Random) -> Stamped:
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.some_carving(random), at)
    shot = seeing.streaked(seeing.flatbed(page, random, 150), random)
    return _shown(seeing.noisy(shot, random), [at], 75)


def cut(random: Random) -> Stamped:
    """Any edge; 55 to 85 of 100 of the width inside."""
    one, side = carving.some_carving(random), int(random.integers(4))
    inside = one.across * float(random.uniform(0.05, 0.35))
    along = float(random.uniform(40, 170)), float(random.uniform(60, 240))
    at = ((inside, along[1]), (210 - inside, along[1]), (along[0], inside),
          (along[0], 297 - inside))[side]  # fmt: skip
    return _scanned(stamp(_sheet(random), random, one, at), random, [at])


def overlapping(random: Random) -> Stamped:
    first, angle = (float(random.uniform(60, 150)), float(random.uniform(80, 240))), random.uniform(
        0, 2 * np.pi
    )  # fmt: skip
    far = float(random.uniform(18, 38))
    second = (float(first[0] + far * np.cos(angle)), float(first[1] + far * np.sin(angle)))
    page = _sheet(random)
    for at in (first, second):
        page = stamp(page, random, carving.some_carving(random), at)
    return _scanned(page, random, [first, second])


def invoice_oval(random: Random) -> Stamped:
    at = _somewhere(random)
    page = stamp(_sheet(random), random, carving.oval_carving(random), at)
    return _scanned(page, random, [at])


def across_photo(random: Random) -> Stamped:
    """Half on a portrait's corner, half on paper, as a stamped form has it."""
    image = printing.some_sheet(random)
    draw = ImageDraw.Draw(image)
    x, y = float(random.uniform(60, 150)), float(random.uniform(60, 120))
    ground = ((200, 30, 35), (70, 140, 215), (250, 250, 250))[int(random.integers(3))]
    box = (x * MM, y * MM, (x + 35) * MM, (y + 49) * MM)
    draw.rectangle(box, fill=ground, outline=(90, 90, 90))
    draw.ellipse((box[0] + 80, box[1] + 70, box[2] - 80, box[1] + 250), fill=(222, 184, 158))
    draw.pieslice(
        (box[0] + 20, box[1] + 240, box[2] - 20, box[3] + 150), 180, 360, fill=(40, 44, 62)
    )
    corner = (x + (0 if random.random() < 0.5 else 35), y + 49)
    at = (corner[0] + float(random.normal(0, 4)), corner[1] + float(random.uniform(4, 14)))
    page = stamp(printing.drawn(image), random, carving.some_carving(random), at)
    return _scanned(page, random, [at])


def embossed(random: Random) -> Stamped:
    """Relief alone: a light and a dark side to each stroke."""
    mask = carving.carved(random, Carving(40, 40, "star"))
    at = _somewhere(random)
    soft = cv2.GaussianBlur(mask, (0, 0), 5)
    relief = cv2.Sobel(soft, cv2.CV_32F, 1, 1, ksize=5)
    move = np.array([[MM / carving.FINE, 0, 0], [0, MM / carving.FINE, 0]], np.float32)
    move[:, 2] = np.array(at) * MM - np.array(mask.shape[::-1]) / 2 * MM / carving.FINE
    layer = cv2.warpAffine(relief, move, (WIDE, HIGH))
    shade = layer / max(1e-6, float(np.abs(layer).max())) * random.uniform(15, 60)
    return _scanned(_sheet(random) + shade[:, :, None].astype(np.float32), random, [])


def black_copy(random: Random) -> Stamped:
    page = stamp(_sheet(random), random, carving.some_carving(random), _somewhere(random))
    grey = page.min(axis=2, keepdims=True)
    return _scanned(np.repeat(grey, 3, axis=2), random, [])


def bare_photo(random: Random) -> Stamped:
    """No seal, photographed on the desk."""
    shot = seeing.noisy(seeing.telephone(_sheet(random), random), random)
    return _shown(shot, [], 80)


def _drawn(name: str, random: Random) -> Stamped:
    """On a scan mostly, by telephone at times."""
    image = printing.some_sheet(random)
    rounds.DRAWN[name](image, random)
    return _seen_somehow(printing.drawn(image), random)


def _left(name: str, random: Random) -> Stamped:
    return _seen_somehow(marks.LEFT[name](_sheet(random), random), random)


def _seen_somehow(page: Page, random: Random) -> Stamped:
    if random.random() < 0.25:
        return _shown(seeing.noisy(seeing.telephone(page, random), random), [], 80)
    return _scanned(page, random, [])


SEALED: dict[str, Callable[[Random], Stamped]] = {
    **{name: partial(_pressed, name) for name in inking.MANNERS},
    "signed": signed, "resaved": resaved, "telephone": telephone, "aged": aged,
    "streaked": streaked, "cut": cut, "overlapping": overlapping, "invoice oval": invoice_oval,
    "across photo": across_photo,
    **{f"{dpi} dpi": partial(at_dpi, dpi) for dpi in (100, 300)},
}  # fmt: skip
UNSEALED: dict[str, Callable[[Random], Stamped]] = {
    "embossed": embossed, "black copy": black_copy, "bare photo": bare_photo,
    **{name: partial(_drawn, name) for name in rounds.DRAWN},
    **{name: partial(_left, name) for name in marks.LEFT},
}  # fmt: skip
