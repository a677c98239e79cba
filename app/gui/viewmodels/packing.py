"""打包 as it goes: looks at the disk, keeps what she chose, writes, verifies again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels.packing_blockers import Carried, blockers, carried
from app.gui.viewmodels.packing_cards import cards, lead
from app.gui.viewmodels.packing_forms import Choice, Form, first_choice
from app.gui.viewmodels.packing_look import Looked, look
from app.gui.viewmodels.packing_panel import PanelView, next_route, panel
from app.gui.viewmodels.packing_route import Going, RouteCard
from app.gui.viewmodels.packing_verify import Verifier, Wanted
from app.gui.viewmodels.packing_write import FormWish, write_as
from app.gui.viewmodels.sending import Lines
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.packing import preflight
from app.workflow.packing.pack import Wish
from app.workflow.packing.survey import Ask, Survey
from app.workflow.packing.writing import Moment, Outcome, write
from app.workflow.people import unit


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows. `ended` is how the last writing ended where it was not well, or "".

    `cancelled`: it was she who ended it.
    """

    lead: str
    cards: tuple[RouteCard, ...]
    panel: PanelView
    current: str | None
    carried: Carried | None
    ended: str
    cancelled: bool
    full_report: bool


class Packing(QObject):
    """`changed(View)` whenever something is to be shown; `moved(Moment)` while it writes.

    Moments come ten a second: they are for the box and the chip, not for the whole page.
    """

    changed = Signal(object)
    moved = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._looks = Runner()
        self._verifier = Verifier(self)
        self._state: State | None = None
        self._survey: Survey | None = None
        self._going = Going()
        self._picked: dict[str, Path] = {}
        self._current: str | None = None
        self._again = False
        self._ended, self._cancelled = "", False
        self._full: bool | None = None
        self._looking = 0
        self._writing: Task | None = None
        self.moved.connect(self._on_moved)
        self._verifier.changed.connect(self._on_verifying)
        session.closed.connect(self.close)

    @property
    def writing(self) -> bool:
        return self._writing is not None

    def show_state(self, state: State) -> None:
        self._state = state
        self._look()

    def look_again(self) -> None:
        """Sticks come and go; asked while the page is seen and nothing is being written."""
        if self._state is not None and not self.writing and not self._looks.busy:
            self._look()

    def choose(self, route: str, *, again: bool = False) -> None:
        """Makes the panel speak of a route."""
        if self.writing or self._survey is None or route not in self._survey.plans:
            return
        self._current, self._again, self._ended = route, again, ""
        self._look()

    def tick(self, route_id: str, ticked: bool) -> None:
        """Of a group another is taken instead; any other route is left out for this time."""
        route = self._state.profile.route(route_id) if self._state else None
        if self._state is None or route is None:
            return
        group = preflight.alternatives(self._state.profile, route)
        if not group:
            left = self._going.unticked
            self._going = replace(
                self._going, unticked=left - {route_id} if ticked else left | {route_id}
            )
            self._show()
            return
        place = group.index(route)
        taken = route if ticked else group[(place + 1) % len(group)]
        self._current, self._again = taken.id, False
        self._session.edit(lambda desk: unit.choose_route(desk, taken.id))

    def pick(self, target: Path) -> None:
        """Where the current route's package is to go."""
        if self._current is not None:
            self._picked[self._current] = target
            self._ended = ""
            self._look()

    def set_full_report(self, full: bool) -> None:
        self._full = full

    def start(self) -> None:
        """Writes the current route's package to its target."""
        found = self._survey
        if found is None or found.target is None or self.writing or self._current is None:
            return
        self._ended, self._again = "", False
        self._verifier.stop()
        self._verifier.forget(self._current)
        self._going = replace(self._going, writing=self._current, moment=None, vanished=False)
        task = self._session.run(self._work(self._current, found.target.path))
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        self._writing = task
        self._show()

    def _work(self, route: str, target: Path) -> Callable[[Desk, Progress], Outcome]:
        assert self._survey is not None  # noqa: S101 - asked for by `start` alone
        sandbox, tell, full = self._session.sandbox, self.moved.emit, self._wants_full()
        choice = self._choice_of(route)
        if choice.form is Form.FOLDER:
            wish = Wish(target, (route,), full_report=full)
            return lambda desk, progress: write(desk, wish, sandbox, progress, tell)
        name = self._survey.plans[route].name
        other = FormWish(target, route, name, choice, full)
        return lambda desk, progress: write_as(desk, other, sandbox, progress, tell)

    def _choice_of(self, route_id: str) -> Choice:
        route = self._state.profile.route(route_id) if self._state else None
        first = first_choice(route.method) if route else Choice()
        return self._going.choices.get(route_id, first)

    def cancel(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def verify_again(self, route: str) -> None:
        """Reads the package from its medium once more."""
        wanted = self._to_verify(route)
        if wanted is not None:
            self._verifier.verify(wanted)

    def follow_stick(self) -> None:
        """Verifies the current package once its stick was out and is in again."""
        wanted = self._to_verify(self._current or "")
        if wanted is not None:
            self._verifier.follow(wanted)

    def leave_stick(self) -> None:
        self._verifier.stop()

    def set_choice(self, choice: Choice) -> None:
        """What the current route's package is written as."""
        if self._current is None or self.writing:
            return
        self._going = replace(self._going, choices={**self._going.choices, self._current: choice})
        self._ended = ""
        self._look()

    def place_of(self, route: str) -> Path | None:
        return self._survey.places.get(route) if self._survey else None

    def show_sent(self, lines: Lines) -> None:
        self._going = replace(self._going, sent=lines)
        self._show()

    def close(self) -> None:
        self._state = None  # what is still told after this starts nothing new
        self._looks.close()
        self._verifier.close()

    def _wants_full(self) -> bool:
        stored = self._survey.full_report if self._survey else False
        return stored if self._full is None else self._full

    def _look(self) -> None:
        state = self._state
        if state is None:
            return
        known = self._survey
        same = known is not None and known.submission == state.submission
        picked = self._picked.get(self._current or "")
        plans = known.plans if known and same else None
        ask = Ask(state.root, state.submission, state.profile, self._current, picked, plans)
        self._looking += 1
        number = self._looking
        choice = self._choice_of(self._current or "")
        task = Task(lambda _progress: (number, look(ask, choice)))
        task.done.connect(self._on_looked)
        self._looks.start(task)

    def _on_looked(self, found: tuple[int, Looked]) -> None:
        """Only the last look counts, and only of the submission as it is now."""
        number, looked = found
        if number != self._looking or self._state is None:
            return
        self._survey = looked.survey
        self._going = replace(self._going, forms=looked.forms, kept=looked.kept, note=looked.note)
        if self._current not in looked.survey.plans:
            self._current = self._first()
            if self._current is not None:
                self._look()
                return
        self._show()

    def _first(self) -> str | None:
        """The route that is written next, else the first that has been."""
        if self._state is None or self._survey is None:
            return None
        waiting = next_route(self._state, self._survey, self._going)
        return waiting.id if waiting else next(iter(self._survey.plans), None)

    def _on_moved(self, moment: Moment) -> None:
        if self.writing:
            self._going = replace(self._going, moment=moment)

    def _on_done(self, outcome: Outcome) -> None:
        self._going = replace(self._going, vanished=outcome.vanished)
        self._finish(outcome.failure)

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self._finish(sentence)

    def _on_cancelled(self) -> None:
        self._finish(_("已取消，没写完的部分已经删掉。"), cancelled=True)

    def _finish(self, sentence: str, *, cancelled: bool = False) -> None:
        """Where all went well the next state shows it."""
        self._writing = None
        self._ended, self._cancelled = sentence, cancelled
        self._going = replace(self._going, writing=None, moment=None)
        if sentence:
            self._show()
        self._session.refresh()
        self.ended.emit()

    def _to_verify(self, route: str) -> Wanted | None:
        found = self._survey
        plan = found.plans.get(route) if found else None
        place = found.places.get(route) if found else None
        if plan is None or place is None:
            return None
        form = self._going.forms.get(route, Form.FOLDER)
        return Wanted(route, place, form, plan.manifest_sha512, len(plan.files))

    def _on_verifying(self) -> None:
        verifier = self._verifier
        self._going = replace(
            self._going,
            verdicts=dict(verifier.verdicts),
            verifying=verifier.current,
            replug=verifier.waiting,
        )
        self._show()

    def _show(self) -> None:
        state, found = self._state, self._survey
        if state is None or found is None or found.submission != state.submission:
            return
        self._going = replace(self._going, blocked=bool(blockers(state)))
        self.changed.emit(
            View(
                lead(state),
                cards(state, found, self._going),
                panel(state, found, self._going, self._current, self._again),
                self._current,
                carried(state),
                self._ended,
                self._cancelled,
                self._wants_full(),
            )
        )
