"""What a submission knows that a form may ask for."""

from datetime import date
from typing import Any

from app.domain.notice import Item, Per
from app.domain.submission import Nominee
from app.packing.titles import short_title
from app.reporting.notice_lines import day_text
from app.workflow.desk import Desk
from app.workflow.forms.order import Order
from app.workflow.forms.words import Known, Meaning, Place

_PLACEHOLDERS = {
    Meaning.NOMINEE: ("姓名", "人选", "人选姓名", "推荐人选", "候选人姓名"),
    Meaning.NUMBER: ("序号",),
    Meaning.UNIT: ("单位", "单位名称", "推荐单位", "申报单位", "报送单位", "填报单位"),
    Meaning.CONTACT: ("联系人", "联系人姓名"),
    Meaning.PHONE: ("电话", "联系电话", "联系人电话", "手机", "联系方式"),
}
"""What placeholders may be called; their author knows what is meant by them."""


def order(desk: Desk, item: Item, nominee: Nominee | None, day: date) -> Order:
    """For one copy of an item's form."""
    people = desk.submission.nominees
    if item.per is Per.NOMINEE and nominee is not None:
        known = _known(desk, nominee, people.index(nominee) + 1)
        return Order(Place.NOMINEE, known, words=_words(desk, known, day))
    rows = tuple(_known(desk, one, number) for number, one in enumerate(people, 1))
    known = rows[0] if len(rows) == 1 else _known(desk, None, 0)
    return Order(Place.UNIT, known, rows, _words(desk, known, day))


def _known(desk: Desk, nominee: Nominee | None, number: int) -> Known:
    """What is not known is left out."""
    unit = desk.submission.unit
    contact = unit.contact
    told = {
        Meaning.NOMINEE: nominee.name if nominee else "",
        Meaning.NUMBER: str(number) if nominee else "",
        Meaning.UNIT: unit.name,
        Meaning.CONTACT: contact.name if contact else "",
        Meaning.PHONE: contact.phone if contact else "",
    }
    return {what: value for what, value in told.items() if value}


def _words(desk: Desk, known: Known, day: date) -> dict[str, Any]:
    """By the names of placeholders; 人选名单 is for a row that repeats itself."""
    words: dict[str, Any] = {
        name: known[what]
        for what, names in _PLACEHOLDERS.items()
        for name in names
        if what in known
    }
    titles = dict.fromkeys(("通知", "通知标题"), desk.profile.title)
    short = dict.fromkeys(("通知名称", "活动名称"), short_title(desk.profile))
    years = dict.fromkeys(("年度", "年份"), desk.profile.edition)
    dates = dict.fromkeys(("日期", "填表日期", "填报日期"), day_text(day))
    people = [
        {"序号": str(number), "姓名": one.name, "单位": desk.submission.unit.name}
        for number, one in enumerate(desk.submission.nominees, 1)
    ]
    return {**words, **titles, **short, **years, **dates, "人选名单": people}
