"""Names that only speak of what was named before: other names for it, and 上述证件的复印件."""

from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention

_CALLED = Pattern(
    r"(?:《(?P<title>[^《》\n]{3,40})》|(?<=[，。；：\n 写交供])(?P<plain>[一-龥]{3,20}))"
    r"(?:（[^（）\n]{1,12}）)?（(?:[^（）\n]{1,20}[，；])?"
    r"(?:以下|下文|下)?(?:统一|均)?简称为?[：:]?"
    r'[《“"]?(?P<short>[一-龥A-Za-z]{2,16})[》”"]?）'
)
"""《年度推荐登记表》（A4打印，以下简称《推荐表》）."""
_SORTS = {"证件", "证书", "证明", "表格", "表"}
_THE_ABOVE = "(?:上述|以上|前述|上列|所列)"
_OF_THESE = Pattern(rf"{_THE_ABOVE}(?:各[种项类])?的?$")
_ARE_ALL = Pattern(
    rf"(?:{_THE_ABOVE}|所有|各种)[^，。；：]{{0,8}}(?:均|都|一律)(?:须|需|应|要)?"
    "(?:提供|提交|交|附|带|携带|出具|上交|报送)?(?:原件)?[及和与、]?$"
)
_COPY = "(?:原件|复印件|扫描件|影印件)"
_COPIES = Pattern(rf"{_COPY}(?:[及和与、/]{_COPY})*")


@lru_cache(maxsize=16)
def other_names(document: Document) -> dict[str, str]:
    """What each of the short names that the notice gives to a paper stands for."""
    return {
        found["short"]: found["title"] or found["plain"]
        for found in _CALLED.finditer(document.text)
        if found["short"] != (found["title"] or found["plain"])
    }


def short_names(document: Document, name: str) -> set[str]:
    """The other names of a paper; of 江城市匠人推荐登记表 the name may be the end of it alone."""
    return {
        short
        for short, whole in other_names(document).items()
        if whole == name or (len(name) > len(short) and whole.endswith(name))
    }


def is_of_the_above(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """上述证件均须交复印件: neither 证件 nor 复印件 is one more thing."""
    before = document.text[sentence.start : mention.start]
    if mention.name in _SORTS:
        return bool(_OF_THESE.search(before))
    return bool(_COPIES.fullmatch(mention.name) and _ARE_ALL.search(before))
