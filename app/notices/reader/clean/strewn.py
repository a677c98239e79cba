"""Blanks strewn into running text: between characters and digits, or anywhere within words."""

import re

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_HAN = r"[\u4e00-\u9fff]"
_NEAR = r"[\u4e00-\u9fff《》“”（）]"
_LATIN = r"[0-9A-Za-z]"
_TELEPHONE = r"(?![\d()-]{7}|\d{3,4} \d{4}|\d{3,4}-)"
_GAPS = Pattern(
    rf"(?<=(?<!附件)(?<!附表)(?<!附录){_NEAR}) (?={_LATIN}){_TELEPHONE}"
    rf"|(?<={_LATIN}) (?={_NEAR})"
)
_BORDERS = Pattern(rf"(?<={_HAN})(?={_LATIN})|(?<={_LATIN})(?={_HAN})")
_NUMBER_OR_LINK = Pattern(
    r"(?:^ *(?:附[件表录] ?)?\d{1,2}|\d{7}|\d-\d{3,}|[@/.][\w.-]+|\d{3,4} \d{3,4})$"
)
"""A list's or annex's number, a telephone, an address in the net: a blank parts what follows."""
_FEWEST_GAPS, _SHARE_OF_GAPS = 6, 0.5

_WITHIN = Pattern(rf"(?<={_HAN}) (?={_HAN})")
_AT_SIGN = Pattern(r"(?<=[，。；：、（“《]) (?=\S)|(?<=\S) (?=[，。；、）”》])")
_WORDS = """
    通知 材料 文件 单位 格式 工作 不得 盖章 以内 联系 电话 照片 纸质 时间 附件 推荐
    电子 扫描 名称 要求 报送 有关 姓名 邮箱 不少 一式 打印 邮件 命名 汇总 提供 主题
    分钟 组织 年度 一份 内容 公示 事项 填写 同意 提交 公章 报告 视频 可以 申报 复印
    方式 签名 发送 其他 每个 负责 加盖 作者 送至 证明 名额 其中 说明 中心 参加 信息
    活动 同时 截止 管理 证书 个人 上传 本人 评审 日期 征集 名单 每张 意见 所在 低于
    企业 原件 人员 真实 使用 左右 统一 部门 邮编 技术 研究 现场 涉及 作品 开展 安排
    代表 服务 优秀 情况 办公 受理 安全 或者 专家 教育 为准 学校 双面 通过 没有 数量
    高校 登记 举办 两份 协会 评选 条件 三年 机构 公告 社会 数据 科学 地址 审核 文字
    成果 身份 像素 小于 咨询 发布 文档 系统 科技 国家 压缩 资格 全部 平台 序号 类别
    委员 重复 主办 宣传 一致 范围 均可 决定 办法 直接 网站 注明 直属 期间 不限 根据
    记录 获得 生产 先进 项目 超过 内部 必须 以及 逾期 标题
"""
_TORN = {" ".join(one) for one in _WORDS.split()}
"""Common words of notices with a blank in the midst: 通 知, 材 料."""
_PARTED = Pattern(rf"(?=(?<={_HAN})({_HAN} {_HAN})|({_HAN} {_HAN}){_HAN})")
_FEWEST_PARTED = 3
_SIGNS = Pattern(r"[，。；：]")
_BODY = Pattern(r"[局会委厅部院校社台司]")


def close_up(cells: Cells) -> None:
    """Each only where the whole text is so, for a single blank may also part two names."""
    if _is_strewn(cells.text):
        cells.substitute(_WITHIN, lambda found: found[0] if _parts_bodies(found) else "")
        cells.substitute(_AT_SIGN, lambda _found: "")
    gaps = [one for one in _GAPS.finditer(cells.text) if _is_gap(cells.text, one)]
    closed = len(_BORDERS.findall(cells.text))
    if len(gaps) >= _FEWEST_GAPS and len(gaps) >= _SHARE_OF_GAPS * (len(gaps) + closed):
        cells.edit([(one.start(), one.end(), "") for one in gaps])


def _parts_bodies(found: re.Match[str]) -> bool:
    """Those who sign stand in one line, a blank apart."""
    line = found.string[: found.end()].rsplit("\n", 1)[-1]
    line += found.string[found.end() :].split("\n", 1)[0]
    return not _SIGNS.search(line) and bool(_BODY.search(found.string[: found.start()][-1:]))


def _is_gap(text: str, found: re.Match[str]) -> bool:
    line = text.rfind("\n", 0, found.start()) + 1
    return not _NUMBER_OR_LINK.search(text[line : found.start()])


def _is_strewn(text: str) -> bool:
    """Common words are torn, and not because a heading's letters stand wide apart."""
    torn = {one[1] or one[2] for one in _PARTED.finditer(text)} & _TORN
    return len(torn) >= _FEWEST_PARTED
