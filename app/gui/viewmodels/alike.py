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
    text = _("{title}（{year}，{which}）")
    return text.format(title=profile.title, year=profile.edition, which=_short(version))


def _words(one: Version) -> str:
    changes = revised.listed(one.differences)
    if one.first or not changes:
        return _short(one)
    text = _("{when} 改过：{changes}")
    return text.format(when=_when(one), changes=changes)


def _short(one: Version) -> str:
    if one.saved is None or one.first:
        return _("原来的一份")
    if not one.differences:
        return _("{when} 存的一份，要求一样").format(when=_when(one))
    first, count = one.differences[0].label, len(one.differences)
    text = _("{when} 改过{what}") if count == 1 else _("{when} 改过{what}等 {count} 处")
    return text.format(when=_when(one), what=first, count=count)


def _when(one: Version) -> str:
    text = _("{at.month}月{at.day}日 {at:%H:%M}")
    return text.format(at=one.saved) if one.saved else ""
