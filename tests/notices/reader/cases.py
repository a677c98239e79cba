"""Small notices made up for these tests, and how a read item is found by its name."""

from app.domain.notice import Item
from app.notices.reader import Draft, read

HEAD = "关于推荐第三届江城匠人的通知\n各区工会：\n现将推荐事宜通知如下：\n"
FOOT = "\n联系人：周闻 电话：0712-8812066\n江城市总工会\n2025年4月8日\n"


def call(body: str) -> Draft:
    """A notice around the body that is in question."""
    return read(HEAD + body + FOOT, name="江城.txt")


def item(draft: Draft, name: str) -> Item:
    return next(one for one in draft.profile.items if name in one.name)


def asked(line: str) -> Item:
    """The one item of a list of materials that has this line alone."""
    (only,) = call(f"一、报送材料\n1.{line}\n").profile.items
    return only
