"""Our own failures: one sentence, exit 5, and a log that tells on nobody."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import log, paths
from app.workflow.desk import Desk
from tests import makers
from tests.cli.running import process, run

SECRETS = ("欧阳锋", "13912345678", "白驼山科协", "机密", "蛇杖", "洪七公")

FAILING = """
from app.workflow.checking import status
def fail(*_args, **_more):
    raise {error}
status.status = fail
"""


@pytest.mark.parametrize(
    "error",
    [
        "ZeroDivisionError('/home/张三/机密')",
        "OSError(28, 'No space left', '/home/张三/机密')",
        "RecursionError('张三')",
        "MemoryError()",
    ],
)
def test_an_unexpected_exception_is_one_sentence(desk: Desk, error: str) -> None:
    ran = process("status", desk.root, prelude=FAILING.format(error=error))
    assert (ran.code, ran.out) == (5, "")
    assert ran.err == "备齐出了内部错误，没有做完；详情记在日志里。\n"
    (line,) = (paths.log_home() / "beiqi.log").read_text("utf-8").splitlines()
    assert error.partition("(")[0] in line
    assert "status.py" in line or "<string>" in line
    assert "张三" not in line
    assert "机密" not in line


@pytest.fixture
def logged() -> Iterator[None]:
    """The log is open as the launcher opens it, and is closed afterwards."""
    logger = logging.getLogger("beiqi")
    before = list(logger.handlers)
    log.start()
    yield
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)
        handler.close()


@pytest.mark.usefixtures("logged")
def test_the_log_names_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names, numbers and places in everything that can be given, then every way it can go."""
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "机密-欧阳锋"
    place.mkdir()
    photo = makers.photo(place / "欧阳锋13912345678.jpg")
    broken = makers.truncated_photo(place / "蛇杖欧阳锋.jpg")
    folder = place / "白驼山科协"
    unit = ["--unit", "白驼山科协", "--contact", "洪七公,13912345678", "--nominee", "欧阳锋"]
    lines: list[tuple[list[str | Path], int]] = [
        (["new", folder, "--notice", "bj-zuimei-2024", *unit], 0),
        (["new", folder, "--notice", "bj-zuimei-2024", *unit], 1),
        (["add", folder, photo, broken, place / "无-蛇杖.jpg", "--slot", "life-photos/欧阳锋"], 3),
        (["add", folder, photo, "--slot", "蛇杖"], 2),
        (["status", folder], 1),
        (["check", folder], 1),
        (["check", folder, "--html", place / "没有" / "洪七公.html"], 2),
        (["waive", folder, "洪七公", "--reason", "蛇杖断了", "--by", "洪七公"], 2),
        (["confirm", folder, "no-state-secrets", "--by", "洪七公"], 0),
        (["remove", folder, "欧阳锋13912345678.jpg"], 0),
        (["remove", folder, "欧阳锋13912345678.jpg"], 2),
        (["pack", folder, "--to", place / "out"], 1),
        (["verify", place], 3),
        (["cover", folder, "-o", place / "没有" / "洪七公.pdf"], 2),
        (["nominee", folder, "remove", "洪七公"], 2),
        (["status", place / "蛇杖"], 3),
        (["check", folder], 1),
        (["洪七公"], 2),
    ]
    for words, code in lines:
        assert run(*words).code == code, words
    (folder / "submission.json").write_bytes(b"{")
    assert run("status", folder).code == 3
    for path in (folder / "cache").rglob("*.json"):
        path.write_bytes(b"{}")
    text = (paths.log_home() / "beiqi.log").read_text("utf-8")
    assert text.count("\n") >= 8
    assert not [secret for secret in (*SECRETS, str(tmp_path), "张三") if secret in text]
