"""Numbers that stand at once on the window: 项 are pieces, 处 are rows of the page 检查."""

import hashlib
from dataclasses import replace
from pathlib import Path

from app.domain.notice import Basis
from app.domain.report import CheckReport
from app.gui.places import Step
from app.gui.viewmodels.findings import Kind, counts
from app.gui.viewmodels.state import snapshot
from app.gui.viewmodels.steps import Progressed, footer, step_lines
from app.notices import drafts
from tests import cases
from tests.gui import states


def test_the_parts_of_what_is_lacking_make_up_its_number(folder: Path) -> None:
    """One person: photos, video, a report in two renditions; and one thing to confirm."""
    state = snapshot(cases.started(folder), None, cases.NOW)
    assert (state.tally.open, state.tally.total) == (5, 5)
    assert step_lines(state)[Step.GATHER].line == "已备 0 / 4 项"
    assert footer(state, Step.CHECK).hint == "还差 4 项材料、1 项确认，处理完才能打包。"
    assert footer(state, Step.GATHER).hint.startswith("还差 4 项材料、1 项确认，")


def test_the_rail_counts_the_rows_of_the_page_and_its_ring_what_is_ready(folder: Path) -> None:
    empty = snapshot(cases.started(folder), None, cases.NOW)
    report = CheckReport("small-2026", "2026", "", "beiqi", cases.NOW, empty.findings, {})
    checked = replace(empty, report=report)
    found, line = counts(checked), step_lines(checked)[Step.CHECK]
    assert line.line == f"{found[Kind.GAP]} 处缺，{found[Kind.CONFIRM]} 处待确认"
    assert (line.count, line.share) == (found[Kind.GAP], 0.0)


def test_a_ring_is_not_whole_while_a_person_is_asked(folder: Path) -> None:
    state = states.state_of(folder, [states.POSE])
    ready = replace(state.tally, ready=5, missing=0, faulty=0)
    assert step_lines(replace(state, tally=ready))[Step.CHECK].share < 1


def test_what_was_not_confirmed_of_a_notice_read_here_goes_on_waiting(folder: Path) -> None:
    state = snapshot(cases.started(folder), None, cases.NOW)
    assert step_lines(state)[Step.NOTICE].progressed is Progressed.DONE
    text = "请报送工作总结。"
    guessed = Basis(("name",), "工作总结", 3, 7, confidence=0.5)
    report = replace(cases.REPORT, basis=(guessed,))
    digest = hashlib.sha512(text.encode()).hexdigest()
    source = replace(state.profile.source, text_sha512=digest)
    profile = replace(state.profile, items=(report, cases.PHOTOS), source=source)
    drafts.save(profile, text)
    line = step_lines(replace(state, profile=profile))[Step.NOTICE]
    assert (line.line, line.progressed) == ("1 条待确认", Progressed.BEGUN)
    sure = replace(report, basis=(replace(guessed, confidence=1.0),))
    settled = replace(profile, items=(sure, cases.PHOTOS))
    line = step_lines(replace(state, profile=settled))[Step.NOTICE]
    assert line.progressed is Progressed.DONE
