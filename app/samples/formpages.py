"""The pages of a form on paper, as printed and before anyone stamps or scans them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PIL import Image, ImageDraw

from app.samples.letters import MARK, font
from app.samples.prose import prose

FORM: Mapping[str, str] = MappingProxyType(
    {
        "姓名": "张三",
        "性别": "女",
        "民族": "汉族",
        "出生年月": "1985年6月",
        "工作单位": "江城市样例研究所",
        "职务职称": "研究员",
    }
)
"""A form's labels and what stands beside them; nobody's data."""

A4 = (210.0, 297.0)
_MARGIN, _LABEL = 20.0, 28.0
_ROW = 11.0
_BODY, _TITLE = 4.2, 7.0
"""Heights of letters in millimetres: about 12 and 20 points."""


@dataclass(frozen=True, kw_only=True)
class Form:
    title: str = "推荐表"
    fields: Mapping[str, str] = field(default_factory=lambda: FORM)
    opinion: str = "推荐单位意见"
    size_mm: tuple[float, float] = A4


class _Sheet:
    """Draws in millimetres."""

    def __init__(self, size_mm: tuple[float, float], dpi: int) -> None:
        self.scale = dpi / 25.4
        self.image = Image.new("RGB", (self.px(size_mm[0]), self.px(size_mm[1])), "white")
        self.draw = ImageDraw.Draw(self.image)

    def px(self, millimetres: float) -> int:
        return round(millimetres * self.scale)

    def write(self, at: tuple[float, float], text: str, high: float, anchor: str = "lm") -> None:
        place = (self.px(at[0]), self.px(at[1]))
        self.draw.text(place, text, fill=(25, 25, 28), font=font(self.px(high)), anchor=anchor)

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        corners = (self.px(left), self.px(top), self.px(right), self.px(bottom))
        self.draw.rectangle(corners, outline=(30, 30, 30), width=max(1, self.px(0.25)))

    def fill(self, left: float, top: float, right: float, text: str) -> None:
        """Lines of running text from `left` to `right`."""
        in_line = max(1, int((right - left) / _BODY))
        for number, start in enumerate(range(0, len(text), in_line)):
            line = text[start : start + in_line]
            self.write((left, top + number * _BODY * 1.6), line, _BODY)


def form_page(form: Form, number: int, count: int, dpi: int, seed: int) -> Image.Image:
    """Page `number` of `count`: the fields on the first, the opinion's box low on the last."""
    sheet = _Sheet(form.size_mm, dpi)
    wide, high = form.size_mm
    left, right, top = _MARGIN, wide - _MARGIN, 32.0
    sheet.write((right, 10), f"{MARK}  {number + 1}/{count}", 3.5, "rm")
    if number == 0:
        sheet.write((wide / 2, 24), form.title, _TITLE, "mm")
        top = _draw_fields(sheet, form.fields, top, wide)
    last = number == count - 1
    bottom = high - 82 if last else high - 20
    sheet.box(left, top, left + _LABEL, bottom)
    sheet.box(left + _LABEL, top, right, bottom)
    sheet.write((left + _LABEL / 2, (top + bottom) / 2), "主要事迹", _BODY, "mm")
    lines = max(0, int((bottom - top - 8) / (_BODY * 1.6)))
    text = prose(lines * int((right - left - _LABEL - 6) / _BODY), seed)
    sheet.fill(left + _LABEL + 3, top + 6, right - 3, text)
    if last:
        _draw_opinion(sheet, form.opinion, bottom, high - 20, wide)
    return sheet.image


def blank_page(size_mm: tuple[float, float], dpi: int) -> Image.Image:
    return _Sheet(size_mm, dpi).image


def _draw_fields(sheet: _Sheet, fields: Mapping[str, str], top: float, wide: float) -> float:
    """Two pairs in a row; returns where the next box begins."""
    half = (wide - 2 * _MARGIN) / 2
    for number, (label, value) in enumerate(fields.items()):
        left = _MARGIN + number % 2 * half
        upper = top + number // 2 * _ROW
        sheet.box(left, upper, left + _LABEL, upper + _ROW)
        sheet.box(left + _LABEL, upper, left + half, upper + _ROW)
        sheet.write((left + _LABEL / 2, upper + _ROW / 2), label, _BODY, "mm")
        sheet.write((left + _LABEL + 2, upper + _ROW / 2), value, _BODY)
    return top + -(-len(fields) // 2) * _ROW


def _draw_opinion(sheet: _Sheet, label: str, top: float, bottom: float, wide: float) -> None:
    left, right = _MARGIN, wide - _MARGIN
    sheet.box(left, top, left + _LABEL, bottom)
    sheet.box(left + _LABEL, top, right, bottom)
    middle = left + _LABEL / 2
    half = -(-len(label) // 2)
    sheet.write((middle, (top + bottom) / 2 - 4), label[:half], _BODY, "mm")
    sheet.write((middle, (top + bottom) / 2 + 4), label[half:], _BODY, "mm")
    sheet.write((left + _LABEL + 6, top + 10), "同意推荐。", _BODY)
    sheet.write((right - 8, bottom - 18), "（盖章）", _BODY, "rm")
    sheet.write((right - 8, bottom - 8), "2024年3月20日", _BODY, "rm")
