"""How many of a thing: 3张, 两到三幅, 不少于5篇, 各一份."""

from app.notices.reader.grammar.numbers import NUMBER

PIECES = "份张个篇件幅部段套册本条帧组首则枚盒盘封支曲集台块轴卷"
UNITS = PIECES + "页款"
"""What things that can be handed in are counted by."""
_BOUND = "不(?:得)?少于|不(?:得)?超过|不多于|至少|至多|最多|最少"
_SHARED_OUT = f"，?(?:各|共|均|计|限|须|应|可|每人|每件|每个|{_BOUND})"
_NO_OTHER_WORD = "(?![月工小]|人(?!像))"
"""3个月, 5个人: no pieces; 3个人像 are some."""
COUNT = (
    rf"(?:{_SHARED_OUT})*{NUMBER}(?:(?:[-—~]|至|到){NUMBER})?[{UNITS}]{_NO_OTHER_WORD}"
    "(?:及?以上|以内|以下|左右|之内)?"
)
