"""已报送 on the cards of 打包: when it left, how, and what has changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app import settings
from app.domain.notice import NoticeProfile
from app.domain.submission import SentRef, Submission
from app.gui.background import Runner, Task
from app.gui.viewmodels import confirmer
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.packing.sending import change_text
from app.workflow.packing.sent import Since, record, since

_SETTING = "sender"


@dataclass(frozen=True, slots=True)
class SentLine:
    """`text` says when it left; `changed` that it was changed since, "" where it was not.

    `changes` are the files in words, none where it is not known what went then.
    """

    text: str
    changed: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """What she answers when something has left."""

    on: date
    tracking: str = ""
    by: str = ""


Lines = Mapping[str, SentLine]


def remembered() -> str:
    """Who sent something the last time, else who confirms."""
    found = settings.load().get(_SETTING)
    return found if isinstance(found, str) and found else confirmer.remembered()


def day_words(day: date, today: date) -> str:
    """11月22日, with its year where that is not today's."""
    text = _("{day.month}月{day.day}日")
    if day.year != today.year:
        text = _("{day.year}年{day.month}月{day.day}日")
    return text.format(day=day)


def line(one: Since, today: date) -> SentLine:
    parts = [_("{day}已报送").format(day=day_words(one.sent.on, today)), *_details(one.sent)]
    text = _("，").join(parts)
    told = [_("之后通知的要求改过")] if one.asked_otherwise else []
    if one.changes is None:
        told.append(_("之后又改过，比不出改了哪些"))
    elif one.changes:
        told.append(_("之后改了 {count} 处").format(count=len(one.changes)))
    return SentLine(text, _("，").join(told), tuple(map(change_text, one.changes or ())))


def _details(sent: SentRef) -> list[str]:
    found = [_("单号 {number}").format(number=sent.tracking)] if sent.tracking else []
    return [*found, _("经手人 {name}").format(name=sent.by)] if sent.by else found


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the answer follows from: the same again need not be compared again."""

    root: Path
    submission: Submission
    profile: NoticeProfile


class SentLog(QObject):
    """`changed(Lines)` by route, whenever it is known anew. Comparing is done off the window."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = Runner()
        self._asked: _Asked | None = None
        session.closed.connect(self._runner.close)

    def show_state(self, state: State) -> None:
        asked = _Asked(state.root, state.submission, state.profile)
        if asked == self._asked:
            return
        self._asked = asked
        task = Task(lambda _progress: (asked, _lines(asked)))
        task.done.connect(self._on_done)
        self._runner.start(task)

    def record(self, route: str, sending: Sending) -> None:
        """What is wrong with it is told by the session."""

        def note(desk: Desk) -> None:
            record(desk, route, sending.on, tracking=sending.tracking, by=sending.by)
            _remember(sending.by)

        self._session.edit(note)

    def _on_done(self, found: tuple[_Asked, Lines]) -> None:
        """Only of the submission as it is now."""
        asked, lines = found
        if asked == self._asked:
            self.changed.emit(lines)


def _lines(asked: _Asked) -> Lines:
    if not asked.submission.sent:
        return {}
    today = date.today()  # noqa: DTZ011 - the wall calendar counts
    desk = Desk(asked.root, asked.submission, asked.profile)
    return {one.sent.route: line(one, today) for one in since(desk)}


def _remember(by: str) -> None:
    """A name that cannot be kept for the next time is no reason to lose the note."""
    if not by or by == remembered():
        return
    try:
        settings.save({_SETTING: by})
    except OSError:
        return
