"""Why what she wrote into a fact's fields cannot stand, in words that she can act on."""

from collections.abc import Iterable, Mapping

from app.domain.problems import UsageProblem
from app.shapes.schema import ProfileFault
from app.texts import N_, _


def require(labels: Mapping[str, str], texts: Mapping[str, str], needed: Iterable[str]) -> None:
    """Raises UsageProblem where one of these is there and empty."""
    for name in needed:
        if name in labels and name in texts and not texts[name].strip():
            raise UsageProblem(_("请写“{label}”。").format(label=labels[name]))


def spoken(
    problem: UsageProblem, labels: Mapping[str, str], texts: Mapping[str, str]
) -> UsageProblem:
    """The problem as it concerns her dialog; one that no field brought about stays as it is.

    `labels` are what its fields are called, `texts` what stands in them, by name.
    """
    fault = problem.fault if isinstance(problem, ProfileFault) else None
    if fault is None:
        return problem
    inner = ".".join(part for part in fault.path[2:] if isinstance(part, str))
    lead = f"{inner}." if inner else ""
    low, high = texts.get(f"{lead}min"), texts.get(f"{lead}max")
    if low and high:
        return _crossed(inner, low.strip(), high.strip())
    names = (inner, inner.partition(".")[0], "")
    label = next((labels[name] for name in names if name in labels), "")
    told = _("“{label}”{what}。") if label else _("{label}这里{what}。")
    return UsageProblem(told.format(label=label, what=fault.spoken or fault.what))


def _crossed(name: str, low: str, high: str) -> UsageProblem:
    told = _("至少 {low} 大于最多 {high}").format(low=low, high=high)
    label = _(_RANGES[name]) if name in _RANGES else _("数量")
    return UsageProblem(_("{label}：{what}。").format(label=label, what=told))


_RANGES = {
    "bytes": N_("大小"),
    "seconds": N_("时长"),
    "chars": N_("字数"),
    "pages": N_("页数"),
    "fps": N_("帧率"),
    "pictures": N_("照片张数"),
    "": N_("名额"),
}
