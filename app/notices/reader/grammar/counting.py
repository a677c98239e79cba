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
_MEASURED = f"{NUMBER}(?:英?寸|分钟|分半|秒|字|页)(?:钟|以内|以上|以下|左右|之内)?的?"
_LOOKS = (
    "近期|近照|最近|本人|个人|正面|免冠|半身|彩色|黑白|[白红蓝]底|高清|清晰|标准|纸质|[横竖][版屏]"
)
WHICH = f"(?:{_MEASURED}|{_LOOKS})"
"""一张1寸近期免冠…, 一部2分钟…: what a number's thing is like, before its name."""
