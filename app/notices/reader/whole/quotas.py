"""How many each kind of unit may name: 各区科协限推荐3名."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.notices.reader.grammar.numbers import whole
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole import no_shares
from app.notices.reader.whole.amounts import AMOUNT, SIGN, parallel_to
from app.notices.reader.whole.bodies import (
    ACTS,
    EVERY,
    VERB,
    body,
    carried,
    elliptic,
    is_open,
    subject_of,
    without_modal,
)

CLAUSES = Pattern(r"(?:（[^（）]*）|[^，；。：（）\n])+")
_NAMES = Pattern(
    r"(?<!评选)(?<!表彰)(?<!表扬)(?<!奖励)(?<!评审)名额|(?:推荐|申报|报送|选送)(?:的)?(?:数量|限额|指标)"
    r"|限额|限项|指标分配|数量|组队|人数|上限|几[个人名项件]|多少|篇数"
)
_BARE_WORD = Pattern(r"[一-龥]{2,8}")
_PART = Pattern(r"(?:总数|总量|总计|合计)(?:为)?|[^，。；]{2,8}[组类](?:选手|人选)?")
_PRIZES = (
    "[一二三]等奖|优秀奖|金奖|银奖|铜奖|获奖|授奖|表彰|评选出?|评出|确定|遴选出|共评|(?<![下建])设(?!区|备|计|立|施|有)"
    "|奖励|入选"
)
"""评出一等奖, 拟表彰, 设特别奖."""
_JURY = r"(?:邀请|组织|聘请|评审)[^，]{0,4}专家|专家(?:组|评审|评委)|评委"
_IN_ALL = "名额共|全[省市国县区校]|总名额|共推荐|决定"
"""全省名额共30个."""
_CHOICE = (
    "勾选|任选(?!一[项个类种][^，。；]{0,2}(?:报|推荐))|选择|抽[查取]|取前|指定|联络员|打包|压缩"
    "|入围|入选馆|[选择]其"
)
"""任选三题; 取前10名."""
_ELSE = r"发现|组成(?!\d支)|学员|招收|停办|放映|佳作|[首贰叁头]奖"
_NOT = Pattern("|".join((_PRIZES, _JURY, _IN_ALL, _CHOICE, _ELSE)))
"""Amounts of prizes, jurors and pages, and no share of anybody."""


@dataclass(frozen=True, slots=True)
class Share:
    who: str
    min: int | None
    max: int | None
    start: int
    end: int
    confidence: float
    base: str = ""
    """Whom it names without the kind of thing that is counted."""
    carried: bool = False
    """The unit was named earlier in the sentence."""
    what: str = ""
    """The kind of thing that is counted."""


def counts(clause: str) -> bool:
    """Whether it may hold an amount at all."""
    return SIGN.search(clause) is not None


def shares_of(
    document: Document, sentence: Sentence, clause: re.Match[str], subject: str
) -> Iterator[Share]:
    """Each amount of the clause, with whom the words in front of it name."""
    text, offset = clause[0], sentence.start + clause.start()
    if _NOT.search(text):
        return
    titles = [one.title for one in document.above(sentence.point)]
    titled = bool(_NAMES.search("".join([*titles, sentence.text[: clause.start()]])))
    done, whose, before, capped = 0, subject, False, False
    parallel = parallel_to(sentence.text[: clause.start()], text) if subject else None
    for found in AMOUNT.finditer(text):
        if (whole(found["a"]) or 0) > _MANY or no_shares.is_one_body(text, done, found.start()):
            continue
        lead, tail = text[done : found.start()], text[found.end() :]
        if no_shares.sums_up(found, lead):
            continue
        more = bool(AMOUNT.search(tail))
        labelled = titled and _is_labelled(sentence.text[: clause.start()], whose)
        chained = before and bool(_CHAINED.match(lead))
        if lead.endswith("每") or (found["again"] == "挑" and tail.startswith("、")):
            continue
        if no_shares.is_aside(text, found, lead, sentence.text[: clause.start()]):
            continue
        if _OF_A_THING.match(sentence.text) and _BARE_EVERY.fullmatch(lead) and not titled:
            continue
        on = labelled or chained or parallel is not None
        one = share(found, lead, whose, titled=titled, several=more, going_on=on)
        bounded = (chained and capped) or (parallel and parallel["bound"])
        if one and bounded and one.min == one.max:
            one = replace(one, min=None)
        before = one is not None
        capped = one is not None and one.min is None
        done = found.end()
        if one:
            whose = whose if one.carried else one.base
            placed = replace(one, start=one.start + offset, end=one.end + offset)
            told = labelled or found[0].startswith("各")
            yield from _apart(placed, lead + found[0] if told else lead)


def _is_labelled(before: str, subject: str) -> bool:
    """各市主管部门：电视作品5件，广播作品5件: whom the label names."""
    label = re.search(r"(?:^|[。；])([^。；：]+)：[^。；：]*$", before)
    if label is None or not subject or _NAMES.search(subject):
        return False
    return subject_of(label[1]) == subject


def _apart(one: Share, lead: str) -> Iterator[Share]:
    """案例、文书分别不超过2篇 are two shares of the same size."""
    named = re.fullmatch(r"(?P<who>.+)（(?P<whats>[^（）]+[、和及][^（）]+)）", one.who)
    written = named and f"（{named['whats']}）" in lead
    if named and _PLACES.search(named["whats"]):
        written = True
    if named and not written and re.search(r"^(?!.*合计).*(?:分别|各)", lead.replace(one.base, "")):
        yield from (
            replace(one, who=f"{named['who']}（{what}）")
            for what in re.split("[、和及]", named["whats"])
        )
    else:
        yield one


def named_shares(words: str) -> bool:
    """The words speak of how many each may send."""
    return bool(_NAMES.search(words))


def share(
    found: re.Match[str],
    lead: str,
    subject: str,
    *,
    titled: bool,
    several: bool,
    going_on: bool = False,
) -> Share | None:
    low, high = whole(found["a"]), whole(found["b"]) if found["b"] else None
    lead = _HEADING.sub("", lead)
    if low is None or not 0 < low <= _MANY or no_shares.counts_else(found, lead):
        return None
    verb = _verb(lead)
    written = lead[: verb.start()] if verb else lead
    what = lead[verb.end() :] if verb else ""
    limited = found["most"] or found["again"] in {"限报", "可荐"} or _LIMITED.search(lead)
    floor = bool(found["least"] or re.search(r"(?:至少|不少于)[^，。；]{0,8}$", lead))
    firm = bool(limited or floor or verb or found["again"] or going_on)
    firm = firm or bool(subject and _is_part(lead, titled=titled))
    who, base, is_carried = _whose(written, what, subject, firm=firm, chained=going_on)
    if not who and titled and found[0].startswith("各") and _THEY_EACH.fullmatch(lead):
        who = base = lead
    if not who or not (firm or titled or EVERY.search(written)):
        return None
    of_some = bool(_AMONG.match(written)) or EVERY.search(who)
    if is_carried and floor and not (verb or found["again"] or titled or of_some):
        return None
    team = found["unit"] in {"人", "名"} and _TEAM.search(who)
    if team and not (verb or re.search(VERB, found[0]) or titled):
        return None
    what = without_modal(_AROUND_WHAT.sub("", what))
    what = what if not is_carried and len(what) <= _LONGEST_WHAT else ""
    told = several or (found[0].startswith("各") and "、" in what)
    if what and (told or re.match(r"的[一-龥]{2,6}$", lead[verb.end() :] if verb else "")):
        who = f"{who}（{what}）"
    sure = 0.8 if is_carried else 0.88
    place = (found.start() - len(lead) if not is_carried else found.start(), found.end())
    least, most = bounds(found, low, high, limited=bool(limited), floor=floor)
    return Share(who, least, most, *place, sure, base or "", is_carried, what)


def _verb(lead: str) -> re.Match[str] | None:
    """What the unit in front of it does: of a named body first, else of whoever is open."""
    acts = list(ACTS.finditer(lead))
    named = (one for one in acts if body(lead[: one.start()]))
    unnamed = (one for one in acts if is_open(lead[: one.start()]))
    return next(named, None) or next(unnamed, None)


def _is_part(lead: str, *, titled: bool) -> bool:
    """A group, a kind or the sum, of the unit named before."""
    return bool((titled and _BARE_WORD.fullmatch(lead)) or _PART.fullmatch(lead))


def _whose(
    written: str, what: str, subject: str, *, firm: bool, chained: bool
) -> tuple[str | None, str | None, bool]:
    """Who; the same without the kind of thing; whether the unit was named earlier."""
    whole_of = _AS_ONE.search(written)
    if whole_of:
        they = subject or body(written[: whole_of.start()]) or f"各{whole_of['of']}"
        return they, they, False
    among = bool(_AMONG.match(written)) and bool(subject)
    each = _EACH_PIECE.fullmatch(written)
    who = each["who"] if each else elliptic(written, subject)
    who = who or (None if among else body(written))
    of_subject = _of_the_subject(who or "", subject, chained=chained) if subject else None
    if of_subject:
        return of_subject
    if among and subject:
        own = without_modal(re.sub(r"^其中", "", written + what)).strip("的")
        named = 2 <= len(own) <= _LONGEST_AMONG and "。" not in own
        return (f"{subject}（{own}）" if named else None), None, True
    plain = chained and subject and not EVERY.search(written)
    if (who and not plain) or not subject or not firm:
        base = who if not who or "（" in written else re.sub(r"（[^（）]*）$", "", who)
        return who, base, False
    return carried(written, what, subject, chained=chained), None, True


def _of_the_subject(
    who: str, subject: str, *, chained: bool
) -> tuple[str, str | None, bool] | None:
    """每个分会 behind 各市分会, 每校 behind 高校, 个人 behind 集体: no body of its own."""
    again = re.fullmatch(r"每[个家所]?([^（）]{2,6})", who)
    if who == "每地" or (again and subject.endswith(again[1])):
        return subject, subject, False
    if chained and who in {"个人", "集体", "团体"}:
        return f"{subject}（{who}）", None, True
    if _BARE_EVERY.fullmatch(who) and EVERY.match(subject) and subject.endswith(who[1]):
        return subject, subject, False
    if _BARE_EVERY.fullmatch(who) and not re.search(r"^以|各|每", subject):
        return f"{subject}{who}", subject, False
    return None


def bounds(
    found: re.Match[str], low: int, high: int | None, *, limited: bool, floor: bool
) -> tuple[int | None, int | None]:
    if floor or found["after"] == "以上":
        return low, None
    if found["after"] in {"以内", "以下", "之内"} or (limited and high is None):
        return None, high or low
    return low, high or low


_AROUND_WHAT = Pattern(r"^(?:的|数量|名额|人数)+|（[^（）]*）$")
"""照片（组照每组算1件）, the head of 20件."""
_AS_ONE = Pattern(r"以(?P<of>[^，。；]{1,8})为单位")
"""以县为单位报送剧本2部: each county."""
_THEY_EACH = Pattern(r"(?!.*(?:分别|作品|材料|照片|其中|类|[和及与]$))[一-龥、（）]{4,16}")
"""驻区部队和武警各1名, below 名额: whoever they are."""
_HEADING = Pattern(
    r"^(?:[一二三四五六七八九十\d]*[、. ])?(?:[一二三四五六七八九十])?(?:推荐"
    r"|报送|申报|投稿|参赛|征集|提交)?(?:数量|名额|限额|指标)(?:为"
    r"|是|：| )?(?=[各每])"
)
_LIMITED = Pattern(r"限|最多|至多|只能|只可|可")
_OF_A_THING = Pattern(
    r"^(?:\d+[.、]|（.{1,3}）|[①-⑳])? ?[^，。；]{2,20}(?:材料|证明|证书|复印件|照片|表|书|报告)，"
)
"""佐证材料，每人不超过3项: what one sends of a thing, and no share of entries."""
_BARE_EVERY = Pattern(r"每[人名位家校馆院县单]位?")
"""高校新闻院系只报论文，每校1篇: each of those named before."""
_PLACES = Pattern(r"[市县区州院校局会馆](?:、|$)")
_EACH_PIECE = Pattern(
    r"(?P<who>每[人名位家校馆院县])(?:作品|项目|案例|课题|论文)(?:合计|总数|总共|共)?"
)
_LONGEST_WHAT, _LONGEST_AMONG = 16, 20
_AMONG = Pattern(r"其中|[一-龥]{2,6}[中里](?![学小心部])[，、]?(?=[一-龥]{2})")
"""标兵中农村妇女不少于1名."""
_MANY = 500
"""No unit sends as many; it tells how large the unit is."""
_CHAINED = Pattern(r"^[、和及][^，。；]{1,10}$")
_TEAM = Pattern(r"(?:队|集体|团体|团队|队伍|小组|课题组|作品|项目|节目|班子|组)$")
