"""Which column of a table names what must be handed in, and what the other columns say of it."""

import re

from app.notices.reader.layout.tables import Cell
from app.notices.reader.patterns import Pattern

_NAMES = Pattern(r"材料|作品|资料|文件|附件|要件|名称|物品|成果|表格")
_SORTS = Pattern(r"(?:类型|类别|种类|组别|门类)$")
_ADDED = Pattern(r"(?:必备|必交|必报|选备|选报|选交|可选|另附|补充|附加)(?:的)?(?:附件|材料|资料)")
"""A second column of things: 必备附件 beside 选报附件."""
_NAMES_TOO = Pattern(r"项目|内容|提交")
_NO_NAMES = Pattern(
    r"要求|说明|份数|数量|格式|备注|时间|形式|名额|规格|方式|大小|字数|来源|限额|单位|是否|负责"
)
_KINDS = Pattern(
    r"^(?:类别|形式|种类|类型|体裁|门类|类|事项)$|(?:作品|成果|征集)(?:类别|形式|种类|类型)$"
)
_BODIES = Pattern(
    r"(?:局|学校|单位|协会|学会|工会|高校|企业|部门|学院|科协|区县?|街道|乡镇)(?:（.*）)?$"
)
"""A table with bodies above its columns shares something out."""
_DESCRIBES = Pattern(r"要求|规格|格式|时长|篇幅|字数|说明|份数|纸质|电子|标准")
_YES = Pattern(r"^(?:要|√|✓|✔|是|需要?|须|有|●|○|交|必交|提交|Y)$")
_NO = Pattern(r"^(?:不要|×|✗|否|不需要?|无需|无|—+|-+|/|不交|免|N)$")


_SHARE = Pattern(r" ?(?:[各限]?\d+[人名项个户件部家所]?(?:以内)?|不[设限]|—+|-+|/|)(?:（.*）)? ?")


def names_things(cell: Cell) -> bool:
    """The cell stands in the column that names what is handed in, and it shares nothing out."""
    others = [one for at, one in enumerate(cell.texts) if at != cell.column]
    shares = any(re.search(r"\d", one) for one in others) and all(map(_SHARE.fullmatch, others))
    counted = any(re.search(r"份|数|张", one) for one in cell.headers)
    own = cell.column == name_column(cell.headers) or bool(_ADDED.search(cell.header))
    return own and not (shares and not counted)


def name_column(headers: tuple[str, ...]) -> int | None:
    """Its index; None where the table is about something else, such as shares or prizes."""
    if headers and not any(headers):
        return 0
    if len(headers) > 1 and sum(bool(_BODIES.search(one)) for one in headers[1:]) * 2 >= len(
        headers[1:]
    ):
        return None
    described = any(_DESCRIBES.search(one) for one in headers[1:])
    sorts = bool(headers) and described and bool(_KINDS.search(headers[0]))
    for words in (_NAMES,) if sorts else (_NAMES, _NAMES_TOO):
        fits = [
            index
            for index, header in enumerate(headers)
            if words.search(header) and not _NO_NAMES.search(header)
        ]
        if fits:
            return next((one for one in fits if not _SORTS.search(headers[one])), fits[0])
    return 0 if sorts else None


def only_for(cell: Cell) -> str | None:
    """The header of a column of 要 and 不要, where the row says 要 there and 不要 elsewhere."""
    others = [one for at, one in enumerate(cell.texts) if at and one != cell.texts[0]]
    marks = all(not one or _YES.match(one) or _NO.match(one) for one in others)
    short = len(cell.texts) < len(cell.headers)
    blank = marks and (short or any(not one for one in cell.texts[1:]))
    said_no = blank or any(_NO.match(one) for one in cell.texts)
    yes = bool(_YES.match(cell.texts[cell.column])) if cell.column < len(cell.texts) else False
    return cell.header if yes and said_no and cell.header else None
