"""Boxes, codes, previews: read back from the rendered page."""

import numpy as np

from app.printing.cover import cover_document
from app.printing.pdf import Document, pdf_bytes
from app.printing.pieces import Canvas, qr_modules
from tests.printing.reading import picture, preview
from tests.printing.sheets import MAIL, USUAL

DPI = 600
DOTS = DPI / 25.4


def test_the_code_is_printed_module_by_module() -> None:
    size = 25.0

    def page(canvas: Canvas) -> None:
        canvas.qr(40, 60, size, MAIL.payload)

    modules = np.array(qr_modules(MAIL.payload))
    shown = picture(pdf_bytes(Document("题名", "单位", [page])), 0, DPI)
    step = size / len(modules)
    across, down = (
        ((start + (np.arange(len(modules)) + 0.5) * step) * DOTS).astype(int) for start in (40, 60)
    )
    assert np.array_equal(shown[np.ix_(down, across)] < 128, modules)
    outside = shown.copy()
    outside[int(60 * DOTS) - 1 : int(85 * DOTS) + 2, int(40 * DOTS) - 1 : int(65 * DOTS) + 2] = 255
    assert outside.min() == 255


def test_a_stretch_of_dark_modules_shows_no_seam() -> None:
    def page(canvas: Canvas) -> None:
        canvas.qr(40, 60, 25, MAIL.payload)

    step = 25 / len(qr_modules(MAIL.payload))
    shown = picture(pdf_bytes(Document("题名", "单位", [page])), 0, DPI)
    finder = shown[
        int((60 + 2.2 * step) * DOTS) : int((60 + 4.8 * step) * DOTS),
        int((40 + 2.2 * step) * DOTS) : int((40 + 4.8 * step) * DOTS),
    ]
    assert finder.max() < 40


def test_a_ticked_box_differs_from_an_empty_one_inside() -> None:
    def page(canvas: Canvas) -> None:
        canvas.tick_box(20, 20, 4)
        canvas.tick_box(40, 20, 4, ticked=True)

    shown = picture(pdf_bytes(Document("题名", "单位", [page])), 0, DPI)

    def inside(x: float) -> int:
        window = shown[
            int(20.6 * DOTS) : int(23.4 * DOTS), int((x + 0.6) * DOTS) : int((x + 3.4) * DOTS)
        ]
        return int((window < 128).sum())

    assert inside(20) == 0
    assert inside(40) > 100


def test_the_preview_shows_what_the_file_shows() -> None:
    document = cover_document(USUAL)
    shown, _drawn = preview(document.pages[0], 100)
    file = picture(pdf_bytes(document), 0, 100)
    coarse = [part[:1160, :820].reshape(58, 20, 41, 20).mean(axis=(1, 3)) for part in (shown, file)]
    assert np.abs(coarse[0] - coarse[1]).max() < 20
    assert coarse[1].min() < 180
