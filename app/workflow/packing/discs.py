"""Discs: an image judged by the sandbox, and who on this computer can burn one."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.bags.discimage import Image
from app.domain.problems import UnreadableProblem
from app.packing.media.iso import DISCS, Disc, disc_for
from app.reporting.words import size_text
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.texts import N_, _

_WINDOWS = N_(
    "1. 在刻录机里放一张空白光盘；2. 在文件夹里右击“{name}”，选“刻录光盘映像”"
    "（看不到就先选“显示更多选项”）；3. 勾上“刻录后验证光盘”，点“刻录”。"
)
_MAC = N_(
    "1. 接上刻录机，放一张空白光盘；2. 在“访达”里选中“{name}”，"
    "点菜单“文件”里的“刻录光盘映像”；3. 点“刻录”，等它验证完。"
)
_LINUX = N_(
    "1. 放一张空白光盘；2. 用系统里的刻录软件（如 Brasero、K3b）打开“{name}”，"
    "选“刻录映像”；3. 勾上刻录后校验，开始刻录。"
)
_NO_RECORDER = N_("这台电脑没有刻录机时，把“{name}”拷到有刻录机的电脑上照此办理。")
_WRITE_AS_IMAGE = N_("注意：要“刻录映像”，不要把这个文件当普通文件刻进光盘。")


@dataclass(frozen=True, slots=True)
class Burner:
    """`command` opens or runs the system's own burner on the image, () where there is none.

    `asks`: it has a window of its own, where the person starts the burning; else it burns at once.
    `steps` say in words what to do by hand.
    """

    program: str
    command: tuple[str, ...]
    steps: str
    asks: bool = True


def burner(image: Path, platform: str = sys.platform) -> Burner:
    """Looks for programs only; starts none, and asks no drive."""
    steps = " ".join((_(_steps(platform)), _(_WRITE_AS_IMAGE), _(_NO_RECORDER)))
    steps = steps.format(name=image.name)
    for program, arguments, asks in _programs(platform):
        found = shutil.which(program)
        if found:
            command = tuple(part.format(image=image.absolute()) for part in arguments)
            return Burner(program, (found, *command), steps, asks)
    return Burner("", (), steps)


def capacity_text(size: int) -> str:
    """Which blank disc an image of `size` bytes needs: “约 1.2 GB，一张 DVD（4.7 GB）装得下。”"""
    disc = disc_for(size)
    if disc is None:
        text = _("映像有 {size}，最大的 {disc}也装不下。请改用U盘，或把视频压小。")
        return text.format(size=size_text(size), disc=_(DISCS[-1].shown))
    text = _("映像有 {size}，要用一张空白的 {disc}。")
    return text.format(size=size_text(size), disc=_(disc.shown))


def disc_of(size: int) -> Disc | None:
    """The smallest blank disc for an image of `size` bytes."""
    return disc_for(size)


def image(file: Path) -> Image:
    """The files in a disc's image, whose directory a child reads. Raises UnreadableProblem."""
    with Sandbox(workers=1) as sandbox:
        outcome = sandbox.run("disc", {"args": {"path": str(file.absolute())}}, MEDIA)
    if not isinstance(outcome, Done):
        message = _("“{name}”打不开：不是光盘映像，或没有传完。请重新取一份。")
        raise UnreadableProblem(message.format(name=file.name))
    return Image(file, {str(path): (start, size) for path, (start, size) in outcome.value.items()})


def _steps(platform: str) -> str:
    if platform == "win32":
        return _WINDOWS
    return _MAC if platform == "darwin" else _LINUX


def _programs(platform: str) -> Sequence[tuple[str, tuple[str, ...], bool]]:
    """Program, its arguments, and whether it asks before it burns; the friendliest first."""
    if platform == "win32":
        return (("isoburn.exe", ("{image}",), True),)
    if platform == "darwin":
        return (("hdiutil", ("burn", "{image}"), False),)
    return (
        ("brasero", ("-i", "{image}"), True),
        ("k3b", ("--image", "{image}"), True),
        ("xfburn", ("-i", "{image}"), True),
        ("xorriso", ("-as", "cdrecord", "-v", "dev=/dev/sr0", "-eject", "{image}"), False),
        ("wodim", ("-v", "-eject", "{image}"), False),
    )
