"""PD09: pages that lie on their side or stand on their head."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, judged, unchecked
from app.checks.scan import page_numbers
from app.checks.stored import LOOK_YOURSELF, REASONS, todo
from app.domain.facts import PdfFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.texts import N_

PAGE_TURNED = Rule(
    "PD09",
    "page-turned",
    Severity.WARNING,
    message=N_("第 {pages} 页是横躺或者倒着的。"),
    remedy=N_("请在扫描软件或 PDF 软件里把这几页转正，保存后再放入。"),
    passed=N_("各页都是正的。"),
    fix="turn-pages",
)
_TOO_MANY = N_("页数太多，只看了一部分")


@check(PAGE_TURNED, facts=PdfFacts)
def page_turned(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """看字是横着走还是竖着走，是头朝上还是头朝下。横向排版、字是正的，不算。

    要盖章的扫描件和表格才看，最多看 30 页；用的是文字识别，所以 --no-ocr 时不查。
    """
    if pdf.texts is None:
        if "ocr" in pdf.missed:
            reason = pdf.missed["ocr"]
            yield unchecked(PAGE_TURNED, REASONS.get(reason, REASONS["failed"]), todo(reason))
        return
    turned = [number for number, text in enumerate(pdf.texts, 1) if text.turned]
    if turned or all(text.looked for text in pdf.texts):
        yield judged(PAGE_TURNED, good=not turned, pages=page_numbers(turned))
    else:
        yield unchecked(PAGE_TURNED, _TOO_MANY, LOOK_YOURSELF)
