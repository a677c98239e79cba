"""Clauses that say what must hold of a candidate or a work, by their grammar."""

import re

from app.notices.reader.things import asking

CONSEQUENCE = re.compile(
    r"一经(?:发现|查实|核实)|取消|责任自负|自负|由作者|(?<!同意)(?<!授权)(?:主办方|主办单位|组委会)|有权|概不|恕不"
    r"|不再受理|不予受理|撤销|收回|通报批评|予以通报|追究|依法处理|上报[^，。；]{0,6}处理|退回|视为|按放弃|剔除"
)
_WHOM = (
    "者|的|人选|项目|作品|干部|人员|选手|集体|单位|教师|作者|课程|对象|基地|候选人|演员|工程|获奖"
    "|往届[^，。；]{0,6}|上一?届[^，。；]{0,8}"
)
_NO_MORE = r"(?:不(?:再|得|能|可)(?:重复|再次|再|继续)?|不(?:重复)?)"
_TAKES_PART = (
    "参加|参评|参选|参赛|参演|申报|推荐|征集|报名|投稿|入选|在[^，。；]{1,16}(?:之列|范围)"
)
_KEPT_OUT = rf"(?:{_WHOM})(?:本[届次年]度?)?(?:一律|原则上|均)?{_NO_MORE}(?:{_TAKES_PART})"
"""往届获奖者不再参评."""
_ONCE = r"每[名人位项个][^，。；]{0,8}(?:只能|限)(?:参加|通过|申报|选报|报名)一"
"""每人限申报一项."""
_NOT_TWICE = r"不得(?:以同一|用于其他|再次|多头|多渠道)|同一[一-龥]{2,6}?(?:不得|只能)"
"""不得多头申报; 同一作品只能投一次."""
_BARRED = re.compile("|".join((_KEPT_OUT, "轮空", _ONCE, _NOT_TWICE)))
"""Who and what cannot take part, and how often one can."""
_BOUND = "满|不少于|不低于|不得(?:少于|低于)|不超过|超过|至少|达到?|占|近"
_COME_TO = (
    rf"(?:{_BOUND})[^，。；]{{0,6}}?[\d一二三四五六七八九十两半]+[^，。；]{{0,3}}?"
    "(?:周岁|岁|年(?!度)|个月|小时|户|场|次|天|届|平方米|半数|人次|以上|分(?!钟))"
)
"""从业满三年; 至少20人次."""
_OR_MORE = (
    r"[\d一二三四五六七八九十两]+(?:周岁|岁|年|个月|小时|户|场次?|届|%|平方米|万人次|分)"
    r"(?:[（(]?[含][）)]?)?(?:以上|以下|及以上|以内|之间)|等以上"
)
"""3年以上; 三等以上."""
_WHOLLY = "依法|登记|注册|备案|全职|在职|在岗|在籍|户籍|常住|居住|入职|签有|签订|持有"
_OF_PLACE = (
    rf"(?:{_WHOLLY})[^，。；]{{0,20}}"
    "(?:人员|职工|公民|单位|法人|居民|企业|一年|两年|年|合同|以?后|在本)"
)
"""依法登记的法人; 户籍在本市."""
_HAS = r"具[有备][^，。；]{2,30}(?:职称|资格|学历|学位|条件|能力|经验|证书)"
"""具有副高级职称."""
_RANKED = r"成绩[^，。；]{0,10}(?:前|以上)|排名[^，。；]{0,12}前"
"""成绩在年级前列; 排名在班级前."""
_CRITERION = re.compile("|".join((_COME_TO, _OR_MORE, _OF_PLACE, _HAS, _RANKED)))
"""What a candidate, a project or a work must have come to."""
_LIMITS = re.compile(
    r"页|字(?![体节])|分钟|秒|张|份|幅|像素|[MKG]B|兆|篇|报送\d|推荐(?:不超过|\d|[一二三四五六七八九十两])"
    r"|限[报推]|名额|附件|公示|奖|评委|专家|工作日|上限"
)
_WHOSE = re.compile(
    r"(?:各?推荐)?申报人|被推荐人|推荐对象|候选人|选手|作者|参赛者|申报主体|申报单位|企业|集体"
    r"|工程|学生|教师|演员|人选|本人|负责人|队员|项目|牵头|承担单位|人员"
)
_MUST = re.compile(r"须|应当?(?!用)|必须|需(?!求)|一般|不得|凡|限|原则上|要求")
_COPIED = r"(?:查重|重复率|复制比|重复比)[^，。；]{0,8}(?:不|低于|≤)"
"""重复率不超过30%."""
_TELLS_SOURCE = (
    r"(?:注明|标明|写明|标注|说明)[^，。；]{0,8}(?:出处|来源|页码|环节)|如实(?:标注|填报)"
)
"""引文注明出处."""
_MAY_BE_USED = r"同意[^，。；]{2,24}(?:用于|使用|播放|展示)|授权[^，。；]{2,24}(?:使用|用于|公益)"
"""同意主办单位使用."""
_LOOKED_OVER = r"(?:经|由|请)[^，。；]{2,20}(?:看过|审阅|审核把关|同意)"
"""经指导教师审阅."""
_ITS_OWN = (
    r"(?:权属|来源|产权)[^，。；]{0,6}(?:清晰|合法|明确)|(?:没有|无)[^，。；]{0,8}(?:争议|纠纷)"
)
"""权属清晰; 无产权纠纷."""
_LIKE = r"(?:与|和)[^，。；]{2,20}(?:一致|相符|对得上|吻合)"
"""与纸质版一致."""
_ANSWERS = r"对[^，。；]{0,16}(?:真实性|准确性|完整性|合规性)[^，。；]{0,10}负"
"""对材料真实性负责."""
_NOT_SHOWN = r"不得出现[^，。；]{0,14}(?:单位|学校|姓名|校名|作者|信息)"
"""不得出现学校名称."""
_MADE_SINCE = (
    r"(?:19|20)\d\d年[^，。；]{0,14}(?:以后|之后|以来|后)[^，。；]{0,14}(?:拍摄|创作|完成|制作|入职|出版|发表)"
    r"|近[一二三两\d]年内?(?:创作|拍摄|完成|发表|形成)"
)
"""2024年1月以后拍摄; 近两年创作."""
_BY_ONESELF = r"独立完成|本人(?:原创|出镜|撰稿|撰写|创作|拍摄)"
_NO_OTHER_HAND = (
    r"不得[^，。；]{0,10}(?:代做|代写|代笔|代签|拔高|编造|合成|换)|符合[^，。；]{2,16}(?:规定|政策)"
)
"""不得由他人代写; 符合有关政策."""
_ALSO_STATED = re.compile(
    "|".join(
        (
            *(_COPIED, _TELLS_SOURCE, _MAY_BE_USED, _LOOKED_OVER, _ITS_OWN, _LIKE),
            *(_ANSWERS, _NOT_SHOWN, _MADE_SINCE, _BY_ONESELF, _NO_OTHER_HAND),
        )
    )
)
_DECIDED = (
    r"^为(?!20)|^经[^，。；]{2,14}(?:同意|研究|批准|决定)$"
    "|组织专家|评审(?!结果公示)|主办方享有"
)
"""为推进工作; 经局党组研究: what the issuer does."""
_SCORED = (
    r"格式|命名|得满?分|扣\d|占\d|满分|分值|考察|重复\w{0,4}率高|文件名|文件序号|报送时间"
    r"|截止时间|上传时间"
)
_STEPS = r"入户核实$|严格把关$|审稿人|第[一二三]步|没有提供|收取费|自动|^有\d|零报告"
_HOW_MANY = r"只能(?:申报|报|投)[^，。；]{0,3}[\d一两][件篇项幅]"
"""只能申报1项."""
_HANDS_IN = r"(?:上传|提交|提供)[^，。；]{0,16}(?:表|书|证明|证)$"
"""提交推荐表."""
_MADE = (
    r"只要|^[一二三两\d]年内不得再?次?申报$|结果在|本通知|时长|合成软件|讲解词|MP4|邮|盖章"
    r"|签字|打印"
)
NO_PROMISE = re.compile("|".join((_DECIDED, _SCORED, _STEPS, _HOW_MANY, _HANDS_IN, _MADE)))


_WHO_SHOWS = "单位|学校|姓名|校名|作者|信息|隐私"
_MUST_NOT = (
    r"(?:不得|请勿|不准|不应)(?:借|以[^，。；]{2,12}名义|披露|宣传|泄露|损害|诋毁|歪曲|虚构|夸大|篡改|摆拍"
    rf"|盗用|冒用|用于|从事|含|涉|出现(?=[^，。；]{{0,12}}(?:{_WHO_SHOWS})))"
)
"""不得夸大; 不得出现作者单位."""
_TOUCHING = r"涉及[^，。；]{2,30}(?:不得|请勿|不要|要删|须作|一律不|不予)"
"""涉及商业秘密的内容不得."""
_OWN_WORK = r"系[^，。；]{0,4}(?:本人|原创|自主)[^，。；]{0,8}"
"""系作者本人原创."""
_WITH_SOURCE = r"(?:应|须|要)有[^，。；]{0,10}出处"
"""引文须有出处."""
_OF_LATE = r"须为[^，。；]{0,6}(?:近[一二三两\d]年|20\d\d年)|真人真事"
"""须为近三年."""
_UNNAMED = r"(?:须|应|要)(?:遮盖|隐去|隐名|匿名)"
_NEVER_SO = r"来路[要须]?正|不存在[^，。；]{2,14}"
"""不存在知识产权纠纷."""
_FORBIDDEN = re.compile(
    "|".join((_MUST_NOT, _TOUCHING, _OWN_WORK, _WITH_SOURCE, _OF_LATE, _UNNAMED, _NEVER_SO))
)
"""What must not be in it or be done with it."""
_HOW_TO_SEND = re.compile(
    r"报送时|邮寄|快递|微信|水印|台标|角标|边框|格式|压缩|装订|涂改|合并|改动|表头|折叠|移动硬盘|互联网|封面|页"
)
_CHECKED = re.compile(
    r"(?:听取|征求|征得)[^，。；]{2,24}(?:意见|同意)|审查|实地核[查实]|审核|张榜|公示\d"
)
"""What those who recommend have to do before."""


def is_promise(clause: str, sentence: str, *, conditions: bool) -> bool:
    """Who cannot take part; what a candidate must have come to; what must hold of the work.

    `conditions` where the clause stands in a part about who may be named.
    """
    if len(clause) < _SHORTEST or CONSEQUENCE.search(clause) or NO_PROMISE.search(clause):
        return False
    if _BARRED.search(clause) or _ALSO_STATED.search(clause):
        return True
    if _FORBIDDEN.search(clause) and not _HOW_TO_SEND.search(clause):
        return True
    if _CHECKED.search(clause) and _OBLIGED.search(sentence):
        return True
    if not _CRITERION.search(clause) or _LIMITS.search(clause):
        return False
    about = _WHOSE.match(sentence) and not asking.VERB.search(sentence)
    return conditions or bool(about) or bool(_MUST.search(clause) and _WHOSE.search(clause))


def is_barred(before: str, clause: str) -> bool:
    """发生过事故的，不得申报: two clauses that say one thing."""
    whom = re.search(
        r"(?:的|者|人选|个人|集体|单位|项目|作品|企业|负责人|人员|成果|案例)$", before.strip()
    )
    vetoed = re.match(r"(?:均|一律|将)*(?:实行)?一票否决", clause.strip())
    again = re.fullmatch(
        r"本[次届年]度?不再受理|不在[^，。；]{1,16}(?:列|范围)(?:之内)?", clause.strip()
    )
    taken = vetoed or again or _NOT_TAKEN.match(clause.strip())
    return bool(whom and len(before) >= _SHORTEST and taken)


_STRESS = (
    r"一律|均|都|原则上|一般|其他[一-龥]{2,4}|(?:没有|未|无)[^，。；]{2,12}?|[今本这][届次年]度?"
    r"|其[一-龥]{2,4}|[^，。；]{2,8}之?前"
)
_TAKEN = (
    r"申报|推荐|参评|参加|参赛|提交|[报上]送?|参选|受理申报|作为|报|投|列入|继续|评|收(?!费"
    r"|取)|采?用(?!填|交|附)|算|授奖"
)
_NOT_TAKEN = re.compile(
    rf"(?:{_STRESS})*(?:不得|不予|不再|不能|不要|不|请勿)(?:再次|重复|再)?(?:{_TAKEN})"
)
"""本年度不再受理申报; 一律不收."""
_OBLIGED = re.compile(
    r"(?:应当?|须|要|必须)(?!用)[^。；]{0,60}(?:听取|征求|征得|审查|核查|核实|审核|张榜|公示)|负责"
)
_SHORTEST = 6
