"""What the dialog that cuts a video says: lengths, why it cannot be made, what is seen of it."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from app.domain.facts import VideoFacts
from app.domain.fixing import FixOutcome
from app.fixes import video_doubts
from app.fixes import video_words as engine
from app.fixes.video_shape import Picture
from app.fixes.video_types import Note, Reason, VideoPlan
from app.gui.viewmodels.findings import sentence_of
from app.gui.widgets.fit_choice import Fitted
from app.reporting import words
from app.reporting.limit_words import spoken
from app.texts import _
from app.workflow.mending.video import VideoDesk

_SAID_ELSEWHERE = {Note.PADDED, Note.CROPPED}
"""Beside the two small results."""
_EPS = 0.005
_WHOLE = QRectF(0, 0, 1, 1)


def title(whole: VideoPlan) -> str:
    """By the plan that nobody chose anything for."""
    return _("剪到时限内") if Reason.LENGTH in whole.reasons else _("做成合格的视频")


def file_line(video: VideoDesk) -> tuple[str, str]:
    """Its name, and behind it ·1920×1080·3 分 12 秒·186 MB."""
    facts = video.facts
    size = f"{facts.width}×{facts.height}"
    length = words.duration_text(round(facts.video_seconds, 1))
    told = "·".join(("", size, length, words.size_text(video.file.size)))
    return words.visible(video.file.name), told


def length(video: VideoDesk, seconds: float) -> str:
    """时长 2 分 58 秒（要求不超过 3 分钟）."""
    told = words.duration_text(round(seconds, 1))
    asked = _asked(video)
    if not asked:
        return _("时长 {length}").format(length=told)
    return _("时长 {length}（{asked}）").format(length=told, asked=asked)


def _asked(video: VideoDesk) -> str:
    asked = video.item.limits.seconds
    if asked is None:
        return ""
    if asked.min is None and asked.max is not None:
        return _("要求不超过 {limit}").format(limit=words.duration_text(asked.max))
    return _("要求{limit}").format(limit=spoken(asked, words.duration_text))


def surplus(video: VideoDesk, seconds: float) -> float:
    """Seconds by which so long a passage is longer than asked."""
    over = 0.0 if video.longest is None else seconds - video.longest
    return over if over > _EPS else 0.0


def too_short(video: VideoDesk, seconds: float) -> bool:
    least = video_doubts.shortest_of(video.item.limits.seconds)
    return least is not None and seconds < least - _EPS


def obstacles(video: VideoDesk, plan: VideoPlan, seconds: float) -> tuple[str, ...]:
    """Why 生成副本 is not to be had, a sentence each; () where it is."""
    over = surplus(video, seconds)
    if over:
        by = words.duration_text(max(0.1, round(over, 1)))
        return (_("选中的比要求长了 {by}，请再收短一些。").format(by=by),)
    if plan.hindrances:
        return engine.hindrances(plan)
    return () if plan.needed else (_("视频已经符合要求，不用再做副本。"),)


def why_not(outcome: object) -> tuple[str, ...]:
    """Of a FixOutcome that came to nothing, or of a problem's own sentence."""
    if isinstance(outcome, FixOutcome):
        return outcome.why, *map(sentence_of, outcome.broken)
    return (str(outcome),)


def notes(plan: VideoPlan) -> tuple[str, ...]:
    kept = tuple(one for one in plan.notes if one not in _SAID_ELSEWHERE)
    return engine.notes(replace(plan, notes=kept))


def result(plan: VideoPlan) -> str:
    return engine.result(plan)


def frame_title(plan: VideoPlan) -> str:
    """横屏 1920×1080, the size that comes of it."""
    way = _("横屏") if plan.width >= plan.height else _("竖屏")
    return f"{way} {plan.width}×{plan.height}"


def fits(video: VideoDesk, padded: VideoPlan, cropped: VideoPlan) -> tuple[Fitted, Fitted] | None:
    """The two results; None where there is nothing to choose."""
    if padded.picture == cropped.picture:
        return None
    bars = padded.picture is not None and padded.picture.inner is not None
    shape = padded.width / padded.height
    first = Fitted(
        _("补黑边") if bars else _("保持原样"),
        _("整个画面都在，空出的地方是黑边。") if bars else _("原有的黑边留着。"),
        shape,
        *_places(video.facts, padded.picture),
    )
    second = Fitted(
        _("裁掉边缘") if bars else _("裁掉黑边"),
        _("画面铺满，虚线外的会裁掉，请看清人和字。"),
        shape,
        *_places(video.facts, cropped.picture),
    )
    return first, second


def _places(facts: VideoFacts, picture: Picture | None) -> tuple[QRectF, QRectF]:
    kept, inner = _WHOLE, _WHOLE
    if picture and picture.crop:
        kept = _shares(picture.crop, facts.width, facts.height)
    if picture and picture.inner:
        inner = _shares(picture.inner, picture.width, picture.height)
    return kept, inner


def _shares(place: tuple[int, int, int, int], width: int, height: int) -> QRectF:
    left, top, wide, high = place
    return QRectF(left / width, top / height, wide / width, high / height)


def clock(seconds: float) -> str:
    """1:02.4; whole seconds without the tenth, an hour and more as 1:02:03.4."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    tail = f"{rest // 10:02d}" + (f".{rest % 10}" if rest % 10 else "")
    return f"{hours}:{minutes:02d}:{tail}" if hours else f"{minutes}:{tail}"
