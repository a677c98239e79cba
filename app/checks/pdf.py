"""PD: PDF files that are none, cannot be opened, or ask for a password."""

from collections.abc import Iterator

from app.checks.base import Judgement, Reading, check, judged
from app.domain.facts import Family, PdfFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.texts import N_

UNREADABLE = Rule(
    "PD01",
    "pdf-unreadable",
    Severity.ERROR,
    message=N_("这里要能打开的 {required}，放进来的文件不合用：{actual}。"),
    remedy=N_("请重新扫描并存成要求的格式；照片或 Word 文档要先转成 PDF，只改扩展名没有用。"),
    passed=N_("PDF 能正常打开。"),
    fix="images-to-pdf",
)

READING = Reading(
    Rendition.SCAN,
    Family.PDF,
    PdfFacts,
    UNREADABLE,
    UNREADABLE,
    shape="PDF",
    about="看文件内容是不是 PDF、能不能打开。拍照得到的图片、改了扩展名的 Word 文档都不是 PDF。",
)

ENCRYPTED = Rule(
    "PD02",
    "pdf-encrypted",
    Severity.ERROR,
    message=N_("PDF 要输入密码才能打开，收件方看不了。"),
    remedy=N_("请去掉打开密码，重新导出或扫描后再放进来。"),
    passed=N_("PDF 不用密码就能打开。"),
)


@check(ENCRYPTED, facts=PdfFacts)
def pdf_encrypted(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """只看要不要打开密码。限制打印、复制但不要密码就能看的 PDF 不算问题。"""
    yield judged(ENCRYPTED, good=not pdf.encrypted)
