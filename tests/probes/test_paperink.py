import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.domain.pages import BLANK_INK
from app.probes.paperink import ink_share
from app.samples.letters import font

SIZE = (827, 1169)
MM = 100 / 25.4


def paper(level: int = 245) -> Image.Image:
    return Image.new("RGB", SIZE, (level, level, level - 6))


def share(image: Image.Image, seed: int = 1) -> float:
    noise = np.random.default_rng(seed).normal(0, 2.5, (*image.size[::-1], 1))
    pixels = (np.asarray(image) + noise).clip(0, 255).astype(np.uint8)
    return ink_share(pixels)


def written(text: str, image: Image.Image | None = None) -> Image.Image:
    image = image or paper()
    letters = font(round(4.2 * MM))
    ImageDraw.Draw(image).text((400, 500), text, fill=(30, 30, 30), font=letters, anchor="mm")
    return image


@pytest.mark.parametrize("text", ["此页无正文", "以下空白", "（本页无正文）"])
def test_a_few_words_are_no_blank_page(text: str) -> None:
    assert share(written(text)) > BLANK_INK


def test_one_letter_is_little_and_empty_paper_nothing() -> None:
    assert 0 < share(written("三")) < BLANK_INK * 2
    assert share(paper()) == 0


@pytest.mark.parametrize("level", [150, 200, 250])
def test_the_papers_own_brightness_does_not_matter(level: int) -> None:
    assert share(paper(level)) == 0
    assert share(written("此页无正文", paper(level))) > BLANK_INK


def test_uneven_light_is_no_ink() -> None:
    falling = np.linspace(0.55, 1, SIZE[0])[None, :, None]
    pixels = (np.asarray(paper()) * falling).astype(np.uint8)
    assert ink_share(pixels) == 0


def test_what_shines_through_is_no_ink() -> None:
    image = paper()
    ImageDraw.Draw(image).rectangle((200, 300, 600, 800), fill=(215, 215, 210))
    assert share(image) == 0


def test_dust_punched_holes_page_numbers_and_dark_edges_are_no_writing() -> None:
    image = paper()
    draw = ImageDraw.Draw(image)
    for at in dust():
        draw.ellipse((at[0], at[1], at[0] + 2, at[1] + 2), fill=(60, 60, 60))
    for top in (420, 735):
        draw.ellipse((34, top, 58, top + 24), fill=(20, 20, 20))
    draw.text((413, 1125), "- 2 -", fill=(0, 0, 0), font=font(16), anchor="mm")
    draw.rectangle((0, 0, 12, SIZE[1]), fill=(10, 10, 10))
    assert share(image) < BLANK_INK


def dust() -> NDArray[np.int64]:
    return np.random.default_rng(5).integers(80, 740, (25, 2))


def test_a_sheet_smaller_than_its_margins_holds_nothing() -> None:
    assert ink_share(np.zeros((60, 60, 3), np.uint8)) == 0
