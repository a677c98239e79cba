"""The clauses of a notice, each with the words that may say whom or which case it is about."""

from dataclasses import dataclass
from functools import cached_property

from app.notices.reader.patterns import Pattern

_OUTSIDE = "[^，。；：！？\\n|（）()]"
_CLAUSE = Pattern(rf"(?:{_OUTSIDE}|（[^（）\n，。；：]{{1,8}}）(?={_OUTSIDE}))+")
"""Between two signs; brackets within a name belong to it: 县（市、区）局."""
_ADVERBS = (
    "还|另外?|再|则|应当?|须|必须|需要|需(?!要)|(?<![申邀聘])请|要|均|都|只|可以?|同时|一并|分别|统一|额外"
    "|自行|才|加|并|于|在|将|把|由"
)
_SHORT = (
    r"(?<![申填上呈汇简海周年月季墙画见])报|(?<![提递上成移社外])交|(?<!邮)寄|(?<![宣流相遗上])传"
    "|填|送|签|发"
)
_LONG = (
    "附[上送带加]?(?!件|近|属)|提交|提供|报送|上报|填报|填写|递交|出具|上传|携带|寄送|邮寄|补[交充报]"
    "|追加|增加|增报|加(?=[一二两附交报])|准备|制作|撰写|录制|拍摄"
)
VERB = Pattern(
    rf"(?:{_ADVERBS})*(?:{_LONG}|(?:{_SHORT})(?![名到告流易通付件往本]))"
    "|(?:还|另外?|再|则|应当?|须|必须|需要|(?<![申邀聘])请|均)+"
)
"""Handing in, or the duty to, behind those whom the clause is about."""
_LEAD = Pattern(
    r"^(?:其中|凡是?|对于?|但|如果?|若|仅限?|限|只有|属于?|除|此外|另外|以及|同时|另|并|和|或|由|请"
    r"|▪|[·●■◆▪★☆]|[-—]|\d+[.、]|（?[一二三四五六七八九十\d]+[）、]|[①-⑳])+\s*"
)
_DUTY_LEFT = Pattern(
    "(?:还|另外?|再|则|应当?|须|必须|需要|需(?!要)|请|要|均|都|只|可以?|同时|一并|分别|统一)+$"
)
_SHORTEST = 2
_BLANKS = " \t\u3000"
_KINDS = {
    "body": "单位 学校 企业 机构 高校 部门 公司 学会 协会 中心 局 馆 院 委 社 组织 社区 村 基地",
    "person": "人 者 人员 员 作者 选手 教师 学生 老师 同志 职工 干部 家长 人选 专家 孩子 代表",
    "work": "作品 项目 课题 案例 论文 图书 稿件 节目 课程 成果 文章 产品 工程 照片 视频",
    "sort": "类 组 赛道 奖 方向 单元 级 档 批 部分 系列 专题 形式",
    "team": "团队 集体 团体 家庭 队 班组 个人",
    "time": "时 后 前 期间 阶段",
    "paper": "材料 资料 要求 表 书 件 份 方式 时间 说明 报告 证明 目录 清单 附件 名单 函",
}
_ENDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_EVERYBODY = Pattern("所有|各|每|全部|均|以上|上述|申报人|申报单位|推荐单位|参赛者|作者")
_LONG_ENOUGH = (8, 11, 16, 24)


@dataclass(frozen=True, eq=False)
class Clause:
    """`words` without verb and lead: 凡退休人员还须附… is 退休人员; `after` is the sign behind."""

    start: int
    end: int
    written: str
    words: str
    verb: str
    before: str
    after: str

    @cached_property
    def ending(self) -> str:
        """The sort of its noun, and whether it ends in 的."""
        bare = self.words[:-1] if len(self.words) > _SHORTEST else self.words
        relative = self.words.endswith("的")
        noun = bare if relative else self.words
        kind = next((_ENDS[noun[-size:]] for size in (3, 2, 1) if noun[-size:] in _ENDS), "")
        return f"{kind},{relative:d}"


def clauses(text: str, start: int, end: int) -> list[Clause]:
    return [
        parted(text, found.start(), found.end())
        for found in _CLAUSE.finditer(text, start, end)
        if found[0].strip()
    ]


def is_parted(text: str, start: int, end: int) -> bool:
    """Whether a sign stands between."""
    return any(sign in text[start:end] for sign in "，。；：！？\n|（）()")


def parted(text: str, start: int, end: int) -> Clause:
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    written = text[start:end]
    verb = VERB.search(written, _SHORTEST)
    words = _DUTY_LEFT.sub("", written[: verb.start()] if verb else written)
    bare = _LEAD.sub("", words)
    return Clause(
        start,
        end,
        written,
        bare if len(bare) >= _SHORTEST else words,
        verb[0][-2:] if verb else "",
        text[max(0, start - 1) : start],
        text[end : end + 1],
    )


def traits(text: str, one: Clause) -> list[str]:
    """What speaks of the clause itself, wherever it stands."""
    words, written = one.words, one.written
    size = next((str(most) for most in reversed(_LONG_ENOUGH) if len(words) >= most), "")
    return [
        f"ends {words[-1:]}",
        f"ends {words[-2:]}",
        f"begins {words[:1]}",
        f"begins {words[:2]}",
        f"written {written[:1]}",
        f"written to {written[-1:]}",
        f"size {size or len(words)}",
        f"verb {one.verb}",
        f"sign {one.after}",
        f"sign {one.after} behind {words[-1:]}",
        f"sign before {one.before}",
        f"noun {one.ending}",
        f"often {min(text.count(words), 4)}",
        f"everybody {_EVERYBODY.match(words) is not None:d}",
        *(f"has {words[at : at + 2]}" for at in range(len(words) - 1)),
    ]
