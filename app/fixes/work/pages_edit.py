"""The jobs on PDF pages: turned, left out, put together, taken apart; none is drawn anew."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pypdf import PdfWriter

from app.domain.facts import PdfPage
from app.domain.pages import BLANK_INK
from app.fixes.work.pages_opened import Opened, opened, prove, without_hidden_layers
from app.probes import pagelook, pagetext
from app.sandbox.outcome import Refusal
from app.texts import _

Step = Callable[[float], None]


def turn(
    sources: Sequence[str], target: str, names: Sequence[str], turns: Mapping[str, int], step: Step
) -> dict[str, Any]:
    """`turns`: page, from 1, as text → degrees clockwise to turn it by; {} to find out here.

    Answers {"pages": those turned}.
    """
    path = Path(sources[0])
    wanted = {int(page): by % 360 for page, by in turns.items()} or _lying(path, step)
    with opened(path, names[0]) as source:
        wanted = {page: by for page, by in wanted.items() if by and page <= len(source.pages)}
        if not wanted:
            raise Refusal(_("没有看出哪一页要转。要转的请用 PDF 软件转正，保存后再放入。"))
        writer = PdfWriter(clone_from=source.reader)
        for page, by in wanted.items():
            turned = writer.pages[page - 1]
            turned.rotation = (turned.rotation + by) % 360
        _write(writer, Path(target), names[0], source.pages)
    step(1)
    return {"pages": sorted(wanted)}


def _lying(path: Path, step: Step) -> dict[int, int]:
    """What a check with reading sees, seen again page by page."""
    looks = _looks(path)
    step(0.1)
    answer = pagetext.read({"path": str(path), "looks": looks, "read": False})
    if "missed" in answer:
        raise Refusal(_("文字识别没能启动，不知道哪一页要转。请用 PDF 软件转正后再放入。"))
    return {number: one["turned"] for number, one in enumerate(answer["texts"], 1)}


def drop(
    sources: Sequence[str], target: str, names: Sequence[str], pages: Sequence[int], step: Step
) -> dict[str, Any]:
    """`pages`, from 1, are left out; of none given, those that show nothing. Answers {"pages"}."""
    path = Path(sources[0])
    given = set(pages) or _blank(path)
    step(0.3)
    with opened(path, names[0]) as source:
        gone = sorted(page for page in given if 1 <= page <= len(source.pages))
        if not gone:
            raise Refusal(_("没有看到空白页。"))
        if len(gone) == len(source.pages):
            raise Refusal(_("每一页都是空白的，删掉就什么也不剩了。请重新扫描。"))
        writer = PdfWriter(clone_from=source.reader)
        for page in reversed(gone):
            writer.remove_page(page - 1, clean=True)
        writer.compress_identical_objects(remove_duplicates=False)
        left = [page for number, page in enumerate(source.pages, 1) if number not in gone]
        _write(writer, Path(target), names[0], left)
    step(1)
    return {"pages": gone}


def _blank(path: Path) -> set[int]:
    return {number for number, one in enumerate(_looks(path), 1) if one["ink"] < BLANK_INK}


def _looks(path: Path) -> list[dict[str, Any]]:
    looks: list[dict[str, Any]] = pagelook.look({"path": str(path)})["looks"]
    return looks


def merge(
    sources: Sequence[str], target: str, names: Sequence[str], order: Sequence[int], step: Step
) -> dict[str, Any]:
    """All pages of all files, `order` says which source comes when. Answers {"files", "pages"}.

    Bookmarks are left out: theirs are those of parts, not of the whole.
    """
    writer = PdfWriter()
    pages: list[PdfPage] = []
    for place, index in enumerate(order):
        with opened(Path(sources[index]), names[index]) as source:
            without_hidden_layers(source.reader, names[index])
            writer.append(source.reader, import_outline=False)
            pages += source.pages
        step((place + 1) / (len(order) + 1))
    _write(writer, Path(target), names[order[0]], pages)
    step(1)
    return {"files": len(order), "pages": len(pages)}


def split(
    source: str, name: str, targets: Sequence[str], groups: Sequence[Sequence[int]], step: Step
) -> dict[str, Any]:
    """Writes the pages of each group, from 1 and in its order, to the target beside it."""
    with opened(Path(source), name) as whole:
        without_hidden_layers(whole.reader, name)
        for number, (target, pages) in enumerate(zip(targets, groups, strict=True), 1):
            picked = [whole.pages[page - 1] for page in pages]
            _write(_picked(whole, pages), Path(target), name, picked)
            step(number / len(groups))
    return {"files": len(targets)}


def _picked(whole: Opened, pages: Sequence[int]) -> PdfWriter:
    writer = PdfWriter()
    writer.append(whole.reader, pages=[page - 1 for page in pages], import_outline=False)
    return writer


def _write(writer: PdfWriter, target: Path, name: str, pages: Sequence[PdfPage]) -> None:
    with target.open("wb") as stream:
        writer.write(stream)
        stream.flush()
        os.fsync(stream.fileno())
    prove(target, name, pages)
