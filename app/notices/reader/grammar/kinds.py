"""What kind of thing a name means by how it is made, where its last noun alone does not tell.

A copy of a form is a copy, the photo of a card stands for the card, a work is of its medium.
"""

from app.domain.notice import Kind
from app.notices.reader.patterns import Pattern

_COPY = r"的?(?:复印件|影印件)"
_OFFICIAL = "表|书|函|总结|方案|纪要|回执|登记|合同|协议|批复|目录|检验报告|评价报告|体检报告|照片"
_COPIES = rf"(?:{_OFFICIAL}){_COPY}|签到表(?:的?扫描件)?"
_OF_CARDS = (
    r"(?:证|证书|合同|协议|执照|户口[本簿]|正反面|内页)(?:正反面|内页|首页)?照片"
    r"|[执护牌]照(?:的?扫描件)?"
)
_PROVES = r"(?:成果|业绩|产权|权属|技艺|规范)证明(?:复印件)?|备案回执|受理回执|决定书|保险单"
_PAPERS_OF_OTHERS = r"(?:心电图|体检|学籍[^，]{0,6}验证)报告"
_HEARD = (
    r"(?:广播|播音|试听|有声|朗诵|诵读|语音|音频)[^，。；照图]{0,4}"
    r"(?:作品|节目|公益广告|片段|专栏)|语音(?:介绍|讲解|说明)?"
)
_SEEN = (
    r"(?:影视|电视|视频|微电影|短剧|网络视听|动漫|动画)[^，。；照图]{0,4}(?:作品|节目|公益广告|专栏)"
    r"|[一-龥](?:正片|申报片|原片|样片)|^(?:正片|申报片|原片|样片)|实录片段|字幕版"
)
_PRINTS = r"(?:(?<!\d)(?:[3-9]|1\d)|[三四五六七八九十])寸[^，。；]{0,8}照片?"
"""7寸彩色照片; 1寸 is a headshot."""
_BY_HAND_OR_CAMERA = (
    "(?:平面|书法|篆刻|书画|绘画|绘制|漫画|摄影|手绘|相机组?|手机组?|剪纸)[^，。；]{0,4}作品"
)
"""书法类作品; 手机组作品."""
_PICTURE_FILES = (
    "(?:展板|展架|海报)(?:的?设计稿|电子[版稿])"
    "|(?:JPE?G|RAW|TIFF?|PNG)(?:格式)?的?(?:原?文件|小样|原图)"
)
"""展板设计稿; JPG格式的小样."""
_DRAWINGS = "(?<=[一-龥])(?<!谱系)(?<!竣工)(?<!施工)(?<!深化设计)(?<![蓝意版企试心电])图|绘画|书影"
_DRAWN = f"{_PRINTS}|{_BY_HAND_OR_CAMERA}|{_PICTURE_FILES}|{_DRAWINGS}"
_WRITTEN = (
    r"审计报告(?:复印件|扫描件)?|正文(?:终稿)?|文本|样章|初稿|译文|译评|手记|札记|随想|体会"
    r"|(?<!自我)介绍|做法|打算|计划|预案|方略|故事|事例|亮点|自评|主题语|规划|草案|长编|理由|(?<!联名)建议"
    r"|描述|设想|感悟|反思|讲述稿|(?:班会|研究|教学|作业)设计|(?:文字|文章)类?作品"
)
_LETTERS = (
    r"决议|评语|(?:审查|审核|鉴定)意见|授权[^，。；]{0,4}文件|公示证明材料"
    r"|(?:关系|归属|空缺|状况|书面|公示情况|备案的)说明"
)
_TABLES = (
    r"(?:信息|记录|打分|评分|要点|明细|评价指标)表|信息卡|^目录|(?<!表)汇总|(?:检查|投资)?明细"
)
_RULES = tuple(
    (kind, Pattern(rf"(?:{words})$"))
    for kind, words in (
        (Kind.OTHER, f"{_COPIES}|{_OF_CARDS}|{_PROVES}|{_PAPERS_OF_OTHERS}"),
        (Kind.TABLE, _TABLES),
        (Kind.AUDIO, _HEARD),
        (Kind.VIDEO, _SEEN),
        (Kind.REPORT, _WRITTEN),
        (Kind.LETTER, _LETTERS),
        (Kind.PHOTO, _DRAWN),
    )
)
_NOUNS = (
    (Kind.LETTER, "函|信|意见"),
    (Kind.FORM, "(?<![名清菜目排订账绩资存保检传简介])单|(?:鉴定|验收)书"),
    (
        Kind.REPORT,
        "自述|(?<!听取)汇报|分析|陈述|综述|评述|稿|文|书评|寄语|纪实|词|诗歌?|大纲|要点",
    ),
    (Kind.VIDEO, "片|录像|花絮|实况"),
    (Kind.PHOTO, "挂图|长图|组图|画|画像|肖像|海报|照"),
    (Kind.TABLE, "表|[名清菜目排]单|名册|报表|目录|一览|汇总"),
)
_BY_NOUN = tuple((kind, Pattern(rf"(?:{words})$")) for kind, words in _NOUNS)
_SIDE = Pattern(r"(?:（[^（）]*）)+$")


def by_shape(name: str) -> Kind | None:
    """The first rule that the end of the name follows."""
    bare = _SIDE.sub("", name) or name
    return next((kind for kind, words in _RULES if words.search(bare)), None)


def by_last_word(name: str) -> Kind:
    """Of a name whose last noun no table has."""
    return next((kind for kind, words in _BY_NOUN if words.search(name)), Kind.OTHER)
