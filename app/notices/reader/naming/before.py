"""Whose a pattern for names is that names no thing: what was spoken of before it."""

from app.notices.reader.facts.fact import ANY, Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning.owners import Owners
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

ALL = Pattern(
    r"所有|全部|以上(?=材料|文件|各|作品|资料|电子|内容|均|[两三四五六七八]?[项件样种])"
    r"|上述(?!邮箱|地址|系统|平台|网|单位)|各项|各类|各样|每[个份项](?:文件|附件|材料)"
)
UNIFORM = Pattern(r"一律|统一|均|都")
REST = Pattern(r"其他|其余|其它")
_FILES = Pattern(r"文件|材料|文档|附件|电子版|命名")
_SENT_ON = Pattern(r"[^，。；]*(?:发|寄|送|存|交|上传|报)[^，。；]*[，；]")
_OF_SEVERAL = Pattern("材料名|材料类|文件类")
_SAYS = Pattern("[要须应为用是需可以]|采用|格式|版")
_OPENS = Pattern(r"(?:^|[，；：])(?:各类|相关|其中|另|[将把对])?$")


class Before:
    def __init__(self, catalogue: Catalogue, owners: Owners) -> None:
        self.catalogue = catalogue
        self.owners = owners
        self.document = catalogue.document
        self.text = catalogue.document.text

    def within(self, sentence: Sentence, start: int) -> list[Sheet]:
        """What the sentence speaks of before the pattern, or its own point of a list."""
        named = [one for one in self.catalogue.named[sentence.number] if one.end <= start]
        if not UNIFORM.search(self.text[max(0, start - 8) : start + 8]):
            named = self._since_sent(named)
            if not _OF_SEVERAL.search(self.text, start, sentence.end):
                named = self._of_last_topic(sentence, named, start)
        found = self.owners.sheets(named)
        home = self.owners.home(sentence)
        return home if home and not set(map(id, found)) <= set(map(id, home)) else found or home

    def _since_sent(self, named: list[Mention]) -> list[Mention]:
        """Without what is sent elsewhere before: A发邮箱，B存U盘，文件名为…."""
        for number in range(len(named) - 1, 0, -1):
            if _SENT_ON.search(self.text[named[number - 1].end : named[number].start]):
                return named[number:]
        return named

    def _of_last_topic(self, sentence: Sentence, named: list[Mention], start: int) -> list[Mention]:
        """表格用Word，照片要原图，不低于2M，文件名写…: the photos, of which it speaks last."""
        for number in range(len(named) - 1, 0, -1):
            one = named[number]
            opens = _OPENS.search(self.text[sentence.start : one.start])
            said_before = _SAYS.search(self.text, named[number - 1].end, one.start)
            if opens and said_before and _SAYS.search(self.text, one.end, start):
                return named[number:]
        return named

    def around(self, sentence: Sentence, start: int) -> list[Sheet]:
        """What the point speaks of, the sentence just before, else all asked for before."""
        if self._is_of_unread(sentence):
            return []
        probe = Fact("naming", "", start, start, ANY, "naming")
        last = self.document.sentences[sentence.number - 1] if sentence.number else None
        if last and last.point == sentence.point and "\n" not in self.text[last.end : start]:
            if ALL.search(last.text) or REST.search(last.text):
                return [one for one in self.catalogue.sheets if one.mention.start < start]
            counted = spoken.by_number(self.document, self.catalogue.sheets, last.start, last.end)
            named = self.owners.sheets(list(self.catalogue.named[last.number]))
            if counted or named:
                return counted + [one for one in named if one not in counted]
        before = [one for one in self.catalogue.sheets if one.mention.start < start]
        if _FILES.search(self.text[max(sentence.start, start - 12) : start + 2]):
            return before or list(self.catalogue.sheets)
        found = self.owners.nearest(probe, sentence) or self.owners.inherited(probe, sentence)
        return found or before or list(self.catalogue.sheets)

    def _is_of_unread(self, sentence: Sentence) -> bool:
        """2.数据和程序，命名为…, in a list of materials: of what it asks for, not of another's."""
        point = sentence.point
        if point < 0 or self.text[self.document.points[point].body : sentence.start].strip():
            return False
        return asking.lists(self.document, point) and not _FILES.match(sentence.text)
