"""Printed and drawn red things, round ones above all, that no unit ever stamped."""

import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import font
from tests.benchmarks.unseen.second.carving import Random
from tests.benchmarks.unseen.second.inking import HIGH, MM, WIDE, Point

Colour = tuple[int, int, int]


def a_red(random: Random) -> Colour:
    reds = ((200, 16, 30), (222, 41, 16), (170, 20, 35), (230, 60, 60))
    return reds[int(random.integers(4))]


def spot(random: Random, low: float = 50) -> Point:
    return float(random.uniform(40, 170)) * MM, float(random.uniform(low, 255)) * MM


def around(at: Point, reach: float) -> tuple[float, float, float, float]:
    return at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach


def lettered(
    image: Image.Image, text: str, at: Point, reach: float, size: float, fill: Colour | str,
    *, span: float = 300, middle: float = 0,
) -> None:  # fmt: skip
    """Along a circle, feet inward, `middle` degrees clockwise from the top."""
    face = font(max(6, round(size)), "Bold")
    for number, letter in enumerate(text):
        angle = middle + span * (number / max(1, len(text) - 1) - 0.5)
        tile = Image.new("L", (round(size * 2), round(size * 2)), 0)
        ImageDraw.Draw(tile).text((size, size), letter, fill=255, font=face, anchor="mm")
        tile = tile.rotate(-angle, Image.Resampling.BICUBIC)
        x = at[0] + reach * np.sin(np.radians(angle)) - size
        y = at[1] - reach * np.cos(np.radians(angle)) - size
        image.paste(fill, (round(x), round(y)), tile)


def letterhead(image: Image.Image, random: Random) -> None:
    draw, red = ImageDraw.Draw(image), a_red(random)
    draw.rectangle((0, 0, WIDE, 85 * MM), fill="white")
    size = font(round(random.uniform(11, 17) * MM), "Bold")
    draw.text((WIDE / 2, 42 * MM), "样例省样例厅文件", fill=red, font=size, anchor="mm")
    for y, wide in ((66, 8), (68, 2)):
        draw.line((20 * MM, y * MM, 190 * MM, y * MM), fill=red, width=wide)
    draw.text((WIDE / 2, 67 * MM), "★", fill=red, font=font(9 * MM), anchor="mm")


def company_logo(image: Image.Image, random: Random) -> None:
    """A letterhead's round mark, 18 to 32 mm, a name running round inside its ring."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    reach = float(random.uniform(9, 16)) * MM
    at = (float(random.uniform(25, 60)) * MM, 30 * MM)
    draw.rectangle((0, 0, WIDE, 55 * MM), fill="white")
    draw.ellipse(around(at, reach), outline=red, width=round(reach * random.uniform(0.04, 0.1)))
    lettered(image, "YANGLI INDUSTRIES 1985 ·", at, reach * 0.78, reach * 0.2, red, span=345)
    draw.ellipse(around(at, reach * 0.58), fill=red)
    draw.text(at, "样", fill="white", font=font(round(reach * 0.7), "Bold"), anchor="mm")
    draw.text((at[0] + reach + 40, at[1]), "样例实业集团", fill=red, font=font(9 * MM, "Bold"),
              anchor="lm")  # fmt: skip


def party_badge(image: Image.Image, random: Random) -> None:
    """A disc of 25 to 46 mm with gold or white signs, its name on a band."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = (WIDE / 2, float(random.uniform(35, 50)) * MM), float(random.uniform(12, 23)) * MM
    gold = "white" if random.random() < 0.5 else (240, 200, 60)
    draw.rectangle((0, 0, WIDE, 85 * MM), fill="white")
    draw.ellipse(around(at, reach), fill=red)
    draw.ellipse(around(at, reach * 0.93), outline=gold, width=round(reach * 0.03))
    if random.random() < 0.6:
        lettered(image, "样例志愿服务队", at, reach * 0.76, reach * 0.22, gold, span=200)
    draw.text(at, "★", fill=gold, font=font(round(reach * 0.8)), anchor="mm")
    draw.arc(around(at, reach * 0.5), 20, 160, fill=gold, width=round(reach * 0.09))


def award(image: Image.Image, random: Random) -> None:
    """A rosette: a scalloped edge, rings, and ribbons hanging down."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = spot(random, 70), float(random.uniform(14, 22)) * MM
    angles = np.linspace(0, 2 * np.pi, 240)
    lobes = int(random.integers(16, 36))
    far = reach * (1 + 0.06 * np.cos(angles * lobes))
    edge = [(float(at[0] + r * np.cos(a)), float(at[1] + r * np.sin(a)))
            for a, r in zip(angles, far, strict=True)]  # fmt: skip
    for side in (-1, 1):
        draw.polygon([(at[0] + side * reach * 0.1, at[1]), (at[0] + side * reach * 0.7, at[1]),
                      (at[0] + side * reach * 0.8, at[1] + reach * 1.9)], fill=red)  # fmt: skip
    draw.polygon(edge, fill=red if random.random() < 0.5 else "white", outline=red, width=6)
    draw.ellipse(around(at, reach * 0.82), fill="white", outline=red, width=5)
    draw.text(at, "优秀", fill=red, font=font(round(reach * 0.6), "Bold"), anchor="mm")


def name_chop(image: Image.Image, random: Random) -> None:
    draw = ImageDraw.Draw(image)
    for _chop in range(int(random.integers(1, 4))):
        at, half, red = spot(random), float(random.uniform(6, 13)) * MM, a_red(random)
        sunk = random.random() < 0.5
        draw.rounded_rectangle(around(at, half), half * 0.15, fill=red if sunk else None,
                               outline=red, width=round(half * 0.12))  # fmt: skip
        ink = "white" if sunk else red
        for number, letter in enumerate("李四印信"):
            where = (at[0] + half * (0.42, -0.42)[number // 2],
                     at[1] + half * (-0.42, 0.42)[number % 2])  # fmt: skip
            draw.text(where, letter, fill=ink, font=font(round(half * 0.8), "Bold"), anchor="mm")


def red_code(image: Image.Image, random: Random) -> None:
    """A QR-like square of 25 to 45 mm, at times with a round picture amid it."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, side = spot(random), float(random.uniform(25, 45)) * MM
    count = int(random.choice([25, 29, 33, 41]))
    cells = random.random((count, count)) < 0.5
    for top, left in ((0, 0), (0, count - 7), (count - 7, 0)):
        cells[top : top + 7, left : left + 7] = True
        cells[top + 1 : top + 6, left + 1 : left + 6] = False
        cells[top + 2 : top + 5, left + 2 : left + 5] = True
    step = side / count
    for row, column in np.argwhere(cells):
        x, y = at[0] - side / 2 + column * step, at[1] - side / 2 + row * step
        draw.rectangle((x, y, x + step, y + step), fill=red)
    if random.random() < 0.4:
        draw.ellipse(around(at, side * 0.15), fill="white", outline=red, width=4)


def postmark(image: Image.Image, random: Random) -> None:
    """A post office's date stamp: 25 to 31 mm, two rings, place above, date across."""
    draw = ImageDraw.Draw(image)
    for _mark in range(int(random.integers(1, 3))):
        ink = (35, 35, 40) if random.random() < 0.3 else a_red(random)
        at, reach = spot(random), float(random.uniform(12.5, 15.5)) * MM
        draw.ellipse(around(at, reach), outline=ink, width=6)
        if random.random() < 0.5:
            draw.ellipse(around(at, reach * 0.62), outline=ink, width=3)
        lettered(image, "样例江城", at, reach * 0.8, reach * 0.24, ink, span=90)
        lettered(image, "支局收寄", at, reach * 0.8, reach * 0.22, ink, span=-90, middle=180)
        draw.text(at, "2024.04.01.09", fill=ink, font=font(round(reach * 0.22)), anchor="mm")


def tax_oval(image: Image.Image, random: Random) -> None:
    """An invoice's printed oval, 30 × 20 mm, and its red rules: part of the form."""
    draw, red = ImageDraw.Draw(image), (190, 80, 60)
    x, y = WIDE / 2, 40 * MM
    draw.rectangle((0, 0, WIDE, 140 * MM), fill="white")
    draw.ellipse((x - 15 * MM, y - 10 * MM, x + 15 * MM, y + 10 * MM), outline=red, width=6)
    draw.ellipse((x - 14 * MM, y - 9 * MM, x + 14 * MM, y + 9 * MM), outline=red, width=2)
    for line, text in enumerate(("样例统一发票监制章", "样例省", "国家样例总局监制")):
        draw.text((x, y + (line - 1) * 34), text, fill=red, font=font(24), anchor="mm")
    for row in np.linspace(60, 130, int(random.integers(5, 10))):
        draw.line((15 * MM, row * MM, 195 * MM, row * MM), fill=red, width=3)
    for column in np.linspace(15, 195, int(random.integers(4, 9))):
        draw.line((column * MM, 60 * MM, column * MM, 130 * MM), fill=red, width=3)


def chart(image: Image.Image, random: Random) -> None:
    """A pie, a ring or a dial printed in reds, labelled round about."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    at, reach = spot(random, 80), float(random.uniform(16, 28)) * MM
    box = around(at, reach)
    kind = int(random.integers(3))
    begin = float(random.uniform(0, 360))
    draw.ellipse(around(at, reach * 1.3), fill="white")
    if kind == 2:
        draw.ellipse(box, outline=red, width=round(random.uniform(5, 12)))
        for number in range(0, 100, 10):
            angle = np.radians(number * 3 + 120)
            place = (at[0] + reach * 0.78 * np.cos(angle), at[1] + reach * 0.78 * np.sin(angle))
            draw.text(place, str(number), fill=red, font=font(round(reach * 0.15)), anchor="mm")
        draw.line((*at, at[0] + reach * 0.6, at[1] - reach * 0.2), fill=red, width=8)
        return
    for share in random.dirichlet(np.ones(5)):
        tint = tuple(int(255 - (255 - c) * random.uniform(0.25, 1)) for c in red)
        draw.pieslice(box, begin, begin + 360 * share, fill=tint, outline="white", width=3)
        begin += 360 * float(share)
    if kind == 1:
        draw.ellipse(around(at, reach * 0.6), fill="white")
        draw.text(at, "67%", fill=red, font=font(round(reach * 0.35), "Bold"), anchor="mm")
    lettered(image, "甲类乙类丙类丁类", at, reach * 1.15, reach * 0.14, (40, 40, 40), span=320)


def certificate(image: Image.Image, random: Random) -> None:
    """A frame of red and gold rosettes, a big title."""
    draw, red = ImageDraw.Draw(image), a_red(random)
    draw.rectangle((0, 0, WIDE, HIGH), fill=(254, 250, 240))
    step = float(random.uniform(7, 16)) * MM
    for inset, wide in ((10, 10), (14, 3), (10 + step / MM, 4)):
        draw.rectangle((inset * MM, inset * MM, WIDE - inset * MM, HIGH - inset * MM), outline=red,
                       width=wide)  # fmt: skip
    margin = 10 * MM + step / 2
    places = [(float(x), y) for x in np.arange(margin, WIDE - margin, step)
              for y in (margin, HIGH - margin)]  # fmt: skip
    places += [(x, float(y)) for y in np.arange(margin, HIGH - margin, step)
               for x in (margin, WIDE - margin)]  # fmt: skip
    for place in places:
        draw.ellipse(around(place, step * 0.4), outline=red, width=3)
        draw.ellipse(around(place, step * 0.15), fill=(215, 170, 60))
    corner = float(random.uniform(16, 24)) * MM
    for x in (24 * MM, WIDE - 24 * MM):
        draw.ellipse(around((x, 24 * MM), corner * 0.6), outline=red, width=5)
    draw.text((WIDE / 2, 70 * MM), "荣誉证书", fill=red, font=font(18 * MM, "Bold"), anchor="mm")


DRAWN = {
    "letterhead": letterhead, "company logo": company_logo, "party badge": party_badge,
    "award": award, "name chop": name_chop, "red code": red_code, "postmark": postmark,
    "tax oval": tax_oval, "chart": chart, "certificate": certificate,
}  # fmt: skip
