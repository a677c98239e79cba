"""The whole way from a notice's text to its draft profile."""

import hashlib
from dataclasses import replace

from app.domain.notice import NoticeProfile, Source
from app.notices.reader import sorting_out
from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.clean.cleaning import clean
from app.notices.reader.draft import Draft, DraftKind
from app.notices.reader.layout.document import Document
from app.notices.reader.owning import possible
from app.notices.reader.profile.assembly import profile
from app.notices.reader.understanding import understood
from app.notices.reader.yearly import ledger, tasks
from app.texts import _

MAX_CHARACTERS = 60_000
"""The longest notices with all their annexes stay below half of it."""


def read(text: str, *, name: str = "") -> Draft:
    r"""`text` is decoded, with \n as its only line break; `name` is the file's, for the record."""
    if not text.strip():
        return _nothing(
            name, _("文件里没有文字，读不出要求。如果是扫描件，请先识别文字，或粘贴通知正文。")
        )
    if len(text) > MAX_CHARACTERS:
        return _nothing(name, _("文字太多，不像是一份通知。请只选通知本身，或粘贴通知正文。"))
    cleaned = clean(text)
    document = Document(cleaned)
    if not sorting_out.is_notice(document):
        return _nothing(
            name, _("这份文字里没有找到要报送材料的要求，不像是征集或报送通知。"), cleaned
        )
    found = understood(document)
    kind = sorting_out.kind(found)
    draft = replace(possible.kept(profile(found, name)), source=_source(text, name))
    if kind is DraftKind.NONE:
        reason = _("通知里没有找到要报送的材料和截止时间，列不出检查清单。")
        return Draft(replace(draft, items=(), deadlines=(), quotas=()), cleaned, kind, reason)
    if kind is not DraftKind.SUBMISSION:
        draft = replace(draft, items=(), deadlines=(), quotas=(), routes=(), excluded_routes=())
        draft = replace(draft, attestations=(), conflicts=())
    if kind is DraftKind.LEDGER:
        draft = replace(draft, ledger=ledger.read(CleanText.untouched(text), found.year))
    elif kind is DraftKind.TASKS:
        draft = replace(draft, tasks=tasks.read(cleaned, found.year))
    return Draft(draft, cleaned, kind)


def _nothing(name: str, reason: str, cleaned: CleanText | None = None) -> Draft:
    empty = NoticeProfile("notice", "1", name or _("未命名的通知"))
    return Draft(empty, cleaned or CleanText("", ()), DraftKind.NONE, reason)


def _source(text: str, name: str) -> Source:
    digest = hashlib.sha512(text.encode("utf-8", "replace")).hexdigest()
    return Source(name=name or None, text_sha512=digest)
