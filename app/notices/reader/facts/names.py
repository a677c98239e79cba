"""How files, mails and folders are to be named: “姓名+序号” becomes {姓名}{序号}."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming_words import NAMING_WORDS


class Bearer(StrEnum):
    """What bears the name."""

    FILE = "file"
    SUBJECT = "subject"
    FOLDER = "folder"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Naming:
    bearer: Bearer
    pattern: str
    start: int
    end: int
    confidence: float


_QUOTED = r"[“《【\[](?P<quoted>[^“”》】\]\n]{2,50})[”》】\]]"
_PLAIN = r"(?P<plain>[^，。；：、\n“”（）及]{1,14}(?:[+\-—_＋·][^，。；：、\n“”（）]{1,14}){1,6}?)"
_LEAD = (
    r"(?:命名(?:格式|方式|规则|要求|规范)?(?:统一)?(?:为|：|采用|按照?|以|是)|(?:文件|作品|照片|视频|图片|压缩包|文件夹|邮件|附件|标题|主题|名称)?名(?:称)?(?:统一)?(?:格式)?(?:为|：|标注|注明|应为|采用|按|格式为)"
    r"|(?:主题|标题|题目)(?:行|栏)?(?:中|处|格式|名称)*(?:请|须|应|统一|需)*(?:注明|标明|标注|写明|为|：|命名为|填写|设为|写|格式为|是)"
    r"|(?:统一|请|均|须|需|应)*(?:以|用|按照?|采用)|(?:请|须|应)?注明)"
)
_RULE = re.compile(
    rf"(?P<lead>{_LEAD}) ?(?:{_QUOTED}|{_PLAIN})(?P<after>(?:的?(?:格式|形式|方式|规则|为|样式|顺序|字样)*(?:进行|统一)*(?:命名|作为(?:照片|文件|邮件|视频|图片)?(?:名|标题|主题)|为(?:文件|照片|邮件|视频|标题|主题)?(?:名|标题|主题)?))?)"
)
_SUBJECT = re.compile(r"(?:邮件|主题|标题)(?!.*(?:文件名|命名))")
_FOLDER = re.compile(r"文件夹|文件包")
_ARCHIVE = re.compile(r"压缩包|压缩文件|打包|压缩成|ZIP|RAR|压缩后", re.IGNORECASE)
_IS_NAMING = re.compile(
    r"命名|名称?(?:统一)?(?:格式)?(?:为|：|标注|注明|应为|按)|主题|标题|文件名|照片名"
)
_JOINT = re.compile(r"\s*([+＋]|—+|-+|_+|·|－)\s*")


def namings(text: str, start: int, end: int) -> Iterator[Naming]:
    done = start
    for found in _RULE.finditer(text, start, end):
        one = _naming(text, found, start)
        if one and one.start >= done:
            done = one.end
            yield one


def _naming(text: str, found: re.Match[str], low: int) -> Naming | None:
    written = found["quoted"] or found["plain"]
    whole = found["lead"] + (found["after"] or "")
    before = text[max(low, found.start() - 26) : found.start()] + found["lead"]
    joined = _JOINT.search(written) is not None
    if not (_IS_NAMING.search(whole) or (joined and re.search(r"主题|标题|命名|文件名", before))):
        return None
    pattern = template(written)
    known = "{" in pattern
    bearer = _bearer(before, found["after"] or "")
    if not known and (bearer is not Bearer.SUBJECT or not found["quoted"]):
        return None
    sure = 0.95 if found["quoted"] or joined else 0.7
    return Naming(bearer, pattern, found.start(), found.end(), sure)


def _bearer(before: str, after: str) -> Bearer:
    clause = re.split(r"[，；。：]", before.rstrip("：:"))
    near = clause[-1] if len(clause[-1]) > 3 else "".join(clause[-2:])
    if _ARCHIVE.search(near):
        return Bearer.ARCHIVE
    if _FOLDER.search(near):
        return Bearer.FOLDER
    if (_SUBJECT.search(near) and "作品标题" not in near) or re.search(r"邮件|主题", after):
        return Bearer.SUBJECT
    return Bearer.FILE


def template(written: str) -> str:
    """Known words in braces; a plus goes, other joints stay; brackets around words go."""
    parts = _JOINT.split(written.strip(" 。，"))
    return "".join(_part(part, place) for place, part in enumerate(parts))


def _part(part: str, place: int) -> str:
    if place % 2:
        return "" if part in {"+", "＋"} else "-" if part[0] in "—－" else part[0]
    bare = part.strip(" “”（）()【】[]<>《》X×x…")
    return f"{{{bare}}}" if bare in NAMING_WORDS else bare
