"""A column of a table that says which way each row goes: 报送途径 above 邮箱, 网盘, 邮寄."""

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.sheet import Sheet

_SEND = "[交报送发传投]"
_HEADER = Pattern(
    "(?:途径|渠道|方式|路径|去向|怎么[交报送发传]"
    f"|{_SEND}(?:到|给|往)?(?:哪里?儿?|何处|谁)|(?:往|到)哪里?儿?{_SEND})$"
)
"""报送方式; 怎么交; 交到哪里; 往哪儿送."""
_WAYS = (
    (Method.EMAIL, Pattern(r"邮箱|电子邮件|邮件|发邮|@")),
    (
        Method.ONLINE,
        Pattern(r"[网云]盘|平台|系统|网[上站页]|官网|线上|上传|小程序|公众号|在线|OA|钉钉|微信|群"),
    ),
    (Method.POST, Pattern(r"邮寄|寄送|快递|寄")),
    (
        Method.IN_PERSON,
        Pattern(r"送交|当面|现场|专人|送达|面交|直接送|^[送交](?![^，。；]*邮箱)"),
    ),
    (Method.USB, Pattern(r"[UＵ]盘|优盘|移动硬盘")),
    (Method.DISC, Pattern(r"光盘|刻盘")),
)


def told(reading: Reading, sheet: Sheet) -> set[Method]:
    """The methods that the row of the thing tells in such a column."""
    sentence = reading.document.sentence_at(sheet.mention.start)
    if sentence is None or sentence.cell is None:
        return set()
    cells = zip(sentence.cell.headers, sentence.cell.texts, strict=False)
    words = " ".join(text for header, text in cells if _HEADER.search(header))
    return {method for method, told in _WAYS if told.search(words)}
