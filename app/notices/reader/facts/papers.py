"""Copies, originals, seals and signatures, binding."""

import re
from collections.abc import Iterator

from app.domain.notice import Kind
from app.notices.reader.facts import counts
from app.notices.reader.facts.fact import ANY, PAPERS, Fact
from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.grammar.signed import signed
from app.notices.reader.patterns import Pattern

_SETS = "(?:份|套|册|本)"
_PRINT = "打印|列印|复印|印制|装订|[彩影翻胶]印|印|打出|晒印"
_COPIES = Pattern(
    rf"(?:各?[一1]式)(?<!光盘一式)(?P<n>{NUMBER}){_SETS}"
    rf"|(?:{_PRINT})(?:好|后|出|各|共|一共|纸质[版件稿]?)*(?P<m>{NUMBER}){_SETS}"
    rf"|(?<=打印)(?P<o>{NUMBER})张|(?<![中含])原件(?:各|共)?(?P<p>{NUMBER}){_SETS}"
    rf"|(?<=[均都须需交供带附])(?:原件[及和与、])?复印件（[^（）]{{1,8}}）(?:各|共)?(?P<q>{NUMBER})份"
)
"""一式三份; 打印好共两套; 打印一张; 原件一份."""
_ASIDE = Pattern("（[^（）]*）")
"""一式五份（1份原件，4份复印件）: how many of them are which."""
_BY_PRESS = (
    "[打列]印|印制|复印|[装胶]订|胶装|订[成好牢]|[双单]面|正反面?印?|骑马钉|线装|合订|A[34]纸?"
)
_IN_BETWEEN = "[^，。；：（）]{0,6}(?:，[^，。；：（）]{0,6}){0,2}?"
_MADE = Pattern(rf"(?:{_BY_PRESS}){_IN_BETWEEN}(?:一共|总共|合计|总计|共|各)?$")
"""双面打印，一共 in front of 三套: what is counted are copies."""
_PARTED = Pattern(
    rf"正本(?:各|共)?(?P<a>{NUMBER})[份套册本](?:，|、|和|及)?"
    rf"副本(?:各|共)?(?P<b>{NUMBER})[份套册本]"
    r"|(?P<c>[一二两三])正(?P<d>[一二两三四五六七八九十])副"
)
"""正本一份、副本两份; 一正两副."""
_NO_ORIGINAL_AFTER = "".join(
    f"(?<!{one})"
    for one in (
        *("不要放", "不要交", "不交", "不放", "不收", "勿寄", "扫描", "与", "核验", "核对"),
        *("查验", "携带", "出示", "将", "把", "审验", "保留", "保存", "保管", "留存", "保管好"),
    )
)
"""携带原件, 与原件核对: it is looked at, and nothing is handed in."""
_NO_ORIGINAL_BEFORE = (
    "(?:彩色|高清|照片|的?电子)|相符|一致|入选|现场|当场|经|待|供|仅供|随身|送|寄|留|由|自|带|退|查|验|核"
    "|（|交|扫描|的?复印|备查|核对|审核|退回"
)
"""原件扫描件, 原件备查, 原件相符: likewise, or a copy of it."""
_ORIGINAL = signed(
    "原件",
    rf"{_NO_ORIGINAL_AFTER}(?:须|应|均|必须|需)?为?原件(?!{_NO_ORIGINAL_BEFORE})"
    r"(?:[\d一二三四五六七八九十两]+份)?",
)
_DUPLEX = Pattern(
    "双面(?:彩色|黑白)?(?:打|印|复印|列印)|正反(?:两?面)?(?:打|印|列印)|两面(?:打|印)|A[34]纸?，?双面"
    "|(?<=[，、（])双面(?=[，、）；。])"
)
"""双面打印; 正反印; A4纸，双面."""
_SIMPLEX = Pattern(r"单面(?:彩色|黑白)?(?:打|印|复印|列印)|A[34]纸?，?单面|只印一面")
_OF_A_PAGE = "纸|[大幅]|[双单]面|正反|[打彩胶]印|复印|规格|格式|尺寸|竖|横|版|型|开|[，、；）]"
_SIZE = Pattern(rf"(?<![A-Za-z])A[345](?={_OF_A_PAGE})|(?:用|为|统一)A[345]")
_WHERE = r"(?:左侧|左边|左面|右侧|左上角|[左右][侧边]上角|上侧|上方|侧面)"
_HOW = (
    "骑马[钉订]|骑马装订|书[籍本]式装订|骑缝装订|中缝装订|对折装订|螺旋装订|简易装订|普通装订|活页(?:夹|装订?)"
    "|无线胶[装订]|胶[装订]|热熔|线装|平装|简装|精装|圈装|环装"
)
_INTO = r"(?:装订|合订|合装|汇订|并订|[订钉](?=[成为]))(?:[成为在](?:一?册|一本))"
_BOUND_AT = rf"{_WHERE}(?:装订(?:成册)?|双?[订钉](?=[好牢成两书装，。；、）]))"
_BINDING = signed(
    "[订钉装]|热熔|活页",
    rf"{_WHERE}?(?:{_HOW})(?:成一?[册本]|装订)?|{_BOUND_AT}|(?:合并)?{_INTO}|合订(?!本)",
)
"""左侧胶装, 骑马钉; 左边订好; 合装成册."""
_LOOSELY = Pattern(rf"(?:{_WHERE}|合并)?{_INTO}|{_WHERE}(?:装订|[订钉])|合订")
_END = Pattern(r"(?<=[装订])成一?[册本]$|(?<=[装订钉])(?:装订)$|(?<=[平简精线]装)装订")
_UNBOUND = Pattern(
    "(?:不(?:要|用|需|必|得|能|可|应)*|勿|无需|无须|免)(?:与[^，。；]{1,10})?(?:装订|胶装)"
    "(?:成册|在一起)?"
    "|(?:不(?:得|要|能|可|宜)?|勿|禁止|避免)(?:使|采)?用[^，。；]{0,6}?(?:活页(?:夹|装订?)?|线装|平装|精装|圈装)"
)
"""无需装订; 不要与申报书装订在一起."""
_SEAL_SET = (
    "(?:加?盖)(?:有|上|好)?(?:[^，。；：（）]|（[^（）]{1,4}）){0,14}?(?:公章|印章|骑缝章|章)(?!程)"
)
"""加盖单位公章."""
_SEAL_ALONE = "盖章(?!的?材料|页|的(?:均|都|扫描[成为]))|签章(?!页)|用印(?!章)"
_WITH_A_SEAL = (
    "(?:须|有|带|需|应)(?:单位|部门|学院|学校|党委|鲜|红)?公?章(?![程节])"
    "|公章(?=扫描)|[带盖]章(?=扫描|版|件|PDF|电子)|(?:单位|公)?印章(?:齐全|清晰)"
)
"""须有学校公章; 带章扫描件; 印章清晰."""
_SEALED = signed("章|用印", f"{_SEAL_SET}|{_SEAL_ALONE}|{_WITH_A_SEAL}")
_NEED_NOT = "不(?:再?需要?|必|用|要求|要)|无需|无须|免|可不|毋需"
_NOT_SEALED = Pattern(
    rf"(?:{_NEED_NOT})(?:加?盖|盖)?[^，。；]{{0,5}}?章|不再?加?盖[^，。；]{{0,3}}章"
)
"""无需盖章; 不加盖公章."""
_AT_QUOTED = (
    "(?<!注明)(?<!标注)(?<!写明)(?<!标明)“([^“”]{2,20})”(?!平台|系统|小程序|网|字样)"
    "(?:[一两三]?栏|处|等|处|位置|项|页|部分)?(?:须|应|需|要|均|由|必须)?[^，。；“]{0,12}?(?:盖|签章)"
)
"""“单位意见”栏须加盖公章."""
_ON_THE_PAGE = (
    "在(?:表中|封面|首页)?([^，。；“”（）在]{2,16}?)(?:一?栏|处|位置)(?:内|上)?(?:须|应|需)?"
    "(?:签字)?(?:并)?(?:加?盖)"
)
"""在封面单位名称处加盖公章."""
_AT_THE_END = (
    "(落款|文末|表末)处?(?:须|应|需|均|要|统一|由[^，。；]{2,8})*(?:签字)?[并和]?"
    "加?盖(?:章|[^，。；]{0,8}章)"
)
"""落款处须签字并盖章."""
_IN_A_FIELD = (
    "([^，。；“”（）：、]{2,12}?)(?:一?栏)(?:须|应|需|由|必须|均|要)?[^，。；“]{0,10}?加?盖"
)
"""推荐意见一栏须由学校盖章."""
_NEAR = signed("盖|签章", "|".join((_AT_QUOTED, _ON_THE_PAGE, _AT_THE_END, _IN_A_FIELD)))
_ANY_PLACE = Pattern(r"(?:相应|对应|各自|指定|规定)的?$|^各?[一二三]?$")
"""Words that name no place on the page."""
_SIGNER = "亲笔|本人|负责人|法定代表人|申报人|作者|领导|法人|主要负责人"
_SIGN = "签署姓名|亲笔签|亲签|手签|(?:手写|亲笔|本人)署名|签上(?:姓名|名字)|签好[字名]|签批|签认"
_SIGNED = signed(
    "[签署]|手印", f"(?:{_SIGNER})?(?:手写)?(?<!谁)签[字名](?!笔|仪式)|{_SIGN}|[按摁]手印"
)
"""负责人签字; 亲笔签; 按手印."""
_PIECES = "(?:张|个|份|套)"
_DISC = Pattern(
    rf"(?:刻录)?(?:光盘|DVD)(?:[（][^）]*[）])?[，（]?(?:一式|各|共)?(?P<a>{NUMBER}){_PIECES}"
    rf"|(?P<b>{NUMBER}){_PIECES}(?:数据)?光盘"
)
"""光盘一式两张; 光盘（一式两张）; 3份光盘."""


def find(text: str, start: int, end: int) -> Iterator[Fact]:
    yield from _copies(text, start, end)
    yield from counts.merged(text, start, end)
    yield from _sheets(text, start, end)
    yield from _seals(text, start, end)
    for found in _DISC.finditer(text, start, end):
        number = whole(found["a"] or found["b"])
        if number:
            yield Fact("disc_copies", number, *found.span(), ANY, "disc-copies", 0.8)


def _copies(text: str, start: int, end: int) -> Iterator[Fact]:
    taken = [one.span() for words in (_DISC, _BINDING) for one in words.finditer(text, start, end)]
    for fact in counts.said_at_length(text, start, end):
        taken.append((fact.start, fact.end))
        yield fact
    for found in _PARTED.finditer(text, start, end):
        several = sum(whole(one) or 0 for one in found.groups() if one)
        taken.append(found.span())
        if not _COPIES.search(text, start, end):
            yield Fact("paper.copies", several, *found.span(), PAPERS, "originals-and-copies")
    for found in _COPIES.finditer(text, start, end):
        if any(low < found.start() < high for low, high in taken):
            continue
        number = whole(next(one for one in found.groups() if one))
        aside = _ASIDE.match(text, found.end(), end)
        taken.append((found.start(), aside.end() if aside else found.end()))
        if number:
            yield Fact("paper.copies", number, *found.span(), PAPERS | {Kind.HEADSHOT}, "copies")
    for found in counts.pieces(text, start, end, taken):
        copies = _printed(text, start, found)
        yield from [copies] if copies else counts.read(found)


def _printed(text: str, start: int, found: re.Match[str]) -> Fact | None:
    """正反打印，左侧订好，一共三套: as many on paper, wherever its thing stands."""
    number = whole(found["a"])
    exact = not any(found[one] for one in ("least", "most", "b", "after"))
    clause = max(text.rfind(sign, start, found.start()) + 1 for sign in "；。：（") or start
    made = _MADE.search(text, max(start, clause), found.start())
    if not number or not exact or found["unit"] not in "份套册本" or not made:
        return None
    return Fact("paper.copies", number, *found.span(), PAPERS, "printed-copies", 0.9)


def _sheets(text: str, start: int, end: int) -> Iterator[Fact]:
    for path, words, value in (
        ("paper.originals", _ORIGINAL, True),
        ("paper.duplex", _DUPLEX, True),
        ("paper.duplex", _SIMPLEX, False),
    ):
        for found in words.finditer(text, start, end):
            yield Fact(path, value, *found.span(), PAPERS, path.replace(".", "-"))
    for found in _SIZE.finditer(text, start, end):
        yield Fact("paper.size", found[0][-2:], *found.span(), PAPERS, "paper-size")
    yield from _bindings(text, start, end)


def _bindings(text: str, start: int, end: int) -> Iterator[Fact]:
    """胶装 tells more than 装订成册, which counts only where nothing tells more."""
    refused = [one.end() for one in _UNBOUND.finditer(text, start, end)]
    found = [one for one in _BINDING.finditer(text, start, end) if one.end() not in refused]
    exact = [one for one in found if not _LOOSELY.fullmatch(one[0])]
    for one in exact or [one for one in found if "合订" not in one[0]] or found:
        words = one[0] if not exact else _END.sub("", one[0])
        yield Fact("paper.binding", words, *one.span(), PAPERS, "binding")


_ON_THE_COVER = Pattern(r"(?:封口|信封|档案袋|密封|封条)[^。；]{0,8}$")
"""封口处盖章: what things are packed in is sealed."""


def _seals(text: str, start: int, end: int) -> Iterator[Fact]:
    refused = list(_NOT_SEALED.finditer(text, start, end))
    for found in refused:
        yield Fact("sealed", False, *found.span(), PAPERS, "not-sealed")
    for found in _SEALED.finditer(text, start, end):
        if _ON_THE_COVER.search(text, start, found.start()):
            continue
        if not any(one.start() <= found.start() < one.end() + 1 for one in refused):
            yield Fact("sealed", True, *found.span(), PAPERS, "sealed")
    for found in _NEAR.finditer(text, start, end):
        words = next(one for one in found.groups() if one)
        before = re.search(r"((?:“[^“”]{2,20}”[、和]?)+)$", text[start : found.start()])
        words = "、".join([*re.findall(r"“([^“”]+)”", before[1]), words]) if before else words
        if not _ANY_PLACE.search(words):
            yield Fact("seal_near", words.strip("在的"), *found.span(), PAPERS, "seal-near", 0.9)
    for found in _SIGNED.finditer(text, start, end):
        yield Fact("signed", True, *found.span(), PAPERS, "signed")
