"""`python -m tests.benchmarks.bench_scans`: what the rules for scans catch, through one check.

Every PDF has a seal and is as it should be but for the one flaw that it was made with; good ones
have none. Told per rule: caught, missed, and said falsely of any file. OCR included: minutes.
"""

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.domain.finding import Finding, Severity
from app.domain.notice import Item, Kind, Limits, NoticeProfile, Rendition
from app.domain.progress import Silent
from app.samples import kit, pdfs, scans, words, zips
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import check
from app.workflow.desk import look
from app.workflow.gathering import gather
from app.workflow.people.begin import begin
from tests.benchmarks import reference_job

BESIDES = {"PD06": "PD03"}
"""What else is true of a file made so: an exported PDF bears no seal."""

RULES = ("PD06", "PD08", "PD09", "PD10", "PD11", "PD12")
_LOUD = frozenset({Severity.ERROR, Severity.WARNING, Severity.CONFIRM})
_DPI = (150, 200, 300)
_TURNS = (90, 180, 270)
_OTHER_PAPER = ((148.0, 210.0), (176.0, 250.0), (297.0, 420.0), (216.0, 356.0))
_COARSE = (72, 96, 110, 130)
_PAGES = 3


@dataclass(frozen=True, slots=True)
class Case:
    """One PDF, with a Word file that says how many pages it has where `told` is not 0."""

    name: str
    make: Callable[[Path], Path]
    code: str = ""
    told: int = 0


def cases(each: int) -> Iterator[Case]:
    for seed in range(each):
        scan = partial(_scan, seed=seed, dpi=_DPI[seed % 3])
        yield Case(f"good{seed}", scan, told=_PAGES)
        yield Case(f"lying{seed}", partial(scan, size_mm=(297.0, 210.0)))
        yield Case(f"blank{seed}", partial(scan, blank={seed % _PAGES}), "PD08")
        turned = {seed % _PAGES: _TURNS[seed % 3]}
        yield Case(f"turned{seed}", partial(scan, turned=turned), "PD09")
        yield Case(f"paper{seed}", partial(scan, size_mm=_OTHER_PAPER[seed % 4]), "PD10")
        yield Case(f"fewer{seed}", scan, "PD11", _PAGES + 1 + seed % 3)
        yield Case(f"more{seed}", partial(scan, pages=_PAGES + 2), "PD11", _PAGES)
        yield Case(f"coarse{seed}", partial(_scan, seed=seed, dpi=_COARSE[seed % 4]), "PD12")
        yield Case(f"export{seed}", partial(pdfs.text_pdf, pages=1 + seed % 3, seed=seed), "PD06")


def _scan(
    path: Path,
    *,
    seed: int,
    dpi: int,
    pages: int = _PAGES,
    size_mm: tuple[float, float] = (210.0, 297.0),
    blank: set[int] = frozenset(),  # type: ignore[assignment]
    turned: dict[int, int] | None = None,
) -> Path:
    """The seal on the page before the flaw's, so that the flaw stands alone."""
    flawed = next(iter({*blank, *(turned or {})}), 0)
    at = (size_mm[0] - 62, size_mm[1] - 49)
    seal = scans.Seal(unit=kit.UNIT, at=at, page=(flawed - 1) % pages)
    return scans.scanned_pdf(
        path, pages=pages, dpi=dpi, seals=[seal], form=scans.Form(size_mm=size_mm), blank=blank,
        turned=turned or {}, skew=(-0.8, 0.3, 0.0, 0.9)[seed % 4], seed=seed + 1,
    )  # fmt: skip


def _word(path: Path, pages: int, seed: int) -> Path:
    """Word's own count of pages, which it notes at every save."""
    words.word_document(path, chars=900 * pages, seed=seed)
    noted = f"<Pages>{pages}</Pages>".encode()
    said = zips.member(path, "docProps/app.xml")
    start, end = said.index(b"<Pages>"), said.index(b"</Pages>") + len(b"</Pages>")
    return zips.rewrite(path, {"docProps/app.xml": said[:start] + noted + said[end:]})


def _item(case: Case) -> Item:
    both = (Rendition.WORD, Rendition.SCAN) if case.told else (Rendition.SCAN,)
    return Item(case.name, case.name, Kind.REPORT, renditions=both, limits=Limits(sealed=True))


def findings_of(folder: Path, made: list[Case]) -> tuple[Finding, ...]:
    profile: NoticeProfile = replace(
        reference_job.profile(), items=tuple(_item(one) for one in made)
    )
    begin(folder / "draft", profile, kit.UNIT)
    desk = look(folder / "draft")
    for number, case in enumerate(made):
        files = [case.make(folder / f"{case.name}.pdf")]
        if case.told:
            files.append(_word(folder / f"{case.name}.docx", case.told, number))
        key = gather.slot_named(case.name, desk.submission, desk.profile)
        refused = gather.add(desk, files, key, Silent()).refused
        assert not refused, refused
    with Sandbox() as sandbox:
        return check(desk, Silent(), sandbox).report.findings


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=12)
    given = parser.parse_args()
    made = list(cases(given.each))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BEIQI_HOME"] = f"{folder}/home"
        findings = findings_of(Path(folder), made)
    told(made, findings)


def told(made: list[Case], findings: tuple[Finding, ...]) -> None:
    asked = {one.name: one.code for one in made}
    said = {
        (one.item or "", one.rule.code) for one in findings if one.severity in _LOUD and one.file
    }
    counted: Counter[tuple[str, str]] = Counter()
    for name, code in asked.items():
        counted[code, "caught" if (name, code) in said else "missed"] += bool(code)
    for name, code in sorted(said):
        if code not in {asked[name], BESIDES.get(asked[name])}:
            counted[code, "said falsely"] += 1
            print(f"  {name}: {code}")
    unchecked = sum(one.severity is Severity.NOT_CHECKED for one in findings)
    print(f"{len(made)} scans, {unchecked} not checked")
    for code in sorted({*RULES, *(code for code, often in counted if code and often)}):
        counts = (f"{what} {counted[code, what]}" for what in ("caught", "missed", "said falsely"))
        print(code, ", ".join(counts))


if __name__ == "__main__":
    main()
