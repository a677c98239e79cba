"""The frame of a headshot's crop, in shares of the upright picture: left, top, width, height."""

Frame = tuple[float, float, float, float]

_CROWN, _CHIN = 0.30, 0.04
"""How far the head goes beyond a face as detectors box it, above and below, in face heights."""

_HEAD = 2 / 3
"""The head's share of the picture's height, crown to chin: GB and passport offices ask 60–70%."""

_ABOVE = 0.1
"""The share of the height that stays free above the crown."""

_NO_FACE_TOP = 0.3
"""Of the height that a frame without a face leaves over, so much lies above it."""


def suggested_frame(size: tuple[int, int], ratio: float, face: Frame | None = None) -> Frame:
    """`size` in pixels, upright; `ratio` width over height. Without a face the largest frame."""
    shape = size[0] / size[1]
    if face is None:
        wide, high = _largest(shape, ratio)
        return (1 - wide) / 2, (1 - high) * _NO_FACE_TOP, wide, high
    left, top, width, height = face
    crown = top - _CROWN * height
    high = (1 + _CROWN + _CHIN) * height / _HEAD
    wide = high * ratio / shape
    return within((left + width / 2 - wide / 2, crown - _ABOVE * high, wide, high), size, ratio)


def within(frame: Frame, size: tuple[int, int], ratio: float) -> Frame:
    """The frame in its ratio and inside the picture: moved first, made smaller where it must be."""
    shape = size[0] / size[1]
    most = _largest(shape, ratio)
    left, top, wide, high = frame
    width = min(wide, high * ratio / shape, most[0])
    height = width * shape / ratio
    x = left + (wide - width) / 2
    y = top + (high - height) / 2 if high > height and wide <= most[0] else top
    return max(0.0, min(x, 1 - width)), max(0.0, min(y, 1 - height)), width, height


def _largest(shape: float, ratio: float) -> tuple[float, float]:
    """Shares of width and height of the largest frame of this ratio."""
    return (ratio / shape, 1.0) if ratio < shape else (1.0, shape / ratio)
