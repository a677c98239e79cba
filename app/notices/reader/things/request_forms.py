"""The words beside a thing that tell whether it is asked for, each with an example."""

from app.notices.reader.grammar.counting import UNITS, WHICH
from app.notices.reader.patterns import Pattern

_NUMBER = r"[\d一二三四五六七八九十两]"
_UNIT = f"[{UNITS}]"
_BEFORE_NUMBER = (
    "原件|各|共|不少于|不超过|不多于|至少|至多|最多|限|可以附|可附|须附|请附|，?每[一-龥]{1,3}?"
)
COUNTED = Pattern(
    rf"^(?:（[^（）]{{1,40}}）)?等?(?:，(?=不少于|不超过|共|各))?(?:{_BEFORE_NUMBER})*"
    rf"{_NUMBER}+(?:[-至到]{_NUMBER}+)?{_UNIT}(?!别)"
)
"""（盖章）一份; 每人至少2张."""
IN_COPIES = Pattern(
    rf"^(?:（[^（）]{{1,40}}）)?等?，?(?:各|均|提交|报送|打印){{0,2}}[一1]式{_NUMBER}{_UNIT}"
)
"""（盖章）一式三份, 提交一式三份."""
COUNT_BEFORE = Pattern(
    rf"(?:{_NUMBER}+(?:[-至]\d+)?|[一1]式{_NUMBER}){_UNIT}(?:[^，。；、：（）]{{0,14}}的|{WHICH}+)?$"
)
"""2份, 1张清晰的, 一部3分钟."""
_BY_IT = "根据|依据|按照?|参照|依照|关于|对|对照|以及?时"
_ORGANISERS = (
    "审核|评审|评选|查阅|领取|下载|颁发|评出|评选出|选出|公布|公示|印发|列入|纳入|汇编|编印|发放|发给"
    "|制发|退还|归还|赠|凭此制发|上门|制订|制定|贯彻|展示|展播|刊播|发放|推送"
)
_PUT_ON = "粘?贴|标注|注明|写明|写在|用于[^，。；]{0,6}"
NOT_ASKED = Pattern(rf"(?:{_BY_IT}|{_ORGANISERS}|{_PUT_ON})(?:其|各|本|该|的)?$")
"""根据其, 颁发, 写明: what leads to the name of a thing that nobody asks for."""
_NO_MORE = (
    "不再(?:要求)?|不接受|不受理|不收|谢绝|请勿|杜绝|避免|不得提交|无需|不必|勿|不需要?|不用|无须"
    "|不要(?:求)?|不搞"
    "|不为|不[加设带含配附放](?![^，。；]{0,8}的)"
)
REFUSED = Pattern(rf"(?:{_NO_MORE})[^，。；）]{{0,12}}$")
"""无需提供, 不收."""
_PRIZE = "[一二三]等奖|优秀奖|金奖|银奖|铜奖|奖金|奖励(?!证书|材料|情况|决定|证明|、)|授奖"
AWARD = Pattern(
    rf"{_PRIZE}|(?:发给|发放|赠送|寄赠)[^，。；]{{0,8}}(?:证书|作品集|纪念|奖)"
    r"|评出|评选出|表彰(?!办|工作|推荐|名额)|颁发|(?:入选|获奖)作品(?!的[一-龥]{0,2}文件)"
)
"""一等奖, 颁发: what those get who take part."""
CONTAINER = Pattern(
    "^[^。；、]{0,14}(?:依次|分别)装入|^[，：]?(?:主要|分别)?(?:包括|包含|含有|有以下|分为|如下)"
    "|^，?(?:在|从)?(?:下列|以下)[^，。；]{0,10}[选任]"
)
"""包括…; 依次装入…: a whole, whose parts are asked for."""
CONTENTS = Pattern(
    "(?:证明|佐证|支撑|辅助|补充)(?:材料|资料)(?!以?及|和|与|、)"
    "|(?<!相关)附件材料(?:：|，|（)?(?:主要)?(?:包括|包含|含|如|指)[^。；]*$"
)
"""证明材料：包括营业执照…: one thing, and what may lie in it."""
PARTED = Pattern(
    rf"^(?:共|各)?{_NUMBER}+{_UNIT}(?:，|：|（)?(?:分别(?:为|是)|即)[^。；]{{1,14}}{_NUMBER}{_UNIT}"
)
"""人物照片3张，分别为证件照1张、工作照1张: the parts are what is asked for."""
SENT = Pattern(
    "^(?:（[^）]*）)?(?:连同[^，。；]{0,30}，)?(?:一并|统一)?(?:请|须|应|均)?"
    "(?:于|在)[^，。；]{0,24}?(?:前)(?:发|报|提交|寄|送|返|交|反馈|上报)"
)
"""连同电子版，请于6月1日前报…."""
_ANY_ONE = "任选其[一中]|任选一[种项样个]|选其一|[二两三四]选一|[二两三]样交一样|择一"
ONE_OF = Pattern(rf"^[，：](?=[^。；]{{0,60}}(?:（|扫描件|复印件))[^。；]{{4,80}}(?:{_ANY_ONE})")
"""展示材料，PPT（…）和短视频（…）任选其一: those are asked for."""
CHOICE = Pattern(rf"^(?:扫描件|复印件|（)[^。；]{{0,50}}(?:{_ANY_ONE})")
"""复印件或者…任选其一."""
