"""How sure each fact of an item is: the shares that were right on notices read the first time.

Measured on 50 notices before anybody had seen them. Of 241 names that stood in a list, a table,
behind a colon or in 《》, 215 were right; of those that also read like the name of a paper or a
recording, 99 in 100. Of 147 forms 119, of 39 lengths 28, of 40 counts and copies 35; of seals
and sizes that stood beside such a name, all but one in forty. A fact is sure from 0.9 on.
"""

import re
from dataclasses import replace

from app.notices.reader.things.sheet import Ground, Sheet

_PAPER = re.compile(
    r"(?:表|书|函|信|证明|证件?|证书|复印件|扫描件|原件|总结|报告|汇总|材料|简介|方案|清单|名单|名册|说明|声明|承诺|记录|章程|PPT"
    r"|台账|目录|讲稿|脚本|登记|授权|论文|综述|大纲|提纲|简历|统计|决算|预算|协议|合同|文本|案例|教案|手记)(?:（[^（）]{1,12}）)?$"
)
_RECORDING = re.compile(
    r"[\u4e00-\u9fff]{2}(?:照片?|视频|录像|录音|音频|短片|证件照|登记照|免冠照)$"
)
_NO_NAME = re.compile(
    r"^(?:除|两|各|上述|以上|其他|其余|所有|全部|本|该|此|在|读|中|对|由|把|将|或|及|和|另)|[A-Za-z]{3,}(?!$)|一律|不|名称|姓名|_|\+"
    r"|(?:作品|项目|类)$|^(?:年度|附件|有关|相关|文字|电子|纸质|书面|报送|其它)材料$|^[与同]|签订的"
)
_GUESSED, _WEAK = 0.86, 0.88
_CAPS = (
    (re.compile(r"^(?:formats|renditions|columns)"), _WEAK),
    (re.compile(r"^(?:chars|pages|pictures|bytes\.min|min_resolution|dpi_min|resolutions)"), _WEAK),
    (re.compile(r"^(?:paper\.(?!size)|count|naming|routes|seal_near)"), _WEAK),
)
_SHORTEST = 3


def settled(sheet: Sheet) -> list[Ground]:
    """The item's grounds, none surer than such facts have proved to be."""
    most = 1.0 if _is_plain(sheet) else _GUESSED
    return [
        replace(one, confidence=min(one.confidence, most, *_caps(one.of))) for one in sheet.grounds
    ]


def _is_plain(sheet: Sheet) -> bool:
    """Its name could be nothing but what is handed in."""
    name = sheet.name
    if _NO_NAME.search(name) or len(name) < _SHORTEST:
        return False
    return sheet.mention.titled or bool(_PAPER.search(name) or _RECORDING.search(name))


def _caps(of: tuple[str, ...]) -> list[float]:
    return [cap for words, cap in _CAPS for path in of if words.search(path)]
