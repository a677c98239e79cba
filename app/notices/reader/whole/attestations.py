"""What only a person can confirm: eligibility, publicity, consistency, no state secrets."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import asking
from app.notices.reader.whole import claims, holds, idle, promises, themes
from app.notices.reader.whole.clauses import clauses_of

_MUST_NOT = r"(?:不得|不能|不可|严禁|禁止|勿|不应|不准|不要)[^，。；：]{0,16}?"
_WRONGS = (
    "涉及|含有?|泄[露漏]|违反|违背|侵犯|侵害|抄袭|代[做写笔]|冒|重复|一稿多投|入镜|写入|合成|编造|拔高|雷同|跨[类组]"
    "|使用(?!微信|邮箱|塑料|订)"
)
_NOT_IN_IT = rf"{_MUST_NOT}(?:{_WRONGS})"
"""不得涉及国家秘密; 严禁抄袭."""
_HAS_NOT = (
    "(?:无|没有|未|不存在|未曾|从未|不(?=违|侵|存|泄|含|涉))(?:发生|受过?|列入"
    "|存在)?[^，。；：]{0,16}?"
)
_BLOTS = (
    "记录|行为|事故|问题|纠纷|处分|处罚|违[法规纪]|获过?奖|得过奖|参加过|名录|失信|伦理"
    "|知识产权|秘密|权益"
)
_NEVER_WAS = rf"{_HAS_NOT}(?:{_BLOTS})"
"""未受过处分; 无不良记录."""
_HAS_TO = "(?:应|须|必须|需|要|确保|保证|承诺|均为|属|由|经|已)[^，。；：]{0,20}?"
_RIGHT = (
    "属实|相符|清晰|合法|原创|授权|审阅|知情|核实|出处|在籍|在职|在读|户籍|居民|独立|准确|看过|核查"
)
_MUST_BE = rf"{_HAS_TO}(?:{_RIGHT})"
"""承诺内容属实; 须为原创."""
_ALL_RIGHT = (
    "(?:作者|作品|候选人|参与者|权属|数据|来源|内容)[^，。；：]{0,8}"
    "(?:原创|知情|清晰|合法|有据可查|独立完成)"
)
"""权属清晰; 作品原创."""
_MAY_BE_USED = "同意[^，。；]{2,20}(?:使用|播放|展示|宣传|刊登)"
"""同意主办单位使用."""
_COME_TO = (
    r"(?:须|应|必须)[^，。；：]{0,10}(?:满|不少于)[\d一二三四五六七八九十两]+(?:周岁|岁|年|次|小时)"
)
"""须从业满3年."""
_STATED = re.compile(
    "|".join((_NOT_IN_IT, _NEVER_WAS, _MUST_BE, _ALL_RIGHT, _MAY_BE_USED, _COME_TO))
)
_NOT_STATED = re.compile(
    r"^为保证|^有\d|观众|授权书|免交|水印|台标|格式|命名|字数|像素|分辨率|邮|报送(?!的)|提交(?!的)|上传|截止|盖章"
    r"|签[字名]|打印|装订|\dMB|公示名单|的$|不再受理|不予|通知|评委|专家|基层|必要时|配音|录用作者|\d月结果|推荐表"
    r"|附件|附查|说明书|情况表|评审|由[^，。；]{2,8}审核$"
)
"""How it is made up and sent, and what follows: 上传, 盖章, 不予."""
_MARKED = re.compile(
    r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳]) ?"
)
_ASKS = re.compile(
    "务必|负责|一致|相符|须|应当?|必须|不得|不再|需|要|请|保证|承诺|确保|不予|严禁|经|已|为|未|均|无"
    "|具有|具备|限|拥护|热爱|在|不"
)
_PLAIN = re.compile(r"^(?:作品|内容)?(?:原创|首发|独立创作)")
_HANDS_IN = re.compile(
    r"(?:承诺书|声明|声明书|授权书)$|《[^》]+(?:书|函|表|协议)》"
    r"|(?:需|须|应|要)[^，。；]{0,6}(?:附|提供|提交|报送|填写)(?!的)|委托|代写"
)
"""签订承诺书; 需提供证件: a paper is asked for."""


@dataclass(frozen=True, slots=True)
class Statement:
    id: str
    text: str
    start: int
    end: int
    confidence: float
    how: str = ""
    """By which grammar it was found."""


def statements(document: Document) -> list[Statement]:
    found: list[Statement] = []
    for sentence in document.sentences:
        if sentence.end <= document.preface or asking.is_foot(document, sentence):
            continue
        told = asking.tells(sentence) and not _FORMER.search(sentence.text)
        for one in _of_sentence(document, sentence):
            barred = one.how in {_KEPT_OUT, _AGREED}
            if (barred or not told) and one.text not in {known.text for known in found}:
                found.append(one)
    return _numbered(_without_echo(found))


def _without_echo(found: list[Statement]) -> list[Statement]:
    """What is punished is said once more where something else says it already."""
    true = any(one.how != _PUNISHED and _TRUE.search(one.text) for one in found)
    return [one for one in found if not (true and one.how == _PUNISHED)]


_CONFIDENCE = {
    "kept out": 0.88,
    "agreed": 0.88,
    "said": 0.86,
    "property": 0.84,
    "promise": 0.84,
    "claim": 0.82,
    "punished": 0.75,
}
"""Of 100 that each grammar made on the tuning half and 24 notices more, as many were right, less
what notices never seen take off (a tenth of what was made on them for the first time)."""
_SURE_TABLE, _PLAIN_TABLE = 0.92, 0.88
_PROOF_OF_IT = re.compile(r"脱密|保密审查|证明")
_SUREST = {"no-state-secrets", "paper-equals-electronic", "published"}


def _of_sentence(document: Document, sentence: Sentence) -> Iterator[Statement]:
    if claims.listed_bans(sentence.text):
        yield from _listed_bans(document, sentence)
        return
    strict = asking.is_condition(document, sentence.point)
    conditions = strict or holds.asks_who(document, sentence.point)
    seen: set[str] = set()
    before: list[tuple[str, int]] = []
    clauses = list(clauses_of(sentence))
    following = [clause for clause, _place in clauses[1:]] + [""]
    for (clause, place), after in zip(clauses, following, strict=False):
        said = _bare(clause)
        joined = _in_one(list(_joined(before, clause)))
        for whom, start in joined:
            yield Statement("stated", f"{_bare(whom)}，{said}。", start, place[1], 0.88, _KEPT_OUT)
        last = before[-1][0] if before else ""
        before.append((clause, place[0]))
        if joined:
            seen.add("stated")
            continue
        nothing = idle.leaves_nothing(clause, sentence.text[: place[0] - sentence.start])
        if nothing or claims.hands_in(said, after):
            seen.add("handed in")
            continue
        how = _how(clause, last, sentence.text, conditions=conditions, strict=strict)
        untold = (one for one in themes.TABLE if one[0] not in seen)
        known = next((one for one in untold if _tells(one[2], clause)), None)
        if known:
            seen.add(known[0])
            text = known[1] or f"{said}。"
            surest = known[0] in _SUREST and not _PROOF_OF_IT.search(clause)
            sure = _SURE_TABLE if surest else _PLAIN_TABLE
            yield Statement(known[0], text, *place, sure, how if how == _KEPT_OUT else "table")
        elif how == _PUNISHED:
            what = holds.cheating(clause, sentence.text)
            yield Statement("true-and-complete", f"不得{what}。", *place, _CONFIDENCE[how], how)
        elif how:
            seen.add("stated")
            yield Statement("stated", f"{said}。", *place, _CONFIDENCE[how], how)


def _bare(clause: str) -> str:
    said = _MARKED.sub("", clause.strip())
    return said if said.count("（") == said.count("）") else said.strip("（）")


def _in_one(joined: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """负有责任的，或者受过处分的，不得推荐 is one."""
    if len(joined) > 1 and re.match("或者?|以及", joined[0][0]):
        (last, _place), (first, start) = joined[:2]
        return [(f"{first}，{last}", start), *joined[2:]]
    return joined


def _joined(before: list[tuple[str, int]], clause: str) -> Iterator[tuple[str, int]]:
    """The clauses that this one ends: 受过处分的，失信的，均不得申报 are two."""
    for number, (whom, start) in enumerate(reversed(before)):
        barred = promises.is_barred(whom, clause)
        if number == 0 and holds.is_joined(clause, whom) and not barred:
            yield whom, start
            return
        if not barred or (number and not whom.strip().endswith("的")):
            return
        yield whom, start


def _how(clause: str, before: str, sentence: str, *, conditions: bool, strict: bool) -> str:
    """By which grammar the clause says what must hold; "" where it does not."""
    if holds.is_kept_out(clause, before):
        return _KEPT_OUT
    if holds.is_agreed(clause):
        return _AGREED
    if holds.cheating(clause, sentence):
        return _PUNISHED
    grammars: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("promise", lambda: _is_stated(clause)),
        ("promise", lambda: promises.is_promise(clause, sentence, conditions=strict)),
        ("said", lambda: holds.is_said(clause, sentence)),
        (
            "property",
            lambda: holds.is_property(clause, sentence, conditions=conditions, strict=strict),
        ),
        ("claim", lambda: _is_claim(clause, before, sentence, conditions=conditions)),
    )
    return next((how for how, holds_by in grammars if holds_by()), "")


def _listed_bans(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """有下列情形之一的不得推荐：A；B: each of them must not be."""
    lead = claims.listed_bans(sentence.text)
    if lead is None:
        return
    since, first = lead
    if first:
        low = sentence.end - len(first)
        yield Statement("stated", f"{since}没有{first}。", low, sentence.end, 0.84, "claim")
    for other in document.sentences[sentence.number + 1 : sentence.number + 12]:
        joined = document.text[: other.start].rstrip(" ").endswith("；")
        inside = sentence.text.endswith("：") and other.point != sentence.point
        if not (joined or (inside and _is_inside(document, other, sentence))):
            return
        said = _bare(other.text).rstrip("的")
        yield Statement("stated", f"{since}没有{said}。", other.start, other.end, 0.84, "claim")


def _is_inside(document: Document, other: Sentence, sentence: Sentence) -> bool:
    above = next(document.above(sentence.point), None)
    return above is not None and document.is_below(other.point, above)


def _is_claim(clause: str, before: str, sentence: str, *, conditions: bool) -> bool:
    said = _bare(clause)
    if claims.is_once(said):
        return True
    barred = (holds.is_formal(said), promises.NO_PROMISE.search(said), _HANDS_IN.search(said))
    if len(said) < _SHORTEST or any(barred):
        return False
    return claims.is_claim(said, before, sentence, conditions=conditions)


_SHORTEST = 5


_TRUE = re.compile(r"真实|属实|是真的|如实|实事求是|虚假|造假|弄虚")
_FORMER = re.compile(
    r"^(?:[一二三四五六七八九十\d]+[、.]|（.{1,3}）|[①-⑳])? ?"
    r"(?:上一?[次届年]|往[届年]|前[一二三四五六七八九]届)"
)
_KEPT_OUT, _AGREED, _PUNISHED = "kept out", "agreed", "punished"


def _tells(words: re.Pattern[str], clause: str) -> bool:
    """The clause speaks of that, and asks for it."""
    if not words.search(clause) or not (_ASKS.search(clause) or _PLAIN.search(clause)):
        return False
    if re.search(r"结果[^，。；]{0,12}公示(?![^，。；]*(?:后|方))|\d月[^，。；]*公示", clause):
        return False
    if "邮戳" in clause:
        return False
    idle = promises.CONSEQUENCE.search(clause) or _HANDS_IN.search(clause.strip("》"))
    return not idle and not promises.NO_PROMISE.match(_MARKED.sub("", clause.strip()))


def _is_stated(clause: str) -> bool:
    """By the grammar of a promise: what must not be in it, what has never been, what must be."""
    stated = _STATED.search(clause) and len(clause) >= 6
    return bool(
        stated and not promises.CONSEQUENCE.search(clause) and not _NOT_STATED.search(clause)
    )


def _numbered(found: list[Statement]) -> list[Statement]:
    counts: dict[str, int] = {}
    numbered: list[Statement] = []
    for one in found:
        counts[one.id] = counts.get(one.id, 0) + 1
        id_ = one.id if counts[one.id] == 1 else f"{one.id}-{counts[one.id]}"
        numbered.append(replace(one, id=id_))
    return numbered
