"""WD: what must not lie in a document that goes to an office: macros, and what reaches outside."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, several
from app.domain.facts import WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Words
from app.texts import N_

MACROS = Rule(
    "WD08",
    "word-macros",
    Severity.ERROR,
    message=N_("文档里带宏，对方的电脑多半会拦下来。"),
    remedy=N_("请用 Word 或 WPS 打开，另存为不带宏的 docx 后再放进来。"),
    passed=N_("文档不带宏。"),
    fix="remove-macros",
)


@check(MACROS, facts=WordFacts)
def word_macros(word: WordFacts, _item: Item) -> Iterator[Judgement]:
    """宏是藏在文档里的程序。单位的邮箱和杀毒软件常把带宏的文档整个删掉。"""
    if not word.encrypted and (word.macros or word.inside):
        yield judged(MACROS, good=not word.macros)


UNSAFE = Rule(
    "WD10",
    "word-unsafe-inside",
    Severity.ERROR,
    message=N_("文档里有不安全的内容：{actual}。"),
    remedy=N_("请新建一个空白文档，只把文字和图片复制过去，保存成 docx 后再放进来。"),
    passed=N_("没有发现不安全的内容。"),
)
_HARMS = {
    "template": N_("一打开就从网上取模板"),
    "link": N_("一打开就从网上取别的文件"),
    "dde": N_("会启动别的程序的域"),
    "package": N_("嵌在里面的别的文件"),
}


@check(UNSAFE, facts=WordFacts)
def word_unsafe_inside(word: WordFacts, _item: Item) -> Iterator[Judgement]:
    """一打开就从网上取东西、会启动别的程序，或者里面嵌着别的文件的文档，对方不敢打开。

    指向网页的链接、公式、图表、嵌入的表格不算。

    压缩炸弹之类、打开就会撑满电脑的文档，程序不打开，也在这里说。
    """
    unsafe = word.inside.unsafe if word.inside else None
    if unsafe:
        told = several(Words(_HARMS.get(one, one)) for one in unsafe)
        yield found(UNSAFE, actual=told)
    elif unsafe is not None:
        yield judged(UNSAFE, good=True)
