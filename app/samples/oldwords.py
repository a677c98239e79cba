"""Word files that are no zip: the format before 2007 (.doc, .wps), and the encrypted one."""

import itertools
import struct
from pathlib import Path

import numpy as np
import olefile

from app.samples.compound import compound_file
from app.samples.letters import MARK

_WORD_97 = bytes.fromhex("0609020000000000c000000000000046")
"""CLSID of a Word 97 to 2003 document."""

_TEXT_AT = 0x800
_FIB_PAIRS = 93
_STRINGS_PAIR, _CLX_PAIR = 32, 33
_PAIRS_AT = 0x9A
"""In Word 97's file information block: 93 pairs of place and length; the 34th finds the text."""

_AGILE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" \
xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">\
<keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" \
cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/>\
<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">\
<p:encryptedKey spinCount="100000" saltSize="16" blockSize="16" keyBits="256" hashSize="64" \
cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" \
saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/></keyEncryptor></keyEncryptors></encryption>"""


def legacy_word(
    path: Path, *, text: str = f"{MARK}\r推荐表 Form 2024\r姓名：张三\r", locked: bool = False
) -> Path:
    """A .doc or .wps whose text can be read by its piece table; `locked`: flagged as encrypted.

    Paragraphs end with a carriage return. As Word does, runs of ASCII take one byte a letter and
    all else two. It has no styles: it is for readers of text, and Word itself may decline it.
    """
    pieces = ["".join(run) for _ascii, run in itertools.groupby(text, str.isascii)]
    words, table = _laid_out(pieces)
    stream = _information(len(text), len(table), len(words), locked=locked)
    stream = stream.ljust(_TEXT_AT, b"\0") + words
    streams = {"WordDocument": stream.ljust(4096, b"\0"), "1Table": table.ljust(4096, b"\0")}
    path.write_bytes(compound_file(streams, _WORD_97))
    return path


def attach_template(path: Path, template: str) -> Path:
    """Rewrites a file of `legacy_word` so that it names its template among the strings it keeps."""
    with olefile.OleFileIO(path) as ole:
        words, table = (
            bytearray(ole.openstream(name).read()) for name in ("WordDocument", "1Table")
        )
    strings = ["", template]
    kept = struct.pack("<3H", 0xFFFF, len(strings), 0)
    kept += b"".join(struct.pack("<H", len(one)) + one.encode("utf-16-le") for one in strings)
    struct.pack_into("<2L", words, _PAIRS_AT + 8 * _STRINGS_PAIR, len(table), len(kept))
    streams = {"WordDocument": bytes(words), "1Table": bytes(table + kept)}
    path.write_bytes(compound_file(streams, _WORD_97))
    return path


def _information(characters: int, table_bytes: int, text_bytes: int, *, locked: bool) -> bytes:
    """The file information block: version 0xC1, Chinese, its tables in the stream 1Table."""
    flags = 0x0200 | 0x1000 | (0x0100 if locked else 0)
    base = struct.pack("<7H", 0xA5EC, 0xC1, 0, 0x0804, 0, flags, 0xBF).ljust(24, b"\0")
    base += struct.pack("<2L", _TEXT_AT, _TEXT_AT + text_bytes)
    longs = [0] * 22
    longs[0], longs[3] = _TEXT_AT + text_bytes, characters
    pairs = [0] * (_FIB_PAIRS * 2)
    pairs[_CLX_PAIR * 2 : _CLX_PAIR * 2 + 2] = [0, table_bytes]
    places = struct.pack(f"<H{len(pairs)}L", _FIB_PAIRS, *pairs)
    words = struct.pack("<H28x", 14)
    return base + words + struct.pack("<H22L", 22, *longs) + places + struct.pack("<H", 0)


def _laid_out(pieces: list[str]) -> tuple[bytes, bytes]:
    """The text's bytes, and the table (Clx) that says which characters lie where in which width.

    A piece of one byte a letter bears bit 30 and twice its place.
    """
    words, starts, places = b"", [0], b""
    for piece in pieces:
        at = _TEXT_AT + len(words)
        narrow = piece.isascii()
        place = at * 2 | 1 << 30 if narrow else at
        places += struct.pack("<HLH", 0, place, 0)
        words += piece.encode("ascii" if narrow else "utf-16-le")
        starts.append(starts[-1] + len(piece))
    table = struct.pack(f"<{len(starts)}L", *starts) + places
    return words, struct.pack("<BL", 2, len(table)) + table


def encrypted_word(path: Path, *, size: int = 20_000, seed: int = 1) -> Path:
    """A .docx with a password to open, as its outside looks; inside are random bytes."""
    description = struct.pack("<2HL", 4, 4, 0x40) + _AGILE.encode()
    package = struct.pack("<Q", size) + np.random.default_rng(seed).bytes(-(-size // 16) * 16)
    streams = {"EncryptionInfo": description, "EncryptedPackage": package}
    path.write_bytes(compound_file(streams))
    return path
