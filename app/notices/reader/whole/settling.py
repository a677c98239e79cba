"""Which of the ways found are ways indeed, and addresses that stand apart from them."""

import re

from app.domain.notice import Method
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole.contacts import Contacts
from app.notices.reader.whole.refusals import Refusal
from app.notices.reader.whole.way import Way


def settle_addresses(found: list[Way], known: Contacts) -> None:
    """寄到本刊编辑部, and the address stands below the notice."""
    for way in found:
        bare = way.to is None or not re.search(r"[路街巷道]|\d|（", way.to.text)
        either = way.method is Method.IN_PERSON and way.any_of == "send" and way.to is None
        if (way.method is Method.POST or either) and bare and known.addresses:
            way.to = known.addresses[0]


_SITES = Pattern(
    r"平台|系统|网站|小程序|网盘|云盘|官网|网页|链接|内网|OA|微信|钉钉|扫码|二维码|问卷"
)


def is_vague(way: Way, ways: list[Way]) -> bool:
    """报名采用网上报送的办法, where an address of mail is what that means."""
    mailed = any(one.method is Method.EMAIL for one in ways)
    if way.method is not Method.ONLINE or way.to or not mailed:
        return False
    return not any(_SITES.search(one.text) for one in way.sentences)


_PUT_ON = Pattern(r"(?:存入|拷入|拷至|装入|刻录|存储|刻成)[^，。；]{0,8}$")


def _is_put_on(document: Document, way: Way) -> bool:
    """存入U盘随纸质材料报送, and elsewhere …领域的不要用U盘: refused for some things alone."""
    return way.method in {Method.USB, Method.DISC} and any(
        _PUT_ON.search(document.text[max(0, start - 14) : start]) for start, _end in way.places
    )


def _is_other_site(text: str, way: Way) -> bool:
    """Of the web only 微信 is refused, and something else is asked for."""
    said = [text[start:end] for start, end in way.places]
    return way.method is Method.ONLINE and not any(re.search("微信|QQ|群", one) for one in said)


def kept(document: Document, ways: list[Way], refused: list[Refusal]) -> list[Way]:
    """Without those that the notice refuses."""
    methods = {no.method for no in refused}
    return [
        one
        for one in ways
        if one.method not in methods
        or one.to
        or _is_other_site(document.text, one)
        or _is_put_on(document, one)
    ]
