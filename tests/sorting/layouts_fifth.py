"""Written after the fourth was right: hospital wards, a factory, a town, a zone's zip."""

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
    heic,
    raw,
    scan,
    sheet,
    text_pdf,
    video,
    word,
)

_FORM = "2024年北京“最美科技工作者”推荐表"


def factory() -> Layout:
    """Each sent his own in his own way."""
    people = ("陆小凤", "丁一", "郝建", "夏雨荷", "曾志伟", "安然")
    pieces = [
        Piece(
            "最美推荐/厂科协材料/附件1 推荐工作情况报告.docx",
            word("推荐工作情况报告"),
            "work-report",
        ),
        Piece("最美推荐/厂科协材料/附件1 推荐工作情况报告(扫描).pdf", scan(), "work-report"),
        Piece("最美推荐/厂科协材料/附件2 人选汇总表.docx", word("推荐人选汇总表"), "summary-table"),
        Piece(
            "最美推荐/厂科协材料/附件3 情况表.docx",
            word("学习宣传活动开展情况表"),
            "activity-table",
        ),
        Piece("最美推荐/厂科协材料/厂简介.docx", word("企业简介"), OPEN),
        Piece("最美推荐/厂科协材料/营业执照.jpg", camera(), OPEN),
        Piece("最美推荐/陆小凤/推荐表-陆小凤-4.1.docx", word(_FORM, people[0]), "form/1"),
        Piece("最美推荐/陆小凤/推荐表-陆小凤-4.1.pdf", scan(), "form/1"),
        Piece("最美推荐/陆小凤/证件.jpg", headshot(), "headshot/1?"),
        Piece("最美推荐/陆小凤/车间1.HEIC", heic(), "life-photos/1"),
        Piece("最美推荐/陆小凤/车间2.HEIC", heic(), "life-photos/1"),
        Piece("最美推荐/陆小凤/自我介绍.mp4", video(), "video/1"),
        Piece("最美推荐/丁一/丁一.docx", word(_FORM, people[1]), "form/2"),
        Piece("最美推荐/丁一/丁一.pdf", scan(), "form/2"),
        Piece("最美推荐/丁一/丁一.jpg", headshot(), "headshot/2"),
        Piece("最美推荐/丁一/丁一 (2).jpg", camera(), "life-photos/2"),
        Piece("最美推荐/丁一/丁一 (3).jpg", camera(), "life-photos/2"),
        Piece("最美推荐/丁一/丁一.mp4", video(), "video/2"),
        Piece("最美推荐/郝建 副本/郝建 推荐表 - 副本.docx", word(_FORM, people[2]), "form/3"),
        Piece("最美推荐/郝建 副本/红底.jpg", headshot((200, 30, 35)), "headshot/3"),
        Piece("最美推荐/郝建 副本/QQ图片20240329101010.jpg", chat(), "life-photos/3"),
        Piece("最美推荐/郝建 副本/获奖时.jpg", camera(), "life-photos/3"),
        Piece("最美推荐/郝建 副本/专利证书.pdf", scan(), OPEN),
        Piece("最美推荐/夏雨荷材料/推荐书.doc.docx", word(_FORM, people[3]), "form/4"),
        Piece("最美推荐/夏雨荷材料/小二寸.jpg", headshot(), "headshot/4"),
        Piece("最美推荐/夏雨荷材料/照片/大明湖畔.jpg", camera(6), "life-photos/4"),
        Piece("最美推荐/夏雨荷材料/照片/夏雨荷与曾志伟.jpg", camera(), OPEN),
        Piece("最美推荐/夏雨荷材料/视频/VID20240330.mp4", video(), "video/4"),
        Piece("最美推荐/曾志伟(补)/表格.docx", word(_FORM, people[4]), "form/5"),
        Piece("最美推荐/曾志伟(补)/曾志伟正面照.jpg", headshot(), "headshot/5"),
        Piece("最美推荐/曾志伟(补)/IMG_0102.JPG", camera(), "life-photos/5"),
        Piece("最美推荐/曾志伟(补)/IMG_0103.JPG", camera(), "life-photos/5"),
        Piece("最美推荐/安然无恙.jpg", camera(), OPEN),
        Piece("最美推荐/安然推荐表.docx", word(_FORM, people[5]), "form/6"),
        Piece("最美推荐/安然视频（压缩）.mp4", video(), "video/6"),
        Piece("最美推荐/安然工作照.jpg", camera(), "life-photos/6"),
        Piece("最美推荐/安全生产月.jpg", camera(), OPEN),
        Piece("最美推荐/.~推荐表.docx", raw(b"x"), JUNK),
    ]
    return Layout("factory, each in his own way", BEIJING, people, tuple(pieces))


def hall() -> Layout:
    """One nominee of a library; the folder is named after the campaign and the year."""
    at = "2024最美科技工作者"
    pieces = [
        Piece(f"{at}/柳如是推荐表0402改.docx", word(_FORM, "柳如是"), "form/1"),
        Piece(f"{at}/柳如是推荐表0402改.pdf", text_pdf([_FORM, "姓名", "柳如是"]), "form/1"),
        Piece(f"{at}/汇总.docx", word("推荐人选汇总表"), "summary-table"),
        Piece(f"{at}/馆内活动/IMG_01.jpg", camera(), "life-photos/1"),
        Piece(f"{at}/馆内活动/IMG_02.jpg", camera(6), "life-photos/1"),
        Piece(f"{at}/个人照.jpg", headshot(), "headshot/1"),
        Piece(f"{at}/剪辑/成片3分钟.mp4", video(), "video/1"),
        Piece(f"{at}/剪辑/背景音乐.txt", raw(b"la la"), OPEN),
        Piece(f"{at}/工作证.jpg", camera(), OPEN),
    ]
    return Layout("library, one nominee", BEIJING, ("柳如是",), tuple(pieces))


def town() -> Layout:
    pieces = [
        Piece("科技周材料/总结（终）.docx", word("××镇2023年科技活动周总结"), "report"),
        Piece("科技周材料/开展情况统计表（盖章）.jpg", camera(6), OPEN),
        Piece("科技周材料/统计表.xlsx", sheet("2023年科技活动周开展情况统计表"), "statistics"),
        *(
            Piece(f"科技周材料/照片/5.2{n} 讲座/微信图片_{n}.jpg", chat(), "photos")
            for n in range(5)
        ),
        Piece("科技周材料/照片/合影.jpg", camera(), "photos"),
        Piece("科技周材料/小视频/1.mp4", video(), "footage"),
        Piece("科技周材料/小视频/2.mp4", video(), "footage"),
        Piece("科技周材料/讲座课件.pdf", text_pdf(["防震减灾知识"]), OPEN),
        Piece("科技周材料/参加人员名单.xlsx", sheet("人员名单"), OPEN),
    ]
    return Layout("town's science week", XINXIANG, (), tuple(pieces))


def park() -> Layout:
    pieces = [
        Piece("巡礼/一、总结/总结.docx", word("江城高新区十年总结"), "report"),
        Piece("巡礼/二、政策/人才.pdf", text_pdf(["人才"]), "policy-files"),
        Piece("巡礼/二、政策/土地.docx", word("土地政策"), "policy-files"),
        Piece("巡礼/三、案例/甲公司.docx", word("甲公司"), "cases"),
        Piece("巡礼/三、案例/乙公司.docx", word("乙公司"), "cases"),
        Piece("巡礼/信息表.docx", word("国家高新区宣传工作联络信息表"), "contact-form"),
        Piece("巡礼/请示.docx", word("关于报送的请示"), OPEN),
    ]
    return Layout("park's zip", TORCH, (), tuple(pieces), "gbk")


def every() -> list[Layout]:
    return [make() for make in (factory, hall, town, park)]
