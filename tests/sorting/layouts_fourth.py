"""A last set, written after all the others were right: what is scored on it first is honest."""

from tests.sorting.building import (
    BEIJING,
    JUNK,
    OPEN,
    TORCH,
    XINXIANG,
    Layout,
    Piece,
    camera,
    chat,
    headshot,
    old_word,
    raw,
    scan,
    screenshot,
    sheet,
    text_pdf,
    video,
    word,
)

_FORM = "“最美科技工作者”推荐表"


def school() -> Layout:
    """A university: colleges as folders, then people; forms as PDFs made from Word."""
    people = ("高峰", "林静", "黄海波", "关云飞", "汤圆圆", "苏醒")
    colleges = ("物理学院", "化学学院", "医学部", "物理学院", "农学院", "医学部")
    pieces = [
        Piece("校科协/推荐情况报告（定）.docx", word("推荐工作情况报告"), "work-report"),
        Piece("校科协/推荐人选汇总表（签章）.pdf", scan(), "summary-table"),
        Piece("校科协/活动情况表.docx", word("学习宣传活动开展情况表"), "activity-table"),
        Piece("校科协/最美评选通知.docx", word("关于开展推荐工作的通知"), OPEN),
        Piece("校科协/会议纪要.docx", word("推荐评审会议纪要"), OPEN),
    ]
    for number, (name, college) in enumerate(zip(people, colleges, strict=True), 1):
        at = f"{college}/{name}"
        pieces += [
            Piece(f"{at}/附件3.docx", word(_FORM, name), f"form/{number}"),
            Piece(
                f"{at}/附件3.pdf",
                text_pdf([_FORM, "姓名", name, "工作单位", "江城大学"]),
                f"form/{number}",
            ),
            Piece(f"{at}/{name}_证件照.jpeg", headshot((67, 142, 219)), f"headshot/{number}"),
            Piece(f"{at}/实验室工作.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{at}/野外考察2021.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{at}/{name}给学生上课.jpg", camera(6), f"life-photos/{number}"),
            Piece(f"{at}/人物短片.mp4", video(), f"video/{number}"),
        ]
    return Layout("university by college", BEIJING, people, tuple(pieces))


def county() -> Layout:
    """Everything flat, short names, name last, brackets of all kinds."""
    people = ("严冬", "白洁", "马到成", "诸葛亮亮", "易中天")
    pieces = [
        Piece("【汇总】推荐人选.docx", word("推荐人选汇总表"), "summary-table"),
        Piece("情况报告-红旗县科协.docx", word("推荐工作情况报告"), "work-report"),
        Piece("严冬慰问.jpg", camera(), "life-photos/1?"),
        Piece("白洁净水厂.jpg", camera(), OPEN),
        Piece("马到成功.jpg", camera(), OPEN),
        Piece("推荐表（空白）.docx", word(_FORM), OPEN),
        Piece("微信图片_20240401083011.jpg", chat(), OPEN),
        Piece("IMG_3321.JPG", camera(6), OPEN),
        Piece("12345.pdf", scan(), OPEN),
    ]
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"【推荐表】{name}.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"【推荐表】{name}（红章）.pdf", scan(), f"form/{number}"),
            Piece(f"【证件照】{name}.jpg", headshot(), f"headshot/{number}"),
            Piece(f"【生活照1】{name}.jpg", camera(), f"life-photos/{number}"),
            Piece(f"【生活照2】{name}.jpg", camera(6), f"life-photos/{number}"),
            Piece(f"【工作照】{name}.jpg", chat(), f"life-photos/{number}"),
            Piece(f"【视频】{name}.MP4", video(), f"video/{number}"),
        ]
    return Layout("county, brackets first", BEIJING, people, tuple(pieces))


def institute() -> Layout:
    """Telephone backups: each person's phone folder beside the office's own."""
    people = ("秦岭", "唐诗", "宋词")
    pieces = []
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(
                f"{name}手机/DCIM/Camera/IMG_2024031{number}_1.jpg",
                camera(),
                f"life-photos/{number}",
            ),
            Piece(
                f"{name}手机/DCIM/Camera/IMG_2024031{number}_2.jpg",
                camera(6),
                f"life-photos/{number}",
            ),
            Piece(f"{name}手机/DCIM/Camera/VID_2024031{number}.mp4", video(), f"video/{number}"),
            Piece(f"{name}手机/Pictures/Screenshots/Screenshot_{number}.png", screenshot(), OPEN),
            Piece(
                f"{name}手机/Download/{name}推荐表(2).doc",
                old_word(f"{_FORM}\r姓名\x07{name}"),
                f"form/{number}",
            ),
            Piece(f"办公室/{number}/盖章件.pdf", scan(), OPEN),
            Piece(
                f"办公室/证件照统一拍摄/{name}-DSC_88{number}1.JPG",
                headshot(),
                f"headshot/{number}",
            ),
        ]
    pieces += [
        Piece("办公室/2022年度/推荐人选汇总表.docx", word("推荐人选汇总表"), OPEN),
        Piece("办公室/本次/推荐人选汇总表.docx", word("推荐人选汇总表", chars=77), "summary-table"),
        Piece("办公室/本次/唐诗三百首朗诵.mp4", video(), OPEN),
        Piece("办公室/本次/~$推荐人选汇总表.docx", raw(b"x"), JUNK),
        Piece("办公室/本次/宋词简介.docx", word("个人简介", "宋词"), OPEN),
        Piece("办公室/本次/授权书.pdf", text_pdf(["授权书", "兹授权"]), OPEN),
    ]
    return Layout("telephones' folders", BEIJING, people, tuple(pieces))


def bureau() -> Layout:
    """A bureau's science week in its own order."""
    pieces = [
        Piece("01总结/新乡市教育局科技活动周总结.docx", word("科技活动周活动总结"), "report"),
        Piece("01总结/初稿/总结初稿.docx", word("科技活动周活动总结", chars=90), OPEN),
        Piece("02统计表/统计表.xls", sheet("开展情况统计表"), "statistics"),
        *(Piece(f"03图片/{n:02d}.jpg", camera(), "photos") for n in range(1, 8)),
        Piece("03图片/海报.jpg", camera(), OPEN),
        Piece("04视频/启动式.mov", video(), "footage"),
        Piece("04视频/字幕.txt", raw("你好".encode()), OPEN),
        Piece("05其他/通讯稿.docx", word("科技活动周通讯"), OPEN),
        Piece("05其他/领导致辞.docx", word("致辞"), OPEN),
        Piece("05其他/发票.pdf", text_pdf(["电子发票"]), OPEN),
    ]
    return Layout("bureau's science week", XINXIANG, (), tuple(pieces))


def zone() -> Layout:
    pieces = [
        Piece("报送/总结报告.pdf", text_pdf(["江城高新区十年总结报告"]), "report"),
        Piece("报送/总结报告.docx", word("江城高新区十年总结报告"), "report"),
        Piece("报送/典型案例/光电企业.docx", word("一家光电企业"), "cases"),
        Piece("报送/典型案例/新材料.wps", old_word("新材料的路"), "cases"),
        Piece("报送/政策文件汇编/高新〔2019〕12号.pdf", text_pdf(["若干规定"]), "policy-files"),
        Piece("报送/政策文件汇编/2021年修订办法.pdf", text_pdf(["办法"]), "policy-files"),
        Piece("报送/联络表.docx", word("宣传工作联络信息表"), "contact-form"),
        Piece("报送/封面.docx", word("江城高新区报送材料"), OPEN),
        Piece("报送/预算说明.xlsx", sheet("经费预算"), OPEN),
    ]
    return Layout("zone, report as PDF too", TORCH, (), tuple(pieces))


def every() -> list[Layout]:
    return [make() for make in (school, county, institute, bureau, zone)]
