"""The blank forms that a submission can use: the notice's own, and those that she adds."""

from dataclasses import dataclass
from pathlib import Path

from app import durable
from app.domain.notice import Item
from app.domain.problems import UnusableProblem, UsageProblem
from app.notices import forms as annexed
from app.notices import store
from app.submissions import intake, layout
from app.submissions.store import cannot_write
from app.texts import _
from app.workflow.desk import Desk

_KINDS = (".docx", ".xlsx")
_WORD = frozenset({".doc", ".wps", ".docm", ".dot", ".dotx", ".dotm", ".rtf", ".odt"})
_SHEET = frozenset({".xls", ".et", ".xlsm", ".xlt", ".xltx", ".csv", ".ods"})


@dataclass(frozen=True, slots=True)
class Form:
    """An item's blank form. `path` None: the notice names one, `name`, that did not come along.

    `own`: it was added in this submission, and can be taken out again.
    """

    item: Item
    name: str
    path: Path | None
    own: bool


def templates(desk: Desk) -> tuple[Form, ...]:
    """The blank forms in the order of the notice; one added here comes before the notice's own."""
    found = []
    for item in desk.profile.items:
        own = _own(desk, item.id)
        if own is not None:
            found.append(Form(item, item.name + own.suffix, own, own=True))
        elif item.template:
            path = annexed.find(desk.profile, item.template, store.home())
            found.append(Form(item, item.template, path, own=False))
    return tuple(found)


def attach(desk: Desk, item_id: str, path: Path) -> Form:
    """Copies a blank form into the submission, in place of an earlier one of the item.

    Raises UsageProblem (no such item, another kind of file), UnreadableProblem, UnusableProblem.
    """
    item = item_of(desk, item_id)
    _require_kind(path)
    if intake.inspect(path).size > annexed.LARGEST:
        message = _("“{name}”太大，不像是空白表。").format(name=path.name)
        raise UsageProblem(message)
    target = desk.root / layout.FORMS / f"{item.id}{path.suffix.lower()}"
    try:
        content = path.read_bytes()
        target.parent.mkdir(exist_ok=True)
        durable.write_bytes(target, content)
        for other in _KINDS:
            if target.suffix != other:
                target.with_suffix(other).unlink(missing_ok=True)
    except OSError as error:
        raise UnusableProblem(cannot_write(desk.root)) from error
    return Form(item, item.name + target.suffix, target, own=True)


def detach(desk: Desk, item_id: str) -> None:
    """Takes a form out that was added here. Raises UsageProblem, UnusableProblem."""
    own = _own(desk, item_of(desk, item_id).id)
    if own is None:
        raise UsageProblem(_("这一项没有添加过空白表。"))
    try:
        own.unlink()
    except OSError as error:
        raise UnusableProblem(cannot_write(desk.root)) from error


def item_of(desk: Desk, item_id: str) -> Item:
    """Raises UsageProblem, which lists the items there are."""
    item = desk.profile.item(item_id)
    if item is None:
        known = "、".join(f"{one.id}（{one.name}）" for one in desk.profile.items)
        message = _("通知里没有“{id}”这项材料。可以写：{known}。")
        raise UsageProblem(message.format(id=item_id, known=known))
    return item


def _own(desk: Desk, item_id: str) -> Path | None:
    paths = (desk.root / layout.FORMS / f"{item_id}{kind}" for kind in _KINDS)
    return next((path for path in paths if path.is_file()), None)


def _require_kind(path: Path) -> None:
    """Raises UsageProblem with what to do instead."""
    kind = path.suffix.lower()
    if kind in _KINDS:
        return
    text = _("“{name}”不是能填的空白表：要 Word（docx）或 Excel（xlsx）文件。")
    if kind in _WORD:
        text = _("“{name}”程序填不了。请用 Word 或 WPS 打开，另存为 docx 后再添加。")
    elif kind in _SHEET:
        text = _("“{name}”程序填不了。请用 Excel 或 WPS 打开，另存为 xlsx 后再添加。")
    raise UsageProblem(text.format(name=path.name))
