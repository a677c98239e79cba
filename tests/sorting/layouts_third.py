"""Folders of offices of all kinds, for the Beijing notice; written before the code was seen again.

Those of other notices and those with more trouble stand in layouts_third_more.
"""

from tests.sorting import layouts_third_more
from tests.sorting.building import (
    BEIJING,
    JUNK,
    OPEN,
    Layout,
    Piece,
    camera,
    chat,
    headshot,
    heic,
    old_sheet,
    old_word,
    raw,
    scan,
    screenshot,
    sheet,
    text_pdf,
    video,
    word,
)

_FORM = "北京“最美科技工作者”推荐表"


def hospital() -> Layout:
    """Numbered folders, “最终版”, two-inch pictures named by their ground, phones' names."""
    people = ("王建军", "赵丽", "欧阳雪", "钱进", "孙志刚", "周敏", "吴天宇", "郑晓燕")
    pieces = [
        Piece(
            "报送材料/关于推荐最美科技工作者人选的报告.docx", word("推荐工作报告"), "work-report"
        ),
        Piece("报送材料/汇总表.docx", word("推荐人选汇总表"), "summary-table"),
        Piece("报送材料/汇总表(盖章).pdf", scan(), "summary-table"),
        Piece("报送材料/联系人.txt", raw("王干事 内线 2233".encode()), OPEN),
    ]
    for number, name in enumerate(people, 1):
        at = f"报送材料/{number:02d} {name}"
        pieces += [
            Piece(f"{at}/推荐材料({name})最终版.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{at}/推荐材料({name})最终版.pdf", scan(), f"form/{number}"),
            Piece(f"{at}/2寸白底.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{at}/视频_最终.mp4", video(), f"video/{number}"),
            Piece(f"{at}/IMG_20240311_0914{number}0.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{at}/P10400{number}1.JPG", camera(), f"life-photos/{number}"),
            Piece(f"{at}/DSC_04{number}2.JPG", camera(6), f"life-photos/{number}"),
        ]
    return Layout("hospital, numbered folders", BEIJING, people, tuple(pieces))


def dated() -> Layout:
    """Flat; dates and posts in every name; a table in Excel instead of Word."""
    people = ("李明", "韩雪松", "马骏", "司徒婉儿")
    pieces = [
        Piece("20240328推荐人选汇总表（最终）.xlsx", sheet("推荐人选汇总表"), "summary-table"),
        Piece("20240328工作报告.docx", word("推荐工作情况报告"), "work-report"),
        Piece("20240328附件4活动情况表.docx", word("学习宣传活动开展情况表"), "activity-table"),
        Piece("20240320通知.pdf", text_pdf(["关于做好推荐工作的通知"]), OPEN),
        Piece("推荐表模板.docx", word(_FORM), OPEN),
    ]
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"20240325{name}推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"20240326-{name}-推荐表(盖章扫描).pdf", scan(), f"form/{number}"),
            Piece(f"{name}证件照蓝底.jpg", headshot((67, 142, 219)), f"headshot/{number}"),
            Piece(f"{name}-江城设计院-高级工程师-工作照1.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}-江城设计院-高级工程师-工作照2.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}（2023年野外作业）.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}宣传视频20240327.mp4", video(), f"video/{number}"),
        ]
    return Layout("flat with dates and posts", BEIJING, people, tuple(pieces))


def scanner() -> Layout:
    """Scans bear the scanning program's names; colleagues are called by surname and title."""
    people = ("张海涛", "刘敏", "陈志强")
    pieces = []
    for number, name in enumerate(people, 1):
        short = ("张工", "刘主任", "陈所长")[number - 1]
        pieces += [
            Piece(f"推荐表word/{name}.docx", word(_FORM, name), f"form/{number}"),
            Piece(
                f"推荐表盖章版/{name}/扫描全能王 2024-03-20 10.2{number}.pdf",
                scan(),
                f"form/{number}",
            ),
            Piece(f"证件照/{name[0]}{name[1:]}.jpg", headshot(), f"headshot/{number}"),
            Piece(f"工作照/{short}.jpg", camera(), f"life-photos/{number}?"),
            Piece(f"工作照/{name}/img2024032{number}.jpg", camera(), f"life-photos/{number}"),
            Piece(f"工作照/{name}/IMG_14{number}1.JPG", camera(), f"life-photos/{number}"),
            Piece(f"视频/{name}/VID_2024032{number}_0930.mp4", video(), f"video/{number}"),
        ]
    pieces += [
        Piece("CamScanner 03-20-2024 10.30.pdf", scan(), OPEN),
        Piece("新建文件夹 (2)/扫描全能王 2024-03-20 11.05.pdf", scan(), OPEN),
        Piece("新建文件夹 (2)/img20240320.pdf", scan(), OPEN),
        Piece("汇总表/CamScanner 03-21-2024.pdf", scan(), "summary-table"),
        Piece("汇总表/汇总表.doc", old_word("推荐人选汇总表"), "summary-table"),
    ]
    return Layout("scanning programs, surnames", BEIJING, people, tuple(pieces))


def initials() -> Layout:
    """Pinyin, whole or initials; two of them share zwm."""
    people = ("张伟明", "李娜", "周文敏")
    pieces = [
        Piece("zwm.jpg", headshot(), OPEN),
        Piece("zwm2.jpg", camera(), OPEN),
        Piece("ln.jpg", headshot(), "headshot/2?"),
        Piece("zhangweiming1.jpg", camera(), "life-photos/1"),
        Piece("zhangweiming2.jpg", camera(), "life-photos/1"),
        Piece("zhouwenmin/1.jpg", camera(), "life-photos/3"),
        Piece("lina.mp4", video(), "video/2"),
        Piece("ZWM推荐表.docx", word(_FORM, "张伟明"), "form/1"),
        Piece("tuijianbiao.docx", word(_FORM, "周文敏"), "form/3"),
        Piece("ln-tjb.docx", word(_FORM, "李娜"), "form/2"),
        Piece("huizongbiao.docx", word("推荐人选汇总表"), "summary-table"),
    ]
    return Layout("pinyin", BEIJING, people, tuple(pieces))


def versions() -> Layout:
    """Many versions of one form; who knows which one is to go."""
    people = ("冯刚", "邓丽")
    pieces = [
        Piece("冯刚/推荐表.docx", word(_FORM, "冯刚", 61), OPEN),
        Piece("冯刚/推荐表(1).docx", word(_FORM, "冯刚", 62), OPEN),
        Piece("冯刚/推荐表-最终.docx", word(_FORM, "冯刚", 63), OPEN),
        Piece("冯刚/推荐表最终版2.docx", word(_FORM, "冯刚", 64), OPEN),
        Piece("冯刚/推荐表盖章.pdf", scan(), "form/1"),
        Piece("冯刚/冯刚视频（原片）.mp4", video(), OPEN),
        Piece("冯刚/冯刚视频（剪辑版）.mp4", video(), "video/1?"),
        Piece("冯刚/证件照蓝底.jpg", headshot((67, 142, 219)), OPEN),
        Piece("冯刚/证件照白底.jpg", headshot(), OPEN),
        Piece("邓丽/推荐表（初稿）.docx", word(_FORM, "邓丽", 61), OPEN),
        Piece("邓丽/推荐表（定稿）.docx", word(_FORM, "邓丽", 62), "form/2?"),
        Piece("邓丽/推荐表（定稿）.pdf", scan(), "form/2"),
        Piece("邓丽/视频_最终.mp4", video(), "video/2?"),
        Piece("邓丽/花絮.mp4", video(), OPEN),
        *(Piece(f"邓丽/工作照/{n}.jpg", camera(), "life-photos/2") for n in range(1, 5)),
        *(Piece(f"冯刚/照片/_MG_{n}.jpg", camera(), "life-photos/1?") for n in range(1, 10)),
        Piece("汇总表.docx", word("推荐人选汇总表", chars=61), OPEN),
        Piece("新建文件夹 (2)/汇总表.docx", word("推荐人选汇总表", chars=65), OPEN),
    ]
    return Layout("versions of one form", BEIJING, people, tuple(pieces))


def last_year() -> Layout:
    """Last year's files and people who are not nominated lie among them."""
    people = ("胡军", "谢婷婷", "曹颖")
    pieces = [
        Piece("2023年/推荐表2023.docx", word(_FORM, "胡军"), OPEN),
        Piece("2023年/胡军工作照.jpg", camera(), OPEN),
        Piece("2023年/汇总表.docx", word("推荐人选汇总表"), OPEN),
        Piece("去年参考/推荐工作情况报告.docx", word("推荐工作情况报告"), OPEN),
        Piece("赵铁柱推荐表.docx", word(_FORM, "赵铁柱"), OPEN),
        Piece("赵铁柱/IMG_0001.jpg", camera(), OPEN),
        Piece("赵铁柱/证件照.jpg", headshot(), OPEN),
    ]
    for number, name in enumerate(people, 1):
        at = f"2024年/{name}"
        pieces += [
            Piece(f"{at}/{name}-推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{at}/{name}-推荐表.pdf", scan(), f"form/{number}"),
            Piece(f"{at}/{name}-免冠照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{at}/{name}-视频.mov", video(), f"video/{number}"),
            Piece(f"{at}/{name}-事迹材料.docx", word("主要事迹", name, 300), OPEN),
            Piece(f"{at}/照片/微信图片_2024032{number}101010.jpg", chat(), f"life-photos/{number}"),
            Piece(f"{at}/照片/mmexport17109{number}9000123.jpg", chat(), f"life-photos/{number}"),
            Piece(f"{at}/照片/IMG_00{number}7.HEIC", heic(), f"life-photos/{number}"),
            Piece(f"{at}/证书/高级职称证书.jpg", camera(), OPEN),
        ]
    return Layout("last year's files among them", BEIJING, people, tuple(pieces))


def inside_words() -> Layout:
    """Names that are parts of other words."""
    people = ("王平", "高明", "方圆", "江山")
    pieces = [
        Piece("王平凡事迹.docx", word("王平凡同志事迹", chars=200), OPEN),
        Piece("高明区调研.jpg", camera(), OPEN),
        Piece("方圆十里风光.jpg", camera(), OPEN),
        Piece("江山如画.mp4", video(), OPEN),
        Piece("王平在高明区调研.jpg", camera(), "life-photos/1?"),
        Piece("高明区科协推荐表.docx", word(_FORM), OPEN),
        Piece("推荐工作情况报告（高明区科协）.docx", word("推荐工作情况报告"), "work-report"),
    ]
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"{name}推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{name}工作照1.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}工作照2.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}1.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}寸照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{name}.mp4", video(), f"video/{number}"),
        ]
    return Layout("names inside longer words", BEIJING, people, tuple(pieces))


def wps() -> Layout:
    """An office that works with WPS; kinds numbered in Chinese."""
    people = ("彭程", "鲁班", "袁方", "向阳", "崔健", "龙飞", "钟声", "牛群", "谭咏", "白雪")
    pieces = [
        Piece("四、汇总/附件2：推荐人选汇总表.et", old_sheet("推荐人选汇总表"), "summary-table"),
        Piece("四、汇总/推荐情况报告.wps", old_word("推荐工作情况报告"), "work-report"),
    ]
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(
                f"一、推荐表/{number}.{name}.wps",
                old_word(f"{_FORM}\r姓名\x07{name}\x07"),
                f"form/{number}",
            ),
            Piece(f"一、推荐表/{number}.{name}（盖章）.pdf", scan(), f"form/{number}"),
            Piece(f"二、照片/{name}/免冠照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"二、照片/{name}/生活照.jpg", camera(), f"life-photos/{number}"),
            Piece(f"二、照片/{name}/工作照（一）.jpg", camera(), f"life-photos/{number}"),
            Piece(f"三、视频/{number}.{name}.mp4", video(), f"video/{number}"),
        ]
    return Layout("WPS, kinds in Chinese numbers", BEIJING, people, tuple(pieces))


def one_person() -> Layout:
    """One nominee, everything by WeChat, with screenshots and certificates between."""
    pieces = [
        *(
            Piece(f"FileStorage/2024-03/微信图片_2024032010221{n}.jpg", chat(), "life-photos/1")
            for n in range(4)
        ),
        Piece("FileStorage/2024-03/Screenshot_20240320_wechat.png", screenshot(), OPEN),
        Piece("FileStorage/2024-03/获奖证书1.jpg", camera(), OPEN),
        Piece("FileStorage/2024-03/身份证正面.jpg", camera(), OPEN),
        Piece("FileStorage/2024-03/白底证件照.jpg", headshot(), "headshot/1"),
        Piece("FileStorage/2024-03/推荐表.docx", word(_FORM, "宋雨欣"), "form/1"),
        Piece("FileStorage/2024-03/推荐表（已盖章）.pdf", scan(), "form/1"),
        Piece("抖音2024032510332288.mp4", video(), "video/1?"),
        Piece("Thumbs.db", raw(b"thumbs"), JUNK),
    ]
    return Layout("one nominee by WeChat", BEIJING, ("宋雨欣",), tuple(pieces))


def every() -> list[Layout]:
    own = (hospital, dated, scanner, initials, versions, last_year, inside_words, wps, one_person)
    return [make() for make in (*own, *layouts_third_more.MAKERS)]
