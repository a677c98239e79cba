"""What must hold of a candidate, a work or its papers: frames of clauses, and who is spoken of."""

import re

from app.notices.reader.layout.document import Document
from app.notices.reader.whole.hold_forms import (
    CHEATS,
    CHECKER,
    CHECKS,
    CONSENT,
    EVENT,
    EXACT,
    LATE,
    MADE_BY,
    NAMELESS,
    NOT_TAKEN,
    ONLY_ONE,
    PUNISHED,
    REFUSED,
    SHOULD,
    SINCE,
    SOMEONE,
    STRESS,
)
from app.notices.reader.whole.property_forms import (
    ASKED_WHO,
    FORMAL,
    KIND_OF,
    MUST_BE,
    STANDS,
    VIRTUE,
)

_NOUN_END = re.compile(
    r"的[^，。；的]{0,12}(?:人员|企业|者|项目|课题|个人|人|单位|职工|学生|（[^）]*）?)$"
)
_DATED = re.compile(r"20\d\d年\d|以来|期间")
_MAY = re.compile(
    r"(?:均|都|也|皆)?可(?:以)?(?:申报|参加|投稿|报名|推荐|参评|报|参与|来)?$|能参加$|不限$"
    r"|包括|如下|分为|类型|优先|鼓励|放宽|视情"
)
_ABOUT = re.compile(
    r"(?:[一二三四五六七八九十\d]+[、.]|（.{1,3}）|[①-⑳])? ?"
    r"(?:申报|参赛|参评|推荐|被推荐|投稿|候选|参展|选手|讲解)"
    r"(?:人|(?=年满|为)|者|单位|企业|项目|作品|对象|人选|主体|团队)"
    r"(?!请|将|于|报送|提交|填)"
)
_LISTED_STATE = re.compile(
    r"^(?:[（）\d一二三四五六七八九十.、]{0,4})(?:已|未|均?须|应当?)|\d年?度?[^，。；]{2,16}(?:为|达到)|\d[名个]以上"
)
"""In a list of conditions as much is enough: 已认定为县级示范社."""


def asks_who(document: Document, point: int) -> bool:
    """The part tells who or what may be named."""
    return any(ASKED_WHO.search(one.title[:_TITLE]) for one in document.above(point))


_TITLE, _SHORTEST = 20, 5


def is_formal(clause: str) -> bool:
    """Of how a thing is made up or sent, or what may be."""
    paid = re.search(r"不得[^，。；]{0,10}收[费取]", clause)
    return bool(_MAY.search(clause) or (FORMAL.search(clause) and not paid))


_AGREED = re.compile(
    r"(?:即|视为|视同)(?:视为|表示)?[^，。；]{0,6}(?:同意|授权)"
    r"|(?:同意|授权)[^，。；书]{2,24}?(?:用于|使用|播[放出]|展[示出]|出版|刊登|宣传|传播)"
)
_MAY_USE = re.compile(
    r"(?:主办|承办|组委会|联盟|[学协本][会刊馆]|我[局会馆])[^，。；]{0,6}(?:有权|可以?)"
    r"[^，。；]{0,24}?(?:用于|使用|播[放出]|展[示出]|出版|刊登|宣传|传播)"
)


def is_agreed(clause: str) -> bool:
    """投稿即视为同意, 主办方可在公益展播中使用: what becomes of the works."""
    return bool(_AGREED.search(clause) or _MAY_USE.search(clause))


def is_kept_out(clause: str, before: str) -> bool:
    """Somebody or something cannot take part, named in this clause or in the one before."""
    if NOT_TAKEN.search(clause) and not LATE.search(clause):
        return True
    found = REFUSED.search(clause)
    who = found["who"] if found else ""
    if not found or LATE.search(clause) or LATE.search(before[-_TITLE:] if not who else ""):
        return False
    bare = re.sub(rf"{STRESS}$", "", who)
    return bool(
        SOMEONE.search(bare) or ("受理" not in clause and re.search(r"的[^，。；]{1,8}$|、", bare))
    )


def is_said(clause: str, sentence: str) -> bool:
    """By its words alone, wherever it stands."""
    if ONLY_ONE.search(clause) or MADE_BY.search(clause) or NAMELESS.search(clause):
        named = re.search(r"文件名|命名|名用", sentence)
        return not (named or re.search(r"水印|件名|主题|背面|封面", clause))
    if EVENT.search(clause) and not re.search(r"的$|^有\d", clause):
        return True
    if _OWN.search(clause) and SHOULD.search(sentence[: sentence.find(clause) + len(clause)]):
        return True
    if CONSENT.search(clause) or EXACT.search(clause):
        return not _HANDED.search(clause) and not clause.endswith("的")
    checked = CHECKS.search(clause) and CHECKER.search(sentence)
    return bool(checked) and not _HANDED.search(clause)


_OWN = re.compile(
    r"本人原创|(?:系|均为)原创|(?:注明|标明|写明|有)[^，。；]{0,6}(?:出处|来源)|合法来源"
)
_HANDED = re.compile(
    r"附|复印件|(?:证明|表|书|材料|报告|协议)(?:》|）)?$|上传|提交(?!的)|提供(?!的)|邮|专家|评审|组委会|主办"
)


def is_joined(clause: str, before: str) -> bool:
    """涉及隐私的案件，须作隐名处理; 使用人工智能的，须注明: two clauses that say one thing."""
    answers = re.search(r"对[^，。；]{2,20}(?:真实|准确|完整|合规)性", before)
    if answers and re.search(r"负", clause):
        return True
    about = re.search(
        r"(?:涉及|涉密|含有|使用|用到)[^，。；]{2,30}$|没有[^，。；]{0,4}人脸", before
    )
    must = re.match(r"(?:报送前|一律|均|都|单独)*(?:须|应|不得|要|请|不出现|不宜)", clause)
    return bool(about and must) and not re.search(r"附|提供|提交|上传|填写|另[报交]", clause)


def cheating(clause: str, sentence: str) -> str | None:
    """What is punished must not be done: 提供虚假材料 of 提供虚假材料的，取消资格."""
    found = CHEATS.search(clause.strip())
    if found and PUNISHED.search(sentence):
        return found["what"]
    return None


def is_property(clause: str, sentence: str, *, conditions: bool, strict: bool) -> bool:
    """A state, an age, a time of making that is demanded, here or by the part's title."""
    formal = FORMAL.search(clause) or re.search(r"^(?!.*(?:须|应|必须)是).*(?<!有)的$", clause)
    if len(clause) < _SHORTEST or formal or (_MAY.search(clause) and "方可" not in clause):
        return False
    denied = re.match(r"没有|无|未", clause)
    if _NOUN_END.search(clause) and not (denied or _DATED.search(clause) or SHOULD.search(clause)):
        return False
    place = sentence.find(clause)
    asked = SHOULD.search(sentence[: place + len(clause)]) or _ABOUT.match(sentence)
    if not (asked or conditions):
        return False
    must_be = MUST_BE.search(clause)
    if must_be and KIND_OF.search(must_be["what"]):
        return True
    stands = STANDS.search(clause) or SINCE.search(clause)
    if strict and not stands:
        return bool(_LISTED_STATE.search(clause))
    return bool(stands) and (bool(STANDS.search(clause)) or not VIRTUE.search(clause))
