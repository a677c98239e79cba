"""For each candidate or work, or once for the whole of those who send."""

from app.domain.notice import Per
from app.notices.reader import read
from tests.notices.reader.cases import call, item

FOOT = "\n云浦市农业农村局\n2026年3月2日\n"
ASKED = "一、提交材料\n1.图文说明1份；\n2.获奖证书复印件。\n"


def pers(text: str) -> dict[str, Per]:
    return {one.name: one.per for one in read(text + FOOT, name="云浦.txt").profile.items}


def test_a_text_that_speaks_of_candidates_all_along_asks_each_of_them() -> None:
    title = "关于开展第二届乡村工匠工作室建设的通知\n各县农业农村局：\n"
    told = "申报人须在本地从业5年以上，由乡镇推荐，经县级评审后确定入选对象。候选人限1名。\n"
    assert set(pers(title + told + ASKED).values()) == {Per.NOMINEE}


def test_an_occasion_that_all_hold_is_told_by_the_senders() -> None:
    title = "关于举办2026年科技活动周的通知\n各县农业农村局：\n"
    told = "各地可推荐讲解作品参评，获奖作品将入选展演，作者由组委会评审后推荐。\n"
    assert set(pers(title + told + ASKED).values()) == {Per.UNIT}


def test_a_text_without_candidates_asks_the_senders() -> None:
    title = "关于开展秋冬农田水利检查的通知\n各县农业农村局：\n"
    told = "请对照清单逐一检查，发现问题立即整改。推荐使用新版表格。\n"
    assert set(pers(title + told + ASKED).values()) == {Per.UNIT}


def test_what_tells_of_a_candidate_stays_the_candidates_own_whoever_sends_it() -> None:
    draft = call("请各单位报送先进事迹材料（2000字以内）和开展情况说明，均于5月1日前报送。")
    assert item(draft, "事迹材料").per is Per.NOMINEE
    assert item(draft, "情况说明").per is Per.UNIT


def test_a_quota_beside_a_thing_does_not_make_it_the_senders() -> None:
    draft = call("每个单位限报2件，另附设计说明1份。\n每个单位填写登记情况说明1份。")
    assert item(draft, "设计说明").per is Per.NOMINEE
    assert item(draft, "登记情况说明").per is Per.UNIT
