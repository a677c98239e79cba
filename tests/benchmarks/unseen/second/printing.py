"""Printed sheets before anyone stamps them; 8 pixels a millimetre, levels 0 to 255."""

import itertools

import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import font
from app.samples.prose import prose
from tests.benchmarks.unseen.second.carving import Random
from tests.benchmarks.unseen.second.inking import HIGH, MM, WIDE, Page


def blank() -> Image.Image:
    return Image.new("RGB", (WIDE, HIGH), "white")


def drawn(image: Image.Image) -> Page:
    return np.asarray(image).astype(np.float32)


def some_sheet(random: Random) -> Image.Image:
    image = blank()
    (_opinions, _ledger, _statement, _minutes)[int(random.integers(4))](image, random)
    return image


def written(
    draw: ImageDraw.ImageDraw, random: Random, at: tuple[float, float], wide: float, lines: int,
    size: float = 4.2,
) -> None:  # fmt: skip
    """A paragraph; millimetres."""
    count = max(1, int(wide / size))
    text = prose(count * lines + 10, int(random.integers(2_000)))
    for number in range(lines):
        line = text[number * count : (number + 1) * count]
        place = (at[0] * MM, (at[1] + number * size * 1.65) * MM)
        draw.text(place, line, fill=(25, 25, 28), font=font(round(size * MM)))


def ruled(draw: ImageDraw.ImageDraw, xs: list[float], ys: list[float], wide: int = 2) -> None:
    for x in xs:
        draw.line((x * MM, ys[0] * MM, x * MM, ys[-1] * MM), fill=(20, 20, 20), width=wide)
    for y in ys:
        draw.line((xs[0] * MM, y * MM, xs[-1] * MM, y * MM), fill=(20, 20, 20), width=wide)


def _opinions(image: Image.Image, random: Random) -> None:
    """A form's last page: boxes for opinions, each with a line to sign and a date."""
    draw = ImageDraw.Draw(image)
    ys = [28.0, *np.sort(random.uniform(70, 230, 3)), 275.0]
    ruled(draw, [20, 42, 190], ys, 3)
    for top, bottom in itertools.pairwise(ys):
        written(draw, random, (23, top + 4), 16, max(1, int((bottom - top) / 12)))
        written(draw, random, (46, top + 4), 138, max(1, int((bottom - top) / 16)))
        foot = "负责人签字：        （盖章）    年   月   日"
        draw.text((95 * MM, (bottom - 8) * MM), foot, fill=(20, 20, 20), font=font(round(4 * MM)))


def _ledger(image: Image.Image, random: Random) -> None:
    draw = ImageDraw.Draw(image)
    xs = list(np.linspace(14, 196, int(random.integers(6, 12))))
    ys = list(np.arange(40, float(random.uniform(180, 285)), float(random.uniform(6, 9))))
    ruled(draw, xs, ys)
    for y in ys[:-1]:
        for x in xs[:-1]:
            word = str(int(random.integers(10, 99_999)))
            draw.text(((x + 1.5) * MM, (y + 1.2) * MM), word, fill=(30, 30, 30), font=font(3 * MM))


def _statement(image: Image.Image, random: Random) -> None:
    draw = ImageDraw.Draw(image)
    draw.text((105 * MM, 38 * MM), "样例情况说明", fill=(10, 10, 10), font=font(64, "Bold"),
              anchor="mm")  # fmt: skip
    written(draw, random, (27, 58), 156, int(random.integers(8, 22)), 5.2)
    for y, words in ((232, "样例推荐单位（公章）"), (244, "2024年4月1日")):
        draw.text((150 * MM, y * MM), words, fill=(15, 15, 15), font=font(42), anchor="mm")


def _minutes(image: Image.Image, random: Random) -> None:
    """Two columns and a grey band."""
    draw = ImageDraw.Draw(image)
    draw.rectangle((18 * MM, 24 * MM, 192 * MM, 34 * MM), fill=(205, 205, 208))
    for x in (20, 108):
        written(draw, random, (x, 40), 80, int(random.integers(20, 32)), 3.6)
