"""What bears a name that is told: a file, the subject of a mail, a folder or an archive."""

import re
from enum import StrEnum


class Bearer(StrEnum):
    """What bears the name."""

    FILE = "file"
    SUBJECT = "subject"
    FOLDER = "folder"
    ARCHIVE = "archive"


_SUBJECT = re.compile(r"邮件|主题|标题|信封|包裹")
_FOLDER = re.compile(r"文件夹|文件包|文件目录")
_ARCHIVE = re.compile(
    r"压缩|打包|成一?个?[文件]*包|包名|(?<![A-Za-z])(?:ZIP|RAR)(?![A-Za-z])|打成", re.IGNORECASE
)
HELD = re.compile(
    r"(?:里面?的?|其中|[夹包盘件]内|内的|每个文件夹)(?:的)?(?:各|电子|单个|每个)?(?:文件|照片|图片|视频|材料)"
)
"""夹内照片以…命名: not the folder, what it holds."""


def bearer_of(clause: str, words: str) -> Bearer:
    """By the clause before the pattern and the words that bring it in."""
    if re.match(r"邮件|主题[栏行]", words):
        return Bearer.SUBJECT
    said = clause + words
    if HELD.search(clause):
        return Bearer.FILE
    if _FOLDER.search(said) and not ("文件包" in said and "压缩" in said):
        return Bearer.FOLDER
    if _ARCHIVE.search(said):
        return Bearer.ARCHIVE
    if _SUBJECT.search(
        re.sub(
            r"(?:作品|照片|图片|视频|文件|稿件|文章)的?标题|[“《【][^”》】]*(?:[”》】]|$)", "", said
        )
    ):
        return Bearer.SUBJECT
    return Bearer.SUBJECT if words.startswith(("注明", "请注明", "并注明")) else Bearer.FILE
