"""How much a job may use before it is stopped."""

from dataclasses import dataclass

MIB = 1024 * 1024
OUTPUT_BYTES = 16 * MIB
"""Holds an uncompressed 1920 × 1080 frame with alpha (8.3 MB) or an A4 page at 150 dpi (6.5)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Wall time of the job itself (start and imports are not counted), memory of its whole tree.

    `seconds` None: no total limit. `idle_seconds`: at most so long between two reported steps.
    """

    seconds: float | None
    memory_mib: int
    output_bytes: int = OUTPUT_BYTES
    idle_seconds: float | None = None


MEDIA = Limits(15, 900)
"""Photos, videos and documents. The largest photo allowed (220 megapixels) decodes within it."""

ENCODE = Limits(None, 1843, idle_seconds=30)
"""A fix that encodes: 1.8 GiB; a long video takes its time, a stuck encoder shows no step."""


def ocr(pages: int = 1) -> Limits:
    """Measured on an A4 page at 150 dpi, two cores: 3.7 s and 600 MiB; dies below 1 GiB."""
    return Limits(30.0 * pages, 1536)


def deep_video(size: int) -> Limits:
    """Deep checks read the whole file: 5 s, and 1 s more for each 100 MB of `size` bytes."""
    return Limits(5 + size / 100_000_000, 900)
