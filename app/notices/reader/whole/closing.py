"""Which day of a sentence closes a sending-in, by the words around it."""

import re

from app.notices.reader.grammar.dates import Moment, moments
from app.notices.reader.whole.closing_words import (
    BEEN,
    BEFORE,
    CLOSING,
    EVENT,
    HISTORY,
    JOINED,
    MOVED,
    OF_CHOSEN,
    SENDING,
    SPAN,
    STOPS,
    TAKEN_UNTIL,
    TOLD,
    UNTIL,
    WHEN,
)

_TOO_LATE = re.compile(
    r"^\s?[之以]?后[^。；]{1,14}?(?:一律|概|均)?不(?:再|予)?(?:收|受理|接[收受])"
)
"""4月20日以后送来的不再受理."""
_OVER = re.compile(r"(?:超过|过了|晚于|迟于)$")
_RUNS_OUT = re.compile(r"^\s?(?:结束|止)(?=$|[，。；）])")
_HANDED = re.compile(r"材料|作品|提交|报送|稿件|申报")
_SENT_ON = re.compile(
    r"^(?:统一|集中|一并|分别)?(?:送(?!审)|交(?!流)|报(?!告|道|到)|寄|提交|上报|递交)"
)
_NAMELY = re.compile(r"(?:即|分别(?:为|是|于)|依次为)：?[^，。；]{0,60}$")
_STILL_TOLD = re.compile(r"截止|报送|关闭|停止|前[^，。；]{0,4}(?:补?交|提交|提供|寄|发[至到来送])")


def is_asked_of_chosen(text: str) -> bool:
    """入围作者在12月5日前把PPT发到…: of those who come further, though a jury tells who."""
    return bool(_STILL_TOLD.search(text) or OF_CHOSEN.match(text))


def is_roster(text: str) -> bool:
    """9月8日：安源县、白石县: one of several days, each for some who come."""
    first = next(moments(text), None)
    return first is not None and first.start <= 1 and bool(_ROSTER.match(text[first.end :]))


def is_said(text: str) -> bool:
    """A day is given in so many words, even among the reasons."""
    return bool(re.search(r"截止|截稿|请[^。；]{0,20}\d日", text))


def closing(text: str, found: list[Moment], titles: str, *, tabled: bool) -> set[int]:
    """Which of a sentence's moments close something; a chain of days closes as its last does."""
    closes: set[int] = set()
    for number in reversed(range(len(found))):
        one = found[number]
        following = found[number + 1] if number + 1 < len(found) else None
        joined = following and JOINED.fullmatch(text[one.end : following.start])
        if following and joined and _SOME_DAYS.match(text[following.end :]):
            continue
        if tabled and SENDING.search(titles) and not EVENT.search(titles):
            ends = len(text) - (one.end - one.start) <= 8
        else:
            ends = _closes(text, one, following, titles)
        if ends or (joined and number + 1 in closes):
            closes.add(number)
    return closes


def _closes(text: str, one: Moment, following: Moment | None, titles: str) -> bool:
    before, after = text[: one.start], text[one.end :]
    if _is_called_last(before, after):
        return True
    if before.rstrip().endswith("（") and BEFORE.match(after) and _HANDED.search(before):
        return True
    if following and re.match(
        r"^ ?(?:起|开始)?(?:至|到|-|—|~) ?$", text[one.end : following.start]
    ):
        return False
    last = re.split(r"[；。]", _unbracketed(before))[-1]
    own = text[one.end : following.start] if following else after
    own = re.split(r"[；。]", _unbracketed(own))[0]
    if UNTIL.search(before):
        from_now = re.search(r"即日起 ?(?:至|到|-|—|~) ?$", before)
        shown = re.search(r"公示|展出|展览|投票|公布", last + own)
        return not shown if from_now else _is_span(last, own, titles)
    feast = before.endswith("前（") and after.startswith("）")
    if feast or (BEFORE.match(after) and not HISTORY.match(after)):
        return _is_sent(last, after[1:].split("。")[0] if feast else own, titles)
    return _is_told(text[one.start : one.end], before, own, titles)


def _unbracketed(words: str) -> str:
    return re.sub(r"（[^（）]*）", "", words)


def _is_called_last(before: str, after: str) -> bool:
    """截止X日, 受理至X日, X日关闭; 自…开始，X日结束."""
    began = re.search(r"(?:开始|起|开放)[^。；]{0,6}$", before) and SENDING.search(before)
    counted = re.search(r"(?:数据|统计|资料|情况|人数|业绩)[^，。；]{0,4}截至$", before)
    if counted or (before.endswith("截至") and BEEN.match(after)):
        return False
    ends = STOPS.match(after) or _TOO_LATE.match(after) or (began and _RUNS_OUT.match(after))
    if _OVER.search(before) and re.match(r"[^。；]{0,12}不(?:再|予)?(?:收|受理|接)", after):
        return True
    return bool(
        ends or CLOSING.search(before) or TAKEN_UNTIL.search(before) or MOVED.search(before)
    )


def is_plain(text: str, one: Moment) -> bool:
    """In so many words: 截止X日, X日前报送. Of others one in six was wrong on notices unseen."""
    before, after = text[: one.start], text[one.end :]
    if CLOSING.search(before) or STOPS.match(after):
        return True
    first = re.split(r"[，。；]", _unbracketed(after))[0]
    verb = SENDING.search(first)
    return bool(BEFORE.match(after) and verb and verb[0] not in {"反馈", "报名", "回复", "确认参"})


def _is_told(day: str, before: str, own: str, titles: str) -> bool:
    """Without a word such as 前: a day of a chain, of handing in, or below a title that asks."""
    ahead = _AHEAD.search(before) and SENDING.search(own)
    if ahead or (_NAMELY.search(before) and SENDING.search(before)):
        return True
    if re.match(r" ?(?:起|开始|开放|启动)", own) or re.search(r"[从自] ?$", before):
        return False
    asked = _of_the_day(before, own, titles)
    if asked is not None:
        return bool(SENDING.search(asked)) and not EVENT.search(own)
    if re.search(r"(?:于|在)$", before) and _SENT_ON.match(own):
        return True
    last = re.split(r"[，；]", re.sub(r"^.*：|（[^）]*）", "", before))[-1]
    begins = len(last) <= _SHORT and "旬" not in day
    return begins and bool(WHEN.search(titles)) and not EVENT.search(before + own)


def _of_the_day(before: str, own: str, titles: str) -> str | None:
    """The words that tell what is done on a day itself; None where no frame says so."""
    if _ROSTER.match(own) and not before.strip():
        return titles
    if _SOME_DAYS.match(own):
        return "，".join(own.split("，")[:2])
    if re.match(r"^[^，。；]{0,4}当[天日]", own):
        return re.split(r"[， ]", own)[0]
    return None


_AHEAD = re.compile(r"提前[^，。；]{1,6}（$")
"""答辩人员须提前一天（5月13日）将PPT发送."""
_SOME_DAYS = re.compile(r" ?(?:这)?[两二三四](?:个工作)?[天日]")
"""5月18日、19日两天送来: the last of them closes."""
_OPENS = re.compile(
    r"^(?:[一二三四五六七八九十\d]+[、.]|（.{1,3}）|[①-⑳])"
    r"|[\d年月日号起至到—~: -]|[自从请于在]|开始|即日|上午|下午"
)
_WHO_THEN = re.compile(
    r"(?:\d{1,2}:\d\d|[ 整])*，"
    r"(?:由|请|各|须|应|登录|将|把|通过|可|到|在|派|携|带|集中|统一)(?!通过|入选)"
)
_OF_WORKS = re.compile(
    r"(?:期间|间|之间)?在[^，。；]{2,24}(?:刊发|发表|播出|刊播|实施|开展|展出)|"
    r"(?:期间|间|之间)?[^，。；]{0,8}"
    r"(?:出版|发表|刊播|播出|完成|创作|拍摄|制作|开放|实施|立项|结题|命名|注册|生效|获得|形成|出生)"
    r"(?=的|，|、|并|且|$)"
)
_BODIES = "[县区市局镇乡院校馆社会]|单位|中心|街道|部门|公司|企业"
_ROSTER = re.compile(
    rf" ?(?:[上下]午)? ?(?:（[^）]*）)?[：，] ?[^，。；]*(?:{_BODIES})(?=$|[、（])"
)
"""9月8日：安源县、白石县, below 现场报送: who comes on which day."""
_ERRANDS = re.compile(r" ?(?:之|以)?前[^，。；]{0,10}(?:做好|完成|办[好理]|准备)[^，。；]{0,14}：$")
"""10月31日前做好两件事："""
_CHECKED = re.compile(
    r" ?(?:之|以)?前(?:逐级|统一)?(?:完成|做好)[^，。；]{0,10}"
    r"(?:审核|初审|核对|核实|推荐|公示|遴选|初评)(?:工作)?$"
)
"""8月28日前完成逐级审核."""
_BY_ISSUER = re.compile(r"专家|组委会|我[局厅会办校院]|本会|主办|评委")
_WHICH = re.compile(r" ?(?:之|以)?前[^，。；]{2,}的[^，。；的]{0,10}$")
"""12月31日前在民政部门备案的养老机构."""
_SHORT = 6
"""第一批, 文字类: as much may stand in front of a day in a list of days."""


def _is_span(last: str, own: str, titles: str) -> bool:
    """A stretch of days in which something is taken in."""
    near = re.split(r"，", last)[-1] + re.split(r"，", own)[0]
    during = re.match(r"期间，(?P<what>[^。；]{2,60})", own)
    if during and SENDING.search(during["what"]):
        return True
    if EVENT.search(near) and not SENDING.search(near):
        return False
    if _OF_WORKS.match(own):
        return False
    timed = re.search(r"(?:^|，)时间(?:为|是|：)", last) and SENDING.search(titles)
    if timed or SPAN.search(last + "：") or SPAN.search(titles + "："):
        return True
    taken = re.search(r"受理|接收|收件|收取", near) or _is_done_then(last, own)
    if taken or SENDING.search(near):
        return True
    return bool(BEFORE.match(own) and SENDING.search(last + own))


def _is_done_then(last: str, own: str) -> bool:
    """7月1日起至7月24日，由领队在平台提交."""
    opens = not _OPENS.sub("", last) and _WHO_THEN.match(own)
    if not (opens or re.match(r"(?:期间)?(?:登录|登陆|进入)", own)):
        return False
    sent, event = SENDING.search(own), EVENT.search(own)
    return bool(sent and not (event and event.start() < sent.start()))


_NO_MORE = re.compile(r" ?(?:之|以)?前，?")
_SORT_ONLY = re.compile(r"(?:.*，)?[^，。；：]{0,12}(?:组|类|材料|稿件?|作品|版|表)")
"""小学组5月8日前，中学组5月20日前: a sort of what is handed in, and no word besides."""
_JUDGED = re.compile(r"组织|考核|评审|验收")


def _is_sent(last: str, own: str, titles: str) -> bool:
    """What is done by then is a sending, and neither an event nor something told."""
    first = own.split("，", maxsplit=1)[0]
    near = last.rsplit("，", maxsplit=1)[-1] + first
    sends = bool(SENDING.search(near))
    if (_CHECKED.match(first) or _ERRANDS.match(own)) and not _BY_ISSUER.search(last):
        return True
    which = _WHICH.match(first) and not SENDING.search(first)
    judged = re.fullmatch(r" ?(?:之|以)?前完成", first) and _JUDGED.search(last)
    juried = "组织专家" in last and not re.search("请|须|应", last)
    if which or judged or juried or TOLD.search(near) or (EVENT.search(first) and not sends):
        return False
    if sends:
        return True
    sent, event = SENDING.search(own), EVENT.search(own)
    if sent and (not event or sent.start() <= event.start()):
        return True
    titled = WHEN.search(titles) and "结果" not in titles
    alone = _NO_MORE.fullmatch(own) and _SORT_ONLY.fullmatch(last)
    return not EVENT.search(near) and bool(SENDING.search(last) or titled or alone)
