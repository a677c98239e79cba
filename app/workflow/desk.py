"""An opened submission: read by many, edited by one program at a time."""

import contextlib
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.notice import NoticeProfile
from app.domain.problems import Problem, UnusableProblem
from app.domain.submission import Submission
from app.submissions import history, store


@dataclass
class Desk:
    """What lies on the table. `submission` is always what the disk holds.

    `refused`: mendings that came out no better, so long as it is open; see `mending.refused`.
    """

    root: Path
    submission: Submission
    profile: NoticeProfile
    read_only: bool = False
    refused: set[Hashable] = field(default_factory=set, repr=False, compare=False)

    def save(
        self, submission: Submission, what: str = "", profile: NoticeProfile | None = None
    ) -> None:
        """Returns when the change would survive a power cut.

        `what` names the change where it can be undone: one of the words of `workflow.undo`.
        `profile` takes the place of the notice; `submission` names it.
        """
        if profile is not None:
            store.require_folder(self.root)  # none is made where a stick was pulled out
            store.keep_profile(self.root, self.profile)
        if what:
            store.keep(self.root, self.submission, what)
        try:
            if profile is not None:
                store.save_profile(self.root, profile)
            store.save(self.root, submission)
        except UnusableProblem:
            if what:
                self._forget_step()
            raise
        self.submission, self.profile = submission, profile or self.profile

    def _forget_step(self) -> None:
        """A change that was not made must not be offered to be undone."""
        with contextlib.suppress(Problem):
            step = history.last(self.root)
            if step and store.load(self.root).submission == self.submission:
                history.drop(step)


def look(root: Path) -> Desk:
    """For reading alone; takes no lock and writes nothing."""
    opened = store.load(root)
    return Desk(root, opened.submission, opened.profile)


@contextlib.contextmanager
def editing(root: Path, purpose: str) -> Iterator[Desk]:
    """Holds the folder while the block runs.

    Raises UnusableProblem where another has it or it cannot be written. What only this needs is
    imported here: looking must be quick.
    """
    from app.submissions import intake, lock

    store.load(root)
    with lock.held(root, purpose):
        desk = look(root)
        intake.clear_leftovers(root, desk.submission.next_file)
        yield desk


@contextlib.contextmanager
def checking(root: Path, purpose: str) -> Iterator[Desk]:
    """As `editing`; a folder that cannot be written is looked at, and nothing is stored in it."""
    from app.submissions import lock

    try:
        with editing(root, purpose) as desk:
            yield desk
    except lock.ReadOnlyProblem:
        desk = look(root)
        desk.read_only = True
        yield desk
