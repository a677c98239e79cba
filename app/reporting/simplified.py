"""The notice's own words for reading: Traditional characters in Simplified ones.

What is stored, compared and searched for stays as the notice has it.
"""

import functools
from collections.abc import Callable


def simplified(text: str) -> str:
    """As many characters as before, so that places in the one are places in the other."""
    convert = _converter()
    made = convert(text)
    if len(made) == len(text):
        return made
    one_by_one = ((one, convert(one)) for one in text)
    return "".join(made if len(made) == 1 else one for one, made in one_by_one)


@functools.cache
def _converter() -> Callable[[str], str]:
    """Loaded when first needed: 25 ms and a few megabytes."""
    import opencc

    made: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return made
