"""Which item each fact belongs to: the thing beside it, the nearest before it, its heading."""

import re
from collections.abc import Iterator, Sequence

from app.domain.notice import Kind, Per
from app.notices.reader.facts import files, lengths, papers, pictures
from app.notices.reader.facts.fact import ANY, Fact, Finder
from app.notices.reader.grammar.strength import strength
from app.notices.reader.layout.document import Sentence
from app.notices.reader.things import asking
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Ground, Sheet

FINDERS: tuple[Finder, ...] = (lengths.find, files.find, pictures.find, papers.find)
_SHARED = re.compile(
    r"均|每(?=[张幅个份件段])|都|各(?!类|项|级|区|单|地)|分别|以上|上述|一律|统一|全部|所有"
)
_BESIDE = re.compile(
    r"^(?:（[^（）]{1,60}）|》|”|原件|电子版|纸质版|扫描件|复印件|各|共|[：为，])*$"
)
_BEFORE = re.compile(
    r"^(?:以内|左右|以上|以下)?的?(?:近期|本人|彩色|清晰|高清|个人|相关)?(?:《|“)?$"
)
_PAPER = re.compile(r"纸质|书面|一式|打印|邮寄|寄送|寄至|原件|装订")
_ELECTRONIC = re.compile(r"电子|邮箱|邮件|[Ww]ord|扫描|jpg|上传|光盘|U盘|PDF|WORD|格式|Excel|EXCEL")
_LEAVES = re.compile(
    r"以上|上述|所有|全部|各类|请|文件|电子|纸质|材料|照片|视频|[^，。；]{2,10}和[^，。；]{2,10}提供"
)
_EVERY = re.compile(r"每人|每名|每位|每个?人选|每名?(?:候选人|推荐对象|选手|教师|对象)")
_EACH_UNIT = re.compile(r"每个?(?:单位|区|县|学校|学会)|各单位(?!负责)")
_NUMBERED = ("chars", "pages", "seconds", "bytes", "pictures", "photo_size", "background")
_COUNTS = ("count.min", "count.max")


class Assignment:
    def __init__(self, catalogue: Catalogue, quotas: Sequence[tuple[int, int]] = ()) -> None:
        self.catalogue = catalogue
        self.quotas = quotas
        """Stretches whose numbers are quotas, and count nothing that is handed in."""
        self.document = catalogue.document
        self.text = self.document.text
        self.placed: list[tuple[int, int]] = []
        """Stretches that became facts."""
        self._subjects: dict[int, list[Sheet]] = {}
        for sentence in self.document.sentences:
            if not self._is_idle(sentence):
                self._sentence(sentence)

    def _is_idle(self, sentence: Sentence) -> bool:
        return (
            asking.tells(sentence)
            or self.catalogue.topic.is_outside(sentence)
            or asking.is_condition(self.document, sentence.point)
        )

    def _sentence(self, sentence: Sentence) -> None:
        for fact in self.facts(sentence):
            for sheet in self._owners(fact, sentence):
                self._put(sheet, fact, sentence)
        for one in self.catalogue.named[sentence.number]:
            if one.start - sentence.start <= 30 or not self._subjects.get(sentence.point):
                found = self.catalogue.resolve(one)
                if found:
                    self._subjects[sentence.point] = found

    @staticmethod
    def facts(sentence: Sentence) -> Iterator[Fact]:
        text, offset = sentence.text, sentence.start
        for finder in FINDERS:
            for one in finder(text, 0, len(text)):
                yield Fact(one.path, one.value, one.start + offset, one.end + offset, one.kinds, one.rule, one.confidence, one.adjacent)  # fmt: skip

    def owners_of_name(self, sentence: Sentence, place: int, rule: str) -> list[Sheet]:
        """Which items a pattern for names at `place` is meant for."""
        clause = max(self.text.rfind(sign, sentence.start, place) for sign in "，；。：") + 1
        clause = max(clause, sentence.start)
        group = self.catalogue.joined_group(sentence, place + 1)
        named = [one for one in group if one.start >= clause]
        lead = self.text[clause:place]
        found = self._sheets(named) or self._told(rule)
        if found:
            return found
        probe = Fact("naming", "", place, place, ANY, "naming")
        titled = self._titled(sentence.point, probe) if sentence.point >= 0 else []
        if titled:
            return titled
        home = self._home(sentence)
        if not home and re.search(r"文件|材料|文档|附件|作品|电子版|^$", lead):
            return [one for one in self.catalogue.sheets if one.mention.start < place]
        return home or self._nearest(probe, sentence) or self._inherited(probe, sentence)

    def _told(self, rule: str) -> list[Sheet]:
        """What the rule itself says it names: …作为照片名."""
        told = re.search(r"照片|图片|视频|短片|音频", rule)
        if told is None:
            return []
        mention = Mention(0, 0, told[0], Kind.PHOTO)
        return self.catalogue.resolve(mention)

    def _owners(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        if fact.adjacent and any(low <= fact.start < high for low, high in self.quotas):
            return []
        beside = self._beside(fact, sentence)
        category = self.catalogue.categories.of(sentence)
        if category and sentence.cell is None:
            return self._in_category(fact, sentence, category, beside)
        home = self._home(sentence)
        if fact.adjacent:
            return beside or self._counted(fact, sentence, home)
        if home and not set(beside) <= set(home):
            beside = []
        if home:
            return self._at_home(fact, sentence, beside, home)
        for found in (
            beside,
            self._nearest(fact, sentence),
            self._inherited(fact, sentence),
            self._following(fact, sentence),
            self._only(fact),
        ):
            fitting = [one for one in found if one.kind in fact.kinds]
            if fitting:
                return fitting
        return []

    def _home(self, sentence: Sentence) -> list[Sheet]:
        """Of the point of a list; a later paragraph that speaks of all is not at home there."""
        home = self.catalogue.home(sentence.point)
        if not home or sentence.point < 0:
            return home
        start = self.document.points[sentence.point].start
        if "\n" in self.text[start : sentence.start] and _LEAVES.match(sentence.text):
            return []
        return home

    def _in_category(
        self, fact: Fact, sentence: Sentence, category: str, beside: list[Sheet]
    ) -> list[Sheet]:
        """Within a category a fact belongs to its own materials, else to its works."""
        inside = [one for one in self.catalogue.sheets if category in one.categories]
        near = [] if fact.adjacent else self._nearest(fact, sentence)
        for found in (beside, near):
            fitting = [one for one in found if one in inside and one.kind in fact.kinds]
            if fitting:
                return fitting
        if fact.adjacent:
            return []
        works = [one for one in inside if one.work]
        if not works and self.catalogue.categories.kind(category) in fact.kinds:
            works = [self.catalogue.add_work(sentence, category)]
        return [one for one in works if one.kind in fact.kinds]

    def _at_home(
        self, fact: Fact, sentence: Sentence, beside: list[Sheet], home: list[Sheet]
    ) -> list[Sheet]:
        """In a list of materials a fact belongs to what its own point asks for."""
        near = [one for one in self._nearest(fact, sentence) if one in home]
        for found in (beside, near, self._subjects.get(sentence.point, []), home):
            fitting = [one for one in found if one in home and one.kind in fact.kinds]
            if fitting:
                return fitting
        return []

    def _counted(self, fact: Fact, sentence: Sentence, home: list[Sheet]) -> list[Sheet]:
        """A point that is about one thing may count it anywhere: 照片。5至10张，…"""
        between = self.text[home[0].mention.end : fact.start] if len(home) == 1 else "，，"
        plain = (
            not re.search(r"每|证书|其中|合并|同时|另|分为|成果|附|如", between)
            and between.count("，") <= 1
        )
        return home if len(home) == 1 and home[0].mention.end <= fact.start and plain else []

    def _beside(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        """Right behind the thing, or right before it: 照片3张, 3分钟以内的视频."""
        group = self.catalogue.joined_group(sentence, fact.start + 1)
        if group and _BESIDE.match(self.text[group[-1].end : fact.start]):
            return self._sheets(group if self._shares(fact, group) else group[-1:])
        for mention in self.catalogue.named[sentence.number]:
            if mention.start <= fact.start and fact.end <= mention.end:
                return self._sheets([mention])
            if mention.start >= fact.end:
                between = self.text[fact.end : mention.start]
                return self._sheets([mention]) if _BEFORE.match(between) else []
        return []

    def _shares(self, fact: Fact, group: list[Mention]) -> bool:
        """What is said right behind A和B is said of both, but for a number of the last."""
        between = self.text[group[-1].end : fact.start]
        if len(group) < 2:
            return False
        if _SHARED.search(between + self.text[fact.start : fact.end]):
            return True
        if "（" in between:
            pictures = {Kind.PHOTO, Kind.HEADSHOT}
            return {one.kind for one in group} <= pictures and not fact.adjacent
        return not fact.adjacent and not fact.path.startswith(_NUMBERED)

    def _nearest(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        group = self.catalogue.joined_group(sentence, fact.start + 1)
        since = group[-1].end if group else sentence.start
        everything = self._everything(since, fact, sentence)
        if everything:
            return everything
        named = [one for one in self.catalogue.named[sentence.number] if one.end <= fact.start]
        for mention in reversed(named):
            found = [one for one in self._sheets([mention]) if one.kind in fact.kinds]
            if (
                found
                and mention in group
                and (
                    _SHARED.search(self.text[since : fact.end])
                    or len(group) > 1
                    and self._after_comma(since, fact)
                )
            ):
                return self._sheets(group)
            if found:
                return found
        return []

    def _after_comma(self, since: int, fact: Fact) -> bool:
        between = self.text[since : fact.start]
        return (
            bool(re.match(r"[，须应要请需提均都由报采为使以格用]|$", between))
            and "其中" not in between
        )

    def _everything(self, since: int, fact: Fact, sentence: Sentence) -> list[Sheet]:
        """All items, where 上述材料 stands nearer than any name."""
        clause = max(since, self.text.rfind("；", sentence.start, fact.start) + 1)
        if fact.path.startswith("count"):
            return []
        if re.search(r"(?:其余|其他)[^，。；]{0,6}$", self.text[clause : fact.start]):
            named = self._sheets(list(self.catalogue.named[sentence.number]))
            return [
                one
                for one in self.catalogue.sheets
                if one not in named and one.mention.start < fact.start
            ]
        found = self.catalogue.everything(clause, fact.start)
        above = re.search(r"以上|上述", self.text[clause : fact.start])
        near = self.catalogue.near(sentence.point) if above else []
        if near and found:
            return near
        return [one for one in found if one.mention.start < fact.start]

    def _inherited(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        point = sentence.point
        while True:
            found = [one for one in self._subjects.get(point, []) if one.kind in fact.kinds]
            if found or point < 0:
                return found
            titled = self._titled(point, fact)
            if titled:
                return titled
            point = self.document.points[point].parent

    def _titled(self, point: int, fact: Fact) -> list[Sheet]:
        title = self.document.points[point].title
        if not re.search(r"作品|照片|视频|材料|稿件|图片", title):
            return []
        if "材料" in title:
            return []
        kinds = {"照片": {Kind.PHOTO, Kind.HEADSHOT}, "图片": {Kind.PHOTO}, "视频": {Kind.VIDEO}}
        for word, of in kinds.items():
            if word in title:
                return [one for one in self.catalogue.sheets if one.kind in of & fact.kinds]
        return [one for one in self.catalogue.sheets if one.work and one.kind in fact.kinds]

    def _following(self, fact: Fact, sentence: Sentence) -> list[Sheet]:
        named = [one for one in self.catalogue.named[sentence.number] if one.start >= fact.end]
        return self._sheets(named[:1])

    def _only(self, fact: Fact) -> list[Sheet]:
        fitting = [one for one in self.catalogue.sheets if one.kind in fact.kinds]
        return fitting if len(fitting) == 1 else []

    def _sheets(self, named: list[Mention]) -> list[Sheet]:
        found: list[Sheet] = []
        for mention in named:
            found += [one for one in self.catalogue.resolve(mention) if one not in found]
        return found

    def _put(self, sheet: Sheet, fact: Fact, sentence: Sentence) -> None:
        path = fact.path
        if (
            path in _COUNTS
            and self._on_paper(fact, sentence)
            and sheet.kind not in {Kind.PHOTO, Kind.VIDEO}
        ):
            path = "paper.copies"
        sure = fact.confidence * (
            0.7 if self.document.clean.is_doubtful(fact.start, fact.end) else 1
        )
        firm = strength(self.text, fact.start, fact.end)
        sheet.put(path, fact.value, Ground((path,), fact.start, fact.end, sure, firm))
        self.placed.append((fact.start, fact.end))

    def _on_paper(self, fact: Fact, sentence: Sentence) -> bool:
        before = self.text[sentence.start : fact.end]
        paper = max((one.end() for one in _PAPER.finditer(before)), default=0)
        electronic = max((one.end() for one in _ELECTRONIC.finditer(before)), default=0)
        if paper or electronic:
            return paper > electronic
        behind = self.text[fact.end : sentence.end]
        if _PAPER.search(behind) and not _ELECTRONIC.search(behind):
            return True
        titles = "".join(one.title for one in list(self.document.above(sentence.point))[1:])
        return bool(_PAPER.search(titles)) and not _ELECTRONIC.search(titles)


def each(text: str) -> Per | None:
    if _EVERY.search(text):
        return Per.NOMINEE
    return Per.UNIT if _EACH_UNIT.search(text) else None
