"""Patterns for names: whose they are."""

import pytest

from app.notices.reader.facts.names import namings
from tests.notices.reader.cases import call, item

_LIST = "一、报送材料\n1.申报书，一式三份。\n2.工作总结，2000字以内。\n3.活动照片5张，JPG格式。\n"
_SENT = "二、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("所有文件以“单位-材料名称”命名。", {"申报书", "总结", "照片"}),
        ("照片文件名为“单位-序号”。", {"照片"}),
        ("申报书和总结的Word版发至上述邮箱，文件名为“单位-材料名称”。", {"申报书", "总结"}),
        ("第2至3项文件名统一为“单位-材料名称”。", {"总结", "照片"}),
        ("总结、照片发至a@b.cn。文件名为“单位-材料名称”。", {"总结", "照片"}),
        ("除照片外，文件名均为“单位-材料名称”。", {"申报书", "总结"}),
        ("申报书发邮箱，总结和照片存U盘，盘内文件以“单位-序号”命名。", {"总结", "照片"}),
        ("总结命名为“单位+总结”，照片与总结同名。", {"总结", "照片"}),
        ("申报书用Word都行，照片要原图，不低于2M，文件名写“单位+序号”。", {"照片"}),
        ("总结须为Word，电子文件按“单位-材料名称”命名。", {"申报书", "总结", "照片"}),
    ],
)
def test_whose_the_name_is(words: str, whose: set[str]) -> None:
    draft = call(f"{_LIST}{_SENT}{words}\n")
    named = {name for name in ("申报书", "总结", "照片") if item(draft, name).naming}
    assert named == whose


def test_a_name_in_a_row_or_a_point_stays_there() -> None:
    draft = call(
        "一、材料\n材料 | 数量 | 要求\n总结 | 1份 | Word版\n"
        "照片 | 5张 | JPG格式，文件名为“单位+序号”\n" + _SENT
    )
    assert (item(draft, "总结").naming, item(draft, "照片").naming) == (None, "{单位}{序号}")
    draft = call(
        "一、材料\n1.总结。\n2.照片5张，单张不小于2MB，300dpi以上，文件名写成“单位-图号”。\n"
        + _SENT
    )
    assert (item(draft, "总结").naming, item(draft, "照片").naming) == (None, "{单位}-图号")


def test_a_part_that_is_about_names_alone() -> None:
    draft = call(
        f"{_LIST}二、命名\n申报书：单位_姓名；其他材料：单位_材料名称。\n三、报送\n请于5月16日前发至a@b.cn。\n"
    )
    assert item(draft, "申报书").naming == "{单位}_{姓名}"
    assert item(draft, "总结").naming == "{单位}_{材料名}"


def test_of_each_thing_its_own_name_behind_one_label() -> None:
    draft = call(f"{_LIST}{_SENT}文件名：申报书为“单位+申报书”，照片为“姓名+照片序号”。\n")
    assert item(draft, "申报书").naming == "{单位}申报书"
    assert item(draft, "照片").naming == "{姓名}{序号}"
    assert item(draft, "总结").naming is None


def test_the_others_of_the_same_sort() -> None:
    draft = call(
        f"{_LIST}4.合影1张，JPG格式。\n{_SENT}活动照片以“姓名+序号”命名，其他以“活动+序号”命名。\n"
    )
    assert (item(draft, "合影").naming, item(draft, "总结").naming) == ("活动{序号}", None)


def test_the_same_name_again() -> None:
    draft = call(f"{_LIST}{_SENT}申报书文件名为“单位-材料名称”，照片也照此命名。\n")
    assert item(draft, "照片").naming == "{单位}-{材料名}"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "总结文件名为“单位+总结”，照片为“单位+序号”。",
            {"总结": "{单位}总结", "照片": "{单位}{序号}"},
        ),
        ("每份文件都改名成“单位-材料名称”。", {"总结": "{单位}-{材料名}"}),
        ("文件名格式为【单位】【姓名】【材料名称】。", {"总结": "{单位}{姓名}{材料名}"}),
        (
            "文件命名方式：单位—姓名—材料名称，例如“市一中—张三—总结”。",
            {"照片": "{单位}-{姓名}-{材料名}"},
        ),
    ],
)
def test_names_said_in_turn_by_signs_and_with_examples(said: str, names: dict[str, str]) -> None:
    draft = call(_LIST + _SENT + said + "\n")
    assert {name: item(draft, name).naming for name in names} == names


@pytest.mark.parametrize(
    ("said", "folder", "archive"),
    [
        ("所有文件放在一个文件夹里，文件夹名就是单位全称。", "{单位}", None),
        ("所有文件打成一个压缩包，取名“单位+全部材料”。", None, "{单位}全部材料"),
        ("按人建文件夹，名称为“姓名+单位”，压缩包名称为单位名称。", "{姓名}{单位}", "{单位}"),
    ],
)
def test_the_pack_is_named_in_words(said: str, folder: str | None, archive: str | None) -> None:
    draft = call(_LIST + _SENT + said + "\n")
    assert (draft.profile.packaging.folder, draft.profile.packaging.archive) == (folder, archive)


def test_what_goes_on_paper_alone_has_no_name_of_a_file() -> None:
    draft = call(
        "一、材料\n1.申报书，Word版。\n2.推荐函原件1份。\n二、报送\n"
        "申报书请于5月16日前发至a@b.cn，推荐函寄至江城市文庙街20号。文件名统一为“单位+材料名称”。\n"
    )
    assert (item(draft, "申报书").naming, item(draft, "推荐函").naming) == ("{单位}{材料名}", None)


def test_a_table_of_all_bears_no_name_of_one() -> None:
    draft = call(
        "一、材料\n1.每名人选报推荐表1份，Word版。\n2.推荐人选汇总表1份，Excel版。\n二、报送\n"
        "请于5月16日前发至a@b.cn，文件名统一为“单位+姓名+材料名称”。\n"
    )
    assert item(draft, "推荐表").naming == "{单位}{姓名}{材料名}"
    assert item(draft, "汇总表").naming is None


def test_a_name_in_brackets_is_of_the_thing_before_them() -> None:
    draft = call(
        "一、材料\n1.申报书（Word版）、总结（Word版）和照片电子版（JPG格式，以身份证号命名）。\n"
        + _SENT
    )
    names = (item(draft, "总结").naming, item(draft, "照片").naming)
    assert names == (None, "身份证号")


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("每个文件按“单位_姓名_材料名”改好名字再发。", {"总结": "{单位}_{姓名}_{材料名}"}),
        ("照片按“拍摄地点+序号”编好名。", {"照片": "拍摄地点{序号}", "总结": None}),
        (
            "申报书、总结的文件名分别为“甲-单位”和“乙-单位”。",
            {"申报书": "甲-{单位}", "总结": "乙-{单位}", "照片": None},
        ),
        (
            "总结、申报书的文件名依次为“01申报书”“02总结”。",
            {"申报书": "01申报书", "总结": "02总结"},
        ),
        ("照片的文件名依次写单位、序号。", {"照片": "{单位}{序号}", "总结": None}),
        (
            "第1—2项文件名写“单位+材料名”，第3项写“单位+序号”。",
            {"申报书": "{单位}{材料名}", "总结": "{单位}{材料名}", "照片": "{单位}{序号}"},
        ),
        (
            "全部用PDF，以“单位+总结”“姓名+照片+序号”命名。",
            {"总结": "{单位}总结", "照片": "{姓名}照片{序号}", "申报书": None},
        ),
        (
            "命名规则如下：\n总结：单位-总结\n照片：单位-序号",
            {"总结": "{单位}-总结", "照片": "{单位}-{序号}", "申报书": None},
        ),
        (
            "每人建一个文件夹，名为“单位-姓名”，照片文件名同文件夹名。",
            {"照片": "{单位}-{姓名}", "总结": None},
        ),
        ("信封上写“单位+姓名”。", {"照片": None, "总结": None}),
        ("U盘贴上标签，写“单位+姓名”。", {"照片": None, "总结": None}),
    ],
)
def test_joined_words_are_a_name_whatever_the_verb(said: str, names: dict[str, str | None]) -> None:
    draft = call(_LIST + _SENT + said + "\n")
    assert {name: item(draft, name).naming for name in names} == names


@pytest.mark.parametrize(
    ("said", "subject", "archive", "photo"),
    [
        ("邮件主题写“单位+姓名”，照片文件也用这个名字。", "{单位}{姓名}", None, "{单位}{姓名}"),
        (
            "文件压缩成一个文件包，以“单位-姓名”命名，邮件标题同文件包名称。",
            "{单位}-{姓名}",
            "{单位}-{姓名}",
            None,
        ),
        (
            "打包后以“单位＋材料”为压缩包名和邮件主题名。",
            "{单位}{材料名}",
            "{单位}{材料名}",
            None,
        ),
        ("邮件名和文件名一样，都写成“单位-手机号”。", "{单位}-手机号", None, "{单位}-手机号"),
        ("邮件名称：单位+姓名。照片文件名称与此相同。", "{单位}{姓名}", None, "{单位}{姓名}"),
        ("邮件主题为“单位+姓名”，附件名同邮件主题。", "{单位}{姓名}", None, "{单位}{姓名}"),
        ("邮件主题为“单位+姓名”，压缩包名称与其一致。", "{单位}{姓名}", "{单位}{姓名}", None),
        ("以单位全称命名压缩包，邮件主题与压缩包同名。", "{单位}", "{单位}", None),
    ],
)
def test_one_name_for_the_mail_and_for_more(
    said: str, subject: str, archive: str | None, photo: str | None
) -> None:
    draft = call(_LIST + _SENT + said + "\n")
    (told,) = {one.subject for one in draft.profile.routes if one.subject}
    packed = draft.profile.packaging.archive
    assert (told, packed, item(draft, "照片").naming) == (subject, archive, photo)


def test_two_units_in_one_name_are_told_apart() -> None:
    words = "每个团队建一个文件夹，名称为“推荐单位-依托单位-姓名”"
    assert [one.pattern for one in namings(words, 0, len(words))] == ["{单位}-依托单位-{姓名}"]


def test_a_column_of_file_names() -> None:
    draft = call(
        "一、材料\n材料 | 文件名 | 格式\n申报书 | 学号_SB | Word\n总结 | 学号_ZJ | PDF\n" + _SENT
    )
    assert (item(draft, "申报书").naming, item(draft, "总结").naming) == ("学号_SB", "学号_ZJ")


def test_a_subject_is_of_the_mail_to_the_address_beside_it() -> None:
    draft = call(
        f"{_LIST}二、报送\n1.总结于5月16日前发至a@b.cn。\n"
        "2.申报书于5月20日前发至c@d.cn，邮件标题为“匠人+单位”。\n"
        "3.照片寄至江城市文庙街20号，信封上注明“匠人照片”。\n"
    )
    told = {one.to: one.subject for one in draft.profile.routes}
    assert told == {"a@b.cn": None, "c@d.cn": "匠人{单位}", "江城市文庙街20号": "匠人照片"}


def test_the_name_of_what_was_not_found_is_no_others() -> None:
    draft = call(
        "一、报送材料\n1.工作总结，2000字以内，Word版。\n"
        "2.数据与程序，打成一个zip包，命名为“队号-附件”。\n3.照片5张，JPG格式。\n" + _SENT
    )
    assert (item(draft, "总结").naming, item(draft, "照片").naming) == (None, None)
    draft = call(f"{_LIST}{_SENT}正文文件名“正文-案例题目”。\n")
    assert [one.naming for one in draft.profile.items] == [None, None, None]


def test_a_name_for_works_is_of_the_sorts_of_works_alone() -> None:
    draft = call(
        "一、报送材料\n1.视频类作品，MP4格式。\n2.图文类作品，JPG格式。\n3.文字稿，Word版。\n"
        f"4.作品登记册，Excel版。\n{_SENT}作品文件以“类别+作品名称”命名。\n"
    )
    named = {one.name: one.naming for one in draft.profile.items}
    assert named.pop("视频类作品") == named.pop("图文类作品") == "类别{作品名}"
    assert set(named.values()) == {None}


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        (
            "压缩包命名格式为：江城征名+作者姓名（或团队名称）+电话",
            "江城征名{姓名}（或团队名称）电话",
        ),
        ("图片以作者姓名+班级+联系方式命名", "{姓名}班级联系方式"),
        ("文件名为“学校-姓名-材料类型（登记卡或简历）”", "{单位}-{姓名}-材料类型"),
    ],
)
def test_choices_and_the_word_way_within_a_name_are_kept_or_left(words: str, pattern: str) -> None:
    assert [one.pattern for one in namings(words, 0, len(words))] == [pattern]
