"""Verifying a package: every byte read again, every difference named."""

from dataclasses import dataclass
from pathlib import Path

from app.bags import rules
from app.bags.verify import BagResult
from app.bags.verify import verify as verify_bag
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
    verdict = _("完好") if result.sound else _("有问题")
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
    for finding in rules.findings(result.problems):
        severity = _(words.SEVERITY[finding.severity])
        lines.append(f" × {severity} {finding.rule.code}  {words.message(finding)}")
        lines.append("     " + _("怎么办：{remedy}").format(remedy=words.remedy(finding)))
    if result.ignored:
        names = "、".join(map(rules.shown_path, result.ignored))
        lines.append(_(" · 电脑自己留下的文件，不影响：{names}").format(names=names))
    return "\n".join(lines)
