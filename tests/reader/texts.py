"""When two readings of one fact say the same."""

import re
import unicodedata
from functools import cache
from typing import Any

from app.domain.naming_words import NAMING_WORDS
from app.domain.quantities import ByteSize

_NOT_WORDS = re.compile(r"[\W_]+")
_PATTERN_MARKS = re.compile(r"[\s{}<>“”\"'+＋\-—–_·、,，.()（）【】\[\]/\\]+")
_SAME_FIELD = {
    name: field
    for field, names in {
        "姓名": "作者姓名 作者 选手姓名 户主姓名 第一作者姓名 第一作者 负责人 项目负责人 主持人 "
        "报告人 提供人",
        "单位": "单位名称 单位简称 推荐单位 推荐单位名称 学校 学校名称 学校全称 学院 学院名称 院系 "
        "处室 街道 街道名 地市 城市 第一完成单位",
        "作品名": "作品名称 作品标题 题目 片名 案例名称 案例标题 案例题目 论文题目 课题名称 "
        "项目名称 名称",
        "材料名": "材料名称",
    }.items()
    for name in names.split()
} | NAMING_WORDS
"""A profile's naming knows five fields; the notices have more words for them."""
_FIELDS = re.compile("|".join(sorted(_SAME_FIELD, key=len, reverse=True)))
_OF_WHOM = re.compile(r"(?:^|(?<=[\s{}+\-—_·、/]))[一-龥]{1,6}姓名(?=$|[\s{}+\-—_·、/（(])")
_ADDRESSED = re.compile(r"(老师|同志|先生|女士)$")
_SAME_FORMAT = {"jpeg": "jpg", "doc": "docx", "xls": "xlsx", "ppt": "pptx", "tiff": "tif"}
_THEMES = (
    ("涉密", "国家秘密", "保密"),
    ("公示",),
    ("一致",),
    ("真实", "准确", "属实", "弄虚作假"),
    ("原创", "版权", "知识产权", "著作权", "侵权", "抄袭"),
)
"""Words of the confirmations that nearly every notice asks for."""


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


@cache
def words(text: str) -> str:
    """Simplified, half width, lower case, without blanks and punctuation."""
    simplified = _converter().convert(unicodedata.normalize("NFKC", text))
    return _NOT_WORDS.sub("", simplified).casefold()


def pattern(text: str) -> str:
    """A naming pattern without braces and joints: {姓名}-{序号} is 作者+序号."""
    simplified = _converter().convert(unicodedata.normalize("NFKC", text))
    joined = _PATTERN_MARKS.sub("", _OF_WHOM.sub("姓名", simplified.casefold()))
    return _FIELDS.sub(lambda found: _SAME_FIELD[found[0]], joined)


def trade_size(text: str) -> str:
    """两寸 and 2吋 are 2寸."""
    return words(text).translate(str.maketrans("一二两吋", "122寸"))


def person(text: str) -> str:
    return _ADDRESSED.sub("", words(text))


def digits(text: str) -> str:
    return re.sub(r"\D+", "", unicodedata.normalize("NFKC", text))


def file_format(name: str) -> str:
    return _SAME_FORMAT.get(name, name)


def size(written: str) -> int | str:
    try:
        return ByteSize.parse(written)
    except ValueError:
        return written


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(max(1, len(text) - 1))} if text else set()


def alike(one: str, other: str) -> float:
    """From 0 to 1: the share of character pairs in common; 0.9 where one holds the other."""
    a, b = _pairs(words(one)), _pairs(words(other))
    if not a or not b:
        return 0.0
    common = len(a & b)
    return max(2 * common / (len(a) + len(b)), 0.9 * common / min(len(a), len(b)))


def alike_statements(one: str, other: str) -> float:
    """Likeness of two confirmations; one theme in common makes them nearly the same."""
    shared = any(
        any(word in words(one) for word in theme) and any(word in words(other) for word in theme)
        for theme in _THEMES
    )
    return max(alike(one, other), 0.7 if shared else 0.0)
