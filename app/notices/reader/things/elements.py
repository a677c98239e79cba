"""Where the elements of a list begin that a colon opens: 另需：A1份；B2张，… ；C."""

import re
from functools import lru_cache

from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, containers, leading

_LABEL = Pattern(
    r"(?:[^：；。“”《》（）]|（[^（）]{0,40}）|“[^“”]{0,20}”|《[^《》]{0,40}》){2,48}："
)
_GIVE = (
    "(?<!新)(?:提交|提供|上传|上报|填报|报送|递交|准备|寄送|携带)|另需|还需|另?加交"
    "|[另补需须要应请还]交|[另须需应并]附|(?:另|还|须|需|应)报|包括|包含"
)
"""申请人须提交：, 另附：."""
_THINGS = "材料|资料|内容|文件|东西|要件|物品"
_NUMBERED = (
    r"(?:东西|材料|资料|文件|要件|物品)(?:有|共|为|是|共有|分为)?"
    r"[一二三四五六七八九十两\d]+[样项种类件份个]"
    r"|(?:报|交|附|提供|提交|准备|带|发|寄|送)(?:以下|下列|下面)?"
    r"[一二三四五六七八九十两几\d]+[样项种类件份](?=东西|材料|资料|文件|物件|：|$)"
)
"""材料共三样：, 交两样东西：."""
_HANDLED = (
    rf"[以下列如][下列][^，。；：]{{0,8}}(?:{_THINGS})[^，。；：]{{0,3}}"
    r"(?:报|交|送|寄|发|上传)[^，。；：]{0,14}|(?:把|将)(?:下面|下列|以下)[^，。；：]{0,24}"
)
"""以下材料交到科技处：, 请把下列材料装订成册：."""
_WHAT = (
    "(?:报送|提交|申报|上报|材料|参评|送审|递交)的?内容|(?<![名事])(?:如下|下列)|必备|必交|选交|选报"
    "|共需|均需|都要|(?:要件|清单|物件|成果|附件)"
)
"""报送内容：, 清单：, 应交的如下：."""
_ONE_PAPER = "证明 佐证 支撑 事迹 附件 交流 发言 典型 经验 总结 辅助 补充 汇报 文字 宣传"
_NO_PAPER = "".join(f"(?<!{one})" for one in _ONE_PAPER.split())
_MATERIALS = (
    rf"{_NO_PAPER}(?:材料|资料)(?:主要|依次|分别)?(?:有|为|是)?"
    "|(?:报送|提交|申报|报名|送审|参评)文件"
)
"""申请材料：, and not 事迹材料：, which is one thing."""
_BEHIND = (
    "(?:以下|下列|如下)?(?:材料|资料|文件|内容|要件|物品|证明|东西)?(?:各?[一1]份|如下)?"
    "(?:（[^（）]*）)?"
)
"""下列材料各一份（均需盖章）."""
_ASKS = Pattern(
    rf"(?:由[^，。；：]{{0,6}}(?:部分|样|项)(?:组成|构成)|{_GIVE}|{_NUMBERED}|{_HANDLED}|{_WHAT}"
    rf"|{_MATERIALS}){_BEHIND}$"
)
"""What stands before the colon of a list: 由三部分组成：, 须提交以下材料：."""
_ELSE = Pattern(
    r"要求|说明|格式|标准|方式|方法|地址|地点|时间|日期|期限|截止|电话|邮箱|主题|标题|命名|文件名"
    r"|名称|条件|对象|范围"
    r"|主办|承办|注$|备注|注意|联系|网址|程序|步骤|奖|类别|题材|选题|方向|事项|原则|意义|评选|评审"
    r"|不要|不得|请勿|不收|无需|为$|如$|例"
)
_HOLDER = "第?[一二三四五甲乙丙丁A-H\\d]{1,2}[袋盒册包]"
_SORT = (
    "纸质|电子|书面|电子版|纸质版|[一-龥]{0,3}共同|个人|集体|单位|团体|团队|作者|企业|学校"
    "|必备|选备|必选|可选|附加|补充|其他|[一-龥A-Z]{1,6}[类组]"
)
_HOLDS = Pattern(
    rf"^(?:{_HOLDER}|(?:{_SORT})(?:材料|资料|文件|部分|件|作品)?)(?:（[^（）]*）)?"
    "(?:还|另|均|都)?(?:需|须|要)?(?:交|提供|提交|附|报送|有)?：$"
)
"""第一袋：, 纸质材料：, 教师组另交：."""


_SENT = Pattern(r"(?:寄|送|发|上传|报)(?:至|到|往|送)|除[^，。；]{1,20}外")
"""纸质材料：A、B，请寄至…: how they go, not what they are."""
_RUN = Pattern(r"[^，。；]{2,20}(?:、|和|及|；|$|[一二三四\d]{1,2}[份张])")


@lru_cache(maxsize=8)
def begins(document: Document) -> dict[int, int]:
    """By the number of a sentence, the place at which an element begins in it."""
    found: dict[int, int] = {}
    open_at: int | None = None
    for sentence in document.sentences:
        if sentence.cell is not None:
            open_at = None
            continue
        start = _own_start(document, sentence)
        label = _LABEL.match(document.text, start, sentence.end)
        if label and _opens(document, sentence, label[0]):
            open_at = sentence.point
            if document.text[label.end() : sentence.end].strip():
                found[sentence.number] = label.end()
            continue
        parts = containers.parts_begin(document.text, start, sentence.end)
        parts = (
            parts
            if parts is not None
            else containers.materials_begin(document.text, start, sentence.end)
        )
        parts = parts if parts is not None else _below_whole(document, sentence, start)
        if parts is not None:
            found[sentence.number], open_at = parts, sentence.point
            continue
        if open_at is None:
            continue
        if sentence.point != open_at or not _goes_on(document, sentence, start):
            open_at = None
            continue
        found[sentence.number] = start
    return found


def _below_whole(document: Document, sentence: Sentence, start: int) -> int | None:
    """（三）支撑材料。包括A、B和C的复印件，…: where the first part is named; none of examples."""
    point = document.points[sentence.point] if sentence.point >= 0 else None
    told = _INCLUDES.match(document.text, start, sentence.end)
    if point is None or told is None or not _WHOLE.fullmatch(point.title):
        return None
    behind_title = start - point.body <= len(point.title) + _GAP
    listed = asking.lists(document, sentence.point) and behind_title
    return told.end() if listed and not _EXAMPLES.search(told["list"]) else None


_INCLUDES = Pattern(
    r"(?:主要|具体|应当?|须|需)?(?:包括|包含|含|有)"
    r"(?=(?P<list>(?:（[^（）]*）|[^，。；：])+、(?:（[^（）]*）|[^，。；：])+))"
)
_WHOLE = Pattern(r"[一-龥]{0,6}(?:材料|资料|附件)")
_EXAMPLES = Pattern(r"等(?!级|次|奖)|如|其他")
_GAP = 3


def _own_start(document: Document, sentence: Sentence) -> int:
    point = document.points[sentence.point] if sentence.point >= 0 else None
    if point is not None and sentence.start <= point.start < sentence.end:
        return max(sentence.start, point.body)
    return sentence.start


def _opens(document: Document, sentence: Sentence, label: str) -> bool:
    words = label.rstrip("：")
    if _ELSE.search(re.sub(r"（[^（）]*）", "", words)[-8:]) or asking.tells(sentence):
        return False
    if _PROOF.search(words) and _EXAMPLES.search(document.text, sentence.start, sentence.end):
        return False
    if _ASKS.search(words):
        return True
    rest = document.text[_own_start(document, sentence) + len(label) : sentence.end]
    if _of_some(document, sentence, words, rest):
        return True
    if _SENT.search(rest) or (label.endswith(("类：", "组：")) and not _RUN.match(_bare(rest))):
        return False
    return bool(_HOLDS.match(label)) and (
        asking.lists(document, sentence.point) or _below_list(document, sentence)
    )


_PROOF = Pattern("(?<=[一-龥]{2})证明，?(?:主要|内容)?(?:包括|包含|含)$")
"""成果证明，包括：论文、专利等: what may count as one."""


def _of_some(document: Document, sentence: Sentence, label: str, rest: str) -> bool:
    """事业单位人员：空缺情况说明，…, in a list of materials: whose it is, and a thing."""
    if (
        len(label) > _LONGEST
        or leading.THING.search(label)
        or not asking.lists(document, sentence.point)
    ):
        return False
    own = leading.leading(rest, 0, len(rest))
    return own is not None and leading.is_thing(own) and not _SENT.search(rest)


_LONGEST = 20


def _bare(words: str) -> str:
    return re.sub(r"（[^（）]*）", "", words)


def _below_list(document: Document, sentence: Sentence) -> bool:
    above = "".join(point.title for point in document.above(sentence.point))
    return bool(re.search(r"材料|资料|提交|报送内容|交什么|清单", above))


def _goes_on(document: Document, sentence: Sentence, start: int) -> bool:
    """Behind a semicolon all is one list; on a line of its own what is a thing."""
    before = document.text[: sentence.start].rstrip(" ")
    if before.endswith("；"):
        return True
    own = leading.leading(document.text, start, sentence.end)
    if own is None or not leading.is_thing(own):
        return False
    return before.endswith("\n") or bool(_AMOUNT.match(document.text, own.end, sentence.end))


_AMOUNT = Pattern(
    rf"(?:（[^（）]*）)?(?:原件|复印件|扫描件)*(?:各|共|均|，)*(?:[一1]式|{COUNT}|\d{{2,5}}字)"
)
"""甲表一式两份。乙证明1份。: behind a full stop only what is counted."""
