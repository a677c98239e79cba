"""What is said of a step that was just taken on a notice: the new value, how much went with it."""

from app.gui.viewmodels.reader_shown import Shown
from app.texts import _


def corrected_words(made: Shown, fact: str) -> str:
    """The new value, since the row may have left the list of what is unsure."""
    found = made.fact(fact)
    if found is None:
        return _("已改好。")
    return _("已改好，{label}：{text}").format(label=found.label, text=found.text)


def struck_words(before: Shown, made: Shown, fact: str) -> str:
    """Of a whole material how many requirements went with it."""
    found = before.fact(fact)
    if found is None:
        return ""
    with_it = len(before.facts) - len(made.facts) - 1
    if found.item and fact == f"items.{found.item}":
        text = _("已划掉“{name}”和它的 {count} 条要求，可以撤销。")
        return text.format(name=found.text, count=with_it)
    return _("已划掉“{name}”，可以撤销。").format(name=found.label)
