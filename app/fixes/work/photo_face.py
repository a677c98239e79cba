"""Where the face is on a picture: for the guide of a headshot's crop."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from app.probes.photo import _opened, _strict
from app.probes.photolook_portrait import _found, _reduced


def find(path: str, form: str, step: Callable[[float], None]) -> dict[str, Any]:
    """`face`: left, top, width, height in shares of the upright picture; None where none is seen.

    From the brows to the chin, as the cascade was trained. Raises Refusal as the probes do.
    """
    with Path(path).open("rb") as stream, _strict(form), _opened(stream, form) as image:
        picture = _reduced(image)
    step(0.5)
    faces = _found(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8))
    if not faces:
        return {"face": None}
    left, top, width, height = faces[0][1]
    high, wide = picture.shape[:2]
    return {"face": [left / wide, top / high, width / wide, height / high]}
