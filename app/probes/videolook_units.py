"""Whether what is stored of one picture (H.264, HEVC) is whole, without decoding it.

A stick's lost block leaves zeros or another file's bytes. Both codecs store a picture in units
that begin with their length, and inside a unit three zero bytes never stand in a row: encoders put
a 3 between them (ITU-T H.264 7.4.1, H.265 7.4.2). So both kinds of loss show at memory's speed.
"""

from collections.abc import Callable

_ZEROS = bytes(32)
_LONG_TAIL = 512
"""Zero bytes at a unit's end that no careless encoder pads with; a hole goes on to there."""
_SPOILT = Callable[[bytes], bool]


def judge_of(codec: str, extradata: bytes | None) -> _SPOILT | None:
    """Tells spoilt pictures from whole ones; None where this codec, or its storage, cannot tell.

    `extradata` as the container keeps it (avcC, hvcC); it says how wide the lengths are.
    """
    if not extradata or extradata[0] != 1:  # start codes instead of lengths
        return None
    if codec == "h264" and len(extradata) > 4:
        width = (extradata[4] & 3) + 1
        return lambda data: _spoilt(data, width, _is_picture_of_h264)
    if codec == "hevc" and len(extradata) > 21:
        width = (extradata[21] & 3) + 1
        return lambda data: _spoilt(data, width, _is_picture_of_hevc)
    return None


def _is_picture_of_h264(head: int) -> bool:
    return 1 <= head & 31 <= 5


def _is_picture_of_hevc(head: int) -> bool:
    return (head >> 1) & 63 < 32


def _spoilt(data: bytes, width: int, is_picture: Callable[[int], bool]) -> bool:
    at = 0
    while at + width < len(data):
        length = int.from_bytes(data[at : at + width])
        start = at + width
        end = start + length
        if length == 0:
            return at == 0 and data.startswith(_ZEROS)
        if end > len(data) or data[start] & 0x80:
            return True
        if is_picture(data[start]) and _holed(data, start, end):
            return True
        at = end
    return False


def _holed(data: bytes, start: int, end: int) -> bool:
    """Zeros between other bytes of a unit, or so many at its end that the hole leads out of it."""
    hole = data.find(_ZEROS, start, end)
    if hole < 0:
        return False
    return end - hole >= _LONG_TAIL or any(data[hole:end])
