"""How files, mails and folders are to be named: “姓名+序号” becomes {姓名}{序号}."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.facts.bearers import HELD, Bearer, bearer_of
from app.notices.reader.facts.name_forms import JOINED, RULES, SIGN
from app.notices.reader.facts.templates import JOINT, counted_up, is_of_fields, template


@dataclass(frozen=True, slots=True)
class Naming:
    bearer: Bearer
    pattern: str
    start: int
    end: int
    confidence: float
    written: str = ""


_MAILED = re.compile(r"邮件|主题|标题|邮箱")
_TOPIC_OF_MAIL = re.compile(r"(?:^|[，。；：])(?:请|并|其)?(?:题目|标题|名称|题头)")
_SENT = re.compile(r"@|邮箱|邮件|信箱|OA|发[“至到]|主题[栏行]")
_NAMED = re.compile(r"命名|起名|取名|文件名|照片名|名称改")
_NO_NAME = re.compile(r"活动|为主题|围绕")


def namings(text: str, start: int, end: int) -> Iterator[Naming]:
    if SIGN.search(text, start, end) is None:
        return
    each = list(_by_label(text, start, end)) or list(_in_turn(text, start, end))
    yield from each
    taken = [(one.start, one.end) for one in each]
    for name, words in RULES:
        for found in words.finditer(text, start, end):
            if any(low < found.end() and found.start() < high for low, high in taken):
                continue
            one = _naming(text, found, start, name)
            if one:
                taken.append(found.span())
                yield one
                yield from _also(text, one, start)
                yield from _then(text, one, end)


_MAIL = r"(?:邮件|主题|标题)[^，。；“]{0,4}?"
_AND = r"(?:[和与及、同]|以及)"
_BOTH = re.compile(
    rf"{_MAIL}{_AND}[^，。；“]{{1,16}}(?:名|[一]致|一样|相同|均|都)"
    rf"|(?:文件|附件|文档|作品|照片|视频|稿件|材料|[包])[^，。；“]{{0,2}}名?称?{_AND}[^，。；“]{{0,4}}(?:邮件|主题|标题)"
)
"""邮件主题和附件名均为; 文档名与邮件标题一致."""
_AND_MAIL = re.compile(r"(?:作?为|作)[^，。；]{0,8}(?:[和与及、]|以及)(?:邮件)?的?(?:主题|标题)")
"""以“…”为压缩包名和邮件主题名."""


def _also(text: str, one: Naming, low: int) -> Iterator[Naming]:
    """邮件主题和附件名均为: the other of the two that one pattern names."""
    ahead = text[max(low, one.start - 24) : one.start + 8]
    if one.bearer is not Bearer.SUBJECT and _AND_MAIL.search(text, one.end - 2, one.end + 16):
        ahead = "主题和文件名"
    if _BOTH.search(ahead) and one.bearer is not Bearer.FOLDER:
        other = Bearer.FILE if one.bearer is Bearer.SUBJECT else Bearer.SUBJECT
        if other is Bearer.FILE and "压缩" in ahead:
            other = Bearer.ARCHIVE
        pattern = template(one.written, file=other is Bearer.FILE)
        yield Naming(other, pattern, one.start, one.end, 0.8, one.written)


_THEN = re.compile(
    r"[，；](?P<who>[^，。；：“”\n]{2,12}?)(?:的?(?:文件)?名(?:称|字)?)?(?:直接|就|则|只)+(?:用|以|按|取|写|叫)"
    r"(?P<p>[一-龥和加、]{2,16}?)(?:命名|即可|就行)?(?=[，。；]|$)"
)


def _then(text: str, one: Naming, end: int) -> Iterator[Naming]:
    """照片文件名为“…”，视频直接用作品名称: the verb of naming is said once."""
    found = _THEN.match(text, one.end, end) if one.bearer is Bearer.FILE else None
    parts = counted_up(found["p"]) if found else None
    if found and parts:
        pattern = "".join(template(part, file=True) for part in parts)
        yield Naming(Bearer.FILE, pattern, *found.span(), 0.8, found["p"])


def _naming(text: str, found: re.Match[str], low: int, rule: str) -> Naming | None:
    behind = re.match(
        r"(?:命名|为名)?的?(?:新?建?(?:一个)?)(?:文件夹|文件包|压缩包|压缩文件|文件目录|打包|压缩|打成)",
        text[found.end() :][:14],
    )
    bearer = bearer_of(_clause(text, found, low), found[0] + (behind[0] if behind else ""))
    ahead = text[max(low, found.start() - 60) : found.start()]
    if bearer is Bearer.FILE and _is_of_mail(text, found, low, ahead):
        bearer = Bearer.SUBJECT
    written = re.sub(r"[】\]][-_+—＋ ]?[【\[]", "+", found["p"]).strip("【】[] ")
    known = "{" in template(written, file=False)
    if rule == "quoted-and-words":
        written = re.sub(r"”(?:[和与及加、]|加上|以及)", "+", written.replace("“", ""))
    if rule == "any-quoted" and not (
        (known or is_of_fields(written)) and _may_be_named(text, found, low)
    ):
        return None
    if rule.startswith("words-"):
        return _of_words(found, bearer, rule)
    if not _is_told(text, found, bearer, low, rule, known=known):
        return None
    pattern = template(written, file=bearer is Bearer.FILE)
    sure = 0.92 if "quoted" in rule or known else 0.7
    return Naming(bearer, pattern, found.start(), found.end(), sure, written)


_ON_OBJECTS = re.compile(
    r"信封|封面|封口|[UＵ]盘|光盘|盘面|档案袋|文件袋|袋面|包裹|快递|包装|背面|标签|书脊|卷筒|盒|签到|昵称"
)
_EXAMPLE = re.compile(r"(?:如|例)[：，]?$")


def _may_be_named(text: str, found: re.Match[str], low: int) -> bool:
    """Words joined to a pattern are a name, whatever verb leads to them, but on paper and discs."""
    clause = re.split(r"[。；]", text[max(low, found.start() - 40) : found.start()])[-1]
    return not _ON_OBJECTS.search(clause) and not _EXAMPLE.search(clause)


def _is_told(
    text: str, found: re.Match[str], bearer: Bearer, low: int, rule: str, *, known: bool
) -> bool:
    near = text[max(low, found.start() - 30) : found.end()]
    joined = known or bool(JOINT.search(found["p"]))
    return (
        _is_name(text, found, bearer, low, known=known)
        and not (rule == "noted-quoted" and not _MAILED.search(near))
        and not (_NO_NAME.search(found["p"]) and not known and rule != "named-quoted")
        and (joined or rule not in {"bare-quoted", "packed-quoted"})
    )


def _of_words(found: re.Match[str], bearer: Bearer, rule: str) -> Naming | None:
    parts = counted_up(found["p"])
    if rule == "words-of-pack" and bearer not in {Bearer.FOLDER, Bearer.ARCHIVE}:
        return None
    if (
        parts is None
        or found["p"][0] in "和与及"
        or (bearer is Bearer.FILE and len(parts) == 1 and not _alone(parts[0]))
    ):
        return None
    if len(parts) == 1:
        parts = [found["p"]]
    pattern = "".join(template(one, file=True) for one in parts)
    return Naming(bearer, pattern, found.start(), found.end(), 0.85, "+".join(parts))


_ALONE = re.compile(r"(?:姓名|名称?|号码?|编号|序号|题目|标题|地点|全称|简称)$")


def _alone(word: str) -> bool:
    """One word that is a name by itself: 以身份证号命名."""
    return bool(_ALONE.search(word)) and not re.search(r"文件名称?$|规范|要求|格式", word)


def _is_of_mail(text: str, found: re.Match[str], low: int, ahead: str) -> bool:
    """发至某邮箱，题目写…; 以…为邮件主题."""
    if re.match(r"(?:的?邮件)?(?:的?主题|的?标题)", text[found.end() - 1 :][:6].lstrip("为作”")):
        return "邮件" in text[low : found.end() + 6] or bool(_SENT.search(ahead))
    clause = text[max(low, found.start() - 1) : found.end()]
    return bool(_TOPIC_OF_MAIL.match(clause)) and bool(_SENT.search(ahead))


def _is_name(text: str, found: re.Match[str], bearer: Bearer, low: int, *, known: bool) -> bool:
    """Whether what is quoted is a pattern for a name, and no campaign's slogan."""
    if bearer is Bearer.SUBJECT:
        near = text[max(0, low - 60) : found.end() + 5]
        return _SENT.search(near) is not None and (
            known or not text.startswith(("为主题", "主题"), found.end())
        )
    if bearer is Bearer.FILE:
        told = _NAMED.search(text[max(low, found.start() - 8) : found.end() + 2])
        joined = JOINT.search(found["p"]) or re.search(r"(?:号|姓名|名称|标题|题目)$", found["p"])
        return known or (told is not None and joined is not None and len(found["p"]) <= 30)
    called = re.search(r"(?:全称|简称|名称|姓名|编号)$", found["p"])
    return known or bool(JOINT.search(found["p"]) or called)


def _clause(text: str, found: re.Match[str], low: int) -> str:
    """What the name is said of: the clause before it, or the one before that if it is bare."""
    clauses = re.split(r"[，；。：]", text[max(low, found.start() - 40) : found.start()])
    own = clauses[-1]
    if len(clauses) < 2 or HELD.search(own):
        return own
    bare = not _GENERIC.sub("", own + re.split("“", found[0])[0][:1])
    if len(own) < 2 or (bare and _LEADS.search(clauses[-2])):
        return clauses[-2] + own
    return own


_PACKS = re.compile(r"压缩|打包|打成|(?:建|放|装|存|设)[^，。；]{0,8}文件夹$")
_LEADS = re.compile(rf"{_PACKS.pattern}|名(?:称|字)?(?:与|和|同|一样|一致|相同)|一[样致]$|相同$")
_GENERIC = re.compile(
    r"统一|均|都|一律|并|请|须|应|文件名|名字?|命|写[成作为]?|叫|起|为|以|用|按|的|其|即|就"
)


_FIRST = re.compile(
    r"(?P<who>[^，。；：“”\n]{2,24}?)(?:的?(?:文件)?名(?:称|字)?|命名)(?:统一|均|都|分别)*"
    r"(?:为|用|按照?|写[成作为]?|叫|以|是)“(?P<p>[^“”\n]{2,50})”"
)
_NEXT = re.compile(
    r"[，；](?P<who>[^，。；：“”\n]{2,16}?)(?:的)?(?:文件名)?(?:统一|均|都|就|则)*"
    r"(?:为|用|按照?|写[成作为]?|叫|以|是)“(?P<p>[^“”\n]{2,50})”(?:命名)?(?=[，。；]|$)"
)
_OTHER = re.compile(r"主题|标题|邮件|文件夹|压缩|如$|光盘|U盘|封面|信封")


def _in_turn(text: str, start: int, end: int) -> Iterator[Naming]:
    """总结文件名为“…”，照片为“…”，视频就叫“…”: the verb of naming is said once."""
    quoted = text.find("“", start, end) >= 0
    first = _FIRST.search(text, start, end) if quoted else None
    if first is None or _OTHER.search(first["who"]):
        return
    told, place = [first], first.end()
    while found := _NEXT.match(text, place, end):
        if _OTHER.search(found["who"]):
            break
        told.append(found)
        place = found.end()
    if len(told) > 1:
        for one in told:
            pattern = template(one["p"], file=True)
            yield Naming(Bearer.FILE, pattern, *one.span(), 0.85, one["p"])


_LABEL = re.compile(
    r"(?:^|(?<=[\n。；]))(?:[一二三四五六七八九十\d]+[.、]|（.）|[①-⑳])? ?"
    r"[^，。；：“”\n]{0,8}(?:文件名称?|命名|名称)(?:格式|规则|方式|要求|规范|如下|分别)*："
)
_CALLED = "(?:文件|统一|均|都|分别|请)*(?:为|用|按照?|写[成作为]?|叫|以|是|：)?"
_EACH = re.compile(rf"(?P<who>[^，。；：“”\n]{{1,16}}?){_CALLED}“(?P<p>[^“”\n]{{2,50}})”")


def _by_label(text: str, start: int, end: int) -> Iterator[Naming]:
    """文件名：登记表为“…”，照片为“…”: of each thing its own."""
    label = _LABEL.match(text, start, end)
    if label is None:
        return
    for found in _EACH.finditer(text, label.end(), end):
        if found["who"].endswith("如"):
            continue
        bearer = bearer_of(found["who"], "")
        pattern = template(found["p"], file=bearer is Bearer.FILE)
        if "{" in pattern or JOINT.search(found["p"]):
            yield Naming(bearer, pattern, *found.span(), 0.85, found["p"])


_LABELLED = re.compile(
    rf"[^：；。]{{2,14}}：(?P<p>{JOINED}(?:（[^（）]{{1,8}}）)?)(?=[，。；\n]|$)"
)


def labelled(text: str, start: int, end: int) -> Iterator[Naming]:
    """学位论文：学院_学号_姓名, in a part that is about names."""
    for found in _LABELLED.finditer(text, start, end):
        pattern = template(found["p"], file=True)
        if "{" in pattern:
            yield Naming(Bearer.FILE, pattern, *found.span(), 0.85, found["p"])
