"""PD: whether a stamped scan bears a red seal at all, and how it came there.

Of PD03, PD04 and PD07 one speaks for the whole file; nothing here says that a seal is genuine.
"""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, several, unchecked
from app.checks.scan import page_numbers
from app.checks.stored import LOOK_YOURSELF, REASONS, todo
from app.domain.facts import PdfFacts, PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.domain.pages import BLANK_INK, SealMark, SealSource
from app.domain.quantities import Words
from app.domain.seals import SEAL_ASK, SEAL_CLEAR, SEAL_STRICT
from app.texts import N_

Marks = list[tuple[int, SealMark]]
"""With the numbers of their pages, from 1 on."""

MISSING = Rule(
    "PD03",
    "seal-missing",
    Severity.ERROR,
    message=N_("没有找到红色公章：看了 {actual}，都是彩色的，没有公章的印迹。"),
    remedy=N_("请盖章后用彩色重新扫描，再放进来；盖的是没有颜色的钢印，请豁免并写明。"),
    passed=N_("{actual}有红色公章的印迹；真伪要由人看。"),
)
UNCERTAIN = Rule(
    "PD04",
    "seal-uncertain",
    Severity.CONFIRM,
    message=N_("{actual}像有红色公章，程序看不准。"),
    remedy=N_("请打开看一眼：确实盖了公章就确认；没有就盖章后用彩色重新扫描。"),
    passed=N_("有人看过，{actual}盖了公章。"),
)
PASTED = Rule(
    "PD05",
    "seal-pasted",
    Severity.CONFIRM,
    message=N_("章不是盖在纸上扫描进来的：{actual}。"),
    remedy=N_("请打印、盖章，再用彩色扫描；收件方认可电子印章的，看过以后确认。"),
    passed=N_("有人看过，可以这样用：{actual}。"),
)
GREY = Rule(
    "PD07",
    "scanned-grey",
    Severity.CONFIRM,
    message=N_("无法判断有没有红色公章：第 {pages} 页是黑白或灰度扫描，看不出红色。"),
    remedy=N_("请用彩色重新扫描；手里有盖了章的原件，看过以后也可以确认。"),
    passed=N_("有人看过，黑白扫描的第 {pages} 页盖了公章。"),
)

_TOO_MANY_PAGES = N_("页数太多，只看了前面一部分，那里没有公章")
_PICTURE = N_("图片里的公章，程序还不会看")
_SOURCES = {
    SealSource.PASTED: N_("疑似电子贴章（贴上去的图片）"),
    SealSource.ANNOTATION: N_("PDF 里加的图章批注"),
    SealSource.SIGNATURE: N_("数字签名带的图样"),
}
_UNSEEN_SIGNATURE = N_("文件里有数字签名，页面上看不到公章")


@check(MISSING, UNCERTAIN, GREY, facts=PdfFacts, judges=("sealed",))
def seal_missing(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:
    """通知要盖章的扫描件，每一页都找红色的公章，圆的椭圆的都算，有一页找到就够了。

    红头、手印、签名、私章、徽标不算。找到了也只说有印迹，不说真假。
    像有又看不准的，请人看；黑白或灰度的扫描件看不出红色，说无法判断，不说没盖。
    贴上去的电子章由 PD05 来说。
    """
    if not item.limits.sealed or pdf.encrypted:
        return
    if pdf.looks is None:
        reason = pdf.missed.get("pages", "failed")
        words = REASONS.get(reason, REASONS["failed"])
        yield unchecked(MISSING, words, todo(reason), of="sealed")
        return
    scanned = [pair for pair in marks(pdf) if pair[1].source is SealSource.SCANNED]
    sure = [pair for pair in scanned if pair[1].confidence >= SEAL_STRICT]
    if sure or scanned:
        rule = MISSING if sure else UNCERTAIN
        yield judged(rule, good=bool(sure), of="sealed", actual=shown(sure or scanned))
    elif not _not_scanned(pdf):
        yield _nothing(pdf)


@check(PASTED, facts=PdfFacts)
def seal_pasted(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:
    """章是电脑里贴上去的图片、图章批注还是数字签名，分别说明，请人定。

    扫描件里另有盖在纸上的章，也照样说。
    """
    if item.limits.sealed and pdf.looks is not None:
        told = _not_scanned(pdf)
        if told:
            yield found(PASTED, of="sealed", actual=several(told))


@check(MISSING, facts=PhotoFacts)
def seal_in_picture(_photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """扫描件交的是图片，图片里的公章要由人看。"""
    scan = Rendition.SCAN in item.renditions and Rendition.PHOTO not in item.renditions
    if item.limits.sealed and scan:
        yield unchecked(MISSING, _PICTURE, LOOK_YOURSELF, of="sealed")


def marks(pdf: PdfFacts, least: float = SEAL_ASK) -> Marks:
    """All marks of at least this confidence."""
    looks = enumerate(pdf.looks or (), 1)
    return [(page, one) for page, look in looks for one in look.seals if one.confidence >= least]


def shown(found_marks: Marks) -> Words:
    """“第 1、3 页（椭圆章，被纸边截去一部分，清楚）”; of several marks what the surest shows."""
    _, best = max(found_marks, key=lambda pair: pair[1].confidence)
    pages = page_numbers(sorted({page for page, _ in found_marks})).text
    parts = [N_("椭圆章") if best.shape == "oval" else N_("圆章")]
    if best.cut:
        parts.append(N_("被纸边截去一部分"))
    parts.append(_clearness(best.confidence))
    return Words(f"第 {pages} 页（{'，'.join(parts)}）")


def _clearness(confidence: float) -> str:
    if confidence >= SEAL_CLEAR:
        return N_("清楚")
    return N_("比较清楚") if confidence >= SEAL_STRICT else N_("不清楚")


def _not_scanned(pdf: PdfFacts) -> list[Words]:
    told = []
    for source, words in _SOURCES.items():
        pages = sorted({page for page, one in marks(pdf) if one.source is source})
        if pages:
            told.append(Words(f"第 {page_numbers(pages).text} 页{words}"))
    if pdf.signatures and not marks(pdf):
        told.append(Words(_UNSEEN_SIGNATURE))
    return told


def _nothing(pdf: PdfFacts) -> Judgement:
    looks = pdf.looks or ()
    grey = [page for page, look in enumerate(looks, 1) if look.grey and look.ink >= BLANK_INK]
    if grey:
        return found(GREY, of="sealed", pages=page_numbers(grey))
    if len(looks) < len(pdf.pages):
        return unchecked(MISSING, _TOO_MANY_PAGES, LOOK_YOURSELF, of="sealed")
    return found(MISSING, of="sealed", actual=Words(f"{len(looks)} 页"))
