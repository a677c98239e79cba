"""How much of a page is written on, whatever its paper, light and specks."""

import cv2
import numpy as np
from numpy.typing import NDArray

_MARGIN_MM = 18.0
"""Page numbers, punched holes, staples and the scanner's dark edges lie within it."""

_DARKER = 0.8
"""Ink is darker than the paper around it by this factor; writing that shines through is not."""

_SPECK = 12
"""Pixels at 100 dpi up to which a dark spot is dust: 0.8 mm²; a stroke of 小四 has more."""

_FEW = 0.004
"""Below this share specks are told from writing; above it nobody asks."""

_NEARBY = 15
"""Pixels of the quartered picture, 15 mm, within which paper is looked for."""


def ink_share(rgb: NDArray[np.uint8], dpi: float = 100) -> float:
    """The share of the page, its margins left out, that is darker than the paper around it."""
    margin = round(_MARGIN_MM / 25.4 * dpi)
    inside = np.ascontiguousarray(rgb[margin:-margin, margin:-margin])
    if inside.size == 0:
        return 0.0
    grey = np.asarray(cv2.cvtColor(inside, cv2.COLOR_RGB2GRAY), np.uint8)
    ink = (grey < _threshold(grey)).astype(np.uint8)
    share = cv2.countNonZero(ink) / ink.size
    return _without_specks(ink) if 0 < share < _FEW else share


def _threshold(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The paper's own brightness at each place, less what makes ink."""
    height, width = grey.shape
    quarter = (max(1, width // 4), max(1, height // 4))
    small = cv2.resize(grey, quarter, interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((_NEARBY, _NEARBY), np.uint8))
    paper = cv2.blur(paper, (_NEARBY, _NEARBY))
    wide = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.convertScaleAbs(wide, alpha=_DARKER), np.uint8)


def _without_specks(ink: NDArray[np.uint8]) -> float:
    _count, _labels, about, _centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    areas = about[1:, cv2.CC_STAT_AREA]
    return float(areas[areas > _SPECK].sum()) / ink.size
