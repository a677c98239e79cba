"""Blanks strewn into running text: between characters and digits, or anywhere within words."""

import re

from app.notices.reader.clean.cells import Cells

_HAN = r"[\u4e00-\u9fff]"
_NEAR = r"[\u4e00-\u9fff《》“”（）]"
_LATIN = r"[0-9A-Za-z]"
_TELEPHONE = r"(?![\d()-]{7}|\d{3,4} \d{4}|\d{3,4}-)"
_GAPS = re.compile(
    rf"(?<=(?<!附件)(?<!附表)(?<!附录){_NEAR}) (?={_LATIN}){_TELEPHONE}"
    rf"|(?<={_LATIN}) (?={_NEAR})"
)
_BORDERS = re.compile(rf"(?<={_HAN})(?={_LATIN})|(?<={_LATIN})(?={_HAN})")
_NUMBER_OR_LINK = re.compile(
    r"(?:^ *(?:附[件表录] ?)?\d{1,2}|\d{7}|\d-\d{3,}|[@/.][\w.-]+|\d{3,4} \d{3,4})$"
)
"""A list's or annex's number, a telephone, an address in the net: a blank parts what follows."""
_FEWEST_GAPS, _SHARE_OF_GAPS = 6, 0.5

_WITHIN = re.compile(rf"(?<={_HAN}) (?={_HAN})")
_AT_SIGN = re.compile(r"(?<=[，。；：、（“《]) (?=\S)|(?<=\S) (?=[，。；、）”》])")
_WORDS = (
    "推荐 材料 申报 单位 报送 作品 格式 工作 活动 进行 要求 电子 邮箱 负责 必须 以及 可以 不得 "
    "超过 提交 参加 组织 项目 个人 先进 内容 表格 填写 真实 相关 评审 名称 文件 命名 以内 纸质 "
    "盖章 照片 视频 全市 各区 学校 部门 企业 情况 报名 征集 截止 之前 逾期 联系 标题 主题 附件"
)
_PARTED = re.compile("|".join(" ".join(one) for one in _WORDS.split()))
_FEWEST_PARTED = 3


def close_up(cells: Cells) -> None:
    """Each only where the whole text is so, for a single blank may also part two names."""
    if _is_strewn(cells.text):
        cells.substitute(_WITHIN, lambda _found: "")
        cells.substitute(_AT_SIGN, lambda _found: "")
    gaps = [one for one in _GAPS.finditer(cells.text) if _is_gap(cells.text, one)]
    closed = len(_BORDERS.findall(cells.text))
    if len(gaps) >= _FEWEST_GAPS and len(gaps) >= _SHARE_OF_GAPS * (len(gaps) + closed):
        cells.edit([(one.start(), one.end(), "") for one in gaps])


def _is_gap(text: str, found: re.Match[str]) -> bool:
    line = text.rfind("\n", 0, found.start()) + 1
    return not _NUMBER_OR_LINK.search(text[line : found.start()])


def _is_strewn(text: str) -> bool:
    """Common words are torn, at least one of them twice or several; a heading's 附 件 is one."""
    torn = {one[0] for one in _PARTED.finditer(text)}
    return len(torn) >= _FEWEST_PARTED
