"""Clues in the words of an office."""

from collections.abc import Iterable

from app.domain.facts import Family
from app.domain.submission import Clue, ClueKind
from app.texts import N_, _

_WORDS = {
    ClueKind.NOMINEE_IN_NAME: N_("文件名里有“{value}”"),
    ClueKind.NOMINEE_IN_FOLDER: N_("文件夹名里有“{value}”"),
    ClueKind.NOMINEE_IN_TEXT: N_("正文里有“{value}”"),
    ClueKind.ONLY_NOMINEE: N_("推荐人选只有一位"),
    ClueKind.ITEM_IN_NAME: N_("文件名里有“{value}”"),
    ClueKind.ITEM_IN_FOLDER: N_("文件夹名里有“{value}”"),
    ClueKind.TITLE_IN_TEXT: N_("正文标题是“{value}”"),
    ClueKind.ONLY_ITEM: N_("通知里只有这一项收这种文件"),
    ClueKind.KIND: N_("是{value}"),
    ClueKind.PROPORTION: N_("竖幅，宽高比 {value}"),
    ClueKind.FACE: N_("素色背景，有一张正面的脸"),
    ClueKind.LENGTH: N_("长 {value} 秒，在时限内"),
    ClueKind.PARTNER: N_("与“{value}”同名，是同一份的另一种形式"),
    ClueKind.TAKEN_TOGETHER: N_("与“{value}”同一时间拍的"),
}
_FAMILIES = {
    Family.PHOTO: N_("照片"),
    Family.VIDEO: N_("视频"),
    Family.AUDIO: N_("音频"),
    Family.PDF: N_("PDF"),
    Family.WORD: N_("Word 文档"),
    Family.SHEET: N_("电子表格"),
    Family.TEXT: N_("文本"),
    Family.OTHER: N_("其他文件"),
}


def clue_words(clue: Clue) -> str:
    """文件夹名里有“张三”"""
    value = clue.value
    if clue.kind is ClueKind.KIND and value in set(Family):
        value = _(_FAMILIES[Family(value)])
    return _(_WORDS[clue.kind]).format(value=value)


def clues_words(clues: Iterable[Clue]) -> str:
    """All of them in one line; "" for none."""
    return _("，").join(dict.fromkeys(clue_words(one) for one in clues))
