"""The request slip as printed: all its words are there, long lists go on, pictures are shown."""

import io
from dataclasses import replace

import numpy as np
from PIL import Image

from app.printing.pdf import pdf_bytes
from app.printing.slip_sheets import Hint, Slip, SlipFile
from app.printing.slips import slips_document
from tests.printing.reading import picture, solid, texts

FILE = SlipFile(
    "生活照片",
    "IMG_1.JPG",
    "files/0001-IMG_1.JPG",
    "没有压缩过的原图",
    ("照片大小 195 KB，要求不小于 2 MB。",),
    "jpg·每张不小于 2MB",
    ("不小于2MB",),
)
SLIP = Slip(
    "向提供人索取原图",
    "小小先进",
    "n1",
    "张三",
    (FILE,),
    (Hint("照片", ("先勾选“原图”再发送。",)),),
    "2026年3月28日",
    "江城市样例学会",
    "王敏 010-55550137",
)
DPI = 60


def colour(width: int, height: int, shade: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), shade).save(stream, "JPEG")
    return stream.getvalue()


def test_all_of_it_is_printed() -> None:
    made = slips_document((SLIP,), {})
    for told in texts(pdf_bytes(made)).values():
        (page,) = map(solid, told)
        for words in (
            *("向提供人索取原图", "人选：张三", "提供人", "1生活照片›IMG_1.JPG"),
            *("需要：没有压缩过的原图", "现在这份：照片大小195KB，要求不小于2MB。"),
            *("通知要求：jpg·每张不小于2MB", "通知原文写着“不小于2MB”", "没有预览"),
            *("照片怎么发", "先勾选“原图”再发送。"),
            "请在2026年3月28日前发给：江城市样例学会王敏010-55550137",
        ):
            assert words in page


def test_a_slip_for_each_provider_and_a_long_one_goes_on() -> None:
    many = tuple(replace(FILE, name=f"IMG_{number}.JPG") for number in range(1, 13))
    other = replace(SLIP, nominee=None, whose="江城市样例学会", by="")
    made = slips_document((replace(SLIP, files=many), other), {})
    pages = [solid(page) for page in texts(pdf_bytes(made))["pdfium"]]
    assert len(pages) == 3
    assert "第1页，共2页" in pages[0]
    assert "向提供人索取原图人选：张三" in pages[1]
    for number in range(1, 13):
        assert sum(f"IMG_{number}.JPG" in page for page in pages) == (2 if number == 1 else 1)
    assert "单位材料：江城市样例学会" in pages[2]
    assert "请尽快发给" in pages[2]


def test_a_picture_stands_in_its_frame_in_its_own_proportion() -> None:
    shown, without = (
        picture(pdf_bytes(slips_document((SLIP,), {FILE.path: colour(300, 150, shade)})), 0, DPI)
        for shade in ("red", "white")
    )
    differing = np.argwhere(shown != without)
    (top, left), (bottom, right) = differing.min(0), differing.max(0)
    millimetres = 25.4 / DPI
    assert abs((right - left) * millimetres - 34) < 1.5
    assert abs((bottom - top) * millimetres - 17) < 1.5


def test_what_is_no_picture_leaves_the_frame_empty() -> None:
    made = slips_document((SLIP,), {FILE.path: b"no picture"})
    assert "IMG_1.JPG" in texts(pdf_bytes(made))["pypdf"][0]
