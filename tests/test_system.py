"""Which Python will do, and what the system lacks; both said in one sentence."""

import shutil
import subprocess
import sys
import types
from pathlib import Path

import pytest

from app import environment
from app.environment import building, first_start, system, versions
from app.environment.telling import Steps, Trouble
from tests import __main__ as test_command

ALL = [*system.DRAWING, *system.WINDOW]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asked on Linux alone")


@pytest.mark.parametrize(
    ("version", "bits", "good"),
    [
        ((3, 10), True, False),
        ((3, 11), True, True),
        ((3, 14), True, True),
        ((3, 15), True, False),
        ((3, 12), False, False),
    ],
)
def test_versions(version: tuple[int, int], bits: bool, good: bool) -> None:
    assert versions.suits(version, bits) is good


def test_unsuitable_python_without_another_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(versions, "this_suits", lambda: False)
    monkeypatch.setattr(versions, "another", lambda: None)
    with pytest.raises(SystemExit) as ended:
        first_start.ensure("", window=False)
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert told.count("\n") == 1
    assert "备齐需要 64 位的 Python 3.11 到 3.14，现在用的是 3." in told


def test_unsuitable_python_goes_on_with_another(monkeypatch: pytest.MonkeyPatch) -> None:
    class HandedOverError(Exception):
        pass

    def hand_over(command: list[str]) -> None:
        raise HandedOverError(*command)

    monkeypatch.setattr(versions, "this_suits", lambda: False)
    monkeypatch.setattr(versions, "another", lambda: "another-python")
    monkeypatch.setattr(environment, "hand_over", hand_over)
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None, raising=False)
    monkeypatch.setattr(sys, "argv", [str(Path("main.py").resolve()), "status"])
    with pytest.raises(HandedOverError) as handed:
        first_start.ensure("", window=False)
    assert handed.value.args == ("another-python", *sys.argv)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
def test_another_python_must_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """3.14 is a version manager's stand-in that fails, 3.13 says it is another one."""
    for minor, script in ((14, "exit 127"), (13, "echo 9 True"), (12, "echo 12 True")):
        path = tmp_path / f"python3.{minor}"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert versions.another() == str(tmp_path / "python3.12")
    (tmp_path / "python3.12").unlink()
    assert versions.another() is None


class Machine:
    """A system in which these libraries are missing; apt-get, where allowed, installs all asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, missing: list[str], allowed: bool) -> None:
        self.orders: list[list[str]] = []
        self.listed = False
        self._missing = set(missing)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(system, "_loads", lambda name: name not in self._missing)
        monkeypatch.setattr(system, "_apt_get", lambda: ["apt-get"] if allowed else None)
        monkeypatch.setattr(system, "_runs", self._run)

    def _run(self, command: list[str]) -> bool:
        """As a fresh image does: knows no package until `update`."""
        self.orders.append(command[1:])
        if "update" in command:
            self.listed = True
        elif self.listed:
            known = {**system.DRAWING, **system.WINDOW}
            self._missing -= {name for name in self._missing if known[name] in command}
        return self.listed


def test_missing_libraries_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, ["libGL.so.1", "libgthread-2.0.so.0"], allowed=True)
    assert system.provide(window=False, venv=False, steps=Steps())
    order = ["install", "--no-install-recommends", "libgl1", "libglib2.0-0"]
    assert machine.orders == [order, ["update"], order]


def test_missing_libraries_are_named_with_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(monkeypatch, ["libxcb-cursor.so.0"], allowed=False)
    assert not system.provide(window=True, venv=False, steps=Steps())
    assert machine.orders == []
    assert capsys.readouterr().err == (
        "缺少系统软件包，请在终端运行：sudo apt-get install libxcb-cursor0\n"
    )


def test_without_apt_the_libraries_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Machine(monkeypatch, ["libEGL.so.1"], allowed=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert not system.provide(window=False, venv=False, steps=Steps())
    assert capsys.readouterr().err.endswith("请用系统的软件管理器安装：libEGL.so.1\n")


def test_what_only_a_window_needs_is_asked_for_a_window_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    machine = Machine(monkeypatch, list(system.WINDOW), allowed=True)
    assert system.provide(window=False, venv=False, steps=Steps())
    assert machine.orders == []
    assert system.missing_libraries(window=True) == list(system.WINDOW)


def test_missing_venv_module_is_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, ["libGL.so.1"], allowed=False)
    monkeypatch.setattr(system, "_can_build", lambda: False)
    with pytest.raises(Trouble, match=r"sudo apt-get install python3\.\d+-venv libgl1$"):
        system.provide(window=False, venv=True, steps=Steps())


def test_full_disk_is_told_before_anything_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = types.SimpleNamespace(free=building.ROOM - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(Trouble, match="磁盘空间不够"):
        building.build(str(tmp_path / ".venv"), str(tmp_path), Steps())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "chosen", "rest"),
    [
        (["-k", "names"], "not slow and not fault", ["-k", "names"]),
        (["--slow", "-x"], "slow or fault", ["-x"]),
    ],
)
def test_what_the_test_command_runs(
    monkeypatch: pytest.MonkeyPatch, words: list[str], chosen: str, rest: list[str]
) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(environment, "ensure", lambda extra: f"python with {extra}")
    monkeypatch.setattr(system, "provide_screen", lambda steps: [])
    monkeypatch.setattr(subprocess, "call", lambda command, **_: called.append(command))
    test_command.main(words)
    assert called == [["python with dev", "-m", "pytest", "-n", "2", "-m", chosen, *rest]]


@linux
def test_the_screen_of_tests_is_installed_or_named(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, ["libxcb-cursor.so.0"], allowed=True)
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "xdotool" else f"/{name}")
    assert system.provide_screen(Steps()) == ["xdotool"]
    order = ["install", "--no-install-recommends", "xdotool", "libxcb-cursor0"]
    assert machine.orders == [order, ["update"], order]


@linux
def test_a_library_that_is_not_there_is_missing() -> None:
    assert not system._loads("libbeiqi-is-nowhere.so.1")
    assert system._loads("libc.so.6")
