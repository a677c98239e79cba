"""The year of a notice that bears no day of its own."""

from collections import Counter

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern

_NUMBER = Pattern(
    r"^[^，。；：\n《》]{1,20}[〔\[（【](?P<year>20\d\d)[〕\]）】][^，。；：\n]{0,6}\d+号$"
)
"""江文〔2025〕12号, in a line of its own."""
_NAMED = Pattern(r"20\d\d(?=年)")
_DAY = Pattern(r"(?P<year>20\d\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?=(?P<then>[^。；\n]{0,24}))")
_PAST = Pattern(
    "以来|期间|至今|(?:登记|注册|成立|核准|出生|出版|发表|取得|获得|立项|入职|任职|参加工作|印发|公布)"
)
"""2024年12月31日前登记: what was before."""
_FIRST_LINES = 6


def is_plain(document: Document) -> bool:
    """Its number tells the year, or no other year is written anywhere."""
    return _numbered(document) is not None or len(set(_ANY.findall(document.text))) == 1


_ANY = Pattern(r"(?<!\d)20\d\d(?!\d)")


def _numbered(document: Document) -> int | None:
    for line in [one for one in document.text.split("\n") if one.strip()][:_FIRST_LINES]:
        number = _NUMBER.match(line.strip())
        if number:
            return int(number["year"])
    return None


def told(document: Document) -> int | None:
    """Of its number, else of the days that it names, else the first year in its text."""
    numbered = _numbered(document)
    if numbered:
        return numbered
    named = _NAMED.search(document.text)
    if named is None:
        return None
    first = int(named[0])
    days = [
        int(one["year"])
        for one in _DAY.finditer(document.text)
        if not _PAST.search(one["then"]) and abs(int(one["year"]) - first) <= 1
    ]
    counted = Counter(days)
    return max(counted, key=lambda year: (counted[year], year), default=first)
