"""Words with which a web page begins to speak of itself, of its other pages, of its makers.

All stand in text of narrow digits and wide punctuation (see widths.plain).
"""

import re

from app.notices.reader.patterns import Pattern

_OPEN, _CLOSE = r"[【\[〖（<]?", r"[】\]〗）>]?"
_YOU_MAY_LIKE = (
    "(?:您|你)(?:可能|或许|也许|是否)(?:还|也)?(?:会|想|对)?(?:关注|喜欢|感兴趣|需要|看)"
    "|猜(?:你|您)喜欢|大家(?:都|还)?在看|看过本文的|(?:更|还)多(?:通知|公告|新闻|内容|精彩)"
)
"""您可能还关注; 猜你喜欢; 更多通知."""
_RELATED = (
    "(?:相关|推荐|延伸|拓展|扩展|热门|往期|精彩|附近|更多|关联)"
    "(?:阅读|链接|新闻|文章|推荐|资讯|回顾|热文|动态|报道)"
)
"""相关阅读; 往期回顾."""
_LATEST = (
    "(?:热点|热门|最新|近期|站内|本站|友情|图片|头条)"
    "(?:推荐|文章|新闻|公告|通知|动态|资讯|排行|关注|标签|链接|搜索)"
)
"""最新公告; 友情链接."""
_FINDING = "(?:栏目|网站|快速|站点)导航|热搜词?|标签|关键[词字]|滚动播报"
OTHERS = (
    rf"{_OPEN}(?:{_YOU_MAY_LIKE}|{_RELATED}|{_LATEST}|{_FINDING})"
    rf"[^：\n，。 ]{{0,6}}{_CLOSE}(?:：|(?<=[】\]〗>]))"
)
"""Titles of other pages follow: 您可能还关注：…, 【相关阅读】…."""
NEIGHBOURS = (
    rf"{_OPEN}(?:[上下]一(?:[篇条则]|页(?=：))|[前后]一[篇条则](?=：)|[上下]篇(?=：))"
    r"(?:[】\]〗）>]|[： 没无])"
)
"""上一篇：…; 【下一条】; 下一篇 没有了."""
_TOOL_IN_BRACKETS = (
    r"[【\[〖（](?:打 ?印|关 ?闭|收藏|返回|字[体号]|复制链接|我要|大 中|分享|纠错)"
    r"[^】\]〗）\n]{0,12}[】\]〗）]"
)
"""【打印本页】; [关闭]."""
TOOLS = (
    rf"{_TOOL_IN_BRACKETS}|字[体号]：(?:[ \[【]?[大中小][\]】]?)*"
    r"|分享(?:到|至|本文|给朋友)?[：:]|一键分享|扫一扫|打印本[页文]"
    r"|关闭(?:本页|窗口)|返回(?:顶部|列表)"
)
"""字体：大 中 小; 分享到：; 关闭窗口."""
_DAY = r"20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?: ?\d{1,2}[：:]\d\d(?:[：:]\d\d)?)?"
_STAMP = (
    r"(?:(?:发布|发表|更新|添加|录入|公开|发文|发稿|上传|信息|文章|编辑)(?:时间|日期)"
    r"|日期|时间|发布)"
)
_BY = (
    r"(?:(?:信息|文章|稿件|新闻|内容)?来源|作者|发布(?:机构|单位|人|者)|供稿(?:单位|人)?|撰稿"
    r"|录入员?|(?:责任|本文|文字|网站)?编辑|责编|校对|审核|信息提供)"
)
_COUNTED = (
    r"(?:浏览|阅读|点击|访问|查看|围观|人气)(?:次数|人次|量|数|人数)?[： ]{0,2}"
    r"[【\[]? ?\d+ ?[】\]]?(?: ?(?:次|人次|人))?"
)
BITS = (
    rf"{_STAMP}[： ]{{1,2}}{_DAY}|{_COUNTED}",
    (
        rf"{_BY}[： ]{{1,2}}[^ ：，。；|\n]{{1,24}}|{TOOLS}|{_DAY}|(?:A[+-] ?)+|[大中小]"
        r"|字[体号]大小|打印|收藏|关闭"
    ),
)
"""What stands in the line below a page's title: first what is sure to, then what may as well."""
MAKERS = (
    r"版权所有(?![权归者人属])|网站标识码|[^ 。；|\n]{0,6}ICP备|[^ 。；|\n]{0,4}公网安备"
    r"|Copyright ?©?|©"
)
_NEWS_PARTS = (
    "(?:网站)?(?:首页|主页)|通知公告|公告栏|公示公告|新闻(?:中心|动态)|工作动态|政策(?:法规|文件)"
    "|要闻(?:动态)?"
)
_HOUSE_PARTS = (
    "机构(?:概况|设置|职能)|组织机构|信息公开|政务公开|办事(?:服务|指南)|互动交流"
    "|(?:学会|协会|单位|本会|本局|学院|学校)(?:概况|简介|动态)|资料下载|下载(?:中心|专区)|专题(?:专栏)?"
    "|会员(?:之家|服务|中心)|联系我们|人才服务|招商引资|党建(?:工作|园地)?|无障碍(?:浏览|阅读)?"
)
_READING_PARTS = "微博|微信|手机版|繁体|简体|登录|注册|留言|站内搜索|English"
MENU = f"{_NEWS_PARTS}|{_HOUSE_PARTS}|{_READING_PARTS}"
"""Entries of a site's menu."""

_STRIP = Pattern(rf"(?:(?P<sure>{BITS[0]})|{BITS[1]})(?:[ |｜/·,，]+|$)")
_CRUMBS = Pattern(
    r"(?:(?:(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?的?位置(?:是)?：.*)"
    rf"|(?:{MENU}) ?[>»›→/|·-]+ ?\S.*)$"
)
MENU_ENTRY = Pattern(rf"(?:{MENU})$")
_PARTED = Pattern(r" ?[>»›|｜/·] ?| - | ")
_CRUMB = Pattern(r"[>»›|｜/·]+| - |→|-")
_LONGEST_MENU, _LONGEST_ENTRY = 90, 8


_LABEL = Pattern(rf"(?P<blank>(?<! ) ++)(?={_STAMP}[： ]|{_BY}[： ]|{_COUNTED}|{TOOLS})")


def strip_behind(line: str) -> tuple[int, int] | None:
    """The blank in front of such bits that end the line, behind a title or a sentence."""
    for found in _LABEL.finditer(line):
        if is_strip(line[found.end() :].rstrip()):
            return found.span("blank")
    return None


def is_strip(line: str) -> bool:
    """发布时间：… 来源：… 浏览次数：…: nothing but such bits, one of them sure."""
    place, sure = 0, False
    while place < len(line):
        found = _STRIP.match(line, place)
        if not found or found.end() == place:
            return False
        sure = sure or found["sure"] is not None
        place = found.end()
    return sure


def is_menu(line: str) -> bool:
    """首页 > 通知公告 > 正文; 机构概况 | 通知公告 | 会员之家."""
    if len(line) > _LONGEST_MENU or re.search(r"[。；，]", line):
        return False
    if _CRUMBS.match(line):
        crumbs = [one.strip() for one in _CRUMB.split(re.sub(r"^[^：]{1,8}：", "", line))]
        return all(len(one) <= _LONGEST_ENTRY for one in crumbs[:-1]) and " " not in crumbs[-1]
    parts = [one for one in _PARTED.split(re.sub(r"^[^：]{1,8}：", "", line)) if one]
    known = [one for one in parts if MENU_ENTRY.match(one)]
    short = all(len(one) <= _LONGEST_ENTRY for one in parts)
    return len(parts) >= 3 and len(known) >= 2 and short
