"""The sizes that portraits for forms are known by, in millimetres, as studios cut them."""

import re

from app.domain.notice import Limits

Size = tuple[float, float]
"""Width and height in millimetres."""

_SIZES: dict[str, tuple[Size, ...]] = {
    "小1寸": ((22, 32),),
    "1寸": ((25, 35),),
    "大1寸": ((33, 48),),
    "小2寸": ((35, 45), (33, 48), (35, 49)),
    "2寸": ((35, 49), (35, 53)),
    "大2寸": ((35, 53),),
    "3寸": ((55, 84),),
}
"""小2寸 is no single size: the passport's 33 × 48, the visa's 35 × 45 and 35 × 49 all go by it."""

_DIGITS = str.maketrans("一二两三１２３吋", "1223123寸")


def asked(limits: Limits) -> tuple[Size, ...]:
    """The sizes that would do; () where none is asked, or by a name that is not known here."""
    if limits.size_mm:
        return (limits.size_mm,)
    return named(limits.photo_size or "")


def named(written: str) -> tuple[Size, ...]:
    found = re.search(r"[大小]?[123]寸", written.translate(_DIGITS).replace(" ", ""))
    return _SIZES.get(found[0], ()) if found else ()
