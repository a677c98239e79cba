"""A plan for a video, in the words of the engine; `video_words` says it to the person."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.quantities import Value, Words
from app.fixes.video_shape import Fit, Picture

_NOTHING = Words("")


class Mode(StrEnum):
    COPY = "copy"
    """Pictures as they are, in a new container."""
    CUT_COPY = "cut-copy"
    """Pictures as they are, from a key frame on."""
    ENCODE = "encode"


class Sound(StrEnum):
    COPY = "copy"
    ENCODE = "encode"
    NONE = "none"


class Reason(StrEnum):
    """What the plan changes, and why it is no mere copy."""

    FORMAT = "format"
    INDEX = "index"
    """The file's index comes last: who fetches it must have all before it plays."""
    LENGTH = "length"
    CODEC = "codec"
    DEPTH = "depth"
    SIZE = "size"
    BARS = "bars"
    PIXELS = "pixels"
    RATE = "rate"
    BYTES = "bytes"
    SOUND = "sound"
    FRAME_EXACT = "frame-exact"
    """No key frame lies near the chosen start."""


class Note(StrEnum):
    """What the person should know before."""

    ENLARGED = "enlarged"
    PADDED = "padded"
    CROPPED = "cropped"
    MOVED = "moved"
    BLURRED = "blurred"


class Obstacle(StrEnum):
    """Why no plan makes this video as asked."""

    BROKEN = "broken"
    TOO_SHORT = "too-short"
    CHOSEN_TOO_SHORT = "chosen-too-short"
    TOO_FEW_PIXELS = "too-few-pixels"
    TURNED = "turned"
    FORMAT = "format"
    CODEC = "codec"
    TOO_LARGE = "too-large"
    TOO_SMALL = "too-small"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """`actual` and `required` fill the sentence of `video_words`."""

    what: Obstacle
    actual: Value = _NOTHING
    required: Value = _NOTHING


@dataclass(frozen=True, slots=True)
class Cut:
    """What the person chose: seconds of the source, `end` None for as long as may be.

    `exact`: the start may not be moved to a key frame, though everything is encoded for it.
    """

    start: float = 0.0
    end: float | None = None
    fit: Fit = Fit.PAD
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What the work in the sandbox is told.

    `start` and `end` in seconds of the source, where the cuts will lie. `longest`: seconds that
    nothing in the result may pass, None without a limit. `width` and `height` of the result as
    shown. `rate`: pictures a second as a fraction, None where they are copied. `most_rate`: bits
    a second at most, `most_bytes` the limit that must hold.
    """

    mode: Mode
    form: str
    start: float
    end: float
    width: int
    height: int
    sound: Sound
    longest: float | None = None
    picture: Picture | None = None
    rate: tuple[int, int] | None = None
    most_rate: int | None = None
    most_bytes: int | None = None

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class VideoPlan(Order):
    """An order, and what the person is told before it is given. `bytes` as foretold."""

    bytes: int = 0
    bytes_least: int = 0
    bytes_most: int = 0
    reasons: tuple[Reason, ...] = ()
    notes: tuple[Note, ...] = ()
    hindrances: tuple[Hindrance, ...] = ()

    @property
    def complies(self) -> bool:
        """Whether the result will be as asked, as far as this program can bring that about."""
        return not self.hindrances

    @property
    def needed(self) -> bool:
        return bool(self.reasons)
