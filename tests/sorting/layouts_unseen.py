"""Layouts that no weight was set on: written after those of layouts were right."""

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

TWELVE = (
    *("马晓东", "郭靖", "林徽音", "高远", "欧阳明", "何平", "阿依古丽", "石磊"),
    *("田野", "文静", "江涛", "黄河清"),
)


def wechat_one() -> Layout:
    """Everything was sent by WeChat; one nominee."""
    pieces = [
        *(Piece(f"微信图片_2024031{n}09300{n}.jpg", chat(), "life-photos/1") for n in range(3)),
        Piece("mmexport1710729000456.jpg", chat(), "life-photos/1"),
        Piece("wx_camera_1710729000789.mp4", video(), "video/1"),
        Piece("微信图片_20240318000001.jpg", headshot((67, 142, 219)), "headshot/1"),
        Piece("“最美科技工作者”推荐表-罗敏.docx", word("推荐表", "罗敏"), "form/1"),
        Piece("“最美科技工作者”推荐表-罗敏(1).pdf", scan(), "form/1"),
        Piece("汇总表.docx", word("推荐人选汇总表"), "summary-table"),
        Piece("汇总表盖章.pdf", scan(), "summary-table"),
        Piece("报告.docx", word("推荐工作情况报告"), "work-report"),
    ]
    return Layout("WeChat names, one nominee", BEIJING, ("罗敏",), tuple(pieces))


def phone() -> Layout:
    """A phone's DCIM as it is, for the year's event."""
    pieces = [
        *(
            Piece(f"DCIM/Camera/IMG_20230520_09{n}000.jpg", camera(), "photos")
            for n in range(10, 20)
        ),
        *(Piece(f"DCIM/100APPLE/IMG_00{n}.JPG", camera(6), "photos") for n in range(10, 14)),
        Piece("DCIM/Camera/VID_20230520_101500.mp4", video(8), "footage"),
        Piece("DCIM/.thumbnails/1.jpg", camera(), JUNK),
        Piece("DCIM/100APPLE/IMG_0010.MOV", video(2), OPEN),
        Piece("DCIM/Camera/.nomedia", raw(b""), JUNK),
    ]
    return Layout("phone's DCIM", XINXIANG, (), tuple(pieces))


def twelve() -> Layout:
    """Numbered folders, some with the unit beside the name, photos in a folder of their own."""
    pieces: list[Piece] = []
    for number, name in enumerate(TWELVE, 1):
        at = f"人选材料/{number:02d}-{name}（江城市第{number}医院）"
        pieces += [
            Piece(f"{at}/推荐表（{name}）.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"{at}/推荐表（{name}）盖章.pdf", scan(), f"form/{number}"),
            Piece(f"{at}/照片/免冠照片.jpg", headshot(), f"headshot/{number}"),
            *(
                Piece(f"{at}/照片/图片{n}.jpg", camera(), f"life-photos/{number}")
                for n in range(1, 4)
            ),
            Piece(f"{at}/视频/成片.mp4", video(), f"video/{number}"),
        ]
    return Layout("twelve in numbered folders", BEIJING, TWELVE, tuple(pieces))


def kind_then_nominee() -> Layout:
    people = ("张三", "张三丰", "李四")
    pieces: list[Piece] = []
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"1.推荐表word版/{name}.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"2.推荐表扫描件/{name}.pdf", scan(), f"form/{number}"),
            Piece(f"3.证件照/{name}.jpg", headshot(), f"headshot/{number}"),
            *(
                Piece(
                    f"4.工作生活照/{name}/DSC0{number}{n}1.JPG", camera(), f"life-photos/{number}"
                )
                for n in range(3)
            ),
            Piece(f"5.视频/{name}同志先进事迹.mp4", video(), f"video/{number}"),
        ]
    return Layout("kinds, then nominees", BEIJING, people, tuple(pieces))


def numbered_by_rule() -> Layout:
    """Named as the notice asks: the headshot is 姓名1."""
    people = ("陈思远", "吴桐")
    pieces: list[Piece] = []
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"{name}/{name}1.jpg", headshot(), f"headshot/{number}"),
            *(
                Piece(f"{name}/{name}{n}.jpg", camera(), f"life-photos/{number}")
                for n in range(2, 6)
            ),
            Piece(f"{name}/{name}.mp4", video(), f"video/{number}"),
            Piece(f"{name}/{name}.docx", word("推荐表", name), f"form/{number}"),
            Piece(f"{name}/{name}.pdf", scan(), f"form/{number}"),
        ]
    return Layout("named by the notice's rule", BEIJING, people, tuple(pieces))


def troubled() -> Layout:
    """Strangers, rivals, two people in one name, documents of other affairs."""
    people = ("沈括", "苏颂")
    pieces = [
        Piece("沈括/推荐表.docx", word("推荐表", "沈括"), OPEN),
        Piece("沈括/推荐表（修改）.docx", word("推荐表", "沈括", 90), OPEN),
        Piece("沈括/沈括与苏颂合影.jpg", camera(), OPEN),
        Piece("苏颂/推荐表.docx", word("推荐表", "沈括", 120), OPEN),
        Piece("苏颂/获奖证书.jpg", camera(), OPEN),
        Piece("苏颂/个人简历.docx", word("个人简历", "苏颂"), OPEN),
        Piece("苏颂/IMG_1.JPG", camera(), "life-photos/2"),
        Piece("苏颂/沈括工作照.jpg", camera(), OPEN),
        Piece("韩公廉推荐表.docx", word("推荐表", "韩公廉"), OPEN),
        Piece("韩公廉/工作照.jpg", camera(), OPEN),
        Piece("微信图片_20240312101500.jpg", chat(), OPEN),
        Piece("苏颂/工作汇报.docx", word("科室工作汇报"), OPEN),
        Piece("沈括/旧视频.mp4", video(), OPEN),
        Piece("沈括/新视频.mp4", video(), OPEN),
        Piece("推荐表汇总表合并.pdf", scan(), OPEN),
        Piece("空.docx", raw(b""), JUNK),
        Piece("材料.rar", raw(b"Rar!\x1a\x07\x00abc"), OPEN),
    ]
    return Layout("troubled", BEIJING, people, tuple(pieces))


def torch_folders() -> Layout:
    pieces = [
        Piece(
            "1总结报告/江城高新区十年成就总结.docx", word("江城高新区十年发展总结报告"), "report"
        ),
        Piece("2最新政策文件/关于支持企业创新的通知.pdf", text_pdf(["通知"]), "policy-files"),
        Piece("2最新政策文件/江高新发〔2022〕8号.pdf", text_pdf(["办法"]), "policy-files"),
        Piece("3典型案例/一家企业的十年.docx", word("一家企业的十年"), "cases"),
        Piece("3典型案例/平台建设.docx", word("平台建设"), "cases"),
        Piece("联络信息表.xlsx", sheet("国家高新区宣传工作联络信息表"), "contact-form"),
        Piece("正式函件.pdf", scan(), OPEN),
    ]
    return Layout("torch, a folder an item", TORCH, (), tuple(pieces))


def zip_utf8() -> Layout:
    pieces = [
        Piece("活动周/总结.docx", word("科技活动周总结报告"), "report"),
        Piece("活动周/统计表.xls", sheet("开展情况统计表"), "statistics"),
        *(Piece(f"活动周/现场图片/现场{n}.jpg", camera(), "photos") for n in range(1, 6)),
        Piece("活动周/宣传片.mp4", video(), "footage"),
        Piece("__MACOSX/活动周/._总结.docx", raw(b"mac"), JUNK),
    ]
    return Layout("zip with UTF-8 names", XINXIANG, (), tuple(pieces), "utf-8")


def every() -> list[Layout]:
    makers = (
        *(wechat_one, phone, twelve, kind_then_nominee),
        *(numbered_by_rule, troubled, torch_folders, zip_utf8),
    )
    return [make() for make in makers]
