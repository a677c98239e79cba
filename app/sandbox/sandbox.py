"""The sandbox itself: what the program calls."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Self

from app import log
from app.sandbox import frames
from app.sandbox.conversation import converse
from app.sandbox.crew import Crew
from app.sandbox.limits import Limits
from app.sandbox.outcome import Call, Outcome, Reason, Stopped
from app.sandbox.process import Worker
from app.sandbox.round import Round
from app.sandbox.surroundings import default_command
from app.sandbox.watch import START_SECONDS, Monitor, Watch


def _never() -> bool:
    return False


class Sandbox:
    """Runs named jobs in child processes. May be used from any thread, by many at once.

    No child is started before the first job. `command` starts a child that calls
    `child.serve`; it is started in a temporary folder, so its paths must be absolute.
    """

    def __init__(
        self,
        *,
        workers: int = 2,
        command: Sequence[str] | None = None,
        start_seconds: float = START_SECONDS,
    ) -> None:
        self.workers = workers
        self._start_seconds = start_seconds
        self._crew = Crew(workers, command or default_command())
        self._monitor = Monitor()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stops what runs (it ends as cancelled) and waits until every child is gone."""
        self._crew.close()
        self._monitor.close()

    def run(
        self,
        job: str,
        args: Mapping[str, Any],
        limits: Limits,
        *,
        cancelled: Callable[[], bool] = _never,
        on_step: Callable[[float], None] = lambda _: None,
    ) -> Outcome:
        """Waits for a free child, then for the outcome.

        `cancelled` is asked from another thread every 25 ms; `on_step` is called in this one.
        Arguments that cannot be carried raise TypeError or ValueError, as any wrong call does.
        """
        request = frames.encode(frames.Kind.CALL, (job, args))
        try:
            worker = self._crew.take(limits, cancelled)
        except OSError as error:
            log.failure("sandbox child not started", error)
            return Stopped(Reason.START_FAILED)
        if worker is None:
            return Stopped(Reason.CANCELLED)
        outcome: Outcome = Stopped(Reason.CANCELLED)
        try:
            watch = Watch(worker, limits, lambda: cancelled() or self._crew.closed)
            with self._monitor.watching(watch):
                outcome = converse(watch, request, self._start_seconds, on_step)
        finally:
            self._give_back(worker, outcome)
        return outcome

    def run_many(
        self,
        calls: Iterable[Call],
        on_done: Callable[[int, Outcome], None] = lambda _index, _outcome: None,
        cancelled: Callable[[], bool] = _never,
    ) -> list[Outcome]:
        """All outcomes in the order of the calls, which are begun in that order.

        `on_done(index, outcome)` and `cancelled` are called in this thread. After cancelling,
        calls that had not ended are `Stopped` as cancelled, and no idle child is left either.
        """
        outcomes = Round(self._run_call, list(calls), self.workers).drive(on_done, cancelled)
        if any(o == Stopped(Reason.CANCELLED) for o in outcomes):
            self._crew.dismiss()
        return outcomes

    def _run_call(self, call: Call, stop: threading.Event) -> Outcome:
        return self.run(call.job, call.args, call.limits, cancelled=stop.is_set)

    def _give_back(self, worker: Worker, outcome: Outcome) -> None:
        """A child is ready ahead of need, unless nothing more is wanted or it would not start."""
        unwanted = {Reason.CANCELLED, Reason.START_FAILED}
        refill = not (isinstance(outcome, Stopped) and outcome.reason in unwanted)
        if isinstance(outcome, Stopped):
            worker.worn = True
            log.event(f"sandbox job stopped: {outcome.reason}", **outcome.detail)
        self._crew.give(worker, refill=refill)
