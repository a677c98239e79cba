import struct
from pathlib import Path

import olefile
import pytest

from app.samples.compound import compound_file
from tests import makers


def read(path: Path) -> dict[str, bytes]:
    """The streams, any defect being an error."""
    with olefile.OleFileIO(str(path), raise_defects=olefile.DEFECT_UNSURE) as opened:
        return {entry[0]: opened.openstream(entry).read() for entry in opened.listdir()}


@pytest.mark.parametrize("sizes", [(), (0,), (1,), (4095,), (4096,), (64, 65, 5000, 100, 900_000)])
def test_streams_come_back_whatever_their_size(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    streams = {f"stream{n}": bytes([n + 1]) * size for n, size in enumerate(sizes)}
    path = tmp_path / "a.bin"
    path.write_bytes(compound_file(streams))
    assert read(path) == streams


def test_more_than_the_table_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        compound_file({"big": bytes(8_000_000)})


def text_by_pieces(document: bytes, table: bytes) -> str:
    """After [MS-DOC] 2.4.1: the Clx holds the pieces' first characters, then their places."""
    start, length = struct.unpack_from("<2L", document, 0x1A2)
    kind, size = struct.unpack_from("<BL", table, start)
    assert (kind, size + 5) == (2, length)
    count = (size - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}L", table, start + 5)
    text = ""
    for number in range(count):
        (place,) = struct.unpack_from("<L", table, start + 5 + 4 * (count + 1) + 8 * number + 2)
        letters = bounds[number + 1] - bounds[number]
        if place >> 30 & 1:
            at = (place & 0x3FFFFFFF) // 2
            text += document[at : at + letters].decode("cp1252")
        else:
            text += document[place : place + 2 * letters].decode("utf-16-le")
    return text


@pytest.mark.parametrize("name", ["推荐表.doc", "推荐表.wps"])
def test_legacy_word_gives_its_text_by_the_piece_table(tmp_path: Path, name: str) -> None:
    text = "样例\r姓名：张三 Tel 000\r" + "长" * 3000
    streams = read(makers.legacy_word(tmp_path / name, text=text))
    document = streams["WordDocument"]
    assert struct.unpack_from("<2H", document) == (0xA5EC, 0xC1)
    assert struct.unpack_from("<L", document, 0x4C)[0] == len(text)
    assert text_by_pieces(document, streams["1Table"]) == text


def test_legacy_word_may_be_flagged_as_encrypted(tmp_path: Path) -> None:
    def flag(path: Path) -> int:
        return int(struct.unpack_from("<H", read(path)["WordDocument"], 0x0A)[0]) & 0x0100

    assert flag(makers.legacy_word(tmp_path / "a.doc")) == 0
    assert flag(makers.legacy_word(tmp_path / "b.doc", locked=True)) != 0


def test_encrypted_word_shows_its_lock_alone(tmp_path: Path) -> None:
    path = makers.encrypted_word(tmp_path / "推荐表.docx")
    streams = read(path)
    assert set(streams) == {"EncryptionInfo", "EncryptedPackage"}
    assert struct.unpack_from("<2H", streams["EncryptionInfo"]) == (4, 4)
    assert struct.unpack_from("<Q", streams["EncryptedPackage"])[0] == 20_000
