"""The layouts on which the weights were set. Those not tuned on stand in layouts_unseen."""

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
    raw,
    scan,
    sheet,
    text_pdf,
    video,
    word,
)

THREE = ("张伟明", "李秀兰", "王芳")
FOUR = ("陈建国", "刘洋", "赵雪梅", "周凯")


def unit_documents(prefix: str = "") -> list[Piece]:
    return [
        Piece(f"{prefix}推荐工作情况报告.docx", word("推荐工作情况报告"), "work-report"),
        Piece(f"{prefix}推荐工作情况报告（盖章）.pdf", scan(), "work-report"),
        Piece(f"{prefix}推荐人选汇总表.docx", word("推荐人选汇总表"), "summary-table"),
        Piece(f"{prefix}推荐人选汇总表.pdf", scan(), "summary-table"),
        Piece(f"{prefix}活动开展情况表.docx", word("学习宣传活动开展情况表"), "activity-table"),
        Piece(f"{prefix}活动开展情况表扫描件.pdf", scan(), "activity-table"),
    ]


def by_nominee() -> Layout:
    pieces = unit_documents("单位材料/")
    for number, name in enumerate(THREE, 1):
        pieces += [
            Piece(f"{name}/推荐表.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"{name}/推荐表盖章扫描.pdf", scan(), f"form/{number}"),
            Piece(f"{name}/证件照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{name}/VID_2024031{number}_101500.mp4", video(), f"video/{number}"),
        ]
        for shot in range(4):
            path = f"{name}/IMG_{number}00{shot}.JPG"
            pieces.append(Piece(path, camera(6 if shot == 3 else 1), f"life-photos/{number}"))
    return Layout("by nominee", BEIJING, THREE, tuple(pieces))


def by_kind() -> Layout:
    pieces = unit_documents("其他材料/")
    for number, name in enumerate(FOUR, 1):
        pieces += [
            Piece(f"推荐表/{name}推荐表.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"推荐表/{name}推荐表.pdf", scan(), f"form/{number}"),
            Piece(f"免冠照/{name}.jpg", headshot(), f"headshot/{number}"),
            Piece(f"视频/{name}.mp4", video(), f"video/{number}"),
        ]
        for shot in range(1, 4):
            pieces.append(Piece(f"生活照/{name}{shot}.jpg", camera(), f"life-photos/{number}"))
    return Layout("by kind", BEIJING, FOUR, tuple(pieces))


def flat_named() -> Layout:
    pieces = unit_documents("江城科协")
    for number, name in enumerate(THREE, 1):
        pieces += [
            Piece(f"附件1 {name}推荐表.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"附件1 {name}推荐表（签字盖章）.pdf", scan(), f"form/{number}"),
            Piece(f"{name}免冠照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{name}视频.mp4", video(), f"video/{number}"),
            Piece(f"{name}工作照1.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}工作照2.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}在田间指导.jpg", camera(), f"life-photos/{number}"),
        ]
    return Layout("flat with names", BEIJING, THREE, tuple(pieces))


def flat_camera() -> Layout:
    pieces = unit_documents()
    pieces += [
        Piece("推荐表.docx", word("推荐表", "孙悦"), "form/1"),
        Piece("推荐表.pdf", scan(), "form/1"),
        Piece("2寸照.jpg", headshot(), "headshot/1"),
        Piece("MVI_0012.MP4", video(), "video/1"),
        *(
            Piece(f"DSC_01{n}.JPG", camera(6 if n == 12 else 1), "life-photos/1")
            for n in range(10, 15)
        ),
    ]
    return Layout("flat camera names, one nominee", BEIJING, ("孙悦",), tuple(pieces))


def science_week() -> Layout:
    pieces = [
        Piece("科技活动周总结报告.docx", word("2023年科技活动周总结报告"), "report"),
        Piece("开展情况统计表.xlsx", sheet("科技活动周开展情况统计表"), "statistics"),
        *(Piece(f"照片/IMG_20230521_10{n}500.jpg", camera(), "photos") for n in range(10, 18)),
        Piece("视频/启动仪式.mp4", video(), "footage"),
        Piece("视频/科普讲座.mp4", video(), "footage"),
    ]
    return Layout("science week by kind", XINXIANG, (), tuple(pieces))


def torch_flat() -> Layout:
    pieces = [
        Piece("江城高新区总结报告.docx", word("十年成就总结报告"), "report"),
        Piece("典型案例一.docx", word("典型案例"), "cases"),
        Piece("典型案例二.docx", word("典型案例"), "cases"),
        Piece("宣传工作联络信息表.docx", word("国家高新区宣传工作联络信息表"), "contact-form"),
        Piece("政策文件/江城市促进创新若干措施.pdf", text_pdf(["若干措施"]), "policy-files"),
        Piece("政策文件/人才政策十条.pdf", text_pdf(["人才政策"]), "policy-files"),
    ]
    return Layout("torch flat", TORCH, (), tuple(pieces))


def zip_gbk() -> Layout:
    pieces = unit_documents("报送材料/")
    for number, name in enumerate(THREE, 1):
        at = f"报送材料/{number}.{name}"
        pieces += [
            Piece(f"{at}/{name}推荐表.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"{at}/{name}推荐表.pdf", scan(), f"form/{number}"),
            Piece(f"{at}/{name}寸照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{at}/短视频.mp4", video(), f"video/{number}"),
            *(Piece(f"{at}/照片/{n}.jpg", camera(), f"life-photos/{number}") for n in range(1, 4)),
        ]
    return Layout("zip with GBK names", BEIJING, THREE, tuple(pieces), "gbk")


def junk_and_namesakes() -> Layout:
    """Two bear one name: nothing of theirs is sure."""
    people = ("张伟", "张伟", "李秀兰")
    pieces = unit_documents()
    pieces += [
        Piece("Thumbs.db", raw(b"thumbs"), JUNK),
        Piece(".DS_Store", raw(b"store"), JUNK),
        Piece("~$推荐人选汇总表.docx", raw(b"lock"), JUNK),
        Piece("张伟/desktop.ini", raw(b"ini"), JUNK),
        Piece("张伟/推荐表.docx", word("推荐表", "张伟"), OPEN),
        Piece("张伟/IMG_0001.JPG", camera(), OPEN),
        Piece("李秀兰/推荐表.docx", word("推荐表", "李秀兰"), "form/3"),
        Piece("李秀兰/推荐表.pdf", scan(), "form/3"),
        Piece("李秀兰/证件照.jpg", headshot(), "headshot/3"),
        *(
            Piece(f"李秀兰/微信图片_2024031210150{n}.jpg", chat(), "life-photos/3")
            for n in range(3)
        ),
        Piece("李秀兰/mmexport1710729000123.mp4", video(), "video/3"),
        Piece("李秀兰/身份证.jpg", camera(), OPEN),
        Piece("会议通知.docx", word("关于召开会议的通知"), OPEN),
    ]
    return Layout("junk and namesakes", BEIJING, people, tuple(pieces))


def every() -> list[Layout]:
    makers = (
        *(by_nominee, by_kind, flat_named, flat_camera),
        *(science_week, torch_flat, zip_gbk, junk_and_namesakes),
    )
    return [make() for make in makers]
