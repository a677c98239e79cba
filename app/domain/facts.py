"""What a probe read from a file's bytes. Facts judge nothing."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.insides import SheetTable, VideoInside, WordInside
from app.domain.pages import PageLook, PageText


class Family(StrEnum):
    """The broad kind of a file, by its content or, where that fails, by its extension."""

    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"
    PDF = "pdf"
    WORD = "word"
    SHEET = "sheet"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ballast:
    """Bytes of a file that are not its picture. `places`: slugs of where the filler lies.

    `filler` serves nothing but the size; `attached` is what devices and programs write beside
    the picture: a moving picture, further pictures, large notes.
    """

    filler: int = 0
    attached: int = 0
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoLook:
    """What a closer look found; `fingerprint` is near for pictures that look alike.

    It is 256 bits in hex, compared by Hamming distance, "" where none was taken. `enlarged`:
    about how many times; `earlier_quality`: of a coarser JPEG that was saved again.
    Both None where there is no trace of it.
    """

    fingerprint: str
    enlarged: float | None = None
    earlier_quality: int | None = None


@dataclass(frozen=True, slots=True)
class PortraitLook:
    """`faces` found upright; `turned`: degrees clockwise by which it must be turned to find one.

    `background` is the mean colour beside and above the person, (red, green, blue) of 255;
    `plain`: the share of it that is like its surroundings. `colourful` as a photo's.
    """

    faces: int
    turned: int
    background: tuple[int, int, int]
    plain: float
    colourful: bool | None = None


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """`width` and `height` in pixels as shown, after the EXIF orientation was applied.

    `format` by content: jpg, png, heic …; `mode` is Pillow's (RGB, L, CMYK); `frames` counts
    pictures inside (MPO, animations); `end_of_image` is the offset behind a JPEG's own end
    (MPO's further pictures included), None where not a JPEG; `size` in bytes.
    """

    format: str
    size: int
    width: int
    height: int
    mode: str
    orientation: int = 1
    taken: datetime | None = None
    camera: str | None = None
    has_location: bool = False
    dpi: float | None = None
    frames: int = 1
    end_of_image: int | None = None
    colourful: bool | None = None
    """Whether any colour was seen in the decoded picture; None where it was not looked at."""
    bits: int | None = None
    """A channel's bits as stored; None where not read."""
    damage: str | None = None
    """What is broken inside though it decodes: a slug, "" nothing; None where not looked at."""
    ballast: Ballast | None = None
    look: PhotoLook | None = None
    portrait: PortraitLook | None = None
    missed: dict[str, str] = field(default_factory=dict)
    """Closer looks that were wanted and could not be had: look → reason, a slug as NotProbed's."""


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """`width`, `height` as shown: rotation and pixel shape applied; `coded_*` as stored.

    `seconds` is the longest stream's end, `video_seconds` the picture's; `fps` the average.
    `rotation` in degrees clockwise (0, 90, 180, 270); `pixel_aspect` is width over height.
    `missing_bytes`: by how many the file is shorter than its own boxes say (a copy broken off).
    """

    format: str
    size: int
    width: int
    height: int
    coded_width: int
    coded_height: int
    seconds: float
    video_seconds: float
    fps: float
    codec: str
    pixel_format: str = ""
    rotation: int = 0
    pixel_aspect: float = 1.0
    audio_codec: str | None = None
    audio_seconds: float | None = None
    missing_bytes: int = 0
    inside: VideoInside | None = None
    """What the look “video” saw; None where it was not had."""
    missed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AudioFacts:
    format: str
    size: int
    seconds: float
    codec: str


@dataclass(frozen=True, slots=True)
class PdfPage:
    """Width and height in millimetres as shown; `rotation` as the page dictionary has it."""

    width_mm: float
    height_mm: float
    rotation: int = 0
    characters: int = 0
    images: int = 0


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """`encrypted`: asks for a password to be read; pages are unknown then.

    `looks` (the look “pages”) and `texts` (the look “ocr”) are page by page, None where not had.
    """

    size: int
    pages: tuple[PdfPage, ...] = ()
    encrypted: bool = False
    restricted: bool = False
    producer: str = ""
    signatures: int = 0
    looks: tuple[PageLook, ...] | None = None
    texts: tuple[PageText, ...] | None = None
    missed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WordFacts:
    """`characters` is 字数 as Word counts it, in the document as it would print.

    Insertions count, deletions do not; text boxes and content controls count. `pages` is what
    the document says of itself, None where it does not. `format`: docx, docm, doc, wps, rtf.
    None means: not readable in this format.
    """

    format: str
    size: int
    characters: int | None = None
    pages: int | None = None
    pictures: int | None = None
    insertions: int | None = None
    deletions: int | None = None
    comments: int | None = None
    macros: bool = False
    encrypted: bool = False
    text: str | None = None
    inside: WordInside | None = None
    """None where the format is one that we do not read."""


@dataclass(frozen=True, slots=True)
class SheetFacts:
    format: str
    size: int
    sheets: tuple[str, ...] = ()
    encrypted: bool = False
    tables: tuple[SheetTable, ...] | None = None
    """The visible sheets' cells; None where they could not be read."""


@dataclass(frozen=True, slots=True)
class TextFacts:
    size: int
    encoding: str
    characters: int


@dataclass(frozen=True, slots=True)
class OtherFacts:
    """A file of a kind that no probe reads: `format` by content, or by extension."""

    format: str
    size: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The decoder refused the file. `reason` is a slug: empty, truncated, damaged, hostile."""

    family: Family
    format: str
    size: int
    reason: str


@dataclass(frozen=True, slots=True)
class NotProbed:
    """Our own limits stopped the probe, or it failed; this says nothing about the file.

    `reason` is a slug: time, memory, output, crashed, failed, missing, changed, unsupported,
    too-large (more pixels than we decode). `format` by content, "" where that was not seen.
    """

    family: Family
    size: int
    reason: str
    format: str = ""


Facts = (
    PhotoFacts
    | VideoFacts
    | AudioFacts
    | PdfFacts
    | WordFacts
    | SheetFacts
    | TextFacts
    | OtherFacts
    | Unreadable
    | NotProbed
)
