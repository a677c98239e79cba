"""Names of files and folders as they are compared: folded, and without what says nothing."""

import re
import unicodedata

from app.reporting.simplified import simplified

_CAMERA = re.compile(
    r"^(?:"
    r"(?:img|dsc[fn_]?|dscn|dji|gopr|mvi|mov|vid|pano|pxl|p|sam|wp|imag|pic|photo|video|image|scan|doc)"
    r"[\s_\-]*\d[\d_\-\s]*(?:~\d+|e\d+)?(?:hdr|burst\w*|cover|mp|lmc[\d.]*)?"
    r"|_?[a-z]{2,4}_?\d{4,5}"
    r"|(?:mmexport|wx_camera_|wechatimg|qq(?:图片|截图|视频)?|tb|hdimg)[\s_\-]*[\da-f_\-]*"
    r"|(?:微信(?:图片|视频|截图|图像)|(?:image|video)_?editor)[\s_\-]*[\d_\-]*"
    r"|扫描(?:全能王|件)?[\s_\-]*[\d\-.]*|[\da-f]{8,}(?:[\-_][\da-f]+)*"
    r"|\d[\d_\-.\s]*"
    r")(?:[\s_\-]*[(（]\d+[)）])?(?:[\s_\-]*(?:副本|copy))?$",
    re.IGNORECASE,
)
"""What cameras, phones and chats call files: IMG_0001, DSC00123, mmexport1710…, 微信图片_2024…"""

_DCIM = re.compile(r"^(?:dcim|camera|相册|\d{3}[a-z_]{3,8}|[\d\-_. ]+|weixin|wechat|pictures?)$")
_NOT_HAN = re.compile(r"[^\u3400-\u9fff\U00020000-\U0003ffff]+")
_BLANK = re.compile(r"(?<=[\u3400-\u9fff])[\s\u3000]+(?=[\u3400-\u9fff])")


def folded(text: str) -> str:
    """Half-width, small, Simplified; separators stay, for they part words."""
    found = unicodedata.normalize("NFKC", text).casefold()
    return found if found.isascii() else simplified(found)


def closed(text: str) -> str:
    """Folded, and blanks between two characters taken out: 张 三 is 张三."""
    return _BLANK.sub("", folded(text))


def says_nothing(stem: str) -> bool:
    """Whether a device or a chat gave the name."""
    return _CAMERA.fullmatch(unicodedata.normalize("NFKC", stem).strip()) is not None


def is_device_folder(name: str) -> bool:
    """DCIM, 100APPLE, 2024-03-12: a device's own folders, or mere numbers."""
    return _DCIM.fullmatch(unicodedata.normalize("NFKC", name).strip().casefold()) is not None


def han(text: str) -> list[str]:
    """The runs of Chinese characters."""
    return [run for run in _NOT_HAN.split(text) if run]


def letters(text: str) -> str:
    """Chinese characters, Latin letters and digits alone."""
    return "".join(one for one in text if one.isalnum())
