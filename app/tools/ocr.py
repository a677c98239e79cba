"""Reading of printed text by RapidOCR on onnxruntime, with the models inside RapidOCR's wheel.

Every model is named by its path, so that nothing is ever looked for on the network. It takes a
second to load and 350 MiB: import it in a child alone, and only when something is to be read.
"""

import functools
import importlib.metadata
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.pages import Box, TextLine

Pixels = NDArray[np.uint8]
"""Height × width × RGB."""

Quad = NDArray[np.float32]
"""Four corners of a line in pixels: from its upper left clockwise, were the page upright."""

_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
}
_DETECTED_AT = 960
"""Pixels of the longer side at which lines are looked for: 3.5 times as fast as at 150 dpi, and
the same 45 lines found; they are read at the resolution given."""

_UNSURE = 0.5
"""Below this the words are guesses; RapidOCR's own bound."""

_STEP = {"use_det": False, "use_cls": False, "use_rec": False}


class OcrError(Exception):
    """RapidOCR or onnxruntime is missing or will not load on this machine."""


def version() -> str:
    """Such as “3.10.0”; raises OcrError."""
    try:
        return importlib.metadata.version("rapidocr")
    except importlib.metadata.PackageNotFoundError as error:
        raise OcrError(str(error)) from error


def read(image: Pixels) -> tuple[TextLine, ...]:
    """The lines of an upright page, from above to below. Raises OcrError."""
    return read_lines(image, find_lines(image))


def find_lines(image: Pixels) -> list[Quad]:
    """Where lines of text are, whichever way they run."""
    found = _engine()(_bgr(image), **{**_STEP, "use_det": True}).boxes
    return [] if found is None else [np.asarray(quad, np.float32) for quad in found]


def upside_down(image: Pixels, lines: Sequence[Quad]) -> float:
    """The share of these lines whose letters stand on their heads; 0 without lines."""
    picture = _bgr(image)
    votes = [_engine()(_cut(picture, quad), **{**_STEP, "use_cls": True}) for quad in lines]
    wrong = [str(label) == "180" for vote in votes for label, _score in vote.cls_res or ()]
    return sum(wrong) / len(wrong) if wrong else 0.0


def read_lines(image: Pixels, lines: Sequence[Quad]) -> tuple[TextLine, ...]:
    """What stands in these lines of an upright page, one by one: batches gained nothing."""
    picture = _bgr(image)
    read_ones = ((quad, _words(_cut(picture, quad))) for quad in lines)
    return tuple(
        TextLine(text, _box(quad, image.shape), round(sure, 3))
        for quad, (text, sure) in read_ones
        if text and sure >= _UNSURE
    )


def read_strip(strip: Pixels) -> tuple[str, float]:
    """The one line that a picture shows, and how sure that is; "" where there is none."""
    return _words(_bgr(strip))


def _words(picture: Pixels) -> tuple[str, float]:
    result = _engine()(picture, **{**_STEP, "use_rec": True})
    if not getattr(result, "txts", None):
        return "", 0.0
    return str(result.txts[0]).strip(), float(result.scores[0])


def _bgr(image: Pixels) -> Pixels:
    return np.ascontiguousarray(image[:, :, ::-1])


def _cut(picture: Pixels, quad: Quad) -> Pixels:
    """The line laid straight."""
    across = max(np.linalg.norm(quad[0] - quad[1]), np.linalg.norm(quad[3] - quad[2]))
    down = max(np.linalg.norm(quad[0] - quad[3]), np.linalg.norm(quad[1] - quad[2]))
    width, height = max(2, round(float(across))), max(2, round(float(down)))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    turn = cv2.getPerspectiveTransform(quad, corners)
    cut = cv2.warpPerspective(
        picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(cut, np.uint8)


def _box(quad: Quad, shape: tuple[int, ...]) -> Box:
    left, top = (float(value) for value in quad.min(axis=0))
    right, bottom = (float(value) for value in quad.max(axis=0))
    height, width = shape[:2]
    shares = (left / width, top / height, (right - left) / width, (bottom - top) / height)
    return Box(*(round(share, 5) for share in shares))


@functools.cache
def _engine() -> Any:
    """One thread: two children read two files at once, and twice as fast together as in turn."""
    cv2.setNumThreads(1)
    try:
        from rapidocr import RapidOCR

        return RapidOCR(params=_parameters())
    except (ImportError, OSError, RuntimeError) as error:
        raise OcrError(str(error)) from error


def _parameters() -> dict[str, Any]:
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or spec.origin is None:
        message = "rapidocr is not installed"
        raise OcrError(message)
    models = Path(spec.origin).parent / "models"
    absent = [name for name in _MODELS.values() if not (models / name).is_file()]
    if absent:
        message = f"models missing: {', '.join(absent)}"
        raise OcrError(message)
    return {
        **{f"{stage}.model_path": str(models / name) for stage, name in _MODELS.items()},
        "Global.log_level": "critical",
        "Global.use_preprocess_img": False,
        "Global.text_score": 0.0,
        "Det.limit_type": "max",
        "Det.limit_side_len": _DETECTED_AT,
        "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
