"""Things that a sentence speaks of first and then says how they are handed in, or what they are."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import MEDIA
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.things.mentions import Mention

ITS_FORM = Pattern(
    r"^的(?:(?:Word|WORD|Excel|EXCEL|PDF|电子|纸质|扫描|盖章)[^，。；]{0,6}，?"
    r"(?:单独|一起|一并|同时|另行|统一|由|发|寄|送|交|报|上传)"
    r"|，?(?:也|亦|还|另)?(?:可以?|请|欢迎|须|应|需|要)?(?:一并|同时|一起|另行)?"
    r"(?:提供|报送|提交|上传|附|报|交))"
)
"""汇总表的Excel版发邮箱; 拍有短视频的可以一并提供."""
AS_FORM = Pattern(
    r"^的(?:(?:Word|PDF|Excel|电子|纸质|盖章|签名|彩色|清晰|首页)*的?"
    r"(?:扫描件|复印件|影印件|照片|图片|截图|原件|电子版|[版档])"
    r"(?:或者?(?:复印件|扫描件|照片))?)(?=[，。；（、\d一二两各]|$|发|和|及|与|单独)"
)
"""监护人同意书的扫描件: as what the thing is handed in."""
_APART = Pattern(
    r"^(?:的)?(?:原图|原文件)?(?:请|须|应|需)?(?:另外|单独|另行|另|分开)"
    r"(?:打包|存放|保存|发送|提供|报送|提交|上传|压缩|存成?|发|交|附)"
)
"""插图原图另外打包: a thing that goes beside the others."""
_NEEDED = Pattern("^属于?(?:必须|必|自愿|选择性?)(?:[交报]|报送|提交|提供)的?(?:材料|资料|内容)")
"""《成果总结》属必须报送的材料."""
_ELSE = Pattern(r"^(?:也|亦|均|都|须|应|请|可)?(?:另附|另交|另寄|另报)")
_ALWAYS = Pattern("^(?:为?必[交报备]|有则(?:提供|[交附报])|必须(?:提供|提交|报送))")
"""聘书必交，获奖证书有则提供."""
_HAVING = Pattern(r"(?:有|拍摄|制作|录制|拍了|配了)(?:了|好)?$")
_GOES_ON = Pattern(
    r"^(?:的[^，。；]{0,8})?[^。；]{0,40}?(?:寄|发|送|交|报|上传)(?:到|至|往|给|送|邮箱|上述)"
)
_ASIDE = Pattern(r"^（[^（）]*）")
_COPIES = Pattern(r"(?:证件|证书|材料|文件|证明|电子)?(?:复印件|扫描件|照片|图片|视频|证明)")
_CLAUSE = Pattern(r"(?:^|[，；：])(?:[^，。；：]{2,20}(?:（[^（）]*）)?(?:、|[和及与]))?$")
_SENT_OFF = Pattern(
    r"^(?:(?:、|[和及与])[^，。；]{2,24})?(?:[^，。；的]{0,10}，)?(?:请|须|应|均|统一)?"
    r"(?:(?:于|在)?[^，。；]{2,16}(?:前|内|日))?(?:统一|一并|直接|单独)?"
    r"(?:发|寄|送|传|交|上传|发送)(?:送|上)?(?:至|到|往)"
)
"""汇报PPT限10分钟，会前三日发至邮箱: the clause begins with what is sent."""
_OF_KIND = Pattern(r"(?:照片|图片|相片|视频)(?:的)?(?:要求|规格|标准)：$")
_BY_WHOM = Pattern(r"^由[^，。；]{2,14}(?:统一)?(?:填报|填写|报送|上报|提交|汇总)")
"""汇总表由各工会统一填报."""
_PAPERS = {Kind.FORM, Kind.TABLE, Kind.LETTER}
_SIGNED = Pattern(r"^[^。；]{0,30}(?:盖章|公章|签[字名]|扫描|一式|打印|填写|填报)")
_FILLED_IN = Pattern(r"(?:填在|填[入到好进]|录入|写[在入进]|列[入在]|登记在)$")
"""名单填在《回执》里: the form is what is handed in."""
_BY_SORT = Pattern("(?:人选?|单位|个人|集体|者|[类组])(?:选用|使用|填写|填报|填|用)$")
"""先进集体用《集体推荐表》: each sort has its own form."""
_UPON = Pattern(r"在$")
_IS_SIGNED = Pattern(r"^[^，。；《]{0,6}?(?:上|中|内|栏|处)[^，。；《]{0,8}?(?:签|盖|填)")
_NUMBERED = Pattern(r"^(?:（[^（）]*）)?[^，。；]{0,8}(?:打印|填写|交)(?:[一二三两\d]+份|一式)")
_MEASURED = {Kind.REPORT, Kind.VIDEO, Kind.AUDIO}
_AT_ONCE = Pattern(r"^(?:不超过|控制在|限|约)?\d+(?:-\d+)?(?P<unit>字|分钟|秒)")
"""A，300字以内，B，500字以内."""
_IN_BRACKETS = Pattern(
    r"^（[^（）]*(?:\d(?:字|页|分钟|秒|张|幅|MB?)|Word|PDF|JPE?G|PNG|MP[34]|Excel|xlsx?)[^（）]*）",
    re.IGNORECASE,
)


def handed(before: str, after: str, mention: Mention) -> bool:
    """`before` and `after` are the rest of the sentence."""
    bare = _ASIDE.sub("", after)
    if mention.kind in {Kind.TABLE, Kind.FORM} and _BY_WHOM.match(bare):
        return True
    measured = mention.kind in _MEASURED and not mention.name.endswith("摘要")
    at_once = _AT_ONCE.match(after) if before.endswith("，") and measured else None
    if at_once and (at_once["unit"] == "字") == (mention.kind is Kind.REPORT):
        return True
    filled = _FILLED_IN.search(before) or _BY_SORT.search(before)
    filled = filled or (_UPON.search(before) and _IS_SIGNED.match(after))
    upon = mention.titled and mention.kind in _PAPERS and filled
    if upon or (_OF_KIND.search(before) and mention.kind in MEDIA):
        return True
    first = not before and (mention.titled or ITS_FORM.match(after))
    signed = mention.titled and mention.kind in _PAPERS and _SIGNED.match(after)
    several = not before and mention.kind in _PAPERS and _NUMBERED.match(after)
    own = not mention.generic and not _COPIES.fullmatch(mention.name)
    sent = own and _CLAUSE.search(before) and _SENT_OFF.match(bare)
    if signed or several or sent or (first and _GOES_ON.match(after)):
        return True
    apart = _APART.match(after) and mention.kind in MEDIA and before[-1:] in {"", "，", "；"}
    apart = bool(apart) or (own and bool(_ALWAYS.match(bare)))
    apart = apart or bool(_ELSE.match(bare) or _NEEDED.match(bare))
    if apart or (_HAVING.search(before) and ITS_FORM.match(after)):
        return True
    told = mention.kind is not Kind.OTHER and not mention.generic and _IN_BRACKETS.match(after)
    return bool(told) and not asking.REFERS.search(before)
