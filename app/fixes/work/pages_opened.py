"""A PDF opened to be taken apart: only one that loses nothing by it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.domain.facts import PdfFacts, PdfPage
from app.probes import pdf, refusal
from app.sandbox.outcome import Refusal
from app.texts import _


@dataclass(frozen=True, slots=True)
class Opened:
    """`pages` is what pdfium, which also draws them, finds on each."""

    reader: PdfReader
    pages: tuple[PdfPage, ...]


@contextmanager
def opened(path: Path, name: str) -> Iterator[Opened]:
    """Raises Refusal with a sentence, also for what pypdf stumbles over while the block runs.

    A signature holds for the bytes that were signed: whatever is changed ends it, so it is never
    done unasked. A password is not ours to guess; and who forbade changes, even without one for
    reading, is asked to lift that himself.
    """
    try:
        facts = _facts(path)
        _judge(facts, name)
        with PdfReader(path) as reader:
            if reader.is_encrypted:
                raise Refusal(_locked(name))
            yield Opened(reader, facts.pages)
    except (PyPdfError, refusal.Refusal, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal(_damaged(name)) from error


def prove(path: Path, name: str, wanted: Sequence[PdfPage]) -> None:
    """Each page of the copy must hold what it held; of a damaged file one library may read more.

    Raises Refusal, about the file of that name.
    """
    try:
        there = _facts(path).pages
    except refusal.Refusal as error:
        raise Refusal(_damaged(name)) from error
    if list(map(_held, there)) != list(map(_held, wanted)):
        raise Refusal(_damaged(name))


def _held(page: PdfPage) -> tuple[object, ...]:
    """Whichever way it is turned."""
    sides = sorted((round(page.width_mm), round(page.height_mm)))
    return (*sides, page.characters, page.images)


def _damaged(name: str) -> str:
    return _("“{name}”内部有损坏，改不了。请用原软件重新导出或扫描。").format(name=name)


def _facts(path: Path) -> PdfFacts:
    return pdf.probe(path, path.stat().st_size)


def _judge(facts: PdfFacts, name: str) -> None:
    if facts.encrypted or facts.restricted:
        raise Refusal(_locked(name))
    if facts.signatures:
        message = _("“{name}”有数字签名，改动或合并会使签名失效。请保留原件，或重新签发。")
        raise Refusal(message.format(name=name))


def _locked(name: str) -> str:
    message = _("“{name}”设了密码或限制了修改，程序不改。请用制作它的软件去掉限制后再放入。")
    return message.format(name=name)


def without_hidden_layers(reader: PdfReader, name: str) -> None:
    """Pages taken into another file leave their layers' switches behind: hidden ones would show.

    Raises Refusal where some are switched off.
    """
    layers = reader.root_object.get("/OCProperties")
    chosen = layers.get_object().get("/D") if layers is not None else None
    if chosen is not None and chosen.get_object().get("/OFF"):
        message = _("“{name}”里有隐藏的图层，拆分或合并后会显示出来。请先另存成不带图层的 PDF。")
        raise Refusal(message.format(name=name))
