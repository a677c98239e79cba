"""Written last, of the five common ways alone: by person, by kind, by name, one person, by chat."""

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
    raw,
    scan,
    video,
    word,
)

_FORM = "2024年北京“最美科技工作者”推荐表"


def by_person() -> Layout:
    people = ("孟晓东", "唐婉", "葛振华")
    pieces = []
    for number, name in enumerate(people, 1):
        at = f"最美科技工作者/{number}.{name}"
        pieces += [
            Piece(f"{at}/最美科技工作者推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{at}/最美科技工作者推荐表（已盖章）.pdf", scan(), f"form/{number}"),
            Piece(f"{at}/二寸照.jpg", headshot(), f"headshot/{number}"),
            Piece(f"{at}/DSC0{number}12.JPG", camera(), f"life-photos/{number}"),
            Piece(f"{at}/DSC0{number}35.JPG", camera(), f"life-photos/{number}"),
            Piece(f"{at}/DSC0{number}77.JPG", camera(), f"life-photos/{number}"),
            Piece(f"{at}/事迹短片.mp4", video(), f"video/{number}"),
        ]
    pieces += [
        Piece("最美科技工作者/本单位/推荐工作报告.docx", word("推荐工作情况报告"), "work-report"),
        Piece("最美科技工作者/本单位/推荐工作报告.pdf", scan(), "work-report"),
        Piece("最美科技工作者/本单位/汇总表.docx", word("推荐人选汇总表"), "summary-table"),
        Piece("最美科技工作者/本单位/汇总表.pdf", scan(), "summary-table"),
        Piece("最美科技工作者/Thumbs.db", raw(b"x"), JUNK),
    ]
    return Layout("by person", BEIJING, people, tuple(pieces))


def by_kind() -> Layout:
    people = ("白雪梅", "罗建国")
    pieces = []
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"报送/推荐表/{name}.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"报送/推荐表扫描件/{name}.pdf", scan(), f"form/{number}"),
            Piece(f"报送/证件照/{name}.jpg", headshot(), f"headshot/{number}"),
            *(
                Piece(f"报送/生活工作照/{name}{one}.jpg", camera(), f"life-photos/{number}")
                for one in (1, 2, 3, 4)
            ),
            Piece(f"报送/视频/{name}.mp4", video(), f"video/{number}"),
        ]
    pieces += [
        Piece("报送/汇总/推荐人选汇总表.docx", word("推荐人选汇总表"), "summary-table"),
        Piece("报送/汇总/活动情况表.docx", word("学习宣传活动开展情况表"), "activity-table"),
    ]
    return Layout("by kind", BEIJING, people, tuple(pieces))


def by_name() -> Layout:
    people = ("柳如是", "钱学礼", "施一凡", "顾明")
    pieces = []
    for number, name in enumerate(people, 1):
        pieces += [
            Piece(f"{name}-推荐表.docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{name}-推荐表.pdf", scan(), f"form/{number}"),
            Piece(f"{name}-小二寸.jpg", headshot(), f"headshot/{number}"),
            *(
                Piece(f"{name}-工作照{one}.jpg", camera(), f"life-photos/{number}")
                for one in (1, 2, 3)
            ),
            Piece(f"{name}-视频.mp4", video(), f"video/{number}"),
        ]
    pieces.append(Piece("会议签到.docx", word("会议签到"), OPEN))
    return Layout("flat by name", BEIJING, people, tuple(pieces))


def one_person() -> Layout:
    pieces = [
        *(Piece(f"DCIM/100MEDIA/IMG_{one}.JPG", camera(), "life-photos/1") for one in (2101, 2102)),
        Piece("DCIM/100MEDIA/IMG_2103.HEIC", heic(), "life-photos/1"),
        Piece("DCIM/100MEDIA/VID_20240322.mp4", video(), "video/1"),
        Piece("推荐表.docx", word(_FORM, "邵逸"), "form/1"),
        Piece("推荐表扫描.pdf", scan(), "form/1"),
        Piece("免冠照.jpg", headshot(), "headshot/1"),
        Piece("推荐工作情况报告.docx", word("推荐工作情况报告"), "work-report"),
    ]
    return Layout("one person's camera", BEIJING, ("邵逸",), tuple(pieces))


def by_chat() -> Layout:
    people = ("屠小松", "华正")
    pieces = []
    for number, name in enumerate(people, 1):
        pieces += [
            *(
                Piece(
                    f"{name}/微信图片_202403180912{number}{one}.jpg",
                    chat(),
                    f"life-photos/{number}",
                )
                for one in (1, 2)
            ),
            Piece(f"{name}/mmexport17108{number}223.jpg", camera(), f"life-photos/{number}"),
            Piece(f"{name}/wx_camera_17108{number}.mp4", video(), f"video/{number}"),
            Piece(f"{name}/推荐表(1).docx", word(_FORM, name), f"form/{number}"),
            Piece(f"{name}/证件照.jpg", headshot(), f"headshot/{number}"),
        ]
    pieces.append(Piece("微信图片_20240318101010.jpg", chat(), OPEN))
    return Layout("from a chat", BEIJING, people, tuple(pieces))


def every() -> list[Layout]:
    return [make() for make in (by_person, by_kind, by_name, one_person, by_chat)]
