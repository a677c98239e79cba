"""How somebody who takes part hands things over: 另交A, 把A寄到…, A须于…前上传, 分别是A、B."""

from collections.abc import Iterator
from typing import NamedTuple

from app.notices.reader.patterns import Pattern

_LONG = (
    "提交|提供|报送|上报|填报|上传|递交|上交|呈报|呈交|寄送|邮寄|出具|开具|另附|附上|附带|补交|补报|补充|补传"
    "|缴交|增加|增交|加附|追加|加交|携带|带上|自带|备齐|备好|另备|准备|交来|寄来|发来|送来|带来|报来|传来"
    "|撰写|补拍|洗印|冲洗|拷贝|加报|改交|改报|导出|填好|打印出|形成"
)
_SHORT = (
    r"(?<![提递上成移社外])交(?![流通易付换接往代至到给由回谈叉叠响警互费款纳])",
    r"(?<![申填上呈汇简海周年月季墙画])报(?![名告道销考刊到备废错请警批社送价表纸])",
    r"附(?![件则属近录加带上和])",
    r"(?<!邮)寄(?![送到至往给件出回])",
    r"(?<![上宣流相遗])传(?![真统播递达承阅到至给往说染输闻媒])",
    r"洗(?=[\d一二三四五六七八九十两])",
)
"""Verbs of one character, where they are no part of another word: 交 in 交流."""
_ALSO = (
    r"补(?![充助贴考办录交报传拍足])",
    r"(?<![编印颁])发(?![布表放现展生奖言动挥送到至给往票明起文稿])",
    r"(?<![报呈选推投])送(?![到至往给审达交检展])",
    r"(?<![附])带(?![动领头来有上])",
    r"(?<![增参更添外])加(?![强大以快入盖工上急附交报])",
)
"""Verbs that the organisers use as well, so that somebody must be told to: 须带."""
_MAKES = (
    r"(?:[签录写画拍做编填剪绘拟开配]|录制|绘制|手绘|拍摄|制作)"
    r"(?=[一两二三四\d]{1,2}[份段篇张幅个部条首])"
)
"""写一篇, 画一张."""
_DOES = (
    "[求点素不是在于把将到用经按对及注提确先遵符参做取具加签盖由填征听保附交报打提上送寄发写传出]"
    "|公示|通过|组织|进行"
)
_WELCOME = (
    "的，?(?:可以?|请|欢迎|须|应|建议)(?:一并|同时|一起|也)?"
    "(?:提供|附上?|报送|提交|上传|带)(?=$|[，。；、来上]|复印件|一[份件]来)"
)
"""有读者评价的，可以一并提供: what somebody has is what he hands in."""
_HAVING = (
    r"(?:[编拍录制写做配存]有|(?:制作|拍摄|录制|编写|整理|[做拍录])了|拍成|[如若]有)(?![关误疑变])"
    r"(?=[^，。；]{2,20}，[^。；]{0,30}(?:[发寄传交附报带]|上传|提供|提交))"
    rf"|(?<![一-龥])[若如凡]?有(?=[^，。；]{{2,30}}?{_WELCOME})"
)
"""拍有短视频的，请传给…: who has it hands it in."""
_WHO_HAS = Pattern("的?(?:（[^（）]*）)?，")
_MADE = "(?:书|证明|信|函|意见|协议|文件|复印件|扫描件|批复|申请|稿|表|图)"
_MUST_HAVE = (
    rf"(?:换成|(?<=[要须应需])出|(?<=[人位])写|完成)(?=[^，。；（）]{{1,16}}{_MADE}(?:[，。；（并]|$))"
    rf"|[须应要需得]有(?=[^，。；]{{2,20}}{_MADE}(?:[，。；（]|$))"
)
"""改用单位的，换成营业执照复印件; 乡镇要出推荐文件; 应有推荐函."""
_HOLDS = (
    r"(?:U盘|光盘|档案袋|文件夹|文件袋|压缩包|信封|邮件附件)(?:[内里中上])?"
    r"(?:依次|分别|应当?|须|需|只|要|主要)*"
    r"(?:存放|放|装|刻录|存|包含|包括|含|为|有)(?![入在进到好满了])：?"
)
"""U盘内放A和B."""
_COUNTS = (
    r"[需要交收看签报有共备供]"
    r"[^，。；：]{0,8}?[两三四五六七八几\d][样种份个件项类张]"
    r"(?:东西|材料|表格?|文件|附件|内容)?[：，](?:分别|依次|即)?[是为]?"
    r"|(?:材料|内容)[一二三四五六]：|只[收要交](?:电子版|纸质版|电子|纸质)?："
)
"""要签的有两份：A和B; 材料一：A；材料二：B."""
_IS = (
    rf"(?:(?:(?<=的)(?:还|另)?|(?<=[还另]))(?:要|需要?)有?(?=[一-龥]{{2}})(?!{_DOES})"
    r"|(?<=[样项种件份个])(?:材料|东西|文件|表格)?，?(?:分别|依次|即)(?:是|为)?"
    r"|(?<=材料|东西|资料)(?:主要)?(?:有|为|是)：?)"
)
"""在读的要A, 有三样，分别是A、B."""
_GIVES = Pattern(
    rf"(?P<long>{_LONG}|{_MAKES})了?：?|(?P<having>{_HAVING})"
    rf"|(?P<weak>{_MUST_HAVE}|{_HOLDS}|{_COUNTS}|{_IS})|(?P<short>{'|'.join(_SHORT)})|"
    rf"(?P<also>{'|'.join(_ALSO)})"
)
_WHO = (
    "[类组者人户队校县村馆]|节目|展品|作品|单位|个人|集体|团队|部门|学校|企业|项目|作者|选手|家长"
    "|[一二三四1-4]步"
)
_MUST = "[须应请需要另还再可先时前]|一并|一起|一同|同时|自行|分别|统一|直接|到时候"
_LEADS = {
    "long": Pattern(""),
    "having": Pattern(""),
    "weak": Pattern(""),
    "short": Pattern(rf"(?:^ ?|{_WHO}|{_MUST}|[也均都只后并则各来的])$"),
    "also": Pattern(rf"(?:{_WHO}|{_MUST})$"),
}
"""What stands before a verb: 展板类另交, 到时候补."""
_REFUSED = Pattern(
    r"(?:不(?:必|用|需|要|得|再|收|能|应|接受|予)|无需|无须|毋须|勿|免|凭|谢绝|拒绝|停止|能够?|拒不"
    r"|负责(?!人)"
    r"|(?:未|没有?|已经?|曾|逾期)(?:及时|按时|如期|按期|按要求)?|为[^，。；的]{2,10})[一-龥]{0,3}"
    r"(?<![的者])$"
)
"""不再提供, 已提交, 为申报提供: nobody is asked to give it. 未投产的提供…: somebody is."""
_AUTHORITY = Pattern(
    r"(?:(?:组委会|主办|承办|协办|评委|专家组|会务组|我们|我[局馆会处院部办]|(?<![从在用])"
    r"(?:平台|系统)(?!中)|本[馆会刊]|领导小组)"
    r"[^，。；]{0,12}|向(?:作者|选手|参赛|获奖|入[选围]|参会)[^，。；]{0,9})$"
)
_TAKEN = Pattern(r"(?:把|(?<![即必])将)(?!于|对|在|会|由|按|以|从|根据)")
_SENDS = (
    "(?:发|寄|送|报)(?=[到至往给来送]|上来|过来|上述|邮箱|[A-Za-z]+[\\d.@])|交(?=[到至往给来回由])"
    "|传(?=[到至给来上])"
)
_PUTS = (
    "拷(?!问)|存(?=[入到成放为])|拍照|拍成|扫描(?=[成后发为上存])|打印(?=[出后成\\d一两])"
    "|装(?=[入进在订]|信封|袋)|压缩|打包|上传|提交|带(?=[到来去])|拿到|分享|合并|合成|刻(?=[录成])"
)
_HOW = (
    "(?:于|在)(?=[^，。；]{2,16}(?:前|内))|一并|一起|一同|统一|分别|直接|连同|按(?:顺序|次序)"
    "|邮寄|报送|递交|通过(?=[^，。；的]{2,12}[发寄送交报传上])"
)
_HANDLED = Pattern(f"{_SENDS}|{_PUTS}|{_HOW}")
"""寄到, 拷进, 扫描成: what is done with the things that 把 and 将 name."""
_PREDICATE = Pattern(
    rf"{_HANDLED.pattern}|[须应请可](?![知用])|(?<=.)要(?!点|求|素)|需(?!求)|均|最[迟晚]|务必|随"
    r"|[用以](?=[^，。；]{1,12}[寄发送交])|(?:20\d\d年)?\d+月\d+日"
)
_AIM = "[到至往给来上]|邮箱|[A-Za-z]+[\\d.@]|[一-龥]{2,6}[处科室办部]$"
_FAR_AIM = "$|[至到给往。，]|[A-Za-z]|[一-龥]{2,8}[处科室办部中]"
_SENT = Pattern(
    rf"(?:寄|送|发|报|交|传)(?={_AIM})"
    rf"|(?:上传|提交|报送|上报|递交|邮寄|寄送|发送)(?={_FAR_AIM})|附在|装入|一起寄|一并[交寄报]"
)
"""寄到人事处, 发邮箱, 上传至…: a clause that says how things go."""
_BACK = Pattern(
    r"由(?:主办|组委会|承办|我)|[寄退送返]回|返还|颁|发放|下载|不(?:必|用|需|要|得|再|收)|无需|审核"
    r"|公示|可以?从|何时"
)
_FURTHER = Pattern(r"，(?:与|[签盖打]|连同|并|再|然后|[于在]|由|按|随)[^，。；：\n]*")
_OPENING = Pattern(r"(?:与|连同|随|和|另|再|并|同时|其中|此外|请)*")
_LONGEST, _SHORTEST = 60, 3


class Call(NamedTuple):
    """Where the objects begin and where they end at the latest.

    `weak` where the words would do as well for what nobody hands in, so that only a known noun, a
    number or a form tells a thing.
    """

    start: int
    end: int
    weak: bool = False


def calls(text: str, start: int, end: int) -> Iterator[Call]:
    """One for each such verb."""
    for verb in _GIVES.finditer(text, start, end):
        before = _clause(text, start, verb.start())
        if _LEADS[verb.lastgroup or ""].search(before) and not _is_theirs(before):
            told = _WHO_HAS.search(text, verb.end(), end) if verb["having"] else None
            weak = verb.lastgroup in {"weak", "having"}
            yield Call(verb.end(), told.start() if told else end, weak)
    for taken in _TAKEN.finditer(text, start, end):
        handled = _HANDLED.search(text, taken.end(), end)
        if handled and not _is_theirs(_clause(text, start, taken.start())):
            yield Call(taken.end(), handled.start())


_CLAUSES = Pattern(r"(?:（[^（）]*）|[^，。；：\n])+")


def topics(text: str, start: int, end: int) -> Iterator[Call]:
    """A、B须于6月1日前上传: what a clause begins with and then says how it goes."""
    for clause in _CLAUSES.finditer(text, start, end):
        predicate = _PREDICATE.search(text, clause.start(), clause.end())
        if predicate is None or _TAKEN.search(text, clause.start(), predicate.start()):
            continue
        if not 1 < predicate.start() - clause.start() <= _LONGEST:
            continue
        further = _FURTHER.match(text, clause.end(), end)
        rest = text[predicate.start() : further.end() if further else clause.end()]
        if len(rest) >= _SHORTEST and _SENT.search(rest) and not _BACK.search(rest):
            opening = _OPENING.match(text, clause.start())
            yield Call(opening.end() if opening else clause.start(), predicate.start(), weak=True)


def _clause(text: str, start: int, end: int) -> str:
    return text[max(start, *(text.rfind(sign, start, end) + 1 for sign in "，。；：\n")) : end]


def _is_theirs(before: str) -> bool:
    """The organisers', or of what is not asked for."""
    return bool(_REFUSED.search(before) or _AUTHORITY.search(before))
