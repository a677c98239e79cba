"""Red things without a seal, drawn on a page of `app.samples` at its resolution."""

import numpy as np
from PIL import Image, ImageDraw

from app.samples.headshots import RED
from app.samples.letters import font
from app.samples.scenery import scene

Random = np.random.Generator
RED_INK = (204, 30, 36)


def letterhead(page: Image.Image, random: Random, mm: float) -> None:
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, page.width, 70 * mm), fill="white")
    face = font(round(random.uniform(14, 22) * mm), "Bold")
    draw.text((page.width / 2, 40 * mm), "样例市文件", fill=RED_INK, font=face, anchor="mm")
    draw.line((18 * mm, 62 * mm, 192 * mm, 62 * mm), fill=RED_INK, width=max(2, round(mm)))


def fingerprint(page: Image.Image, random: Random, mm: float) -> None:
    draw = ImageDraw.Draw(page)
    for _one in range(3):
        x, y = random.uniform(40, 170) * mm, random.uniform(80, 260) * mm
        for step in range(9):
            reach = (1 + step * 1.1) * mm
            box = (x - reach * 0.75, y - reach, x + reach * 0.75, y + reach)
            begin = float(random.uniform(0, 360))
            draw.arc(box, begin, begin + 300, fill=RED_INK, width=max(1, round(0.5 * mm)))


def scrawl(page: Image.Image, random: Random, mm: float) -> None:
    """Red handwriting, and words ringed by a red pen."""
    draw = ImageDraw.Draw(page)
    for _one in range(3):
        x, y = random.uniform(40, 170) * mm, random.uniform(80, 260) * mm
        wide, high = random.uniform(10, 26, 2) * mm
        angle = np.linspace(0, 2.1 * np.pi, 60)
        wobble = 1 + 0.06 * np.cos(angle * 3 + random.uniform(0, 6))
        points = [
            (float(x + wide * w * np.cos(a)), float(y + high * w * np.sin(a)))
            for a, w in zip(angle, wobble, strict=True)
        ]
        draw.line(points, fill=RED_INK, width=max(2, round(random.uniform(0.4, 1) * mm)))
        draw.text((x, y), "已阅", fill=RED_INK, font=font(round(8 * mm)), anchor="mm")


def ring_logo(page: Image.Image, random: Random, mm: float) -> None:
    draw = ImageDraw.Draw(page)
    x, y, radius = 45 * mm, 45 * mm, random.uniform(10, 23) * mm
    box = (x - radius, y - radius, x + radius, y + radius)
    wide = max(2, round(random.uniform(0.5, 6) * mm))
    draw.ellipse(box, outline=RED_INK, width=wide)
    if random.random() < 0.5:
        draw.polygon([(x, y - radius * 0.7), (x + radius * 0.6, y + radius * 0.5),
                      (x - radius * 0.6, y + radius * 0.5)], fill=RED_INK)  # fmt: skip
    else:
        draw.text((x, y), "科", fill=RED_INK, font=font(round(radius * 1.2)), anchor="mm")


def disc(page: Image.Image, random: Random, mm: float) -> None:
    """A filled disc with a wreath or rays cut out, as party and national emblems are printed."""
    draw = ImageDraw.Draw(page)
    x, y, radius = 105 * mm, 50 * mm, random.uniform(12, 24) * mm
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=RED_INK)
    for angle in np.linspace(0, 2 * np.pi, int(random.integers(10, 24))):
        at = x + radius * 0.8 * np.cos(angle), y + radius * 0.8 * np.sin(angle)
        small = radius * 0.07
        draw.ellipse((at[0] - small, at[1] - small, at[0] + small, at[1] + small), fill="white")
    draw.text((x, y), "★", fill="white", font=font(round(radius)), anchor="mm")


def gear(page: Image.Image, random: Random, mm: float) -> None:
    """A toothed ring, open inside but for a star."""
    draw = ImageDraw.Draw(page)
    x, y, radius = 105 * mm, 50 * mm, random.uniform(14, 24) * mm
    teeth = int(random.integers(12, 30))
    angle = np.linspace(0, 2 * np.pi, teeth * 4, endpoint=False)
    reach = radius * np.where(np.arange(teeth * 4) % 4 < 2, 1.0, 0.88)
    outer = [
        (float(x + r * np.cos(a)), float(y + r * np.sin(a)))
        for a, r in zip(angle, reach, strict=True)
    ]
    draw.polygon(outer, fill=RED_INK)
    hole = radius * random.uniform(0.6, 0.8)
    draw.ellipse((x - hole, y - hole, x + hole, y + hole), fill="white")
    draw.text((x, y), "★", fill=RED_INK, font=font(round(radius * 0.8)), anchor="mm")


def red_rules(page: Image.Image, random: Random, mm: float) -> None:
    """Manuscript paper: small squares ruled in red."""
    draw = ImageDraw.Draw(page)
    step, wide = random.uniform(6, 12) * mm, max(1, round(random.uniform(0.2, 0.6) * mm))
    for y in np.arange(30 * mm, 270 * mm, step):
        draw.line((20 * mm, y, 190 * mm, y), fill=RED_INK, width=wide)
    for x in np.arange(20 * mm, 190 * mm, step):
        draw.line((x, 30 * mm, x, 270 * mm), fill=RED_INK, width=wide)


def square_chop(page: Image.Image, random: Random, mm: float) -> None:
    draw = ImageDraw.Draw(page)
    for number in range(2):
        half = random.uniform(7, 22) * mm
        x, y = (60 + 90 * number) * mm, random.uniform(120, 250) * mm
        box = (x - half, y - half, x + half, y + half)
        draw.rounded_rectangle(box, half * random.uniform(0, 0.8), outline=RED_INK,
                               width=max(2, round(half * 0.1)))  # fmt: skip
        for at, letter in zip(
            ((0.4, -0.4), (0.4, 0.4), (-0.4, -0.4), (-0.4, 0.4)), "王五印章", strict=True
        ):
            face = font(round(half * 0.7), "Bold")
            draw.text(
                (x + half * at[0], y + half * at[1]), letter, fill=RED_INK, font=face, anchor="mm"
            )


def red_portrait(page: Image.Image, random: Random, mm: float) -> None:
    wide, high = round(35 * mm), round(49 * mm)
    photo = Image.new("RGB", (wide, high), RED)
    draw = ImageDraw.Draw(photo)
    draw.ellipse((wide * 0.25, high * 0.2, wide * 0.75, high * 0.68), fill=(225, 185, 160))
    draw.ellipse((wide * -0.1, high * 0.75, wide * 1.1, high * 1.6), fill=(35, 40, 60))
    page.paste(photo, (round(random.uniform(120, 150) * mm), round(35 * mm)))


def landscape(page: Image.Image, random: Random, mm: float) -> None:
    """A picture with a red evening light over it."""
    picture = scene(round(120 * mm), round(80 * mm), int(random.integers(1000)))
    warm = np.asarray(picture) * np.array([1.2, 0.7, 0.6])
    page.paste(
        Image.fromarray(warm.clip(0, 255).astype(np.uint8)), (round(40 * mm), round(90 * mm))
    )


def sign(page: Image.Image, random: Random, mm: float) -> None:
    """A round road sign, a target, a ball with seams."""
    draw = ImageDraw.Draw(page)
    x, y, radius = (
        random.uniform(40, 170) * mm,
        random.uniform(60, 240) * mm,
        random.uniform(15, 25) * mm,
    )
    kind = int(random.integers(3))
    for share in ((1, 0.6, 0.3), (1,), (1,))[kind]:
        reach = radius * share
        draw.ellipse((x - reach, y - reach, x + reach, y + reach),
                     fill=RED_INK if kind == 2 else None, outline=RED_INK,
                     width=max(2, round(random.uniform(0.8, 5) * mm)))  # fmt: skip
    draw.line((x - radius * 0.7, y - radius * 0.7, x + radius * 0.7, y + radius * 0.7),
              fill="white" if kind == 2 else RED_INK, width=max(2, round(3 * mm)))  # fmt: skip


def marker(page: Image.Image, random: Random, mm: float) -> None:
    pixels = np.asarray(page).astype(np.float32)
    for _one in range(5):
        left, top = round(random.uniform(20, 100) * mm), round(random.uniform(60, 260) * mm)
        patch = pixels[top : top + round(6 * mm), left : left + round(random.uniform(20, 80) * mm)]
        patch *= np.array([1, random.uniform(0.5, 0.75), random.uniform(0.4, 0.8)], np.float32)
    page.paste(Image.fromarray(pixels.astype(np.uint8)))


def date_stamp(page: Image.Image, random: Random, mm: float) -> None:
    draw = ImageDraw.Draw(page)
    x, y, radius = (
        random.uniform(40, 170) * mm,
        random.uniform(60, 240) * mm,
        random.uniform(9, 14) * mm,
    )
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), outline=RED_INK, width=round(0.7 * mm)
    )
    draw.text((x, y), "收 3.20", fill=RED_INK, font=font(round(radius * 0.5)), anchor="mm")


RED_THINGS = {
    "letterhead": letterhead, "fingerprint": fingerprint, "scrawl": scrawl, "ring logo": ring_logo,
    "disc": disc, "gear": gear, "red rules": red_rules, "square chop": square_chop,
    "red portrait": red_portrait, "landscape": landscape, "sign": sign, "marker": marker,
    "date stamp": date_stamp,
}  # fmt: skip
