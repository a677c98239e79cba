"""Our four JSON shapes, checked against their schemas at every load."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from app import paths
from app.domain.problems import Problem, UnreadableProblem, UsageProblem
from app.shapes import places, sentences, validator
from app.texts import N_, _

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_COUNTED = 100
"""Beyond as many faults nobody counts."""


@dataclass(frozen=True, slots=True)
class Shape:
    """`title` names it to people; `problem` is what a wrong file of this shape raises."""

    name: str
    major: int
    title: str
    problem: type[Problem]

    @property
    def schema(self) -> str:
        return f"{self.name}/{self.major}"


@dataclass(frozen=True, slots=True)
class Fault:
    """`what` is a clause that follows the place: “应为…，现为…”.

    `spoken` is the same for who writes in a window and sees no file, where that is other.
    """

    path: tuple[str | int, ...]
    what: str
    spoken: str = ""


class ProfileFault(UsageProblem):
    """A profile that is wrong; `fault` is what its sentence tells first, None where it is whole."""

    fault: Fault | None = None


PROFILE = Shape("notice-profile", 1, N_("通知要求"), ProfileFault)
SUBMISSION = Shape("submission", 1, N_("报送稿"), UnreadableProblem)
REPORT = Shape("check-report", 1, N_("检查报告"), UnreadableProblem)
PACKAGE_INFO = Shape("package-info", 1, N_("报送包说明"), UnreadableProblem)
SHAPES = {shape.name: shape for shape in (PROFILE, SUBMISSION, REPORT, PACKAGE_INFO)}


def check(
    data: Any, shape: Shape, more: Callable[[dict[str, Any]], Iterable[Fault]] | None = None
) -> dict[str, Any]:
    """`data` itself, once it is known to be of `shape`; `more` tells what a schema cannot.

    Raises the shape's problem with one sentence: the first place that is wrong, what was
    expected there, and how many more places there are.
    """
    _check_name(data, shape)
    faults = list(islice(_schema_faults(data, shape), _COUNTED))
    if not faults and more is not None:
        faults = list(islice(more(data), _COUNTED))
    if faults:
        problem = shape.problem(_sentence(data, shape, faults))
        if isinstance(problem, ProfileFault):
            problem.fault = faults[0]
        raise problem
    found: dict[str, Any] = data
    return found


def _sentence(data: Any, shape: Shape, faults: list[Fault]) -> str:
    first = faults[0]
    sentence = _("{title}的写法不对：{place}{what}").format(
        title=_(shape.title), place=places.describe(data, first.path), what=first.what
    )
    others = len({fault.path for fault in faults} - {first.path})
    more = _("；另有 {number} 处也不对").format(number=others) if others else ""
    return f"{sentence}{more}。"


def _check_name(data: Any, shape: Shape) -> None:
    title = _(shape.title)
    if not isinstance(data, dict):
        message = _("这不是{title}，也不是备齐认识的文件。")
        raise shape.problem(message.format(title=title))
    written = data.get("schema")
    if written == shape.schema:
        return
    if not isinstance(written, str):
        message = _("这不是{title}：里面没有写明它是哪一种文件。")
        raise shape.problem(message.format(title=title))
    name, _slash, version = written.partition("/")
    if name == shape.name and re.fullmatch(r"[1-9][0-9]{0,8}", version):
        message = _("这份{title}是用更新的格式（{found}）写的，请先更新备齐，再打开它。")
        problem = shape.problem(message.format(title=title, found=written))
        problem.newer = True
        raise problem
    known = SHAPES.get(name)
    if known is shape:
        message = _("这份{title}写明的格式（{found}），备齐不认识。")
        raise shape.problem(message.format(title=title, found=written))
    what = _("是{title}").format(title=_(known.title)) if known else _("也不是备齐认识的文件")
    raise shape.problem(_("这不是{title}，{what}。").format(title=title, what=what))


def _schema_faults(data: Any, shape: Shape) -> Iterator[Fault]:
    try:
        for error in _validator(shape).iter_errors(data):
            yield Fault(tuple(error.absolute_path), _clause(error))
    except RecursionError:
        yield Fault((), _("层次太多"))


def _clause(error: "ValidationError") -> str:
    title = error.schema.get("title", "") if isinstance(error.schema, dict) else ""
    return sentences.clause(str(error.validator), error.validator_value, error.instance, title)


@cache
def _validator(shape: Shape) -> "Validator":
    return validator.build(paths.schemas() / f"{shape.name}-{shape.major}.schema.json")
