"""Puts each fact of the notice on the items that it belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.notice import Kind
from app.notices.reader.facts import carriers, cells, files, lengths, papers, pictures
from app.notices.reader.facts.fact import PICTURES, WAYS, Fact, Finder
from app.notices.reader.grammar.numbers import whole
from app.notices.reader.grammar.strength import strength
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning import views, wholes
from app.notices.reader.owning.owners import Owners
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, joining
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Ground, Sheet

FINDERS: tuple[Finder, ...] = (
    lengths.find,
    files.find,
    pictures.find,
    papers.find,
    carriers.find,
)
_PAPER = Pattern(r"纸质|书面|一式|打印|邮寄|寄送|寄至|原件|装订")
_ELECTRONIC = Pattern(r"电子|邮箱|邮件|[Ww]ord|扫描|jpg|上传|光盘|U盘|PDF|WORD|格式|Excel|EXCEL")
_ABOVE = Pattern(r"(?:以上|上述)(?:材料|文件|资料|各项)")
_COUNTS = ("count.min", "count.max")
_NO_PRINTS = {Kind.PHOTO, Kind.VIDEO}
_COPIES = 3
_PRINTED = (
    "复印件",
    "影印件",
    "样书",
    "样刊",
    "样报",
    "样本",
    "原书",
    "打印件",
    "打印稿",
    "纸质稿",
)
_COPIED = Pattern(r"[各共]?[\d一二两三四五六七八九十]{1,3}[份套册本]")
_OF_SHEETS = Pattern(r"[份套册本]")
"""封, 张 and 件 count things, and no copies."""
_ONLINE = Pattern(r"OA|上传|网盘|[Ee]xcel|EXCEL")
_ONE_COPY = Pattern(r"各?[\d一二两三四五六七八九十]{1,2}份")
_NUMBER_OF, _SEVERAL = Pattern(r"[各份]"), 2
_COPIES_TOLD = Pattern(r"一式[\d一二两三四五六七八九十]{1,2}[份套册]|打印[\d一二两三四五六]份")
_EXACTLY = Pattern(r"各?[\d一二三四五六七八九十]{1,3}份")
"""As many 份 of one document are copies; of one or two it may be either."""
_DOUBTFUL = 0.7
_ADVISED = Pattern("建议[^，。；（）]{0,4}$")
"""30秒至10分钟（建议2至5分钟）: no limit beside one that is told."""


class Assignment:
    """`quotas` are stretches whose numbers count nothing that is handed in.

    `read` are those that have been turned into facts already.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        quotas: Sequence[tuple[int, int]] = (),
        read: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.catalogue = catalogue
        self.owners = Owners(catalogue)
        self.document = catalogue.document
        self.text = self.document.text
        self.quotas = quotas
        self.read = read
        self.placed: list[tuple[int, int]] = []
        """Stretches that became facts."""
        for sentence in self.document.sentences:
            if not self._is_idle(sentence):
                self._sentence(sentence)

    def _is_idle(self, sentence: Sentence) -> bool:
        return (
            asking.tells(sentence)
            or self.catalogue.topic.is_outside(sentence)
            or (asking.is_condition(self.document, sentence.point) and not self._fills(sentence))
        )

    def _fills(self, sentence: Sentence) -> bool:
        """Among conditions, a form by its title that some of those meant hand in."""
        named = self.catalogue.named[sentence.number]
        return any(one.titled and self.catalogue.resolve(one) for one in named)

    def _sentence(self, sentence: Sentence) -> None:
        for told in self._facts(sentence):
            fact = wholes.as_copies(self.catalogue, told, sentence)
            fact = views.together(self.catalogue, fact, sentence)
            owned, sure = self.owners.of(fact, sentence)
            if len(owned) > 1 and self._counts_a_set(fact):
                owned = [one for one in owned if one.kind not in _NO_PRINTS]
            if owned:
                self.owners.latest[sentence.number] = owned
            for sheet in owned:
                self._put(sheet, fact, sentence, sure)
        self._note_subjects(sentence)

    def _note_subjects(self, sentence: Sentence) -> None:
        """What the point has spoken of last; of 甲、乙。 that end a sentence, both."""
        document, subjects, before = self.catalogue.document, self.owners.subjects, None
        for one in self.catalogue.named[sentence.number]:
            if one.start - sentence.start <= 30 or not subjects.get(sentence.point):
                found = self.catalogue.resolve(one)
                alone = one.end < sentence.end - 1
                if before and found and not alone and joining.joined(document, before, one, "、"):
                    found = [*subjects[sentence.point], *found]
                if found:
                    subjects[sentence.point] = found
                before = one if found else None

    def _counts_a_set(self, fact: Fact) -> bool:
        """证明材料1套: a copy of each of the papers in it, and no number of its photos."""
        words = self.text[fact.start : fact.end]
        return fact.path in _COUNTS and words.endswith(("套", "册"))

    def _facts(self, sentence: Sentence) -> Iterator[Fact]:
        text, offset = sentence.text, sentence.start
        if sentence.cell is not None:
            yield from cells.find(sentence)
        for finder in FINDERS:
            for one in finder(text, 0, len(text)):
                start = one.start + offset
                if one.rule == "pictures-within" and self._is_thing(start, one.end + offset):
                    continue
                counted = one.adjacent and self._is_quota(sentence, start)
                done = any(low <= start < high for low, high in self.read)
                if not counted and not done:
                    yield replace(one, start=start, end=one.end + offset)

    def _is_thing(self, start: int, end: int) -> bool:
        """配照片3张 where these photos are an item of their own."""
        sentence = self.document.sentence_at(start)
        named = self.catalogue.named[sentence.number] if sentence else ()
        inside = [one for one in named if one.start < end and start < one.end]
        meant = [sheet for one in inside for sheet in self._meant(one)]
        return any(one.kind in PICTURES for one in meant)

    def _meant(self, mention: Mention) -> list[Sheet]:
        inside = [one for one in self.catalogue.sheets if one.mention.start == mention.start]
        return inside or self.catalogue.resolve(mention)

    def _is_quota(self, sentence: Sentence, place: int) -> bool:
        tabled = sentence.cell is not None and "额" in sentence.cell.header
        return tabled or any(low <= place < high for low, high in self.quotas)

    def _of_others(self, sheet: Sheet, fact: Fact, sentence: Sentence) -> bool:
        """以上材料…不必寄纸质件 is said of the things of its own part."""
        if not _ABOVE.search(self.text, sentence.start, fact.start):
            return False
        near = self.catalogue.near(sentence.point)
        return bool(near) and sheet not in near

    def _put(self, sheet: Sheet, fact: Fact, sentence: Sentence, sure: float) -> None:
        path = fact.path
        if path == WAYS and self._of_others(sheet, fact, sentence):
            return
        if path == WAYS:
            own = sentence.point == sheet.point >= -1 and fact.value != "paper"
            sheet.note_way(f"{fact.value}, in its own point" if own else str(fact.value), sure)
            return
        counted = path in _COUNTS and sheet.kind not in _NO_PRINTS
        sheets = _OF_SHEETS.search(self.text, fact.start, fact.end)
        counted = counted and (sentence.cell is not None or bool(sheets))
        if counted and (self._is_a_copy(sheet, fact) or self._on_paper(fact, sentence)):
            path = "paper.copies"
            if path in sheet.values:
                return
        if path in sheet.values and _ADVISED.search(self.text, sentence.start, fact.start):
            return
        share = sure
        sure *= fact.confidence
        if self.document.clean.is_doubtful(fact.start, fact.end):
            sure *= _DOUBTFUL
        firm = strength(self.text, fact.start, fact.end)
        sheet.put(path, fact.value, Ground((path,), fact.start, fact.end, sure, firm, share=share))
        self.placed.append((fact.start, fact.end))

    def _is_a_copy(self, sheet: Sheet, fact: Fact) -> bool:
        """身份证复印件1份 is on paper, whatever else the notice asks for."""
        words = self.text[fact.start : fact.end]
        copied = sheet.name.endswith(_PRINTED)
        return copied and bool(_COPIED.fullmatch(words))

    def _are_copies(self, fact: Fact, sentence: Sentence) -> bool:
        several = isinstance(fact.value, int) and fact.value >= _COPIES
        apart = "每份" in self.text[fact.end : sentence.end]
        words = self.text[fact.start : fact.end]
        return several and not apart and bool(_EXACTLY.fullmatch(words))

    def _on_paper(self, fact: Fact, sentence: Sentence) -> bool:
        """Whether what is counted are copies on paper, by the nearest word that tells."""
        if self._are_copies(fact, sentence):
            return True
        header = sentence.cell.header if sentence.cell else ""
        if header and (_PAPER.search(header) or _ELECTRONIC.search(header) or "份数" in header):
            return not _ELECTRONIC.search(header)
        before = self.text[sentence.start : fact.end]
        paper = max((one.end() for one in _PAPER.finditer(before)), default=0)
        electronic = max((one.end() for one in _ELECTRONIC.finditer(before)), default=0)
        if paper or electronic:
            return paper > electronic
        behind = self.text[fact.end : sentence.end]
        if _PAPER.search(behind) and not _ELECTRONIC.search(behind):
            return True
        titles = "".join(one.title for one in list(self.document.above(sentence.point))[1:])
        if _PAPER.search(titles) or _ELECTRONIC.search(titles):
            return not _ELECTRONIC.search(titles)
        return self._among_papers(fact, sentence)

    def _among_papers(self, fact: Fact, sentence: Sentence) -> bool:
        """Where the rest of the line speaks of paper, or the points beside it count copies."""
        own = sentence.text
        if not _ONE_COPY.fullmatch(self.text[fact.start : fact.end]) or _ONLINE.search(own):
            return False
        if re.match(r"[一-龥《]", self.text[fact.end : fact.end + 1]):
            return False
        line = self.text.rfind("\n", 0, sentence.start) + 1
        words = self.text[line : sentence.start]
        if _PAPER.search(words) and not _ELECTRONIC.search(words):
            return True
        if (whole(_NUMBER_OF.sub("", self.text[fact.start : fact.end])) or 0) < _SEVERAL:
            return False
        points = self.document.points
        parent = points[sentence.point].parent if sentence.point >= 0 else -1
        beside = [one for one in points if one.parent == parent >= 0]
        return any(_COPIES_TOLD.search(self.text, one.start, one.end) for one in beside)
