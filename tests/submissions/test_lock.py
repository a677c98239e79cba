"""One program at a time; the refusal says who holds the folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.problems import UnusableProblem
from app.submissions import lock
from tests import cases

HOLDING = """
import sys, time
from pathlib import Path
from app.submissions import lock
with lock.held(Path(sys.argv[1]), "打包"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_program_is_refused_and_told_who_holds_it(folder: Path) -> None:
    cases.started(folder)
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == "held\n"
        with pytest.raises(UnusableProblem) as refused, lock.held(folder, "检查"):
            pytest.fail("was let in")
        assert "正在打包" in str(refused.value)
        assert f"进程 {child.pid}" in str(refused.value)
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
    with lock.held(folder, "检查"):  # a killed holder holds nothing
        pass


def test_the_note_goes_with_the_lock(folder: Path) -> None:
    cases.started(folder)
    with lock.held(folder, "检查"):
        assert str(os.getpid()) in (folder / ".beiqi.holder.json").read_text("utf-8")
    assert not (folder / ".beiqi.holder.json").exists()


@pytest.mark.parametrize("broken", ["lock", "holder"])
def test_a_folder_that_cannot_be_written_is_said_and_left_free(folder: Path, broken: str) -> None:
    """As root every folder can be written, so a folder stands where a file would be made."""
    cases.started(folder)
    in_the_way = folder / {"lock": ".beiqi.lock", "holder": ".beiqi.holder.json"}[broken]
    in_the_way.mkdir()
    with pytest.raises(UnusableProblem, match="不能写入"), lock.held(folder, "检查"):
        pytest.fail("was let in")
    in_the_way.rmdir()
    with lock.held(folder, "检查"):
        pass
