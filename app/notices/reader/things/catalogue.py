"""Which of the things that a notice names it asks for, and which name means which of them."""

from dataclasses import replace
from functools import cached_property

from app.domain.notice import Kind
from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import (
    again,
    annexed,
    asking,
    described,
    divisions,
    joining,
    literal,
    named,
    objects,
    requests,
    rows,
    sifting,
    specified,
    spoken,
    spotted,
    stages,
    telling,
    tracks,
    volumes,
    works,
)
from app.notices.reader.things.categories import Categories, is_heading
from app.notices.reader.things.likeness import is_another, is_for_others, of_one_annex
from app.notices.reader.things.mentions import GENERIC, Mention
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic


class Catalogue:
    """The items asked for, in the order in which the notice first asks for them."""

    def __init__(self, document: Document, topic: Topic) -> None:
        self.document = document
        self.topic = topic
        self.sheets: list[Sheet] = []
        self.categories = Categories(document)
        self._taking = False
        for sentence in document.sentences:
            self._enter(sentence)
        self.sheets += specified.specified(document, topic, self.sheets)
        self.sheets += specified.unnamed(document, topic, self.sheets)
        self._enter_spotted()
        self.found = tuple(sorted(self.sheets, key=lambda one: one.mention.start))
        kept = sifting.sifted(document, topic, self.found)
        several = specified.completed(document, topic, self.found, kept)
        several = annexed.forms(document, topic, works.by_sorts(document, topic, several))
        self.sheets = sorted(several, key=lambda one: one.mention.start)
        self.named = literal.again(document, self.sheets, self.named)

    @cached_property
    def named(self) -> dict[int, tuple[Mention, ...]]:
        """The mentions of each sentence, by its number."""
        return named.in_each(self.document)

    def resolve(self, mention: Mention) -> list[Sheet]:
        """The items that a name means; a general name such as 照片 may mean several."""
        found = volumes.meant(self.document, self.sheets, mention)
        found = stages.fitting(self.document, found, mention)
        return tracks.fitting(self.document, found, mention)

    def everything(self, start: int, end: int) -> list[Sheet]:
        """All items, where the words between mean all: 上述材料."""
        return list(self.sheets) if spoken.is_everything(self.document.text[start:end]) else []

    def _enter(self, sentence: Sentence) -> None:
        if asking.tells(sentence) or self.topic.is_outside(sentence):
            return
        if asking.is_share(self.document, sentence.point):
            return
        aside = asking.is_condition(self.document, sentence.point)
        before: Mention | None = None
        if self._is_heading(sentence):
            return
        listed = self._goes_on(sentence)
        sorts = list(divisions.named(self.document, sentence))
        taken = False
        given = named.given(self.document)[sentence.number]
        for mention in self.named[sentence.number]:
            if again.is_of_the_above(self.document, sentence, mention):
                continue
            chained = (
                taken
                and before is not None
                and joining.joined(self.document, before, mention, "、；")
            )
            first = listed and mention.start - sentence.start <= 24 and before is None
            first = first and not mention.generic
            fits = self._fits(sentence, mention)
            asked = (fits and (chained or first)) or requests.asked(
                self.document, sentence, mention
            )
            as_told = before is None and described.described(
                self.document, self.topic, sentence, mention
            )
            asked = asked or (as_told and fits and not self.resolve(mention))
            asked = asked or mention in sorts or (fits and objects.holds(given, mention))
            if self._in_brackets(sentence, mention) and not asked:
                continue
            asked = asked and (not aside or self._filled_in(sentence, mention))
            taken = asked and not mention.refers
            if taken:
                self._add(sentence, mention)
            before = mention
        self._taking = bool(before) and taken

    def _enter_spotted(self) -> None:
        """Names that no verb asks for, likeliest first: sifting.py tells which are asked for."""
        told = [
            (spotted.chance(self.document, mention), sentence, mention)
            for sentence in self.document.sentences
            for mention in self.named[sentence.number]
        ]
        likely = [one for one in told if one[0] >= _LIKELY]
        for _chance, sentence, mention in sorted(likely, key=lambda one: -one[0]):
            aside = self._is_example(sentence, mention) or requests.refused(sentence, mention)
            aside = aside or again.is_of_the_above(self.document, sentence, mention)
            aside = aside or (mention.titled and mention.refers)
            if not aside and not self.resolve(mention):
                self._add(sentence, mention, alone=True)

    def _is_example(self, sentence: Sentence, mention: Mention) -> bool:
        """证明材料。获奖证书、论文首页等: what may be among it."""
        behind = self.document.text[mention.end : sentence.end]
        return bool(self.home(sentence.point)) and bool(_AND_SO_ON.search(behind))

    def _fits(self, sentence: Sentence, mention: Mention) -> bool:
        lead, behind = requests.beside(self.document, sentence, mention)
        return not requests.excluded(sentence, mention, lead, behind)

    def _filled_in(self, sentence: Sentence, mention: Mention) -> bool:
        """Among conditions only a form that some must fill in: 填写《延期申请表》一式两份."""
        lead = self.document.text[sentence.start : mention.start]
        return mention.titled and bool(_FILLED_IN.search(lead))

    def _is_heading(self, sentence: Sentence) -> bool:
        """The title above a list of things is none of them."""
        point = sentence.point
        if point < 0 or not is_heading(self.document, point):
            return False
        return asking.lists(self.document, point + 1)

    def _goes_on(self, sentence: Sentence) -> bool:
        """A；B；C: the list that the sentence before was part of goes on here."""
        joined = self.document.text[: sentence.start].rstrip().endswith("；")
        return self._taking and joined and sentence.cell is None

    def _in_brackets(self, sentence: Sentence, mention: Mention) -> bool:
        before = self.document.text[sentence.start : mention.start]
        return before.count("（") > before.count("）")

    def _add(self, sentence: Sentence, mention: Mention, *, alone: bool = False) -> None:
        if not mention.name.strip() or len(self.sheets) >= MOST:
            return
        if _WORK_FILE.fullmatch(mention.name) and any(one.work for one in self.sheets):
            return
        known = self._known(sentence, mention)
        later = len(known) == 1 and stages.is_again(self.document, known, mention)
        known = [] if later else known
        if known:
            for one in known if len(known) == 1 else []:
                one.titles |= {mention.name} if mention.titled else set()
                one.names.add(mention.name)
                self._settle(one, sentence, mention)
                one.categories.add(self.categories.label(sentence) or "")
            return
        kind = (
            self.topic.work_kind
            if mention.kind is Kind.OTHER is not self.topic.work_kind and _WORK.search(mention.name)
            else telling.kind_of(self.document, sentence, mention)
        )
        name = specified.called(self.topic, mention.name)
        sheet = Sheet(mention, kind, name or mention.name, sentence.point, names={mention.name})
        sheet.names |= again.short_names(self.document, mention.name)
        fits = self.topic.contest and kind is self.topic.work_kind is not Kind.OTHER
        first = not any(one.work for one in self.sheets)
        fits = fits and first and not mention.name.endswith(("版", "原片"))
        sheet.again, sheet.spotted = later, alone
        sheet.chance = spotted.chance(self.document, mention)
        sheet.work = fits or bool(_IS_WORK.search(mention.name))
        sure = requests.how_surely(self.document, sentence, mention)
        sheet.sure = sure
        sheet.categories.add(self.categories.label(sentence) or "")
        sheet.titles |= {mention.name} if mention.titled else set()
        place = (mention.start, mention.end)
        told = min(sure, _KIND_SURE if nouns.is_known(mention.name) else _KIND_GUESSED)
        sheet.grounds += [Ground(("name",), *place, sure), Ground(("kind",), *place, told)]
        self.sheets.append(sheet)

    def _known(self, sentence: Sentence, mention: Mention) -> list[Sheet]:
        """The items that a name means; none where it is another thing under a like name."""
        known = self.resolve(mention) or self._again(sentence, mention)
        known = known or self._without_whose(mention)
        known = known or of_one_annex(self.document.text, self.sheets, mention)
        beside = mention.generic and self._beside_others(sentence, mention, known)
        staged = known and _STAGED.match(mention.name) and mention.name not in known[0].names
        other = mention.titled and len(known) == 1 and is_another(known[0], mention)
        other = other and mention.name not in known[0].names
        other = other or (
            len(known) == 1 and is_for_others(self.document.text, known[0].mention, mention)
        )
        return [] if beside or staged or other else known

    def _without_whose(self, mention: Mention) -> list[Sheet]:
        """候选人申请表, where one 奖学金申请表 has been asked for."""
        whose = _WHOSE.match(mention.name)
        if whose is None or mention.titled or mention.kind is not Kind.FORM:
            return []
        found = self.resolve(replace(mention, name=mention.name[whose.end() :]))
        return found if len(found) == 1 and found[0].kind is Kind.FORM else []

    def add_work(self, sentence: Sentence, category: str) -> Sheet:
        """The works of a category that the notice describes without naming them."""
        point = self.document.points[sentence.point]
        while self.categories.of(sentence) and point.parent >= 0 and category not in point.title:
            point = self.document.points[point.parent]
        start, end = point.body, min(point.end, point.body + len(category))
        kind = self.categories.kind(category)
        name = category if category.endswith("作品") else f"{category}作品"
        sheet = Sheet(Mention(start, end, name, kind), kind, name, sentence.point, work=True)
        sheet.categories.add(category)
        sheet.grounds.append(Ground(("name", "kind"), start, end, 0.8, inferred=True))
        vague = [one for one in self.sheets if one.work and one.categories == {""}]
        self.sheets = [one for one in self.sheets if one not in vague]
        self.sheets.append(sheet)
        self.sheets.sort(key=lambda one: one.mention.start)
        return sheet

    def near(self, point: int) -> list[Sheet]:
        """The items of the part that a point stands in, from the innermost part that has any."""
        parts = list(self.document.above(point))
        for part in parts[1:] if asking.lists(self.document, point) else parts:
            inside = [one for one in self.sheets if self.document.is_below(one.point, part)]
            if inside:
                return inside
        return []

    def _again(self, sentence: Sentence, mention: Mention) -> list[Sheet]:
        """局部图片 in the point about 作品图片 is no further item."""
        tail = next((one for one in GENERIC if mention.name.endswith(one) and len(one) > 1), None)
        if requests.is_counted(self.document, sentence, mention) or self._in_run(mention):
            return []
        home = self.home(sentence.point)
        if tail is None or mention.titled or requests.lists_things(sentence):
            return []
        return [one for one in home if one.name.endswith(tail) and one.kind is mention.kind]

    def _in_run(self, mention: Mention) -> bool:
        """外观照片、通道照片: joined to a thing, and none of its own."""
        return self.document.text[mention.start - 1] in "、和及与"

    def _beside_others(self, sentence: Sentence, mention: Mention, known: list[Sheet]) -> bool:
        """全家福1张、生活的照片3张: counted beside others of its kind, it is one of its own."""
        told = range(sentence.start, mention.start)
        apart = all(
            one.mention.start in told and not one.name.endswith(mention.name) for one in known
        )
        return apart and requests.is_counted(self.document, sentence, mention)

    def home(self, point: int) -> list[Sheet]:
        """The items that a point of a list of materials is about."""
        if point < -1:
            named = rows.name(self.document, self.named, point)
            inside = [one for one in self.sheets if one.point == point]
            return inside or (self.resolve(named) if named else [])
        if point < 0 or not asking.lists(self.document, point):
            return []
        return [one for one in self.sheets if one.point == point]

    def _settle(self, sheet: Sheet, sentence: Sentence, mention: Mention) -> None:
        """A thing named in passing before it has a point of its own is at home there."""
        if sheet.point == sentence.point or not asking.lists(self.document, sentence.point):
            return
        if requests.heads(self.document, sentence, mention) and not self.home(sheet.point):
            sheet.point = sentence.point


_WHOSE = Pattern("(?:候选人|申请人|申报人|推荐人选|推荐对象|参评人|学生|本人)的?(?=[一-龥]{3}$)")
_FILLED_IN = Pattern(r"(?:填写|填报|填|提交|提供|报送|上报|递交|交|附|发)$")

_LIKELY, MOST = 0.03, 150
"""Chances of letters that are weighed at all; no notice asks for more things than that."""
_KIND_SURE, _KIND_GUESSED = 0.93, 0.8
"""A noun of the table tells the kind; another one's is guessed from what stands beside it."""
_AND_SO_ON = Pattern(r"等(?:$|[，；])")
_STAGED = Pattern(r"(?:[初复决预]赛|[初复终]评|中期|结题|年度|海选|[三五十]年)[一-龥]{2,}")
_WORK = Pattern(r"作品(?:[^，]{0,4}(?:版|文件|成品|作品)|（[^（）]*）)?$")
_IS_WORK = Pattern(r"(?:作品|成片)$|^(?:应征|参赛|参评|投稿)作品(?:设计)?(?:方案|稿|图)$")
_WORK_FILE = Pattern(r"(?:参赛|参评|投稿|应征)?作品(?:电子)?(?:文件|版|成品|原件|成片|电子版)?")
