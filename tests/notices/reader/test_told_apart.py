"""What looks like a fact of a thing and is one of another, of a part, of the page or of none."""

from app.domain.notice import Rendition
from tests.notices.reader.cases import asked, call, item


def test_of_a_part_is_no_limit_of_the_whole() -> None:
    report = asked("自评报告，全文不超过2.5万字，其中单位概况不超过2000字。")
    assert report.limits.chars is not None
    assert report.limits.chars.max == 25000


def test_texts_of_several_lengths_bear_one_limit_each() -> None:
    draft = call("请填写《推荐审批表》，并附3000字左右、1000字左右和300字左右的事迹材料各1份。\n")
    lengths = [one.limits.chars for one in draft.profile.items]
    assert [one and one.target for one in lengths] == [None, 3000, 1000, 300]


def test_what_is_pasted_on_a_form_is_no_photo_handed_in() -> None:
    draft = call("1.《登记表》上贴近期免冠2寸近照1张，另交七寸彩色工作照3张。\n")
    photo = item(draft, "工作照")
    assert photo.limits.photo_size == "七寸"
    assert not photo.limits.pose
    assert photo.count is not None
    assert photo.count.max == 3


def test_all_files_is_said_of_those_of_which_nothing_else_is_said() -> None:
    draft = call(
        "一、材料\n1.申报书。\n2.宣传片。\n3.活动照片。\n二、上传\n"
        "登录平台上传，每个附件不超过20MB。宣传片用MP4格式，限500MB。照片单张2MB到10MB。\n"
    )
    sizes = [one.limits.bytes.max for one in draft.profile.items if one.limits.bytes]
    assert [str(one) for one in sizes] == ["20MB", "500MB", "10MB"]


def test_each_piece_is_of_what_was_spoken_of() -> None:
    draft = call(
        "一、报送作品\n1.平面作品2件。\n2.视频作品1件，MP4格式。\n二、规格\n"
        "平面作品用JPG格式投稿，每幅作品不低于1M，长边不小于1000像素。\n"
    )
    video, flat = item(draft, "视频作品"), item(draft, "平面作品")
    assert flat.limits.bytes is not None
    assert video.limits.bytes is None
    assert video.limits.pixels is None


def test_the_paper_form_of_one_thing_is_not_the_whole_set() -> None:
    draft = call(
        "材料包括：工作情况报告；《青年人才推荐表》（附件1）纸质材料一式15份；证明材料2份。\n"
    )
    form = item(draft, "推荐表").paper
    assert form is not None
    assert form.copies == 15
    assert item(draft, "情况报告").paper is None


def test_a_file_that_the_page_offers_tells_no_format() -> None:
    draft = call("请提交推荐表，一式两份。\n附件【推荐表.docx】已下载12次\n")
    assert item(draft, "推荐表").limits.formats == ()


def test_formats_with_strokes_between_are_all_read() -> None:
    video = asked("短视频1部，格式为MPEG/MP4/MOV/AVI，3分钟（含3分钟）以内。")
    assert video.limits.formats == ("mpg", "mp4", "mov", "avi")
    assert video.limits.seconds is not None
    assert video.limits.seconds.max == 180


def test_seconds_stand_behind_either_number_of_minutes() -> None:
    limit = asked("讲解视频，时长8分30秒到11分半，MP4格式。").limits.seconds
    assert limit is not None
    assert (limit.min, limit.max) == (510, 690)


def test_sides_of_one_thing_are_counted_together() -> None:
    count = asked("产品照片，整机、核心部件和铭牌各1张，JPG格式。").count
    assert count is not None
    assert (count.min, count.max) == (3, 3)


def test_what_is_advised_gives_way_to_what_is_asked() -> None:
    limit = asked("科普视频1部，时长3至5分钟为佳，最长不超过10分钟，MP4格式。").limits.seconds
    assert limit is not None
    assert (limit.min, limit.max) == (180, 600)


def test_what_is_made_of_other_papers_is_no_form_of_the_thing() -> None:
    report = asked("案例文稿，Word格式，可将表彰文件、报道截图合成一个PDF作为佐证。")
    assert report.renditions == (Rendition.WORD,)
