"""Red things that are no official seal, each drawn over a page in place."""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from app.samples.letters import font
from tests.benchmarks.unseen.paper import HIGH, MM, WIDE, Random
from tests.benchmarks.unseen.stamp import clouds

Colour = tuple[int, int, int]


def some_red(random: Random) -> Colour:
    return (
        int(random.integers(185, 240)),
        int(random.integers(10, 60)),
        int(random.integers(15, 70)),
    )


def letterhead(page: Image.Image, random: Random) -> Image.Image:
    """Big red characters and a rule, or two with a star between."""
    draw, red = ImageDraw.Draw(page), some_red(random)
    size = font(round(random.uniform(12, 20) * MM), "Bold")
    draw.rectangle((0, 0, WIDE, 80 * MM), fill="white")
    draw.text((WIDE / 2, 45 * MM), "江城样例局文件", fill=red, font=size, anchor="mm")
    draw.line((20 * MM, 70 * MM, 190 * MM, 70 * MM), fill=red, width=round(random.uniform(3, 9)))
    if random.random() < 0.5:
        draw.text((WIDE / 2, 70 * MM), "★", fill=red, font=font(10 * MM), anchor="mm")
    return page


def fingerprint(page: Image.Image, random: Random) -> Image.Image:
    """Loops of ridges in an oval, one to four of them."""
    pixels = np.asarray(page).astype(np.float32)
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    for _print in range(int(random.integers(1, 5))):
        at = random.uniform(30, 180) * MM, random.uniform(60, 270) * MM
        wide, high = random.uniform(7, 11) * MM, random.uniform(10, 14) * MM
        u, v = (x - at[0]) / wide, (y - at[1]) / high
        far = np.sqrt(u**2 + v**2)
        loop = np.sqrt(u**2 + (v - 0.25) ** 2) + 0.05 * clouds(random, 4)
        ridge = np.clip(0.5 + np.cos(loop * random.uniform(75, 110)), 0, 1)
        ink = ridge * np.clip((1 - far) * 5, 0, 1) * random.uniform(0.6, 1)
        pixels *= 1 - ink[:, :, None] * (1 - np.array(some_red(random), np.float32) / 255)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def handwriting(page: Image.Image, random: Random) -> Image.Image:
    """A signature or remarks in red ink, with words ringed by hand."""
    draw, red = ImageDraw.Draw(page), some_red(random)
    for _word in range(int(random.integers(1, 5))):
        x, y = random.uniform(30, 150) * MM, random.uniform(60, 260) * MM
        steps = random.standard_normal((60, 2)).cumsum(axis=0) * 9
        path = [(float(x + a + 5 * n), float(y + b)) for n, (a, b) in enumerate(steps)]
        draw.line(path, fill=red, width=int(random.integers(3, 8)), joint="curve")
    for _ring in range(int(random.integers(0, 3))):
        x, y = random.uniform(40, 170) * MM, random.uniform(60, 250) * MM
        wide, high = random.uniform(8, 30) * MM, random.uniform(6, 25) * MM
        angles = np.linspace(0, 2 * np.pi * random.uniform(0.95, 1.1), 80)
        wobble = 1 + 0.04 * np.sin(angles * 2 + random.uniform(0, 6)) + 0.02 * angles / 6
        path = [
            (float(x + wide * w * np.cos(a)), float(y + high * w * np.sin(a)))
            for a, w in zip(angles, wobble, strict=True)
        ]
        draw.line(path, fill=red, width=int(random.integers(4, 9)), joint="curve")
    return page


def logo(page: Image.Image, random: Random) -> Image.Image:
    """A round mark: a disc with a glyph, arcs, a ring around a letter, a small ringed emblem."""
    draw, red = ImageDraw.Draw(page), some_red(random)
    x, y, radius = 40 * MM, 40 * MM, float(random.uniform(9, 23)) * MM
    box = (x - radius, y - radius, x + radius, y + radius)
    kind = int(random.integers(4))
    letters = font(round(radius))
    if kind == 0:
        draw.ellipse(box, fill=red)
        draw.text((x, y), "样", fill="white", font=letters, anchor="mm")
    elif kind == 1:
        for share in (1.0, 0.75, 0.5):
            part = tuple(c + (o - c) * share for c, o in zip((x, y, x, y), box, strict=True))
            begin = random.uniform(0, 360)
            draw.arc(part, begin, begin + 230, fill=red, width=round(radius * 0.1))
    elif kind == 2:
        draw.ellipse(box, outline=red, width=round(radius * random.uniform(0.06, 0.2)))
        draw.text((x, y), "例", fill=red, font=letters, anchor="mm")
    else:
        small = min(radius, 15 * MM)
        draw.ellipse((x - small, y - small, x + small, y + small), outline=red, width=4)
        draw.text((x, y), "样例协会", fill=red, font=font(round(small * 0.4)), anchor="mm")
    return page


def red_table(page: Image.Image, random: Random) -> Image.Image:
    """Ruled in red as old writing paper is, with red headings."""
    draw, red = ImageDraw.Draw(page), some_red(random)
    step = random.uniform(7, 14) * MM
    columns = np.arange(20 * MM, 190 * MM, step)
    rows = np.arange(40 * MM, 270 * MM, step)
    for x in columns:
        draw.line((x, rows[0], x, rows[-1]), fill=red, width=int(random.integers(2, 6)))
    for y in rows:
        draw.line((columns[0], y, columns[-1], y), fill=red, width=3)
    for y in rows[:3]:
        draw.text((100 * MM, y), "样例栏目样例", fill=red, font=font(round(step * 0.7)))
    return page


def chop(page: Image.Image, random: Random) -> Image.Image:
    """Square and rounded name chops, relief or sunk, 12 to 45 mm, one to three."""
    draw = ImageDraw.Draw(page)
    for _chop in range(int(random.integers(1, 4))):
        red, half = some_red(random), random.uniform(6, 22) * MM
        x, y = random.uniform(30, 180) * MM, random.uniform(60, 260) * MM
        box = (x - half, y - half, x + half, y + half)
        sunk = random.random() < 0.4
        corner = half * random.uniform(0, 0.6)
        draw.rounded_rectangle(box, corner, fill=red if sunk else None, outline=red,
                               width=round(half * 0.12))  # fmt: skip
        for number, letter in enumerate("张三之印"):
            at = x + half * (0.42 if number < 2 else -0.42), y + half * (-0.42, 0.42)[number % 2]
            face = font(round(half * 0.75), "Bold")
            draw.text(at, letter, fill="white" if sunk else red, font=face, anchor="mm")
    return page


def emblem(page: Image.Image, random: Random) -> Image.Image:
    """Gears, wreaths and stars in a ring, or a bare sickle-like sign, printed in red."""
    draw, red = ImageDraw.Draw(page), some_red(random)
    x, y, radius = WIDE / 2, random.uniform(35, 60) * MM, random.uniform(12, 24) * MM
    if random.random() < 0.7:
        leaves = int(random.integers(16, 40))
        for number in range(leaves):
            angle = 2 * np.pi * number / leaves
            at = x + radius * 0.88 * np.cos(angle), y + radius * 0.88 * np.sin(angle)
            size = radius * random.uniform(0.09, 0.13)
            draw.ellipse((at[0] - size, at[1] - size, at[0] + size, at[1] + size), fill=red)
        if random.random() < 0.5:
            draw.ellipse((x - radius * 0.75, y - radius * 0.75, x + radius * 0.75,
                          y + radius * 0.75), fill=red)  # fmt: skip
    fill = "white" if random.random() < 0.4 else red
    draw.text((x, y), "★", fill=fill, font=font(round(radius * 1.1)), anchor="mm")
    draw.arc((x - radius * 0.6, y - radius * 0.6, x + radius * 0.6, y + radius * 0.6), 300, 150,
             fill=red, width=round(radius * 0.16))  # fmt: skip
    return page


def _clock(
    draw: ImageDraw.ImageDraw, random: Random, at: tuple[float, float], radius: float
) -> None:
    x, y = at
    box = (x - radius, y - radius, x + radius, y + radius)
    draw.ellipse(box, fill="white", outline=some_red(random), width=round(radius * 0.05))
    letters = font(round(radius * 0.2))
    for number in range(1, 13):
        angle = np.pi * number / 6
        hour = x + radius * 0.8 * np.sin(angle), y - radius * 0.8 * np.cos(angle)
        draw.text(hour, str(number), fill=(20, 20, 20), font=letters, anchor="mm")


def red_photo(page: Image.Image, random: Random) -> Image.Image:
    """A headshot on red, a ball game, lanterns, a road sign, a clock face: a photo in a form."""
    wide, high = (int(random.uniform(25, 90) * MM) for _ in range(2))
    kind = int(random.integers(5))
    base = (
        some_red(random) if kind in {0, 2} else tuple(int(c) for c in random.integers(60, 230, 3))
    )
    photo = Image.new("RGB", (wide, high), base)
    draw = ImageDraw.Draw(photo)
    x, y, radius = wide / 2, high / 2, min(wide, high) * 0.42
    box = (x - radius, y - radius, x + radius, y + radius)
    if kind == 0:
        draw.ellipse(
            (x - wide * 0.22, high * 0.2, x + wide * 0.22, high * 0.65), fill=(224, 180, 150)
        )
        draw.ellipse((0, high * 0.68, wide, high * 1.5), fill=(40, 44, 60))
    elif kind == 1:
        draw.ellipse(box, fill=(205, 90, 30))
        draw.arc(box, 0, 360, fill=(40, 20, 10), width=5)
        draw.line((x - radius, y, x + radius, y), fill=(40, 20, 10), width=5)
    elif kind == 2:
        for number in range(5):
            at = wide * (number + 0.5) / 5
            draw.ellipse(
                (at - 30, y - 40, at + 30, y + 40), fill=(250, 60, 30), outline=(250, 210, 90)
            )
    elif kind == 3:
        draw.ellipse(box, fill="white", outline=some_red(random), width=round(radius * 0.22))
        draw.text((x, y), "80", fill=(20, 20, 20), font=font(round(radius)), anchor="mm")
    else:
        _clock(draw, random, (x, y), radius)
    shown = photo.filter(ImageFilter.GaussianBlur(2))
    page.paste(shown, (round(random.uniform(20, 180 - wide / MM) * MM),
                       round(random.uniform(30, 260 - high / MM) * MM)))  # fmt: skip
    return page


def highlighter(page: Image.Image, random: Random) -> Image.Image:
    """Strokes of pink, orange or red marker over lines of text."""
    pixels = np.asarray(page).astype(np.float32)
    for _stroke in range(int(random.integers(2, 9))):
        ink = np.zeros((HIGH, WIDE), np.float32)
        x, y = random.uniform(20, 120) * MM, random.uniform(40, 270) * MM
        to = (round(x + random.uniform(20, 70) * MM), round(y + random.uniform(-2, 2) * MM))
        cv2.line(ink, (round(x), round(y)), to, 1.0, round(random.uniform(3, 7) * MM))
        colours = ((255, 120, 170), (255, 160, 60), (255, 90, 90))
        colour = np.array(colours[int(random.integers(3))], np.float32) / 255
        pixels *= 1 - ink[:, :, None] * (1 - colour)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def small_stamp(page: Image.Image, random: Random) -> Image.Image:
    """A date stamp or an inspector's mark: ringed, yet far smaller than any official seal."""
    draw, red = ImageDraw.Draw(page), some_red(random)
    x, y, radius = random.uniform(40, 170) * MM, random.uniform(60, 250) * MM, 12 * MM
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=red, width=6)
    for up in (-0.3, 0.3):
        draw.line((x - radius * 0.9, y + up * radius, x + radius * 0.9, y + up * radius), fill=red,
                  width=4)  # fmt: skip
    draw.text((x, y), "2024.3.20", fill=red, font=font(round(radius * 0.4)), anchor="mm")
    draw.text(
        (x, y - radius * 0.6), "收文样例", fill=red, font=font(round(radius * 0.3)), anchor="mm"
    )
    return page


RED_THINGS = {
    "letterhead": letterhead,
    "fingerprint": fingerprint,
    "handwriting": handwriting,
    "logo": logo,
    "red table": red_table,
    "chop": chop,
    "emblem": emblem,
    "red photo": red_photo,
    "highlighter": highlighter,
    "small stamp": small_stamp,
}
