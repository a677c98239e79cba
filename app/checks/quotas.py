"""CT04, and CT02 for people: how many nominees a recommender may and must name."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Case, Judgement, case_check, found, judged, of_numbers, unchecked
from app.checks.counts import TOO_FEW
from app.domain.finding import Rule, Severity
from app.domain.nominees import measure
from app.domain.quantities import Count, Words
from app.texts import N_

TOO_MANY_NOMINEES = Rule(
    "CT04",
    "too-many-nominees",
    Severity.ERROR,
    message=N_("推荐了 {actual}，{who}最多推荐 {required}。"),
    remedy=N_("请与领导商定留下谁，把多出的人选移除。"),
    passed=N_("推荐了 {actual}，{who}最多推荐 {required}。"),
)
_NO_RECOMMENDER = N_("还没有选定本单位属于哪一类推荐单位")
_NOT_BY_UNIT = N_("名额不是按单位分的")
_CHOOSE = N_("请先选定推荐单位的类别。")
_ASK = N_("请对照通知核对名额。")


@case_check(TOO_MANY_NOMINEES)
def too_many_nominees(case: Case) -> Iterator[Judgement]:
    """各类推荐单位的名额不同。没有选定本单位属于哪一类时，这一项只能说没有检查。"""
    if not case.profile.quotas:
        return
    quota = case.profile.quota(case.submission.recommender)
    if quota is None:
        yield unchecked(TOO_MANY_NOMINEES, _NO_RECOMMENDER, _CHOOSE)
    elif quota.max is not None and quota.per != "unit":
        yield replace(unchecked(TOO_MANY_NOMINEES, _NOT_BY_UNIT, _ASK), basis=quota.basis)
    elif quota.max is not None:
        number = len(case.submission.nominees)
        judgement = judged(
            TOO_MANY_NOMINEES,
            good=number <= quota.max,
            actual=Count(number, measure(case.profile, quota)),
            required=Count(quota.max, measure(case.profile, quota)),
            who=Words(quota.who),
        )
        yield replace(of_numbers(judgement, number), basis=quota.basis)


@case_check(TOO_FEW)
def too_few_nominees(case: Case) -> Iterator[Judgement]:
    """推荐的人数还没有达到名额的下限。一个人选都没有时，由 CT01 提醒。"""
    quota = case.profile.quota(case.submission.recommender)
    number = len(case.submission.nominees)
    if quota and quota.min and quota.per == "unit" and 0 < number < quota.min:
        unit = measure(case.profile, quota)
        judgement = found(
            TOO_FEW,
            actual=Count(number, unit),
            missing=Count(quota.min - number, unit),
            required=Count(quota.min, unit),
        )
        yield replace(of_numbers(judgement, number), basis=quota.basis)
