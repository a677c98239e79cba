"""Whether each thing goes on paper, as a file or both, by all that the notice says of it.

What is said nearer to the thing counts: its own cell of a table, then a clause that names it,
then the rest of which no clause speaks (其余只交电子版), then all things of the stage.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import carrying, groups, meant
from app.notices.reader.things import spoken
from app.notices.reader.things.phases import is_later
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way


class Near(IntEnum):
    """How near to a thing it is said; the higher counts."""

    STAGE = 1
    MARK = 2
    REST = 3
    CLAUSE = 4
    CELL = 5


@dataclass
class Medium:
    """`paper` and `file` are None where the notice does not tell."""

    told: dict[str, tuple[Near, bool]] = field(default_factory=dict)

    def note(self, medium: str, near: Near, *, goes: bool) -> None:
        held = self.told.get(medium)
        if held is None or near > held[0]:
            self.told[medium] = (near, goes)

    @property
    def paper(self) -> bool | None:
        return self.told["paper"][1] if "paper" in self.told else None

    @property
    def is_loose(self) -> bool:
        """Paper is spoken of for the whole stage alone, so that a way that names it is nearer."""
        return "paper" in self.told and self.told["paper"][0] is Near.STAGE

    @property
    def file(self) -> bool | None:
        return self.told["file"][1] if "file" in self.told else None


_FILE = (
    r"(?:电子(?:版|文档|稿|件|材料|文件|表格?|档|的)|扫描件"
    r"|(?:Word|Excel|PDF|PPT)(?:版|文档|文件|格式|表格?)?)"
)
_PAPER = r"(?:纸质?(?:版|件|稿|材料|介质|原件|的)|纸质|书面(?:材料|件)|打印[件稿])"
_HANDS = r"(?:再|另|另外|单独)?(?:报送?|提交|提供|寄送?|邮寄|送|交|发|传|收|接收|受理)?"
_ONLY = rf"(?:只|仅)(?:需要?|须|要|用)?{_HANDS}(?:盖章的?|任何)?"
_ALL_ARE = r"(?:均|都|全部?|一律)(?:为|是)(?=电子)"
"""均为PDF格式 tells the format alone, 均为电子文件 that there is no paper."""
_NOT = rf"(?:不(?:需要?|必|用|要|再)?|无需|无须|毋须|免){_HANDS}(?:任何|其)?"
_BETWEEN = r"[^，。；]{0,4}(?:[和与及、]|以及)[^，。；]{0,4}"
_BOTH = (
    rf"{_PAPER}{_BETWEEN}{_FILE}(?=[^，。；]{{0,4}}[都均各])"
    rf"|{_FILE}{_BETWEEN}{_PAPER}(?=[^，。；]{{0,4}}[都均各])"
    rf"|{_PAPER}(?:一|\d|各)[式份套][^，。；]{{0,3}}[、和，]{_FILE}(?=[一\d][份套])"
    rf"|(?:均|都|各|同时)(?:需|须|要|应)?{_HANDS}{_PAPER}{_BETWEEN}{_FILE}"
)
_SAID = re.compile(
    rf"(?P<both>{_BOTH})"
    rf"|(?P<only_file>(?:{_ONLY}|{_ALL_ARE}){_FILE})(?!.?{_BETWEEN}{_PAPER})"
    rf"|(?P<only_paper>{_ONLY}{_PAPER})(?!{_BETWEEN}{_FILE})"
    rf"|(?P<no_paper>{_NOT}{_PAPER})(?!.?外)"
    rf"|(?P<no_file>{_NOT}{_FILE})(?!.?外)"
)
_MEANS = {
    "both": {"paper": True, "file": True},
    "only_file": {"paper": False, "file": True},
    "only_paper": {"paper": True, "file": False},
    "no_paper": {"paper": False},
    "no_file": {"file": False},
}
_OF_SOME = re.compile(r"者|[^目现]的[，由]")
"""自荐者由市妇联办理，不用再交纸质材料; 没有编号的，不收书面材料."""
_AT_ALL = re.compile(r"(?:纸质|书面)材料$")


def told(reading: Reading) -> dict[int, Medium]:
    """Of each thing, by its id."""
    found = {id(sheet): Medium() for sheet in reading.sheets}
    for sheet in reading.sheets:
        _note_cells(reading, sheet, found[id(sheet)])
    _note_marks(reading, found)
    for sentence in reading.document.sentences:
        if sentence.cell is None:
            _note_clauses(reading, sentence, found)
    return found


_MARKS = {"paper": re.compile(r"纸质(?!版?材料)|书面"), "file": re.compile(_FILE)}
_MARKED = 3


def _note_marks(reading: Reading, found: dict[int, Medium]) -> None:
    """1.申报表（纸质和电子版）；2.总结（电子版）；3.推荐函，纸质1份: what stands by each thing.

    Only where each medium is told of some things alone, so that no mark means no such thing.
    """
    marks: dict[int, set[str]] = {}
    places = sorted(one.mention.start for one in reading.sheets)
    for sheet in reading.sheets:
        sentence = reading.document.sentence_at(sheet.mention.start)
        if sentence is None or sentence.cell is not None:
            continue
        following = next((one for one in places if one > sheet.mention.start), sentence.end)
        words = reading.document.text[sheet.mention.end : min(following, sentence.end)]
        told = {medium for medium, mark in _MARKS.items() if mark.search(words)}
        if told:
            marks[id(sheet)] = told
    alone = [one for one in marks.values() if len(one) == 1]
    kinds = {medium for one in alone for medium in one}
    if len(alone) < _MARKED or len(kinds) < len(_MARKS):
        return
    for known, told in marks.items():
        for medium in _MARKS:
            found[known].note(medium, Near.MARK, goes=medium in told)


def settle(
    reading: Reading,
    carried: dict[int, list[Sheet]],
    *,
    in_time: Callable[[Way, Sheet], bool],
    is_open: Callable[[Way], bool],
) -> None:
    """Changes what each way carries, by its id: what is said of paper and file is stronger.

    A thing that goes on paper but was given no such way gets the only one there is, or those
    that are open to all; from a way of a medium that it has not it is taken away.
    """
    paper = [one for one in reading.ways if one.method in carrying.ON_PAPER]
    file = [one for one in reading.ways if one.method not in carrying.ON_PAPER]
    if not paper or not file:
        return
    known = told(reading)
    for sheet in reading.sheets:
        medium = known[id(sheet)]
        on_paper = medium.paper or (medium.paper is None and carrying.is_printed(sheet))
        as_file = medium.file or (medium.file is None and carrying.is_typed(sheet))
        for goes, ways in ((on_paper, paper), (as_file, file)):
            if goes and not any(sheet in carried[id(one)] for one in ways):
                able = [one for one in ways if in_time(one, sheet)]
                alone = len({one.any_of or id(one) for one in able}) == 1
                for way in able:
                    if alone or is_open(way):
                        carried[id(way)].append(sheet)
        named = any(sheet in carried[id(one)] and not is_open(one) for one in paper)
        for refused, ways, others in (
            (medium.paper is False and not (medium.is_loose and named), paper, file),
            (medium.file is False, file, paper),
        ):
            if refused and any(sheet in carried[id(one)] for one in others):
                for way in ways:
                    carried[id(way)] = [one for one in carried[id(way)] if one is not sheet]


def _note_clauses(reading: Reading, sentence: Sentence, found: dict[int, Medium]) -> None:
    begun = sentence.start
    for said in _SAID.finditer(reading.document.text, sentence.start, sentence.end):
        means = _MEANS[said.lastgroup or ""]
        subjects = _subjects(reading, sentence, begun, said)
        begun = said.end()
        for sheet in subjects.sheets:
            for medium, goes in means.items():
                found[id(sheet)].note(medium, subjects.near, goes=goes)
        for sheet in subjects.others if len(means) > 1 else ():
            for medium, goes in means.items():
                if not goes:
                    found[id(sheet)].note(medium, subjects.near, goes=True)


@dataclass(frozen=True)
class _Subjects:
    sheets: list[Sheet]
    near: Near
    others: list[Sheet] = field(default_factory=list)
    """Those that 其余 and 除…外 leave out, so that they go the other way."""


def _subjects(reading: Reading, sentence: Sentence, begun: int, said: re.Match[str]) -> _Subjects:
    """征求意见表、公示说明只交纸的; 其余一律只交电子版; 这一阶段不收任何纸质材料."""
    words = reading.document.text[begun : said.start()]
    out = _left_out(reading, sentence, words, begun)
    if out:
        kept = [one for one in reading.sheets if one not in out]
        return _Subjects(kept, Near.REST, out)
    named = _named_last(reading, sentence, begun, said.start())
    if not named and said.lastgroup == "only_paper":
        named = _right_behind(reading, sentence, said.end())
    named = named or groups.of_label(reading, words)
    if named:
        return _Subjects(named, Near.CLAUSE)
    if said.lastgroup == "no_paper" and _AT_ALL.search(said[0]) and not _OF_SOME.search(words):
        first = [one for one in reading.sheets if not is_later(str(one.values.get("phase") or ""))]
        return _Subjects(first, Near.STAGE)
    home = reading.catalogue.home(sentence.point)
    return _Subjects(home if len(home) == 1 else [], Near.CLAUSE)


def _named_last(reading: Reading, sentence: Sentence, low: int, high: int) -> list[Sheet]:
    """Of the clause that ends there, or of the nearest one before it that names anything."""
    text, end = reading.document.text, high
    while end > low:
        start = max(text.rfind("，", low, end) + 1, low)
        found = meant.own(reading, sentence, start, high)
        if found:
            return found
        end = start - 1
    return []


def _right_behind(reading: Reading, sentence: Sentence, start: int) -> list[Sheet]:
    """只收纸质申报表和汇总表."""
    following = [one for one in reading.catalogue.named[sentence.number] if one.start == start]
    comma = reading.document.text.find("，", start, sentence.end)
    end = comma if comma >= 0 else sentence.end
    return meant.own(reading, sentence, start, end) if following else []


def _left_out(reading: Reading, sentence: Sentence, words: str, begun: int) -> list[Sheet]:
    """What was named before 其余 in this point, or stands in 除…外."""
    rest = spoken.rest(words)
    if rest:
        place = begun + rest.start()
        here = meant.meant(reading, sentence, sentence.start, place)
        return here or meant.told_of(reading, sentence, place)
    span = spoken.left_out(words)
    if span is None:
        return []
    out = meant.own(reading, sentence, begun + span[0], begun + span[1])
    what = words[slice(*span)]
    return out or [one for one in reading.sheets if any(name.endswith(what) for name in one.names)]


_OF_PAPER = re.compile(r"纸质|纸[件本]|打印")
_OF_FILE = re.compile(r"电子")
_NONE = re.compile(r"(?:不(?:需要?|用|必)?|无需?|免)(?:提供|提交|报送|交|报)?|[—-]+|/|×|否|0|")


def _note_cells(reading: Reading, sheet: Sheet, medium: Medium) -> None:
    """A column 纸质份数 and a column 电子格式, which may say 不交."""
    sentence = reading.document.sentence_at(sheet.mention.start)
    if sentence is None or sentence.cell is None:
        return
    for header, text in zip(sentence.cell.headers, sentence.cell.texts, strict=False):
        paper, file = _OF_PAPER.search(header), _OF_FILE.search(header)
        if bool(paper) != bool(file):
            goes = not _NONE.fullmatch(text)
            medium.note("paper" if paper else "file", Near.CELL, goes=goes)
