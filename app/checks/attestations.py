"""AT01: what only a person can confirm."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Case, Judgement, case_check, found, unchecked
from app.domain.finding import Rule, Severity
from app.domain.notice import Attestation
from app.domain.quantities import Words
from app.domain.submission import Confirmation
from app.texts import N_

NOT_CONFIRMED = Rule(
    "AT01",
    "not-confirmed",
    Severity.CONFIRM,
    message=N_("要由人确认：{what}"),
    remedy=N_("请核实后确认；做不到的，先办好再报送。"),
    passed=N_("已确认：{what}"),
)
_NO_RECOMMENDER = N_("还没有选定本单位属于哪一类推荐单位，不知道要不要确认这一条")
_CHOOSE = N_("请先选定推荐单位的类别。")


@case_check(NOT_CONFIRMED)
def not_confirmed(case: Case) -> Iterator[Judgement]:
    """是否涉密、是否公示过这些事，程序看不出来，要有人负责任地确认，并记下是谁、哪一天确认的。"""
    answers = {answer.of: answer for answer in case.submission.attestations}
    for attestation in case.profile.attestations:
        judgement = _judge(attestation, case.submission.recommender, answers)
        if judgement:
            yield replace(judgement, subject=attestation.id, basis=attestation.basis)


def _judge(
    attestation: Attestation, recommender: str | None, answers: dict[str, Confirmation]
) -> Judgement | None:
    what = Words(attestation.text)
    if attestation.only_for and recommender is None:
        return unchecked(NOT_CONFIRMED, _NO_RECOMMENDER, _CHOOSE)
    if attestation.only_for and recommender not in attestation.only_for:
        return None
    asked = found(NOT_CONFIRMED, what=what)
    answer = answers.get(attestation.id)
    if answer is None:
        return asked
    severity = Severity.PASSED if answer.answer else Severity.ERROR
    return replace(asked, severity=severity, decided_by=answer.by, decided_at=answer.at)
