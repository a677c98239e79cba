"""The fix of videos from finding to finding: told, offered, made, told no more, undone."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from app.domain.notice import Item, NumberRange, SizeRange
from app.domain.progress import Silent
from app.fixes.videos import order_of
from app.sandbox.sandbox import Sandbox
from app.workflow.mending import video
from app.workflow.mending.many import offers_of
from app.workflow.mending.mend import mend
from app.workflow.undo import undo
from tests import makers
from tests.fixes import video_files
from tests.fixes.mended import checked, desk_of, said

SIZE: dict[str, Any] = {"width": 320, "height": 180}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def asked(**limits: Any) -> Item:
    return video_files.item(**limits)


@pytest.mark.parametrize(
    ("name", "made", "item", "code"),
    [
        ("a.avi", {"codec": "mpeg4"}, asked(), "VD02"),
        ("a.mp4", {"seconds": 4}, asked(seconds=NumberRange(max=2)), "VD03"),
        ("a.mp4", {"width": 240, "height": 180}, asked(), "VD05"),
        ("a.mp4", {"seconds": 4, "megabytes": 2}, asked(bytes=SizeRange(max="1MB")), "VD06"),
        ("a.mp4", {"codec": "hevc"}, asked(), "VD11"),
        ("a.mp4", {"pixel_shape": Fraction(4, 3), "width": 240}, asked(), "VD12"),
    ],
    ids=lambda one: one if isinstance(one, str) and one.startswith("VD") else "",
)
def test_what_is_found_is_found_no_more(
    folder: Path, tmp_path: Path, sandbox: Sandbox, name: str, made: Any, item: Item, code: str
) -> None:
    source = makers.video(tmp_path / name, **{**SIZE, **made})
    desk = desk_of(folder, item, [source])
    before = checked(desk, sandbox)
    assert any(one.startswith((f"{code} error", f"{code} warning")) for one in said(before))
    offer = next(one for one in offers_of(before) if one.fix.id == "fit-video")
    assert code in offer.codes
    opened = video.open_video(desk, offer.files[0].path, sandbox)
    chosen = {"order": order_of(video.plan(opened, end=opened.longest))}
    outcome = mend(desk, offer, sandbox, Silent(), chosen)
    assert outcome.mended, (outcome.why, outcome.broken)
    after = said(checked(desk, sandbox))
    assert [one for one in after if " passed" not in one and " info" not in one] == []
    assert not [one for one in after if one.startswith(code) and " passed" not in one]
    assert undo(desk) == "修正文件"
    assert said(checked(desk, sandbox)) == said(before)


def test_vd13_what_only_the_sound_adds_is_cut(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    item = asked(seconds=NumberRange(max=2), resolutions=())
    source = makers.video(tmp_path / "a.mp4", seconds=2, audio_extra_ms=300, **SIZE)
    desk = desk_of(folder, item, [source])
    before = checked(desk, sandbox)
    assert "VD13 warning a.mp4" in said(before)
    (offer,) = offers_of(before)
    opened = video.open_video(desk, offer.files[0].path, sandbox)
    chosen = {"order": order_of(video.plan(opened, end=opened.longest))}
    assert mend(desk, offer, sandbox, Silent(), chosen).mended
    after = said(checked(desk, sandbox))
    assert [one for one in after if " passed" not in one and " info" not in one] == []


def test_a_video_in_order_is_offered_nothing(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    source = makers.video(tmp_path / "a.mp4", **SIZE)
    assert offers_of(checked(desk_of(folder, asked(), [source]), sandbox)) == ()
