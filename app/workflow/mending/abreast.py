"""Copies made side by side where that is safe: small photos, one for each child of the sandbox.

Two jobs at once may use twice the memory, so large photos, films and papers go one by one.
Copies are only made here; the caller lets them in, in its own thread, one after the other.
"""

import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass

from app.domain.facts import Facts, PhotoFacts
from app.domain.fixing import Offer
from app.domain.progress import Cancelled, Progress
from app.workflow.mending.preview import FixPreview

_LIGHT = 40_000_000
"""Pixels of a photo that takes below 0.5 GiB to convert."""

Make = Callable[[Offer, Progress], FixPreview]


class _Shares:
    """One progress for many: by bytes, since a film takes longer than a photo."""

    def __init__(self, progress: Progress, offers: Sequence[Offer]) -> None:
        self._progress = progress
        self._weights = [_weight(offer) for offer in offers]
        self._total = sum(self._weights)
        self._shares = [0.0] * len(offers)
        self._lock = threading.Lock()
        self._stopped = False

    def of(self, number: int) -> "_Part":
        return _Part(self, number)

    def stop(self) -> None:
        """Whoever still works is cancelled at the next step."""
        self._stopped = True

    def tell(self, number: int, share: float, label: str) -> None:
        """Raises Cancelled, from now on for all."""
        with self._lock:
            if self._stopped:
                raise Cancelled
            self._shares[number] = max(share, self._shares[number])
            done = sum(w * s for w, s in zip(self._weights, self._shares, strict=True))
            try:
                self._progress.step(done / self._total, label)
            except Cancelled:
                self._stopped = True
                raise


@dataclass(frozen=True, slots=True)
class _Part:
    shares: _Shares
    number: int

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:  # noqa: ARG002
        """Raises Cancelled."""
        self.shares.tell(self.number, share, label)


def made(
    offers: Sequence[Offer],
    facts: Mapping[str, Facts],
    make: Make,
    abreast: int,
    progress: Progress,
) -> Generator[FixPreview, None, None]:
    """Each copy as soon as it is made; light ones first. The caller closes what it is given.

    Raises what `make` raises; what was made and not given out is thrown away then.
    """
    shares = _Shares(progress, offers)
    numbers = range(len(offers))
    light = [number for number in numbers if _is_light(offers[number], facts)]

    def one(number: int) -> FixPreview:
        with ExitStack() as unless_given_out:
            result = unless_given_out.enter_context(make(offers[number], shares.of(number)))
            shares.of(number).step(1, offers[number].files[0].name)
            unless_given_out.pop_all()
        return result

    yield from _together(one, light, abreast, shares)
    for number in sorted(set(numbers) - set(light)):
        yield one(number)


def _together(
    one: Callable[[int], FixPreview], numbers: Sequence[int], abreast: int, shares: _Shares
) -> Iterator[FixPreview]:
    with ThreadPoolExecutor(max(1, abreast), "mend") as pool:
        waiting = [pool.submit(one, number) for number in numbers]
        try:
            for ready in as_completed(waiting):
                yield ready.result()
        except BaseException:
            shares.stop()
            pool.shutdown(cancel_futures=True)
            _throw_away(waiting)
            raise


def _throw_away(waiting: Sequence[Future[FixPreview]]) -> None:
    """Those that were given out and taken have nothing left to throw away."""
    for future in waiting:
        if not future.cancelled() and future.exception() is None:
            future.result().close()


def _is_light(offer: Offer, facts: Mapping[str, Facts]) -> bool:
    found = [facts.get(file.path) for file in offer.files]
    return all(isinstance(one, PhotoFacts) and one.width * one.height <= _LIGHT for one in found)


def _weight(offer: Offer) -> int:
    return sum(file.size for file in offer.files) + 1
