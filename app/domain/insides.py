"""What lies inside a file beyond its outline; parts of its facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VideoInside:
    """What the look “video” saw of a video that opens.

    `share` of its bytes that were read, 1.0 all. `broken`: seconds where damage begins. `ends`:
    the second after which nothing plays, None where it plays to its end. `sound`: its peak in
    dBFS as far as was listened (to the first that can be heard), None where none decodes.
    `picture`: left, top, width and height inside black bars, in shares of the frame as shown,
    None without bars. `backlit`: the share of the pictures looked at that show somebody dark
    before bright light. `rates`: pictures a second where slowest and where fastest.
    """

    share: float
    broken: tuple[float, ...] = ()
    ends: float | None = None
    sound: float | None = None
    picture: tuple[float, float, float, float] | None = None
    backlit: float = 0.0
    rates: tuple[float, float] | None = None
