"""What anybody may leave out: 可交可不交, 如有, 自选, 有则提供."""

import re

from app.notices.reader.patterns import Pattern

_IF_ANY = Pattern(r"^[^，。；（]{0,4}（(?:[^）]*，)?[如若]有[^）]*）")
_NEED_NOT = (
    "可[交附报]可不[交附报]|可不(?:交|附|报|传|发|填|作要求)|[交附报传]不[交附报传](?:均|都|皆)可"
    "|(?:可以?|也可|亦可)不(?:用|必|再)?(?:交|提供|提交|报|附)"
    "|不(?:交|附|提供|报)(?:也|亦)(?:可|行)"
)
"""可交可不交, 可不附, 交不交均可, 也可不提供, 不报也行."""
_NOT_ASKED = (
    "自愿(?!申报|报名|参)|(?:不作|不做|没有)(?:硬性|强制|统一)?(?:性)?要求(?!的)"
    "|不(?:强求|勉强|强制|硬性)"
)
"""自愿, 不作硬性要求, 不强求."""
_IF_THERE = (
    "(?:没有|无)(?:的|者|则)?(?:可以?|则)?不(?:用|必)?(?:再)?(?:交|提供|报|补|附)"
    "|有(?:则|就|的(?:话)?就?)(?:交|提供|报|附)|愿意?(?:提供|交|报送?|附)的?(?:可|就|也)"
)
"""没有的不用交, 有则附, 愿意提供的也…."""
_WELCOME = (
    "鼓励|尽量提供|可以提供|可选|选择性|选做|选交|选报|选填"
    "|(?<!内容)(?<!曲目)(?<!篇目)(?<!题目)自选(?!题|曲|作品|主题|角度|讲解|内容|项目)|自主选择|视情|酌情|量力|可有可无|非必|不是必|有最好"
    "|最好(?:能|也)?(?:有|附|交|提供)|没有就算|[如若]有(?:的话)?，?(?:可|请|则|就)"
)
"""鼓励, 选交, 自选, 最好能附, 如有请…."""
LEFT_OUT = Pattern(f"{_NEED_NOT}|{_NOT_ASKED}|{_IF_THERE}|{_WELCOME}")
_AS_ONE_LIKES = "另|自愿|自行|选择|同时|一并|视情况?|酌情|根据[^，。；]{1,8}"
_ADD = "附|提供|提交|报送|一并|录制|拍摄|制作|补充|上传|交|寄送"
_MAY = Pattern(
    rf"(?:可(?:以)?|能够?)(?:{_AS_ONE_LIKES})*(?:{_ADD})(?:[^，。；]{{0,6}})$"
    "|自愿(?:提供|提交)|如有(?:，)?(?:可|请)"
    "|鼓励[^，。；]{0,10}(?:提供|提交|报送|录制|拍摄|制作|附)"
    "|欢迎[^，。；]{0,10}(?:提供|附|提交|录制|制作)"
)
"""可另附, 可根据需要提供, 欢迎各校录制: what leads to the thing."""
_HAVING = Pattern(
    r"^[^，。；]{0,4}的(?:话)?(?:更好|最好|更佳)|^[^，。；]{0,4}的(?:话)?，?(?:也|就|则|还|亦)?(?:可以?|欢迎|请|一并)?(?:一并|同时|一起)?"
    r"(?:报|交|附|提供|上传|发)"
)
"""有短视频的也可以报, 有短视频的更好."""
_MAY_ADD = Pattern(r"[^，。；]{0,6}可以?(?:另|一并)?(?:附|提供|配)")
NEAR = 24


def is_left_out(before: str, clause: str) -> bool:
    """`before` stands in the sentence ahead of the thing, `clause` is what follows it."""
    return bool(
        _is_free(clause[: NEAR * 2])
        or _MAY_ADD.match(clause)
        or _MAY.search(before[-NEAR:])
        or (before.endswith("有") and _HAVING.match(clause))
    )


PROPERTIES = "码率|帧[率数]|字[体号数]|大小|格式|版式|分辨率|装裱|风格|形式|题材"
_PROPERTY = Pattern(f"(?:{PROPERTIES})[^，。；]{{0,4}}[不没无][^，。；]{{0,8}}要求")
"""码率不作要求, of a video that is asked for."""
_BRACKETS = Pattern("（[^）]*）")


def _is_free(clause: str) -> bool:
    clause = _PROPERTY.sub("", clause)
    found = LEFT_OUT.search(clause)
    if found is None:
        return False
    before = _BRACKETS.sub("", clause[: found.start()])
    return not re.search("、[^、（]*（", before)


def is_if_any(clause: str) -> bool:
    return bool(_IF_ANY.match(clause))
