"""Which words of a sentence are said of one way, where it tells of several."""

import re

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import handed, meant
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way

Place = tuple[int, int]

_FAILED = (
    "失败|无法|不能(?:上传|发送)|传不了|传不上|打不开|不通|(?:较|过|太)大(?:的|时)?"
    "|(?:没有|尚未|未)(?:接入|开通|配备)|(?:超过|大于)[^，。；]{1,10}的"
)
_HARD = "不便|(?:有|存在)困难|实在|路途?[较太]?远|外埠|异地|偏远"
_MAY_TOO = (
    "(?:[^，。；]{0,6}(?:也|亦|还)(?:可|能|欢迎|接受)"
    "|或(?:者)?(?=[^，。；]{0,8}(?:发|寄|送|交|传)))"
)
INSTEAD = re.compile(f"{_FAILED}|{_HARD}|^{_MAY_TOO}")
"""上传失败的，可存入U盘; 也可自行送到: what goes so is what goes by the way named before."""


MEDIA = (Method.USB, Method.DISC)
ALONGSIDE = re.compile(
    r"(?:连同|[和与及同随])(?:[一1]?[个张只份])?(?:移动)?(?:(?:硬盘|光盘|U盘)（)?$"
)
"""上述纸质材料连同U盘: the papers are not what is on it."""


def since(reading: Reading, way: Way, sentence: Sentence, place: Place) -> int:
    """Where the words begin that are said of this way: behind the one before it."""
    found = sentence.start
    for other in reading.ways:
        if not handed.apart(other, way):
            continue
        for one in other.places:
            lead = reading.document.text[sentence.start : one[0]]
            beside = other.method in MEDIA and ALONGSIDE.search(lead)
            if sentence.start <= one[1] <= place[0] and one[1] > found and not beside:
                found = _end_of(other, one, place[0])
    return found


def _end_of(way: Way, place: Place, limit: int) -> int:
    """寄样书3本到某某路8号，同时把照片发邮箱: what goes by post ends with its address."""
    held = way.to is not None and place[1] <= way.to.start and way.to.end <= limit
    return way.to.end if way.to and held else place[1]


def before_brackets(reading: Reading, sentence: Sentence, place: Place) -> list[Sheet]:
    """附《汇总表》（盖章，并发Excel文档至…）: said of what stands before the bracket."""
    text = reading.document.text
    opened = text.rfind("（", sentence.start, place[0])
    closed = opened < 0 or text.find("）", opened, place[0]) >= 0
    linked = text.startswith(("链接", "提取码"), opened + 1)
    if closed or linked or not _SENDS.search(text, opened, place[1]):
        return []
    before = [
        one
        for one in reading.catalogue.named.get(sentence.number, ())
        if one.end <= opened and opened - one.end <= _BESIDE
    ]
    inside = meant.own(reading, sentence, opened, place[0])
    return inside or (reading.catalogue.resolve(before[-1]) if before else [])


_SENDS, _BESIDE = re.compile(r"[发传寄送交]"), 8
