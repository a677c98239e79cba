"""Numbers that stand alone in a line above what they number, as pages laid out for phones do."""

from app.domain.notice import Kind
from tests.notices.reader.cases import call, item

SORTS = (
    "2.作品要求\n01\n国画类\n内容不限，尺寸50cm×60cm。\n02\n摄影类\nJPG格式，每幅5M以上。\n"
    "3.投稿方式\n01\n线上\n发送至邮箱gh@jiangcheng.example.cn。\n02\n线下\n寄至江城市桂园路3号。"
)


def test_each_sort_has_its_own_limits() -> None:
    draft = call(f"1.征稿主题\n展示劳动者的风采。\n{SORTS}")
    painted, taken = item(draft, "国画"), item(draft, "摄影")
    assert painted.limits.formats == ()
    assert (taken.limits.formats, taken.limits.size_mm) == (("jpg",), None)
    assert {one.method.value for one in draft.profile.routes} == {"email", "post"}


def test_a_heading_above_numbered_points_holds_them() -> None:
    draft = call("01\n提交材料\n1.推荐表；\n2.业绩说明。\n02\n截止时间\n5月1日前报送。")
    assert [one.name for one in draft.profile.items] == ["推荐表", "业绩说明"]


def test_what_stands_below_its_name_tells_the_kind() -> None:
    draft = call(
        "一、提交材料\n01\n口述片段\n横屏拍，2分钟以内，MP4格式。\n02\n老物件说明\n200字以内。"
    )
    assert item(draft, "口述片段").kind is Kind.VIDEO


def test_words_in_quotes_are_a_name_where_files_are_saved_by_it() -> None:
    draft = call("将《申报书》以“工匠申报-企业名称”为文件名保存，发送至jc@jiangcheng.example.cn。")
    assert item(draft, "申报书").naming is not None


def test_a_slogan_in_quotes_is_none() -> None:
    draft = call("以“礼赞工匠”为主题撰写《申报书》，发送至jc@jiangcheng.example.cn。")
    assert item(draft, "申报书").naming is None
