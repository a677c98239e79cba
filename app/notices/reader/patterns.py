"""Patterns that are compiled when they are first asked something.

The reader has more than a thousand; a notice asks some six hundred of them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from app.notices.reader import charsets

charsets.install()


class Pattern:
    """What `re.compile(source, flags)` gives, later: the methods that are used here.

    A method stands in the object itself from its first use on, so that calling it costs what
    the compiled pattern's own costs. Raises re.error then, not when it is made; a test compiles
    all of them.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = source
        self.flags = flags

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        return self.compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str | Any]]:
        return self.compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.compiled.sub
