"""Who alone hands in what stands before: 查新报告，重点项目提供; 独立申报的不必提供."""

import re
from dataclasses import dataclass

from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.leaving_out import LEFT_OUT, PROPERTIES
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.who_words import HAND, KINDS
from app.notices.reader.things.whose import NO_BODY, is_some


@dataclass(frozen=True, slots=True)
class Condition:
    """`who` is empty where the thing may be left out by anybody."""

    who: str
    start: int
    end: int
    sure: float = 0.8


_MUST = r"(?:必须|必|须|需要?|应当?|才|则|就|得|可以?|另|再|还|要|只|均|都|一并|同时)*"
_DOES = rf"(?:{HAND}|要|用|使用|适用|备)(?:即可|就行|就可以|此项|该项|这[项份张])?"
_END = r"(?=[）。；，\s]|$)"
_STARTS = r"(?:^|[，（；：—\s]|\d[份个篇张部段])"
_ONLY = r"(?:仅限?|只要|只有?|限|专供|只供|仅供)(?:由|要求)?"
_NOT_ONLY = r"(?!\d|一|二|两|提供|需|用|交|报|有|在|限|要)"
_ENDS = rf"(?:的(?:{KINDS})?|者|(?:是|为|有|涉及|联合|合作)[^（），。；：]{{0,12}}时|{KINDS})"
_FORMS = (
    # 只有项目负责人变更的才交
    Pattern(rf"{_STARTS}{_ONLY}{_NOT_ONLY}(?P<who>[^，。；（）]{{2,26}}?){_MUST}{_DOES}{_END}"),
    # 两家以上单位合作的，要附; 学生作者必交
    Pattern(rf"{_STARTS}(?P<who>[^（），。；：—]{{2,30}}?{_ENDS})，?{_MUST}{_DOES}{_END}"),
)
_IS_FREE = (
    r"(?:除外|免[交报附填]|免于?提[供交]|不[作做]要求|不要求"
    rf"|(?:不必|不用|无须|无需|毋须|不须|不需要?|免于?|不再|可不|不)(?:再|另)?{HAND})"
)
_NOT = Pattern(
    rf"{_STARTS}(?P<free>除?(?P<whose>[^（），。；：]{{2,24}}?(?:的(?:{KINDS})?|者|{KINDS}|时)?)"
    rf"(?:此项|本项|可以?|则|均|都)?{_IS_FREE}){_END}"
)
_LIMITED = Pattern(
    r"^[^，。；（]{0,4}（(?:(?:仅限?|限)(?!\d|一|二|两)(?P<only>[^（）\d]{2,30})"
    rf"|(?P<whose>[^（），；]{{2,30}}?的?){_MUST}时?(?:提供|提交|填报|填写|需要|附|交|备))[），]"
)
_SORTED = (
    "类|组|赛道|单位|企业|个人|集体|团队|人员|人选|负责人|者|的|作者|选手|教师|学生|项目|机构|学校"
    "|院校|干部|职工"
)
_SORT_ALONE = Pattern(
    r"^(?:原件|复印件|扫描件)?[（—]+(?!附|含|由|共|须|需|加盖|同)"
    rf"(?P<whose>[^（），；。：、\d](?:[^（），；。：、\d]|\d{{1,2}}周?岁){{0,24}}?(?:{_SORTED})"
    rf"(?:用|专用|适用)?)[）。；]"
)
"""征求意见表（企业负责人）: the bracket holds nothing but who it is for."""
_ROLE = Pattern(
    r"(?:由|各|每个?|本|该|请)*(?:申报|推荐|报送|参评|参赛|投稿|主管|组织|选送|所在|有关|相关)*"
    r"(?:单位|人|者|部门|作者|候选人|人选|选手|本人|个人|部分|需要|另行|自行|统一|一并)"
)
"""（单位提供）: whoever sends it."""
_THIS_ONE = Pattern(r"^\s?(?:此|该|本|这)(?:项|件|表|份|书|材料|证明|[一-龥]{0,2}[项件表份书])")
_NEAR = 24
_CLAUSES = 3


def bracketed(sheet: Sheet, rest: str) -> Condition | None:
    """（仅限副科级以上干部） right behind the name."""
    start = sheet.mention.start
    found = _LIMITED.match(rest)
    who = (found["only"] or found["whose"]) if found else ""
    if found and not LEFT_OUT.search(found[0]) and not _ROLE.fullmatch(who):
        return Condition(who, start, sheet.mention.end + found.end(), 0.85)
    sort = _SORT_ALONE.match(rest)
    if sort and is_some(sort["whose"]) and not NO_BODY.match(sort["whose"]):
        return Condition(sort["whose"], start, sheet.mention.end + sort.end(), 0.8)
    return None


def told(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """In the same sentence, or in the next, which says of nothing but that it is handed in."""
    start = sheet.mention.end
    clauses = [(start, re.split(r"[；。]", document.text[start : sentence.end])[0])]
    for other in document.sentences[sentence.number + 1 : sentence.number + 2]:
        lead = _THIS_ONE.match(other.text)
        if other.point != sentence.point or sentence.cell:
            continue
        if lead or _says_only_whose(other.text):
            skipped = lead.end() if lead else 0
            clauses.append((other.start + skipped, other.text[skipped:]))
    for place, clause in clauses:
        for words in _FORMS:
            found = words.search(clause)
            if found and _is_whose(found["who"]) and _is_near(clause, found.start()):
                return Condition(found["who"], sheet.mention.start, place + found.end(), 0.82)
    return None


def _says_only_whose(text: str) -> bool:
    """已退休的同志提供: a sentence that names no thing of its own."""
    found = next(filter(None, (words.match(text) for words in _FORMS)), None)
    return found is not None and not nouns.HEAD.search(text[: found.end()])


def _is_near(clause: str, place: int) -> bool:
    return clause.count("，", 1, place + 1) <= _CLAUSES


def _is_whose(who: str) -> bool:
    who = who.strip()
    return is_some(who) and not NO_BODY.match(who) and not re.match("没有的?$|愿意?|无$", who)


def let_off(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """合作协议复印件；独立申报的不必提供: who need not hand in what stands before."""
    rest = document.text[sheet.mention.end : min(sentence.end + _NEAR, len(document.text))]
    clause = "" if sentence.cell else re.split(r"[。\n]", rest)[0]
    found = _NOT.search(clause)
    if found is None or LEFT_OUT.search(_NO_DEMAND.sub("", clause)):
        return None
    if not _is_whose(re.sub("^除", "", found["whose"])):
        return None
    if all(_is_form(one) for one in found["whose"].split("、")):
        return None
    between = re.split("[，；]", clause[: found.start()])
    if len(between) > _CLAUSES or any(nouns.HEAD.search(one) for one in between[1:]):
        return None
    end = min(sheet.mention.end + found.end(), sentence.end)
    return Condition(found["free"], sheet.mention.start, end, 0.78)


_NO_DEMAND = Pattern(r"不[作做]要求|选[交报填]")


def _is_form(word: str) -> bool:
    """原件不用另送, 照片不必交: of the thing, not of whom it is asked."""
    return nouns.is_known(word) or bool(_FORM_OF.search(word))


_FORM_OF = Pattern(
    rf"^(?:纸质|电子|书面|其他)|(?:原件|复印件|纸质件|电子版|纸质版|实物|{PROPERTIES})$"
)
