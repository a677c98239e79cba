"""Text of an exact length, in our own words, about nobody."""

import numpy as np

_WHO = ("她", "他", "课题组", "年轻的同事们", "这支小队", "实验室里的人")
_WHEN = ("清晨", "入冬以后", "那年夏天", "在野外", "夜里", "开春时", "汛期一到", "每逢周末")
_DOES = (
    "把仪器一台一台地搬上山坡",
    "记下每一次读数",
    "给村里的孩子讲星星和水",
    "反复核对样品的编号",
    "修好了漏雨的棚子",
    "画出第一张完整的剖面图",
    "和农户一起试种新苗",
    "把失败的数据也留在本子上",
)
_THEN = ("从不抱怨", "一做就是十年", "大家都看在眼里", "为的是把事情弄明白", "后来成了惯例")


def prose(characters: int, seed: int = 1) -> str:
    """Exactly `characters` 字 as Word counts them: 汉字 and Chinese punctuation alone."""
    numbers = np.random.default_rng(seed)
    written = ""
    while len(written) < characters:
        parts = [choices[int(numbers.integers(len(choices)))] for choices in (_WHEN, _WHO, _DOES)]
        written += f"{parts[0]}，{parts[1]}{parts[2]}，{_THEN[int(numbers.integers(len(_THEN)))]}。"
    if characters < 1:
        return ""
    return written[: characters - 1] + "。"


def paragraphs_of(characters: int, seed: int = 1, size: int = 240) -> list[str]:
    """The same text in paragraphs of `size` 字; together exactly `characters`."""
    text = prose(characters, seed)
    return [text[start : start + size] for start in range(0, len(text), size)]
