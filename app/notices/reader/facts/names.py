"""How files, mails and folders are to be named: “姓名+序号” becomes {姓名}{序号}."""

import re
from collections.abc import Iterator

from app.notices.reader.facts.bearers import HELD, Bearer, Naming, bearer_of
from app.notices.reader.facts.name_forms import RULES, SIGN
from app.notices.reader.facts.names_in_rows import by_label, in_turn, then
from app.notices.reader.facts.notes import noted
from app.notices.reader.facts.templates import JOINT, counted_up, is_of_fields, template
from app.notices.reader.patterns import Pattern

_TOPIC_OF_MAIL = Pattern(r"(?:^|[，。；：])(?:请|并|其)?(?:题目|标题|名称|题头)")
_SENT = Pattern(r"@|邮箱|邮件|信箱|OA|发[“至到]|主题[栏行]")
_NAMED = Pattern(r"命名|起名|取名|文件名|照片名|名称改")
_NO_NAME = Pattern(r"活动|为主题|围绕")


def namings(text: str, start: int, end: int) -> Iterator[Naming]:
    if SIGN.search(text, start, end) is None:
        return
    each = list(by_label(text, start, end)) or list(in_turn(text, start, end))
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
                yield from then(text, one, end)


_MAIL = r"(?:邮件|主题|标题)[^，。；“]{0,4}?"
_AND = r"(?:[和与及、同]|以及)"
_BOTH = Pattern(
    rf"{_MAIL}{_AND}[^，。；“]{{1,16}}(?:名|[一]致|一样|相同|均|都)"
    rf"|(?:文件|附件|文档|作品|照片|视频|稿件|材料|[包])[^，。；“]{{0,2}}名?称?{_AND}[^，。；“]{{0,4}}(?:邮件|主题|标题)"
)
"""邮件主题和附件名均为; 文档名与邮件标题一致."""
_AND_MAIL = Pattern(r"(?:作?为|作)[^，。；]{0,8}(?:[和与及、]|以及)(?:邮件)?的?(?:主题|标题)")
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


def _naming(text: str, found: re.Match[str], low: int, rule: str) -> Naming | None:
    if rule == "noted-quoted":
        return noted(text, found, low)
    behind = re.match(
        r"(?:命名|为名)?的?(?:新?建?(?:一个)?)(?:文件夹|文件包|压缩包|压缩文件|文件目录|打包|压缩|打成)",
        text[found.end() :][:14],
    )
    words = found[0].replace(found["p"], "") + (behind[0] if behind else "")
    bearer = bearer_of(_clause(text, found, low), words)
    ahead = text[max(low, found.start() - 60) : found.start()]
    if bearer is Bearer.FILE and _is_of_mail(text, found, low, ahead):
        bearer = Bearer.SUBJECT
    written = _written(found["p"])
    known = "{" in template(written, file=False)
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


_BETWEEN = Pattern(r"[】\]][-_+—＋ ]?[【\[]|”(?:[和与及加、+＋-]|加上|以及)“?")


def _written(words: str) -> str:
    """【单位】【姓名】, “单位”加“姓名” and 单位、姓名 as parts joined by a plus."""
    joined = _BETWEEN.sub("+", words).strip("【】[] “”")
    listed = counted_up(joined) if "、" in joined and not JOINT.search(joined) else None
    return "+".join(listed) if listed else joined


_ON_OBJECTS = Pattern(
    r"信封|封面|封口|[UＵ]盘|光盘|盘面|档案袋|文件袋|袋面|包裹|快递|包装|背面|标签|书脊|卷筒|盒|签到|昵称"
    "|署名|冠名|汇款|转账|缴费|付款|(?:注明|备注|标注)[：:]?$"
)
_EXAMPLE = Pattern(r"(?:如|例)[：，]?$")


def _may_be_named(text: str, found: re.Match[str], low: int) -> bool:
    """Words joined to a pattern are a name, whatever verb leads to them, but on paper and discs."""
    clause = re.split(r"[。；]", text[max(low, found.start() - 40) : found.start()])[-1]
    return not _ON_OBJECTS.search(clause) and not _EXAMPLE.search(clause)


_OTHER_NAME = Pattern("[署冠实报户签知联群网]名")
"""署名格式为: no name of a file."""


_PLAIN = {"named-quoted", "quoted-named"}


def _is_told(
    text: str, found: re.Match[str], bearer: Bearer, low: int, rule: str, *, known: bool
) -> bool:
    joined = known or bool(JOINT.search(found["p"]))
    return (
        _is_name(text, found, bearer, low, known=known)
        and not _OTHER_NAME.search(text, max(low, found.start() - 2), found.start() + 1)
        and not (_NO_NAME.search(found["p"]) and not known and rule not in _PLAIN)
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


_ALONE = Pattern(r"(?:姓名|名称?|号码?|编号|序号|题目|标题|地点|全称|简称)$")


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
            known or "邮件" in near or not text.startswith(("为主题", "主题"), found.end())
        )
    if bearer is Bearer.FILE:
        told = _NAMED.search(text[max(low, found.start() - 8) : found.end() + 3])
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


_PACKS = Pattern(r"压缩|打包|打成|(?:建|放|装|存|设)[^，。；]{0,8}文件夹$")
_LEADS = Pattern(rf"{_PACKS.pattern}|名(?:称|字)?(?:与|和|同|一样|一致|相同)|一[样致]$|相同$")
_GENERIC = Pattern(
    r"统一|均|都|一律|并|请|须|应|文件名|名字?|命|写[成作为]?|叫|起|为|以|用|按|的|其|即|就"
)
