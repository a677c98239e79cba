import logging
import socket
from collections.abc import Iterator
from typing import Never

import numpy as np
import pytest
from PIL import Image, ImageDraw

from app.samples.letters import font
from app.tools import ocr


@pytest.fixture
def fresh() -> Iterator[None]:
    """The reader is loaded once a process; a test that spoils its loading needs it anew."""
    ocr._engine.cache_clear()
    yield
    ocr._engine.cache_clear()


def written(*lines: str, width: int = 700, high: int = 34) -> ocr.Pixels:
    image = Image.new("RGB", (width, 60 + 80 * len(lines)), (250, 248, 242))
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((40, 40 + 80 * number), line, fill=(20, 20, 20), font=font(high))
    return np.asarray(image, np.uint8)


def test_version_is_a_number() -> None:
    assert ocr.version()[0].isdigit()


def test_lines_with_their_places_and_without_the_network(
    fresh: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> Never:
        message = "the network was asked for"
        raise AssertionError(message)

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    first, second = ocr.read(written("江城市样例研究所", "联系电话 13812345678"))
    assert first.text == "江城市样例研究所"
    assert second.text.replace(" ", "") == "联系电话13812345678"
    assert first.confidence > 0.95
    assert first.box.left == pytest.approx(40 / 700, abs=0.02)
    assert first.box.top + first.box.height / 2 == pytest.approx(58 / 220, abs=0.05)
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("RapidOCR").level == logging.CRITICAL


def test_letters_on_their_heads_are_noticed() -> None:
    upright = written("推荐单位意见：同意推荐。", "二〇二四年三月二十日")
    for picture, share in ((upright, 0.0), (np.ascontiguousarray(upright[::-1, ::-1]), 1.0)):
        assert ocr.upside_down(picture, ocr.find_lines(picture)) == share


def test_a_strip_is_one_line_and_empty_paper_none() -> None:
    text, sure = ocr.read_strip(written("江城市样例协会", width=400)[30:100])
    assert text == "江城市样例协会"
    assert sure > 0.9
    empty = np.full((200, 300, 3), 250, np.uint8)
    assert ocr.find_lines(empty) == []
    assert ocr.read(empty) == ()
    assert ocr.upside_down(empty, []) == 0


def test_a_missing_model_is_told_and_not_fetched(
    fresh: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ocr._MODELS, "Rec", "no-such.onnx")
    with pytest.raises(ocr.OcrError, match=r"no-such\.onnx"):
        ocr.read(written("样例"))
