"""How the fields of a fact are asked for: examples, what an empty answer means, dates in words."""

from app.gui.viewmodels.renewal import read_date
from app.reporting.notice_lines import day_text
from app.texts import N_, _
from app.workflow.notices.field_words import Editor

_EXAMPLES = {
    Editor.DATE: N_("如 2027年4月3日"),
    Editor.TIME: N_("如 17:00"),
    Editor.SIZE: N_("如 2MB 或 500KB，只写数字就算 MB"),
    Editor.SECONDS: N_("如 3 分 30 秒"),
    Editor.NUMBER: N_("如 3"),
}


def example(editor: Editor) -> str:
    return _(_EXAMPLES[editor]) if editor in _EXAMPLES else ""


def flag_options() -> tuple[tuple[str, str], ...]:
    return (("", _("通知没有说")), ("yes", _("是")), ("no", _("不是")))


def as_shown(editor: Editor, text: str) -> str:
    """A day as people write it."""
    day = read_date(text) if editor is Editor.DATE else None
    return day_text(day) if day else text


def as_read(editor: Editor, text: str) -> str:
    """A day may also be written as people write it; what is none goes on as it stands."""
    day = read_date(text) if editor is Editor.DATE else None
    return day.isoformat() if day else text
