"""Closer looks: which are taken, what is kept, and what is said where one could not be had."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.facts import Facts, PhotoFacts
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SubmittedFile
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Call, Done, Outcome, Reason, Refused, Stopped
from app.workflow.desk import Desk
from app.workflow.looking.closer import Closer
from app.workflow.looking.look import Look
from tests import cases, makers


class Answers:
    """Stands for the sandbox: every call is answered by `outcome`."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.calls: list[Call] = []

    def run_many(
        self, calls: Sequence[Call], done: Callable[[int, Outcome], None], stop: Callable[[], bool]
    ) -> None:
        self.calls += calls
        for number, _call in enumerate(calls):
            if stop():
                return
            done(number, self.outcome)


class Impatient:
    """She cancels at once."""

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        raise Cancelled


def merged(photo: PhotoFacts, answer: Mapping[str, Any]) -> PhotoFacts:
    return replace(photo, camera=f"{photo.camera or ''}{answer['seen']}")


def look(name: str = "a", **changes: Any) -> Look:
    plain = Look(name, f"job-{name}", 1, PhotoFacts, lambda *_: True, lambda *_: MEDIA, merged)
    return replace(plain, **changes)


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    photos = [makers.photo(tmp_path / f"IMG_{n}.JPG", seed=n) for n in (1, 2)]
    return cases.filled(folder, {"photos/1": photos})


def files(desk: Desk) -> list[SubmittedFile]:
    return [file for slot in desk.submission.slots for file in slot.files]


def facts(desk: Desk) -> dict[str, Facts]:
    return {one.path: PhotoFacts("jpg", one.size, 4000, 3000, "RGB") for one in files(desk)}


def looked(
    desk: Desk, answers: Answers, looks: Sequence[Look], *, ocr: bool = True
) -> list[PhotoFacts]:
    closer = Closer(desk.root, answers, Silent(), ocr=ocr, looks=looks)  # type: ignore[arg-type]
    found = closer.look(desk.submission, desk.profile, facts(desk))
    return [one for one in found.values() if isinstance(one, PhotoFacts)]


def test_each_file_is_looked_at_once_and_never_again(desk: Desk) -> None:
    answers = Answers(Done({"seen": "x"}))
    assert [one.camera for one in looked(desk, answers, [look()])] == ["x", "x"]
    assert len(answers.calls) == 2
    nobody = Answers(Stopped(Reason.CRASHED))
    assert [one.camera for one in looked(desk, nobody, [look()])] == ["x", "x"]
    assert nobody.calls == []


def test_a_look_of_another_version_is_taken_anew(desk: Desk) -> None:
    looked(desk, Answers(Done({"seen": "x"})), [look()])
    answers = Answers(Done({"seen": "y"}))
    assert [one.camera for one in looked(desk, answers, [look(version=2)])] == ["y", "y"]


def test_later_stages_see_what_earlier_ones_found(desk: Desk) -> None:
    second = look("b", stage=1, args=lambda photo: {"before": photo.camera})
    answers = Answers(Done({"seen": "x"}))
    assert [one.camera for one in looked(desk, answers, [second, look()])] == ["xx", "xx"]
    told = [(call.job, call.args["args"].get("before")) for call in answers.calls]
    assert told == [("job-a", None), ("job-a", None), ("job-b", "x"), ("job-b", "x")]


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (Stopped(Reason.TIME), "time"),
        (Refused("broken"), "damaged"),
        (Done({"missed": "too-large"}), "too-large"),
        (Done({"other": 1}), "failed"),
        (Done("nonsense"), "failed"),
    ],
)
def test_a_look_that_could_not_be_had_says_why_and_is_tried_again(
    desk: Desk, outcome: Outcome, reason: str
) -> None:
    found = looked(desk, Answers(outcome), [look()])
    assert [one.missed for one in found] == [{"a": reason}] * 2
    again = Answers(Done({"seen": "y"}))
    looked(desk, again, [look()])
    assert len(again.calls) == 2


def test_without_ocr_its_looks_are_left_out_unless_they_are_known(desk: Desk) -> None:
    answers = Answers(Done({"seen": "x"}))
    found = looked(desk, answers, [look(ocr=True)], ocr=False)
    assert [one.missed for one in found] == [{"a": "no-ocr"}] * 2
    assert answers.calls == []
    looked(desk, answers, [look(ocr=True)])
    assert [one.camera for one in looked(desk, answers, [look(ocr=True)], ocr=False)] == ["x", "x"]


def test_what_no_item_wants_is_not_looked_at(desk: Desk) -> None:
    answers = Answers(Done({"seen": "x"}))
    looked(desk, answers, [look(wanted=lambda _photo, item: item.id == "video")])
    assert answers.calls == []


def test_a_cancelled_look_stops_the_check(desk: Desk) -> None:
    answers = Answers(Done({"seen": "x"}))
    closer = Closer(desk.root, answers, Impatient(), looks=[look()])  # type: ignore[arg-type]
    with pytest.raises(Cancelled):
        closer.look(desk.submission, desk.profile, facts(desk))
