"""The check: whole lists of findings, the cache, and what happens where a file cannot be judged."""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app import paths
from app.checks import registry
from app.domain.finding import Finding, Severity
from app.domain.problems import Problem
from app.domain.progress import Cancelled, Silent
from app.domain.report import CheckReport, Verdict
from app.reporting import as_json
from app.sandbox.limits import Limits
from app.sandbox.sandbox import Sandbox
from app.shapes import plain
from app.submissions import layout
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from app.workflow.looking import probing
from tests import cases, makers
from tests.workflow.children import COMMAND

Told = tuple[str, str, str]

COUNTS = ["CT01 passed", "CT02 passed", "CT03 passed"]
PHOTO = ["PH01 passed", "PH02 passed", "PH03 passed", "PH08 passed", "NM01 info"]
VIDEO_CODES = [f"VD{number:02}" for number in (1, 2, 3, 5, 7, 8, 9, 10, 11, 12)]
WORD_CODES = [f"WD{number:02}" for number in (1, 2, 3, 5, 6, 8, 9, 10)]
GOOD = sorted(
    [("report", one) for one in COUNTS]
    + [("photos", one) for one in COUNTS]
    + [("video", one) for one in COUNTS]
    + [("报告.docx", f"{code} passed") for code in WORD_CODES]
    + [("报告.pdf", f"{code} passed") for code in ("PD01", "PD02")]
    + [(name, one) for name in ("IMG_1.JPG", "IMG_2.JPG") for one in PHOTO]
    + [("工作.mp4", f"{code} passed") for code in VIDEO_CODES]
    + [("", one) for one in ("AT01 passed", "CT04 passed", "DL01 passed", "NM04 passed")]
)


CODES = {told.split()[0] for _where, told in GOOD} | {"ST01", "ST02"}


def told(report: CheckReport) -> list[tuple[str, str]]:
    """(file, or item, or nothing; code and severity) of every finding, sorted.

    Younger rules may pass without a word here, but whatever they find is told.
    """
    return sorted(
        (one.file.name if one.file else one.item or "", f"{one.rule.code} {one.severity}")
        for one in report.findings
        if one.severity is not Severity.PASSED or one.rule.code in CODES
    )


def about(report: CheckReport, name: str) -> list[Finding]:
    return [one for one in report.findings if one.file and one.file.name == name]


def without(name: str) -> list[tuple[str, str]]:
    return [one for one in GOOD if one[0] != name]


def checked(desk: Desk, sandbox: Sandbox) -> CheckReport:
    return check(desk, Silent(), sandbox).report


def test_good_files_pass_each_rule_that_speaks_of_them(
    folder: Path, good: dict[str, list[Path]], sandbox: Sandbox
) -> None:
    report = checked(cases.attested(cases.filled(folder, good)), sandbox)
    assert told(report) == GOOD
    assert report.verdict is Verdict.COMPLIANT


def test_a_second_check_starts_no_child(desk: Desk, sandbox: Sandbox) -> None:
    with cases.childless() as none:
        assert told(checked(desk, none)) == GOOD
        shutil.rmtree(desk.root / layout.CACHE)
        assert Severity.NOT_CHECKED in {one.severity for one in checked(desk, none).findings}
    assert told(checked(desk, sandbox)) == GOOD
    assert (desk.root / layout.CACHE).is_dir()


def test_a_broken_cache_is_no_trouble(desk: Desk, sandbox: Sandbox) -> None:
    for path in (desk.root / layout.CACHE).rglob("*.json"):
        path.write_bytes(b"{")
    assert told(checked(desk, sandbox)) == GOOD
    for path in (desk.root / layout.CACHE).rglob("*.json"):
        path.write_text('["not", "ours"]')
    assert told(checked(desk, sandbox)) == GOOD


def test_facts_of_another_shape_are_taken_anew(desk: Desk, sandbox: Sandbox) -> None:
    for path in (desk.root / layout.CACHE / "facts").iterdir():
        entry = json.loads(path.read_bytes())
        path.write_text(json.dumps({**entry, "facts": {"kind": "photo", "width": "wide"}}))
    assert told(checked(desk, sandbox)) == GOOD


@pytest.mark.skipif(sys.platform == "win32", reason="there this time is that of creation")
def test_a_change_that_hides_behind_its_old_time_is_found(desk: Desk, sandbox: Sandbox) -> None:
    stored = next((desk.root / layout.FILES).glob("*IMG_1.JPG"))
    content, times = stored.read_bytes(), stored.stat()
    stored.write_bytes(content[:-1] + b"\x00")
    os.utime(stored, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert ("IMG_1.JPG", "ST01 error") in told(checked(desk, sandbox))


def test_a_cache_in_whose_place_a_file_lies_is_no_trouble(desk: Desk, sandbox: Sandbox) -> None:
    shutil.rmtree(desk.root / layout.CACHE)
    (desk.root / layout.CACHE).write_bytes(b"")
    assert told(checked(desk, sandbox)) == GOOD


def test_facts_of_other_limits_are_not_used(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "_VERSION", "9.9.9/1/15/900")
    with cases.childless() as none:
        assert len(checked(desk, none).not_checked) == 5


def test_a_stored_file_that_changed_or_went_is_told_and_may_come_back(
    desk: Desk, sandbox: Sandbox
) -> None:
    stored = next((desk.root / layout.FILES).glob("*IMG_1.JPG"))
    content, times = stored.read_bytes(), stored.stat()
    stored.write_bytes(content[:-1] + b"\x00")
    os.utime(stored, ns=(times.st_atime_ns, times.st_mtime_ns + 1))
    changed = told(checked(desk, sandbox))
    assert changed == sorted([*without("IMG_1.JPG"), ("IMG_1.JPG", "ST01 error"), NAME])
    stored.unlink()
    gone = told(checked(desk, sandbox))
    assert gone == sorted([*without("IMG_1.JPG"), ("IMG_1.JPG", "ST02 error"), NAME])
    stored.write_bytes(content)
    with cases.childless() as none:
        assert told(checked(desk, none)) == GOOD


NAME = ("IMG_1.JPG", "NM01 info")


def test_a_stored_file_that_became_a_folder_is_told(desk: Desk, sandbox: Sandbox) -> None:
    stored = next((desk.root / layout.FILES).glob("*IMG_1.JPG"))
    stored.unlink()
    stored.mkdir()
    report = checked(desk, sandbox)
    assert [one.rule.code for one in report.of(Severity.ERROR)] == ["ST02"]


def test_what_no_child_looked_at_never_passes(folder: Path, good: dict[str, list[Path]]) -> None:
    desk = cases.attested(cases.filled(folder, good))
    with cases.childless() as none:
        report = checked(desk, none)
    for name in ("报告.docx", "报告.pdf", "IMG_1.JPG", "IMG_2.JPG", "工作.mp4"):
        severities = {one.severity for one in about(report, name)}
        assert Severity.NOT_CHECKED in severities
        opened = [one for one in about(report, name) if one.rule.code[:2] in OPENED]
        assert {one.severity for one in opened} == {Severity.NOT_CHECKED}
    with Sandbox() as box:
        assert told(checked(desk, box)) == GOOD


OPENED = {"PH", "VD", "PD", "WD"}


@pytest.mark.parametrize(
    ("word", "reason", "limits"),
    [
        ("die", "中途退出", Limits(15, 900)),
        ("fail", "程序出了错", Limits(15, 900)),
        ("hang", "用时太久", Limits(0.7, 900)),
        ("overflow", "内存太多", Limits(15, 300)),
    ],
)
def test_one_file_that_fells_the_child_is_one_finding_and_the_others_are_judged(
    folder: Path,
    good: dict[str, list[Path]],
    monkeypatch: pytest.MonkeyPatch,
    word: str,
    reason: str,
    limits: Limits,
) -> None:
    desk = cases.attested(cases.filled(folder, good))
    bad = makers.photo(folder.parent / f"{word}.jpg", seed=7)
    desk = cases.with_files(desk, {"photos/1": [bad]})
    monkeypatch.setattr(probing, "MEDIA", limits)
    with Sandbox(command=COMMAND) as box:
        report = checked(desk, box)
    assert [one for one in told(report) if one[0] != bad.name] == GOOD
    unchecked = report.not_checked
    assert [one.file.name for one in unchecked if one.file] == [bad.name]
    assert reason in as_json.dumps(report).decode()
    with Sandbox() as box:
        assert not checked(desk, box).not_checked


class _CancelAtOnce:
    def __init__(self, share: float) -> None:
        self._share = share

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        if share >= self._share:
            raise Cancelled


@pytest.mark.parametrize("share", [0.0, 0.11])
def test_cancelling_leaves_the_earlier_report(desk: Desk, sandbox: Sandbox, share: float) -> None:
    before = (desk.root / layout.REPORT).read_bytes()
    shutil.rmtree(desk.root / layout.CACHE)
    with pytest.raises(Cancelled):
        check(desk, _CancelAtOnce(share), sandbox)
    assert (desk.root / layout.REPORT).read_bytes() == before
    assert told(checked(desk, sandbox)) == GOOD


def test_cancelling_does_not_wait_for_the_file_at_hand(
    folder: Path, good: dict[str, list[Path]]
) -> None:
    """A person who presses Ctrl-C during a long video need not sit through its time limit."""
    hanging = makers.photo(folder.parent / "hang.jpg", seed=7)
    desk = cases.filled(folder, {"photos/1": [hanging]})
    with Sandbox(command=COMMAND) as box, pytest.raises(Cancelled):
        check(desk, _CancelLater(), box)
    assert not (desk.root / layout.REPORT).exists()


class _CancelLater:
    """Cancels at the third step, wherever the work is then."""

    def __init__(self) -> None:
        self._steps = 0

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        self._steps += 1
        if self._steps > 3:
            raise Cancelled


def test_the_stored_report_is_valid_and_reads_back(desk: Desk, sandbox: Sandbox) -> None:
    report = checked(desk, sandbox)
    content = (desk.root / layout.REPORT).read_bytes()
    schema = plain.read_json((paths.schemas() / "check-report-1.schema.json").read_bytes(), "")
    data = plain.read_json(content, "")
    Draft202012Validator(schema).validate(data)
    assert as_json.loads(content, registry.RULES) == report
    assert [one["id"] for one in data["findings"]] == [one.id for one in report.findings]
    assert data["verdict"] == "compliant"


def test_ids_are_12_hex_digits_and_hold_while_the_bytes_do(
    desk: Desk, folder: Path, good: dict[str, list[Path]], sandbox: Sandbox
) -> None:
    first = checked(desk, sandbox)
    ids = [one.id for one in first.findings]
    assert all(re.fullmatch(r"[0-9a-f]{12}", one) for one in ids)
    assert len(set(ids)) == len(ids)
    again = cases.attested(cases.filled(folder.with_name("另一处"), good))
    assert {one.id for one in checked(again, sandbox).findings} == set(ids)


def test_a_report_that_cannot_be_stored_is_said_in_a_sentence(desk: Desk, sandbox: Sandbox) -> None:
    (desk.root / layout.REPORT).unlink()
    (desk.root / layout.REPORT).mkdir()
    with pytest.raises(Problem, match="没能写入"):
        checked(desk, sandbox)


def test_a_folder_carried_to_another_place_needs_no_new_probe(desk: Desk) -> None:
    there = desk.root.with_name("U盘上")
    shutil.copytree(desk.root, there)
    with cases.childless() as none:
        assert told(checked(look(there), none)) == GOOD
