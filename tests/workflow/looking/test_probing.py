"""A photo is decoded once for its facts and for the closer look; colours only where asked."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image

from app.domain.facts import Facts, PhotoFacts
from app.domain.notice import Kind, Limits, NoticeProfile
from app.domain.progress import Silent
from app.probes import jobs, photo, photolook, photolook_portrait
from app.sandbox.outcome import Call, Done, Outcome
from app.submissions import layout
from app.workflow.desk import Desk
from app.workflow.looking import closer as looking
from app.workflow.looking import probing
from app.workflow.looking.looks import LOOKS
from tests import cases, makers

_JOBS = {"probe": jobs.probe, "photo": photolook.look, "portrait": photolook_portrait.look}


class Here:
    """Stands for the sandbox: probes and looks at photos run in this process."""

    def __init__(self) -> None:
        self.jobs: list[str] = []

    def run_many(
        self, calls: Sequence[Call], done: Callable[[int, Outcome], None], stop: Callable[[], bool]
    ) -> None:
        for number, call in enumerate(calls):
            self.jobs.append(call.job)
            job = _JOBS[call.job]
            done(number, Done(job(call.args["args"])))


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    whole = makers.photo(tmp_path / "IMG_1.JPG", seed=1)
    cmyk = makers.photo(tmp_path / "IMG_2.JPG", seed=2, width=900, height=600, mode="CMYK")
    return cases.filled(folder, {"photos/1": [whole, cmyk]})


def facts(desk: Desk, sandbox: Here, profile: NoticeProfile | None, *names: str) -> list[Facts]:
    """Probed, then looked at by the looks of these names; by the one at photos where none is."""
    found = probing.facts_of(desk.root, desk.submission, sandbox, Silent(), profile)  # type: ignore[arg-type]
    looks = tuple(look for look in LOOKS if look.name in (names or {"photo"}))
    closer = looking.Closer(desk.root, sandbox, Silent(), looks=looks)  # type: ignore[arg-type]
    seen = closer.look(desk.submission, desk.profile, found)
    return [seen[file.path] for slot in desk.submission.slots for file in slot.files]


def asking(profile: NoticeProfile, **changes: object) -> NoticeProfile:
    items = (replace(one, **changes) if one.id == "photos" else one for one in profile.items)  # type: ignore[arg-type]
    return replace(profile, items=tuple(items))


def test_one_decode_finds_what_two_found_but_for_colours(desk: Desk) -> None:
    apart, at_once = Here(), Here()
    wanted = facts(desk, apart, None)
    shutil.rmtree(desk.root / layout.CACHE)
    found = facts(desk, at_once, desk.profile)
    assert apart.jobs == ["probe", "probe", "photo", "photo"]
    assert at_once.jobs == ["probe", "probe", "photo"]  # CMYK is converted by the look alone
    assert isinstance(wanted[0], PhotoFacts)
    assert found == [replace(wanted[0], colourful=None), wanted[1]]


def test_what_was_seen_at_once_is_known_afterwards(desk: Desk) -> None:
    first = facts(desk, Here(), desk.profile)
    again = Here()
    assert facts(desk, again, desk.profile) == first
    assert again.jobs == []


def test_where_colours_are_asked_later_it_is_probed_anew(desk: Desk) -> None:
    facts(desk, Here(), desk.profile)
    later = Here()
    found = facts(desk, later, asking(desk.profile, limits=Limits(colour=True)))
    assert later.jobs == ["probe"]
    assert isinstance(found[0], PhotoFacts)
    assert found[0].colourful is True


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_the_look_at_a_headshot_sees_its_colours(
    folder: Path, tmp_path: Path, mode: Literal["RGB", "L"]
) -> None:
    """Of a grey picture in a colour format, too."""
    path = makers.headshot(tmp_path / "head.jpg", width=900, height=1260)
    with Image.open(path) as drawn:
        drawn.convert(mode).convert("RGB").save(path, quality=90)
    desk = cases.filled(folder, {"photos/1": [path]})
    sandbox = Here()
    profile = asking(desk.profile, kind=Kind.HEADSHOT)
    desk.profile = profile
    (found,) = facts(desk, sandbox, profile, "photo", "portrait")
    assert sandbox.jobs == ["probe", "portrait"]
    assert isinstance(found, PhotoFacts)
    assert found.colourful is (mode == "RGB")


def test_a_very_large_picture_is_looked_at_by_itself(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo, "_MOST_AT_ONCE", 1000)
    sandbox = Here()
    facts(desk, sandbox, desk.profile)
    assert sandbox.jobs == ["probe", "probe", "photo", "photo"]


@pytest.mark.parametrize("share", [0.3, 0.7, 0.999])
def test_a_photo_cut_off_is_as_damaged_at_once(tmp_path: Path, share: float) -> None:
    """Grey behind the data is seen in the brightness too; so is a file without its end."""
    whole = makers.photo(tmp_path / "a.jpg", seed=3, width=1200, height=800).read_bytes()
    cut, ended = tmp_path / "cut.jpg", tmp_path / "ended.jpg"
    cut.write_bytes(whole[: int(len(whole) * share)])
    ended.write_bytes(whole[: int(len(whole) * share)] + b"\xff\xd9")
    for path in (cut, ended):
        apart = jobs.probe_file(path, path.name)
        at_once = jobs.probe_file(path, path.name, closer=True)
        if isinstance(apart, PhotoFacts) and isinstance(at_once, PhotoFacts):
            apart = replace(apart, colourful=None)
            at_once = replace(at_once, look=None)
        assert at_once == apart
