"""The whole way from a notice's text to its draft profile."""

from app.domain.notice import NoticeProfile
from app.notices.reader.clean.cleaning import clean
from app.notices.reader.draft import Draft, DraftKind
from app.texts import _

MAX_CHARACTERS = 200_000
"""The longest notices with all their annexes stay below a quarter of it."""


def read(text: str, *, name: str = "") -> Draft:
    r"""`text` is decoded, with \n as its only line break; `name` is the file's, for the record."""
    title = name or _("未命名的通知")
    profile = NoticeProfile("notice", "1", title)
    if len(text) > MAX_CHARACTERS:
        return Draft(profile, clean(""), DraftKind.NONE, _("文字太多，不像一份通知。"))
    return Draft(profile, clean(text), DraftKind.SUBMISSION)
