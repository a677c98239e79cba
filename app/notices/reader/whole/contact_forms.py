"""The forms of telephones, postal addresses and offices that things are sent to."""

from app.notices.reader.grammar.signed import signed
from app.notices.reader.patterns import Pattern

_CODE = r"（?0[1-9]\d{1,2}）?[- ]?"
_LOCAL = r"(?:\d{8}|\d{7}|\d{3,4}[ -]\d{4}|\d{3} \d{3,4}|\d{4} \d{3})"
_WITH_CODE = rf"{_CODE}{_LOCAL}(?:-\d{{1,5}}| ?转 ?\d{{1,5}})?"
"""0999-88260011转8012; （0999）8826 0011."""
_MOBILE = r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}"
_FREE = r"400[- ]?\d{3,4}[- ]?\d{3,4}(?:转\d{1,5})?"
_WITHOUT_CODE = r"(?<=[：、，；话机 （）\u4e00-\u9fff])(?:[2-9]\d{2,3} ?\d{4}|[2-9]\d{3} \d{3})"
"""电话88260011."""
_LEADS_INSIDE = "内线|[校院厂]内|[校院厂]内电话|分机"
_BEFORE_INSIDE = f"(?:{'|'.join(f'(?<=(?<!（){one})' for one in _LEADS_INSIDE.split('|'))})"
_INSIDE = _BEFORE_INSIDE + r"[：: ]{0,2}\d{4,6}"
"""内线：8012; 校内电话：82661."""
_CALLED = r"(?<=电话：)[2-9]\d{3,5}(?! ?[-—\d])"
"""办公室电话：558136: of a small town, or within the house."""
PHONE = signed(
    r"\d{3}",
    rf"(?<![\d.@A-Za-z×-])(?:{_WITH_CODE}|{_MOBILE}|{_FREE}|{_WITHOUT_CODE}|{_INSIDE}|{_CALLED})"
    r"(?![\d@年月])",
)
_FOR_WHAT = "通讯|联系|邮寄|通信|收件|寄送|报送|办公|材料|投递|收信|递交|接收|现场|单位"
_SENT_TO = "邮寄至|寄至|寄到|寄往|寄送至|寄送到|送至|报送至|送达|交至|送到|交到"
ADDRESS_LABEL = Pattern(rf"(?:(?:{_FOR_WHAT})*地址|地 ?点|{_SENT_TO})[：: ]{{0,2}}(?:为|：)?")
"""邮寄地址：; 寄至."""
_REGIONS = r"(?>[\u4e00-\u9fff]{2,12}?(?:省|市|区|县|州|镇|乡|街道|开发区)){0,6}"
"""Each taken at its first ending alone: a row of districts has more readings than can be tried."""
_STREETS = "路|街|道|巷|里|大道|胡同|弄|村|园|东路|西路|区|苑|坊"
_HOUSE = r"(?:[甲乙丙东西南北中]?\d{1,5}(?:-\d+)?号(?:院)?|[\d一二三四五六七八九十]+号)"
"""甲12号院; 三号."""
ADDRESS = Pattern(
    rf"{_REGIONS}[\u4e00-\u9fffA-Za-z0-9]{{1,14}}?(?:{_STREETS}){_HOUSE}"
    r"(?:（\d{6}）)?[^，。；、（）\n：“”@ ]{0,30}"
)
"""安源县环城路17号文化馆二楼."""
_AHEAD = r"(?:(?:[送寄交][至到往]|[送寄](?:（送）)|地[址点](?:：|[为是])|^答：|[处科部室]：))"
_BUILDINGS = "中心|大厦|大楼|公园|大院|大学|学院|广场|办公区"
_WING = r"(?:[东西南北主]楼|[东西南北]门)?(?:[\d一二三四五六七八九十A-Z]{1,2}号?[楼座])?"
"""东楼, 3号楼."""
_FLOOR = r"(?:[\d一二三四五六七八九十]{1,2}[层楼])?(?:\d{3,4}(?:(?:会议|办公)?室|房间?)?)?"
"""五楼506室."""
BUILDING = Pattern(
    rf"{_AHEAD}(?P<to>[\u4e00-\u9fff]{{2,14}}(?:{_BUILDINGS}){_WING}{_FLOOR})(?<=[\d楼层室间])"
)
"""送至政务中心3号楼711室: without a street."""
_OF_OFFICES = "(?<=[处科部办心室院所站馆社会局厅委])"
_ROOMS = "楼|室|层|座|间|宫|大厦|中心|大院"
ROOM = Pattern(
    rf"{_OF_OFFICES}（(?P<to>(?!以下|简称|含|[^（）]*(?:[路街巷]\d|[处部院]、))[^（），@：；]{{1,24}}(?:{_ROOMS})[^（），@：；]{{0,12}})"
    r"(?:，[^（）]*)?）"
)
"""门诊部（门诊楼五楼506）: behind the office that takes it."""
_SENDING = (
    "报送?至|发送至|发[至到给]|交给|寄至|寄送至|送至|送到|送交|提交至|报至|报到|报送到|反馈至|寄到|寄送|交到|交至"
    "|(?:直接|统一)送|(?<=[前并时，；])交|快递至|(?<=信方式)寄|寄往|邮寄|(?<=[前并时份])报送|收件人?[：:]"
    "|(?:收[稿件]|报送|提交|接收|投稿)(?:地[址点]|单位|部门)[：:]|(?<=[报交送])[一-龥]{2,6}[到至]"
    "|报(?=[省市县区州我局])|(?<=[室号楼层座院]，)"
)
_OFFICE_ENDS = (
    "办公室|处|科|部|中心|组委会|局|室|委员会|办|协会|学会|工会|秘书处|团委|学院|院|所|站"
)
OFFICE = Pattern(
    rf"(?:{_SENDING})：?(?P<who>(?!本|所在)[^，。；（）：\n0-9@]{{2,30}}?(?:{_OFFICE_ENDS}))"
    r"(?=[，。；（：\n邮电收]|审[核批查]|汇总|备案|初审|$)"
)
"""材料报送至县科协办公室."""
ASKED_OF = Pattern(
    rf"(?:{_SENDING}|联系|咨询|提交|由)(?P<who>[^，。；（）：\n0-9@]{{2,30}}?(?:{_OFFICE_ENDS}))"
)
"""提交科研处, 请联系科研处: wherever an office is named that takes or tells."""
_OFFICES = r"办公室|[一-龥]处|[一-龥]科|[一-龥]部|中心|组委会|秘书处|委员会|编辑部|[一-龥]馆"
_SENT_BEHIND = (
    r"(?:[寄送传]|交(?![通流易响]))达?[到至给往]?(?:[^，。；\n]{2,24}[号室楼层])?"
    rf"(?P<who>(?!回|来)[一-龥]{{2,16}}?(?:{_OFFICES}))(?=[，。；（： \n]|都|邮编)"
)
"""寄到环城路17号县文化馆摄影部，."""
_IN_FRONT = (
    rf"(?<=\n)(?P<own>[一-龥]{{2,14}}(?:{_OFFICES}))"
    r"(?=：[^，。；\n]{2,16}[路街道巷楼号]|设在|地址)"
)
_GROUPS = rf"(?:{_OFFICES}|[一-龥]组)"
_BEHIND_A_ROOM = rf"(?<=[号楼室层座\d]，)(?P<there>[一-龥]{{2,16}}?{_GROUPS})(?=，邮编|收)"
_OF_A_BOX = (
    rf"发送?[至到给]?(?P<box>(?!本|所在|各|你|上述|下列)[一-龥]{{2,16}}?{_GROUPS})"
    "(?:电子|信息|专用)?[邮信]箱"
)
OFFICE_AT = Pattern("|".join((_SENT_BEHIND, _IN_FRONT, _BEHIND_A_ROOM, _OF_A_BOX)))
"""寄到环城路17号县文化馆摄影部，; 学会秘书处：文汇路300号 in a line of its own; 发秘书处信箱."""
OFFICE_ASKED = Pattern(
    rf"(?:(?<=\n)|(?<=联系人：)|(?<=咨询：))(?P<asked>[一-龥]{{2,14}}{_GROUPS})"
    r"(?=[ ：][一-龥]{2,4}(?:[ ，：（]|\d).{0,14}\d{4})"
)
"""联系人：校团委组织部 缪菡 8801 6217: where nothing else tells to whom things go."""
