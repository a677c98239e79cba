"""Fixes of PDF files from finding to finding: told, offered, made, told no more, undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from app.domain.fixing import Ask
from app.domain.notice import CountRange, Limits, SizeRange
from app.domain.progress import Silent
from app.fixes.base import Source
from app.fixes.page_order import in_order
from app.samples import overlays
from app.sandbox.sandbox import Sandbox
from app.workflow.mending import pdf_pages
from app.workflow.mending.mend import mend, told
from app.workflow.undo import undo
from tests import makers
from tests.checks.cases import JPG, submitted
from tests.fixes.mended import SCAN, checked, desk_of, made_of, said, the_offer

GOOD = ["CT02 passed", "CT03 passed", "PD01 passed 推荐函.pdf", "PD02 passed 推荐函.pdf"]
PHONE = ["PD08 passed 推荐函.pdf", "PD10 passed 推荐函.pdf"]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """What a scanner saves where it is told to save pictures."""
    scan = makers.scan(tmp_path_factory.mktemp("page") / "page.pdf", dpi=150)
    (image,) = pypdf.PdfReader(scan).pages[0].images
    assert image.image is not None
    return image.image


def pictures(folder: Path, page: Image.Image, *names: str) -> list[Path]:
    """Each a millimetre shorter than the last, so that they can be told apart."""
    for number, name in enumerate(names):
        page.crop((0, 0, page.width, page.height - 6 * number)).save(folder / name, quality=95)
    return [folder / name for name in names]


def heights(pdf: Path) -> list[int]:
    """Of the pictures on its pages."""
    images = [page.images[0].image for page in pypdf.PdfReader(pdf).pages]
    return [image.height for image in images if image]


def test_pictures_become_one_scan(
    folder: Path, tmp_path: Path, sandbox: Sandbox, page: Image.Image
) -> None:
    names = ("扫描2.png", "扫描10.jpg", "扫描1.jpg")
    desk = desk_of(folder, SCAN, pictures(tmp_path, page, *names))
    before = checked(desk, sandbox)
    assert said(before) == [
        "CT02 passed", "CT03 error", *(f"PD01 error {name}" for name in sorted(names)),
    ]  # fmt: skip
    offer = the_offer(before)
    assert (offer.fix.asks, offer.codes, len(offer.files)) == (Ask.ORDER, frozenset({"PD01"}), 3)
    outcome = mend(desk, offer, sandbox, Silent())
    made = made_of(outcome, folder)
    assert told(outcome) == "3 张图片合成了一份 A4 的 PDF。"
    assert said(checked(desk, sandbox)) == [*GOOD, *PHONE, "PD12 passed 推荐函.pdf"]
    assert heights(made) == [page.height - 12, page.height, page.height - 6]
    assert undo(desk) == "修正文件"
    assert said(checked(desk, sandbox)) == said(before)


def test_the_order_that_a_person_chose(
    folder: Path, tmp_path: Path, sandbox: Sandbox, page: Image.Image
) -> None:
    desk = desk_of(folder, SCAN, pictures(tmp_path, page, "1.jpg", "2.jpg"))
    offer = the_offer(checked(desk, sandbox))
    chosen = {"order": [offer.files[1].path]}
    made = made_of(mend(desk, offer, sandbox, Silent(), chosen), folder)
    assert heights(made) == [page.height - 6, page.height]


def test_a_missing_seal_was_missing_before(
    folder: Path, tmp_path: Path, sandbox: Sandbox, page: Image.Image
) -> None:
    """A picture without a seal is told of once it is a PDF; that is no fault of the fix."""
    item = replace(SCAN, limits=Limits(sealed=True))
    desk = desk_of(folder, item, pictures(tmp_path, page, "盖章函.jpg"))
    outcome = mend(desk, the_offer(checked(desk, sandbox)), sandbox, Silent())
    assert outcome.made[0].name == "盖章函.pdf"
    assert "PD03 error 盖章函.pdf" in said(checked(desk, sandbox))


def test_no_larger_than_the_notice_allows(
    folder: Path, tmp_path: Path, sandbox: Sandbox, page: Image.Image
) -> None:
    item = replace(SCAN, limits=Limits(bytes=SizeRange(max="400KB")))
    desk = desk_of(folder, item, pictures(tmp_path, page, "函.jpg"))
    outcome = mend(desk, the_offer(checked(desk, sandbox)), sandbox, Silent())
    assert made_of(outcome, folder).stat().st_size <= 400_000
    assert "，为了不超过通知要求的大小，压到了 " in told(outcome)


def test_too_few_are_not_made_of_enough(
    folder: Path, tmp_path: Path, sandbox: Sandbox, page: Image.Image
) -> None:
    """Two scans are asked for: one PDF of both pictures would be one too few."""
    item = replace(SCAN, count=CountRange(2, 2))
    desk = desk_of(folder, item, pictures(tmp_path, page, "a.jpg", "b.jpg"))
    outcome = mend(desk, the_offer(checked(desk, sandbox)), sandbox, Silent())
    assert [one.rule.code for one in outcome.broken] == ["CT02"]
    assert not list((folder / "fixed").iterdir())


def test_blank_pages_go(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    scan = makers.scan(tmp_path / "推荐函.pdf", pages=3, dpi=150, blank={1})
    desk = desk_of(folder, SCAN, [scan])
    before = checked(desk, sandbox)
    rest = [*GOOD, "PD10 passed 推荐函.pdf", "PD12 passed 推荐函.pdf"]
    assert said(before) == sorted([*rest, "PD08 warning 推荐函.pdf"])
    assert not the_offer(before).fix.safe
    outcome = mend(desk, the_offer(before), sandbox, Silent())
    assert len(pypdf.PdfReader(made_of(outcome, folder)).pages) == 2
    assert told(outcome) == "去掉了第 2 页。"
    assert said(checked(desk, sandbox)) == sorted([*rest, "PD08 passed 推荐函.pdf"])


@pytest.mark.slow
def test_pages_that_lie_are_turned(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    """Also where the facts do not tell which way: then the pages are looked at again."""
    item = replace(SCAN, limits=Limits(sealed=True))
    scan = makers.sealed_scan(tmp_path / "推荐函.pdf", pages=3, dpi=150, turned={1: 90, 2: 180})
    desk = desk_of(folder, item, [scan])
    before = checked(desk, sandbox, ocr=True)
    assert "PD09 warning 推荐函.pdf" in said(before)
    outcome = mend(desk, the_offer(before), sandbox, Silent())
    made = made_of(outcome, folder)
    assert told(outcome) == "第 2、3 页转好了方向。"
    assert [page.rotation for page in pypdf.PdfReader(made).pages] == [0, 270, 180]
    after = said(checked(desk, sandbox, ocr=True))
    assert after == [one.replace("PD09 warning", "PD09 passed") for one in said(before)]


def test_pages_are_turned_as_shown(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    desk = desk_of(folder, SCAN, [makers.scan(tmp_path / "推荐函.pdf", pages=2, dpi=150)])
    offer = pdf_pages.offer(desk, "turn-pages", [desk.submission.slots[0].files[0].path])
    before = said(checked(desk, sandbox))
    made = made_of(mend(desk, offer, sandbox, Silent(), {"turns": {2: 90}}), folder)
    assert [page.rotation for page in pypdf.PdfReader(made).pages] == [0, 90]
    assert said(checked(desk, sandbox)) == before


def test_a_signed_file_is_left_alone(folder: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    base = makers.scan(tmp_path / "base.pdf", pages=2, blank={1})
    scan = overlays.overlaid(tmp_path / "推荐函.pdf", base, overlays.Way.SIGNATURE)
    desk = desk_of(folder, SCAN, [scan])
    outcome = mend(desk, the_offer(checked(desk, sandbox)), sandbox, Silent())
    assert not outcome.mended
    assert outcome.why.startswith("“推荐函.pdf”有数字签名")
    assert desk.submission.slots[0].files[0].name == "推荐函.pdf"


def test_files_are_merged_where_a_person_asks(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    scans = [makers.text_pdf(tmp_path / f"推荐函{n}.pdf", pages=n, lines=[]) for n in (2, 1)]
    desk = desk_of(folder, SCAN, scans)
    before = checked(desk, sandbox)
    assert "CT03 error" in said(before)
    paths = [file.path for file in desk.submission.slots[0].files]
    outcome = mend(desk, pdf_pages.offer(desk, "merge-pdfs", paths), sandbox, Silent())
    assert told(outcome) == "2 份 PDF 合成了一份，共 3 页。"
    first = pypdf.PdfReader(made_of(outcome, folder)).pages[0].extract_text()
    assert first.splitlines()[0].endswith("1/1")
    assert said(checked(desk, sandbox)) == [*GOOD, *PHONE]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("a第2页.jpg", "b第十页.jpg", "c第1页.jpg"), "c第1页 a第2页 b第十页"),
        (("扫描10.jpg", "扫描9.png"), "扫描9 扫描10"),
        (("身份证反面.jpg", "身份证正面.jpg"), "身份证正面 身份证反面"),
        (("IMG_20240312_0900.jpg", "IMG_20240311_1000.jpg"), "IMG_20240311_1000 IMG_20240312_0900"),
        (("scan_p3.jpg", "other_p2.jpg"), "other_p2 scan_p3"),
        (("甲.jpg", "乙1.jpg"), "甲 乙1"),
        (("函.jpg", "函.png"), "函 函"),
    ],
)
def test_the_order_is_told_by_names(names: tuple[str, ...], wanted: str) -> None:
    sources = [Source(submitted(f"files/{name}", JPG), JPG) for name in names]
    order = in_order(sources, SCAN)["order"]
    assert " ".join(path[6:-4] for path in order) == wanted


def test_else_the_order_is_told_by_the_time() -> None:
    times = {"甲.jpg": 9, "乙.jpg": 8, "丙.jpg": 10}
    taken = {name: datetime(2024, 3, 12, hour) for name, hour in times.items()}  # noqa: DTZ001
    facts = {name: replace(JPG, taken=moment) for name, moment in taken.items()}
    sources = [Source(submitted(f"files/{name}", one), one) for name, one in facts.items()]
    assert in_order(sources, SCAN)["order"] == ["files/乙.jpg", "files/甲.jpg", "files/丙.jpg"]
    untold = [*sources, Source(submitted("files/丁.jpg", JPG), JPG)]
    assert in_order(untold, SCAN)["order"] == [one.file.path for one in untold]
