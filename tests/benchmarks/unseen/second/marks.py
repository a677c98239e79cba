"""What hands, cups and cameras leave on a sheet in red or brown; none of it a seal."""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from app.samples.letters import font
from tests.benchmarks.unseen.second.carving import Density, Random
from tests.benchmarks.unseen.second.inking import HIGH, MM, WIDE, Page, grain
from tests.benchmarks.unseen.second.rounds import a_red, around, spot


def _blank() -> Density:
    return np.zeros((HIGH, WIDE), np.float32)


def _laid(page: Page, layer: Density, colour: tuple[float, float, float]) -> Page:
    thick = -np.log(np.array(colour, np.float32))
    return np.asarray(page * np.exp(-layer[:, :, None] * thick), np.float32)


def fingerprint(page: Page, random: Random) -> Page:
    """Whorls smeared with red paste, up to six, some on a line of names."""
    layer = _blank()
    for _print in range(int(random.integers(1, 7))):
        at, turn = spot(random), float(random.uniform(0, 180))
        wide, high = round(random.uniform(7, 10) * MM), round(random.uniform(10, 13) * MM)
        one = _blank()
        cv2.ellipse(one, (round(at[0]), round(at[1])), (wide, high), turn, 0, 360, 1.0, -1)
        y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
        far = np.hypot(x - at[0], (y - at[1] - 8) * 0.75) + 6 * grain(random, one.shape, 25)
        ridges = np.clip(0.6 + np.cos(far * 2 * np.pi / (0.5 * MM)), 0, 1)
        smear = np.clip(0.4 + grain(random, one.shape, 30), 0, 1)
        layer = np.maximum(layer, cv2.GaussianBlur(one, (0, 0), 4) * ridges * smear)
    return _laid(page, layer, (0.85, 0.15, 0.15))


def pen_rings(page: Page, random: Random) -> Page:
    """A teacher's red pen: words ringed once or twice over, ticks, a mark out of a hundred."""
    image = Image.fromarray(page.clip(0, 255).astype(np.uint8))
    draw, red = ImageDraw.Draw(image), a_red(random)
    wide = int(random.integers(3, 8))
    for _ring in range(int(random.integers(2, 6))):
        at = spot(random)
        across, down = random.uniform(10, 26, 2) * MM
        angle = np.linspace(0, 2 * np.pi * random.uniform(0.95, 2.1), 120)
        lag = 1 + 0.03 * np.sin(angle * 1.3) + 0.025 * np.sin(angle * 2.7 + random.uniform(0, 6))
        path = [(float(at[0] + across * w * np.cos(a)), float(at[1] + down * w * np.sin(a)))
                for a, w in zip(angle, lag, strict=True)]  # fmt: skip
        draw.line(path, fill=red, width=wide, joint="curve")
    x, y = spot(random)
    draw.line((x, y, x + 30, y + 50, x + 110, y - 60), fill=red, width=wide, joint="curve")
    draw.text((160 * MM, 25 * MM), "98", fill=red, font=font(12 * MM), anchor="mm")
    return np.asarray(image).astype(np.float32)


def highlighter(page: Page, random: Random) -> Page:
    colours = ((1.0, 0.55, 0.75), (1.0, 0.7, 0.35), (1.0, 0.45, 0.45), (1.0, 0.95, 0.3))
    for _stroke in range(int(random.integers(4, 12))):
        layer = _blank()
        x, y = spot(random)
        end = (round(x + random.uniform(10, 80) * MM), round(y + random.normal(0, 6)))
        cv2.line(layer, (round(x - 100), round(y)), end, 1.0, round(random.uniform(3, 6) * MM))
        edges = cv2.GaussianBlur(layer, (0, 0), 3) * (0.8 + 0.2 * grain(random, layer.shape, 20))
        page = _laid(page, edges, colours[int(random.integers(4))])
    return page


def wax(page: Page, random: Random) -> Page:
    """A blob of sealing wax of 25 to 45 mm with a pressed rim and a sign in relief, lit aslant."""
    at, reach = spot(random), float(random.uniform(12, 22)) * MM
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    angle = np.arctan2(y - at[1], x - at[0])
    wave = 0.06 * np.cos(angle * 3 + 1) + 0.04 * np.cos(angle * 7 + float(random.uniform(0, 6)))
    far = np.hypot(x - at[0], y - at[1]) / reach / (1 + wave)
    inside = np.clip((1 - far) * 12, 0, 1)
    sign = Image.new("L", (WIDE, HIGH), 0)
    ImageDraw.Draw(sign).text(at, "信", fill=255, font=font(round(reach)), anchor="mm")
    height = cv2.GaussianBlur(np.asarray(sign).astype(np.float32) / 255, (0, 0), 2)
    height += np.exp(-(((far - 0.78) / 0.07) ** 2))
    slope = cv2.Sobel(height, cv2.CV_32F, 1, 0) + cv2.Sobel(height, cv2.CV_32F, 0, 1)
    lit = np.clip(1 + slope * 0.5, 0.4, 1.9)
    body = np.array([150, 22, 28], np.float32) * lit[:, :, None]
    cover = inside[:, :, None]
    return np.asarray(page * (1 - cover) + body * cover, np.float32)


def cup(page: Page, random: Random) -> Page:
    """Rings of coffee or red wine, 36 to 80 mm across, broken and run."""
    layer = _blank()
    for _ring in range(int(random.integers(1, 4))):
        at, reach = spot(random), float(random.uniform(18, 40)) * MM
        y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
        far = np.hypot(x - at[0], y - at[1])
        line = np.exp(-(((far - reach) / random.uniform(3, 8)) ** 2))
        line += 0.15 * (far < reach) * random.uniform(0, 1)
        layer = np.maximum(layer, line * np.clip(grain(random, layer.shape, 120) * 1.6, 0, 1))
    colours = ((0.62, 0.42, 0.28), (0.72, 0.25, 0.35))
    return _laid(page, layer, colours[int(random.integers(2))])


def round_photo(page: Page, random: Random) -> Page:
    """A colour photograph printed on the sheet: lanterns, apples, a drum, a road sign, petals."""
    wide, high = (round(random.uniform(50, 130) * MM) for _ in range(2))
    sky = tuple(int(one) for one in random.integers(70, 235, 3))
    photo = Image.new("RGB", (wide, high), sky)
    draw = ImageDraw.Draw(photo)
    kind = int(random.integers(5))
    for _thing in range(int(random.integers(1, 7))):
        at = float(random.uniform(0.1, 0.9) * wide), float(random.uniform(0.1, 0.9) * high)
        _thing_in(draw, random, kind, at, float(random.uniform(8, 26)) * MM)
    soft = np.asarray(photo.filter(ImageFilter.GaussianBlur(float(random.uniform(1, 3)))))
    light = 0.75 + 0.5 * grain(random, soft.shape, soft.shape[0] / 3)
    out = page.copy()
    left = round(random.uniform(12 * MM, WIDE - wide - 12 * MM))
    top = round(random.uniform(20 * MM, HIGH - high - 20 * MM))
    out[top : top + high, left : left + wide] = (soft * light[:, :, None]).clip(0, 255)
    return out


def _thing_in(
    draw: ImageDraw.ImageDraw, random: Random, kind: int, at: tuple[float, float], reach: float
) -> None:
    red, box = a_red(random), around(at, reach)
    if kind == 0:
        draw.ellipse(box, fill=red)
        for share in (0.75, 0.5, 0.25):
            draw.ellipse((at[0] - reach * share, box[1], at[0] + reach * share, box[3]),
                         outline=(240, 190, 80), width=4)  # fmt: skip
    elif kind == 1:
        for share in np.linspace(1, 0.1, 10):
            tint = tuple(int(c + (255 - c) * (1 - share) * 0.6) for c in red)
            shine = (at[0] - reach * 0.3 * (1 - share), at[1] - reach * 0.3 * (1 - share))
            draw.ellipse(around(shine, reach * float(share)), fill=tint)
    elif kind == 2:
        draw.ellipse(box, fill=(225, 205, 170), outline=red, width=round(reach * 0.12))
        for angle in np.linspace(0, 2 * np.pi, 24):
            nail = (at[0] + reach * 0.83 * np.cos(angle), at[1] + reach * 0.83 * np.sin(angle))
            draw.ellipse(around(nail, reach * 0.04), fill=red)
        draw.text(at, "鼓", fill=red, font=font(round(reach * 0.7)), anchor="mm")
    elif kind == 3:
        draw.ellipse(box, fill="white", outline=red, width=round(reach * 0.15))
        draw.text(at, "40", fill=(15, 15, 15), font=font(round(reach), "Bold"), anchor="mm")
    else:
        for angle in np.linspace(0, 2 * np.pi, 9):
            leaf = (at[0] + reach * 0.7 * np.cos(angle), at[1] + reach * 0.7 * np.sin(angle))
            draw.ellipse(around(leaf, reach * 0.3), fill=red, outline=(250, 180, 180), width=3)


LEFT = {
    "fingerprint": fingerprint, "pen rings": pen_rings, "highlighter": highlighter, "wax": wax,
    "cup": cup, "round photo": round_photo,
}  # fmt: skip
