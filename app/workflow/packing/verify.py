"""Verifying a package: every byte read again, every difference named."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.bags import rules
from app.bags.holder import Folder, Holder, package_in
from app.bags.layout import MANIFEST, SUMS
from app.bags.verify import BagResult, verify_held
from app.bags.zipped import Zipped, parts_of
from app.domain.finding import Severity
from app.domain.progress import Progress
from app.reporting import words
from app.texts import _
from app.workflow.packing import discs


@dataclass(frozen=True, slots=True)
class Verified:
    package: Path
    result: BagResult
    text: str

    @property
    def good(self) -> bool:
        return self.result.sound


def verify(package: Path, progress: Progress) -> Verified:
    """A folder, a zip with those that belong to it, or a disc's image; nothing is unpacked.

    Raises UnreadableProblem where there is no package, and Cancelled.
    """
    holder = _holder(package)
    result = verify_held(holder, progress)
    return Verified(package, result, _text(package, holder, result))


def _holder(package: Path) -> Holder:
    if not package.is_file():
        return Folder(package)
    if package.suffix.lower() == ".iso":
        return package_in(discs.image(package))
    return package_in(Zipped(*parts_of(package)))


def _text(package: Path, holder: Holder, result: BagResult) -> str:
    verdict = _verdict(result)
    head = _("{name}：{verdict}（{files} 个文件，{size}，按 {digests} 逐个读回核对）")
    lines = [
        head.format(
            name=package.absolute().name,
            verdict=verdict,
            files=result.files,
            size=words.size_text(result.size),
            digests="、".join(name.upper() for name in result.algorithms) or _("没有清单"),
        )
    ]
    code = _code(holder, result)
    if code:
        text = _("封面编号 {code}（与纸质封面上的对一对）")
        lines.append(text.format(code=code))
    for finding in rules.findings(result.problems):
        severity = _(words.SEVERITY[finding.severity])
        mark = "×" if finding.severity is Severity.ERROR else "!"
        lines.append(f" {mark} {severity} {finding.rule.code}  {words.message(finding)}")
        lines.append("     " + _("怎么办：{remedy}").format(remedy=words.remedy(finding)))
    if result.ignored:
        names = "、".join(map(rules.shown_path, result.ignored))
        lines.append(_(" · 电脑自己留下的文件，不影响：{names}").format(names=names))
    return "\n".join(lines)


def _verdict(result: BagResult) -> str:
    if not result.sound:
        return _("有问题")
    return _("清单上的都完好，另有清单外的文件") if result.problems else _("完好")


def _code(holder: Holder, result: BagResult) -> str:
    """The 16 digits that the cover bears: of the manifest's own bytes, in groups of four."""
    there = holder.listing().sizes if result.files else {}
    for name in (MANIFEST, SUMS):
        if name not in there:
            continue
        try:
            with holder.open(name) as stream:
                digest = hashlib.sha512(stream.read() or b"").hexdigest()
        except OSError:
            continue
        return " ".join(digest[i : i + 4] for i in range(0, 16, 4))
    return ""
