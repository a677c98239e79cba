"""What a change did, for the bar that offers to take it back."""

from app.domain.submission import Slot, SubmittedFile
from app.gui.viewmodels import revised
from app.gui.viewmodels.state import State
from app.texts import _
from app.workflow.notices.comparing import differences


def told(before: State, after: State) -> str:
    """放入文件：“a.jpg” → 张伟明 › 生活照; the change's name alone unless one slot got files.

    Of a requirement that was corrected, which one and how.
    """
    what = after.undoable or ""
    if before.profile != after.profile:
        changed = revised.listed(differences(before.profile, after.profile))
        return _("{what}：{changes}").format(what=what, changes=changed) if changed else what
    came = _came(before, after)
    if len(came) != 1:
        return what
    slot, files = came[0]
    names = _("“{name}”").format(name=files[0].name)
    if len(files) > 1:
        names = _("{count} 个文件").format(count=len(files))
    text = _("{what}：{names} → {where}")
    return text.format(what=what, names=names, where=_where(slot, after))


def _came(before: State, after: State) -> list[tuple[Slot, list[SubmittedFile]]]:
    old = {file.path for slot in before.submission.slots for file in slot.files}
    new = (
        (slot, [file for file in slot.files if file.path not in old])
        for slot in after.submission.slots
    )
    return [(slot, files) for slot, files in new if files]


def _where(slot: Slot, state: State) -> str:
    item = state.profile.item(slot.key.item)
    nominee = state.submission.nominee(slot.key.nominee)
    return " › ".join(one.name for one in (nominee, item) if one)
