"""The font that samples are drawn with, and the word that marks every one of them."""

import functools
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from app import paths

MARK = "样例"


@functools.cache
def font(pixels: int, weight: Literal["Regular", "Bold"] = "Regular") -> ImageFont.FreeTypeFont:
    """The bundled font, so that samples look alike on a machine without Chinese fonts."""
    return ImageFont.truetype(font_path(weight), pixels)


def font_path(weight: Literal["Regular", "Bold"] = "Regular") -> Path:
    return paths.assets() / "fonts" / f"BeiqiSans-{weight}.ttf"


def stamp_mark(image: Image.Image, text: str = MARK, *, share: float = 0.08) -> None:
    """Writes `text` into the lower left corner; `share` is the letters' height in the image's."""
    pixels = max(8, round(min(image.size) * share))
    margin = pixels // 2
    left, top = margin, image.height - pixels - margin
    draw = ImageDraw.Draw(image)
    shadow = max(1, pixels // 24)
    draw.text((left + shadow, top + shadow), text, fill=(20, 20, 20), font=font(pixels))
    draw.text((left, top), text, fill=(250, 245, 200), font=font(pixels))
