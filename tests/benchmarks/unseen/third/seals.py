"""Seals of kinds not in the other families: two scripts, an emblem, hair lines, a dotted pad."""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import font
from tests.benchmarks.unseen.second.carving import FINE, Carving, Density, Random, carved
from tests.benchmarks.unseen.second.inking import HIGH, MM, WIDE, Page, Point, ink_colour
from tests.benchmarks.unseen.second.rounds import lettered

_ABOVE = ("ОБРАЗЕЦ ХОТ", "YANGPIN GUNGSIH", "SAMPLE BUREAU", "ÜLGI XÄHIRI")


def _sized(random: Random) -> Carving:
    size = float(random.choice([38, 40, 42, 45]))
    return Carving(size, size, "star" if random.random() < 0.7 else "bare")


def two_scripts(random: Random) -> Density:
    """One script over the upper half, Chinese along the lower, feet outward."""
    radius = float(random.uniform(19.5, 22.5)) * FINE
    image = Image.new("L", (round(radius * 2 + 4 * FINE),) * 2, 0)
    draw, middle = ImageDraw.Draw(image), image.width / 2
    box = (middle - radius, middle - radius, middle + radius, middle + radius)
    draw.ellipse(box, outline=255, width=round(random.uniform(0.9, 1.4) * FINE))
    at = (middle, middle)
    white = (255, 255, 255)
    page = image.convert("RGB")
    text = _ABOVE[int(random.integers(4))]
    lettered(page, text, at, radius * 0.78, radius * 0.15, white, span=170)
    lettered(
        page, "样例自治县样例局", at, radius * 0.74, radius * 0.19, white, span=-130, middle=180
    )
    star = font(round(radius * 0.7))
    ImageDraw.Draw(page).text(at, "★", fill=white, font=star, anchor="mm")
    return np.asarray(page.convert("L")).astype(np.float32) / np.float32(255)


def emblem(random: Random) -> Density:
    """In the middle a crowded sign instead of a star: gate, grain, stars, as on state organs'."""
    mask = carved(random, Carving(42.0, 42.0, "bare")).copy()
    high, wide = mask.shape
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    far = np.hypot(x - wide / 2, y - high / 2) / (21 * FINE)
    angle = np.arctan2(y - high / 2, x - wide / 2)
    grain = ((far > 0.3) & (far < 0.4) & (np.cos(angle * 26) > 0)).astype(np.float32)
    inner = ((far < 0.26) & (np.sin(x / FINE * 4) + np.cos(y / FINE * 5) > 0.2)).astype(np.float32)
    mask[far < 0.44] = 0
    return np.asarray(np.maximum(mask, np.maximum(grain, inner)), np.float32)


def hair_lines(random: Random) -> Density:
    """Against forgery fine lines are cut through ring and letters."""
    mask = carved(random, _sized(random)).copy()
    high, wide = mask.shape
    for _line in range(int(random.integers(5, 12))):
        ends = random.uniform(0, 1, (2, 2)) * (wide, high)
        first, second = (tuple(int(v) for v in one) for one in ends)
        cv2.line(mask, first, second, 0.0, round(random.uniform(0.15, 0.4) * FINE))
    return mask


def dotted(random: Random) -> Density:
    """A light-cured pad lets ink through in dots."""
    mask = carved(random, _sized(random))
    high, wide = mask.shape
    step = random.uniform(0.35, 0.6) * FINE
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    dots = np.sin(x * 2 * np.pi / step) * np.sin(y * 2 * np.pi / step)
    return np.asarray(mask * np.clip(0.55 + dots * 0.8, 0.15, 1), np.float32)


def plain(random: Random) -> Density:
    return carved(random, _sized(random))


def low_oval(random: Random) -> Density:
    return carved(random, Carving(45.0, 30.0, "star" if random.random() < 0.5 else "tax"))


def pressed(page: Page, random: Random, mask: Density, at: Point) -> Page:
    """Nearly upright, as most hands stamp; ink thin or thick in broad waves."""
    turn = cv2.getRotationMatrix2D(
        (mask.shape[1] / 2, mask.shape[0] / 2), float(random.normal(0, 14)), MM / FINE
    )
    turn[:, 2] = turn[:, 2] + np.array(at) * MM - np.array(mask.shape[::-1]) / 2
    layer = cv2.warpAffine(cv2.GaussianBlur(mask, (0, 0), 2.2), turn, (WIDE, HIGH))
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    phase = random.uniform(0, 6, 2)
    wave = 0.8 + 0.3 * np.sin(x / random.uniform(40, 90) + phase[0]) * np.sin(
        y / random.uniform(40, 90) + phase[1]
    )
    thick = -np.log(ink_colour(random)) * random.uniform(0.45, 1.0)
    return np.asarray(page * np.exp(-(layer * wave)[:, :, None] * thick), np.float32)


MASKS = {
    "two scripts": two_scripts, "emblem": emblem, "hair lines": hair_lines, "dotted": dotted,
    "low oval": low_oval,
}  # fmt: skip
