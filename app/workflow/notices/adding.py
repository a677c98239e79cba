"""A material that a person adds: the fields that it is asked for in, and how they are read."""

from collections.abc import Mapping

from app.domain.notice import Item, Kind, NoticeProfile, Per
from app.domain.problems import UsageProblem
from app.notices import editing
from app.notices.editing import Found
from app.texts import _
from app.workflow.notices.fields import Field, fields_of

_ASKED = ("name", "kind", "per")
_MOST_IN_NAME = 60


def fields_for(quote: str) -> tuple[Field, ...]:
    """Name, kind and per of a new item; the words that were marked are its name at first."""
    name = " ".join(quote.split())[:_MOST_IN_NAME] or " "
    made = Item("new", name, Kind.OTHER, Per.NOMINEE)
    fields = fields_of("items.new", NoticeProfile("new", "1", name, items=(made,)))
    return tuple(one for one in fields if one.name in _ASKED)


def added(
    profile: NoticeProfile, texts: Mapping[str, str], found: Found
) -> tuple[NoticeProfile, str]:
    """The profile with the item, and the item's fact id. Raises UsageProblem."""
    name = texts.get("name", "").strip()
    if not name:
        raise UsageProblem(_("请写“材料名称”。"))
    kind, per = Kind(texts["kind"]), Per(texts["per"])
    made, item = editing.add_item(profile, name, kind, per, found)
    return made, f"items.{item}"
