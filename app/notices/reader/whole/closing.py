"""Which day of a sentence closes a sending-in, by the words around it."""

import re

from app.notices.reader.grammar.dates import Moment, moments

BEFORE = re.compile(
    r"^ ?(?:（[^（）]{1,16}）)?(?:(?:当[天日])?(?:上午|下午"
    r"|晚上?|中午)?(?:工作)?(?:[下上]班|放学|收工|闭馆)|中午|晚上|傍晚)?(?:之?前"
    r"|以前|止|为止|截止|截稿|内|下班前"
    r"|收到为准|（?含当日）?前|（含）前)|^（[^）]*截止）"
)
_CLOSING = re.compile(
    r"(?:截止|截稿|截至|最[后终](?:一天|日期|时间)|(?:最[后终]|报送|提交|申报)[期时]限|时限(?=[：为])|(?:不|勿)(?:得|能|要|可)?[迟晚]于|最[迟晚])(?:日期|时间|日)?(?:均|统一|调整|延长|顺延"
    r"|分别)?(?:为|是|：|至|到|于|在|定为|延至|延期至|（[^）]*）：?|同为|均为|都是|[^，。；\d]{0,6}，?(?:也就是|即))*[“\s]?$"
)
_UNTIL = re.compile(r"(?:即日起|起|日|号|月)? ?(?:至|到|-|—|~)(?:20\d\d年)? ?$")
_SPAN = re.compile(
    r"(?:征集|申报|报名|投稿|征稿|报送|提交|推荐|征文|受理|参赛|上传|填报|收[稿件取]|收材料|投递"
    r"|作品提交|网上申报|材料报送|递交|接收|开放|系统)[^，。；：]{0,8}(?:时间|日期|期限|阶段|期)|截稿"
    r"|(?:征集|报名|申报|投稿|征稿|报送|提交)(?:阶段|期)?[：（(为从自]|即日起"
)
_EVENT = re.compile(
    r"(?:举办|举行|召开|开展|启动|公布|公示(?!材料|情况|证明|报告)|评审|评选结果|颁奖|展出"
    r"|展览|答辩|初评|终评|复评|培训|网络投票|投票|揭晓|开幕|现场(?:评审|展示|决赛)|决赛"
    r"|初赛|复赛|网评|组织专家|论证会|评议|出生|成立|发布会|巡展|展播|实施|施行|印发|拍摄|创作|发表|完成的|通报"
    r"|反馈结果|审核时间|会议|比赛时间|活动时间|反馈意见)"
)
_TOLD = re.compile(
    r"回复结果|答复|回复是否|发布|(?:通知|名单|函)[^，。；]{0,8}发出|告知|公布|通知各|接到(?![^，。；]{0,14}[后的])|结果[^，。；]{0,12}反馈|反馈[^，。；]{0,10}(?:结果|意见)|未录用|退稿|录用(?:结果|通知|名单)|名单[^，。；]{0,12}前?在|[取领]回|印(?:出|制|成|发)|编印|付印|结集"
)
_SENDING = re.compile(
    r"提供|交付|回复|(?<!宣)传(?=[至到给送])|办妥|交齐|报齐|送齐|补齐|提出|确认参|移交|录入|报送|提交|报至|发(?!布|表|放|现|展|生|奖|言|动)|寄|投稿|上传|申报|报名|递交|送|反馈"
    r"|填报|交|上报|截止|截稿|报我|报市|报省|发至|推荐|投递|报|完成[^，。；]{0,10}(?:填报"
    r"|上传|提交)"
    r"|填[写好完]|递(?=[到至给])|告诉[我本]|分享(?=[给至到])|拷[入到来]|[拿带转]来|带到|存[入到]|缴(?!纳)|呈"
)
_TAKEN_UNTIL = re.compile(
    r"(?:收|受理|征集|接收|开放|截止|持续|投|[收投交]稿|收[件片]"
    r"|(?<!公示)(?<!活动)(?<!评审)时间)[到至] ?$"
)
_BEEN = re.compile(
    r"[^，。；]{0,4}(?:从事|连续|已|仍|年龄|工作|满|不满|未满|具有|取得|累计|注册|成立|在[^，。；]{1,8}(?:工作|岗|职))"
)
"""截至X日从事教学工作满3年: no sending closes then."""
_MOVED = re.compile(
    r"(?:(?:收件|报名|截止|投稿|申报|报送|征集|提交|征稿)[^，。；]{0,6}(?:提前|放宽|推迟)|可以?[放推延]宽?迟?长?|延[长期]|顺延)(?:到|至)$"
)
_STOPS = re.compile(
    r"^\s?(?:（[^）]*）)?(?:时|起)?(?:系统)?(?:自动|即行|即)?(?:关闭|关上|关停|停收|封闭|(?:[之以]?后)?(?:一律|原则上)?不再(?:接收|受理|接受|收取|开放)|停止(?:接收|受理|收稿|征集|报名|填报|收件)|结束(?:征集|报名|投稿|收稿|填报))"
    r"|^\s?(?:即)?(?:为|是)(?!统计|数据)[^，。；]{0,6}(?:截止|截稿|截至|最后期限)|^为限|^\s?(?:（[^）]*）)?是[^，。；]{0,8}(?:最后一天|最后期限|截止日)|^\s?(?:[之以]?前)?关闭[^，。；]{0,4}(?:申报|投稿|报名|上传|填报|征集)"
)
_JOINED = re.compile(
    r" ?[、和及] ?|(?:之|以)?前[、，；和及]?(?:各单位)?[^，。；\d]{0,10}?(?:于|在)?(?:20\d\d年)?"
)
"""3月20日、6月20日前; 电子稿3月20日前、纸质稿4月10日前报送."""
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
_HISTORY = re.compile(
    r"^(?:之|以)?前(?:首次|正式|批准|命名|立项|建成|竣工|开放|投产|创建|启用|登记|出生|成立|注册|取得|发表|获|入职|已|未(?!提交|报|寄|上传|交|完成|缴)|认定|毕业|参加工作)"
)
_NAMELY = re.compile(r"(?:即|分别(?:为|是|于)|依次为)：?[^，。；]{0,60}$")
_WHEN = re.compile(
    r"截止|截稿|时限|期限|哪天|什么时候|何时|报送时|(?:报送|提交|申报|报名|投稿|上报|受理|递交|交稿|征集|征稿"
    r"|投稿|材料|移交|上交|交件|收稿|收件|接收|办理)[^，]{0,4}(?:时间|日期)"
)


_STILL_TOLD = re.compile(r"截止|报送|关闭|停止|前[^，。；]{0,4}(?:补?交|提交|提供|寄|发[至到来送])")
_OF_CHOSEN = re.compile(
    r"^(?:[\d一二三四五六七八九十]+[.、]|（.{1,3}）|[①-⑳]"
    r"|答：)? ?(?:入[围选展]|获奖|录[用取]|晋级|中[标选]|立项"
    r"|接到|收到|通过|进入|被[抽选]|推荐)"
    r"[^，。；]{0,14}(?:，(?:作者|单位|选手))?(?:须|应|请|需|于|在)?[^，。；]{0,12}\d[日号][^，。；]{0,10}前"
)


def is_asked_of_chosen(text: str) -> bool:
    """入围作者在12月5日前把PPT发到…: of those who come further, though a jury tells who."""
    return bool(_STILL_TOLD.search(text) or _OF_CHOSEN.match(text))


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
        joined = following and _JOINED.fullmatch(text[one.end : following.start])
        if following and joined and _SOME_DAYS.match(text[following.end :]):
            continue
        if tabled and _SENDING.search(titles) and not _EVENT.search(titles):
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
    if _UNTIL.search(before):
        from_now = re.search(r"即日起 ?(?:至|到|-|—|~) ?$", before)
        shown = re.search(r"公示|展出|展览|投票|公布", last + own)
        return not shown if from_now else _is_span(last, own, titles)
    feast = before.endswith("前（") and after.startswith("）")
    if feast or (BEFORE.match(after) and not _HISTORY.match(after)):
        return _is_sent(last, after[1:].split("。")[0] if feast else own, titles)
    return _is_told(text[one.start : one.end], before, own, titles)


def _unbracketed(words: str) -> str:
    return re.sub(r"（[^（）]*）", "", words)


def _is_called_last(before: str, after: str) -> bool:
    """截止X日, 受理至X日, X日关闭; 自…开始，X日结束."""
    began = re.search(r"(?:开始|起|开放)[^。；]{0,6}$", before) and _SENDING.search(before)
    counted = re.search(r"(?:数据|统计|资料|情况|人数|业绩)[^，。；]{0,4}截至$", before)
    if counted or (before.endswith("截至") and _BEEN.match(after)):
        return False
    ends = _STOPS.match(after) or _TOO_LATE.match(after) or (began and _RUNS_OUT.match(after))
    if _OVER.search(before) and re.match(r"[^。；]{0,12}不(?:再|予)?(?:收|受理|接)", after):
        return True
    return bool(
        ends or _CLOSING.search(before) or _TAKEN_UNTIL.search(before) or _MOVED.search(before)
    )


def is_plain(text: str, one: Moment) -> bool:
    """In so many words: 截止X日, X日前报送. Of others one in six was wrong on notices unseen."""
    before, after = text[: one.start], text[one.end :]
    if _CLOSING.search(before) or _STOPS.match(after):
        return True
    first = re.split(r"[，。；]", _unbracketed(after))[0]
    verb = _SENDING.search(first)
    return bool(BEFORE.match(after) and verb and verb[0] not in {"反馈", "报名", "回复", "确认参"})


def _is_told(day: str, before: str, own: str, titles: str) -> bool:
    """Without a word such as 前: a day of a chain, of handing in, or below a title that asks."""
    ahead = _AHEAD.search(before) and _SENDING.search(own)
    if ahead or (_NAMELY.search(before) and _SENDING.search(before)):
        return True
    if re.match(r" ?(?:起|开始|开放|启动)", own) or re.search(r"[从自] ?$", before):
        return False
    asked = _of_the_day(before, own, titles)
    if asked is not None:
        return bool(_SENDING.search(asked)) and not _EVENT.search(own)
    if re.search(r"(?:于|在)$", before) and _SENT_ON.match(own):
        return True
    last = re.split(r"[，；]", re.sub(r"^.*：|（[^）]*）", "", before))[-1]
    begins = len(last) <= _SHORT and "旬" not in day
    return begins and bool(_WHEN.search(titles)) and not _EVENT.search(before + own)


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
    r"(?:期间|间|之间)?[^，。；]{0,8}(?:出版|发表|刊播|播出|完成|创作|拍摄|制作|开放|实施|立项|结题|命名|注册|生效|获得|形成|出生)"
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
    if during and _SENDING.search(during["what"]):
        return True
    if _EVENT.search(near) and not _SENDING.search(near):
        return False
    if _OF_WORKS.match(own):
        return False
    timed = re.search(r"(?:^|，)时间(?:为|是|：)", last) and _SENDING.search(titles)
    if timed or _SPAN.search(last + "：") or _SPAN.search(titles + "："):
        return True
    taken = re.search(r"受理|接收|收件|收取", near) or _is_done_then(last, own)
    if taken or _SENDING.search(near):
        return True
    return bool(BEFORE.match(own) and _SENDING.search(last + own))


def _is_done_then(last: str, own: str) -> bool:
    """7月1日起至7月24日，由领队在平台提交."""
    opens = not _OPENS.sub("", last) and _WHO_THEN.match(own)
    if not (opens or re.match(r"(?:期间)?(?:登录|登陆|进入)", own)):
        return False
    sent, event = _SENDING.search(own), _EVENT.search(own)
    return bool(sent and not (event and event.start() < sent.start()))


_NO_MORE = re.compile(r" ?(?:之|以)?前，?")
_SORT_ONLY = re.compile(r"(?:.*，)?[^，。；：]{0,12}(?:组|类|材料|稿件?|作品|版|表)")
"""小学组5月8日前，中学组5月20日前: a sort of what is handed in, and no word besides."""
_JUDGED = re.compile(r"组织|考核|评审|验收")


def _is_sent(last: str, own: str, titles: str) -> bool:
    """What is done by then is a sending, and neither an event nor something told."""
    first = own.split("，", maxsplit=1)[0]
    near = last.rsplit("，", maxsplit=1)[-1] + first
    sends = bool(_SENDING.search(near))
    if (_CHECKED.match(first) or _ERRANDS.match(own)) and not _BY_ISSUER.search(last):
        return True
    which = _WHICH.match(first) and not _SENDING.search(first)
    judged = re.fullmatch(r" ?(?:之|以)?前完成", first) and _JUDGED.search(last)
    juried = "组织专家" in last and not re.search("请|须|应", last)
    if which or judged or juried or _TOLD.search(near) or (_EVENT.search(first) and not sends):
        return False
    if sends:
        return True
    sent, event = _SENDING.search(own), _EVENT.search(own)
    if sent and (not event or sent.start() <= event.start()):
        return True
    titled = _WHEN.search(titles) and "结果" not in titles
    alone = _NO_MORE.fullmatch(own) and _SORT_ONLY.fullmatch(last)
    return not _EVENT.search(near) and bool(_SENDING.search(last) or titled or alone)
