"""A plan for a video in plain sentences: what will be done, what comes of it, what is lost."""

import os

from app.domain.quantities import Pixels, Seconds, Words
from app.fixes.video_types import Hindrance, Mode, Note, Obstacle, Reason, VideoPlan
from app.reporting.words import duration_text, say, size_text
from app.texts import N_, _

_ELEMENTS = 30_000_000
"""Picture elements a second that one core of an office computer encodes at our settings."""
_MOST_CORES = 8
_COPIED = 60_000_000
"""Bytes a second that are copied and, with the index in front, written once more."""

_REASONS = {
    Reason.FORMAT: N_("换成 {form} 格式"),
    Reason.INDEX: N_("目录移到文件前面"),
    Reason.LENGTH: N_("剪到 {seconds}"),
    Reason.CODEC: N_("编码换成 H.264"),
    Reason.DEPTH: N_("色深换成 8 位"),
    Reason.SIZE: N_("画面改成 {size}"),
    Reason.BARS: N_("去掉黑边"),
    Reason.PIXELS: N_("像素改成方的"),
    Reason.RATE: N_("帧率改成每秒 {rate} 帧"),
    Reason.BYTES: N_("压到通知限定的大小以内"),
    Reason.SOUND: N_("声音换成 AAC"),
    Reason.FRAME_EXACT: N_("从选定的画面开始"),
}
_NOTES = {
    Note.ENLARGED: N_(
        "原片没有 {size} 这么大。放大只是符合尺寸，不会更清楚；有更大的原片请换原片。"
    ),
    Note.PADDED: N_("画面比例不同，四周补了黑边；不想要黑边，可以改选“裁切”。"),
    Note.CROPPED: N_("画面比例不同，超出的边会裁掉，请看清人和字有没有被裁到。"),
    Note.MOVED: N_("为了不重新压缩，开头挪到了 {start}。"),
    Note.BLURRED: N_("要压到通知限定的大小，画面会变模糊；再剪短一些会好些。"),
}
_OBSTACLES = {
    Obstacle.BROKEN: N_("视频有损坏或没有拷完，请先找完整的原片。"),
    Obstacle.TOO_SHORT: N_(
        "视频只有 {actual}，通知要求不少于 {required}，没有办法加长，请换一段更长的。"
    ),
    Obstacle.CHOSEN_TOO_SHORT: N_("选中的只有 {actual}，通知要求不少于 {required}，请把两头放宽。"),
    Obstacle.TOO_FEW_PIXELS: N_(
        "画面只有 {actual}，通知要求不小于 {required}。放大不会更清楚，请找更大的原片。"
    ),
    Obstacle.TURNED: N_("画面是 {actual}，通知要求{required}，转过来会放倒，请重新拍摄。"),
    Obstacle.FORMAT: N_("通知只收 {required}，这里只能做成 MP4 或 MOV，请用剪辑软件导出。"),
    Obstacle.CODEC: N_("通知要求编码是 {required}，这里只能做成 H.264，请用剪辑软件导出。"),
    Obstacle.TOO_LARGE: N_("这么长的视频压不到 {required} 以内，请再剪短一些。"),
    Obstacle.TOO_SMALL: N_(
        "做出来大约只有 {actual}，通知要求不小于 {required}，请换更清楚的原片。"
    ),
}
_TURNED = {"landscape": N_("横版"), "portrait": N_("竖版")}


def headline(plan: VideoPlan, source_elements: float = 0.0) -> str:
    """What is done and about how long that takes: 不用重新压缩，只剪头尾，约 10 秒。"""
    time = about(seconds_needed(plan, source_elements))
    if not plan.needed:
        return _("视频已经符合要求，不用处理。")
    parts = _("，").join(reasons(plan))
    if plan.mode is Mode.ENCODE:
        return _("要重新压缩：{parts}，约 {time}。").format(parts=parts, time=time)
    if plan.reasons == (Reason.LENGTH,):
        return _("不用重新压缩，只剪头尾，约 {time}。").format(time=time)
    return _("画面不用重新压缩：{parts}，约 {time}。").format(parts=parts, time=time)


def reasons(plan: VideoPlan) -> tuple[str, ...]:
    """Each thing that is changed, in a few words."""
    over, under = plan.rate or (0, 1)
    values = {
        "form": plan.form.upper(),
        "seconds": duration_text(round(plan.seconds, 1)),
        "size": say(Pixels(plan.width, plan.height)),
        "rate": f"{over / under:.4g}",
    }
    return tuple(_(_REASONS[one]).format(**values) for one in plan.reasons)


def result(plan: VideoPlan) -> str:
    """What it will be: MP4，1920×1080，2 分 59.9 秒，约 85 MB。"""
    return _("做好后：{form}，{size}，{seconds}，{bytes}。").format(
        form=plan.form.upper(),
        size=say(Pixels(plan.width, plan.height)),
        seconds=duration_text(round(plan.seconds, 1)),
        bytes=foretold(plan),
    )


def foretold(plan: VideoPlan) -> str:
    """The size; a range where it cannot be known closely."""
    if plan.bytes_most <= plan.bytes_least * 1.1:
        return _("约 {bytes}").format(bytes=size_text(plan.bytes))
    return _("约 {bytes}（{least} 到 {most}）").format(
        bytes=size_text(plan.bytes),
        least=size_text(plan.bytes_least),
        most=size_text(plan.bytes_most),
    )


def notes(plan: VideoPlan) -> tuple[str, ...]:
    """What is better known before it is done, a sentence each."""
    values = {
        "size": say(Pixels(plan.width, plan.height)),
        "start": say(Seconds(round(plan.start, 1))),
    }
    return tuple(_(_NOTES[one]).format(**values) for one in plan.notes)


def hindrances(plan: VideoPlan) -> tuple[str, ...]:
    """Why it cannot be made as asked, a sentence each; () where it can."""
    return tuple(map(_hindrance, plan.hindrances))


def _hindrance(one: Hindrance) -> str:
    required = one.required
    if one.what is Obstacle.TURNED and isinstance(required, Words):
        required = Words(_TURNED.get(required.text, required.text))
    return _(_OBSTACLES[one.what]).format(actual=say(one.actual), required=say(required))


def seconds_needed(plan: VideoPlan, source_elements: float = 0.0) -> float:
    """Roughly, on this computer. `source_elements`: picture elements a second to be decoded."""
    if plan.mode is not Mode.ENCODE:
        return 1 + plan.bytes / _COPIED
    over, under = plan.rate or (30, 1)
    elements = plan.width * plan.height * over / under + 0.3 * source_elements
    cores = min(_MOST_CORES, os.cpu_count() or 2)
    return 1 + plan.seconds * elements / (_ELEMENTS * cores)


def about(seconds: float) -> str:
    """A length of time as people guess it: 10 秒, 40 秒, 3 分钟, 2 小时."""
    if seconds < 55:
        step = 5 if seconds < 20 else 10
        return _("{seconds} 秒").format(seconds=max(step, round(seconds / step) * step))
    if seconds < 90 * 60:
        return _("{minutes} 分钟").format(minutes=max(1, round(seconds / 60)))
    return _("{hours} 小时").format(hours=max(1, round(seconds / 3600)))
