"""Files for tests: what app.samples makes, small and quick, and what only a test would want.

Every maker writes to the path it is given and returns it; keywords override the small defaults.
"""

from fractions import Fraction
from functools import partial
from pathlib import Path

from app.samples import bombs, broken, oldwords, pdfs, photos, scans, sheets, videos, words

# Photos

photo = partial(photos.camera_photo, width=600, height=400)
"""A camera's JPEG with EXIF and preview; about 60 KB in 20 ms."""

good_photo = partial(photos.camera_photo, width=3600, height=2400, megabytes=2.3)
"""One that a notice asking for 2 MB takes; about 2.4 MB in 0.3 s."""

full_photo = photos.camera_photo
"""As large as the camera makes it: 24 megapixels, 4 to 5 MB, about 0.7 s."""

chat_photo = photos.chat_photo
"""What a chat leaves of a photo: 1440 × 1080, 0.2 MB, no EXIF."""

phone_photo = partial(photos.phone_photo, width=1200, height=900)
"""A phone's, turned by EXIF, with its place: MPO named .jpg, or HEIC by the name's ending."""

enlarged_photo = partial(photos.enlarged_photo, width=2000, height=1500)
"""A small picture blown up five times."""

headshot = photos.headshot
"""A drawn portrait of 413 × 579 pixels before white."""


def padded_photo(path: Path, *, to_bytes: int = 2 * 2**20 + 1) -> Path:
    """A small JPEG with zeros behind its end, so that it has 2 MB."""
    return broken.padded(path, photo(path), to_bytes=to_bytes)


def commented_photo(path: Path, *, to_bytes: int = 2 * 2**20 + 1) -> Path:
    """A small JPEG with 2 MB of comments inside."""
    return broken.padded_in_comments(path, photo(path), to_bytes=to_bytes)


def truncated_photo(path: Path, *, keep: float = 0.6) -> Path:
    """A JPEG whose copy was broken off."""
    return broken.truncated(path, photo(path), keep=keep)


def photo_with_hole(path: Path) -> Path:
    """A JPEG with a tenth of zeros in its middle."""
    return broken.with_hole(path, photo(path))


# Videos

video = partial(videos.phone_video, seconds=1, width=320, height=180)
"""A second of H.264 and AAC, 320 × 180, in 40 ms; `container` when the name says otherwise."""

full_video = videos.phone_video
"""As a phone makes it: 1920 × 1080; three minutes take some two seconds."""

portrait_video = partial(videos.phone_video, seconds=0.5, rotation=90)
"""Half a second, held upright: stored 1920 × 1080, shown 1080 × 1920."""

wide_pixel_video = partial(
    videos.phone_video, seconds=1, width=288, height=216, pixel_shape=Fraction(4, 3)
)
"""Pixels that are not square: stored 4:3, shown 16:9."""


def cut_video(path: Path, *, keep: float = 0.6) -> Path:
    """Its index in front, its tail missing: looks whole to whoever reads the index alone."""
    return broken.truncated(path, video(path, seconds=4), keep=keep)


def indexless_video(path: Path, *, keep: float = 0.6) -> Path:
    """Its index would have come last and never did: nothing can play it."""
    return broken.truncated(path, video(path, seconds=4, faststart=False), keep=keep)


def video_with_hole(path: Path) -> Path:
    """The index whole, a third of the picture data zeros."""
    return broken.with_hole(path, video(path, seconds=4), at=0.4, share=0.33)


# Word files, sheets

word = words.word_document
"""A form of six fields; see there for prose of an exact length and what can lie inside."""

word_with_macros = partial(words.word_document, inside=words.Inside(macros=True))
"""With a macro project, whatever its name ends with."""

word_with_changes = partial(
    words.word_document, inside=words.Inside(inserted="新增", deleted="旧文", comment="请核对")
)
"""With tracked changes and a comment."""

legacy_word = oldwords.legacy_word
"""The format before 2007, for names in .doc and .wps."""

encrypted_word = oldwords.encrypted_word
"""Asks for a password."""

word_with_entities = bombs.word_with_entities
"""A DOCTYPE whose entities expand without end."""

word_zip_bomb = partial(bombs.word_zip_bomb, megabytes=64)
"""Unpacks to a thousand times its size."""


def truncated_word(path: Path) -> Path:
    """A .docx whose end, and with it the zip's directory, is missing."""
    return broken.truncated(path, words.word_document(path, chars=500))


sheet = sheets.summary_sheet
"""A summary table with one row."""

# PDFs

scan = partial(scans.scanned_pdf, dpi=72)
"""A scanned form without seal, coarse and quick: one page in 0.1 s."""

sealed_scan = partial(scans.scanned_pdf, dpi=100, seals=(scans.Seal(),))
"""A scanned form with a red seal where it belongs; 0.2 s."""

full_scan = scans.scanned_pdf
"""At 200 dpi, as an office scans; 0.6 s a page."""

text_pdf = pdfs.text_pdf
"""Exported, not scanned."""

locked_pdf = pdfs.locked_pdf
"""Encrypted; give `password` for one that cannot be opened."""

pageless_pdf = pdfs.pageless_pdf
"""Sound, with no page at all."""

empty_paged_pdf = pdfs.empty_paged_pdf
"""A page on which nothing is drawn."""


def truncated_pdf(path: Path, *, keep: float = 0.5) -> Path:
    """A scan whose end is missing."""
    return broken.truncated(path, scan(path), keep=keep)


# Any name, any bytes

junk = broken.junk
"""Random bytes."""


def empty_file(path: Path) -> Path:
    """0 bytes."""
    path.write_bytes(b"")
    return path


def pdf_named_word(folder: Path, name: str = "推荐表.docx") -> Path:
    """A PDF whose name says Word."""
    return pdfs.empty_paged_pdf(folder / name)


def word_named_pdf(folder: Path, name: str = "推荐表.pdf") -> Path:
    """A Word file whose name says PDF."""
    return words.word_document(folder / name)


def photo_named_video(folder: Path, name: str = "张三视频.mp4") -> Path:
    """A photo whose name says video."""
    return photo(folder / name)


ODD_NAMES = (
    "张三1.JPG",
    "张三 1 (2).jpg",
    "张三１.jpg",
    "張三_1.jpeg",
    "阿卜杜拉·买买提1.jpg",
    "𠮷野1.jpg",
    "cafe\u0301.jpg",
    "zero\u200bwidth.jpg",
    "turned\u202egpj.exe",
    "-rf.jpg",
    "~$推荐表.docx",
    ".隐藏.jpg",
    "没有扩展名",
    "两个.扩展名.jpg.exe",
    "字" * 80 + ".jpg",
)
"""Names that every system stores and that programs stumble over."""

UNSAFE_NAMES = ("trail.", "space ", "CON.jpg", "a:b.jpg", "star*.jpg", "what?.jpg", "tab\t.jpg")
"""Names that Windows or FAT refuse or change; a test on Windows cannot make them."""
