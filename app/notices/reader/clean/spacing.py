"""Blanks within words and numbers, and what pages leave in the text: tags, entities."""

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_HAN = r"[\u4e00-\u9fff]"
_TAG = Pattern(r"</?[A-Za-z][A-Za-z0-9]{0,10}(?:\s[^<>\n]{0,200})?/?>|(?<=\?)/[a-z]{1,10}>")
_LINE_TAG = Pattern(r"(?i)<(?:br|/?(?:p|div|li|tr|h[1-6]))(?:\s[^<>\n]{0,200})?/?>\n?")
"""Where a line of the page ends, as between a signature and its day."""
_ENTITY = Pattern(r"&(nbsp|ensp|emsp|lt|gt|amp|quot|mdash|ldquo|rdquo|#\d{2,5});?")
_SIGNS = {"lt": "<", "gt": ">", "amp": "&", "mdash": "—", "ldquo": "“", "rdquo": "”", "quot": '"'}
_MARKDOWN = Pattern(r"(?m)^ {0,3}#{1,6} +|\*\*(?=[^*\n]{1,80}\*\*)|(?<=[^*\s])\*\*")
_SPACED_WORD = Pattern(
    r"联 *系 *人|联 *系 *电 *话|联 *系 *方 *式"
    r"|联 *系 *地 *址|电 *子 *邮 *[箱件]|邮 +[箱编]|电 +话|地 +址"
    r"|传 +真|收 +件 *人|附 +件|通 +知|主 +题|时 +间"
)
_AROUND_NUMBER = Pattern(
    rf"(?<=\d) +(?=[年月日号时分点秒张份个件名字页篇幅部条项人MKGmkg兆寸毫厘像])"
    rf"|(?<=[年月日前于为第]) +(?=\d)|(?<={_HAN}) +(?=\d{{1,4}}(?:年|月|日|[-张份个件名字页篇]))"
)
_MANY = Pattern(r" {2,}")
_STRAY = Pattern(r"(?m)^(?:(?:[？。；，！]|(?<=[。？])浚) ?)+")
"""Signs that no line begins with: what is left of blanks whose bytes got lost."""
_LINE_EDGE = Pattern(r"(?m)^ ++|(?<! ) ++$")


def strip_tags(cells: Cells) -> None:
    cells.substitute(_LINE_TAG, lambda _found: "\n")
    cells.substitute(_TAG, lambda _found: "")
    cells.substitute(_MARKDOWN, lambda _found: "")
    cells.substitute(_ENTITY, lambda found: _SIGNS.get(found[1], " "))


def close_up(cells: Cells) -> None:
    """Blanks within a word go; one blank stays where it may part two names."""
    cells.substitute(_SPACED_WORD, lambda found: found[0].replace(" ", ""))
    cells.substitute(_AROUND_NUMBER, lambda _found: "")
    cells.substitute(_STRAY, lambda _found: "")
    cells.substitute(_LINE_EDGE, lambda _found: "")
    cells.substitute(_MANY, lambda _found: " ")
