"""What has a part of its own for how it must be is asked for: 视频规格."""

import re
from collections.abc import Sequence

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import HEAD, kind_of
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic

_SPECIFIED = Pattern(
    r"^((?:短|微)?视频|音频|照片|图片|短片|影片)(?:的)?(?:作品)?(?:技术|制作|拍摄|具体)?"
    r"(?:规格|要求|标准|格式|参数)$"
)


def specified(document: Document, topic: Topic, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Such things of a kind that no item has yet."""
    added: list[Sheet] = []
    for index, point in enumerate(document.points):
        found = _SPECIFIED.match(point.title)
        sentence = document.sentence_at(point.body)
        if found is None or sentence is None or asking.is_condition(document, index):
            continue
        kind = kind_of(found[1])
        if not any(one.kind is kind for one in [*sheets, *added]):
            added.append(_of_title(index, point.body, found[1], kind, work=topic.contest))
    return added


def _of_title(index: int, place: int, name: str, kind: Kind, *, work: bool) -> Sheet:
    end = place + len(name)
    sheet = Sheet(Mention(place, end, name, kind), kind, name, index)
    sheet.names, sheet.work = {name}, work
    sheet.categories.add("")
    sheet.grounds.append(Ground(("name", "kind"), place, end, 0.8, inferred=True))
    return sheet


_WORKS = (
    (Kind.VIDEO, r"(?:短|微)?视频|微电影|短片|微动漫|纪录片|宣传片|微课"),
    (
        Kind.PHOTO,
        r"摄影|照片|图片|海报|漫画|绘画|书画|书法|美术|手绘|标识|LOGO|徽标|会徽|吉祥物|表情包",
    ),
    (Kind.AUDIO, r"朗诵|诵读|音频|歌曲"),
    (Kind.REPORT, r"征文|论文|案例|故事|家书|剧本|诗歌|读后感|书评|演讲稿"),
)
_EVIDENCE = {
    Kind.VIDEO: Pattern(r"分钟|\d秒|MP4|1080", re.IGNORECASE),
    Kind.PHOTO: Pattern(r"JPE?G|PNG|像素|TIFF?|DPI", re.IGNORECASE),
    Kind.AUDIO: Pattern(r"分钟|MP3|WAV", re.IGNORECASE),
    Kind.REPORT: Pattern(r"\d字|字数"),
}


def unnamed(document: Document, topic: Topic, sheets: Sequence[Sheet]) -> list[Sheet]:
    """The work that a contest's title names and whose limits stand below without its name."""
    work = _work(topic, sheets)
    if work is None:
        return []
    name, kind = work
    full = name if len(name) > _SHORT or kind is Kind.VIDEO else f"{name}作品"
    return _first(document, topic, _EVIDENCE[kind], full, {name}, kind)


def _work(topic: Topic, sheets: Sequence[Sheet]) -> tuple[str, Kind] | None:
    """What a contest's title calls the one work that no item is yet."""
    if not topic.contest or any(one.work for one in sheets):
        return None
    named = [(kind, list(re.finditer(words, topic.title))) for kind, words in _WORKS]
    known = [(found[-1][0], kind) for kind, found in named if found]
    known = known or _by_noun(topic.title)
    if len(known) != 1 or any(
        one.kind is known[0][1] and not _ABOUT.search(one.name) for one in sheets
    ):
        return None
    return known[0]


def _first(
    document: Document, topic: Topic, words: Pattern, full: str, names: set[str], kind: Kind
) -> list[Sheet]:
    """An item for the first sentence of the request that holds the words."""
    for sentence in document.sentences:
        idle = asking.tells(sentence) or topic.is_outside(sentence)
        told = words.search(sentence.text)
        if told and not idle and not asking.is_condition(document, sentence.point):
            place = (sentence.start + told.start(), sentence.start + told.end())
            sheet = Sheet(Mention(*place, full, kind), kind, full, sentence.point)
            sheet.names, sheet.work = {full, *names}, True
            sheet.categories.add("")
            sheet.grounds.append(Ground(("name", "kind"), *place, 0.75, inferred=True))
            return [sheet]
    return []


def sent(document: Document, topic: Topic, sheets: Sequence[Sheet]) -> list[Sheet]:
    """The work of such a contest that has no limits and is only sent: 作品于5月6日前送至…."""
    work = _work(topic, sheets)
    if work is None:
        return []
    name, kind = work
    kind = Kind.OTHER if _BY_HAND.search(name) else kind
    full = name if name.endswith(("文", "稿")) else f"{name}作品"
    return _first(document, topic, _SENT, full, {name, "作品"}, kind)


_BY_HAND = Pattern("书画|书法|绘画|美术|漫画|手绘|海报")
_SENT = Pattern(
    "(?:作品|来稿|稿件|征文|[打印电子纸质]{2}稿)[^，。；：]{0,24}(?:[送寄交发报][至到往给送]|上传|投[至递])"
    "|(?:提交|报送|上传|寄送|递交)[^，。；：]{0,10}作品(?![^，。；]{0,4}(?:要求|时间|说明))"
)
_MANUSCRIPT = Pattern("(?:来文)?(?:打印|电子|纸质)稿|来稿|稿件")
_TEXT = Pattern("征文|论文|文章|家书|演讲稿|散文|诗歌|案例")


def called(topic: Topic, name: str) -> str:
    """How the title calls what is 作品 or 打印稿 there; "" where that is a name of its own."""
    if name in {"作品", "参赛作品", "投稿作品"}:
        return topic.work_name
    text = _TEXT.search(topic.title) if topic.contest and _MANUSCRIPT.fullmatch(name) else None
    return text[0] if text else ""


def completed(
    document: Document, topic: Topic, found: Sequence[Sheet], kept: Sequence[Sheet]
) -> list[Sheet]:
    """`kept` of those `found`, and the work where its only name proved to be none."""
    places = {one.mention.start for one in kept}
    left = [one for one in found if not one.work or one.mention.start in places]
    several = [*kept, *(unnamed(document, topic, left) if len(left) < len(found) else [])]
    several += sent(document, topic, several)
    return sorted(several, key=lambda one: one.mention.start)


def _by_noun(title: str) -> list[tuple[str, Kind]]:
    """The last noun of the title that means a work: 读书心得."""
    found = [(one[0], kind_of(one[0])) for one in HEAD.finditer(title)]
    return [one for one in found if one[1] in _EVIDENCE][-1:]


_ABOUT = Pattern(r"母版|版$|原片|花絮|介绍|简介|说明|简历|摘要|意见")
_SHORT = 2
