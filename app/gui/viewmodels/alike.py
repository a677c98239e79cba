"""Words for notices of one title: when each was changed, and what."""

from collections.abc import Iterable

from app.domain.notice import NoticeProfile
from app.gui.viewmodels import revised
from app.notices import store
from app.texts import _
from app.workflow.notices.alike import Version, versions


def words(profiles: Iterable[NoticeProfile]) -> dict[str, str]:
    """By `store.file_name`: a sentence for those that their titles do not tell apart."""
    return {name: _words(one) for name, one in versions(profiles).items()}


def entries(all_of_them: Iterable[NoticeProfile]) -> dict[str, str]:
    """By `store.file_name`, to be chosen from a list: title and year, and what is needed more."""
    profiles = tuple(all_of_them)
    found = versions(profiles)
    return {
        name: _entry(one, found.get(name))
        for one, name in ((each, store.file_name(each)) for each in profiles)
    }


def _entry(profile: NoticeProfile, version: Version | None) -> str:
    if version is None:
        text = _("{title}（{year}）")
        return text.format(title=profile.title, year=profile.edition)
    first = revised.listed(version.differences, most=1)
    text = _("{title}（{year}，{which}）")
    return text.format(title=profile.title, year=profile.edition, which=_said(version, first))


def _words(one: Version) -> str:
    return _said(one, revised.listed(one.differences))


def _said(one: Version, changes: str) -> str:
    if one.saved is None or one.first:
        return _("原来的一份")
    text = _("{at.month}月{at.day}日 {at:%H:%M} 改过：{changes}")
    if not changes:
        text = _("{at.month}月{at.day}日 {at:%H:%M} 存的一份，要求一样")
    return text.format(at=one.saved, changes=changes)
