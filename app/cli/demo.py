"""demo [FOLDER]: the whole way on samples that it makes itself, with public commands only."""

import json
import os
import shlex
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from app.cli.console import progress
from app.cli.exit_codes import ExitCode
from app.domain.problems import RefusedProblem
from app.domain.submission import Submission
from app.samples import kit
from app.texts import N_, _
from app.workflow.desk import look

_NOTICE = "bj-zuimei-2024"
_DAYS = 14
_FIRST_TRY, _SECOND_TRY = N_("1-最初的材料"), N_("2-改正后的材料")
_DRAFT, _OUT, _REPORT = N_("报送稿"), N_("报送包"), N_("检查结果.json")
_BY = "王敏"


def define(parser: ArgumentParser) -> None:
    text = _("放在哪个文件夹，要空的；不写就在个人文件夹里新建")
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help=text)


def run(given: Namespace) -> ExitCode:
    """Exit 0 when every step did what it should; a check's own exit code is shown."""
    root = (given.folder or _free_place()).absolute()
    if root.exists() and any(root.iterdir()):
        raise RefusedProblem(_("文件夹“{name}”里已经有东西，请换一个。").format(name=root.name))
    root.mkdir(parents=True, exist_ok=True)
    with _own_home(root):
        _Walk(root).all_the_way()
    return ExitCode.OK


def _free_place() -> Path:
    """备齐样例 in the home folder, or 备齐样例-2 and so on."""
    home = Path.home()
    names = (_("备齐样例") + (f"-{n}" if n > 1 else "") for n in range(1, 1000))
    return next(home / name for name in names if not (home / name).exists())


@contextmanager
def _own_home(root: Path) -> Iterator[None]:
    """The renewed notice is installed beside the samples, not among the user's own."""
    before = os.environ.get("BEIQI_HOME")
    os.environ["BEIQI_HOME"] = str(root / _("程序数据"))
    try:
        yield
    finally:
        if before is None:
            del os.environ["BEIQI_HOME"]
        else:
            os.environ["BEIQI_HOME"] = before


class _Walk:
    """The steps, each a public command that is printed before it runs."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._draft = str(root / _(_DRAFT))
        self._report = root / _(_REPORT)

    def all_the_way(self) -> None:
        print(_("样例放在：{folder}").format(folder=self._root))
        edition = self._renew()
        self._begin(edition)
        self._title(_("放入最初的材料：每一种毛病都有一个"))
        self._add(kit.first_try(), _(_FIRST_TRY))
        self._title(_("检查：看看哪里不合格"))
        self._do(["status", self._draft], ExitCode.NOT_COMPLIANT)
        self._do(["check", self._draft, "--json", str(self._report)], ExitCode.NOT_COMPLIANT)
        self._expect(kit.first_try())
        self._title(_("这时打包会被拒绝"))
        out = str(self._root / _(_OUT))
        self._do(["pack", self._draft, "--to", out], ExitCode.NOT_COMPLIANT)
        self._mend()
        self._title(_("再检查"))
        checking = ["check", self._draft, "--json", str(self._report)]
        self._do(checking, ExitCode.OK, ExitCode.NOT_CHECKED)
        self._finish(out)

    def _renew(self) -> str:
        self._title(_("把通知更新成今年的，截止日期定在 {days} 天以后").format(days=_DAYS))
        today = date.today()  # noqa: DTZ011 - the wall calendar counts
        due = today + timedelta(days=_DAYS)
        edition = str(due.year)
        renewing = ["notices", "renew", _NOTICE, "--edition", edition]
        self._do([*renewing, "--deadline", f"1={due.isoformat()}"])
        return edition

    def _begin(self, edition: str) -> None:
        self._title(_("新建报送稿"))
        stem = _NOTICE.rpartition("-")[0]
        people = [part for name in kit.NOMINEES for part in ("--nominee", name)]
        unit = ["--unit", kit.UNIT, "--recommender", "district", "--contact", kit.CONTACT]
        self._do(["new", self._draft, "--notice", f"{stem}-{edition}", *unit, *people])
        self._do(["nominee", self._draft, "add", kit.EXTRA_NOMINEE])

    def _add(self, samples: list[kit.Sample], folder: str) -> None:
        written = self._write(samples, folder)
        by_slot: dict[str, list[str]] = {}
        for sample, path in zip(samples, written, strict=True):
            by_slot.setdefault(sample.slot, []).append(str(path))
        for slot, paths in by_slot.items():
            self._do(["add", self._draft, *paths, "--slot", slot])

    def _write(self, samples: list[kit.Sample], folder: str) -> list[Path]:
        written = []
        with progress(_("生成样例")) as line:
            for number, sample in enumerate(samples):
                line.step(number / len(samples), sample.name)
                written.append(sample.write(self._root / folder))
        return written

    def _expect(self, samples: list[kit.Sample]) -> None:
        """Each flaw that was put in must have been found, and at its own file."""
        found = {
            (one["file"], one["code"])
            for one in self._findings()
            if one["severity"] in {"error", "warning"}
        }
        for sample in samples:
            for code in sample.flaws:
                if (sample.name, code) not in found:
                    text = _("样例“{name}”的毛病 {code} 没有查出来。")
                    raise RuntimeError(text.format(name=sample.name, code=code))

    def _mend(self) -> None:
        self._title(_("能修正的由程序修正，只改副本；改出来不合要求的不采用"))
        self._do(["fix", self._draft, "--safe"], ExitCode.NOT_COMPLIANT)
        self._title(_("移除不合格的，把改正后的整个文件夹放进来，由程序归位"))
        self._do(["nominee", self._draft, "remove", kit.EXTRA_NOMINEE])
        flawed = {sample.name for sample in kit.first_try() if sample.flaws}
        self._do(["remove", self._draft, *self._placed(flawed)])
        self._sort(kit.second_try(), self._root / _(_SECOND_TRY))
        self._title(_("请人看过，逐项确认"))
        self._do(["check", self._draft, "--json", str(self._report)], ExitCode.NOT_COMPLIANT)
        open_ones = [one["id"] for one in self._findings() if one["severity"] == "confirm"]
        self._do(["confirm", self._draft, *open_ones, "--by", _BY])

    def _placed(self, names: set[str]) -> list[str]:
        """Paths of what lies in a slot and came in under one of these names, as it is or mended."""
        stems = {Path(name).stem for name in names}
        files = [file for slot in self._submission.slots for file in slot.files]
        mended = [one for one in files if one.fixed_from and Path(one.name).stem in stems]
        return [one.path for one in files if one.name in names or one in mended]

    def _sort(self, samples: list[kit.Sample], folder: Path) -> None:
        """A folder a person, as people keep them; what waits is put where it belongs by hand."""
        with progress(_("生成样例")) as line:
            for number, sample in enumerate(samples):
                line.step(number / len(samples), sample.name)
                _item, _slash, person = sample.slot.partition("/")
                whose = kit.NOMINEES[int(person) - 1] if person else _("单位材料")
                (folder / whose).mkdir(parents=True, exist_ok=True)
                sample.make(folder / whose / sample.name)
        self._do(["add", self._draft, str(folder)])
        slots = {sample.name: sample.slot for sample in samples}
        for one in self._submission.waiting:
            self._do(["add", self._draft, one.file.path, "--slot", slots[one.file.name]])

    @property
    def _submission(self) -> Submission:
        return look(Path(self._draft)).submission

    def _finish(self, out: str) -> None:
        self._title(_("打包：电子邮件一份，U盘一份"))
        self._do(["pack", self._draft, "--to", out])
        packages = sorted(str(path) for path in Path(out).iterdir() if path.is_dir())
        self._title(_("核对报送包"))
        self._do(["verify", *packages])
        self._title(_("画封面清单"))
        cover = str(self._root / _("封面清单.pdf"))
        self._do(["cover", self._draft, "-o", cover])
        self._title(_("走完了"))
        for package in packages:
            print(_("报送包：{path}").format(path=package))
        print(_("封面：{path}").format(path=cover))

    def _findings(self) -> list[dict[str, str]]:
        findings: list[dict[str, str]] = json.loads(self._report.read_bytes())["findings"]
        return findings

    def _title(self, text: str) -> None:
        print(f"\n== {text} ==", flush=True)

    def _do(self, command: list[str], *expected: ExitCode) -> None:
        """Raises RuntimeError where a step did not end as it should."""
        from app.cli.main import main

        print(f"$ python3 main.py {shlex.join(command)}", flush=True)
        code = main(command)
        sys.stdout.flush()
        print(_("（退出码 {code}）").format(code=int(code)), flush=True)
        if code not in (expected or (ExitCode.OK,)):
            text = _("这一步应当以 {expected} 结束，实际是 {code}。")
            wanted = "、".join(str(int(one)) for one in expected) or "0"
            raise RuntimeError(text.format(expected=wanted, code=int(code)))
