"""Red official seals on a page as rendered: where they are, how sure, and their ring unrolled."""

from app.probes.seals.detect import find
from app.probes.seals.unrolled import unwrapped

__all__ = ["find", "unwrapped"]
