"""What a general name means of its kind, and what is said of a part: 每幅作品, 其中概述500字."""

from app.notices.reader.facts.fact import Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning import wholes
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import meaning, spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_ONE_OF_THEM = Pattern("(?:[每单该][幅件个张篇部段组]?|此)$")
_AT_ONCE = 2


def meant(
    catalogue: Catalogue, mention: Mention, found: list[Sheet], sentence: Sentence
) -> list[Sheet]:
    """Of those `found` what was spoken of last before 每幅作品, or what its point is about."""
    if not mention.generic or len(found) <= 1:
        return found
    named = catalogue.named[sentence.number]
    told = [one for one in named if one.end <= mention.start and not one.generic]
    if told and _ONE_OF_THEM.search(catalogue.document.text, sentence.start, mention.start):
        spoken_of = catalogue.resolve(told[-1])
    else:
        spoken_of = _subject(catalogue, sentence.point)
    return [one for one in found if one in spoken_of] or found


_MADE_OF = Pattern(
    "[将把](?P<what>[^，。；]{2,24}?)(?:合成|合并|转换?|另?存|扫描|做|制作)(?:成|为)?(?:一个)?$"
)


def is_of_unread_things(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """将表彰文件、报道截图合成一个PDF: of what nobody asked for by these names."""
    if not fact.path.startswith(("formats", "renditions")):
        return False
    text = catalogue.document.text
    told = _MADE_OF.search(text, sentence.start, fact.start)
    if not told or wholes.last(told[0]) >= 0 or spoken.numbers(told["what"]):
        return False
    named = catalogue.named[sentence.number]
    inside = [one for one in named if told.start("what") <= one.start < told.end("what")]
    return bool(inside) and not any(catalogue.resolve(one) for one in inside)


def is_in_anothers_brackets(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """对材料作出承诺（承诺书1份，盖章）: of what the brackets count, even if nobody read it."""
    if not fact.path.startswith(("paper", "seal", "signed")):
        return False
    text = catalogue.document.text
    opened = text.rfind("（", sentence.start, fact.start)
    while opened >= 0 and text.count("（", opened, fact.start) <= text.count(
        "）", opened, fact.start
    ):
        opened = text.rfind("（", sentence.start, opened)
    inside = [one for one in catalogue.named[sentence.number] if one.start == opened + 1]
    told = [one for one in inside if one.end < fact.start and _COUNTED.match(text, one.end)]
    return opened >= 0 and bool(told) and not any(catalogue.resolve(one) for one in told)


_COUNTED = Pattern(r"(?:各|共)?[一二三\d]{1,2}[份张篇]")


def touches(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """负责人500字以内的简历: something stands right behind the fact."""
    return bool(_right_behind(catalogue, fact, sentence))


def _right_behind(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Mention]:
    behind = {fact.end, fact.end + catalogue.document.text.startswith("的", fact.end)}
    return [one for one in catalogue.named[sentence.number] if one.start in behind]


def is_of_an_unread(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """500字以内的教学反思, 照片说明50字: what it limits is named, and is nothing asked for."""
    if not fact.path.startswith("chars"):
        return False
    named = catalogue.named[sentence.number]
    left = [one for one in named if one.end == fact.start]
    whole = left and (left[-1].generic or left[-1].name in meaning.BODIES)
    right = [one for one in named if one.start == fact.end]
    if any(catalogue.resolve(one) for one in _right_behind(catalogue, fact, sentence)):
        return False
    whole = left and (left[-1].generic or left[-1].name in meaning.BODIES)
    right = [one for one in named if one.start == fact.end]
    behind = fact.end + catalogue.document.text.startswith("的", fact.end)
    if any(one.start == behind and catalogue.resolve(one) for one in named):
        return False
    touching = right if whole else left[-1:] or right
    return bool(touching) and not any(catalogue.resolve(one) for one in touching)


_NO_NAME = (
    "[要须请均各应需]|材料|文件|资料|版|形式|格式|规格|作品|上述|以上|打印|装订|盖章|签[字名]"
)
_OPENS_A_POINT = Pattern(f"(?:(?!{_NO_NAME})[一-龥]){{2,10}}（[^（）]*(?:）|$)[^，。；]{{0,4}}$")


def is_of_an_unread_head(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """2.备查簿（盖章）一式2份, in a list of things: of what it begins with, if nobody read it."""
    if sentence.point < 0 or not fact.path.startswith(("paper", "seal", "signed")):
        return False
    points = catalogue.document.points
    own = points[sentence.point]
    if not _OPENS_A_POINT.match(catalogue.document.text, own.body, fact.start):
        return False
    named = [one for one in catalogue.named[sentence.number] if one.end <= fact.start]
    beside = any(
        one.point >= 0 and points[one.point].parent == own.parent for one in catalogue.sheets
    )
    return beside and not any(catalogue.resolve(one) for one in named)


def is_of_a_part(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """报告5000字以内，其中概述不超过500字: no limit of the report."""
    text = catalogue.document.text
    part = text.rfind("其中", sentence.start, fact.start)
    clause = part >= 0 and not set("，（；") & set(text[part : fact.start])
    if not clause or not fact.path.startswith(("chars", "pages", "seconds")):
        return False
    named = catalogue.named[sentence.number]
    return not any(part <= one.start < fact.start and catalogue.resolve(one) for one in named)


def _subject(catalogue: Catalogue, point: int) -> list[Sheet]:
    """What a point begins with: 3.摄影作品须为JPG。照片大于10M."""
    if point < 0:
        return []
    body = catalogue.document.points[point].body
    first = catalogue.document.sentence_at(body)
    begins = [
        one
        for one in (catalogue.named[first.number] if first else ())
        if body <= one.start <= body + _AT_ONCE and not one.generic
    ]
    return catalogue.resolve(begins[0]) if begins else []
