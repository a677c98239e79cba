"""WD07: a form's cell beside a label in which nothing stands."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.checks.base import Judgement, check, found, judged, several, unchecked
from app.domain.facts import WordFacts
from app.domain.finding import Rule, Severity
from app.domain.insides import WordCell
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.texts import N_

FIELD_EMPTY = Rule(
    "WD07",
    "word-field-empty",
    Severity.CONFIRM,
    message=N_("表里这几栏还空着：{actual}。"),
    remedy=N_("该填的请填上；确实没有内容可填的，请确认。"),
    passed=N_("表里没有该填没填的栏。"),
)
_UNREAD = N_("这种格式的表格程序读不出来")
_SAVE_AS = N_("请对照表格自己看一遍有没有漏填；另存为 docx 后程序也能看。")

_WRITTEN = """
姓名 性别 民族 出生年月 出生日期 出生年月日 政治面貌 籍贯 出生地 学历 学历学位 最高学历 文化程度
毕业院校 毕业院校及专业 所学专业 专业 从事专业 研究领域 专业领域 工作单位 工作单位及职务 单位及职务
单位 单位名称 所在单位 职务 职称 职务职称 职称职务 专业技术职务 技术职称 身份证号 身份证号码
证件号码 联系电话 手机 手机号 手机号码 电话 电子邮箱 邮箱 通信地址 通讯地址 联系地址 邮编 邮政编码
联系人 推荐单位 推荐类别 申报类别 主要事迹 先进事迹 事迹简介 主要事迹简介 个人简历 工作简历
主要经历 工作经历 参加工作时间 人选姓名 候选人姓名 项目名称 活动名称 活动时间 活动地点
填报单位 填表人
"""
LABELS = frozenset(_WRITTEN.split())
"""What forms of recommendation ask for; without what may rightly stay empty (学位, 传真, 备注)."""
_ASIDE = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]|[\s:：*＊、/／\d.]+")


def is_label(text: str) -> bool:
    return _ASIDE.sub("", text) in LABELS


@check(FIELD_EMPTY, facts=WordFacts)
def word_field_empty(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """看表格里“姓名”“出生年月”这类栏目右边的格子是不是空的；点击此处输入之类的提示不算填过。

    单位意见、签字盖章的地方要在纸上填，不看；备注、传真、学位可以没有，也不看。
    """
    tables = word.inside.tables if word.inside else None
    if tables is None:
        if item.kind is Kind.FORM and not word.encrypted and word.text is not None:
            yield unchecked(FIELD_EMPTY, _UNREAD, _SAVE_AS)
        return
    fields = [field for table in tables for field in _fields(table)]
    empty = list(dict.fromkeys(label for label, filled in fields if not filled))
    if empty:
        yield found(FIELD_EMPTY, actual=several(Words(label) for label in empty))
    elif fields:
        yield judged(FIELD_EMPTY, good=True)


def _fields(table: tuple[tuple[WordCell, ...], ...]) -> Iterator[tuple[str, bool]]:
    """Labels with a cell to their right that is no label itself, and whether that one is filled.

    In the head of a list labels stand side by side and the row below is theirs: no fields.
    """
    for row in table:
        if _is_head(row):
            continue
        for label, value in pairwise(row):
            if label.continued or not is_label(label.text) or is_label(value.text):
                continue
            if not value.continued:
                yield _ASIDE.sub("", label.text), bool(value.text.strip()) or value.drawn


def _is_head(row: tuple[WordCell, ...]) -> bool:
    """Two labels with nothing between them."""
    return any(is_label(left.text) and is_label(right.text) for left, right in pairwise(row))
