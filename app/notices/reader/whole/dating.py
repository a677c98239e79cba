"""The day of issue: under the signature, within the one paragraph, or of the page."""

from app.notices.reader.grammar.dates import moments
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole import heads, titles
from app.notices.reader.whole.heads import ORG

_YEAR = "(?:20\\d\\d|二[零〇○O0][一二三四五六七八九零〇○O0]{2})"
_DAY = (
    rf"(?:公历)?{_YEAR} ?[年./-] ?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}}) ?[月./-] ?"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日?"
)
_BODY = rf"[^\d，。；：]{{2,40}}{ORG}(?:（[^（）]{{1,16}}）)?"
_DATE_ONLY = Pattern(
    rf"^(?:.{{0,12}}[：:]|[^\d，。；：]{{2,24}}[ /|]+)?{_DAY}(?:印发)?$"
    rf"|^{_BODY}，? ?{_DAY}(?:印发)?。?$"
    rf"|^{_DAY} ?{_BODY}$"
    rf"|^{_BODY} ?{_DAY} 联系"
    rf"|^{_DAY} ?(?:（?0\d|1[3-9]\d)[^。；]{{6,30}}$"
    rf"|^[^。；]*\d{{3}}[^。；]* {_DAY}$"
    rf"|^（{_DAY}）$"
)
"""In a line of its own, beside who signs, or beside whom to call."""
_AT_LABEL = (
    r"(?:(?:发布|发文|发稿|成文|生成|印发|公开|更新|推送|发表|添加|录入)(?:时间|日期)"
    r"|(?<![\u4e00-\u9fff])(?:时间|日期)"
    r"(?![：: ]{0,2}20\d\d年(?![^\n]*(?:点击|浏览|来源|作者|阅读|编辑)))"
    r"|(?:发[布表]|更新|推送)于)[\]】]?[：: ]{0,2}"
    r"(?P<at>20\d\d[-./年]\d{1,2}[-./月]\d{1,2})"
)
"""发布时间：2026-05-08."""
_DAY_SENT = r"20\d\d(?:年\d{1,2}月\d{1,2}日|-\d\d-\d\d)"
_WITH_HOUR = (
    rf"^(?:原创 +)?[^，。；：]{{2,20}}? *(?P<sent>{_DAY_SENT}) ?\d\d:\d\d"
    r"|(?P<seen>20\d\d-\d\d-\d\d)(?: \d\d:\d\d)?[ |\]]*(?:阅读|浏览|点击|访问)"
    r"|^(?:发布|作者|来源)[^，。；\d]{1,20}(?P<by>20\d\d-\d\d-\d\d)(?: \d\d:\d\d)?$"
)
"""原创 安源文艺 2026年5月8日 10:30."""
_CLOCK = r" ?\d\d:\d\d(?::\d\d)?"
_BARE_DAY = (
    rf"^(?:[·•\[] ?)?(?P<bare>20\d\d(?:[-.]\d\d[-.]\d\d|年\d{{1,2}}月\d{{1,2}}日(?={_CLOCK})))"
    rf"(?:$| [^，。；：\d]{{2,16}}$|{_CLOCK}(?: ?\]| [^，。；：]{{1,12}})?$|(?:{_CLOCK})?(?: ?\])?"
    r"[ /|]+(?=来源|作者|编辑|阅读|浏览|发布|点击))"
)
"""2026-05-08 10:30 | 来源; 2026-05-08 安源文艺."""
_PUBLISHED = Pattern("|".join((_AT_LABEL, _WITH_HOUR, _BARE_DAY)))
_OF_ELSE = Pattern(r"[^：]{0,8}(?:截|投稿|征集|报[送名到]|申报|提交|活动|时间|期限)[^：]{0,4}：")
"""截稿时间：2026年8月31日: no day of issue."""
_LABEL_ABOVE = Pattern(r"(?:时间|日期)：\s*$|(?<![布发文表])(?:时间|日期|截止|期限|时限)\s*$")
"""（一）截止时间, with the day in the line below: no day of issue."""
_LABEL = 24
_LONGEST = 40
_BY_THE_PAGE = Pattern(r"发布|更新|浏览|来源|点击|阅读")
_SIGNED_INLINE = Pattern(
    rf"(?<=[。 \n\d])(?P<who>[\u4e00-\u9fff（）]{{2,30}}{ORG})，? ?"
    rf"(?P<day>20\d\d年\d{{1,2}}月\d{{1,2}}日)(?=。?(?:[ \n【]|$))"
)
"""Behind the last sentence of a notice that came as one paragraph."""


def issued(document: Document) -> heads.Dated | None:
    """The date under the signature, else the one at the head of the page."""
    return (
        _below(document)
        or _in_the_paragraph(document)
        or _published(document)
        or _at_the_end(document)
        or _below_the_page(document)
    )


def _below(document: Document) -> heads.Dated | None:
    lines = list(heads.lines_of(document))
    first = titles.title(document)
    passed_on = first is not None and "转发" in first.text
    printed: heads.Dated | None = None
    for start, line in lines if passed_on else reversed(lines):
        labelled = _LABEL_ABOVE.search(document.text[max(0, start - _LABEL) : start])
        labelled = labelled or _OF_ELSE.match(line)
        plain = len(line) <= _LONGEST and not labelled and not _BY_THE_PAGE.search(line)
        if plain and _DATE_ONLY.match(line):
            for one in moments(line, start):
                day = one.on(one.year) if one.year else None
                if day and line.endswith("印发"):
                    printed = printed or heads.Dated(day, one.start, one.end, 0.96)
                elif day:
                    return heads.Dated(day, one.start, one.end, 0.96)
    return printed


def _in_the_paragraph(document: Document) -> heads.Dated | None:
    found = list(_SIGNED_INLINE.finditer(document.text))
    for one in moments(found[-1]["day"], found[-1].start("day")) if found else ():
        day = one.on(one.year) if one.year else None
        if day:
            return heads.Dated(day, one.start, one.end, 0.85)
    return None


_AT_THE_END = Pattern(rf"[）。 ](?P<day>{_DAY})[ |]*$")
_WHEN = Pattern(r"时间|日期|截[止稿]|期限|举[办行]|\d日?[-—~至] ?$")


def _at_the_end(document: Document) -> heads.Dated | None:
    """Behind the annexes, in their line."""
    for start, line in list(heads.lines_of(document))[:-_LAST:-1]:
        found = _AT_THE_END.search(line)
        if found and not _WHEN.search(line[: found.start()][-_NEAR:]):
            for one in moments(found["day"], start + found.start("day")):
                day = one.on(one.year) if one.year else None
                if day:
                    return heads.Dated(day, one.start, one.end, 0.8, inferred=True)
    return None


_LAST, _NEAR = 4, 12
_PAGE_S_OWN = Pattern(
    r"(?:(?:发布|更新|推送|发表)(?:时间|日期)[：: ]{0,2}"
    r"|(?:编辑|审核|责编|校对)：[^：。；\d]{1,12})"
    r"(?P<day>20\d\d-\d\d-\d\d)"
)


def _below_the_page(document: Document) -> heads.Dated | None:
    """推送时间 2026-04-08; 审核：国栋 2026-04-08: at the foot of a page."""
    place = max(0, len(document.text) - _FOOT)
    for found in _PAGE_S_OWN.finditer(document.text, place):
        for one in moments(found["day"] + "日", found.start("day")):
            day = one.on(one.year) if one.year else None
            if day:
                return heads.Dated(day, one.start, found.end("day"), 0.75, inferred=True)
    return None


_FOOT = 200


def _published(document: Document) -> heads.Dated | None:
    place = 0
    title = titles.title(document)
    around = (title.start, title.end + _BELOW_TITLE) if title else (0, 0)
    for number, line in enumerate(document.text.split("\n")):
        if number >= _FIRST_LINES and place > around[1]:
            break
        found = _PUBLISHED.search(line)
        if found and (number < _FIRST_LINES or place > around[0]):
            group = next(name for name in ("at", "sent", "seen", "by", "bare") if found[name])
            for one in moments(found[group] + "日", place + found.start(group)):
                day = one.on(one.year or 0) if one.year else None
                if day:
                    end = min(one.end, place + len(line))
                    return heads.Dated(day, one.start, end, 0.85, inferred=True)
        place += len(line) + 1
    return None


_FIRST_LINES, _BELOW_TITLE = 14, 80
"""Lines of a page; characters, where a long menu stands above the title."""
