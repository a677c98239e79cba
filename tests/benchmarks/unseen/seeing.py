"""How scanners, copiers and telephones see a page: casts, shadows, noise, blur, slant."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.benchmarks.unseen.paper import MM, Random

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Seeing:
    """`dpi` and JPEG `quality` of the file; `moved` takes millimetres of the page to shown ones."""

    image: Image.Image
    dpi: int
    quality: int
    moved: NDArray[np.float64]


def inked(page: Image.Image, ink: NDArray[np.float32], colour: tuple[float, float, float],
          strength: float) -> Image.Image:  # fmt: skip
    """Ink swallows light: `colour` is what a full layer lets through, 0 to 1."""
    thick = -np.log(np.array(colour, np.float32)) * strength
    through = np.exp(-ink[:, :, None] * thick)
    return Image.fromarray((np.asarray(page) * through).clip(0, 255).astype(np.uint8))


def scanned(
    page: Image.Image, random: Random, *, dpi: int | None = None, quality: int | None = None,
    paper: tuple[float, float, float] = (0.98, 0.975, 0.96), photographed: bool = False,
    harsh: float = 1.0,
) -> Seeing:  # fmt: skip
    dpi = dpi or int(random.choice([96, 110, 150, 200, 240, 300]))
    quality = quality or int(random.integers(40, 92))
    pixels = np.asarray(page).astype(np.float32) * np.array(paper, np.float32)
    pixels = _light(pixels, random, 0.25 if photographed else 0.06)
    pixels = _cast(pixels, random, harsh)
    seen, matrix = _slanted(pixels, random, dpi, photographed=photographed)
    wide = float(random.uniform(0.4, 0.9)) * harsh * dpi / 200 + 0.2
    noisy = _noisy(np.asarray(cv2.GaussianBlur(seen, (0, 0), wide), np.float32), random, harsh)
    image = Image.fromarray(noisy.clip(0, 255).astype(np.uint8))
    return Seeing(image, dpi, quality, matrix)


def _light(pixels: NDArray[np.float32], random: Random, much: float) -> NDArray[np.float32]:
    """Brighter at one corner; at times a fold or the book's gutter."""
    corners = random.uniform(1 - much, 1, (2, 2)).astype(np.float32)
    field = cv2.resize(corners, pixels.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    if random.random() < 0.3:
        x = np.arange(pixels.shape[1], dtype=np.float32)[None, :]
        at, wide = random.uniform(0, pixels.shape[1]), random.uniform(40, 200)
        field = field * (1 - random.uniform(0.03, 0.2) * np.exp(-(((x - at) / wide) ** 2)))
    return pixels * field[:, :, None]


def _cast(pixels: NDArray[np.float32], random: Random, harsh: float) -> NDArray[np.float32]:
    """Gains, a leak between colours, contrast."""
    gains = 1 + random.uniform(-0.06, 0.03, 3) * harsh
    leak = np.eye(3) * 0.94 + random.uniform(0, 0.04, (3, 3))
    leak /= leak.sum(axis=1, keepdims=True)
    mixed = (pixels.reshape(-1, 3) @ (leak * gains[:, None]).T.astype(np.float32)).clip(0, 255)
    gamma = float(random.uniform(0.85, 1.2))
    return ((mixed / 255) ** gamma * 255).reshape(pixels.shape).astype(np.float32)


def _slanted(
    pixels: NDArray[np.float32], random: Random, dpi: int, *, photographed: bool
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    scale = dpi / 25.4 / MM
    high, wide = pixels.shape[:2]
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    target = corners * scale
    if photographed:
        target = target + random.uniform(-0.025, 0.025, (4, 2)) * wide * scale
    angle = np.radians(random.uniform(-2.5, 2.5))
    middle = target.mean(axis=0)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    target = ((target - middle) @ turn.T + middle).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    size = (round(wide * scale), round(high * scale))
    edge = [float(one) for one in np.median(pixels[::50, ::50].reshape(-1, 3), axis=0)]
    if scale < 1:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), 0.35 / scale), np.float32)
    seen = cv2.warpPerspective(pixels, matrix, size, flags=cv2.INTER_LINEAR, borderValue=edge)
    back = np.diag([1 / (dpi / 25.4), 1 / (dpi / 25.4), 1.0]) @ matrix @ np.diag([MM, MM, 1.0])
    return np.asarray(seen, np.float32), np.asarray(back, np.float64)


def _noisy(seen: NDArray[np.float32], random: Random, harsh: float) -> NDArray[np.float32]:
    shape = seen.shape[:2]
    grey = random.standard_normal((*shape, 1), np.float32) * random.uniform(0.5, 3.5) * harsh
    colour = random.standard_normal((*shape, 3), np.float32) * random.uniform(0.2, 2.0) * harsh
    return np.asarray(seen + grey + colour, np.float32)
