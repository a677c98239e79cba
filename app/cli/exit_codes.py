"""Exit codes, relied on from outside, and which one wins where several hold."""

from collections.abc import Iterable
from enum import IntEnum

from app.domain.problems import Problem, RefusedProblem, UnreadableProblem


class ExitCode(IntEnum):
    OK = 0
    NOT_COMPLIANT = 1
    USAGE = 2
    UNREADABLE = 3
    NOT_CHECKED = 4
    OUR_FAILURE = 5
    CANCELLED = 130


_GRAVEST_FIRST = (
    ExitCode.CANCELLED,
    ExitCode.OUR_FAILURE,
    ExitCode.USAGE,
    ExitCode.UNREADABLE,
    ExitCode.NOT_COMPLIANT,
    ExitCode.NOT_CHECKED,
    ExitCode.OK,
)


def gravest(codes: Iterable[ExitCode]) -> ExitCode:
    return min(codes, key=_GRAVEST_FIRST.index, default=ExitCode.OK)


def code_of(problem: Problem) -> ExitCode:
    if isinstance(problem, UnreadableProblem):
        return ExitCode.UNREADABLE
    return ExitCode.NOT_COMPLIANT if isinstance(problem, RefusedProblem) else ExitCode.USAGE
