"""The bar names the files that a change put somewhere, and the slot that they are in now."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.submission import Slot
from app.gui.viewmodels import changes
from app.gui.viewmodels.state import State
from tests.gui import states


@pytest.fixture
def state(folder: Path) -> State:
    return replace(states.state_of(folder, ()), undoable="归位")


def with_slots(state: State, slots: tuple[Slot, ...]) -> State:
    return replace(state, submission=replace(state.submission, slots=slots))


def test_what_came_into_one_slot_is_named_with_it(state: State) -> None:
    photos, video = state.submission.slots
    more = replace(states.PHOTO, path="files/9.jpg", name="另一张.jpg")
    filled = replace(photos, files=(*photos.files, more))
    told = changes.told(state, with_slots(state, (filled, video)))
    assert told == "归位：“另一张.jpg” → 张三 › 工作照片"
    empty = with_slots(state, (replace(photos, files=()), video))
    assert changes.told(empty, with_slots(state, (filled, video))).startswith("归位：2 个文件 → ")


def test_other_changes_are_called_by_their_name(state: State) -> None:
    assert changes.told(state, state) == "归位"
    assert changes.told(with_slots(state, ()), state) == "归位"
