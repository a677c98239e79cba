"""What the page says around the notice: menus, other notices' titles, copyright lines."""

from collections.abc import Iterator

from app.notices.reader.clean import page_words
from app.notices.reader.patterns import Pattern

_OPEN, _CLOSE = r"[【\[（]?", r"[】\]）]?"
_DISCLAIMERS = rf"^{_OPEN}(?:免责声明|版权声明|版权所有|原文链接|网站地图|网站声明|声明：)"
"""【免责声明】: the page's own words from here on."""
_TO_THE_TOP = "^(?:返回|回到)顶部"
_HOUSE = (
    "^(?:(?:预约挂号|挂号预约|急救)(?:电话|热线)?|(?:24小时)?(?:急救|客服|订票)(?:电话|热线))："
)
"""预约挂号：…: the house's own line at the foot of its pages."""
_ENDING = Pattern(
    "|".join((_DISCLAIMERS, f"^{page_words.NEIGHBOURS}", page_words.MAKERS, _TO_THE_TOP, _HOUSE))
)
_LONGEST_MAKERS = 240
_OWN_RIGHTS = Pattern(
    rf"{_OPEN}(?:版权|免责)?声明{_CLOSE}：?(?:\d[.、]|（.）)?(?:应征|参赛|参评|投稿|来稿|参与|参展|凡|所有参)"
)
"""【版权声明】 of the notice itself: 应征作品须是…."""
_WHICH_OTHERS = "相关|热门|热点|最新|推荐|近期|更多|本站|站内"
_OTHER_PAGES = "链接|文章|新闻|阅读|推荐|信息|通知|公告|动态|排行|点击|资讯|内容|附件"
_BOXES = (
    "推荐阅读|猜你喜欢|通知公告|公告栏|信息公开|热点排行|点击排行|友情链接|新闻动态|工作动态|专题专栏"
    "|政策文件|快速导航|栏目导航"
)
"""Titles of a page's boxes."""
_SIDEBAR = Pattern(
    rf"^{_OPEN}(?:(?:{_WHICH_OTHERS})(?:{_OTHER_PAGES})|{_BOXES}){_CLOSE}"
    "(?:[：>》]{0,2}(?:更多)?$|：$)"
)
"""相关链接; 【推荐阅读】; 通知公告>>更多."""
_OTHERS = Pattern(rf"{page_words.OTHERS} ?(?P<told>.*)")
_CRUMBS = (
    ".{0,12}[>»].{0,12}[>»].*|(?:热点|快讯|头条|最新|滚动|公告|提示)：.*◆.*|.{2,8} [-/] .{2,8}"
)
"""首页 > 通知 > 正文; 快讯：…◆…; 网站 - 通知."""
_READERS = (
    rf"(?:{page_words.TOOLS}).{{0,60}}|微信扫.{{0,20}}|扫码关注.{{0,60}}"
    "|(?:责任|本文)?编辑：.{0,20}|责编：.{0,20}"
    "|浏览次数.{0,30}|阅读(?:量|次数).{0,20}|点击(?:数|量|次数).{0,20}"
)
"""扫码关注我们; 责任编辑：某某; 浏览次数：12."""
_NEXT_PAGES = (
    ".{0,30}(?:上一|下一)[篇条则]：.*|.{0,30}(?:订阅|征订)热线.*"
    "|(?:信息|文章|稿件|新闻)?来源：[^，。；：]{2,24}|相关(?:附件|下载|内容)：.*"
)
"""下一篇：…; 征订热线…; 信息来源：某某网; 相关附件：…."""
_TOOLBAR = (
    "登录 ?[|｜].{0,20}|注册|客服|电话|微信|TOP|×|收藏本站|设为首页.{0,20}|无障碍.{0,20}"
    r"|导航菜单.{0,40}|[^，。；]{0,30}今天是 ?20\d\d年.{0,20}"
    "|(?:站内|本站|全站)?(?:搜索|检索)[ |：].{0,60}"
)
"""登录 | 注册; 今天是2025年…; 站内搜索 …."""
_LINE = Pattern(f"^(?:{_CRUMBS}|{_READERS}|{_NEXT_PAGES}|{_TOOLBAR})$")
_LISTED = Pattern(
    r"^[·*>\-]? ?\S.{6,80}(?:通知|公告|公示|通报|启事|简讯|召开|举行|活动|名单)"
    r" ?[\[（(]?(?:20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?[\])）]?$"
    r"|^[\[（]?\d{4}-\d\d-\d\d[\]）]? .{6,60}$"
)
_TITLED = Pattern(
    r"^(?P<bullet>[·•◆>\-])? ?[^。；]{6,60}(?:通知|公告|公示|通报|启事)(?:（[^）]*）)?$"
)
_RESUMES = Pattern(
    r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.、．])|[。；：]$|。.*[，。]"
)
_SIGNATURE = Pattern(r"^(?:20\d\d|二[零○O]..)年.{1,4}月.{1,4}日$")
_SITE = Pattern(
    r"^.{8,}(?:_| [-|] |-)[^，。；：_]{2,24}(?:网|网站|门户|平台|区|政府|局|厅|会|院|中心|大学|馆)$"
)
_SITE_ALONE = Pattern(r"^[^，。：；]{2,20}(?:网站?|门户)(?: ?www\.\S+)?$")
_TOP = 4
"""A window's title, the page's and its site's name in one, stands among the first lines."""


def silent(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of whole lines that belong to the page, in order."""
    place, aside = 0, ""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        end = place + len(line)
        bare = line.strip()
        late = place > len(text) * 0.2
        ending = _ENDING.search(bare) if len(bare) <= _LONGEST_MAKERS else None
        ending = None if _OWN_RIGHTS.match("".join((bare, *lines[number + 1 :][:1]))) else ending
        if ending and late:
            yield place, len(text)
            return
        following = next((one.strip() for one in lines[number + 1 :] if _speaks(one)), "")
        told = _OTHERS.match(bare)
        if _SIDEBAR.match(bare) or (told and not told["told"]):
            aside = "list"
        elif told:
            aside = "titles" if late else "bullets"
        elif aside and bare and _goes_on(aside, bare, following):
            aside = ""
        if aside or ending or _is_page(bare, number) or told:
            yield place, end
        place = end + 1


_NOTHING_TOLD = Pattern(r"\s*(?:[^\s：]{2,6}：)?\s*$")
"""作者： with nobody named behind it."""


def _speaks(line: str) -> bool:
    return not _NOTHING_TOLD.match(line)


def _goes_on(aside: str, line: str, following: str) -> bool:
    """Whether the notice itself speaks again, behind a list of other pages."""
    if page_words.is_strip(following):
        return True
    titled = _TITLED.match(line)
    if _LISTED.match(line) or (titled and (aside == "titles" or titled["bullet"])):
        return False
    return bool(aside != "list" or _RESUMES.search(line) or _SIGNATURE.match(following))


def _is_page(line: str, number: int) -> bool:
    if number < _TOP and (_SITE.match(line) or _SITE_ALONE.match(line)):
        return True
    if number < _TOP * 2 and page_words.MENU_ENTRY.match(line):
        return True
    page = page_words.is_strip(line) or page_words.is_menu(line)
    return bool(line) and bool(page or _LINE.match(line) or _LISTED.match(line))
