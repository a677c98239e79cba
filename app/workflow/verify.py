"""Verifying a package: every byte read again, every difference named."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.bags import rules
from app.bags.layout import MANIFEST, SUMS
from app.bags.verify import BagResult
from app.bags.verify import verify as verify_bag
from app.domain.finding import Severity
from app.domain.progress import Progress
from app.reporting import words
from app.texts import _


@dataclass(frozen=True, slots=True)
class Verified:
    package: Path
    result: BagResult
    text: str

    @property
    def good(self) -> bool:
        return self.result.sound


def verify(package: Path, progress: Progress) -> Verified:
    """Raises UnreadableProblem where there is no package, and Cancelled."""
    result = verify_bag(package, progress)
    return Verified(package, result, _text(package, result))


def _text(package: Path, result: BagResult) -> str:
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
    code = _code(package)
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


def _code(package: Path) -> str:
    """The 16 digits that the cover bears: of the manifest's own bytes, in groups of four."""
    for name in (MANIFEST, SUMS):
        try:
            digest = hashlib.sha512((package / name).read_bytes()).hexdigest()
        except OSError:
            continue
        return " ".join(digest[i : i + 4] for i in range(0, 16, 4))
    return ""
