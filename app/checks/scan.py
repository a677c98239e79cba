"""PD: what a scan must be: scanned at all, without blank pages, of the usual size, readable."""

from collections.abc import Iterable, Iterator

from app.checks.base import Judgement, check, judged, unchecked
from app.checks.stored import REASONS, todo
from app.domain.facts import PdfFacts, PdfPage
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.pages import BLANK_INK, PageLook, SealSource
from app.domain.quantities import Count, Words
from app.domain.seals import SEAL_ASK
from app.texts import N_

NOT_A_SCAN = Rule(
    "PD06",
    "not-a-scan",
    Severity.CONFIRM,
    message=N_("这份 PDF 没有一页是扫描的，是电脑直接导出的。通知要的是盖章后的扫描件。"),
    remedy=N_("请打印、盖章，再扫描成 PDF；确实是带电子印章的正式文件，看过以后确认。"),
    passed=N_("是扫描件。"),
)


@check(NOT_A_SCAN, facts=PdfFacts)
def not_a_scan(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:
    """要盖章的 PDF，每一页都看是不是扫描或拍照得来的：图片占了绝大部分，又没有电脑打的字，才算。

    带文字识别层的扫描件也是扫描件。只要有一页是扫描的，就不再问。
    页面上有电子印章、贴图的，由别的规则来说。
    """
    if pdf.looks is None or not pdf.looks or not item.limits.sealed:
        return
    marks = [seal for look in pdf.looks for seal in look.seals if seal.confidence >= SEAL_ASK]
    told_by_another = any(seal.source is not SealSource.SCANNED for seal in marks)
    scanned = any(look.scan for look in pdf.looks)
    if scanned or not told_by_another:
        yield judged(NOT_A_SCAN, good=scanned, of=("sealed", "renditions"))


BLANK_PAGE = Rule(
    "PD08",
    "blank-page",
    Severity.WARNING,
    message=N_("第 {pages} 页是空白的。"),
    remedy=N_("请看看是不是漏扫了一面，或者多扫了背面；不要的空白页可以删掉再放入。"),
    passed=N_("没有空白页。"),
    fix="drop-blank-pages",
)


@check(BLANK_PAGE, facts=PdfFacts)
def blank_page(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """扫描时纸放反了、双面只扫了一面，就会有空白页。

    页边一指宽以内不算，所以只有页码、装订孔或者黑边的页也算空白；灰尘那么大的点也不算字。
    只看前 60 页。没能查看时，是不是扫描件、清不清楚也就不说了。
    """
    if pdf.encrypted:
        return
    if pdf.looks is None:
        reason = pdf.missed.get("pages", "failed")
        yield unchecked(BLANK_PAGE, REASONS.get(reason, REASONS["failed"]), todo(reason))
    else:
        blank = [number for number, look in enumerate(pdf.looks, 1) if look.ink < BLANK_INK]
        yield judged(BLANK_PAGE, good=not blank, pages=page_numbers(blank))


SIZE_UNEXPECTED = Rule(
    "PD10",
    "page-size-unexpected",
    Severity.WARNING,
    message=N_("第 {pages} 页的纸张是 {actual} 毫米，不是 {required}。"),
    remedy=N_("请在扫描或导出时把纸张选成 {required}，免得收件方打印出来大小不对。"),
    passed=N_("各页都是 {required}。"),
)
_SIZES = {"A3": (297.0, 420.0), "A4": (210.0, 297.0), "A5": (148.0, 210.0), "B5": (176.0, 250.0)}
_TOLERANCE_MM = 7.0
"""A scanner's glass is as wide as American paper, 216 mm; edges are cut by some millimetres."""


@check(SIZE_UNEXPECTED, facts=PdfFacts)
def page_size_unexpected(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:
    """通知没有另说的，按公文用的 A4 看，横竖都行，差 7 毫米以内不算。

    有的手机软件存出来的 PDF，一页有一米多高，屏幕上看不出，一打印就不对了。
    """
    named = (item.paper.size if item.paper else None) or "A4"
    wanted = _SIZES.get(named.upper())
    if wanted is None or not pdf.pages:
        return
    wrong = [number for number, page in enumerate(pdf.pages, 1) if not _fits(page, wanted)]
    shown = pdf.pages[wrong[0] - 1] if wrong else pdf.pages[0]
    yield judged(
        SIZE_UNEXPECTED,
        good=not wrong,
        pages=page_numbers(wrong),
        actual=Words(f"{shown.width_mm:.0f}×{shown.height_mm:.0f}"),
        required=Words(named.upper()),
    )


def _fits(page: PdfPage, wanted: tuple[float, float]) -> bool:
    sides = sorted((page.width_mm, page.height_mm))
    return all(abs(side - want) <= _TOLERANCE_MM for side, want in zip(sides, wanted, strict=True))


TOO_COARSE = Rule(
    "PD12",
    "scan-too-coarse",
    Severity.WARNING,
    message=N_(
        "第 {pages} 页扫得不够清楚，约 {actual} dpi，{required} dpi 以上才看得清小字和印章。"
    ),
    remedy=N_("请把扫描仪的分辨率调到 200 或 300 dpi，再扫一次；拍照的请离近些重拍。"),
    passed=N_("扫描清晰度够，约 {actual} dpi。"),
)
_READABLE = 150
_NEARLY = 0.93
"""What a scanner calls 150 dpi is 140 where the sheet is a little larger than its picture."""


@check(TOO_COARSE, facts=PdfFacts, judges=("dpi_min",))
def scan_too_coarse(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:
    """按页面大小和图片像素算每英寸有多少点。通知写了 dpi 的按通知，没有写的按 150。

    页面尺寸明显不是纸张的，按 A4 算。
    """
    scans = _dpi_by_page(pdf.looks or ())
    if not scans:
        return
    required = item.limits.dpi_min or _READABLE
    coarse = [number for number, dpi in scans if dpi < required * _NEARLY]
    least = min(dpi for _, dpi in scans)
    yield judged(
        TOO_COARSE,
        good=not coarse,
        of="dpi_min",
        pages=page_numbers(coarse),
        actual=Count(round(least), ""),
        required=Count(required, ""),
    )


def _dpi_by_page(looks: Iterable[PageLook]) -> list[tuple[int, float]]:
    """Pages as numbered from 1, without the blank ones."""
    return [
        (number, look.dpi)
        for number, look in enumerate(looks, 1)
        if look.scan and look.dpi is not None and look.ink >= BLANK_INK
    ]


def page_numbers(numbers: Iterable[int]) -> Words:
    """“2、4–6”: neighbours are drawn together."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    parts = (str(first) if first == last else f"{first}–{last}" for first, last in runs)
    return Words("、".join(parts))
