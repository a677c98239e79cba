"""Offices of all kinds, continued: trouble between nominees, zips, names abroad, other notices."""

from collections.abc import Callable

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
    screenshot,
    sheet,
    text_pdf,
    video,
    word,
)

_FORM = "“最美科技工作者”推荐表"


def crossed() -> Layout:
    """Names and folders that speak against each other."""
    people = ("张三", "李四", "王小二")
    pieces = [
        Piece("李四/推荐表.docx", word(_FORM, "张三"), OPEN),
        Piece("汇总表/张三推荐表.docx", word(_FORM, "张三", 70), "form/1?"),
        Piece("推荐表/张三视频.mp4", video(), "video/1"),
        Piece("推荐表/李四.jpg", headshot(), "headshot/2?"),
        Piece("视频/张三封面.jpg", camera(), OPEN),
        Piece("照片/张三/推荐表扫描1.jpg", camera(), OPEN),
        Piece("照片/张三/张三李四合影.jpg", camera(), OPEN),
        Piece("照片/张三/现场.jpg", camera(), "life-photos/1"),
        Piece("照片/张三/实验室.jpg", camera(), "life-photos/1"),
        Piece("照片/李四/证件照.png", headshot(), "headshot/2?"),
        Piece("照片/李四/下乡.jpg", camera(), "life-photos/2"),
        Piece("王小二/推荐表.docx", word(_FORM, "王小二", 71), OPEN),
        Piece("王小二/新建 Microsoft Word 文档.docx", word(_FORM, "王小二", 72), OPEN),
        Piece("王小二/王小二 廉洁意见.docx", word("廉洁自律情况意见", "王小二"), OPEN),
        Piece("王小二/合影.jpg", camera(), "life-photos/3?"),
        Piece("王小二/video.mp4", video(), "video/3"),
        Piece("01/IMG_1.jpg", camera(), "life-photos/1?"),
        Piece("01/2.jpg", camera(), "life-photos/1?"),
        Piece("公示.pdf", text_pdf(["公示"]), OPEN),
        Piece("推荐单位介绍.docx", word("单位简介"), OPEN),
        Piece("征求意见表.docx", word("征求意见表"), OPEN),
    ]
    return Layout("names against folders", BEIJING, people, tuple(pieces))


def zipped_each() -> Layout:
    """Each nominee's things came in a zip; those lie in a folder."""
    people = ("罗一凡", "梁山", "宁静", "杜鹃")
    pieces = [Piece("收到的/汇总表.docx", word("推荐人选汇总表"), "summary-table")]
    for number, name in enumerate(people, 1):
        inner = "" if number % 2 else f"{name}/"
        at = f"收到的/{name}.zip/{inner}"
        pieces += [
            Piece(f"{at}推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{at}推荐表.pdf", scan(), f"form/{number}"),
            Piece(f"{at}白底照.jpg", headshot(), f"headshot/{number}"),
            *(Piece(f"{at}生活照{n}.jpg", camera(), f"life-photos/{number}") for n in (1, 2, 3)),
            Piece(f"{at}个人视频.mp4", video(), f"video/{number}"),
        ]
    return Layout("a zip for each nominee", BEIJING, people, tuple(pieces))


def abroad() -> Layout:
    """Names in Latin letters and with a middle dot."""
    people = ("John Smith", "Anna Li", "阿卜杜拉·买买提", "古丽娜尔")
    pieces = []
    for number, (name, shown) in enumerate(
        zip(people, ("John Smith", "Anna_Li", "阿卜杜拉买买提", "古丽娜尔"), strict=True), 1
    ):
        pieces += [
            Piece(f"{shown}推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{shown}推荐表盖章件.pdf", scan(), f"form/{number}"),
            Piece(f"{shown} headshot.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{shown}-1.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{shown}-2.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{shown}/DSC0{number}.JPG", camera(), f"life-photos/{number}"),
            Piece(f"{shown} video final.mp4", video(), f"video/{number}"),
        ]
    return Layout("names in other letters", BEIJING, people, tuple(pieces))


def namesakes() -> Layout:
    """Two of one name told apart by their unit; a third is sure."""
    people = ("刘洋", "刘洋", "贺敏")
    pieces = [
        Piece("刘洋（一院）/推荐表.docx", word(_FORM, "刘洋", 80), OPEN),
        Piece("刘洋（一院）/证件照.jpg", headshot(), OPEN),
        Piece("刘洋（农科所）/推荐表.docx", word(_FORM, "刘洋", 81), OPEN),
        Piece("刘洋（农科所）/IMG_3.jpg", camera(), OPEN),
        Piece("贺敏（农科所）/贺敏推荐表.docx", word(_FORM, "贺敏", 82), "form/3"),
        Piece("贺敏（农科所）/贺敏推荐表(盖章版).pdf", scan(), "form/3"),
        Piece("贺敏（农科所）/1.jpg", headshot(), "headshot/3"),
        Piece("贺敏（农科所）/2.jpg", camera(), "life-photos/3"),
        Piece("贺敏（农科所）/3.jpg", camera(), "life-photos/3"),
        Piece("贺敏（农科所）/4.jpg", camera(), "life-photos/3"),
        Piece("贺敏（农科所）/5.mp4", video(), "video/3"),
    ]
    return Layout("namesakes by unit", BEIJING, people, tuple(pieces))


def district_week() -> Layout:
    """A district's science week: folders by day, reporters' texts between."""
    pieces = [
        Piece("2023年科技活动周/总结.docx", word("红旗区2023年科技活动周工作总结"), "report"),
        Piece("2023年科技活动周/附件 统计表.xlsx", sheet("科技活动周情况统计表"), "statistics"),
        Piece("2023年科技活动周/附件 统计表（盖章）.pdf", scan(), "statistics?"),
        *(
            Piece(f"2023年科技活动周/5月20日启动仪式/DSC_010{n}.JPG", camera(), "photos")
            for n in range(8)
        ),
        *(
            Piece(f"2023年科技活动周/科普进校园/微信图片_2023052210{n}000.jpg", chat(), "photos")
            for n in range(10, 16)
        ),
        Piece("2023年科技活动周/科普进校园/抖音 科普进校园.mp4", video(), "footage"),
        Piece("2023年科技活动周/视频_最终.mp4", video(), "footage"),
        Piece("2023年科技活动周/新闻稿.docx", word("我区启动科技活动周"), OPEN),
        Piece("2023年科技活动周/邀请函.docx", word("邀请函"), OPEN),
        Piece("2023年科技活动周/活动方案.docx", word("科技活动周活动方案"), OPEN),
        Piece("2023年科技活动周/Screenshot_20230521.png", screenshot(), OPEN),
        Piece("2023年科技活动周/签到表.jpg", camera(), OPEN),
        Piece("2022年科技活动周/总结.docx", word("2022年科技活动周总结"), OPEN),
        Piece("2022年科技活动周/IMG_1.jpg", camera(), OPEN),
        Piece("2023年科技活动周/.DS_Store", raw(b"x"), JUNK),
    ]
    return Layout("district's science week", XINXIANG, (), tuple(pieces))


def county_week() -> Layout:
    """A county sends it flat."""
    pieces = [
        Piece("封丘县科技活动周总结(定稿).doc.docx", word("科技活动周总结报告"), "report"),
        Piece("附件2.xlsx", sheet("2023年新乡市科技活动周开展情况统计表"), "statistics"),
        Piece("启动仪式现场1.jpg", camera(), "photos"),
        Piece("启动仪式现场2.jpg", camera(), "photos"),
        Piece("科普展板.jpg", camera(), "photos"),
        Piece("IMG_20230524_101112.jpg", camera(), "photos"),
        Piece("VID_20230524_101112.mp4", video(), "footage"),
        Piece("展板设计.pdf", text_pdf(["展板"]), OPEN),
        Piece("经费预算.xlsx", sheet("经费预算"), OPEN),
    ]
    return Layout("county's science week, flat", XINXIANG, (), tuple(pieces))


def torch_office() -> Layout:
    """A high-tech zone: numbered as in the notice, pictures beside the cases."""
    pieces = [
        Piece("（一）十年总结/江城高新区十年总结20220815.docx", word("十年成就总结"), "report"),
        Piece("（二）政策/江高管〔2022〕3号.pdf", text_pdf(["印发办法"]), "policy-files"),
        Piece("（二）政策/关于加快发展的意见.docx", word("关于加快发展的意见"), "policy-files"),
        Piece("（二）政策/扫描件0001.pdf", scan(), "policy-files"),
        Piece("（三）典型案例/案例1 江城光电.docx", word("一束光的十年"), "cases"),
        Piece("（三）典型案例/案例2 生物园.docx", word("生物园的路"), "cases"),
        Piece("（三）典型案例/案例配图/案例1-1.jpg", camera(), "cases?"),
        Piece("（三）典型案例/案例配图/案例2-1.jpg", camera(), "cases?"),
        Piece("联络员信息表.docx", word("国家高新区宣传工作联络信息表"), "contact-form"),
        Piece("关于报送材料的函.pdf", scan(), OPEN),
        Piece("高新区简介.docx", word("江城高新区简介"), OPEN),
        Piece("年度宣传工作总结.docx", word("2022年度宣传工作总结"), "year-report?"),
    ]
    return Layout("torch, numbered as the notice", TORCH, (), tuple(pieces))


def torch_flat() -> Layout:
    pieces = [
        Piece("总结报告-江城高新区-最终稿.docx", word("奋进十年 江城高新区总结"), "report"),
        Piece("典型案例：江城光电.docx", word("江城光电典型案例"), "cases"),
        Piece("典型案例：孵化器.docx", word("孵化器典型案例"), "cases"),
        Piece("政策文件1-人才.pdf", text_pdf(["人才十条"]), "policy-files"),
        Piece("政策文件2-金融.pdf", text_pdf(["金融办法"]), "policy-files"),
        Piece("2021年总结报告.docx", word("2021年工作总结"), OPEN),
        Piece("领导讲话.docx", word("在大会上的讲话"), OPEN),
        Piece("宣传照片.jpg", camera(), OPEN),
    ]
    return Layout("torch, flat with prefixes", TORCH, (), tuple(pieces))


MAKERS: tuple[Callable[[], Layout], ...] = (
    *(crossed, zipped_each, abroad, namesakes),
    *(district_week, county_week, torch_office, torch_flat),
)
