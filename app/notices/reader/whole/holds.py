"""What must hold of a candidate, a work or its papers: frames of clauses, and who is spoken of."""

import re

from app.notices.reader.layout.document import Document

_STRESS = r"(?:一律|原则上|一般|均|都|概|本[届次年]度?|其他[一-龥]{2,4}|暂)*"
_NEVER = r"(?:不得|不能|不可|不应|不宜|不予|不再|不准|不许|不|不要|请勿|勿|谢绝|严禁|别)"
_AGAIN = r"(?:再次|再|重复|同时|继续|兼|多头|重新|以[^，。；]{1,10}(?:身份|名义|项目))*"
_TAKES_PART = (
    r"申报|推荐|报送|报名|上报|参评|参选|参赛|参加|参展|参演|参与|投稿|投送|提交|征集|入选|采用|选用|推选|列入|列为"
    r"|收录|立项|受理|作为[^，。；]{1,10}|收|投|报|评|行|选树|捐赠|(?<=请勿)提供|支持|资助|认定|在[^，。；]{1,16}(?:范围|之列|之内)"
)
_REFUSED = re.compile(
    rf"(?P<who>[^，。；：]{{2,60}}?){_STRESS}{_NEVER}{_AGAIN}(?:{_TAKES_PART})"
    r"(?:(?:本|此|新|同类|两|其他|一)[^，。；]{0,10}|[^，。；]{0,4}(?:选拔|评选|活动|比赛|项目|推荐|申报|评审|范围|名单|之列))?$"
)
"""往届获奖者不再推荐, 电脑生成的不收: somebody or something is kept out."""
_NOT_TAKEN = re.compile(
    r"(?:不(?:予)?(?:接受|接收|征集|受理|推荐|收)|不得(?:推荐|申报|报送)|谢绝)[^，。；]{2,20}(?:的|作品|稿|稿件|项目|成果|课题|人|者|单位|内容|案例)$"
)
_SOMEONE = re.compile(
    r"(?:的|者|人选?|人员|作品|项目|课题|成果|案例|课程|教师|选手|学生|干部|集体|单位|企业|团队|课例|照片|论文|案件|内容|图书|书|公务员|对象|品牌|基地"
    r"|[一二三]等奖|材料|稿件|文物|文件|员工|职工|领导|负责人|机构|专利|教辅|产品|节目|演员|科室|展览)(?:本[届次年]度?)?$"
)
_LATE = re.compile(
    r"逾期|超期|过期|迟交|超出|未按|不按|不符合|不合|不齐|不全|缺|邮寄|快递|到付|传真|微信|QQ|纸质|手写|压缩|链接|网盘|未盖|没盖"
    r"|超过[\d一二三四五六七八九十]|未提交|未报|未注明|未署|未附|未填写|可以?不|自行寄|送上门|发来|没有[^，]{2,6}的不报|直接向|格式|字迹|模糊|未填|诗歌|报名表|^(?:以)?个人(?:报名|投稿|申报|报送)?$|个人(?:投稿|报名|申报|报送|来稿)$|光盘|打印|打招呼|现场|各单位|我[局会校院]"
)
_NAMELESS = re.compile(
    r"(?:(?:不|勿)(?:得|能|要|可|应)?(?:出现|透露|署|含有?|显示|标注|填?写|泄露|体现|留|暴露)|隐去|隐匿|遮挡|遮盖|删去|抹去|去掉|匿名)[^，。；]{0,16}"
    r"(?:姓名|署名|校名|单位(?:名称|信息)?|学校(?:名称)?|作者(?:信息)?|身份|名字|面部|(?:企业|公司|机构)(?:名称|标志|信息))|(?:姓名|住址|证照|身份证)[^，。；]{0,14}(?:隐去|隐名|匿名|化名|遮)|勿署名|脱敏|脱密"
)
_EVENT = re.compile(
    r"(?:不得|不能|未|没有|无|不存在)(?:曾|再|因[^，。；]{2,12})?(?:被|有|发生|存在|出现|受到?|列入|纳入)[^，。；]{0,20}(?:事[件故]|处[罚分]|名单|行为|问题|记录|情[况形]|纠纷|投诉|违[法规纪])"
)
_CONSENT = re.compile(
    r"(?:征得|取得|获得|要有|应有|须有|须经|应经|要经|先经)[^，。；]{1,20}(?:同意|授权|许可|审阅|看过|审核|确认|审定|备案)"
    r"|[^，。；]{2,}(?:方可|才能)(?:申报|参加|参评|推荐|报名|投稿|报)|(?:即|视为|视同)[^，。；]{0,8}(?:同意|授权|许可|认可|接受)[^，。；]{3,}"
    r"|(?:自行|自己)(?:取得|获得|负责|解决)[^，。；]{0,10}(?:授权|版权|许可)|(?:保证|承诺)[^，。；]{0,14}(?:有权|经费|合法|授权|版权)"
)
_MADE_BY = re.compile(
    r"(?:AI|人工智能|大模型|机翻|软件|电脑)[^，。；]{0,16}(?:不收|不得|不行|注明|标明|标注|如实|说明|生成的?(?:不|勿))"
)
_EXACT = re.compile(
    r"(?:数据|数字|指标|情况)[^，。；]{0,14}(?:以[^，。；]{2,24}为准|(?:能|可)[^，。；]{0,14}(?:查到|核[实验对]|溯源|追溯)|一致|对得上)"
    r"|(?:必须|要|应)[是为]真的|实事求是|(?:两套|前后|各项)[^，。；]{0,8}一致|审图号|标准地图|说得?清来历"
)
_CHECKS = re.compile(
    r"对[^，。；]{2,24}(?:进行|予以|作)?(?:审核|审查|把关|核实|复核)|(?:征求|听取|征得)[^，。；]{2,24}(?:意见|同意)|(?:入户|上门|实地|逐[项一件条])[^，。；]{0,6}(?:核实|核查|核对|看过|走访|审核)"
    r"|公示[^，。；]{0,14}(?:\d|[一二三五七十])+(?:个)?(?:工作日|天|日)|张贴\d+天|(?:审核|审查)[^，。；]{0,4}(?:无误|合格|通过)"
)
_CHECKER = re.compile(
    r"^(?:[一二三四五六七八九十\d（）、.]{0,4})(?:由|请)?(?:各(?!类|组|奖)|推荐(?:单位|学校|部门)|学校|学院|乡镇|县级|市级|单位|所在|申报单位|镇街|社区|主管|[省市县区](?:（|[农教科文卫工人民商]))|推荐前|报送前|申报前|上报前"
)
_ONLY_ONE = re.compile(
    r"(?:每|同一)[^，。；]{1,14}(?:只能|仅能|只可|限|不得)(?:同时)?(?:参加|选择|选报|报|通过|由|归属|作为)(?:一|两|同)(?:个|类|种|条|家)?[^，。；]{0,8}$"
)
_CHEATS = re.compile(
    r"^(?:凡|如|若|对|一经|经|发现|作品|稿件|材料|内容|查实|有|存在|申报(?:人|单位|主体)|参赛者|作者|投稿人|候选人|核实|的)*"
    r"(?P<what>(?:(?:由|请)[^，。；]{1,10}(?:代写|代做|代录)|提供虚假|弄虚作假|虚假|抄袭|剽窃|造假|编造|伪造|冒名|盗用|侵权|隐瞒|虚报)[^，。；]{0,12}?)(?:行为|情况|现象)?(?:的|者|，|$)"
)
_PUNISHED = re.compile(
    r"取消|撤销|剔除|通报|追回|否决|退回|不予|不再受理|追究|收回|三年内|作废|承担|自负"
)
_SHOULD = re.compile(
    r"须(?!知)|应当|应(?!用|急|对|邀|征|届|届生)|必须|需(?!求|要说明)|凡(?!是)|限(?!额|报|制)|面向(?!全|行业|社会|广大)|方可|才能|仅限|只限|务必|保证"
    r"|不(?:高|低)于[^，。；]{0,4}\d+(?:\.\d+)?(?:%|万元|亩|平方米)|\d周?岁"
)
_SINCE = re.compile(
    r"(?:(?:19|20)\d\d年|近[一二三四五两\d]年|[上本今去]年度?)[^，。；]{0,22}(?:以?后|以来|以前|之前|之后|期间|间|内|至[^，。；]{2,12}[日月年])?[^，。；]{0,14}"
    r"(?:创作|拍摄|完成|出版|制作|发表|开放|实施|建成|命名|注册|成立|生效|结题|竣工|出生|入职|登记|公开|投产|播出|开始|毕业|认定|获评|开设|举办|立项|授权|验收)|(?:19|20)\d\d年[^，。；]{0,6}以来"
)
_STANDS = re.compile(
    r"已经?(?!获奖)[^，。；]{0,20}(?:结题|应用|实施|运行|投入|履行|备案|开展|验收|通过|使用|建成|开放|取得|完成)|尚未|仍在|持续开展|在编|在岗|在职|在读|在籍|全日制|户籍|常住|居住"
    r"|[满过达](?:[一二三四五六七八九十两半]|\d+)(?:年|周岁|个?月|次|小时)|(?:\d+|[一二三四五六七八九十两半]+)(?:年|周岁|岁|个月|小时|天)(?:（[^）]*）)?(?:以上|以下|及以上|以内)"
    r"|不(?:少|低|高|超过|大)于?[^，。；]{0,4}(?:\d+|[一二三四五六七八九十两半]+)(?:年|周岁|岁|个月|小时|天|%|家|户|人|场|平方米|万元|元|亩|期|次)|教学实践检验|不新增|不在[^，。；]{2,12}(?:程序|名单|期)?中?$|由[^，。；]{2,10}牵头"
    r"|具有[^，。；]{2,24}(?:职称|资格|学历|学位|条件|能力|证书|权|法人)|持有[^，。；]{2,16}证|有固定|一镜到底|实际开设|自主(?:策划|研发|开发|创作|设计)|本人(?:原创|创作|完成|自己)|独立(?:完成|创作|法人)|现任|适合|有效期内|自己(?:动手)?(?:完成|创作|制作)|(?:获得?|入选|取得|担任)过|周岁"
    r"|没有(?!的|$)[^，。；]{3,}|未(?:在|曾|获|受|发生|公开|被|列入)[^，。；]{2,}|无[^，。；]{0,10}(?:记录|行为|事故|纠纷|争议|处分|情况|情形)"
)
_MUST_BE = re.compile(
    r"(?:须|应|应当|必须|均须|均应)(?:全部|均|都|当)?(?:为|是|系)(?P<what>[^，。；]{2,30}?)(?:（[^）]*）)?$"
)
_KIND_OF = re.compile(
    r"(?:教师|职工|学生|人员|居民|公民|企业|单位|机构|法人|作品|项目|课程|成果|案例|会员|干部|者|论文|图书|公司|党员|员工|人|生|新作|内容|情况)$"
)
_FORMAL = re.compile(
    r"格式|版本|横[版屏]|竖[版屏]|Word|WORD|PDF|JPG|MP4|彩色|原件|复印|扫描|分辨率|像素|字体|字号|字数|白底|蓝底|近照|盖章|公章|签[字名]|页|分钟|秒|命名|[MKG]B?|邮箱|邮寄|装订|文件夹|压缩|一式"
    r"|打印|延期|\d项$|零报告|得满?分|满分|\d分$|将于|拟于|自动|收取|收费|提供$|另需|往年|与往|征稿$|征集(?!中)|都要(?:报|参)|没有提供|抽查|奖品|合计|取消了|^有\d|水印|(?:提交|报送|上传|发送|填写|填报)(?!的|单位|人|者)|寄|附|名额|限报|推荐不|截止|前报|日前|联系|咨询|获奖名单|评审|评委|专家|奖金|奖励|证书发|主办|组委会|张|份|篇|幅"
)
_VIRTUE = re.compile(
    r"热爱|拥护|品行|作风|事迹|突出|优秀|公认|敬业|奉献|模范|勇于|善于|示范|影响力|良好|较强|显著|积极|认真|深入|丰富|鲜明|新颖|生动|先进|典型|代表性|创新性|推广价值|成效"
)
_ASKED_WHO = re.compile(
    r"条件|资格|范围|对象|什么样|什么要求|谁(?:可以|能|来)|哪些[^，。；]{0,8}(?:可以|能|投)|(?:能|可以?)报(?:什么|哪些)|(?:申报|参赛|参评|参选)(?:人|者|主体|项目|作品|单位|选手)$|什么[^，。；]{1,6}(?:可以|能)报|主体"
)
_NOUN_END = re.compile(
    r"的[^，。；的]{0,12}(?:人员|企业|者|项目|课题|个人|人|单位|职工|学生|（[^）]*）?)$"
)
_DATED = re.compile(r"20\d\d年\d|以来|期间")
_MAY = re.compile(
    r"(?:均|都|也|皆)?可(?:以)?(?:申报|参加|投稿|报名|推荐|参评|报|参与|来)?$|能参加$|不限$|包括|如下|分为|类型|优先|鼓励|放宽|视情"
)


_ABOUT = re.compile(
    r"(?:[一二三四五六七八九十\d]+[、.]|（.{1,3}）|[①-⑳])? ?"
    r"(?:申报|参赛|参评|推荐|被推荐|投稿|候选|参展|选手|讲解)(?:人|(?=年满|为)|者|单位|企业|项目|作品|对象|人选|主体|团队)(?!请|将|于|报送|提交|填)"
)


_LISTED_STATE = re.compile(
    r"^(?:[（）\d一二三四五六七八九十.、]{0,4})(?:已|未|均?须|应当?)|\d年?度?[^，。；]{2,16}(?:为|达到)|\d[名个]以上"
)
"""In a list of conditions as much is enough: 已认定为县级示范社."""


def asks_who(document: Document, point: int) -> bool:
    """The part tells who or what may be named."""
    return any(_ASKED_WHO.search(one.title[:_TITLE]) for one in document.above(point))


_TITLE, _SHORTEST = 20, 5


def is_formal(clause: str) -> bool:
    """Of how a thing is made up or sent, or what may be."""
    paid = re.search(r"不得[^，。；]{0,10}收[费取]", clause)
    return bool(_MAY.search(clause) or (_FORMAL.search(clause) and not paid))


_AGREED = re.compile(
    r"(?:即|视为|视同)(?:视为|表示)?[^，。；]{0,6}(?:同意|授权)"
    r"|(?:同意|授权)[^，。；书]{2,24}?(?:用于|使用|播[放出]|展[示出]|出版|刊登|宣传|传播)"
)
_MAY_USE = re.compile(
    r"(?:主办|承办|组委会|联盟|[学协本][会刊馆]|我[局会馆])[^，。；]{0,6}(?:有权|可以?)"
    r"[^，。；]{0,24}?(?:用于|使用|播[放出]|展[示出]|出版|刊登|宣传|传播)"
)


def is_agreed(clause: str) -> bool:
    """投稿即视为同意, 主办方可在公益展播中使用: what becomes of the works."""
    return bool(_AGREED.search(clause) or _MAY_USE.search(clause))


def is_kept_out(clause: str, before: str) -> bool:
    """Somebody or something cannot take part, named in this clause or in the one before."""
    if _NOT_TAKEN.search(clause) and not _LATE.search(clause):
        return True
    found = _REFUSED.search(clause)
    who = found["who"] if found else ""
    if not found or _LATE.search(clause) or _LATE.search(before[-_TITLE:] if not who else ""):
        return False
    bare = re.sub(rf"{_STRESS}$", "", who)
    return bool(
        _SOMEONE.search(bare) or ("受理" not in clause and re.search(r"的[^，。；]{1,8}$|、", bare))
    )


def is_said(clause: str, sentence: str) -> bool:
    """By its words alone, wherever it stands."""
    if _ONLY_ONE.search(clause) or _MADE_BY.search(clause) or _NAMELESS.search(clause):
        named = re.search(r"文件名|命名|名用", sentence)
        return not (named or re.search(r"水印|件名|主题|背面|封面", clause))
    if _EVENT.search(clause) and not re.search(r"的$|^有\d", clause):
        return True
    if _OWN.search(clause) and _SHOULD.search(sentence[: sentence.find(clause) + len(clause)]):
        return True
    if _CONSENT.search(clause) or _EXACT.search(clause):
        return not _HANDED.search(clause) and not clause.endswith("的")
    checked = _CHECKS.search(clause) and _CHECKER.search(sentence)
    return bool(checked) and not _HANDED.search(clause)


_OWN = re.compile(
    r"本人原创|(?:系|均为)原创|(?:注明|标明|写明|有)[^，。；]{0,6}(?:出处|来源)|合法来源"
)
_HANDED = re.compile(
    r"附|复印件|(?:证明|表|书|材料|报告|协议)(?:》|）)?$|上传|提交(?!的)|提供(?!的)|邮|专家|评审|组委会|主办"
)


def is_joined(clause: str, before: str) -> bool:
    """涉及隐私的案件，须作隐名处理; 使用人工智能的，须注明: two clauses that say one thing."""
    answers = re.search(r"对[^，。；]{2,20}(?:真实|准确|完整|合规)性", before)
    if answers and re.search(r"负", clause):
        return True
    about = re.search(
        r"(?:涉及|涉密|含有|使用|用到)[^，。；]{2,30}$|没有[^，。；]{0,4}人脸", before
    )
    must = re.match(r"(?:报送前|一律|均|都|单独)*(?:须|应|不得|要|请|不出现|不宜)", clause)
    return bool(about and must) and not re.search(r"附|提供|提交|上传|填写|另[报交]", clause)


def cheating(clause: str, sentence: str) -> str | None:
    """What is punished must not be done: 提供虚假材料 of 提供虚假材料的，取消资格."""
    found = _CHEATS.search(clause.strip())
    if found and _PUNISHED.search(sentence):
        return found["what"]
    return None


def is_property(clause: str, sentence: str, *, conditions: bool, strict: bool) -> bool:
    """A state, an age, a time of making that is demanded, here or by the part's title."""
    formal = _FORMAL.search(clause) or re.search(r"^(?!.*(?:须|应|必须)是).*(?<!有)的$", clause)
    if len(clause) < _SHORTEST or formal or (_MAY.search(clause) and "方可" not in clause):
        return False
    denied = re.match(r"没有|无|未", clause)
    if _NOUN_END.search(clause) and not (denied or _DATED.search(clause) or _SHOULD.search(clause)):
        return False
    place = sentence.find(clause)
    asked = _SHOULD.search(sentence[: place + len(clause)]) or _ABOUT.match(sentence)
    if not (asked or conditions):
        return False
    must_be = _MUST_BE.search(clause)
    if must_be and _KIND_OF.search(must_be["what"]):
        return True
    stands = _STANDS.search(clause) or _SINCE.search(clause)
    if strict and not stands:
        return bool(_LISTED_STATE.search(clause))
    return bool(stands) and (bool(_STANDS.search(clause)) or not _VIRTUE.search(clause))
