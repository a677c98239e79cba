"""Round red things of kinds not in the other families."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from app.samples.letters import font
from tests.benchmarks.unseen.second.carving import Random
from tests.benchmarks.unseen.second.inking import MM
from tests.benchmarks.unseen.second.rounds import a_red, around, lettered, spot


def round_code(image: Image.Image, random: Random) -> None:
    """A mini program's code: rays of short bars around a middle sign, 28 to 46 mm."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = spot(random), float(random.uniform(14, 23)) * MM
    draw.ellipse(around(at, reach * 1.1), fill="white")
    for angle in np.linspace(0, 2 * np.pi, 72, endpoint=False):
        ends = np.sort(random.uniform(0.5, 1, 4)) * reach
        for low, high in (ends[:2], ends[2:]):
            draw.line(
                [(float(at[0] + r * np.cos(angle)), float(at[1] + r * np.sin(angle)))
                 for r in (low, high)], fill=red, width=max(2, round(reach * 0.035)),
            )  # fmt: skip
    draw.ellipse(around(at, reach * 0.38), fill=red)


def here(image: Image.Image, random: Random) -> None:
    """The form itself marks where to stamp: a dashed circle, pale or red, two words in it."""
    draw = ImageDraw.Draw(image)
    at, reach = spot(random, 120), float(random.uniform(19, 22)) * MM
    ink = a_red(random) if random.random() < 0.6 else (190, 160, 160)
    count = int(random.integers(24, 60))
    for number in range(count):
        begin = number * 360 / count
        draw.arc(around(at, reach), begin, begin + 216 / count, fill=ink, width=4)
    draw.text(at, "盖章处", fill=ink, font=font(round(7 * MM)), anchor="mm")


def dial(image: Image.Image, random: Random) -> None:
    """A clock or gauge in red, 30 to 50 mm, with its numbers round about inside the rim."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = spot(random), float(random.uniform(15, 25)) * MM
    draw.ellipse(around(at, reach), fill="white", outline=red, width=round(reach * 0.05))
    count = int(random.choice([8, 10, 12]))
    for number in range(count):
        angle = 2 * np.pi * number / count
        place = (at[0] + reach * 0.78 * np.sin(angle), at[1] - reach * 0.78 * np.cos(angle))
        draw.text(place, str(number or count), fill=red, font=font(round(reach * 0.2)),
                  anchor="mm")  # fmt: skip
    for angle, far in zip(random.uniform(0, 6, 2), (0.45, 0.65), strict=True):
        tip = (at[0] + reach * far * np.cos(angle), at[1] + reach * far * np.sin(angle))
        draw.line((*at, *tip), fill=(20, 20, 20), width=8)


def rays(image: Image.Image, random: Random) -> None:
    """A printed sun or flower."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = spot(random), float(random.uniform(16, 26)) * MM
    count = int(random.integers(8, 24))
    for angle in np.linspace(0, 2 * np.pi, count, endpoint=False):
        wide = np.pi / count * random.uniform(0.4, 0.9)
        points = ((angle - wide, reach * 0.6), (angle, reach), (angle + wide, reach * 0.6))
        draw.polygon(
            [(float(at[0] + r * np.cos(a)), float(at[1] + r * np.sin(a))) for a, r in points],
            fill=red,
        )
    draw.ellipse(around(at, reach * 0.5), outline=red, width=8)


def papercut(image: Image.Image, random: Random) -> None:
    """A round window flower: a red disc with an eightfold pattern cut out."""
    at, reach = spot(random), float(random.uniform(16, 25)) * MM
    side = round(reach * 2)
    y, x = np.mgrid[-1 : 1 : side * 1j, -1 : 1 : side * 1j]
    far, angle = np.hypot(x, y), np.arctan2(y, x)
    waves = random.integers(6, 30, 3)
    cut = np.zeros(far.shape)
    for wave in waves:
        cut += np.cos(angle * 8 + random.uniform(0, 6)) * np.cos(far * wave)
    mask = (far < 1) & ((cut < 0.5) | (far > 0.93) | (far < 0.15))
    patch = Image.fromarray((mask * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(1))
    image.paste(a_red(random), (round(at[0] - reach), round(at[1] - reach)), patch)


def coin(image: Image.Image, random: Random) -> None:
    """A photo of a copper coin or medal, legend round about in relief."""
    at, reach = spot(random), float(random.uniform(14, 25)) * MM
    side = round(reach * 2)
    relief = Image.new("L", (side, side), 128)
    middle = (side / 2, side / 2)
    ImageDraw.Draw(relief).ellipse(around(middle, reach * 0.96), outline=255, width=10)
    layer = relief.convert("RGB")
    lettered(layer, "样例纪念章一九四九", middle, reach * 0.75, reach * 0.2, "white", span=260)
    ImageDraw.Draw(layer).text(middle, "★", fill="white", font=font(round(reach)), anchor="mm")
    height = np.asarray(layer.convert("L").filter(ImageFilter.GaussianBlur(2))).astype(np.float32)
    slope = np.gradient(height)
    lit = np.clip(1 + (slope[0] + slope[1]) / 40, 0.5, 1.6)
    metals = ((176, 92, 60), (150, 60, 45), (190, 120, 60))
    metal = np.array(metals[int(random.integers(3))], np.float32)
    disc = Image.new("L", (side, side), 0)
    ImageDraw.Draw(disc).ellipse(around(middle, reach), fill=255)
    body = Image.fromarray((metal * lit[:, :, None]).clip(0, 255).astype(np.uint8))
    image.paste(body, (round(at[0] - reach), round(at[1] - reach)), disc)


def sticker(image: Image.Image, random: Random) -> None:
    """A round label: red rim with white letters, a word in the middle."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = spot(random), float(random.uniform(12, 25)) * MM
    draw.ellipse(around(at, reach), fill=red)
    lettered(image, "QUALITY 合格 PASSED 检验", at, reach * 0.83, reach * 0.17, "white", span=340)
    draw.ellipse(around(at, reach * 0.66), fill="white")
    draw.text(at, "QC 合格", fill=red, font=font(round(reach * 0.3), "Bold"), anchor="mm")


def boxes(image: Image.Image, random: Random) -> None:
    """Rectangular rubber stamps: received, copied, secret; several, aslant."""
    for word in ("收 文 2024.4.1", "复印无效", "已 审 核", "附件一")[: int(random.integers(1, 5))]:
        red = a_red(random)
        tile = Image.new("L", (round(46 * MM), round(20 * MM)), 0)
        draw = ImageDraw.Draw(tile)
        draw.rectangle((8, 8, tile.width - 8, tile.height - 8), outline=255, width=8)
        draw.text((tile.width / 2, tile.height / 2), word, fill=255, font=font(6 * MM, "Bold"),
                  anchor="mm")  # fmt: skip
        tile = tile.rotate(float(random.normal(0, 15)), expand=True)
        x, y = spot(random)
        image.paste(red, (round(x - tile.width / 2), round(y - tile.height / 2)), tile)


ROUND = {
    "round code": round_code, "here": here, "dial": dial, "rays": rays, "papercut": papercut,
    "coin": coin, "sticker": sticker, "boxes": boxes,
}  # fmt: skip
