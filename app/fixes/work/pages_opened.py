"""A PDF opened to be taken apart: only one that loses nothing by it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.domain.facts import PdfFacts
from app.probes import pdf, refusal
from app.sandbox.outcome import Refusal
from app.texts import _


@contextmanager
def opened(path: Path, name: str) -> Iterator[PdfReader]:
    """Raises Refusal with a sentence, also for what pypdf stumbles over while the block runs.

    A signature holds for the bytes that were signed: whatever is changed ends it, so it is never
    done unasked. A password is not ours to guess; and who forbade changes, even without one for
    reading, is asked to lift that himself.
    """
    try:
        _judge(_facts(path), name)
        with PdfReader(path) as reader:
            if reader.is_encrypted:
                raise Refusal(_locked(name))
            yield reader
    except (PyPdfError, refusal.Refusal, ValueError, KeyError, TypeError, RecursionError) as error:
        message = _("“{name}”内部有损坏，改不了。请用原软件重新导出或扫描。").format(name=name)
        raise Refusal(message) from error


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
