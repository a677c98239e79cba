"""What kind of thing an unknown name means, by what the words beside it ask of it."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar import kinds, nouns
from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention

_TELLS = (
    (Kind.PHOTO, Pattern(r"JPE?G|PNG|TIFF?|像素|拍成照片|拍照(?!或)|摄影", re.IGNORECASE)),
    (Kind.VIDEO, Pattern(r"MP4|MOV|AVI|WMV|帧|H\.26|竖屏|横屏|1080P", re.IGNORECASE)),
    (Kind.AUDIO, Pattern(r"MP3|WAV|M4A|WMA|音频|录音", re.IGNORECASE)),
    (
        Kind.REPORT,
        Pattern(r"\d千?字(?![号体节])|[一二三四五六七八九千百]字(?:以内|左右|以上)|字数"),
    ),
)
_NAMED = (
    *_TELLS,
    (Kind.PHOTO, Pattern(r"^(?:图片|照片|漫画|海报)")),
    (Kind.VIDEO, Pattern(r"^视频")),
)
_PICTURES = ("照片", "彩照", "相片")
_OBJECT = Pattern(
    r"复印件|扫描件|证书?$|证件|照$|执照|实物|样|原件|PPT|课件|材料|附件|表$|书$|合同|协议|光盘"
    r"|软件|链接|决议|图纸|文件$"
)


_INCHES = r"(?:(?<![\d.])小?[12]|小?[一二])寸"
_PORTRAIT_OF = Pattern(rf"(?:{_INCHES}|免冠|证件)[^，。；：（）、\d]{{0,10}}$")
_AS_PORTRAIT = Pattern(rf"(?:{COUNT})?（[^（）]{{0,12}}(?:{_INCHES}|免冠)")
"""2寸近期彩色照片; 照片2张（近期免冠）."""


_PAPERS = {Kind.REPORT, Kind.OTHER}
_FILL_IN = Pattern("(?:填写|填报|填好|(?<!由)填)$")


def kind_of(document: Document, sentence: Sentence, mention: Mention) -> Kind:
    """The noun's own kind where it has one; else that of the first format or measure named."""
    if mention.kind is Kind.PHOTO and mention.name.endswith(_PICTURES):
        portrait = _PORTRAIT_OF.search(document.text, sentence.start, mention.start)
        if portrait or _AS_PORTRAIT.match(document.text, mention.end, sentence.end):
            return Kind.HEADSHOT
    filled_in = mention.titled and mention.kind in _PAPERS and mention.name.endswith("书")
    if filled_in and _FILL_IN.search(document.text, sentence.start, mention.start):
        return Kind.FORM
    known = nouns.is_known(mention.name) and "作品" not in mention.name
    known = known or kinds.by_shape(mention.name) is not None
    if known or _OBJECT.search(mention.name):
        return mention.kind
    told = _words(document, sentence, mention)
    named = next((kind for kind, words in _NAMED if words.search(mention.name)), None)
    first = [(found.start(), kind) for kind, words in _TELLS if (found := words.search(told))]
    return named or (min(first)[1] if first else mention.kind)


def _words(document: Document, sentence: Sentence, mention: Mention) -> str:
    """Up to the next thing: the rest of the sentence, or the other cells of the row.

    Of a point that is headed by the name alone, what stands below it.
    """
    if sentence.cell is not None:
        return "，".join(sentence.cell.texts[sentence.cell.column + 1 :])
    told = document.text[mention.end : min(sentence.end, mention.end + _NEAR)]
    alone = sentence.point >= 0 and not told.strip() and not sentence.text[: -len(mention.name)]
    end = document.points[sentence.point].end if alone else sentence.end
    return document.text[mention.end : min(end, mention.end + _NEAR)] if alone else told


_NEAR = 60
