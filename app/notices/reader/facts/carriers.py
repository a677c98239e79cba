"""Whether a thing goes as a file or on paper, where the notice says so of it."""

from collections.abc import Iterator

from app.notices.reader.facts.fact import ANY, PAPERS, PICTURES, WAYS, Fact
from app.notices.reader.patterns import Pattern

_HAND = "(?:报送|提交|提供|报|交)?"
_NO_FILE = (
    f"(?:不需要?|无需|不必|无须){_HAND}电子[版件稿文]"
    "|只(?:交|报|需)纸质|(?<!认)为纸质(?:材料|件|版)|(?<!不)[交报送]原件"
)
"""无需提交电子版; 只交纸质; 报原件."""
_NO_PAPER = (
    "(?:不需要?|无需|不必|无须|不用)(?:报送|提交|提供|报|交|寄)?(?:纸质|书面|打印)"
    "|只(?:在|上传|传|通过)[^，。；）]{0,8}(?:平台|系统|网上|上传|邮箱)"
    "|只(?:在|通过)?[一-龥]{0,6}(?:平台|系统|网上|线上)[上内]?(?:上传|提交|填报)"
    "|只上传|只(?:报|发|交|需|要|收)(?:送)?(?:邮箱|电子(?:版|稿)?|Word|电子版)"
)
"""不用交纸质; 只在平台填; 只通过系统提交; 只收电子版."""
_BESIDES = (
    "(?:另|同时|并|还|也|均|再|都)(?:须|需|要|应)?(?:报送?|发|交|附|提供|提交|报)?(?:一份)?(?:其)?"
)
_FILE = rf"{_BESIDES}(?:电子(?:版|文档|稿|件)|[Ww]ord|WORD|[Ee]xcel|EXCEL|PDF)|电子版|电子文档"
"""同时报送电子件; 还要交PDF."""
_PRINT = "[洗印]成|冲[印洗]|洗印|彩打|彩色打印|背面|粘贴|装裱|相纸"
_PAPER = r"纸质(?!材料|版材料)|一式|书面|打印[一二三四五六七八九十两\d]份"
_RULES = (
    ("no-file", Pattern(_NO_FILE)),
    ("no-paper", Pattern(_NO_PAPER)),
    ("file", Pattern(_FILE)),
    ("print", Pattern(_PRINT)),
    ("paper", Pattern(_PAPER)),
)
"""Where two read the same words, the earlier holds."""


def find(text: str, start: int, end: int) -> Iterator[Fact]:
    refused: list[tuple[int, int]] = []
    for value, words in _RULES:
        for found in words.finditer(text, start, end):
            if any(low < found.end() and found.start() < high for low, high in refused):
                continue
            refused.append(found.span())
            kinds = ANY if value.startswith("no") else PICTURES if value == "print" else PAPERS
            told = "paper" if value == "print" else value
            yield Fact(WAYS, told, *found.span(), kinds, f"carrier-{value}")
