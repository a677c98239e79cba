"""PDFs as a scanner writes them: one JPEG a page, tinted paper, a slight skew, noise."""

import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PIL import Image

from app.samples.formpages import Form, blank_page, form_page
from app.samples.letters import MARK
from app.samples.seals import Seal, put_seal

__all__ = ["Form", "Seal", "scanned_page", "scanned_pdf"]

_PAPER = (252, 250, 244)
_MADE = time.struct_time((2024, 3, 20, 9, 30, 0, 2, 80, 0))
_NONE_TURNED: Mapping[int, int] = MappingProxyType({})


def scanned_pdf(  # noqa: PLR0913 - a maker's options are keywords
    path: Path,
    *,
    pages: int = 1,
    dpi: int = 200,
    colour: bool = True,
    seals: Sequence[Seal] = (),
    form: Form | None = None,
    skew: float = 0.4,
    blank: Collection[int] = (),
    turned: Mapping[int, int] = _NONE_TURNED,
    quality: int = 78,
    seed: int = 1,
) -> Path:
    """A form of `pages` sheets; a page in colour at 200 dpi has about 0.6 MB.

    `blank` names pages that show nothing, `turned` how far (90, 180, 270 degrees clockwise) a
    sheet lay wrong, both counted from 0. Without `colour` a seal is grey.
    """
    images = []
    for number in range(pages):
        sheet = form or Form()
        if number in blank:
            image = blank_page(sheet.size_mm, dpi)
        else:
            image = form_page(sheet, number, pages, dpi, seed + number)
        here = [seal for seal in seals if seal.page % pages == number]
        image = scanned_page(image, here, dpi=dpi, skew=skew, seed=seed + number)
        image = image.rotate(-turned.get(number, 0), expand=True)
        images.append(image if colour else image.convert("L"))
    images[0].save(
        path, "PDF", resolution=dpi, save_all=True, append_images=images[1:], quality=quality,
        title=MARK, producer=MARK, creationDate=_MADE, modDate=_MADE,
    )  # fmt: skip
    return path


def scanned_page(
    printed: Image.Image, seals: Sequence[Seal], *, dpi: int, skew: float = 0.4, seed: int = 1
) -> Image.Image:
    """What lies on the glass, stamped, seen by the scanner; pasted seals come in afterwards."""
    sheet = printed.copy()
    for number, seal in enumerate(seals):
        if not seal.pasted:
            put_seal(sheet, seal, dpi, seed + number)
    sheet = sheet.rotate(skew, Image.Resampling.BICUBIC, fillcolor="white")
    seen = _seen(sheet, np.random.default_rng(seed))
    for number, seal in enumerate(seals):
        if seal.pasted:
            put_seal(seen, seal, dpi, seed + number)
    return seen


def _seen(sheet: Image.Image, numbers: np.random.Generator) -> Image.Image:
    """Paper tint, light falling off toward one side, and the sensor's noise."""
    width, height = sheet.size
    falling = np.linspace(1.0, 0.975, width, dtype=np.float32)[None, :, None]
    tint = np.array(_PAPER, np.float32) / 255 * falling
    noise = numbers.standard_normal((height, width, 1), np.float32) * 2.2
    pixels = np.asarray(sheet) * tint + noise
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
