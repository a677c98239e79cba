"""The heading of the notice among what the page has to tell besides."""

from app.notices.reader import read


def test_headlines_in_a_row_are_no_title() -> None:
    page = (
        "热点排行 1.我市开展安全知识宣传 2.街道办组织秋游的通知 3.社区举办知识问答\n"
        "关于征集节水海报的通知\n各县（市、区）水利局：\n一、报送材料\n1.海报1幅，JPG格式。\n"
        "请于2025年6月1日前发送至邮箱jieshui@sl.example.cn。\n江城市水利局\n2025年4月9日\n"
    )
    assert read(page).profile.title == "关于征集节水海报的通知"
