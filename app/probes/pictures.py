"""The job that makes a small picture of a file: a photo, a page or a frame, as it is shown."""

import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from app.domain.facts import Family
from app.probes.kinds import Kind
from app.probes.refusal import OutOfReach, Refusal, decoding
from app.probes.sniff import sniff

LARGEST_EDGE = 1600
_QUALITY = 86
_PAPER = (255, 255, 255)
_LEAST_CROP = 0.05
_MOMENT = 1.0  # seconds into a video: many begin with a black picture
_MOST_FRAMES = 120  # decoded until that moment, two seconds at 60 a second


def thumbnail(
    path: Path | str,
    name: str,
    edge: int,
    page: int = 0,
    crop: Sequence[float] | None = None,
) -> dict[str, Any] | None:
    """A JPEG whose longer edge is at most `edge` px: {"width", "height", "jpeg"}.

    Of a PDF it shows `page`, counted from 0, and of that `crop`: left, top, width and height in
    shares of the page as shown. A page that is not there has no picture.

    None where the file has no picture to show, or its decoder refuses it; what is wrong with
    it, the probe says. Never enlarges.
    """
    try:
        kind = sniff(Path(path), name)
        if kind is None or kind.locked:
            return None
        edge = min(edge, LARGEST_EDGE)
        if kind.family is Family.PDF:
            return _packed(_page(Path(path), edge, page, crop))
        draw = _DRAWERS.get(kind.family)
        drawn = draw(Path(path), kind, edge) if draw else None
        return _packed(drawn) if drawn else None
    except (Refusal, OutOfReach, FileNotFoundError):
        return None


def _packed(picture: Image.Image) -> dict[str, Any]:
    with decoding():
        flat = _on_paper(picture)
    stream = io.BytesIO()
    flat.save(stream, "JPEG", quality=_QUALITY)
    return {"width": flat.width, "height": flat.height, "jpeg": stream.getvalue()}


def _on_paper(picture: Image.Image) -> Image.Image:
    """What is transparent shows white, as in a viewer and in print."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        solid = picture.convert("RGBA")
        paper = Image.new("RGB", solid.size, _PAPER)
        paper.paste(solid, mask=solid.getchannel("A"))
        return paper
    return picture.convert("RGB")


def _photo(path: Path, kind: Kind, edge: int) -> Image.Image:
    """JPEG is decoded at up to an eighth; the camera's direction mark is obeyed."""
    from app.probes.photo import _opened, _strict

    with path.open("rb") as stream, _strict(kind.format), _opened(stream, kind.format) as image:
        with decoding():
            image.draft(None, (edge, edge))
            image.thumbnail((edge, edge))
            turned = ImageOps.exif_transpose(image)
            turned.load()
        return turned


def _page(path: Path, edge: int, number: int, crop: Sequence[float] | None) -> Image.Image:
    """A page as it prints, filled-in fields and annotations too."""
    import pypdfium2

    with decoding():
        document = pypdfium2.PdfDocument(path)
        try:
            if not 0 <= number < len(document):
                raise OutOfReach("missing")
            with suppress(pypdfium2.PdfiumError):
                document.init_forms()
            page = document[number]
            width, height = page.get_size()
            left, top, wide, high = _within(crop)
            scale = edge / max(1.0, width * wide, height * high)
            cut = (
                left * width, (1 - top - high) * height,
                (1 - left - wide) * width, top * height,
            )  # fmt: skip
            drawn: Image.Image = page.render(scale=scale, crop=cut).to_pil()
            drawn.thumbnail((edge, edge))
            return drawn
        finally:
            document.close()


def _within(crop: Sequence[float] | None) -> tuple[float, float, float, float]:
    """The crop, kept on the page and no less than a twentieth of it either way."""
    left, top, wide, high = crop or (0.0, 0.0, 1.0, 1.0)
    wide, high = (min(1.0, max(_LEAST_CROP, one)) for one in (wide, high))
    return max(0.0, min(left, 1 - wide)), max(0.0, min(top, 1 - high)), wide, high


def _frame(path: Path, kind: Kind, edge: int) -> Image.Image:
    """The picture one second in, or the last before it; stretched and turned as players do."""
    from app.probes.video import _opened, _Shape

    with _opened(path, kind.format) as container, decoding():
        stream = next(iter(container.streams.video), None)
        if stream is None:
            raise Refusal("damaged")
        frame = _frame_at(container, stream)
        shape = _Shape.of(frame, stream)
        factor = min(1.0, edge / max(shape.width, shape.height, 1))
        turned = shape.rotation in {90, 270}
        width, height = max(1, round(shape.width * factor)), max(1, round(shape.height * factor))
        stored = (height, width) if turned else (width, height)
        small: Image.Image = frame.to_image(width=stored[0], height=stored[1])
        return small.rotate(-shape.rotation, expand=True) if shape.rotation else small


def _frame_at(container: Any, stream: Any) -> Any:
    from av.codec.context import ThreadType
    from av.error import FFmpegError

    stream.codec_context.thread_type = ThreadType.NONE
    stream.codec_context.thread_count = 1
    found = None
    with suppress(FFmpegError):  # a hole after a whole picture leaves that picture
        for number, frame in enumerate(container.decode(stream)):
            found = frame
            if number >= _MOST_FRAMES or (frame.time or 0.0) >= _MOMENT:
                break
    if found is None:
        raise Refusal("damaged")
    return found


def _document(path: Path, kind: Kind, edge: int) -> Image.Image | None:
    """Older kinds of Word documents are not drawn."""
    if kind.format not in _PACKAGED:
        return None
    from app.probes.wordpicture import first_page

    return first_page(path, edge)


def _sheet(path: Path, kind: Kind, edge: int) -> Image.Image | None:
    if kind.format not in {"xlsx", "xlsm"}:
        return None
    from app.probes.wordpicture import first_sheet

    return first_sheet(path, path.stat().st_size, edge)


_PACKAGED = frozenset({"docx", "docm", "dotx", "dotm"})
_DRAWERS: dict[Family, Callable[[Path, Kind, int], Image.Image | None]] = {
    Family.PHOTO: _photo,
    Family.VIDEO: _frame,
    Family.WORD: _document,
    Family.SHEET: _sheet,
}
