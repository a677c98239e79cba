"""The jobs that mend photos: each writes one file, and answers with what its log line tells."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.fixes.work import photo_saving as saving
from app.fixes.work import photo_tags as tags
from app.fixes.work.photo_pixels import Picture, load, rotate, smaller
from app.probes.jpegend import parts_of
from app.sandbox.outcome import Refusal
from app.texts import _

Step = Callable[[float], None]
_LOADED, _SAVED = 0.5, 0.95
_NOTES = 0xE1
_TURNED = {
    1: {90: 6, 180: 3, 270: 8}, 2: {90: 7, 180: 4, 270: 5},
    3: {90: 8, 180: 1, 270: 6}, 4: {90: 5, 180: 2, 270: 7},
    5: {90: 2, 180: 7, 270: 4}, 6: {90: 3, 180: 8, 270: 1},
    7: {90: 4, 180: 5, 270: 2}, 8: {90: 1, 180: 6, 270: 3},
}  # fmt: skip
"""EXIF's direction after the picture shown by it was turned clockwise."""


def _rest(step: Step) -> Step:
    """What is left once the picture is loaded; it never runs backwards."""
    told = _LOADED

    def tell(share: float) -> None:
        nonlocal told
        told = max(told, _LOADED + share * (_SAVED - _LOADED))
        step(told)

    return tell


def as_is(sources: list[str], target: str, step: Step) -> dict[str, Any]:
    """The same bytes; the name alone is another."""
    shutil.copyfile(sources[0], target)
    step(_SAVED)
    return {}


def convert(
    sources: list[str],
    target: str,
    form: str,
    to: str,
    most: int | None,
    step: Step,
    *,
    unasked: bool = False,
) -> dict[str, Any]:
    """Upright, flat, RGB or grey; as JPEG at the source's quality and within `most` bytes.

    `unasked`: nobody will look at colours that had to be guessed.
    """
    step(0.05)
    picture = load(sources[0], form)
    if unasked and picture.guessed:
        raise Refusal(
            _("这张印刷用的图没带颜色说明，转出来颜色可能不准，请在窗口里对照着看过再转。")
        )
    step(_LOADED)
    if to == "jpg":
        saved = saving.fit(picture, Path(target), most, _rest(step))
    else:
        saved = saving.save(picture, Path(target), to)
    if saved is None:
        raise Refusal(
            _("品质降到 {floor} 还是超过要求的大小，要缩小照片才行。").format(floor=saving.FLOOR)
        )
    return _answer(sources, picture, saved)


def shrink(
    sources: list[str], target: str, form: str, most: int, least: Sequence[int], step: Step
) -> dict[str, Any]:
    """Coarser, then smaller, until it keeps to `most` bytes."""
    step(0.05)
    picture = load(sources[0], form)
    before = picture.pixels.size
    step(_LOADED)
    saved = saving.shrink(picture, Path(target), most, (least[0], least[1]), _rest(step))
    if saved is None:
        raise Refusal(_too_much(least))
    return {**_answer(sources, picture, saved), "from": list(before)}


def crop(
    sources: list[str],
    target: str,
    form: str,
    frame: Sequence[float],
    shape: dict[str, Any],
    step: Step,
) -> dict[str, Any]:
    """`frame`: left, top, width, height in shares of the upright picture.

    `shape`: `ratio` (width over height), `exact` (pixels that the notice sets, or None), `most`
    bytes or None, `least` (shorter, longer edge). Raises Refusal where it would be enlarged.
    """
    step(0.05)
    picture = load(sources[0], form)
    step(_LOADED)
    picture.pixels = picture.pixels.crop(_box(frame, float(shape["ratio"]), picture.pixels.size))
    picture.turned = True
    if shape["exact"]:
        _reduce(picture, (int(shape["exact"][0]), int(shape["exact"][1])))
    most = shape["most"]
    if most is None:
        saved: saving.Saved | None = saving.save(picture, Path(target), "jpg")
    else:
        saved = saving.shrink(picture, Path(target), most, shape["least"], _rest(step))
    if saved is None:
        raise Refusal(_too_much(shape["least"]))
    return _answer(sources, picture, saved)


def _too_much(least: Sequence[int]) -> str:
    message = _("压到要求的大小，就会小于 {short}×{long} 像素或看得出失真，没有做。")
    return message.format(short=least[0], long=least[1])


def _box(frame: Sequence[float], ratio: float, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Whole pixels of exactly the ratio asked, about the middle of the frame, in the picture."""
    left, top, wide, high = frame
    width = min(wide * size[0], high * size[1] * ratio)
    if width < 2 or width / ratio < 2:
        raise Refusal(_("选的范围太小了，请重新选。"))
    whole = (round(width), round(width / ratio))
    middle = ((left + wide / 2) * size[0], (top + high / 2) * size[1])
    x, y = (
        max(0, min(round(at - one / 2), most - one))
        for at, one, most in zip(middle, whole, size, strict=True)
    )
    return x, y, min(size[0], x + whole[0]), min(size[1], y + whole[1])


def _reduce(picture: Picture, exact: tuple[int, int]) -> None:
    if picture.pixels.width < exact[0] or picture.pixels.height < exact[1]:
        message = _("裁出来只有 {width}×{height} 像素，不够要求的 {wide}×{high}；请换更大的原图。")
        width, height = picture.pixels.size
        raise Refusal(message.format(width=width, height=height, wide=exact[0], high=exact[1]))
    picture.pixels = smaller(picture.pixels, exact)


def turn(
    sources: list[str], target: str, form: str, to: str, degrees: int, step: Step
) -> dict[str, Any]:
    """Clockwise. A JPEG's direction mark alone is changed; others keep none that all obey."""
    step(0.05)
    if form == "jpg":
        Path(target).write_bytes(_marked(Path(sources[0]).read_bytes(), degrees))
        step(_SAVED)
        return {"degrees": degrees}
    picture = load(sources[0], form)
    step(_LOADED)
    rotate(picture, degrees)
    saving.save(picture, Path(target), to)
    return {"degrees": degrees}


def _marked(data: bytes, degrees: int) -> bytes:
    for marker, start, end in parts_of(data).segments:
        if marker == _NOTES and data.startswith(tags.HEAD, start):
            notes = _turned_notes(data[start:end], degrees)
            return data[: start - 2] + (len(notes) + 2).to_bytes(2) + notes + data[end:]
    notes = tags.minimal(_TURNED[1][degrees])
    return data[:2] + b"\xff\xe1" + (len(notes) + 2).to_bytes(2) + notes + data[2:]


def _turned_notes(notes: bytes, degrees: int) -> bytes:
    changed = bytearray(notes)
    block = tags.Block(changed, len(tags.HEAD), len(changed))
    if not block.order:
        return tags.minimal(_TURNED[1][degrees])
    now = block.orientation() or 1
    if not block.set_orientation(_TURNED[now][degrees]):
        block.add_orientation(_TURNED[now][degrees])
    if len(changed) > 0xFFFD:
        raise Refusal(_("这张照片的附加信息太多，加不进方向标记。请用看图软件转正后另存。"))
    return bytes(changed)


def _answer(sources: list[str], picture: Picture, saved: saving.Saved) -> dict[str, Any]:
    return {
        "before": Path(sources[0]).stat().st_size,
        "after": saved.size,
        "quality": saved.quality,
        "size": list(picture.pixels.size),
    }
