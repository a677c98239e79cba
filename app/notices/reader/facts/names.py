"""How files, mails and folders are to be named: “姓名+序号” becomes {姓名}{序号}."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming_words import NAMING_WORDS


class Bearer(StrEnum):
    """What bears the name."""

    FILE = "file"
    SUBJECT = "subject"
    FOLDER = "folder"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Naming:
    bearer: Bearer
    pattern: str
    start: int
    end: int
    confidence: float
    written: str = ""


_WORD = "[^，。；：、\\n“”（）+\\-—_＋·/ ]{1,14}?"
_JOINED = rf"{_WORD}(?:(?:[+—_＋·/]|-+){_WORD}){{1,6}}"
_SHOULD = (
    r"(?:请|须|应|统一|需|均|一律|要|都|格式|规则|方式|要求|规范|的|处|栏|中|行|里|内|上|字"
    r"|（[^（）]{2,12}）)*"
)
_SAYS = (
    r"(?:写[成作]?|填成?|叫做?|起成?|取成?|改成|改为|存为|保存为|统一为|写明|写为|标注|标明|注明|命名|填写|设为|设置|采用|用|按照?|为|是|改为|：)(?:为"
    r"|：|是)?"
)
_FORMS = (
    (
        "named-quoted",
        (
            rf"(?:命名|名称?|主题|标题|题目){_SHOULD}{_SAYS}"
            rf" ?[“《【](?P<p>[^“”》】\n]{{2,50}})[”》】]"
        ),
    ),
    (
        "bare-quoted",
        (
            rf"(?:邮件(?:的?主题|的?标题|题目|名称)|(?:文件|压缩包|文件夹|照片|图片|视频)(?:的?名称?|命名|取名|起名)|命名){_SHOULD}"
            r" ?“(?P<p>[^“”\n]{2,50})”"
        ),
    ),
    (
        "packed-quoted",
        (
            r"(?:打包|压缩|打|存|存放|保存|建立?|合并)(?:成|为|至|到|在|入)?(?:名为|命名为)?"
            r" ?“(?P<p>[^“”\n]{2,50})”(?=[，。；、的]|文件夹|压缩包|$)"
        ),
    ),
    (
        "quoted-named",
        (
            r"(?:以|用|按照?|采用|为) ?[“《【](?P<p>[^“”》】\n]{2,50})[”》】](?:的?(?:格式|形式"
            r"|方式|规则|样式|字样|顺序))*"
            r"(?:进行|统一)*(?:命名|起名|取名|作为?|为|存放|三级文件夹|文件夹|建立?|填写|标注|标明|注明)"
        ),
    ),
    (
        "named-joined",
        (
            rf"(?:命名|名称?|主题|标题){_SHOULD}{_SAYS} ?(?P<p>{_JOINED})(?=[，。；：、\n（ ”]"
            rf"|$|的|命名|格式)"
        ),
    ),
    (
        "joined-named",
        (
            rf"(?:以|用|按照?|采用) ?(?P<p>{_JOINED})(?:的?(?:格式|形式|方式))*(?:进行"
            rf"|统一)*(?:命名|起名|取名|作为|为(?:文件|照片)?名)"
        ),
    ),
    (
        "words-named",
        rf"(?:以|用|按)(?P<p>{_WORD})(?:命名|起名|取名|作为(?:文件|照片|邮件)?(?:名|标题|主题))",
    ),
    (
        "mail-words",
        (
            r"邮件(?:的)?(?:标题|主题|名称?|题目)(?:请|统一|均)*(?:写明?|注明|填写?|为)"
            r"(?P<p>[一-龥A-Za-z]{1,10}?(?:名称|姓名|单位|名|编?号))(?=[，。；]|$)"
        ),
    ),
    (
        "file-words",
        (
            r"文件名称?(?:请|统一|均|都)*(?:写明?|用|为|是)"
            r"(?P<p>[一-龥]{0,4}?(?:姓名|名称|编号|序号|学号|档号))(?=[，。；]|$)"
        ),
    ),
    (
        "both-quoted",
        (
            r"(?:主题|标题)[与和][^，。；]{2,10}(?:一致|相同)，[^，。；“]{0,4}"
            r"“(?P<p>[^“”\n]{2,50})”"
        ),
    ),
    ("noted-quoted", r"(?:请|须|应|需|并)?注明[：:]? ?[“《【](?P<p>[^“”》】\n]{2,50})[”》】]"),
)
_RULES = tuple((name, re.compile(words)) for name, words in _FORMS)
_SUBJECT = re.compile(r"邮件|主题|标题|信封|包裹")
_FOLDER = re.compile(r"文件夹|文件包|文件目录")
_ARCHIVE = re.compile(r"压缩|打包|(?<![A-Za-z])(?:ZIP|RAR)(?![A-Za-z])|打成", re.IGNORECASE)
_JOINT = re.compile(r"\s*([+＋/]|—+|-+|_+|·|－|(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff]))\s*")
_MAILED = re.compile(r"邮件|主题|标题|邮箱")
_TOPIC_OF_MAIL = re.compile(r"(?:^|[，。；：])(?:请|并|其)?(?:题目|标题|名称|题头)")
_SENT = re.compile(r"@|邮箱|邮件|信箱|OA|发[“至到]|主题[栏行]")
_NAMED = re.compile(r"命名|起名|取名|文件名|照片名|名称改")
_PERSON_FIELD = re.compile(
    r"(?:[\u4e00-\u9fff]{2}(?:人|者)|主讲|主讲教师|选手|教师|学生|作者)(?:姓名|名字?)?|[\u4e00-\u9fff]{0,6}姓名"
)
_UNIT_FIELD = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:单位|学校|院校)(?:全称|简称|名称|名)?|(?:区县|县区|乡镇|街道|学院)(?:名称?|全称|简称)?"
)
_WORK_FIELD = re.compile(
    r"(?:论文|作品|文章|案例|照片|视频|图片|征文|稿件|摄影作品|短视频|微课|节目)(?:的)?(?:题目|标题|名称|名|题名)"
)
_NO_NAME = re.compile(r"活动|为主题|围绕")


def namings(text: str, start: int, end: int) -> Iterator[Naming]:
    taken: list[tuple[int, int]] = []
    for name, words in _RULES:
        for found in words.finditer(text, start, end):
            if any(low < found.end() and found.start() < high for low, high in taken):
                continue
            one = _naming(text, found, start, name)
            if one:
                taken.append(found.span())
                yield one
                yield from _also(text, one, start)


_BOTH = re.compile(
    r"(?:邮件|主题|标题)[^，。；]{0,4}(?:[和与及、]|以及)[^，。；]{0,8}(?:附件|文件|作品|照片|视频)[^，。；]{0,4}(?:名|一致)"
    r"|(?:邮件)?(?:主题|标题)(?:[和与及、]|以及)(?:附件)?压缩[包文件]+"
    r"|(?:附件|文件|作品|照片)[^，。；]{0,2}名称?(?:[和与及、]|以及)[^，。；]{0,4}(?:邮件|主题|标题)"
)


def _also(text: str, one: Naming, low: int) -> Iterator[Naming]:
    """邮件主题和附件名均为: the other of the two that one pattern names."""
    ahead = text[max(low, one.start - 24) : one.start + 8]
    if _BOTH.search(ahead) and one.bearer is not Bearer.FOLDER:
        other = Bearer.FILE if one.bearer is Bearer.SUBJECT else Bearer.SUBJECT
        if other is Bearer.FILE and "压缩" in ahead:
            other = Bearer.ARCHIVE
        pattern = template(one.written, five=other is Bearer.FILE)
        yield Naming(other, pattern, one.start, one.end, 0.8, one.written)


def _naming(text: str, found: re.Match[str], low: int, rule: str) -> Naming | None:
    behind = re.match(
        r"(?:命名)?的?(?:新?建?(?:一个)?)(?:文件夹|文件包|压缩包|压缩文件|文件目录)",
        text[found.end() :][:14],
    )
    bearer = _bearer(_clause(text, found, low), found[0] + (behind[0] if behind else ""))
    ahead = text[max(low, found.start() - 60) : found.start()]
    if bearer is Bearer.FILE and _is_of_mail(text, found, low, ahead):
        bearer = Bearer.SUBJECT
    known = "{" in template(found["p"])
    if not _is_name(text, found, bearer, low, known=known):
        return None
    if rule == "noted-quoted" and not _MAILED.search(
        text[max(low, found.start() - 30) : found.end()]
    ):
        return None
    if _NO_NAME.search(found["p"]) and not known and rule != "named-quoted":
        return None
    if rule in {"bare-quoted", "packed-quoted"} and not (known or _JOINT.search(found["p"])):
        return None
    pattern = template(found["p"], five=bearer is Bearer.FILE)
    sure = 0.92 if "quoted" in rule or known else 0.7
    return Naming(bearer, pattern, found.start(), found.end(), sure, found["p"])


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
        joined = _JOINT.search(found["p"]) or re.search(r"(?:号|姓名|名称|标题|题目)$", found["p"])
        return known or (told is not None and joined is not None and len(found["p"]) <= 30)
    called = re.search(r"(?:全称|简称|名称|姓名|编号)$", found["p"])
    return known or bool(_JOINT.search(found["p"]) or called)


def _clause(text: str, found: re.Match[str], low: int) -> str:
    """What the name is said of: the clause before it, or the one before that if it is bare."""
    clauses = re.split(r"[，；。：]", text[max(low, found.start() - 40) : found.start()])
    own = clauses[-1]
    return own if len(own) >= 2 or len(clauses) < 2 else clauses[-2] + own


def _bearer(clause: str, words: str) -> Bearer:
    if re.match(r"邮件|主题[栏行]", words):
        return Bearer.SUBJECT
    said = clause + words
    if _FOLDER.search(said):
        return Bearer.FOLDER
    if _ARCHIVE.search(said):
        return Bearer.ARCHIVE
    if _SUBJECT.search(re.sub(r"作品标题|照片标题|[“《【][^”》】]*(?:[”》】]|$)", "", said)):
        return Bearer.SUBJECT
    return Bearer.SUBJECT if words.startswith(("注明", "请注明", "并注明")) else Bearer.FILE


def template(written: str, *, five: bool = False) -> str:
    """Known words in braces; a plus goes, other joints stay; brackets around words go.

    With `five`, the words become those five fields that a file's name can be made of.
    """
    parts = _JOINT.split(written.strip(" 。，"))
    return "".join(_part(part, place, five=five) for place, part in enumerate(parts))


def _part(part: str, place: int, *, five: bool) -> str:
    if place % 2:
        if five and part == "/":
            return "-"
        return "" if part in {"+", "＋"} else "-" if part[0] in "—－" else part[0]
    bare = part.strip(" “”【】[]<>《》×…")
    wrapped = re.fullmatch(r"[（(]([^（）()]*)[）)]", bare)
    bare = wrapped[1] if wrapped else bare
    if bare.count("（") != bare.count("）"):
        bare = bare.strip("（）")
    tail = "".join(re.findall(r"(?:（[^（）]*）)$", bare))
    short = bare.removesuffix(tail)
    if tail and (NAMING_WORDS.get(short) or _field(short)):
        return _part(short, place, five=five) + tail
    if five:
        bare = re.sub(r'[/\\:*?"<>|{}]', "", bare)
    field = NAMING_WORDS.get(bare) or _field(bare)
    return f"{{{field if five else bare}}}" if field else bare


_LEFT_AS_WORDS = {"案例题目", "课程名称", "照片名称", "文件名称"}


def _field(word: str) -> str | None:
    """Words of the five fields by their grammar, where none is known to the letter."""
    if word in _LEFT_AS_WORDS:
        return None
    for name, pattern in (("姓名", _PERSON_FIELD), ("单位", _UNIT_FIELD), ("作品名", _WORK_FIELD)):
        if pattern.fullmatch(word):
            return name
    return None


_LABELLED = re.compile(
    rf"[^：；。]{{2,14}}：(?P<p>{_JOINED}(?:（[^（）]{{1,8}}）)?)(?=[，。；\n]|$)"
)


def labelled(text: str, start: int, end: int) -> Iterator[Naming]:
    """学位论文：学院_学号_姓名, in a part that is about names."""
    for found in _LABELLED.finditer(text, start, end):
        pattern = template(found["p"], five=True)
        if "{" in pattern:
            yield Naming(Bearer.FILE, pattern, *found.span(), 0.85, found["p"])
