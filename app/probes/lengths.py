"""How long a recording and its streams are, in seconds."""

from dataclasses import dataclass, field
from typing import Self

import av
from av.container import InputContainer
from av.stream import Stream


@dataclass(frozen=True, slots=True)
class Lengths:
    """`whole` reaches from the first stream's start to the last one's end."""

    whole: float
    measured: dict[int, float] = field(default_factory=dict)

    @classmethod
    def of(cls, container: InputContainer) -> Self:
        """What the container says; where it says nothing (a recording never closed), measured."""
        if container.duration:
            return cls(round(container.duration / av.time_base, 6))
        measured = _measured(container)
        return cls(max(measured.values(), default=0.0), measured)

    def of_stream(self, stream: Stream) -> float:
        """Matroska keeps a stream's length as a text among its tags."""
        if stream.duration and stream.time_base:
            return round(float(stream.duration * stream.time_base), 6)
        told = _clock(stream.metadata.get("DURATION", ""))
        return told or self.measured.get(stream.index, self.whole)


def _measured(container: InputContainer) -> dict[int, float]:
    """Reads every packet, decodes none, and goes back to the start."""
    ends: dict[int, float] = {}
    for packet in container.demux():
        if packet.pts is not None and packet.time_base:
            end = float((packet.pts + (packet.duration or 0)) * packet.time_base)
            ends[packet.stream_index] = max(ends.get(packet.stream_index, 0.0), round(end, 6))
    container.seek(0)
    return ends


def _clock(told: str) -> float | None:
    """“00:00:04.021000000” in seconds."""
    try:
        hours, minutes, seconds = told.split(":")
        return round(int(hours) * 3600 + int(minutes) * 60 + float(seconds), 6)
    except ValueError:
        return None
