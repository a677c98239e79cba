"""Which items a pattern for file names is meant for, by the words that it is said of."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import PICTURES
from app.notices.reader.grammar.numbers import whole
from app.notices.reader.layout.document import Sentence
from app.notices.reader.naming.before import ALL, REST, UNIFORM, Before
from app.notices.reader.naming.name_owners import called, only_on_paper, until
from app.notices.reader.owning import leads
from app.notices.reader.owning.assign import Assignment
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import GENERIC, Mention
from app.notices.reader.things.sheet import Sheet

_OPENS = Pattern(r"[“《【：]")
_EXCEPT = Pattern(r"除(?P<what>[^，。；]{1,30}?)(?:以外|之外|外)")
_OF_ALL = Pattern(r"均|都|一律|统一|其余|其他|各|文件")
_WORKS = Pattern(r"作品|成果|稿件|来稿|案例文件|课程文件")
_COLLECTIVE = Pattern(r"(?:作品|文件|材料|名称)$")
_MATERIALS = Pattern(r"材料|文件|文档|附件")
_TITLED = Pattern(r"^.{0,6}(?:文件名|命名|文件名称).{0,4}$")
_EACH_FILE = Pattern(
    "(?:所有|全部|上传的?|提交的?|报送的?|单个|每个)*(?:电子(?:文件|材料|文档|稿件?)|上传(?:的)?(?:文件|材料))"
    "(?:请|须|应|需|要|均|都|一律|统一|全部|名称?|命名)*(?:按照?|以|用|采用|写[成作为]|取|叫|为)? ?"
)
"""电子文件按…命名: all that goes as a file."""
_PART = Pattern("[^，。；]{0,3}(?:正文|封面|首页|摘要|附图|插页)(?:的?文件)?(?:命?名)")
"""正文文件名: a part that was not found as a thing of its own."""
_MEDIUM = Pattern(r"照片|图片|视频|短片|音频|录像|录音")
_BARE = 8
"""As few characters of a sentence before 文件名为 say nothing of whose it is."""
_PAGES = Pattern(r"word|docx?|pdf|excel|xlsx?|pptx?|\d ?字|[表书函]", re.IGNORECASE)
_MEDIA_SIGNS = (
    (Pattern(r"MP4|MOV|分钟|\d秒|帧|横屏|竖屏|字幕", re.IGNORECASE), {Kind.VIDEO, Kind.AUDIO}),
    (Pattern(r"JPE?G|TIFF?|PNG|像素|dpi|每张|每幅|原图", re.IGNORECASE), PICTURES),
)
_SUFFIX = 4
"""照片电子版（: characters between a thing and its bracket."""
_SEVERAL = Pattern(
    r"(?<!下列)(?<!以下)(?<!如下)(?<!下面)(?P<n>[两二三四五六]|\d)(?:样|种|项|个|份)(?:材料|文件|东西|表格?)"
)
_SORT_OF_WORK = Pattern("作品(?:（[^（）]*）)?$|[一-龥]类$")
_NO_WORK = Pattern("证|截图|扫描|相片|近照|活动|说明|简介|[总小]结|登记|报名|投稿单|回执")
_NO_WORKS = {Kind.FORM, Kind.TABLE, Kind.LETTER}


class Namesakes:
    def __init__(self, catalogue: Catalogue, assignment: Assignment) -> None:
        self.catalogue = catalogue
        self.owners = assignment.owners
        self.before = Before(catalogue, self.owners)
        self.document = catalogue.document
        self.text = catalogue.document.text
        self.told = False
        self.firm = False
        """Whether the words named whom the last pattern is meant for; `firm` also by a kind."""

    def of(self, sentence: Sentence, start: int, end: int, *, named: bool) -> list[Sheet]:
        """`named` is whether the point is about names, so that it may speak of all."""
        found = self._told(sentence, start, end, named=named)
        return found if len(found) == 1 else [one for one in found if not only_on_paper(one)]

    def _told(self, sentence: Sentence, start: int, end: int, *, named: bool) -> list[Sheet]:
        self.told, self.firm = True, False
        if sentence.cell is not None:
            return self.owners.home(sentence)
        clause = max(self.text.rfind(sign, sentence.start, start) for sign in "，；。：") + 1
        low = max(clause, sentence.start)
        sign = _OPENS.search(self.text, start, end)
        high = sign.start() if sign else min(end, start + 4)
        own = self._named(sentence, low, high)
        left = self._bracketed(sentence, start)
        if not left and (own is None or _EXCEPT.search(self.text, low, high)):
            left = self._all_but(sentence, start)
        if left:
            return left
        if own is not None:
            self.firm = True
            self.told = not self._by_medium(sentence, low, high)
            return own
        counted = self._counted(sentence, start, high)
        if counted:
            return counted
        self.told = False
        return self._below(sentence, end) or self._unnamed(sentence, low, high, named=named)

    def _bracketed(self, sentence: Sentence, start: int) -> list[Sheet]:
        """表、材料和照片（JPG格式，以编号命名）: what stands right before the bracket."""
        ahead = self.text[sentence.start : start]
        opened = ahead.rfind("（")
        if opened < 0 or "）" in ahead[opened:]:
            return []
        place = sentence.start + opened
        named = [
            one
            for one in self.catalogue.named[sentence.number]
            if one.end <= place and place - one.end <= _SUFFIX
        ]
        return self.owners.sheets(named[-1:])

    def _counted(self, sentence: Sentence, start: int, high: int) -> list[Sheet]:
        """第2至5项, behind any other name; 两样材料, of which the sentences before it speak."""
        sheets = self.catalogue.sheets
        low = max(self.text.rfind("”", sentence.start, start) + 1, sentence.start)
        found = spoken.by_number(self.document, sheets, low, high)
        several = _SEVERAL.search(self.text, sentence.start, start)
        if found or several is None:
            return found
        number = whole(several["n"]) or 0
        before = [one for one in sheets if one.mention.start < several.start()]
        near = [one for one in before if one.point == sentence.point]
        return near[-number:] if len(near) >= number else []

    def _unnamed(self, sentence: Sentence, low: int, high: int, *, named: bool) -> list[Sheet]:
        words = self.text[low:high]
        own = called(self.catalogue.sheets, words)
        if own:
            self.told = True
            return own
        if _PART.match(words):
            bodies = [one for one in self.catalogue.sheets if one.work and one.kind is Kind.REPORT]
            return bodies if len(bodies) == 1 else []
        if _EACH_FILE.fullmatch(words):
            return until(self.catalogue.sheets, high)
        if REST.search(words):
            return self._rest(sentence, words)
        if _WORKS.search(words):
            return self._works()
        start = high - len(words) + len(words.rstrip())
        return self._of_medium(sentence, start, self._at_large(sentence, start, named=named))

    def _of_medium(self, sentence: Sentence, start: int, found: list[Sheet]) -> list[Sheet]:
        """30秒以内，MP4，文件名为…: what is said in the same breath fits one medium alone."""
        low = sentence.start
        before = self.document.sentences[sentence.number - 1] if sentence.number else None
        if before and start - low <= _BARE and "\n" not in self.text[before.end : low]:
            low = before.start
        said = self.text[low:start]
        if ALL.search(said) or _PAGES.search(said):
            return found
        fit = [kinds for signs, kinds in _MEDIA_SIGNS if signs.search(said)]
        if len(fit) != 1:
            return found
        return [one for one in found if one.kind in fit[0]]

    def _all_but(self, sentence: Sentence, start: int) -> list[Sheet]:
        """除视频外，文件名均为…: what is left of all."""
        told = list(_EXCEPT.finditer(self.text, sentence.start, start))
        words = self.text[told[-1].end() : start + 12] if told else ""
        ahead = self.text[sentence.start : told[-1].start()] if told else ""
        if not _OF_ALL.search(words) and not ALL.search(ahead):
            return []
        named = self.catalogue.named[sentence.number]
        if any(told[-1].end() <= one.start < start for one in named):
            return []
        low, high = told[-1].span("what")
        out = self.owners.sheets([one for one in named if low <= one.start < high])
        out += spoken.by_number(self.document, self.catalogue.sheets, low, high)
        return [one for one in self.catalogue.sheets if one not in out] if out else []

    def _below(self, sentence: Sentence, end: int) -> list[Sheet]:
        """将下列材料发至邮箱，文件名为…：the list that the sentence leads to."""
        closes = self.text[end : sentence.end].strip("”》】 ")
        if closes not in {"", "："} or not sentence.text.rstrip().endswith("："):
            return []
        return leads.listed(self.catalogue, sentence)

    def _at_large(self, sentence: Sentence, start: int, *, named: bool) -> list[Sheet]:
        """文件名为, 一律以…命名: by what the sentence speaks of, or all."""
        before = self.before.within(sentence, start)
        near = self.text[max(sentence.start, start - 24) : start]
        everything = ALL.search(near)
        uniform = named or UNIFORM.search(self.text[max(sentence.start, start - 8) : start + 8])
        if uniform and not everything and not named:
            within = self._in_point(sentence, start)
            if within:
                return within
        if everything or (uniform and not before):
            above = everything and re.search(r"以上|上述", everything[0])
            part = [] if everything or named else self._in_part(sentence, start)
            if part:
                return part
            told = [one for one in self.catalogue.sheets if one.mention.start < start]
            whole = told if len(told) > 1 else list(self.catalogue.sheets)
            return (self.catalogue.near(sentence.point) if above else []) or whole
        return before or self.before.around(sentence, start)

    def _in_part(self, sentence: Sentence, start: int) -> list[Sheet]:
        """文件一律用…, at the end of a part that asks some alone for things."""
        above = list(self.document.above(sentence.point))
        if not above:
            return []
        inside = [
            one
            for one in self.catalogue.sheets
            if one.mention.start < start and self.document.is_below(one.point, above[-1])
        ]
        of_some = all("conditional" in one.values for one in inside)
        return inside if len(inside) > 1 and of_some else []

    def _in_point(self, sentence: Sentence, start: int) -> list[Sheet]:
        """文件名一律用…, in a point of a list of materials: what that point speaks of."""
        if sentence.point < 0 or not asking.lists(self.document, sentence.point):
            return []
        if "\n" in self.text[self.document.points[sentence.point].start : sentence.start]:
            return []
        told = [
            mention
            for one in self.document.sentences[: sentence.number + 1]
            if one.point == sentence.point
            for mention in self.catalogue.named[one.number]
            if mention.end <= start and not mention.generic
        ]
        home = self.owners.home(sentence)
        return home + [one for one in self.owners.sheets(told) if one not in home]

    def _named(self, sentence: Sentence, low: int, high: int) -> list[Sheet] | None:
        """Things in the very phrase: 登记表文件名为; None where it names none."""
        inside = [one for one in self.catalogue.named[sentence.number] if low <= one.start < high]
        own = {one.name for one in self.catalogue.sheets}
        group = [one for one in inside if one.name in own or not _COLLECTIVE.search(one.name)]
        found = _snaps(self.owners.sheets(group), group)
        media = (
            [] if any(one.name in own for one in group) else _MEDIUM.findall(self.text[low:high])
        )
        for word in media:
            kinds = GENERIC.get(word, frozenset())
            found += [
                one for one in self.catalogue.sheets if one.kind in kinds and one not in found
            ]
        return found if found or media else None

    def _by_medium(self, sentence: Sentence, low: int, high: int) -> bool:
        """视频文件名为: all videos, none of them by its name."""
        inside = [one for one in self.catalogue.named[sentence.number] if low <= one.start < high]
        return all(one.generic for one in inside)

    def _rest(self, sentence: Sentence, words: str) -> list[Sheet]:
        """志愿者的照片以A命名，其他以B命名: the other photos, not all else."""
        rest = [one for one in self.catalogue.sheets if "naming" not in one.values]
        told = [
            one
            for one in self.catalogue.sheets
            if any(
                "naming" in it.of and it.start in range(sentence.start, sentence.end)
                for it in one.grounds
            )
        ]
        kinds = {one.kind for one in told}
        if kinds and kinds <= PICTURES and not _MATERIALS.search(words):
            return [one for one in rest if one.kind in PICTURES]
        return rest

    def _works(self) -> list[Sheet]:
        sheets = self.catalogue.sheets
        works = [one for one in sheets if one.work]
        others = [one for one in sheets if one.kind not in _NO_WORKS]
        sorts = [one for one in others if _SORT_OF_WORK.search(one.name)]
        return works or sorts or [one for one in others if not _NO_WORK.search(one.name)] or others

    def about_names(self, sentence: Sentence) -> bool:
        titles = [one.title for one in self.document.above(sentence.point)]
        return any(_TITLED.search(title) for title in titles)


def _snaps(found: list[Sheet], group: list[Mention]) -> list[Sheet]:
    """照片文件 are the photos, where there are others beside posters and drawings."""
    plain = [one for one in found if one.kind not in PICTURES or _SNAP.search(one.name)]
    return plain if plain and any(one.generic for one in group) else found


_SNAP = Pattern(r"照|相片|图片|影像")
