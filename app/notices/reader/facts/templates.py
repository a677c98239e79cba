"""What a notice writes for a name, as a pattern: “姓名+序号” becomes {姓名}{序号}."""

import re

from app.domain.naming_words import NAMING_WORDS
from app.notices.reader.patterns import Pattern

JOINT = Pattern(r"\s*([+＋/]|—+|-+|_+|·|－|(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff]))\s*")
_PERSON = Pattern(
    r"(?:[\u4e00-\u9fff]{2}(?:人|者)|主讲|主讲教师|选手|教师|学生|作者)(?:姓名|名字?)?|[\u4e00-\u9fff]{0,6}姓名"
)
_UNIT = Pattern(
    r"[\u4e00-\u9fff]{0,4}(?:单位|学校|院校|党总支|党支部|团支部|支部|工会)(?:全称|简称|名称|名)?"
    "|(?:区县|县区|乡镇|街道|学院|学会|协会)(?:名称?|全称|简称)?"
)
_WORK = Pattern(
    r"(?:论文|作品|文章|案例|照片|视频|图片|征文|稿件|摄影作品|短视频|微课|节目)(?:的)?(?:题目|标题|名称|名|题名)"
    "|[片画]名"
)
_LEFT_AS_WORDS = {
    *("案例题目", "课程名称", "照片名称", "文件名称", "第一完成单位", "承担单位", "依托单位"),
    *("合作单位", "完成单位", "协作单位"),
}
_OF_NAMES = Pattern(
    "(?:号码?|编号|名称?|时间|地点|内容|说明|题目|标题|类[别型]|组别|学校|日期|序号|单位|部位|图说|全称|简称"
    "|学[科段院]|班级|年级|电话|城市|区县|乡镇|方向|主题|部门|科室|处室|姓名|作者|编码|代码|次序|赛道|体裁"
    "|人|教师)$"
)
"""获奖编号, 所属部门: words that end what a name is made of."""
_AND = Pattern(r"、|和|与|及|加上?|[+＋]|以及|—+|-+|_+")
_LONGEST = 10


def template(written: str, *, file: bool) -> str:
    """Known words in braces; a plus goes, other joints stay; brackets around words go.

    In the name of a `file`, none but the five fields stand in braces, and there is no slash.
    """
    parts = JOINT.split(_WHICH.sub("", _ENDING.sub("", written.strip(" 。，"))))
    told = [_part(part, place, file=file) for place, part in enumerate(parts)]
    return "".join(_told_apart(parts, told))


def _told_apart(parts: list[str], told: list[str]) -> list[str]:
    """Of two words for one field one alone is meant: 推荐单位-依托单位, 作者-指导教师姓名.

    Where neither says plainly that it is the one, 词作者-曲作者, both stay words.
    """
    for field in {one for one in told if one.startswith("{") and told.count(one) > 1}:
        places = [place for place, one in enumerate(told) if one == field]
        plain = [place for place in places if _IS_A_UNIT.match(parts[place].strip())]
        known = plain or [place for place in places if parts[place].strip() in NAMING_WORDS]
        for place in places:
            if place not in known[:1]:
                told[place] = parts[place].strip()
    return told


_ENDING = Pattern(r"\.(?:zip|rar|docx?|pdf|xlsx?|jpe?g|mp4|pptx?)$", re.IGNORECASE)
_WHICH = Pattern(r"(?<=[类型别称])（[^（）]{2,12}[或/][^（）]{2,12}）$")
"""材料类型（登记卡或简历）: what there is to choose from."""
_IS_A_UNIT = Pattern(r"学校|学院|单位")
"""推荐单位-依托单位: the second is told apart from the first by its own word."""


def counted_up(written: str) -> list[str] | None:
    """姓名和拍摄时间 as words that names are made of; None where it is anything else."""
    parts = [one for one in _AND.split(re.sub(r"（[^（）]*）", "", written)) if one]
    plain = all(len(one) <= _LONGEST and _OF_NAMES.search(one) for one in parts)
    return parts if parts and plain else None


def is_of_fields(written: str) -> bool:
    """馆名-类别-题目: each part is a word that names are made of, known or not."""
    parts = JOINT.split(written)[::2]
    return len(parts) > 1 and all(_OF_NAMES.search(one) for one in parts)


def _part(part: str, place: int, *, file: bool) -> str:
    if place % 2:
        if file and part == "/":
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
        return _part(short, place, file=file) + tail
    if file:
        bare = re.sub(r'[/\\:*?"<>|{}]', "", bare)
    field = NAMING_WORDS.get(bare) or _field(bare) or _either(bare)
    return f"{{{field}}}" if field else bare


def _either(words: str) -> str | None:
    """人物姓名或者集体名称: what the first of the two is."""
    first, _or, other = words.partition("或")
    both_names = first.endswith("名") and _OF_NAMES.search(other)
    return _field(first) if both_names else None


def _field(word: str) -> str | None:
    """Words of the five fields by their grammar, where none is known to the letter."""
    if word in _LEFT_AS_WORDS:
        return None
    for name, pattern in (("姓名", _PERSON), ("单位", _UNIT), ("作品名", _WORK)):
        if pattern.fullmatch(word):
            return name
    return None
