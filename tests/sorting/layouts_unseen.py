"""Layouts that no weight was set on."""

from tests.sorting.building import Layout


def every() -> list[Layout]:
    return []
