"""Nouns that end the name of a thing that can be handed in, by kind."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar import kinds

_HEADSHOT = (
    "免冠近照 近照 定妆照 电子照片 标准照片 半身照片 "
    "证件照片 证件照 免冠照片 免冠照 标准照片 标准照 登记照 正面照 头像照 寸照片 寸照"
    " 肖像照片 肖像照 寸彩照 "
    "免冠彩照 免冠彩色照片 正装照 半身照 大头照 工作照标准像"
    " 蓝底照 白底照 红底照 证件相片 免冠相片"
)
_PHOTO = (
    "近景照 实物照 授课照 校园照 全家福 配图 扫描图 实景照 "
    "照片 图片 摄影作品 照片作品 图片作品 海报 截图 剧照 生活照 工作照 活动照 合影 插图"
    " 实物图 实景图 效果图 "
    "现场照 彩照 摄影类 图片类 摄影类作品 图片类作品 海报作品 绘画作品 书画作品 书法作品"
    " 美术作品 漫画"
    " 相片 原图 图稿 画作 长图 挂图 封面图 对比照 对比图 外景照 内景照 航拍图"
    " 渲染图 版式图 工程照 特写照 随拍 老照片 电子图片 图版 截屏"
)
_VIDEO = (
    "视频 短片 宣传片 微电影 录像 纪录片 微视频 短视频 动画 影像资料 视频资料 视频作品"
    " 视频文件 音视频 短视频作品 "
    "微视频作品 视频素材 短视频素材 视频片 影像 录播 录屏 成片 录像片 专题片 宣讲视频 视频类"
    " 短视频类 微视频类"
    " 视频类作品 短视频类作品 动漫作品 动画作品 实录"
    " 样片 母版 干净版 录像片段 视频片段 汇报片 展示片 介绍片 集锦 微短剧 短剧 微纪录片 预告片"
    " 教学录像 花絮 微课 课堂实录 Vlog vlog MV"
)
_AUDIO = (
    "背景音乐 配乐 伴奏 音频成品"
    " 音频 录音 音频文件 音频作品 录音文件 音频资料 音频类 朗诵作品 音频类作品"
    " 广播剧 播客 音频小样 歌曲小样 朗诵音频 伴奏音乐"
)
_FORM = (
    "登记卡 信息卡 "
    "推荐表 申报表 申请表 报名表 审批表 登记表 推荐书 申报书 申请书 任务书 评审表 评审书"
    " 报送表 参赛表 信息登记表 呈报表 审核表 "
    "回执 推荐审批表 备案表 备案登记表 意见表 征求意见表 信息登记表 评议表 考核表 鉴定表"
    " 结题表 验收表 初审表 复审表 估价单 考察表 审批书 结题审批书 自评表 结题报告书"
    " 推荐申报表 自荐表 报名回执 申报推荐表 参评表"
    " 提名书 提名表 自荐书 邀请书 决定书"
    " 交接单 登记单 信息单 申请单 报名单 推荐单 审核单 质检单 回执单 确认单 意向书 意向表 备案书"
    " 评价表 测评表 自查表 调查表 监测表 审查表 政审表 核查表 认定表 结项书 结项审批书 立项书"
    " 估价单 估值单 报送单"
)
_TABLE = (
    "汇总表 一览表 统计表 情况表 信息表 名单 清单 台账 花名册 明细表 联系表 联络表 名册"
    " 大事记 采集表 进度表 计划表 安排表 "
    "预算表 数据表 信息汇总表 推荐名单 汇总名单 信息采集表 联系人表 联络员表 排序表 名额表"
    " 登记册 报表 排期表"
    " 名录 清册 作品目录 报送目录 材料目录 成果目录"
)
_LETTER = (
    "公示情况说明 公示说明 公示证明 "
    "推荐函 公函 函件 介绍信 推荐信 报送函 来函 推荐公函 同意书 审查函 正式函件 承诺书 声明"
    " 授权书 证明 委托书 保证书 声明书 声明函 承诺函 认定证明 时长证明 知情同意书 推荐意见书"
    " 自荐函 申请函 确认函 委托评审函 情况函 复函 申报函 委托函 函"
    " 批复 转让书 确认书 确认函 授权函 说明函 证明函 证明信 转让协议 许可书 推荐意见 鉴定意见"
    " 责任书 书面意见 书面修改意见 审查意见书 推荐文件 审核意见 评审意见 论证意见 考核意见"
)
_REPORT = (
    "报告 总结 事迹材料 先进事迹材料 事迹 主要事迹 案例 论文 征文 文章 简介 简历 说明 方案"
    " 稿件 讲稿 教案 教学设计 综述 "
    "文稿 新闻稿 文字材料 摘要 心得 心得体会 提要 计划书 脚本 解说词 创作说明 作品说明"
    " 说明书 剧本 讲解词 讲解稿 事迹简介 作品简介 "
    "报告书 总结材料 汇报材料 情况说明 自评报告 自查报告 释文 文字说明 书面材料"
    " 案例材料 通讯 演讲稿 策划书 策划案 项目书 调研报告 推荐材料正文 "
    "征文作品 征文类 文字类 文字作品 征文类作品 自我鉴定 自述 陈述 个人陈述"
    " 运行分析 综合分析 提纲 大纲 小传 创意说明 小结 总结报告 工作总结 设计说明 宣讲稿 发言稿"
    " 活页 条目 小故事 创作构思 评价报告 检测报告 研制报告 分享稿 发言材料 交流材料 典型材料"
    " 年度报告 感想 自评表格 日记 家书 诗歌 散文 小说 文案 说明材料 工作报告"
    " 读后感 观后感 随笔 释义 题记 阐述 创作谈 梗概 书评 影评 述评 综述 教学反思 课例 说课稿"
    " 学案 作业设计 建议书 对联 楹联 口号 标语 广告语 短文 作文 小论文 推文 讲话稿"
    " 全文 论文全文 报告文学 打印稿 文字稿"
    " 查新报告 特色做法 经验材料 论证活页 商业计划书 内容提要 概述 概况 家风故事 设计理念 论证报告"
)
_OTHER = (
    "正式文件 演示文稿 查新材料 登记证书 资格证书 原始文件 "
    "佐证资料 证明资料 支撑资料"
    " 证明材料 佐证材料 支撑材料 附件材料 复印件 证书 课件 PPT 样品 样书 实物 原作 "
    "身份证 营业执照 政策文件 协议书 证明文件 参赛作品 参评作品 应征作品 投稿作品 作品 "
    "辅助材料 补充材料 成绩单 谱系图 作品标签 体检表 凭证 查重证明  证件 设计图 图纸 模型"
    " 手抄报 二维码 简报 学时证明 获奖证书 支撑材料 附图 源文件 标识作品 设计稿 设计作品 "
    "原始材料 目录 封面 审查意见 公示材料 公示文件 宣传册 出版物 相关证明"
    " 审计报告 附件资料 工程文件"
    " 影印件 许可证 资质证书 资格证 合格证 结业证 毕业证 学位证 户口本 户口簿 工作证"
    " 学生证 教师证 通知书 账号信息 样带 印刷文件 演示文件 曲谱 歌谱 乐谱 会议纪要"
    " 荣誉证书 聘书 协议"
    " 作品原件 画作原件 书画原件 原稿 菜谱 图谱 食谱 小样 墙报 讲义 合同 竣工图 幻灯片 数据集"
)
_KINDS = {
    Kind.HEADSHOT: _HEADSHOT,
    Kind.PHOTO: _PHOTO,
    Kind.VIDEO: _VIDEO,
    Kind.AUDIO: _AUDIO,
    Kind.FORM: _FORM,
    Kind.TABLE: _TABLE,
    Kind.LETTER: _LETTER,
    Kind.REPORT: _REPORT,
    Kind.OTHER: _OTHER,
}
HEADS: dict[str, Kind] = {word: kind for kind, words in _KINDS.items() for word in words.split()}

_WORD_TABLE = r"(?<![代发图手外钟仪年报])表(?:格)?(?![彰示现达演决率面态明扬层述情白露率])"
_WORD_CARD = (
    r"(?<=[一-龥]{2})(?<![论查保认公验求考印例佐见凭签存旁反取])证"
    r"(?=(?:原件)?(?:的?扫描件|的?复印件|正反面|首页|信息页|即可)|[、，。；（）\n]|各|$)"
)
"""退休证扫描件: whatever card it is."""
_WORD_PICTURE = (
    r"(?<=[一-龥]{2})(?<![按参依仿对日光普护关执遵拍组证])照"
    r"(?=(?:电子版|原图)?[\d一二两三四五六七八九十]{1,3}[到至-]?[\d一二两三四五六七八九十]?[张幅]|[、；（，。]|各|$)"
)
_WORD_OPINION = (
    r"(?<=[一-龥]{2})(?<!征求)(?<!提出)(?<!签署)(?<!填写)(?<!修改)(?<!指导)(?<!听取)(?<!反馈)(?<!实施)(?<!有关)(?<!处理)"
    r"意见(?=[。；，、（]|$|(?:各|原件)?[\d一二两三]{1,2}份)"
)
_LONGEST_FIRST = "|".join(
    ("(?<!信)" * (word == "函") + "(?<!制)" * (word == "作文"))
    + word
    + "(?![告达询商])" * (word == "函")
    + "(?!明)" * word.endswith("证")
    + "(?!片)" * word.endswith(("照", "图"))
    + "(?![位独个项幅张篇元价])" * word.endswith("单")
    for word in sorted(HEADS, key=len, reverse=True)
)
HEAD = re.compile(
    rf"(?:(?:{_LONGEST_FIRST})+(?:书(?![面写店画籍刊法目])|稿(?!件|酬|费))?|{_WORD_TABLE}|{_WORD_CARD}|{_WORD_PICTURE}|{_WORD_OPINION})"
)
_LAST = re.compile(rf"(?:{_LONGEST_FIRST}|表格?)$")

_NOT_AFTER = re.compile(
    r"^(?:记录(?![表本单])|写明|注明|标明|标注|会议|会(?![计员])|团|厅|科学|费|墙|号(?!码)|库|集(?!中)|展|栏|人(?!选|员|数)|者"
    r"|家|员|化|性|书法|学|提炼|归纳|界|台|制作|拍摄"
    r"|征集|评选|评审|大赛|比赛|活动|创作(?!说明)|工作|网|所在|部门|单位|经验|宣讲|推介"
    r"|直播|连线|素材库|应|框|时代|类型|主题|内容"
    r"|质量|水平|数量|版权|著作权|作者|名称|题目|标题|形式|格式|大小|命名|文件名|规格|时长"
    r"|尺寸|像素|底色|背景|封底|中|内|里|上)"
)
_ONLY_REFERS = re.compile(
    r"^(?:名称|题目|标题|编号|序号|来源|出处|页码|有效期|期限|进度|格式|大小|命名|文件名|规格|时长|尺寸|像素|底色|背景|中|内|里|上|应"
    r"|类型|主题|内容|质量|形式|版权|著作权|作者)"
)

MEDIA = frozenset({Kind.PHOTO, Kind.HEADSHOT, Kind.VIDEO, Kind.AUDIO})
PICTURES = frozenset({Kind.PHOTO, Kind.HEADSHOT})
DOCUMENTS = frozenset({Kind.FORM, Kind.TABLE, Kind.LETTER, Kind.REPORT, Kind.OTHER})


_CARD = re.compile(r"[一-龥]{2}(?<![论查保认公验求考印例佐见凭签存旁反取])证$")
_COPY = re.compile(
    r"(?:的?(?:复印件|扫描件|影印件|原件|电子版|纸质版|Word版|PDF版|正本|副本|[（][^（）]*[）]))+$"
)
_AS_FORM = re.compile(
    r"(?:推荐|申报|申请|报名|审批|登记|评审|审核|参赛|呈报|自荐|回执)[^汇统排情名]{0,3}表格?$"
)
_AS_TABLE = re.compile(
    r"(?:汇总|统计|一览|情况|信息|明细|数据|预算|决算|进度|安排|计划|联系|联络|排序|分配|名额|负债|损益|利润|流量|盈余"
    r"|计算|估算|测算|核算|概算|报价|财务|课程|日程|对照|分工|任务|台账|清单|采集|成绩|得分|积分|收支|指标|签到|人员)[^，]{0,2}表格?$"
)
_PORTRAIT = re.compile(r"免冠|(?<!\d)[12]寸|[一二]寸|证件|[白蓝红]底|标准像|正面照")


def kind_of(name: str) -> Kind:
    """By the name's last noun, and by what stands before it: 小2寸…照片 is a headshot."""
    told = kinds.by_shape(name)
    if told is not None:
        return told
    bare = _COPY.sub("", name) or name
    last = _LAST.search(bare) or _LAST.search(name)
    last = last or _LAST.search(bare.removesuffix("书"))
    kind = HEADS.get(last[0], Kind.TABLE) if last else kinds.by_last_word(bare)
    if bare.endswith("目录") and len(bare) >= 4 and "的" not in bare:
        return Kind.TABLE
    if kind is Kind.PHOTO and _PORTRAIT.search(name):
        return Kind.HEADSHOT
    if kind in {Kind.TABLE, Kind.OTHER} and bare.endswith(("表", "表格")):
        if _AS_FORM.search(bare):
            return Kind.FORM
        written = HEADS.get(last[0]) if last else None
        return written or (Kind.TABLE if _AS_TABLE.search(bare) else Kind.FORM)
    return kind


def is_known(name: str) -> bool:
    """It ends in a noun of the table above, whatever stands behind it in brackets."""
    bare = _COPY.sub("", name) or name
    return bool(_LAST.search(bare) or _CARD.search(bare))


def is_word(text: str, end: int) -> bool:
    """False where what follows makes another word of it: 报告会, 作品展."""
    return not _NOT_AFTER.match(text[end : end + 4])


def only_refers(text: str, end: int) -> bool:
    """It is spoken of, not asked for: 照片格式, 作品名称."""
    return bool(_ONLY_REFERS.match(text[end : end + 4]))
