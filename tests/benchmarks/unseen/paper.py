"""Pages before anyone stamps them: letters, forms, tables, nearly empty sheets; 8 pixels a mm."""

import itertools

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from app.samples.letters import font
from app.samples.prose import prose

MM = 8
WIDE, HIGH = 210 * MM, 297 * MM
Random = np.random.Generator


def sheet(random: Random) -> Image.Image:
    """One of four kinds, as printed."""
    image = Image.new("RGB", (WIDE, HIGH), "white")
    draw = ImageDraw.Draw(image)
    kind = int(random.integers(4))
    (_letter, _form, _table, _sparse)[kind](draw, random)
    return image


def _letter(draw: ImageDraw.ImageDraw, random: Random) -> None:
    size = float(random.uniform(4.6, 6.0))
    draw.text(
        (WIDE / 2, 40 * MM), "关于样例的说明", fill=_black(random), font=_font(9), anchor="mm"
    )
    _running(draw, random, (26, 60, 184, float(random.uniform(180, 270))), size)


def _form(draw: ImageDraw.ImageDraw, random: Random) -> None:
    top = 40.0
    wide = max(1, round(random.uniform(0.2, 0.5) * MM))
    while top < 270:
        high = float(random.choice([10, 12, 40, 60]))
        bottom = min(280.0, top + high)
        draw.rectangle(_px(18, top, 192, bottom), outline=_black(random), width=wide)
        split = float(random.uniform(40, 60))
        draw.line(_px(split, top, split, bottom), fill=_black(random), width=wide)
        _running(draw, random, (20, top + 4, split - 1, bottom - 2), 4.0)
        _running(
            draw, random, (split + 3, top + 4, 188, bottom - float(random.uniform(2, 30))), 4.0
        )
        top = bottom


def _table(draw: ImageDraw.ImageDraw, random: Random) -> None:
    columns = np.linspace(15, 195, int(random.integers(4, 9)))
    rows = np.linspace(35, float(random.uniform(200, 280)), int(random.integers(12, 30)))
    for x in columns:
        draw.line(_px(x, rows[0], x, rows[-1]), fill=_black(random), width=2)
    for y in rows:
        draw.line(_px(15, y, 195, y), fill=_black(random), width=2)
    for y in rows[:-1]:
        for left, right in itertools.pairwise(columns):
            _running(draw, random, (left + 1, y + 3, right - 1, y + 4), 3.4)


def _sparse(draw: ImageDraw.ImageDraw, random: Random) -> None:
    _running(draw, random, (30, 50, 180, 75), 5.5)
    draw.text((150 * MM, 230 * MM), "样例单位", fill=_black(random), font=_font(5.5), anchor="mm")
    draw.text(
        (150 * MM, 242 * MM), "二〇二四年三月", fill=_black(random), font=_font(5.5), anchor="mm"
    )


def _running(
    draw: ImageDraw.ImageDraw, random: Random, box: tuple[float, float, float, float], size: float
) -> None:
    left, top, right, bottom = box
    in_line = max(1, int((right - left) / size))
    text = prose(in_line * 40, int(random.integers(1_000)))
    number = 0
    while top < bottom:
        line = text[number * in_line : (number + 1) * in_line]
        draw.text((left * MM, top * MM), line, fill=_black(random), font=_font(size), anchor="lm")
        top += size * 1.7
        number += 1


def _black(random: Random) -> tuple[int, int, int]:
    grey = int(random.integers(10, 60))
    return grey, grey, grey


def _font(millimetres: float) -> ImageFont.FreeTypeFont:
    return font(round(millimetres * MM))


def _px(*millimetres: float) -> list[float]:
    return [one * MM for one in millimetres]
