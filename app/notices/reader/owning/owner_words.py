"""What stands beside a fact and tells whose it is: 每人, 均为, 3000字以内的总结."""

from app.notices.reader.grammar.counting import WHICH
from app.notices.reader.patterns import Pattern

_ASIDE_SAID = (
    "（[^（）]{1,60}）|（(?:[^（）]{1,30}[，；])?(?:原件)?|（[A-Za-z、/或和及格式版]{2,14}，"
)
"""（签字盖章）; （盖章，原件; （PDF格式，: in brackets, closed or not."""
_PER_ONE = "每(?:篇|件|个|项|人|份|组|部|名|位)|单独成册，|合订(?:成)?一册，"
_SEALED = "(?:[签盖][字章名])+(?:原?件|版)"
_VERSION = "》|”|的|纸质|原件|电子版|纸质版|扫描件|复印件|各|共|[：为，]|可以?附|须附|请附"
BESIDE = Pattern(f"^(?:{_ASIDE_SAID}|纸质件|{_SEALED}|{_PER_ONE}|{_VERSION})*（?$")
"""What may stand between a thing and what is said of it: 申报书》（PDF格式，每人."""
BEFORE = Pattern(r"^(?:以内|左右|以上|以下)?的?(?:近期|本人|彩色|清晰|高清|个人|相关)?(?:《|“)?$")
"""3分钟以内的视频: between what is said and the thing behind it."""
COUNTED_BEFORE = Pattern(rf"^(?:[^，。；、：（）]{{0,14}}的|{WHICH}+)?(?:《|“)?$")
"""2张能反映工作的照片, 1张2寸近期照片: likewise between a number and its thing."""
_OF_NO_THING = "格式|形式|要求|标准|规格|电子|分辨率|PDF|扫描|复印|原件|纸质|文件|大小|速度|方式"
ITS_NOUN = Pattern(rf"(?:以内|以上|左右)?的(?!{_OF_NO_THING})[\u4e00-\u9fff]{{2,8}}")
"""3000字以内的总结."""
FOR_EACH = Pattern(r"每个?(?:名|位)?(?:推荐对象|人选?|候选人|选手|对象|作者|项目)$")
"""每名候选人3张."""
PER_NOUN = Pattern(
    r"每(?:个|件|项|篇|部|门|名|位|份|例)(?:作品|案例|项目|课程|节目|论文)(?:（[^（）]*）)?$"
)
"""每件作品不超过2分钟."""
PRINTED = Pattern(
    r"(?:打印|印制|装订|胶装|盖章|公章|签[字名]|纸质(?:版|件)?)，?(?:加盖[^，]{0,6}章，)?$"
)
"""打印，加盖公章，一式两份: how it is made, before what is said of it."""
FOR_ONE = Pattern(r"每[一-龥]{1,3}?(?:（[^（）]{1,3}）)?(?:不超过|不少于|至少|最多|限)?$")
"""每张不超过5M."""
ELSEWHERE = Pattern(r"每|证书|其中|合并|同时|另|分为|成果|附(?!件)|如")
"""其中证书1份: no longer of the thing before."""
OF_EACH = Pattern(r"(?:以上)?(?:均|都|一律|统一|全部|全都|皆)(?![^，；]*[，；])")
"""均为JPG格式 at the start of a sentence."""
COMPARED = Pattern(r"(?:的?(?:尺寸|规格|要求|格式|比例))?(?:一致|相同|一样|保持一致)")
"""尺寸与视频一致 speaks of no video."""
IS = Pattern("》?(?:均|都|须|应|请)*(?:为|是|采用|用(?=[A-Za-z]))")
"""视频为MP4格式, in the point of another thing."""
OF_THEM = Pattern(r"^[^，。；]{2,20}(?:均|都)")
"""图片和视频均…: the sentence names its own things."""
TAKEN_ALONG = Pattern("连同|并(?:提[供交]|附|报)")
"""视频一式6份，连同推荐名单: what is named behind such words has nothing to do with it."""
