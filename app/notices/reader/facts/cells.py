"""What a table's cell says through the header above it: a bare number below 份数."""

import re
from collections.abc import Iterator

from app.notices.reader.facts.fact import ANY, PAPERS, WAYS, Fact
from app.notices.reader.facts.templates import template
from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout import tabling
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern

_COUNTED = Pattern(r"份数|数量|张数|件数|篇数")
_BARE = Pattern(rf" ?(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))? ?")
_OPTIONAL = Pattern(r"选报|选交|自愿|非必|可选|如有")


_NAMED = Pattern(r"文件名|命名|文件名称")
_NAME = Pattern(r"[^，。；：（）“”|]{2,40}(?:（[^（）]{1,8}）)?")
"""学号_TJB in a column 电子文件名."""
_FORMS = Pattern(r"形式|交法|报法|怎么交|载体|介质|版本|报送方式|提交方式|电子|纸质")
_PAPER = Pattern(r"纸质|纸[件本]|打印|原件|书面|胶装|装订|实物")
_FILE = Pattern(
    r"电子|Word|Excel|PDF|JPE?G|MP4|扫描|PPT|OA|平台|系统|邮箱|网上|网络|格式|docx?|xlsx?",
    re.IGNORECASE,
)
_NONE = Pattern(r" ?(?:不需要?|不用交?|不交|不报|无需?|不必|—+|-+|/|×|否)(?:提供|提交|报送)? ?")


def _only_form(header: str, text: str) -> str | None:
    """A column that says in which form a thing goes; one for each form may say none."""
    if not _FORMS.search(header):
        return None
    paper, file = _PAPER.search(header), "电子" in header
    if bool(paper) != file:
        refused = _NONE.fullmatch(text)
        return ("no-paper" if paper else "no-file") if refused else "paper" if paper else "file"
    on_paper, as_file = _PAPER.search(text), _FILE.search(text)
    if bool(on_paper) == bool(as_file):
        return None
    return "no-file" if on_paper else "no-paper"


def find(sentence: Sentence) -> Iterator[Fact]:
    cell = sentence.cell
    if cell is None:
        return
    place = (sentence.start, sentence.end)
    bare = _BARE.fullmatch(sentence.text)
    if bare and _COUNTED.search(cell.header):
        low, high = whole(bare["a"]), whole(bare["b"]) if bare["b"] else None
        if low:
            yield Fact("count.min", low, *place, ANY, "count-in-table", 0.9, adjacent=True)
            yield Fact("count.max", high or low, *place, ANY, "count-in-table", 0.9, adjacent=True)
    whom = tabling.only_for(cell)
    if whom:
        yield Fact("conditional", whom, *place, ANY, "column-of-some", 0.85)
    name = _NAME.fullmatch(sentence.text.strip(" “”"))
    if name and _NAMED.search(cell.header):
        pattern = template(name[0], file=True)
        yield Fact("naming", pattern, *place, ANY, "name-in-table", 0.9)
    only = None if _NAMED.search(cell.header) else _only_form(cell.header, sentence.text)
    if only:
        yield Fact(WAYS, only, *place, ANY, "form-in-table", 0.95)
    if "盖章" in cell.header and sentence.text.strip() and not _NONE.fullmatch(sentence.text):
        yield Fact("sealed", True, *place, PAPERS, "sealed-in-table", 0.9)
    if _OPTIONAL.search(sentence.text):
        yield Fact("required", False, *place, ANY, "optional-in-table", 0.85)
