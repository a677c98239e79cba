"""How fast work goes and how long it still takes: said from what was seen, not promised."""

from collections import deque
from dataclasses import dataclass

from app.texts import _

_WINDOW = 4.0
"""Seconds over which speed is taken: long enough not to jump, short enough to tell a slow stick."""
_EARLIEST = 0.5
"""Before this much was seen nothing is said."""


@dataclass(frozen=True, slots=True)
class _Sight:
    at: float
    share: float
    done: int


class Pace:
    """Fed with each step; `now` is a monotonic clock's seconds."""

    def __init__(self) -> None:
        self._seen: deque[_Sight] = deque()

    def see(self, now: float, share: float, done: int) -> None:
        if self._seen and share < self._seen[-1].share:
            self._seen.clear()
        self._seen.append(_Sight(now, share, done))
        while now - self._seen[0].at > _WINDOW and len(self._seen) > 2:
            self._seen.popleft()

    @property
    def speed(self) -> float:
        """Bytes a second; 0 while unknown."""
        span = self._span
        return (self._seen[-1].done - self._seen[0].done) / span if span else 0.0

    @property
    def left(self) -> float | None:
        """Seconds still to go; None while unknown."""
        span = self._span
        gone = self._seen[-1].share - self._seen[0].share if span else 0.0
        return (1.0 - self._seen[-1].share) * span / gone if gone > 0.0 else None

    @property
    def _span(self) -> float:
        seen = self._seen[-1].at - self._seen[0].at if self._seen else 0.0
        return seen if seen >= _EARLIEST else 0.0


def amount(size: float) -> str:
    """Three digits do beside a moving bar: 374 MB, 8.1 GB; whole ones are cut, as in print."""
    for unit, step in (("GB", 2**30), ("MB", 2**20), ("KB", 2**10)):
        if size >= step:
            number = size / step
            return f"{int(number)} {unit}" if number >= 10 else f"{number:.1f} {unit}"
    return _("{size} 字节").format(size=round(size))


def amount_of(done: int, total: int) -> str:
    """“232 / 374 MB”: the unit once where both have it."""
    one, two = amount(done), amount(total)
    number, __, unit = one.partition(" ")
    return f"{number} / {two}" if two.endswith(f" {unit}") else f"{one} / {two}"


def time_left(seconds: float) -> str:
    """Rounded to what can be relied on."""
    if seconds < 60:
        return _("还需约 {count} 秒").format(count=max(1, round(seconds)))
    if seconds < 3600:
        return _("还需约 {count} 分钟").format(count=round(seconds / 60))
    return _("还需约 {count} 小时").format(count=round(seconds / 3600))
