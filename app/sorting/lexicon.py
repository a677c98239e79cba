"""Words that offices use in names of files: for kinds of items, and such as tell nothing."""

import re

from app.domain.notice import Kind

_OF_KINDS = (
    (
        (Kind.HEADSHOT,),
        "免冠照 证件照 寸照 标准照 登记照 大头照 头像 正面照 形象照 免冠 "  # noqa: ISC004
        "一寸 二寸 两寸 1寸 2寸 小二寸 小2寸 蓝底 白底 红底",
    ),
    ((Kind.PHOTO,), "生活照 工作照 活动照 现场照 剧照 风采照 生活 工作照片"),
    ((Kind.PHOTO, Kind.HEADSHOT), "照片 图片 相片"),
    ((Kind.VIDEO,), "影像 视频 短片 宣传片 录像 影片"),
    ((Kind.AUDIO,), "音频 录音"),
    ((Kind.FORM,), "推荐表 申报表 申请表 推荐书 申报书 登记表 信息表 审批表 呈报表"),
    ((Kind.TABLE,), "汇总表 统计表 一览表 情况表 汇总"),
    ((Kind.REPORT,), "报告 总结"),
    ((Kind.LETTER,), "函件 公函 正式函 推荐函 函"),
)
SYNONYMS: dict[str, tuple[Kind, ...]] = {
    word: kinds for kinds, words in _OF_KINDS for word in words.split()
}
"""Words for a kind; `照片` may be either of two."""

_EMPTY = (
    "材料 文件 资料 附件 电子版 纸质版 扫描件 扫描版 扫描 盖章版 盖章 签字版 签字 "
    "签章 已盖章 用印 最终版 最终稿 最终 定稿 终稿 终版 修改版 修改稿 修改 正式版 "
    "正式 打印版 打印 版本 新版 原件 原图 原始 副本 备份 复件 新建 文档 文件夹 同志 "
    "老师 教授 研究员 先生 女士 个人 推荐人选 候选人 人选 推荐单位 报送 上报 提交 "
    "全部 其他 照片 图片 视频 表格 填写 填好 已填 单位 本人 工作人员 工程师 院士 "
    "主任 处长 所长 院长 书记 博士 硕士 工作室 小组 团队 合影 第一 版 稿 的 和 与 "
    "成片 样片 片花 分钟 剪辑 手机 相册 电脑 微信 优盘 硬盘 相机 发来 提供 收集 "
    "及 在 同 年 月 日 号 份 页 张 第 "
)
EMPTY = tuple(_EMPTY.split())
"""What may stand beside a name or a title without telling anything."""

_SCENES = (
    "田间 高校 高新区 江边 车间 温室 金秋 时间 安全 林业 林场 水利 黄河 江苏 江西 "
    "江南 高温 高原 高山 方案 周末 周年 石油 石化 马路 白天 雷达 金属 牛场 羊圈 "
    "鱼塘 花卉 路演 路上 台上 颁奖 授课 万亩 江城 向学生 向群众 向同事 单位 项目 "
    "解决 应急 常规 管理 管网 任务 和同事 和学生 安装 成果 成功 包装 计算 计量 温度 "
    "车上 关键 实验 指导 讲课 讲座 调研 采样 会议 培训 科普 下乡 座谈 检查 巡检 "
    "实地 现场 讨论 研讨 工作 生活 学习 展示 参观 交流 服务 志愿 农户 "
)
SCENES = tuple(_SCENES.split())
"""Scenes of photos, of which many begin like a surname."""

_FOREIGN = (
    "身份证 证书 奖状 奖牌 证明 简历 论文 专利 发票 合同 截图 截屏 二维码 聊天 通知 "
    "模板 样表 样例 范例 空表 空白 填表说明 填写说明 请示 批复 纪要 新闻稿 报道 预算 "
    "经费 日程 议程 海报 封面 目录 录屏 屏幕 草稿 作废 旧版 不用 待定 营业执照 协议 "
    "承诺书 公示 红头 事迹 说明 备用 对比 手册 课件 讲稿 名片 银行卡 户口 学位 学历 "
    "screenshot logo "
)
FOREIGN = tuple(_FOREIGN.split())
"""Things that notices seldom ask for; an item whose name holds such a word asks for it."""

PAPER = re.compile(r"(?:(?<![代外发])表|(?<![论认保查佐])证|名单|清单|回执|传单|函)[\d_\-()\s]*$")
"""How names of photographed papers end."""

_PAST = (
    "去年 前年 往年 上年 上一年 历年 以往 往届 上届 参考 "
    "初稿 讨论稿 征求意见稿 送审稿 过程稿 过程版 "
)
PAST = tuple(_PAST.split())
"""Words of folders and files for what is kept of other years, or was not yet finished."""

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
    "吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱"
    "严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧殷詹申耿关兰焦俞左柳甘祝包宁"
    "尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时"
    "穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾"
)
COMPOUND = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "司徒",
)
