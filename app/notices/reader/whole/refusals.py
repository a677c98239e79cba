"""Ways that a notice refuses: 不接受现场报送."""

import re
from dataclasses import dataclass

from app.domain.notice import Method
from app.notices.reader.layout.document import Document

_REFUSED = re.compile(
    r"(?:不(?:再)?(?:接受|受理|接收|收|支持|予受理|采用|得|安排|设)|谢绝|恕不(?:接受|受理)?|拒收|概不(?:受理|接收)?|请勿|勿)[^，。；]{0,18}"
)
_REFUSABLE = (
    (
        Method.IN_PERSON,
        re.compile(
            r"现场(?:报送|提交|递交|投递|受理|送|报名|交)|当面|上门|来人|直接送|面交|自送|直接报送"
        ),
    ),
    (
        Method.POST,
        re.compile(r"邮寄|快递(?!到付|费)|寄送|邮件寄|(?:纸质|信函)(?:投稿|材料|稿件|版|件)?|冲印"),
    ),
    (Method.EMAIL, re.compile(r"电子邮件|邮箱|邮件(?!寄)|电子(?:版|投稿|材料)")),
    (Method.USB, re.compile(r"U盘|优盘|移动硬盘")),
    (Method.DISC, re.compile(r"光盘")),
    (Method.ONLINE, re.compile(r"网上|网盘|在线|微信|QQ")),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    method: Method
    start: int
    end: int


def refusals(document: Document) -> list[Refusal]:
    found: list[Refusal] = []
    for sentence in document.sentences:
        for refused in _REFUSED.finditer(document.text, sentence.start, sentence.end):
            for method, words in _REFUSABLE:
                if words.search(refused[0]) and method not in {one.method for one in found}:
                    found.append(Refusal(method, *refused.span()))
    return found
