"""What is written wrongly is said in Chinese, in one sentence, with exit 2."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode, gravest
from app.cli.main import COMMANDS, LATER
from tests.cli.running import Ran, run

GRAVITY = [130, 5, 2, 3, 1, 4, 0]
"""As the design ranks them: 130 and 5 beat all, then 2, 3, 1, 4, 0."""


def has_sentence(ran: Ran, *parts: str) -> bool:
    """On stderr alone, without English and without a traceback."""
    english = re.search(r"\b(argument|required|expected|invalid|usage|error|choose)\b", ran.err)
    return not ran.out and not english and all(part in ran.err for part in parts)


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["nonsense"], ["没有“nonsense”这个命令"]),
        (["new"], ["还缺：FOLDER, --notice, --unit"]),
        (["new", "f", "--notice"], ["--notice 后面要写一个值"]),
        (["status"], ["还缺：FOLDER"]),
        (["status", "f", "--frob"], ["不认识：--frob"]),
        (["check", "f", "--stric"], ["不认识：--stric"]),
        (["check", "f", "--json"], ["--json 后面要写一个值"]),
        (["add", "f"], ["还缺：PATH"]),
        (["pack", "f"], ["还缺：--to"]),
        (["pack", "f", "--to", "o", "--layout", "zip"], ["--layout 不能是 'zip'", "bag", "plain"]),
        (["nominee", "f"], ["还缺：ACTION"]),
        (["nominee", "f", "fly"], ["ACTION 不能是 'fly'"]),
        (["nominee", "f", "move", "1", "x"], ["N 的值 'x' 不对"]),
        (["waive", "f", "id"], ["还缺：--reason, --by"]),
        (["confirm", "f"], ["还缺：ID, --by"]),
        (["cover", "f"], ["还缺：-o"]),
        (["verify"], ["还缺：PACKAGE"]),
        (["notices", "renew", "x"], ["还缺：--edition"]),
    ],
)
def test_what_is_written_wrongly(arguments: list[str], parts: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert has_sentence(ran, *parts), ran.err


@pytest.mark.parametrize("name", LATER)
def test_a_later_issues_command_says_so(name: str) -> None:
    ran = run(name, "whatever")
    assert ran.code == 2
    assert has_sentence(ran, f"“{name}”这个命令以后的版本才有")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ([], "还缺：--to"),
        (["--zip", "a.rar"], "要以 .zip 结尾"),
        (["--zip", "a.zip", "--split", "20"], "--split 的值 '20' 不对"),
        (["--to", "x", "--split", "20MB"], "--split 只和 --zip 一起用"),
        (["--iso", "a.iso", "--mail-limit", "20MB"], "--mail-limit 只和 --eml 一起用"),
        (["--eml", "a.eml", "--mail-limit", "2GB"], "1 MB 到 100 MB"),
        (["--zip", "a.zip", "--route", "a", "--route", "b"], "--route 只能写一个"),
        (["--iso", "a.iso", "--layout", "plain"], "--layout plain 只用于 --to"),
    ],
)
def test_what_pack_cannot_do_is_said_before_anything_is_read(
    folder: Path, arguments: list[str], part: str
) -> None:
    ran = run("pack", folder, *arguments)
    assert ran.code == 2
    assert has_sentence(ran, part), ran.err


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_in_chinese(name: str) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert COMMANDS[name] in ran.out.replace("\n", "")
    assert not re.search(r"usage|options|positional|show this", ran.out)


def test_the_overview_names_every_command() -> None:
    for arguments, code in (([], 2), (["--help"], 0), (["-h"], 0)):
        ran = run(*arguments)
        assert ran.code == code
        assert all(f"  {name} " in ran.out + ran.err for name in COMMANDS)
    assert run("--version").out.startswith("备齐 ")


def test_the_gravest_exit_code_wins() -> None:
    """Of every set of them that there can be."""
    for size in range(len(ExitCode) + 1):
        for codes in combinations(ExitCode, size):
            expected = next((code for code in GRAVITY if code in codes), 0)
            assert gravest(set(codes)) == expected
    assert set(GRAVITY) == {int(one) for one in ExitCode}
