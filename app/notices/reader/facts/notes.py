"""What is noted on a mail or an envelope: 寄至某处，信封注明“征文”."""

import re

from app.notices.reader.facts.bearers import Bearer, Naming
from app.notices.reader.facts.templates import template
from app.notices.reader.patterns import Pattern

_ON_MAIL = Pattern(r"主题|标题|题目|邮件|邮箱|@")
_ON_ENVELOPE = Pattern(r"信封|包裹|邮包|快递|快件|寄件|面单|封皮|邮件封面|邮封|外包装")
_ON_COVER = Pattern(r"封面|封口|袋面|外面|左[上下]角|右[上下]角")
_MAILED = Pattern(r"邮件|邮箱|@|信箱")
_POSTED = Pattern(r"寄|邮编|邮政|EMS", re.IGNORECASE)
_BARE = Pattern(
    "(?:请|务必|并|须|应|需|要|均|都|一律|统一|同时|另|在|时|时候|的"
    "|发送|邮寄|寄送|寄出|寄|上?传|发|投稿|报送|提交|来稿|来件|邮件|材料|稿件)*"
)
"""请在寄送时: on what is sent, whatever that is."""


def noted(text: str, found: re.Match[str], low: int) -> Naming | None:
    """`found` has the words noted as `p`; `low` is where their sentence begins."""
    said = text[low : found.start()]
    bearer = _noted_on(said[max(map(said.rfind, "，；：。（")) + 1 :], said)
    if bearer is None:
        return None
    pattern = template(found["p"], file=False)
    return Naming(bearer, pattern, *found.span(), 0.92, found["p"])


def _noted_on(own: str, said: str) -> Bearer | None:
    """By the words of its `own` clause, else by how things are sent in the sentence before."""
    if _ON_ENVELOPE.search(own) or (_ON_COVER.search(own) and _POSTED.search(said)):
        return Bearer.ENVELOPE
    if _ON_MAIL.search(own):
        return Bearer.SUBJECT
    if not _BARE.fullmatch(own):
        return None
    mailed, posted = (_last(signs, said) for signs in (_MAILED, _POSTED))
    if mailed == posted:
        return None
    return Bearer.SUBJECT if mailed > posted else Bearer.ENVELOPE


def _last(signs: Pattern, said: str) -> int:
    return max((one.start() for one in signs.finditer(said)), default=-1)
