"""What a flatbed or a telephone makes of a sheet, with where each millimetre of it went."""

import io
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.benchmarks.unseen.second.carving import Random
from tests.benchmarks.unseen.second.inking import HIGH, MM, WIDE, Page, grain

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Shot:
    """`moved` takes pixels of the sheet to pixels of the picture."""

    pixels: Page
    moved: Matrix
    dpi: int


def flatbed(page: Page, random: Random, dpi: int) -> Shot:
    """A lid not quite shut, paper off-white, a turn of up to two degrees."""
    scale = dpi / 25.4 / MM
    angle = float(random.normal(0, 0.8))
    turn = cv2.getRotationMatrix2D((WIDE / 2, HIGH / 2), angle, scale)
    size = (round(WIDE * scale), round(HIGH * scale))
    turn[:, 2] = turn[:, 2] + np.array(size) / 2 - (WIDE / 2, HIGH / 2)
    before = cv2.GaussianBlur(page, (0, 0), 0.4 / scale) if scale < 1 else page
    border = (250.0, 250.0, 250.0)
    seen = cv2.warpAffine(before, turn, size, flags=cv2.INTER_LINEAR, borderMode=0,
                          borderValue=border)  # fmt: skip
    warm = np.array([0.985, 0.98, 0.965], np.float32)
    return Shot(np.asarray(seen, np.float32) * warm, np.vstack([turn, [0, 0, 1]]), dpi)


def telephone(page: Page, random: Random) -> Shot:
    """From above on a desk: the desk shows at the margins, a hand's shadow falls across."""
    dpi = int(random.choice([110, 150, 200]))
    size = (round(8.27 * dpi), round(11.69 * dpi))
    corners = np.array([[0, 0], [WIDE, 0], [WIDE, HIGH], [0, HIGH]], np.float32)
    inner = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * 0.94 + 0.03
    target = (inner + random.uniform(-0.03, 0.03, (4, 2))) * size
    matrix = cv2.getPerspectiveTransform(corners, target.astype(np.float32))
    before = cv2.GaussianBlur(page, (0, 0), 8 / dpi * 25.4 * 0.4)
    seen = cv2.warpPerspective(before, matrix, size, flags=cv2.INTER_LINEAR)
    covered = cv2.warpPerspective(np.ones((HIGH, WIDE), np.float32), matrix, size)[:, :, None]
    mixed = seen * covered + _desk(random, size) * (1 - covered)
    light = np.array([1, random.uniform(0.9, 0.98), random.uniform(0.72, 0.95)], np.float32)
    pixels = mixed * light * _shadow(random, size)[:, :, None]
    curve = np.clip(pixels / 255, 0, 1) ** np.float32(random.uniform(0.8, 1.15)) * 255
    return Shot(np.asarray(curve, np.float32), np.asarray(matrix, np.float64), dpi)


def _desk(random: Random, size: tuple[int, int]) -> Page:
    """Wood, red-brown lacquer, grey plastic."""
    woods = ((150, 105, 70), (110, 45, 35), (120, 122, 126))
    base = np.array(woods[int(random.integers(3))], np.float32)
    veins = grain(random, (size[1], size[0]), 9) * 0.2 + 0.9
    return np.asarray(base * veins[:, :, None], np.float32)


def _shadow(random: Random, size: tuple[int, int]) -> NDArray[np.float32]:
    """A soft edge across the page and darker corners."""
    y, x = np.mgrid[-1 : 1 : size[1] * 1j, -1 : 1 : size[0] * 1j].astype(np.float32)
    angle = random.uniform(0, 2 * np.pi)
    across = x * np.cos(angle) + y * np.sin(angle) - random.uniform(-0.4, 0.7)
    dark = random.uniform(0.15, 0.45) / (1 + np.exp(-across * random.uniform(4, 30)))
    return np.asarray((1 - dark) * (1 - 0.12 * (x**2 + y**2)), np.float32)


def yellowed(shot: Shot, random: Random) -> Shot:
    """Old paper: brown, more so at the edges and in spots."""
    shape = shot.pixels.shape
    age = grain(random, shape, shape[1] / 5) * 0.6 + grain(random, shape, 12) * 0.25
    brown = np.array([0.93, 0.8, 0.55], np.float32) * np.float32(random.uniform(0.9, 1.0))
    aged = shot.pixels * brown ** (0.5 + age[:, :, None])
    return replace(shot, pixels=np.asarray(aged, np.float32))


def streaked(shot: Shot, random: Random) -> Shot:
    """Dust on the sensor draws coloured lines along the feed; gain differs from band to band."""
    pixels = shot.pixels.copy()
    for _line in range(int(random.integers(2, 9))):
        x, wide = int(random.integers(0, pixels.shape[1])), int(random.integers(1, 4))
        pixels[:, x : x + wide] *= random.uniform(0.4, 1.0, 3).astype(np.float32)
    bands = 1 + 0.04 * (grain(random, (pixels.shape[0], 2), 3)[:, :1] - 0.5)
    return replace(shot, pixels=pixels * bands[:, :, None])


def noisy(shot: Shot, random: Random, much: float = 1.0) -> Shot:
    shape = shot.pixels.shape
    coarse = cv2.GaussianBlur(random.standard_normal(shape, np.float32), (0, 0), 0.7)
    noise = random.standard_normal(shape, np.float32) * 1.5 + coarse * 3
    return replace(shot, pixels=shot.pixels + noise * np.float32(much))


def picture(shot: Shot, resaved: int | None = None) -> Image.Image:
    """As saved by the scanner; `resaved`: through a chat program at this quality first."""
    image = Image.fromarray(shot.pixels.clip(0, 255).astype(np.uint8))
    if resaved is None:
        return image
    held = io.BytesIO()
    image.save(held, "JPEG", quality=resaved, subsampling=2)
    return Image.open(held).convert("RGB")
