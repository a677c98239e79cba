"""In a list of materials, what a point begins with is a thing asked for, whatever its noun."""

import re

from app.domain.notice import Kind
from app.notices.reader.things.mentions import Mention, short_name
from app.notices.reader.things.nouns import kind_of

_NAME = re.compile(
    r"(?:《[^》]{2,40}》|[^。：，；（）\n、|\d《》“”]{2,20})(?=[。：，；（\n|]|[\d一二三四五六七八九十两]{1,3}(?:份|张|个|篇|件|套)|$|、)"
)
_NO_NAME = re.compile(
    r"^(?:请|须|应|不|每|各|以|按|由|如|凡|所有|全部|上述|格式|文件|内容|时长|大小|画面|分辨率|命名|要求|标题|字数|报送|提交|材料|电子|纸质|在|对|经|可|为|将|已|未|本次|符合|具有|坚持|单幅|同一|主题|语言|逾期|联系|注意|截止|时间|地点|方式|数量|名额|其他|其它|参赛者|作者|推荐单位|申报人(?!自述|简)|候选人(?!简))"
    r"|(?:方式|要求|时间|说明如下|程序|办法|条件|范围|数量|期限|步骤|原则|纪律|标准|名额)$"
)
_VERBAL = re.compile(
    r"(?:须|应当|不得|不超过|可以|负责|组织|开展|进行|通过|符合|围绕|突出|具有|坚持|采用|统一|建议|保证|确保|自备|填写|发送|加盖|报送|提交)"
)
_KINDS = (
    (Kind.LETTER, re.compile(r"(?:函|信|意见)$")),
    (Kind.REPORT, re.compile(r"(?:自述|分析|陈述|综述|评述|稿|文|书评|体会|计划|设想|建议)$")),
    (Kind.VIDEO, re.compile(r"(?:片|录像)$")),
    (Kind.TABLE, re.compile(r"(?:表|单|名册|报表|清单)$")),
    (Kind.PHOTO, re.compile(r"(?:照)$")),
)


def leading(text: str, start: int, end: int) -> Mention | None:
    found = _NAME.match(text, start, end)
    if not found or _NO_NAME.search(found[0]) or _VERBAL.search(found[0]):
        return None
    name = short_name(found[0].strip("《》 "))
    kind = kind_of(name)
    if kind is Kind.OTHER:
        kind = next((one for one, words in _KINDS if words.search(name)), kind)
    return Mention(found.start(), found.end(), name, kind)
