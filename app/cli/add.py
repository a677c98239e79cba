"""add FOLDER PATH… [--slot ITEM[/NOMINEE]]: takes files in, to one slot or each to its own."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import Line, progress, tell
from app.cli.exit_codes import ExitCode, code_of, gravest
from app.domain.submission import Guess, SlotKey, SubmittedFile, Waiting
from app.reporting.words import size_text, visible
from app.sandbox.sandbox import Sandbox
from app.sorting.words import clues_words
from app.texts import _
from app.workflow.desk import Desk, editing
from app.workflow.gathering import gather, sorting, tray
from app.workflow.gathering.sorting import Sorted


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "paths",
        metavar="PATH",
        type=Path,
        nargs="+",
        help=_("要放入的文件、文件夹或 ZIP；有 --slot 时也可以是待归位的文件，写成 files/0007-…"),
    )
    parser.add_argument(
        "--slot",
        metavar="ITEM[/NOMINEE]",
        help=_("放入哪一格：材料项，或 材料项/姓名或序号；不写就自动归位，拿不准的待归位"),
    )


def run(given: Namespace) -> ExitCode:
    """Each file is told as soon as it is safe; one that cannot be taken does not stop the others.

    The exit code is that of the gravest refusal.
    """
    with editing(given.folder, _("放入文件")) as desk:
        return _sorted(desk, given.paths) if given.slot is None else _into_slot(desk, given)


def _into_slot(desk: Desk, given: Namespace) -> ExitCode:
    key = gather.slot_named(given.slot, desk.submission, desk.profile)
    waiting = [path for path in given.paths if _waits(desk, path)]
    others = [path for path in given.paths if path not in waiting]
    if waiting:
        for file in tray.place_all(desk, [path.as_posix() for path in waiting], key):
            print(_("已归位 {path}：{slot}").format(path=file.path, slot=slot_words(desk, key)))
    if not others:
        return ExitCode.OK
    with progress(_("复制")) as line:
        done = gather.add(desk, others, key, line, lambda file: _tell(file, line))
    for problem in done.refused:
        tell(problem)
    return gravest(map(code_of, done.refused))


def _waits(desk: Desk, path: Path) -> bool:
    """Whether the path names a file of the tray, and none that lies where she stands."""
    known = {one.file.path for one in desk.submission.waiting}
    return path.as_posix() in known and not path.exists()


def _tell(file: SubmittedFile, line: Line) -> None:
    line.clear()
    text = _("已放入 {path}（{size}）")
    print(text.format(path=file.path, size=size_text(file.size)), flush=True)


def _sorted(desk: Desk, paths: list[Path]) -> ExitCode:
    with Sandbox() as sandbox, progress(_("归位")) as line:
        done = sorting.sort_in(desk, paths, sandbox, line)
    _print_placed(desk, done)
    for one in done.waiting:
        _print_waiting(desk, one)
    for ignored in done.ignored:
        print(_("略过 {name}：{reason}").format(name=visible(ignored.shown), reason=ignored.reason))
    for problem in done.refused:
        tell(problem)
    print(sum_line(done))
    return gravest(map(code_of, done.refused))


def _print_placed(desk: Desk, done: Sorted) -> None:
    text = _("放好 {path} → {slot}（{why}）")
    for one in done.placed:
        slot, why = slot_words(desk, one.key), clues_words(one.clues)
        print(text.format(path=one.file.path, slot=slot, why=visible(why)))


def _print_waiting(desk: Desk, one: Waiting) -> None:
    print(_("待归位 {path}：{why}").format(path=one.file.path, why=tray.why(desk, one)))
    for guess in one.guesses:
        print("    " + _guess_line(desk, guess))


def _guess_line(desk: Desk, guess: Guess) -> str:
    slot, why = slot_words(desk, guess.key), visible(clues_words(guess.clues))
    told = _("可能是 {slot}（{share:.0%}）").format(slot=slot, share=guess.confidence)
    return f"{told}：{why}" if why else told


def slot_words(desk: Desk, key: SlotKey) -> str:
    """推荐表/张三"""
    item, nominee = desk.profile.item(key.item), desk.submission.nominee(key.nominee)
    name = item.name if item else key.item
    return f"{name}/{visible(nominee.name)}" if nominee else name


def sum_line(done: Sorted) -> str:
    """共 9 个 = 放好 6 + 待归位 2 + 略过 1"""
    text = _("共 {total} 个 = 放好 {placed} + 待归位 {waiting} + 略过 {ignored}")
    told = text.format(
        total=done.total,
        placed=len(done.placed),
        waiting=len(done.waiting),
        ignored=len(done.ignored),
    )
    refused = _(" + 没能放入 {count}").format(count=len(done.refused)) if done.refused else ""
    return told + refused
