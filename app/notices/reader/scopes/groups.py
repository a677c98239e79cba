"""Items that words mean as a group: 两类推荐表, 正式材料, 录像文件, 与汇总表一起."""

import re

from app.domain.notice import Kind
from app.notices.reader.found import Reading
from app.notices.reader.grammar.numbers import whole
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import meant
from app.notices.reader.things.sheet import Sheet

Place = tuple[int, int]

_WITH = re.compile(
    r"(?:^|，)[^，。；]{0,6}(?:与|和|同|连同)(?P<what>[^，。；]{1,20}?)(?:一起|一并|一同)"
)


def together(reading: Reading, sentence: Sentence, words: Place, own: list[Sheet]) -> list[Sheet]:
    """由秘书收齐，与汇总表一起发到…: with it goes what the sentence before speaks of."""
    said = _WITH.search(reading.document.text[words[0] : words[1]])
    if said is None or not own or sentence.number == 0:
        return own
    inside = meant.own(
        reading, sentence, words[0] + said.start("what"), words[0] + said.end("what")
    )
    if any(one not in inside for one in own):
        return own
    before = reading.document.sentences[sentence.number - 1]
    more = meant.own(reading, before) if before.point == sentence.point else []
    return own + [one for one in more if one not in own]


def and_groups(reading: Reading, words: str, own: list[Sheet]) -> list[Sheet]:
    """What is named, and the groups that the words mean besides."""
    found = list(own)
    for several in (of_number, of_stage, of_label):
        found += [one for one in several(reading, words) if one not in found]
    return found


_ALL_TABLES = re.compile(r"(?:所有|全部|各[类种项张])的?表格")


def of_number(reading: Reading, words: str) -> list[Sheet]:
    """两表Excel版, 两类推荐表, where there are as many; 所有表格."""
    tables = [one for one in reading.sheets if one.kind in {Kind.FORM, Kind.TABLE}]
    if _ALL_TABLES.search(words):
        return tables
    found = re.search(
        r"(?P<n>[两二三四五])[张份个类种]?(?P<what>[一-龥]{0,4}表)(?!彰|演|现|格的|示)", words
    )
    if found is None:
        return []
    alike = [one for one in tables if one.name.endswith(found["what"])]
    return alike if whole(found["n"]) == len(alike) else []


def of_stage(reading: Reading, words: str) -> list[Sheet]:
    """正式材料于…派专人送到: all of that stage."""
    found = re.search(r"(?P<stage>[一-龥]{2})(?:阶段)?的?材料", words)
    if found is None:
        return []
    return [
        one for one in reading.sheets if str(one.values.get("phase", "")).startswith(found["stage"])
    ]


_LABEL = re.compile(r"(?P<name>[一-龥]{1,4}(?:材料|资料|文件|附件|附件册))[^，。；：]{0,6}：")
_COMMON = re.compile(
    r"^(?:[下列以下如下上述申报推荐报送需要提交所有全部相关有关纸质电子]{2,4})(?:材料|资料|文件)"
)


def of_label(reading: Reading, words: str) -> list[Sheet]:
    """结项材料 where the notice said 结项材料包括：, followed by a list or by the things."""
    document, found = reading.document, []
    for sentence in document.sentences if _GROUP.search(words) else ():
        for label in _LABEL.finditer(sentence.text):
            name = label["name"]
            if name not in words or _COMMON.match(name):
                continue
            start, ends = sentence.start + label.end(), sentence.text.endswith("：")
            found += [
                one
                for one in reading.sheets
                if one.mention.start >= start
                and (ends or one.mention.start < sentence.end)
                and (
                    one.mention.start < sentence.end
                    or meant.below(document, one.point, sentence.point)
                )
            ]
    return found


_GROUP = re.compile(r"[一-龥](?:材料|资料|文件|附件)")
_BY_WHOM = r"由[^，。；]{2,24}?(?:收齐|汇总|统一|集中|审核|初审|盖章)后?"
_HOW = r"(?:以|用|通过|经)[^，。；件]{2,10}(?:方式|形式|快递|专递|挂号信?)"
_ADVERBS = (
    "请于|请|须|应|务必|统一|直接|自行|一并|集中|一起|最迟|截至|同时|及时|可以?|再|并|于|在|将|以|通过|登录"
    "|之?前|下班|[上下]午|星期.|周.|[年月日时点分]|[，：、 0-9]"
)
_NO_OBJECT = re.compile(rf"(?:（[^（）]*）|{_BY_WHOM}|{_HOW}|{_ADVERBS})*[发传寄送交上存放提拷]?")
"""请于6月1日前; 由推荐单位汇总后，于…前发: nothing that is handed in."""
_OF_SOME = re.compile(r"[^，。；]{0,6}的，")
"""邮箱报送的，以一件作品一个压缩包发送."""
_FORM_TITLE = re.compile(r"纸质|书面|电子")
_FARTHEST = 6


def understood(reading: Reading, sentence: Sentence, words: str, end: int) -> list[Sheet]:
    """录像1段，MP4格式。请于6月1日前传到网盘: without an object it is what was spoken of last.

    As far back as the line goes and no other way is told; `end` is where the way is named.
    """
    document, found = reading.document, []
    title = document.points[sentence.point].title if sentence.point >= 0 else ""
    of_some = _OF_SOME.match(document.text, end)
    if of_some or not _NO_OBJECT.fullmatch(words) or _FORM_TITLE.search(title):
        return []
    taken = {one.number for way in reading.ways for one in way.sentences if one is not sentence}
    last = sentence.number
    for one in reversed(document.sentences[max(0, last - _FARTHEST) : last]):
        apart = "\n" in document.text[one.end : sentence.start]
        if apart or one.point != sentence.point or one.number in taken:
            break
        found += [each for each in meant.own(reading, one) if each not in found]
    return found


_MEDIUM = re.compile(
    r"(?P<film>视频|录像|短片|影像)|(?P<sound>音(?=视频)|音频|录音)|(?P<picture>照片|图片)"
)
_ALONE = re.compile(r"(?:^|[，、和与及]|其中)$")
_KINDS = {
    "film": {Kind.VIDEO},
    "sound": {Kind.AUDIO},
    "picture": {Kind.PHOTO, Kind.HEADSHOT},
}


def of_medium(reading: Reading, words: str, own: list[Sheet]) -> list[Sheet]:
    """名家类录像文件较大的: whatever is of that medium, where none of it is named by its name."""
    named = {one.kind for one in own}
    told = [
        _KINDS[one.lastgroup or ""]
        for one in _MEDIUM.finditer(words)
        if not named or _ALONE.search(words[: one.start()])
    ]
    kinds = {kind for medium in told if not medium & named for kind in medium}
    return [one for one in reading.sheets if one.kind in kinds and one not in own]
