"""All shares of a notice, sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.things.kinds_named import declared, plain
from app.notices.reader.whole import share_tables
from app.notices.reader.whole.bodies import elliptic, subject_of
from app.notices.reader.whole.quotas import CLAUSES, Share, counts, named_shares, shares_of

_NOT_ABOUT = Pattern("由|以[^，。；]{1,8}为单位")
"""由其推荐; 以县为单位报送: of whom was named before."""


class _Subject:
    """Whom the clauses read so far are about, worked out only where an amount asks for it."""

    def __init__(self) -> None:
        self._known = ""
        self._unread: list[str] = []

    def tell(self, who: str) -> None:
        self._known, self._unread = who, []

    def read(self, clause: str) -> None:
        self._unread.append(clause)

    def __str__(self) -> str:
        for clause in self._unread:
            if not (self._known and _NOT_ABOUT.match(clause)):
                said = elliptic(clause, self._known) or subject_of(clause)
                self._known = said or self._known
        self._unread = []
        return self._known


def shares(document: Document) -> list[Share]:
    found: list[Share] = []
    subject = _Subject()
    for sentence in document.sentences:
        told = asking.tells(sentence) and not _EACH_BODY.match(sentence.text)
        if told or sentence.end <= document.preface:
            continue
        if sentence.cell is not None:
            found += share_tables.tabled(document, sentence)
            continue
        found += _paired(document, sentence)
        if not document.text[: sentence.start].rstrip(" ").endswith("；"):
            subject.tell("")
        _of_sentence(document, sentence, subject, found)
    return found


def _of_sentence(
    document: Document, sentence: Sentence, subject: _Subject, found: list[Share]
) -> None:
    """Adds the sentence's shares to those `found`."""
    sort = _sort_above(document, sentence)
    for clause in CLAUSES.finditer(_with_commas(sentence.text)):
        amounts = counts(clause[0])
        for share in shares_of(document, sentence, clause, str(subject)) if amounts else ():
            one = replace(share, who=f"{share.who}（{sort}）") if sort else share
            if _bounds_the_last(document, found, one):
                found[-1] = replace(found[-1], max=one.max, end=one.end)
                continue
            if found and _goes_on(found[-1], one, str(subject)):
                found[-1] = replace(found[-1], who=f"{found[-1].who}（{found[-1].what}）")
            if (one.who, one.max) not in {(known.who, known.max) for known in found}:
                found.append(one)
                if not one.carried:
                    subject.tell(_without_kind(one.base or one.who))
        subject.read(clause[0])


def _sort_above(document: Document, sentence: Sentence) -> str:
    """书香家庭：各县3户, （一）“最美教师”。各县2名: of which sort the line is."""
    names = declared(document)
    label = _LABEL.match(sentence.text)
    titles = [label["one"]] if label else [one.title for one in document.above(sentence.point)]
    return next((plain(one) for one in titles[:1] if plain(one) in names), "")


_LABEL = Pattern(r"(?:\d+[.、]|（.{1,3}）|[①-⑳])? ?(?P<one>“?[一-龥A-Z]{2,12}”?)：")


_EACH_BODY = Pattern(
    r"(?:[一二三四五六七八九十\d]+[、.]|（.{1,3}）)? ?(?:各"
    r"|每)(?:[^，。；]{0,24}\d|[^。；]{2,90}(?:选出|遴选|推荐|报送|上报)[^，。；\d]{0,14}\d)"
)
"""各行业协会择优推荐…: those who send, though 协会择优 elsewhere tells of a jury."""
_BLANK = Pattern(r"(?<=[\u4e00-\u9fff）]) (?=[\u4e00-\u9fff])")


def _with_commas(text: str) -> str:
    """Of the same length; blanks part clauses where the commas got lost."""
    return _BLANK.sub("，", text) if len(_BLANK.findall(text)) > 1 else text


_PAIR = Pattern(
    r"(?P<who>[\u4e00-\u9fff]{2,12}(?:（[^）]{1,12}）)?)[ ：:]{1,2}"
    r"(?P<n>\d{1,2})(?:[名篇件项个人])?(?=[ 、，；]|$)"
)
_LIMITS = Pattern(r"上限|不超过|最多|限报")


def _paired(document: Document, sentence: Sentence) -> Iterator[Share]:
    """机械学院 9 材料学院 6: a line of nothing but bodies and numbers, below 名额."""
    bare = sentence.text.strip()
    pairs = list(_PAIR.finditer(bare))
    if not pairs or re.sub(r"[ 、，；]", "", _PAIR.sub("", bare)):
        return
    before = document.text[max(0, sentence.start - _ABOVE) : sentence.start]
    if not named_shares(before) or not all(subject_of(one["who"]) for one in pairs):
        return
    low = sentence.start + len(sentence.text) - len(sentence.text.lstrip())
    for one in pairs:
        most = int(one["n"])
        least = None if _LIMITS.search(before) else most
        if most:
            yield Share(one["who"], least, most, low + one.start(), low + one.end(), 0.85)


_ABOVE = 120


def _bounds_the_last(document: Document, found: list[Share], one: Share) -> bool:
    """不少于2人、不多于4人, 必报1例，最多2例: the most of what was just said."""
    if not found or not one.carried or one.min is not None:
        return False
    last = found[-1]
    between = document.text[last.end : one.start]
    joined = re.fullmatch(r"(?P<of>[^，。；、\d]{0,6}[、，])?(?:但|且|最多|至多)*", between)
    if joined is None or _is_other(joined["of"] or "", document.text[one.end :][:_NOUN]):
        return False
    return (last.min or 0) <= (one.max or 0) != last.max


_NOUN = 6


def _is_other(noun: str, behind: str) -> bool:
    """至少1家组织、至多2名个人: what is counted now is something else."""
    noun = noun.rstrip("、，")
    return bool(noun) and behind[:1] >= "一" and not behind.startswith(noun)


def _goes_on(last: Share, one: Share, subject: str) -> bool:
    """各区推荐教师2名，学生3名: the first was of a kind as well."""
    kind = one.carried and one.who.startswith(f"{subject}（")
    return kind and bool(last.what) and last.who == subject


def _without_kind(who: str) -> str:
    """每位作者 of 每位作者（单幅作品）."""
    who = re.sub(r"(?<=每[校家县区院所馆社])（(?![市区州旗])[^（）]*）$", "", who)
    return re.sub(r"(?<=[者人])（[^（）]*）$", "", who).partition("（每")[0]
