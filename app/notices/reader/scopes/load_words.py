"""Words beside a way that tell what goes by it: forms, versions, 连同, 其中, who was chosen."""

import re

_ON_PAPER = "纸质|书面|纸[件本版介]|合订本|装订本|材料册"
_AS_FILES = "电子(?:版|件|材料|文件|文档|稿|档|部分|资料|图片|表格)|压缩包|扫描件|Word|Excel"
FORMED = re.compile(f"{_ON_PAPER}|{_AS_FILES}", re.IGNORECASE)
"""纸质材料, 电子版: the form is told, whatever the thing."""
VERSION = re.compile(
    r"电子(?:版|文档|稿|件)|纸质(?:版|件|稿)"
    r"|(?:Word|Excel|PDF|JPE?G|MP4) ?(?:版|文档|文件|格式)|扫描(?:件|版)|原件",
    re.IGNORECASE,
)
"""汇总表的Word版: one version of a thing that has several."""
ALSO = re.compile(
    r"(?:^|，)[^，。；]{0,4}(?:电子版|纸质版|纸质件|扫描件|Word版)(?!的)[^，。；]{0,16}$"
)
"""The other version of what was named before in the sentence."""
FORM_FIRST = re.compile(
    r"^(?:[^，。；：]{0,4}[.、）] ?)?(?:请?[将把]|全部|所有)?(?:纸质|书面|电子)[版件稿]?的?"
    r"(?:材料|文件)(?![的（：、和与及同随连含为只仅是]|以及|包括|中)"
)
"""纸质材料装入档案袋，袋面贴申报书封面，送到…: all on paper goes so, whatever is named on."""
GOES_ON = re.compile(r"：|，(?:包括|包含|分别为|分别是|有(?=[一-龥《]{2,8}、))")
"""电子材料发到…，包括总结和照片: what goes so stands behind."""
MORE_GOES = re.compile(r"连同|以及|另附|并附|同时|随附|，(?:将|把|与|和)|一并|一起|除")
"""纸质材料连同U盘: more goes so than what has that form."""
INSIDE = re.compile(r"(?:存有|内含|装有)(?:全部|所有)")
"""U盘内含全部材料."""
MORE_OF = re.compile(
    r"另外?[发寄送交报]|(?:还|另|也|再|同时)(?:需|须|要|应)(?:再|另)?[发交报寄送提]"
)
"""申报表还要寄一份: by this way as well as by another."""
BY = re.compile(r"(?:用|通过|经由?|在|从|登录|登入|进入)[^，。；：的]{0,10}$")
BROUGHT = re.compile(r"(?:将|把)[^，。；]{2,}$")
"""用同一邮箱提交全文: what goes so stands behind the way."""
_TOGETHER_WITH = "连同[一-龥“”]{0,8}(?:材料|资料|文件)|合订本|装订本|材料册"
"""连同全部材料."""
_AND_PAPERS = (
    "(?:[和与同随及、]|以及)[一-龥]{0,4}?(?<!等)"
    "(?:纸质|书面|申报|推荐|报名|参评|参赛|评审|有关|相关|其他|全部|所有)的?材料"
)
"""照片和书面材料."""
_ITS_VERSION_AND = (
    "(?:^|[，；：])(?:其|它们的)?(?:Word|Excel|PDF|电子|纸质)(?:版|件|稿|文档)[和与及、]"
    "(?![加盖签纸电扫]|PDF|Word|Excel)"
)
"""，其电子版和照片."""
_PAPERS_AND = "(?:纸质|书面|申报|推荐|全部|所有)的?材料(?:连同|[和与及、])"
"""申报材料连同照片."""
WITH_ALL = re.compile("|".join((_TOGETHER_WITH, _AND_PAPERS, _ITS_VERSION_AND, _PAPERS_AND)))
FORM_ALONE = re.compile(r"(?:纸质|书面|电子)的?(?:材料|资料|文件)")
"""纸质材料: what goes on paper, which need not be all."""
OF_ALL = re.compile(r"以上|上述|所有|全部|各项|各类的?(?:材料|资料|文件)")
"""全部纸质材料, by contrast."""
CHOSEN = re.compile(
    "^(?:被推荐|获推荐|入选|入围|晋级|获奖|录用|获批)[^，。；]{0,2}的"
    "|^[^，。；]{2,6}审?[核审评]通过(?:后)?的"
    "|^经[^，。；]{0,12}(?:评审|遴选|推荐)[^，。；]{0,4}的"
)
"""被推荐的课题; 形式审核通过的; 经专家评审选出的."""
BESIDES = re.compile(r"，(?:同时|并|另|一并)附")
"""发至…，并附一览表."""
ASKS = re.compile(r"问卷|扫码|二维码|报名(?:系统|链接)")
UPLOADS = re.compile(r"上传|提交|发送|报送|投稿")
"""扫码填写问卷 is no way for anything, unless something is sent by it."""
ANYTHING = re.compile(r"(?:作品|材料|资料|文件|稿件?|实物|原件|原作|表格?|附件|版|盘)$")
"""申报材料, 作品: names that may mean whatever is asked for."""
