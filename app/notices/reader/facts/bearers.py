"""What bears a name that is told: a file, the subject of a mail, a folder or an archive."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.notices.reader.patterns import Pattern


class Bearer(StrEnum):
    """What bears the name."""

    FILE = "file"
    SUBJECT = "subject"
    FOLDER = "folder"
    ARCHIVE = "archive"
    ENVELOPE = "envelope"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a notice writes for a name: `pattern` with fields in braces, and where it stands."""

    bearer: Bearer
    pattern: str
    start: int
    end: int
    confidence: float
    written: str = ""


_SUBJECT = Pattern(r"邮件|主题|标题")
_FOLDER = Pattern(r"文件夹|文件包|文件目录")
_ARCHIVE = Pattern(
    r"压缩|打包|成一?个?[文件]*包|包名|(?<![A-Za-z])(?:ZIP|RAR)(?![A-Za-z])|打成", re.IGNORECASE
)
HELD = Pattern(
    r"(?:里面?的?|里头的?|其中|[夹包盘件]内|内的|每个文件夹)(?:的)?(?:各|电子|单个|每个)?"
    "(?:文件(?![夹包])|照片|图片|视频|材料)"
)
"""夹内照片以…命名: not the folder, what it holds."""


def _pack_of(said: str) -> Bearer | None:
    if _FOLDER.search(said) and not ("文件包" in said and "压缩" in said):
        return Bearer.FOLDER
    return Bearer.ARCHIVE if _ARCHIVE.search(said) else None


def bearer_of(clause: str, words: str) -> Bearer:
    """By the clause before the pattern and the words that bring it in."""
    if re.match(r"邮件|主题[栏行]", words):
        return Bearer.SUBJECT
    said = clause + words
    if HELD.search(clause):
        return Bearer.FILE
    pack = _pack_of(words) or _pack_of(said)
    if pack:
        return pack
    if _SUBJECT.search(
        re.sub(
            r"(?:作品|照片|图片|视频|文件|稿件|文章)的?标题|[“《【][^”》】]*(?:[”》】]|$)", "", said
        )
    ):
        return Bearer.SUBJECT
    return Bearer.FILE
