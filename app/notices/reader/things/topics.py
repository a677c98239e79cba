"""What the notice as a whole is about: people or works, and which kind of works."""

import re
from functools import cached_property

from app.domain.notice import Kind, Per
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking

_CONTEST = Pattern(r"大赛|比赛|竞赛|征集|征文|征稿|摄影|短视频|微视频|展播|评选活动|作品|启事")
_WORKS = (
    (Kind.PHOTO, Pattern(r"摄影|照片|图片|影展|光影|镜头")),
    (Kind.VIDEO, Pattern(r"视频|微电影|短片|纪录片|宣传片")),
    (Kind.AUDIO, Pattern(r"音频|朗诵|诵读")),
    (Kind.REPORT, Pattern(r"征文|论文|案例|讲稿|家书|文章|演讲稿")),
    (Kind.PHOTO, Pattern(r"海报|书画|绘画|美术|漫画|标识|LOGO|logo")),
)
_PEOPLE = Pattern(r"候选人|推荐人选|推荐对象|申报人|参评人|参赛者|选手|申请人|候选对象")
_CLOSING = Pattern(
    r"^(?:附件|附表|附)(?:下载|清单|目录|列表)?[：:\d]"
    r"|^附件$|^附 件|^联系人|^联系(?:电话|方式)|^电子邮箱|^(?:邮箱"
    r"|电话|传真|地址|邮编|邮寄地址)[：:]|^（?联系人"
)
_ANNEX = Pattern(
    r"(?m)^(?:附件?|附表)(?:下载|清单|目录|列表|材料|说明)?[：: ]*"
    r"(?:\d|《|[\u4e00-\u9fff]{2,30}$|$)"
)
_LETTERS = (
    "推荐(?:工作|情况|综合)?报告|(?:推荐|提名|申请|申报|报送|评审|评荐)函|评审委托|委托评审|公函|函件|推荐工作|(?:评审工作|评审|评选|评议|初评|公示|评选结果)报告"
    "|推荐文件"
)
_OVERVIEWS = (
    "联络|一览表|排序|活动(?:方案|总结)|组织工作|报送登记|花名册|(?:推荐|人选|入选|报送)名[单册录]"
    "|(?:先进个人|先进集体|候选人|积极分子|推荐对象)名[单册]"
    "|(?:作品|案例|书目|报送|人选|课题|展品|选送)(?:目录|名录|清单)|登记册|基本情况表"
)
_UNIT = Pattern(f"汇总|^本[县市区校院单]|{_LETTERS}|{_OVERVIEWS}")
"""Of the one who sends, whatever the notice is about."""
_FORMS_FOR = "推荐|提名|申报|申请|报名|自荐|参评|参展|参赛"
_OWN = Pattern(
    rf"(?:{_FORMS_FOR})(?:审批|登记|呈报|意向|评审)?[表书](?:（[^（）]*）)?$|承诺书$"
    "|(?:个人|专业技术|本人|思想)(?:工作)?(?:总结|小结)|(?:作者|个人)(?:简介|简历|介绍)$"
)
"""Of the candidate or the work, whatever the notice is about."""
_WORK = Pattern(r"工作(?:总结|报告)|统计表|名单|开展情况|台账|自查|情况报告")
"""Of the one who sends, unless candidates are collectives or projects that report themselves."""
_SELECTING = (
    "推荐|申报|评选|评审|征集|结题|申请|遴选|参展|报名|选拔|大赛|评比|选树|立项|资助|征稿|展评|展演|论文"
    "|设计赛|评价|捐赠|作品|课题|微课|讲解|寻找|考评|推介|寻访|讲解员|奖学金|推选|推举|招生|培训班"
    "|评优|申领|招募|命名|认定|中期检查|验收|立功|表扬|表彰|竞赛|比赛|征文|展览|参评|提名|推介|收集"
)
_GATHERING = (
    "典型|案例|年会|学术|研讨|启事|人才|示范|阅读|故事|史料|文物|好书|荐书|选聘|招聘|竞聘|应聘|联赛"
    "|邀请赛|选拔赛|运动会|球赛|入库|书画|读书|研修|夏令营|补贴|补助|奖补|创新券"
)
_NAMING_PEOPLE = Pattern(f"{_SELECTING}|{_GATHERING}")
"""评选, 征文, 招聘: whoever calls for these asks people or bodies to take part."""


_CHOOSING = Pattern(
    "申[报请]|参[赛评选]|评[选审委奖]|作品|候选|推荐|征集|遴选|入[选围]|获奖|投稿|报名|人选|作者|提名|应聘"
    "|认定|选手"
)
_OCCASION = Pattern(r"活动[周月]|[^，。《》]{2}[日周月](?:主场)?活动|总结|统计|年报")
"""科技活动周, 全国科普日活动: held by all, and what is told of it is the sender's."""
_A_THOUSAND = 1000
_OFTEN = 5
_SEVERAL = 4


_ASSESSED = Pattern(r"考核|年检|评估|创建|复核|评审|评定|复评")
_BODIES = Pattern(
    r"集体|文明号|基地|项目|课题|企业|教材|工厂|园区|示范|单位|课程|学校|工坊|中心|平台|品牌|典型|合作社"
)
_OPENING = 300
_CALLED_FOR = "作品|人选|资料|照片|史料|案例|项目|论文|图书|故事"
_CALLS = Pattern(
    rf"(?:征集|评选|遴选|选拔|征稿)(?!费|意见)[^，。；]{{0,20}}(?:{_CALLED_FOR})"
    "|(?:公开|面向[一-龥]{2,8})征集(?!意见|建议)"
    "|(?:好书|人选|候选人|项目|作品|案例)[^，。；]{0,4}推荐(?:活动|工作)"
)
"""评选优秀案例, 面向社会征集, 好书推荐活动."""
_SPECIFIED = Pattern(
    r"（[^）]*(?:盖章|签[字名]|Word|PDF|Excel|JPG|MP4|电子版|\d字|一式|\d份|扫描|纸质|\d张|MB|页以内)",
    re.IGNORECASE,
)
_SAID = Pattern(
    r"^[^。，；]{4,30}[。，；][^\n]*(?:盖章|签[字名]|Word|PDF|Excel|JPG|MP4|\d字|一式|\d份|\d篇"
    r"|\d页|分钟|MB)",
    re.IGNORECASE,
)
_FEW = 2


def is_own(name: str) -> bool:
    """The name says that it is a candidate's or a work's own: 推荐表, 承诺书."""
    return bool(_OWN.search(name))


class Topic:
    def __init__(self, document: Document, title: str) -> None:
        self.document = document
        self.title = title

    @cached_property
    def contest(self) -> bool:
        return bool(_CONTEST.search(self.title))

    @cached_property
    def work_kind(self) -> Kind:
        """Of what is called a 作品; OTHER where title and text leave it open."""
        found = [kind for kind, words in _WORKS if words.search(self.title)]
        return found[0] if len(set(found)) == 1 else Kind.OTHER

    @cached_property
    def work_name(self) -> str:
        """How the title calls the works: 摄影作品."""
        found = re.search(
            r"[\u4e00-\u9fff]{2,4}作品",
            re.sub(r"优秀|主题|“[^”]*”|征集|参展|参赛|关于", "，", self.title),
        )
        return found[0] if found else ""

    @cached_property
    def about_people(self) -> bool:
        return len(_PEOPLE.findall(self.document.text)) >= 4

    @cached_property
    def calls(self) -> bool:
        """The first sentences call for works or candidates, where the title does not say."""
        opening = self.document.text[: self.document.text.find("\n", _OPENING)]
        return bool(_CALLS.search(opening))

    @cached_property
    def chooses(self) -> bool:
        """The text speaks of candidates and works all along, whatever its title says."""
        text = self.document.text
        found = len(_CHOOSING.findall(text))
        often = found >= _SEVERAL and found * _A_THOUSAND >= _OFTEN * len(text)
        return often and not _OCCASION.search(self.title)

    @cached_property
    def about_bodies(self) -> bool:
        """Collectives, bases, projects are named, so that their reports are their own."""
        return bool(_BODIES.search(self.title))

    def per(self, name: str, kind: Kind) -> Per:
        """A summary is the unit's; a form, a portrait or a work is its nominee's."""
        if _UNIT.search(name) and kind in {Kind.TABLE, Kind.LETTER, Kind.REPORT, Kind.OTHER}:
            return Per.UNIT
        if kind is Kind.HEADSHOT:
            return Per.NOMINEE
        if _OWN.search(name):
            return Per.NOMINEE
        assessed = self.about_bodies and bool(_ASSESSED.search(self.title))
        named = self.contest or self.calls or assessed or bool(_NAMING_PEOPLE.search(self.title))
        if _WORK.search(name) and kind is not Kind.OTHER and not (named and self.about_bodies):
            return Per.UNIT
        return Per.NOMINEE if named or self.about_people or self.chooses else Per.UNIT

    @cached_property
    def annexes(self) -> tuple[int, int]:
        """From the line that begins the list of annexes to the last of that list's lines."""
        text = self.document.text
        found = _ANNEX.search(text, int(len(text) * 0.25))
        if not found:
            return len(text), len(text)
        end = max(found.end(), text.find("\n", found.end()))
        while end < len(text):
            line_end = text.find("\n", end + 1)
            line_end = len(text) if line_end < 0 else line_end
            line = text[end:line_end].strip()
            if line and not re.match(r"^(?:\d{1,2}[.、．)）]|附件|《|（\d)", line):
                break
            end = line_end
        return found.start(), end

    @cached_property
    def annexes_ask(self) -> bool:
        """The list of annexes says what each must be like, so it is the list of materials."""
        start, end = self.annexes
        lines = [one for one in self.document.text[start:end].split("\n")[1:] if one.strip()]
        told = [one for one in lines if _SPECIFIED.search(one)]
        said = [one for one in lines if _SAID.search(one)]
        most = 2 * len(told) > len(lines) or 2 * len(said) > 0.8 * len(lines)
        return len(lines) >= _FEW and most

    def is_outside(self, sentence: Sentence) -> bool:
        """The title, the list of annexes, whom to ask."""
        start, end = self.annexes
        annexed = start <= sentence.start < end
        if (
            (annexed and not self.annexes_ask)
            or sentence.end <= self.document.preface
            or (self.is_closing(sentence) and not (annexed and self.annexes_ask))
            or asking.is_foot(self.document, sentence)
        ):
            return True
        return (
            bool(self.title)
            and sentence.number < 8
            and len(sentence.text.strip()) > 0.6 * len(self.title)
            and (sentence.text.strip() in self.title)
        )

    @staticmethod
    def is_closing(sentence: Sentence) -> bool:
        """Lists of annexes, and whom to ask."""
        return bool(_CLOSING.match(sentence.text.strip()))
