"""Clauses that forbid something, name a state, a process or who answers, by their grammar alone."""

import re

_BANS = re.compile(
    r"(?:不得|不可(?!少|或缺|移动)|严禁|禁止|不准|不许|不要|请勿|不应|不能)"
    r"(?!少于|超过|低于|多于|高于|大于|晚于|小于|逾期|延期|按期|直接)[^，。；]{2,30}$"
)
_SENT_SO = "微信|QQ|背景广告|插|塑料|写成|盘|文档|封皮|夹|代替|美颜"
_WHAT_FOLLOWS = (
    r"[一二三四五两\d]年内|下一?届|空缺|不要求|托人|捎|装裱|贴|合影|另行|调剂|层层|硬性|指标|邮件|办公室"
    "|因|缺|的$|少于"
)
_MADE_SO = (
    "剪辑|配音|调色|补录|水印|边框|台标|折叠|涂改|合并|改动|表头|封面|公布|比赛|上场|列次|送展"
    "|重复(?:寄|发|报|投)$|自行报|截留|指定|圈定|期$|^能不能"
)
_NO_BAN = re.compile("|".join((_SENT_SO, _WHAT_FOLLOWS, _MADE_SO)))
"""How a thing is made and sent, and what follows from breaking a rule."""
_HAS = (
    r"^(?!.*什么)[^，。；]{0,14}?(?<!如)(?<!可)(?<!没)(?<!只)(?<!还)"
    r"(?:有|拥有|具有|具备|建有|设有|配备|持有)"
)
_NOT_HAD = "关|效|利|助|所|的|无|序|待|较|一定|良好|突出|重要|力|意|机|明显|变化|弄虚|代笔"
"""有关, 有效, 有一定."""
_OWNS = rf"{_HAS}(?!{_NOT_HAD})[^，。；]{{3,}}(?<!机会)(?<!能力)(?<!情形)(?<!解说)$"
"""申报单位建有专门实验室."""
_NORMS = "标准|规定|要求|条件|资格|认定|登记|备案|审批|诚信|伦理|法规"
_MEETS = rf"(?:符合|达到|遵守|通过|取得|纳入|列入|属于)[^，。；]{{2,}}(?:{_NORMS})$"
"""符合国家有关标准."""
_WHERE = r"在[^，。；]{2,26}(?:工作|注册|登记|纳税|居住|从业|执业|就读|任教|落户|缴费|境内|存续)$"
"""在本市注册."""
_HOW = (
    r"(?:依法|实名|正常|按期|按时|足额|连续(?!录)|全职|如期)"
    r"(?!报送|提交|上传|完成)[^，。；]{1,14}"
)
"""依法纳税."""
_QUALITIES = "完整|准确|清楚|清晰|规范|合格|齐全|健全|合法|到位|足额|正常|一致|属实|存续"
_IS_SO = rf"(?<!叙述)(?:{_QUALITIES})$"
"""手续齐全."""
_RATED = r"为(?:优秀|良好|合格|称职|[A-D]级|先进)(?:以上|等次|及以上)*$"
"""年度考核为合格以上."""
_HAS_DONE = (
    r"^[^，。；]{0,10}已(?:经)?(?:获得?|取得|入选|列入|通过|建成|开展|编入|对|连续)"
    r"(?!.*(?:的|者)$)[^，。；]{2,}$"
)
"""项目已通过验收."""
_SEES_TO = (
    r"(?:应当?|须|要)(?:确保|保证)(?![^，。；]*(?:按时|按期|质量|报送|畅通|时间))[^，。；]{4,}$"
)
"""应确保资金到位."""
_IS_DOING = r"^正在[^，。；]{2,}$"
"""正在开展试点."""
_AT_LEAST = r"(?:合格|称职|优秀)(?:及?以上)$"
"""考核称职以上."""
_SKILLED = r"熟练(?:掌握|使用)[^，。；]{2,}$"
"""熟练使用办公软件."""
_HAPPENED = r"发生[在于][^，。；]{2,}(?:之?后|期间|之?前|以来)$"
"""案例发生在近三年期间."""
_STATES = re.compile(
    "|".join(
        (
            *(_OWNS, _MEETS, _WHERE, _HOW, _IS_SO, _RATED, _HAS_DONE, _SEES_TO),
            *(_IS_DOING, _AT_LEAST, _SKILLED, _HAPPENED),
        )
    )
)
_ONLY = re.compile(
    r"(?:只能|只可|仅能|只参加|限参加)(?:以[^，]{2,10}(?:身份|名义))?"
    r"(?:参加|主持|申报|报|选|承担|参与|担任)(?!送|《)[^，。；]{0,16}$"
    r"|最多(?:参加|主持|参与)[^，。；]{2,}$"
)
_CHOSEN_BY = r"(?:由|经)[^，。；]{2,24}(?:产生|通过|推荐产生|民主测评|评议|查重|论证|审定|讨论)$"
"""由职工大会推荐产生."""
_AGREED_BY = r"^报[^，。；]{2,16}(?:同意|批准|审定|备案)$"
"""报上级部门批准."""
_HEARD = r"(?:征求|听取)[^，。；的]{2,20}意见$"
"""征求纪检部门意见."""
_FIRST_TO = r"(?:要|须|应)?先[在向报][^，。；]{2,12}(?:报备|备案|登记|批准|同意)$"
"""须先向主管部门备案."""
_VOTED = r"(?:民主推荐|民主测评|集体研究|集体讨论|票决|无记名投票)[^，。；]{0,8}$"
"""集体研究."""
_PROCESS = re.compile("|".join((_CHOSEN_BY, _AGREED_BY, _HEARD, _FIRST_TO, _VOTED)))
_ANSWERS = re.compile(
    r"(?:由|作者|申报人|本人|参赛者|投稿人|自行)[^，。；]{0,10}(?:承担|负责|负全责)[^，。；]{0,8}$"
    r"|自行承担[^，。；]+|文责自负"
)
_NO_ANSWER = re.compile(
    r"费|食宿|交通|工作|具体|解释|牵头|文件名|主题|后果|运输|转告|主办|承办|组委会|负责人"
    r"|审核$|汇总|统一|落实|专人|收集|评审|由此"
)
_IS = re.compile(
    r"^[^，。；]{2,14}(?:应是|须是|必须是|应为|须为|必须为|应当是|均应为)"
    r"(?![^，。；]*(?:格式|版|文件|大小|像素|MB|原件|照片|名称))[^，。；]{3,}$"
)
_NOT_AMONG = re.compile(
    r"不在(?:此|本次|征集|申报|推荐|评选)[^，。；]{0,6}列$|(?:请)?不要再[报投]$"
    r"|不(?:接受|接收|征集|受理)(?![^，。；]*(?:U盘|微信|邮|快递|方式|纸质|补))"
    r"[^，。；]{4,40}(?:作品|稿件|项目|案例|成果)$"
)
_MADE_SINCE = re.compile(
    r"^(?:19|20)\d\d年[^，。；]{0,8}(?:以?后|以来|之后)(?:的(?:新?作品)?|(?:新?拍|创作|出版|完成)[^，。；]{0,4}的?)$"
)
_TAKEN_AT = re.compile(
    r"^(?:作品|照片|视频|图片|论文)?(?:拍摄|创作|完成|出版|发表|制作)(?:时间|地点|日期)(?:应|须|限)*(?:在|为|于)[^，。；]{3,}$"
)
_MEMBERS = re.compile(
    r"(?:完成人|(?<!工)作者|署名|指导教师|辅导教师|指导老师)[^，。；]{0,6}不(?:得)?(?:超过|多于)[^，。；]{1,4}(?:人|名)$"
)
_VETO = re.compile(
    r"^有(?![^，。；]*(?:虚假|抄袭|造假|剽窃))[^，。；]{2,}的(?:一律|均|将)?(?:取消[^，。；]{0,4}资格|(?:实行)?一票否决)$"
)
_MUST = re.compile(r"须|应(?!用|急|对|邀|征)|必须|均为|[但还并]要|务必")
_VIRTUE = re.compile(
    r"事迹|孝老|热爱|品行|作风|突出|公认|敬业|奉献|模范|影响力|良好|较强|显著|积极|认真|深入|丰富|鲜明|生动"
    r"|先进|典型|代表性|创新性|推广价值|成效"
)
_ABOUT_PEOPLE = re.compile(r"各|每[所校县区市]|名额")


def is_once(clause: str) -> bool:
    """同一作者只能申报一篇: how often one can take part."""
    return bool(
        re.search(r"^(?:同一|一人|每人|本人).{0,16}(?:只能|只可|仅能)(?!提交|交|上传|写)", clause)
    )


def is_claim(clause: str, before: str, sentence: str, *, conditions: bool) -> bool:
    """`clause` has no mark in front; `conditions` in a part about who or what may be named.

    How things are made up and sent must have been kept from here.
    """
    if _BANS.search(clause):
        return not _NO_BAN.search(clause)
    if _PROCESS.search(clause):
        return "抽签" not in clause
    if _ANSWERS.search(clause):
        return not _NO_ANSWER.search(clause + before[-_NEAR:])
    if _ONLY.search(clause) and not _ABOUT_PEOPLE.search(clause[:_NEAR]):
        return True
    plain = (_TAKEN_AT, _VETO, _IS, _NOT_AMONG, _MADE_SINCE, _MEMBERS)
    if any(words.search(clause) for words in plain):
        return True
    place = sentence.find(clause)
    asked = conditions or _MUST.search(sentence[: place + len(clause)])
    idle = re.search(r"：$|如下|的$", sentence) or re.search(r"者$|的$|^有|人员$", clause)
    virtue = re.search("有|具", clause) and _VIRTUE.search(clause)
    return bool(asked and not idle and not virtue and _STATES.search(clause))


_NEAR = 4
_GIVES = "附|交(?!流)|寄|签署|上传|提供|提交|填写?|开具|出具的?|另报|报"
_PAPER = "书|证明|表|函|证|复印件|声明|截图|扫描件"
_HANDS_IN = re.compile(
    rf"(?:{_GIVES})(?!的)[^，。；]{{0,30}}(?:{_PAPER})》?"
    r"(?:（[^）]*）)?(?:原件)?(?:各?[一二两三\d]+份)?$"
)
_OF_WHOM = re.compile(r"的$|时$|者$|的(?:孩子|作者|候选人|学生|选手|人员|个人|单位|教师)$")
_PUNISHED = "取消|不予|不再|撤销|追究|剔除|退回|不得|一票"
_MUST_GIVE = "可用?|须|应|要|还|另|由|需|请|家长|同时|交|附|提供|上传|填"
_GIVING = "附|交(?!流)|寄|送|拿|签署|上传|提供|提交|填|开具|代替|代投|报(?!名)"
_THEN = re.compile(
    rf"^(?![^，。；]*(?:{_PUNISHED}))(?:{_MUST_GIVE})*[^，。；]{{0,10}}(?:{_GIVING})"
)
"""须另附证明: what those spoken of in the clause before hand in."""


def hands_in(clause: str, following: str) -> bool:
    """另附…证明1份; 未满18周岁的作者，另需签署…: a paper is asked for, and nothing to confirm."""
    if re.search("[要须应]有[^，。；]*(?:书|表|证明|函)$", clause):
        return True
    if _HANDS_IN.search(clause) and not re.search("不得|真实|一致|负责", clause):
        return True
    return bool(_OF_WHOM.search(clause) and _THEN.match(following))


_LISTED = re.compile(
    r"(?P<since>(?:(?:19|20)\d\d年|近[一二三四五两\d]年)[^，。；]{0,4}?)?(?:有|存在|出现|具有)?"
    r"[下如以][列下](?:情形|情况|行为|问题)之一[^。；：]{0,16}"
    r"(?:不得|不能|不予|不再|不宜|一票否决|取消)[^。；：]{0,8}：(?P<first>[^。；：]{4,})?$"
)


def listed_bans(sentence: str) -> tuple[str, str] | None:
    """有下列情形之一的不得推荐：…: since when, and what stands first in the list; else None."""
    found = _LISTED.search(sentence)
    return (found["since"] or "", found["first"] or "") if found else None
