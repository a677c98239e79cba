"""The notice that is being read, as it stands in the worker's thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.notice import NoticeProfile
from app.domain.problems import UnreadableProblem
from app.gui.viewmodels.reader_kept import Kept
from app.gui.viewmodels.reader_shown import Shown, shown
from app.notices import drafts
from app.workflow.notices import keeping
from app.workflow.notices.quoted import Quotes, quotes

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
        self._quotes: Quotes | None = None
        self._apart = False

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
        """A notice that was read before; without its text its own quotes are what is shown."""
        text = drafts.text_of(profile)
        if text is not None:
            return self._begin(profile, text, kept=profile)
        found = quotes(profile)
        return self._begin(profile, found.text, kept=profile, found=found)

    def change(self, change: Callable[[NoticeProfile], NoticeProfile]) -> Shown:
        before = self.now
        after = change(before)
        if after != before:
            self._past.append(before)
            self._profile = after
            drafts.keep_unsaved(self._there(after))
        return self.shown()

    def undo(self) -> Shown:
        if self._past:
            self._profile = self._past.pop()
            drafts.keep_unsaved(self._there(self._profile))
        return self.shown()

    def save(self) -> NoticeProfile:
        """Returns it as it was kept, with its places in the notice."""
        opened = self._there(self._kept) if self._kept else None
        named = keeping.named(self._there(self.now), opened)
        kept = drafts.save(named, None if self._quotes else self._text)
        for one in (self._there(self.now), kept):  # by the name that it bore until now, too
            drafts.drop_unsaved(one)
        self._profile = self._kept = self._here(kept)
        self._apart = False
        return kept

    def drop(self) -> None:
        """What was not saved is given up."""
        if self._profile is not None:
            drafts.drop_unsaved(self._profile)

    def shown(self) -> Shown:
        kept = Kept(
            undoable=bool(self._past),
            unsaved=self._profile != self._kept,
            whole=self._quotes is None,
            apart=self._apart,
        )
        return shown(self.now, self._text, kept)

    def _begin(
        self,
        profile: NoticeProfile,
        text: str,
        kept: NoticeProfile | None,
        found: Quotes | None = None,
    ) -> Shown:
        left = drafts.unsaved(profile)
        self.resumed = left is not None and left != profile
        self._quotes = found
        self._apart = kept is not None and keeping.is_kept_apart(kept)
        self._text, self._past = text, []
        self._profile = self._here(left or profile)
        self._kept = self._here(kept) if kept else None
        return self.shown()

    def _here(self, profile: NoticeProfile) -> NoticeProfile:
        return self._quotes.here(profile) if self._quotes else profile

    def _there(self, profile: NoticeProfile) -> NoticeProfile:
        return self._quotes.there(profile) if self._quotes else profile
