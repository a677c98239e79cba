"""Patterns for names, given to the items, the mail's subject, the folder or the archive."""

import re
from dataclasses import dataclass, field, replace

from app.notices.reader.facts.bearers import Bearer
from app.notices.reader.facts.names import Naming, labelled, namings
from app.notices.reader.facts.templates import template
from app.notices.reader.grammar.nouns import MEDIA
from app.notices.reader.layout.document import Sentence
from app.notices.reader.naming.name_owners import in_turn, narrowed, until
from app.notices.reader.naming.namesakes import Namesakes
from app.notices.reader.owning.assign import Assignment
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Ground, Sheet


@dataclass(frozen=True, slots=True)
class Loose:
    """`start` is where the pattern stands in the text, `owners` how many it was meant for."""

    sheet: Sheet
    sentence: Sentence
    start: int
    owners: int
    firm: bool


@dataclass
class Names:
    subject: str | None = None
    folder: str | None = None
    archive: str | None = None
    places: list[tuple[str, int, int]] = field(default_factory=list)
    loosely: dict[int, Loose] = field(default_factory=dict)
    """By the id of an item, where no word says that a pattern is meant for that very one."""


def spread(catalogue: Catalogue, assignment: Assignment) -> Names:
    found = Names()
    text = catalogue.document.text
    last: Naming | None = None
    sakes = Namesakes(catalogue, assignment)
    for sentence in catalogue.document.sentences:
        told = list(namings(text, sentence.start, sentence.end))
        if sakes.about_names(sentence) and not told:
            told = list(labelled(text, sentence.start, sentence.end))
        same = _SAME.search(text, sentence.start, sentence.end)
        apart = list(in_turn(catalogue, assignment, sentence))
        for sheet, one in apart:
            sheet.put("naming", one.pattern, Ground(("naming",), one.start, one.end, 0.85))
            assignment.placed.append((one.start, one.end))
        inside = [range(one.start, one.end) for _sheet, one in apart]
        for one in told:
            if any(one.start in place or one.end - 1 in place for place in inside):
                continue
            _give(found, sakes, assignment, sentence, one)
            if one.bearer in {Bearer.FILE, Bearer.SUBJECT}:
                last = one
        pack = found.archive or found.folder
        mail = _SUBJECT_TOO.search(text, sentence.start, sentence.end)
        if mail and (pack or last):
            found.subject = found.subject or pack or (last.pattern if last else None)
            found.places.append(("routes.email.subject", *mail.span()))
        if same and last:
            again = replace(last, bearer=Bearer.FILE, start=same.start(), end=same.end())
            pattern = template(last.written, file=True) if last.written else last.pattern
            _give(found, sakes, assignment, sentence, replace(again, pattern=pattern))
    return found


_LIKE_THIS = (
    "(?:照此|同样|同此|按此|以此|相同)(?:的)?(?:方式|格式|规则|办法)?[^，。；]{0,4}(?:命名|取名)"
)
"""照此方式命名."""
_AS_ABOVE = "(?:文件名(?:称)?|命名)(?:方式|格式|规则)?(?:也|均|都)?同(?:上|前|此)"
"""命名格式同上."""
_AS_THE_SUBJECT = (
    "(?:文件|附件|照片|视频|材料)的?(?:名称?|命名)?(?:也|均|都)?[与和同](?:邮件)?(?:主题|标题)"
    "(?:名称)?[^，。；]{0,4}(?:一致|相同)"
)
"""附件名称与邮件主题一致."""
_NAMESAKE = "(?<=[与和])[^，。；：]{2,10}?(?<!不)同名|均?以同名"
"""与汇总表同名."""
_USING_IT = (
    "(?:也|亦|同样|都|均|就)(?:请|要|须|应)?(?:用|按照?|照|以|采用|沿用|参照)"
    "(?:(?:这|此|该)(?:一|种)?个?|同样的?|同一个?|相同的?|上述|上面的?)"
    "(?:名字?|名称|命名|格式|方式|样子|规则|写法|写|取)"
)
"""也用这个名字."""
_SAME = re.compile("|".join((_LIKE_THIS, _AS_ABOVE, _AS_THE_SUBJECT, _NAMESAKE, _USING_IT)))
"""视频文件也照此命名; 作品文件也用这个名字."""
_PACK = "文件[夹包]?|压缩包|附件|包"
_SUBJECT_TOO = re.compile(
    "(?:邮件)?(?:主题|标题|名称?)(?:也|均|都|请)?(?:与|和|同|用|按|照)"
    rf"(?P<what>[^，。；“]{{0,8}}?(?:{_PACK}))的?(?:名(?:称|字)?)?(?:一致|相同|一样|同名)?(?=[，。；]|$)"
)
"""邮件标题同文件包名称."""


_OF_ALL = re.compile(r"所有|全部|均|都|一律|统一|以上|上述|各项|各类|每[个份项]")


def _give(
    found: Names, sakes: Namesakes, assignment: Assignment, sentence: Sentence, one: Naming
) -> None:
    if one.bearer is Bearer.SUBJECT:
        found.subject = found.subject or one.pattern
        found.places.append(("routes.email.subject", one.start, one.end))
    elif one.bearer is Bearer.FOLDER:
        found.folder = found.folder or one.pattern
        found.places.append(("packaging.folder", one.start, one.end))
    elif one.bearer is Bearer.ARCHIVE:
        found.archive = found.archive or one.pattern
        found.places.append(("packaging.archive", one.start, one.end))
    else:
        owners = sakes.of(sentence, one.start, one.end, named=sakes.about_names(sentence))
        again = _SAME.fullmatch(sakes.text, one.start, one.end)
        if not sakes.told and not again and not _OF_ALL.search(sentence.text):
            owners = narrowed(owners, one.pattern)
        if not sakes.told and len(owners) == 1 and "{材料名}" in one.pattern:
            owners = until(sakes.catalogue.sheets, one.start) or owners
        ground = Ground(("naming",), one.start, one.end, one.confidence)
        for sheet in owners:
            held = found.loosely.get(id(sheet))
            if held and not held.firm and (sakes.told or len(owners) < held.owners):
                sheet.values.pop("naming", None)
                sheet.grounds = [each for each in sheet.grounds if "naming" not in each.of]
                del found.loosely[id(sheet)]
            if not sakes.told and "naming" not in sheet.values:
                loosely = Loose(sheet, sentence, one.start, len(owners), sakes.firm)
                found.loosely[id(sheet)] = loosely
            sheet.put("naming", one.pattern, ground)
        _group(owners)
        assignment.placed.append((one.start, one.end))


def _group(owners: list[Sheet]) -> None:
    """Photos under one pattern share one sequence of numbers."""
    pictures = [
        one for one in owners if one.kind in MEDIA and "{序号}" in str(one.values.get("naming"))
    ]
    if len(pictures) > 1 and len({one.per for one in pictures}) == 1:
        for one in pictures:
            one.values["naming_group"] = "photos"
