"""Fixes of PDF files: pictures made into one, pages turned, left out or put together."""

from collections.abc import Mapping
from typing import Any

from app.domain import renditions
from app.domain.facts import PdfFacts, PhotoFacts
from app.domain.fixing import Ask, Fix
from app.domain.notice import Item, Rendition
from app.domain.pages import BLANK_INK
from app.domain.quantities import ByteSize, Count, Value, Words
from app.fixes.base import Chosen, Recipe, Source, Sources, with_extension
from app.fixes.page_order import in_order
from app.sandbox.limits import Limits
from app.texts import N_, _

_LEAST_DPI = 150
"""As of rule PD12, where the notice names none."""

_LOOKING = Limits(300, 1843)
"""Where the job looks at the pages itself: 60 pages of 600 dpi take two minutes."""

PICTURES_TO_PDF = Fix(
    "images-to-pdf",
    title=N_("把图片合成一份 PDF"),
    done=N_("{pages}图片合成了一份 A4 的 PDF{how}。"),
    safe=True,
    asks=Ask.ORDER,
    many=True,
)
TURN_PAGES = Fix(
    "turn-pages", title=N_("把横倒的页转正"), done=N_("第 {pages} 页转好了方向。"), safe=True
)
DROP_BLANK_PAGES = Fix(
    "drop-blank-pages", title=N_("删掉空白页"), done=N_("去掉了第 {pages} 页。"), safe=False
)
MERGE_PAGES = Fix(
    "merge-pdfs",
    title=N_("把几份 PDF 合成一份"),
    done=N_("{files} PDF 合成了一份，共 {pages}。"),
    safe=False,
    asks=Ask.ORDER,
    many=True,
)


def _names(sources: Sources) -> list[str]:
    return [one.file.name for one in sources]


# Pictures of pages


def _is_page_picture(source: Source, item: Item) -> bool:
    meant = renditions.meant(item, source.file.name)
    return isinstance(source.facts, PhotoFacts) and meant is Rendition.SCAN


def _pdf_name(sources: Sources, item: Item) -> str:
    name = sources[0].file.name if len(sources) == 1 else f"{item.name}.pdf"
    return with_extension(name, "pdf")


def _picture_options(sources: Sources, item: Item, chosen: Chosen) -> dict[str, Any]:
    return {
        "names": _names(sources),
        "order": _indices(sources, chosen),
        "most_bytes": _most_bytes(item),
        "least_dpi": item.limits.dpi_min or _LEAST_DPI,
    }


def _indices(sources: Sources, chosen: Chosen) -> list[int]:
    """Which source comes when. What the chosen order leaves out comes last: nothing is lost."""
    paths = [one.file.path for one in sources]
    wanted = [paths.index(path) for path in dict.fromkeys(chosen["order"]) if path in paths]
    return [*wanted, *(index for index in range(len(paths)) if index not in wanted)]


def _most_bytes(item: Item) -> int | None:
    """By steps of 1000, which pleases whoever counts by 1024 too."""
    most = item.limits.bytes.max if item.limits.bytes else None
    return ByteSize.parse(most, decimal=True) if most else None


def _pictures_told(answer: Mapping[str, Any]) -> dict[str, Value]:
    dpi = answer["dpi"]
    how = _("，为了不超过通知要求的大小，压到了 {dpi} dpi").format(dpi=dpi) if dpi else ""
    return {"pages": Count(answer["pages"], N_("张")), "how": Words(how)}


# Pages of one PDF


def _is_pdf(source: Source, _item: Item) -> bool:
    return isinstance(source.facts, PdfFacts) and not source.facts.encrypted


def _same_name(sources: Sources, _item: Item) -> str:
    return with_extension(sources[0].file.name, "pdf")


def _turn_options(sources: Sources, _item: Item, chosen: Chosen) -> dict[str, Any]:
    turns = {str(page): int(by) for page, by in chosen.get("turns", {}).items()}
    return {"names": _names(sources), "turns": turns}


def _lying(sources: Sources, _item: Item) -> Chosen:
    """What a check has read; {} where it has not, so that the job looks itself."""
    facts = sources[0].facts
    texts = facts.texts if isinstance(facts, PdfFacts) else None
    turned = {str(page): one.turned for page, one in enumerate(texts or (), 1) if one.turned}
    return {"turns": turned}


def _drop_options(sources: Sources, _item: Item, chosen: Chosen) -> dict[str, Any]:
    return {"names": _names(sources), "pages": [int(page) for page in chosen.get("pages", ())]}


def _blank(sources: Sources, _item: Item) -> Chosen:
    facts = sources[0].facts
    looks = facts.looks if isinstance(facts, PdfFacts) else None
    return {"pages": [page for page, one in enumerate(looks or (), 1) if one.ink < BLANK_INK]}


def _merge_options(sources: Sources, _item: Item, chosen: Chosen) -> dict[str, Any]:
    return {"names": _names(sources), "order": _indices(sources, chosen)}


def _pages_told(answer: Mapping[str, Any]) -> dict[str, Value]:
    return {"pages": Words("、".join(str(page) for page in answer["pages"]))}


def _merged_told(answer: Mapping[str, Any]) -> dict[str, Value]:
    return {"files": Count(answer["files"], N_("份")), "pages": Count(answer["pages"], N_("页"))}


# What there is


RECIPES = (
    Recipe(
        PICTURES_TO_PDF,
        job="pictures-to-pdf",
        suits=_is_page_picture,
        name=_pdf_name,
        options=_picture_options,
        told=_pictures_told,
        by_default=in_order,
        reveals=frozenset({"PD03"}),
    ),
    Recipe(
        MERGE_PAGES,
        job="merge-pdfs",
        suits=_is_pdf,
        name=_pdf_name,
        options=_merge_options,
        told=_merged_told,
        by_default=in_order,
    ),
    Recipe(
        TURN_PAGES,
        job="turn-pages",
        suits=_is_pdf,
        name=_same_name,
        options=_turn_options,
        told=_pages_told,
        by_default=_lying,
        limits=_LOOKING,
    ),
    Recipe(
        DROP_BLANK_PAGES,
        job="drop-pages",
        suits=_is_pdf,
        name=_same_name,
        options=_drop_options,
        told=_pages_told,
        by_default=_blank,
        limits=_LOOKING,
    ),
)
"""`chosen`: {"order": [paths]} of pictures and PDFs; {"turns": {page: degrees clockwise}};
{"pages": [those to leave out]}. Pages count from 1."""
