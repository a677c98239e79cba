"""How many bytes a video will have, and which bit rate keeps it within a limit."""

from dataclasses import dataclass

from app.domain.facts import VideoFacts
from app.domain.notice import Limits
from app.domain.quantities import ByteSize

SOUND_RATE = 128_000
"""Bits a second of AAC in stereo, as phones record it."""
USUAL = 0.085
"""Bits that a picture element takes at the quality we encode with; people and rooms by day."""
_LEAST, _MOST = 0.02, 0.24
"""A slide that stands still, and leaves in the wind."""
BLURRED = 0.035
"""Bits a picture element below which faces begin to smear."""
UNWATCHABLE = 0.01
_BETTER = {"hevc": 1.7, "av1": 2.0, "vp9": 1.6, "prores": 0.1, "mjpeg": 0.15, "mpeg2video": 0.5}
"""Bits of H.264 for one of another codec at the same quality, roughly."""
_CONTAINER = 0.985
"""Share of a byte limit that pictures and sound may take; the rest is the index."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes expected, and between which they will very likely lie."""

    bytes: int
    least: int
    most: int


def copied(facts: VideoFacts, seconds: float) -> Weight:
    """Streams as they are; how the bytes spread over the time is known roughly."""
    share = min(1.0, seconds / max(facts.seconds, 0.001))
    expected = round(facts.size * share)
    if share > 0.999:
        return Weight(facts.size, round(facts.size * 0.97), round(facts.size * 1.02))
    return Weight(expected, round(expected * 0.75), min(facts.size, round(expected * 1.3)))


def encoded(
    facts: VideoFacts, elements: float, seconds: float, cap: int, enlarged: float = 1.0
) -> Weight:
    """`elements`: picture elements a second of the result; `cap`: bits a second of its pictures.

    Encoding adds no detail, so a poor source stays small; enlarged, its edges take more bits.
    """
    own = _own_rate(facts) * max(1.0, enlarged)
    bits = [elements * one for one in (USUAL, _LEAST, _MOST)]
    bits = [min(bits[0], own * 1.1), min(bits[1], own * 0.3), min(bits[2], own * 1.8)]
    bits = [min(one, cap) for one in bits]
    sound = SOUND_RATE if facts.audio_codec else 0
    expected, least, most = (round((one + sound) * seconds / 8) for one in bits)
    return Weight(expected, least, most)


def _own_rate(facts: VideoFacts) -> float:
    """The source's bits a second, in H.264's terms."""
    return facts.size * 8 / max(facts.seconds, 0.1) * _BETTER.get(facts.codec, 1.0)


def largest(limits: Limits) -> int | None:
    """Bytes that are surely within the limit, whichever way its MB are counted."""
    written = limits.bytes.max if limits.bytes else None
    return None if written is None else ByteSize.parse(written, decimal=True)


def usual_rate(elements: float) -> int:
    """The ceiling of the pictures' bits a second where the notice sets no limit of bytes."""
    return round(elements * _MOST)


def rate_within(most: int, seconds: float, *, sound: bool) -> int:
    """Bits a second for the pictures that cannot pass `most` bytes in all.

    The encoder's buffer holds a second of them, and may be full at the end.
    """
    bits = most * 8 * _CONTAINER - (SOUND_RATE * 1.05 * seconds if sound else 0)
    return max(0, int(bits / (seconds + 1)))
