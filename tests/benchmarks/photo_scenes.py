"""Scenes of another family than app.samples draws: fallen leaves, seen through a simulated camera.

The numbers of the looks were set on app.samples' landscapes; these measure them. A camera here is
a lens, a sensor of one colour a pixel, its noise, the demosaicing, denoising and sharpening.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Camera:
    """`lens`: blur in pixels; `noise` of 255; `denoise`: strength of the filter against it."""

    lens: float = 0.7
    noise: float = 4.0
    denoise: int = 0
    sharpen: float = 0.0
    light: float = 1.0


CAMERAS = {
    "plain": Camera(),
    "denoised": Camera(denoise=20),
    "sharpened": Camera(noise=2, denoise=25, sharpen=0.8),
    "bokeh": Camera(lens=6, noise=1.5),
    "soft": Camera(lens=2.5, noise=1.5, denoise=15),
    "night": Camera(noise=6, light=0.12),
    "night-denoised": Camera(noise=6, light=0.12, denoise=10),
}


def leaves(width: int, height: int, seed: int) -> Pixels:
    """Discs and boxes of all sizes over one another, with a soft texture (dead leaves model)."""
    numbers = np.random.default_rng(seed)
    picture = np.full((height, width, 3), numbers.integers(60, 200, 3), np.uint8)
    for _leaf in range(width * height // 1500):
        size = int(min(width, height) * 0.25 * numbers.random() ** 3 + 3)
        place = (int(numbers.integers(0, width)), int(numbers.integers(0, height)))
        colour = [int(part) for part in numbers.integers(10, 245, 3)]
        if numbers.random() < 0.5:
            cv2.circle(picture, place, size, colour, -1, cv2.LINE_AA)
        else:
            sides = (size * 2, int(size * numbers.uniform(0.5, 2)))
            box = cv2.boxPoints((place, sides, float(numbers.uniform(0, 180)))).astype(np.int32)
            cv2.fillPoly(picture, [box], colour, cv2.LINE_AA)
    grain = numbers.normal(0, 1, (height, width)).astype(np.float32)
    texture = cv2.GaussianBlur(grain, (0, 0), 1.2) * 10 + cv2.GaussianBlur(grain, (0, 0), 4) * 20
    return np.clip(picture + texture[..., None], 0, 255).astype(np.uint8)


def taken(scene: Pixels, camera: Camera, seed: int) -> Image.Image:
    numbers = np.random.default_rng(seed)
    light = cv2.GaussianBlur(scene, (0, 0), camera.lens).astype(np.float32) * camera.light
    sensor = np.empty(scene.shape[:2], np.float32)
    for row, column, channel in ((0, 0, 2), (0, 1, 1), (1, 0, 1), (1, 1, 0)):
        sensor[row::2, column::2] = light[row::2, column::2, channel]
    sensor += numbers.normal(0, camera.noise, sensor.shape)
    raw = np.clip(sensor, 0, 255).astype(np.uint8)
    shot = cv2.cvtColor(raw, cv2.COLOR_BayerRG2RGB_EA if seed % 2 else cv2.COLOR_BayerRG2RGB)
    if camera.denoise:
        shot = cv2.bilateralFilter(shot, 5, camera.denoise, 3)
    if camera.sharpen:
        soft = cv2.GaussianBlur(shot, (0, 0), 1.5).astype(np.float32)
        sharper = shot * (1 + camera.sharpen) - camera.sharpen * soft
        shot = np.clip(sharper, 0, 255).astype(np.uint8)
    return Image.fromarray(np.ascontiguousarray(shot[..., ::-1]))
