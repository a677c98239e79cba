"""One more thing that bears a name told before: 附件名与邮件主题一致, 视频也照此命名."""

from collections.abc import Mapping
from dataclasses import replace

from app.notices.reader.facts.bearers import Bearer, Naming, bearer_of
from app.notices.reader.facts.templates import template
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern

_OUGHT = "(?:请|应|须|要|需|也|亦|均|都|则|就|要求|保持)*"
_LIKE_THIS = (
    "(?:照此|同样|同此|按此|以此|相同)(?:的)?(?:方式|格式|规则|办法)?[^，。；]{0,4}(?:命名|取名)"
)
"""照此方式命名."""
_NAMESAKE = "(?<=[与和])[^，。；：]{2,10}?(?<!不)同名|均?以同名"
"""与汇总表同名."""
_USING_IT = (
    "(?:也|亦|同样|都|均|就)(?:请|要|须|应)?(?:用|按照?|照|以|采用|沿用|参照)"
    "(?:(?:这|此|该)(?:一|种)?个?|同样的?|同一个?|相同的?|上述|上面的?)"
    "(?:名字?|名称|命名|格式|方式|样子|规则|写法|写|取)"
)
"""也用这个名字."""
_AGAIN = Pattern(f"{_LIKE_THIS}|{_NAMESAKE}|{_USING_IT}")
_NAME = "(?:文件)?(?:名(?:称|字)?|命名)(?:方式|格式|规则|要求)?|主题|标题"
_END = "(?=[，。；（）]|$)"
_EQUAL = "(?:一致|相同|一样|同名)"
_AS = Pattern(
    rf"(?P<who>[^，。；：“”（）\n]{{0,14}}?)(?P<name>{_NAME}){_OUGHT}"
    rf"(?:[与和同跟按用照](?P<like>[^，。；：“”\n]{{1,10}}?)(?:{_NAME})?(?:保持)?{_EQUAL}?|相同|同){_END}"
)
"""照片文件名同文件夹名; 附件名称与邮件主题一致; 视频命名规则同上; 文件名亦同."""
_ABOVE = Pattern("此|上|前|上述|上面|其")
_REFERENTS = (
    (Bearer.SUBJECT, Pattern("主题|标题|邮件")),
    (Bearer.FOLDER, Pattern("文件夹|目录")),
    (Bearer.ARCHIVE, Pattern("压缩|打包|包$")),
    (Bearer.FILE, Pattern("文件|附件|文档|作品|视频|照片|材料")),
)


def as_before(text: str, sentence: Sentence, held: Mapping[Bearer, Naming]) -> Naming | None:
    """`held` has the last name of each bearer, the latest of all last."""
    for one in _AS.finditer(text, sentence.start, sentence.end):
        meant = _meant(one["like"] or "上", held)
        bearer = bearer_of(one["who"], one["name"])
        if meant and (meant.bearer is not bearer or bearer is Bearer.FILE):
            return _renamed(meant, bearer, one.end("who"), one.end())
    latest = _latest(held)
    found = _AGAIN.search(text, sentence.start, sentence.end)
    return _renamed(latest, Bearer.FILE, *found.span()) if found and latest else None


def _latest(held: Mapping[Bearer, Naming]) -> Naming | None:
    return next(reversed(list(held.values())), None)


def _meant(like: str, held: Mapping[Bearer, Naming]) -> Naming | None:
    if _ABOVE.fullmatch(like):
        return _latest(held)
    named = next((bearer for bearer, words in _REFERENTS if words.search(like)), None)
    if named is Bearer.ARCHIVE:
        return held.get(Bearer.ARCHIVE) or held.get(Bearer.FOLDER)
    return held.get(named) if named else None


def _renamed(known: Naming, bearer: Bearer, start: int, end: int) -> Naming:
    written = known.written
    pattern = template(written, file=bearer is Bearer.FILE) if written else known.pattern
    return replace(known, bearer=bearer, pattern=pattern, start=start, end=end)
