"""The notice that is being read, as it stands in the worker's thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.notice import NoticeProfile
from app.domain.problems import UnreadableProblem
from app.gui.viewmodels.reader_shown import Shown, shown
from app.notices import drafts
from app.texts import _
from app.workflow.notices import keeping

if TYPE_CHECKING:
    from app.workflow.notices.reading import NoticeText


class OpenDraft:
    """Its profile, what may be undone, and what of it lies on the shelf; disk and 0.1 s a call.

    Each step is kept beside the shelf until it is saved or given up: where the program dies, the
    same notice goes on from there. `resumed` says that it did.
    """

    def __init__(self) -> None:
        self.resumed = False
        self._profile: NoticeProfile | None = None
        self._text = ""
        self._past: list[NoticeProfile] = []
        self._kept: NoticeProfile | None = None

    @property
    def now(self) -> NoticeProfile:
        if self._profile is None:
            message = "no notice is open"
            raise RuntimeError(message)
        return self._profile

    def take(self, notice: "NoticeText") -> Shown:
        """A notice as it came; what was settled of it before stands."""
        from app.notices.reader import DraftKind
        from app.workflow.notices import reading

        draft = reading.draft_of(notice)
        if draft.kind is DraftKind.NONE:
            raise UnreadableProblem(draft.reason)
        known = keeping.read_before(draft.profile)
        return self._begin(known or draft.profile, notice.text, kept=known)

    def edit(self, profile: NoticeProfile) -> Shown:
        """A notice from the shelf whose text was kept."""
        text = drafts.text_of(profile)
        if text is None:
            raise UnreadableProblem(_("这份通知的正文没有留下，不能对照着核对。"))
        return self._begin(profile, text, kept=profile)

    def change(self, change: Callable[[NoticeProfile], NoticeProfile]) -> Shown:
        before = self.now
        after = change(before)
        if after != before:
            self._past.append(before)
            self._profile = after
            drafts.keep_unsaved(after)
        return self.shown()

    def undo(self) -> Shown:
        if self._past:
            self._profile = self._past.pop()
            drafts.keep_unsaved(self._profile)
        return self.shown()

    def save(self) -> NoticeProfile:
        named = self.now if self._kept else keeping.named_apart(self.now)
        self._profile = self._kept = drafts.save(named, self._text)
        drafts.drop_unsaved(self._kept)
        return self._kept

    def drop(self) -> None:
        """What was not saved is given up."""
        if self._profile is not None:
            drafts.drop_unsaved(self._profile)

    def shown(self) -> Shown:
        unsaved = self._profile != self._kept
        return shown(self.now, self._text, undoable=bool(self._past), unsaved=unsaved)

    def _begin(self, profile: NoticeProfile, text: str, kept: NoticeProfile | None) -> Shown:
        left = drafts.unsaved(profile)
        self.resumed = left is not None and left != profile
        self._profile, self._text, self._kept, self._past = left or profile, text, kept, []
        return self.shown()
