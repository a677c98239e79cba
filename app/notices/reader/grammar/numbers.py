"""Numbers in digits and in Chinese: 3000, 三千, 1.5万, 两."""

from app.notices.reader.patterns import Pattern

_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
NUMBER = (
    rf"(?:\d+(?:\.\d+)?[万千百]?|[一二两三四五六七八九十百千万半]+|[{_FORMAL}](?=[份套册本张]))"
)
LAST_OF_NUMBER = rf"[\d一二两三四五六七八九十百千万半{_FORMAL}]"
"""What every NUMBER ends in."""
_DIGITS = {one: value for value, one in enumerate("零一二三四五六七八九")} | {"两": 2}
_IN_DIGITS = Pattern(r"(\d+(?:\.\d+)?)([万千百]?)")
_STEPS = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def number(written: str) -> float | None:
    """None for what is no number, or beyond all that a notice counts; 半 is a half."""
    found = _number(written) if len(written) <= _LONGEST else None
    return found if found is None or found <= _MOST else None


_LONGEST, _MOST = 20, 1_000_000_000


def _number(written: str) -> float | None:
    found = _IN_DIGITS.fullmatch(written)
    if found:
        return float(found[1]) * _STEPS.get(found[2], 1)
    if written in _FORMAL:
        return float(_FORMAL.index(written) + 1)
    if written == "半":
        return 0.5
    return _chinese(written)


def whole(written: str) -> int | None:
    found = number(written)
    return int(found) if found is not None and found == int(found) else None


def _chinese(written: str) -> float | None:
    total, part, digit = 0, 0, 0
    for one in written:
        if one in _DIGITS:
            digit = _DIGITS[one]
        elif one == "万":
            total, part, digit = (total + part + digit) * 10000, 0, 0
        elif one in _STEPS:
            part, digit = part + (digit or 1) * _STEPS[one], 0
        else:
            return None
    return float(total + part + digit) if written else None
