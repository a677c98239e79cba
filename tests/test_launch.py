"""What a start answers with, whatever happens below it."""

import io
import sys
import types
from collections.abc import Callable

import pytest

from app import cli, environment, launch, log

Command = Callable[[list[str]], int]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[Command], None]:
    """Puts another command line in the place of app.cli."""

    def put(main: Command) -> None:
        monkeypatch.setattr(cli, "main", main)
        monkeypatch.setattr(log, "start", lambda: None)

    return put


def _raising(error: BaseException) -> Command:
    def main(argv: list[str]) -> int:
        raise error

    return main


def test_arguments_go_to_the_commands(command: Callable[[Command], None]) -> None:
    command(lambda argv: 3 if argv == ["check", "folder"] else 2)
    assert launch.main(["check", "folder"]) == 3


def test_no_argument_without_a_display_runs_the_demonstration(
    command: Callable[[Command], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command(lambda argv: 0 if argv == ["demo"] else 2)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(environment, "has_display", lambda: False)
    assert launch.main([]) == 0
    told = capsys.readouterr()
    assert (told.out, "没有显示器" in told.err) == ("", True)


@pytest.mark.parametrize(("shown", "platform"), [(True, ""), (False, "offscreen")])
def test_no_argument_with_a_display_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, shown: bool, platform: str
) -> None:
    stand_in = types.SimpleNamespace(run=lambda argv: 7 if argv == [] else 2)
    monkeypatch.setattr(log, "start", lambda: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setattr(environment, "has_display", lambda: shown)
    monkeypatch.setitem(sys.modules, "app.gui.application", stand_in)
    monkeypatch.setattr("app.gui.application", stand_in, raising=False)
    assert launch.main([]) == 7


def test_own_failure_is_a_sentence_and_a_log_line(
    command: Callable[[Command], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    logged: list[BaseException] = []
    monkeypatch.setattr(log, "failure", lambda text, error: logged.append(error))
    error = RuntimeError("张三")
    command(_raising(error))
    assert launch.main(["status"]) == 5
    told = capsys.readouterr().err
    assert told == "备齐出了内部错误，没有做完；详情记在日志里。\n"
    assert logged == [error]


def test_interrupt_is_cancelled(command: Callable[[Command], None]) -> None:
    command(_raising(KeyboardInterrupt()))
    assert launch.main(["check"]) == 130


def test_worker_keeps_its_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[str] = []
    stand_in = types.SimpleNamespace(main=lambda: served.append("served"))
    monkeypatch.setitem(sys.modules, "app.worker", stand_in)
    monkeypatch.setattr("app.worker", stand_in, raising=False)
    stream = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", stream)
    assert launch.main(["--worker"]) == 0
    assert (served, stream.encoding) == (["served"], "latin-1")
