"""Elements of two lists put together one to one, so that the sum of their likeness is greatest."""

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def pair_up(
    left: Sequence[A], right: Sequence[B], likeness: Callable[[A, B], float]
) -> list[tuple[int, int]]:
    """Index pairs in the order of `left`; nothing is paired whose likeness is 0 or less."""
    scores = [[likeness(one, other) for other in right] for one in left]
    side = max(len(left), len(right))
    cost = [[0.0] * side for _ in range(side)]
    for row, line in enumerate(scores):
        for column, score in enumerate(line):
            cost[row][column] = -max(score, 0.0)
    chosen = _cheapest(cost) if side else []
    return [
        (row, column)
        for row, column in enumerate(chosen)
        if row < len(left) and column < len(right) and scores[row][column] > 0
    ]


def _cheapest(cost: list[list[float]]) -> list[int]:
    """The column of each row in the cheapest assignment (Hungarian method with potentials)."""
    side = len(cost)
    of_row, of_column = [0.0] * (side + 1), [0.0] * (side + 1)
    owner = [0] * (side + 1)
    for row in range(1, side + 1):
        owner[0] = row
        before, column = _search(cost, of_row, of_column, owner)
        while column:
            owner[column] = owner[before[column]]
            column = before[column]
    found = [0] * side
    for column in range(1, side + 1):
        found[owner[column] - 1] = column - 1
    return found


def _search(
    cost: list[list[float]], of_row: list[float], of_column: list[float], owner: list[int]
) -> tuple[list[int], int]:
    """The way to a free column, as the column before each column, and that free column."""
    side = len(cost)
    least, before = [float("inf")] * (side + 1), [0] * (side + 1)
    used = [False] * (side + 1)
    at = 0
    while owner[at]:
        used[at] = True
        row = owner[at]
        for column in range(1, side + 1):
            reduced = cost[row - 1][column - 1] - of_row[row] - of_column[column]
            if not used[column] and reduced < least[column]:
                least[column], before[column] = reduced, at
        following = min(
            (column for column in range(1, side + 1) if not used[column]), key=least.__getitem__
        )
        step = least[following]
        for column in range(side + 1):
            if used[column]:
                of_row[owner[column]] += step
                of_column[column] -= step
            else:
                least[column] -= step
        at = following
    return before, at
