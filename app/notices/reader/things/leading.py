"""In a list of materials, what a point begins with is a thing asked for, whatever its noun."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.grammar.nouns import HEAD, is_known, kind_of
from app.notices.reader.things import phrase
from app.notices.reader.things.mentions import Mention, short_name

_IS = "(?<=[一-龥][一-龥])(?<![行作认勇敢])为(?![主非例期])"
"""成果证明为论文首页: what it is, behind its name."""
_APART = " (?=[A-Za-z\\d一双单盖签加不由须扫打纸电左附发报交每])"
"""案例文本 A4纸双面打印: a blank in the place of a comma."""
_END = (
    rf"(?=[。：，；（\n|]|—|{_IS}|{_APART}|(?:原件)?{COUNT}|[\d一二三四五六七八九十两]{{1,3}}[种块]|$|若干|数(?=[份张幅篇件])|纸质版|电子版|一式"
    r"|(?:统一|各自|由)?(?:(?<![颁印开])发(?!言|展|明|布|表|票|现|起|放)|寄|(?<![申填上呈汇简海年月季日周墙画])报(?!告|名|道|刊|表|纸|送|价|销|书)|(?<![提递上成移社])交(?!流|通|易|底|接|换|付|叉|警|往)|(?<![报呈选推])送(?!审|展))[^，。；]{0,12}(?:@|[A-Za-z0-9]|室|科|办|处)|交(?=原件|纸质|电子)|加?盖(?!章[页版的]|[^，。；]{0,6}章的)|签[字名](?![册仪页的])|扫描(?![件图版])|打印(?![件稿版店机])|须(?!知)|(?<![相对适反供响效呼])应(?!用|急|征|届|聘|援)|(?<!平)均|(?<![自理缘])由(?!来)|不得|每(?![日周月年季股次])|采用|以(?=[^，]{2,12}(?:格式|形式))|控制在)"
)
NAME = re.compile(
    r"(?:《[^》]{2,40}》(?:[^，。；：（）\n、|\d]{0,6})|[^。：，；（）\n|\d《》“”]{2,34}?)(?:[、和及][^。：，；（）\n|《》“”]{2,24}?)?"
    + _END
)
_BRACKETED = re.compile(
    r"（(?!附件|见|各|共|均|如|仅|限|含|加盖|须|需|由)[^（）\d，]{1,16}）(?P<tail>(?![、和及与])[^。：，；（）\n|\d《》“”]{2,16}?)"
    + _END
)
"""职业资格（技能等级）证书: the name goes on behind its brackets."""
_NO_NAME = re.compile(
    r"[+＋]|^[两二三四五六]类|^除|除[^除]{2,10}外|^(?:有(?!关|声|奖)|能(?=[拍录做提])|要(?!点|件)|哪|什么|谁|(?:Excel|Word|WORD|PDF|JPE?G|PNG|MP[34]|PPT|EXCEL)(?:格式|版|文[档件])?$|项按|海选|初赛|复赛|决赛|.类共同|共同|请|须|应(?!用|急|征|届)|不(?!动产|锈|涉密)|每|各|以|按|由|如|凡|上面|前面|前述|所有(?!权)|全部|上述|格式|文件|内容|时长|大小|画面|分辨率|命名|要求|标题|字数|报送|提交|材料|电子(?![照证相书表课图])|纸质|在|对(?![方口外比联照])|经(?![费济验营典历销络])|可(?!行性|研)|为|将|已(?!发表)|未|本次|符合|具有|坚持|单幅|同一|主题(?!班会|活动|演讲|征文|教育)|语言|逾期|联系|注意|截止|时间|地点|方式|数量|名额|其他(?!.{2,12}材料)|其它|参赛者|作者(?!简|照|个)|推荐单位|申报人(?!自述|简|个)|候选人(?!简|个|推|汇|事|所在单位[^，。；]{2,20}的|近期)|填报|填写|包括)"
    r"|(?:方式|要求|部分|时间|说明如下|(?<![装用源行])程序|办法|条件|范围|数量|期限|步骤|原则|纪律|标准|名额|名称|画面)$"
)
_COLLECTIVE = re.compile(
    r"(?:以上|上述|有关|相关|各|其他|项|类|单位|个人|选手|学生|学院)?(?:推荐|申报|申请|报送|上报|报名|参评|参赛|送审|提交|电子|纸质|书面|全部|各项|所有|项|类|以上|上述)?(?:的)?(?:材料|资料|文件|附件)"
    r"(?:中|内|里|电子版|纸质版|的?电子文档)?"
)
"""All that is handed in, by no name of its own."""
_VERBAL = re.compile(
    r"(?:须|应当|不得|一律|不出现|严禁|不超过|可以|负责(?!人)|组织(?!奖|机构|架构|代码)|开展|进行|通过(?!的)|符合|围绕|突出|坚持|采用|统一|建议|保证|确保|自备|填写|发送|加盖|报送|提交|均为)"
)
_RULE = re.compile(
    r"[^，。；：（\n]{2,30}(?:中|里|内|上)?(?:一律|均|都|须|应|必须)?(?:不得|不出现|不能出现|不要出现|严禁|禁止)"
)
_FURTHER = re.compile(
    r"^(?P<who>[^，。；：（）]{2,24}?)(?:(?:还|另)(?:须|需|应|要)?|须|需|应|要)(?:提供|提交|附|报送|上传|填写|填报|有(?=[^，。；]{2,20}(?:复印件|证明|批复|批件)))(?P<name>[^，。；：\n][^，。；\n]{1,43})"
    r"|^(?P<whose>[^，。；：\n]{2,36}的(?:企业|单位|学校|项目|作品|人员|团队|人选|对象)?|(?:如|若|凡)[^，。；：\n]{2,30})，(?:还|另|须|需|应|要|请|可|则){0,3}"
    r"(?:提供|提交|附|报送|上传|填写|填报|交|出具)(?P<given>[^，。；\n]{2,44})"
    r"|^(?P<whom>[^，。；：（\n]{2,30})，(?:还|另|须|需|应|再|加){1,4}(?:要|请|可|一并|同时)?"
    r"(?:提供|提交|附上?|报送?|上传|填写|填报|交|出具|准备|送|寄)(?P<more>[^，。；\n]{2,44})"
    r"|^(?P<whose2>[^，。；：（\n]{2,40}(?:人|者|员|单位|企业|学校|项目|团队|集体|家庭|机构)|(?:属于|涉及|对)[^，。；：\n]{2,44})，"
    r"(?:要|请|可|则|一并|同时){0,2}(?:提供|提交|附上?|上传|交)(?P<given2>[^，。；\n]{2,44})"
)
_PART = re.compile(r"[、和及与]|以及")
_TOGETHER = re.compile(r"(?:复印件|扫描件|附件|原件|等[^等]{0,6}材料|照片)$")
_SHORT = 2
_LAST = re.compile(r"(?:复印件|扫描件|附件|原件|证明|意见|等材料|照片)$")
THING = re.compile(
    r"(?:表|书|函|信|报告|材料|证明|证书|照片?|图|片|视频|音频|录音|作品|PPT|课件|附件|稿|文|简介|简历|说明"
    r"|总结|方案|名单|清单|台账|目录|复印件|扫描件|原件|件|批件|意见|承诺|声明|素材|小样|样品|影像|剧本|教案|音乐"
    r"|记|制度|汇报|做法|条目|综述|小结|海报|图纸|图板|数据|文献|史料|档案|协议|合同|批文|纪要|记录|成品"
    r"|安排|测算|汇总|一览|凭[证据]|发票|收据|票据|回单|流程|日[志历]|设计|设想|打算|预案|规划|计划|决议|章程|批复|截图|标志"
    r"|(?<=[装用源行])程序|软件|源?代码|手册|样章|章程|内页|语音|守则|[租合]约|展[板架]|说明牌|样机|(?:公告|检索|收录|签字|信息)页|附录|(?:成果|作品|论文|案例|文|图|画|诗|照片|史料)集"
    r"|草案|评语|自评|自述|申请|文本|[一-龥]{2}(?:(?<!成)册|录|卡|谱|画|单|证|照|许可)|心得|反思|体会|理由|故事|感言|题词|寄语|明细|结果|执照)$"
)


_NUMBERED = re.compile(rf"(?:{COUNT}|一式.份)$")
"""效果图3幅，另附…: a thing stands before the comma, and nobody."""
_SHAPE = re.compile(
    r" ?(?:(?:近|最近|前)?\d{1,4}(?:个月|年度?|学年|季度)(?:以?来|内)?的?(?=[一-龥]{4})"
    r"|(?:电子版|纸质版?|Word版|PDF版)(?:的)?(?=《)|[一1]份(?=[《一-龥]))"
)


ONLY_FORM = re.compile(
    r"^(?:Word|PDF|Excel|电子|纸质|书面|盖章|签[字章名])(?!照|承诺|相册|表格)|^[正反前后左右上下]面$|(?:盖章|签[字名章])后?的"
    r"|^(?!.*[表书函告料照]).*(?:Word|PDF|Excel|电子|纸质)[版档稿]?$"
)
"""What a thing is handed in as, and no thing of its own: 装订册全本PDF版."""
_HANDS = re.compile(
    r"(?P<who>[一-龥]{2,8}?的?)(?<![提递上成移社报填送呈转])(?:只|均|都|应|须|另|各)?(?:[交寄]|附(?![件近属图表则录]))(?![流通易底接换付叉警往到至送由])"
    r"(?P<name>(?:[^，。；：、\n]{2,24}?))" + _END
)
"""系列报道交作品目录1份: who hands it in stands first."""
_PARTS = re.compile(r"(?:封面|封底|目录|扉页|版权页|首页|正文|正反面)[、和及]")
"""Pages of one thing: 论文的封面、目录、正文复印件."""


def series(text: str, start: int, end: int) -> list[Mention]:
    """What the words begin with; A、B各1份 and 推荐表和汇总表 are several things."""
    found = NAME.match(text, start, end)
    given = _given(text, start, end)
    if found and not given and re.search(r"[、和及与]", found[0]) and "《" not in found[0]:
        parts = list(re.finditer(r"(?:(?!以及|[、和及与]).)+", found[0]))
        things = [one for one in parts if not ONLY_FORM.search(one[0])]
        formed = 0 < len(things) < len(parts) and parts[0] in things
        shared = found[0].endswith("各") or text.startswith("各", found.end())
        sides = any(re.search(r"[前后中上下内外面]$", one[0]) for one in parts[:-1])
        whole = sides or _PARTS.search(found[0]) or re.search(r"等[^、和及]{2,}$", found[0])
        if not whole and (shared or formed or _several(found[0])):
            told = _one_by_one(text, start, things or parts)
            if told or not any(_BODY.search(one[0]) for one in parts):
                return told
    own = leading(text, start, end)
    return [own] if own else []


def _one_by_one(text: str, start: int, parts: list[re.Match[str]]) -> list[Mention]:
    """All of them, or none where one is no thing."""
    found = [
        _mention(text, start + one.start(), start + one.end())
        for one in parts
        if not _NO_NAME.search(one[0]) and not _BODY.search(one[0]) and len(one[0]) > 1
    ]
    known = [one for one in found if one]
    return known if len(known) == len(parts) else []


def leading(text: str, start: int, end: int) -> Mention | None:
    shape = _SHAPE.match(text, start, end)
    start = shape.end() if shape else start
    given = _given(text, start, end)
    if given and text.startswith("《", given[0]):
        return None
    if given:
        return _mention(text, *given)
    titled = re.match(r"《([^》]+)》", text[start:end])
    if titled:
        known = HEAD.search(titled[1][-4:])
        return None if known else _mention(text, start, start + titled.end())
    found = NAME.match(text, start, end)
    if not found or _RULE.match(text, start, end) or _is_no_thing(found[0]):
        return None
    if _several(found[0]) and not re.search(r"等[^、和及]{2,}$", found[0]):
        return _alone(text, start, found[0])
    return _mention(text, found.start(), _whole_end(text, found.end(), end))


def _is_no_thing(name: str) -> bool:
    return bool(_NO_NAME.search(name) or _VERBAL.search(name) or _BODY.search(name))


_BODY = re.compile(
    r"[类组]$|(?:部门|单位|人员|人选|对象|者|学院|研究员|的 ?|公司|小组|支部|学校|机构)$"
    r"|(?:电视台|[局委]|(?:协|委员|学|工|联合|理事|居委|村委|研究|商|基金)会)$"
    r"|(?:均|另|都|各)?(?:需|须|应|(?<![简纪摘提概大])要|交|(?<![汇简海壁快日晚电墙])报)$"
)


def _given(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the thing is named behind those who hand it in: 农民，附户口簿复印件."""
    further = _FURTHER.match(text[start:end])
    if further:
        part = next(one for one in ("name", "given", "more", "given2") if further[one])
        before = further["whom"] or further["whose2"] or ""
        if is_known(before) or _NUMBERED.search(before):
            return None
        low, high = further.span(part)
        named = NAME.match(text, start + low, start + high)
        high = named.end() - start if named else high
        if _several(text[start + low : start + high]):
            high = low + len(_PART.split(text[start + low : start + high])[0])
        return start + low, start + high
    hands = _HANDS.match(text, start, end)
    if hands and is_known(hands["name"]) and not _NO_NAME.search(hands["name"]):
        return hands.span("name")
    return None


def _whole_end(text: str, place: int, end: int) -> int:
    """职工（代表）大会或村民（代表）会议决议复印件: where the name ends that has brackets in it."""
    reached = place
    for _bracket in range(3):
        more = _BRACKETED.match(text, reached, end)
        if more is None:
            break
        reached = more.end()
        if THING.search(more["tail"]) or HEAD.search(more["tail"]):
            place = reached
    return place


_FOR_SOME = re.compile(
    r"(?:原件|复印件|扫描件|各)*(?:" + COUNT + r")?（(?!其中|格式|尺寸|大小|文件|底色|时长|内容)"
    r"[一-龥]{2,12}为(?P<n>[一-龥]{2,16}?)(?:" + COUNT + r")?）"
)


def for_some(text: str, start: int, end: int) -> list[Mention]:
    """营业执照（事业单位为法人证书）: what some hand in instead."""
    found = _FOR_SOME.match(text, start, end)
    own = _mention(text, *found.span("n")) if found and THING.search(found["n"]) else None
    return [own] if own else []


def _alone(text: str, start: int, written: str) -> Mention | None:
    """The first of several, where it is a thing by its own noun: the others come behind it."""
    first = re.split(r"[、和及与]|以及", written)[0]
    own = _mention(text, start, start + len(first)) if len(first) > 1 else None
    return own if own and is_known(own.name) and not _NO_NAME.search(first) else None


def _mention(text: str, start: int, end: int) -> Mention | None:
    written = text[start:end]
    bare = re.sub(r"^(?:近期|本人|个人近期|相关)+", "", phrase.bare(written.strip("《》 ")))
    bare = re.sub(r"(?:均|各|共|同时|另|统一|一并|也|还|分别|(?<!许)可|一律|全部)+$", "", bare)
    bare = re.sub(r"(?<=..)(?:Word|PDF|Excel|电子|纸质)(?:版|文档|稿)?$", "", bare)
    if _COLLECTIVE.fullmatch(bare):
        return None
    name = short_name(bare) if "《" in written else bare
    return Mention(start, end, name, kind_of(name), titled="《" in written)


def _several(written: str) -> bool:
    """推荐表和汇总表 are two things; 封面、目录复印件 is one."""
    parts = re.split(r"[、和及与]|以及", written)
    if len(parts) < 2:
        return False
    if _TOGETHER.search(parts[-1]):
        bare = re.sub(r"的?(?:复印件|扫描件)$", "", parts[-1])
        return _are_papers(parts[0]) and _are_papers(bare)
    if is_known(parts[0]):
        return True
    if all(THING.search(part) and len(part) > _SHORT for part in parts):
        return True
    if _LAST.search(parts[-1]):
        return False
    heads = [HEAD.search(part) for part in parts]
    return sum(head is not None for head in heads) > 1


def _are_papers(name: str) -> bool:
    """荣誉证书 is one by itself, 封面 a page of another."""
    return len(name) > _SHORT and is_known(name) and not _PARTS.match(f"{name}、")


def is_thing(mention: Mention) -> bool:
    """By its noun, known or only by the way it ends."""
    bare = re.sub(r"（[^（）]*）$", "", mention.name)
    return mention.kind is not Kind.OTHER or mention.titled or bool(THING.search(bare))
