"""What the page says around the notice: menus, other notices' titles, copyright lines."""

import re
from collections.abc import Iterator

_ENDING = re.compile(
    r"^[【\[（]?(?:上一[篇条则]|下一[篇条则]|免责声明|版权声明|版权所有|原文链接|网站地图|网站声明"
    r"|声明：|返回顶部|回到顶部|.{0,20}ICP备|.{0,20}公网安备|Copyright|©)"
)
_SIDEBAR = re.compile(
    r"^[【\[（]?(?:(?:相关|热门|热点|最新|推荐|近期|更多|本站|站内)(?:链接|文章|新闻|阅读"
    r"|推荐|信息|通知|公告"
    r"|动态|排行|点击|资讯|内容|附件)|推荐阅读|猜你喜欢|通知公告|公告栏|信息公开|热点排行"
    r"|点击排行|友情链接"
    r"|新闻动态|工作动态|专题专栏|政策文件|快速导航"
    r"|栏目导航)[】\]）]?(?:[：>》]{0,2}(?:更多)?$|：.*)"
)
_LINE = re.compile(
    r"^(?:(?:您|您的|当前|现在|您现在的)?(?:所在的?)?位置(?:是)?：.*"
    r"|首页 ?[>|»].*|.{0,12}[>»].{0,12}[>»].*"
    r"|(?:热点|快讯|头条|最新|滚动|公告|提示)：.*◆.*|.{2,8} [-/] .{2,8}"
    r"|分享[至到].*|【?(?:打印|关闭|收藏|字号|大 中 小|字体).{0,20}|扫一扫.{0,20}|微信扫.{0,20}"
    r"|责任编辑：.{0,20}|编辑：.{0,12}|浏览次数.{0,30}|阅读(?:量|次数).{0,20}|点击(?:数|量"
    r"|次数).{0,20}"
    r"|.{0,30}(?:上一|下一)[篇条则]：.*|.{0,30}(?:订阅|征订)热线.*"
    r"|登录 ?[|｜].{0,20}|注册|客服|电话|微信|TOP|×|收藏本站|设为首页.{0,20}|无障碍.{0,20}"
    r"|导航菜单.{0,40})$"
)
_LISTED = re.compile(
    r"^[·*>\-]? ?\S.{6,80}(?:通知|公告|公示|通报|启事|简讯|召开|举行|活动|名单)"
    r" ?[\[（(]?(?:20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?[\])）]?$"
    r"|^[\[（]?\d{4}-\d\d-\d\d[\]）]? .{6,60}$"
)
_RESUMES = re.compile(
    r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.、．])|[。；：]$"
)


def silent(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of whole lines that belong to the page, in order."""
    place, aside = 0, False
    for line in text.split("\n"):
        end = place + len(line)
        bare = line.strip()
        if _ENDING.match(bare) and place > len(text) * 0.2:
            yield place, len(text)
            return
        if _SIDEBAR.match(bare):
            aside = True
        elif aside and _RESUMES.search(bare) and not _LISTED.match(bare):
            aside = False
        if aside or _LINE.match(bare) or _LISTED.match(bare):
            yield place, end
        place = end + 1
