"""The first start, the second, and what may go wrong on the way."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.environments import Program, base_python, make_program, pip_wheels

FIRST, WAITS = "第一次启动", "另一个备齐正在准备运行环境"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Not started yet; a pip wheel lies in its wheelhouse, which saves each test some seconds."""
    program = make_program(tmp_path / "备齐 程序", tmp_path / "home")
    for wheel in pip_wheels():
        shutil.copy(wheel, program.folder / "wheelhouse")
    return program


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A program after its first start; tests that move or break it put it right again."""
    folder = tmp_path_factory.mktemp("built")
    program = make_program(folder / "program", folder / "home")
    first = program.run("3", "two")
    assert (first.returncode, first.stdout) == (3, f"{program.venv} 3 two\n"), first.stderr
    assert FIRST in first.stderr
    assert "从 wheelhouse 文件夹安装 1 个程序库" in first.stderr
    yield program
    shutil.rmtree(folder)


def test_second_start_sets_nothing_up(built: Program) -> None:
    second = built.run("0")
    assert (second.returncode, second.stdout, second.stderr) == (0, f"{built.venv} 0\n", "")


def test_second_start_loads_nothing_heavy(built: Program) -> None:
    code = (
        "import sys; before = set(sys.modules); sys.argv = ['main.py', '0'];"
        "from app import environment; environment.hand_over = print; environment.enter();"
        "print(sorted(set(sys.modules) - before))"
    )
    child = subprocess.run(
        [base_python(), "-c", code],
        cwd=built.folder,
        env=built.surroundings(),
        capture_output=True,
        text=True,
        check=True,
    )
    handed, loaded = child.stdout.splitlines()
    assert str(built.venv) in handed
    assert loaded == "['__future__', 'app', 'app.environment']"


def test_worker_stays_with_the_interpreter_that_started_it(program: Program) -> None:
    done = program.run("--worker")
    assert "No module named 'probe_one'" in done.stderr  # it went on to launch, outside
    assert not program.venv.exists()


def test_moved_folder_is_repaired_in_place(built: Program) -> None:
    there = built.folder.with_name("carried elsewhere")
    built.folder.rename(there)
    moved = Program(there, built.home)
    try:
        done = moved.run("0")
        assert (done.stdout, done.stderr) == (f"{moved.venv} 0\n", "")
        if sys.platform != "win32":
            said = subprocess.check_output([moved.venv / "bin" / "probe_one"], text=True)
            assert said == "here\n"
    finally:
        there.rename(built.folder)


def test_extra_packages_come_on_top(built: Program) -> None:
    code = "from app import environment; print(environment.ensure(extra='dev'))"
    command = [base_python(), "-c", code]
    surroundings = built.surroundings()
    ask = {"cwd": built.folder, "env": surroundings, "encoding": "utf-8", "capture_output": True}
    first = subprocess.run(command, check=True, **ask)  # type: ignore[call-overload]
    again = subprocess.run(command, check=True, **ask)  # type: ignore[call-overload]
    assert "开发工具已备好" in first.stderr
    assert (again.stdout, again.stderr) == (first.stdout, "")
    python = first.stdout.strip()
    subprocess.run([python, "-c", "import probe_one, probe_two, probe_three"], check=True)


@pytest.mark.slow
def test_changed_lock_and_leftovers_are_built_anew(program: Program) -> None:
    (program.folder / ".venv-build" / "new" / "bin").mkdir(parents=True)
    (program.venv / "lib").mkdir(parents=True)
    (program.venv / "beiqi.stamp").write_text("of another lock", encoding="utf-8")
    done = program.run("0")
    assert FIRST in done.stderr
    assert done.stdout == f"{program.venv} 0\n"
    assert [path.name for path in (program.folder / ".venv-build").iterdir()] == ["lock", "pip.log"]


@pytest.mark.slow
def test_folder_that_cannot_be_written_uses_the_users(program: Program) -> None:
    (program.folder / ".venv-build").write_text("in the way, since root may write anywhere")
    done = program.run("0")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(program.home / "data"))
    assert not program.venv.exists()


@pytest.mark.slow
def test_environment_of_another_maker_is_kept(program: Program) -> None:
    (program.venv / "mine").mkdir(parents=True)
    done = program.run("0")
    assert done.returncode == 0, done.stderr
    assert [path.parent.parent for path in program.folder.glob(".venv-*/mine")] == [program.folder]
    assert "不是备齐建立的" in done.stderr


@pytest.mark.fault
def test_altered_package_is_not_installed(program: Program) -> None:
    wheel = program.folder / "wheelhouse" / "probe_one-1.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    done = program.run("0")
    assert (done.returncode, done.stdout) == (5, "")
    assert "与清单的校验值不符" in done.stderr
    assert not program.venv.exists()


@pytest.mark.fault
def test_unreachable_index_is_told_with_the_way_out(program: Program) -> None:
    shutil.rmtree(program.folder / "wheelhouse")
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}
    done = program.run("0", **nowhere)
    assert done.returncode == 5
    assert "连不上程序库的下载站" in done.stderr
    assert "pip download -r packaging" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.fault
def test_lacking_wheelhouse_is_told(program: Program) -> None:
    (program.folder / "wheelhouse" / "probe_one-1.0-py3-none-any.whl").unlink()
    done = program.run("0")
    assert done.returncode == 5
    assert "wheelhouse 里缺少程序库" in done.stderr


def _without_network() -> list[str]:
    """How to start a program that reaches no network; skips where the system has no way for it."""
    for command in (["unshare", "--net"], ["unshare", "--net", "--map-root-user"]):
        if (
            shutil.which("unshare")
            and subprocess.run([*command, "true"], check=False).returncode == 0
        ):
            return command
    pytest.skip("takes a Linux network namespace")


@pytest.mark.fault
def test_two_first_starts_at_once_build_once(program: Program) -> None:
    starts = [program.start("0") for _ in range(2)]
    results = [start.communicate(timeout=100) for start in starts]
    assert [start.returncode for start in starts] == [0, 0], results
    told = [err for _, err in results]
    assert sorted(FIRST in err for err in told) == [False, True]
    assert sorted(WAITS in err for err in told) == [False, True]


@pytest.mark.fault
@pytest.mark.skipif(sys.platform == "win32", reason="kills a process group")
@pytest.mark.parametrize("landmark", ["new", "new/bin/python", "pip.log"])
def test_killed_first_start_is_built_anew(program: Program, landmark: str) -> None:
    child = subprocess.Popen(
        [base_python(), str(program.folder / "main.py"), "0"],
        env=program.surroundings(),
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not (program.folder / ".venv-build" / landmark).exists():
        assert time.monotonic() < deadline
        time.sleep(0.005)
    if sys.platform != "win32":
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    assert not program.venv.exists()
    done = program.run("0")
    assert (done.returncode, done.stdout) == (0, f"{program.venv} 0\n"), done.stderr


@pytest.mark.fault
def test_wheelhouse_needs_no_network(program: Program) -> None:
    alone = _without_network()
    done = subprocess.run(
        [*alone, base_python(), str(program.folder / "main.py"), "0"],
        env=program.surroundings(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, f"{program.venv} 0\n"), done.stderr
