"""Ways that a notice refuses: 不接受现场报送."""

import re
from dataclasses import dataclass

from app.domain.notice import Method
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern

_SIGN = Pattern("[不拒勿别概]|谢绝|一律|全部")
"""In every refusal of the two forms below; most sentences hold none."""
_REFUSED = Pattern(
    r"(?:不(?:再)?(?:接受|受理|接收|收|支持|予受理|采用|得|安排|设|接待|要|在)"
    r"|谢绝|恕不(?:接受|受理)?|拒收|概不(?:受理|接收)?|请勿|勿|别(?=[往发在用走]))[^，。；]{0,18}"
)
_REFUSED_BEHIND = Pattern(
    r"[^，。；：]{2,14}(?:投稿|来件|材料|报名|方式|投递|件)?(?:概|恕|一律|均)?"
    r"不(?:再|予)?(?:接受|受理|接收|收)(?![费到取藏集录])"
    r"|[^，。；：]{2,14}?[件的](?:概|一律|一概|全部)(?:予以)?(?:退回|拒收|退件)"
)
"""电子邮件投稿概不受理; 快递件一概退回."""
_ONLY_FOR_QUESTIONS = Pattern(
    r"@[^，。；（）]{4,40}（[^（）]*不(?:收|接收|受理)[^（）]{0,4}[料件稿][^（）]*）"
)
"""某某@…（仅供咨询，不收材料）."""
_BY_SOME = Pattern(r"自行|个人(?!邮箱|信箱|微信)|单独")
"""基地自行寄送的不收: refused from some, and no way at all."""
_AT_A_STAGE = Pattern(r"阶段|初[评赛选]")
"""此阶段不收纸质件; 初评看图片，不收原作: later they are asked for."""
_BEYOND = Pattern("[以之]外的?(?:其[他它余]|任何)?")
"""不接收附件以外的其他纸质材料: those named are taken on paper."""
_ABOUT_SECRETS = Pattern(r"涉密|秘密|敏感")
_REFUSABLE = (
    (
        Method.IN_PERSON,
        Pattern(
            r"现场(?:报送|提交|递交|投递|投稿|申报|受理|送|报名|交)|当面|上门(?!取)|来人|直接送|面交|自送|直接报送"
        ),
    ),
    (
        Method.POST,
        Pattern(
            r"邮寄|邮递|快递(?!到付|费)|寄送(?!(?:任何)?(?:光盘|[UＵ]盘|实物|原[件作稿]|样))|邮件寄|(?:纸质|信函)(?:投稿|材料|稿件|版|件)?|冲印"
        ),
    ),
    (
        Method.EMAIL,
        Pattern(r"电子邮件|(?<!咨询)邮箱|(?:私人|个人|电子)信箱|邮件(?!寄)|电子(?:版|投稿|材料)"),
    ),
    (Method.USB, Pattern(r"U盘|优盘|移动硬盘")),
    (Method.DISC, Pattern(r"光盘")),
    (Method.ONLINE, Pattern(r"网上|网盘|在线|微信|QQ|工作群|群里")),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    method: Method
    start: int
    end: int


def refusals(document: Document) -> list[Refusal]:
    found: list[Refusal] = []
    for sentence in document.sentences:
        if _SIGN.search(sentence.text) is None:
            continue
        several = [
            *_REFUSED.finditer(document.text, sentence.start, sentence.end),
            *_REFUSED_BEHIND.finditer(document.text, sentence.start, sentence.end),
        ]
        asked = _ONLY_FOR_QUESTIONS.search(document.text, sentence.start, sentence.end)
        if asked and Method.EMAIL not in {one.method for one in found}:
            found.append(Refusal(Method.EMAIL, *asked.span()))
        for refused in several:
            if _AT_A_STAGE.search(document.text, sentence.start, refused.end()):
                continue
            if _BEYOND.search(refused[0]):
                continue
            words = _of_all(refused[0])
            if _is_secret(document.text[sentence.start : refused.start()] + "|" + refused[0]):
                continue
            for method, told in _REFUSABLE:
                if told.search(words) and method not in {one.method for one in found}:
                    found.append(Refusal(method, *refused.span()))
    return found


def _of_all(refused: str) -> str:
    """不接受个人报送和快递邮寄: the post is refused from all, the other from some alone."""
    parts = _AND.split(refused)
    return "、".join(one for one in parts if not _BY_SOME.search(one))


_AND = Pattern("[和或及与、]|以及|或者")


def _is_secret(words: str) -> bool:
    """涉密材料不得通过邮箱报送: refused for secrets alone, named in the same breath."""
    lead, _bar, refused = words.rpartition("|")
    clauses = lead.split("，")[-2:]
    before = "" if len(clauses) == 2 and re.search("不|勿|别", clauses[0]) else clauses[0]
    return bool(_ABOUT_SECRETS.search(before + clauses[-1] + refused))
