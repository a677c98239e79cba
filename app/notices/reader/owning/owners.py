"""Whose a fact is: the thing beside it, the nearest before it, its point's, its heading's."""

import re
from collections.abc import Sequence

from app.domain.notice import Kind
from app.notices.reader.facts import lengths
from app.notices.reader.facts.fact import MEDIA, WAYS, Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning import (
    filed,
    general,
    headed,
    jointly,
    leads,
    numbering,
    owner_words,
    sweeps,
    wholes,
)
from app.notices.reader.things import joining
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

Owned = tuple[list[Sheet], float]
"""Items, and how sure it is that the fact is theirs, as a share of the fact's own confidence."""

_BESIDE_SURE, _HOME_SURE, _NEAR_SURE, _FAR_SURE, _GUESS_SURE = 1.0, 0.98, 0.93, 0.88, 0.75
_NOBODY: Owned = ([], 0.0)
_OF_ITSELF = {"colour", "pose", "background", "photo_size", "columns"}
_AT_ONCE = 2
_OF_OTHERS = (
    general.is_of_an_unread,
    general.is_of_an_unread_head,
    general.is_of_a_part,
    general.is_of_unread_things,
    general.is_in_anothers_brackets,
    jointly.is_of_an_unasked,
    numbering.counts_all,
)
_TOUCHING = {"", "》", "》的", "的"}


class Owners:
    """`subjects` holds what each point has spoken of last; the caller keeps it up to date."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.text = catalogue.document.text
        self.subjects: dict[int, list[Sheet]] = {}
        self.latest: dict[int, list[Sheet]] = {}
        """Whose another fact of the same sentence was."""

    def of(self, told: Fact, sentence: Sentence) -> Owned:
        fact = filed.narrowed(self.text, told, sentence)
        if fact.rule == lengths.ABSTRACT:
            return [one for one in self.catalogue.sheets if "摘要" in one.name], _NEAR_SURE
        files = filed.meant(self.catalogue, fact, sentence)
        found, sure = self._fitting(fact, (files, _FAR_SURE))
        if not files:
            found, sure = self._of(fact, sentence)
        left = sweeps.left_out_behind(self.catalogue, fact, sentence)
        return [one for one in found if one not in left], sure

    def _of(self, fact: Fact, sentence: Sentence) -> Owned:
        if self._of_another(fact, sentence):
            return _NOBODY
        of_several = (
            jointly.parts,
            jointly.in_brackets,
            jointly.in_turn,
            jointly.each,
            jointly.named,
        )
        finders = (*of_several, leads.labelled, leads.parallel, numbering.apart)
        told = (finder(self.catalogue, fact, sentence) for finder in finders)
        if several := next((one for one in told if one), None):
            return self._fitting(fact, (several, _NEAR_SURE))
        beside = self.beside(fact, sentence)
        category = self.catalogue.categories.of(sentence)
        if category and sentence.cell is None:
            return self._in_category(fact, sentence, category, beside)
        home = self.home(sentence)
        if sentence.cell is not None and home:
            own = [one for one in beside if one in home]
            return self._fitting(fact, (own, _BESIDE_SURE), (home, _HOME_SURE))
        if fact.adjacent:
            each = owner_words.PER_NOUN.search(self.text[sentence.start : fact.start])
            known = beside and not (each and home)
            return (beside, _BESIDE_SURE) if known else self._counted(fact, sentence, home)
        return self._said_at_large(fact, sentence, beside, home)

    def _said_at_large(
        self, fact: Fact, sentence: Sentence, beside: list[Sheet], home: list[Sheet]
    ) -> Owned:
        told = sweeps.numbered(self.catalogue, fact, sentence)
        if told is not None and not beside:
            return self._fitting(fact, (told, _NEAR_SURE))
        if home:
            return self._at_home(fact, sentence, beside, home)
        return self._at_large(fact, sentence, beside)

    def _at_large(self, fact: Fact, sentence: Sentence, beside: list[Sheet]) -> Owned:
        return self._fitting(
            fact,
            (beside, _BESIDE_SURE),
            (self.nearest(fact, sentence), _NEAR_SURE),
            (headed.annexed(self.catalogue, sentence, fact), _FAR_SURE),
            (self.inherited(fact, sentence), _FAR_SURE),
            (self._following(fact, sentence), _GUESS_SURE),
            (self._only(fact), _GUESS_SURE),
            (self.latest.get(sentence.number, []), _GUESS_SURE),
        )

    def _of_another(self, fact: Fact, sentence: Sentence) -> bool:
        if any(one(self.catalogue, fact, sentence) for one in _OF_OTHERS):
            return True
        behind = owner_words.ITS_NOUN.match(self.text[fact.end : sentence.end])
        if behind is None or fact.path in _OF_ITSELF:
            return False
        named = self.catalogue.named[sentence.number]
        return not any(
            (0 <= one.start - fact.end <= behind.end() and self.sheets([one]))
            or one.start <= fact.start < one.end
            for one in named
        )

    def home(self, sentence: Sentence) -> list[Sheet]:
        """Of the point of a list; a later paragraph that speaks of all is not at home there."""
        home = self.catalogue.home(sentence.point)
        if not home or sentence.point < 0:
            return home
        document = self.catalogue.document
        start = document.points[sentence.point].start
        if start >= sentence.start:
            return home
        if wholes.opens(self.catalogue, sentence):
            return []
        apart = "\n" in self.text[start : sentence.start]
        if self._opens_elsewhere(sentence, home, apart=apart):
            return []
        left = apart and (leads.leaves(sentence.text) or leads.is_past_the_list(document, sentence))
        return [] if left else home

    def _opens_elsewhere(self, sentence: Sentence, home: list[Sheet], *, apart: bool) -> bool:
        """推荐表须签字: a later sentence that begins with the thing of another point."""
        first = next(iter(self.catalogue.named[sentence.number]), None)
        if first is None or first.generic or first.start - sentence.start > _AT_ONCE:
            return False
        found = self.sheets([first])
        if not found or any(one in home for one in found):
            return False
        says = owner_words.IS.match(self.text, first.end, sentence.end)
        return apart or bool(says or owner_words.OF_THEM.search(sentence.text))

    def beside(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        """Right behind the thing, or right before it: 照片3张, 3分钟以内的视频."""
        group = joining.group_before(
            self.catalogue.document, self.catalogue.named[sentence.number], fact.start + 1
        )
        if fact.adjacent and group and "，" in self.text[group[-1].end : fact.start]:
            ahead = self._following(fact, sentence)
            named = self.catalogue.named[sentence.number]
            if len(ahead) == 1 and numbering.stands_right_before(self.text, fact, named):
                return ahead
        if group and owner_words.BESIDE.match(self.text[group[-1].end : fact.start]):
            told = jointly.beside(self.text, fact, group)
            found = self.sheets(told)
            if len(told) == 1:
                found = general.meant(self.catalogue, told[0], found, sentence)
            if found or not general.touches(self.catalogue, fact, sentence):
                return found
        for mention in self.catalogue.named[sentence.number]:
            if mention.start <= fact.start and fact.end <= mention.end:
                return self.sheets([mention])
            if mention.start >= fact.end:
                between = self.text[fact.end : mention.start]
                counts = fact.adjacent and owner_words.COUNTED_BEFORE.match(between)
                return self.sheets([mention]) if counts or owner_words.BEFORE.match(between) else []
        return []

    def nearest(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        group = jointly.run(self.catalogue, sentence, fact.start + 1)
        since = group[-1].end if group else sentence.start
        left_out = sweeps.all_but(self.catalogue, fact, sentence)
        if left_out:
            return left_out
        everything = sweeps.swept(self.catalogue, since, fact, sentence)
        if everything:
            return everything
        if more := sweeps.annexed(self.catalogue, fact, sentence):
            return more
        named = [one for one in self.catalogue.named[sentence.number] if one.end <= fact.start]
        for mention in reversed(
            joining.outside_brackets(self.catalogue.document, named, fact.start)
        ):
            if owner_words.COMPARED.match(self.text, mention.end, fact.start):
                continue
            found = [one for one in self.sheets([mention]) if one.kind in fact.kinds]
            found = general.meant(self.catalogue, mention, found, sentence)
            if found and mention in group and jointly.is_of_all(self.text, since, fact, group):
                return self.sheets(group)
            if found:
                return found
        return []

    def inherited(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        """What the point has spoken of before, or a point that it is part of."""
        point = sentence.point
        while True:
            found = [one for one in self.subjects.get(point, []) if one.kind in fact.kinds]
            if found or point < 0:
                return found
            titled = headed.titled(self.catalogue, point, fact)
            if titled:
                return titled
            point = self.catalogue.document.points[point].parent

    def sheets(self, named: Sequence[Mention]) -> list[Sheet]:
        found: list[Sheet] = []
        for mention in named:
            found += [one for one in self.catalogue.resolve(mention) if one not in found]
        return found

    @staticmethod
    def _fitting(fact: Fact, *ways: Owned) -> Owned:
        """The first way that leads to items of a kind that the fact can speak of."""
        for found, sure in ways:
            fitting = [one for one in found if one.kind in fact.kinds]
            if fitting:
                return fitting, sure
        return _NOBODY

    def _in_category(
        self, fact: Fact, sentence: Sentence, category: str, beside: list[Sheet]
    ) -> Owned:
        """Within a category a fact belongs to its own materials, else to its works."""
        inside = [one for one in self.catalogue.sheets if category in one.categories]
        if fact.adjacent and beside:
            return beside, _BESIDE_SURE
        near = [] if fact.adjacent else self.nearest(fact, sentence)
        found, sure = self._fitting(
            fact,
            ([one for one in beside if one in inside], _BESIDE_SURE),
            ([one for one in near if one in inside], _NEAR_SURE),
        )
        if found or fact.adjacent:
            return found, sure
        stem = category.rstrip("类组")
        called = {category, stem, f"{stem}作品", f"{category}作品"}
        works = [one for one in inside if one.work or one.name in called]
        if not works and (kind := self.catalogue.categories.kind(category)) in fact.kinds:
            if inside and kind is Kind.OTHER:
                return self._fitting(fact, (inside, _FAR_SURE))
            works = [self.catalogue.add_work(sentence, category)]
        return self._fitting(fact, (works, _NEAR_SURE))

    def _at_home(
        self, fact: Fact, sentence: Sentence, beside: list[Sheet], home: list[Sheet]
    ) -> Owned:
        """In a list of materials a fact belongs to what its own point asks for."""
        if not set(beside) <= set(home) and not self._touched(fact, sentence):
            beside = []
        home = [one for one in home if one.mention.start < sentence.end]
        if not home:
            return self._at_large(fact, sentence, beside)
        if owner_words.OF_EACH.match(self.text, sentence.start, fact.start):
            return self._fitting(fact, (home, _HOME_SURE))
        near = [one for one in self.nearest(fact, sentence) if one in home]
        spoken = [one for one in self.subjects.get(sentence.point, []) if one in home]
        return self._fitting(
            fact,
            (beside, _BESIDE_SURE),
            (near, _HOME_SURE),
            (spoken, _HOME_SURE),
            (home, _HOME_SURE if len(home) == 1 else _FAR_SURE),
        )

    def _touched(self, fact: Fact, sentence: Sentence) -> bool:
        """申报书Word版, in the point of another thing: nothing stands between."""
        named = self.catalogue.named[sentence.number]
        return any(self.text[one.end : fact.start] in _TOUCHING for one in named)

    def _counted(self, fact: Fact, sentence: Sentence, home: list[Sheet]) -> Owned:
        """A point that is about one thing may count it anywhere: 照片。5至10张，…"""
        if home and home[0].point < -1:
            return home, _NEAR_SURE
        if jointly.are_counted_alike(self.catalogue, fact, sentence, home):
            return home, _NEAR_SURE
        if len(home) != 1 or home[0].mention.end > fact.start:
            return _NOBODY
        between = owner_words.FOR_EACH.sub("", self.text[home[0].mention.end : fact.start])
        between = owner_words.FOR_ONE.sub("", between)
        inside = range(home[0].mention.end, fact.start)
        others = any(one.start in inside for one in self.catalogue.named[sentence.number])
        made = owner_words.PRINTED.search(between) or home[0].kind in MEDIA
        clauses = 4 if made or not others else 1
        if owner_words.ELSEWHERE.search(between) or between.count("，") > clauses:
            return _NOBODY
        return home, _HOME_SURE

    def _following(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        named = [one for one in self.catalogue.named[sentence.number] if one.start >= fact.end]
        between = self.text[fact.end : named[0].start] if named else ""
        along = fact.path != WAYS and owner_words.TAKEN_ALONG.search(between)
        return [] if along or re.search("[）；]", between) else self.sheets(named[:1])

    def _only(self, fact: Fact) -> list[Sheet]:
        fitting = [one for one in self.catalogue.sheets if one.kind in fact.kinds]
        return fitting if len(fitting) == 1 else []
