"""What is said of the whole set: 申报材料胶装成册，一式三份; 打印要求：A4双面."""

import re
from dataclasses import replace

from app.notices.reader.facts.fact import PAPERS, Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning import jointly
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention

_WHICH = (
    "以上|上述|上列|前述|前列|所列|所有|全部|全套|整套|成套|各项|各类|各种|每套|一套|完整|本次|所报|所附|所需"
    "|报送|上传|上报|提交|推荐|推报|申报|申请|参评|参赛|参选|投稿|评审|评选|报名|结项|结题|验收|鉴定|备案|电子|纸质|书面|文字|打印|各"
)
_ALL = rf"(?:(?:{_WHICH})的?)"
"""以上, 全套, 申报, 纸质: what stands before 材料 where all of it is meant."""
_SET = r"(?:材料|资料|文件(?![名夹大])|附件(?!\d)|卷宗|案卷|文本|文书|各件|各项)"
_OPENS = (
    r"(?:^|[，。；：:\n（])"
    r"(?:[一二三四五六七八九十\d]+[.、]|（[一二三四五六七八九十\d]+）|[①-⑳])? ?"
)
_AS_IT_IS = (
    r"(?=统一|请|均|须|应|需|不|按|一律|一式|要|都|用|纸质|打印|装订"
    r"|双面|胶装|依次|全部|合并|（|采用|以)"
)
_NAMED_ALL = rf"(?<!等)(?!推荐文件){_ALL}(?:[一二三四五六七八九十两\d]+[项件样种份])?{_ALL}?{_SET}"
"""以上三项材料."""
_BARE_SET = (
    rf"{_OPENS}(?:请|须|应)?(?:各[^，。；：下]{{1,10}})?(?:请|须|应)?(?:将|把)?{_SET}{_AS_IT_IS}"
)
"""请各单位将材料统一…, where a clause begins."""
_SET_TAKEN = rf"[将把]{_SET}"
_AND_SO_ON = r"等(?:[一-龥]{2})?(?:材料|资料|文件)(?=均|都|须|应|需|要|一律|统一|一式|请|用|按)"
"""申报表、汇总表等材料均须…."""
_SENT = (
    r"(?:上传|提交|报送|寄送)的(?=一律|均|都|全部|统一)"
    r"|(?:下列|以下)(?:材料|资料|文件)(?=均|都|一律|全部|统一)"
)
"""上传的一律…; 下列材料均…."""
_THE_ABOVE = (
    rf"{_OPENS}(?:上述|以上|全套|整套|每套)(?=[^，。；]{{0,8}}(?:胶装|装订|打印|一式|盖章|合订))"
)
"""以上均须打印, without a noun."""
_SUBJECT = Pattern("|".join((_NAMED_ALL, _BARE_SET, _SET_TAKEN, _AND_SO_ON, _SENT, _THE_ABOVE)))
_MADE = "打印|装订|纸张|印制|用纸|排版|印装|制作|装帧|文本|纸质"
_LABEL = Pattern(
    rf"{_OPENS}(?:[一-龥]{{2,4}})?(?:{_MADE})(?:[和及与、](?:打印|装订|装帧|印制))?"
    r"(?:要求|格式|规格|标准|方式|份数|规范)?[：:]"
)
"""打印和装订要求：."""
_TITLE = Pattern(
    "^(?:[一-龥]{2,4})?(?:打印|装订|印制|印装|装帧|纸张|份数)[一-龥、]{0,6}$"
    "|(?:打印|装订|装帧|印制)(?:要求|方式|格式|规范)$"
)
"""材料装订要求."""
_THE_LISTED = "以?上|上述|上列|前述|下列|目录|先后|序号|清单|材料|所列|编号|如下|以下"
_IN_ORDER = Pattern(f"按(?:照)?(?:{_THE_LISTED})[^，。；]{{0,6}}(?:次序|顺序)")
"""按以上顺序."""
_BOUND = Pattern(r"(?:成|为|在|订|装|存|作)(?:同)?$|每[人名位家个]$|其中|合计")
_ELECTRONIC = Pattern(r"电子|邮箱|邮件|光盘|U盘|Word|PDF|Excel|格式", re.IGNORECASE)
_COPIES = Pattern(r"\d{1,2}[份套册本]|[一二两三四五六七八九十]{1,2}[份套册本]")
_PAPERS = "版|件|材料|稿|文件|文本|资料|文档|卷宗"
_FORM = Pattern(
    rf"(?:纸质|书面|纸介)[一-龥]{{0,4}}?(?:{_PAPERS}|(?=[\d一二两三四五六七八九十]+[份套册]))"
    "|(?:全套|整套|成套|每套|一套)"
)
"""纸质材料; 书面3份; 全套."""


_REST = Pattern(r"(?:其余|其他|其它)[一-龥]{0,4}(?:附件|材料|资料|文件)")


_EACH_NUMBERED = Pattern(
    r"(?:^|[，；：])第?[^，；：]{0,12}[项款件]材?料?(?:的?(?:原件|复印件|纸质[版件]))?(?:均|各|每[项件])*$"
)


def last(words: str) -> int:
    """Where in the words it was last said of the whole set, or -1."""
    return max((one.end() for one in _SUBJECT.finditer(words)), default=-1)


def means_all(catalogue: Catalogue, start: int, fact: Fact, sentence: Sentence) -> bool:
    """Between `start` and the fact the whole set is named, or its paper alone can be meant."""
    text = catalogue.document.text
    words = text[start : fact.start]
    if last(words) >= 0:
        return True
    if not fact.path.startswith("paper"):
        return False
    titles = [one.title for one in catalogue.document.above(sentence.point)][:1]
    titled = bool(titles and _TITLE.search(titles[0]))
    return titled or bool(_LABEL.search(words) or _IN_ORDER.search(text, start, fact.end))


def opens(catalogue: Catalogue, sentence: Sentence) -> bool:
    """The sentence begins by speaking of the whole set, so that it leaves its list point."""
    words = sentence.text
    if spoken.numbers(words.split("，", maxsplit=1)[0][:_AT_ONCE]):
        return True
    found = _SUBJECT.search(words) or _LABEL.search(words)
    if not found or found.start() > _AT_ONCE:
        return False
    named = catalogue.named[sentence.number]
    place = sentence.start + found.start()
    return not any(one.start < place and catalogue.resolve(one) for one in named)


def named_before(catalogue: Catalogue, sentence: Sentence, fact: Fact) -> list[Mention]:
    """What the sentence has named of the items since its last semicolon."""
    since = catalogue.document.text.rfind("；", sentence.start, fact.start)
    named = catalogue.named[sentence.number]
    before = [one for one in named if since < one.start and one.end <= fact.start]
    return [one for one in before if one.titled or catalogue.resolve(one) or _is_paper(one)]


def _is_paper(mention: Mention) -> bool:
    """A document by its name, even one that the notice does not ask for."""
    return not (mention.generic or _SUBJECT.search(mention.name)) and mention.kind in PAPERS


def as_copies(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> Fact:
    """纸质材料3份, 全套材料胶装，报送3套: copies of each of them."""
    text = catalogue.document.text
    if not fact.adjacent or not fact.path.startswith("count") or sentence.cell is not None:
        return fact
    if jointly.parts(catalogue, fact, sentence):
        return replace(fact, path="paper.copies", kinds=PAPERS, adjacent=False)
    start = max([sentence.start, *(one.end for one in named_before(catalogue, sentence, fact))])
    words = text[start : fact.start]
    found = [one for of in (_FORM, _REST) for one in of.finditer(text, start, fact.end)]
    forms = [one.end() - start for one in found if one.end() <= fact.start]
    told = max(last(words), *forms, -1)
    if told < 0 and spoken.numbers(words) and _EACH_NUMBERED.search(words):
        told = len(words)
    between = words[told:]
    if told < 0 or "；" in between or _BOUND.search(between) or _ELECTRONIC.search(between):
        return fact
    if not _COPIES.search(text, fact.start, fact.end):
        return fact
    return replace(fact, path="paper.copies", kinds=PAPERS, adjacent=False, rule="copies-of-all")


_AT_ONCE = 12
