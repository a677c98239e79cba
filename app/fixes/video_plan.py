"""What must be done to a video so that it is as asked: the cheapest way, chosen without a look."""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.checks import formats
from app.domain.facts import VideoFacts
from app.domain.notice import Item, Limits, Rendition
from app.fixes import video_doubts, video_shape, video_weight
from app.fixes.video_types import Cut, Mode, Reason, Sound, VideoPlan

_EPS = 1e-6
_PLAIN = frozenset({"yuv420p", "yuvj420p"})
_UNCLOCKED = frozenset({"avi", "mpg"})
"""Containers that do not say when pictures are shown: copied, those out of order would jump."""
_EARLIER, _LATER = 2.5, 1.0
"""Seconds by which a start may be moved to a key frame, rather than encode everything anew."""
_SAME = 0.02
"""Seconds that nobody sees: a picture lasts 0.033."""


def plan(
    facts: VideoFacts,
    item: Item,
    cut: Cut | None = None,
    keys: Sequence[float] = (),
    *,
    index_in_front: bool = True,
) -> VideoPlan:
    """The cheapest plan that complies. `keys`: seconds of the source's key frames, ascending.

    Without them a cut that does not begin at the start is encoded. `index_in_front`: whether the
    source has it there, so that it plays before it was fetched whole.
    """
    cut = cut or Cut()
    draft = _draft(facts, item, cut)
    forced = tuple(_forced(facts, item.limits, draft))
    if forced:
        found = _encoded(facts, item.limits, draft, forced)
    else:
        found = _copied(facts, draft, keys, item, cut)
    if not index_in_front and Reason.FORMAT not in found.reasons:
        found = replace(found, reasons=(*found.reasons, Reason.INDEX))
    doubts = tuple(video_doubts.hindrances(facts, item, found))
    return replace(found, notes=tuple(video_doubts.notes(found, cut)), hindrances=doubts)


def _draft(facts: VideoFacts, item: Item, cut: Cut) -> VideoPlan:
    """A copy, with all that is asked written down."""
    longest = video_doubts.longest_of(item.limits.seconds)
    size = video_shape.target_size(facts, item.limits)
    return VideoPlan(
        Mode.COPY,
        form_of(item),
        *_span(facts, cut, longest),
        *size,
        _sound(facts),
        longest=longest,
        picture=video_shape.picture(facts, size, cut.fit),
        most_bytes=video_weight.largest(item.limits),
    )


def _span(facts: VideoFacts, cut: Cut, longest: float | None) -> tuple[float, float]:
    whole = facts.video_seconds
    start = min(max(0.0, cut.start), max(0.0, whole - 0.1))
    end = whole if cut.end is None else min(max(cut.end, start + 0.1), whole)
    return start, end if longest is None else min(end, start + longest)


def form_of(item: Item) -> str:
    """MP4, unless the notice takes MOV and not that."""
    wanted = formats.asked(item, Rendition.VIDEO)
    return "mov" if wanted and not formats.accepted("mp4", wanted) else "mp4"


def _sound(facts: VideoFacts) -> Sound:
    if facts.audio_codec is None:
        return Sound.NONE
    return Sound.COPY if facts.audio_codec == "aac" else Sound.ENCODE


def _forced(facts: VideoFacts, limits: Limits, draft: VideoPlan) -> Iterator[Reason]:
    """What copying the pictures cannot mend."""
    if facts.codec not in video_doubts.codecs(limits):
        yield Reason.CODEC
    elif facts.codec == "h264" and facts.pixel_format not in _PLAIN | {""}:
        yield Reason.DEPTH
    if facts.format in _UNCLOCKED:
        yield Reason.FORMAT
    if draft.picture and (facts.width, facts.height) != (draft.width, draft.height):
        yield Reason.SIZE
    elif draft.picture and draft.picture.crop:
        yield Reason.BARS
    if abs(facts.pixel_aspect - 1) > video_shape.SQUARE:
        yield Reason.PIXELS
    if not video_shape.rate_fits(facts, limits.fps):
        yield Reason.RATE
    weight = video_weight.copied(facts, draft.seconds)
    if draft.most_bytes is not None and weight.most > draft.most_bytes < facts.size:
        yield Reason.BYTES


def _copied(
    facts: VideoFacts, draft: VideoPlan, keys: Sequence[float], item: Item, cut: Cut
) -> VideoPlan:
    """Copied whole, copied from a key frame, or encoded where none lies near."""
    reasons = [Reason.FORMAT] if facts.format != draft.form else []
    reasons += [Reason.SOUND] if draft.sound is Sound.ENCODE else []
    if not _shortened(facts, draft):
        weight = video_weight.copied(facts, facts.seconds)
        return _weighed(replace(draft, reasons=tuple(reasons)), weight)
    start = _key_near(draft, keys, cut)
    if start is None:
        return _encoded(facts, item.limits, draft, (Reason.FRAME_EXACT,))
    end = draft.end if draft.longest is None else min(draft.end, start + draft.longest)
    weight = video_weight.copied(facts, end - start)
    passage = replace(draft, mode=Mode.CUT_COPY, start=start, end=end)
    return _weighed(replace(passage, reasons=(Reason.LENGTH, *reasons)), weight)


def _shortened(facts: VideoFacts, draft: VideoPlan) -> bool:
    """Sound that outlasts the picture beyond the limit is cut too: players show its length."""
    if draft.start > _EPS or draft.end < facts.video_seconds - _EPS:
        return True
    return draft.longest is not None and facts.seconds > draft.longest + _EPS


def _key_near(draft: VideoPlan, keys: Sequence[float], cut: Cut) -> float | None:
    """The key frame at or before the start where the length allows, else one soon after it."""
    if draft.start <= _EPS:
        return 0.0
    earlier, later = (_SAME, _SAME) if cut.exact else (_EARLIER, _LATER)
    at = bisect.bisect_right(keys, draft.start + _SAME)
    before = keys[at - 1] if at else None
    if before is not None and draft.start - before <= earlier and _fits(draft, before, cut):
        return before
    after = keys[at] if at < len(keys) else None
    near = after is not None and after - draft.start <= later and after < draft.end - 1
    return after if near else None


def _fits(draft: VideoPlan, start: float, cut: Cut) -> bool:
    """Whether nothing of what was chosen is lost at the end for what is added in front."""
    chosen = cut.end is not None and draft.longest is not None
    return not chosen or draft.end - start <= (draft.longest or 0) + _SAME


def _encoded(
    facts: VideoFacts, limits: Limits, draft: VideoPlan, forced: tuple[Reason, ...]
) -> VideoPlan:
    rate = video_shape.rate(facts, limits.fps)
    elements = draft.width * draft.height * float(rate)
    most = video_weight.usual_rate(elements)
    if draft.most_bytes is not None:
        sound = draft.sound is not Sound.NONE
        most = min(most, video_weight.rate_within(draft.most_bytes, draft.seconds, sound=sound))
    reasons = [Reason.LENGTH] if _shortened(facts, draft) else []
    reasons += forced
    reasons += [Reason.FORMAT] if facts.format != draft.form else []
    reasons += [Reason.SOUND] if draft.sound is Sound.ENCODE else []
    made = replace(
        draft,
        mode=Mode.ENCODE,
        sound=Sound.NONE if draft.sound is Sound.NONE else Sound.ENCODE,
        rate=(rate.numerator, rate.denominator),
        most_rate=most,
        reasons=tuple(dict.fromkeys(reasons)),
    )
    enlarged = draft.picture.enlarged if draft.picture else 1.0
    return _weighed(made, video_weight.encoded(facts, elements, draft.seconds, most, enlarged))


def _weighed(draft: VideoPlan, weight: video_weight.Weight) -> VideoPlan:
    return replace(draft, bytes=weight.bytes, bytes_least=weight.least, bytes_most=weight.most)
