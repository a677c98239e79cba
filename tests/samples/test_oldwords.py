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


@pytest.mark.parametrize("name", ["推荐表.doc", "推荐表.wps"])
def test_legacy_word_gives_its_text_by_the_piece_table(tmp_path: Path, name: str) -> None:
    text = "样例\r姓名：张三\r"
    streams = read(makers.legacy_word(tmp_path / name, text=text))
    document, table = streams["WordDocument"], streams["1Table"]
    assert struct.unpack_from("<2H", document) == (0xA5EC, 0xC1)
    assert struct.unpack_from("<L", document, 0x4C)[0] == len(text)
    start, length = struct.unpack_from("<2L", document, 0x1A2)
    kind, size, first, last, _flags, place = struct.unpack_from("<BLLLHL", table, start)
    assert (kind, size, length) == (2, 16, 21)
    assert (first, last) == (0, len(text))
    assert document[place : place + 2 * len(text)].decode("utf-16-le") == text


def test_encrypted_word_shows_its_lock_alone(tmp_path: Path) -> None:
    path = makers.encrypted_word(tmp_path / "推荐表.docx")
    streams = read(path)
    assert set(streams) == {"EncryptionInfo", "EncryptedPackage"}
    assert struct.unpack_from("<2H", streams["EncryptionInfo"]) == (4, 4)
    assert struct.unpack_from("<Q", streams["EncryptedPackage"])[0] == 20_000
