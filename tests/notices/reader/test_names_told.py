"""How the name of a file, a mail, a folder or an envelope is told, and what bears it."""

import pytest

from app.notices.reader.facts.bearers import Bearer
from app.notices.reader.facts.names import namings


@pytest.mark.parametrize(
    ("words", "bearer", "pattern"),
    [
        ("发至a@b.cn，邮件标题“工作总结+单位名称”", Bearer.SUBJECT, "工作总结{单位}"),
        ("可以发我邮箱a@b.cn，题目写“年报+部门”", Bearer.SUBJECT, "年报部门"),
        ("发邮件请在主题里写“课题—单位—姓名”", Bearer.SUBJECT, "课题-{单位}-{姓名}"),
        ("以“学校+姓名”为邮件主题发送至a@b.cn", Bearer.SUBJECT, "{单位}{姓名}"),
        ("发到a@b.cn，邮件标题写单位名称", Bearer.SUBJECT, "{单位}"),
        ("打包成“单位名称+活动总结”", Bearer.ARCHIVE, "{单位}活动总结"),
        ("每个案例一个文件夹，文件夹名字叫“县区+案例名称”", Bearer.FOLDER, "{单位}{作品名}"),
        ("文件名按“序号.作品名称.作者”", Bearer.FILE, "{序号}.{作品名}.{姓名}"),
        ("文件取名“专题序号-作者-题目”", Bearer.FILE, "专题序号-{姓名}-{作品名}"),
        ("照片文件名写姓名和拍摄时间", Bearer.FILE, "{姓名}拍摄时间"),
        ("照片以姓名加序号命名", Bearer.FILE, "{姓名}{序号}"),
        ("视频用身份证号作文件名", Bearer.FILE, "身份证号"),
        ("文件名由单位、姓名、序号组成", Bearer.FILE, "{单位}{姓名}{序号}"),
        ("文件须按规范命名（单位+姓名+材料名称）", Bearer.FILE, "{单位}{姓名}{材料名}"),
        ("夹内照片以“学号+姓名”命名", Bearer.FILE, "学号{姓名}"),
        ("电子材料压缩打包，文件名为“单位+故事”", Bearer.ARCHIVE, "{单位}故事"),
        ("每人建一个文件夹，以“单位+姓名”命名", Bearer.FOLDER, "{单位}{姓名}"),
        ("发至a@b.cn，邮件题目：故事+单位", Bearer.SUBJECT, "故事{单位}"),
        ("文件名为“单位名称（简称）+姓名”", Bearer.FILE, "{单位}（简称）{姓名}"),
        ("作品文件名：单位_标题_作者_序号", Bearer.FILE, "{单位}_{作品名}_{姓名}_{序号}"),
        ("文件名称采用“单位简称”加“材料名称”", Bearer.FILE, "{单位}{材料名}"),
        ("请用“姓名、学校、指导教师”三项命名", Bearer.FILE, "{姓名}{单位}指导教师"),
        ("照片用个人姓名或者集体名称作文件名", Bearer.FILE, "{姓名}"),
        ("歌曲统一命名“歌名-词作者-曲作者”", Bearer.FILE, "歌名-词作者-曲作者"),
        ("盘内文件夹命名为“学校名称+成果名称”", Bearer.FOLDER, "{单位}成果名称"),
        ("一人一个文件夹（文件夹名：单位+姓名）", Bearer.FOLDER, "{单位}{姓名}"),
        ("电子表格传a@b.cn，传时注明“单位名称+项数”", Bearer.SUBJECT, "{单位}项数"),
        ("发到a@b.cn，邮件标题是学校名", Bearer.SUBJECT, "{单位}"),
        ("邮件请以“某县+读书活动”为主题", Bearer.SUBJECT, "某县读书活动"),
        ("寄至春晖路5号，封面标注“科普作品”", Bearer.ENVELOPE, "科普作品"),
        ("寄至春晖路5号，并注明“征文”字样", Bearer.ENVELOPE, "征文"),
        ("邮件名称：类别+姓名（单位）", Bearer.SUBJECT, "类别{姓名}（单位）"),
        ("图片单放文件夹，以单位名称命名压缩包", Bearer.ARCHIVE, "{单位}"),
        ("电子文档以人选姓名建立文件夹", Bearer.FOLDER, "{姓名}"),
    ],
)
def test_how_a_name_is_told(words: str, bearer: Bearer, pattern: str) -> None:
    assert [(one.bearer, one.pattern) for one in namings(words, 0, len(words))] == [
        (bearer, pattern)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "年会主题为“生态治理与小流域管理”",
        "围绕“奋斗+青春”主题",
        "题目自拟，标题“我的家”",
        "作品署名格式为“学校+姓名”",
        "汇款时请备注“姓名+年会”",
        "照片背面写明“姓名+单位”",
        "胶装成册，封面右上角标注“正本”",
        "按作品类别建立文件夹",
    ],
)
def test_a_theme_is_no_name(words: str) -> None:
    assert list(namings(words, 0, len(words))) == []


def test_a_mail_and_what_is_attached_bear_one_name() -> None:
    words = "发至a@b.cn，邮件主题和附件名均为“类别+姓名”"
    assert {one.bearer for one in namings(words, 0, len(words))} == {Bearer.SUBJECT, Bearer.FILE}
