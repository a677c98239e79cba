"""NM03, NM05, NM06: names that a medium changes, that tell too much, or that few can show."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.bags.names import safe_name
from app.checks.base import Case, Judgement, case_check, found, judged
from app.domain.finding import Rule, Severity
from app.domain.quantities import Words
from app.domain.submission import SlotKey, SubmittedFile
from app.texts import N_

UNSAFE = Rule(
    "NM03",
    "unsafe-on-medium",
    Severity.ERROR,
    message=N_("文件名“{actual}”在有的电脑、优盘或光盘上存不下或会变样，应为“{required}”。"),
    remedy=N_("请报送单位改名后重新报送。"),
    passed=N_("文件名在各种电脑、优盘和光盘上都能用。"),
)


@case_check(UNSAFE)
def unsafe_on_medium(case: Case) -> Iterator[Judgement]:
    """冒号、问号、星号、末尾的句点，以及 CON、NUL 这样的名字，Windows 和优盘不认。

    自己报送时打包会自动换成能用的名字，不用管；这一条只查收到的材料。
    """
    names = list(_named(case)) if case.arrived else []
    wrong = [(key, file, name) for key, file, name in names if _safe(name) != _plain(name)]
    for key, file, name in wrong:
        told = found(UNSAFE, actual=Words(name), required=Words(safe_name(name)))
        yield replace(told, key=key, file=file)
    if names and not wrong:
        yield judged(UNSAFE, good=True)


def _safe(name: str) -> str:
    return _plain(safe_name(name))


def _plain(name: str) -> str:
    """Composition is no matter of safety, and “%” troubles the validators of bags alone."""
    return unicodedata.normalize("NFC", name).replace("%", "％")


PERSONAL_NUMBER = Rule(
    "NM05",
    "personal-number-in-name",
    Severity.WARNING,
    message=N_("打包后的文件名“{actual}”里有{what}。"),
    remedy=N_("文件名谁都看得到。请把号码从名称里去掉，再重新放入。"),
)
_CITIZEN = N_("身份证号")
_MOBILE = N_("手机号")
_DIGITS = re.compile(r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![0-9A-Za-z])", re.ASCII)
"""Eighteen places of a citizen's number (GB 11643), or eleven of a mobile's from 13 to 19."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
"""GB 11643-1999: weighted sum of the first 17 digits modulo 11 gives the last place."""


@case_check(PERSONAL_NUMBER)
def personal_number_in_name(case: Case) -> Iterator[Judgement]:
    """身份证号、手机号写在文件名里，列目录、打印清单时人人都看得到。

    身份证号核对校验码，免得把日期编号当成它。
    """
    for key, file, name in _named(case):
        what = personal_number(name)
        if what:
            told = found(PERSONAL_NUMBER, actual=Words(name), what=Words(what))
            yield replace(told, key=key, file=file)


def personal_number(name: str) -> str | None:
    """Which kind of number stands in the name: a gettext key."""
    for match in _DIGITS.finditer(unicodedata.normalize("NFKC", name)):
        digits = match[0].upper()
        if len(digits) == 11:
            return _MOBILE
        if _of_a_citizen(digits):
            return _CITIZEN
    return None


def _of_a_citizen(digits: str) -> bool:
    total = sum(int(one) * weight for one, weight in zip(digits, _WEIGHTS, strict=False))
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    return born.year >= 1900 and _CHECKS[total % 11] == digits[17]


RARE = Rule(
    "NM06",
    "characters-rare",
    Severity.WARNING,
    message=N_("打包后的名称“{actual}”里有生僻字：{what}，有的电脑显示成方框，有的光盘存不下。"),
    remedy=N_("人名确实是这个字的，可以照样报送；请先在收件方那样的电脑上打开看看，或打电话说明。"),
)


@case_check(RARE)
def characters_rare(case: Case) -> Iterator[Judgement]:
    """不在 GBK 字库里的字，老一些的系统和软件显示不出来，压缩包里会变成乱码。

    人名里的，每个人说一次。
    """
    told: set[tuple[str | None, str]] = set()
    for key, file, name in _named(case):
        rare = rare_characters(name)
        if rare and (key.nominee, rare) not in told:
            told.add((key.nominee, rare))
            judgement = found(RARE, actual=Words(name), what=Words("、".join(rare)))
            yield replace(judgement, key=key, file=file)


def rare_characters(name: str) -> str:
    """Those that GBK (code page 936), the common ground of Chinese systems, does not have."""
    return "".join(
        dict.fromkeys(one for one in unicodedata.normalize("NFC", name) if not _in_gbk(one))
    )


def _in_gbk(character: str) -> bool:
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def _named(case: Case) -> Iterator[tuple[SlotKey, SubmittedFile, str]]:
    """Each file with the name that others will see: the package's, or the one it arrived with."""
    for _item, slot in case.slots:
        for entry in slot.files:
            planned = case.names.get(entry.file.path, entry.file.name)
            yield slot.key, entry.file, entry.file.name if case.arrived else planned
